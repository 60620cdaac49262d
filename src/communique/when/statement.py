"""The day on which something was said: the time that goes with the saying, else the day of the report.

It does not take a time out of what was said: "they will meet on Friday" is no day of saying.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from communique.languages.en import time as words
from communique.model import Article, Reading, Span, Statement, TimeExpression, When
from communique.when.counted import counted
from communique.when.date import date_times
from communique.when.edtf import AT_THE_LATEST
from communique.when.tense import tells

BEHIND = 90
"""Characters after a cue in which its own time stands ("told a news conference in Geneva late on Friday"):
about a line. Of 50 statements of news articles read with the time so given, two had another event's."""

BESIDE = 6
AROUND = 18
"""Words between a time that opens the sentence and the speaker: "On Tuesday, the minister Ada Holm said".
More only if they are all of a place or an occasion ("On Tuesday, at a camp on the island of Lesbos, ...")."""

GOES_ON = 3
"""Sentences back, at most, from which a pronoun goes on speaking: a paragraph of a report."""

_CLAUSE = re.compile(r"[,;:()—–]|\s-\s")
_OPENS = re.compile(r"[,;:—–][\"”’']*\s+(?:and|but|while|then|yet)\s+|[;:—–]\s+")
_WORD = re.compile(r"[^\W\d_]+")
_EARLIER = re.compile(r"\b(?:earlier|previously|before|already|once)\b", re.IGNORECASE)
_BARE = re.compile(r"[1-9]\d{3}|(?:XXXX|[1-9]\d{3})-\d\d")
_DAYS = re.compile(r"\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)?")
_PLACED = re.compile(r"\b(?:in|on|at|since|during|early|late|mid|last|of|and)[\s-]+$", re.IGNORECASE)


LONGEST_PLACING = 10
"""Characters that cover the longest word of ``_PLACED``: a text is not searched from its beginning."""


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
    the day, also of a meeting that it was said at. Otherwise it is the report's day, basis ``assumed``.

    Args:
        times: the dates of ``reading.times``, from `date_times`; given, they are not worked out again.
    """
    dates = times if times is not None else date_times(article.text, reading.times, published)
    return _Sayings(article.text, reading).day(statement, dates, published)


def date_statements(
    article: Article, reading: Reading, published: When, *, times: Sequence[When] | None = None
) -> tuple[When, ...]:
    """The days of all statements of a reading, in its order: `date_statement` for each, in linear time."""
    dates = times if times is not None else date_times(article.text, reading.times, published)
    sayings = _Sayings(article.text, reading)
    return tuple(sayings.day(statement, dates, published) for statement in reading.statements)


class _Sayings:
    """A reading's statements by sentence, so that each is compared with its neighbours only."""

    def __init__(self, text: str, reading: Reading) -> None:
        self._text, self._reading = text, reading
        self._contents: dict[int, list[Span]] = defaultdict(list)
        self._cues: dict[int, list[tuple[Span, Statement]]] = defaultdict(list)
        self._meetings: dict[int, list[Span]] = defaultdict(list)
        for event in reading.events:
            if event.type == "CONSULT" and event.status == "actual" and event.trigger:
                self._meetings[self._number(event.trigger[0].start)].append(event.trigger[0])
        for statement in reading.statements:
            for content in statement.content:
                first, last = self._number(content.start), self._number(max(content.end - 1, content.start))
                for number in range(first, last + 1):
                    self._contents[number].append(content)
            for cue in statement.cue:
                self._cues[self._number(cue.start)].append((cue, statement))

    def _number(self, at: int) -> int:
        """Index of the sentence that ends behind ``at``."""
        low, high = 0, len(self._reading.sentences)
        while low < high:
            middle = (low + high) // 2
            if self._reading.sentences[middle].end <= at:
                low = middle + 1
            else:
                high = middle
        return low

    def _sentence(self, span: Span) -> Span:
        sentences, number = self._reading.sentences, self._number(span.start)
        return sentences[number] if number < len(sentences) and sentences[number].overlaps(span) else span

    def day(self, statement: Statement, dates: Sequence[When], published: When) -> When:
        own = self._own_time(statement)
        if own is not None:
            said = self._reading.times[own].span.of(self._text)
            when = dates[own]
            if when.edtf or self._reading.times[own].value.startswith("XXXX"):
                return When(edtf=when.edtf, basis=when.basis, why=f"said {said!r}: {when.why}")
        told = self._gone_on(statement, dates) if own is None else None
        if told is not None:
            index, what = told
            words_of = self._reading.times[index].span.of(self._text)
            why = f"goes on from what {what} {words_of!r} in the sentence before: {dates[index].edtf}"
            return When(edtf=dates[index].edtf, basis="derived", why=why)
        if statement.cue and (by := self._counted(statement, dates, published)) is not None:
            return by
        return _of_the_report(self._text, statement, published)

    def _counted(self, statement: Statement, dates: Sequence[When], published: When) -> When | None:
        """The day by what the sentence tells first: "six weeks after the minister had promised it"."""
        cue = statement.cue[0]
        sentence = self._sentence(cue)
        others = [other for other, of in self._cues[self._number(cue.start)] if of is not statement]
        return counted(
            self._text,
            cue,
            self._reading.times,
            dates,
            within=_between(self._reading.times, sentence),
            sentence=sentence,
            others=others,
            published=published,
        )

    def _gone_on(self, statement: Statement, dates: Sequence[When]) -> tuple[int, str] | None:
        """The time from which a pronoun goes on speaking, and what was told of it: said, or a meeting held.

        "On Monday Holm met Vidal. She said ...": who speaks does it at the meeting, on that day.
        """
        for _ in range(GOES_ON):
            number = self._before(statement)
            if number is None:
                return None
            before = self._last_said(number)
            earlier = self._own_time(before) if before is not None else None
            if earlier is not None and dates[earlier].edtf:
                return earlier, "was said"
            met = self._met(number, dates)
            # "He says" it to the paper, long after.
            if met is not None and not statement.cue[-1].of(self._text).lower().endswith(("says", "tells")):
                return met, "happened"
            if before is None:
                return None
            statement = before
        return None

    def _met(self, number: int, dates: Sequence[When]) -> int | None:
        """The one time of a sentence in which a meeting is told that took place."""
        sentence = self._reading.sentences[number]
        if not any(sentence.covers(start) for start in self._meetings.get(number, ())):
            return None
        usable = [
            i
            for i in _between(self._reading.times, sentence)
            if self._reading.times[i].type == "DATE" and _DAYS.fullmatch(dates[i].edtf)
            and not any(c.overlaps(self._reading.times[i].span) for c in self._contents[number])
        ]  # fmt: skip
        return usable[0] if len(usable) == 1 else None

    def _own_time(self, statement: Statement) -> int | None:
        """Index of the time expression that is the statement's own, if it has one."""
        if not statement.cue:
            return None
        text, times = self._text, self._reading.times
        first_cue, last_cue = statement.cue[0], statement.cue[-1]
        sentence = self._sentence(first_cue)
        number = self._number(first_cue.start)
        contents = [*self._contents[number], *statement.content]
        candidates = [
            i
            for i in _between(times, sentence)
            if times[i].type in ("DATE", "TIME")
            and not (times[i].value.endswith("_REF") and not times[i].shift)
            and not any(c.overlaps(times[i].span) for c in contents)
            and not text.startswith(("'s", "’s"), times[i].span.end)
            and not (_BARE.fullmatch(times[i].value) and not _is_placed(text, times[i].span.start))
        ]
        other_cues = [c for c, other in self._cues[number] if other is not statement]
        for i in candidates:
            if any(cue.overlaps(times[i].span) for cue in statement.cue):
                return i
            if _behind(text, last_cue, times[i].span, contents, other_cues):
                return i
        main = min(min((s.start for s in statement.source), default=first_cue.start), first_cue.start)
        for i in reversed(candidates):
            span = times[i].span
            if span.end <= first_cue.start and span.start >= main and _inside(text, statement, span):
                return i
            free = not any(sentence.start <= c.start < main for c in contents if len(c))
            if span.end <= main and free and _fronted(text, sentence, span, main):
                return i
        return None

    def _before(self, statement: Statement) -> int | None:
        """The sentence before, in the same paragraph, from which a pronoun goes on speaking."""
        if not statement.cue or len(statement.source) != 1:
            return None
        if statement.source[0].of(self._text).lower() not in words.PRONOUNS:
            return None
        number = self._number(statement.cue[0].start)
        sentences = self._reading.sentences
        if (
            not 0 < number < len(sentences)
            or "\n" in self._text[sentences[number - 1].end : sentences[number].start]
        ):
            return None
        return number - 1

    def _last_said(self, number: int) -> Statement | None:
        """The last statement told in a sentence, but for those told inside another."""
        before = [(c, s) for c, s in self._cues[number] if s.nested_in is None]
        return max(before, key=lambda found: found[0])[1] if before else None


def _of_the_report(text: str, statement: Statement, published: When) -> When:
    if not published.edtf:
        return When(why="no day of its own, and the report's day is unknown")
    why = "no day of its own; the report's day"
    for cue in statement.cue:
        if _EARLIER.match(text[cue.end : cue.end + 12].lstrip()) or _EARLIER.search(cue.of(text)):
            why = f"said before the report, no day given; {AT_THE_LATEST}"
    return When(edtf=published.edtf, basis="assumed", why=why)


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


def _behind(text: str, cue: Span, time: Span, contents: Iterable[Span], other_cues: Iterable[Span]) -> bool:
    """Whether the time follows the cue in its own clause, with no content and no other cue between."""
    if not cue.end <= time.start <= cue.end + BEHIND:
        return False
    between = Span(cue.end, time.start)
    if any(c.overlaps(between) for c in contents if len(c)) or any(c.overlaps(between) for c in other_cues):
        return False
    gap = between.of(text)
    # "Said after talks on Tuesday" is of the talks, "said on Tuesday" of the saying.
    return not _CLAUSE.search(gap) and not set(_words(gap)) & (words.WHO_CLAUSE | words.OF_ANOTHER) - {"that"}


def _inside(text: str, statement: Statement, span: Span) -> bool:
    """Whether the time stands between source and cue and is the cue's: "Peskov on Tuesday said"."""
    cue = statement.cue[0]
    ends = [s.end for s in statement.source if s.end <= span.start]
    if not ends:
        return False
    before = text[max(ends) : span.start]
    lead = set(_words(before))
    if lead & words.WHO_CLAUSE:
        return False
    if lead & words.SPEAKING:
        return True
    if (
        text[span.end : cue.start].strip() == ","
        and _words(cue.of(text))[:1]
        and _words(cue.of(text))[0].endswith("ing")
    ):
        # "He went further on Tuesday, saying that ..."
        return True
    return lead <= words.ONLY_A_DAY and "(" not in before


def _fronted(text: str, sentence: Span, span: Span, main: int) -> bool:
    """Whether the time opens the sentence: "On May 3, X said", "Speaking in Seoul on Monday, X said"."""
    opening = text[sentence.start : span.start]
    cuts = list(_OPENS.finditer(opening))
    lead = _words(opening[cuts[-1].end() :] if cuts else opening)
    gap = text[span.end : main]
    between = _words(gap)
    if re.search(r"[;:]", gap) or set(lead) & (words.WHO_CLAUSE | words.OF_ANOTHER):
        return False
    if len(between) > BESIDE:
        placed = between[0] in words.OCCASION_OPENS and not tells(gap) and not set(between) & words.WHO_CLAUSE
        if len(between) > AROUND or not placed:
            return False
    if set(lead) <= words.ONLY_A_DAY or set(lead[:3]) & words.SPEAKING:
        return True
    # "At a rally in Oslo last week, X said": the occasion of the saying, unless a verb makes it a tale.
    return lead[0] in words.OCCASION_OPENS and len(lead) <= AROUND and not tells(" ".join(lead))


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _is_placed(text: str, at: int) -> bool:
    """Whether the bare month or year at ``at`` stands behind a word that makes it a time ("in 2018")."""
    gap = at
    while gap and (text[gap - 1].isspace() or text[gap - 1] == "-"):
        gap -= 1
    return _PLACED.search(text, max(0, gap - LONGEST_PLACING), at) is not None
