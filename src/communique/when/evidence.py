"""What a text gives away about the day it was written: years told as past or planned, weekdays, named days.

It yields bounds and facts with their reasons; it does not weigh them against each other.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from communique.languages.en import time as words
from communique.languages.en.furniture import AGENCIES
from communique.model import TimeExpression
from communique.when.edtf import Edtf, parse_edtf
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
_NO_PAST = re.compile(
    r"(?:\b(?:by|until|till|before|through|to|from|valid|amended|expires?)\s+(?:on\s+)?|\d\s?[-–—]\s*)$",
    re.IGNORECASE,
)
"""What stands before a date that may lie ahead, or that was written after the article."""
_RIGHTS = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)[\s©]*(?:\(c\)\s*)?(?P<year>20\d\d)(?:\s?[-–]\s?(?P<to>20\d\d))?[\s,]*(?:by\s)?"
    r"(?P<who>[^\n]{0,60})",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"[a-z]-(?P<m>0[1-9]|1[0-2])(?P<d>[0-2]\d|3[01])(?P<y>\d\d)(?:\.html?)?/?(?:[?#]|$)")
_AHEAD = re.compile(r"\b(?:in|on|during|until|by|for)\s+(?:the\s+|late\s+|early\s+|mid-?)*$", re.IGNORECASE)
"""What stands before a planned date; "a rise from 2013", "the winner of the 2012 vote" plan nothing."""
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
    assumed: bool = False
    """Whether it is only likely, as that the newest post that a page shows is of its own news."""


def bounds_of_text(text: str, times: Sequence[TimeExpression]) -> Iterator[Bound]:
    """The bounds that dates with a year set: told as past they are before the article, as planned after it.

    A date whose clause shows neither sets none.
    """
    for expression in times:
        edtf = _full_date(expression)
        if edtf is None:
            continue
        said = expression.span.of(text)
        before = text[max(0, expression.span.start - 24) : expression.span.start]
        if planned_date(text, expression) is not None:
            # A planned year says nothing of when the plan was told; a planned month or day does.
            first = shifted(edtf.earliest, -PLAN_HORIZON, "M") if edtf.first.month else None
            yield Bound(first, edtf.latest, f"{_phrase(before, said)!r} is still to come")
        elif surely_past(text, expression.span) and _TOLD.search(before) and not _PLANNED.search(before):
            yield Bound(edtf.earliest, None, f"{_phrase(before, said)!r} is past")


def _full_date(expression: TimeExpression) -> Edtf | None:
    """The date of an expression that has its year; ``None`` for any other."""
    value = expression.value.partition("T")[0]
    if expression.type not in ("DATE", "TIME") or not _FULL.fullmatch(value):
        return None
    try:
        return parse_edtf(value)
    except ValueError:
        return None


def planned_date(text: str, expression: TimeExpression) -> Edtf | None:
    """The date with its year that the text puts after its own day; ``None`` where it does not."""
    before = text[max(0, expression.span.start - 24) : expression.span.start]
    planned = still_to_come(text, expression.span) and _AHEAD.search(before) is not None
    if _DEADLINE.search(before) and _AIM.search(_clause_before(text, expression.span.start)):
        planned = True
    return _full_date(expression) if planned else None


def newest_day(text: str, times: Sequence[TimeExpression]) -> Bound | None:
    """The newest day or month with its year that no word puts ahead: an article is seldom older than that.

    In a caption or bracket no verb says whether a date is past. Of 343 news articles three name a later one.
    """
    newest: tuple[dt.date, str] | None = None
    for expression in times:
        edtf = _full_date(expression)
        if edtf is None or not edtf.first.month:
            continue
        before = text[max(0, expression.span.start - 24) : expression.span.start]
        if tense(text, expression.span) == "future" or _NO_PAST.search(before):
            continue
        if newest is None or edtf.earliest > newest[0]:
            newest = (edtf.earliest, expression.span.of(text))
    return newest and Bound(newest[0], None, f"the text names {newest[1]!r}: not before it", assumed=True)


def bounds_of_rights(lines: Iterable[str]) -> Iterator[Bound]:
    """The bounds of copyright lines: no page is younger than one says, and an agency's report is of its year.

    A site's own footer may show the year in which the page was saved.
    """
    for line in lines:
        found = _RIGHTS.search(line)
        if found is None:
            continue
        year = int(found["to"] or found["year"])
        first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
        who = found["who"].strip().lower()
        wire = next((a for a in AGENCIES if re.match(rf"{re.escape(a)}\b", who)), None)
        if wire and not found["to"]:
            yield Bound(first, last, f"{AGENCIES[wire]} holds the rights of {year}", assumed=True)
        else:
            yield Bound(None, last, f"the copyright line says {year}: not after it", assumed=True)


def day_in_address(url: str, weekday: int | None, *, lag: int) -> dt.date | None:
    """The day that the six figures at an address's end give as month, day, year, where the weekday agrees.

    Six figures may be a mere number; only a report whose weekday is that day, or up to ``lag`` days before
    it, tells them from one.

    Example:
        >>> day_in_address("https://a.example/ferry-sails-032018", 2, lag=1)
        datetime.date(2018, 3, 20)
    """
    found = _COMPACT.search(url)
    if found is None or weekday is None:
        return None
    try:
        day = dt.date(2000 + int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError:
        return None
    return day if (day.isoweekday() - weekday) % 7 <= lag else None


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


def weekdays_told(text: str, times: Sequence[TimeExpression]) -> set[int]:
    """The weekdays (Monday is 1) that a text tells as past without a date."""
    found = {_WEEKDAY.match(e.value) for e in times if not e.shift and tense(text, e.span) == "past"}
    return {int(match[1]) for match in found if match}


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
