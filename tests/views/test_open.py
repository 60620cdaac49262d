"""What is still owed on a day is asked for in one word."""

from __future__ import annotations

import pytest

import served
from communique.errors import BadUse
from communique.record import Record

DAYS = ("2018-06-01", "2018-12-31")


@pytest.mark.parametrize("day", DAYS)
def test_open_undertakings_are_those_neither_kept_nor_given_up(day: str) -> None:
    with Record(served.sample()) as record:
        every = {row.id: row.status for row in record.undertakings(on=day)}
        owed = record.undertakings(status="open", on=day)
    wanted = {name for name, status in every.items() if status in ("pledged", "conditional", "under-way")}
    assert {row.id for row in owed} == wanted
    assert wanted


def test_what_was_kept_is_owed_no_more() -> None:
    with Record(served.sample()) as record:
        assert {row.id for row in record.undertakings(status="kept")}
        assert not {row.id for row in record.undertakings(status="open")} & {
            row.id for row in record.undertakings(status="kept")
        }


def test_no_other_ledger_borrows_the_word() -> None:
    with Record(served.sample()) as record, pytest.raises(BadUse, match="'open' of sanctions: is none of"):
        record.sanctions(status="open")


def test_positions_that_changed_by_a_day() -> None:
    with Record(served.sample()) as record:
        every = record.positions()
        changed = record.positions(status="changed")
        assert [row.id for row in changed] == [row.id for row in every if row.changes]
        assert 0 < len(changed) < len(every)
        first = min(change.date.edtf for row in changed for change in row.changes)
        assert record.positions(status="changed", on=first)
        assert not record.positions(status="changed", on="2017-07-04")
        assert not record.positions(status="changed", since="2019")
    with (
        Record(served.sample()) as record,
        pytest.raises(BadUse, match="'kept' of positions: is none of changed"),
    ):
        record.positions(status="kept")
