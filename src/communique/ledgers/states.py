"""States and organisations by their codes, and where a sentence names them.

It is for sides that an act leaves open and its sentence names; whom an entry has is never questioned.
"""

from __future__ import annotations

import re
from functools import cache

from communique.codes.countries import AMBIGUOUS, COUNTRIES
from communique.codes.organisations import ORGANISATIONS
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
    names = _names()
    return [(found.start(), names[found[0]]) for found in _pattern().finditer(text)]


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
    """The state or organisation of a code as a side.

    Example:
        >>> state("PER").name
        'Peru'
    """
    return Who(name=_called().get(code, code), actor=code, country=code)
