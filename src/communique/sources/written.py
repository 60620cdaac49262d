"""Reads the days that people and programs write beside an article: "March 20, 2018 Tuesday",
"2018-03-20T08:00Z".

It never guesses: a day that does not exist, a number that could be two days, a word like "today" give
nothing.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from itertools import product

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH = "(" + "|".join(MONTHS) + r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})\s+{_MONTH},?\s+(\d{{4}})\b", re.I)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s+(\d{{1,2}}),?\s+(\d{{4}})\b", re.I)
_MONTH_ONLY = re.compile(rf"\b{_MONTH},?\s+(\d{{4}})\b", re.I)
_EDTF = re.compile(r"[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2})?)?")
_ORDINAL = re.compile(r"\d{4}-\d{3}")


def written_day(words: str) -> str:
    """The day (or month) that some English words name, as EDTF; empty where they name none.

    Example:
        >>> written_day("March 20, 2018 Tuesday 10:05 AM GMT")
        '2018-03-20'
    """
    if found := _MONTH_FIRST.search(words):
        month, day, year = found.groups()
    elif found := _DAY_FIRST.search(words):
        day, month, year = found.groups()
    elif found := _MONTH_ONLY.search(words):
        month, year = found.groups()
        return f"{year}-{_month(month):02d}"
    else:
        return ""
    try:
        return date(int(year), _month(month), int(day)).isoformat()
    except ValueError:
        return ""


def _month(word: str) -> int:
    return next(n for n, name in enumerate(MONTHS, start=1) if name.startswith(word.lower()[:3]))


def edtf_day(value: str) -> str:
    """An ISO or EDTF date, interval or date-time as EDTF: a day, month, year, closed interval, or X digits.

    A date-time gives its day as written, in its own zone. Qualifiers (``? ~ %``) are dropped.

    Raises:
        ValueError: ``value`` is none of these, or names a day that does not exist.

    Source: EDTF (ISO 8601-2:2019, levels 0 and 1; X digits also of level 2).

    Example:
        >>> edtf_day("2018-03-05T23:30:00+09:00"), edtf_day("2018-03-05/2018-03-06")
        ('2018-03-05', '2018-03-05/2018-03-06')
    """
    if "/" in value:
        ends = value.split("/")
        if len(ends) != 2:
            raise ValueError("an interval has two ends")
        first, last = (edtf_day(end) for end in ends)
        if last.replace("X", "9").ljust(10, "~") < first.replace("X", "0"):
            raise ValueError("the interval ends before it begins")
        return f"{first}/{last}"
    plain = value.rstrip("?~%")
    if _EDTF.fullmatch(plain):
        if not _exists(plain):
            raise ValueError("there is no such day")
        return plain
    if _ORDINAL.fullmatch(plain):
        return datetime.strptime(plain, "%Y-%j").date().isoformat()
    if not re.match(r"\d{4}-?[\dW]", value):
        raise ValueError("it is no date")
    return datetime.fromisoformat(value).date().isoformat()


def _exists(value: str) -> bool:
    year, month, day = (value.split("-") + ["", ""])[:3]
    if year == "0000":
        return False
    # A leap year, where the year is not wholly known: some year that fits may be one.
    years = [int(year)] if year.isdigit() else [2000]
    months = [m for m in range(1, 13) if not month or _fits(m, month)]
    if not day:
        return bool(months)
    days = [d for d in range(1, 32) if _fits(d, day)]
    return any(_real(*ymd) for ymd in product(years, months, days))


def _fits(number: int, digits: str) -> bool:
    return all(d in ("X", n) for n, d in zip(f"{number:02d}", digits, strict=True))


def _real(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
