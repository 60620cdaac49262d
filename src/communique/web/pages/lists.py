"""A page for every view: its rows, its filters, and one row in full.

It shows a part of the rows at a time; the twins hand over all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from communique.errors import NoSuchEntry
from communique.record import Record
from communique.views import VIEWS, Bench, Filter, bench
from communique.web import answering, listing, seen
from communique.web.asking import FED, FILTERS, ORDER, PER_PAGE, Asked, asked
from communique.web.judging import ids_of
from communique.web.pages import tracks
from communique.web.remembered import Remembered
from communique.web.roles import may_edit
from communique.web.twins import formed

router = APIRouter()

MOST_ACTS = 20
"""Acts shown behind a ledger's row; a long history has its sentences above."""
JUDGED = ("timeline", "statements", "events")
"""Lists whose rows can be judged where they stand; a ledger's row is set right by the acts it rests on."""


@router.get("/{view}")
def show(request: Request, view: str) -> Response:
    """The rows of a view that the filters find."""
    view, form = formed(view)
    if view not in FILTERS:
        raise HTTPException(404)
    record: Record = request.app.state.record
    wish = asked(request.query_params, view=view)
    if form:
        return answering.stream(record, view, wish.wanted, form)
    remembered: Remembered = request.app.state.remembered
    found = remembered.get(
        (view, tuple(sorted(wish.given.items())), wish.page), lambda: _found(record, view, wish)
    )
    shown = found[: wish.per_page]
    judged = view in JUDGED and may_edit(request)
    return answering.page(
        request,
        "list.html",
        view=view,
        title=listing.title(view),
        about=listing.about(view),
        fields=listing.fields(view, wish.given),
        rows=shown,
        groups=listing.by_day(view, shown),
        wish=wish,
        here=f"/{view}",
        more=len(found) > wish.per_page,
        filtered=wish.filtered,
        turned=listing.turned(wish, f"/{view}") if ORDER in FILTERS[view] and found else None,
        charts=tracks.above(request, view, wish, shown) if found else [],
        looser=[] if found else _looser(record, view, wish),
        fresh=seen.fresh(request, shown) if view in JUDGED else set(),
        marks=record.marks(*ids_of(shown)) if judged else {},
    )


@router.get("/{view}/{name}")
def one(request: Request, view: str, name: str) -> Response:
    """One row of a view in full, with every sentence it rests on."""
    name, form = formed(name)
    if view not in FILTERS:
        raise HTTPException(404)
    record: Record = request.app.state.record
    row: dict[str, Any] = record.one(view, name).to_json()
    if form:
        return answering.rows(view, [row], form)
    return answering.page(
        request,
        "row.html",
        view=view,
        title=listing.title(view),
        row=row,
        rests=_rests(record, row),
        titles=_titles(record, row.get("articles", ())),
        watching=listing.watching() if view == "proposals" else [],
        fed=view in FED,
        steps=record.why(name) if view in VIEWS and view != "stories" else [],
        here=f"/{view}/{name}",
    )


def _found(record: Record, view: str, wish: Asked) -> list[dict[str, Any]]:
    """The rows of a page and one more, which tells of a next page."""
    if wish.beyond:
        return []
    return [row.to_json() for row in record.view(view, wish.limited(), skip=wish.start)]


def _looser(record: Record, view: str, wish: Asked) -> list[dict[str, Any]]:
    """Where nothing fits all filters: which of them, left out, lets rows in, and how many of a page."""
    made = []
    for names in listing.PARTS:
        left_out = [name for name in names if name in wish.given]
        rest = {name: value for name, value in wish.given.items() if name not in (*names, "limit", ORDER)}
        if left_out and rest:
            count = len(record.view(view, Filter.parse({**rest, "limit": PER_PAGE + 1})))
            if count:
                made.append(
                    {
                        "what": listing.part(left_out), "count": min(count, PER_PAGE),
                        "more": count > PER_PAGE,
                        "address": wish.address(f"/{view}", **dict.fromkeys(left_out)),
                    }
                )  # fmt: skip
    return made


def _titles(record: Record, articles: Sequence[str]) -> dict[str, str]:
    """What each article is called, with its outlet, by its id."""
    with record.look() as look:
        headings = look.headings(articles)
    return {
        name: ": ".join(part for part in (one.outlet, one.title or one.doc) if part)
        for name, one in headings.items()
    }


def _rests(record: Record, row: dict[str, Any]) -> list[Bench]:
    """The acts on which a ledger's row rests, laid out to be judged; of other rows none."""
    found = []
    with record.look() as look:
        for name in row.get("acts", ())[:MOST_ACTS]:
            with suppress(NoSuchEntry):  # withdrawn a moment ago; the row follows
                found.append(bench(look, name))
    return found
