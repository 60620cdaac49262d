"""Joins two articles' tellings of one day's release, arrest or attack by whom it befell and where.

It asks not who did it: one paper has the girls freed by their captors, the next by who bargained for them.
It joins nothing across days, and no attack whose named doers differ.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.fold.days import bounds, certain, together
from communique.fold.events import by_police, side_name
from communique.fold.rarity import shared, weight
from communique.fold.stems import head, states, stems
from communique.model import Entry, Who, digest

# The figures were chosen on pairs of newspapers' pages that were read.

BEFALL = frozenset({"release", "arrest"})
"""Modes of what is told by whom it befell: on one day it befalls them once."""

LIKE = 5.0
"""Weight that two such sentences share: two words that few articles use."""

PLACE = 3.0
"""Weight of the name of a place that two attacks share: one that few articles have."""

TOLD = (12.0, 0.4)
"""Weight that two sentences of an attack share, and its share of the lighter: "injured" beside "rammed"."""

PERSON = ("p-", "Q")
"""What the ids of persons begin with."""

MOST = 3
"""Words of a name by which a telling is looked for, the rarest."""


def befell(one: Entry, other: Entry) -> bool:
    """Whether two articles tell one thing that befell the same people or place; the order does not matter.

    Example:
        ``befell(first, second)`` of "21 girls were released" and "the government freed the girls"
    """
    if one.type != other.type or one.article == other.article or not (_told(one) and _told(other)):
        return False
    alike = one.mode == other.mode in BEFALL
    if not (alike or one.type == "ASSAULT") or not together(one.when, other.when):
        return False
    if one.type == "ASSAULT" and _places(one) & _places(other):
        return _one_attack(one, other)
    return alike and _same_people(one, other)


def keys(entry: Entry) -> tuple[str, ...]:
    """Keys under which such tellings find each other: one for each rare word of a name and each day."""
    if not _told(entry):
        return ()
    found = []
    if entry.mode in BEFALL:
        found += [f"whom {stem}" for stem in _rarest(_people(entry.recipients))]
    if entry.type == "ASSAULT":
        found += [f"where {stem}" for stem in _rarest(_places(entry))]
    what = digest("befell", entry.type or "", length=12)
    return tuple(f"{what}-{day}-{name}" for day in dict.fromkeys(bounds(entry.when.edtf)) for name in found)


def _told(entry: Entry) -> bool:
    return entry.kind == "event" and entry.status == "actual" and certain(entry.when)


def _same_people(one: Entry, other: Entry) -> bool:
    if not _people(one.recipients) & _people(other.recipients) or not head(one) & head(other):
        return False
    if _differ(one.recipients, other.recipients):
        return False
    return weight(stems(one.evidence.quote) & stems(other.evidence.quote)) >= LIKE


def _one_attack(one: Entry, other: Entry) -> bool:
    if _differ(one.actors, other.actors) or by_police(one) != by_police(other):
        return False
    told = shared(stems(one.evidence.quote), stems(other.evidence.quote))
    return told.weight >= TOLD[0] and told.less >= TOLD[1]


def _differ(some: Iterable[Who], others: Iterable[Who]) -> bool:
    """Whether both name somebody whom the record knows, and nobody in common."""
    a, b = ({side_name(who) for who in side if who.actor} for side in (some, others))
    return bool(a) and bool(b) and not a & b


def _people(several: Iterable[Who]) -> frozenset[str]:
    """The stems of what people are called; of a body held to account it says nothing what it is called."""
    people = (who.name for who in several if who.actor is None or who.actor.startswith(PERSON))
    return stems(" ".join(people)) - states()


def _places(entry: Entry) -> frozenset[str]:
    told = stems(" ".join(entry.args.get("place", ()))) - states()
    return frozenset(stem for stem in told if weight([stem]) >= PLACE)


def _rarest(told: frozenset[str]) -> list[str]:
    return sorted(told, key=lambda stem: (-weight([stem]), stem))[:MOST]
