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

from communique.languages.en.sanctions import (
    BREACH,
    EASING,
    ENFORCING,
    EVADING,
    IMPOSING,
    INSTRUMENT,
    LIFTING,
    LIMIT,
    LISTED_FOR,
    LISTING,
    MEASURE,
    OWN_MEASURES,
    PAST,
    VOTING,
)
from communique.ledgers import history
from communique.ledgers.deeds import part
from communique.ledgers.naming import named_states
from communique.ledgers.putting import sentence
from communique.ledgers.reported import Reported, days, row_id, sides
from communique.ledgers.states import is_body, is_state, named_in, state
from communique.model import Change, Entry, Sanction, Who

STATUSES = ("proposed", "in-force", "eased", "lifted", "breach-alleged")

ONE_PACKAGE = timedelta(days=10)
"""Acts of one imposer against one target within these days tell one package, unless two instruments part
them: the Council adopted its resolutions on North Korea of 2017 five weeks apart and more."""

ANNOUNCED = timedelta(days=30)
"""Days within which measures that a side imposes are those that it announced: reports call them "soon"."""

SURE = 0.25
"""Confidence below which an event founds no row, however plain its words are: of the sample's events read
so unsurely two in three told no measure at all."""

NEXT = 10
"""Characters beside the word for measures within which their body stands: "UN sanctions", "set by the UN"."""

NOT_TOLD = frozenset({"denied", "hypothetical", "called-off", "conditional"})
"""Statuses of events that impose nothing and lift nothing."""

TO_COME = frozenset({"planned", "proposed", "conditional", "hypothetical"})
"""Statuses of an easing that has not come."""

SEVERAL = "+"
"""Between the states of firms or people that one act lists together: its row is one, against all of them."""

_OWN = re.compile(OWN_MEASURES, re.IGNORECASE)
_MEASURE = re.compile(rf"\b(?:{MEASURE})\b", re.IGNORECASE)
_IMPOSING = re.compile(rf"\b(?:{IMPOSING})\b", re.IGNORECASE)
_LISTING = re.compile(rf"\b(?:{LISTING})\b", re.IGNORECASE)
_LISTED_FOR = re.compile(rf"[.;:]|\b(?:{LISTED_FOR})\b", re.IGNORECASE)
_LIFTING = re.compile(rf"\b(?:{LIFTING})\b", re.IGNORECASE)
_EASING = re.compile(rf"\b(?:{EASING})\b", re.IGNORECASE)
_BREACH = re.compile(rf"\b(?:{BREACH})\b", re.IGNORECASE)
_INSTRUMENT = re.compile(INSTRUMENT)
_LIMIT = re.compile(rf"\b(?:{LIMIT})\b", re.IGNORECASE)
_ENFORCING = re.compile(rf"\b(?:{ENFORCING})\b", re.IGNORECASE)
_VOTING = re.compile(rf"\b(?:{VOTING})\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"\b(?:sanctions|measures|limits|restrictions)\b(?P<by>(?: that were)? (?:set|imposed|adopted) by )?",
    re.IGNORECASE,
)
_PAST = re.compile(rf"\b(?:{PAST})\b", re.IGNORECASE)
_EVADING = re.compile(rf"\b(?:{EVADING})\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d{3,5}")
_PHRASE = re.compile(
    rf"(?:\b(?:new|fresh|further|additional|more|tough(?:er|est)?|tougher|broad|sweeping|economic|financial|"
    rf"unilateral|secondary|international|UN|U\.N\.|US|U\.S\.)\s+)*\b(?:{MEASURE})\b",
    re.IGNORECASE,
)
_ON = re.compile(r"\b(?:on|against|over|at|towards?|for)\b[^,;.]{0,60}$", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(
    r"[.!?][\"”]?(?:\s|$)|[;:]\s|\s[—–-]+\s|,\s+(?:which|who|but|although|while|after|as)\b|\n"
)
"""Where the clause of an act ends."""


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
        only_announced = all(change.status == "proposed" for change in self.changes)
        return any(
            abs(at - told) <= ONE_PACKAGE or (only_announced and timedelta() <= at - told <= ANNOUNCED)
            for told in map(date.fromisoformat, filter(None, (act.known_day for act in self.acts)))
        )


def keys(act: Reported) -> Iterable[str]:
    """The states against which an act tells a measure, its easing or its breach; those of a list together."""
    return sorted({target for entry in act.entries if _speaks(entry) for target in _targets(entry)})


def rows(key: str, acts: Sequence[Reported]) -> Iterable[Sanction]:
    """The measures against one state, or against firms and people of several that are listed together."""
    packages: list[_Package] = []
    acts = sorted(acts, key=_known)
    for act in acts:
        by = _imposers(act, key)
        if by is not None and not _all_of_them(act, by):
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
    return (
        _MEASURE.search(_text(entry)) is not None
        or (
            entry.type == "SANCTION"
            and (bool(entry.args.get("measure")) or _INSTRUMENT.search(_text(entry)) is not None)
        )
        or _may_ease_own(entry)
        or bool(_listed(entry))
    )


def _may_ease_own(entry: Entry) -> bool:
    """Whether a side may ease measures of its own ("might lift some of its restrictions"): it has them."""
    return (
        entry.kind == "event"
        and entry.type == "RETREAT"
        and entry.status in TO_COME
        and entry.confidence >= SURE
        and _OWN.search(sentence(entry)) is not None
    )


def _listed(entry: Entry) -> frozenset[str]:
    """Whose firms, ships or people an event puts on a list, by its recipients or the words behind its verb.

    A country named behind "for" is where they traded, not where they are from.
    """
    if entry.kind != "event" or entry.type != "SANCTION" or not _LISTING.search(part(entry, "trigger")):
        return frozenset()
    acting = sides(entry.actors)
    if any(is_state(code) for code in sides(entry.recipients)):
        return frozenset()
    told = [who.name for who in entry.recipients]
    if trigger := entry.evidence.parts.get("trigger", ()):
        behind = entry.evidence.quote[trigger[-1].end - entry.evidence.span.start :]
        told.append(_LISTED_FOR.split(behind)[0])
    found = next((codes for text in told if (codes := {code for _, code in named_in(text)})), set())
    return frozenset(code for code in found - acting if is_state(code))


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


def _targets(entry: Entry) -> frozenset[str]:
    """Against whom: the recipients where they are states, else the state that the sentence names for it."""
    received = frozenset(code for code in sides(entry.recipients) if is_state(code))
    acting = sides(entry.actors)
    if entry.kind == "event" and entry.type in ("SANCTION", "RETREAT") and received - acting:
        return received - acting
    if listed := _listed(entry):
        return frozenset({SEVERAL.join(sorted(listed))})
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
    if _may_ease_own(entry):
        others = set(named_states(sentence(entry), beside=acting)) - acting
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
            if by or _MEASURE.search(_clause(entry)):
                return by
            continue
        if by and (
            _IMPOSING.search(part(entry, "trigger"))
            or _IMPOSING.search(_before_measure(entry))
            or _listed(entry)
        ):
            return by
    return None


def _all_of_them(act: Reported, by: frozenset[str]) -> bool:
    """Whether an act of no known day and number tells of what a side has in force already."""
    entry = act.leading
    told = entry.kind == "event" and entry.status == "actual" and bool(by)
    return told and not act.first_day and not _numbers(act)


def _known(act: Reported) -> str:
    """The day by which acts are put in order; those of no known day come last."""
    return act.first_day or act.known_day or "9999"


def _having(act: Reported, target: str) -> frozenset[str]:
    """Whose measures an act names as being in force, without imposing any."""
    for entry in act.entries:
        if entry.kind != "event" or target not in _targets(entry):
            continue
        if (_tells(entry) and entry.status == "actual") or _may_ease_own(entry):
            return _by(entry, target)
    return frozenset()


def _tells(entry: Entry) -> bool:
    """Whether an event is a measure that is or may come into force."""
    told = entry.type == "SANCTION" and entry.mode in (None, "withdraw", "discontinue")
    if _ENFORCING.fullmatch(part(entry, "trigger")) or (
        _VOTING.match(part(entry, "trigger")) and not _has_body(entry)
    ):
        return False
    return told and entry.status not in NOT_TOLD and entry.confidence >= SURE


def _has_body(entry: Entry) -> bool:
    return any(is_body(code) for code in sides(entry.actors))


def _by(entry: Entry, target: str) -> frozenset[str]:
    return frozenset(code for code in sides(entry.actors) if is_state(code)) - set(target.split(SEVERAL))


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
        if same or (not parted and package.near(_known(act).replace("9999", ""))):
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
    theirs = [package for package in packages if package.by & by]
    if len(theirs) == 1 and any(map(_may_ease_own, act.entries)):
        theirs[0].supporting.append(act)  # "Its own restrictions" are the only ones that it has.
        return
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
        acting = sides(entry.actors)
        own = [p for p in packages if change == "breach-alleged" or p.by & acting]
        package = _meant(own, act, entry)
        if change == "breach-alleged" and (body := _body_named(act)):
            package = next((p for p in own if p.whole and p.by & body), None) or _regime(packages, act, body)
        if package is None:
            continue
        if change == "breach-alleged" and not _binds(package, entry, target):
            continue
        if act not in package.acts:
            package.supporting.append(act)
        package.changes.append(Change(status=change, when=act.known, acts=(act.id,), who=who))
        return


def _body_named(act: Reported) -> frozenset[str]:
    """The body whose measures as a whole somebody is said to break: "in breach of UN sanctions"."""
    for entry in act.entries:
        text = _text(entry)
        if _numbers(act) or _LIMIT.search(_clause(entry)):
            continue
        for found in _WHOLE.finditer(text):
            near = named_in(text[max(0, found.start() - NEXT) : found.start()])[-1:]
            if found["by"]:
                near = [(at, code) for at, code in named_in(text[found.end() :])[:1] if at <= NEXT]
            if body := frozenset(code for _, code in near if is_body(code)):
                return body
    return frozenset()


def _regime(packages: list[_Package], act: Reported, body: frozenset[str]) -> _Package:
    """All that a body has in force, known from a report that tells of its breach."""
    package = _Package(body, whole=True)
    package.acts.append(act)
    package.changes.append(Change(status="in-force", when=act.known, acts=(act.id,)))
    packages.append(package)
    return package


def _binds(package: _Package, entry: Entry, target: str) -> bool:
    """Whether an alleged breach can be one of a package: a body's binds all, a state's own not its target."""
    if any(is_body(code) for code in package.by) or _EVADING.search(_clause(entry)):
        return True
    accused = {code for code in sides(entry.recipients) if is_state(code)}
    accused = accused or {code for _, code in named_in(_clause(entry))}
    return target not in accused


def _fate(entry: Entry) -> tuple[str, tuple[Who, ...]]:
    clause = _clause(entry)
    if not _MEASURE.search(clause):
        return "", ()
    breach = _BREACH.search(clause) or (_LIMIT.search(clause) and _PAST.search(clause))
    if breach and entry.act == "deny":
        return "breach-alleged", ()  # who denies it answers somebody
    if entry.polarity == "deny" or entry.status in NOT_TOLD:
        return "", ()
    accusing = entry.act == "accuse" or entry.type == "ACCUSE"
    if accusing and breach:
        return "breach-alleged", entry.actors
    # What somebody promises or asks to ease is not eased.
    if (
        entry.kind == "event"
        and entry.type in ("RETREAT", "SANCTION", "SUPPORT")
        and entry.status == "actual"
    ):
        for pattern, status in ((_LIFTING, "lifted"), (_EASING, "eased")):
            if pattern.search(" ".join((part(entry, "trigger"), *entry.args.get("measure", ())))):
                return status, entry.actors
    return "", ()


def _meant(packages: Sequence[_Package], act: Reported, entry: Entry) -> _Package | None:
    """The package that an act speaks of: by its number, by whose measures it names, else the latest."""
    before = [p for p in packages if _known(p.acts[0]) <= _known(act)]
    if numbers := _numbers(act):
        return next((p for p in before if p.numbers & numbers), None)
    if _LIMIT.search(_clause(entry)):
        limiting = [p for p in before if not p.whole and any(map(_LIMIT.search, _told(p)))]
        if limiting:
            return max(limiting, key=lambda p: _known(p.acts[0]))
    measure = _MEASURE.search(_text(entry))
    named = {code for at, code in named_in(_text(entry)) if measure and 0 < measure.start() - at <= 30}
    theirs = [p for p in before if p.by & named] or before
    whole = [p for p in theirs if p.whole]
    return (whole or theirs)[-1] if theirs else None


def _told(package: _Package) -> Iterator[str]:
    """The words of a package's measures."""
    for act in package.acts:
        for entry in act.entries:
            yield from (part(entry, "trigger"), *entry.args.get("measure", ()))


def _row(target: str, package: _Package) -> Sanction:
    acts = [*package.acts, *package.supporting]
    entry = package.acts[0].leading
    measure = next((words for act in package.acts for words in _measures(act)), _doing(entry))
    instrument = next((words for act in acts for words in _instruments(act)), None)
    return Sanction(
        id=f"{row_id('m', package.acts)}-{target.lower().replace(SEVERAL, '-')}",
        acts=tuple(act.id for act in acts),
        when=package.acts[0].known,
        by=tuple(map(state, sorted(package.by))),
        against=tuple(map(state, target.split(SEVERAL))),
        measure=" ".join(measure.split()),
        instrument=instrument,
        history=_once(_begun(history.in_time(package.changes))),
    )


def _measures(act: Reported) -> Iterator[str]:
    for entry in act.entries:
        yield from entry.args.get("measure", ())
    for entry in act.entries:
        if found := _PHRASE.search(_clause(entry)):
            yield found[0]


def _doing(entry: Entry) -> str:
    """The words from the act on, to the end of its clause: "bans exports of coal and iron"."""
    trigger = entry.evidence.parts.get("trigger", ())
    if not trigger:
        return entry.quote
    start = trigger[0].start - entry.evidence.span.start
    told = _CLAUSE_ENDS.split(entry.evidence.quote[start:], maxsplit=1)[0]
    told = told.strip(" ,;:.")
    return told if " " in told else entry.quote


def _instruments(act: Reported) -> Iterator[str]:
    for entry in act.entries:
        yield from entry.args.get("instrument", ())
        yield from _INSTRUMENT.findall(_text(entry))


def _begun(changes: Sequence[Change]) -> list[Change]:
    """What is in force is not proposed any more, as a report of that day may still tell."""
    first = min((days(c.when)[0] for c in changes if c.status == "in-force"), default="9999")
    return [c for c in changes if c.status != "proposed" or days(c.when)[0] < first]


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
