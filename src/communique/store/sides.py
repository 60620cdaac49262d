"""The acts of each side, kept beside them: who takes part is asked without going through their tellings.

A side is an actor's id or a country's code. It says who takes part in an act, by any of its tellings, and
who does what to whom, by the leading one; it settles neither.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Insert, Select, and_, case, func, insert, literal, or_, select, union_all

from communique.store.lines import Sought
from communique.store.tables import act_entries, act_sides, acts, entry_actors

MEMBER, PARTY = 1, 2
"""How a side acts or receives in the leading telling: as one of a country that stands for him, or itself. In
"Mattis warned Pyongyang" USA is a party and Mattis a member; he is the party where he has no country."""


def adding(ids: Sequence[str] | None = None) -> Insert:
    """Keeps the sides of these acts, or of all; what lists are ordered by must stand in ``acts``."""
    found = _sided(entry_actors.c.actor, has_country=entry_actors.c.country.is_not(None), ids=ids)
    lands = _sided(entry_actors.c.country, has_country=literal(False), ids=ids)
    each = union_all(found, lands).subquery()
    kept = ("day", "date_to", "article", "place", "id", "kind", "type", "status", "made", "learnt")
    columns = [func.coalesce(acts.c.date_to, "") if name == "date_to" else acts.c[name] for name in kept]
    query = (
        select(each.c.side, *columns, func.max(each.c.does), func.max(each.c.gets))
        .join(acts, acts.c.id == each.c.act)
        .group_by(each.c.side, acts.c.id)
        .order_by(each.c.side, acts.c.day, columns[1], acts.c.article, acts.c.place)
    )
    names = ["side", *("act" if name == "id" else name for name in kept), "does", "gets"]
    return insert(act_sides).from_select(names, query)


def _sided(side: Any, *, has_country: Any, ids: Sequence[str] | None) -> Select[Any]:
    """Each mention of somebody in a telling: the act, the side, how it acts and receives there."""
    how = case((has_country, MEMBER), else_=PARTY)

    def leads(part: str) -> Any:
        here = and_(entry_actors.c.entry == acts.c.leading, entry_actors.c.part == part)
        return case((here, how), else_=0)

    query = (
        select(
            act_entries.c.act, side.label("side"), leads("actor").label("does"),
            leads("recipient").label("gets"),
        )
        .join(acts, acts.c.id == act_entries.c.act)
        .join(entry_actors, entry_actors.c.entry == act_entries.c.entry)
        .where(side.is_not(None))
    )  # fmt: skip
    return query if ids is None else query.where(act_entries.c.act.in_(list(ids)))


def driving(sought: Sought) -> str | None:
    """A side all of whose acts are gone through for those sought; ``None`` where no single one must be in."""
    if sought.between is not None:
        return sought.between[0]
    if sought.actors is None:
        return sought.country
    return sought.actors[0] if len(sought.actors) == 1 and sought.country is None else None


def taking_part(actors: Sequence[str] | None, country: str | None) -> Select[Any]:
    """Ids of the acts in which one of these actors, or somebody of a country, takes part by any telling."""
    if actors is not None and country is not None:
        # Both must be true of one person: what is kept of sides does not tell.
        return (
            select(act_entries.c.act)
            .join(entry_actors, entry_actors.c.entry == act_entries.c.entry)
            .where(entry_actors.c.actor.in_(list(actors)))
            .where(or_(entry_actors.c.country == country, entry_actors.c.actor == country))
        )
    sides = [country] if actors is None else list(actors)
    return select(act_sides.c.act).where(act_sides.c.side.in_(sides))


def between(one: str, other: str) -> Select[Any]:
    """Ids of the acts in which two sides act upon each other, or act together."""
    own = act_sides.alias()
    return select(own.c.act).where(own.c.side == one, meets(own, other))


def meets(own: Any, other: str) -> Any:
    """The condition that in the act of a row of ``own`` its side and another act upon each other or together.

    The other's row is found by its whole key: by the act alone it took ten times as long.
    """
    met = act_sides.alias()
    act = own.c.place == met.c.place
    for name in ("day", "date_to", "article"):
        act = and_(act, own.c[name] == met.c[name])
    deal = or_(
        and_(own.c.does > 0, or_(met.c.gets > 0, met.c.does > 0)), and_(met.c.does > 0, own.c.gets > 0)
    )
    return select(met.c.act).where(met.c.side == other, act, deal).correlate(own).exists()
