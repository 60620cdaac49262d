"""Meetings plainly called off by those who were to meet, where no event tells it: "Kenya put off the talks".

It adds none whose side the sentence does not name, and none where an act is found at the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from communique.engines.events import event_id, teller
from communique.engines.put_forward import SURE, WHO
from communique.languages.en.put_forward import MEETING, PUTTER
from communique.languages.en.speech import CALLED_OFF
from communique.model import Event, Span, Statement

_DONE = "|".join((r"called\s+off", r"put\s+off", *sorted(CALLED_OFF)))
_CALLED_OFF = re.compile(
    rf"(?P<who>{PUTTER}|{WHO}(?:\s+and\s+{WHO})?|(?:[Bb]oth|[Tt]he\s+two)\s+(?:parties|sides))\s+"
    rf"(?:(?:has|have|had|also|abruptly|then)\s+){{0,2}}(?:{_DONE})\s+"
    rf"(?:(?:an?|the|its|their|this|next)\s+)?(?:[\w-]+\s+){{0,3}}?(?P<what>{MEETING})\b"
)


def called_off(
    text: str, events: Iterable[Event], statements: Sequence[Statement], *, article: str
) -> tuple[Event, ...]:
    """The events, with the meetings called off that they lack, in reading order.

    Example:
        "Peru cancelled the talks hours before they were to begin": a CONSULT that is called off.
    """
    found = list(events)
    for told in _CALLED_OFF.finditer(text):
        what = Span(*told.span("what"))
        whole = Span(told.end("who"), what.end)
        if any(whole.overlaps(piece) for one in found for piece in one.trigger):
            continue
        found.append(
            Event(
                id=event_id(article, what, "CONSULT"),
                type="CONSULT",
                status="called-off",
                trigger=(what,),
                actors=(Span(*told.span("who")),),
                reported_in=teller(what, statements),
                confidence=SURE,
            )
        )
    return tuple(sorted(found, key=lambda one: (one.trigger[0], one.id)))
