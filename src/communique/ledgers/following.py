"""How far back a ledger looks: of a long history it follows what stands and lets rest what is over or untold.

It knows no ledger's rules and no store, and never takes up again what it has let rest: what is told of that
later begins anew. A history that is short enough it leaves whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from communique.ledgers.reported import Reported, days
from communique.model import LedgerRow, When, digest

FOLLOWED = 30
"""Acts that the rows carried to the next chapter rest on, at most, where a ledger says no other number; a
history no longer than that is looked at whole. In the 23 parts of the bundled sample that are longer than
their ledger's number the rows are those that the whole history makes, all but four of 116 to the letter; with
40 acts it was all but five of 104, with 25 some promises no longer had the right status."""

SHARE = 3
"""Of the acts that belong to no row a third as many are carried on too, the latest: what one report promises,
the next may tell as done. And of the acts looked at, the latest third as many are fresh: rows that these tell
of are followed before all others, since reports of one thing come within days."""

CHAPTER = 12
"""Acts of a chapter on average. Longer ones make more acts be looked at with each new one, shorter ones more
chapters be gone through where an act of long ago is added. With 40 acts followed and 20 to a chapter one
article more cost half as much again."""

EACH = 3
"""Acts of each round of talks, and of each wording of a term, by which a long row is carried."""

ORIGINS = 3
"""Independent reports from which one row is not better told than another."""

BEFORE = 1
"""Acts kept before each turn of a row that has too many: its words up to then."""

OVER = frozenset({
    "kept", "broken", "withdrawn", "met", "adopted", "blocked", "refused", "superseded", "lifted", "ended",
})  # fmt: skip
"""Statuses after which little more is expected of a row."""


def place(act: Reported) -> str:
    """Where an act stands in a history: the day (ISO) of its first report, else its own.

    By the day of reporting, so that a new report stands last, whatever long gone days it tells of. What was
    wished for or planned, and is told as done by a later report, stands where that does: it keeps a promise
    that was given in between.
    """
    done = [entry for entry in act.entries if entry.kind == "event" and entry.status == "actual"]
    told = [day for entry in done or act.entries if (day := days(When(edtf=entry.told))[0])]
    return min(told, default="") or act.first_day


def ends(act: str, *, chapter: int = CHAPTER) -> bool:
    """Whether a chapter ends with the act of this id, where ``chapter`` acts are one on average.

    That follows from the id alone: an act more or less moves no other border.
    """
    return int(digest(act), 16) % chapter == 0


def settle(
    rows: Sequence[LedgerRow],
    acts: Sequence[Reported],
    order: Sequence[str],
    *,
    most: int = FOLLOWED,
    named: bool = False,
) -> tuple[tuple[str, ...], tuple[LedgerRow, ...]]:
    """The acts to carry to the next chapter, and the rows to let rest.

    Rows that begin with a common act stay or rest together, so that what rests is not begun anew by half.

    Args:
        rows: what the acts looked at come to.
        acts: those acts.
        order: their ids in the order of the history.
        most: acts that the rows carried rest on, at most.
        named: whether rows go by what they are about: such a row never rests, since what is told of it later
            is the same row's; each is carried by its share of ``most``.
    """
    at = {name: number for number, name in enumerate(order)}
    origins = {act.id: act.act.origins for act in acts}
    fresh = len(order) - most // SHARE

    def rank(several: Sequence[LedgerRow]) -> tuple[Any, ...]:
        names = {name for row in several for name in row.acts if name in at}
        last = max((at[name] for name in names), default=-1)
        told = max((origins[name] for name in names), default=0)
        stands = any(not _is_over(row) for row in several)
        return (last >= fresh, stands, min(told, ORIGINS), last, min(row.id for row in several))

    kept: set[str] = set()
    resting: list[LedgerRow] = []
    full = False
    if named:
        most_each = max(EACH, most // max(1, len(rows)))
        kept = {name for row in rows for name in _thinned(row, at, most=most_each)}
    for several in () if named else sorted(_beginning_together(rows), key=rank, reverse=True):
        names = {name for row in several for name in _thinned(row, at, most=most)}
        full = full or len(kept | names) > most
        if full and kept:
            resting.extend(several)
        else:
            kept |= names
    in_rows = {name for row in rows for name in row.acts}
    loose = [name for name in order if name not in in_rows][-(most // SHARE) :]
    kept.update(loose)
    return tuple(name for name in order if name in kept), tuple(sorted(resting, key=lambda row: row.id))


def _beginning_together(rows: Iterable[LedgerRow]) -> list[list[LedgerRow]]:
    """Rows in groups: those with a common act stand together, where one of them begins with it."""
    rows = list(rows)
    begun = {name for row in rows for name in _beginnings(row)}
    group = list(range(len(rows)))

    def root(number: int) -> int:
        while group[number] != number:
            group[number] = number = group[group[number]]
        return number

    first: dict[str, int] = {}
    for number, row in enumerate(rows):
        for name in begun.intersection(row.acts):
            group[root(number)] = root(first.setdefault(name, number))
    found: dict[int, list[LedgerRow]] = {}
    for number, row in enumerate(rows):
        found.setdefault(root(number), []).append(row)
    return list(found.values())


def _beginnings(row: LedgerRow) -> set[str]:
    """The acts that make a row, without those that only tell what became of it."""
    history, met = getattr(row, "history", ()), getattr(row, "met", ())
    told = {name for change in (*history[1:], *met) for name in change.acts}
    return set(row.acts) - told or set(row.acts)


def _changes(row: LedgerRow) -> Iterable[Any]:
    return (*getattr(row, "history", ()), *getattr(row, "met", ()), *getattr(row, "turns", ()))


def _is_over(row: LedgerRow) -> bool:
    told = [change.status for change in (*getattr(row, "history", ()), *getattr(row, "met", ()))]
    return bool(told) and told[-1] in OVER


def _thinned(row: LedgerRow, at: Mapping[str, int], *, most: int) -> set[str]:
    """The acts by which a row is carried: all, or its first, those that changed it and the latest.

    Of talks with many rounds and terms with many wordings some acts of each, the latest rounds first.
    """
    if len(row.acts) <= most:
        return set(row.acts)
    where = {name: number for number, name in enumerate(row.acts)}
    turns: list[str] = []
    for change in _changes(row):
        for name in change.acts:
            if name in where:
                turns += row.acts[max(0, where[name] - BEFORE) : where[name] + 1]
    rounds: list[str] = []
    for each in (*getattr(row, "rounds", ()), *getattr(row, "usages", ())):
        told = (change.acts[0] for change in getattr(each, "history", ()))
        rounds += list(dict.fromkeys((*told, *each.acts)))[:EACH]
    latest = sorted(row.acts, key=lambda name: at.get(name, -1), reverse=True)
    # The first act makes most rows' ids; of many turns, and of many rounds, the latest count.
    ranked = (row.acts[0], *reversed(turns), *latest[: most // SHARE], *reversed(rounds), *latest)
    return set(list(dict.fromkeys(ranked))[:most])
