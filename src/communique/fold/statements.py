"""Decides whether two reports tell the same statement: same speaker, a day in common, nearly the same words.

It compares two entries at a time and knows of no third; keys only propose pairs, the test alone links them.
"""

from __future__ import annotations

import struct
from functools import lru_cache
from hashlib import blake2b

from communique.fold.days import bounds, certain, days, meet, together
from communique.fold.stems import EMPTY, WORD, plain, stems
from communique.model import Entry, digest

ALIKE = 0.6
"""Share of common words (Jaccard) at which two contents are one. A report that drops one word in five of a
sentence stays above it; two sentences of one speaker about one topic share about a third."""

NEARLY = 0.8
"""The same where the dates leave the day open: they meet only by a day's slack, or one is as wide as a month.
What is said every day in like words would otherwise hang together from one end of the year to the other."""

ENOUGH = 3
"""Words a content needs for its likeness to count; a shorter one ("no comment") must be equal."""

HALF = 0.5
"""Share of the shorter content's stems, two at least, at which two articles give one act of speech of one
speaker and one certain day: one quotes, the other retells. Of the sample's pairs all that have it are one,
down to 0.5; where the acts of speech differ, half are not."""

COMMON = 2
"""Stems that they share at least."""

LONGER = 0.25
"""Share of the longer content's stems that must be there, too: a long quotation holds two words of anything.
Of 40 joins drawn from newspapers' pages without it a third were wrong, nearly all with less."""

FEW = 0.4
"""The same where no more than ``COMMON`` are shared."""

BINDING = frozenset({"promise", "threaten", "propose", "refuse"})
"""Acts of speech of which a speaker does one of a kind a day: told in a line and quoted at length."""

MOST = 0.66
"""The share of the shorter content's stems that two of those have in common, however long the other is."""

JOINT = 4
"""Countries that speak together of which each has keys; a declaration of twenty is found by the first."""

PLACES = 16
ROWS = 2
"""A content's key is made of 2 of 16 MinHash numbers: of pairs at ALIKE, 97 % share one of the 8 keys, of
pairs that share a tenth of their words 8 %."""

SPELL = 3
"""Days that share a key. The same line of each day for a year would stand under one key otherwise; of a key
for each day, an assumed date, with its slack, needs three times as many rows."""


def keys(entry: Entry) -> tuple[str, ...]:
    """Keys under which tellings of the same thing find each other; entries sharing none are never linked."""
    who = digest(entry.kind, entry.type or "", entry.polarity or "", *speakers(entry), length=12)
    said = tuple(f"{who}-{spell}-{key}" for spell in spells(entry) for key in content_keys(bag(entry.quote)))
    return said + _day_keys(entry)


def _day_keys(entry: Entry) -> tuple[str, ...]:
    """Keys of what a country's people say on a day that is certain, for what is retold in other words.

    Of what several say together each country has its own: another article may name one of them.
    """
    if not certain(entry.when) or not entry.actors:
        return ()
    countries = sorted({who.country or who.actor or plain(who.name) for who in entry.actors})
    said = [digest("said", entry.polarity or "", country, length=12) for country in countries[:JOINT]]
    return tuple(f"{one}-{day}" for one in said for day in dict.fromkeys(bounds(entry.when.edtf)))


def retells(one: Entry, other: Entry) -> bool:
    """Whether two articles tell in other words what one speaker said that day; the order does not matter.

    A state stands for those who speak for it, and one of several for all of them.
    """
    if (one.kind, one.act, one.polarity) != (other.kind, other.act, other.polarity):
        return False
    if one.article == other.article or not (certain(one.when) and certain(other.when)):
        return False
    if not together(one.when, other.when) or not speak_alike(one, other):
        return False
    a, b = stems(one.quote), stems(other.quote)
    if one.act in BINDING and len(a & b) >= COMMON and len(a & b) >= MOST * min(len(a), len(b)):
        return True
    return as_retold(a, b)


def as_retold(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two bags of stems share as many as a sentence and its retelling do."""
    common, (less, more) = len(one & other), sorted((len(one), len(other)))
    least = FEW if common <= COMMON else LONGER
    return common >= COMMON and common >= HALF * less and common >= least * more


def speak_alike(one: Entry, other: Entry) -> bool:
    a, b = set(speakers(one)), set(speakers(other))
    if a & b:
        return a <= b or b <= a
    states = [{who.country for who in entry.actors} for entry in (one, other)]
    for_all = any(who.actor and who.actor == who.country for who in (*one.actors, *other.actors))
    return for_all and states[0] == states[1] and None not in states[0]


def spells(entry: Entry) -> tuple[str, ...]:
    """The spells of days that an entry's date touches; one mark for undated ones, one for wide dates."""
    span = days(entry.when)
    if span is None:
        return ("wide" if entry.when.edtf else "undated",)
    return tuple(str(spell) for spell in range(span[0] // SPELL, span[-1] // SPELL + 1))


def content_keys(words: frozenset[str]) -> tuple[str, ...]:
    """Keys of which two bags of words share one where they are alike, and most likely none otherwise."""
    if len(words) < ENOUGH:
        return (digest(*sorted(words), length=12),)
    least = minhash(words)
    return tuple(
        f"{at}-{digest(*map(str, least[at : at + ROWS]), length=10)}" for at in range(0, PLACES, ROWS)
    )


def linked(one: Entry, other: Entry) -> bool:
    """Whether the two share a key and tell the same thing; the order does not matter."""
    return alike(one, other) and not set(keys(one)).isdisjoint(keys(other))


def alike(one: Entry, other: Entry) -> bool:
    """Whether two entries that share a key tell the same thing; the order does not matter.

    Two statements are one act when speaker, day and proposition agree. A denial is never one with what it
    denies.
    """
    if (one.kind, one.type, one.polarity) != (other.kind, other.type, other.polarity):
        return False
    if retells(one, other):
        return True
    if speakers(one) != speakers(other) or not meet(one.when, other.when):
        return False
    if one.nested_in == other.id or other.nested_in == one.id:
        return False  # what is said, and what is said inside it
    a, b = bag(one.quote), bag(other.quote)
    if min(len(a), len(b)) < ENOUGH:
        return a == b
    return len(a & b) / len(a | b) >= (ALIKE if one_day(one, other) else NEARLY)


def one_day(one: Entry, other: Entry) -> bool:
    """Whether two dates that meet leave no doubt that they are one; nor do two that are unknown."""
    if not one.when.edtf:
        return True
    return certain(one.when) and certain(other.when) and together(one.when, other.when)


def speakers(entry: Entry) -> tuple[str, ...]:
    """Who speaks or acts, sorted: actor ids, or folded name and country of somebody unnamed."""
    return tuple(sorted({who.actor or f"{plain(who.name)}|{who.country or ''}" for who in entry.actors}))


@lru_cache(maxsize=4096)
def bag(quote: str) -> frozenset[str]:
    """The words of a content that tell it from another."""
    return frozenset(WORD.findall(plain(quote))) - EMPTY


def minhash(words: frozenset[str]) -> list[int]:
    """The least of ``PLACES`` hashes over the words, place by place; alike sets share many."""
    # Python's own hash() differs from run to run; these numbers stand in the record.
    hashed = [
        struct.unpack(f"<{PLACES}I", blake2b(w.encode(), digest_size=4 * PLACES).digest()) for w in words
    ]
    return [min(column) for column in zip(*hashed, strict=True)]
