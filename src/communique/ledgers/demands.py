"""What one side asks of another, and the undertaking or act by which the other met it.

It takes no question, no proposal and no order to one's own people for a demand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from communique.fold import plain
from communique.languages.en.ledgers import (
    AT_ONCE,
    COLLECTIVE,
    CONCLUDED,
    DEMANDING,
    LISTENERS,
    LOCAL_OFFICE,
    MEETINGS,
    NOT_ASKED,
    OURSELVES,
    OWN_PEOPLE,
    PROPOSING,
    REQUIRED,
    STOPPED,
    SUFFERING,
    TO_LISTENERS,
    UNSAID,
    WORD_CHOICE,
    YEARLY,
)
from communique.ledgers import fates, history, undertakings
from communique.ledgers.deeds import (
    SHARED,
    Weights,
    binding,
    clause,
    condition,
    deed,
    head,
    is_meeting,
    lasts,
    matter,
    part,
    parties,
    trimmed,
    without,
    words,
)
from communique.ledgers.gathering import (
    Meant,
    begins,
    due_day,
    gathered,
    one_sentence,
    points_back,
    tells_again,
)
from communique.ledgers.naming import called, named_states, placed
from communique.ledgers.putting import sentence
from communique.ledgers.reported import Reported, days, in_order, remembered, side, sides
from communique.ledgers.speaking import names_outlet
from communique.ledgers.states import is_body, is_party, state
from communique.model import UNKNOWN, Change, Demand, Entry, Span, Who

STATUSES = ("open", "met")

BY = "by:"
"""Begins the key of a part for demands that address nobody: there the side that asks counts."""

SUBJECT = (
    r"^\W*(?:that\s+)?(?P<subject>(?:\S+\s+){1,5}?)(?:not\s+)?"
    r"(?:to|must|should|has\s+to|have\s+to|needs?\s+to)\s"
)
"""Who is to do it, at the beginning of what is demanded."""

REACH = 30
"""Characters before a side's name in which the word stands that makes it the object of what is demanded."""

ANSWERED = timedelta(days=366)
"""How long after a demand was last made a promise still meets it: a later one answers later words."""

_NOT_ASKED = re.compile(NOT_ASKED, re.IGNORECASE)

UNDERTAKING = frozenset({"AGREE", "CONCEDE"})
"""Types of events by which a side undertakes what it is asked."""


def keys(act: Reported) -> Iterable[str]:
    """The sides asked, which also may meet it; where nobody says who is asked, the side that asks."""
    entry = act.leading
    if _demands(entry) or (entry.type == "REQUEST" and entry.made_by is not None):
        # An event that a demand makes may say of whom: it goes with it wherever it counts.
        return _asked_sides(entry) | {BY + side(who) for who in parties(entry.actors)}
    if undertakings.is_promise(act) or fates.tells_own(entry):
        return {side(who) for who in parties(entry.actors)}
    # A meeting planned, and held as a later report tells, is one act: any of its tellings may meet a demand.
    told = {one.status for one in act.entries if one.kind == "event"}
    if entry.type in fates.DEED_TYPES and told & {"actual", "called-off"}:
        return {side(who) for who in parties(entry.actors)}
    return ()


def rows(key: str, acts: Sequence[Reported]) -> Iterable[Demand]:
    """The demands on one side; one on several sides stands with the least of them."""
    ordered = in_order(acts)
    meant = list(_meant(ordered))
    mine = [one for one in meant if _part_of(one) == key]
    answers = _Answers.of(ordered, [one.what for one in mine])
    for group in gathered(mine):
        yield _row(group, answers)


def status_on(row: Demand, day: str) -> str:
    """The status as of a day (ISO)."""
    return history.status(row.met, day) or "open"


# --- what is a demand ---


@remembered
def _demands(entry: Entry) -> bool:
    if not parties(entry.actors):
        return False
    if entry.kind == "statement":
        if not (entry.act == "demand" or _requires(entry)) or re.search(
            UNSAID, part(entry, "cue"), re.IGNORECASE
        ):
            return False
        if re.search(CONCLUDED, entry.quote, re.IGNORECASE) or re.match(TO_LISTENERS, entry.quote, re.I):
            return False
        if re.search(WORD_CHOICE, entry.quote, re.IGNORECASE):
            return False
    elif entry.type != "REQUEST" or entry.status != "actual" or entry.mode == "meet":
        return False
    elif entry.made_by is None:
        trigger = part(entry, "trigger")
        if not re.search(DEMANDING, trigger, re.I) or re.search(PROPOSING, trigger, re.I):
            return False
    return not _is_inward(entry)


def _requires(entry: Entry) -> bool:
    """Whether a side says outright what others must do ("the North must ..."); of itself it is no demand."""
    found = re.match(REQUIRED, entry.quote, re.IGNORECASE)
    if entry.act != "state" or found is None or entry.nested_in is not None:
        return False
    subject = plain(found["subject"])
    own = sides(parties(entry.actors))
    named = set(named_states(found["subject"], beside=own))
    # "Women should feel safe" asks nobody: a mere "should" needs a side that it is said of.
    mild = re.search(r"\b(?:should|ought)\b", found.group(), re.IGNORECASE)
    if mild and not named and not re.search(COLLECTIVE, subject):
        return False
    return not re.search(OURSELVES, subject) and not named & own


def _is_inward(entry: Entry) -> bool:
    """Whether somebody orders his own people."""
    own = sides(parties(entry.actors))
    others = sides(who for who in binding(entry.recipients) if who.country or who.actor)
    asked = set(_states_asked(entry)) | others
    if asked:
        return asked <= own
    if all(map(_is_local, parties(entry.actors))):
        return True
    if any(map(is_body, own)):
        return False  # An organisation has no ministers.
    if all(map(is_party, parties(entry.actors))) and not set(named_states(sentence(entry), beside=own)) - own:
        return True  # A party that asks nobody in particular asks its own state.
    unnamed = [plain(who.name) for who in entry.recipients] or [plain(entry.addressee or "")]
    if entry.kind == "statement" and not entry.addressee:
        subject = re.match(SUBJECT, entry.quote, re.IGNORECASE)
        unnamed = [plain(subject["subject"])] if subject else []
    return any(re.search(OWN_PEOPLE, name) and not _is_collective(name) for name in unnamed)


def _is_local(who: Who) -> bool:
    """Whether somebody holds an office of a town or a part of a state ("the governor of Texas")."""
    return re.search(LOCAL_OFFICE, plain(who.role or who.name), re.IGNORECASE) is not None


def _is_collective(name: str) -> bool:
    return re.search(r"\b(?:all|other|both|world|member)\b", name) is not None


def _states_asked(entry: Entry) -> tuple[str, ...]:
    """The states that a statement's addressee, or the doer that its content begins with, names."""
    if entry.kind == "event":
        return ()
    beside = frozenset({*sides(entry.actors), *named_states(entry.evidence.quote)})
    to_all = entry.addressee is None or names_outlet(entry.addressee)
    if entry.addressee and not to_all and plain(entry.addressee) not in LISTENERS:
        return named_states(entry.addressee, beside=beside)
    subject = re.match(SUBJECT, entry.quote, re.IGNORECASE)
    return named_states(subject["subject"], beside=beside) if subject and not _suffers(entry) else ()


def _suffers(entry: Entry) -> bool:
    """Whether the words open with one to whom a thing is to be done ("Chile must be kept from mining")."""
    return re.match(SUFFERING, entry.quote, re.IGNORECASE) is not None


@remembered
def _asked_sides(entry: Entry) -> set[str]:
    """The sides of which an entry itself says that they are asked."""
    own = sides(parties(entry.actors))
    if entry.kind == "statement":
        return set(_states_asked(entry)) - own
    return {side(who) for who in binding(entry.recipients) if who.country or who.actor} - own


def _part_of(one: Meant) -> str:
    """The one part in which a demand stands: every part that has its first act agrees on it."""
    return min(one.of) if one.of else BY + min(one.by)


def _meant(acts: Sequence[Reported]) -> Iterator[Meant]:
    demands = [act for act in acts if _demands(act.leading)]
    statements = {
        entry.id: act for act in demands if act.leading.kind == "statement" for entry in act.entries
    }
    made: dict[str, list[Reported]] = {}
    alone = []
    asking = [act for act in acts if act.leading.kind == "event" and act.leading.type == "REQUEST"]
    for act in in_order({act.id: act for act in (*demands, *asking)}.values()):
        if act.leading.kind == "statement":
            continue
        maker = next((statements[e.made_by] for e in act.entries if e.made_by in statements), None)
        if maker is not None:
            made.setdefault(maker.id, []).append(act)
        elif not _demands(act.leading):
            continue
        elif act.leading.made_by is None and act.act.confidence >= undertakings.ALONE:
            alone.append(act)
    for act in in_order([*{one.id: one for one in statements.values()}.values(), *alone]):
        entry = act.leading
        what = _what(entry)
        if entry.kind == "event" and set(head(what)[:1]) & MEETINGS:
            continue  # To ask for a meeting is to propose one.
        if points_back(what) or _to_own(entry, made.get(act.id, [])):
            continue
        sure = entry.kind == "statement" or act.act.confidence >= fates.SURE
        if len(words(what)) >= (1 if sure else SHARED):
            by = frozenset(side(who) for who in parties(entry.actors))
            yield Meant(act, what, by, frozenset(_asked_sides(entry)), acts=[act, *made.get(act.id, [])])


def _to_own(entry: Entry, made: Sequence[Reported]) -> bool:
    """Whether the event that a statement makes says that its own side is asked ("asked Vega not to go")."""
    own = sides(parties(entry.actors))
    asked = [one for act in made for one in sides(binding(act.leading.recipients))]
    return bool(asked) and set(asked) <= own and not _states_asked(entry)


@remembered
def _what(entry: Entry) -> str:
    """What is demanded, without those of whom before it ("all countries | to sever relations")."""
    told = deed(entry)
    if entry.addressee and told.casefold().startswith(entry.addressee.casefold()):
        rest = trimmed(told[len(entry.addressee) :])
        return rest if words(rest) else told
    return told


# --- one row a demand ---


def _row(group: Sequence[Meant], answers: _Answers) -> Demand:
    least, _ = begins(group)
    ordered = in_order({act.id: act for one in group for act in one.acts}.values())
    best = max(
        group,
        key=lambda one: (
            one.first.leading.kind == "statement",
            not tells_again(one.what),
            min(len(one.words), SHARED),
            one.first.act.confidence,
            one.first.id,
        ),
    )
    entries = [best.first.leading, *(act.leading for act in ordered if act is not best.first)]
    when = next((act.when for act in ordered if act.first_day), ordered[0].known)
    of = _of(entries, best.by)
    tellers = [entry for entry in entries if entry.kind == "statement"] or entries
    given = next((text for text in map(condition, tellers) if text), None)
    what = without(best.what, given)
    met = answers.to(what, by=best.by, of=sides(of) | best.of, since=days(when)[0], made=ordered)
    acts = [*(act.id for act in ordered), *(name for change in met for name in change.acts)]
    return Demand(
        id=f"d-{least}",
        acts=tuple(dict.fromkeys(acts)),
        when=when,
        by=parties(best.first.leading.actors),
        of=of,
        what=what,
        condition=given,
        deadline=next((text for entry in entries for text in entry.args.get("deadline", ())), None),
        due=due_day(entries, when) or UNKNOWN,
        met=met,
    )


def _of(entries: Sequence[Entry], by: frozenset[str]) -> tuple[Who, ...]:
    """Of whom: those whom the words address, as the event has them where it has; empty where nobody is."""
    events = [entry for entry in entries if entry.kind == "event"]
    for entry in entries:
        if entry.kind == "event":
            others = [who for who in binding(entry.recipients) if side(who) not in by]
            known = [who for who in others if who.country or who.actor] or [
                who for who in others if re.search(COLLECTIVE, plain(who.name))
            ]
            if known:
                return tuple(known)
            continue
        addressed = _addressed(entry)
        if not addressed:
            continue
        place = _place_of(entry, addressed)
        named = [
            who
            for event in events
            for who in binding(event.recipients)
            if place and who.span and event.article == entry.article and _meet(who.span, place)
        ]
        if named:
            return tuple(named)
        states = _states_asked(entry)
        known = [
            who
            for event in events
            for who in binding(event.recipients)
            if (who.country or who.actor) and side(who) not in by
        ]
        if not states and known:
            return tuple(known)
        if len(states) == 1:
            return (Who(name=addressed, actor=states[0], country=states[0], span=place),)
        if states:
            return tuple(map(state, states))
        return (Who(name=addressed, span=place),)
    return _concerned(entries, by)


def _concerned(entries: Sequence[Entry], by: frozenset[str]) -> tuple[Who, ...]:
    """Of whom, where nobody is addressed: the only other side that the sentence of a demand names.

    Whom a thing is to be done to, for or with, or who is only part of a condition, is asked nothing.
    """
    for entry in entries:
        if entry.kind != "statement" or _suffers(entry):
            continue
        text = sentence(entry)
        beside = by | set(named_states(text, beside=by))
        named: dict[str, list[bool]] = {}
        for at, code in placed(text, beside=beside):
            named.setdefault(code, []).append(_NOT_ASKED.search(text[max(0, at - REACH) : at]) is not None)
        others = {code: told for code, told in named.items() if code not in by}
        if len(others) == 1 and not all(next(iter(others.values()))):
            return (state(next(iter(others))),)
    return ()


def _addressed(entry: Entry) -> str:
    if entry.addressee and not names_outlet(entry.addressee):
        return "" if plain(entry.addressee) in LISTENERS else entry.addressee
    subject = re.match(SUBJECT, entry.quote, re.IGNORECASE)
    if subject and (_states_asked(entry) or re.search(COLLECTIVE, plain(subject["subject"]))):
        return subject["subject"].strip()
    return ""


def _place_of(entry: Entry, told: str) -> Span | None:
    at = entry.evidence.quote.find(told)
    start = entry.evidence.span.start + at
    return Span(start, start + len(told)) if at >= 0 else None


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


# --- by what it was met ---


@dataclass(frozen=True)
class _Answers:
    """The undertakings and deeds of a part that may meet a demand, by their words."""

    acts: tuple[tuple[Reported, str, frozenset[str]], ...]
    having: dict[str, list[int]]
    meetings: tuple[int, ...]
    weights: Weights

    @classmethod
    def of(cls, acts: Iterable[Reported], demanded: Sequence[str]) -> _Answers:
        told = []
        for act in (one for several in map(fates.by_status, acts) for one in several):
            entry = act.leading
            if not act.first_day or act.act.confidence < fates.TOLD or _demands(entry):
                continue
            text = clause(entry) if entry.kind == "event" else entry.quote
            if fates.tells_own(entry):
                text = fates.telling_clause(entry)
            if entry.type in UNDERTAKING:
                text = deed(entry) or text
            told.append((act, text, matter(text)))
        having: dict[str, list[int]] = {}
        for at, (_, _, found) in enumerate(told):
            for word in found:
                having.setdefault(word, []).append(at)
        meetings = tuple(at for at, (act, _, _) in enumerate(told) if act.leading.type == "CONSULT")
        return cls(tuple(told), having, meetings, Weights.of([*demanded, *(text for _, text, _ in told)]))

    def to(
        self,
        what: str,
        *,
        by: frozenset[str],
        of: frozenset[str],
        since: str,
        made: Sequence[Reported],
    ) -> tuple[Change, ...]:
        """The first undertaking and the first deed by which those asked met a demand; of known days only."""
        if not since or not of:
            return ()
        named = by | of | set(named_states(what, beside=by | of))
        names = {word for code in named for name in called(code) for word in words(name)}
        about = matter(what) - names
        last = max((days(act.known)[1] for act in made), default="") or since
        until = (date.fromisoformat(last) + ANSWERED).isoformat()
        near = {at for word in self.weights.telling(about) for at in self.having.get(word, ())}
        talks = is_meeting(what) and not about - MEETINGS - AT_ONCE
        if talks:
            near |= set(self.meetings)
        found: dict[bool, Change] = {}
        for act, text, _ in (self.acts[at] for at in sorted(near)):
            entry = act.leading
            undertaken = entry.type in UNDERTAKING or entry.act in ("promise", "announce")
            if (
                undertaken in found
                or act.first_day < since
                or (undertaken and act.first_day > until)
                or _is_of_another_year(act, since)
                or not sides(entry.actors) & of
                or any(one_sentence(act, other) for other in made)
                or not _answers(what, entry, by=by, of=of)
                # Whoever is asked to talk, and to nothing more, has done so by talking of anything.
                or (
                    self.weights.tie_of(what, text, names=names) < fates.TIED
                    and not (talks and entry.type == "CONSULT" and act.first_day > since)
                )
            ):
                continue
            found[undertaken] = Change(status="met", when=act.when, acts=(act.id,), who=entry.actors)
        return tuple(sorted(found.values(), key=lambda change: (days(change.when)[0], change.acts)))


def _is_of_another_year(act: Reported, since: str) -> bool:
    """Whether an act tells of "this year's" occasion, and the demand was made in an earlier year."""
    told = act.leading.evidence.quote
    return act.first_day[:4] > since[:4] and re.search(YEARLY, told, re.IGNORECASE) is not None


def _answers(what: str, entry: Entry, *, by: frozenset[str], of: frozenset[str]) -> bool:
    """Whether an act does what is asked, as its type has it: a promise, a giving way, or the deed."""
    if entry.kind == "statement":
        # To have finished something is not to leave it.
        told = entry.act == "promise" or not lasts(what)
        return entry.act != "refuse" and (told or bool(STOPPED & words(entry.quote)) or lasts(entry.quote))
    if is_meeting(what):
        met = sides(entry.actors) | sides(entry.recipients) | set(named_states(entry.evidence.quote))
        # Whom a third side asks to talk to each other have met it by doing so.
        others = (set(named_states(what, beside=by | of)) - of) | by
        if not (len(met & of) > 1 or bool(met & others and met & of)):
            return False
        return entry.type in UNDERTAKING or (entry.type == "CONSULT" and entry.status == "actual")
    if entry.type in UNDERTAKING:
        return True
    if lasts(what):
        stopped = entry.type == "RETREAT" and bool(STOPPED & words(clause(entry)))
        return stopped or entry.status == "called-off" or entry.mode == "discontinue"
    return entry.type in fates.KEEPING and entry.status == "actual"
