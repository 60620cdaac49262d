"""Actors that may be one under two names, the likest first, for a person to say so.

It joins nobody: names that are alike are offered, and a decision says whether they are one.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from communique.errors import NoSuchEntry
from communique.fold import plain
from communique.pipeline import decide
from communique.store import ActorLine, Look
from communique.views.decisions import verdicts_of

OFFERED = 12
"""Actors that are offered: as many as one reads through."""
ALIKE = 0.75
"""From this share of common letters on two spellings are worth a look: "Yang Jiechi" and "Yang Jie-chi" share
more, "Kim Yong Nam" and "Kim Yong Chol" less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Namesake:
    """Somebody who may be another: the id, the name with its spellings, in how many articles, the mark."""

    id: str
    name: str
    country: str | None
    aliases: tuple[str, ...]
    reports: int
    seen: str


def namesakes(look: Look, name: str, *, words: str = "") -> list[Namesake]:
    """Actors of the same kind with a name like that of ``name`` (an id), or holding ``words``.

    Raises:
        NoSuchEntry: where no actor has this id.

    Example:
        ``[one.name for one in namesakes(look, "p-kim-yong-chol")]``
    """
    own = next(iter(look.find_actors(ids=[verdicts_of(look).stands_as(name)])), None)
    if own is None:
        raise NoSuchEntry(f"{name[:80]}: no actor has this id; `communique show actors` lists them")
    spelt = {plain(one) for one in (own.name, *look.aliases([own.id]).get(own.id, ()))}
    sought = plain(words)
    named = set(look.actors_named(sought)) if sought else set()
    ranked = sorted(
        (-likeness, -line.reports, line.name, line.id)
        for line in look.find_actors(kind=own.kind or None)
        if line.id != own.id
        and (likeness := _held(line, sought, named) if sought else _likeness(line, spelt)) >= ALIKE
    )[:OFFERED]
    ids = [order[-1] for order in ranked]
    lines = {line.id: line for line in look.find_actors(ids=ids)}
    aliases, marks = look.aliases(ids), decide.marks(look, ids)
    return [
        Namesake(
            id=one,
            name=lines[one].name,
            country=lines[one].country,
            aliases=tuple(alias for alias in aliases.get(one, ()) if alias != lines[one].name),
            reports=lines[one].reports,
            seen=marks[one],
        )
        for one in ids
    ]


def _held(line: ActorLine, sought: str, named: set[str]) -> float:
    """Whether the words looked for are (part of) a name of somebody."""
    return 1.0 if line.id in named or sought in plain(line.name) or sought == plain(line.id) else 0.0


def _likeness(line: ActorLine, spelt: set[str]) -> float:
    """How like one spelling is to the nearest of others; one that holds all words of another is likest."""
    theirs = plain(line.name)
    words = set(theirs.replace("-", " ").split())
    best = 0.0
    for mine in spelt:
        own = set(mine.replace("-", " ").split())
        if own and words and (own <= words or words <= own):
            return 1.0
        letters = SequenceMatcher(None, mine, theirs, autojunk=False)
        if letters.real_quick_ratio() >= ALIKE and letters.quick_ratio() >= ALIKE:
            best = max(best, letters.ratio())
    return best
