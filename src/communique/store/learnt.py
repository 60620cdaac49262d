"""Finds what a record learnt last: acts by the first report of them that was read, and the newest readings.

It goes back through the articles from the last one, and no further than it must.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select

from communique.store.tables import act_entries, articles, entries, ledger_acts, ledger_rows, readings

STEPS = (40, 400)
"""Articles that are gone back to, first the few and then the more: a page of news is in the first forty, a
rare filter's in none of them, and then all that it finds is looked at."""
PLACES = 1_000_000
"""Entry numbers to an article (``pen.PLACES``)."""
SECOND = 40
"""Articles that may have been read within one second."""
CHUNK = 500


def newest_acts(
    connection: Connection, query: Select[Any], *, most: int, steps: Sequence[int] = STEPS
) -> list[str]:
    """Ids of at least the ``most`` acts that were learnt last, of those a query for ``acts.id`` finds.

    In no order; whatever was learnt in the second of the last of them is there as well.
    """
    found: list[str] = []
    for back in steps:
        first = _number(connection, back)
        if first is None:
            break
        found = list(connection.scalars(query.where(_id(query).in_(_acts_since(first)))))
        if len(found) >= most:
            return found
    told = list(connection.scalars(query))
    return _last(_firsts(connection, told), most)


def newest_rows(
    connection: Connection, ids: Sequence[str], ledger: str, *, most: int, steps: Sequence[int] = STEPS
) -> list[str]:
    """Ids of at least the ``most`` rows, of these rows of a ledger, whose first act was learnt last."""
    wanted = set(ids)
    for back in steps:
        first = _number(connection, back)
        if first is None:
            break
        touched = (
            select(ledger_acts.c.row)
            .join(ledger_rows, ledger_rows.c.id == ledger_acts.c.row)
            .where(ledger_acts.c.act.in_(_acts_since(first)), ledger_rows.c.ledger == ledger)
        )
        rows = wanted.intersection(connection.scalars(touched))
        known = _row_firsts(connection, rows)
        found = [name for name in rows if known.get(name, 0) >= first]
        if len(found) >= most:
            return found
    return _last(_row_firsts(connection, wanted), most)


def newest_articles(connection: Connection, ids: Sequence[str], *, most: int) -> list[str]:
    """Ids of at least the ``most`` of these articles that were read first last."""
    numbers: dict[str, int] = {}
    for chunk in _chunks(ids):
        rows = connection.execute(select(articles.c.id, articles.c.number).where(articles.c.id.in_(chunk)))
        numbers.update((row[0], row[1] * PLACES) for row in rows)
    return _last(numbers, most)


def newest_readings(
    connection: Connection, *, since: str, until: str | None, most: int | None, turned: bool
) -> list[tuple[str, str, int]]:
    """The last readings from a moment on (UTC, by the second), the oldest first: article, moment, turn.

    ``until``: only those before it; ``turned``: only of articles read before. All of the second of the first
    of them are there, so that going on before it leaves none out and gives none twice.
    """
    own = readings.c
    query = select(own.article, own.read_at, own.turn).where(own.read_at >= since)
    if until is not None:
        query = query.where(own.read_at < until)
    if turned:
        query = query.where(own.turn > 1)
    if most is not None:
        bound = query.with_only_columns(own.read_at).order_by(own.read_at.desc()).offset(most).limit(1)
        first = connection.scalar(bound)
        if first is not None:
            query = query.where(own.read_at >= first)
    query = query.join(articles, articles.c.id == own.article)
    rows = connection.execute(query.order_by(own.read_at, articles.c.number, own.turn))
    return [(row[0], row[1], row[2]) for row in rows]


def count_read_since(connection: Connection, moment: str) -> int:
    """How many articles were read after a moment (UTC, by the second)."""
    query = select(func.count(readings.c.article.distinct())).where(readings.c.read_at > moment)
    return connection.scalar(query) or 0


def _number(connection: Connection, back: int) -> int | None:
    """The number of the first entry of the last ``back`` articles; ``None`` where there are not as many."""
    moment = connection.scalar(
        select(articles.c.read_at).order_by(articles.c.read_at.desc()).offset(back).limit(1)
    )
    if moment is None:
        return None
    least = select(func.min(articles.c.number)).where(articles.c.read_at >= moment)
    number: int | None = connection.scalar(least)
    return None if number is None else number * PLACES


def _acts_since(first: int) -> Select[Any]:
    """Selects the acts of which no telling is before an entry's number, and some after it."""
    told, every = act_entries.alias(), act_entries.alias()
    telling, other = entries.alias(), entries.alias()
    touched = (
        select(told.c.act).join(telling, telling.c.id == told.c.entry).where(telling.c.number >= first)
    ).distinct()
    return (
        select(every.c.act)
        .join(other, other.c.id == every.c.entry)
        .where(every.c.act.in_(touched))
        .group_by(every.c.act)
        .having(func.min(other.c.number) >= first)
    )


def _id(query: Select[Any]) -> Any:
    return query.selected_columns[0]


def _firsts(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """The number of the first telling of each of these acts."""
    found: dict[str, int] = {}
    for chunk in _chunks(ids):
        rows = connection.execute(
            select(act_entries.c.act, func.min(entries.c.number))
            .join(entries, entries.c.id == act_entries.c.entry)
            .where(act_entries.c.act.in_(chunk))
            .group_by(act_entries.c.act)
        )
        found.update((row[0], row[1]) for row in rows)
    return found


def _row_firsts(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """The number of the first telling of any act of each of these rows."""
    found: dict[str, int] = {}
    for chunk in _chunks(ids):
        rows = connection.execute(
            select(ledger_acts.c.row, func.min(entries.c.number))
            .join(act_entries, act_entries.c.act == ledger_acts.c.act)
            .join(entries, entries.c.id == act_entries.c.entry)
            .where(ledger_acts.c.row.in_(chunk))
            .group_by(ledger_acts.c.row)
        )
        found.update((row[0], row[1]) for row in rows)
    return found


def _last(numbers: dict[str, int], most: int) -> list[str]:
    """Those with the highest numbers, and all of the article of the last of them."""
    order = sorted(numbers, key=lambda name: numbers[name], reverse=True)
    if len(order) <= most:
        return order
    # Moments are known by the second, in which a machine reads a few dozen articles at most.
    least = numbers[order[most - 1]] - SECOND * PLACES
    return [name for name in order if numbers[name] >= least]


def _chunks(ids: Iterable[str]) -> list[list[str]]:
    names = sorted(set(ids))
    return [names[at : at + CHUNK] for at in range(0, len(names), CHUNK)]
