"""The reader: an Article in, a Reading out, each engine given what those before it saw.

It names nobody and dates nothing, and it refuses a span that does not lie inside the article.
"""

from __future__ import annotations

import dataclasses
import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from importlib.resources.abc import Traversable
from typing import Protocol

from communique.engines.attribution import Attribution
from communique.engines.deeds import is_doubtful_deed
from communique.engines.encoder import Encoder
from communique.engines.fields import fields
from communique.engines.headline import headline
from communique.engines.mentions import mentions
from communique.engines.nesting import nested
from communique.engines.sentences import sentences
from communique.engines.times import times
from communique.engines.words import Words, words
from communique.errors import CommuniqueError
from communique.model import Article, EngineName, Reading, Span, Statement

NAME = "communique-en"
LONGEST_CUE = 200
"""Characters; the longest of PolNeAR's train part has 153."""
MOST_HEADS = 8
"""Heads above the body that are read one by one; a page that shows more is a list of other stories."""


class Engine(Protocol):
    """Whatever turns an Article into a Reading; another package may bring one."""

    @property
    def name(self) -> EngineName:
        """Name and version, written into each Reading."""
        ...

    def annotate(self, article: Article) -> Reading:
        """What this engine sees in one article."""
        ...


def raw_attributions(encoder: Encoder, text: str, *, heads: Sequence[Span] = ()) -> list[Attribution]:
    """The statements of a text as the encoder finds them, confidence not calibrated, in reading order.

    The body is read without its ``heads``, headline and deck each by themselves: else "Washington's
    claims" over a paragraph becomes source and cue of its first sentence, a headline the lead's content.
    """
    found = words(text)
    ordered = sorted(heads)
    opens = [head.start for head in ordered]

    def in_head(start: int) -> bool:
        k = bisect_right(opens, start) - 1
        return k >= 0 and start < ordered[k].end

    body = [k for k, start in enumerate(found.starts) if not in_head(start)]
    above = range(body[0] if body else len(found))
    lines = [list(group) for _, group in itertools.groupby(above, key=found.paragraph.__getitem__)]
    if len(lines) > MOST_HEADS:
        lines = [list(above)]
    return [
        attribution
        for part in (*lines, body)
        if part
        for attribution in _attributions(encoder, found if len(part) == len(found) else found.only(part))
    ]


def _attributions(encoder: Encoder, found: Words) -> list[Attribution]:
    import numpy as np

    from communique.engines.decode import attributions

    seen: list[Attribution] = []
    for first, end, windows in encoder.read(found):
        lines = found.paragraph[first:end]
        breaks = np.array([True, *(a != b for a, b in itertools.pairwise(lines))], dtype=np.bool_)
        for one in attributions(windows, end - first, breaks, encoder.chain):
            seen.append(
                Attribution(
                    source=_spans(found, first, one.source),
                    cue=_spans(found, first, one.cue),
                    content=_spans(found, first, one.content),
                    confidence=one.confidence,
                )
            )
    return seen


def _spans(found: Words, first: int, pieces: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(Span(found.starts[first + a], found.ends[first + b - 1]) for a, b in pieces)


class Reader:
    """The shipped reader; loads its model once, when made.

    Args:
        threads: processor threads one call may use; all of the machine's by default.
        model: another model's folder.

    Raises:
        MissingModel: the model is absent or damaged.
    """

    def __init__(self, *, threads: int | None = None, model: Traversable | None = None) -> None:
        self._encoder = Encoder(threads=threads, folder=model)
        table = self._encoder.about.get("confidence", {"raw": [0.0, 1.0], "calibrated": [0.0, 1.0]})
        self._raw: Sequence[float] = table["raw"]
        self._calibrated: Sequence[float] = table["calibrated"]
        self._floor = float(self._encoder.about.get("floor", 0.0))

    @property
    def name(self) -> EngineName:
        """Name and version of the shipped model."""
        return EngineName(name=NAME, version=self._encoder.version)

    def _confidence(self, raw: float) -> float:
        import numpy as np

        return round(float(np.interp(raw, self._raw, self._calibrated)), 3)

    def annotate(self, article: Article) -> Reading:
        """What the reader sees in one article: sentences, mentions, statements and time expressions.

        A cue without a content is no statement. Below the model's floor of raw confidence, chosen on the dev
        part (``training/calibrate.py``), more are wrong than right.

        Raises:
            CommuniqueError: an engine gave a span that does not lie in the article: a defect, never an input.
        """
        text = article.text
        cut = sentences(text)
        found: list[Statement] = []
        for attribution in raw_attributions(self._encoder, text, heads=article.heads):
            if not attribution.content or attribution.confidence < self._floor:
                continue
            calibrated = dataclasses.replace(attribution, confidence=self._confidence(attribution.confidence))
            statement = fields(text, cut, calibrated, article=article.id)
            if not is_doubtful_deed(text, statement):
                found.append(statement)
        formal = headline(text, article.heads[0], found) if article.title and article.heads else None
        # "... - CNN" on CNN's page names the site, not a speaker.
        if formal and formal.source[0].of(text).casefold() != article.outlet.casefold():
            found.insert(0, fields(text, cut, formal, article=article.id))
        near = _Near(found)
        inner = [s for outer in found for s in nested(text, cut, outer, near.to(outer), article=article.id)]
        statements = _ordered([*found, *inner])
        reading = Reading(
            article=article.id,
            engine=self.name,
            sentences=cut,
            mentions=mentions(text, cut, speech=[(s.source, s.content) for s in statements]),
            statements=statements,
            times=times(text),
        )
        check(reading, text)
        return reading


class _Near:
    """Statements by the place of their cues, so that each meets only those told inside its own content."""

    def __init__(self, found: Sequence[Statement]) -> None:
        cues = sorted(((cue.start, k) for k, one in enumerate(found) for cue in one.cue))
        self._found, self._starts, self._owners = found, [s for s, _ in cues], [k for _, k in cues]

    def to(self, outer: Statement) -> list[Statement]:
        """Those with a cue in the stretch from the first to the last word of ``outer``'s content."""
        first, last = outer.content[0].start, max(piece.end for piece in outer.content)
        # A cue that begins shortly before may reach inside: no cue is longer than this.
        low = bisect_left(self._starts, first - LONGEST_CUE)
        return [self._found[k] for k in self._owners[low : bisect_right(self._starts, last)]]


def _ordered(found: Sequence[Statement]) -> tuple[Statement, ...]:
    """In reading order, each id once; the outer statement before those nested in it."""

    def first(statement: Statement) -> tuple[int, bool]:
        return (
            min((s.start for s in (*statement.source, *statement.cue, *statement.content)), default=0),
            statement.nested_in is not None,
        )

    return tuple({s.id: s for s in sorted(found, key=first)}.values())


def check(reading: Reading, text: str) -> None:
    """Refuse a Reading with a span outside the text, empty, or with white space at its borders.

    Raises:
        CommuniqueError: naming engine, article and span.
    """
    spans = itertools.chain(
        (m.span for m in reading.mentions),
        (t.span for t in reading.times),
        (s for one in reading.statements for s in (*one.source, *one.cue, *one.content)),
    )
    for span in spans:
        piece = span.of(text)
        if span.end > len(text) or not piece or piece != piece.strip():
            raise CommuniqueError(
                f"engine {reading.engine.name} gave article {reading.article} the span "
                f"[{span.start}, {span.end}) which is no clean stretch of its text: {piece[:40]!r}"
            )
