"""States and organisations by their codes, and where a sentence names them.

It is for sides that an act leaves open and its sentence names; whom an entry has is never questioned.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from communique.codes.countries import AMBIGUOUS, COUNTRIES
from communique.codes.organisations import ORGANISATIONS
from communique.ledgers.reported import REMEMBERED
from communique.model import Who


@cache
def _names() -> dict[str, str]:
    """What newspapers call states, capitals and adjectives among it, by code."""
    found: dict[str, str] = {}
    for state in COUNTRIES:
        for name in (*state.capitals, *state.adjectives, *state.people, *state.names):
            if name not in AMBIGUOUS:
                found[name.removeprefix("the ")] = state.code
    for body in ORGANISATIONS:
        if body.home == body.code and body.kind == "international":
            found.update((name.removeprefix("the "), body.code) for name in body.names)
    return found


@cache
def _pattern() -> re.Pattern[str]:
    longest = sorted(_names(), key=lambda name: (-len(name), name))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)")


def named_in(text: str) -> list[tuple[int, str]]:
    """Where a text names states and organisations: the place, in code points, and the code, in order.

    Example:
        >>> named_in("Oslo and the Norwegian fleet; Peru")
        [(0, 'NOR'), (13, 'NOR'), (30, 'PER')]
    """
    return list(_named(text))


@lru_cache(maxsize=REMEMBERED)
def _named(text: str) -> tuple[tuple[int, str], ...]:
    names = _names()
    return tuple((found.start(), names[found[0]]) for found in _pattern().finditer(text))


@cache
def _called() -> dict[str, str]:
    called = {body.code: body.names[0] for body in reversed(ORGANISATIONS)}
    return called | {state.code: state.names[0] for state in COUNTRIES}


def is_state(code: str) -> bool:
    """Whether a code is a state's or an organisation's of the shipped tables.

    Example:
        >>> is_state("PER"), is_state("p-0123")
        (True, False)
    """
    return code in _called()


@cache
def _bodies() -> frozenset[str]:
    return frozenset(b.code for b in ORGANISATIONS if b.home == b.code and b.kind == "international")


def is_body(code: str) -> bool:
    """Whether a code is an international organisation's, whose decisions bind its members.

    Example:
        >>> is_body("UNO"), is_body("PER")
        (True, False)
    """
    return code in _bodies()


def state(code: str) -> Who:
    """The state or organisation of a code as a side; an armed group with its country.

    Example:
        >>> state("PER").name
        'Peru'
        >>> state("TALIBAN").country
        'AFG'
    """
    return Who(name=_called().get(code, code), actor=code, country=_factions().get(code, code))


@cache
def _factions() -> dict[str, str]:
    """Armed groups that have a state of their own country beside them: its code by theirs."""
    states = {country.code for country in COUNTRIES}
    return {body.code: body.home for body in ORGANISATIONS if body.kind == "armed" and body.home in states}


@cache
def _faction_names() -> tuple[dict[str, str], re.Pattern[str]]:
    found = {name: body.code for body in ORGANISATIONS if body.code in _factions() for name in body.names}
    longest = sorted(found, key=lambda name: (-len(name), name))
    return found, re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)")


def faction_in(text: str) -> str:
    """The first armed group that a text names; empty where it names none.

    Example:
        >>> faction_in("talks with the Taliban"), faction_in("talks with Kabul")
        ('TALIBAN', '')
    """
    names, pattern = _faction_names()
    found = pattern.search(text)
    return names[found[0]] if found else ""


def faction(who: Who) -> str:
    """The armed group that somebody is or acts for, which is no government's; empty where none.

    Example:
        >>> faction(Who(name="Zia Khan", actor="p-1", country="AFG", role="Taliban spokesman"))
        'TALIBAN'
    """
    if who.actor in _factions():
        return who.actor or ""
    if who.actor == who.country and who.actor is not None:
        return ""
    found = faction_in(f"{who.name} {who.role or ''}")
    return found if found and _factions()[found] == who.country else ""


@cache
def _domestic() -> frozenset[str]:
    return frozenset(body.code for body in ORGANISATIONS if body.kind == "party")


def is_party(who: Who) -> bool:
    """Whether somebody is a political party of one state.

    Example:
        >>> is_party(Who(name="Likud", actor="LIKUD", country="ISR"))
        True
    """
    return who.actor in _domestic()


def land(code: str) -> str:
    """The country of a side: of an armed group that in which it fights, of any other the code itself.

    Example:
        >>> land("TALIBAN"), land("PER")
        ('AFG', 'PER')
    """
    return _factions().get(code, code)
