"""Who "I" is outside quotation marks: the one person who signs the article, or whose opinions it holds.

It names nobody where two people sign, and leaves "we" alone: a newsroom is meant as often as its writer.
"""

from __future__ import annotations

import re

from communique.languages.en.census_names import CENSUS_BOTH, CENSUS_MEN, CENSUS_WOMEN
from communique.languages.en.given_names import MEN, WOMEN
from communique.languages.en.parties import OPINIONS_ARE
from communique.model import Span, Who
from communique.who.cast import Cast
from communique.who.gazetteer import lookup
from communique.who.persons import person_id

_GIVEN = MEN | WOMEN | CENSUS_MEN | CENSUS_WOMEN | CENSUS_BOTH
_OPINIONS = re.compile(OPINIONS_ARE, re.IGNORECASE)
_OPENS = re.compile(r"[\"“”«»„‘]|(?:\A|[\s(])['’](?=\w)|:\s")
_PARTS = re.compile(r"\s*(?:[,;|/&(]|\band\b|\bfor\b|\bin\b)\s*", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w.'’-]*(?: (?:[a-z]{2,3} )?[A-Z][\w.'’-]*){1,3}")
_SIGNED = re.compile(r"\s[—–-]\s?(?P<name>[A-Z][^\n(]{1,60}?)\s*\(@\w+\)")
_BY = re.compile(r"\A\s*(?:(?:written|story|text|posted|report) )?by:?\s+", re.IGNORECASE)

NOTE_OPENS = 40
"""Characters of a note's line before its subject: "Editor's note: Ada Holm is a fellow at ..."."""


def author(cast: Cast, span: Span) -> Who | None:
    """The writer behind "I" at ``span``; ``None`` inside quotation marks, and where no one person signs."""
    if _said(cast, span):
        return None
    return _of_a_post(cast, span) or _of_a_note(cast, span) or _of_the_byline(cast, span)


def _of_a_post(cast: Cast, span: Span) -> Who | None:
    """Whoever signs the line, where it is a post that the page shows: "I shall. — Ada Holm (@holm) May 3"."""
    low = cast.text.rfind("\n", 0, span.start) + 1
    end = cast.text.find("\n", span.end)
    found = _SIGNED.search(cast.text, span.end, end if end >= 0 else len(cast.text))
    if found is None or "\n" in cast.text[low : found.start()]:
        return None
    for mention in cast.within(found.start(), found.end("name")):
        if mention.kind in ("person", "organization") and not cast.is_pronoun(mention):
            member = cast.member(mention)
            return Who(name=member.name, actor=member.actor, country=member.country or None, span=span)
    return None


def _said(cast: Cast, span: Span) -> bool:
    """Whether "I" is somebody's words: in a statement's content, or behind a quotation mark or colon."""
    line = cast.text[cast.text.rfind("\n", 0, span.start) + 1 : span.start]
    return bool(_OPENS.search(line)) or any(
        piece.covers(span) for one in cast.reading.statements for piece in one.content
    )


def _of_a_note(cast: Cast, span: Span) -> Who | None:
    """The person of whom a note says that the opinions are his."""
    found = _OPINIONS.search(cast.text)
    if found is None:
        return None
    low = cast.text.rfind("\n", 0, found.start()) + 1
    for mention in cast.within(low, found.start()):
        if mention.kind == "person" and not cast.is_pronoun(mention):
            member = cast.member(mention)
            if mention.span.start - low > NOTE_OPENS or len(member.name.split()) < len(("Ada", "Holm")):
                return None
            return Who(name=member.name, actor=member.actor, country=member.country or None, span=span)
    return None


def _of_the_byline(cast: Cast, span: Span) -> Who | None:
    """The one person whom the by-line names; an agency or a desk is none."""
    parts = _PARTS.split(_BY.sub("", cast.article.byline))
    named = [part for part in parts if _NAME.fullmatch(part) and part.split()[0] in _GIVEN]
    if len(named) != 1 or lookup(named[0]) is not None:
        return None
    (name,) = named
    for member in cast.persons():
        if member.name == name:
            return Who(name=name, actor=member.actor, country=member.country or None, span=span)
    return Who(name=name, actor=person_id(name, country=None), span=span)
