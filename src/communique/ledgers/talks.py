"""Talks: who meets whom on which level, round by round, from the first proposal to the last suspension.

It takes no meeting of one side with itself, and none whose parties neither the act nor its sentence names;
what two sides do beside their meetings belongs to other ledgers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from communique.codes.formats import FORMATS
from communique.languages.en.talks import CALLS, CHANNELS, FORMAT_NAMES, INTER_PARTIES
from communique.ledgers import history
from communique.ledgers.meeting import agreement_of, channel, formats, is_plain, line, offices, turn
from communique.ledgers.meeting import level as level_of
from communique.ledgers.reported import Reported, days, named_id, side
from communique.ledgers.rounds import (
    OFF,
    UNDATED,
    Meeting,
    Telling,
    gathered,
    made,
    outcomes,
    place,
    tellings,
)
from communique.ledgers.states import is_state, state
from communique.model import Change, Entry, Place, Talks, When, Who

_NAMED = {one.name: one for one in FORMATS}

STATUSES = ("proposed", "open", "suspended", "ended")

ROUND_STATUSES = ("planned", "held", "postponed", "called-off")

SURE = 0.35
"""Confidence from which one event alone makes a row; a less sure one needs a second act of the same parties.
Of the sample's meetings read so unsurely one in two has a wrong side."""

BOTH_SIDES = 2

SURE_BESIDE = 0.5
"""The same of an agreement or a request that is about a meeting: its sides stand further apart."""


def keys(act: Reported) -> Iterable[str]:
    """The parties whose talks an act tells of, joined by ``+``, or the name of their format.

    Example:
        >>> from communique.model import Act, Entry, Evidence, Span
        >>> quote, parts = "Peru-Chile talks resumed.", {"trigger": (Span(11, 16),)}
        >>> evidence = Evidence(article="a", span=Span(0, 25), quote=quote, parts=parts)
        >>> entry = Entry(id="v", kind="event", article="a", evidence=evidence, type="CONSULT")
        >>> act = Act(id="v", kind="event", entries=("v",), leading="v", reports=1, origins=1)
        >>> list(keys(Reported(act, (entry,))))
        ['CHL+PER']
    """
    return sorted({*formats(act.entries).values(), *filter(None, map(agreement_of, act.entries))})


def rows(key: str, acts: Sequence[Reported]) -> Iterable[Talks]:
    """The talks of some parties: a row a level and a row a channel, each where enough speaks for it."""
    told = [(act, _telling(act, key)) for act in acts]
    known = offices(entry for act in acts for entry in act.entries)
    said = {
        act.id: tellings(act, entries, alike=_telling(act, key, or_none=True), offices=known)
        for act, entries in told
    }
    rounds, left = gathered(one for several in said.values() for one in several)
    agreed = [
        act
        for act in acts
        if act.act.confidence >= SURE and any(agreement_of(entry) == key for entry in act.entries)
    ]
    found: dict[str, _Format] = {}
    levels = {
        id(one): ""
        if key in _NAMED
        else (line(one.entries) if one.call else "") or made(one, (), offices=known).level
        for one in rounds
    }
    # What is to be on a level and day that nobody tells is of the only talks that the parties have.
    only = _only(levels[id(one)] for one in rounds if one.first)
    for one in rounds:
        _of(found, levels[id(one)] or ("" if one.first or one.held else only)).rounds.append(one)
    only = _only(level for level, one in found.items() if one.rounds)
    for act, entries in told:
        if entries and not said[act.id] and any(map(turn, entries)):
            _of(found, "" if key in _NAMED else _beside(entries, known) or only).beside.append(act)
    for wish in left:
        _of(found, "" if key in _NAMED else wish.level or only).left.append(wish)
    return [row for level in sorted(found) for row in _row(key, level, found[level], agreed, known)]


@dataclass(slots=True)
class _Format:
    """The talks of one level, or a channel: its rounds, the wishes for it, what happens beside them."""

    rounds: list[Meeting] = field(default_factory=list)
    left: list[Telling] = field(default_factory=list)
    beside: list[Reported] = field(default_factory=list)


def _of(found: dict[str, _Format], level: str) -> _Format:
    return found.setdefault(level, _Format())


def _only(levels: Iterable[str]) -> str:
    several = set(levels)
    return min(several) if len(several) == 1 else ""


def _beside(entries: Sequence[Entry], known: Mapping[str, int]) -> str:
    """The channel that entries tell of, or the level of the talks; empty where they leave it open."""
    named = [name for entry in entries if (name := channel(entry))] or [
        level_of(entry, known=known) for entry in entries
    ]
    return min(filter(None, named), default="")


def _row(
    key: str, level: str, one: _Format, agreed: Sequence[Reported], known: Mapping[str, int]
) -> Iterator[Talks]:
    told = [*(act for each in one.rounds for act in each.acts), *(wish.act for wish in one.left), *one.beside]
    telling = list({act.id: act for act in told}.values())
    if not _supported(telling):
        return
    if key.count("+") > 1 and not level and not one.rounds and not one.beside:
        return  # What three wish for on no level and no day is no format yet.
    came = [act for each in one.rounds for act, _ in outcomes(each, agreed)]
    every = sorted({act.id for act in (*telling, *came)})
    first = min(telling, key=lambda act: (act.known_day or UNDATED, act.id))
    changes = _history(one.rounds, [*_wishes(one.left), *_turns(key, one.beside)])
    if not changes:
        return
    host, where = _host([each for each in one.rounds if each.held])
    named = _NAMED.get(key)
    yield Talks(
        id=named_id("t", key, *([level] if level else [])),
        acts=tuple(dict.fromkeys((first.id, *every))),
        when=_known(first),
        name=_name(key, level, called=bool(one.rounds) and all(each.call for each in one.rounds)),
        parties=tuple(map(state, named.parties if named else key.split("+"))),
        host=host,
        place=where,
        rounds=tuple(
            sorted(
                (made(each, agreed, offices=known) for each in one.rounds),
                key=lambda each: (days(each.when)[0] or UNDATED, each.acts),
            )
        ),
        history=changes,
    )


def status_on(row: Talks, day: str) -> str:
    """The status as of a day (ISO): proposed until something is held, suspended until it is resumed."""
    return history.status(row.history, day)


def _telling(act: Reported, key: str, *, or_none: bool = False) -> list[Entry]:
    """The tellings of an act that speak of a format; with ``or_none`` also those that speak of no other."""
    found = formats(act.entries)
    return [entry for entry in act.entries if found.get(entry.id, key if or_none else "") == key]


def _supported(acts: Sequence[Reported]) -> bool:
    """Whether the acts make a row: one that is sure, or two of different sentences.

    A statement alone founds none: who says that he will meet somebody is read right, whom is not.
    """
    events = [act for act in acts if act.leading.kind == "event"]
    sentences = {" ".join(act.leading.evidence.quote.split()) for act in acts}
    if any(is_plain(act.leading) for act in events):
        return True
    if any(_both_say(act) for act in acts):
        return True
    sure = any(
        act.act.confidence >= (SURE if act.leading.type == "CONSULT" else SURE_BESIDE) for act in events
    )
    return bool(events) and (sure or len(sentences) >= 2)


def _both_say(act: Reported) -> bool:
    """Whether the parties themselves say it together ("the two sides undertook to restore the lines")."""
    entry = act.leading
    speaking = {code for code in map(side, entry.actors) if is_state(code)}
    return entry.kind == "statement" and entry.confidence >= SURE_BESIDE and len(speaking) == BOTH_SIDES


def _known(act: Reported) -> When:
    """The day from which an act is known: its report's where that is before its own."""
    if act.known_day and act.known_day != act.first_day:
        return When(edtf=act.known_day, basis="derived", why="the day of the report that tells it")
    return act.when


def _host(rounds: Sequence[Meeting]) -> tuple[Who | None, Place | None]:
    """Who receives the parties, where every round whose place is known was held in one country."""
    places = [where for one in rounds if (where := place([one])) is not None]
    countries = {where.country or "" for where in places}
    if len(countries) != 1 or "" in countries:
        return None, None
    return state(min(countries)), place(rounds)


def _name(key: str, level: str, *, called: bool) -> str:
    """What the talks are called; ``called``: who only telephones holds no summit."""
    if key in _NAMED:
        return key
    kind, parties = FORMAT_NAMES.get(level, "talks"), tuple(key.split("+"))
    if called and level not in CHANNELS:
        kind = CALLS.get(level, "calls")
    for stem, codes in INTER_PARTIES.items():
        if codes == parties:
            return f"inter-{stem} {kind}"
    return "–".join(state(code).name for code in parties) + f" {kind}"


# --- the life of the row ---


def _wishes(left: Iterable[Telling]) -> Iterator[Change]:
    for one in left:
        if one.status in ("planned", "proposed"):
            yield Change(status="proposed", when=one.since, acts=(one.act.id,))


def _turns(key: str, beside: Iterable[Reported]) -> Iterator[Change]:
    """What acts beside the meetings do to the talks."""
    for act in beside:
        steps = {step for entry in _telling(act, key) if (step := turn(entry))}
        for step in ("ended", "suspended", "open", "proposed"):
            if step in steps:
                when = act.when if step != "proposed" and act.first_day else _known(act)
                yield Change(status=step, when=when, acts=(act.id,))
                break


_STEPS = {"held": "open", "planned": "planned"} | dict.fromkeys(OFF, "suspended")
"""What becomes of the talks where a round is told to be so; a new plan resumes what was suspended."""


def _history(rounds: Sequence[Meeting], beside: Iterable[Change]) -> tuple[Change, ...]:
    """Proposed until something is held; suspended by a round called off or a break; then open again."""
    steps = [
        Change(status=_STEPS[change.status], when=change.when, acts=change.acts)
        for one in rounds
        for change in one.changes
        if change.status in _STEPS
    ]
    kept: list[Change] = []
    off_since, opened = "", False
    for step in history.in_time([*steps, *beside]):
        last, status = kept[-1].status if kept else "", step.status
        if status == "planned":
            # What suspends and what plans anew are told on one day too: then the break counts.
            resumed = last == "suspended" and days(step.when)[0] > off_since
            status = ("open" if opened else "proposed") if resumed else "proposed"
            if last and not resumed:
                continue
        elif status == "proposed" and last:
            continue
        if status == "suspended":
            off_since = days(step.when)[0]
        opened = opened or status == "open"
        if last != status:
            kept.append(Change(status=status, when=step.when, acts=step.acts))
    return tuple(kept)
