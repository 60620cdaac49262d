"""Joins what is said and what is done by saying it: a refusal and the REJECT that it is go the same way.

"Oslo turned the idea down" shares no word with "will not accept a freeze"; whoever is refused shows that both
are one deed, and so the two statements are one, too. The other way round two promises that are one make one
deed, whoever each of them names. It looks at neighbourhoods, not at pairs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from communique.model import Entry

NAME = 3
"""Words of a name at most: "New South Wales"."""


def keys(entry: Entry) -> tuple[str, ...]:
    """The key by which a statement finds what it made; in its bucket are the deeds of one statement."""
    return (f"made-{entry.made_by}",) if entry.kind == "event" and entry.made_by else ()


def twin_keys(entry: Entry) -> tuple[str, ...]:
    """The keys of what a statement made; an event has none, its statement is named in it."""
    return (f"made-{entry.id}",) if entry.kind == "statement" else ()


def uttered(entries: Mapping[str, Entry], group_of: Mapping[str, int]) -> list[tuple[str, str]]:
    """Pairs that are one act since what they made, or what made them, is; the order never matters.

    Args:
        entries: by id, with the twins of each.
        group_of: by id, the act so far.
    """
    made = [
        (entry, said)
        for entry in sorted(entries.values(), key=lambda one: one.id)
        if entry.kind == "event" and (said := entries.get(entry.made_by or "")) is not None
    ]
    group = dict(group_of)
    found: list[tuple[str, str]] = []
    while True:
        pairs = [(a, b) for a, b in (*_deeds(made, group), *_sayings(made, group)) if group[a] != group[b]]
        if not pairs:
            return found
        found += pairs
        for a, b in pairs:
            least, other = sorted((group[a], group[b]))
            group = {name: least if at == other else at for name, at in group.items()}


def _deeds(made: list[tuple[Entry, Entry]], group: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Deeds of one type that one statement made, however many reports tell it."""
    by_saying: dict[tuple[object, ...], list[str]] = {}
    for event, said in made:
        by_saying.setdefault((group[said.id], event.type, event.mode, event.status), []).append(event.id)
    for names in by_saying.values():
        yield from pairwise(names)


def _sayings(made: list[tuple[Entry, Entry]], group: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Statements of one sort that made one deed, unless an article tells two of them apart.

    "Blaming Chile" says nothing that "accused Santiago of delays" on the same page does not.
    """
    by_deed: dict[tuple[object, ...], list[Entry]] = {}
    for event, said in made:
        by_deed.setdefault((group[event.id], said.act, said.polarity), []).append(said)
    for several in by_deed.values():
        apart: dict[str, set[int]] = {}
        for said in several:
            apart.setdefault(said.article, set())
            if not _bare(said):
                apart[said.article].add(group[said.id])
        if all(len(groups) <= 1 for groups in apart.values()):
            yield from pairwise(said.id for said in several)


def _bare(said: Entry) -> bool:
    """Whether a statement's content is a name and no more."""
    words = said.quote.split()
    return 0 < len(words) <= NAME and all(word[0].isupper() for word in words)
