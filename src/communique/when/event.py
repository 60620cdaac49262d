"""The day on which something was done or is to be done: the time of its clause, else what stands for it.

It never takes a deadline for the day of an act, nor the day of a report for the day of a plan.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from communique.languages.en import time as words
from communique.model import Article, Event, Reading, Span, When
from communique.when.counted import counted
from communique.when.date import date_times
from communique.when.edtf import AT_THE_LATEST, Edtf, parse_edtf

AHEAD = frozenset({"planned", "proposed", "conditional", "hypothetical"})
"""Statuses of what has not happened: the day of the report says nothing about their day."""

BEHIND, BEFORE = 110, 90
"""Characters between a trigger and its own time: about a line behind it, where place and company come first
("met his counterpart Rex Tillerson at the Foreign Ministry in Oslo on Friday"), and less before it."""

NOUN_PHRASE = 3
"""Words between "Friday's" and the trigger that it belongs to: "Friday's second round of talks"."""

_BREAK = re.compile(r"[;:()—–]|\s-\s|[\"“”]")
_CLAUSE = re.compile(r",\s+(?:and|but|while|then|yet)\s")
_WORD = re.compile(r"[^\W\d_]+")
_POSSESSIVE = ("'s", "’s")
_SMALL = words.ONLY_A_DAY | {"of", "a", "this", "next", "last", "from", "between", "during", "mid", "end"}
_GOES_ON = words.PRONOUNS | {"there", "both", "his", "her", "its", "their"}
_BACK = re.compile(words.LOOKING_BACK, re.IGNORECASE)
_ALONG = re.compile(words.ALL_ALONG, re.IGNORECASE)
_OF_ANOTHER = words.WHO_CLAUSE | words.OF_ANOTHER - {"between", "from"}
"""Words behind a trigger whose time is another's; "between" names who met, "from" whence."""
_GIVEN = re.compile(
    r"\s(?:that|which)\s[^,;:]{1,40}\s(?:made|gave|given|issued|signed|sent|held|took|announced|launched|received|won)"
    r"\s(?:(?:on|in|at|late|early)\s){0,2}"
)
"""Behind a noun the clause that gives its day: "the promise that Holm made on 12 June"."""
_INSERTED = re.compile(r",\s+(?:who|which|whose|where|including|among)\s[^,;:]*,")
"""What stands between commas and says nothing of the day: "the border, which has two posts, on Friday"."""
_PARTICIPLE = re.compile(
    r"([^\s,]+)\s(?:[a-z]\w*ed|begun|brought|fought|given|held|made|sent|signed|struck|taken|told|won)"
    r"\s(?:(?:early|earlier|in|late|on|the)\s)*$"
)
"""A participle right before a time, and the word before it: the time is that of what it tells."""
_WHEN = re.compile(r"\b(?:as|when|while)\b")
"""Words whose clause tells what went on at the same time."""
_FIGURES = re.compile(r"\bfrom\s(?:(?:about|around|nearly|some)\s)?[$€£]?\d")
_GOING_ON = frozenset({"and", "be", "been", "being", "had", "has", "have", "is", "or", "then", "was", "were"})
"""Words before it with which it is the sentence's own verb."""
IN_IT = 40
"""Characters before a deed's word in which "in" stands where another was done in it."""
_IN_IT = re.compile(r"\b(?:in|during)\s(?:(?!(?:after|against|and|before|for|of|to|with)\b)[\w-]+\s){0,3}$")
_IN_A_DEED = re.compile(r"(?:In|During|At)\s[^,;:]{1,40}\s(?:(?:early|late|on)\s)*")
_CLAUSE_OF_ITS_OWN = re.compile(r",\s+(?:(?:and|but|while|then|yet)\s+)?(?:(?:in|early|late|on)\s+)*$")
"""Before a time that opens a clause of its own."""
_NOT_ITS_DAY = frozenset({"condition", "topic", "deadline"})


def date_events(
    article: Article,
    reading: Reading,
    published: When,
    *,
    said: Mapping[str, When],
    times: Sequence[When] | None = None,
) -> tuple[When, ...]:
    """The days of all events of a reading, in its order; linear in the text.

    What a statement makes by being uttered has the day on which it was said. Else the day is the time in the
    trigger's clause: behind it, right before it, or at the sentence's opening; no deadline ("by June"), no
    time of a quotation that the trigger stands outside of, no past day of a plan. What happened may go on
    from the day told in the sentence before, and is otherwise of the report's day, basis ``assumed``. What is
    only planned, proposed, conditional or hypothetical stays ``unknown`` then.

    Args:
        said: the day of each statement, by its id.
        times: the dates of ``reading.times``, from `date_times`; given, they are not worked out again.
    """
    dates = times if times is not None else date_times(article.text, reading.times, published)
    happenings = _Happenings(article.text, reading, dates, published)
    return tuple(happenings.day(event, said) for event in reading.events)


class _Happenings:
    """A reading's times, contents and triggers by sentence, so that each event looks at its own only."""

    def __init__(self, text: str, reading: Reading, dates: Sequence[When], published: When) -> None:
        self._text, self._reading, self._dates, self._published = text, reading, dates, published
        self._ends = [sentence.end for sentence in reading.sentences]
        self._starts = [time.span.start for time in reading.times]
        self._contents: dict[int, list[Span]] = defaultdict(list)
        self._told: dict[int, set[Span]] = defaultdict(set)
        self._own: dict[str, int | None] = {}
        for statement in reading.statements:
            for content in statement.content:
                last = self._number(max(content.end - 1, content.start))
                for number in range(self._number(content.start), last + 1):
                    self._contents[number].append(content)
            for cue in statement.cue:
                self._told[self._number(cue.start)].add(cue)
        self._events: dict[int, list[Event]] = defaultdict(list)
        for event in reading.events:
            for piece in event.trigger:
                self._told[self._number(piece.start)].add(piece)
            if event.trigger:
                self._events[self._number(event.trigger[0].start)].append(event)

    def day(self, event: Event, said: Mapping[str, When]) -> When:
        if event.made_by is not None and event.made_by in said:
            return _uttered(event, said[event.made_by])
        own = self._time_of(event)
        if own is not None:
            return self._dated(own, "the text has it")
        if event.status in AHEAD:
            return When(why=f"{event.status}, and the text gives no day for it")
        if event.trigger and event.status == "actual" and (by := self._counted(event)) is not None:
            return by
        if event.status == "actual" and (before := self._continued(event)) is not None:
            told = self._reading.times[before].span.of(self._text)
            when = self._dates[before]
            why = f"goes on from what happened {told!r} in the sentence before: {when.edtf}"
            return When(edtf=when.edtf, basis="derived", why=why)
        return self._of_the_report(event)

    def _counted(self, event: Event) -> When | None:
        """The day by what the sentence tells first: "four days after the council had voted"."""
        first = event.trigger[0]
        sentence, number = self._sentence(first), self._number(first.start)
        return counted(
            self._text,
            first,
            self._reading.times,
            self._dates,
            within=range(bisect_left(self._starts, sentence.start), bisect_left(self._starts, sentence.end)),
            sentence=sentence,
            others=[one for one in self._told[number] if not one.overlaps(first)],
            published=self._published,
        )

    def _dated(self, own: int, lead: str) -> When:
        when = self._dates[own]
        told = " ".join(self._reading.times[own].span.of(self._text).split())
        return When(edtf=when.edtf, basis=when.basis, why=f"{lead} {told!r}: {when.why}")

    def _of_the_report(self, event: Event) -> When:
        if not self._published.edtf:
            return When(why="no day of its own, and the report's day is unknown")
        why = "no day of its own; the report's day"
        if event.status == "denied":
            why = "no day of its own; the day of the report that has it denied"
        elif event.status == "called-off":
            why = "no day of its own; the day of the report that has it called off"
        elif event.trigger:
            sentence = self._sentence(event.trigger[0])
            before = self._text[sentence.start : event.trigger[0].start]
            if _BACK.search(before) or _ALONG.search(sentence.of(self._text)):
                why = f"happened before the report, no day given; {AT_THE_LATEST}"
        return When(edtf=self._published.edtf, basis="assumed", why=why)

    def _number(self, at: int) -> int:
        """Index of the sentence that ends behind ``at``."""
        return bisect_right(self._ends, at)

    def _sentence(self, span: Span) -> Span:
        sentences, number = self._reading.sentences, self._number(span.start)
        return sentences[number] if number < len(sentences) and sentences[number].overlaps(span) else span

    def _time_of(self, event: Event) -> int | None:
        """Index of the time expression that is the event's own, if it has one; worked out once."""
        if event.id not in self._own:
            self._own[event.id] = self._find(event) if event.trigger else None
        return self._own[event.id]

    def _find(self, event: Event) -> int | None:
        first, last = event.trigger[0], event.trigger[-1]
        number = self._number(first.start)
        within, without = self._region(first, number)
        barred = [a.span for a in event.args if a.role in _NOT_ITS_DAY and not self._a_day(event, a.span)]
        others = sorted(s for s in self._told[number] if not any(s.overlaps(p) for p in event.trigger))
        candidates = [
            i
            for i in range(bisect_left(self._starts, within.start), bisect_left(self._starts, within.end))
            if self._may_be(i, event, within, without, barred)
        ]
        spans = [self._reading.times[i].span for i in candidates]
        for i, span in zip(candidates, spans, strict=True):
            if any(piece.overlaps(span) for piece in event.trigger) or self._behind(last, span, others):
                return i
        for i, span in reversed(list(zip(candidates, spans, strict=True))):
            if self._before(first, span, others, within):
                return i
        return None

    def _region(self, trigger: Span, number: int) -> tuple[Span, list[Span]]:
        """Where the trigger's own times may stand, and the contents inside that it stands outside of."""
        sentence = self._sentence(trigger)
        contents = self._contents[number]
        around = [c for c in contents if c.covers(trigger)]
        inmost = min(around, key=len) if around else sentence
        within = Span(max(sentence.start, inmost.start), min(sentence.end, inmost.end))
        return within, [c for c in contents if not c.covers(trigger)]

    def _may_be(
        self, index: int, event: Event, within: Span, without: Sequence[Span], barred: Sequence[Span]
    ) -> bool:
        time, when = self._reading.times[index], self._dates[index]
        if time.type not in ("DATE", "TIME") or not when.edtf or not within.covers(time.span):
            return False
        if time.value.endswith("_REF") and not time.shift:
            return False
        if any(span.overlaps(time.span) for span in (*without, *barred)):
            return False
        return self._a_day(event, time.span) and self._in_time(event, parse_edtf(when.edtf))

    def _a_day(self, event: Event, span: Span) -> bool:
        """Whether a time is told as a day, month or year of an act, and not as an end or a beginning."""
        start = max(self._sentence(span).start, span.start - BEFORE)
        lead = _words(self._text[start : span.start])
        while lead and lead[-1] in _SMALL | {"the"}:
            lead.pop()
        inside = _words(span.of(self._text))
        return not (lead and lead[-1] in words.LIMITS) and not (inside and inside[0] in words.LIMITS)

    def _in_time(self, event: Event, day: Edtf) -> bool:
        """Whether the report's day allows a day: what happened is not ahead of it, a plan not past."""
        if not self._published.edtf or day.open:
            return True
        report = parse_edtf(self._published.edtf)
        if report.open:
            return True
        if event.status == "actual":
            return day.earliest <= report.latest
        return event.status not in AHEAD or day.latest >= report.earliest

    def _behind(self, trigger: Span, time: Span, others: Sequence[Span]) -> bool:
        if not trigger.end <= time.start <= trigger.end + BEHIND:
            return False
        if self._text.startswith(_POSSESSIVE, time.end):
            # "said after Friday's vote": it is the vote's.
            return False
        gap = Span(trigger.end, time.start)
        told = _INSERTED.sub(" ", gap.of(self._text))
        if _BREAK.search(told) or _CLAUSE.search(told) or self._of_other(gap, others):
            return False
        if _FIGURES.search(told):
            return False  # "from 400 in the vote of 2008 to 60": how many there were before
        own = None if _WHEN.search(told) else _PARTICIPLE.search(told)
        if own and own[1].lower() not in _GOING_ON:
            return False  # "under a deal announced in March": the deal's
        # "The talks between Oslo and Lima on Friday": parties, and no other event's time.
        between = _words(told)
        while between and between[-1] in _SMALL:
            between.pop()
        return _GIVEN.fullmatch(told) is not None or not set(between) & _OF_ANOTHER

    def _of_other(self, gap: Span, others: Sequence[Span]) -> bool:
        """Whether another deed stands between, in which the first was not done: "arrested nine in a raid"."""
        return any(
            o.overlaps(gap) and not _IN_IT.search(self._text[max(gap.start, o.start - IN_IT) : o.start])
            for o in others
        )

    def _before(self, trigger: Span, time: Span, others: Sequence[Span], within: Span) -> bool:
        if time.end > trigger.start:
            return False
        gap = Span(time.end, trigger.start)
        told = gap.of(self._text)
        between = _words(told)
        if told.startswith(_POSSESSIVE):
            return len(between) <= NOUN_PHRASE + 1 and not any(o.overlaps(gap) for o in others)
        if not between and told == " ":
            return True  # "the August exercise", whatever is told before
        opening = _words(self._text[within.start : time.start])
        if set(opening) <= _SMALL:
            # What opens the sentence dates all that follows: "On Friday, Oslo freed two men and ..."
            return not _BREAK.search(told)
        if _IN_A_DEED.fullmatch(self._text, within.start, time.start) and told.startswith(","):
            # "In a raid on Friday, police arrested two men."
            return not _BREAK.search(told)
        if len(gap) > BEFORE or _BREAK.search(told) or any(o.overlaps(gap) for o in others):
            return False
        if set(between) & (words.WHO_CLAUSE | words.OF_ANOTHER):
            return False
        if _CLAUSE_OF_ITS_OWN.search(self._text, within.start, time.start):
            return True  # "and on Friday Oslo freed two men"
        # "Holm met Vidal on Friday and left": a trigger before the time has it already.
        return not any(within.start <= o.start and o.end <= time.start for o in others)

    def _continued(self, event: Event) -> int | None:
        """The time of the sentence before in the paragraph, where the event's plainly goes on from it."""
        if not event.trigger:
            return None
        sentences, number = self._reading.sentences, self._number(event.trigger[0].start)
        if not 0 < number < len(sentences):
            return None
        here, before = sentences[number], sentences[number - 1]
        if "\n" in self._text[before.end : here.start]:
            return None
        lead = _words(self._text[here.start : event.trigger[0].start])
        then = lead[-1:] == ["then"] or lead[:1] == ["then"]
        opening = _words(self._text[here.start : event.trigger[0].start + 1])[:1]
        if not then and (not opening or opening[0] not in _GOES_ON):
            return None
        told = [self._time_of(e) for e in self._events[number - 1] if e.status == "actual" and not e.made_by]
        index = next((index for index in reversed(told) if index is not None), None)
        return self._only_time(before, event) if index is None and then else index

    def _only_time(self, sentence: Span, event: Event) -> int | None:
        """The time of a sentence that has one alone, from which "then" goes on; ``None`` of several."""
        low, high = bisect_left(self._starts, sentence.start), bisect_left(self._starts, sentence.end)
        usable = [i for i in range(low, high) if self._may_be(i, event, sentence, (), ())]
        return usable[0] if len(usable) == 1 else None


def _uttered(event: Event, said: When) -> When:
    if event.status in AHEAD and said.basis == "assumed":
        return When(why=f"{event.status}, and the text gives no day for it")
    return When(edtf=said.edtf, basis=said.basis, why=f"made by being said: {said.why}")


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
