"""What the words of an office tell: the title as a reader would quote it, and whose office it is.

It reads the phrase alone; what the rest of the article tells about it is added by its caller.
"""

from __future__ import annotations

import re

from communique.languages.en.around_names import GOVERNMENT
from communique.languages.en.names import NATIONALS, UNITED_STATES_OFFICES, UNITED_STATES_TITLES
from communique.who.gazetteer import adjective, terms_in

_DETERMINER = re.compile(r"^(?:the|a|an|this|that|another|one|its|his|her|their|our)\s+", re.IGNORECASE)
_ABROAD = re.compile(r"\b(?:to|for|on|in|with|at|from|about|against)\s+(?:the\s+)?$", re.IGNORECASE)
ABROAD_BY_TRADE = re.compile(
    r"\b(?:ambassadors?|envoys?|expert|experts|analysts?|specialists?|correspondents?|rapporteur|representatives?|negotiators?|"
    r"advis[eo]rs?|consul|delegates?|coordinator|commander|chief)\b",
    re.IGNORECASE,
)
"""People who are as often sent to a place, or busy with it, as at home there."""

_TITLES = frozenset(w.lower() for w in UNITED_STATES_TITLES)

LONGEST = 300
"""Characters of a phrase that may tell its country; the longest source in PolNeAR dev has 197."""


def title_of(phrase: str) -> str:
    """The title in a phrase as written, without its determiner.

    Example:
        >>> title_of("the  Kremlin spokesman")
        'Kremlin spokesman'
    """
    return _DETERMINER.sub("", " ".join(phrase.split()))


def country_of(phrase: str) -> str:
    """The country or organisation whose office a phrase names; empty where its words do not tell.

    Example:
        >>> country_of("the US ambassador to Japan"), country_of("ambassador to Japan")
        ('USA', '')
    """
    phrase = phrase[:LONGEST]
    body = ""
    for start, known in terms_in(phrase):
        if known.kind == "media":
            return ""
        before = phrase[:start]
        if (
            _ABROAD.search(before)
            and not before.rstrip().endswith("’s")
            and (
                ABROAD_BY_TRADE.search(before)
                or before.rstrip().endswith((" to", " on", " in", " with", " from"))
            )
        ):
            continue
        if not known.country:
            continue
        if known.kind == "organization" and not body:
            # "The Security Council's Russian representative" is Russia's.
            body = known.country
            continue
        if not body or adjective(phrase[start:].split()[0]) is not None:
            return known.country
    if body:
        return body
    lower = phrase.lower()
    words = set(lower.split())
    if not words.isdisjoint(_TITLES) or any(office in lower for office in UNITED_STATES_OFFICES):
        return "USA"
    return ""


def national(phrase: str) -> str:
    """The country whose citizen a phrase is by its last word; empty where it is no such noun.

    Example:
        >>> national("the Brit"), national("a pole")
        ('GBR', '')
    """
    last = phrase.split()[-1] if phrase.split() else ""
    return NATIONALS.get(last.lower(), "") if last[:1].isupper() else ""


def of_state(phrase: str) -> bool:
    """Whether a phrase names an office that only a state has, whichever state it is."""
    return any(
        word.strip(".,").lower() in GOVERNMENT for word in phrase.replace("’", "'").replace("'s", "").split()
    )
