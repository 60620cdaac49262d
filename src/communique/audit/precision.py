"""The share of a record's lines that is right, with the interval in which it lies, as a whole and by part.

It counts only what a person marked, leaves out what they were unsure of and says how much that is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from math import sqrt
from statistics import NormalDist
from typing import Any

from communique.audit.draw import FIELDS
from communique.audit.marks import Mark

LEVEL = 0.95
"""Of a hundred such audits, some 95 give an interval in which the record's share lies."""

BANDS = (0.0, 0.4, 0.6, 0.8, 1.0)
"""Bounds of the bands of confidence; 0.8 is where the record promises four right in five."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrecisionRow:
    """``right`` of ``marked`` lines (the unsure not among them), and where the record's own share may lie.

    ``of``: all, present, a view, a field (``events.date``) or a band of confidence. ``confidence``: the mean
    that the record gave these lines, to be held against ``precision``. Empty where nothing was marked.
    """

    of: str
    right: int
    marked: int
    unsure: int
    precision: float | None
    low: float | None
    high: float | None
    confidence: float | None

    def to_json(self) -> dict[str, Any]:
        """The row as JSON has it."""
        return asdict(self)


def wilson(right: int, marked: int, *, level: float = LEVEL) -> tuple[float, float]:
    """The score interval of a share: ``(low, high)``, both from 0 to 1.

    E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
    American Statistical Association 22 (1927), 209-212. Chosen for small draws and shares near 1, where the
    interval of the normal approximation fails (L. D. Brown, T. T. Cai, A. DasGupta, "Interval estimation for
    a binomial proportion", Statistical Science 16 (2001), 101-133). That the record is finite is not taken
    off: where most of it was drawn, the interval is wider than need be.

    Raises:
        ValueError: where nothing was marked, or more was right than marked.

    Example:
        >>> [round(end, 3) for end in wilson(40, 50)]
        [0.67, 0.888]
    """
    if not 0 <= right <= marked or marked < 1:
        raise ValueError(f"{right} of {marked}: no share")
    z = NormalDist().inv_cdf((1 + level) / 2)
    share = right / marked
    middle = share + z * z / (2 * marked)
    half = z * sqrt(share * (1 - share) / marked + z * z / (4 * marked * marked))
    whole = 1 + z * z / marked
    return max(0.0, (middle - half) / whole), min(1.0, (middle + half) / whole)


def precision(marks: Iterable[Mark]) -> list[PrecisionRow]:
    """What the marks say of the record: all, present, by view, by field, by band of confidence.

    ``all``: right in every field. ``present``: rightly in the record, whatever its fields. A field is counted
    where the line is rightly there and the field says something, or is marked as wrong.

    Example:
        ``precision(read_marks(path))[0].low``
    """
    kept = list(marks)
    rows = [_row("all", kept, _right), _row("present", kept, _present)]
    views = [name for name in FIELDS if any(mark.view == name for mark in kept)]
    if len(views) > 1:
        rows += [_row(name, [mark for mark in kept if mark.view == name], _right) for name in views]
    for view in views:
        there = [mark for mark in kept if mark.view == view and (mark.mark == "unsure" or _present(mark))]
        for name in FIELDS[view]:
            told = [mark for mark in there if name in mark.claims or name in mark.wrong]
            if told:
                of = f"{view}.{name}"
                rows.append(_row(of, told, lambda mark, name=name: name not in mark.wrong))
    for low, high in zip(BANDS, BANDS[1:], strict=False):
        band = [
            mark
            for mark in kept
            if mark.confidence is not None
            and (low <= mark.confidence < high or mark.confidence == high == BANDS[-1])
        ]
        if band:
            rows.append(_row(f"confidence {low:.1f}-{high:.1f}", band, _right))
    return rows


def _right(mark: Mark) -> bool:
    return mark.mark == "right"


def _present(mark: Mark) -> bool:
    return mark.mark == "right" or bool(mark.wrong)


def _row(of: str, marks: list[Mark], holds: Any) -> PrecisionRow:
    sure = [mark for mark in marks if mark.mark != "unsure"]
    right = sum(1 for mark in sure if holds(mark))
    low, high = wilson(right, len(sure)) if sure else (None, None)
    known = [mark.confidence for mark in sure if mark.confidence is not None]
    return PrecisionRow(
        of=of, right=right, marked=len(sure), unsure=len(marks) - len(sure),
        precision=right / len(sure) if sure else None, low=low, high=high,
        confidence=sum(known) / len(known) if known else None,
    )  # fmt: skip
