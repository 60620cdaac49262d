"""Drafts and invitations told only in passing: "a US-drafted text", "accepted an invitation to Lima".

It adds none whose side the sentence does not name, and none where an act is found already.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from communique.codes.countries import COUNTRIES
from communique.engines.events import event_id, teller
from communique.languages.en.put_forward import (
    ADJECTIVE_BARRED,
    BODY,
    BY,
    CIRCULATED,
    DRAFT,
    DRAFTED,
    GIVING,
    HOSTED,
    INVITATION,
    PLAN,
    PUTTER,
    PUTTING,
)
from communique.model import Event, Span, Statement

SURE = 0.6
"""Confidence of what is added. Of six on the bundled sample five are right in type and actor; 343 articles of
newspapers and 8338 sentences of wires have none: too few to calibrate by."""

_ADJECTIVES = "|".join(
    sorted(
        {re.escape(word) for state in COUNTRIES for word in state.adjectives if word not in ADJECTIVE_BARRED},
        key=lambda word: (-len(word), word),
    )
)
_NAME = r"[A-Z][\w’'-]*(?:\.[\w’'-]+)*(?:(?<=\b[A-Z])\.)?"
WHO = rf"(?:[Tt]he[^\S\n]+)?{_NAME}(?:[^\S\n]+(?:{_NAME}|leader|president|minister|government|side)){{0,8}}"
"""A side by its name, with what it is called by beside it; bounded, for a page may be all capitals."""
_X_DRAFTED = re.compile(
    rf"(?<![\w-])(?P<whole>(?P<who>[A-Z][\w.]*)-(?:{DRAFTED}))\s+(?:\w+\s+)?(?:{DRAFT})\b"
)
_OWN_DRAFT = re.compile(
    rf"(?<![\w-])(?P<who>{_ADJECTIVES})\s+draft(?:\s+(?:resolution|statement|text))?"
    rf"\s*,?\s*(?:which\s+|that\s+)?(?:was\s+|had\s+been\s+)?(?P<verb>{CIRCULATED})\b"
)
_CIRCULATED = re.compile(
    rf"\b(?:{DRAFT})\s+(?:(?:that|which)\s+)?(?:was|were|had\s+been|has\s+been)\s+(?P<verb>{CIRCULATED})\s+"
    rf"(?:on\s+\w+\s+|\w+day\s+)?(?:{BY})\s+(?P<who>{WHO})"
)
_PUT = re.compile(
    rf"(?P<who>{PUTTER}|{WHO}(?:(?:,\s+|\s+and\s+|,\s+and\s+){WHO}){{0,3}})\s+(?:(?:has|have|had|also|jointly|then)\s+){{0,2}}"
    rf"(?P<verb>{PUTTING})\s+(?:on\s+\w+day\s+)?(?:an?|another|its|new|the|their)\s+(?:[\w-]+\s+){{0,3}}?(?:{PLAN})(?![\w-])"
    rf"(?:\s+to\s+(?P<whom>the\s+[a-z]+(?:\s+sides|\s+parties)?|both\s+(?:parties|sides)|{WHO}))?"
)
READ_AS = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})
"""Types as which the word for putting something forward is read by mistake."""
_HOSTED = re.compile(rf"(?P<what>invitation)\s+(?:{HOSTED})\s+(?P<who>{WHO})")
_GIVEN = re.compile(
    rf"(?P<who>{WHO})\s+(?:has\s+|had\s+|have\s+)?(?:{GIVING})\s+(?:(?P<whom>{WHO})\s+)?(?:an?|his|her|its|the)\s+"
    rf"(?:\w+\s+)?(?P<what>invitation)\b"
)
_BODY = re.compile(rf"\b(?:{BODY})\b")
_ENDS = re.compile(r"[.!?][\"”’]?\s+(?=[\"“A-Z])|\n")


def put_forward(
    text: str, events: Iterable[Event], statements: Sequence[Statement], *, article: str
) -> tuple[Event, ...]:
    """The events, with the drafts and invitations that they lack, in reading order.

    Example:
        "Peru blocked a Fiji-drafted text" tells that Fiji has put it forward: a REQUEST.
    """
    found = list(events)
    for made in (*_drafts(text), *_invitations(text, found)):
        same = [n for n, one in enumerate(found) if any(p.overlaps(made.trigger[0]) for p in one.trigger)]
        if not same:
            found.append(
                replace(
                    made,
                    id=event_id(article, made.trigger[0], made.type),
                    reported_in=teller(made.trigger[0], statements),
                )
            )
        elif len(same) == 1 and found[same[0]].type == "REQUEST" and _is_turned_round(found[same[0]], made):
            # "Handed Ruiz an invitation" is read as if he had invited.
            found[same[0]] = replace(found[same[0]], actors=made.actors, recipients=made.recipients)
        elif made.mode is None and len(same) == 1 and found[same[0]].type in READ_AS:
            # "Put forward a plan" is read as if a side had agreed.
            found[same[0]] = replace(found[same[0]], type="REQUEST", mode=None)
    return tuple(sorted(found, key=lambda one: (one.trigger[0], one.id)))


def _is_turned_round(found: Event, made: Event) -> bool:
    if not any(a.overlaps(b) for a in found.actors for b in made.recipients):
        return False
    return not found.recipients or any(a.overlaps(b) for a in found.recipients for b in made.actors)


def _event(trigger: Span, who: Span, whom: Sequence[Span], mode: str | None) -> Event:
    return Event(
        id="",
        type="REQUEST",
        mode=mode,
        status="actual",
        actors=(who,),
        recipients=tuple(whom),
        trigger=(trigger,),
        confidence=SURE,
    )


def _drafts(text: str) -> Iterator[Event]:
    """Drafts told by who wrote or circulated them; put to the body that their sentence names.

    A bare "American draft" tells of no act.
    """
    for found in _X_DRAFTED.finditer(text):
        yield _event(Span(*found.span("whole")), _side(found, "who"), _body(text, found), None)
    for found in _OWN_DRAFT.finditer(text):
        yield _event(Span(*found.span("verb")), _side(found, "who"), _body(text, found), None)
    for found in _CIRCULATED.finditer(text):
        yield _event(Span(*found.span("verb")), _side(found, "who"), _body(text, found), None)
    for found in _PUT.finditer(text):
        whom = [_side(found, "whom")] if found["whom"] else _body(text, found)
        yield _event(Span(*found.span("verb")), _side(found, "who"), whom, None)


def _side(found: re.Match[str], name: str) -> Span:
    """Where a side stands, without the stop of its sentence."""
    start, end = found.span(name)
    told = found[name].split()[-1]
    return Span(start, end - (told.endswith(".") and told.count(".") == 1))


def _body(text: str, at: re.Match[str]) -> list[Span]:
    """The body that a sentence names, if any."""
    begin, end = _sentence(text, at)
    found = _BODY.search(text, begin, end)
    return [Span(*found.span())] if found else []


def _sentence(text: str, at: re.Match[str]) -> tuple[int, int]:
    begin = max((one.end() for one in _ENDS.finditer(text, max(0, at.start() - 600), at.start())), default=0)
    stop = _ENDS.search(text, at.end())
    return max(begin, at.start() - 600), stop.start() + 1 if stop else len(text)


def _invitations(text: str, events: Sequence[Event]) -> Iterator[Event]:
    """Invitations that somebody takes up or turns down, from the host that is named; those handed over."""
    for event in events:
        if event.type not in ("AGREE", "REJECT") or not event.trigger or not event.actors:
            continue
        behind = INVITATION.match(text, event.trigger[-1].end)
        found = _HOSTED.match(text, behind.end()) if behind else None
        if found is not None and not any(_side(found, "who").overlaps(one) for one in event.actors):
            yield _event(Span(*found.span("what")), _side(found, "who"), event.actors, "meet")
    for found in _GIVEN.finditer(text):
        whom = [_side(found, "whom")] if found["whom"] else []
        yield _event(Span(*found.span("what")), _side(found, "who"), whom, "meet")
