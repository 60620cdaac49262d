"""A year of days: a cell a day, a column a week, darker where more was said and done.

What is known by its month or year only has no cell of its own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from communique.web.charts.drawing import Cell, Chart, Key, Mark, box, words
from communique.web.dates import month as month_name
from communique.web.dates import told
from communique.web.text import _, ngettext

WEEKS = 53
CELL, GAP = 11, 2
"""Width of a day and of the line between two, in the picture's own units."""
LEFT, TOP = 30, 18
"""Room for the names of days and months."""
STEPS = (1, 3, 6, 11)
"""Acts in a day from which each darker shade begins: the middle and the quarters of a busy month's days."""


def year(
    days: Mapping[str, int],
    last: str | None,
    *,
    of: int | None = None,
    links: tuple[tuple[str, str], ...] = (),
) -> Chart | None:
    """Acts by day of the 53 weeks up to ``last`` (ISO), or of the year ``of``; ``None`` without a last day.

    ``links`` lead to other years.
    """
    if of is not None:
        start, end = dt.date(of, 1, 1), dt.date(of, 12, 31)
        start -= dt.timedelta(days=start.weekday() if of > 1 else 0)
    elif last is None:
        return None
    else:
        end = dt.date.fromisoformat(last)
        start = end - dt.timedelta(days=end.weekday()) - dt.timedelta(weeks=WEEKS - 1)
    marks = [
        words(0, TOP + row * (CELL + GAP) + 10, name)
        for row, name in ((0, _("Mon")), (2, _("Wed")), (4, _("Fri")))
    ]
    by_month: dict[str, int] = {}
    for number in range((end - start).days + 1):
        day = start + dt.timedelta(days=number)
        if of is not None and day.year != of:
            continue
        week, row = divmod(number, 7)
        count = days.get(day.isoformat(), 0)
        marks.append(_cell(day, count, LEFT + week * (CELL + GAP), TOP + row * (CELL + GAP)))
        by_month[day.isoformat()[:7]] = by_month.get(day.isoformat()[:7], 0) + count
        if row == 0 and day.day <= 7:
            marks.append(words(LEFT + week * (CELL + GAP), 11, month_name(day, year=day.month == 1)))
    rows = []
    for month, count in by_month.items():
        named = month_name(dt.date(int(month[:4]), int(month[5:]), 1), short=False)
        rows.append((Cell(named, f"/timeline?since={month}&until={month}", month), Cell(count)))
    shown = of if of is not None else _("the last year of coverage")
    weeks = (end - start).days // 7 + 1
    return Chart(
        name="year",
        title=_("A year at a glance"),
        about=_("Acts on each day of %(year)s.") % {"year": shown},
        width=LEFT + weeks * (CELL + GAP),
        height=TOP + 7 * (CELL + GAP),
        marks=tuple(marks),
        columns=(_("Month"), _("Acts")),
        fields=("month", "acts"),
        rows=tuple(rows),
        links=links,
        keys=tuple(
            Key(path="M2 2h12v12h-12z", kind=f"cell s{number + 1}", text=_span(number))
            for number in range(len(STEPS))
        ),
    )


def _cell(day: dt.date, count: int, x: int, y: int) -> Mark:
    shade = sum(count >= step for step in STEPS)
    if not count:
        return box(x, y, CELL, CELL, "cell s0", round_=2)
    tip = f"{told(day.isoformat())}: " + ngettext("%d act", "%d acts", count) % count
    href = f"/timeline?since={day.isoformat()}&until={day.isoformat()}"
    return box(x, y, CELL, CELL, f"cell s{shade}", tip=tip, href=href, round_=2)


def _span(number: int) -> str:
    """What a shade stands for: "3–5", "11+"."""
    first = STEPS[number]
    if number + 1 == len(STEPS):
        return f"{first}+"
    return f"{first}–{STEPS[number + 1] - 1}"
