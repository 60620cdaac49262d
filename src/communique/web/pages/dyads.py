"""Two actors over time: what each did to the other, scored, counted and quoted.

Only what happened moves the picture; how many articles were read stands behind it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.datastructures import QueryParams

from communique.codes.plover import EVENT_TYPES
from communique.errors import BadUse
from communique.record import Record
from communique.views import Filter, Outline, behind, event_rows, learnt_acts, outlines
from communique.web import answering, charts
from communique.web.asking import Asked, asked
from communique.web.remembered import Remembered
from communique.web.text import locale
from communique.web.twins import formed
from communique.web.wording import newest, segment

router = APIRouter()

APPLY = {"about", "since", "until", "type", "status", "limit"}
"""Filters of a dyad: who acts is its address."""

SHOWN = 50
"""Acts listed on the page, as many as on a page of a list; the twins have all."""
AT_ONCE = 200
"""Acts read at a time for the twins."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides as the record names them, what the address asks of them, and in which steps to count."""

    ids: tuple[str, str]
    names: tuple[str, str]
    wish: Asked
    by: str | None

    @property
    def here(self) -> str:
        """The page's path."""
        return f"/dyads/{segment(self.ids[0])}/{segment(self.ids[1])}"


@router.get("/dyads/{one}/{other}")
def dyad(request: Request, one: str, other: str) -> Response:
    """What two actors (ids, or codes of countries) did to each other."""
    other, form = formed(other)
    if form:
        return answering.rows("events", between(request, one, other), form)
    pair = _pair(request, one, other)
    record: Record = request.app.state.record
    remembered: Remembered = request.app.state.remembered
    acts, articles, chart = remembered.get(("dyad", locale(), *_key(pair)), lambda: _drawn(record, pair))
    quads = Counter(
        EVENT_TYPES[act.type].quad for act in acts if act.status == "actual" and act.type in EVENT_TYPES
    )
    told = remembered.get(("dyad's acts", *_key(pair)), lambda: _told(record, acts))
    return answering.page(
        request,
        "dyad.html",
        title=f"{pair.names[0]} – {pair.names[1]}",
        names=pair.names,
        ids=pair.ids,
        rows=told,
        count=len(acts),
        quads=quads,
        charts=[chart] if chart else [],
        articles=articles,
        wish=pair.wish,
        query=pair.wish.address("", by=pair.by),
        here=pair.here,
    )


@router.get("/dyads/{one}/{other}/{name}")
def twin(request: Request, one: str, other: str, name: str) -> Response:
    """The table of the dyad's picture."""
    pair = _pair(request, one, other)
    record: Record = request.app.state.record
    _acts, _articles, chart = _drawn(record, pair)
    return answering.chart({"relations": chart}, name)


def between(request: Request, one: str, other: str, *, most: int | None = None) -> list[dict[str, Any]]:
    """The events between two actors that the address asks for, as rows.

    ``most``: of them those that the record learnt of last, at least so many.

    Raises:
        BadUse: for a filter that does not apply, or one actor twice. NoSuchEntry: for an actor there is not.
    """
    pair = _pair(request, one, other)
    record: Record = request.app.state.record
    rows: list[dict[str, Any]] = []
    with record.look() as look:
        if most is None:
            found = [act.id for act in outlines(look, pair.wish.wanted, view="events", between=pair.ids)]
        else:
            found = learnt_acts(look, pair.wish.wanted, view="events", between=pair.ids, most=most)
        for at in range(0, len(found), AT_ONCE):
            acts = look.acts(found[at : at + AT_ONCE])
            rows += [row.to_json() for row in event_rows(look, acts)]
    return rows


def _drawn(record: Record, pair: Pair) -> tuple[list[Outline], int, charts.Chart | None]:
    """The acts between the two, in how many articles they stand, and their picture."""
    wanted = pair.wish.wanted
    with record.look() as look:
        acts = outlines(look, wanted, view="events", between=pair.ids)
        articles = behind(look, wanted, between=pair.ids)
        published = look.published()
    chart = charts.relations(
        acts,
        published=published,
        names=pair.names,
        address=_address(pair),
        since=wanted.first_day,
        until=wanted.last_day,
        by=pair.by,
    )
    return acts, articles, chart


def _told(record: Record, acts: list[Outline]) -> list[dict[str, Any]]:
    """The acts to list, the newest first."""
    with record.look() as look:
        return newest([row.to_json() for row in event_rows(look, look.acts(_last(acts)))], "date")


def _address(pair: Pair) -> Callable[..., str]:
    def address(**changed: str | None) -> str:
        return pair.wish.address(pair.here, **changed)

    return address


def _last(acts: list[Outline]) -> list[str]:
    """Ids of the acts to list: those that begin last, what has no day after them."""
    order = sorted(acts, key=lambda act: act.first or "", reverse=True)
    return [act.id for act in order[:SHOWN]]


def _key(pair: Pair) -> tuple[Any, ...]:
    return (pair.ids, pair.by, tuple(sorted(pair.wish.given.items())))


def _pair(request: Request, one: str, other: str) -> Pair:
    given = [(name, value) for name, value in request.query_params.multi_items() if name != "by"]
    by = request.query_params.get("by") or None
    if by is not None and by not in charts.GRAINS:
        raise BadUse(f"by {by!r}: is none of {', '.join(charts.GRAINS)}")
    wish = asked(QueryParams(given))
    if wrong := sorted(set(wish.given) - APPLY):
        raise BadUse(f"{', '.join(wrong)} does not apply to a dyad; there are {', '.join(sorted(APPLY))}, by")
    record: Record = request.app.state.record
    sides = [_named(record, name) for name in (one, other)]
    if sides[0] == sides[1]:
        raise BadUse(f"{one!r} twice: a dyad is of two different actors")
    (first, first_name), (second, second_name) = sides
    return Pair(ids=(first, second), names=(first_name, second_name), wish=wish, by=by)


def _named(record: Record, name: str) -> tuple[str, str]:
    """The id and name of a side; a state that no article names itself is known by its people."""
    with record.look() as look:
        ids = Filter(actor=name).actors(look) or ()
        found = look.find_actors(ids=ids) if len(ids) == 1 else []
        if not found and len(name) == 3 and name.isalpha() and look.find_actors(country=name, limit=1):
            return name, name
    if found:
        return found[0].id, found[0].name
    row = record.one("actors", name)  # says in the record's words that there is none
    return row.id, name
