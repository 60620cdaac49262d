"""The day of what a sentence tells another thing by: "met on Friday, four days after the council had voted".

The vote was on the Monday before. It reads the length of time and the word behind it, and knows nothing of
who did what.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from communique.model import Span, TimeExpression, When
from communique.when.edtf import Edtf, parse_edtf
from communique.when.shift import shifted

REACH = 110
"""Characters between "after" and its verb: the subject of a clause, with title and name."""

SURE = 2
"""Days that the time counted from may span; "four days after" something of a month tells no day."""

_LENGTH = re.compile(r"P(?:T(?P<hours>X|\d+)H|(?P<number>\d+)(?P<unit>[DWMY]))")
_SIDE = re.compile(r"\s+(?P<side>after|before)\s+(?P<clause>[^,;:()\"“”—–\n]*)\Z")
_NESTED = re.compile(r"\b(?:after|before|since|until|when|while|because|which|who|that)\b")
_SLACK = {"D": 0, "W": 3, "M": 15, "Y": 183}
"""Days by which "two weeks after" may be off."""


def counted(
    text: str,
    verb: Span,
    times: Sequence[TimeExpression],
    dates: Sequence[When],
    *,
    within: range,
    sentence: Span,
    others: Sequence[Span],
    published: When,
) -> When | None:
    """The day of ``verb``, counted from what its sentence tells before; ``None`` where it counts nothing.

    Args:
        times: the article's times, in order, ``dates`` the date of each, ``within`` those of the sentence.
        others: words of the sentence that tell something else; one of them before the verb counts instead.
    """
    for index in within:
        time = times[index]
        # What opens the sentence counts from what is told behind it, often long ago too.
        if time.span.end > verb.start or not text[sentence.start : time.span.start].strip():
            continue
        found = _SIDE.match(text, time.span.end, verb.start)
        length = _LENGTH.fullmatch(time.value) if time.type == "DURATION" else None
        if found is None or length is None or len(found["clause"]) > REACH or _NESTED.search(found["clause"]):
            continue
        between = Span(found.start("clause"), verb.start)
        if any(other.overlaps(between) for other in others if between.start < between.end):
            continue
        base = _base(range(within.start, index), times, dates, published)
        when = _moved(base, length, found["side"]) if base is not None else None
        if when is None:
            continue
        told = " ".join(text[time.span.start : found.start("clause")].split())
        return When(edtf=when, basis="derived", why=f"{told!r} it came what the sentence tells first: {when}")
    return None


def _base(
    earlier: range, times: Sequence[TimeExpression], dates: Sequence[When], published: When
) -> Edtf | None:
    """The day that a length of time is counted from: the last one told before it, else the report's."""
    before = [dates[at].edtf for at in earlier if times[at].type == "DATE" and dates[at].edtf]
    told = before[-1] if before else published.edtf
    if not told:
        return None
    day = parse_edtf(told)
    return None if day.open or (day.latest - day.earliest).days > SURE else day


def _moved(base: Edtf, length: re.Match[str], side: str) -> str | None:
    way = -1 if side == "after" else 1
    try:
        if length["unit"] is None:
            return str(base)  # "hours after": the same day
        ends = [
            shifted(day, way * int(length["number"]), length["unit"]) for day in (base.earliest, base.latest)
        ]
    except (OverflowError, ValueError):
        return None
    slack = dt.timedelta(_SLACK[length["unit"]])
    first, last = min(ends) - slack, max(ends) + slack
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
