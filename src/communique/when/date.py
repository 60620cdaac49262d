"""From words to the calendar: which day, month or year a time expression means in its article.

It counts from the article's day or from the time told before, never from the day of reading; without either
the digits stay open.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from communique.model import UNKNOWN, TimeExpression, When
from communique.when.edtf import Edtf, of_days, parse_edtf
from communique.when.feasts import feast
from communique.when.shift import Days, granule, part, shifted, weekend
from communique.when.tense import Tense, clings, tense

Telling = Literal["report", "history"]

FAR, NEAR = 270, 95
"""Days. A month without a year is of the past in a past clause, unless that is more than nine months back,
the coming one is at most three ahead, and the verb does not stand right before it: "yielded an agreement on
a meeting in late April", written in March. A paper adds "last year" to what is so far back."""

BEGUN = 14
"""Days. "It is to run from January 23", written on the 28th, is of this January."""

HISTORY_YEARS = 5
HISTORY_SHARE = 0.7
HISTORY_NEWS = 0.06
"""A text is a history when it names at least five years, seven in ten of them before the report's, and hardly
a weekday, "yesterday" or "last month" among all its times. Then a month without a year is of the year told
last. All of WikiWars' texts with years are histories by this, of 343 news articles three, which look back on
a club's seasons, on flights to the moon, or list links. Years alone took 28 news articles for histories."""

LONGEST_QUARTER = 92
"""Days from the first to the last of a quarter, at most, and one to spare."""

SENTENCE = 240
"""Characters of a sentence between its own day and one in an aside."""
_SENTENCE_ENDS = re.compile(r"[.!?][\"”’]?\s+[A-Z\"“]|\n")
_ASIDE = re.compile(r",\s+(?:\w+ing|which|who|whose|as|after|since|when|where)\b")
LONG_AGO = 1
"""Years before a report from which a day behind "of" is part of a name and no day of its story."""

NEARBY = 1
"""Paragraph breaks between "on March 8" and the "following day" that counts from it; farther back it is
told of something else, most often the report's own day."""

ASIDE_YEARS = 5
"""Years. "Declassified in 2005, however": in a paragraph of 1964 a year so far off begins no new tale. Of
WikiWars' training texts, 12 values more are right with this and with `_year_behind`."""

_NAMED = re.compile(r"XXXX-(?:\d\d(?:-\d\d)?|SP|SU|FA|WI|Q\d)")
_YEARED = re.compile(r"\d{4}-(?:\d\d|SP|SU|FA|WI|Q\d)")
_JOINED = re.compile(r"\s*(?:,|and|or|to|through|[-–])\s*(?:(?:the|early|late|mid)[\s-])*", re.IGNORECASE)

_UNTIL = re.compile(r"\b(until|till|for)\s$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"\w+['’]s\b")
_THROUGH = re.compile(r"\b(?:through|by|before)\s$", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never|no)\b|n['’]t\b")
"""Before a weekday: "gave them until Friday", "called a strike for Friday" are of the Friday to come,
whatever the verb; "did not open until Friday" is not. "By Friday" is, where no verb tells of the past."""

_SHIFT = re.compile(r"(-?)P(T?)(\d+(?:\.\d+)?|X)([DWMYHS])")
_VAGUE = {"D": (2, 7), "W": (2, 7), "M": (2, 11), "Y": (2, 9)}
"""What "a few", "several" can mean, least and most: above the most the next unit would be used."""


def date_time(
    expression: TimeExpression,
    text: str,
    published: When,
    *,
    anchor: When | None = None,
    telling: Telling = "report",
) -> When:
    """The calendar date of one expression of ``text``.

    Args:
        published: the day of the report; may be an interval, have ``X`` digits or be unknown.
        anchor: the time told before ("the following day" counts from it); ``None`` where nothing is.
        telling: in a ``history`` years come from the anchor and not from the report.

    Example:
        >>> e = TimeExpression(span=Span(0, 7), type="DATE", value="XXXX-WXX-2")
        >>> date_time(e, "Tuesday's talks failed.", When(edtf="2018-03-23", basis="stated")).edtf
        '2018-03-20'
    """
    words = expression.span.of(text)
    if expression.type == "SET":
        return When(why=f"{words!r} recurs: no one date")
    report, story = _read(published), _read(anchor)
    value = expression.value if expression.value.startswith("P") else expression.value.partition("T")[0]
    try:
        if expression.type == "DURATION":
            return _stretch(expression, words, report, story)
        if value.startswith("BC"):
            return When(why=f"{words!r} is before the common era, which the record's dates do not reach")
        if "X" not in value and not value.endswith("_REF"):
            return _stated(value, expression, words)
        if value.endswith("_REF"):
            return _reference(expression, words, report)
        return _relative(expression, value, text, words, report, story, telling)
    except (ValueError, OverflowError):
        return When(why=f"{words!r} gives no date of the calendar")


def date_times(text: str, expressions: Sequence[TimeExpression], published: When) -> tuple[When, ...]:
    """The calendar dates of all expressions of an article, in order; each is the anchor of the next.

    A step of days counts from the last day that was told and is not still to come; other steps from whatever
    was told last. Linear in the text.
    """
    telling = _telling(expressions, published)
    report = _read(published)
    dates: list[When] = []
    last: tuple[TimeExpression, When] | None = None
    last_day: tuple[TimeExpression, When] | None = None
    for index, expression in enumerate(expressions):
        if borrowed := _year_behind(text, expressions, index):
            expression = replace(expression, value=borrowed + expression.value[4:])
        steps = expression.value.startswith("XXXX-XX-XX") and telling == "report"
        told = last_day if steps else last
        if told is not None and steps and _paragraphs(text, told[0].span.end, expression.span.start) > NEARBY:
            told = None
        if telling == "report" and _own_hour(text, expression, told):
            told = None
        if last is not None and telling == "report" and _compares(text, expression, last[0]):
            expression = _a_year_before(expression, last[0].value)
            told = last
        when = date_time(expression, text, published, anchor=told and told[1], telling=telling)
        dates.append(when)
        if index and (opening := _opening(text, expressions[index - 1], expression, when)):
            dates[index - 1] = opening
        if not when.edtf or expression.type not in ("DATE", "TIME") or expression.value.endswith("_REF"):
            continue
        if telling == "history" and (_counts_back(expression) and expression.anchor == "report"):
            # "today", "two years ago": the writer's own day, no part of what is told.
            continue
        if telling == "history" and last is not None and _aside(text, expression, when, last):
            continue
        last = expression, when
        edtf = parse_edtf(when.edtf)
        ahead = report is not None and not report.open and not edtf.open and edtf.earliest > report.latest
        name = telling == "report" and _is_a_name(text, expression, edtf, report)
        by_the_way = (
            telling == "report" and last_day is not None and _in_passing(text, last_day[0], expression)
        )
        if edtf.first.day and edtf.precision != "interval" and not ahead and not name and not by_the_way:
            last_day = expression, when
    return tuple(dates)


def _is_a_name(text: str, expression: TimeExpression, day: Edtf, report: Edtf | None) -> bool:
    """Whether a day of long ago only tells which paper is meant: "the measures of May 24, 2010"."""
    if report is None or report.open or not text.endswith(" of ", 0, expression.span.start):
        return False
    return report.earliest.year - day.latest.year > LONG_AGO


def _in_passing(text: str, main: TimeExpression, expression: TimeExpression) -> bool:
    """Whether a day only stands in an aside of a sentence that has told its own ("on Monday, as in")."""
    between = text[main.span.end : expression.span.start]
    return len(between) <= SENTENCE and not _SENTENCE_ENDS.search(between) and bool(_ASIDE.search(between))


def _own_hour(text: str, expression: TimeExpression, told: tuple[TimeExpression, When] | None) -> bool:
    """Whether an hour is the report's own, whatever day was told before.

    "8:05 a.m." at the head of a paragraph is the minute of a running report; "overnight" looks ahead or back
    from the report, but for a day told in its own sentence.
    """
    if told is None or expression.shift != "P0D" or not expression.value.startswith("XXXX-XX-XXT"):
        return False
    if re.match(r"\d", expression.span.of(text)):
        return (
            re.search(r"(?:^|\n)\s*$", text[max(0, expression.span.start - 4) : expression.span.start])
            is not None
        )
    apart = re.search(r"[.!?][\"”’)]*\s", text[told[0].span.end : expression.span.start])
    return apart is not None and expression.span.of(text).lower() == "overnight"


_RUNS = re.compile(r"\s*(?:to|through|until|till|and|[-–])\s*", re.IGNORECASE)
_RUNS_FROM = re.compile(r"\b(between|from)\s+$", re.IGNORECASE)
_DAY_OR_MONTH = re.compile(r"XXXX-(?:WXX-\d|\d\d-\d\d|\d\d)")


def _opening(text: str, first: TimeExpression, last: TimeExpression, when: When) -> When | None:
    """The date of the first of two days or months between which something runs: the latest before the last.

    "Between January 1 and September 26" names two days of one year, "from November 12 to February 3" of two.
    """
    if not _DAY_OR_MONTH.fullmatch(first.value) or not _DAY_OR_MONTH.fullmatch(last.value):
        return None
    joint, lead = (
        text[first.span.end : last.span.start],
        text[max(0, first.span.start - 9) : first.span.start],
    )
    led = _RUNS_FROM.search(lead)
    runs = _RUNS.fullmatch(joint) is not None and (led is not None) >= (joint.strip().lower() == "and")
    if not runs or first.shift or last.shift or len(first.value) != len(last.value) or not when.edtf:
        return None
    end = parse_edtf(when.edtf)
    if end.open:
        return None
    if first.value.startswith("XXXX-WXX"):
        back = (end.earliest.isoweekday() - int(first.value[9])) % 7
        day = end.earliest - dt.timedelta(back)
        days: Days | None = (day, day)
    else:
        years = (end.earliest.year, end.earliest.year - 1)
        days = next((d for y in years if (d := _in_year(first.value, y)) and d[0] <= end.earliest), None)
    if days is None:
        return None
    why = f"{first.span.of(text)!r}, the last before {end}, to which it runs"
    return When(edtf=str(part(of_days(*days), first.mod)), basis=when.basis, why=why)


def _year_behind(text: str, expressions: Sequence[TimeExpression], index: int) -> str:
    """The year that a month, day or season shares with the next: "in August and September 1914"."""
    own, following = expressions[index], expressions[index + 1 : index + 2]
    if not following or not _NAMED.fullmatch(own.value) or own.anchor:
        return ""
    other = following[0]
    if not _YEARED.match(other.value) or not _JOINED.fullmatch(text[own.span.end : other.span.start]):
        return ""
    year = int(other.value[:4])
    # "December and January 1942" runs over New Year.
    months = own.value[5:7], other.value[5:7]
    over = months[0].isdigit() and months[1].isdigit() and months[0] > months[1]
    return f"{year - over:04}"


def _aside(text: str, expression: TimeExpression, when: When, last: tuple[TimeExpression, When]) -> bool:
    """Whether a history only looks aside: "a year earlier", or a bare year far off in the same paragraph."""
    if expression.anchor == "story" and expression.shift.startswith("-"):
        return True
    told, now = parse_edtf(last[1].edtf), parse_edtf(when.edtf)
    if told.open or not told.first.month or now.first.month and not now.open:
        return False
    far = abs(now.earliest.year - told.earliest.year) >= ASIDE_YEARS
    return far and "\n" not in text[last[0].span.end : expression.span.start]


def _compares(text: str, expression: TimeExpression, told: TimeExpression) -> bool:
    """Whether "a year earlier" stands beside the quarter or month that it is a year before.

    A quarter is told to be compared, up to a paragraph on; a month only in its own sentence, by "earlier".
    """
    if (expression.value, expression.shift) != ("XXXX", "-P1Y") or not expression.anchor:
        return False
    words = expression.span.of(text).lower()
    earlier = expression.anchor == "story"
    if not earlier and not words.endswith("ago"):
        return False
    between = text[told.span.end : expression.span.start]
    if re.search(r"-Q[\dX]$", told.value):
        return _paragraphs(text, told.span.end, expression.span.start) <= NEARBY
    month = re.fullmatch(r"[\dX]{4}-\d\d", told.value) is not None
    return earlier and month and not re.search(r"[.;\n]\s", between)


def _a_year_before(expression: TimeExpression, told: str) -> TimeExpression:
    """An expression such as "a year earlier", as exact as the quarter or month that it is counted from."""
    return replace(expression, value="XXXX-QX" if "Q" in told else "XXXX-XX", anchor="story")


def _paragraphs(text: str, start: int, end: int) -> int:
    return len(re.findall(r"\n\s*", text[start:end]))


def timex_value(expression: TimeExpression, when: When) -> str:
    """The TIMEX3 value of an expression whose date is known: ``XXXX-WXX-2`` becomes ``2018-03-20``.

    Example:
        >>> e = TimeExpression(span=Span(0, 9), type="DATE", value="XXXX-WXX", anchor="report", shift="-P1W")
        >>> timex_value(e, When(edtf="2018-03-12/2018-03-18", basis="derived"))
        '2018-W11'
    """
    if expression.anchor == "story" and "X" in expression.shift:
        # "A few days later", "months earlier": no day of the calendar, only a direction.
        return "PAST_REF" if expression.shift.startswith("-") else "FUTURE_REF"
    value, mark, clock = expression.value.partition("T")
    whole = "X" not in value and not re.search("[a-z]", value)
    if expression.type in ("DURATION", "SET") or whole or not when.edtf:
        return expression.value
    edtf = parse_edtf(when.edtf)
    if edtf.open:
        return expression.value
    day = edtf.earliest
    tail = mark + clock if clock != "XX" else ""
    short = (edtf.latest - edtf.earliest).days <= LONGEST_QUARTER
    if value == "XXXX" and expression.shift == "-P1Y" and short and not expression.mod:
        # "A year earlier", said beside a quarter or a month (`_compares`).
        quarter = edtf.precision == "interval"
        return f"{day.year:04}-Q{(day.month + 2) // 3}" if quarter else f"{day.year:04}-{day.month:02}"
    if value == "XXXX":
        return f"{day.year:04}"
    if value == "XXX":
        return f"{day.year:04}"[:3]
    if value == "XX":
        return f"{day.year:04}"[:2]
    if value in ("XXXX-WXX", "XXXX-WXX-WE"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + value[8:]
    if value == "XXXX-QX":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    if re.fullmatch(r"XXXX-(?:SP|SU|FA|WI|Q\d|H\d)", value):
        return f"{day.year:04}{value[4:]}"
    if re.fullmatch(r"XXXX-(?:XX|\d\d)", value):
        return f"{day.year:04}-{day.month:02}"
    if "/" in value:
        return f"{day.isoformat()}/{edtf.latest.isoformat()}"
    return day.isoformat() + tail


@dataclass(frozen=True, slots=True)
class _View:
    """How an expression is told: its clause's tense, whether that is sure, whether years come in order."""

    clause: Tense
    sure: bool
    chronicle: bool


def _read(when: When | None) -> Edtf | None:
    return parse_edtf(when.edtf) if when is not None and when.edtf else None


def _telling(expressions: Sequence[TimeExpression], published: When) -> Telling:
    report = _read(published)
    limit = report.latest.year - 1 if report is not None and not report.open else 9999
    years = [int(e.value[:4]) for e in expressions if re.match(r"\d{4}(?!\d)", e.value)]
    news = sum(e.anchor == "report" or e.value.startswith("XXXX-WXX-") for e in expressions)
    old = sum(year <= limit for year in years)
    history = len(years) >= HISTORY_YEARS and old >= HISTORY_SHARE * len(years)
    dated = sum(not e.value.endswith("_REF") for e in expressions)
    return "history" if history and news <= HISTORY_NEWS * dated else "report"


def _stated(value: str, expression: TimeExpression, words: str) -> When:
    return When(
        edtf=str(part(_explicit(value), expression.mod)), basis="stated", why=f"the text says {words!r}"
    )


def _explicit(value: str) -> Edtf:
    """The date of a TIMEX3 value without open digits."""
    if re.fullmatch(r"\d{1,3}", value):
        return parse_edtf(value.ljust(4, "X"))
    if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])", value):
        return _named_part(int(found[1]), found[2])
    if found := re.fullmatch(r"(\d{4})-([a-z]+(?:[+-]\d+)?)", value):
        day = feast(found[2], int(found[1]))
        return of_days(day, day)
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(?:-(\d|WE))?", value):
        monday = dt.date.fromisocalendar(int(found[1]), int(found[2]), 1)
        first = (
            monday if not found[3] else monday + dt.timedelta(5 if found[3] == "WE" else int(found[3]) - 1)
        )
        last = first if found[3] and found[3] != "WE" else monday + dt.timedelta(6)
        return of_days(first, last)
    return parse_edtf(value)


def _named_part(year: int, name: str) -> Edtf:
    """A season (meteorological, northern), quarter or half of a year."""
    months = {"SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3), "H1": (1, 6), "H2": (7, 6)}
    first, count = months.get(name) or (3 * int(name[1]) - 2, 3)
    begin = dt.date(year, first, 1)
    return of_days(begin, shifted(begin, count, "M") - dt.timedelta(1))


def _reference(expression: TimeExpression, words: str, report: Edtf | None) -> When:
    vague = _SHIFT.fullmatch(expression.shift)
    if vague and vague[3] == "X" and not vague[2] and report is not None and not report.open:
        least, most = _VAGUE[vague[4]]
        sign, way = (-1, "before") if vague[1] else (1, "after")
        ends = sorted(
            (shifted(report.earliest, sign * most, vague[4]), shifted(report.latest, sign * least, vague[4]))
        )
        why = f"{words!r}: {least} to {most} {_UNIT_NAMES[vague[4]]} {way} the report of {report}"
        return When(edtf=str(of_days(ends[0], ends[1])), basis="derived", why=why)
    if expression.value == "PRESENT_REF" and report is not None:
        return When(edtf=str(report), basis="derived", why=f"{words!r}: the report's day, {report}")
    return When(why=f"{words!r} names no date")


_UNIT_NAMES = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}


def _stretch(expression: TimeExpression, words: str, report: Edtf | None, story: Edtf | None) -> When:
    """A stretch that ends or begins on a known day ("the past three years"); other lengths have no date."""
    base = story if expression.anchor == "story" else report
    found = _SHIFT.fullmatch(expression.shift)
    if base is None or found is None or base.open or found[2] or found[3] == "X":
        return When(why=f"{words!r} is a length of time, not a date")
    amount = float(found[3]) * (-1 if found[1] else 1)
    other = shifted(base.earliest if amount < 0 else base.latest, amount, found[4])
    first, last = (other, base.latest) if amount < 0 else (base.earliest, other)
    return When(edtf=str(of_days(first, last)), basis="derived", why=f"{words!r}, counted from {base}")


def _relative(
    expression: TimeExpression,
    value: str,
    text: str,
    words: str,
    report: Edtf | None,
    story: Edtf | None,
    telling: Telling,
) -> When:
    from_story = expression.anchor == "story" or (telling == "history" and expression.anchor != "report")
    if telling == "history" and expression.shift and not _counts_back(expression):
        from_story = True
    base, assumed = (
        (story, False) if from_story and story is not None else (report, expression.anchor == "story")
    )
    named = value if not value.startswith(("XXXX-XX", "XXXX-WXX")) and len(value) > 4 else ""
    if base is None:
        if named and re.fullmatch(r"XXXX-\d\d(?:-\d\d)?(?:/XXXX-\d\d(?:-\d\d)?)?", value):
            open_ = part(parse_edtf(value), expression.mod)
            return When(
                edtf=str(open_), basis="stated", why=f"the text says {words!r}; nothing gives the year"
            )
        return When(why=f"{words!r}: nothing in the text says what it counts from")
    clause = tense(text, expression.span)
    if value.startswith("XXXX-WXX-") and _ahead(text, expression.span.start, clause):
        clause = "future"
    view = _View(clause, clings(text, expression.span), telling == "history" and from_story)
    if base.open:
        return _open(expression, value, base, words, view, from_story=from_story)
    ends = [_count(expression, value, day, view) for day in dict.fromkeys((base.earliest, base.latest))]
    if from_story and base.precision != "day" and named:
        # A year or month told before holds the day named now; its two ends may fall on either side of it.
        ends = [_within(base, value, expression) or ends[0]]
    if any(end is None for end in ends):
        return When(why=f"{words!r} gives no date of the calendar")
    stretches = [end for end in ends if end is not None]
    whole = of_days(min(s[0] for s in stretches), max(s[1] for s in stretches))
    if expression.mod in ("BEFORE", "AFTER"):
        first, last = whole.earliest, whole.latest
        if first <= base.latest and base.earliest <= last:
            whole = (
                of_days(first, base.latest) if expression.mod == "BEFORE" else of_days(base.earliest, last)
            )
    else:
        whole = part(whole, expression.mod)
    source = "the time told before" if from_story and story is not None else "the report"
    return When(
        edtf=str(whole),
        basis="assumed" if assumed else "derived",
        why=f"{words!r}, counted from {source}, {base}",
    )


def _ahead(text: str, start: int, clause: Tense) -> bool:
    """Whether the words before a weekday put it after the report."""
    if not clause and _THROUGH.search(text, max(0, start - 8), start):
        return True
    until = _UNTIL.search(text, max(0, start - 7), start)
    if until is None or until[1].lower() == "for" and _POSSESSIVE.match(text, start):
        # "Blamed for Friday's attack" is of a Friday that was.
        return False
    return _NOT.search(text, max(0, start - 40), start) is None


def _counts_back(expression: TimeExpression) -> bool:
    """Whether it counts from the report in any telling: yesterday, two years ago."""
    return (
        expression.value.startswith("XXXX-XX-XX")
        or re.fullmatch(r"-P\d+\D", expression.shift) is not None
        and int(re.sub(r"\D", "", expression.shift)) > 1
    )


def _within(base: Edtf, value: str, expression: TimeExpression) -> Days | None:
    if expression.shift:
        return None
    for year in (base.earliest.year, base.latest.year):
        found = _in_year(value, year)
        if found is not None and base.earliest <= found[0] <= base.latest:
            return found
    return None


def _in_year(value: str, year: int) -> Days | None:
    """What an expression without a year means in ``year``; ``None`` where that year lacks the day."""
    try:
        if "/" in value:
            first, last = (_in_year(v, year) for v in value.split("/"))
            if first is None or last is None:
                return None
            if last[1] < first[0]:
                last = _in_year(value.split("/")[1], year + 1)
            return (first[0], last[1]) if last else None
        edtf = _explicit(f"{year:04}{value[4:]}")
    except ValueError:
        return None
    return edtf.earliest, edtf.latest


def _count(expression: TimeExpression, value: str, day: dt.date, view: _View) -> Days | None:
    """The days that the expression means, counted from ``day``."""
    shift = _SHIFT.fullmatch(expression.shift)
    sign = -1 if shift and shift[1] else 1
    if re.match(r"XXXX-WXX-\d", value):
        return _weekday(int(value[9]), day, expression.shift, shift, sign, view.clause)
    if value == "XXXX-WXX-WE":
        return weekend(day, expression.shift, view.clause)
    if value[:4] == "XXXX" and re.fullmatch(r"XXXX-(?!XX|WXX|QX).+", value):
        return _named(value, day, expression.shift, shift, sign, view)
    if shift is None:
        return granule(value, day)
    if shift[3] == "X":
        if shift[2]:
            return day, day
        least, most = _VAGUE[shift[4]]
        ends = sorted((shifted(day, sign * least, shift[4]), shifted(day, sign * most, shift[4])))
        return ends[0], ends[1]
    if shift[2]:
        return granule(value[:10], day)
    return granule(value, shifted(day, sign * float(shift[3]), shift[4]))


def _weekday(
    number: int, day: dt.date, way: str, shift: re.Match[str] | None, sign: int, clause: Tense
) -> Days:
    if shift is not None:
        monday = day - dt.timedelta(day.weekday()) + dt.timedelta(weeks=sign * float(shift[3]))
        found = monday + dt.timedelta(number - 1)
        return found, found
    back = (day.isoweekday() - number) % 7
    if way == "<":
        found = day - dt.timedelta(back or 7)
    elif way == ">":
        found = day + dt.timedelta((-back) % 7 or 7)
    elif way == "=":
        # "This Monday" is of this week, unless the verb says otherwise.
        found = day + dt.timedelta(number - day.isoweekday())
        if clause == "future" and found < day:
            found += dt.timedelta(7)
        elif clause == "past" and found > day:
            found -= dt.timedelta(7)
    elif clause == "future":
        found = day + dt.timedelta((-back) % 7)
    else:
        found = day - dt.timedelta(back)
    return found, found


def _named(
    value: str,
    day: dt.date,
    way: str,
    shift: re.Match[str] | None,
    sign: int,
    view: _View,
) -> Days | None:
    """A day, month or season without a year."""
    if shift is not None:
        return _in_year(value, shifted(day, sign * float(shift[3]), "Y").year)
    if way == "=":
        return _in_year(value, day.year)
    years = [found for y in (day.year - 1, day.year, day.year + 1) if (found := _in_year(value, y))]
    if not years:
        # 29 February: the nearest year that has one.
        years = [found for y in range(day.year - 4, day.year + 5) if (found := _in_year(value, y))]
    past = [y for y in years if y[0] <= day]
    coming = [y for y in years if y[1] >= day]
    if way == "<":
        gone = [y for y in years if y[1] < day]
        return gone[-1] if gone else None
    if way == ">":
        ahead = [y for y in years if y[0] > day]
        return ahead[0] if ahead else None
    if view.chronicle:
        return min(years, key=lambda y: _distance(y, day) + (60 if y[1] < day else 0))
    nearest = min(years, key=lambda y: _distance(y, day))
    if view.clause == "future" and coming:
        begun = _distance(coming[0], day) > FAR and _distance(nearest, day) <= BEGUN
        return nearest if begun else coming[0]
    if view.clause == "past" and past:
        remote = _distance(past[-1], day) > FAR and _distance(nearest, day) < NEAR
        return nearest if remote and not view.sure else past[-1]
    return nearest


def _distance(days: Days, day: dt.date) -> int:
    return max((days[0] - day).days, (day - days[1]).days, 0)


_MODEL_YEAR = 2001
"""Stands in for a year that is not known, to count days with; not a leap year, as three in four are not."""


def _open(
    expression: TimeExpression, value: str, base: Edtf, words: str, view: _View, *, from_story: bool
) -> When:
    """Counting from a day whose year is open: 18 January is the day before 19 January of any year."""
    source = "the time told before" if from_story else "the report"
    why = f"{words!r}, counted from {source}, {base}"
    modelled = re.sub(r"XXXX", str(_MODEL_YEAR), str(base))
    years = "Y" in expression.shift and not re.match(r"XXXX-\d\d", value)
    if "X" in modelled or years or value in ("XXXX", "XXX", "XX"):
        if re.fullmatch(r"XXXX-\d\d(?:-\d\d)?", value):
            return When(
                edtf=str(part(parse_edtf(value), expression.mod)),
                basis="stated",
                why=f"the text says {words!r}",
            )
        return When(why=f"{why}: the year is not known")
    day = parse_edtf(modelled)
    if value.startswith("XXXX-WXX"):
        # Which weekday the day was is not known either: the week up to it, or from it.
        reach = 6 if view.clause != "future" else -6
        if expression.shift:
            return When(why=f"{why}: the year is not known")
        found: Days | None = (
            (day.earliest - dt.timedelta(reach), day.latest)
            if reach > 0
            else (day.earliest, day.latest + dt.timedelta(-reach))
        )
    else:
        found = _count(expression, value, day.earliest, view)
    if found is None:
        return When(why=f"{words!r} gives no date of the calendar")
    edtf = part(of_days(*found), expression.mod)
    return When(edtf=re.sub(r"\d{4}(?=-|/|$)", "XXXX", str(edtf)), basis="derived", why=why)


__all__ = ["UNKNOWN", "date_time", "date_times", "timex_value"]
