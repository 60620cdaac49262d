"""Decides whether two reports tell the same event: same type, sides that agree, a day in common.

It compares two entries at a time and knows of no third; keys only propose pairs, the test alone links them.

What counts as the same, and why:

- The type agrees, and the mode unless one of the two has none.
- Sides agree where they name the same actors. A state may stand for its own people and bodies ("Moscow" for
  its minister) if the words are alike too, since two states meet in two rooms on one day; nobody else stands
  for another. A meeting or joint work has no direction: who came to whom is told either way.
- Days meet. What is done by words alone (accuse, ask, promise ...) must be alike in words too: one side does
  it to another several times a day. So must what has no day.
- A plan and its coming true, or its calling off, are one act where both have the same day. A denial is one
  with what it denies only where another article or another speaker tells it: then the sources disagree.
- An event that names nobody is one with the like sentence of a copy of its article, and with no other. Which
  articles are copies is asked by the fold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from communique.codes.plover import EVENT_TYPES
from communique.fold.days import SLACK, bounds, meet
from communique.fold.statements import EMPTY, ENOUGH, PLACES, ROWS, WORD, minhash, plain
from communique.model import Entry, Who, digest

ALIKE = 0.5
"""Share of common words (Jaccard), the sides' names left out, at which two sentences tell one event: two
outlets put one accusation into less equal words than they quote one sentence."""

MUTUAL = frozenset({"CONSULT", "COOPERATE"})
"""Types whose sides may change places."""

BY_WORDS = frozenset(name for name, row in EVENT_TYPES.items() if row.quad.startswith("verbal")) - {"CONSULT"}
"""Types that are nothing but words, so that the words tell one from the next."""

COMING = frozenset({frozenset({"actual", "planned"}), frozenset({"planned", "called-off"})})
"""Statuses that one act has in turn."""

DISPUTED = frozenset({"actual", "denied"})

LONGEST = 24
"""Months in which an event is looked for; a date as wide as that ties no two tellings."""


def keys(entry: Entry) -> tuple[str, ...]:
    """Keys under which tellings of one event find each other; entries sharing none are never linked."""
    who = digest("event", entry.type or "", *_places(entry), length=12)
    months = () if entry.type in BY_WORDS or nobody(entry) else tuple(_months(entry.when.edtf))
    if months:
        return tuple(f"{who}-{month}" for month in months)
    told = words(entry)
    if len(told) < ENOUGH:
        return (f"{who}-{digest(*sorted(told), length=12)}",)
    least = minhash(told)
    return tuple(
        f"{who}-{at}-{digest(*map(str, least[at : at + ROWS]), length=10)}" for at in range(0, PLACES, ROWS)
    )


def linked(one: Entry, other: Entry) -> bool:
    """Whether the two share a key and tell the same event; the order does not matter."""
    return alike(one, other) and not set(keys(one)).isdisjoint(keys(other))


def alike(one: Entry, other: Entry) -> bool:
    """Whether two entries that share a key tell the same event; the order does not matter.

    Of two that name nobody it says only that the sentences are alike: their articles must be copies, too.
    """
    if (one.kind, one.type) != (other.kind, other.type):
        return False
    if one.mode and other.mode and one.mode != other.mode:
        return False
    if not meet(one.when, other.when) or not _status(one, other):
        return False
    same = _sides(one) == _sides(other)
    if not same and not _stand(one, other):
        return False
    if same and one.when.edtf and one.type not in BY_WORDS and not nobody(one):
        return True
    return _alike(words(one), words(other))


def nobody(entry: Entry) -> bool:
    """Whether an entry is an event that names neither who does it nor to whom."""
    return entry.kind == "event" and not entry.actors and not entry.recipients


def words(entry: Entry) -> frozenset[str]:
    """The words of an event's sentences that tell it from another: without those that name its sides."""
    evidence = entry.evidence
    sides = tuple(
        (piece.start - evidence.span.start, piece.end - evidence.span.start)
        for name in ("actors", "recipients")
        for piece in evidence.parts.get(name, ())
    )
    return _bag(evidence.quote, sides)


@lru_cache(maxsize=4096)
def _bag(quote: str, sides: tuple[tuple[int, int], ...]) -> frozenset[str]:
    left, at = [], 0
    for start, end in sorted(sides):
        left.append(quote[at : max(at, start)])
        at = max(at, end)
    return frozenset(WORD.findall(plain(" ".join([*left, quote[at:]])))) - EMPTY


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    if min(len(a), len(b)) < ENOUGH:
        return a == b
    return len(a & b) / len(a | b) >= ALIKE


def _status(one: Entry, other: Entry) -> bool:
    both = frozenset({one.status, other.status})
    if len(both) == 1:
        return True
    if both in COMING:
        return bool(one.when.edtf and other.when.edtf)
    return both == DISPUTED and (one.article, one.reported_in) != (other.article, other.reported_in)


def _sides(entry: Entry) -> tuple[frozenset[str], frozenset[str]]:
    actors, recipients = frozenset(map(_name, entry.actors)), frozenset(map(_name, entry.recipients))
    return (actors | recipients, frozenset()) if entry.type in MUTUAL else (actors, recipients)


def _name(who: Who) -> str:
    return who.actor or f"{plain(who.name)}|{who.country or ''}"


def _stand(one: Entry, other: Entry) -> bool:
    """Whether the sides agree where a state may stand for its own people and bodies."""
    pairs = (
        [((*one.actors, *one.recipients), (*other.actors, *other.recipients))]
        if one.type in MUTUAL
        else [(one.actors, other.actors), (one.recipients, other.recipients)]
    )
    return all(_stands(a, b) and _stands(b, a) for a, b in pairs)


def _stands(some: Iterable[Who], others: Iterable[Who]) -> bool:
    """Whether each of ``some`` is among ``others``, or one of the two is the other's state."""
    others = tuple(others)
    names = {_name(who) for who in others}
    states = {who.actor for who in others if _state(who)}
    countries = {who.country for who in others if who.country}
    return all(
        _name(who) in names or who.country in states or (_state(who) and who.actor in countries)
        for who in some
    )


def _state(who: Who) -> bool:
    return who.actor is not None and who.actor == who.country


def _places(entry: Entry) -> tuple[str, ...]:
    """The countries of both sides, under which a state and its minister stand together."""
    sides = [sorted({who.country or _name(who) for who in side}) for side in (entry.actors, entry.recipients)]
    if entry.type in MUTUAL:
        return tuple(sorted({*sides[0], *sides[1]}))
    return (*sides[0], "|", *sides[1])


def _months(edtf: str) -> Iterator[str]:
    """The months that a date and a day around it touch; none where it has no year or is too wide."""
    first, last = bounds(edtf)
    if first is None or last is None:
        return
    begin, end = _near(first, -1), _near(last, 1)
    count = (int(end[:4]) - int(begin[:4])) * 12 + int(end[5:7]) - int(begin[5:7]) + 1
    if count > LONGEST:
        return
    year, month = int(begin[:4]), int(begin[5:7])
    for _ in range(count):
        yield f"{year:04}-{month:02}"
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def _near(day: str, sign: int) -> str:
    try:
        return (date.fromisoformat(day) + sign * SLACK).isoformat()
    except OverflowError:
        return day
