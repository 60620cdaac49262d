"""Steps on the calendar: two weeks back, the week of a day, the last ten days of a month.

It moves whole days, months and years; it knows nothing of words or of articles.
"""

from __future__ import annotations

import calendar
import datetime as dt

from communique.when.edtf import Edtf, of_days

TUESDAY = 1
"""Until then "this weekend" is the one just past, where no verb says otherwise."""

Days = tuple[dt.date, dt.date]
"""A first and a last day."""


def shifted(day: dt.date, amount: float, unit: str) -> dt.date:
    """``day`` moved by ``amount`` days (D), weeks (W), months (M) or years (Y), kept within its month.

    Raises:
        OverflowError, ValueError: where the calendar (years 1 to 9999) ends before.

    Example:
        >>> shifted(dt.date(2018, 3, 31), -1, "M").isoformat()
        '2018-02-28'
    """
    if unit in "DW":
        return day + dt.timedelta(days=round(amount * (7 if unit == "W" else 1)))
    months = day.year * 12 + day.month - 1 + round(amount * (12 if unit == "Y" else 1))
    year, month = divmod(months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def granule(value: str, day: dt.date) -> Days:
    """The day, week, month, quarter, year, decade or century of ``day``, by a TIMEX3 value of open digits."""
    if value.startswith("XXXX-XX-XX"):
        return day, day
    if value.startswith("XXXX-W"):
        monday = day - dt.timedelta(day.weekday())
        return monday, monday + dt.timedelta(6)
    if value.startswith("XXXX-Q"):
        first = dt.date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
        return first, shifted(first, 3, "M") - dt.timedelta(1)
    if value.startswith("XXXX-"):
        first = day.replace(day=1)
        return first, shifted(first, 1, "M") - dt.timedelta(1)
    years = {"XXXX": 1, "XXX": 10, "XX": 100, "X": 1000}[value]
    begin = max(day.year - day.year % years, 1)
    return dt.date(begin, 1, 1), dt.date(day.year - day.year % years + years - 1, 12, 31)


def weekend(day: dt.date, way: str, clause: str) -> Days:
    """The Saturday and Sunday that "the", "last" (``<``) or "next" (``>``) weekend means on ``day``."""
    saturday = day - dt.timedelta(day.weekday()) + dt.timedelta(5)
    fresh = clause == "" and day.weekday() <= TUESDAY
    gone = clause == "past" or fresh if way == "=" else way == "" and clause != "future"
    if way == "<" or (gone and saturday > day):
        saturday -= dt.timedelta(7)
    elif way == ">":
        saturday += dt.timedelta(7 if day.weekday() >= 5 else 0)
    return saturday, saturday + dt.timedelta(1)


def part(edtf: Edtf, mod: str) -> Edtf:
    """The early (START), middle (MID) or late (END) part of a month, year or decade; else ``edtf`` itself.

    In a month these are days 1-10, 11-20, 21 to the end (the record's contract); of a longer stretch its
    thirds: of a year January to April, May to August, September to December.

    Example:
        >>> from communique.when.edtf import parse_edtf
        >>> str(part(parse_edtf("2017-11"), "END"))
        '2017-11-21/2017-11-30'
    """
    if mod not in ("START", "MID", "END"):
        return edtf
    third = ("START", "MID", "END").index(mod)
    point = edtf.first
    if edtf.last is None and point.month and not point.day and "X" not in point.month:
        return _month_third(edtf, third)
    if edtf.open and (edtf.last or point.month or point.year[3] != "X" or "X" in point.year[:3]):
        return edtf
    first, last = edtf.earliest, edtf.latest
    years = last.year - first.year + 1
    if edtf.last is None and years == 1 and not point.month:
        return _months(first.year, 4 * third + 1, 4)
    if years in (10, 100) and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        bounds = [0, round(years * 0.4), round(years * 0.7), years]
        return of_days(
            dt.date(first.year + bounds[third], 1, 1), dt.date(first.year + bounds[third + 1] - 1, 12, 31)
        )
    length = (last - first).days + 1
    if length < 3:
        return edtf
    return of_days(
        first + dt.timedelta(length * third // 3), first + dt.timedelta(length * (third + 1) // 3 - 1)
    )


def _months(year: int, month: int, count: int) -> Edtf:
    begin = dt.date(year, month, 1)
    return of_days(begin, shifted(begin, count, "M") - dt.timedelta(1))


def _month_third(edtf: Edtf, third: int) -> Edtf:
    from communique.when.edtf import Point

    year, month = edtf.first.year, edtf.first.month
    length = (
        (29 if month == "02" else calendar.monthrange(2001, int(month))[1])
        if edtf.open
        else calendar.monthrange(int(year), int(month))[1]
    )
    first, last = ((1, 10), (11, 20), (21, length))[third]
    return Edtf(Point(year, month, f"{first:02}"), Point(year, month, f"{last:02}"))
