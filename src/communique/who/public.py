"""Whether an article is about public affairs: about states, governments, bodies of several states.

It judges the article as a whole, by whom it names; of an article that is not, private doings are no events of
the record.
"""

from __future__ import annotations

import re

from communique.languages.en.violence import ANIMALS, VIOLENCE
from communique.model import Entry, Mention, Who
from communique.who.cast import Cast
from communique.who.roles import of_state

SHARE = 0.1
"""Of the sentences of an article on public affairs, how many at least name a state, an office of state or a
known body. Read on 80 pages of newspapers: stories of sports, stars, companies and accidents stay below it
(0.00 to 0.08), the bundled sample and all pages on politics above (0.13 and more)."""

FEWEST = 8
"""Sentences from which a share tells something."""

OF_VIOLENCE = 0.25
"""Of the sentences of an article on violence, how many at least have a word for it: stories of a shooting or
an attack have 0.3 and more, of films, rockets and zoos that speak of blows 0.2 and less."""

_VIOLENCE = re.compile(VIOLENCE, re.IGNORECASE)
_ANIMAL = re.compile(ANIMALS, re.IGNORECASE)
_PERSON = re.compile(r"p-|Q\d")


def _is_violent(words: str) -> bool:
    """Whether a sentence has a word for violence; a rocket goes to space as often as to war."""
    return any(not found[0].lower().startswith("rocket") for found in _VIOLENCE.finditer(words))


def _is_public_side(who: Who) -> bool:
    """Whether somebody is a state, a known body, or a person who holds an office of state."""
    if not who.country or not who.actor:
        return False
    return not _PERSON.match(who.actor) or of_state(who.role or "")


class Affairs:
    """Which events of one article belong in the record."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._private = self._is_private()
        text = cast.text
        violent = sum(_is_violent(one.of(text)) for one in cast.reading.sentences)
        self._violent = violent >= OF_VIOLENCE * max(1, len(cast.reading.sentences))

    def are(self, entry: Entry) -> bool:
        """Whether an event is of public affairs, or of two named sides, or violence; all else of such an
        article ("the coach was hugged", "the couple split") is private. A person is public by an office, not
        by being of a country; violence is told by a word for it in the event's own sentence, and done to
        people."""
        if not self._private or entry.made_by is not None:
            return True
        sides = (*entry.actors, *entry.recipients)
        if any(_is_public_side(who) for who in sides):
            return True
        if entry.type == "ASSAULT":
            told = self._violent or (bool(sides) and _is_violent(entry.evidence.quote))
            return told and not any(_ANIMAL.search(who.name) for who in sides)
        return any(who.actor for who in entry.actors) and any(who.actor for who in entry.recipients)

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
