"""Finds what an article means where it says who and nothing of what: "and blaming Chile", "the suspension".

It looks at one article only, and joins nothing where two things told there could be meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from communique.fold.days import meet
from communique.fold.passages import WANTED, all_known, named
from communique.fold.stems import behind, called, head, stems
from communique.model import Entry

HELD = frozenset({"actual", "planned"})
"""Statuses of which a noun may have one and what it points to the other: "the meetings were promised"."""

_THE = re.compile(r"\b(?:the|this|that|these|those) $", re.IGNORECASE)
"""What stands before a noun that points to what the article tells."""

_MEASURES = re.compile(
    r"^\W*(?:the|these) (?:new )?(?:measures|sanctions|restrictions|penalties|steps)\b", re.IGNORECASE
)
"""The beginning of a sentence that says what the measures do of which it was told that they were imposed."""


def unsaid(ordered: Sequence[Entry], found: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each event that says nothing of what was done, and the only such thing that its article tells.

    Args:
        ordered: one article's entries in the order of its text.
        found: by id, what an entry is known to repeat; such an entry is passed over.

    Example:
        ``dict(unsaid(entries, {}))`` of "citing the delay and blaming Chile" and "accused Chile of a breach"
    """
    events = [one for one in ordered if one.kind == "event"]
    for one in events:
        for says_nothing, may_mean in RULES:
            if one.id in found or not says_nothing(one):
                continue
            meant = [other for other in events if _elsewhere(one, other) and may_mean(one, other)]
            if len({found.get(other.id, other.id) for other in meant}) == 1:
                # What tells it in the text, not the headline that has it from there.
                yield one.id, min(meant, key=lambda e: (e.headline, e.evidence.span.start, e.id)).id
            if meant:
                break


def _elsewhere(one: Entry, other: Entry) -> bool:
    """Whether the other stands in another sentence; of a headline, in one above it."""
    if one.headline:
        return other.headline and other.evidence.span.end <= one.evidence.span.start
    return not one.evidence.span.overlaps(other.evidence.span)


def _only_whom(entry: Entry) -> bool:
    """Whether of an accusation only the accused is told: "blaming Chile"."""
    after = stems(behind(entry))
    return entry.type == "ACCUSE" and bool(after) and after <= called(entry)


def _says_of_what(one: Entry, other: Entry) -> bool:
    """Whether the other accuses the same that day, and says of what."""
    return _alike(one, other) and one.when.edtf == other.when.edtf and not _only_whom(other)


def _measures(entry: Entry) -> bool:
    """Whether it says what "the measures" do."""
    return entry.type == "SANCTION" and _MEASURES.search(_before(entry)) is not None


def _imposed(one: Entry, other: Entry) -> bool:
    """Whether the other tells before it that the same side imposed measures on the same, or on more."""
    if (other.type, other.status) != (one.type, one.status) or _measures(other) or not _meet(one, other):
        return False
    if other.evidence.span.end > one.evidence.span.start:
        return False
    return all(some <= others for some, others in zip(named(one), named(other), strict=True))


def _points(entry: Entry) -> bool:
    """Whether one noun with its article tells it."""
    pieces = entry.evidence.parts.get("trigger", ())
    return len(pieces) == 1 and _THE.search(_before(entry)) is not None


def _of_its_family(one: Entry, other: Entry) -> bool:
    """Whether the other tells the same sides' deed by a word of the noun's family: "suspended"."""
    if not head(one) & head(other) or not _meet(one, other):
        return False
    return _alike(one, other, statuses=HELD)


def _does(entry: Entry) -> bool:
    """Whether only a verb like "do" tells it: "would do nothing without leave"."""
    return not head(entry) and entry.status in WANTED and bool(entry.evidence.parts.get("trigger"))


def _wanted_before(one: Entry, other: Entry) -> bool:
    """Whether the other tells before it what the same sides may do, by a word of its own."""
    if other.status not in WANTED or not head(other) or not _meet(one, other):
        return False
    if other.evidence.span.end > one.evidence.span.start or not one.recipients:
        return False
    return (one.type, one.mode) == (other.type, other.mode) and named(one) == named(other) and all_known(one)


RULES: tuple[tuple[Callable[[Entry], bool], Callable[[Entry, Entry], bool]], ...] = (
    (_only_whom, _says_of_what),
    (_measures, _imposed),
    (_points, _of_its_family),
    (_does, _wanted_before),
)
"""What says nothing of what was done, and what it may mean."""


def _alike(one: Entry, other: Entry, *, statuses: frozenset[str] = frozenset()) -> bool:
    """Whether two are one kind of deed of the same sides, all of them known, come to the same."""
    if (one.type, one.mode) != (other.type, other.mode) or named(one) != named(other) or not all_known(one):
        return False
    return one.status == other.status or {one.status, other.status} == statuses


def _meet(one: Entry, other: Entry) -> bool:
    return meet(one.when, other.when) or not (one.when.edtf and other.when.edtf)


def _before(entry: Entry) -> str:
    """The words of its sentence before an event's trigger."""
    pieces = entry.evidence.parts.get("trigger", ())
    return entry.evidence.quote[: pieces[0].start - entry.evidence.span.start] if pieces else ""
