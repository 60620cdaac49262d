"""The reader: an Article in, a Reading out, each engine given what those before it saw.

It names nobody and dates nothing, and it refuses a span that does not lie inside the article.
"""

from __future__ import annotations

import dataclasses
import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from importlib.resources.abc import Traversable
from typing import Protocol

from communique.engines.acting import NO_EDGE, NO_END, Acting
from communique.engines.attribution import Attribution
from communique.engines.called_off import called_off
from communique.engines.cut_sides import mended_sides
from communique.engines.deeds import is_doubtful_deed, says_nothing
from communique.engines.echoes import without_echoes
from communique.engines.encoder import Encoder
from communique.engines.events import Scene, events, judged, together
from communique.engines.fields import fields
from communique.engines.headline import headline
from communique.engines.likenesses import without_likenesses
from communique.engines.lines import unwrapped
from communique.engines.mentions import mentions
from communique.engines.nesting import nested
from communique.engines.put_forward import put_forward
from communique.engines.sentences import sentences
from communique.engines.times import times
from communique.engines.violence import Harm
from communique.engines.whether import settled
from communique.engines.words import unbroken, words
from communique.errors import CommuniqueError
from communique.languages.en.around_names import NO_NAME_BEGINS_OR_ENDS_IN, NO_NAME_ENDS_IN
from communique.model import Article, EngineName, Event, Reading, Span, Statement

NAME = "communique-en"
LONGEST_CUE = 200
"""Characters; the longest of PolNeAR's train part has 153."""
MOST_HEADS = 8
"""Heads above the body that are read one by one; a page that shows more is a list of other stories."""

_LOOSE = dict.fromkeys(NO_NAME_ENDS_IN, NO_END) | dict.fromkeys(NO_NAME_BEGINS_OR_ENDS_IN, NO_EDGE)


class Engine(Protocol):
    """Whatever turns an Article into a Reading; another package may bring one."""

    @property
    def name(self) -> EngineName:
        """Name and version, written into each Reading."""
        ...

    def annotate(self, article: Article) -> Reading:
        """What this engine sees in one article."""
        ...


def scenes(
    encoder: Encoder, text: str, *, heads: Sequence[Span] = (), cut: Sequence[Span] = ()
) -> Iterator[Scene]:
    """The stretches in which a text is read: headline and deck each by themselves, then the body.

    The body is read without its ``heads``: else "Washington's claims" over a paragraph becomes source and cue
    of its first sentence, a headline the lead's content. ``cut`` are the text's sentences.
    """
    import numpy as np

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
    for part in (*lines, body):
        if not part:
            continue
        own = found if len(part) == len(found) else found.only(part)
        for first, end, windows in encoder.read(own):
            paragraph = own.paragraph[first:end]
            breaks = np.array([True, *(a != b for a, b in itertools.pairwise(paragraph))], dtype=np.bool_)
            yield Scene(
                words=own if end - first == len(own) else own.only(range(first, end)),
                windows=windows,
                breaks=breaks,
                sentences=cut,
                acting=Acting(
                    windows,
                    end - first,
                    breaks,
                    links=encoder.links,
                    bars=encoder.bars,
                    loose=np.array([_LOOSE.get(word.lower(), 0) for word in own.texts[first:end]], np.int8),
                ),
            )


def raw_attributions(encoder: Encoder, text: str, *, heads: Sequence[Span] = ()) -> list[Attribution]:
    """The statements of a text as the encoder finds them, confidence not calibrated, in reading order."""
    return [one for scene in scenes(encoder, text, heads=heads) for one in _attributions(encoder, scene)]


def _attributions(encoder: Encoder, scene: Scene) -> Iterator[Attribution]:
    from communique.engines.decode import attributions

    for one in attributions(scene.windows, len(scene.words), scene.breaks, encoder.chain):
        yield Attribution(
            source=tuple(map(scene.span, one.source)),
            cue=tuple(map(scene.span, one.cue)),
            content=tuple(scene.span(unbroken(scene.words, piece)) for piece in one.content),
            confidence=one.confidence,
        )


class Reader:
    """The shipped reader; loads its model once, when made.

    Args:
        threads: processor threads one call may use; all of the machine's by default.
        model: another model's folder.
        encoder: one that is loaded already, in place of both.

    Raises:
        MissingModel: the model is absent or damaged.
    """

    def __init__(
        self,
        *,
        threads: int | None = None,
        model: Traversable | None = None,
        encoder: Encoder | None = None,
    ) -> None:
        self._encoder = encoder or Encoder(threads=threads, folder=model)
        table = self._encoder.about.get("confidence", {"raw": [0.0, 1.0], "calibrated": [0.0, 1.0]})
        self._raw: Sequence[float] = table["raw"]
        self._calibrated: Sequence[float] = table["calibrated"]
        self._floor = float(self._encoder.about.get("floor", 0.0))
        events_table = self._encoder.about.get(
            "event_confidence", {"raw": [0.0, 1.0], "calibrated": [0.0, 1.0]}
        )
        self._events_raw: Sequence[float] = events_table["raw"]
        self._events_calibrated: Sequence[float] = events_table["calibrated"]

    @property
    def name(self) -> EngineName:
        """Name and version of the shipped model."""
        return EngineName(name=NAME, version=self._encoder.version)

    def _confidence(self, raw: float) -> float:
        import numpy as np

        return round(float(np.interp(raw, self._raw, self._calibrated)), 3)

    def annotate(self, article: Article) -> Reading:
        """What the reader sees in one article: sentences, mentions, statements, events and time expressions.

        A cue without a content is no statement. Below the model's floor of raw confidence, chosen on the dev
        part (``training/calibrate.py``), more are wrong than right.

        Raises:
            CommuniqueError: an engine gave a span that does not lie in the article: a defect, never an input.
        """
        text = unwrapped(article.text)
        cut = sentences(text)
        found: list[Statement] = []
        seen: list[Scene] = []
        marked: list[Attribution] = []
        for scene in scenes(self._encoder, text, heads=article.heads, cut=cut):
            marked += _attributions(self._encoder, scene)
            seen.append(scene.settled())
        for attribution in marked:
            if not attribution.content or attribution.confidence < self._floor:
                continue
            calibrated = dataclasses.replace(attribution, confidence=self._confidence(attribution.confidence))
            statement = fields(text, cut, calibrated, article=article.id)
            if not is_doubtful_deed(text, statement) and not says_nothing(text, statement):
                found.append(statement)
        formal = headline(text, article.heads[0], found) if article.title and article.heads else None
        # "... - CNN" on CNN's page names the site, not a speaker.
        if formal and formal.source[0].of(text).casefold() != article.outlet.casefold():
            found.insert(0, fields(text, cut, formal, article=article.id))
        near = _Near(found)
        inner = [s for outer in found for s in nested(text, cut, outer, near.to(outer), article=article.id)]
        statements = _ordered([*found, *inner])
        named = mentions(text, cut, speech=[(s.source, s.content) for s in statements])
        statements = tuple(judged(seen, statement) for statement in statements)
        told = without_likenesses(text, self._events(seen, statements, article=article.id))
        told = without_echoes(text, told, statements)
        acts = tuple(settled(text, mended_sides(text, cut, Harm(text).without(told))))
        acts = put_forward(text, acts, statements, article=article.id)
        acts = called_off(text, acts, statements, article=article.id)
        named = together(named, (mention for scene in seen for mention in scene.mentions()))
        reading = Reading(
            article=article.id,
            engine=self.name,
            sentences=cut,
            mentions=named,
            statements=statements,
            events=acts,
            times=times(text),
        )
        check(reading, text)
        return reading

    def statements(self, article: Article, marked: Sequence[Attribution]) -> list[Statement]:
        """The statements that given parts make: what the reader would say of them had it found them."""
        text = unwrapped(article.text)
        cut = sentences(text)
        made = [fields(text, cut, one, article=article.id) for one in marked]
        seen = list(scenes(self._encoder, text, heads=article.heads, cut=cut))
        return [judged(seen, statement) for statement in made]

    def _events(
        self, seen: Sequence[Scene], statements: Sequence[Statement], *, article: str
    ) -> tuple[Event, ...]:
        import numpy as np

        found, raw = events(seen, statements, article=article)
        said = np.interp(raw, self._events_raw, self._events_calibrated)
        return tuple(
            dataclasses.replace(event, confidence=round(float(sure), 3))
            for event, sure in zip(found, said, strict=True)
        )


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
        (s for one in reading.events for s in (*one.trigger, *one.actors, *one.recipients)),
        (arg.span for one in reading.events for arg in one.args),
    )
    for span in spans:
        piece = span.of(text)
        if span.end > len(text) or not piece or piece != piece.strip():
            raise CommuniqueError(
                f"engine {reading.engine.name} gave article {reading.article} the span "
                f"[{span.start}, {span.end}) which is no clean stretch of its text: {piece[:40]!r}"
            )
