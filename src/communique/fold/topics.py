"""Joins what two articles want, plan or turn down of one thing that both name in the very same words.

It takes no deed that has a day and no thing named in a word or two: "the talks" are held every month.

"A mechanism of peace and security in the region" is one proposal, whoever is to draw it up; "any halt to
whaling", refused in 2017, is one refusal, whether or not an article says to whom.
"""

from __future__ import annotations

import re

from communique.fold.days import certain, spells
from communique.fold.events import BY_WORDS, side_name, sides, stand
from communique.fold.rarity import shared, weight
from communique.fold.statements import BINDING, speak_alike
from communique.fold.stems import called, stems, trigger
from communique.fold.wanted import HALF_YEAR, WANTED, within_a_year
from communique.model import Entry, digest

WORDS = 3
"""Stems that a thing is named by at least."""

LEAST = 6.5
"""Their weight: of three plain words, or of two that few articles use and one more."""

HALF = 0.5
"""Share of the longer of two refusals that the shorter one is."""

MOST = 6
"""Words by which a refusal is looked for, the rarest."""


_COMPOUND = re.compile(r"\b\w+(?:-\w+)+ $")


def one_topic(one: Entry, other: Entry) -> bool:
    """Whether two articles tell one deed without a day by what it is on; the order does not matter.

    Example:
        ``one_topic(july, january)`` of "general principles of their relations" that both are to affirm
    """
    if one.article == other.article or (one.kind, one.type) != (other.kind, other.type):
        return False
    if one.kind == "statement":
        return _one_stance(one, other)
    if (one.status, one.mode, one.when.edtf) != (other.status, other.mode, other.when.edtf):
        return False
    if not _open(one) or not _open(other) or not _sides(one, other):
        return False
    topic = _topic(one)
    if len(topic) < WORDS or topic != _topic(other) or weight(topic) < LEAST:
        return False
    a, b = within_a_year(one.told), within_a_year(other.told)
    if one.when.edtf:
        return True
    return a is not None and b is not None and max(a[0], b[0]) - min(a[1], b[1]) <= HALF_YEAR


def keys(entry: Entry) -> tuple[str, ...]:
    """Keys of what has no day and names its thing, four of a year; a bucket is what is wanted of it."""
    if entry.kind == "statement":
        return _stance_keys(entry)
    topic = _topic(entry)
    if not _open(entry) or len(topic) < WORDS:
        return ()
    what = digest("topic", entry.type or "", entry.status, *sorted(topic), length=12)
    if entry.when.edtf:
        return (f"{what}-{entry.when.edtf}",)
    told = within_a_year(entry.told)
    if told is None:
        return ()
    return tuple(
        f"{what}-{spell}" for spell in dict.fromkeys(s for day in told for s in spells(day, HALF_YEAR))
    )


def _one_stance(one: Entry, other: Entry) -> bool:
    """Whether two articles give a refusal the same month or year, the one in words of the other."""
    if not _of_a_year(one) or not _of_a_year(other) or one.when.edtf != other.when.edtf:
        return False
    if (one.act, one.polarity) != (other.act, other.polarity) or not speak_alike(one, other):
        return False
    less, more = sorted((stems(one.quote), stems(other.quote)), key=len)
    told = shared(less, more)
    return less <= more and len(less) >= WORDS and told.weight >= LEAST and told.more >= HALF


def _stance_keys(entry: Entry) -> tuple[str, ...]:
    """Keys of such a refusal: one for each of its rarest words, of a speaker's country and one year."""
    if not _of_a_year(entry) or len(stems(entry.quote)) < WORDS:
        return ()
    countries = sorted({who.country or side_name(who) for who in entry.actors})
    who = digest("stance", entry.act or "", entry.polarity or "", entry.when.edtf, *countries, length=12)
    rarest = sorted(stems(entry.quote), key=lambda stem: (-weight([stem]), stem))[:MOST]
    return tuple(f"{who}-{stem}" for stem in rarest)


def _of_a_year(entry: Entry) -> bool:
    """Whether somebody refuses, promises, threatens or proposes something, in a month or year."""
    bound = entry.act in BINDING and bool(entry.actors)
    return bound and bool(entry.when.edtf) and not certain(entry.when)


def _open(entry: Entry) -> bool:
    """Whether it is wanted on no day, or done by words in a month or year."""
    if not entry.when.edtf:
        return entry.status in WANTED
    return entry.type in BY_WORDS and not certain(entry.when)


def _topic(entry: Entry) -> frozenset[str]:
    """The stems of what a deed is on, its sides' names left out, or of its noun: "the no-fishing pledge"."""
    if "topic" in entry.args:
        return stems(" ".join(entry.args["topic"])) - called(entry)
    pieces = entry.evidence.parts.get("trigger", ())
    if len(pieces) != 1:
        return frozenset()
    at = pieces[0].start - entry.evidence.span.start
    found = _COMPOUND.search(entry.evidence.quote[:at])
    return stems(f"{found[0] if found else ''}{trigger(entry)}")


def _sides(one: Entry, other: Entry) -> bool:
    """Whether the sides agree as far as both name somebody whom the record knows."""
    if sides(one) == sides(other) or stand(one, other):
        return True
    for some, others in ((one.actors, other.actors), (one.recipients, other.recipients)):
        a, b = ({side_name(who) for who in side if who.actor} for side in (some, others))
        if a and b and not (a <= b or b <= a):
            return False
    return True
