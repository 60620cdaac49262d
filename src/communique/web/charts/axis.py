"""Days along a picture: which stretch of time it shows, in which steps it counts, where each day stands.

It gives no day to what is known by its month only: that is a stretch.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from communique.web.charts.drawing import Mark, Number, line, words
from communique.web.dates import month as month_name
from communique.web.dates import told
from communique.web.text import locale

BEFORE, AFTER = 92, 366
"""Days before the first and after the last article that a picture shows unasked: a report of a war of 1950
would leave a year of coverage a finger's width."""

GRAINS = ("day", "week", "month", "year")
FINEST = ((70, "day"), (450, "week"), (366 * 8, "month"))
"""Days up to which a picture counts by day, week and month: some sixty bars fit side by side."""

STEPS = (
    (1, "day"),
    (2, "day"),
    (7, "day"),
    (14, "day"),
    (1, "month"),
    (2, "month"),
    (3, "month"),
    (6, "month"),
    (1, "year"),
    (2, "year"),
    (5, "year"),
    (10, "year"),
    (20, "year"),
    (50, "year"),
)
LABEL = 84
"""Units that a day's or month's name takes along the axis."""


@dataclass(frozen=True, slots=True)
class Days:
    """The days from ``first`` to ``last``, both shown whole, between two places of a picture."""

    first: dt.date
    last: dt.date
    left: Number
    right: Number

    @property
    def count(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1

    def at(self, day: dt.date) -> float:
        """Where a day begins; one outside stands at the edge."""
        passed = min(max((day - self.first).days, 0), self.count)
        return round(self.left + passed / self.count * (self.right - self.left), 1)

    def middle(self, day: dt.date) -> float:
        """Where the middle of a day is."""
        half = (self.right - self.left) / self.count / 2
        return round(min(max(self.at(day) + half, self.left), self.right), 1)

    def holds(self, first: dt.date, last: dt.date) -> bool:
        """Whether any of the days between is shown."""
        return first <= self.last and last >= self.first

    def marks(self, top: Number, foot: Number) -> Iterator[Mark]:
        """Thin lines at round days, with their names below."""
        room = (self.right - self.left) / LABEL
        steps = [(size, unit) for size, unit in STEPS if _fits(size, unit, self.count, room)]
        size, unit = steps[0] if steps else STEPS[-1]
        for day in _round_days(self.first, self.last, size, unit):
            x = self.at(day)
            yield line(x, top, x, foot, "grid")
            if x < self.right - LABEL * 0.5:
                yield words(x + 3, foot + 13, _named(day, unit))


def window(
    acts: Iterable[tuple[dt.date, dt.date]], *, published: Iterable[str], since: str | None, until: str | None
) -> tuple[dt.date, dt.date] | None:
    """The stretch to show: as asked for, else where acts and coverage overlap; ``None`` without acts."""
    stretches = list(acts)
    if not stretches:
        return None
    first, last = min(a for a, _b in stretches), max(b for _a, b in stretches)
    days = sorted(published)
    if days:
        first = max(first, dt.date.fromisoformat(days[0]) - dt.timedelta(days=BEFORE))
        last = min(last, dt.date.fromisoformat(days[-1]) + dt.timedelta(days=AFTER))
    # What was asked for, but no centuries without an act.
    if since:
        first = max(dt.date.fromisoformat(since), min(a for a, _b in stretches) - dt.timedelta(days=31))
    if until:
        last = min(dt.date.fromisoformat(until), max(b for _a, b in stretches))
    if first > last:
        first, last = min(a for a, _b in stretches), max(b for _a, b in stretches)
    if (last - first).days < 6:  # a single day would be as wide as the picture
        first, last = first - dt.timedelta(days=3), last + dt.timedelta(days=3)
    return first, last


def grain(first: dt.date, last: dt.date) -> str:
    """In which steps to count these days."""
    days = (last - first).days + 1
    return next((name for most, name in FINEST if days <= most), "year")


def bins(first: dt.date, last: dt.date, size: str) -> list[tuple[dt.date, dt.date]]:
    """The days, weeks (from Monday), months or years that cover a stretch, each with its last day."""
    made = []
    day = _floor(first, size)
    while day <= last:
        after = _next(day, 1, size)
        made.append((day, after - dt.timedelta(days=1)))
        if after == dt.date.max:
            break
        day = after
    return made


def name_of(first: dt.date, size: str) -> str:
    """A bin's name: "12 March 2018", "week of 12 March 2018", "March 2018", "2018"."""
    if size == "year":
        return str(first.year)
    if size == "month":
        return month_name(first, short=False)
    return told(first.isoformat())


def stretch(edtf: str) -> tuple[dt.date, dt.date] | None:
    """The first and last day of a date or interval; ``None`` where no year is told.

    Example:
        >>> stretch("2018-02")
        (datetime.date(2018, 2, 1), datetime.date(2018, 2, 28))
    """
    ends = [_ends(part) for part in edtf.split("/")]
    known = [end for end in ends if end is not None]
    if not known or len(known) < len(ends):
        return None
    return min(a for a, _b in known), max(b for _a, b in known)


def _ends(written: str) -> tuple[dt.date, dt.date] | None:
    parts = [int(part) for part in written.split("-") if part.isdecimal()]
    try:
        if len(parts) == 3:
            year, month, day = parts
            return (dt.date(year, month, day),) * 2
        if len(parts) == 2 and written.split("-")[1].isdecimal():
            year, month = parts
            return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
        if parts and written[:4].isdecimal():
            return dt.date(parts[0], 1, 1), dt.date(parts[0], 12, 31)
    except ValueError:
        return None
    return None


def _fits(size: int, unit: str, days: int, room: float) -> bool:
    return days / (size * {"day": 1, "month": 30.4, "year": 365.25}[unit]) <= room


def _round_days(first: dt.date, last: dt.date, size: int, unit: str) -> Iterator[dt.date]:
    day = _floor(first, "week" if size in (7, 14) else unit)
    if unit == "month":
        day = day.replace(month=(day.month - 1) // size * size + 1)
    if unit == "year":
        day = day.replace(year=max(1, day.year // size * size))
    while day <= last and day < dt.date.max:
        if day >= first:
            yield day
        day = _next(day, size, unit)


def _floor(day: dt.date, size: str) -> dt.date:
    if size == "week":
        return day - dt.timedelta(days=day.weekday())
    if size == "month":
        return day.replace(day=1)
    return day.replace(month=1, day=1) if size == "year" else day


def _next(day: dt.date, size: int, unit: str) -> dt.date:
    if unit in ("day", "week"):
        return day + dt.timedelta(days=size * (7 if unit == "week" else 1))
    months = day.year * 12 + day.month - 1 + size * (12 if unit == "year" else 1)
    if months // 12 > dt.MAXYEAR:
        return dt.date.max
    return dt.date(months // 12, months % 12 + 1, 1)


def _named(day: dt.date, unit: str) -> str:
    if unit == "year":
        return str(day.year)
    if unit == "month":
        return month_name(day)
    from babel.dates import format_skeleton

    return str(format_skeleton("MMMd", day, locale=locale()))
