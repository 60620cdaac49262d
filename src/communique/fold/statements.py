"""Decides whether two reports tell the same statement: same speaker, a day in common, nearly the same words.

It compares two entries at a time and knows of no third; keys only propose pairs, the test alone links them.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from functools import lru_cache
from hashlib import blake2b

from communique.fold.days import certain, days, meet, together
from communique.model import Entry, digest

ALIKE = 0.6
"""Share of common words (Jaccard) at which two contents are one. A report that drops one word in five of a
sentence stays above it; two sentences of one speaker about one topic share about a third."""

NEARLY = 0.8
"""The same where the dates leave the day open: they meet only by a day's slack, or one is as wide as a month.
What is said every day in like words would otherwise hang together from one end of the year to the other."""

ENOUGH = 3
"""Words a content needs for its likeness to count; a shorter one ("no comment") must be equal."""

PLACES = 16
ROWS = 2
"""A content's key is made of 2 of 16 MinHash numbers: of pairs at ALIKE, 97 % share one of the 8 keys, of
pairs that share a tenth of their words 8 %."""

SPELL = 3
"""Days that share a key. The same line of each day for a year would stand under one key otherwise; of a key
for each day, an assumed date, with its slack, needs three times as many rows."""

WORD = re.compile(r"\w+")

# Words that say nothing about which statement it is; both tellings may differ in them freely.
EMPTY = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "from",
        "as",
        "that",
        "this",
        "these",
        "those",
        "it",
        "its",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "will",
        "would",
        "shall",
        "should",
        "can",
        "could",
        "may",
        "might",
        "do",
        "does",
        "did",
        "he",
        "she",
        "they",
        "his",
        "her",
        "their",
        "we",
        "our",
        "us",
        "i",
        "my",
        "you",
        "your",
        "who",
        "which",
        "what",
        "there",
        "here",
        "s",
        "t",
    ]
)


def keys(entry: Entry) -> tuple[str, ...]:
    """Keys under which tellings of the same thing find each other; entries sharing none are never linked."""
    who = digest(entry.kind, entry.type or "", entry.polarity or "", *speakers(entry), length=12)
    return tuple(f"{who}-{spell}-{key}" for spell in spells(entry) for key in content_keys(bag(entry.quote)))


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


def plain(text: str) -> str:
    """``text`` in lower case without diacritics, single-spaced.

    Example:
        >>> plain("  Šefčovič ")
        'sefcovic'
    """
    spread = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in spread if not unicodedata.combining(c)).split())


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
