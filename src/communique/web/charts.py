"""Pictures of the record as plain SVG that the pages draw: no library, no script, no inline style.

It draws nothing that a table beside it does not say, and leads from every mark to what it counts.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

WEEKS = 53
CELL, GAP = 11, 2
"""Width of a day and of the line between two, in the picture's own units."""
LEFT, TOP = 30, 18
"""Room for the names of days and months."""
STEPS = (1, 3, 6, 11)
"""Acts in a day from which each darker shade begins: the middle and the quarters of a busy month's days."""

WIDE, HIGH = 720, 260
MARGIN = 36
FULL = 10.0
"""The largest score of PLOVER's scale, either way."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One day: its place, shade (0 to 4), acts and date."""

    x: int
    y: int
    shade: int
    count: int
    date: str


@dataclass(frozen=True, slots=True)
class Year:
    """A year of days in weeks, the months' names, and the same by month for the table."""

    cells: tuple[Cell, ...]
    months: tuple[tuple[int, str], ...]
    table: tuple[tuple[str, str, int], ...]
    width: int
    height: int


def year(days: Mapping[str, int], last: str | None) -> Year | None:
    """The 53 weeks up to ``last`` (ISO), a cell a day, Monday on top."""
    if last is None:
        return None
    end = dt.date.fromisoformat(last)
    start = end - dt.timedelta(days=end.weekday()) - dt.timedelta(weeks=WEEKS - 1)
    cells, months = [], []
    table: dict[str, int] = {}
    for number in range((end - start).days + 1):
        day = start + dt.timedelta(days=number)
        week, row = divmod(number, 7)
        count = days.get(day.isoformat(), 0)
        x, y = LEFT + week * (CELL + GAP), TOP + row * (CELL + GAP)
        cells.append(Cell(x, y, sum(count >= step for step in STEPS), count, day.isoformat()))
        month = day.isoformat()[:7]
        table[month] = table.get(month, 0) + count
        if row == 0 and day.day <= 7:
            months.append((x, f"{calendar.month_abbr[day.month]}{f' {day.year}' if day.month == 1 else ''}"))
    named = tuple((m, f"{calendar.month_name[int(m[5:])]} {m[:4]}", n) for m, n in table.items())
    return Year(
        tuple(cells), tuple(months), named,
        LEFT + WEEKS * (CELL + GAP), TOP + 7 * (CELL + GAP),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Point:
    """One act of a series: its place, and the row behind it."""

    x: float
    y: float
    row: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Series:
    """Scored acts over time, with the axes' marks."""

    points: tuple[Point, ...]
    ticks: tuple[tuple[float, str], ...]
    levels: tuple[tuple[float, str], ...]
    width: int
    height: int
    left: int


def series(rows: list[dict[str, Any]]) -> Series | None:
    """Acts that happened, by day and score; nothing where none has both."""
    dated = [row for row in rows if row["score"] is not None and _first(row["date"]["edtf"])]
    if not dated:
        return None
    days = [_first(row["date"]["edtf"]) or dt.date.min for row in dated]
    begin, end = min(days), max(days)
    span = max((end - begin).days, 1)

    def across(day: dt.date) -> float:
        return round(MARGIN + 8 + (day - begin).days / span * (WIDE - MARGIN - 24), 1)

    def up(score: float) -> float:
        return round(HIGH / 2 - 6 - max(-FULL, min(FULL, score)) / FULL * (HIGH / 2 - 20), 1)

    points = tuple(Point(across(d), up(r["score"]), r) for d, r in zip(days, dated, strict=True))
    marks = []
    months = (end.year - begin.year) * 12 + end.month - begin.month + 1
    step = max(1, -(-months // 8))
    for number in range(0, months, step):
        y, m = divmod(begin.month - 1 + number, 12)
        at = dt.date(begin.year + y, m + 1, 1)
        if at >= begin:
            marks.append((across(at), f"{calendar.month_abbr[at.month]} {at.year}"))
    if not marks:
        marks = [(across(begin), f"{begin.day} {calendar.month_abbr[begin.month]} {begin.year}")]
    levels = tuple((up(score), f"{score:+g}" if score else "0") for score in (10.0, 5.0, 0.0, -5.0, -10.0))
    return Series(points, tuple(marks), levels, WIDE, HIGH, MARGIN)


def _first(edtf: str) -> dt.date | None:
    parts = edtf.partition("/")[0].split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) < 2:
        return None
    year, month, day = (*map(int, parts), 1)[:3]
    return dt.date(year, month, day)
