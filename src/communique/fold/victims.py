"""Joins two articles' tellings of one day's release, arrest or attack by whom it befell and where.

It asks not who did it: one paper has the girls freed by their captors, the next by who bargained for them.
It joins no attack whose named doers differ, and nothing across days but what one paper has a day late: who
was let go, by how many they were, and an attack called after its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from communique.fold.days import bounds, certain, days, meet, together
from communique.fold.events import by_police, side_name
from communique.fold.means import OTHER, means, several
from communique.fold.rarity import names, shared, weight
from communique.fold.stems import called, clause, head, states, stems
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

_NUMBER = re.compile(r"\d\d+|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred")
_CALLED = re.compile(
    r"(?:attack|assault|shooting|bombing|blast|explosion|massacre|rampage) (?:in|at|on) (?:the )?"
    r"((?:[A-Z][\w’'-]+ ?)+)"
)
_ANOTHER = re.compile(r"\b(?:another|second|third|last|previous|earlier|new|latest)\b", re.IGNORECASE)


def befell(one: Entry, other: Entry) -> bool:
    """Whether two articles tell one thing that befell the same people or place; the order does not matter.

    Example:
        ``befell(first, second)`` of "21 girls were released" and "the government freed the girls"
    """
    if one.type != other.type or one.article == other.article or not (_told(one) and _told(other)):
        return False
    alike = one.mode == other.mode in BEFALL
    if not (alike or one.type == "ASSAULT"):
        return False
    if one.type == "ASSAULT" and _struck(one, other):
        return True
    if not together(one.when, other.when):
        return _a_day_late(one, other, alike=alike)
    if one.type == "ASSAULT" and places(one) & places(other):
        return _one_attack(one, other)
    return alike and _same_people(one, other)


def keys(entry: Entry) -> tuple[str, ...]:
    """Keys under which such tellings find each other: one for each rare word of a name and each day.

    A bucket holds what three days' articles tell of one place, or of people called by one rare word.
    """
    if not _told(entry):
        return ()
    found = []
    if entry.mode in BEFALL:
        found += [f"whom {stem}" for stem in _rarest(_people(entry.recipients))]
    if entry.type == "ASSAULT":
        found += [f"where {stem}" for stem in _rarest(places(entry) | _spots(entry))]
    what = digest("befell", entry.type or "", length=12)
    first, last = (date.fromisoformat(day).toordinal() for day in bounds(entry.when.edtf) if day)
    late = bool(_called_after(entry) or _numbers(entry) or _spots(entry))
    span = (days(entry.when) if late else None) or range(first, last + 1)
    return tuple(f"{what}-{day}-{name}" for day in span for name in found)


def _struck(one: Entry, other: Entry) -> bool:
    """Whether both attacks are told by one place and one kind of means, in like words: a lorry in Kvitholm.

    A report without a day of its own may be of the next day.
    """
    common = _spots(one) & _spots(other)
    apart = places(one) and places(other) and not places(one) & places(other)
    if not common or apart or not meet(one.when, other.when) or _differ(one.actors, other.actors):
        return False
    if by_police(one) or by_police(other) or not means(clause(one)) & means(clause(other)):
        return False
    return weight((stems(one.evidence.quote) & stems(other.evidence.quote)) - common) >= LIKE


def _spots(entry: Entry) -> frozenset[str]:
    """The stems of rare names in an attack's clause, its sides' left out; none of several attacks."""
    told = clause(entry)
    if several(entry) or OTHER.search(told):
        return frozenset()
    named = {stem for stem in names(told) if not stem.isdigit() and weight([stem]) >= PLACE}
    return frozenset(named - called(entry)) | places(entry)


def _told(entry: Entry) -> bool:
    return entry.kind == "event" and entry.status == "actual" and certain(entry.when)


def _a_day_late(one: Entry, other: Entry, *, alike: bool) -> bool:
    """Whether it is one thing although one report, without a day of its own, is of the next day."""
    if not meet(one.when, other.when):
        return False
    if alike:
        return bool(_numbers(one) & _numbers(other)) and _same_people(one, other)
    if not _called_after(one) & _called_after(other) or _differ(one.actors, other.actors):
        return False
    return weight((stems(one.evidence.quote) & stems(other.evidence.quote)) - _called_after(one)) >= LIKE


def _numbers(entry: Entry) -> frozenset[str]:
    """How many they were whom it befell: a number of two digits, in digits or in words."""
    return frozenset(_NUMBER.findall(" ".join(who.name.lower() for who in entry.recipients)))


def _called_after(entry: Entry) -> frozenset[str]:
    """The stems of the place that an attack is called after: "the attack at Kvitholm"."""
    pieces = entry.evidence.parts.get("trigger", ())
    if entry.type != "ASSAULT" or len(pieces) != 1:
        return frozenset()
    at = pieces[0].start - entry.evidence.span.start
    named = _CALLED.match(entry.evidence.quote, at)
    if named is None or _ANOTHER.search(entry.evidence.quote[:at]):
        return frozenset()
    return frozenset(stem for stem in stems(named[1]) - states() if weight([stem]) >= PLACE)


def _same_people(one: Entry, other: Entry) -> bool:
    if not _people(one.recipients) & _people(other.recipients) or not head(one) & head(other):
        return False
    if _differ(one.recipients, other.recipients):
        return False
    return weight(stems(one.evidence.quote) & stems(other.evidence.quote)) >= LIKE


def _one_attack(one: Entry, other: Entry) -> bool:
    if _differ(one.actors, other.actors) or by_police(one) != by_police(other):
        return False
    if _called_after(one) & _called_after(other):
        return True
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


def places(entry: Entry) -> frozenset[str]:
    """The stems of the places' names that an event is told to be at, or that an attack is called after."""
    told = stems(" ".join(entry.args.get("place", ()))) - states()
    return frozenset(stem for stem in told if weight([stem]) >= PLACE) | _called_after(entry)


def _rarest(told: frozenset[str]) -> list[str]:
    return sorted(told, key=lambda stem: (-weight([stem]), stem))[:MOST]
