"""Says of each decision whether it holds, and where two contradict each other, which of them does.

It decides nothing anew: it tells what ``decisions`` made of them, for whoever asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from communique.fold.decisions import Verdicts, on_actors
from communique.fold.fields import FIELDS
from communique.model import Decision

State = Literal["holds", "in part", "overruled", "undone", "dormant"]
"""``in part``: of some of its entries or fields; ``overruled``: newer ones say otherwise; ``dormant``: what
it is about is not in the record now, so that it waits for its return."""


class Standing(NamedTuple):
    """Whether a decision holds, and the decisions that stand against it."""

    state: State
    against: tuple[str, ...] = ()


class Conflict(NamedTuple):
    """Two sides that cannot both hold: ``field`` of an entry, or whether some are one (then it is empty).

    ``holds``: the ids of the decisions that hold; ``overruled``: the one that gives way to them.
    """

    about: tuple[str, ...]
    field: str
    holds: tuple[str, ...]
    overruled: str


def standings(
    verdicts: Verdicts, *, kinds: Mapping[str, str], actors: Iterable[str] = ()
) -> dict[str, Standing]:
    """How each decision stands.

    Args:
        kinds: the entries that there are, retracted ones too, each with its kind.
        actors: ids under which actors are shown.
    """
    told = {name: kind for name, kind in kinds.items() if name not in verdicts.retracted}
    settled, shown = verdicts.settle(told), set(actors)
    tied = {tie.decision for s in (settled, verdicts.actors) for tie in (*s.joined, *s.parted)}
    against = {**settled.against, **verdicts.actors.against}
    found = {}
    for name, decision in verdicts.decisions.items():
        if name in verdicts.undone:
            found[name] = Standing("undone", (verdicts.undone[name],))
        elif decision.verb == "undo":
            known = any(one in verdicts.decisions for one in decision.on)
            found[name] = Standing("holds" if known else "dormant")
        elif decision.verb == "amend":
            found[name] = _amend(verdicts, decision, kinds)
        elif decision.verb == "confirm":
            found[name] = _confirm(verdicts, decision, told)
        elif decision.verb == "watch":
            found[name] = Standing("holds" if any(one in told for one in decision.on) else "dormant")
        elif decision.verb == "retract":
            found[name] = Standing("holds" if any(one in kinds for one in decision.on) else "dormant")
        elif on_actors(decision) and not any(verdicts.stands_as(one) in shown for one in decision.on):
            found[name] = Standing("dormant")
        elif name in tied:
            found[name] = Standing("in part" if name in against else "holds", against.get(name, ()))
        else:
            found[name] = Standing("overruled" if name in against else "dormant", against.get(name, ()))
    return found


def conflicts(verdicts: Verdicts, *, kinds: Mapping[str, str]) -> list[Conflict]:
    """Every pair of sides that cannot both hold, by the decision that gives way, the oldest first."""
    told = {name: kind for name, kind in kinds.items() if name not in verdicts.retracted}
    found = [
        Conflict(decision.on, "", verdicts.ordered(against), name)
        for s in (verdicts.settle(told), verdicts.actors)
        for name, against in s.against.items()
        for decision in [verdicts.decisions[name]]
    ]
    gone: dict[tuple[str, str, str], list[str]] = {}
    for entry, fields in verdicts.set.items():
        for field, said in fields.items():
            value, holder = said[-1]
            for other, decision in said[:-1]:
                if other != value:
                    gone.setdefault((decision.id, field, holder.id), []).append(entry)
    found += [
        Conflict(tuple(entries), field, (holder,), name) for (name, field, holder), entries in gone.items()
    ]
    place = {name: at for at, name in enumerate(verdicts.decisions)}
    return sorted(found, key=lambda one: (place[one.overruled], one.field, one.about))


def _confirm(verdicts: Verdicts, decision: Decision, told: Mapping[str, str]) -> Standing:
    there = [name for name in decision.on if name in told]
    foes = {name: verdicts.amended_since(name, decision) for name in there}
    against = verdicts.ordered(d.id for found in foes.values() for d in found)
    if not there:
        return Standing("dormant")
    stands = [name for name in there if not foes[name]]
    return Standing("holds" if len(stands) == len(there) else "in part" if stands else "overruled", against)


def _amend(verdicts: Verdicts, decision: Decision, kinds: Mapping[str, str]) -> Standing:
    holding, asked, foes = 0, 0, set()
    for name in decision.on:
        for field, value in decision.set.items():
            if field in FIELDS.get(kinds.get(name, ""), ()):
                asked += 1
                last, newest = verdicts.set[name][field][-1]
                holding += last == value
                if last != value:
                    foes.add(newest.id)
    against = verdicts.ordered(foes)
    if not asked:
        return Standing("dormant")
    return Standing("holds" if holding == asked else "in part" if holding else "overruled", against)
