"""Whose word a statement is: a country's, an organisation's, or the speaker's own.

It counts nobody for a country who holds no office there, and no outlet for the land that it is printed in.
"""

from __future__ import annotations

import re
from functools import cache

from communique.codes.organisations import ORGANISATIONS
from communique.fold import plain
from communique.languages.en.ledgers import NOBODY, OBSERVERS
from communique.languages.en.wording import (
    FOR_THEMSELVES,
    NOT_SAID,
    OF_THE_STATE,
    OFFICES,
    STATE_VOICES,
)
from communique.ledgers.reported import side
from communique.ledgers.states import is_state, state
from communique.model import Entry, Who

SURE = 0.5
"""Confidence below which a statement tells nothing of its speaker's words: there they are as often cut short
or somebody else's as not."""


@cache
def _media() -> frozenset[str]:
    return frozenset(body.code for body in ORGANISATIONS if body.kind == "media") - STATE_VOICES


def is_outlet(who: Who) -> bool:
    """Whether somebody is a newspaper, agency or broadcaster that tells of others and speaks for no state.

    Example:
        >>> is_outlet(Who(name="NPR", actor="NPR", country="USA"))
        True
        >>> is_outlet(Who(name="KCNA", actor="KCNA", country="PRK"))
        False
    """
    return who.actor in _media()


@cache
def _outlets() -> re.Pattern[str]:
    names = sorted((name for body in ORGANISATIONS if body.kind == "media" for name in body.names), key=len)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, reversed(names))) + r")(?!\w)")


def names_outlet(text: str) -> bool:
    """Whether words name a newspaper, agency or broadcaster, state voices among them.

    Example:
        >>> names_outlet("told The Associated Press"), names_outlet("told Peru")
        (True, False)
    """
    return _outlets().search(text) is not None


def voice(who: Who) -> Who | None:
    """The country or organisation that somebody's words are counted for; ``None`` where they are for none.

    Example:
        >>> voice(Who(name="Sergei Lavrov", actor="Q58217", country="RUS", role="Foreign Minister")).name
        'Russia'
        >>> voice(Who(name="Ada Holm", actor="p-holm", country="NOR", role="researcher")) is None
        True
    """
    named = side(who)
    if who.actor in _media() or not is_state(named):
        return None
    if who.actor == named or (who.actor or "").isupper():
        return state(named)
    if who.role is not None:
        told = plain(who.role)
        speaks = (
            re.search(OFFICES, told)
            and not re.search(OBSERVERS, told)
            and not re.search(FOR_THEMSELVES, told)
        )
        return state(named) if speaks else None
    # Somebody without a role: known to a registry, or unnamed and of a government.
    if (who.actor or "").startswith("Q"):
        return state(named)
    if who.actor is None:
        told = plain(who.name)
        return state(named) if re.search(OFFICES, told) or re.search(OF_THE_STATE, told) else None
    return None


def voices(entry: Entry) -> tuple[Who, ...]:
    """The countries and organisations for which a statement speaks, each once, by their codes."""
    found = {side(one): one for one in map(voice, entry.actors) if one is not None}
    return tuple(found[code] for code in sorted(found))


def person(who: Who) -> Who | None:
    """Somebody who speaks for himself alone: a person with a name whose words are no country's."""
    own = (who.actor or "").startswith(("p-", "Q")) and plain(who.name) not in NOBODY
    return who if own and voice(who) is None else None


def says(entry: Entry, *, sure: float = SURE, noes: frozenset[str] = frozenset()) -> bool:
    """Whether an entry is a statement read surely enough, whose words are those that its speaker chose.

    Args:
        noes: kinds of statement that are views though their verb says no ("will not accept", "has denied").
    """
    said = entry.act in noes or not _unsaid(entry)
    return entry.kind == "statement" and entry.confidence >= sure and said


def _unsaid(entry: Entry) -> bool:
    """Whether the words between speaker and content say that he does not say it ("never speaks of")."""
    parts, base = entry.evidence.parts, entry.evidence.span.start
    content, source = parts.get("content", ()), parts.get("source", ())
    if not content or not source or source[0].end > content[0].start:
        return False
    return (
        re.search(NOT_SAID, entry.evidence.quote[source[0].end - base : content[0].start - base]) is not None
    )
