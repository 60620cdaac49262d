"""Whether an act happened, where the words before it settle that: a resolution adopted tightens sanctions.

It overrules the encoder on these words alone and judges no other act.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from communique.languages.en.likenesses import (
    ADOPTED,
    AHEAD,
    CALLING_OFF,
    DOUBTED,
    HOPED,
    PUT_FORWARD,
    RIGHT_KEPT,
    TO_COME,
)
from communique.model import Event, Status

REACH = 80
"""Characters before an act in which the words stand."""

_RULES: tuple[tuple[re.Pattern[str], frozenset[str], Status], ...] = (
    (re.compile(ADOPTED + r"\Z", re.IGNORECASE), frozenset({"proposed", "planned"}), "actual"),
    (re.compile(DOUBTED + r"\Z", re.IGNORECASE), frozenset({"actual"}), "hypothetical"),
    (re.compile(HOPED + r"\Z", re.IGNORECASE), frozenset({"actual", "denied"}), "hypothetical"),
    (re.compile(RIGHT_KEPT + r"\Z", re.IGNORECASE), frozenset({"actual", "denied"}), "hypothetical"),
    (re.compile(AHEAD + r"\Z", re.IGNORECASE), frozenset({"actual"}), "planned"),
    (re.compile(PUT_FORWARD + r"\Z", re.IGNORECASE), frozenset({"actual"}), "proposed"),
)

_CALLING_OFF = re.compile(CALLING_OFF, re.IGNORECASE)
_TO_COME = re.compile(TO_COME, re.IGNORECASE)
_STOP = re.compile(r"[.!?]\s|\n")


def settled(text: str, events: Sequence[Event]) -> list[Event]:
    """The events, with another status where the words before the trigger leave no other.

    What is done by saying it stays as it is.
    """
    return [dataclasses.replace(event, status=_status(text, event)) for event in events]


def _status(text: str, event: Event) -> Status:
    if event.made_by is not None:
        return event.status
    start = event.trigger[0].start
    before = text[max(0, start - REACH) : start]
    if event.status == "called-off" and _TO_COME.match(text, event.trigger[-1].end):
        head = max((m.end() for m in _STOP.finditer(before)), default=0)
        stop = _STOP.search(text, event.trigger[-1].end)
        told = before[head:] + text[start : stop.start() if stop else len(text)]
        if _CALLING_OFF.search(told) is None:
            return "planned"
    return next(
        (told for words, seen, told in _RULES if event.status in seen and words.search(before)), event.status
    )
