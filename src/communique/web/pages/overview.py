"""The first page: how much the record holds, what is newest, what is open, owed and disputed.

Every figure leads to the rows behind it.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from communique.record import Record
from communique.views import Filter, Glance, Ledgers, days_of, glance, newest, open_ledgers
from communique.web import answering, charts, seen
from communique.web.asking import number
from communique.web.remembered import Remembered
from communique.web.text import _

router = APIRouter()

NEWEST = 8
"""Lines of the newest acts: a screen has room for them beside the rest."""
STRIP = 5
"""Rows of each strip; all are behind its heading."""
WINDOW = 45
"""Days before the record's last in which the newest acts are looked for."""
YEARS = 4
"""Years that can be chosen at once."""
YEAR = 53 * 7
"""Days of the year at a glance: whole weeks."""


@router.get("/")
def overview(request: Request) -> Response:
    """The record at a glance."""
    record: Record = request.app.state.record
    remembered: Remembered = request.app.state.remembered
    counted = _glance(record, remembered)
    ledgers = remembered.get("ledgers", lambda: _ledgers(record))
    return answering.page(
        request,
        "overview.html",
        news=seen.news(request),
        title=_("Overview"),
        seen=counted,
        record=record.path.name,
        year_query=f"?{request.query_params}" if request.query_params else "",
        charts=[chart] if (chart := _year(request, counted)) else [],
        newest=remembered.get("newest", lambda: _newest(record, counted.last_day)),
        changes=[
            {
                "view": one.ledger,
                "row": one.row.to_json(),
                "step": {"status": one.status, "date": {"edtf": one.day}},
            }
            for one in ledgers.turned
        ],
        talks=[row.to_json() for row in ledgers.talks],
        owed=[row.to_json() for row in ledgers.owed],
        owed_count=ledgers.owed_count,
        disputes=[row.to_json() for row in ledgers.disputes],
        counts=ledgers.counts,
        here="/",
    )


@router.get("/overview/{name}")
def year(request: Request, name: str) -> Response:
    """The table of the year at a glance."""
    record: Record = request.app.state.record
    counted = _glance(record, request.app.state.remembered)
    return answering.chart({"year": _year(request, counted)}, name)


@router.get("/.{form}")
def twin(request: Request, form: str) -> Response:
    """The figures as JSON, the newest acts as CSV."""
    record: Record = request.app.state.record
    counted = _glance(record, request.app.state.remembered)
    told = _newest(record, counted.last_day)
    if form == "csv":
        return answering.rows("timeline", told, form)
    if form != "json":
        raise HTTPException(404)
    body = {
        "articles": counted.articles, "statements": counted.statements, "events": counted.events,
        "actors": counted.actors, "last_day": counted.last_day, "newest": told, "days": counted.days,
    }  # fmt: skip
    return answering.tagged(request, body)


def _glance(record: Record, remembered: Remembered) -> Glance:
    def counted() -> Glance:
        with record.look() as look:
            last = look.last_day()
            since = (dt.date.fromisoformat(last) - dt.timedelta(days=YEAR)).isoformat() if last else None
            return glance(look, since=since)

    return remembered.get("glance", counted)


def _year(request: Request, counted: Glance) -> charts.Chart | None:
    """The last year of coverage by day, or the year that the address names, with ways to those beside it."""
    record: Record = request.app.state.record
    remembered: Remembered = request.app.state.remembered
    asked = request.query_params.get("year", "").strip()
    of = number("year", asked, least=1, most=dt.MAXYEAR) if asked else None

    def counts() -> dict[str, int]:
        with record.look() as look:
            return days_of(look, Filter(since=f"{of:04d}", until=f"{of:04d}"))

    days = counted.days if of is None else remembered.get(("year", of), counts)
    last = int(counted.last_day[:4]) if counted.last_day else None
    links: list[tuple[str, str]] = []
    if last is not None:
        shown = (
            range(last - YEARS + 1, last + 1)
            if of is None or last - YEARS < of <= last
            else range(of - 1, of + 2)
        )
        links = [(str(one), "" if one == of else f"/?year={one}") for one in shown]
        links.append((_("last 12 months"), "" if of is None else "/"))
    return charts.year(days, counted.last_day, of=of, links=tuple(links))


def _ledgers(record: Record) -> Ledgers:
    record.post()
    with record.look() as look:
        return open_ledgers(look, most=STRIP)


def _newest(record: Record, last: str | None) -> list[dict[str, Any]]:
    if last is None:
        return []
    since = (dt.date.fromisoformat(last) - dt.timedelta(days=WINDOW)).isoformat()
    with record.look() as look:
        return [row.to_json() for row in newest(look, since=since, until=last, most=NEWEST)]
