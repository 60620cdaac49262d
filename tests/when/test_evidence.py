"""What a text gives away about its own day."""

from __future__ import annotations

import datetime as dt

import pytest

from communique.engines.times import times
from communique.when.evidence import (
    Bound,
    bounds_of_rights,
    bounds_of_text,
    consistent,
    day_in_address,
    first_weekday,
    latest_named_day,
    newest_day,
    says_year_to_date,
    weekdays_told,
)


def bounds(text: str) -> list[tuple[str | None, str | None]]:
    return [
        (b.first.isoformat() if b.first else None, b.last.isoformat() if b.last else None)
        for b in bounds_of_text(text, times(text))
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The pact was signed in 2015.", [("2015-01-01", None)]),
        ("The bridge opened on 3 May 2016.", [("2016-05-03", None)]),
        ("The bridge will open in May 2016.", [("2014-05-01", "2016-05-31")]),
        ("Holm was ready to open the bridge by May 2016.", [("2014-05-01", "2016-05-31")]),
        ("The plan will run until 2030.", [(None, "2030-12-31")]),
        ("By May 2016 the number had doubled.", []),
        ("He promised that it would open in 2016.", []),
        ("The 2016 regatta", []),
        ("Fares will rise by a tenth from 2013.", []),
        ("The winner of the 2012 regatta will speak.", []),
        ("They met on Friday.", []),
    ],
)
def test_years_bound_the_report(text: str, found: list[tuple[str | None, str | None]]) -> None:
    assert bounds(text) == found


def test_bounds_that_exclude_each_other_are_seen() -> None:
    early, late = Bound(None, dt.date(2010, 1, 1), "a"), Bound(dt.date(2016, 1, 1), None, "b")
    assert consistent([early]) and consistent([late]) and consistent([])
    assert not consistent([early, late])


def test_the_weekday_of_the_lead() -> None:
    text = "The strait is open, a minister said on Tuesday. It will close on Friday."
    assert first_weekday(text, times(text)) == 2
    coming = "The strait will close on Friday."
    assert first_weekday(coming, times(coming)) is None
    late = "x " * 400 + "They met on Tuesday."
    assert first_weekday(late, times(late)) is None


def test_the_latest_day_told_as_past() -> None:
    text = "Holm resigned on November 3. On October 30 she had refused. A vote will be held on December 9."
    assert latest_named_day(text, times(text)) == (11, 3)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Since the beginning of the year, nine ferries have sunk.", True),
        ("Nine ferries have sunk so far this year.", True),
        ("Nine ferries sank last year.", False),
    ],
)
def test_counting_up_to_its_own_day(text: str, says: bool) -> None:
    assert says_year_to_date(text) is says


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Nordhavn harbour (October 24, 2017) and Holm, July 2, 2016.", "2017-10-24"),
        ("Ferry deals - February 2018: ten to see", "2018-02-01"),
        ("The ferry will sail on October 24, 2017.", None),
        ("The fair is open from 26 February to 1 March 2018.", None),
        ("The 2017 regatta", None),
        ("They met on October 24.", None),
    ],
)
def test_the_newest_day_that_a_text_names(text: str, day: str | None) -> None:
    found = newest_day(text, times(text))
    assert (found and found.first and found.first.isoformat()) == day
    assert found is None or (found.assumed and found.last is None)


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("Copyright 2017 The Associated Press. All rights reserved.", "2017-01-01", "2017-12-31"),
        ("© 2017 Reuters", "2017-01-01", "2017-12-31"),
        ("Copyright © 2017 Nordhavn Courier. All rights reserved.", None, "2017-12-31"),
        ("(c) 2009-2017 Reuters", None, "2017-12-31"),
    ],
)
def test_a_copyright_line_bounds(line: str, first: str | None, last: str) -> None:
    (bound,) = bounds_of_rights([line])
    assert (bound.first and bound.first.isoformat(), bound.last and bound.last.isoformat()) == (first, last)
    assert bound.assumed


def test_a_copyright_line_without_a_year_bounds_nothing() -> None:
    assert (
        list(bounds_of_rights(["All rights reserved.", "Image copyright Reuters", "Founded in 1999"])) == []
    )


@pytest.mark.parametrize(
    ("url", "weekday", "day"),
    [
        ("https://a.example/ferry-sails-032018", 2, "2018-03-20"),
        ("https://a.example/ferry-sails-032018.html?x=1", 1, "2018-03-20"),
        ("https://a.example/ferry-sails-032018", 3, None),
        ("https://a.example/ferry-sails-032018", None, None),
        ("https://a.example/ferry-sails-022918", 4, None),
        ("https://a.example/ferry-sails-1032018", 2, None),
        ("https://a.example/032018/ferry-sails", 2, None),
    ],
)
def test_six_figures_at_the_end_of_an_address(url: str, weekday: int | None, day: str | None) -> None:
    found = day_in_address(url, weekday, lag=1)
    assert (found and found.isoformat()) == day


def test_weekdays_told_as_past() -> None:
    text = "They met on Monday. On Wednesday they left. They will return on Friday."
    assert weekdays_told(text, times(text)) == {1, 3}
