"""To be written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communique.ledgers.reported import Reported
from communique.model import Term


def keys(act: Reported) -> Iterable[str]:
    """The parts in which an act counts."""
    return ()


def rows(key: str, acts: Sequence[Reported]) -> Iterable[Term]:
    """The rows of one part."""
    return ()
