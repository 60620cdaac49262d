"""What pictures call countries, organisations and persons: as the record does, else by the shipped tables.

A code that neither knows stays the code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from communique.codes.countries import COUNTRIES
from communique.codes.organisations import ORGANISATIONS
from communique.record import Record


def named(record: Record, ids: Iterable[str]) -> Callable[[str], str]:
    """The name of each of these, by its id or code.

    Example:
        ``named(record, ["PRK"])("PRK") == "North Korea"``
    """
    tables = _tables()
    with record.look() as look:
        known = {line.id: line.name for line in look.find_actors(ids=sorted(set(ids) - set(tables)))}
    return lambda name: tables.get(name) or known.get(name) or name


def state_name(code: str) -> str:
    """The name of a state by its code; empty for what is no state, or is not known."""
    return _states().get(code, "")


@cache
def _states() -> dict[str, str]:
    return {one.code: one.names[0] for one in COUNTRIES}


@cache
def _tables() -> dict[str, str]:
    names = {one.code: one.names[0] for one in ORGANISATIONS}
    return names | _states()
