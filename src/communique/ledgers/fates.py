"""What later acts tell of a promise: that it is begun, kept, broken, taken back, or its condition is met.

It judges by the same side, a day not before the promise and words in common; an act that ties to nothing
tells nothing, and the sentence that promises cannot tell that it was done.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from communique.languages.en.ledgers import (
    AGAIN,
    ALREADY,
    BEGUN,
    ENDINGS,
    FAILING,
    GOING,
    IN_PART,
    MEETINGS,
    NOT_HELD,
    REGRETS,
    SEGMENTS,
    STANDING,
    STEP_TOWARD,
    STOPPED,
    TOWARD,
    UNDONE,
)
from communique.ledgers.deeds import (
    SHARED,
    Weights,
    binding,
    clause,
    condition,
    head,
    is_begun,
    is_meeting,
    lasts,
    matter,
    part,
    parties,
    words,
)
from communique.ledgers.gathering import in_one_sentence, one_sentence
from communique.ledgers.meeting import level
from communique.ledgers.naming import called, named_states
from communique.ledgers.reported import Reported, days, in_order, remembered, side, sides
from communique.model import Change, Entry, When, Who

DEED_TYPES = frozenset({
    "CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "MOBILIZE", "ASSAULT", "COERCE", "SANCTION",
    "REJECT",
})  # fmt: skip
"""Types of events that can be a promised deed, its contrary, or a promise taken back."""

KEEPING = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT"})
"""Types by which a side does what it promised."""

ONE_WAY = frozenset({"RETREAT", "AID"})
"""Those of them that one side does to another, which has no part in the doing."""

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

ZONES = timedelta(days=1)
"""How much earlier a report from another time zone may tell a deed than that of the promise has its day."""

WORDINGS = 4
"""Wordings of one act that are looked at: a deed that all outlets tell has a dozen, mostly alike."""

SURE = 0.5
"""Confidence from which a meeting of the sides alone keeps a promise to talk "at any time"."""


_COUNTED = re.compile(
    r"(?<![\w.,/-])(?!(?:19|20)\d\d\b)(\d{1,3}(?:,\d{3})+|\d{1,9})"
    r"(?=\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Za-z])"
)
"""A number of things, which no year, day or decimal is."""


def by_status(act: Reported) -> Iterable[Reported]:
    """An act once for each status that reports give it: a meeting may be planned, called off and held."""
    found: dict[str, list[Entry]] = {}
    for entry in act.entries:
        status: str = entry.status if entry.kind == "event" else ""
        if status == "called-off" and re.search(NOT_HELD, clause(entry), re.IGNORECASE):
            status = "not held"  # told when its time had come, which is more than calling it off
        found.setdefault(status, []).append(entry)
    if len(found) == 1:
        return (act,)
    several = []
    for _, entries in sorted(found.items()):
        leading = (
            act.leading if act.leading in entries else min(entries, key=lambda one: (-one.confidence, one.id))
        )
        several.append(Reported(replace(act.act, leading=leading.id), tuple(entries)))
    return several


@remembered
def tells_own(entry: Entry) -> bool:
    """Whether a side tells of its own deeds that they are done, begun, or given up."""
    if entry.kind != "statement":
        return False
    if entry.act == "refuse" or _regrets(entry):
        return True
    return entry.act in ("announce", "state", "welcome") and bool(
        re.search(ALREADY, entry.quote, re.I) or re.search(BEGUN, entry.quote, re.I)
    )


@remembered
def tells_undone(entry: Entry) -> bool:
    """Whether a statement says of somebody that he has not done something."""
    return entry.act in ("accuse", "state", "announce") and re.search(UNDONE, entry.quote, re.I) is not None


@remembered
def _regrets(entry: Entry) -> bool:
    """Whether somebody regrets that he himself has not done something."""
    said = entry.kind == "statement" and entry.act in ("announce", "state", "think")
    return said and re.match(REGRETS, f"{part(entry, 'cue')} {entry.quote}", re.IGNORECASE) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What a row's fate is looked for by.

    ``founders`` are the acts that make the promise, ``wordings`` what each of them has for the deed,
    ``deeds`` the events that are the deed itself.
    """

    what: str
    by: frozenset[str]
    to: tuple[Who, ...]
    condition: str | None
    due: When
    when: When
    founders: tuple[Reported, ...]
    wordings: tuple[str, ...] = ()
    deeds: tuple[Reported, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The deed in every report's words, those of the row first."""
        return self.wordings or (self.what,)


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
        return _Telling(self.act, self.when, self.text, self.words - names, names)


@dataclass(frozen=True)
class Fates:
    """The acts of a part that may tell what became of promises."""

    tellings: tuple[_Telling, ...]
    having: dict[str, list[int]]
    told_in: dict[str, list[int]]
    of_act: dict[str, list[int]]
    meetings: tuple[int, ...]
    weights: Weights

    @classmethod
    def of(cls, acts: Iterable[Reported], promised: Sequence[str]) -> Fates:
        """Those of ``acts`` that tell of deeds with a known day; ``promised`` texts weigh words too."""
        told = []
        acts = in_order(one for act in acts for one in by_status(act))
        sentences: dict[str, list[Reported]] = {}
        for act in acts:
            if act.leading.kind == "statement" or act.leading.status == "actual":
                for entry in act.entries:
                    sentences.setdefault(entry.article, []).append(act)
        for act in acts:
            entry = act.leading
            when = act.when if entry.status == "actual" else _told_on(act, sentences)
            if entry.status == "actual" and entry.type in KEEPING:
                # An undated deed of the promised kind was done by the day of its report; a hostile one that
                # a report leaves undated is as a rule what went before.
                when = act.known
            if not days(when)[0]:
                continue
            if entry.kind == "event" and entry.type in DEED_TYPES and act.act.confidence >= TOLD:
                for one in _worded(act):
                    text = clause(one.leading)
                    told.append(_Telling(one, when, text, matter(text)))
                continue
            if tells_own(entry) or (entry.kind == "statement" and tells_undone(entry)):
                text = telling_clause(entry)
            else:
                continue
            told.append(_Telling(act, when, text, matter(text)))
        having: dict[str, list[int]] = {}
        told_in: dict[str, list[int]] = {}
        of_act: dict[str, list[int]] = {}
        for at, telling in enumerate(told):
            of_act.setdefault(telling.act.id, []).append(at)
            for article in {entry.article for entry in telling.act.entries}:
                told_in.setdefault(article, []).append(at)
            for word in telling.words | _kind(telling.act.leading):
                having.setdefault(word, []).append(at)
        meetings = tuple(
            at
            for at, one in enumerate(told)
            if one.act.leading.type in ("CONSULT", "SUPPORT") or _regrets(one.act.leading)
        )
        weights = Weights.of([*promised, *(one.text for one in told)])
        return cls(tuple(told), having, told_in, of_act, meetings, weights)

    def of_promise(self, promise: Promise, start: Change) -> tuple[Change, ...]:
        """The history of a promise from its first change on, each change with the acts that tell it."""
        changes = [start]
        first = days(promise.when)[0]
        if not first:
            return (start,)
        # Names of states tie nothing: half of all clauses of a part have them.
        texts = f"{' '.join(promise.texts)} {promise.condition or ''}"
        named = promise.by | sides(promise.to) | set(named_states(texts, beside=promise.by))
        about = matter(promise.what, of=named)
        names = frozenset(word for code in named for name in called(code) for word in words(name))
        every = about.union(*(matter(text, of=named) for text in promise.texts))
        near = {at for word in self.weights.telling(every) for at in self.having.get(word, ())}
        near |= {at for act in promise.deeds for at in self.of_act.get(act.id, ())}
        near |= {
            at
            for founder in promise.founders
            for article in {entry.article for entry in founder.entries}
            for at in self.told_in.get(article, ())
            if one_sentence(self.tellings[at].act, founder)
        }
        if promise.condition:
            given = self.weights.telling(matter(promise.condition) - names)
            near |= {at for word in given for at in self.having.get(word, ())}
        if is_meeting(promise.what) or GOING & words(promise.what):
            near |= set(self.meetings)
        earliest = (date.fromisoformat(first) - ZONES).isoformat()
        reports = {entry.article for act in promise.founders for entry in act.entries}
        news = [
            (telling.day, 1, status, telling.act, telling.when if telling.day >= first else promise.when)
            for telling in (self.tellings[at] for at in sorted(near))
            if telling.day >= earliest
            and (telling.day >= first or _is_by_report(telling, reports))
            and not _is_told_with(telling, promise)
            if (status := self._tells(promise, about, telling.without(names)))
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
        # To hand over or to withdraw something is the deed of one; to work or meet with others is theirs too.
        one_way = entry.type in ONE_WAY
        together = promise.by <= (doers if one_way else doers | sides(entry.recipients))
        if is_meeting(promise.what):
            return self._of_meeting(promise, about, telling)
        tie = self._tie(promise, telling)
        if tie < TIED and self._is_the_deed(promise, telling):
            return "kept" if promise.by <= doers else "under-way"
        if tie < TIED:
            return "under-way" if self._is_step(promise, telling) else ""
        if any(map(lasts, promise.texts)):
            return self._of_lasting(promise, telling)
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
        if re.search(FAILING, telling.text, re.IGNORECASE):
            return ""  # "a letter that regrets the failure to come"
        if entry.type == "RETREAT" and STOPPED & words(telling.text) and not STOPPED & words(promise.what):
            # To stop something is not to do what was promised, whatever it has in common with it.
            return ""
        # Where most reports say that it has only begun, it has, whatever a headline says.
        begun = [is_begun(clause(one)) for one in telling.act.entries if one.type == entry.type]
        only_begun = is_begun(telling.text) or 2 * sum(begun) > len(begun)
        only_begun = only_begun or re.search(TOWARD, promise.what, re.IGNORECASE) is not None
        only_begun = only_begun or _are_fewer(telling, promise)
        return "kept" if together and not only_begun else "under-way"

    def _of_meeting(self, promise: Promise, about: frozenset[str], telling: _Telling) -> str:
        """A promise to meet is kept by meeting the one it was given to, where more than the sides agrees."""
        entry = telling.act.leading
        met = sides(entry.actors) | sides(entry.recipients)
        others = sides(promise.to) | set(named_states(promise.what, beside=promise.by))
        others = (others | promise.by) if len(promise.by) > 1 else others - promise.by
        if not others & met or not promise.by & met or not (met - promise.by or len(promise.by & met) > 1):
            return ""
        names = {word for code in (*others, *promise.by) for name in called(code) for word in words(name)}
        particular = (about - MEETINGS - names) & (telling.words | words(level(entry)))
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
        if not on_day and telling.day <= (days(promise.when)[1] or telling.day):
            # The meeting at which it was promised does not keep it.
            return ""
        if re.search(STANDING, promise.what, re.IGNORECASE):
            # Who is ready at any time stays so, however often one meets.
            return ""
        tied = particular or acquainted or on_day or open_talks
        return "kept" if tied and entry.type == "CONSULT" else ""

    def _tie(self, promise: Promise, telling: _Telling) -> float:
        """How far a telling is of the promised deed; fully where it is the very act."""
        if any(telling.act.id == deed.id for deed in promise.deeds):
            return 1.0
        tie = 0.0
        for what in promise.texts:
            tie = max(tie, self.weights.tie_of(what, telling.text, names=telling.names))
            if tie >= TIED:
                break  # more of it tells nothing more
        return tie

    def _is_step(self, promise: Promise, telling: _Telling) -> bool:
        """Whether a deed is a part of the one promised by its kind: to scrap a weapon is to disarm."""
        entry = telling.act.leading
        if entry.status != "actual":
            return False
        return any(_kind(entry) & matter(what) for what in promise.texts) and not STOPPED & telling.words

    def _is_the_deed(self, promise: Promise, telling: _Telling) -> bool:
        """Whether one did to the same others what was promised, by its kind, and that is told beside it.

        Beside it is in its sentence, or anywhere with words in common.
        """
        entry = telling.act.leading
        if entry.status != "actual" or not entry.mode or not entry.recipients:
            return False
        beside = any(one_sentence(telling.act, founder) for founder in promise.founders)
        common = any(matter(what) & telling.words for what in promise.texts)
        return (beside or common) and any(
            (told.type, told.mode) == (entry.type, entry.mode)
            and sides(told.actors) == sides(entry.actors)
            and sides(told.recipients) == sides(entry.recipients)
            for deed in promise.deeds
            for told in deed.entries
        )

    def _says(self, promise: Promise, telling: _Telling, *, own: bool) -> str:
        """What a statement tells: the side's own report counts, another's only that a deadline was missed."""
        entry = telling.act.leading
        regrets = own and _regrets(entry)
        if self._tie(promise, telling) < TIED and not (regrets and _is_same_way(promise, telling.text)):
            return ""
        if regrets:
            return "broken"  # in the doer's own words
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
        if any(map(_COUNTED.search, promise.texts)) and not _COUNTED.search(telling.text):
            return "under-way"  # "the girls were freed", of 218: how many, it does not say
        return "under-way" if _are_fewer(telling, promise) else "kept"

    def _of_lasting(self, promise: Promise, telling: _Telling) -> str:
        """What an event tells of a promise to leave something: who calls it off keeps it up, who does it not.

        Where one occasion was to be left out, it is kept when that is told not to have been held.
        """
        entry = telling.act.leading
        untouched = entry.status == "denied" and entry.type in HOSTILE and telling.day > days(promise.when)[1]
        if entry.status == "called-off" or untouched:
            named = max((matter(what) & telling.words for what in promise.texts), key=len)
            over = re.search(NOT_HELD, telling.text, re.IGNORECASE) and telling.act.first_day
            return "kept" if over and len(named) >= SHARED else "under-way"
        if entry.status != "actual":
            return ""
        if entry.mode == "discontinue" or (entry.type == "RETREAT" and STOPPED & words(telling.text)):
            return "under-way"
        # To blow up one's own test site is no test.
        return "broken" if entry.type in HOSTILE and not ENDINGS & words(telling.text) else ""

    def _meets_condition(self, promise: Promise, telling: _Telling) -> bool:
        """Whether the other side's deed is the one that the promise waits for."""
        if not promise.condition or telling.act.leading.status != "actual":
            return False
        if telling.act.leading.type not in KEEPING:
            return False
        return self.weights.tie_of(promise.condition, telling.text, names=telling.names) >= TIED

    def _overdue(self, promise: Promise, telling: _Telling) -> bool:
        last = days(promise.due)[1]
        return bool(last) and telling.day > last


def _is_by_report(telling: _Telling, reports: set[str]) -> bool:
    """Whether a telling has the day of another report only, which was written in another time zone."""
    entry = telling.act.leading
    assumed = entry.kind == "event" and entry.when.basis == "assumed"
    return assumed and not any(one.article in reports for one in telling.act.entries)


def _are_fewer(telling: _Telling, promise: Promise) -> bool:
    """Whether a deed was done to fewer than were promised, or in part: then it is a beginning."""
    promised = [_count(found) for what in promise.texts for found in _COUNTED.findall(what)]
    numbers = " ; ".join(f"{number} x" for number in telling.act.leading.args.get("number", ()))
    done = [_count(found) for found in _COUNTED.findall(f"{telling.text} ; {numbers}")]
    return (bool(promised and done) and max(done) < max(promised)) or (
        re.search(IN_PART, telling.act.leading.evidence.quote, re.IGNORECASE) is not None
    )


def _count(told: str) -> int:
    return int(told.replace(",", ""))


def _is_same_way(promise: Promise, text: str) -> bool:
    """Whether words tell of the journey that was promised: of going, and to the same country."""
    going = [what for what in promise.texts if GOING & words(what)]
    there = {code for what in going for code in named_states(what, beside=promise.by)} - promise.by
    return bool(GOING & words(text) and there & set(named_states(text, beside=promise.by)))


def _worded(act: Reported) -> Iterator[Reported]:
    """A deed once for each wording that reports of it have: one has the words of the promise, another not.

    What is called off or refused counts in the words of one report only.
    """
    if act.leading.status != "actual" or act.leading.type not in KEEPING:
        yield act
        return
    known: set[str] = set()
    for entry in sorted(act.entries, key=lambda one: (one.id != act.leading.id, one.id)):
        if entry.type == act.leading.type and (text := clause(entry)) not in known:
            known.add(text)
            yield Reported(replace(act.act, leading=entry.id), act.entries)
        if len(known) == WORDINGS:
            return


def _starts(entry: Entry) -> int:
    """Where the word that tells an entry stands."""
    parts = entry.evidence.parts
    pieces = parts.get("trigger", ()) or (*parts.get("cue", ()), *parts.get("content", ()))
    return min((piece.start for piece in pieces), default=entry.evidence.span.start)


def _kind(entry: Entry) -> frozenset[str]:
    """The words for what kind of giving way a deed is."""
    return words(entry.mode) if entry.type == "RETREAT" and entry.mode else frozenset()


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


def _is_told_with(telling: _Telling, promise: Promise) -> bool:
    """Whether a telling stands in a sentence that makes the promise, which does not tell its fate.

    Unless that sentence looks back on the promise: what it tells is done, of a later day, and stands before
    ("the reunions are held, as the two promised on June 22"). A day whose year is open is that of its report.
    """
    return any(
        not (
            told.status == "actual"
            and _starts(told) < _starts(promising)
            and telling.day > days(founder.when)[1] > ""
        )
        for founder in promise.founders
        for promising in founder.entries
        for told in telling.act.entries
        if in_one_sentence(told, promising)
    )


@remembered
def telling_clause(entry: Entry) -> str:
    """The clause of a statement that tells what is done, begun or not done; the whole where it refuses."""
    if entry.act == "refuse":
        return entry.quote
    if step := re.search(STEP_TOWARD, entry.quote, re.IGNORECASE):
        return entry.quote[step.end() :]
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
    told = min((entry.told for entry in act.entries if entry.told), default="")
    over = act.first_day and re.search(NOT_HELD, clause(act.leading), re.IGNORECASE)
    if near and not (over and told > act.first_day > max(day for day, _, _ in near)):
        # What was not held is told so when its time has come, whatever else its sentence looks back on.
        return min(near, key=lambda one: one[:2])[2]
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
