"""Which acts of a side mean one deed, however often and in whatever words it is told.

It goes by words and sides alone and in order of days, so that the order of reading does not matter; two deeds
of one sentence it never joins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, lru_cache

from communique.languages.en.ledgers import (
    ATTENDING,
    BY_THE_DAY,
    ENDINGS,
    EXCHANGE,
    GOING,
    INVITATION_TAKEN,
    LEAVING,
    NAMED_EVENT,
    OWN_SCHEME,
    POINTS_BACK,
    POINTS_ONLY,
    THE_THING,
)
from communique.languages.en.stances import CAPTIVES
from communique.languages.en.time import MONTHS, SHORT_MONTHS
from communique.ledgers.deeds import (
    SHARED,
    Weights,
    condition,
    deed,
    is_meeting,
    lasts,
    undone,
    verb,
    without,
    words,
)
from communique.ledgers.naming import called, named_states
from communique.ledgers.reported import REMEMBERED, Reported, days
from communique.model import UNKNOWN, Entry, When

AGAIN = (THE_THING, INVITATION_TAKEN, OWN_SCHEME)
"""Words of a deed that need others to say what is meant."""

SAME = 0.55
"""Share of the shorter deed's weight in common from which two deeds of one side are one: repeats shorten.
On the bundled reports less joins different pledges of one side; more parts a headline's from its story's."""


NEARLY = 0.8
"""Share from which deeds are one though their verbs are not: to close a site is not to dismantle it."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a deed's words are like, apart from whose deed it is: asked for each pair, so worked out once."""

    exchanges: bool
    accepts: bool
    meets: bool
    verb: str
    lasts: bool
    undone: str
    thing: frozenset[str] | None
    events: tuple[str, ...]


@lru_cache(maxsize=REMEMBERED)
def _shape(what: str) -> _Shape:
    thing = re.search(THE_THING, what, re.IGNORECASE)
    attends = re.search(ATTENDING, what, re.IGNORECASE) is not None
    return _Shape(
        exchanges=re.search(EXCHANGE, what, re.IGNORECASE) is not None
        and re.search(CAPTIVES, what, re.IGNORECASE) is None,
        accepts=re.search(INVITATION_TAKEN, what, re.IGNORECASE) is not None,
        meets=is_meeting(what),
        verb=verb(what),
        lasts=lasts(what),
        undone=undone(what),
        thing=None if thing is None else words(thing["thing"]),
        events=tuple(re.findall(NAMED_EVENT, what)) if attends else (),
    )


@dataclass
class Meant:
    """One deed that one act promises or demands.

    ``by``, ``of``: the sides; ``place`` counts the deeds of one sentence; ``acts`` are the act and those that
    it makes, ``deeds`` the events that are the deed itself, ``wordings`` what other reports have for it.
    """

    first: Reported
    what: str
    by: frozenset[str]
    of: frozenset[str] = frozenset()
    place: int = 0
    acts: list[Reported] = field(default_factory=list)
    deeds: list[Reported] = field(default_factory=list)
    wordings: tuple[str, ...] = ()

    @cached_property
    def shape(self) -> _Shape:
        """What its words are like."""
        return _shape(self.what)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words by which it is compared: its condition may be told or not."""
        return words(without(self.what, condition(self.first.leading)))

    @cached_property
    def faces(self) -> tuple[Meant, ...]:
        """The deed in each of its wordings, its own first."""
        return (self, *(replace(self, what=text, wordings=()) for text in self.wordings))

    @cached_property
    def every(self) -> frozenset[str]:
        """The words of all its wordings."""
        return frozenset().union(*(face.words for face in self.faces))

    @cached_property
    def is_plain(self) -> bool:
        """Whether it can be compared with another such deed by the words alone: so it is with most."""
        shape = self.shape
        special = shape.exchanges or shape.accepts or shape.thing is not None or bool(shape.events)
        return not special and not self.words & ENDINGS

    @cached_property
    def articles(self) -> frozenset[str]:
        """The reports that tell its first act."""
        return frozenset(entry.article for entry in self.first.entries)

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
    told_in: dict[tuple[frozenset[str], str], set[int]] = {}
    for one in several:
        found = {at for word in weights.telling(one.every) for at in having.get((one.by, word), ())}
        found |= {at for word in one.every for at in plain.get((one.by, word), ())}
        if one.shape.accepts or one.shape.meets:
            # Who accepts an invitation says in no word of his own to what.
            found |= {at for name in one.articles for at in told_in.get((one.by, name), ())}
        near = sorted(at for at in found if groups[at])
        like = []
        for at in near:
            if all(_may_join(one, other) for other in groups[at]):
                tie = max(_tie(a, b, weights) for other in groups[at] for a in one.faces for b in other.faces)
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
                    for word in moved.every:
                        having[moved.by, word].add(best)
                        if (moved.by, word) in plain and at in plain[moved.by, word]:
                            plain[moved.by, word].add(best)
                    for name in moved.articles:
                        told_in[moved.by, name].add(best)
                groups[at] = []
        groups[best].append(one)
        for name in one.articles:
            told_in.setdefault((one.by, name), set()).add(best)
        for word in one.every:
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
    if not (one.is_plain and other.is_plain) and _is_otherwise_one(one, other):
        return 1.0
    if one.shape.lasts and other.shape.lasts:
        left = one.words - LEAVING, other.words - LEAVING
        spared = {one.shape.undone, other.shape.undone} - {""}
        return weights.tie(*left) if spared <= left[0] & left[1] else 0.0
    tie = weights.tie(one.words, other.words)
    if tie < 1.0 and (one.bare, other.bare) != (one.words, other.words):
        tie = max(tie, weights.tie(one.bare, other.bare))
    verbs = one.shape.verb, other.shape.verb
    return tie if verbs[0] == verbs[1] or set(verbs) <= GOING or not all(verbs) or tie >= NEARLY else 0.0


def _is_otherwise_one(one: Meant, other: Meant) -> bool:
    """Whether two mean the same by what their words are like, whatever words these are."""
    return (
        (one.shape.exchanges and other.shape.exchanges)
        or _of_one_thing(one, other)
        or (_said_shorter(one, other) and _one_report(one, other))
    )


def _of_one_thing(one: Meant, other: Meant) -> bool:
    """Whether two deeds of one kind name the same thing: to do away with a place, to take part in games.

    "To close Ilo on condition" and "further steps, such as the dismantlement of the Ilo works"; "to send a
    team to the Andean Games" and "to compete at the Andean Games".
    """
    if one.words & ENDINGS and other.words & ENDINGS and not one.shape.lasts and not other.shape.lasts:
        return bool(_places(one) & _places(other)) and _one_report(one, other)
    # "The Lima Winter Games" are "the Winter Games".
    games, others = one.shape.events, other.shape.events
    return any(a.endswith(b) or b.endswith(a) for a in games for b in others)


def _places(one: Meant) -> set[str]:
    """Names in a deed's words that are no state's: of sites, towns, works."""
    names = set(re.findall(r"(?<=\s)[A-Z][\w-]{2,}", one.what))
    return {name for name in names if not named_states(name, beside=one.by)}


def _one_report(one: Meant, other: Meant) -> bool:
    return bool(one.articles & other.articles)


def _said_shorter(one: Meant, other: Meant) -> bool:
    """Whether a report tells a deed again: the same verb and "the thing", or the invitation that is accepted.

    "To call off all planning for the drill" behind "would call off the Condor exercise"; "would accept the
    invitation" behind "would meet Vega".
    """
    for short, long in ((one, other), (other, one)):
        again = short.shape.thing is not None and short.shape.thing <= long.words
        if again and short.shape.verb and short.shape.verb == long.shape.verb:
            return True
        if short.shape.accepts and long.shape.meets:
            return True
    return False


def tells_again(what: str) -> bool:
    """Whether a deed's words need others to say what is meant ("planning for the drill")."""
    return any(re.search(pattern, what, re.IGNORECASE) for pattern in AGAIN)


def points_back(what: str) -> bool:
    """Whether a deed's words only point at what another sentence tells ("to restore both").

    Example:
        >>> points_back("to restore both"), points_back("to restore the lines")
        (True, False)
    """
    if re.match(POINTS_ONLY, what, re.IGNORECASE):
        return True
    return len(words(what)) < SHARED and re.search(POINTS_BACK, what, re.IGNORECASE) is not None


def _may_join(one: Meant, other: Meant) -> bool:
    of = not one.of or not other.of or bool(one.of & other.of)
    return one.first.id != other.first.id and of


def begins(group: Sequence[Meant]) -> tuple[str, int]:
    """By what the id of a group is made: the least id of the acts of its first day, and which deed of it."""
    first = group[0].first.first_day
    return min((act.id, one.place) for one in group if one.first.first_day == first for act in one.acts)


def one_sentence(one: Reported, other: Reported) -> bool:
    """Whether two acts are told in the same sentence of some article."""
    return any(in_one_sentence(a, b) for a in one.entries for b in other.entries)


def in_one_sentence(one: Entry, other: Entry) -> bool:
    """Whether two entries are told in the same sentence."""
    a, b = one.evidence.span, other.evidence.span
    return one.article == other.article and a.start < b.end and b.start < a.end


def starts(entry: Entry) -> bool:
    """Whether the day of a deed is that from which on it is done, which is no deadline."""
    told = entry.args.get("deadline", ())
    return any(re.match(r"(?:from|since|as of|starting|beginning)\b", text, re.IGNORECASE) for text in told)


def told_deadline(what: str, when: When) -> When:
    """The day by which a deed's own words say that it is to be done; unknown where they name none.

    A day without a year is the next one after that of the promise.

    Example:
        >>> given = When(edtf="2019-11-20", basis="stated", why="x")
        >>> told_deadline("to hold a concert before the Games begin on Feb. 9", given).edtf
        '2020-02-09'
    """
    told, found = days(when)[1], re.search(BY_THE_DAY, what)
    if not told or found is None:
        return UNKNOWN
    month, number = (MONTHS | SHORT_MONTHS)[found["month"].lower()], int(found["day"] or found["day_first"])
    for year in (int(found["year"] or 0) or int(told[:4]), int(told[:4]) + 1):
        try:
            day = date(year, month, number).isoformat()
        except ValueError:
            continue
        if day >= told:
            return When(edtf=day, basis="derived", why="the day that its words name")
    return UNKNOWN


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
