"""Counts what a record holds, for pictures: acts by day, who acts upon whom, where.

It counts in the database and hands over no text: whoever wants to read an act asks for it by its id.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, and_, func, or_, select

from communique.store.tables import act_entries, acts, entries, entry_actors, resolutions


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
    """How many acts of one kind, type and status fall on the same days."""

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
    """The acts of a query over ``acts`` and their leading ``entries``, in its order."""
    found = connection.execute(
        query.with_only_columns(
            acts.c.id,
            acts.c.kind,
            entries.c.type,
            entries.c.body["mode"].as_string(),
            entries.c.status,
            acts.c.date,
            acts.c.date_from,
            acts.c.date_to,
        )
    )
    return [
        Outline(id=a, kind=k, type=t, mode=m, status=s, date=d, first=f, last=u)
        for a, k, t, m, s, d, f, u in found
    ]


def tallies(connection: Connection, query: Select[Any]) -> list[Tally]:
    """The dated acts of a query over ``acts`` alone, counted by kind, type, status and days."""
    by = (acts.c.kind, acts.c.type, acts.c.status, acts.c.date_from, acts.c.date_to)
    found = connection.execute(
        query.where(acts.c.date_from.is_not(None))
        .order_by(None)
        .with_only_columns(*by, func.count())
        .group_by(*by)
        .order_by(*by)
    )
    return [
        # Acts keep types folded, as they are asked for; those of events are written large.
        Tally(kind=k, type=t.upper() if k == "event" else t, status=s, first=f, last=u, count=n)
        for k, t, s, f, u, n in found
    ]


def ties(connection: Connection, query: Select[Any]) -> list[Tie]:
    """Who acts upon whom in the acts of a query, told by its leading entries."""
    own, other = entry_actors.alias(), entry_actors.alias()
    one, two = (func.coalesce(side.c.country, side.c.actor) for side in (own, other))
    received = select(entry_actors.c.entry).where(
        entry_actors.c.entry == acts.c.leading, entry_actors.c.part == "recipient"
    )
    by = (one, two, entries.c.type, entries.c.body["mode"].as_string())
    found = []
    for mutual in (False, True):
        pairs = query.order_by(None).join(
            own, and_(own.c.entry == acts.c.leading, own.c.part == "actor")
        ).join(other, other.c.entry == acts.c.leading)  # fmt: skip
        if mutual:
            pairs = pairs.where(other.c.part == "actor", one < two, ~received.exists())
        else:
            pairs = pairs.where(other.c.part == "recipient", one != two)
        # An act counts once between two, however many persons of each take part.
        rows = connection.execute(
            pairs.with_only_columns(*by, func.count(acts.c.id.distinct())).group_by(*by).order_by(*by)
        )
        found += [Tie(one=a, other=b, type=t, mode=m, mutual=mutual, count=n) for a, b, t, m, n in rows]
    return found


def sites(connection: Connection, query: Select[Any]) -> list[Site]:
    """The places of a query's acts, as their articles name them."""
    # The place in one piece: an entry's body is taken apart anew for each value that is asked of it.
    by = (entries.c.body["place"].as_string(), entries.c.status)
    rows = connection.execute(query.order_by(None).with_only_columns(*by, func.count()).group_by(*by))
    found = []
    for told, status, count in rows:
        place = json.loads(told) if told else {}
        if (name := place.get("name")) is not None:
            country, precision = place.get("country") or "", place.get("precision") or ""
            found.append(Site(name=name, country=country, precision=precision, status=status, count=count))
    return sorted(found, key=lambda site: (site.name, site.country, site.precision, site.status))


def present(connection: Connection, query: Select[Any]) -> dict[str, int]:
    """In how many of a query's acts each country, or who has none, acts or receives."""
    who = func.coalesce(entry_actors.c.country, entry_actors.c.actor)
    rows = connection.execute(
        query.join(entry_actors, entry_actors.c.entry == acts.c.leading)
        .where(who.is_not(None))
        .order_by(None)
        .with_only_columns(who, func.count(acts.c.id.distinct()))
        .group_by(who)
        .order_by(who)
    )
    return {row[0]: row[1] for row in rows}


def behind(connection: Connection, query: Select[Any]) -> int:
    """In how many articles a query's acts are told."""
    told = entries.alias()
    within = select(act_entries.c.entry).where(
        act_entries.c.act.in_(query.order_by(None).with_only_columns(acts.c.id))
    )
    found = select(func.count(told.c.article.distinct())).where(told.c.id.in_(within))
    return connection.scalar(found) or 0


def published(connection: Connection) -> dict[str, int]:
    """How many articles, copies among them, were published on each day (ISO)."""
    day = resolutions.c.published_from
    rows = connection.execute(
        select(day, func.count()).where(day == resolutions.c.published_to).group_by(day).order_by(day)
    )
    return {row[0]: row[1] for row in rows}


def between(one: str, other: str, *, of: Any = acts) -> Any:
    """The condition that two sides (ids or codes of countries) act upon each other, or act together."""

    def sided(name: str, *parts: str) -> Select[Any]:
        own = entry_actors.alias()
        return select(own.c.entry).where(
            or_(own.c.actor == name, own.c.country == name), own.c.part.in_(parts)
        )

    def deals(actor: str, *parts: str, other: str) -> Any:
        return and_(of.c.leading.in_(sided(actor, "actor")), of.c.leading.in_(sided(other, *parts)))

    # Two sets of entries, each from an index: whether an act has both sides asked act by act took seconds.
    return or_(deals(one, "recipient", "actor", other=other), deals(other, "recipient", other=one))
