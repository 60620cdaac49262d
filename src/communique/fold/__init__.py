"""Puts together the reports that tell the same thing, so that each act stands in the record once.

It is pure: it reads no file, asks no clock, and the order in which reports arrive never matters. First form:
statements (and events) of the same actors, with a day in common and nearly the same words, are one act.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from communique.fold.actors import Naming, foremost
from communique.fold.copies import Print, copies, groups, like, pairs_within
from communique.fold.copies import keys as article_keys
from communique.fold.copies import linked as same_article
from communique.fold.days import bounds, meet
from communique.fold.statements import alike, plain
from communique.fold.statements import keys as entry_keys
from communique.fold.statements import linked as same_act
from communique.model import Act, Entry

__all__ = [
    "Naming", "Print", "alike", "article_keys", "bounds", "copies", "entry_keys", "fold", "foremost", "like",
    "meet", "plain", "same_act", "same_article",
]  # fmt: skip

BASES = ("stated", "derived", "assumed", "unknown")
"""Bases of a date, the surest first."""

# Fields whose differences a reader of the record should see.
COMPARED = ("act", "manner", "status", "addressee", "venue", "condition")


def fold(entries: Iterable[Entry], *, copies: Mapping[str, str]) -> tuple[Act, ...]:
    """The acts that ``entries`` tell, in order of their ids; ``copies`` maps an article to the one it copies.

    Every entry is in exactly one act. An act's id is the least of its entries' ids.
    """
    by_id = {entry.id: entry for entry in entries}
    buckets: dict[str, list[str]] = {}
    for entry in by_id.values():
        for key in entry_keys(entry):
            buckets.setdefault(key, []).append(entry.id)
    found = groups(by_id, pairs_within(buckets.values()), link=lambda a, b: alike(by_id[a], by_id[b]))
    return tuple(_act([by_id[name] for name in group], copies) for group in found)


def _act(entries: Sequence[Entry], copies: Mapping[str, str]) -> Act:
    # What is shown first: an original, the surest reading of it, the earliest, the fullest.
    leading = min(
        entries,
        key=lambda e: (
            e.article in copies, -e.confidence, len(e.when.edtf) != 10, e.when.edtf, -len(e.quote), e.id
        ),
    )  # fmt: skip
    # The surest date, then a day before a month, then the first: later reports repeat what was said before.
    dated = min(entries, key=lambda e: (BASES.index(e.when.basis), len(e.when.edtf) != 10, e.when.edtf, e.id))
    articles = {entry.article for entry in entries}
    return Act(
        id=min(entry.id for entry in entries),
        kind=leading.kind,
        entries=tuple(sorted(entry.id for entry in entries)),
        leading=leading.id,
        reports=len(articles),
        origins=len({copies.get(article, article) for article in articles}),
        when=dated.when,
        confidence=max(entry.confidence for entry in entries),
        disagreements=tuple(_disagreements(entries)),
    )


def _disagreements(entries: Sequence[Entry]) -> list[str]:
    differing = []
    for name in COMPARED:
        given = {plain(str(value)) for e in entries if (value := getattr(e, name)) is not None}
        if len(given) > 1:
            differing.append(name)
    days = {entry.when for entry in entries if entry.when.edtf}
    if any(not meet(a, b) for a in days for b in days):
        differing.append("when")
    return differing
