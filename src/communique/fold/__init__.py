"""Puts together the reports that tell the same thing, so that each act stands in the record once.

It is pure: it reads no file, asks no clock, and the order in which reports arrive never matters. What makes
two statements one stands in ``statements``, what makes two events one in ``events``; the kinds never mix.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from communique.fold import events, statements
from communique.fold.actors import Naming, foremost
from communique.fold.copies import Print, copies, groups, like, pairs_within
from communique.fold.copies import keys as article_keys
from communique.fold.copies import linked as same_article
from communique.fold.days import bounds, meet
from communique.fold.events import nobody
from communique.fold.statements import plain
from communique.model import Act, Entry

__all__ = [
    "Naming", "Print", "alike", "article_keys", "bounds", "copies", "entry_keys", "fold", "foremost", "like",
    "meet", "nobody", "plain", "same_act", "same_article",
]  # fmt: skip

BASES = ("stated", "derived", "assumed", "unknown")
"""Bases of a date, the surest first."""

LATER = frozenset({"actual", "called-off"})
"""Statuses that say how a plan came out; a telling with one is shown before the plan's own."""

# Fields whose differences a reader of the record should see.
COMPARED = ("act", "manner", "status", "mode", "addressee", "venue", "condition")

# Args of an event whose differences are of the same weight: how many were freed, expelled, killed.
COUNTED = ("number",)


def entry_keys(entry: Entry) -> tuple[str, ...]:
    """Keys under which tellings of the same thing find each other; entries sharing none are never linked."""
    return events.keys(entry) if entry.kind == "event" else statements.keys(entry)


def alike(one: Entry, other: Entry) -> bool:
    """Whether two entries that share a key tell the same thing; the order does not matter.

    Of two events that name nobody the articles must be copies, too: `fold` asks for that.
    """
    return events.alike(one, other) if one.kind == "event" else statements.alike(one, other)


def same_act(one: Entry, other: Entry) -> bool:
    """Whether the two share a key and tell the same thing; the order does not matter."""
    return alike(one, other) and not set(entry_keys(one)).isdisjoint(entry_keys(other))


def fold(entries: Iterable[Entry], *, copies: Mapping[str, str]) -> tuple[Act, ...]:
    """The acts that ``entries`` tell, in order of their ids; ``copies`` maps an article to the one it copies.

    Every entry is in exactly one act. An act's id is the least of its entries' ids.
    """
    by_id = {entry.id: entry for entry in entries}
    buckets: dict[str, list[str]] = {}
    for entry in by_id.values():
        for key in entry_keys(entry):
            buckets.setdefault(key, []).append(entry.id)

    def link(a: str, b: str) -> bool:
        return alike(by_id[a], by_id[b]) and (
            not nobody(by_id[a]) or _one_text(by_id[a].article, by_id[b].article, copies)
        )

    found = groups(by_id, pairs_within(buckets.values()), link=link)
    return tuple(_act([by_id[name] for name in group], copies) for group in found)


def _one_text(one: str, other: str, copies: Mapping[str, str]) -> bool:
    """Whether two articles print one text, so that both count with one origin."""
    return one != other and copies.get(one, one) == copies.get(other, other)


def _act(entries: Sequence[Entry], copies: Mapping[str, str]) -> Act:
    # What is shown first: an original, how it came out, the surest reading of it, the earliest, the fullest.
    leading = min(
        entries,
        key=lambda e: (
            e.article in copies, e.status not in LATER, -e.confidence, len(e.when.edtf) != 10, e.when.edtf,
            -len(e.quote), e.id,
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
    for role in COUNTED:
        counts = {frozenset(map(plain, words)) for e in entries if (words := e.args.get(role))}
        if len(counts) > 1:
            differing.append(role)
    days = {entry.when for entry in entries if entry.when.edtf}
    if any(not meet(a, b) for a in days for b in days):
        differing.append("when")
    return differing
