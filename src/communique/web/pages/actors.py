"""One actor: offices over time, what was said and done, with whom.

It holds no opinion: every line is a quote with its source, or a registry's.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from fastapi import APIRouter, Request, Response

from communique.errors import NoSuchEntry
from communique.record import Record
from communique.views import Filter, events, statements
from communique.web import answering
from communique.web.asking import PER_PAGE
from communique.web.twins import formed
from communique.web.wording import newest

router = APIRouter()

SHOWN = 8
"""Statements and events on the page; all are behind its links."""
COUNTERPARTS = 12


@router.get("/actors/{name}")
def actor(request: Request, name: str) -> Response:
    """An actor in full."""
    name, form = formed(name)
    record: Record = request.app.state.record
    try:
        row = record.one("actors", name).to_json()
    except NoSuchEntry:
        # A state that no article names itself, such as a minister's, is no row but leads to its people.
        state = _state(record, name)
        if state is None:
            raise
        row = state
    if form:
        return answering.rows("actors", [row], form)
    by = "country" if row.get("only_country") else "actor"
    wanted = Filter.parse({by: name})
    with record.look() as look:
        said = [r.to_json() for r in statements(look, wanted)]
        done = [r.to_json() for r in events(look, wanted)]
    of = [r for r in said if _is(r["speakers"], name)]
    return answering.page(
        request,
        "actor.html",
        title=row["name"],
        row=row,
        by=by,
        said=newest(of, "said")[:SHOWN],
        said_count=len(of),
        done=newest(done, "date")[:SHOWN],
        done_count=len(done),
        counterparts=_counterparts(done, name),
        here=f"/actors/{name}",
        per_page=PER_PAGE,
    )


def _is(people: list[dict[str, Any]], name: str) -> bool:
    return any(name in (who["actor"], who["country"]) for who in people)


def _state(record: Record, name: str) -> dict[str, Any] | None:
    found = record.actors(country=name, limit=1) if name.isalpha() and len(name) == 3 else []
    if not found:
        return None
    return {
        "id": name, "reports": 0, "origins": 0, "confidence": None, "evidence": [], "decided": [],
        "name": name, "kind": "state", "country": name, "roles": [], "aliases": [], "only_country": True,
    }  # fmt: skip


def _counterparts(done: list[dict[str, Any]], name: str) -> list[tuple[dict[str, Any], int]]:
    """With whom the actor acts, the most often first; each leads to the two of them."""
    people: dict[str, dict[str, Any]] = {}
    counted: Counter[str] = Counter()
    for row in done:
        sides = (row["actors"], row["recipients"])
        for own, other in (sides, sides[::-1]):
            if any(name in (who["actor"], who["country"]) for who in own):
                ids = {who["actor"]: who for who in other if who["actor"] and who["actor"] != name}
                people.update(ids)
                counted.update(ids.keys())
    return [(people[one], count) for one, count in counted.most_common(COUNTERPARTS)]
