"""Gathers the sentences that an act rests on, each with the article it stands in.

It quotes and never shortens: a quote is the article's own words at the place given.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from communique.model import Act, Entry, Evidence
from communique.store import Heading, Look
from communique.views.rows import INLINE, EvidenceRow


def leading_entries(look: Look, acts: Sequence[Act]) -> dict[str, Entry]:
    """For each act, the telling of it that is shown first."""
    entries = look.entries(act.leading for act in acts)
    return {act.id: entries[act.leading] for act in acts}


def evidence_of(
    look: Look, acts: Sequence[Act], *, limit: int = INLINE
) -> dict[str, tuple[EvidenceRow, ...]]:
    """For each act at most ``limit`` pieces of evidence: the leading one, one an article, the rest."""
    chosen = {act.id: [act.leading, *(name for name in act.entries if name != act.leading)] for act in acts}
    # The order within an act needs each entry's article; acts of very many reports are cut before that.
    entries = look.entries(name for names in chosen.values() for name in names[: 4 * limit])
    headings = look.headings(entry.article for entry in entries.values())
    return {
        name: tuple(
            evidence_row(entry.evidence, headings)
            for entry in spread([entries[i] for i in ids[: 4 * limit]])[:limit]
        )
        for name, ids in chosen.items()
    }


def decided_of(look: Look, acts: Iterable[Act | str]) -> dict[str, tuple[str, ...]]:
    """For each act (or its id), the decisions of people that hold of it; nothing for the others."""
    ids = (act if isinstance(act, str) else act.id for act in acts)
    return {name: tuple(found) for name, found in look.decided(ids).items()}


def evidence_row(evidence: Evidence, headings: Mapping[str, Heading]) -> EvidenceRow:
    """A piece of evidence with what is known of its article."""
    heading = headings[evidence.article]
    return EvidenceRow(
        article=heading.id,
        doc=heading.doc,
        url=heading.url,
        outlet=heading.outlet,
        published=heading.published,
        span=evidence.span,
        quote=evidence.quote,
        parts=dict(evidence.parts),
    )


def spread(entries: Iterable[Entry]) -> list[Entry]:
    """Tellings with the first of each article before the others."""
    first: list[Entry] = []
    rest: list[Entry] = []
    seen: set[str] = set()
    for entry in entries:
        (rest if entry.article in seen else first).append(entry)
        seen.add(entry.article)
    return first + rest
