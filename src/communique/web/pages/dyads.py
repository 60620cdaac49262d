"""Two actors over time: what each did to the other, scored, counted and quoted.

Only what happened moves the picture; how many articles were read stands behind it.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from fastapi import APIRouter, Request, Response

from communique.errors import BadUse, NoSuchEntry
from communique.record import Record
from communique.web import answering, charts
from communique.web.asking import asked
from communique.web.twins import formed
from communique.web.wording import newest

router = APIRouter()

APPLY = {"about", "since", "until", "type", "status", "limit"}
"""Filters of a dyad: who acts is its address."""


SHOWN = 100
"""Acts listed on the page; the twins have all."""


@router.get("/dyads/{one}/{other}")
def dyad(request: Request, one: str, other: str) -> Response:
    """What two actors (ids, or codes of countries) did to each other."""
    other, form = formed(other)
    record: Record = request.app.state.record
    wish = asked(request.query_params)
    if wrong := sorted(set(wish.given) - APPLY):
        raise BadUse(f"{', '.join(wrong)} does not apply to a dyad; there are {', '.join(sorted(APPLY))}")
    if one == other:
        raise BadUse(f"{one!r} twice: a dyad is of two different actors")
    names = (_named(record, one), _named(record, other))
    rows = [row for row in _events(record, one, wish.given) if _between(row, one, other)]
    if form:
        return answering.rows("events", rows, form)
    return answering.page(
        request,
        "dyad.html",
        title=f"{names[0]} – {names[1]}",
        names=names,
        ids=(one, other),
        rows=newest(rows, "date")[:SHOWN],
        count=len(rows),
        quads=Counter(row["quad"] for row in rows if row["status"] == "actual" and row["quad"]),
        series=charts.series([row for row in rows if row["status"] == "actual"]),
        articles=len({piece["article"] for row in rows for piece in row["evidence"]}),
        wish=wish,
        here=f"/dyads/{one}/{other}",
    )


def _events(record: Record, name: str, given: Any) -> list[dict[str, Any]]:
    filters = {key: value for key, value in given.items() if key != "limit"}
    found = {row.id: row for row in record.events(actor=name, **filters)}
    if len(name) == 3 and name.isalpha() and record.actors(country=name, limit=1):
        found.update((row.id, row) for row in record.events(country=name, **filters))
    order = sorted(found.values(), key=lambda row: (not row.date.edtf, row.date.edtf[:10], row.id))
    made = [row.to_json() for row in order]
    return made[: int(given["limit"])] if "limit" in given else made


def _between(row: dict[str, Any], one: str, other: str) -> bool:
    def has(side: str, name: str) -> bool:
        return any(name in (who["actor"], who["country"]) for who in row[side])

    towards = has("actors", one) and has("recipients", other)
    back = has("actors", other) and has("recipients", one)
    # Two who meet act together and upon nobody.
    together = has("actors", one) and has("actors", other)
    return towards or back or together


def _named(record: Record, name: str) -> str:
    try:
        return str(record.one("actors", name).to_json()["name"])
    except NoSuchEntry:
        if len(name) == 3 and name.isalpha() and record.actors(country=name, limit=1):
            return name
        raise
