"""What later acts tell of a promise: that it is begun, kept, broken, taken back, or its condition is met.

It judges by the same side, a day not before the promise and words in common; an act that ties to nothing
tells nothing, and the sentence that promises cannot tell that it was done.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from communique.languages.en.ledgers import (
    AGAIN,
    ALREADY,
    BEGUN,
    ENDINGS,
    MEETINGS,
    SEGMENTS,
    STOPPED,
    UNDONE,
)
from communique.ledgers.deeds import (
    Weights,
    binding,
    clause,
    condition,
    head,
    is_begun,
    is_meeting,
    lasts,
    matter,
    parties,
    words,
)
from communique.ledgers.gathering import one_sentence
from communique.ledgers.naming import called, named_states
from communique.ledgers.reported import Reported, days, in_order, side, sides
from communique.model import Change, Entry, When, Who

DEED_TYPES = frozenset({
    "CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "MOBILIZE", "ASSAULT", "COERCE", "SANCTION",
    "REJECT",
})  # fmt: skip
"""Types of events that can be a promised deed, its contrary, or a promise taken back."""

KEEPING = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT"})
"""Types by which a side does what it promised."""

HOSTILE = frozenset({"MOBILIZE", "ASSAULT", "COERCE", "COOPERATE"})
"""Types by which it does what it promised to leave; joint exercises are ``COOPERATE``."""

TAKING_BACK = frozenset({"REJECT", "SANCTION"})
"""Types by which it takes back what it offered."""

TIED = 0.4
"""Share of the lighter matter in common from which an act tells of a promise: clauses have other words."""

TOLD = 0.3
"""Confidence below which an event changes no status: of such events fewer than a third are right."""

LATE = timedelta(days=45)
"""How long after its deadline a meeting of the very persons still keeps a promise: they met, if late."""

SURE = 0.5
"""Confidence from which a meeting of the sides alone keeps a promise to talk "at any time"."""


def tells_own(entry: Entry) -> bool:
    """Whether a side tells of its own deeds that they are done, begun, or given up."""
    if entry.kind != "statement":
        return False
    if entry.act == "refuse":
        return True
    return entry.act in ("announce", "state") and bool(
        re.search(ALREADY, entry.quote, re.I) or re.search(BEGUN, entry.quote, re.I)
    )


def tells_undone(entry: Entry) -> bool:
    """Whether a statement says of somebody that he has not done something."""
    return entry.act in ("accuse", "state", "announce") and re.search(UNDONE, entry.quote, re.I) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What a row's fate is looked for by; ``founders`` are the acts that make the promise."""

    what: str
    by: frozenset[str]
    to: tuple[Who, ...]
    condition: str | None
    due: When
    when: When
    founders: tuple[Reported, ...]


@dataclass(frozen=True, slots=True)
class _Telling:
    """An act that may tell of a promise, with its words."""

    act: Reported
    when: When
    text: str
    words: frozenset[str]
    names: frozenset[str] = frozenset()

    @property
    def day(self) -> str:
        return days(self.when)[0]

    def without(self, names: frozenset[str]) -> _Telling:
        """The same without words that tie nothing."""
        return replace(self, words=self.words - names, names=names)


@dataclass(frozen=True)
class Fates:
    """The acts of a part that may tell what became of promises."""

    tellings: tuple[_Telling, ...]
    having: dict[str, list[int]]
    meetings: tuple[int, ...]
    weights: Weights

    @classmethod
    def of(cls, acts: Iterable[Reported], promised: Sequence[str]) -> Fates:
        """Those of ``acts`` that tell of deeds with a known day; ``promised`` texts weigh words too."""
        told = []
        acts = in_order(acts)
        sentences: dict[str, list[Reported]] = {}
        for act in acts:
            if act.leading.kind == "statement" or act.leading.status == "actual":
                for entry in act.entries:
                    sentences.setdefault(entry.article, []).append(act)
        for act in acts:
            entry = act.leading
            when = act.when if entry.status == "actual" else _told_on(act, sentences)
            if not days(when)[0]:
                continue
            if entry.kind == "event" and entry.type in DEED_TYPES and act.act.confidence >= TOLD:
                text = clause(entry)
            elif tells_own(entry) or (entry.kind == "statement" and tells_undone(entry)):
                text = telling_clause(entry)
            else:
                continue
            told.append(_Telling(act, when, text, matter(text)))
        having: dict[str, list[int]] = {}
        for at, telling in enumerate(told):
            for word in telling.words:
                having.setdefault(word, []).append(at)
        meetings = tuple(at for at, one in enumerate(told) if one.act.leading.type in ("CONSULT", "SUPPORT"))
        return cls(tuple(told), having, meetings, Weights.of([*promised, *(one.text for one in told)]))

    def of_promise(self, promise: Promise, start: Change) -> tuple[Change, ...]:
        """The history of a promise from its first change on, each change with the acts that tell it."""
        changes = [start]
        first = days(promise.when)[0]
        if not first:
            return (start,)
        # Names of states tie nothing: half of all clauses of a part have them.
        texts = f"{promise.what} {promise.condition or ''}"
        named = promise.by | sides(promise.to) | set(named_states(texts, beside=promise.by))
        about = matter(promise.what, of=named)
        names = frozenset(word for code in named for name in called(code) for word in words(name))
        near = {at for word in self.weights.telling(about) for at in self.having.get(word, ())}
        if promise.condition:
            given = self.weights.telling(matter(promise.condition) - names)
            near |= {at for word in given for at in self.having.get(word, ())}
        if is_meeting(promise.what):
            near |= set(self.meetings)
        news = [
            (telling.day, 1, status, telling.act, telling.when)
            for telling in (self.tellings[at].without(names) for at in sorted(near))
            if telling.day >= first and not _is_told_with(telling.act, promise)
            if (status := self._tells(promise, about, telling))
        ]
        # A promise given again after it was taken back stands again.
        news.extend(
            (act.first_day, 0, start.status, act, act.when)
            for act in promise.founders
            if act.first_day > first
        )
        for _, _, status, act, when in sorted(news, key=lambda one: (one[0], one[1], one[3].id)):
            _add(changes, status, act, when, first=start.status, by=promise.by)
        return tuple(changes)

    def _tells(self, promise: Promise, about: frozenset[str], telling: _Telling) -> str:
        entry = telling.act.leading
        doers = sides(entry.actors)
        own = bool(doers & promise.by)
        if entry.kind == "statement":
            return self._says(promise, telling, own=own)
        if not own:
            return "pledged" if self._meets_condition(promise, telling) else ""
        together = promise.by <= doers | sides(entry.recipients)
        if is_meeting(promise.what):
            return self._of_meeting(promise, about, telling)
        if self._tie(promise.what, telling) < TIED:
            return ""
        if lasts(promise.what):
            return _of_lasting(entry, telling.text)
        if entry.status == "called-off":
            return "withdrawn" if _caller(entry) in promise.by else ""
        if entry.status == "denied":
            return "broken" if self._overdue(promise, telling) else ""
        if entry.status != "actual":
            return ""
        if entry.type in TAKING_BACK:
            return "withdrawn"
        if entry.type in HOSTILE and ENDINGS & words(promise.what) and ENDINGS & words(telling.text):
            # To blow up one's own site is what was promised.
            return "kept"
        if entry.type == "MOBILIZE":
            return "broken" if re.search(AGAIN, telling.text, re.I) else ""
        if entry.type not in KEEPING or entry.type == "CONSULT":
            return ""
        return "kept" if together and not is_begun(telling.text) else "under-way"

    def _of_meeting(self, promise: Promise, about: frozenset[str], telling: _Telling) -> str:
        """A promise to meet is kept by meeting the one it was given to, where more than the sides agrees."""
        entry = telling.act.leading
        met = sides(entry.actors) | sides(entry.recipients)
        others = sides(promise.to) | set(named_states(promise.what, beside=promise.by))
        others = (others | promise.by) if len(promise.by) > 1 else others - promise.by
        if not others & met or not promise.by & met or not (met - promise.by or len(promise.by & met) > 1):
            return ""
        names = {word for code in (*others, *promise.by) for name in called(code) for word in words(name)}
        particular = (about - MEETINGS - names) & telling.words
        persons = {who.actor for act in promise.founders for who in _persons(act.leading)}
        present = {who.actor for who in _persons(entry)}
        promisers = _in_person(promise)
        if promisers and not promisers & present and any(side(who) in promise.by for who in _persons(entry)):
            return ""
        first, last = days(promise.due)
        on_day = bool(first) and first <= telling.day <= last
        if entry.status == "called-off" or (entry.type in TAKING_BACK and entry.status == "actual"):
            mine = _caller(entry) in promise.by
            return "withdrawn" if mine and (particular or len(persons & present) > 1) else ""
        acquainted = len(persons & present) > 1
        if entry.status != "actual" or (last and telling.day > (_late(last) if acquainted else last)):
            return ""
        if on_day and entry.type == "SUPPORT" and len(promise.by) > 1 and promise.by <= sides(entry.actors):
            # Sides that sign together on the day on which they were to meet have met.
            return "kept"
        plainly = matter(re.split(r",\s", promise.what)[0], of=promise.by)
        open_talks = not (plainly - MEETINGS - names) and _is_sure(telling.act)
        tied = particular or acquainted or on_day or open_talks
        return "kept" if tied and entry.type == "CONSULT" else ""

    def _tie(self, what: str, telling: _Telling) -> float:
        return self.weights.tie_of(what, telling.text, names=telling.names)

    def _says(self, promise: Promise, telling: _Telling, *, own: bool) -> str:
        """What a statement tells: the side's own report counts, another's only that a deadline was missed."""
        if self._tie(promise.what, telling) < TIED:
            return ""
        entry = telling.act.leading
        if tells_undone(entry):
            return "broken" if self._overdue(promise, telling) else ""
        if not own:
            return ""
        if entry.act == "refuse":
            # To refuse unless something is done is a condition; to refuse another deed takes nothing back.
            same = lasts(promise.what) == lasts(entry.quote)
            same = same and bool(set(head(promise.what)) & set(head(entry.quote)))
            return "withdrawn" if same and not condition(entry) else ""
        if lasts(promise.what) or re.search(BEGUN, entry.quote, re.I):
            return "under-way"
        return "kept"

    def _meets_condition(self, promise: Promise, telling: _Telling) -> bool:
        """Whether the other side's deed is the one that the promise waits for."""
        if not promise.condition or telling.act.leading.status != "actual":
            return False
        if telling.act.leading.type not in KEEPING:
            return False
        return self._tie(promise.condition, telling) >= TIED

    def _overdue(self, promise: Promise, telling: _Telling) -> bool:
        last = days(promise.due)[1]
        return bool(last) and telling.day > last


def _of_lasting(entry: Entry, told: str) -> str:
    """What an event tells of a promise to leave something: to call it off keeps it up, to do it breaks it."""
    if entry.status == "called-off":
        return "under-way"
    if entry.status != "actual":
        return ""
    if entry.mode == "discontinue" or (entry.type == "RETREAT" and STOPPED & words(told)):
        return "under-way"
    # To blow up one's own test site is no test.
    return "broken" if entry.type in HOSTILE and not ENDINGS & words(told) else ""


def _caller(entry: Entry) -> str:
    """The side that calls a thing off: those who were to take part stand with it, and it comes first."""
    named = [who for who in binding(entry.actors) if who.span is not None]
    first = min(named, key=lambda who: who.span.start if who.span else 0, default=None)
    return side(first or entry.actors[0]) if entry.actors else ""


def _is_sure(act: Reported) -> bool:
    """Whether an act is rather right than wrong."""
    return act.act.confidence >= SURE


def _late(last: str) -> str:
    return (date.fromisoformat(last) + LATE).isoformat()


def _in_person(promise: Promise) -> set[str]:
    """The persons who promise to come themselves: no state is named first as the one that will."""
    doer = re.match(r"^\W*(?:\w+\W+){0,2}?(?:is|was|would|stood|stands|will)\b", promise.what)
    if doer and named_states(doer.group(), beside=promise.by):
        return set()
    return {
        who.actor
        for act in promise.founders
        for who in _persons(act.leading)
        if who.actor and side(who) in promise.by and who in act.leading.actors
    }


def _persons(entry: Entry) -> Iterable[Who]:
    return [who for who in (*entry.actors, *entry.recipients) if who.actor and who.actor != side(who)]


def _is_told_with(act: Reported, promise: Promise) -> bool:
    """Whether an act stands in a sentence that makes the promise, which does not tell its fate."""
    return any(one_sentence(act, founder) for founder in promise.founders)


def telling_clause(entry: Entry) -> str:
    """The clause of a statement that tells what is done, begun or not done; the whole where it refuses."""
    if entry.act == "refuse":
        return entry.quote
    for piece in re.split(SEGMENTS, entry.quote, flags=re.IGNORECASE):
        if any(re.search(pattern, piece, re.IGNORECASE) for pattern in (ALREADY, BEGUN, UNDONE)):
            return piece
    return entry.quote


def _told_on(act: Reported, sentences: dict[str, list[Reported]]) -> When:
    """The day on which a deed that is called off or denied is told so; its own is that on which it was to be.

    It is that of what stands in the same sentence, else that of the report, else its own.
    """
    near = [
        (other.first_day, other.id, other.when)
        for entry in act.entries
        for other in sentences.get(entry.article, ())
        if other.first_day and one_sentence(act, other)
    ]
    if near:
        return min(near, key=lambda one: one[:2])[2]
    told = min((entry.told for entry in act.entries if entry.told), default="")
    return When(edtf=told, basis="assumed", why="the day of the report") if told else act.when


def _add(
    changes: list[Change], status: str, act: Reported, when: When, *, first: str, by: frozenset[str]
) -> None:
    """Adds what an act tells where it changes anything; acts of one day that tell the same stand together."""
    last, day = changes[-1], days(when)[0]
    if status == first and last.status != "withdrawn" and (last.status, status) != ("conditional", "pledged"):
        return
    if status == "pledged" and last.status not in ("conditional", "withdrawn"):
        return
    if status == last.status:
        if days(last.when)[0] == day and len(changes) > 1:
            changes[-1] = Change(
                status=status, when=last.when, acts=tuple(dict.fromkeys((*last.acts, act.id))), who=last.who
            )
        return
    if last.status == "kept" and status in ("under-way", "withdrawn"):
        return
    if {last.status, status} == {"kept", "broken"} and days(last.when)[0] == day:
        changes[-1] = Change(status="unknown", when=last.when, acts=(*last.acts, act.id))
        return
    if last.status in ("broken", "unknown") and status != "kept":
        return
    acting = parties(act.leading.actors)
    who = tuple(one for one in acting if side(one) in by) or acting
    changes.append(Change(status=status, when=when, acts=(act.id,), who=who))
