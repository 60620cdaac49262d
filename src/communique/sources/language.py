"""Tells which language a page is in, so that one the reader does not know is named and refused.

It refuses to let a few words decide: a short text counts as English unless its letters or a clear margin say
otherwise.
"""

from __future__ import annotations

import re

from communique.languages import NAMES
from communique.languages.en.furniture import MARKERS

SAMPLE = 4000
"""Characters looked at; more does not change the answer and costs time."""
CLEAR = 0.15
"""Share of English marker words from which no model is asked. English news has 0.22 to 0.38, other languages
in Latin script 0.00 to 0.04."""
FEW = 12
"""Words below which a text in Latin letters is too short for a model alone."""
MARGIN = 10.0
"""Log-likelihood by which another language must beat English in a short text. Wrong answers on English
sentences of up to twelve words stay below 9."""

NEAR_ENGLISH = {"pcm": "en", "sco": "en"}
"""Nigerian Pidgin and Scots: what the model calls English made of names and labels. Its labels
outside ISO 639-1 are passed over for the same reason."""

_WORD = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[a-zA-Z\u00c0-\u024f\u1e00-\u1eff]")


def detect(text: str, *, given: str = "") -> str:
    """The ISO 639-1 code of a text's language; ``given`` is what its container says and settles doubtful
    cases.

    Example:
        >>> detect("The minister said that the talks would go on after the summit.")
        'en'
    """
    said = given.strip().lower().replace("_", "-").split("-")[0]
    sample = text[:SAMPLE]
    tokens = _WORD.findall(sample.lower())
    if not tokens:
        return said or "en"
    marked = sum(token in MARKERS for token in tokens) / len(tokens)
    if marked >= CLEAR:
        return "en"
    latin = len(_LATIN.findall(sample)) / len(_LETTER.findall(sample))
    if latin > 0.5 and len(tokens) < FEW and said:
        return said
    import py3langid

    ranked = py3langid.rank(sample)
    named = ((NEAR_ENGLISH.get(code, code), score) for code, score in ranked)
    best, score = next((code, score) for code, score in named if code in NAMES)
    if best == "en" or latin <= 0.5:
        return str(best)
    english = next((s for language, s in ranked if language == "en"), score)
    if said == "en" and marked > 0 or len(tokens) < FEW and score - english < MARGIN:
        return "en"
    return str(best)


def language_name(code: str) -> str:
    """A language as a message names it.

    Example:
        >>> language_name("ko")
        'Korean (ko)'
    """
    return f"{NAMES[code]} ({code})" if code in NAMES else f"an unknown language ({code})"
