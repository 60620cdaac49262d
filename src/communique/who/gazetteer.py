"""Which state or organisation a written name stands for, and which country a phrase speaks of.

It knows states, capitals, seats of government and the organisations of the shipped tables, and no persons.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from communique.codes.countries import COUNTRIES, SIDES
from communique.codes.organisations import BLOC_ADJECTIVES, ORGANISATIONS
from communique.languages.en.names import CITIES, REGIONS, UNITED_STATES_PLACES


class Known(NamedTuple):
    """What a name stands for: the actor's id, its kind, its country, its plain name.

    ``kind``: state, people, capital, seat, organization, media, place; ``country``: ISO 3166 alpha-3, or the
    code of the organisation itself; empty where it has none. A place has no actor.
    """

    actor: str | None
    kind: str
    country: str
    name: str


def lookup(name: str) -> Known | None:
    """The state or organisation that ``name`` stands for as written; ``None`` where the tables lack it.

    Example:
        >>> lookup("Cheong Wa Dae").actor, lookup("the Kremlin").country
        ('KOR', 'RUS')
    """
    bare = _bare(name)
    known = _table().get(bare)
    if known is None and len(bare) > 3 and bare.isupper():
        known = _table().get(bare.title())
    if known is None and bare in ("North", "South"):
        code = SIDES[f"the {bare}"][0]
        known = Known(code, "state", code, state_name(code))
    return known


@cache
def state_name(code: str) -> str:
    """The plain English name of the state ``code``; the code itself where it is none of the table's."""
    return next((row.names[0] for row in COUNTRIES if row.code == code), code)


@cache
def state_adjective(code: str) -> str:
    """The plain English adjective of the state ``code``; empty where it is none of the table's."""
    return next((row.adjectives[0] for row in COUNTRIES if row.code == code and row.adjectives), "")


@cache
def organisation_name(code: str) -> str:
    """The plain name of the organisation ``code``; the code itself where the table lacks it."""
    return next((row.names[0] for row in ORGANISATIONS if row.code == code), code)


def adjective(words: str) -> Known | None:
    """The state or organisation of which ``words`` are the adjective and no more; ``None`` for all else.

    Example:
        >>> adjective("Russian").actor, adjective("Russian troops"), adjective("Russia")
        ('RUS', None, None)
    """
    bare = _bare(words)
    return None if bare in _table() else _all().get(bare)


@lru_cache(maxsize=4096)
def terms_in(phrase: str) -> tuple[tuple[int, Known], ...]:
    """The known names inside a phrase, adjectives among them, with where each begins.

    Example:
        >>> [known.country for _, known in terms_in("the South Korean envoy to Japan")]
        ['KOR', 'JPN']
    """
    plain = phrase.replace("’", "'")
    return tuple((m.start(), _all()[m.group()]) for m in _pattern().finditer(plain))


def _bare(name: str) -> str:
    bare = " ".join(name.replace("’", "'").split())
    if bare[:4].lower() == "the " and bare not in _table():
        bare = bare[4:]
    return bare.removesuffix("'s")


@cache
def _table() -> dict[str, Known]:
    table: dict[str, Known] = {}
    for row in COUNTRIES:
        for name in row.names:
            table.setdefault(name.removeprefix("the "), Known(row.code, "state", row.code, row.names[0]))
    for body in ORGANISATIONS:
        # A service belongs to its state; what it says is its own.
        actor = body.home if body.kind == "government" else body.code
        kind = "media" if body.kind in ("media", "company", "ngo") else "organization"
        for name in body.names:
            table.setdefault(name, Known(actor, kind, body.home, body.names[0]))
    for row in COUNTRIES:
        for name in row.seats:
            table.setdefault(name, Known(row.code, "seat", row.code, row.names[0]))
        for name in row.capitals:
            table.setdefault(name, Known(row.code, "capital", row.code, row.names[0]))
        for name in row.people:
            table.setdefault(name, Known(None, "people", row.code, row.names[0]))
    for name in UNITED_STATES_PLACES:
        table.setdefault(name, Known(None, "place", "USA", name))
    for name, code in CITIES.items():
        table.setdefault(name, Known(None, "place", code, name))
    for name, (code, _) in REGIONS.items():
        table.setdefault(name, Known(None, "place", code, name))
    return table


@cache
def _all() -> dict[str, Known]:
    table = dict(_table())
    for row in COUNTRIES:
        for name in row.adjectives:
            table.setdefault(name, Known(row.code, "state", row.code, row.names[0]))
    for name, (code, told) in REGIONS.items():
        if told:
            table.setdefault(told, Known(None, "place", code, name))
    for name, code in BLOC_ADJECTIVES.items():
        table.setdefault(name, Known(code, "organization", code, organisation_name(code)))
    return table


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_all(), key=lambda name: (-len(name), name))
    # "National Security Council" is a state's own, whichever state's, and no council of the United Nations.
    return re.compile(r"(?<![\w-])(?<!National )(?:" + "|".join(map(re.escape, names)) + r")(?![\w])")
