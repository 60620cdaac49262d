"""Which words of an article are a country, a capital, a palace or a known organisation.

It matches written words against the tables of codes; it does not say who is meant, nor that anybody acts.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from communique.codes.countries import AMBIGUOUS, COUNTRIES, SIDES
from communique.codes.organisations import ORGANISATIONS
from communique.languages.en.names import (
    ABBREVIATED_TITLES,
    CITIES,
    CONTINENTS,
    HONORIFICS,
    UNITED_STATES_PLACES,
)

TermKind = Literal["state", "adjective", "people", "capital", "seat", "organization", "place"]

_ABBREVIATIONS = sorted(
    {w for w in (*ABBREVIATED_TITLES, *HONORIFICS) if w.endswith(".")} | {"St.", "Jr.", "Sr."}
)
TOKEN = re.compile(
    r"\b(?:" + "|".join(re.escape(w) for w in _ABBREVIATIONS) + r")"
    r"|(?:\b[^\W\d_]\.){2,}"
    r"|\b[A-Z]\.(?=\s?[A-Z])"
    r"|['’]s\b"
    r"|[^\W_]+(?:(?:[-‐‑]|['’](?!s\b)|/(?=[A-Z]))[^\W_]+)*"
    r"|[^\w\s]"
)
"""A word with its inner hyphens and apostrophes, an abbreviation with its points, "'s", or one sign."""


class Term(NamedTuple):
    """What a written form may stand for: a kind, and the country's or organisation's code."""

    kind: TermKind
    code: str
    plain: bool


class Words(NamedTuple):
    """A text in tokens: words with plain apostrophes, the same in lower case, where each begins and ends."""

    forms: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]


def tokenize(text: str) -> Words:
    """The tokens of ``text``, in order, in time linear in its length.

    Example:
        >>> tokenize("The U.S. didn't object.").forms
        ['The', 'U.S.', "didn't", 'object', '.']
    """
    forms, starts, ends = [], [], []
    for match in TOKEN.finditer(text):
        start, end = match.span()
        forms.append(text[start:end])
        starts.append(start)
        ends.append(end)
    if "’" in text:
        forms = [w.replace("’", "'") if "’" in w else w for w in forms]
    return Words(forms, [w.lower() for w in forms], starts, ends)


@cache
def _index() -> dict[str, tuple[tuple[tuple[str, ...], Term], ...]]:
    table: dict[tuple[str, ...], Term] = {}

    def put(name: str, kind: TermKind, code: str) -> None:
        bare = name[4:] if name.startswith("the ") and len(name) > 4 and name[4].isupper() else name
        words = tuple(tokenize(bare).forms)
        table.setdefault(words, Term(kind, code, bare not in AMBIGUOUS))

    for row in COUNTRIES:
        for name in row.names:
            put(name, "state", row.code)
    for organisation in ORGANISATIONS:
        for name in organisation.names:
            put(name, "organization", organisation.code)
    for row in COUNTRIES:
        for name in row.seats:
            put(name, "seat", row.code)
        for name in row.capitals:
            put(name, "capital", row.code)
        for name in row.adjectives:
            put(name, "adjective", row.code)
        for name in row.people:
            put(name, "people", row.code)
    for name in UNITED_STATES_PLACES:
        put(name, "place", "USA")
    for name, code in CITIES.items():
        put(name, "place", code)
    for name in CONTINENTS:
        put(name, "place", "")
    index: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
    for words, term in table.items():
        index.setdefault(words[0], []).append((words, term))
    return {
        first: tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair[0])))
        for first, found in index.items()
    }


def match_terms(words: Words) -> dict[int, tuple[int, Term]]:
    """Known names in ``words``: token index of the first word to (index past the last word, term).

    Words that are also something else ("Victoria") count only where the article names the state plainly.
    """
    index = _index()
    found: dict[int, tuple[int, Term]] = {}
    forms = words.forms
    skip = 0
    for i, form in enumerate(forms):
        if i < skip:
            continue
        candidates = index.get(form)
        if candidates is None and len(form) > 3 and form.isupper():
            # A date line or a headline in capitals: "MOSCOW, January 19".
            candidates = index.get(form.title())
            if candidates is not None:
                candidates = tuple(
                    c for c in candidates if len(c[0]) == 1 and c[1].kind in ("capital", "state", "place")
                )
        if not candidates:
            continue
        for needed, term in candidates:
            n = len(needed)
            if n == 1 or (forms[i + n - 1 : i + n] == [needed[-1]] and tuple(forms[i : i + n]) == needed):
                found[i] = (i + n, term)
                skip = i + n
                break
    for i in [
        i for i, (_, term) in found.items() if term.kind == "organization" and _is_another(forms, i, found)
    ]:
        del found[i]
    plain = {term.code for _, term in found.values() if term.plain}
    kept = {i: (j, term) for i, (j, term) in found.items() if term.plain or term.code in plain}
    for side, (code, neighbour) in SIDES.items():
        # "North and South Korea" names both; a country called by its adjective alone is named too.
        both = neighbour in plain and (code in plain or _paired(forms, side.split()[-1], kept, neighbour))
        if both or sum(term.code == code for _, term in kept.values()) > 1:
            _add_side(words, kept, side.split()[-1], Term("state", code, True))
    return kept


def _is_another(forms: list[str], i: int, found: dict[int, tuple[int, Term]]) -> bool:
    """Whether a council at ``i`` is a state's own: "National Security Council", "Iran's Security Council"."""
    if i == 0 or forms[i] not in ("Security", "General", "Human"):
        return False
    if forms[i - 1] in ("National", "Supreme"):
        return True
    before = i - 2 if forms[i - 1] == "'s" else i - 1
    return any(
        end == before + 1 and term.kind in ("state", "adjective", "capital")
        for end, term in _near(found, before)
    )


def _near(found: dict[int, tuple[int, Term]], before: int) -> list[tuple[int, Term]]:
    return [found[k] for k in range(max(0, before - 3), before + 1) if k in found]


def _paired(forms: list[str], name: str, found: dict[int, tuple[int, Term]], neighbour: str) -> bool:
    """Whether ``name`` stands before "and" and its neighbour: the North of "North and South Korea"."""
    return any(
        forms[i - 2 : i] == [name, "and"] and term.code == neighbour
        for i, (_, term) in found.items()
        if i > 1
    )


def _add_side(words: Words, found: dict[int, tuple[int, Term]], name: str, term: Term) -> None:
    """Enter "the North" and "North and South Korea", but not "the North Pole"."""
    forms = words.forms
    for i, form in enumerate(forms):
        if form != name or i in found:
            continue
        after = forms[i + 1] if i + 1 < len(forms) else ""
        pair = after == "and" and i + 2 in found and found[i + 2][1].kind in ("state", "adjective")
        if pair or (i and words.lower[i - 1] == "the" and not after[:1].isupper()):
            found[i] = (i + 1, term)
