"""Meetings to come and deadlines as a calendar.

It knows no today: to come is what its report has as still to come. What has no day, month or year in the
record is in no calendar.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from communique.exports.telling import (
    clean,
    days,
    evidence,
    headline,
    source_name,
    told_on,
    web_address,
)
from communique.views import Selection

STATUS = {
    "planned": "CONFIRMED", "proposed": "TENTATIVE", "conditional": "TENTATIVE", "called-off": "CANCELLED",
    "open": "CONFIRMED", "pledged": "CONFIRMED", "under-way": "CONFIRMED",
}  # fmt: skip
"""What a calendar calls each status of what is to come. What was called off stays, crossed out, so that a
calendar that had it learns of it."""

MEETINGS = frozenset({"CONSULT"})
"""Types of events that are meetings."""

UNSTAMPED = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""DTSTAMP, which the format demands, where no article of the row has a day; else the day of the first."""


def write_ical(rows: Selection, path: Path) -> None:
    """An iCalendar file (RFC 5545): whole-day entries, each with its quotes in the description."""
    import icalendar

    def lines(component: Any) -> bytes:
        written: bytes = component.to_ical()
        return written

    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//communique//communique//EN")
    calendar.add("version", "2.0")
    head, tail = lines(calendar).split(b"END:VCALENDAR")
    with path.open("wb") as out:
        out.write(head)
        for view in rows.views:
            for row in rows.rows(view) if view != "timeline" else ():
                for kind, edtf in _to_come(view, row):
                    span = days(edtf)
                    if span:
                        out.write(lines(_entry(view, row, kind=kind, span=span, edtf=edtf)))
        out.write(b"END:VCALENDAR" + tail)


def _to_come(view: str, row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What of a row is to come, with its date: a meeting, a deadline."""
    status = row.get("status")
    if view == "events":
        if row["type"] in MEETINGS and status in STATUS:
            yield "meeting", row["date"]["edtf"]
        return
    # The rounds of talks are events, too, and stand among them.
    deadline = row.get("deadline")
    if isinstance(deadline, Mapping) and (status is None or status in STATUS):
        yield "deadline", deadline["edtf"]


def _entry(view: str, row: Mapping[str, Any], *, kind: str, span: tuple[dt.date, dt.date], edtf: str) -> Any:
    import icalendar

    entry = icalendar.Event()
    told = told_on(row)
    entry.add("uid", f"{row['id']}-{kind}@communique")
    entry.add("dtstamp", dt.datetime.combine(told, dt.time(), dt.UTC) if told else UNSTAMPED)
    entry.add("dtstart", span[0])
    if span[1] < dt.date.max:  # the end is the day behind the last: the last that there is has none
        entry.add("dtend", span[1] + dt.timedelta(days=1))
    mark = "Deadline: " if kind == "deadline" else ""
    entry.add("summary", mark + headline(view, row))
    entry.add("status", STATUS.get(row.get("status") or "", "CONFIRMED"))
    entry.add("transp", "TRANSPARENT")
    entry.add("categories", [kind, view])
    if place := row.get("place"):
        name = place["name"] if isinstance(place, Mapping) else place
        entry.add("location", clean(name))
    quotes = [f"“{clean(one['quote'])}” ({source_name(one)})" for one in evidence(row)]
    exact = "" if len(edtf) == len("2018-03-05") else f"Date as told: {edtf}"
    entry.add("description", "\n\n".join([*quotes, exact, f"communique {row['id']}"]))
    if address := next((web_address(one["url"]) for one in evidence(row) if web_address(one["url"])), ""):
        entry.add("url", address)
    return entry
