"""When feasts and memorial days fall in a given year.

It knows rules of the calendar only, of the Western churches and of United States federal law.
"""

from __future__ import annotations

import calendar
import datetime as dt


def feast(name: str, year: int) -> dt.date:
    """The day of a feast: ``12-25`` (month and day) or a rule's name such as ``easter-2`` or ``mlk``.

    Raises:
        ValueError: where no rule has the name.

    Example:
        >>> feast("easter", 2018).isoformat()
        '2018-04-01'
    """
    rule = name.lower()
    if rule[:1].isdigit():
        return dt.date(year, int(rule[:2]), int(rule[3:5]))
    if rule.startswith("easter"):
        return easter(year) + dt.timedelta(int(rule[6:] or 0))
    if rule in _NTH:
        return nth_weekday(year, *_NTH[rule])
    raise ValueError(f"no feast is called {name!r}")


def easter(year: int) -> dt.date:
    """Easter Sunday (Gregorian; the algorithm of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, day = divmod(h + ell - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> dt.date:
    """The ``nth`` weekday (Monday is 1) of a month; ``nth`` 0 is the last."""
    days = [
        d
        for d in range(1, calendar.monthrange(year, month)[1] + 1)
        if dt.date(year, month, d).isoweekday() == weekday
    ]
    return dt.date(year, month, days[nth - 1])


_NTH: dict[str, tuple[int, int, int]] = {
    "thanksgiving": (11, 4, 4), "mlk": (1, 1, 3), "memorial": (5, 1, 0), "labor": (9, 1, 1),
    "columbus": (10, 1, 2),
}  # fmt: skip
