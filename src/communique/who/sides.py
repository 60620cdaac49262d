"""Who does an act and to whom: the persons, states and bodies on either side of an event.

It takes the stretches that the engines cut; somebody who cannot be told keeps the words and has no actor.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence

from communique.languages.en.cut_sides import DEEDS, THINGS
from communique.model import Actor, Span, Who
from communique.who.cast import Cast
from communique.who.gazetteer import adjective, lookup, organisation_name, state_name
from communique.who.speakers import speakers

_PARTY = frozenset({"person", "role", "organization", "state", "place"})

_DEED = re.compile(rf"([A-Z][\w.]*(?: [A-Z]\w+)?) (?:[a-z][\w-]* )?{DEEDS}")
_NEW = re.compile(r"^(?:the |an? )?(?:[a-z][\w-]* )?(?=[A-Z])")
_HEAD = re.compile(r"\s(?:of|in|on|about|from|into|with|that|which|who)\s")


def side(cast: Cast, spans: Sequence[Span]) -> tuple[Who, ...]:
    """Those named by the stretches of one side of an event, in reading order, each once.

    Args:
        spans: one stretch a party, or several parties in one ("Moscow and Tehran", "the two sides").

    A picture, a paper or the weather is no party ("the footage shows"), however the engines saw it.

    A person has full name, country and office; a state, its capital or its bare adjective ("a Russian
    withdrawal") has the state's name. Somebody unnamed keeps the noun phrase; country where it is known.

    Example:
        ``side(cast, (span_of_he,))[0].name == "Ada Holm"``, where "he" is in her chain
    """
    found: dict[tuple[str, str | None], Who] = {}
    for span in spans:
        for who in _party(cast, span):
            if who.actor is None and _is_thing(who.name):
                continue
            found.setdefault((who.actor or who.name.casefold(), who.country), who)
    return tuple(found.values())


def acting(named: Iterable[Actor], sides: Iterable[Who]) -> tuple[Actor, ...]:
    """``named`` and whoever acts in ``sides`` without being among them, in order of their ids."""
    made = {actor.id: actor for actor in named}
    for who in sides:
        if who.actor and who.actor not in made:
            made[who.actor] = Actor(
                id=who.actor, name=_full(who), kind=_kind(who.actor), country=who.country, aliases=(who.name,)
            )
    return tuple(made[name] for name in sorted(made))


def _party(cast: Cast, span: Span) -> tuple[Who, ...]:
    told = speakers(cast, (span,))
    if len(told) == 1 and not told[0].actor:
        return (_by_adjective(cast, span) or _by_deed(cast, span) or _by_cover(cast, span, told[0]),)
    return told


def _by_adjective(cast: Cast, span: Span) -> Who | None:
    """The state or organisation of a stretch that is nothing but its adjective; else ``None``."""
    known = adjective(span.of(cast.text))
    if known is None:
        return None
    return Who(name=known.name, actor=known.actor, country=known.country or None, span=span)


def _by_deed(cast: Cast, span: Span) -> Who | None:
    """The state whose airstrike or inquiry a stretch names: "Chilean airstrikes" are Chile's."""
    found = _DEED.fullmatch(_NEW.sub("", span.of(cast.text)))
    known = found and (adjective(found[1]) or lookup(found[1]))
    if not known or not known.actor or known.kind not in ("state", "organization"):
        return None
    return Who(name=known.name, actor=known.actor, country=known.country or None, span=span)


def _is_thing(name: str) -> bool:
    """Whether a noun phrase names no one who could act: its last word before "of" or "in" is a thing's."""
    head = _HEAD.split(name, maxsplit=1)[0].split()
    return bool(head) and head[-1].lower() in THINGS


def _by_cover(cast: Cast, span: Span, told: Who) -> Who:
    """Who the mention around ``span`` is, where the stretch is a part of a name and tells nobody itself."""
    if told.country is not None:
        return told
    for mention in cast.around(span):
        if mention.kind in _PARTY and mention.span != span:
            whole = speakers(cast, (mention.span,))
            if len(whole) == 1 and (whole[0].actor or whole[0].country):
                return dataclasses.replace(whole[0], span=span)
    return told


def _full(who: Who) -> str:
    assert who.actor is not None
    for name in (state_name(who.actor), organisation_name(who.actor)):
        if name != who.actor:
            return name
    return who.name


def _kind(actor: str) -> str:
    if actor.startswith("p-") or (actor[0] == "Q" and actor[1:].isdecimal()):
        return "person"
    return "state" if state_name(actor) != actor else "organization"
