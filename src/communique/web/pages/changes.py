"""What was added to the record, changed or withdrawn since a point; by default since the visit before.

It shows what `communique changes` prints, the newest first.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from fastapi import APIRouter, Request, Response

from communique.errors import BadUse
from communique.record import Record
from communique.views import Deed, deeds, newest_changes
from communique.web import answering, seen
from communique.web.asking import PER_PAGE, number
from communique.web.deeds import sentence
from communique.web.remembered import Remembered
from communique.web.text import _

router = APIRouter()

CHANGES = ("added", "changed", "withdrawn")
KINDS = ("article", "statement", "event", "decision", "import")
ASKS = ("since", "change", "kind", "page")
LAST_PAGE = 40
"""Pages that can be turned to: two thousand changes; whoever was away for longer takes the twin."""
DAYS = 7
"""Days back on a first visit."""


@router.get("/changes")
def show(request: Request) -> Response:
    """The newest changes first, a part at a time."""
    given = _given(request)
    at = number("page", given.get("page", "1"), most=LAST_PAGE)
    start = (at - 1) * PER_PAGE
    record: Record = request.app.state.record
    remembered: Remembered = request.app.state.remembered

    def found() -> tuple[list[dict[str, Any]], dict[str, Deed]]:
        with record.look() as look:
            rows = newest_changes(
                look, given["since"], most=PER_PAGE + 1, skip=start,
                change=given.get("change", ""), kind=given.get("kind", ""),
            )  # fmt: skip
            decided = deeds(look, [row.id for row in rows if row.kind == "decision"])
        return [row.to_json() for row in rows], decided

    rows, decided = remembered.get(("changes", at, tuple(sorted(given.items()))), found)
    return answering.page(
        request, "changes.html", title=_("What is new"), rows=rows[:PER_PAGE], given=given,
        since=given["since"], page=at, start=start, more=len(rows) > PER_PAGE and at < LAST_PAGE,
        sentences={name: sentence(deed) for name, deed in decided.items()},
        reasons={name: deed.why for name, deed in decided.items()},
        changes=CHANGES, kinds=KINDS, here="/changes",
    )  # fmt: skip


@router.get("/changes.json")
@router.get("/changes.csv")
def twin(request: Request) -> Response:
    """The same for programs, the oldest first, as `communique changes` prints it."""
    form = request.url.path.rpartition(".")[2]
    return answering.rows("changes", _rows(request, _given(request)), form)


def _given(request: Request) -> dict[str, str]:
    given = {name: value.strip() for name, value in request.query_params.items() if value.strip()}
    if unknown := sorted(set(given) - set(ASKS)):
        raise BadUse(f"{', '.join(unknown)[:80]} does not apply to changes; there are {', '.join(ASKS)}")
    for name, known in (("change", CHANGES), ("kind", KINDS)):
        if name in given and given[name] not in known:
            raise BadUse(f"{name} {given[name]!r}: must be one of {', '.join(known)}")
    week = (datetime.now(UTC) - timedelta(days=DAYS)).date().isoformat()
    given.setdefault("since", seen.since(request) or week)
    return given


def _rows(request: Request, given: dict[str, str]) -> list[dict[str, Any]]:
    record: Record = request.app.state.record
    return [
        row.to_json()
        for row in record.changes(given["since"])
        if given.get("change", row.change) == row.change and given.get("kind", row.kind) == row.kind
    ]
