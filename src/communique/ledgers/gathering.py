"""Which acts of a side mean one deed, however often and in whatever words it is told.

It goes by words and sides alone and in order of days, so that the order of reading does not matter; two deeds
of one sentence it never joins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from communique.languages.en.ledgers import GOING, LEAVING
from communique.ledgers.deeds import SHARED, Weights, condition, deed, lasts, undone, verb, without, words
from communique.ledgers.naming import called, named_states
from communique.ledgers.reported import Reported, days
from communique.model import Entry, When

SAME = 0.55
"""Share of the shorter deed's weight in common from which two deeds of one side are one: repeats shorten.
On the bundled reports less joins different pledges of one side; more parts a headline's from its story's."""


NEARLY = 0.8
"""Share from which deeds are one though their verbs are not: to close a site is not to dismantle it."""


@dataclass
class Meant:
    """One deed that one act promises or demands.

    ``by``, ``of``: the sides; ``place`` counts the deeds of one sentence; ``acts`` are the act and those that
    it makes, ``deeds`` the events that are the deed itself.
    """

    first: Reported
    what: str
    by: frozenset[str]
    of: frozenset[str] = frozenset()
    place: int = 0
    acts: list[Reported] = field(default_factory=list)
    deeds: list[Reported] = field(default_factory=list)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words by which it is compared: its condition may be told or not."""
        return words(without(self.what, condition(self.first.leading)))

    @cached_property
    def bare(self) -> frozenset[str]:
        """These without the names of states; empty where hardly anything is left."""
        states = {*self.by, *self.of, *named_states(self.what, beside=self.by)}
        bare = self.words - {word for code in states for name in called(code) for word in words(name)}
        return bare if len(bare) >= SHARED else frozenset()


def gathered(several: Sequence[Meant]) -> list[list[Meant]]:
    """Groups that mean the same deed of the same sides: each joins the group that it is most like.

    Where it is known of whom a deed is asked, the groups have that in common too.
    """
    weights = Weights.of([one.what for one in several])
    groups: list[list[Meant]] = []
    having: dict[tuple[frozenset[str], str], set[int]] = {}
    plain: dict[tuple[frozenset[str], str], set[int]] = {}  # groups with a telling of common words only
    for one in several:
        found = {at for word in weights.telling(one.words) for at in having.get((one.by, word), ())}
        found |= {at for word in one.words for at in plain.get((one.by, word), ())}
        near = sorted(at for at in found if groups[at])
        like = []
        for at in near:
            if all(_may_join(one, other) for other in groups[at]):
                tie = max(_tie(one, other, weights) for other in groups[at])
                if tie >= SAME:
                    like.append((tie, -at))
        like.sort(reverse=True)
        best = -like[0][1] if like else len(groups)
        if not like:
            groups.append([])
        # A short telling shows that two longer ones, which share too few words, mean the same.
        for at in sorted(-at for tie, at in like[1:] if tie >= NEARLY and len(one.words) >= SHARED):
            if all(_may_join(a, b) for a in groups[best] for b in groups[at]):
                best, at = min(best, at), max(best, at)
                groups[best] += groups[at]
                for moved in groups[at]:
                    for word in moved.words:
                        having[moved.by, word].add(best)
                        if (moved.by, word) in plain and at in plain[moved.by, word]:
                            plain[moved.by, word].add(best)
                groups[at] = []
        groups[best].append(one)
        for word in one.words:
            having.setdefault((one.by, word), set()).add(best)
        if weights.telling(one.words) == one.words:
            for word in one.words:
                plain.setdefault((one.by, word), set()).add(best)
    order = {id(one): at for at, one in enumerate(several)}
    return [sorted(group, key=lambda one: order[id(one)]) for group in groups if group]


def _tie(one: Meant, other: Meant, weights: Weights) -> float:
    """How far two mean the same; where they open with other verbs, only if hardly any word is another.

    Whose deed is the very same event mean the same. Two that leave something undone leave the same one.
    """
    if one.deeds and other.deeds and one.deeds[0].id == other.deeds[0].id:
        return 1.0
    if lasts(one.what) and lasts(other.what):
        left = one.words - LEAVING, other.words - LEAVING
        spared = {undone(one.what), undone(other.what)} - {""}
        return weights.tie(*left) if spared <= left[0] & left[1] else 0.0
    tie = max(weights.tie(one.words, other.words), weights.tie(one.bare, other.bare))
    verbs = verb(one.what), verb(other.what)
    return tie if verbs[0] == verbs[1] or set(verbs) <= GOING or not all(verbs) or tie >= NEARLY else 0.0


def _may_join(one: Meant, other: Meant) -> bool:
    of = not one.of or not other.of or bool(one.of & other.of)
    return one.first.id != other.first.id and of


def begins(group: Sequence[Meant]) -> tuple[str, int]:
    """By what the id of a group is made: the least id of the acts of its first day, and which deed of it."""
    first = group[0].first.first_day
    return min((act.id, one.place) for one in group if one.first.first_day == first for act in one.acts)


def one_sentence(one: Reported, other: Reported) -> bool:
    """Whether two acts are told in the same sentence of some article."""
    return any(
        a.article == b.article
        and a.evidence.span.start < b.evidence.span.end
        and b.evidence.span.start < a.evidence.span.end
        for a in one.entries
        for b in other.entries
    )


def starts(entry: Entry) -> bool:
    """Whether the day of a deed is that from which on it is done, which is no deadline."""
    told = entry.args.get("deadline", ())
    return any(re.match(r"(?:from|since|as of|starting|beginning)\b", text, re.IGNORECASE) for text in told)


def due_day(entries: Sequence[Entry], when: When) -> When | None:
    """The first deadline that entries have; one that is over before the deed is asked or promised is none."""
    first = days(when)[0]
    lasting = any(lasts(deed(entry)) for entry in entries)
    for entry in entries:
        # What is to be left undone from that very day on has no end on it.
        begun = lasting and days(entry.due)[1] <= days(entry.when)[0]
        if entry.due.edtf and days(entry.due)[1] >= first and not begun:
            return entry.due
    return None
