"""Says which days a date can mean and whether two dates can be the same day.

It never completes a date and never asks what day it is today.
"""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache

from communique.model import When
from communique.when import Edtf, intersect, parse_edtf

SLACK = timedelta(days=1)
"""How far the days of two reports of one statement may differ: a time zone away it is yesterday, and the
evening's words stand in tomorrow's paper. Allowed only where a date is assumed from the day of the report."""

MONTH = 31
"""Days that a date may span and still say when: one wider ("in 2017") is no day that two tellings share, and
in its keys it would stand beside everything that its year holds."""

DATES = 8192
"""Dates as written of which what they can mean is kept in mind: twenty years of days. Each is asked for with
every pair that is compared."""


@lru_cache(maxsize=DATES)
def bounds(edtf: str) -> tuple[str | None, str | None]:
    """The first and last day (ISO) that ``edtf`` can mean; none where it is empty, unreadable or of any year.

    Example:
        >>> bounds("2018-03")
        ('2018-03-01', '2018-03-31')
    """
    parsed = _parsed(edtf)
    if parsed is None or parsed.first.year == "XXXX":
        return None, None
    return parsed.earliest.isoformat(), parsed.latest.isoformat()


def ordinal(edtf: str) -> int | None:
    """The day, by `date.toordinal`; ``None`` where it is no single day."""
    span = span_of(edtf)
    return span[0] if span is not None and span[0] == span[1] else None


@lru_cache(maxsize=DATES)
def span_of(edtf: str) -> tuple[int, int] | None:
    """The first and last day, by `date.toordinal`; ``None`` where one is unknown."""
    first, last = bounds(edtf)
    if first is None or last is None:
        return None
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()


def spells(day: int, within: int) -> tuple[str, str]:
    """Two spells, half a spell apart: of two days ``within`` of each other one at least is common.

    Example:
        >>> spells(100, 7), spells(107, 7)
        (('a7', 'b7'), ('a7', 'b8'))
    """
    return f"a{day // (2 * within)}", f"b{(day + within) // (2 * within)}"


def days(when: When) -> range | None:
    """The days, counted as `date.toordinal` does, under which a date is looked for; ``None`` where too many.

    The slack of an assumed date is in it, so that two dates that meet share a day.

    Example:
        >>> len(days(When(edtf="2018-03-05", basis="assumed")))
        3
    """
    first, last = bounds(when.edtf)
    if first is None or last is None:
        return None
    start, end = date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()
    if end - start >= MONTH:
        return None
    slack = SLACK.days if when.basis == "assumed" else 0
    return range(start - slack, end + slack + 1)


def certain(when: When) -> bool:
    """Whether a date is a day, or a night and the day after it: no more than a sentence means by one date.

    Two meetings of one month would be one act otherwise, tied by a third report that knows the month only.
    """
    return _is_certain(when.edtf)


@lru_cache(maxsize=DATES)
def _is_certain(edtf: str) -> bool:
    first, last = bounds(edtf)
    if first is None or last is None:
        return False
    return date.fromisoformat(last) - date.fromisoformat(first) <= SLACK


def meet(one: When, other: When) -> bool:
    """Whether two dates can be one day; an unknown date meets only another unknown one.

    An unknown date that met every date would tie January's statement to June's.
    """
    slack = "assumed" in (one.basis, other.basis)
    return _meet(*sorted((one.edtf, other.edtf)), slack=slack)


def together(one: When, other: When) -> bool:
    """Whether two dates can be one day without any slack."""
    return _meet(*sorted((one.edtf, other.edtf)), slack=False)


@lru_cache(maxsize=DATES)
def _meet(one: str, other: str, *, slack: bool) -> bool:
    a, b = _parsed(one), _parsed(other)
    if a is None or b is None:
        return a is b
    # Stretching one of the two is enough, unless its digits are open: then the other is.
    if slack and a.open:
        a, b = b, a
    return intersect(_stretched(a) if slack else a, b) is not None


def _stretched(edtf: Edtf) -> Edtf:
    """``edtf`` and a day before and after; unchanged where digits are open or the calendar ends."""
    if edtf.open or edtf.earliest.year == MINYEAR or edtf.latest.year == MAXYEAR:
        return edtf
    return parse_edtf(f"{edtf.earliest - SLACK}/{edtf.latest + SLACK}")


@lru_cache(maxsize=DATES)
def _parsed(edtf: str) -> Edtf | None:
    try:
        return parse_edtf(edtf) if edtf else None
    except ValueError:
        return None
