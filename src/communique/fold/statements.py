"""Decides whether two reports tell the same statement: same speaker, a day in common, nearly the same words.

It compares two entries at a time and knows of no third; keys only propose pairs, the test alone links them.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from functools import lru_cache
from hashlib import blake2b

from communique.fold.days import meet
from communique.model import Entry, digest

ALIKE = 0.6
"""Share of common words (Jaccard) at which two contents are one. A report that drops one word in five of a
sentence stays above it; two sentences of one speaker about one topic share about a third."""

ENOUGH = 3
"""Words a content needs for its likeness to count; a shorter one ("no comment") must be equal."""

PLACES = 16
ROWS = 2
"""A content's key is made of 2 of 16 MinHash numbers: of pairs at ALIKE, 97 % share one of the 8 keys, of
pairs that share a tenth of their words 8 %."""

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
    words = bag(entry.quote)
    if len(words) < ENOUGH:
        return (f"{who}-{digest(*sorted(words), length=12)}",)
    least = minhash(words)
    return tuple(
        f"{who}-{at}-{digest(*map(str, least[at : at + ROWS]), length=10)}" for at in range(0, PLACES, ROWS)
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
    a, b = bag(one.quote), bag(other.quote)
    if min(len(a), len(b)) < ENOUGH:
        return a == b
    return len(a & b) / len(a | b) >= ALIKE


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
