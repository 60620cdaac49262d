"""How a date that is only partly known is written down, and what two such dates have in common.

It never completes a date: what is unknown stays an ``X`` digit, and what is impossible is refused.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Literal

Precision = Literal["day", "month", "year", "interval", "digits"]

AT_THE_LATEST = "the report's day as the latest"
"""How the reason of a date ends that is no more than an upper bound: what happened by then."""

FIRST_DAY = dt.date(1, 1, 1)
LAST_DAY = dt.date(9999, 12, 31)

ENUMERATED = 4000
"""How many points an intersection spells out at most: a day of the year for four millennia, above which
the answer is the wider of the two dates. Nothing a newspaper writes comes near."""

_POINT = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?")


@dataclass(frozen=True, slots=True)
class Point:
    """A day, month or year as written: four, two and two characters, ``X`` for a digit not known."""

    year: str
    month: str = ""
    day: str = ""

    def __str__(self) -> str:
        return "-".join(part for part in (self.year, self.month, self.day) if part)

    @property
    def open(self) -> bool:
        """Whether a digit is unknown."""
        return "X" in self.year or "X" in self.month or "X" in self.day


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date in one of the contract's forms: one point, or a closed interval of two.

    Example:
        >>> str(Edtf(Point("2018", "03", "05"), Point("2018", "03", "06")))
        '2018-03-05/2018-03-06'
    """

    first: Point
    last: Point | None = None

    def __str__(self) -> str:
        return f"{self.first}/{self.last}" if self.last else str(self.first)

    @property
    def precision(self) -> Precision:
        """How it is known: to the day, month or year, as an interval, or with digits missing."""
        if self.open:
            return "digits"
        if self.last:
            return "interval"
        return "day" if self.first.day else "month" if self.first.month else "year"

    @property
    def open(self) -> bool:
        """Whether a digit of it is unknown."""
        return self.first.open or (self.last is not None and self.last.open)

    @property
    def earliest(self) -> dt.date:
        """The first day it can mean."""
        return _bounds(self)[0]

    @property
    def latest(self) -> dt.date:
        """The last day it can mean."""
        return _bounds(self)[1]


def parse_edtf(text: str) -> Edtf:
    """The date that ``text`` writes: a day, month or year, with ``X`` digits or not, or a closed interval.

    ISO 8601-2:2019 level 0 and the ``X`` digits of its levels 1 and 2. Qualifiers, seasons and open
    intervals are not among the contract's forms.

    Raises:
        ValueError: naming the value, where it is no such date (31 February, year 0, an interval that ends
            before it begins).

    Example:
        >>> parse_edtf("XXXX-01-19").precision
        'digits'
    """
    parts = text.split("/")
    if len(parts) > 2:
        raise ValueError(f"{text!r} is not a date: an interval has two ends")
    points = [_point(part, whole=text) for part in parts]
    edtf = Edtf(*points)
    if edtf.last is None:
        return edtf
    first, last = points
    if not edtf.open:
        if edtf.latest < edtf.earliest or _span(last)[1] < _span(first)[1]:
            raise ValueError(f"{text!r} is not a date: the interval ends before it begins")
    elif next(_spans(edtf), None) is None:
        raise ValueError(f"{text!r} is not a date: the interval ends before it begins")
    return edtf


def from_iso(text: str) -> Edtf:
    """The date of an ISO 8601 date or date-time, or the EDTF date that ``text`` is.

    The day is the one written, in the zone it was written in: an article of 23:30 in Seoul is of that day.

    Raises:
        ValueError: naming the value, where it is neither.

    Example:
        >>> str(from_iso("2018-03-05T23:30:00+09:00"))
        '2018-03-05'
    """
    stripped = text.strip()
    try:
        return parse_edtf(stripped)
    except ValueError as error:
        refused = error
    if re.fullmatch(r"\d{4}-\d{3}", stripped):
        year, number = int(stripped[:4]), int(stripped[5:])
        if year and 1 <= number <= 365 + calendar.isleap(year):
            return of_day(dt.date(year, 1, 1) + dt.timedelta(number - 1))
        raise refused
    try:
        return of_day(dt.datetime.fromisoformat(stripped).date())
    except ValueError:
        raise refused from None


def of_day(day: dt.date) -> Edtf:
    """The EDTF date of a calendar day."""
    return Edtf(_of(day))


def of_days(first: dt.date, last: dt.date) -> Edtf:
    """The shortest EDTF date of the days from ``first`` to ``last``: a day, month, year or interval.

    Raises:
        ValueError: where ``last`` is before ``first``.

    Example:
        >>> import datetime
        >>> str(of_days(datetime.date(2018, 2, 1), datetime.date(2018, 2, 28)))
        '2018-02'
    """
    if last < first:
        raise ValueError(f"no days run from {first} to {last}")
    if first == last:
        return of_day(first)
    if first.day == 1 and last == _month_end(last.year, last.month):
        if (first.year, first.month) == (last.year, last.month):
            return Edtf(Point(f"{first.year:04}", f"{first.month:02}"))
        if (first.month, last.month) == (1, 12):
            one, other = Point(f"{first.year:04}"), Point(f"{last.year:04}")
            return Edtf(one) if one == other else Edtf(one, other)
    return Edtf(_of(first), _of(last))


def intersect(one: Edtf, other: Edtf) -> Edtf | None:
    """The date that both can mean, or ``None`` where no day is in both; the order does not matter.

    Where several separate days remain (19 January of 2017, 2018 or 2019), the answer keeps the digits they
    share and so holds all of them, and perhaps more.

    Example:
        >>> str(intersect(parse_edtf("XXXX-01-19"), parse_edtf("2018")))
        '2018-01-19'
    """
    if one == other:
        return one
    if not one.open and not other.open:
        first, last = max(one.earliest, other.earliest), min(one.latest, other.latest)
        return of_days(first, last) if first <= last else None
    if one.last is None and other.last is None:
        return _merged(one.first, other.first)
    found: list[tuple[dt.date, dt.date]] = []
    narrow, wide = sorted((one, other), key=lambda e: (_width(e), str(e)))
    low = max(narrow.earliest, wide.earliest)
    high = min(narrow.latest, wide.latest)
    if low > high:
        return None
    tried = 0
    for begins, ends in spans(narrow, low, high):
        for first, last in spans(wide, max(begins, low), min(ends, high)):
            tried += 1
            if tried > ENUMERATED:
                return narrow
            common = max(begins, first), min(ends, last)
            if not found or common[0] > found[-1][1] + dt.timedelta(1):
                found.append(common)
            else:
                found[-1] = found[-1][0], max(found[-1][1], common[1])
    return _shared([of_days(*common) for common in found]) if found else None


def _merged(one: Point, other: Point) -> Edtf | None:
    """What two points share, digit by digit: a month or day that one leaves out is any of them."""
    parts: list[str] = []
    for mine, its in ((one.year, other.year), (one.month, other.month), (one.day, other.day)):
        if mine and its:
            if any(a != b and "X" not in (a, b) for a, b in zip(mine, its, strict=True)):
                return None
            parts.append("".join(b if a == "X" else a for a, b in zip(mine, its, strict=True)))
        else:
            parts.append(mine or its)
    while parts[-1] in ("XX", "") and len(parts) > 1:
        parts.pop()
    point = Point(*parts)
    return Edtf(point) if _exists(point) else None


def spans(edtf: Edtf, low: dt.date, high: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    """The stretches of days that ``edtf`` can mean and that touch ``low`` to ``high``, in order."""
    for first, last in _spans(edtf, low.year, high.year):
        if first <= high and last >= low:
            yield first, last


def same_day(one: Edtf, other: Edtf, *, slack: int = 0) -> bool:
    """Whether the two can be one date when each may be off by ``slack`` days (time zones: 1)."""
    if one.open:
        return intersect(one, other) is not None
    before = min(slack, (one.earliest - FIRST_DAY).days)
    after = min(slack, (LAST_DAY - one.latest).days)
    near = of_days(one.earliest - dt.timedelta(before), one.latest + dt.timedelta(after))
    return intersect(near, other) is not None


def _point(text: str, *, whole: str) -> Point:
    found = _POINT.fullmatch(text)
    if not found:
        raise ValueError(
            f"{whole!r} is not a date: write a day, month or year such as 2018-03-05, X for a digit not known"
        )
    point = Point(*(part or "" for part in found.groups()))
    if point.year == "0000":
        raise ValueError(f"{whole!r} is not a date: there is no year 0")
    if not _exists(point):
        raise ValueError(f"{whole!r} is not a date: the calendar has no {text}")
    return point


def _exists(point: Point) -> bool:
    if not point.month:
        return True
    months = list(_fits(point.month, 1, 12))
    if not point.day:
        return bool(months)
    days = list(_fits(point.day, 1, 31))
    for month, day in product(months, days):
        if day <= (28 if month == 2 else _month_end(2001, month).day):
            return True
        if month == 2 and day == 29 and any(calendar.isleap(y) for y in _fits(point.year, 1, 9999)):
            return True
    return False


def _fits(pattern: str, low: int, high: int, *, downwards: bool = False) -> Iterator[int]:
    """The numbers from ``low`` to ``high`` whose digits fit the pattern, in order."""
    if "X" not in pattern:
        if low <= int(pattern) <= high:
            yield int(pattern)
        return
    at = pattern.index("X")
    digits = "9876543210" if downwards else "0123456789"
    for digit in digits:
        # Whole branches are passed over: a search among all years for one decade must not walk through each.
        branch = pattern[:at] + digit + pattern[at + 1 :]
        if int(branch.replace("X", "9")) >= low and int(branch.replace("X", "0")) <= high:
            yield from _fits(branch, low, high, downwards=downwards)


def _spans(edtf: Edtf, low: int = 1, high: int = 9999) -> Iterator[tuple[dt.date, dt.date]]:
    """The stretches of days it can mean, in order, of the years ``low`` to ``high`` where digits are open."""
    if not edtf.open:
        yield edtf.earliest, edtf.latest
        return
    if edtf.last is None:
        yield from _point_spans(edtf.first, low, high)
        return
    for first, first_end in _point_spans(edtf.first, low - 1, high):
        # "XXXX-03-05/XXXX-03-06" is two days of one unknown year, "XXXX-12-30/XXXX-01-02" runs over New
        # Year: an interval ends at the first fitting point that is not before its beginning.
        for last, last_end in _point_spans(edtf.last, first.year, first.year + 10):
            if last_end >= first_end and last >= first:
                yield first, last_end
                break


def _point_spans(point: Point, low: int, high: int) -> Iterator[tuple[dt.date, dt.date]]:
    for year in _fits(point.year, max(low, 1), min(high, 9999)):
        if not point.month:
            yield dt.date(year, 1, 1), dt.date(year, 12, 31)
            continue
        for month in _fits(point.month, 1, 12):
            end = _month_end(year, month)
            if not point.day:
                yield dt.date(year, month, 1), end
                continue
            for day in _fits(point.day, 1, end.day):
                yield dt.date(year, month, day), dt.date(year, month, day)


def _span(point: Point) -> tuple[dt.date, dt.date]:
    """The first and last day of a point, open digits at their least and greatest."""
    if not point.open:
        return next(_point_spans(point, 1, 9999))
    first = next(s for year in _fits(point.year, 1, 9999) for s in _point_spans(point, year, year))
    last = next(
        s
        for year in _fits(point.year, 1, 9999, downwards=True)
        for s in reversed(list(_point_spans(point, year, year)))
    )
    return first[0], last[1]


@lru_cache(maxsize=4096)
def _bounds(edtf: Edtf) -> tuple[dt.date, dt.date]:
    first = _span(edtf.first)
    return (first[0], _span(edtf.last)[1]) if edtf.last else first


def _width(edtf: Edtf) -> int:
    return (edtf.latest - edtf.earliest).days


def _shared(dates: list[Edtf]) -> Edtf:
    """One date that holds all of ``dates``: their common digits, or the interval around them."""
    if len(dates) == 1:
        return dates[0]
    points = [d.first for d in dates]
    if all(d.last is None for d in dates) and len({(bool(p.month), bool(p.day)) for p in points}) == 1:
        pattern = Point(*(_digits([getattr(p, name) for p in points]) for name in ("year", "month", "day")))
        return Edtf(pattern)
    return of_days(dates[0].earliest, dates[-1].latest)


def _digits(parts: list[str]) -> str:
    return "".join(column[0] if len(set(column)) == 1 else "X" for column in zip(*parts, strict=True))


def _of(day: dt.date) -> Point:
    return Point(f"{day.year:04}", f"{day.month:02}", f"{day.day:02}")


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])
