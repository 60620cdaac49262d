"""Finds what an article means where it says who and nothing of what: "and blaming Chile", "the suspension".

It looks at one article only, and joins nothing where two things told there could be meant.
"""

from __future__ import annotations

import re
import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence

from communique.fold.days import meet
from communique.fold.events import BY_WORDS, side_name
from communique.fold.stems import behind, called, head, stems
from communique.model import Entry, Who

_THE = re.compile(r"\b(?:the|this|that|these|those) $", re.IGNORECASE)
"""What stands before a noun that points to what the article tells."""

_MEASURES = re.compile(
    r"^\W*(?:the|these) (?:new )?(?:measures|sanctions|restrictions|penalties|steps)\b",
    re.IGNORECASE,
)
"""The beginning of a sentence that says what a measure does which was told before."""


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
        if one.id in found:
            continue
        for says_nothing, may_be in RULES:
            if not says_nothing(one):
                continue
            meant = [o for o in events if o is not one and _apart(one, o) and may_be(one, o)]
            if one.headline:  # a headline points to what stands above it, which is another headline
                meant = [o for o in meant if o.headline and o.evidence.span.start < one.evidence.span.start]
            acts = {found.get(other.id, other.id) for other in meant}
            if len(acts) == 1:
                yield one.id, min(meant, key=lambda o: (o.headline, o.evidence.span.start)).id
            if acts:
                break


def _apart(one: Entry, other: Entry) -> bool:
    return not one.evidence.span.overlaps(other.evidence.span)


def _bare(entry: Entry) -> bool:
    """Whether of an act of words only the sides are told: "blaming Chile"."""
    after = behind(entry)
    return entry.type == "ACCUSE" and bool(stems(after)) and stems(after) <= called(entry)


def _same_words(one: Entry, other: Entry) -> bool:
    """Whether the other is such an act of the same sides and day, and says of what."""
    return _alike(one, other) and one.when.edtf == other.when.edtf and not _bare(other)


def _measures(entry: Entry) -> bool:
    """Whether it says what "the measures" do."""
    if entry.type != "SANCTION":
        return False
    return _MEASURES.search(_before(entry)) is not None


def _imposed(one: Entry, other: Entry) -> bool:
    """Whether the other tells before it that the same side imposed measures on the same."""
    if other.type != one.type or other.evidence.span.start > one.evidence.span.start or _measures(other):
        return False
    if one.status != other.status or not _meet(one, other):
        return False
    return _among(one.actors, other.actors) and _among(one.recipients, other.recipients)


def _points(entry: Entry) -> bool:
    """Whether a noun with its article tells it, and no more of the deed."""
    pieces = entry.evidence.parts.get("trigger", ())
    return len(pieces) == 1 and bool(entry.actors) and _THE.search(_before(entry)) is not None


def _kin(one: Entry, other: Entry) -> bool:
    """Whether the other tells by a word of the same family the same sides' deed of that kind."""
    if not head(one) & head(other) or not _meet(one, other):
        return False
    return _alike(one, other) or ({one.status, other.status} == {"actual", "planned"} and _alike(dataclasses.replace(one,status=other.status), other))


RULES: tuple[tuple[Callable[[Entry], bool], Callable[[Entry, Entry], bool]], ...] = (
    (_bare, _same_words),
    (_measures, _imposed),
    (_points, _kin),
)
"""What says nothing of what was done, and what it can mean."""


def _alike(one: Entry, other: Entry) -> bool:
    """Whether two are one kind of deed of the same sides that are known, come to the same."""
    if (one.type, one.mode, one.status) != (other.type, other.mode, other.status):
        return False
    if not one.actors or not all(who.actor for who in (*one.actors, *one.recipients)):
        return False
    return _names(one.actors) == _names(other.actors) and _names(one.recipients) == _names(other.recipients)


def _meet(one: Entry, other: Entry) -> bool:
    return meet(one.when, other.when) or not (one.when.edtf and other.when.edtf)


def _before(entry: Entry) -> str:
    """The words of its sentence before an event's trigger."""
    pieces = entry.evidence.parts.get("trigger", ())
    return entry.evidence.quote[: pieces[0].start - entry.evidence.span.start] if pieces else ""


def _among(some: Sequence[Who], others: Sequence[Who]) -> bool:
    return _names(some) <= _names(others)


def _names(side: Sequence[Who]) -> frozenset[str]:
    return frozenset(map(side_name, side))


assert BY_WORDS
