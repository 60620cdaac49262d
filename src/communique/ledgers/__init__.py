"""What acts come to when they are read together: promises and their fate, demands, proposals, talks and more.

It is pure: it reads no store and no clock. Each ledger is a file with two functions: ``keys`` says in which
parts of the ledger an act counts, ``rows`` makes the rows of one part from all acts that count in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

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
from communique.ledgers.following import CHAPTER, FOLLOWED, ends, place, settle
from communique.ledgers.positions import line
from communique.ledgers.reported import Reported, days, in_order, side, sides
from communique.model import (
    UNKNOWN,
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
    "FOLLOWED", "LEDGERS", "Ledger", "Reported", "chronicle", "counts", "days", "derive", "followed",
    "keys", "line", "met_on", "settle", "settled", "side", "sides", "states", "status_on",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ledger:
    """A ledger: the type of its rows, the parts an act counts in, the rows of a part.

    ``status``: a row's status as of a day (ISO), where it has one; ``statuses``: those that there are.
    ``followed``: acts of a part on which the rows that are followed rest, at most (see ``following``);
    ``named``: whether its rows go by what they are about, and hence never rest; ``chapter``: acts of a
    chapter on average.
    """

    of: type[LedgerRow]
    keys: Callable[[Reported], Iterable[str]]
    rows: Callable[[str, Sequence[Reported]], Iterable[LedgerRow]]
    statuses: tuple[str, ...] = ()
    status: Callable[..., str] | None = None
    followed: int = FOLLOWED
    named: bool = False
    chapter: int = CHAPTER


LONGER = 120
"""Acts that are followed of talks, sanctions and terms: rounds, measures and wordings of years belong on one
page. The bundled sample has no such part with more acts than 79."""

SHORTER = 12
"""The same of positions: what counts is the latest word and where it became another. In the bundled sample's
two parts that are longer (15 and 16 acts) the rows are those of all acts; a desk has a thousand such parts,
each with every word that somebody says of a matter."""

BRIEF = 6
"""Acts of a chapter of positions, on average: with as many as elsewhere, what is new since the last border
would be more than what is carried on."""

LEDGERS: Mapping[str, Ledger] = {
    "undertakings": Ledger(
        Undertaking, undertakings.keys, undertakings.rows, undertakings.STATUSES, undertakings.status_on
    ),
    "demands": Ledger(Demand, demands.keys, demands.rows, demands.STATUSES, demands.status_on),
    "proposals": Ledger(Proposal, proposals.keys, proposals.rows, proposals.STATUSES, proposals.status_on),
    "talks": Ledger(Talks, talks.keys, talks.rows, talks.STATUSES, talks.status_on, LONGER, named=True),
    "sanctions": Ledger(
        Sanction, sanctions.keys, sanctions.rows, sanctions.STATUSES, sanctions.status_on, LONGER
    ),
    "terms": Ledger(Term, terms.keys, terms.rows, followed=LONGER, named=True),
    "disputes": Ledger(Dispute, disputes.keys, disputes.rows),
    "positions": Ledger(
        Position, positions.keys, positions.rows, followed=SHORTER, named=True, chapter=BRIEF
    ),
}
"""The ledgers by the contract's names."""

PARTS = "|"
"""Stands between a ledger's name and the key of one of its parts."""


def keys(act: Reported) -> tuple[str, ...]:
    """The parts of all ledgers in which an act counts, such as ``undertakings|PRK``; sorted."""
    return tuple(
        sorted({f"{name}{PARTS}{key}" for name, ledger in LEDGERS.items() for key in ledger.keys(act)})
    )


def counts(act: Reported) -> tuple[dict[str, bool], str]:
    """Where an act counts: its parts, each with whether it ends a chapter, and its place (a day, ISO)."""
    return {part: ends(act.id, chapter=_ledger(part).chapter) for part in keys(act)}, place(act)


def followed(part: str) -> int:
    """On how many acts of a part the rows followed rest, at most; a shorter history is looked at whole.

    Raises:
        KeyError: for a part of no ledger.
    """
    return _ledger(part).followed


def settled(
    part: str, rows: Sequence[LedgerRow], acts: Sequence[Reported], order: Sequence[str]
) -> tuple[tuple[str, ...], tuple[LedgerRow, ...]]:
    """The acts of a part to carry to the next chapter, and the rows to let rest: see ``settle``."""
    ledger = _ledger(part)
    return settle(rows, acts, order, most=ledger.followed, named=ledger.named)


def _ledger(part: str) -> Ledger:
    return LEDGERS[part.partition(PARTS)[0]]


def derive(part: str, acts: Iterable[Reported]) -> tuple[LedgerRow, ...]:
    """The rows of one part from every act that counts in it, in order of their ids; each row in one part.

    Raises:
        KeyError: for a part of no ledger.
    """
    name, _, key = part.partition(PARTS)
    return tuple(sorted(LEDGERS[name].rows(key, in_order(acts)), key=lambda row: row.id))


def chronicle(part: str, acts: Iterable[Reported]) -> tuple[LedgerRow, ...]:
    """The rows of one part from its whole history, chapter by chapter where it is long: those a record has.

    Raises:
        KeyError: for a part of no ledger.
    """
    known = {act.id: act for act in acts}
    carried: tuple[str, ...] = ()
    chapter: list[str] = []
    resting: dict[str, LedgerRow] = {}
    for _, name in sorted((place(act), name) for name, act in known.items()):
        chapter.append(name)
        if not ends(name, chapter=_ledger(part).chapter):
            continue
        looked_at = (*carried, *chapter)
        carried, chapter = looked_at, []
        if len(looked_at) > followed(part):
            told = [known[one] for one in looked_at]
            made = [row for row in derive(part, told) if row.id not in resting]
            carried, over = settled(part, made, told, looked_at)
            resting |= {row.id: row for row in over}
    last = [known[one] for one in (*carried, *chapter)]
    rows = {row.id: row for row in derive(part, last)} | resting
    return tuple(rows[name] for name in sorted(rows))


def status_on(ledger: str, row: LedgerRow, day: str) -> str:
    """A row's status as of a day (ISO); empty where the ledger's rows have none."""
    status = LEDGERS[ledger].status
    return status(row, day) if status is not None else ""


def states(part: str, row: LedgerRow) -> tuple[tuple[str, str], ...]:
    """Each status of a row with the day (ISO, empty for the start) since when it holds, like `status_on`.

    ``part`` is of the row's ledger, or the ledger's name; empty where the ledger's rows have no status.

    Raises:
        KeyError: for a part of no ledger.
    """
    name = part.partition(PARTS)[0]
    if LEDGERS[name].status is None:
        return ()
    found: list[tuple[str, str]] = []
    for day in sorted({"", *_turning(row)}):
        status = status_on(name, row, day)
        if not found or found[-1][1] != status:
            found.append((day, status))
    return tuple(found)


def _turning(row: LedgerRow) -> Iterable[str]:
    """Days on which a row's status can become another: of its changes, and the day after its deadline."""
    for change in (*getattr(row, "history", ()), *getattr(row, "met", ())):
        yield days(change.when)[0]
    if last := days(getattr(row, "due", UNKNOWN))[1]:
        try:
            yield (date.fromisoformat(last) + timedelta(days=1)).isoformat()
        except (ValueError, OverflowError):
            pass  # a deadline at the end of the calendar never passes


def met_on(row: Demand, day: str) -> tuple[str, ...]:
    """Ids of the acts that met a demand by a day (ISO)."""
    return tuple(act for change in row.met if days(change.when)[0] <= day for act in change.acts)
