"""To be written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communique.ledgers import history
from communique.ledgers.reported import Reported
from communique.model import Undertaking

STATUSES = ("pledged", "conditional", "under-way", "kept", "broken", "withdrawn", "lapsed", "unknown")


def keys(act: Reported) -> Iterable[str]:
    """The parts in which an act counts."""
    return ()


def rows(key: str, acts: Sequence[Reported]) -> Iterable[Undertaking]:
    """The rows of one part."""
    return ()


def status_on(row: Undertaking, day: str) -> str:
    """The status as of a day (ISO)."""
    return history.status(row.history, day)
