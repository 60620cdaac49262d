"""Joins what reports of a quarter tell of one thing that somebody is to send, or do for, another.

It takes nothing that several do together, which they do again, and nothing that is to be eased, which many
ask for, each in his own way.

A team for the winter games is offered, its sending is agreed, and a fortnight later it is told who comes.
"""

from __future__ import annotations

from communique.fold.days import certain, days, ordinal, spells, together
from communique.fold.events import side_name, who_key
from communique.fold.rarity import shared
from communique.fold.stems import called, head, stems, worded
from communique.model import Entry, digest

SENT = frozenset({"COOPERATE", "AID"})
"""Types of what one sends or does for another."""

TO_COME = frozenset({"planned", "proposed"})
"""Statuses of what is offered and then agreed."""

QUARTER = 92
"""Days between two reports of it."""

LIKE = (10.0, 0.2)
"""Weight of three words that few articles use, and its share of the lighter sentence.
Of the sample's pairs all with it are one."""


def one_offer(one: Entry, other: Entry) -> bool:
    """Whether two articles tell of one thing to be sent; the order does not matter.

    Example:
        ``one_offer(january, later)`` of "sending athletes to the games" and "a delegation to the games"
    """
    if one.article == other.article or not _to_come(one) or not _to_come(other) or one.type != other.type:
        return False
    if _sides(one) != _sides(other) or not head(one) & head(other):
        return False
    if one.mode and other.mode and one.mode != other.mode:
        return False
    if one.when.edtf and other.when.edtf and not together(one.when, other.when):
        return False
    told = ordinal(one.told), ordinal(other.told)
    if told[0] is None or told[1] is None or abs(told[0] - told[1]) > QUARTER:
        return False
    theirs = called(one) | called(other)
    sentences = shared(stems(one.evidence.quote) - theirs, stems(other.evidence.quote) - theirs)
    clauses = shared(worded(one), worded(other))
    return any(like.weight >= LIKE[0] and like.less >= LIKE[1] for like in (sentences, clauses))


def keys(entry: Entry) -> tuple[str, ...]:
    """Keys under which tellings of one offer find each other: two of half a year for each word of it."""
    told = ordinal(entry.told)
    if told is None or not _to_come(entry):
        return ()
    who = digest("sent", who_key(entry), length=12)
    return tuple(f"{who}-{spell}-{stem}" for spell in spells(told, QUARTER) for stem in sorted(head(entry)))


def _to_come(entry: Entry) -> bool:
    """Whether one is to send another something, or somebody, on no day or in a month."""
    if entry.type not in SENT or entry.status not in TO_COME or not entry.actors or not entry.recipients:
        return False
    if entry.when.edtf and (certain(entry.when) or days(entry.when) is None):
        return False
    return all(who.actor for who in (*entry.actors, *entry.recipients))


def _sides(entry: Entry) -> tuple[frozenset[str], frozenset[str]]:
    """Who sends and to whom, which are not one as the sides of what is done together are."""
    return frozenset(map(side_name, entry.actors)), frozenset(map(side_name, entry.recipients))
