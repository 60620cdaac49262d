"""Who "the two sides", "both countries" and "they" are: the parties that the article has just named together.

It answers nobody where more parties than the phrase counts stand before it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from communique.languages.en.names import OFFICES
from communique.languages.en.parties import COUNTED, COUPLE, KOREAS, PARTIES, PERSONS, PLURAL_SOURCE
from communique.model import Mention, Span, Statement, Who
from communique.who.gazetteer import lookup, organisation_name, state_name

if TYPE_CHECKING:
    from communique.who.cast import Cast

BACK = 3
"""Sentences before the phrase in which its parties stand."""

SPEAKS_ON = 2
"""Sentences within which "they" are those who spoke last."""

_OWNER = re.compile(r".*['’]s?\s+")
"""Whose adviser somebody is: "President Vidal's top adviser" is no president."""
_KOREAS = re.compile(KOREAS, re.IGNORECASE)
_PARTIES = re.compile(PARTIES, re.IGNORECASE)
_PERSONS = re.compile(PERSONS, re.IGNORECASE)
_COUPLE = re.compile(COUPLE, re.IGNORECASE)
_JOINED = re.compile(r"\s*,?\s*and\s+(?:the |his |her )?")
_ACTS = frozenset({"person", "role", "state"})
_ANY = _ACTS | {"organization", "place"}
_PLURAL = re.compile(PLURAL_SOURCE, re.IGNORECASE)


def parties(cast: Cast, span: Span) -> tuple[Who, ...]:
    """The two parties that a phrase such as "the two sides" takes up, in the order named; empty if unclear.

    Args:
        span: where the phrase stands; each party has it, since that is where the act names them.
    """
    words = " ".join(span.of(cast.text).split())
    if _KOREAS.fullmatch(words):
        return tuple(_state(code, span) for code in ("KOR", "PRK"))
    persons = _PERSONS.fullmatch(words)
    if persons:
        found = _people(cast, span, persons[1].lower())
        if not found and persons[1].lower() == "leaders":
            # Nobody else than the two states' own: "the two leaders" behind "the two Koreas".
            return tuple(_state(code, span) for code in _codes_before(cast, span))
        return found
    if _COUPLE.fullmatch(words):
        return joined_before(cast, span, kinds=frozenset({"person"}))
    if _PARTIES.fullmatch(words):
        return tuple(_state(code, span) for code in _codes_before(cast, span))
    return ()


def _state(code: str, span: Span) -> Who:
    name = state_name(code)
    if name == code:
        name = organisation_name(code)
    return Who(name=name, actor=code, country=code, span=span)


def _codes_before(cast: Cast, span: Span) -> tuple[str, ...]:
    """The two countries or organisations named last before ``span``; empty where there are more or fewer."""
    here = cast.sentence(span.start)
    found: dict[str, int] = {}
    for number in range(here, max(-1, here - BACK - 1), -1):
        low = cast.begin(number)
        high = span.start if number == here else cast.begin(number + 1)
        for mention in cast.within(low, high):
            code = _code(cast, mention)
            if code:
                found.setdefault(code, mention.span.start)
        if len(found) == COUNTED:
            return tuple(sorted(found, key=lambda code: found[code]))
        if len(found) > COUNTED:
            return ()
    return ()


def _code(cast: Cast, mention: Mention) -> str:
    if cast.is_pronoun(mention):
        return ""
    if mention.kind == "person":
        return cast.member(mention).country
    if mention.kind in ("state", "organization"):
        known = lookup(cast.words(mention))
        if known is not None:
            return known.country if known.kind != "media" else ""
        return cast.member(mention).country
    return ""


def _people(cast: Cast, span: Span, noun: str) -> tuple[Who, ...]:
    """The two persons of the office ``noun`` ("ministers") named last before ``span``."""
    group = OFFICES.get(noun, "")
    here = cast.sentence(span.start)
    found: dict[str, Who] = {}
    first: dict[str, int] = {}
    for mention in reversed(cast.within(cast.begin(max(0, here - BACK)), span.start)):
        member = cast.member(mention) if mention.kind == "person" else None
        if member is None or not member.name or member.actor is None or member.actor in found:
            continue
        if group not in ("", "person") and not any(
            OFFICES.get(w.lower(), "") in (group, "counterpart")
            for r in member.roles
            for w in _OWNER.sub("", cast.words(r)).split()
        ):
            continue
        first[member.actor] = member.mentions[0].span.start
        found[member.actor] = Who(
            name=member.name, actor=member.actor, country=member.country or None, span=span
        )
        if len(found) == COUNTED:
            return tuple(found[actor] for actor in sorted(found, key=lambda actor: first[actor]))
    return ()


def joined_before(cast: Cast, span: Span, *, kinds: frozenset[str] = _ANY) -> tuple[Who, ...]:
    """The two that the sentence before "they" at ``span`` joins by "and"; empty where it joins none.

    ``kinds``: what both may be, behind the words that name them.
    """
    here = cast.sentence(span.start)
    for number in (here, here - 1):
        if number < 0:
            break
        near = [
            m
            for m in cast.within(cast.begin(number), min(span.start, cast.begin(number + 1)))
            if m.kind in _ACTS
        ]
        for one, other in pairwise(near):
            members = cast.member(one), cast.member(other)
            if (
                _JOINED.fullmatch(cast.text[one.span.end : other.span.start]) is None
                or members[0] is members[1]
                or not all(member.kind in kinds for member in members)
                or not all(member.actor and member.name for member in members)
            ):
                continue
            return tuple(
                Who(name=member.name, actor=member.actor, country=member.country or None, span=span)
                for member in members
            )
    return ()


def said_before(cast: Cast, span: Span) -> Statement | None:
    """The statement told last before ``span`` in its sentence or the one before; ``None`` where none is."""
    here = cast.sentence(span.start)
    for number in (here, here - 1):
        for statement in reversed(cast.statements_in(number)):
            if statement.source and statement.source[-1].end <= span.start:
                return statement
    return None


def spoke_before(cast: Cast, span: Span) -> Statement | None:
    """The statement whose plural source "they" at ``span`` takes up; ``None`` where none is near."""
    here = cast.sentence(span.start)
    for number in range(here, max(-1, here - SPEAKS_ON - 1), -1):
        for statement in reversed(cast.statements_in(number)):
            if not statement.source or statement.source[-1].end > span.start:
                continue
            if statement.manner == "direct" and any(piece.covers(span) for piece in statement.content):
                continue  # in somebody's own words "they" are others
            source = statement.source[0]
            if any(m.kind == "person" and m.span == source for m in cast.around(source)):
                # "Harris" ends in an s, and is one.
                continue
            words = " ".join(" ".join(piece.of(cast.text).split()) for piece in statement.source)
            if words.lower() not in ("they", "their", "them") and _PLURAL.search(words):
                return statement
    return None
