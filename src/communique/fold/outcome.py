"""Finds what is told twice side by side: an attack and its toll, what may be and may be again.

It looks at one sentence and the next only. "Rammed the gate, killing two" is one deed; what has a clause of
its own is a deed of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from communique.fold.days import meet
from communique.fold.events import BY_WORDS
from communique.fold.stems import plain, trigger
from communique.model import Entry

NEXT = 120
"""Characters between a sentence and one in which the same is said to be possible again."""

UNSURE = frozenset({"conditional", "hypothetical"})
"""Statuses of what may be: "it may be a bomb", said again in the next sentence, is no second one."""

_TOLL = re.compile(r"(?:killing|injuring|wounding|maiming)\b", re.IGNORECASE)
_COMMA = re.compile(r",\s+(?:\w+ly\s+)?$")
_LEFT = re.compile(r"(?:dead|killed|injured|wounded)\b", re.IGNORECASE)
_WHICH = re.compile(r"\b(?:(?:that|which)(?: has| had)? left|leaving)\s(?!.*[.;:])[^,]*$", re.IGNORECASE)


def came_of(ordered: Sequence[Entry], found: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each event that only tells what came of the attack before it in its sentence, and that attack.

    Args:
        ordered: one article's entries in the order of its text.
        found: by id, what an entry is known to repeat; such an entry is passed over.

    Example:
        ``dict(came_of(entries, {}))`` of "a lorry rammed the gate, killing two guards"
    """
    attacks = [e for e in ordered if e.type == "ASSAULT" and e.status == "actual" and _at(e) is not None]
    for one in attacks:
        if one.id in found or not _is_toll(one):
            continue
        before = [other for other in attacks if _leads(other, one)]
        if before and meet((last := max(before, key=_place)).when, one.when):
            yield one.id, last.id


def said_again(ordered: Sequence[Entry], found: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each event that may be, told by the word and with nobody named as right before, and that telling.

    Args:
        ordered: one article's entries in the order of its text.
        found: by id, what an entry is known to repeat; such an entry is passed over.
    """
    unsure = [e for e in ordered if e.kind == "event" and e.status in UNSURE and e.type not in BY_WORDS]
    for at, one in enumerate(unsure):
        if one.id in found or _named(one):
            continue
        for other in reversed(unsure[:at]):
            gap = one.evidence.span.start - other.evidence.span.end
            if not 0 <= gap <= NEXT or _named(other):
                continue
            if (one.type, one.status) == (other.type, other.status) and plain(trigger(one)) == plain(
                trigger(other)
            ):
                yield one.id, other.id
                break


def _named(entry: Entry) -> bool:
    return any(who.actor for who in (*entry.actors, *entry.recipients))


def _leads(one: Entry, toll: Entry) -> bool:
    """Whether an attack stands before a toll in its sentence and is none itself."""
    return one.evidence.span == toll.evidence.span and _place(one) < _place(toll) and not _is_toll(one)


def _at(entry: Entry) -> int | None:
    trigger = entry.evidence.parts.get("trigger", ())
    return trigger[0].start - entry.evidence.span.start if trigger else None


def _place(entry: Entry) -> int:
    return _at(entry) or 0


def _is_toll(entry: Entry) -> bool:
    """Whether the event is a participle of harm behind a comma, or what an attack "has left"."""
    quote, at = entry.evidence.quote, _place(entry)
    if _TOLL.match(quote, at):
        return _COMMA.search(quote[:at]) is not None
    return _LEFT.match(quote, at) is not None and _WHICH.search(quote[:at]) is not None
