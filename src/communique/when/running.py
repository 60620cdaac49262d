"""Which year a text takes for the running one: "It's 2017", "in 2018 and beyond", "next year ... 2018".

It yields bounds that are assumed, each with its words; a year that a text only names, it leaves alone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from communique.languages.en import time as words
from communique.model import Span, TimeExpression
from communique.when.edtf import Edtf
from communique.when.evidence import Bound, planned_date
from communique.when.shift import shifted
from communique.when.tense import still_to_come, tense

NEAR = 400
"""Characters between "next year" and the year that it is, at most: two or three sentences."""

TURN = dt.timedelta(days=15)
"""Days around New Year in which a year is rung in, or looked forward to as hours away."""

BEGUN = dt.timedelta(days=45)
"""Days of a year in which a report still tells of its first days or weeks as news."""

LONG_AGO = 10
"""Years from which on a number and a year that add up to the running one are taken to be no chance."""

_IS_NOW = re.compile(words.IT_IS_THE_YEAR, re.IGNORECASE)
_BEYOND = re.compile(words.YEAR_AND_BEYOND, re.IGNORECASE)
_TURNS = re.compile(words.YEAR_TURNS, re.IGNORECASE)
_FIRST_DAYS = re.compile(words.FIRST_DAYS_OF_YEAR, re.IGNORECASE)
_YEARS_SINCE = re.compile(words.YEARS_SINCE, re.IGNORECASE)
_SINCE_YEAR = re.compile(words.SINCE_YEAR, re.IGNORECASE)
_YEAR = re.compile(r"\b20\d\d\b")


def running_year(text: str, times: Sequence[TimeExpression]) -> Iterator[Bound]:
    """Bounds from the words by which a text tells which year is running."""
    if now := _newest(_IS_NOW, text):
        yield Bound(*_year(int(now["year"])), f"the text says {now[0]!r}", assumed=True)
    if beyond := _newest(_BEYOND, text):
        year = int(beyond["year"])
        yield Bound(dt.date(year - 1, 1, 1), dt.date(year, 12, 31), f"{beyond[0]!r} is ahead", assumed=True)
    if turn := _newest(_TURNS, text):
        day = dt.date(int(turn["year"]), 1, 1)
        yield Bound(day - TURN, day + TURN, f"{turn[0]!r} tells of the turn of the year", assumed=True)
    yield from _begun(text)
    yield from _month_to_come(text, times)


def _newest(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return max(pattern.finditer(text), key=lambda found: int(found["year"]), default=None)


def _year(year: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def _begun(text: str) -> Iterator[Bound]:
    """A year of whose first days the text tells: as news where it is the newest named, else as a plan."""
    found = _newest(_FIRST_DAYS, text)
    if found is None:
        return
    first = dt.date(int(found["year"]), 1, 1)
    span = Span(found.start(), found.end())
    if still_to_come(text, span):
        yield Bound(None, first + BEGUN, f"{found[0]!r} is still to come", assumed=True)
    elif tense(text, span) == "past" and first.year >= max(int(y) for y in _YEAR.findall(text)):
        yield Bound(first, first + BEGUN, f"{found[0]!r} is past, and the text names no later year",
                    assumed=True)  # fmt: skip


def _month_to_come(text: str, times: Sequence[TimeExpression]) -> Iterator[Bound]:
    """A month told as to come with its year, where the text also tells it without."""
    for expression in times:
        date = planned_date(text, expression)
        if date is not None and date.first.month:
            first, more = next_of_its_name(date, text, times)
            if first is not None:
                said = expression.span.of(text)
                yield Bound(first, date.latest, f"{said!r} is still to come{more}", assumed=True)


def next_of_its_name(date: Edtf, text: str, times: Sequence[TimeExpression]) -> tuple[dt.date | None, str]:
    """From which day on a planned month is the next of its name, where the text tells it without a year too.

    With "this year" told as to come, the plan's year is running. The second value says why, for a reason.
    """
    ahead = [e for e in times if still_to_come(text, e.span)]
    if not any(e.value == f"XXXX-{date.first.month}" and not e.shift for e in ahead):
        return None, ""
    if any(e.value.startswith("XXXX") and e.shift == "P0Y" for e in ahead):
        return dt.date(date.latest.year, 1, 1), ", told without the year too, and 'this year'"
    return shifted(date.latest, -11, "M").replace(day=1), ", told without the year too"


def next_year(
    text: str, times: Sequence[TimeExpression], first: dt.date | None, last: dt.date | None
) -> Iterator[Bound]:
    """The year before the planned one, where "next year" stands near it and two years at most are left.

    "It will rise next year. In 2018 it will ..." leaves 2017 where other evidence (``first``, ``last``) says
    2017 or 2018. Without that evidence the plan might be a later one.
    """
    plans = [(e, date) for e in times if (date := planned_date(text, e)) is not None]
    years = {date.earliest.year for _, date in plans}
    if len(years) != 1 or first is None or last is None or last.year - first.year > 1:
        return
    (year,) = years
    if not any(
        e.value.startswith("XXXX") and e.shift == "P1Y" and abs(e.span.start - plan.span.start) <= NEAR
        for e in times
        for plan, _ in plans
    ):
        return
    if first.year <= year - 1 <= last.year:
        yield Bound(*_year(year - 1), f"{year} is told beside 'next year'", assumed=True)


def years_since(text: str, first: dt.date | None, last: dt.date | None) -> Iterator[Bound]:
    """The year that "108 years" and "since 1908" add up to, among the few that ``first``, ``last`` leave."""
    if first is None or last is None or last.year - first.year > 2:
        return
    sums: dict[int, tuple[str, str]] = {}
    for long in _YEARS_SINCE.finditer(text):
        for since in _SINCE_YEAR.finditer(text):
            told = int(long["years"]) + int(since["year"])
            if int(long["years"]) >= LONG_AGO and first.year <= told <= last.year:
                sums.setdefault(told, (long[0], since[0]))
    if len(sums) == 1:
        ((year, said),) = sums.items()
        yield Bound(*_year(year), f"{said[0]!r} and {said[1]!r} make {year}", assumed=True)
