"""One act told by two words: "said he welcomed the truce" welcomes once, however many verbs tell it.

It joins only what a speaker says of himself right at the beginning of his words; it adds no act.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from communique.engines.events import SPOKEN_TYPES
from communique.languages.en.likenesses import OF_ONESELF
from communique.model import Event, Statement

_OF_ONESELF = re.compile(OF_ONESELF, re.IGNORECASE)


def without_echoes(text: str, events: Sequence[Event], statements: Sequence[Statement]) -> list[Event]:
    """The events without those that only name what uttering their statement does, in their order.

    The one that the statement makes stays, with the recipients and the mode of the other, which stands
    nearer to whom it concerns.

    Example:
        "The minister said she welcomed the truce" gives one SUPPORT, not one at "said" and one at "welcomed".
    """
    told = {statement.id: statement for statement in statements}
    made = {event.made_by: at for at, event in enumerate(events) if event.made_by is not None}
    kept = list(events)
    gone = set()
    for at, event in enumerate(events):
        statement = told.get(event.reported_in or "")
        if statement is None or event.made_by is not None or statement.id not in made:
            continue
        by_cue = made[statement.id]
        if event.type in SPOKEN_TYPES.get(statement.act, ()) and _is_said_of_oneself(text, event, statement):
            one = kept[by_cue]
            kept[by_cue] = dataclasses.replace(
                one,
                type=event.type,
                mode=event.mode or one.mode,
                recipients=event.recipients or one.recipients,
                args=tuple(dict.fromkeys((*one.args, *event.args))),
                confidence=max(one.confidence, event.confidence),
            )
            gone.add(at)
    return [event for at, event in enumerate(kept) if at not in gone]


def _is_said_of_oneself(text: str, event: Event, statement: Statement) -> bool:
    """Whether a trigger is the verb of "he", "she", "we" ... at the beginning of a content."""
    starts = min(piece.start for piece in statement.content)
    return _OF_ONESELF.fullmatch(text[starts : event.trigger[0].start]) is not None
