"""Counts what a record holds, for pictures: acts by day, who acts upon whom, where.

It counts in the database and hands over no text: whoever wants to read an act asks for it by its id.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, case, func, literal_column, or_, select, true

from communique.store.joined import InOrder
from communique.store.sides import PARTY
from communique.store.tables import UNDATED, act_entries, act_sides, acts, entries, resolutions


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """An act without its words; ``first``, ``last``: the ISO days between which it falls, if known."""

    id: str
    kind: str
    type: str
    mode: str | None
    status: str
    date: str
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many acts of one kind, type (of statements none) and status fall on the same days."""

    kind: str
    type: str
    status: str
    first: str
    last: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """How many events of one type and mode one side directs at another, by country or else by actor.

    ``mutual``: both act and nobody receives, as those do who meet.
    """

    one: str
    other: str
    type: str
    mode: str | None
    mutual: bool
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """How many events of one status happen at a place."""

    name: str
    country: str
    precision: str
    status: str
    count: int


def outlines(connection: Connection, query: Select[Any]) -> list[Outline]:
    """The acts of a query over ``acts``, in its order."""
    own = acts.c
    found = connection.execute(
        query.with_only_columns(
            own.id, own.kind, own.type, own.mode, own.status, own.date, own.date_from, own.date_to
        )
    )
    return [
        Outline(id=a, kind=k, type=_type(t, k), mode=m or None, status=s, date=d, first=f, last=u)
        for a, k, t, m, s, d, f, u in found
    ]


def tallies(connection: Connection, query: Select[Any], *, of: Any) -> list[Tally]:
    """Dated acts of a query over ``of`` (acts, or those of a side) by kind, events' type, status and days."""
    # Pictures show statements as one kind, and a day's has ten acts of speech: a third fewer rows.
    type_ = case((of.c.kind == literal_column("'statement'"), literal_column("''")), else_=of.c.type)
    by = (of.c.kind, type_, of.c.status, of.c.day, of.c.date_to)
    found = connection.execute(
        query.where(of.c.day < UNDATED).with_only_columns(*by, func.count()).group_by(*by).order_by(*by)
    ).all()
    return [Tally(kind=k, type=_type(t, k), status=s, first=f, last=u, count=n) for k, t, s, f, u, n in found]


def _type(folded: str, kind: str) -> str:
    """A type as it is shown: acts keep it folded, as it is asked for; those of events are written large."""
    return folded.upper() if kind == "event" else folded


def ties(connection: Connection, query: Select[Any], *, most: bool) -> list[Tie]:
    """Who acts upon whom in the acts of a query over ``acts``, told by their leading entries.

    ``most``: whether these are many of all acts, so that sides are better gone through than acts.
    """
    own, other = act_sides.alias(), act_sides.alias()
    by = (own.c.side, other.c.side, acts.c.kind, acts.c.type, acts.c.mode)
    found = []
    for mutual in (False, True):
        pairs = query.join(own, acts.c.id == own.c.act).join(other, other.c.act == own.c.act)
        if most:
            # By the index of sides, in which those of one act stand together; act by act it took five times
            # as long.
            both = InOrder(own, other, other.c.act == own.c.act, by="ix_act_sides_act")
            pairs = select(acts).select_from(InOrder(both, acts, acts.c.id == own.c.act))
            pairs = pairs.where(query.whereclause if query.whereclause is not None else true())
        pairs = pairs.where(own.c.does == PARTY)
        if mutual:
            pairs = pairs.where(other.c.does == PARTY, own.c.side < other.c.side, acts.c.received == 0)
        else:
            pairs = pairs.where(other.c.gets == PARTY, own.c.side != other.c.side)
        # An act counts once between two, however many persons of each take part.
        rows = connection.execute(pairs.with_only_columns(*by, func.count()).group_by(*by).order_by(*by))
        found += [
            Tie(one=a, other=b, type=_type(t, k), mode=m or None, mutual=mutual, count=n)
            for a, b, k, t, m, n in rows
        ]
    return found


def sites(connection: Connection, query: Select[Any]) -> list[Site]:
    """The places of a query's acts, as their articles name them."""
    by = (acts.c.site, acts.c.site_country, acts.c.site_precision, acts.c.status)
    rows = connection.execute(
        query.where(acts.c.site != "").with_only_columns(*by, func.count()).group_by(*by).order_by(*by)
    )
    return [
        Site(name=name, country=country, precision=precision, status=status, count=count)
        for name, country, precision, status, count in rows
    ]


def present(connection: Connection, conditions: Sequence[Any]) -> dict[str, int]:
    """In how many acts each country, or who has none, acts or receives; ``conditions``: on acts of sides."""
    own = act_sides.c
    rows = connection.execute(
        select(own.side, func.count())
        .where(or_(own.does == PARTY, own.gets == PARTY), *conditions)
        .group_by(own.side)
        .order_by(own.side)
    )
    return {row[0]: row[1] for row in rows}


def behind(connection: Connection, query: Select[Any]) -> int:
    """In how many articles the acts are told whose ids a query gives."""
    told = entries.alias()
    within = select(act_entries.c.entry).where(act_entries.c.act.in_(query))
    found = select(func.count(told.c.article.distinct())).where(told.c.id.in_(within))
    return connection.scalar(found) or 0


def published(connection: Connection) -> dict[str, int]:
    """How many articles, copies among them, were published on each day (ISO)."""
    day = resolutions.c.published_from
    rows = connection.execute(
        select(day, func.count()).where(day == resolutions.c.published_to).group_by(day).order_by(day)
    )
    return {row[0]: row[1] for row in rows}
