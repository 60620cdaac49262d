"""Mends the sides of acts that the encoder cut wrongly: half a number, a weekday, a bare "Mr", a border.

It makes nobody a side whom the encoder did not see as one: it takes away, or completes a stretch.
"""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_right
from collections.abc import Sequence

from communique.engines.sides import sides
from communique.languages.en.cut_sides import (
    ACCUSED,
    AFTER_A_NUMBER,
    BORDER,
    DRIVEN,
    FORCES,
    HEARING,
    KEEPING,
    NAMED_DRILLS,
    RAMS,
    RELATIVES,
    TITLES,
)
from communique.languages.en.names import PRONOUNS
from communique.languages.en.time import MONTHS, WEEKDAYS
from communique.model import Event, Span

TOGETHER = frozenset({"CONSULT", "COOPERATE", "AGREE", "MOBILIZE"})
PARTIES = 2
"""What takes two parties, who are told in two sentences as often as in one."""

_BORDER = re.compile(BORDER + r"\Z", re.IGNORECASE)
_BORDER_REACH = 40
"""Characters before a name in which the words for a border stand."""

_KEEPING = re.compile(
    rf"\s*(?:(?:is|are|was|were|has|have|had|been|will|would|not|also|still|to)\s+)*{KEEPING}", re.IGNORECASE
)
_ACCUSED = re.compile(ACCUSED)
_ALLEGATIONS = re.compile(r"(?:allegations?|accusations?|charges?|claims?|complaints?)\Z", re.IGNORECASE)
_HEARING = re.compile(
    rf"[^.;:]{{0,40}}?(?:(?:is|are|was|were|has|have|had|been|being|also|to\s+be)\s+)*{HEARING}",
    re.IGNORECASE,
)
_WHERE = re.compile(r",\s+where\s")
_NUMBER = re.compile(r"(?<=\d)(?:,\d{3})+(?:\.\d+)?(?:\s+([^\W\d_][\w’'-]*))?")
_ABBREVIATED = re.compile(r"(?:[A-Z]\.)+[A-Z]\Z")
_DRIVEN = re.compile(
    rf"\s*(?:(?:an?|the|his|her|their|its|another|one)\s+)?(?:[\w-]+\s+){{0,4}}?{DRIVEN}"
    rf"(?:\s+(?:loaded|packed|full|laden|carrying)\b[^.,;]{{0,40}}?)?\s+(?:in)?to\b",
    re.IGNORECASE,
)
_NAMED_DRILLS = tuple(map(re.compile, NAMED_DRILLS))
_RAMS = re.compile(RAMS, re.IGNORECASE)
_NO_PARTY = TITLES | frozenset(WEEKDAYS) | (frozenset(MONTHS) - {"may"})


def mended_sides(text: str, sentences: Sequence[Span], events: Sequence[Event]) -> list[Event]:
    """The events with their sides mended.

    A number is completed with what it counts ("more than 2" of "more than 2,000 men"), "U.S" gets its stop;
    "who" beside the party that it stands for goes, and so do a weekday, a title, a mark and a neighbour whose
    border is spoken of. A side of the trigger's own sentence is told alone: others of the sentence before go.
    Who keeps or breaks sanctions has not imposed them, and what is driven into somebody is no victim.
    Who is briefed on an attack has no part in it, and "allegations against" somebody are not his.
    "Visited Oslo, where she met Vidal" does not visit Vidal. The name of an exercise is no side.

    Args:
        sentences: the text's, in order.
    """
    starts = [sentence.start for sentence in sentences]
    drills = named_drills(text) if events else frozenset()

    def mended(event: Event, spans: Sequence[Span], *, hit: bool) -> tuple[Span, ...]:
        driven = _driven(text, event) if hit else None
        told: dict[Span, None] = {}
        for span in spans:
            whole = _whole(text, span)
            words = whole.of(text).strip(" .").lower()
            if not any(letter.isalnum() for letter in words) or words in _NO_PARTY:
                continue
            if drills and _named(whole.of(text)) in drills:
                continue
            if _BORDER.search(text[max(0, whole.start - _BORDER_REACH) : whole.start]):
                continue
            if driven is not None and driven.covers(whole):
                continue
            if not hit and event.type == "SANCTION" and _keeps(text, whole, event):
                continue
            if not hit and event.type == "ACCUSE" and _is_accused(text, whole, event):
                continue
            if not hit and event.type == "ASSAULT" and _hears(text, whole, event):
                continue
            if words in RELATIVES and _follows(text, whole, spans):
                continue
            told[whole] = None
        told = dict.fromkeys(_on_this_side(text, event, list(told)))
        own = bisect_right(starts, event.trigger[0].start)
        here = [span for span in told if bisect_right(starts, span.start) == own]
        # Of a pronoun the sentence before may say who it is, and of a meeting who the other party is.
        named = [span for span in here if span.of(text).lower() not in PRONOUNS]
        return tuple(here if len(named) >= (PARTIES if event.type in TOGETHER else 1) else told)

    return [
        dataclasses.replace(
            event,
            actors=mended(event, event.actors, hit=False),
            recipients=mended(event, event.recipients, hit=True),
        )
        for event in events
    ]


def named_drills(text: str) -> frozenset[str]:
    """The names that a text gives to exercises, in lower case.

    Example:
        >>> sorted(named_drills("Condor Shield, an annual drill of Peru and Chile, began."))
        ['condor shield']
    """
    found = {_named(told["name"]) for shape in _NAMED_DRILLS for told in shape.finditer(text)}
    return frozenset(name for name in found if name and not _is_party(name, text))


def _named(words: str) -> str:
    told = words.lower().removeprefix("the ").removeprefix("exercise ").strip("\"“”‘’' ")
    return re.sub(r"[\s-]\d{2,4}\Z|[’']s\Z", "", told)


def _is_party(name: str, text: str) -> bool:
    """Whether a name before "drill" is who holds it: a state, a body, a force, or a day."""
    words = name.replace("-", " ").split()
    said = tuple(word.capitalize() for word in words)
    return bool(sides(said) or FORCES & set(words) or _NO_PARTY & set(words))


def _on_this_side(text: str, event: Event, spans: Sequence[Span]) -> list[Span]:
    """The sides of a visit without those met "where" it led, and of those talks without the place."""
    first, end = event.trigger[0].start, event.trigger[-1].end
    if event.type != "CONSULT":
        return list(spans)
    if event.mode == "visit":
        return [span for span in spans if span.start < end or not _WHERE.search(text, end, span.start)]
    kept = [span for span in spans if not (span.end < first and _WHERE.match(text, span.end))]
    return kept if len(kept) >= PARTIES else list(spans)


def _keeps(text: str, span: Span, event: Event) -> bool:
    """Whether a party keeps or breaks the sanctions, and imposes none: a verb for that stands between."""
    start = event.trigger[0].start
    return span.end < start and _KEEPING.fullmatch(text, span.end, start) is not None


def _is_accused(text: str, span: Span, event: Event) -> bool:
    """Whether a party stands behind "allegations against" or the like, and so makes none."""
    last = event.trigger[-1]
    told = _ALLEGATIONS.search(last.of(text)) is not None and _ACCUSED.match(text, last.end) is not None
    return (
        told
        and span.start >= last.end
        and not re.search(r"[.;:]|\bby\s+(?:(?:an?|its|the)\s+)?[A-Z]", text[last.end : span.start])
    )


def _hears(text: str, span: Span, event: Event) -> bool:
    """Whether a party is only told of the attack: words for that stand between."""
    start = event.trigger[0].start
    return span.end < start and _HEARING.fullmatch(text, span.end, start) is not None


def _whole(text: str, span: Span) -> Span:
    """A side with the rest of its number, or with the stop of its abbreviation."""
    if span.of(text)[-1:].isdigit():
        found = _NUMBER.match(text, span.end)
        if found is not None:
            counted = found[1] is not None and found[1].lower() not in AFTER_A_NUMBER
            return Span(
                span.start, found.end() if counted else found.end() - len(found[0]) + _digits(found[0])
            )
    if text[span.end : span.end + 1] == "." and _ABBREVIATED.search(span.of(text)):
        return Span(span.start, span.end + 1)
    return span


def _digits(words: str) -> int:
    return len(words.split()[0])


def _follows(text: str, span: Span, others: Sequence[Span]) -> bool:
    """Whether a relative pronoun stands right behind another side, with or without a comma between."""
    return any(
        0 < span.start - other.end <= 2 and not text[other.end : span.start].strip(" ,") for other in others
    )


def _driven(text: str, event: Event) -> Span | None:
    """What the act drives into somebody: "a lorry" of "drove a lorry into the crowd"."""
    last = event.trigger[-1]
    if event.type != "ASSAULT" or not _RAMS.match(last.of(text)):
        return None
    found = _DRIVEN.match(text, last.end)
    return Span(last.end, found.end()) if found is not None else None
