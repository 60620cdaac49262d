"""The year that a text takes for the running one, in invented sentences, yes and no."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import pytest

from communique.engines.times import times
from communique.when.evidence import Bound
from communique.when.running import next_year, running_year, years_since

Days = list[tuple[str | None, str | None]]


def days(bounds: Iterable[Bound]) -> Days:
    found = list(bounds)
    assert all(b.assumed and b.why for b in found)
    return [(b.first and b.first.isoformat(), b.last and b.last.isoformat()) for b in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“It's 2017 and the ferry still has no rail,” Holm said.", [("2017-01-01", "2017-12-31")]),
        ("“It’s 2017!” Holm said.", [("2017-01-01", "2017-12-31")]),
        ("It is 2017 metres long.", []),
        ("It's 2017's best ferry.", []),
        ("Ten new ferries for 2018 and beyond.", [("2017-01-01", "2018-12-31")]),
        ("The harbour rang in 2018 with bells.", [("2017-12-17", "2018-01-16")]),
        ("What we are seeing in 2018 is a strike.", []),
        ("The harbour was full on the first day of 2018.", [("2018-01-01", "2018-02-15")]),
        ("The ferry will sail in the first weeks of 2018.", [(None, "2018-02-15")]),
        ("It sank in the first week of 2015. The inquiry ended in 2017.", []),
        (
            "The ferry will sail in March. “It will be in March 2018,” Holm said.",
            [("2017-04-01", "2018-03-31")],
        ),
        (
            "The ferry will sail in March, and another will sail later this year. "
            "“It will be in March 2018,” Holm said.",
            [("2018-01-01", "2018-03-31")],
        ),
        ("The ferry will sail in May. “It will sink in March 2018,” Holm said.", []),
        ("The ferry sailed in 2018.", []),
    ],
)
def test_words_for_the_running_year(text: str, found: Days) -> None:
    assert days(running_year(text, times(text))) == found


def test_next_year_and_its_number() -> None:
    text = "Fares will rise next year. Holm will sell two ferries in 2018."
    first, last = dt.date(2017, 1, 20), dt.date(2018, 12, 31)
    assert days(next_year(text, times(text), first, last)) == [("2017-01-01", "2017-12-31")]
    # Without other evidence, or with more years left, the plan may be of any later year.
    assert days(next_year(text, times(text), None, last)) == []
    assert days(next_year(text, times(text), dt.date(2015, 1, 1), last)) == []
    two = text + " A third will be sold in 2019."
    assert days(next_year(two, times(two), first, last)) == []
    far = "Fares will rise next year. " + "It rained. " * 50 + "Holm will sell two ferries in 2018."
    assert days(next_year(far, times(far), first, last)) == []


def test_a_number_of_years_and_the_year_they_count_from() -> None:
    text = "The ferry won for the first time since 1908 and ended a 108-year wait."
    first, last = dt.date(2016, 1, 1), dt.date(2017, 1, 23)
    assert days(years_since(text, first, last)) == [("2016-01-01", "2016-12-31")]
    assert days(years_since(text, None, last)) == []
    assert days(years_since(text, dt.date(2010, 1, 1), last)) == []
    other = "The ferry won for the first time since 1908 and ended a 68-year wait."
    assert days(years_since(other, first, last)) == []
    short = "The first win since 2011 ended a 5-year wait."
    assert days(years_since(short, first, last)) == []
