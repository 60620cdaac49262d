"""What a text gives away about its own day."""

from __future__ import annotations

import datetime as dt

import pytest

from communique.engines.times import times
from communique.when.evidence import (
    Bound,
    bounds_of_text,
    consistent,
    first_weekday,
    latest_named_day,
    says_year_to_date,
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
