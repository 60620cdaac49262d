"""Which statements and events an article tells twice: in its headline and its text, or again further down.

It sees one article's entries and no others, so what it finds holds whatever else is read. It joins nothing
that differs in who, in what kind of act or in days that cannot meet.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from communique.fold.days import meet
from communique.fold.events import BY_WORDS, side_name
from communique.fold.statements import EMPTY, WORD, plain
from communique.languages.en.kin import KIN
from communique.model import Entry, Who

TRUNCATED = 5
"""Letters of a word that are compared: a headline nominalises what the text has as a verb."""

HEADLINE = 0.25
"""Share of a headline's words (or the text's, where they are fewer) that a passage has in common with it."""

AGAIN = 0.7
"""The same of two passages of the text, which repeat each other less often than they tell two things."""

SAME_SPEECH = 0.15
"""What it adds for a headline that two statements are of one kind: it names the kind by its verb."""

WIDE = 90
"""Characters on either side of an event's trigger in which its own words stand."""

COMING = (
    frozenset({"actual", "planned"}),
    frozenset({"planned", "called-off"}),
    frozenset({"planned", "proposed"}),
    frozenset({"planned", "conditional"}),
    frozenset({"proposed", "conditional"}),
)
"""Statuses that one article gives one event: what is proposed in a headline is planned further down."""

_ENDING = re.compile(r"(?<=\w{3})(?:ings?|ed|es|e|s|ions?|ment|al)$")
_STOP = re.compile(r"[;.!?](?=\s|$)|\n")


def retold(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries of one article, each that tells again what another tells naming that one in ``repeats``.

    A headline's is paired with the passage most like it, and a passage with an earlier one; in the order of
    the text, whatever the order given.

    Example:
        ``[entry.repeats for entry in retold(entries)]``
    """
    ordered = sorted(entries, key=lambda e: (e.evidence.span.start, e.evidence.span.end, e.id))
    found: dict[str, str] = {}
    pairs = sorted(_pairs(ordered), key=lambda pair: (-pair[0], pair[1], pair[2]))
    taken: set[tuple[int, int, str]] = set()
    by_id = {entry.id: entry for entry in ordered}
    for _, name, target in pairs:
        span = by_id[name].evidence.span
        # Two things told in one sentence are two, also where each is most like the same passage.
        place = (span.start, span.end, target)
        if name in found or place in taken or found.get(target) == name:
            continue
        found[name] = target
        taken.add(place)
    return tuple(
        dataclasses.replace(entry, repeats=found.get(entry.id))
        if entry.repeats != found.get(entry.id)
        else entry
        for entry in entries
    )


def one_telling(one: Entry, other: Entry) -> bool:
    """Whether one of two entries was found to tell again what the other tells."""
    return one.article == other.article and (one.repeats == other.id or other.repeats == one.id)


def keys(entry: Entry) -> tuple[str, ...]:
    """Keys under which an entry and those that repeat it find each other."""
    return tuple(f"again-{name}" for name in (entry.id, entry.repeats) if name)


def _pairs(ordered: Sequence[Entry]) -> Iterator[tuple[float, str, str]]:
    """How like each headline is to each passage, and each passage to those before it, where it may be one."""
    for at, one in enumerate(ordered):
        for other in ordered[:at]:
            # Two things told in one sentence are two: what is said, and what is said inside it.
            if one.kind != other.kind or one.evidence.span.overlaps(other.evidence.span):
                continue
            later, earlier = (other, one) if other.headline and not one.headline else (one, other)
            score = _likeness(later, earlier)
            least = HEADLINE if later.headline or earlier.headline else AGAIN
            if score >= least:
                yield score, later.id, earlier.id


def _likeness(one: Entry, other: Entry) -> float:
    if not _days(one, other):
        return 0.0
    return _statements(one, other) if one.kind == "statement" else _events(one, other)


def _days(one: Entry, other: Entry) -> bool:
    # One article that gives a day once and leaves it out later means the same day.
    return meet(one.when, other.when) or not (one.when.edtf and other.when.edtf)


def _statements(one: Entry, other: Entry) -> float:
    if one.polarity != other.polarity or not _one_side(one.actors, other.actors) or not one.actors:
        return 0.0
    same = one.act == other.act
    if not same and {one.act, other.act} & {"ask", "accuse", "welcome"}:
        return 0.0
    shared = _shared(_stems(one.quote), _stems(other.quote))
    return shared and shared + (SAME_SPEECH if same and (one.headline or other.headline) else 0.0)


def _events(one: Entry, other: Entry) -> float:
    if one.type != other.type or (one.mode and other.mode and one.mode != other.mode):
        return 0.0
    if (one.mode == "visit") != (other.mode == "visit"):
        return 0.0  # a visit and the talks held on it are two
    if one.status != other.status:
        dated = one.when.edtf and other.when.edtf
        if frozenset({one.status, other.status}) not in COMING or not dated:
            return 0.0
    sides: tuple[tuple[Sequence[Who], Sequence[Who]], ...]
    sides = ((one.actors, other.actors), (one.recipients, other.recipients))
    if one.type in ("CONSULT", "COOPERATE"):
        sides = (((*one.actors, *one.recipients), (*other.actors, *other.recipients)),)
    if not all(_one_side(a, b) or _unnamed(a) or _unnamed(b) for a, b in sides):
        return 0.0
    named = any(a and b for a, b in sides)
    full = named and all(bool(a) == bool(b) for a, b in sides)
    shared = _shared(_stems(_clause(one)), _stems(_clause(other)))
    if one.type not in BY_WORDS and full and one.type != "SANCTION":
        # The same sides do the same kind of thing: unless the words say otherwise it is one thing. Of one
        # package of sanctions each measure is told apart.
        return 1.0 if one.when.edtf and one.when.edtf == other.when.edtf else shared + HEADLINE
    return shared if named else 0.0


def _one_side(some: Sequence[Who], others: Sequence[Who]) -> bool:
    """Whether two sides are one where a state may stand for its own people."""
    return bool({side_name(who) for who in some} & {side_name(who) for who in others}) or (
        bool(_countries(some)) and _countries(some) == _countries(others) and (_state(some) or _state(others))
    )


def _unnamed(several: Sequence[Who]) -> bool:
    """Whether nobody is named on a side: "the men" may be "three Americans"."""
    return all(who.actor is None for who in several)


def _countries(several: Sequence[Who]) -> frozenset[str]:
    return frozenset(who.country for who in several if who.country)


def _state(several: Sequence[Who]) -> bool:
    return any(who.actor is not None and who.actor == who.country for who in several)


def _clause(entry: Entry) -> str:
    evidence = entry.evidence
    pieces = evidence.parts.get("trigger", ())
    if not pieces:
        return evidence.quote
    start, end = pieces[0].start - evidence.span.start, pieces[-1].end - evidence.span.start
    after = evidence.quote[end : end + WIDE]
    stop = _STOP.search(after)
    return evidence.quote[max(0, start - WIDE) : end] + after[: stop.start() if stop else None]


@lru_cache(maxsize=8192)
def _stems(text: str) -> frozenset[str]:
    kin = _kin()
    stems = (_stem(word) for word in WORD.findall(plain(text)) if word not in EMPTY)
    return frozenset(kin.get(stem, stem) for stem in stems)


def _stem(word: str) -> str:
    return _ENDING.sub("", word)[:TRUNCATED]


@cache
def _kin() -> dict[str, str]:
    found: dict[str, str] = {}
    for family in KIN:
        first, *others = map(_stem, family.split())
        for stem in (first, *others):
            found.setdefault(stem, found.get(first, first))
    return found


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter text's words in common (overlap coefficient), 0 where it is a single one."""
    common, least = len(one & other), min(len(one), len(other))
    if not common or (common == 1 and least > 1):
        return 0.0
    # Of two that share as much, the one with less beside it is the likelier.
    return common / least + common / (100 * len(one | other))
