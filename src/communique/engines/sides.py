"""Whether two phrases of an article stand for one side: "Moscow" and "the Russian foreign minister".

It compares names in its tables and never guesses an identity; who somebody is, ``who`` decides.
"""

from __future__ import annotations

import re
from functools import cache

from communique.codes.countries import COUNTRIES
from communique.codes.organisations import BLOC_ADJECTIVES, ORGANISATIONS
from communique.languages.en import clauses as en
from communique.languages.en import speech
from communique.model import Span

LONGEST = 5
"""Words of the longest name that is looked up; "Democratic People's Republic of Korea" is one of five."""

LEFT = 80
"""Characters before a surname's first mention in which its office stands."""

_WORD = re.compile(r"[^\W_]+(?:[.’'\-][^\W_]+)*")
_SEVERAL = re.compile(r"(?:[^aosu]s|os|taliban|police|people|men|women)$")
_BREAK = re.compile(r"[,;:()\n”\"“—–]|\.\s")


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for organisation in ORGANISATIONS:
        for name in organisation.names:
            names[_plain(name)] = organisation.home or organisation.code
    for name, code in BLOC_ADJECTIVES.items():
        names[_plain(name)] = code
    for country in COUNTRIES:
        for name in (*country.names, *country.adjectives, *country.people, *country.capitals, *country.seats):
            names[_plain(name)] = country.code
    return names


def _plain(name: str) -> str:
    name = name.lower().replace("’", "'").replace(".", "")
    return name.removeprefix("the ")


def sides(words: tuple[str, ...] | list[str]) -> dict[str, int]:
    """The states and organisations that words name: code → how many of the words its name takes."""
    plain = [_plain(w).removesuffix("'s") for w in words]
    table = _names()
    found: dict[str, int] = {}
    at = 0
    while at < len(plain):
        if words[at][:1].islower():
            at += 1
            continue
        for size in range(min(LONGEST, len(plain) - at), 0, -1):
            code = table.get(" ".join(plain[at : at + size]))
            if code is not None:
                found[code] = max(found.get(code, 0), size)
                at += size - 1
                break
        at += 1
    return found


def affiliation(text: str, source: tuple[Span, ...]) -> set[str]:
    """The sides that a source speaks for, by its words or those before its first mention in the article."""
    if not source:
        return set()
    words = [w for span in source for w in _WORD.findall(span.of(text))]
    found = set(sides(words))
    if found or not words or not words[-1][:1].isupper():
        return found
    first = text.find(words[-1], 0, source[0].start)
    if first < 0:
        return found
    left = text[max(0, first - LEFT) : first]
    left = _BREAK.split(left)[-1]
    return set(sides(_WORD.findall(left)))


def is_own(
    subject: tuple[str, ...], raw: tuple[str, ...], source: str, of: set[str], *, quoted: bool
) -> bool:
    """Whether the subject of a content is the speaker or the speaker's side.

    Args:
        subject: lower-case words of the subject.
        raw: the same with capitals.
        source: the source as printed.
        of: the sides that the source speaks for.
        quoted: the words are the speaker's own, so that "he" and "they" are others.
    """
    if not subject:
        return False
    first = subject[0]
    if first in ("i", "we") and len(subject) <= 3:
        return True
    if first in ("our", "my") or (first in ("his", "her", "its", "their") and not quoted):
        return len(subject) == 2 and subject[1] in speech.OWN_BODIES
    low = source.lower()
    if quoted and first in en.SPEAKER_PRONOUNS:
        return False
    if subject in (("he",), ("she",)):
        return not _is_plural(low) and not _is_body(low, source)
    if subject == ("it",):
        return _is_body(low, source)
    if subject == ("they",):
        return _is_plural(low)
    core = [
        w
        for w in raw
        if w[0].isalnum() and w.lower() not in en.DETERMINERS and w.lower() not in speech.OWN_BODIES
    ]
    if not core or not all(w[:1].isupper() for w in core):
        return False
    named = sides(core)
    if named:
        return sum(named.values()) >= len(core) and bool(set(named) & of)
    return set(core) <= set(_WORD.findall(source))


def is_near(raw: tuple[str, ...], source: str, of: set[str]) -> bool:
    """Whether a state is likely the speaker's own: "the premier" or "its envoy" speaks, who names no other.

    Where the article says whose premier it is, ``is_own`` decides.
    """
    core = [w for w in raw if w.lower() not in en.DETERMINERS]
    if of or not core or not source:
        return False
    named = sides(core)
    if len(named) != 1 or sum(named.values()) < len(core):
        return False
    words = source.lower().split()
    return words[0] in ("its", "their") or any(w.strip(",") in speech.OFFICES for w in words[:6])


def _is_plural(source: str) -> bool:
    words = source.split()
    if not words:
        return False
    if " and " in source or words[-1] in en.AUDIENCES or words == ["they"]:
        return True
    if words[0] in en.PLURALS and any(w.endswith("s") for w in words[1:5]):
        return True
    # "The rebels", "the Houthis": people by a plural noun alone.
    return words[0] == "the" and 1 < len(words) < 4 and _SEVERAL.search(words[-1]) is not None


def _is_body(low: str, source: str) -> bool:
    words = low.removeprefix("the ").split()
    if not words:
        return False
    if words[-1] in speech.OWN_BODIES or low == "it":
        return True
    named = sides(_WORD.findall(source.removeprefix("the ").removeprefix("The ")))
    return bool(named) and sum(named.values()) >= len(words)
