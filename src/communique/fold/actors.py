"""Chooses the name and country an actor is shown under, from all the articles that name them.

It merges no two actors: who is who was settled before, article by article.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Naming(NamedTuple):
    """One way the articles give an actor: name, kind, country, and how many articles do so."""

    name: str
    kind: str
    country: str | None
    reports: int


def foremost(namings: Iterable[Naming]) -> Naming:
    """The naming shown: what most articles give, then one with a country, the fuller, the alphabet's first.

    Raises:
        ValueError: where there is none.
    """
    return min(
        namings, key=lambda n: (-n.reports, n.country is None, -len(n.name), n.name, n.country or "", n.kind)
    )
