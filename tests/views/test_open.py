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
