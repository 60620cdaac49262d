"""Whom a speaker spoke to: "told reporters", "urged Iran to", "in a letter to the UN chief".

It gives the noun phrase as printed and leaves pronouns as they are.
"""

from __future__ import annotations

import re

from communique.engines.cue import Cue
from communique.engines.noun_phrase import noun_phrase
from communique.languages.en import clauses as en
from communique.languages.en import speech
from communique.model import Span

_TO = re.compile(
    r"\b(?:said|says|saying|say|wrote|writes|writing|spoke|speaks|speaking|talked|talking|replied|replies|responded|explained"
    r"|complained|stressed|announced|repeated|conveyed|stated|read|tweeted|remarks|comments|letter|letters|message|address"
    r"|speech|statement|testimony|note|e-?mail|telegram|cable|briefing|presentation|appeal|lecture)\b"
    r"(?:\s+(?:in|on|at|out|directly|earlier|later|privately|publicly|again|back|aloud|yesterday|today|last week|on \w+day|\w+day)\b(?:\s+\w+)?)?"
    r"\s+to\s+",
    re.IGNORECASE,
)
_DIRECTLY = re.compile(r"\b(?:addressing|briefing|telling|told|informing|lecturing)\s+", re.IGNORECASE)
_WITH = re.compile(
    r"\b(?:meeting|meetings|talks|call|conversation|conversations|consultations|negotiations|discussions|lunch|dinner|summit"
    r"|chat|exchange|audience|speaking|spoke|talking|talked)\s+(?:\w+day\s+)?(?:with|to)\s+",
    re.IGNORECASE,
)
_TO_VERB = re.compile(r"\s+(?:not\s+|[\"“‘]\s*(?:not\s+)?)?(?:to\b|against\b|[\"“‘]to\b|for\b(?=.{3,40}\bto\b))")
_NOBODY = frozenset(
    """
    permission questions question help what whether how why if when comment comments action more much a the it
    nothing something anything everything himself herself itself themselves myself congratulations time
    advantage account effect place further people
    """.split()
)


def addressee(text: str, cue: Cue, content: tuple[Span, ...], stretches: list[Span], *, stop: int) -> Span | None:
    """The one spoken to: the cue's object, or whom a phrase of the same sentence names; else ``None``.

    Args:
        cue: the cue as ``act.read_cue`` read it.
        stretches: the sentence without source and content, nearest to the cue first.
        stop: where the cue's sentence ends.
    """
    if cue.entry in speech.TELLING and not cue.passive and not cue.noun:
        found = noun_phrase(text, cue.end, stop)
        if found is not None and _is_somebody(text, found) and _is_object(text, cue, found, content):
            return found
    for stretch in stretches:
        for pattern in (_TO, _DIRECTLY, _WITH):
            match = pattern.search(text, stretch.start, stretch.end)
            if match is None:
                continue
            found = noun_phrase(text, match.end(), stretch.end)
            if found is not None and _is_named(text, found):
                return found
    return None


def _is_object(text: str, cue: Cue, found: Span, content: tuple[Span, ...]) -> bool:
    if not text[cue.end : found.start].strip() == "":
        return False
    into = next((piece for piece in content if piece.overlaps(found)), None)
    if into is None:
        return cue.lemma != "ask" or not text[found.end :].lstrip().startswith(("of ",))
    if cue.lemma in ("congratulate", "thank"):
        return into.start == found.start
    return into.start == found.start and _TO_VERB.match(text, found.end, into.end) is not None


def _is_somebody(text: str, found: Span) -> bool:
    words = found.of(text).lower().split()
    return words[0] not in _NOBODY or len(words) > 1 and words[0] in ("a", "the", "it")


def _is_named(text: str, found: Span) -> bool:
    words = found.of(text).split()
    low = words[0].lower()
    if low in _NOBODY and len(words) == 1:
        return False
    return words[0][0].isupper() or low in en.DETERMINERS or low in en.AUDIENCES or low in en.OBJECTS
