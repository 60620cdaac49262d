"""Which of the registry's titles a phrase means word for word: an army's chief of staff is no president's.

It compares words and knows no day; a phrase that leaves open which ministry or embassy it means fits none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from communique.codes.countries import COUNTRIES
from communique.codes.organisations import ORGANISATIONS
from communique.languages.en.office_titles import BESIDE, MINISTERS, SAME_WORD, SENT_TO, SHORT_FOR, SMALL
from communique.who.gazetteer import terms_in
from communique.who.holders import Holding, offices_in

_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}")
_BESIDE = re.compile(BESIDE, re.IGNORECASE)
_SHORT = tuple((re.compile(pattern, re.IGNORECASE), title) for pattern, title in SHORT_FOR)
_SENT_TO = re.compile(SENT_TO, re.IGNORECASE)
_BODY = re.compile(r" of (?:the )?(?P<name>[A-Z][\w'-]+(?: (?:[A-Z][\w'-]+|of|and|the|for|on))+)")
_MINISTRY = re.compile(r"^(?:minister|secretary)\b", re.IGNORECASE)
SHORTEST_PLURAL = 4
"""Letters of the shortest word whose last s is taken off: "arms", and not "gas"."""


def exact(phrase: str, of: str) -> tuple[Holding, ...]:
    """Every term under the title that says all that ``phrase`` does, its country apart; else none.

    Example:
        >>> {term.title for term in exact("the US Army chief of staff", "USA")}
        {'Chief of Staff of the Army'}
    """
    said, names = _bag(_in_full(phrase)), _names(of)
    # "Treasury Secretary of the United States" has all words of "Secretary of State", one the country's own.
    fitting = {
        title: (len(bag - names), len(bag))
        for title, bags in _titles(of)
        for bag in bags
        if bag and bag <= said and said - bag <= names | _seats(of)
    }
    closest = max(fitting.values(), default=None)
    return tuple(h for h in offices_in(of) if h.title in fitting and fitting[h.title] == closest)


def of_ministry(phrase: str, of: str) -> tuple[tuple[Holding, ...], ...]:
    """The terms of ministers whose titles have each word of the portfolio in ``phrase``, the likeliest first.

    Likeliest are titles that begin with it: a minister of education before one of science and education.

    Example:
        >>> {term.title for term in of_ministry("Japan's environment minister", "JPN")[0]}
        {'Minister of the Environment'}
    """
    said = _bag(phrase)
    portfolio = said - MINISTERS - _names(of)
    if not portfolio or said.isdisjoint(MINISTERS):
        return ()
    fitting = [h for h in offices_in(of) if _is_minister(h) and portfolio <= _bag(h.title)]
    first = [h for h in fitting if _words(h.title)[1:2] and _words(h.title)[1] in portfolio]
    return tuple(tuple(terms) for terms in (first, [h for h in fitting if h not in first]) if terms)


def sent_to(phrase: str, terms: Sequence[Holding]) -> tuple[Holding, ...]:
    """Of ambassadors' terms, those in the country to which ``phrase`` says that one is sent; else none."""
    told = _SENT_TO.search(phrase)
    place = _place(told["place"]) if told else ""
    return tuple(h for h in terms if place and _place(h.title) == place)


def _in_full(phrase: str) -> str:
    """The phrase with the title that it stands for, where it is a short way to say one."""
    return next((p.sub(title, phrase, count=1) for p, title in _SHORT if p.search(phrase)), phrase)


def _place(words: str) -> str:
    return next((known.country for _, known in terms_in(words)), "")


def _is_minister(holding: Holding) -> bool:
    office = holding.office.removeprefix("acting-")
    return (
        office.endswith("minister")
        and not office.startswith(("deputy-", "assistant-"))
        and _MINISTRY.match(holding.title) is not None
        and not _BESIDE.search(holding.title)
    )


@cache
def _titles(of: str) -> tuple[tuple[str, tuple[frozenset[str], ...]], ...]:
    """Each title of a country with the words that say it, in full and with its body's initials."""
    titles = dict.fromkeys(h.title for h in offices_in(of))
    return tuple((title, (_bag(title), _abbreviated(title))) for title in titles)


@cache
def _abbreviated(title: str) -> frozenset[str]:
    """The words of a title with the initials of the body that it names: the head of the EPA."""
    body = _BODY.search(title)
    if body is None:
        return frozenset()
    initials = "".join(word[0] for word in body["name"].split() if word[0].isupper()).lower()
    return _bag(title[: body.start()]) | {initials}


@cache
def _names(of: str) -> frozenset[str]:
    """The words that name the country or organisation ``of``: Russia, Russian, Moscow."""
    told: list[str] = []
    for row in COUNTRIES:
        if row.code == of:
            told.extend((*row.names, *row.adjectives, *row.people, *row.capitals))
    for body in ORGANISATIONS:
        if body.code == of:
            told.extend(body.names)
    return frozenset(word for name in told for word in _words(name))


@cache
def _seats(of: str) -> frozenset[str]:
    """The words of the palaces and ministries that speak for a country: Kremlin, Treasury."""
    told = [seat for row in COUNTRIES if row.code == of for seat in row.seats]
    return frozenset(word for seat in told for word in _words(seat))


@cache
def _bag(text: str) -> frozenset[str]:
    return frozenset(_words(text))


def _words(text: str) -> list[str]:
    """The words that tell, in one spelling and the singular: "Defence Minister's" is defense, minister."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    plain = _DOTTED.sub(lambda match: match.group().replace(".", ""), plain)
    words = [_singular(word) for word in _WORD.findall(plain)]
    return [SAME_WORD.get(word, word) for word in words if word not in SMALL]


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > SHORTEST_PLURAL:
        return word.removesuffix("ies") + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) >= SHORTEST_PLURAL:
        return word.removesuffix("s")
    return word
