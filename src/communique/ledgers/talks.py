"""Talks: who meets whom in which format, round by round, from the first proposal to the last suspension.

It takes no meeting of one side with itself, and none whose parties neither the act nor its sentence names;
what two sides do beside their meetings belongs to other ledgers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from communique.codes.formats import FORMATS
from communique.languages.en.talks import (
    CHANNEL,
    ENDED,
    INTER,
    INTER_PARTIES,
    LEVELS,
    MEETING,
    POSTPONED,
    SUSPENDED,
)
from communique.ledgers import history
from communique.ledgers.reported import Reported, days, named_id, sides
from communique.ledgers.states import is_state, named_in, state
from communique.model import UNKNOWN, Change, Entry, Place, Round, Talks, When, Who

STATUSES = ("proposed", "open", "suspended", "ended")

ROUND_STATUSES = ("planned", "held", "postponed", "called-off")

SURE = 0.35
"""Confidence from which one event alone makes a row; a less sure one needs a second act of the same parties.
Of the sample's meetings read so unsurely one in two has a wrong side."""

MOST = 8
"""Parties of a format that has no name: more are a gathering, of which no two negotiate."""

SLACK = timedelta(days=1)
"""Days by which two reports of one round may differ: a time zone, and the evening's news."""

AHEAD = timedelta(days=150)
"""How far ahead of its day a round is spoken of without one: summits are announced three months before."""

_MEETING = re.compile(rf"\b(?:{MEETING})\b", re.IGNORECASE)
_CHANNEL = re.compile(rf"\b(?:{CHANNEL})\b", re.IGNORECASE)
_INTER = re.compile(INTER)
_LEVELS = tuple((level, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for level, words in LEVELS)
_POSTPONED = re.compile(rf"\b(?:{POSTPONED})\b", re.IGNORECASE)
_SUSPENDED = re.compile(rf"\b(?:{SUSPENDED})\b", re.IGNORECASE)
_ENDED = re.compile(rf"\b(?:{ENDED})\b", re.IGNORECASE)
_FORMATS = tuple((one, re.compile(one.pattern)) for one in FORMATS)
_CLAUSE = re.compile(r"[;.!?](?=\s|$)|\n")


@dataclass(slots=True)
class _Meeting:
    """One round in the making: its acts, the days it can be of, and what was told of it when."""

    first: str
    last: str
    when: When
    acts: list[Reported] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    def meets(self, first: str, last: str) -> bool:
        """Whether it can be of the same days, a day's slack allowed."""
        return bool(self.first and first) and _shift(self.first, -1) <= last and first <= _shift(self.last, 1)

    def narrow(self, act: Reported) -> None:
        """Takes over an act's day where it is the more exact."""
        first, last = days(act.when)
        if first and (not self.first or (last < self.last and first >= self.first)):
            self.first, self.last, self.when = first, last, act.when


def keys(act: Reported) -> Iterable[str]:
    """The parties whose talks an act tells of, joined by ``+``, or the name of their format."""
    return sorted({key for entry in act.entries if (key := _format(entry))})


def rows(key: str, acts: Sequence[Reported]) -> Iterable[Talks]:
    """The talks of one format: one row, or none where too little speaks for it."""
    telling = [act for act in acts if any(_format(entry) == key for entry in act.entries)]
    meetings = [act for act in telling if _status(act)]
    if not any(act.act.confidence >= SURE for act in meetings) and len(meetings) < 2:
        return []
    rounds = _rounds(meetings)
    beside = [act for act in telling if act not in meetings]
    named = next((one for one, _ in _FORMATS if one.name == key), None)
    parties = named.parties if named else tuple(key.split("+"))
    every = [*_told(rounds), *beside]
    if not every:
        return []
    host, place = _host([one for one in rounds if _held(one)])
    first = min(every, key=lambda act: (act.known_day or "9999", act.id))
    made = tuple(_round(one, beside) for one in rounds)
    return [
        Talks(
            id=named_id("t", key),
            acts=tuple(dict.fromkeys((first.id, *(act.id for act in every)))),
            when=_known(first),
            name=_name(key, every),
            parties=tuple(map(state, parties)),
            host=host,
            place=place,
            rounds=tuple(sorted(made, key=lambda one: (days(one.when)[0] or "9999", one.acts))),
            history=_history(rounds, beside),
        )
    ]


def status_on(row: Talks, day: str) -> str:
    """The status as of a day (ISO): proposed until something is held, suspended until it is resumed."""
    return history.status(row.history, day)


# --- what an act says ---


def _window(entry: Entry) -> str:
    """The words around the meeting: of an event its clause near the trigger, of a statement its content."""
    if entry.kind == "statement":
        return entry.quote
    evidence = entry.evidence
    pieces = evidence.parts.get("trigger", ())
    if not pieces:
        return evidence.quote
    start, end = pieces[0].start - evidence.span.start, pieces[-1].end - evidence.span.start
    before = evidence.quote[max(0, start - 60) : start]
    after = evidence.quote[end : end + 70]
    before = before[max((found.end() for found in _CLAUSE.finditer(before)), default=0) :]
    stop = _CLAUSE.search(after)
    return before + evidence.quote[start:end] + after[: stop.start() if stop else None]


def _format(entry: Entry) -> str:
    """The format that an entry speaks of, as ``keys`` has it; empty where it tells of no meeting."""
    if not _speaks(entry):
        return ""
    window = _window(entry)
    for one, pattern in _FORMATS:
        if pattern.search(window):
            return one.name
    parties = _parties(entry, window)
    return "+".join(sorted(parties)) if 2 <= len(parties) <= MOST else ""


def _speaks(entry: Entry) -> bool:
    if entry.kind == "statement":
        return entry.act in ("promise", "propose", "announce") and bool(_MEETING.search(entry.quote))
    if entry.status in ("denied", "hypothetical"):
        return False
    if entry.type == "CONSULT":
        return True
    if entry.type in ("AGREE", "REQUEST", "REJECT", "SANCTION"):
        return bool(_MEETING.search(_window(entry)))
    return False


def _parties(entry: Entry, window: str) -> frozenset[str]:
    """The states that meet: those of the act, else what its sentence names at the meeting."""
    if (found := _INTER.search(window)) and found["stem"] in INTER_PARTIES:
        return frozenset(INTER_PARTIES[found["stem"]])
    acting = frozenset(code for code in sides((*entry.actors, *entry.recipients)) if is_state(code))
    if len(acting) >= 2:
        return acting
    named = [code for _, code in named_in(window) if code not in acting]
    if entry.place is not None and entry.place.country and len(set(named) - {entry.place.country}) >= 1:
        named = [code for code in named if code != entry.place.country] or named
    if acting and named:
        return acting | {named[0]}
    return acting


def _status(act: Reported) -> str:
    """What an act says of a meeting: planned, held, postponed or called-off; empty where it holds none."""
    for entry in act.entries:
        if entry.kind != "event" or entry.type != "CONSULT":
            continue
        if entry.status == "actual":
            return "held"
        if entry.status == "called-off":
            return "postponed" if _POSTPONED.search(_window(entry)) else "called-off"
        if entry.status in ("planned", "proposed", "conditional"):
            return "planned"
    return ""


# --- rounds ---


def _rounds(acts: Sequence[Reported]) -> list[_Meeting]:
    """The rounds: acts of exact days first, then those of wider ones, then those without any."""
    found: list[_Meeting] = []

    def width(act: Reported) -> tuple[int, str, str]:
        first, last = days(act.when)
        if not first:
            return 10_000, act.known_day or "9999", act.id
        return (date.fromisoformat(last) - date.fromisoformat(first)).days, act.known_day, act.id

    for act in sorted(acts, key=lambda act: (_status(act) in ("called-off", "postponed"), *width(act))):
        status = _status(act)
        meeting = _meant(found, act, status)
        if meeting is None:
            if not act.first_day and status != "planned":
                continue  # no day, and nothing it could be one with: it tells nothing that others do not
            meeting = _Meeting(*days(act.when), act.when)
            found.append(meeting)
        meeting.acts.append(act)
        if status != "called-off":
            meeting.narrow(act)
        when = act.when if status == "held" else _known(act)
        meeting.changes.append(Change(status=status, when=when, acts=(act.id,)))
    return found


def _meant(found: Sequence[_Meeting], act: Reported, status: str) -> _Meeting | None:
    """The round that an act tells of, of those known so far."""
    first, last = days(act.when)
    same = [one for one in found if one.meets(first, last)]
    if same:
        return same[0]
    known = act.known_day
    if status == "held" and first:
        return None
    # "The summit is off", told before its day: the next round that was spoken of.
    ahead = sorted(
        (one for one in found if one.first and known and known <= one.first <= _later(known)),
        key=lambda one: (one.first, one.acts[0].id),
    )
    if first and status == "planned":
        return None
    levels = _level(act)
    fitting = [one for one in ahead if not levels or levels in {_level(other) for other in one.acts}]
    undated = [one for one in found if not one.first]
    return next(iter((*fitting, *ahead, *undated)), None)


def _later(day: str) -> str:
    return (date.fromisoformat(day) + AHEAD).isoformat()


def _shift(day: str, by: int) -> str:
    try:
        return (date.fromisoformat(day) + by * SLACK).isoformat()
    except OverflowError:
        return day


def _known(act: Reported) -> When:
    """The day from which an act is known: its report's where that is before its own."""
    if act.known_day and act.known_day != act.first_day:
        return When(edtf=act.known_day, basis="derived", why="the day of the report that tells it")
    return act.when


def _level(act: Reported) -> str:
    for entry in act.entries:
        for words in (*entry.args.get("level", ()), _window(entry)):
            for level, pattern in _LEVELS:
                if pattern.search(words):
                    return level
    return ""


def _held(one: _Meeting) -> bool:
    return any(change.status == "held" for change in one.changes)


def _told(rounds: Iterable[_Meeting]) -> list[Reported]:
    return [act for one in rounds for act in one.acts]


def _round(one: _Meeting, beside: Sequence[Reported]) -> Round:
    places = [entry.place for act in one.acts for entry in act.entries if entry.place is not None]
    levels = [level for act in one.acts if (level := _level(act))]
    return Round(
        when=one.when,
        acts=tuple(act.id for act in one.acts),
        place=_common(places),
        level=Counter(levels).most_common(1)[0][0] if levels else "",
        outcome=next(_outcomes(one, beside), ""),
        history=_once(history.in_time(one.changes)),
    )


def _outcomes(one: _Meeting, beside: Sequence[Reported]) -> Iterator[str]:
    """What the parties agreed on the round's days, in a source's words."""
    if not _held(one):
        return
    for act in beside:
        entry = act.leading
        if entry.kind == "event" and entry.type == "AGREE" and one.meets(*days(act.when)):
            evidence = entry.evidence
            pieces = evidence.parts.get("trigger", ())
            if pieces:
                told = evidence.quote[pieces[0].start - evidence.span.start :]
                stop = _CLAUSE.search(told)
                yield " ".join(told[: stop.start() if stop else None].split())


def _common(places: Sequence[Place]) -> Place | None:
    if not places:
        return None
    counted = Counter((place.name, place.country) for place in places)
    name, country = min(counted, key=lambda pair: (-counted[pair], not pair[1], pair))
    return next(place for place in places if (place.name, place.country) == (name, country))


def _host(rounds: Sequence[_Meeting]) -> tuple[Who | None, Place | None]:
    """Who receives the parties, where every round with a place was held in one country."""
    places = [entry.place for act in _told(rounds) for entry in act.entries if entry.place is not None]
    countries = {place.country for place in places if place.country}
    if len(countries) != 1:
        return None, None
    (country,) = countries
    return state(country), _common(places)


def _once(changes: Sequence[Change]) -> tuple[Change, ...]:
    kept: list[Change] = []
    for change in changes:
        if kept and kept[-1].status == change.status:
            kept[-1] = Change(status=change.status, when=kept[-1].when, acts=(*kept[-1].acts, *change.acts))
        else:
            kept.append(change)
    return tuple(kept)


# --- the row ---


def _name(key: str, acts: Sequence[Reported]) -> str:
    if "+" not in key:
        return key
    parties = tuple(key.split("+"))
    for stem, codes in INTER_PARTIES.items():
        if codes == parties:
            return f"inter-{stem} talks"
    return "–".join(state(code).name for code in parties) + " talks"


def _history(rounds: Sequence[_Meeting], beside: Sequence[Reported]) -> tuple[Change, ...]:
    """Proposed until something is held; suspended by a round called off or a break; then open again."""
    steps: list[Change] = []
    for one in rounds:
        for change in one.changes:
            if change.status == "held":
                steps.append(Change(status="open", when=change.when, acts=change.acts))
            elif change.status == "planned":
                steps.append(Change(status="proposed", when=change.when, acts=change.acts))
            else:
                steps.append(Change(status="suspended", when=change.when, acts=change.acts))
    for act in beside:
        steps.extend(_step(act))
    kept: list[Change] = []
    for step in history.in_time(steps):
        last = kept[-1].status if kept else ""
        status = step.status
        if status == "proposed" and last == "suspended":
            status = "open" if any(change.status == "open" for change in kept) else "proposed"
        elif status == "proposed" and last:
            continue
        if last == status:
            continue
        kept.append(Change(status=status, when=step.when if step.when.edtf else UNKNOWN, acts=step.acts))
    return tuple(kept)


def _step(act: Reported) -> Iterator[Change]:
    """What an act beside the meetings does to the talks."""
    for entry in act.entries:
        window = _window(entry)
        if entry.kind == "event" and entry.type == "SANCTION" and entry.status == "actual":
            if _ENDED.search(window):
                yield Change(status="ended", when=act.when, acts=(act.id,))
                return
            if _SUSPENDED.search(window):
                yield Change(status="suspended", when=act.when, acts=(act.id,))
                return
        elif entry.type in ("AGREE", "REQUEST") or entry.kind == "statement":
            opened = _CHANNEL.search(window) and entry.type == "AGREE" and entry.status == "actual"
            yield Change(status="open" if opened else "proposed", when=_known(act), acts=(act.id,))
            return
