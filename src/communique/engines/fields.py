"""What kind of statement an attribution is: its manner, act and polarity, to whom, where, on what condition.

It adds nothing to what the encoder found and names nobody; a field it cannot read stays empty.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from communique.engines.act import act
from communique.engines.addressee import addressee
from communique.engines.attribution import Attribution
from communique.engines.cue import read_cue
from communique.engines.manner import manner
from communique.engines.polarity import polarity
from communique.engines.said import read_said
from communique.engines.venue import fronted, venue
from communique.languages.en import clauses as en
from communique.model import Span, Statement, digest

NEAR = 40
"""Characters after a noun ("statement | to reporters") in which its own addressee or venue stands."""


def fields(text: str, spans: Sequence[Span], attribution: Attribution, *, article: str) -> Statement:
    """The statement that an attribution makes.

    Args:
        text: the article's text.
        spans: its sentences, in order.
        article: the article's id, which enters the statement's.
    """
    source, cue_pieces, content = attribution.source, attribution.cue, attribution.content
    how = manner(text, content)
    cue = read_cue(text, cue_pieces, source)
    said = read_said(text, cue, cue_pieces, content, source, how)
    what = act(cue, said)
    before, after, stop = _around(spans, attribution)
    if cue.noun:
        # "commenting on Trump's statement that ...": what stands around belongs to another's speech
        before, after = (
            [],
            [Span(g.start, min(g.end, cue.end + NEAR)) for g in after[:1] if g.start <= cue.end],
        )
    whom = addressee(text, cue, content, [*after, *before], stop=stop, source=source)
    where = venue(text, before, after)
    if where is None or whom is None:
        opening = _opening_before(text, spans, attribution)
        if opening is not None:
            where = where or venue(text, [opening], [])
            whom = whom or addressee(text, cue, content, [opening], stop=opening.end, source=source)
    return Statement(
        id="s-" + digest(article, *(role_key(pieces) for pieces in (source, cue_pieces, content))),
        source=source,
        cue=cue_pieces,
        content=content,
        manner=how,
        act=what,
        polarity=polarity(cue, said, what),
        addressee=whom,
        venue=where,
        condition=said.condition,
        confidence=attribution.confidence,
    )


def role_key(pieces: Sequence[Span]) -> str:
    """One role's spans as text, for a statement's id."""
    return ";".join(f"{p.start}-{p.end}" for p in pieces)


def _around(spans: Sequence[Span], attribution: Attribution) -> tuple[list[Span], list[Span], int]:
    """The cue's sentences without source and content: stretches before the cue, from it on; their end."""
    anchors = attribution.cue or attribution.source or attribution.content
    if not anchors:
        return [], [], 0
    first, last = anchors[0].start, max(a.end for a in (*attribution.cue, *anchors))
    low = spans[at].start if (at := _index(spans, first)) >= 0 else first
    high = spans[at].end if (at := _index(spans, last - 1)) >= 0 else last
    high = max(high, last)
    taken = sorted(
        (p for p in (*attribution.source, *attribution.content) if p.start < high and p.end > low),
        key=lambda p: p.start,
    )
    gaps: list[Span] = []
    at = low
    for piece in taken:
        if piece.start > at:
            gaps.append(Span(at, piece.start))
        at = max(at, piece.end)
    if at < high:
        gaps.append(Span(at, high))
    after = [Span(max(g.start, first), g.end) for g in gaps if g.end > first]
    before = [Span(g.start, min(g.end, first)) for g in reversed(gaps) if g.start < first]
    return [g for g in before if len(g)], [g for g in after if len(g)], high


def _index(spans: Sequence[Span], at: int) -> int:
    found = bisect_right(spans, at, key=lambda s: s.start) - 1
    return found if found >= 0 and spans[found].end > at else -1


def _opening_before(text: str, spans: Sequence[Span], attribution: Attribution) -> Span | None:
    """The opening phrase of the sentence before, where a pronoun goes on with the same occasion."""
    if not attribution.source or attribution.source[0].of(text).lower() not in en.SPEAKER_PRONOUNS:
        return None
    parts = (*attribution.source, *attribution.cue, *attribution.content)
    at = _index(spans, min(p.start for p in parts))
    if at <= 0 or "\n\n" in text[spans[at - 1].end : spans[at].start]:
        return None
    return fronted(text, spans[at - 1])
