"""One actor: offices over time, what was said and done, with whom.

It holds no opinion: every line is a quote with its source, or a registry's.
"""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from communique.errors import NoSuchEntry
from communique.record import Record
from communique.views import Filter, Tie, event_rows, last_of, statement_rows, ties
from communique.web import answering, charts
from communique.web.asking import PER_PAGE
from communique.web.naming import named
from communique.web.remembered import Remembered
from communique.web.twins import formed

router = APIRouter()

SHOWN = 8
"""Statements and events on the page; all are behind its links."""
STATES = ("state", "organization")


@router.get("/actors/{name}")
def actor(request: Request, name: str) -> Response:
    """An actor in full."""
    name, form = formed(name)
    record: Record = request.app.state.record
    row = _row(record, name)
    if form:
        return answering.rows(
            "actors", [{key: value for key, value in row.items() if key != "only_country"}], form
        )
    by = "country" if row["only_country"] else "actor"
    remembered: Remembered = request.app.state.remembered
    said, said_count, done, done_count = remembered.get(
        ("actor", by, row["id"]), lambda: _acts(record, Filter.parse({by: row["id"]}))
    )
    return answering.page(
        request,
        "actor.html",
        title=row["name"],
        row=row,
        by=by,
        said=said,
        said_count=said_count,
        done=done,
        done_count=done_count,
        charts=[chart for chart in _charts(request, row).values() if chart],
        here=f"/actors/{name}",
        per_page=PER_PAGE,
    )


@router.get("/actors/{name}/{chart}.{form}")
def twin(request: Request, name: str, chart: str, form: str) -> Response:
    """The table of one of the actor's pictures."""
    record: Record = request.app.state.record
    return answering.chart(_charts(request, _row(record, name)), f"{chart}.{form}")


Rows = list[dict[str, Any]]


def _acts(record: Record, wanted: Filter) -> tuple[Rows, int, Rows, int]:
    """The newest statements and events, the last first, and how many there are of each."""
    with record.look() as look:
        last_said, saying = last_of(look, wanted, view="statements", most=SHOWN)
        last_done, doing = last_of(look, wanted, view="events", most=SHOWN)
        said = statement_rows(look, look.acts(last_said))
        done = event_rows(look, look.acts(last_done))
    return [one.to_json() for one in said[::-1]], saying, [one.to_json() for one in done[::-1]], doing


def _charts(request: Request, row: dict[str, Any]) -> dict[str, charts.Chart | None]:
    record: Record = request.app.state.record
    remembered: Remembered = request.app.state.remembered
    with record.look() as look:
        last = look.last_day()
    found = remembered.get(("ties", row["id"]), lambda: _ties(record, remembered, row))
    centre = row["country"] or row["id"]
    sides = {side for tie in found for side in (tie.one, tie.other)}
    return {
        "offices": charts.offices(row, last=last),
        "counterparts": charts.circle(
            found, centre=centre, own=row["id"], name=row["name"], names=named(record, sides)
        ),
    }


def _ties(record: Record, remembered: Remembered, row: dict[str, Any]) -> list[Tie]:
    """Who deals with whom: for a state or body all that do, for a person what he takes part in."""

    def between(wanted: Filter) -> list[Tie]:
        with record.look() as look:
            return ties(look, wanted)

    if row["kind"] in STATES:
        return remembered.get("ties", lambda: between(Filter()))
    return between(Filter.parse({"actor": row["id"]}))


def _row(record: Record, name: str) -> dict[str, Any]:
    try:
        return {**record.one("actors", name).to_json(), "only_country": False}
    except NoSuchEntry:
        # A state that no article names itself, such as a minister's, is no row but leads to its people.
        found = record.actors(country=name, limit=1) if name.isalpha() and len(name) == 3 else []
        if not found:
            raise
    return {
        "id": name, "reports": 0, "origins": 0, "confidence": None, "evidence": [], "decided": [],
        "name": name, "kind": "state", "country": name, "roles": [], "aliases": [], "only_country": True,
    }  # fmt: skip
