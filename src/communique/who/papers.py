"""For whom a paper speaks: the statement for the ministry that issued it, the letter for who wrote it.

It takes the issuer from the article's own words, and leaves a paper alone where they do not tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from communique.languages.en.parties import ANY_PAPER, CHAMBERS, ISSUED, PAPERS, SIGNED
from communique.model import Mention, Span, Statement, Who
from communique.who.gazetteer import Known, terms_in

if TYPE_CHECKING:
    from communique.who.cast import Cast

BESIDE = 60
"""Characters behind the cue in which its paper stands: "said late on Monday in a statement"."""

MEMORY = 6000
"""Characters in which a paper is looked for under its own name: more than most reports have."""

_ISSUED = re.compile(ISSUED)
_STOPS = re.compile(r"[.;:\"“”\n]|,(?! )|\b(?:that|which|who|was|were|is|said|says|on|after|in which)\b")
_SIGNED = re.compile(SIGNED)
_PAPER = re.compile(r"\b(" + "|".join(PAPERS) + r")\b", re.IGNORECASE)


def paper_in(words: str) -> str:
    """The noun of a phrase that is a paper: its head; empty for anything else.

    Example:
        >>> paper_in("the joint statement"), paper_in("the author of the letter")
        ('statement', '')
    """
    head = re.split(
        r"\s+(?:of|by|from|issued|signed|adopted|on|to|in|between|published|released)\b", words, maxsplit=1
    )[0]
    last = head.rstrip(" ,").rsplit(" ", 1)[-1].lower()
    return last if last in PAPERS else ""


def issuers(cast: Cast, span: Span, noun: str) -> tuple[Statement | Known, ...]:
    """Who issued the paper called ``noun`` at ``span``: known states and bodies, or a statement's speaker.

    It looks at the phrase itself, then at each earlier place where the article calls the paper so, the
    nearest first, then at any other paper before it.
    """
    own = _named(cast, span)
    if own:
        return own
    earlier = list(_PAPER.finditer(cast.text, max(0, span.start - MEMORY), span.start))
    same = [found for found in reversed(earlier) if found[1].lower() == noun]
    if noun in ANY_PAPER and earlier:
        # "The text" is whatever paper was named last.
        same.append(earlier[-1])
    for found in same:
        told = _named(cast, _phrase(cast, found.start(), found.end()))
        if told:
            return told
        speaker = _said_in(cast, found.start())
        if speaker is not None:
            return (speaker,)
    if noun == "resolution" or (noun in ANY_PAPER and earlier and earlier[-1][1].lower() == "resolution"):
        return _chamber(cast, span.start)
    return ()


def _chamber(cast: Cast, offset: int) -> tuple[Known, ...]:
    """The council, assembly or committee named last before ``offset``: resolutions are theirs."""
    for mention in reversed(cast.within(max(0, offset - MEMORY), offset)):
        words = cast.words(mention)
        if mention.kind == "organization" and words.rsplit(" ", 1)[-1].lower() in CHAMBERS:
            member = cast.member(mention)
            country = member.country or cast.whose.topic(mention.span.start)
            if member.actor or country:
                return (Known(member.actor, "organization", country, member.name or words),)
    return ()


def _phrase(cast: Cast, start: int, end: int) -> Span:
    """A paper's noun with the words before it back to its determiner."""
    before = re.search(
        r"(?:\b(?:a|an|the|its|their|this)\s+|[\"“(\n]|^)((?:[\w.’'-]+\s+){0,5})\Z",
        cast.text[max(0, start - 60) : start],
    )
    return Span(start - len(before[1]) if before else start, end)


def _named(cast: Cast, span: Span) -> tuple[Known, ...]:
    """The states and bodies that a paper's phrase names: "a UN statement", "a statement by Oslo and Bern"."""
    noun = _PAPER.search(cast.text, span.start, span.end)
    end = noun.start() if noun else span.end
    inside = [known for _, known in terms_in(" ".join(cast.text[span.start : end].split()))]
    found = [
        k for k in inside if k.country and k.kind in ("state", "organization", "seat", "capital", "people")
    ]
    if found:
        # "US blocks Security Council statement": the nearest is whose it is.
        return (found[-1],)
    end = noun.end() if noun else span.end
    stretch = cast.text[end : end + 2 * BESIDE]
    issued = _ISSUED.match(stretch.lstrip())
    if issued is None:
        return ()
    stretch = stretch.lstrip()[issued.end() :]
    cut = _STOPS.search(stretch)
    known = [
        k for _, k in terms_in(stretch[: cut.start()] if cut else stretch) if k.country and k.kind != "place"
    ]
    return tuple({k.country: k for k in known}.values())


def signers(cast: Cast, span: Span, noun: str) -> tuple[Mention, ...]:
    """Who signed the paper called ``noun`` before ``span``: those named before "signed" in that sentence."""
    for found in _PAPER.finditer(cast.text, max(0, span.start - MEMORY), span.start):
        if found[1].lower() != noun and noun not in ANY_PAPER:
            continue
        begin = cast.begin(cast.sentence(found.start()))
        verb = _SIGNED.search(cast.text, begin, found.start())
        if verb is not None:
            return tuple(
                m for m in cast.within(begin, verb.start())
                if m.kind in ("person", "state") and not cast.is_pronoun(m) and cast.member(m).actor
            )  # fmt: skip
    return ()


def _said_in(cast: Cast, at: int) -> Statement | None:
    """The statement that was made in the paper at ``at``: "said in a letter"."""
    for statement in cast.statements_in(cast.sentence(at)):
        cue = statement.cue[-1]
        inside = any(piece.start <= at < piece.end for piece in statement.cue)
        content = any(piece.start <= at < piece.end for piece in statement.content)
        if statement.source and not content and (inside or 0 <= at - cue.end <= BESIDE):
            return statement
    return None


def as_written(words: str, span: Span, known: Sequence[Known | Who]) -> tuple[Who, ...]:
    """The paper under its own name, once for each of its issuers."""
    return tuple(Who(name=words, actor=one.actor, country=one.country or None, span=span) for one in known)
