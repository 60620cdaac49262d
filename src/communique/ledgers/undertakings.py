"""Promises and what became of them: who bound himself, to whom, to what deed, on what condition.

It takes no third party's word for a promise, no plan that nobody waits for, no silence for a promise kept.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from communique.fold import plain
from communique.languages.en.ledgers import (
    ALLEGIANCE,
    BESIDE,
    DOERS,
    EXCEPTION_OPENS,
    FORETOLD,
    JOKING,
    NOT_WANTED,
    OWN_HALT,
    OWN_PLEDGE,
    PLEDGING,
    POSSIBLE,
    READINESS,
    UNSAID,
)
from communique.ledgers import fates, history
from communique.ledgers.deeds import (
    SHARED,
    after,
    binding,
    condition,
    deed,
    lasts,
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
    starts,
    tells_again,
    told_deadline,
)
from communique.ledgers.naming import named_states
from communique.ledgers.reported import WORD, Reported, days, in_order, remembered, side, sides
from communique.model import UNKNOWN, Change, Entry, Undertaking, When, Who

STATUSES = ("pledged", "conditional", "under-way", "kept", "broken", "withdrawn", "lapsed", "unknown")

OPEN = frozenset({"pledged", "conditional", "under-way"})
"""Statuses that say nothing of how it ended: after the deadline they are ``lapsed``."""

PROMISING = frozenset({"AGREE", "CONCEDE"})
"""Types of events that are promises."""

ALONE = 0.35
"""Confidence below which an event alone makes no row: at that, two of three events are not what they seem.
A trigger that promises by itself ("pledged to ...") is a second thing that speaks for it, to ``HEARD``;
"his pledge to ..." needs no other."""

HEARD = 0.25
"""Confidence below which not even that helps: there the reader guesses."""

SURE = 0.5
"""Confidence from which an event makes a row though the statement that makes it is another side's."""

SPLIT = (
    r"(?:^|[,;]\s+|\s+)(?:and\s+|or\s+|as\s+well\s+as\s+)?(?:(?:to|would|will|shall)\s+)(?:\w+ly\s+)?$"
    r"|(?:[,;]|\band)\s+(?:\w+ly\s+)?$"
    # "... and to hold | reunions": a noun tells the deed, its verb carries it.
    r"|(?:^|[,;]\s+|\s+)(?:and\s+|or\s+)?to\s+(?:hold|make|carry\s+out|start|begin|open|form|set\s+up)\s+"
    r"(?:\w+\s+){0,2}?$"
)
"""What stands before the verb of another deed in the same sentence."""

TO_COME = frozenset({"planned", "conditional", "proposed"})
"""Statuses of an event that is not yet done where it is told."""

VERBAL = frozenset({"AGREE", "CONCEDE", "REQUEST", "REJECT", "ACCUSE", "THREATEN"})
"""Types of events that are words, not the deeds promised."""


def keys(act: Reported) -> Iterable[str]:
    """The sides whose promises an act may be, or tell of: its actors, of a deed also those it is done to."""
    entry = act.leading
    own = {side(who) for who in parties(entry.actors)}
    if is_promise(act) or fates.tells_own(entry):
        return own
    if entry.kind == "event" and entry.type in fates.DEED_TYPES:
        # Planned deeds tell the deeds of one sentence apart; done ones may be what a promise waited for.
        return own | (sides(parties(entry.recipients)) if entry.status == "actual" else set())
    if entry.kind == "statement" and fates.tells_undone(entry):
        return set(named_states(entry.quote))
    return ()


def rows(key: str, acts: Sequence[Reported]) -> Iterable[Undertaking]:
    """The promises of one side; one that several sides give together stands with the least of them."""
    atoms = list(_atoms(key, in_order(acts)))
    groups = gathered(atoms)
    told = fates.Fates.of(acts, [atom.what for atom in atoms])
    for group in groups:
        if min(group[0].by) == key and _stands(group):
            yield _row(key, group, told)


def status_on(row: Undertaking, day: str) -> str:
    """The status as of a day (ISO); ``lapsed`` where the deadline is over and nothing tells how it ended."""
    known = history.status(row.history, day)
    last = days(row.due)[1]
    return "lapsed" if known in OPEN and last and last < day else known


# --- what is a promise ---


def is_promise(act: Reported) -> bool:
    """Whether an act is a promise of its actors: said or told as one, or a halt of their own announced."""
    return _promises(act.leading)


@remembered
def _promises(entry: Entry) -> bool:
    if not parties(entry.actors) or _jokes(entry) or _foretells(entry):
        return False
    if re.search(ALLEGIANCE, _told(entry), re.IGNORECASE):
        return False
    if entry.kind == "event":
        return entry.type in PROMISING and entry.status in ("actual", "conditional") and not _may_be(entry)
    if entry.act == "promise":
        # "pledged never to ...": there the word belongs to the deed.
        cue = re.sub(r"\s+(?:not|never)$", "", part(entry, "cue"))
        return not re.search(UNSAID, cue, re.IGNORECASE) and _is_own(entry)
    return (entry.act == "announce" and _halts(entry)) or _is_ready(entry)


def _told(entry: Entry) -> str:
    """What is promised with the words that promise it."""
    return f"{part(entry, 'cue')} {entry.quote}" if entry.kind == "statement" else deed(entry)


def _jokes(entry: Entry) -> bool:
    """Whether the sentence calls the words a joke, behind them or by their verb."""
    pieces, base = entry.evidence.parts.get("content", ()), entry.evidence.span.start
    around = entry.evidence.quote[pieces[-1].end - base :] if pieces else entry.evidence.quote
    return re.search(JOKING, f"{part(entry, 'cue')} {around}", re.IGNORECASE) is not None


def _foretells(entry: Entry) -> bool:
    """Whether it is only said what one thing will do to another: nobody can keep that."""
    found = re.match(FORETOLD, deed(entry))
    return found is not None and re.search(DOERS, found["subject"]) is None


def _is_ready(entry: Entry) -> bool:
    """Whether a side says of itself that it is ready to do something."""
    own = sides(parties(entry.actors))
    found = re.search(READINESS, entry.quote, re.IGNORECASE)
    if entry.act not in ("state", "announce", "propose") or entry.polarity == "deny" or found is None:
        return False
    before = entry.quote[: found.start()]
    named = set(named_states(before, beside=own))
    spoken = re.fullmatch(r"\W*(?:that\s+)?(?:we|he|she|it|I)\s+", before)
    return (named <= own and bool(named)) or spoken is not None


def _may_be(entry: Entry) -> bool:
    """Whether a trigger is told as a mere possibility ("the three might then declare")."""
    pieces = entry.evidence.parts.get("trigger", ())
    before = entry.evidence.quote[: pieces[0].start - entry.evidence.span.start] if pieces else ""
    return re.search(POSSIBLE, before, re.IGNORECASE) is not None


def _halts(entry: Entry) -> bool:
    """Whether a side announces a halt, release or withdrawal of its own that others want."""
    return (
        entry.polarity != "deny"
        and re.search(OWN_HALT, entry.quote, re.IGNORECASE) is not None
        and re.search(NOT_WANTED, entry.quote, re.IGNORECASE) is None
        and _is_own(entry)
    )


SUBJECT = r"^\W*(?:that\s+)?(?P<subject>(?:\S+\s+){0,5}?)(?:would|will|shall|is|are|was|were|had|has)\b"
"""Who is to do it, at the beginning of a content."""


def _is_own(entry: Entry) -> bool:
    """Whether the doer that a content begins with is no other state than those who speak.

    Sides may agree together that one of them will do something; one alone cannot promise for another.
    """
    own = sides(parties(entry.actors))
    if _is_told_of_another(entry):
        return False
    subject = re.match(SUBJECT, entry.quote, re.IGNORECASE)
    if subject is None or len(own) > 1 or not any(len(code) == 3 and code.isupper() for code in own):
        return True
    named = named_states(subject["subject"], beside=frozenset(own))
    return not named or bool(own & set(named)) or "with" in subject["subject"].split()


def _is_told_of_another(entry: Entry) -> bool:
    """Whether "he" is somebody named before, who tells it behind ("X replied that he would, Y said")."""
    content, source = (entry.evidence.parts.get(name, ()) for name in ("content", "source"))
    if not content or not source or re.match(r"(?:that\s+)?(?:he|she|they)\b", entry.quote, re.I) is None:
        return False
    return source[0].start > content[0].start > entry.evidence.span.start


def _atoms(key: str, acts: Sequence[Reported]) -> Iterator[Meant]:
    """The deeds promised, act by act: an event that a statement makes stands with it."""
    promises = [_saying(act) for act in acts if is_promise(act)]
    statements = {
        entry.id: act for act in promises if act.leading.kind == "statement" for entry in act.entries
    }
    planned = [
        act
        for act in acts
        if act.leading.kind == "event"
        and act.leading.type not in VERBAL
        and any(entry.status in TO_COME for entry in act.entries)
    ]
    made: dict[str, list[Reported]] = {}
    alone = []
    for act in promises:
        if act.leading.kind == "statement":
            continue
        maker = next((statements[e.made_by] for e in act.entries if e.made_by in statements), None)
        if maker is not None:
            made.setdefault(maker.id, []).append(act)
        elif (
            all(entry.made_by is None for entry in act.entries)
            or act.act.confidence >= SURE
            or not any(one_sentence(act, other) for other in promises if other is not act)
        ):
            alone.append(act)
    for act in in_order([*{one.id: one for one in statements.values()}.values(), *alone]):
        by = frozenset(side(who) for who in parties(act.leading.actors))
        events = made.get(act.id, [])
        if _is_apart(key, by, events):
            for event in events:
                for meant in _of_one(event, frozenset({key}), [event, act], planned):
                    # What the two say together is the deed of the one whom the event names.
                    meant.wordings += tuple(text for text in (deed(act.leading),) if _says_it(text))
                    yield meant
        else:
            yield from _of_one(act, by, [act, *events], planned)


def _saying(act: Reported) -> Reported:
    """An act led by a telling that says the deed, where the one shown first only calls it "the decision"."""
    if act.leading.kind != "event" or len(words(deed(act.leading))) >= SHARED:
        return act
    saying = [
        entry
        for entry in act.entries
        if (entry.type, entry.status) == (act.leading.type, act.leading.status)
        and sides(parties(entry.actors)) == sides(parties(act.leading.actors))
        and len(words(deed(entry))) >= SHARED
    ]
    if not saying:
        return act
    first = min(saying, key=lambda entry: (-entry.confidence, entry.id))
    return Reported(replace(act.act, leading=first.id), act.entries)


def _of_one(
    act: Reported, by: frozenset[str], acts: list[Reported], planned: Sequence[Reported]
) -> Iterator[Meant]:
    """The deeds of one act; where several agree that one of them will do it, it is that one's."""
    several = _deeds(act, by, planned)
    wordings = _wordings(act) if len(several) == 1 else ()
    for place, (what, own) in enumerate(several):
        if points_back(what):
            continue  # What it is, another sentence says.
        if len(words(what)) >= (1 if act.leading.kind == "statement" else SHARED):
            doer = _doer(act.leading, what, by)
            yield Meant(act, what, doer, place=place, acts=acts, deeds=own, wordings=wordings)


def _wordings(act: Reported) -> tuple[str, ...]:
    """What other reports of a promise have for the deed, where they say it: one tells more than another."""
    told = (deed(entry) for entry in sorted(act.entries, key=lambda one: one.id) if _promises(entry))
    found = dict.fromkeys(text for text in told if _says_it(text) and text != deed(act.leading))
    return tuple(found)[: fates.WORDINGS]


def _says_it(text: str) -> bool:
    return len(words(text)) >= SHARED and not points_back(text) and not _beside(text)


def _is_apart(key: str, by: frozenset[str], events: Sequence[Reported]) -> bool:
    """Whether what several sides say together makes a promise of each: then one's own counts for each."""
    return (
        len(by) > 1
        and bool(events)
        and all(sides(parties(event.leading.actors)) == {key} for event in events)
        and all(len(words(deed(event.leading))) >= SHARED for event in events)
    )


def _doer(entry: Entry, what: str, by: frozenset[str]) -> frozenset[str]:
    """The side that is to do it, where several speak and the words name one of them or its speaker."""
    subject = re.match(SUBJECT, what, re.IGNORECASE) if len(by) > 1 else None
    if subject is None or not subject["subject"].strip():
        return by
    named = set(named_states(subject["subject"], beside=by)) & by
    told = set(WORD.findall(plain(subject["subject"])))
    persons = (who for who in parties(entry.actors) if who.actor != side(who))
    named |= {side(who) for who in persons if told & set(plain(who.name).split())}
    return frozenset(named) if len(named) == 1 else by


def _deeds(
    act: Reported, by: frozenset[str], planned: Sequence[Reported]
) -> list[tuple[str, list[Reported]]]:
    """The deeds that one act promises with the events that are these deeds; several where these part them."""
    entry = act.leading
    what = deed(entry)
    if entry.kind == "statement":
        pieces = entry.evidence.parts.get("content", ())
        begin, end = (pieces[0].start, pieces[-1].end) if len(pieces) == 1 else (0, 0)
    else:
        rest, at = after(entry)
        begin = entry.evidence.span.start + at
        end = begin + len(rest)
    found: list[tuple[int, Reported]] = []
    for other in planned:
        for told in other.entries:
            triggers = told.evidence.parts.get("trigger", ())
            if told.article != entry.article or not triggers or not by & sides(told.actors):
                continue
            if told.status not in TO_COME:
                continue
            at = triggers[0].start
            if begin <= at < end:
                found.append((at, other))
    found.sort(key=lambda one: (one[0], one[1].id))
    text = entry.evidence.quote[begin - entry.evidence.span.start : end - entry.evidence.span.start]
    cuts: list[tuple[int, list[Reported]]] = []
    for at, other in found:
        border = re.search(SPLIT, text[: at - begin])
        if border is not None and (not cuts or at - begin > cuts[-1][0]):
            cuts.append((border.start(), [other]))
        elif cuts:
            cuts[-1][1].append(other)
    cuts_at = {at for at, _ in cuts[1:]} | _beside(text)
    if not cuts_at:
        return [(what, [other for _, other in found])] if what else []
    borders = [0, *sorted(cuts_at), len(text)]
    pieces_of = [
        (
            re.sub(r"^(?:and|or)\s+", "", trimmed(text[a:b])),
            [other for at, other in found if a <= at - begin < b],
        )
        for a, b in itertools.pairwise(borders)
    ]
    return [(trimmed(told), own) for told, own in pieces_of if len(words(told)) > 0]


def _beside(text: str) -> set[int]:
    """Where one infinitive stands beside another in a deed ("to halt tests and to close the site")."""
    if re.match(r"\W*(?:(?:not|never)\s+)?to\s", text) is None:
        return set()
    return {found.start() for found in re.finditer(BESIDE, text)}


# --- one row a promise ---


def _stands(group: Sequence[Meant]) -> bool:
    """Whether a group is more than noise: a statement, an event sure enough, or two that say it."""
    firsts = [atom.first for atom in group]
    return (
        any(act.leading.kind == "statement" for act in firsts)
        or any(act.act.confidence >= ALONE for act in firsts)
        or any(
            act.act.confidence >= HEARD and re.search(PLEDGING, part(act.leading, "trigger"), re.IGNORECASE)
            for act in firsts
        )
        or any(map(_is_owned, (act.leading for act in firsts)))
        or len({entry.article for act in firsts for entry in act.entries}) > 1
    )


def _is_owned(entry: Entry) -> bool:
    """Whether a promise is told as a thing that its giver has ("elected for his pledge to rescue them")."""
    pieces, base = entry.evidence.parts.get("trigger", ()), entry.evidence.span.start
    at = {piece.start - base for piece in pieces}
    return any(found.start("pledge") in at for found in re.finditer(OWN_PLEDGE, entry.evidence.quote))


def _row(key: str, group: Sequence[Meant], told: fates.Fates) -> Undertaking:
    founders = {act.id: act for atom in group for act in atom.acts}
    least, place = begins(group)
    best = max(
        group,
        key=lambda atom: (
            atom.first.leading.kind == "statement",
            not tells_again(atom.what),
            min(len(atom.words), SHARED),
            atom.first.act.confidence,
            atom.first.id,
        ),
    )
    ordered = in_order(founders.values())
    entries = [best.first.leading, *(act.leading for act in ordered if act is not best.first)]
    by = tuple(who for who in parties(best.first.leading.actors) if side(who) in best.by)
    known = min((act.known for act in ordered), key=_first)
    when = next((act.when for act in ordered if act.first_day), known)
    # What the statement says of its condition counts; an event's may belong to another part of the sentence.
    tellers = [entry for entry in entries if entry.kind == "statement"] or entries
    given = next((text for text in map(condition, tellers) if text), None)
    due = due_day(entries, when) or _day_of(group, when)
    due = due if due.edtf else told_deadline(best.what, when)
    what = without(best.what, given)
    promise = fates.Promise(
        what=what,
        by=sides(by),
        to=_to(entries, best.by, best.what),
        condition=given,
        due=due,
        when=when,
        founders=tuple(ordered),
        wordings=tuple(
            dict.fromkeys((what, *(text for atom in group for text in (atom.what, *atom.wordings))))
        ),
        deeds=tuple({act.id: act for atom in group for act in atom.deeds}.values()),
    )
    start = Change(
        status="conditional" if given and not re.match(EXCEPTION_OPENS, given, re.I) else "pledged",
        when=when,
        acts=tuple(act.id for act in ordered if act.first_day == days(when)[0]) or (ordered[0].id,),
        who=by,
    )
    changes = told.of_promise(promise, start)
    deeds = [act.id for atom in group for act in atom.deeds]
    acts = [*(act.id for act in ordered), *deeds, *(name for change in changes for name in change.acts)]
    return Undertaking(
        id=f"u-{least}" + (f"-{place + 1}" if place else ""),
        acts=tuple(dict.fromkeys(acts)),
        when=when,
        by=by,
        to=promise.to,
        what=what,
        condition=given,
        deadline=next((text for entry in entries for text in entry.args.get("deadline", ())), None),
        due=due,
        history=changes,
    )


def _first(when: When) -> str:
    return days(when)[0] or "9999"


def _to(entries: Sequence[Entry], by: frozenset[str], what: str) -> tuple[Who, ...]:
    """To whom: the other sides that the surest event has; who is to do the deed gains nothing by it."""
    subject = re.match(SUBJECT, what, re.IGNORECASE)
    doers = set(named_states(subject["subject"], beside=frozenset(_named(entries)))) if subject else set()
    events = sorted(
        (entry for entry in entries if entry.kind == "event"), key=lambda one: (-one.confidence, one.id)
    )
    for entry in events:
        others = [who for who in binding(entry.recipients) if side(who) not in by | doers]
        if known := [who for who in others if who.country or who.actor]:
            return tuple(known)
    return ()


def _named(entries: Iterable[Entry]) -> set[str]:
    return {side(who) for entry in entries for who in (*entry.actors, *entry.recipients)}


def _day_of(group: Sequence[Meant], when: When) -> When:
    """The day that the promised deed itself has, where it is later than the promise."""
    for atom in group:
        told = max(days(when)[1], days(atom.first.when)[1] if lasts(atom.what) else "") or "9999"
        for act in atom.deeds:
            # The day on which it was done is no deadline.
            planned = [entry.when for entry in act.entries if entry.status in TO_COME]
            for when_due in sorted(planned, key=lambda one: one.edtf):
                if days(when_due)[0] > told and not starts(act.leading):
                    return when_due
    return UNKNOWN
