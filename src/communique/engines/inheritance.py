"""Keeps the names of findings when a better reader reads the same page again.

It changes ids only: what the new reading sees stays as it is, and the old reading is not touched.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence

from communique.model import Event, Reading, Span, Statement, digest


def inherit(new: Reading, old: Reading) -> Reading:
    """``new`` with each statement and event under the id of the ``old`` one of its kind that overlaps most.

    Each old id goes to one finding at most; a finding without a predecessor keeps its own id, or gets another
    where that one is taken. References between findings follow. Applying it twice changes nothing.

    Raises:
        ValueError: where the two are not readings of one article.
    """
    if new.article != old.article:
        raise ValueError(f"a reading of {new.article} cannot inherit from one of {old.article}")
    names = {
        **_pair(new.statements, old.statements, parts=("source", "cue", "content"), need=("cue", "content")),
        **_pair(new.events, old.events, parts=("trigger", "actors", "recipients"), need=("trigger",)),
    }
    taken = set(names.values())
    for minted in [s.id for s in new.statements] + [e.id for e in new.events]:
        if minted not in names:
            name = minted
            while name in taken:
                name = digest(name, new.engine.name, new.engine.version, length=16)
            names[minted] = name
            taken.add(name)
    return dataclasses.replace(
        new,
        statements=tuple(
            dataclasses.replace(s, id=names[s.id], nested_in=_follow(s.nested_in, names))
            for s in new.statements
        ),
        events=tuple(
            dataclasses.replace(
                e,
                id=names[e.id],
                reported_in=_follow(e.reported_in, names),
                made_by=_follow(e.made_by, names),
            )
            for e in new.events
        ),
    )


def _pair(
    new: Sequence[Statement] | Sequence[Event],
    old: Sequence[Statement] | Sequence[Event],
    *,
    parts: tuple[str, ...],
    need: tuple[str, ...],
) -> dict[str, str]:
    """New id to old id, the largest overlaps first. Sharing a speaker is not enough: see ``need``."""
    overlaps = []
    for i, later in enumerate(new):
        for j, earlier in enumerate(old):
            shared = {part: _overlap(getattr(later, part), getattr(earlier, part)) for part in parts}
            if any(shared[part] for part in need):
                overlaps.append((-sum(shared.values()), i, j))
    names: dict[str, str] = {}
    given: set[str] = set()
    for _, i, j in sorted(overlaps):
        if new[i].id not in names and old[j].id not in given:
            names[new[i].id] = old[j].id
            given.add(old[j].id)
    return names


def _overlap(one: Iterable[Span], other: Sequence[Span]) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)


def _follow(name: str | None, names: Mapping[str, str]) -> str | None:
    return None if name is None else names.get(name, name)
