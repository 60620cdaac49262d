"""What a text gives away about the day it was written: years told as past or planned, weekdays, named days.

It yields bounds and facts with their reasons; it does not weigh them against each other.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from communique.languages.en import time as words
from communique.model import TimeExpression
from communique.when.edtf import parse_edtf
from communique.when.shift import shifted
from communique.when.tense import still_to_come, surely_past, tense

PLAN_HORIZON = 24
"""Months. A plan that names its month ("by May 2018") is not told of earlier than two years before it."""

LEAD = 700
"""Characters in which a report's own weekday stands: the first paragraph or two."""

_WEEKDAY = re.compile(r"XXXX-WXX-(\d)")
_FULL = re.compile(r"[12]\d{3}(?:-\d\d(?:-\d\d)?)?")
_PLANNED = re.compile(
    r"\b(?:by|until|till|before|no later than)\s+(?:the\s+|late\s+|early\s+|mid-?)*$", re.IGNORECASE
)
_DEADLINE = re.compile(r"\b(?:by|before|no later than)\s+(?:the\s+|late\s+|early\s+|mid-?)*$", re.IGNORECASE)
_AIM = re.compile(r"\bto\s+(?!the\b|a\b|an\b|its\b|their\b)[a-z]{2,}\b(?![^.]*\b(?:had|have|has)\b)")
"""An infinitive before "by May 2018" makes a plan of it, whatever the tense of the telling."""
_TOLD = re.compile(
    r"\b(?:in|on|since|of|from|after|during|until|by|for)\s+(?:the\s+|late\s+|early\s+|mid-?)*$",
    re.IGNORECASE,
)
_YEAR_TO_DATE = re.compile(words.YEAR_TO_DATE.replace(" ", r"\s"), re.IGNORECASE)


def consistent(bounds: Sequence[Bound]) -> bool:
    """Whether some day satisfies all of ``bounds``: where a text's own do not, one of them was misread."""
    first = max((b.first for b in bounds if b.first), default=None)
    last = min((b.last for b in bounds if b.last), default=None)
    return first is None or last is None or first <= last


@dataclass(frozen=True, slots=True)
class Bound:
    """Days between which an article was published, as one piece of evidence has it, and why."""

    first: dt.date | None
    last: dt.date | None
    why: str


def bounds_of_text(text: str, times: Sequence[TimeExpression]) -> Iterator[Bound]:
    """The bounds that dates with a year set: told as past they are before the article, as planned after it.

    A date whose clause shows neither sets none.
    """
    for expression in times:
        value = expression.value.partition("T")[0]
        if expression.type not in ("DATE", "TIME") or not _FULL.fullmatch(value):
            continue
        try:
            edtf = parse_edtf(value)
        except ValueError:
            continue
        said = expression.span.of(text)
        before = text[max(0, expression.span.start - 24) : expression.span.start]
        planned = still_to_come(text, expression.span) and _TOLD.search(before) is not None
        if _DEADLINE.search(before) and _AIM.search(_clause_before(text, expression.span.start)):
            planned = True
        if planned:
            # A planned year says nothing of when the plan was told; a planned month or day does.
            first = shifted(edtf.earliest, -PLAN_HORIZON, "M") if edtf.first.month else None
            yield Bound(first, edtf.latest, f"{_phrase(before, said)!r} is still to come")
        elif surely_past(text, expression.span) and _TOLD.search(before) and not _PLANNED.search(before):
            yield Bound(edtf.earliest, None, f"{_phrase(before, said)!r} is past")


def _clause_before(text: str, end: int) -> str:
    return re.split(r"[.!?;\n\"“”]", text[max(0, end - 110) : end])[-1]


def _phrase(before: str, said: str) -> str:
    found = re.search(r"(\w+)\s+$", before)
    return f"{found[1]} {said}" if found else said


def first_weekday(text: str, times: Sequence[TimeExpression]) -> int | None:
    """The weekday (Monday is 1) on which a report's lead says that its news happened; ``None`` if none."""
    for expression in times:
        if expression.span.start > LEAD:
            return None
        found = _WEEKDAY.match(expression.value)
        if found and not expression.shift and tense(text, expression.span) == "past":
            return int(found[1])
    return None


def latest_named_day(text: str, times: Sequence[TimeExpression]) -> tuple[int, int] | None:
    """The latest month and day that the text names without a year and tells as past."""
    days = []
    for expression in times:
        found = re.match(r"XXXX-(\d\d)-(\d\d)", expression.value)
        if found and not expression.shift and tense(text, expression.span) == "past":
            days.append((int(found[1]), int(found[2])))
    return max(days, default=None)


def says_year_to_date(text: str) -> bool:
    """Whether the text counts up to its own day within a year: "since the beginning of the year"."""
    return _YEAR_TO_DATE.search(text) is not None
