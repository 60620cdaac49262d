"""The first page: how much the record holds, what is newest, what is open, owed and disputed.

Every figure leads to the rows behind it.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from communique.errors import BadUse
from communique.record import Record
from communique.views import LEDGER_VIEWS, Filter, Glance, glance, timeline
from communique.web import answering, charts

router = APIRouter()

NEWEST = 8
"""Lines of the newest acts: a screen has room for them beside the rest."""
STRIP = 5
"""Rows of each strip; all are behind its heading."""
WINDOW = 45
"""Days before the record's last in which the newest acts are looked for."""
YEAR = 53 * 7
"""Days of the year at a glance: whole weeks."""

OWED = ("pledged", "conditional", "under-way")
RUNNING = ("open", "suspended", "proposed")
CHANGING = ("undertakings", "proposals", "talks", "sanctions")
"""Ledgers whose rows have a history of states."""


@router.get("/")
def overview(request: Request) -> Response:
    """The record at a glance."""
    record: Record = request.app.state.record
    seen = _glance(record)
    ledgers = {name: _rows(record, name) for name in LEDGER_VIEWS}
    return answering.page(
        request,
        "overview.html",
        title="Overview",
        seen=seen,
        record=record.path.name,
        year=charts.year(seen.days, seen.last_day),
        newest=_newest(record, seen.last_day),
        changes=_changes(ledgers),
        talks=[row for row in ledgers["talks"] if row["status"] in RUNNING][-STRIP:][::-1],
        owed=[row for row in ledgers["undertakings"] if row["status"] in OWED][-STRIP:][::-1],
        owed_count=sum(row["status"] in OWED for row in ledgers["undertakings"]),
        disputes=ledgers["disputes"][-STRIP:][::-1],
        counts={name: len(rows) for name, rows in ledgers.items()},
        here="/",
    )


@router.get("/.{form}")
def twin(request: Request, form: str) -> Response:
    """The figures as JSON, the newest acts as CSV."""
    record: Record = request.app.state.record
    seen = _glance(record)
    newest = _newest(record, seen.last_day)
    if form == "csv":
        return answering.rows("timeline", newest, form)
    if form != "json":
        raise HTTPException(404)
    body = {
        "articles": seen.articles, "statements": seen.statements, "events": seen.events,
        "actors": seen.actors, "last_day": seen.last_day, "newest": newest, "days": seen.days,
    }  # fmt: skip
    return answering.tagged(request, body)


def _glance(record: Record) -> Glance:
    with record.look() as look:
        last = look.last_day()
        since = (dt.date.fromisoformat(last) - dt.timedelta(days=YEAR)).isoformat() if last else None
        return glance(look, since=since)


def _rows(record: Record, name: str) -> list[dict[str, Any]]:
    try:
        return [row.to_json() for row in record.view(name)]
    except BadUse:
        return []  # a record of an older form that cannot be written has no ledgers, and its page says so


def _newest(record: Record, last: str | None) -> list[dict[str, Any]]:
    if last is None:
        return []
    since = (dt.date.fromisoformat(last) - dt.timedelta(days=WINDOW)).isoformat()
    with record.look() as look:
        found = timeline(look, Filter(since=since, until=last))
    # A month has no place among days: "May 2018" would lead a page about the 3rd of June.
    told = [row for row in found if row.date.edtf[:10].count("-") == 2]
    told.sort(key=lambda row: (row.date.edtf[:10], row.reports, row.confidence or 0), reverse=True)
    return [row.to_json() for row in told[:NEWEST]]


def _changes(ledgers: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """The newest changes of state, over all ledgers that have them."""
    found = [
        {"view": view, "row": row, "step": step}
        for view in CHANGING
        for row in ledgers[view]
        for step in row["history"][1:]
        if step["date"]["edtf"]
    ]
    found.sort(key=lambda one: one["step"]["date"]["edtf"][:10], reverse=True)
    return found[:STRIP]
