"""Steps on the calendar."""

from __future__ import annotations

import datetime as dt

import pytest

from communique.when.edtf import parse_edtf
from communique.when.shift import granule, part, shifted, weekend

DAY = dt.date(2018, 3, 21)  # a Wednesday


@pytest.mark.parametrize(
    ("amount", "unit", "to"),
    [
        (-10, "D", "2018-03-11"),
        (2, "W", "2018-04-04"),
        (-1, "M", "2018-02-21"),
        (-13, "M", "2017-02-21"),
        (1, "Y", "2019-03-21"),
        (-2.5, "Y", "2015-09-21"),
        (0, "D", "2018-03-21"),
    ],
)
def test_steps(amount: float, unit: str, to: str) -> None:
    assert shifted(DAY, amount, unit).isoformat() == to


def test_the_end_of_a_month_stays_in_the_month_it_goes_to() -> None:
    assert shifted(dt.date(2016, 2, 29), 1, "Y").isoformat() == "2017-02-28"
    assert shifted(dt.date(2018, 1, 31), 1, "M").isoformat() == "2018-02-28"


def test_the_calendar_ends() -> None:
    with pytest.raises((OverflowError, ValueError)):
        shifted(dt.date(1, 1, 1), -1, "D")
    with pytest.raises((OverflowError, ValueError)):
        shifted(dt.date(9999, 6, 1), 1, "Y")


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("XXXX-XX-XX", "2018-03-21", "2018-03-21"),
        ("XXXX-WXX", "2018-03-19", "2018-03-25"),
        ("XXXX-XX", "2018-03-01", "2018-03-31"),
        ("XXXX-QX", "2018-01-01", "2018-03-31"),
        ("XXXX", "2018-01-01", "2018-12-31"),
        ("XXX", "2010-01-01", "2019-12-31"),
        ("XX", "2000-01-01", "2099-12-31"),
    ],
)
def test_the_unit_around_a_day(value: str, first: str, last: str) -> None:
    assert [d.isoformat() for d in granule(value, DAY)] == [first, last]


@pytest.mark.parametrize(
    ("way", "clause", "saturday"),
    [
        ("", "past", "2018-03-17"),
        ("", "future", "2018-03-24"),
        ("<", "", "2018-03-17"),
        (">", "", "2018-03-24"),
        ("=", "future", "2018-03-24"),
        ("=", "past", "2018-03-17"),
    ],
)
def test_weekends_seen_from_a_wednesday(way: str, clause: str, saturday: str) -> None:
    assert weekend(DAY, way, clause)[0].isoformat() == saturday


def test_this_weekend_said_on_a_monday_is_the_one_just_past() -> None:
    monday = dt.date(2018, 3, 19)
    assert weekend(monday, "=", "")[0].isoformat() == "2018-03-17"
    assert weekend(monday, "=", "future")[0].isoformat() == "2018-03-24"
    assert weekend(DAY, "=", "")[0].isoformat() == "2018-03-24"


@pytest.mark.parametrize(
    ("edtf", "mod", "found"),
    [
        ("2018-03", "START", "2018-03-01/2018-03-10"),
        ("2018-03", "MID", "2018-03-11/2018-03-20"),
        ("2018-02", "END", "2018-02-21/2018-02-28"),
        ("2016-02", "END", "2016-02-21/2016-02-29"),
        ("XXXX-11", "END", "XXXX-11-21/XXXX-11-30"),
        ("2018", "START", "2018-01-01/2018-04-30"),
        ("2018", "END", "2018-09-01/2018-12-31"),
        ("199X", "START", "1990/1993"),
        ("199X", "MID", "1994/1996"),
        ("199X", "END", "1997/1999"),
        ("2018-03-05", "START", "2018-03-05"),
        ("2018-03", "APPROX", "2018-03"),
        ("XXXX", "START", "XXXX"),
    ],
)
def test_early_middle_and_late(edtf: str, mod: str, found: str) -> None:
    assert str(part(parse_edtf(edtf), mod)) == found
