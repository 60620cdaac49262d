"""Harm that nobody did: the encoder takes accidents, storms and injuries of athletes for deeds of violence.

It drops nothing in an article that has any word for violence or coercion, and no killing with a killer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from communique.languages.en.violence import COERCION, VIOLENCE
from communique.model import Event

_WORDS = {
    "ASSAULT": re.compile(VIOLENCE, re.IGNORECASE),
    "THREATEN": re.compile(VIOLENCE + "|" + COERCION, re.IGNORECASE),
    "COERCE": re.compile(VIOLENCE + "|" + COERCION, re.IGNORECASE),
}


SHORTEST = 1000
"""Characters of a text from which a missing word tells something: a report of three lines has few words."""

_KILLS = re.compile(r"\b(?:kill|killed|kills|wounded|wounds|slew)\b", re.IGNORECASE)
"""What somebody named does needs no other word of violence."""


class Harm:
    """Which events of one article are harm that nobody did."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._told: dict[str, bool] = {}

    def is_nobodys(self, event: Event) -> bool:
        """Whether an event of harm stands in an article without a word for violence or coercion.

        Example:
            A tram overturns and five people are "injured": no attack.
        """
        if event.made_by is not None or event.type not in _WORDS or len(self._text) < SHORTEST:
            return False
        if event.actors and any(_KILLS.search(span.of(self._text)) for span in event.trigger):
            return False
        if event.type not in self._told:
            self._told[event.type] = _WORDS[event.type].search(self._text) is not None
        return not self._told[event.type]

    def without(self, events: Iterable[Event]) -> list[Event]:
        """The events but for harm that nobody did."""
        return [event for event in events if not self.is_nobodys(event)]
