"""Who does what to whom, counted by pair of countries and month, with how much was read that month.

It scores only what happened, counts a month that nobody knows apart, and hides no month in which pages were
read: a count says little without the number of articles in which it could have been found.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import permutations, product
from pathlib import Path
from typing import Any

from communique.codes.plover import QUADS
from communique.exports.rows import cell
from communique.exports.telling import days
from communique.views import Selection

COLUMNS = (
    "month", "a", "b", "acts", "actual", *(quad.replace("-", "_") for quad in QUADS),
    "scored", "score_sum", "score_mean", "reports", "articles", "articles_without_copies",
)  # fmt: skip
"""The columns, always all and in this order."""


@dataclass(slots=True)
class _Counts:
    """What one country did to another in one month."""

    acts: int = 0
    actual: int = 0
    reports: int = 0
    scores: list[float] = field(default_factory=list)
    quads: Counter[str] = field(default_factory=Counter)


def write_dyads(rows: Selection, path: Path) -> None:
    """A line a month and ordered pair ``a`` → ``b``, by month and pair; CSV with a header.

    A month in which pages were read but no act of a pair fell has one line with ``a`` and ``b`` empty. What
    has no known month stands under an empty one.
    """
    read, alone = _articles(rows.read())
    counts: dict[tuple[str, str, str], _Counts] = {}
    for row in rows.rows("events"):
        month = month_of(row["date"])
        for a, b in pairs(row):
            _count(counts.setdefault((month, a, b), _Counts()), row)
    silent = set(read) - {month for month, _, _ in counts}
    lines = [*counts.items(), *(((month, "", ""), _Counts()) for month in silent)]
    with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(COLUMNS)
        for (month, a, b), counted in sorted(lines, key=lambda line: line[0]):
            total = sum(counted.scores)
            out.writerow(
                [
                    month, cell(a), cell(b), counted.acts, counted.actual, *(counted.quads[q] for q in QUADS),
                    len(counted.scores), round(total, 6) if counted.scores else "",
                    round(total / len(counted.scores), 6) if counted.scores else "",
                    counted.reports, read[month], alone[month],
                ]
            )  # fmt: skip


def month_of(when: Mapping[str, Any]) -> str:
    """The month (``2018-03``) in which a date falls whole; empty where there is none.

    Example:
        >>> month_of({"edtf": "2018-03-05/2018-03-06"}), month_of({"edtf": "2018-03-31/2018-04-01"})
        ('2018-03', '')
    """
    span = days(when["edtf"])
    if span is None or (span[0].year, span[0].month) != (span[1].year, span[1].month):
        return ""
    return f"{span[0].year:04d}-{span[0].month:02d}"


def pairs(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The ordered pairs of countries in an event, each once; nobody acts upon their own country here.

    Those who act together upon nobody (they meet, they sign) do so to each other: once each way.

    Example:
        >>> list(pairs({"actors": [{"country": "NOR"}, {"country": "CHL"}], "recipients": []}))
        [('CHL', 'NOR'), ('NOR', 'CHL')]
    """
    acting = {who["country"] for who in row["actors"] if who["country"]}
    receiving = {who["country"] for who in row["recipients"] if who["country"]}
    found = product(acting, receiving) if row["recipients"] else permutations(acting, 2)
    yield from sorted({(a, b) for a, b in found if a != b})


def _count(counts: _Counts, row: Mapping[str, Any]) -> None:
    counts.acts += 1
    counts.reports += row["reports"]
    if row["status"] == "actual":
        counts.actual += 1
        counts.quads[row["quad"] or ""] += 1
        if row["score"] is not None:
            counts.scores.append(row["score"])


def _articles(rows: Iterable[Mapping[str, Any]]) -> tuple[Counter[str], Counter[str]]:
    """How many articles have their date in each month: all, and those that copy no other."""
    read: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for row in rows:
        month = month_of(row["published"])
        read[month] += 1
        alone[month] += row["copy_of"] is None
    return read, alone
