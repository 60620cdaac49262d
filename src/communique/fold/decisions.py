"""Says which decisions of people hold, and what entries come to by them.

It is pure: when a decision was made and its id are all that orders it, whatever order they arrive in; a
decision that cannot hold is passed over and named, never an error.

- What was undone does not hold; an undo that was undone does not either. An undo reaches only what is older.
- Of two that set one field of one entry to different values, the newest holds.
- ``same`` and ``different`` are taken from the newest to the oldest. One that contradicts what the newer ones
  say together does not hold: "a is b", "b is c" and "a is not c" cannot all hold, so the oldest of them gives
  way. Of a ``same`` on several each is tied to the one named before it, as far as newer decisions allow.
- A ``watch`` holds until it is undone; several may be on one stage.
- A ``confirm`` holds of an entry until somebody amends it: what was found right was another line.
- What no longer exists takes part in nothing, and does again when it is back.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from communique.fold.fields import FIELDS, amended
from communique.model import Actor, Decision, Entry, Resolution, Who

ACTORS = {"of": "actors"}
"""What a ``same`` or ``different`` on actors has in ``set``; one on entries has nothing."""


class Tie(NamedTuple):
    """Two that a decision says are one, or are not."""

    one: str
    other: str
    decision: str


class Settled(NamedTuple):
    """Which pairs hold, and which decisions do not: each with those that stand against it."""

    joined: tuple[Tie, ...]
    parted: tuple[Tie, ...]
    against: Mapping[str, tuple[str, ...]]


class Told(NamedTuple):
    """An entry as its article tells it, where decisions changed it; ``retracted``: which withdrew it."""

    entry: Entry
    retracted: str | None


def on_actors(decision: Decision) -> bool:
    """Whether a ``same`` or ``different`` is on actors; else it is on entries."""
    return decision.set.get("of") == ACTORS["of"]


class Clusters:
    """Groups that grow together, and pairs that must never be in one group.

    Example:
        >>> clusters = Clusters()
        >>> clusters.part("a", "c", "d-1"), clusters.join("a", "b"), clusters.join("b", "c")
        ((), (), ('d-1',))
    """

    def __init__(self) -> None:
        self._above: dict[str, str] = {}
        self._foes: dict[str, set[Tie]] = {}

    def root(self, name: str) -> str:
        """The group's name."""
        while (above := self._above.get(name, name)) != name:
            self._above[name] = self._above.get(above, above)
            name = above
        return name

    def join(self, one: str, other: str) -> tuple[str, ...]:
        """Makes one group of two; does nothing where a pair keeps them apart, and says which decisions do."""
        first, second = sorted((self.root(one), self.root(other)))
        if first == second:
            return ()
        few, many = sorted((first, second), key=lambda name: len(self._foes.get(name, ())))
        if against := {
            foe.decision
            for foe in self._foes.get(few, ())
            if many in (self.root(foe.one), self.root(foe.other))
        }:
            return tuple(sorted(against))
        self._above[second] = first
        # The few go into the many's own set: a new one at each join would make long chains quadratic.
        foes = self._foes.pop(many, set())
        foes |= self._foes.pop(few, set())
        if foes:
            self._foes[first] = foes
        return ()

    def part(self, one: str, other: str, decision: str) -> tuple[str, ...]:
        """Keeps two groups apart from now on; they must be two."""
        for name in (self.root(one), self.root(other)):
            self._foes.setdefault(name, set()).add(Tie(one, other, decision))
        return ()


class Verdicts:
    """What some decisions come to; give it all of a record's, in any order.

    Example:
        >>> one = Decision(id="d-1", verb="retract", on=("s-1",), by="A", at="2020-01-01T00:00:00+00:00")
        >>> Verdicts([one]).retracted["s-1"].by
        'A'
    """

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self.decisions = {d.id: d for d in sorted(decisions, key=_order)}
        self.undone = _undone(self.decisions)
        holding = [d for d in self.decisions.values() if d.id not in self.undone]
        self.retracted: dict[str, Decision] = {}
        self.set: dict[str, dict[str, list[tuple[str, Decision]]]] = {}
        self.watches: list[Decision] = [d for d in holding if d.verb == "watch"]
        self._confirmed: dict[str, list[Decision]] = {}
        self._on: dict[str, list[Decision]] = {}
        self._about: dict[str, list[Decision]] = {}
        among_actors = []
        for decision in holding:
            if decision.verb == "retract":
                self.retracted.update(dict.fromkeys(decision.on, decision))
            elif decision.verb == "amend":
                for name in decision.on:
                    for field, value in decision.set.items():
                        self.set.setdefault(name, {}).setdefault(field, []).append((value, decision))
            elif decision.verb == "confirm":
                for name in decision.on:
                    self._confirmed.setdefault(name, []).append(decision)
            elif decision.verb in ("same", "different"):
                if on_actors(decision):
                    among_actors.append(decision)
                for name in decision.on:
                    (self._about if on_actors(decision) else self._on).setdefault(name, []).append(decision)
        self.actors = _settle(among_actors, dict.fromkeys(n for d in among_actors for n in d.on))
        self._stands, self._merges = _stand_ins(self.actors.joined)
        self._ties_of: dict[str, set[str]] = {}
        for tie in (*self.actors.joined, *self.actors.parted):
            for name in (tie.one, tie.other):
                self._ties_of.setdefault(self.stands_as(name), set()).add(tie.decision)

    def __bool__(self) -> bool:
        return bool(self.decisions)

    # --- entries ---

    def partners(self, name: str) -> set[str]:
        """Other entries that a decision names together with this one, whether or not it holds."""
        return {other for decision in self._on.get(name, ()) for other in decision.on} - {name}

    def settle(self, kinds: Mapping[str, str | None]) -> Settled:
        """Which pairs hold among the entries that there are; ``kinds`` has each with its kind.

        A statement and an event are never one.
        """
        about = {d.id: d for name in kinds for d in self._on.get(name, ())}
        return _settle(about.values(), kinds)

    def changes(self, name: str) -> dict[str, tuple[str, Decision]]:
        """What holds of an entry's fields: the value that was set last and the decision that says so."""
        return {field: said[-1] for field, said in self.set.get(name, {}).items()}

    def confirmed(self, name: str) -> list[Decision]:
        """Who found an entry right as it now is, the oldest first."""
        newest = max((_order(said[-1][1]) for said in self.set.get(name, {}).values()), default=("", ""))
        return [decision for decision in self._confirmed.get(name, ()) if _order(decision) > newest]

    def amended_since(self, name: str, decision: Decision) -> list[Decision]:
        """The amendments of an entry that are newer than a decision and hold."""
        found = {d.id: d for _, d in self.changes(name).values() if _order(d) > _order(decision)}
        return [found[one] for one in self.ordered(found)]

    def entry(self, entry: Entry) -> Entry | None:
        """The entry as people have it; ``None`` where it was retracted. Doing it twice changes nothing."""
        if entry.id in self.retracted:
            return None
        if changes := self.changes(entry.id):
            entry = amended(entry, changes)
        if self._stands:
            entry = dataclasses.replace(
                entry, actors=self._side(entry.actors), recipients=self._side(entry.recipients)
            )
        return entry

    def decided(self, entry: Entry) -> tuple[str, ...]:
        """Ids of the decisions that change an entry as its article tells it, or confirm it, by their age."""
        found = {decision.id for decision in self.confirmed(entry.id)}
        found |= {
            decision.id
            for field, said in self.set.get(entry.id, {}).items()
            if field in FIELDS[entry.kind]
            for value, decision in said
            if value == said[-1][0]
        }
        after = amended(entry, self.changes(entry.id))
        for who in (*after.actors, *after.recipients):
            if who.actor and self.stands_as(who.actor) != who.actor:
                found.update(self.merges(who.actor))
        return self.ordered(found)

    def ordered(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Ids of decisions, the oldest first."""
        return tuple(sorted(set(ids), key=lambda name: _order(self.decisions[name])))

    # --- actors ---

    def stands_as(self, actor: str) -> str:
        """The id under which an actor is shown: that of the group of which people say it is one."""
        return self._stands.get(actor, actor)

    def group(self, actor: str) -> set[str]:
        """All ids that are shown under one with this."""
        shown = self.stands_as(actor)
        return {shown, actor} | {name for name, above in self._stands.items() if above == shown}

    def merges(self, actor: str) -> tuple[str, ...]:
        """Ids of the decisions that make one actor of several, of whom this is one."""
        return self._merges.get(self.stands_as(actor), ())

    def about_actor(self, actor: str) -> tuple[str, ...]:
        """Ids of the decisions that hold of an actor: those that join it with others or part it."""
        return self.ordered(self._ties_of.get(self.stands_as(actor), ()))

    def _side(self, side: tuple[Who, ...]) -> tuple[Who, ...]:
        found: dict[str, Who] = {}
        for at, who in enumerate(side):
            if who.actor:
                who = dataclasses.replace(who, actor=self.stands_as(who.actor))
            # Two names of one person on one side are one person.
            found.setdefault(who.actor or str(at), who)
        return tuple(found.values())

    def near_actors(self, ids: Iterable[str]) -> set[str]:
        """These actors and all whom decisions name together with them, directly or through others."""
        found, ahead = set(ids), list(ids)
        met: set[str] = set()
        for name in ahead:
            for decision in self._about.get(name, ()):
                if decision.id not in met:
                    met.add(decision.id)
                    ahead.extend(set(decision.on) - found)
                    found.update(decision.on)
        return found

    # --- a whole article ---

    def resolution(self, resolution: Resolution) -> tuple[Resolution, tuple[Told, ...]]:
        """What an article comes to by all this, and its entries as it tells them where they differ."""
        if not self:
            return resolution, ()
        entries, told = [], []
        for entry in resolution.entries:
            after = self.entry(entry)
            if after is not None:
                entries.append(after)
            if after != entry:
                told.append(Told(entry, None if after else self.retracted[entry.id].id))
        actors = self._actors(resolution.actors)
        for entry in entries:
            if "actors" in self.set.get(entry.id, {}) or "recipients" in self.set.get(entry.id, {}):
                for who in (*entry.actors, *entry.recipients):
                    if who.actor and who.actor not in actors:
                        actors[who.actor] = _actor(who)
        mentions = tuple(None if name is None else self.stands_as(name) for name in resolution.mentions)
        made = dataclasses.replace(
            resolution, entries=tuple(entries), actors=tuple(actors.values()), mentions=mentions
        )
        return made, tuple(told)

    def _actors(self, actors: Iterable[Actor]) -> dict[str, Actor]:
        found: dict[str, Actor] = {}
        for actor in actors:
            name = self.stands_as(actor.id)
            earlier = found.get(name)
            if earlier is None:
                found[name] = dataclasses.replace(actor, id=name)
                continue
            # The one whose own id is shown gives the name, whichever comes first.
            first, second = (actor, earlier) if actor.id == name else (earlier, actor)
            names = dict.fromkeys((*first.aliases, second.name, *second.aliases))
            names.pop(first.name, None)
            found[name] = dataclasses.replace(
                first,
                id=name,
                country=first.country or second.country,
                roles=(*first.roles, *(role for role in second.roles if role not in first.roles)),
                aliases=tuple(names),
            )
        return found


def _actor(who: Who) -> Actor:
    """Somebody whom a person has put into an entry and the article does not name as an actor."""
    assert who.actor is not None
    kind = "person" if who.actor.startswith(("p-", "Q")) else "organization"
    if who.actor == who.country and len(who.actor) == 3 and who.actor in _states():
        kind = "state"
    return Actor(id=who.actor, name=who.name, kind=kind, country=who.country)


def _states() -> Collection[str]:
    from communique.codes.countries import COUNTRIES

    return {state.code for state in COUNTRIES}


def _order(decision: Decision) -> tuple[str, str]:
    return decision.at, decision.id


def _undone(decisions: Mapping[str, Decision]) -> dict[str, str]:
    """Each decision that was undone, and the undo that did it; ``decisions``: the oldest first."""
    undone: dict[str, str] = {}
    for decision in reversed(list(decisions.values())):
        if decision.verb == "undo" and decision.id not in undone:
            for name in decision.on:
                target = decisions.get(name)
                if target is not None and _order(target) < _order(decision):
                    undone.setdefault(name, decision.id)
    return undone


def _settle(decisions: Iterable[Decision], kinds: Mapping[str, str | None]) -> Settled:
    clusters = Clusters()
    joined, parted = [], []
    against: dict[str, tuple[str, ...]] = {}
    for decision in sorted(decisions, key=_order, reverse=True):
        there = [name for name in dict.fromkeys(decision.on) if name in kinds]
        foes: set[str] = set()
        for one, other in pairwise(there):
            if kinds[one] != kinds[other]:
                continue
            tie = Tie(one, other, decision.id)
            if decision.verb == "same":
                # Two that are in one group already hang together by newer decisions; this one agrees.
                if found := clusters.join(one, other):
                    foes.update(found)
                else:
                    joined.append(tie)
            elif clusters.root(one) == clusters.root(other):
                foes.update(_path(joined, one, other))
            else:
                clusters.part(one, other, decision.id)
                parted.append(tie)
        if foes:
            against[decision.id] = tuple(sorted(foes))
    return Settled(tuple(joined), tuple(parted), against)


def _path(joined: Iterable[Tie], one: str, other: str) -> set[str]:
    """The decisions on a shortest way from one to the other."""
    near: dict[str, list[Tie]] = {}
    for tie in joined:
        near.setdefault(tie.one, []).append(tie)
        near.setdefault(tie.other, []).append(tie)
    came: dict[str, tuple[str, str]] = {one: ("", "")}
    ahead = [one]
    for name in ahead:
        for tie in near.get(name, ()):
            beyond = tie.other if tie.one == name else tie.one
            if beyond not in came:
                came[beyond] = name, tie.decision
                ahead.append(beyond)
    found = set()
    while other != one:
        other, decision = came[other]
        found.add(decision)
    return found


def _stand_ins(joined: Iterable[Tie]) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Under which id each actor of a group is shown, and by which decisions.

    An id that a registry or list gave goes before one made of a name's spelling; then the alphabet's first.
    """
    clusters = Clusters()
    joined = list(joined)
    for tie in joined:
        clusters.join(tie.one, tie.other)
    groups: dict[str, set[str]] = {}
    decisions: dict[str, set[str]] = {}
    for tie in joined:
        root = clusters.root(tie.one)
        groups.setdefault(root, set()).update((tie.one, tie.other))
        decisions.setdefault(root, set()).add(tie.decision)
    stands, merges = {}, {}
    for root, group in groups.items():
        shown = min(group, key=lambda name: (name.startswith(("p-", "o-")), name))
        stands.update({name: shown for name in group if name != shown})
        merges[shown] = tuple(sorted(decisions[root]))
    return stands, merges
