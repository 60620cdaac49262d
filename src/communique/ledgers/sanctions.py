"""To be written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communique.ledgers import history
from communique.ledgers.reported import Reported
from communique.model import Sanction

STATUSES = ("proposed", "in-force", "eased", "lifted", "breach-alleged")


def keys(act: Reported) -> Iterable[str]:
    """The parts in which an act counts."""
    return ()


def rows(key: str, acts: Sequence[Reported]) -> Iterable[Sanction]:
    """The rows of one part."""
    return ()


def status_on(row: Sanction, day: str) -> str:
    """The status as of a day (ISO)."""
    return history.status(row.history, day)
