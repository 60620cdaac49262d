"""Finds what a record learnt last: acts by the first report of them that was read, and the newest readings.

Moments are known by the second; what was learnt within one stands in the order of its ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select

from communique.store.tables import acts, articles, ledger_acts, readings

PLACES = 1_000_000
"""Entry numbers to an article (``pen.PLACES``)."""
CHUNK = 500


def newest_acts(connection: Connection, query: Select[Any], *, most: int) -> list[str]:
    """Ids of the ``most`` acts that were learnt last, of those a query finds; it gives ``learnt`` as well."""
    learnt = query.selected_columns[1]
    last = connection.scalar(
        query.with_only_columns(learnt).order_by(learnt.desc()).offset(max(most - 1, 0)).limit(1)
    )
    if last is not None:
        # Of the second of the last one all: which of them are among the last, their ids say.
        query = query.where(learnt >= _begins(connection, last // PLACES) * PLACES)
    return _last(connection, {row[0]: row[1] for row in connection.execute(query)}, most)


def newest_rows(connection: Connection, ids: Sequence[str], *, most: int) -> list[str]:
    """Ids of the ``most`` rows, of these rows of a ledger, whose first act was learnt last."""
    firsts: dict[str, int] = {}
    for chunk in _chunks(ids):
        rows = connection.execute(
            select(ledger_acts.c.row, func.min(acts.c.learnt))
            .join(acts, acts.c.id == ledger_acts.c.act)
            .where(ledger_acts.c.row.in_(chunk))
            .group_by(ledger_acts.c.row)
        )
        firsts.update((row[0], row[1]) for row in rows)
    return _last(connection, firsts, most)


def newest_articles(connection: Connection, ids: Sequence[str], *, most: int) -> list[str]:
    """Ids of the ``most`` of these articles that were first read last."""
    numbers: dict[str, int] = {}
    for chunk in _chunks(ids):
        rows = connection.execute(select(articles.c.id, articles.c.number).where(articles.c.id.in_(chunk)))
        numbers.update((row[0], row[1] * PLACES) for row in rows)
    return _last(connection, numbers, most)


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


def _begins(connection: Connection, number: int) -> int:
    """The number of the first article that was read within the same second as the one with this number."""
    moment = select(articles.c.read_at).where(articles.c.number == number).scalar_subquery()
    first: int | None = connection.scalar(
        select(articles.c.number)
        .where(articles.c.read_at == moment)
        .order_by(articles.c.read_at, articles.c.number)
        .limit(1)
    )
    return number if first is None else first


def _last(connection: Connection, numbers: Mapping[str, int], most: int) -> list[str]:
    """Those with the last moments and, within one, the last ids: the last first."""
    if len(numbers) > most:
        order = sorted(numbers.values(), reverse=True)
        least = order[max(most - 1, 0)]
        least = min(least, _begins(connection, least // PLACES) * PLACES)
        numbers = {name: number for name, number in numbers.items() if number >= least}
    read = _moments(connection, {number // PLACES for number in numbers.values()})
    order_of = {name: (read.get(number // PLACES, ""), name) for name, number in numbers.items()}
    return sorted(order_of, key=order_of.__getitem__, reverse=True)[:most]


def _moments(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    wanted = sorted(numbers)
    for at in range(0, len(wanted), CHUNK):
        some = wanted[at : at + CHUNK]
        query = select(articles.c.number, articles.c.read_at).where(articles.c.number.in_(some))
        found.update((row[0], row[1]) for row in connection.execute(query))
    return found


def _chunks(ids: Iterable[str]) -> list[list[str]]:
    names = sorted(set(ids))
    return [names[at : at + CHUNK] for at in range(0, len(names), CHUNK)]
