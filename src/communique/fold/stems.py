"""The words that tell one deed from another: of its clause or its trigger, bare of endings, kin as one.

It compares no two tellings and drops no name by its meaning: only what names the sides themselves.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from communique.codes.countries import COUNTRIES
from communique.languages.en.kin import KIN, PHRASES
from communique.model import Entry

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

TRUNCATED = 5
"""Letters of a word that are compared: a headline nominalises what the text has as a verb."""

WIDE = 90
"""Characters on either side of an event's trigger in which its own words stand."""

LIGHT = "hold held take took carry carried out go went do done make made been have come came continue"
"""Verbs that say only that something was done; what was done stands beside them."""

_ENDING = re.compile(r"(?<=\w{3})(?:ings?|ed|es|e|s|ions?|ment|al)$")
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
_PHRASE = re.compile(rf"\b(?:{'|'.join(PHRASES)})\b")
_STOP = re.compile(r"[;.!?](?=\s|$)|\n")


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """``text`` in lower case without diacritics, single-spaced.

    Example:
        >>> plain("  Šefčovič ")
        'sefcovic'
    """
    spread = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in spread if not unicodedata.combining(c)).split())


def clause(entry: Entry) -> str:
    """The words around an event's trigger, as far as its sentence goes on; its quote where it has none."""
    evidence = entry.evidence
    pieces = evidence.parts.get("trigger", ())
    if not pieces:
        return evidence.quote
    start, end = pieces[0].start - evidence.span.start, pieces[-1].end - evidence.span.start
    after = evidence.quote[end : end + WIDE]
    stop = _STOP.search(after)
    return evidence.quote[max(0, start - WIDE) : end] + after[: stop.start() if stop else None]


def behind(entry: Entry) -> str:
    """The words behind an event's trigger, as far as its sentence goes on; none where it has no trigger."""
    pieces = entry.evidence.parts.get("trigger", ())
    if not pieces:
        return ""
    end = pieces[-1].end - entry.evidence.span.start
    after = entry.evidence.quote[end : end + WIDE]
    stop = _STOP.search(after)
    return after[: stop.start() if stop else None]


def trigger(entry: Entry) -> str:
    """The words that name an event."""
    start = entry.evidence.span.start
    pieces = entry.evidence.parts.get("trigger", ())
    return " ".join(entry.evidence.quote[p.start - start : p.end - start] for p in pieces)


def head(entry: Entry) -> frozenset[str]:
    """The stems of an event's trigger that say what was done."""
    return stems(trigger(entry)) - _light()


def worded(entry: Entry) -> frozenset[str]:
    """The stems of an event's clause, those left out that name its sides or their countries."""
    return stems(clause(entry)) - called(entry)


def called(entry: Entry) -> frozenset[str]:
    """The stems of what an entry's sides and their countries are called."""
    return _names(
        tuple(sorted({who.name for who in (*entry.actors, *entry.recipients)})),
        tuple(sorted({who.country for who in (*entry.actors, *entry.recipients) if who.country})),
    )


@lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """The words of a text without their endings, of each family of kin the first."""
    kin = _kin()
    folded = _PHRASE.sub(lambda found: PHRASES[found[0]], plain(text))
    found = (_stem(word) for word in WORD.findall(folded) if word not in EMPTY)
    return frozenset(kin.get(stem, stem) for stem in found)


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter text's words in common (overlap coefficient), 0 where it is a single one."""
    common, least = len(one & other), min(len(one), len(other))
    if not common or (common == 1 and least > 1):
        return 0.0
    # Of two that share as much, the one with less beside it is the likelier.
    return common / least + common / (100 * len(one | other))


def _stem(word: str) -> str:
    return _DOUBLED.sub(r"\1", _ENDING.sub("", word))[:TRUNCATED]


@cache
def _kin() -> dict[str, str]:
    found: dict[str, str] = {}
    for family in KIN:
        first, *others = map(_stem, family.split())
        for stem in (first, *others):
            found.setdefault(stem, found.get(first, first))
    return found


@cache
def _light() -> frozenset[str]:
    return stems(LIGHT)


@lru_cache(maxsize=4096)
def _names(names: tuple[str, ...], countries: tuple[str, ...]) -> frozenset[str]:
    called = _called()
    return stems(" ".join((*names, *(called.get(country, "") for country in countries))))


@cache
def states() -> frozenset[str]:
    """The stems of what all countries, their people and their capitals are called."""
    return stems(" ".join(_called().values()))


@cache
def _called() -> dict[str, str]:
    """By country, what newspapers call it, its people and its capital."""
    return {
        state.code: " ".join((*state.names, *state.adjectives, *state.people, *state.capitals))
        for state in COUNTRIES
    }
