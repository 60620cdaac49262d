"""Calendars: what is to come on its days, with its quote; the report's day for a clock."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import icalendar
import pytest

import communique as cq
import handed
from communique.exports import export


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> cq.Record:
    return handed.kept(tmp_path_factory.mktemp("ical"))


def test_meetings_to_come_are_entries_with_their_quotes(record: cq.Record, tmp_path: Path) -> None:
    record.export("ical", tmp_path / "x.ics")
    raw = (tmp_path / "x.ics").read_bytes()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n")) and b"\n" not in raw.replace(b"\r\n", b"")
    entries = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    planned = {row.id: row for row in record.events() if row.status == "planned"}
    assert len(entries) == len(planned) == 2
    for entry in entries:
        row = planned[str(entry["uid"]).removesuffix("-meeting@communique")]
        assert row.evidence[0].quote in str(entry["description"])
        assert entry["status"] == "CONFIRMED"
    days = {(entry["dtstart"].dt, entry["dtend"].dt) for entry in entries}
    assert days == {(dt.date(2019, 5, 6), dt.date(2019, 5, 7)), (dt.date(2019, 6, 1), dt.date(2019, 7, 1))}
    assert {entry["dtstamp"].dt.date() for entry in entries} == {dt.date(2019, 3, 4), dt.date(2019, 4, 1)}


def test_deadlines_of_any_view_are_entries(record: cq.Record, tmp_path: Path) -> None:
    with handed.with_pledges(record) as rows:
        export("ical", tmp_path / "x.ics", rows)
    entries = icalendar.Calendar.from_ical((tmp_path / "x.ics").read_bytes()).walk("VEVENT")
    due = [entry for entry in entries if str(entry["uid"]).endswith("-deadline@communique")]
    assert len(due) == len(record.statements())
    assert {entry["dtstart"].dt for entry in due} == {dt.date(2019, 12, 31)}
    assert all(str(entry["summary"]).startswith("Deadline: ") for entry in due)


def test_the_last_day_that_there_is_has_no_day_behind_it(tmp_path: Path) -> None:
    record = handed.kept(tmp_path / "kept")
    meeting = next(row for row in record.events() if row.status == "planned")
    record.amend(meeting.id, date="9999-12-31", why="a slip of the pen")
    record.export("ical", tmp_path / "x.ics")
    entries = icalendar.Calendar.from_ical((tmp_path / "x.ics").read_bytes()).walk("VEVENT")
    assert dt.date.max in {entry["dtstart"].dt for entry in entries}
