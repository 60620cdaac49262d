"""What a row's status is as of a day, from the changes that acts tell of.

It knows no today: a change of an unknown day counts from the start, and nothing counts after the day asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communique.ledgers.reported import days
from communique.model import Change


def in_time(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Changes by their first day, undated ones first, otherwise as given."""
    return tuple(sorted(changes, key=lambda change: days(change.when)[0]))


def status(changes: Sequence[Change], day: str) -> str:
    """The status that holds on a day (ISO): the last change's until then; empty where there is none."""
    known = [change.status for change in in_time(changes) if days(change.when)[0] <= day]
    return known[-1] if known else ""
