"""Days and numbers as the language of the page writes them.

It adds nothing that a date does not say: one of an unknown year keeps none.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from communique.model import When
from communique.views import dated
from communique.web.text import LANGUAGE, _, locale

NO_YEAR = "XXXX"
LEAP = 2000
"""A year that has every day, for days whose year is not known."""


def told(edtf: str) -> str:
    """A date in words; "20 March 2018" in English, "20. März 2018" in German.

    Example:
        >>> told("2018-03-05/2018-03-06")
        '5–6 March 2018'
    """
    if not edtf:
        return _("day not known")
    if locale() == LANGUAGE:
        return dated(When(edtf=edtf, basis="stated", why=""))
    first, _bar, last = edtf.partition("/")
    if not last:
        return _point(first)
    ends = [_exact(first), _exact(last)]
    if ends[0] and ends[1] and len(first) == len(last):
        from babel.dates import format_interval

        skeleton = {4: "y", 7: "yMMMM", 10: "yMMMMd"}[len(first)]
        return str(format_interval(ends[0], ends[1], skeleton, locale=locale()))
    return f"{_point(first)} – {_point(last)}"


def month(day: dt.date, *, short: bool = True, year: bool = True) -> str:
    """A month's name for an axis or a table: "Mar 2018", "March 2018", "Mar".

    Example:
        >>> month(dt.date(2018, 3, 1))
        'Mar 2018'
    """
    return _month(day.year, day.month, ("y" if year else "") + ("MMM" if short else "MMMM"), locale())


@lru_cache(maxsize=4096)
def _month(year: int, number: int, skeleton: str, locale: str) -> str:
    from babel.dates import format_skeleton

    return str(format_skeleton(skeleton, dt.date(year, number, 1), locale=locale))


def number(count: int) -> str:
    """A whole number with its thousands marked."""
    if locale() == LANGUAGE:
        return f"{count:,}"
    from babel.numbers import format_decimal

    return str(format_decimal(count, locale=locale()))


def share(part: float) -> str:
    """A share of one, in whole hundredths."""
    if locale() == LANGUAGE:
        return f"{round(part * 100)} %"
    from babel.numbers import format_percent

    return str(format_percent(round(part, 2), locale=locale()))


def _point(written: str) -> str:
    from babel.dates import format_date, format_skeleton

    if day := _exact(written):
        if len(written) == len("2018-03-20"):
            return str(format_date(day, "long", locale=locale()))
        return str(format_skeleton("yMMMM" if len(written) == len("2018-03") else "y", day, locale=locale()))
    if written == NO_YEAR:
        return _("an unknown year")
    year, _dash, rest = written.partition("-")
    if year == NO_YEAR and (day := _exact(f"{LEAP}-{rest}")):
        skeleton = "MMMMd" if len(rest) == len("03-20") else "MMMM"
        return f"{format_skeleton(skeleton, day, locale=locale())}, {_('an unknown year')}"
    return written


def _exact(written: str) -> dt.date | None:
    parts = written.split("-")
    if not all(part.isdecimal() for part in parts):
        return None
    year, month, day = (*map(int, parts), 1, 1)[:3]
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
