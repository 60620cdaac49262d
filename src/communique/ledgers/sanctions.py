"""Sanctions: who imposes what on whom, by which instrument, and whether it is eased, lifted or evaded.

It takes a sentence that speaks of sanctions for no new ones: a row begins with an act that imposes or puts
forward a measure, or names what one side has in force against another as a whole ("UN sanctions on the
North"); demands to keep or to end them, and praise or blame of them, belong to other ledgers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from communique.languages.en.sanctions import BREACH, EASING, IMPOSING, INSTRUMENT, LIFTING, MEASURE
from communique.ledgers import history
from communique.ledgers.reported import Reported, days, row_id, sides
from communique.ledgers.states import is_state, named_in, state
from communique.model import Change, Entry, Sanction, Who

STATUSES = ("proposed", "in-force", "eased", "lifted", "breach-alleged")

ONE_PACKAGE = timedelta(days=10)
"""Acts of one imposer against one target within these days tell one package, unless two instruments part
them: the Council adopted its resolutions on North Korea of 2017 five weeks apart and more."""

SURE = 0.25
"""Confidence below which an event founds no row, however plain its words are: of the sample's events read
so unsurely two in three told no measure at all."""

NOT_TOLD = frozenset({"denied", "hypothetical", "called-off", "conditional"})
"""Statuses of events that impose nothing and lift nothing."""

_MEASURE = re.compile(rf"\b(?:{MEASURE})\b", re.IGNORECASE)
_IMPOSING = re.compile(rf"\b(?:{IMPOSING})\b", re.IGNORECASE)
_LIFTING = re.compile(rf"\b(?:{LIFTING})\b", re.IGNORECASE)
_EASING = re.compile(rf"\b(?:{EASING})\b", re.IGNORECASE)
_BREACH = re.compile(rf"\b(?:{BREACH})\b", re.IGNORECASE)
_INSTRUMENT = re.compile(INSTRUMENT)
_NUMBER = re.compile(r"\d{3,5}")
_PHRASE = re.compile(
    rf"(?:\b(?:new|fresh|further|additional|more|tough(?:er|est)?|tougher|broad|sweeping|economic|financial|"
    rf"unilateral|secondary|international|UN|U\.N\.|US|U\.S\.)\s+)*\b(?:{MEASURE})\b",
    re.IGNORECASE,
)
_ON = re.compile(r"\b(?:on|against|over|at|towards?|for)\b[^,;.]{0,60}$", re.IGNORECASE)


@dataclass(slots=True)
class _Package:
    """Acts that tell one measure; ``numbers``: of its instruments; ``whole``: all that is in force."""

    by: frozenset[str]
    whole: bool = False
    acts: list[Reported] = field(default_factory=list)
    supporting: list[Reported] = field(default_factory=list)
    numbers: set[str] = field(default_factory=set)
    changes: list[Change] = field(default_factory=list)

    def near(self, day: str) -> bool:
        """Whether a day lies within one package's days of any of its acts."""
        if not day:
            return False
        at = date.fromisoformat(day)
        return any(
            abs(date.fromisoformat(act.first_day) - at) <= ONE_PACKAGE for act in self.acts if act.first_day
        )


def keys(act: Reported) -> Iterable[str]:
    """The states against which an act tells a measure, its easing or its breach."""
    return sorted({target for entry in act.entries if _speaks(entry) for target in _targets(entry)})


def rows(key: str, acts: Sequence[Reported]) -> Iterable[Sanction]:
    """The measures against one state."""
    packages: list[_Package] = []
    for act in acts:
        by = _imposers(act, key)
        if by is not None:
            _into(packages, act, by)
    for act in acts:
        if not any(act in package.acts for package in packages) and (by := _having(act, key)):
            _into_whole(packages, act, by)
    for act in acts:
        if not any(act in package.acts for package in packages):
            _support(packages, act, key)
    return [_row(key, package) for package in packages]


def status_on(row: Sanction, day: str) -> str:
    """The status as of a day (ISO): what the last change until then made of it."""
    return history.status(row.history, day)


# --- what an act says ---


def _speaks(entry: Entry) -> bool:
    return _MEASURE.search(_text(entry)) is not None or (
        entry.type == "SANCTION" and _INSTRUMENT.search(_text(entry)) is not None
    )


def _text(entry: Entry) -> str:
    return entry.quote if entry.kind == "event" else entry.evidence.quote


def _clause(entry: Entry) -> str:
    """The words around what the act does: of an event those near its trigger, of a statement its content."""
    if entry.kind == "statement":
        return entry.quote
    evidence = entry.evidence
    pieces = evidence.parts.get("trigger", ())
    if not pieces:
        return evidence.quote
    start, end = (at - evidence.span.start for at in (pieces[0].start, pieces[-1].end))
    return evidence.quote[max(0, start - 40) : end + 90]


def _trigger(entry: Entry) -> str:
    evidence = entry.evidence
    base = evidence.span.start
    return " ".join(evidence.quote[p.start - base : p.end - base] for p in evidence.parts.get("trigger", ()))


def _targets(entry: Entry) -> frozenset[str]:
    """Against whom: the recipients where they are states, else the state that the sentence names for it."""
    received = frozenset(code for code in sides(entry.recipients) if is_state(code))
    acting = sides(entry.actors)
    if entry.kind == "event" and entry.type == "SANCTION" and received - acting:
        return received - acting
    text = _text(entry)
    found = named_in(text)
    for measure in _MEASURE.finditer(text):
        before = [code for at, code in found if 0 < measure.start() - at <= 25 and code not in acting]
        after = [
            code
            for at, code in found
            if measure.end() <= at <= measure.end() + 80 and _ON.search(text[measure.start() : at])
        ]
        if target := next(iter([*after, *reversed(before)]), None):
            return frozenset({target})
    others = {code for _, code in found} - acting - {"UNO", "USA"}
    return frozenset(others) if len(others) == 1 else frozenset()


def _imposers(act: Reported, target: str) -> frozenset[str] | None:
    """Who imposes or proposes a measure, perhaps nobody named; ``None`` where an act does neither."""
    for entry in act.entries:
        if target not in _targets(entry):
            continue
        by = _by(entry, target)
        if entry.kind == "statement":
            if by and entry.act == "announce" and entry.polarity == "affirm" and _imposes(entry.quote):
                return by
            continue
        if not _tells(entry):
            continue
        if entry.status == "proposed":
            return by
        if by and (_IMPOSING.search(_trigger(entry)) or _IMPOSING.search(_before_measure(entry))):
            return by
    return None


def _having(act: Reported, target: str) -> frozenset[str]:
    """Whose measures an act names as being in force, without imposing any."""
    for entry in act.entries:
        if entry.kind == "event" and target in _targets(entry) and _tells(entry) and entry.status == "actual":
            return _by(entry, target)
    return frozenset()


def _tells(entry: Entry) -> bool:
    """Whether an event is a measure that is or may come into force."""
    told = entry.type == "SANCTION" and entry.mode in (None, "withdraw", "discontinue")
    return told and entry.status not in NOT_TOLD and entry.confidence >= SURE


def _by(entry: Entry, target: str) -> frozenset[str]:
    return frozenset(code for code in sides(entry.actors) if is_state(code)) - {target}


def _before_measure(entry: Entry) -> str:
    """The words just before the measure that stands next to the trigger."""
    clause = _clause(entry)
    measure = _MEASURE.search(clause)
    return clause[max(0, measure.start() - 40) : measure.start()] if measure else clause


def _imposes(text: str) -> bool:
    measure, verb = _MEASURE.search(text), _IMPOSING.search(text)
    return bool(measure and verb and abs(measure.start() - verb.start()) < 60)


def _numbers(act: Reported) -> set[str]:
    found = set()
    for entry in act.entries:
        for words in (*entry.args.get("instrument", ()), *_INSTRUMENT.findall(_text(entry))):
            found.update(_NUMBER.findall(words))
    return found


# --- packages ---


def _into(packages: list[_Package], act: Reported, by: frozenset[str]) -> None:
    numbers = _numbers(act)
    for package in packages:
        if not (package.by & by or package.by == by):
            continue
        same = bool(package.numbers & numbers)
        parted = bool(package.numbers and numbers and not same)
        if same or (not parted and package.near(act.first_day)):
            break
    else:
        package = _Package(by)
        packages.append(package)
    package.by |= by
    package.acts.append(act)
    package.numbers |= numbers
    planned = all(entry.status in ("planned", "proposed") for entry in act.entries if entry.kind == "event")
    planned = planned and any(entry.kind == "event" for entry in act.entries)
    package.changes.append(
        Change(status="proposed" if planned else "in-force", when=act.known, acts=(act.id,))
    )


def _into_whole(packages: list[_Package], act: Reported, by: frozenset[str]) -> None:
    """A mention of what is in force: of a package that it is near to or names, else of all a side has."""
    numbers = _numbers(act)
    for package in packages:
        if package.by & by and (
            package.numbers & numbers or (not package.whole and package.near(act.first_day))
        ):
            package.supporting.append(act)
            package.numbers |= numbers
            return
    for package in packages:
        if package.whole and package.by == by:
            package.acts.append(act)
            return
    package = _Package(by, whole=True)
    package.acts.append(act)
    package.changes.append(Change(status="in-force", when=act.known, acts=(act.id,)))
    packages.append(package)


def _support(packages: list[_Package], act: Reported, target: str) -> None:
    """An act that imposes nothing: does it ease, lift, or allege a breach, and of which package?"""
    for entry in act.entries:
        change, who = _fate(entry)
        if not change:
            continue
        package = _meant(packages, act, entry)
        if package is None:
            continue
        if change in ("eased", "lifted") and not sides(entry.actors) & package.by:
            continue
        package.supporting.append(act)
        package.changes.append(Change(status=change, when=act.known, acts=(act.id,), who=who))
        return


def _fate(entry: Entry) -> tuple[str, tuple[Who, ...]]:
    clause = _clause(entry)
    if not _MEASURE.search(clause) or entry.polarity == "deny" or entry.status in NOT_TOLD:
        return "", ()
    accusing = entry.act == "accuse" or entry.type == "ACCUSE"
    if accusing and _BREACH.search(clause):
        return "breach-alleged", entry.actors
    # What somebody promises or asks to ease is not eased.
    if (
        entry.kind == "event"
        and entry.type in ("RETREAT", "SANCTION", "SUPPORT")
        and entry.status == "actual"
    ):
        for pattern, status in ((_LIFTING, "lifted"), (_EASING, "eased")):
            if pattern.search(_trigger(entry)):
                return status, entry.actors
    return "", ()


def _meant(packages: Sequence[_Package], act: Reported, entry: Entry) -> _Package | None:
    """The package that an act speaks of: by its number, by whose measures it names, else the latest."""
    before = [p for p in packages if not act.first_day or (p.acts[0].first_day or "0") <= act.first_day]
    if numbers := _numbers(act):
        return next((p for p in before if p.numbers & numbers), None)
    measure = _MEASURE.search(_text(entry))
    named = {code for at, code in named_in(_text(entry)) if measure and 0 < measure.start() - at <= 30}
    theirs = [p for p in before if p.by & named] or before
    whole = [p for p in theirs if p.whole]
    return (whole or theirs)[-1] if theirs else None


def _row(target: str, package: _Package) -> Sanction:
    acts = [*package.acts, *package.supporting]
    entry = package.acts[0].leading
    measure = next((words for act in package.acts for words in _measures(act)), entry.quote)
    instrument = next((words for act in acts for words in _instruments(act)), None)
    return Sanction(
        id=f"{row_id('m', package.acts)}-{target.lower()}",
        acts=tuple(act.id for act in acts),
        when=package.acts[0].known,
        by=tuple(map(state, sorted(package.by))),
        against=(state(target),),
        measure=" ".join(measure.split()),
        instrument=instrument,
        history=_once(history.in_time(package.changes)),
    )


def _measures(act: Reported) -> Iterator[str]:
    for entry in act.entries:
        yield from entry.args.get("measure", ())
    for entry in act.entries:
        if found := _PHRASE.search(_clause(entry)):
            yield found[0]


def _instruments(act: Reported) -> Iterator[str]:
    for entry in act.entries:
        yield from entry.args.get("instrument", ())
        yield from _INSTRUMENT.findall(_text(entry))


def _once(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Changes where the one before says the same of the same days made into one."""
    kept: list[Change] = []
    for change in changes:
        last = kept[-1] if kept else None
        if last is not None and (last.status, last.who) == (change.status, change.who):
            near = not (days(last.when)[0] and days(change.when)[0]) or (
                date.fromisoformat(days(change.when)[0]) - date.fromisoformat(days(last.when)[0])
                <= ONE_PACKAGE
            )
            if near:
                kept[-1] = Change(
                    status=last.status, when=last.when, acts=(*last.acts, *change.acts), who=last.who
                )
                continue
        kept.append(change)
    return tuple(kept)
