"""What acts come to when they are read together: promises and their fate, demands, proposals, talks and more.

It is pure: it reads no store and no clock. Each ledger is a file with two functions: ``keys`` says in which
parts of the ledger an act counts, ``rows`` makes the rows of one part from all acts that count in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from communique.ledgers import (
    demands,
    disputes,
    positions,
    proposals,
    sanctions,
    talks,
    terms,
    undertakings,
)
from communique.ledgers.positions import line
from communique.ledgers.reported import Reported, days, in_order, side, sides
from communique.model import (
    Demand,
    Dispute,
    LedgerRow,
    Position,
    Proposal,
    Sanction,
    Talks,
    Term,
    Undertaking,
)

__all__ = [
    "LEDGERS", "Ledger", "Reported", "days", "derive", "keys", "line", "met_on", "side", "sides", "status_on",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ledger:
    """A ledger: the type of its rows, the parts an act counts in, the rows of a part.

    ``status``: a row's status as of a day (ISO), where it has one; ``statuses``: those that there are.
    """

    of: type[LedgerRow]
    keys: Callable[[Reported], Iterable[str]]
    rows: Callable[[str, Sequence[Reported]], Iterable[LedgerRow]]
    statuses: tuple[str, ...] = ()
    status: Callable[..., str] | None = None


LEDGERS: Mapping[str, Ledger] = {
    "undertakings": Ledger(
        Undertaking, undertakings.keys, undertakings.rows, undertakings.STATUSES, undertakings.status_on
    ),
    "demands": Ledger(Demand, demands.keys, demands.rows, demands.STATUSES, demands.status_on),
    "proposals": Ledger(Proposal, proposals.keys, proposals.rows, proposals.STATUSES, proposals.status_on),
    "talks": Ledger(Talks, talks.keys, talks.rows, talks.STATUSES, talks.status_on),
    "sanctions": Ledger(Sanction, sanctions.keys, sanctions.rows, sanctions.STATUSES, sanctions.status_on),
    "terms": Ledger(Term, terms.keys, terms.rows),
    "disputes": Ledger(Dispute, disputes.keys, disputes.rows),
    "positions": Ledger(Position, positions.keys, positions.rows),
}
"""The ledgers by the contract's names."""

PARTS = "|"
"""Stands between a ledger's name and the key of one of its parts."""


def keys(act: Reported) -> tuple[str, ...]:
    """The parts of all ledgers in which an act counts, such as ``undertakings|PRK``; sorted."""
    return tuple(
        sorted({f"{name}{PARTS}{key}" for name, ledger in LEDGERS.items() for key in ledger.keys(act)})
    )


def derive(part: str, acts: Iterable[Reported]) -> tuple[LedgerRow, ...]:
    """The rows of one part from every act that counts in it, in order of their ids; each row in one part.

    Raises:
        KeyError: for a part of no ledger.
    """
    name, _, key = part.partition(PARTS)
    return tuple(sorted(LEDGERS[name].rows(key, in_order(acts)), key=lambda row: row.id))


def status_on(ledger: str, row: LedgerRow, day: str) -> str:
    """A row's status as of a day (ISO); empty where the ledger's rows have none."""
    status = LEDGERS[ledger].status
    return status(row, day) if status is not None else ""


def met_on(row: Demand, day: str) -> tuple[str, ...]:
    """Ids of the acts that met a demand by a day (ISO)."""
    return tuple(act for change in row.met if days(change.when)[0] <= day for act in change.acts)
