"""Pictures of the record as plain SVG that the pages draw: no library, no script, no inline style.

It draws nothing that a table beside it does not say, and leads from every mark to what it counts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from communique.web.dates import month as month_name
from communique.web.dates import told

WEEKS = 53
CELL, GAP = 11, 2
"""Width of a day and of the line between two, in the picture's own units."""
LEFT, TOP = 30, 18
"""Room for the names of days and months."""
STEPS = (1, 3, 6, 11)
"""Acts in a day from which each darker shade begins: the middle and the quarters of a busy month's days."""

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
            months.append((x, month_name(day, year=day.month == 1)))
    named = tuple(
        (m, month_name(dt.date(int(m[:4]), int(m[5:]), 1), short=False), n) for m, n in table.items()
    )
    return Year(
        tuple(cells), tuple(months), named,
        LEFT + WEEKS * (CELL + GAP), TOP + 7 * (CELL + GAP),
    )  # fmt: skip


