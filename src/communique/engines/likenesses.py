"""Words that look like an act and are none, and one act told by two words: "launched an attack" is one.

It judges by the words beside a trigger alone; it adds no event, and changes a type only where two words tell
one act: imposed sanctions are sanctions.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from communique.languages.en.likenesses import (
    BARE,
    CHARGES,
    HANGING,
    IMPOSING,
    LIGHT,
    OFFENCES,
    PARTICLES,
    SHAPES,
)
from communique.model import Event, Span

BEFORE, BEHIND = 70, 90
"""Characters beside a trigger in which a shape is looked for; the longest listed has some fifty."""

GAP = 45
"""Characters between a verb that says little and its noun ("launched a long crackdown"), at most."""

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_BETWEEN = re.compile(
    r"\s+(?:(?:on|in|out|up)\s+)?(?:(?:an?|the|its|their|his|her|some|several|many|no|more)\s+)?"
    r"(?:(?!(?:after|and|as|at|before|being|by|for|from|in|of|on|or|over|people|since|than|that|them|to|under"
    r"|when|while|who|with)\b)[\w’'-]+\s+){0,3}",
    re.IGNORECASE,
)
_OBJECT = re.compile(r"\s+(?:(?!(?:and|as|but|that|then|to|when|which|while|who)\b)[\w’'-]+\s+){0,5}")
_SHAPES = tuple(
    (
        frozenset(kinds.split("|")),
        re.compile(trigger, re.IGNORECASE),
        re.compile(rf"(?:{before})\Z", re.IGNORECASE) if before else None,
        re.compile(behind, re.IGNORECASE) if behind else None,
    )
    for kinds, trigger, before, behind in SHAPES
)
_CHARGES = re.compile(CHARGES + r"\Z", re.IGNORECASE)
_OFFENCES = re.compile(OFFENCES, re.IGNORECASE)


def is_likeness(text: str, event: Event) -> bool:
    """Whether the words that were taken for an act tell none.

    What a statement makes by being uttered is judged too: by the codebook who declines to comment rejects
    nothing.

    Example:
        "The figures were released by the ministry" sets nobody free.
    """
    first, last = event.trigger[0], event.trigger[-1]
    words = _WORD.findall(text[first.start : last.end].lower())
    if event.made_by is None and words and all(word in BARE for word in words):
        # "Turned the idea down" is cut to its last word.
        return event.type != "REJECT" or words != ["down"]
    told = text[first.start : last.end]
    if event.type == "ACCUSE" and _OFFENCES.fullmatch(told):
        # "Indicted on charges of theft" is one accusation, told by its verb.
        return _CHARGES.search(text[max(0, first.start - BEHIND) : first.start]) is not None
    return any(
        event.type in kinds
        and trigger.fullmatch(told)
        and (before is None or before.search(text[max(0, first.start - BEFORE) : first.start]))
        and (behind is None or behind.match(text[last.end : last.end + BEHIND]))
        for kinds, trigger, before, behind in _SHAPES
    )


def without_likenesses(text: str, events: Sequence[Event]) -> list[Event]:
    """The events that are acts, each once, in their order; their triggers without a hanging "and".

    Of a verb that says little and the noun that tells the act the noun stays, with the sides of both; of a
    verb that imposes and its "sanctions" the verb does.
    """
    left = [_trimmed(text, event) for event in events if not is_likeness(text, event)]
    kept: list[Event] = []
    for event in left:
        stays = _of_both(text, kept[-1], event) if kept else None
        if stays is None:
            kept.append(event)
        else:
            kept[-1] = stays
    return kept


def _of_both(text: str, one: Event, other: Event) -> Event | None:
    """The one act that two events beside each other tell; ``None`` where they are two."""
    if one.made_by or other.made_by or one.trigger[0].start == other.trigger[0].start:
        return None
    between = text[one.trigger[-1].end : other.trigger[0].start]
    if not 0 <= len(between) <= GAP:
        return None
    words = _WORD.findall(one.trigger[0].of(text).lower())
    imposed = one.type == other.type or (one.type, other.type) == ("COERCE", "SANCTION")
    if len(words) == 1 and words[0] in IMPOSING and imposed and _BETWEEN.fullmatch(between):
        mode = one.mode if one.type == other.type else other.mode
        return dataclasses.replace(_joined(one, other), type=other.type, mode=mode)
    told = _WORD.findall(other.trigger[0].of(text).lower())
    apart = len(told) == 1 and told[0] in PARTICLES and len(other.trigger) == 1
    if apart and _OBJECT.fullmatch(between) and (one.type == other.type or one.type == "MOBILIZE"):
        # "Pulled its troops out": a verb and its particle are one act.
        mode = other.mode or (one.mode if one.type == other.type else None)
        trigger = (*one.trigger, *other.trigger)
        return dataclasses.replace(_joined(one, other), type=other.type, mode=mode, trigger=trigger)
    beside = between in (" ", "-") and one.type == other.type
    light = len(words) == 1 and words[0] in LIGHT and _BETWEEN.fullmatch(between)
    if beside or (light and (one.type == other.type or _sides(one) == _sides(other))):
        whom = other.recipients or tuple(
            s for s in one.recipients if not any(s.overlaps(a) for a in other.actors)
        )
        return dataclasses.replace(_joined(other, one), recipients=whom)
    return None


def _joined(one: Event, other: Event) -> Event:
    """The one event with the sides and args of the other that it lacks."""
    return dataclasses.replace(
        one,
        actors=one.actors or other.actors,
        recipients=one.recipients or other.recipients,
        args=tuple(dict.fromkeys((*one.args, *other.args))),
    )


def _sides(event: Event) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    return event.actors, event.recipients


def _trimmed(text: str, event: Event) -> Event:
    """The event without a hanging "and" at the end of its trigger."""
    last = event.trigger[-1]
    words = list(_WORD.finditer(last.of(text)))
    end = len(words)
    while end > 1 and words[end - 1].group().lower() in HANGING:
        end -= 1
    if end == len(words) or not words:
        return event
    cut = Span(last.start, last.start + words[end - 1].end())
    return dataclasses.replace(event, trigger=(*event.trigger[:-1], cut))
