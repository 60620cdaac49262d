"""The pictures above lists: acts by kind over time, and talks round by round.

A picture shows what its list finds with the same filters; its table is behind the list's path and its name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from fastapi import APIRouter, Request, Response

from communique.record import Record
from communique.views import outlines, tallies
from communique.web import answering, charts
from communique.web.asking import Asked, asked
from communique.web.remembered import Remembered
from communique.web.text import locale

router = APIRouter()

ACTS = ("timeline", "statements", "events")
"""Lists of acts, which have a track."""


@router.get("/timeline/track.{form}")
@router.get("/statements/track.{form}")
@router.get("/events/track.{form}")
def track(request: Request, form: str) -> Response:
    """The table of a track of acts."""
    view = request.url.path.split("/")[1]
    record: Record = request.app.state.record
    return answering.chart({"track": _acts(record, view, asked(request.query_params))}, f"track.{form}")


@router.get("/talks/rounds.{form}")
def rounds(request: Request, form: str) -> Response:
    """The table of the rounds of talks."""
    record: Record = request.app.state.record
    wish = asked(request.query_params, view="talks")
    rows = [row.to_json() for row in record.view("talks", wish.limited(), skip=wish.start)]
    return answering.chart({"rounds": _rounds(record, wish, rows[: wish.per_page])}, f"rounds.{form}")


def above(request: Request, view: str, wish: Asked, rows: Sequence[Mapping[str, Any]]) -> list[charts.Chart]:
    """The pictures above a list; ``rows`` are those of the page."""
    found = None
    record: Record = request.app.state.record
    if view in ACTS and wish.page == 1:
        remembered: Remembered = request.app.state.remembered
        kept = ("track", locale(), view, tuple(sorted(wish.given.items())))
        found = remembered.get(kept, lambda: _acts(record, view, wish))
    if view == "talks":
        found = _rounds(record, wish, rows)
    return [found] if found else []


def _acts(record: Record, view: str, wish: Asked) -> charts.Chart | None:
    wanted = wish.wanted
    with record.look() as look:
        return charts.acts(
            tallies(look, wanted, view=view),
            lambda: outlines(look, wanted, view=view),
            published=look.published(),
            address=_address(view, wish),
            since=wanted.first_day,
            until=wanted.last_day,
        )


def _rounds(record: Record, wish: Asked, rows: Sequence[Mapping[str, Any]]) -> charts.Chart | None:
    with record.look() as look:
        published = look.published()
    return charts.rounds(
        rows,
        published=published,
        address=_address("talks", wish),
        zoomed=wish.wanted.since is not None or wish.wanted.until is not None,
    )


def _address(view: str, wish: Asked) -> Callable[..., str]:
    def address(**changed: str | None) -> str:
        return wish.address(f"/{view}", **changed)

    return address
