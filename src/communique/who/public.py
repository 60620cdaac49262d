"""Whether an article is about public affairs: about states, governments, bodies of several states.

It judges the article as a whole, by whom it names; of an article that is not, private doings are no events of
the record.
"""

from __future__ import annotations

import re

from communique.languages.en.violence import VIOLENCE
from communique.model import Entry, Mention
from communique.who.cast import Cast
from communique.who.roles import of_state

SHARE = 0.1
"""Of the sentences of an article on public affairs, how many at least name a state, an office of state or a
known body. Read on 80 pages of newspapers: stories of sports, stars, companies and accidents stay below it
(0.00 to 0.08), the bundled sample and all pages on politics above (0.13 and more)."""

FEWEST = 8
"""Sentences from which a share tells something."""

_VIOLENCE = re.compile(VIOLENCE, re.IGNORECASE)


class Affairs:
    """Which events of one article belong in the record."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._private = self._is_private()

    def are(self, entry: Entry) -> bool:
        """Whether an event is of public affairs, or of two named sides, or violence; all else of such an
        article ("the coach was hugged", "the couple split") is private."""
        if not self._private or entry.made_by is not None:
            return True
        if any(who.country and who.actor for who in (*entry.actors, *entry.recipients)):
            return True
        if any(who.actor for who in entry.actors) and any(who.actor for who in entry.recipients):
            return True
        return entry.type == "ASSAULT" and _VIOLENCE.search(self._cast.text) is not None

    def _is_private(self) -> bool:
        cast = self._cast
        sentences = len(cast.reading.sentences)
        if sentences < FEWEST:
            return False
        named = {cast.sentence(mention.span.start) for mention in cast.ordered if self._is_public(mention)}
        return len(named) < SHARE * sentences

    def _is_public(self, mention: Mention) -> bool:
        cast = self._cast
        if mention.kind == "role":
            return of_state(cast.words(mention))
        known = cast.known(cast.words(mention)) if mention.kind == "organization" else None
        return mention.kind == "state" or (known is not None and known.kind != "media")
