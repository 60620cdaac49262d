"""The day on which something was said: the time that goes with the saying, else the day of the report.

It does not take a time out of what was said: "they will meet on Friday" is no day of saying.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.languages.en import time as words
from communique.model import Article, Reading, Span, Statement, TimeExpression, When
from communique.when.date import date_times

BEHIND = 90
"""Characters after a cue in which its own time stands ("told a news conference in Geneva late on Friday"):
a line; farther off the time is another verb's in eight cases of ten read."""

_CLAUSE = re.compile(r"[,;:()—–]|\s-\s")
_WORD = re.compile(r"[^\W\d_]+")
_EARLIER = re.compile(r"\b(?:earlier|previously|before|already|once)\b", re.IGNORECASE)


def date_statement(
    article: Article,
    reading: Reading,
    statement: Statement,
    published: When,
    *,
    times: Sequence[When] | None = None,
) -> When:
    """The day on which a statement was said.

    Its own time stands in the sentence of the cue and outside every content: behind the cue ("said on
    Tuesday"), between source and cue, or in front of both ("On December 13, Tillerson said", "Speaking in
    Seoul on Monday, he said"). A pronoun that goes on speaking in the next sentence of the paragraph keeps
    the day. Otherwise it is the report's day, basis ``assumed``.

    Args:
        times: the dates of ``reading.times``, from `date_times`; given, they are not worked out again.
    """
    dates = times if times is not None else date_times(article.text, reading.times, published)
    own = _own_time(article.text, reading, statement)
    if own is not None:
        when = dates[own]
        words_ = reading.times[own].span.of(article.text)
        if when.edtf:
            return When(edtf=when.edtf, basis=when.basis, why=f"said {words_!r}: {when.why}")
        if reading.times[own].value.startswith("XXXX"):
            return When(why=f"said {words_!r}: {when.why}")
    before = _continued(article.text, reading, statement)
    if before is not None and own is None:
        earlier = _own_time(article.text, reading, before)
        if earlier is not None and dates[earlier].edtf:
            told = reading.times[earlier].span.of(article.text)
            why = f"goes on from what was said {told!r} in the sentence before: {dates[earlier].edtf}"
            return When(edtf=dates[earlier].edtf, basis="derived", why=why)
    return _of_the_report(article.text, reading, statement, published)


def _of_the_report(text: str, reading: Reading, statement: Statement, published: When) -> When:
    if not published.edtf:
        return When(why="no day of its own, and the report's day is unknown")
    why = "no day of its own; the report's day"
    for cue in statement.cue:
        if _EARLIER.match(text[cue.end : cue.end + 12].lstrip()) or _EARLIER.search(cue.of(text)):
            why = "said before the report, no day given; the report's day as the latest"
    return When(edtf=published.edtf, basis="assumed", why=why)


def _own_time(text: str, reading: Reading, statement: Statement) -> int | None:
    """Index of the time expression that is the statement's own, if it has one."""
    cue = statement.cue[0] if statement.cue else None
    if cue is None:
        return None
    sentence = _sentence(reading.sentences, cue)
    contents = [c for s in reading.statements for c in s.content if c.overlaps(sentence)]
    contents += list(statement.content)
    candidates = [
        i
        for i in _between(reading.times, sentence)
        if reading.times[i].type in ("DATE", "TIME")
        and not any(c.overlaps(reading.times[i].span) for c in contents)
        and not text[reading.times[i].span.end :].startswith(("'s", "’s"))
    ]
    last_cue = statement.cue[-1]
    for i in candidates:
        if _behind(text, last_cue, reading.times[i], contents, reading.statements, statement):
            return i
    source = min((s.start for s in statement.source), default=cue.start)
    for i in reversed(candidates):
        span = reading.times[i].span
        if span.end <= cue.start and span.start >= source and _inside(text, statement, span, cue):
            return i
        if span.end <= min(source, cue.start) and _fronted(
            text, sentence, span, min(source, cue.start), contents
        ):
            return i
    return None


def _sentence(sentences: Sequence[Span], span: Span) -> Span:
    low, high = 0, len(sentences)
    while low < high:
        middle = (low + high) // 2
        if sentences[middle].end <= span.start:
            low = middle + 1
        else:
            high = middle
    return sentences[low] if low < len(sentences) and sentences[low].overlaps(span) else span


def _between(times: Sequence[TimeExpression], sentence: Span) -> range:
    low, high = 0, len(times)
    while low < high:
        middle = (low + high) // 2
        if times[middle].span.start < sentence.start:
            low = middle + 1
        else:
            high = middle
    end = low
    while end < len(times) and times[end].span.start < sentence.end:
        end += 1
    return range(low, end)


def _behind(
    text: str,
    cue: Span,
    time: TimeExpression,
    contents: Sequence[Span],
    statements: Sequence[Statement],
    statement: Statement,
) -> bool:
    """Whether the time follows the cue in its own clause, with no content and no other cue between."""
    if not cue.end <= time.span.start <= cue.end + BEHIND:
        return False
    between = Span(cue.end, time.span.start)
    if any(c.overlaps(between) for c in contents if len(c)):
        return False
    if any(c.overlaps(between) for s in statements if s.id != statement.id for c in s.cue):
        return False
    words_between = [w.lower() for w in _WORD.findall(between.of(text))]
    if _CLAUSE.search(between.of(text)):
        return False
    if set(words_between) & (words.WHO_CLAUSE - {"that"}):
        return False
    return not _opens_another(words_between)


def _opens_another(words_before: Sequence[str]) -> bool:
    """Whether the time is another event's: in "said after talks on Tuesday" it is, in "said on" not."""
    others = [
        w for w in words_before if w in words.NOT_OF_SAYING and w not in ("for", "over", "during", "as")
    ]
    return bool(others)


def _inside(text: str, statement: Statement, span: Span, cue: Span) -> bool:
    """Whether the time stands between source and cue and is the cue's: "Peskov on Tuesday said"."""
    ends = [s.end for s in statement.source if s.end <= span.start]
    if not ends:
        return False
    before = text[max(ends) : span.start]
    lead = [w.lower() for w in _WORD.findall(before)]
    if set(lead) & words.WHO_CLAUSE:
        return False
    if set(lead) & words.SPEAKING:
        return True
    return (
        all(w in ("on", "late", "early", "earlier", "later", "in", "the") for w in lead) and "(" not in before
    )


def _fronted(text: str, sentence: Span, span: Span, main: int, contents: Sequence[Span]) -> bool:
    """Whether the time opens the sentence: "On May 3, X said", "Speaking in Seoul on Monday, X said"."""
    opening = text[sentence.start : span.start]
    gap = text[span.end : main]
    if any(sentence.start <= c.start < main and len(c) for c in contents):
        return False
    if len(_WORD.findall(gap)) > 6 or re.search(r"[;:]", gap):
        return False
    lead = [w.lower() for w in _WORD.findall(opening)]
    if all(
        w in ("on", "late", "early", "earlier", "later", "in", "also", "and", "but", "at", "then")
        for w in lead
    ):
        return True
    if not set(lead[:3]) & words.SPEAKING:
        return False
    return not set(lead) & words.WHO_CLAUSE and not set(lead) & {
        "after",
        "before",
        "since",
        "following",
        "ahead",
    }


def _continued(text: str, reading: Reading, statement: Statement) -> Statement | None:
    """The statement in the sentence before that this one goes on from: one paragraph, a pronoun speaks."""
    if not statement.cue or len(statement.source) != 1:
        return None
    if statement.source[0].of(text).lower() not in words.PRONOUNS:
        return None
    here = _sentence(reading.sentences, statement.cue[0])
    before = [
        s
        for s in reading.statements
        if s.cue and s.cue[0].end <= here.start and s.id != statement.id and s.nested_in is None
    ]
    if not before:
        return None
    nearest = max(before, key=lambda s: s.cue[0].start)
    there = _sentence(reading.sentences, nearest.cue[0])
    between = text[there.end : here.start]
    return nearest if not between.strip() and "\n" not in between else None
