"""From the encoder's scores to mentions and events: which words name somebody, which tell an act, and whose.

It never looks at the letters of the text: all it knows is in the scores.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from communique.engines.decode import Window, trust
from communique.engines.heads import (
    ACTS,
    LINK_WIDTH,
    LINKS,
    MODES,
    PLACES,
    POLARITIES,
    REACH,
    SPANS,
    STATUSES,
    TYPES,
)

Floats = NDArray[np.float32]
Piece = tuple[int, int]

SAID = slice(0, PLACES["from"].start)
"""What is averaged over overlapping windows; links come from the window where their row is most central."""


SIZE = 256
"""Words that no window exceeds (``encoder.SIZE`` word pieces, each word at least one)."""
NO_END, NO_EDGE = 1, 2
"""A word that can open a name but not end it ("the"), and one that can do neither ("of")."""
AFRESH = 2.0
"""How much likelier a first word than a further one must be to end a span; 2 gave the most on dev."""


@dataclass(frozen=True, slots=True)
class Bars:
    """From which probability on something is taken; chosen on the corpus's dev part, kept with the model.

    ``trigger``: that a word tells an act at all; ``event``: that times the probability of its type;
    ``lone_actor`` and ``lone_recipient``: that the likeliest is that side, where nobody else reaches the bar.
    """

    trigger: float = 0.5
    event: float = 0.0
    mention: float = 0.5
    actor: float = 0.5
    recipient: float = 0.5
    lone_actor: float = 1.0
    lone_recipient: float = 1.0
    part: float = 0.5


@dataclass(frozen=True, slots=True)
class Links:
    """What the model knows of distance: (2 * REACH + 1, links) and (links,) log-odds."""

    near: Floats
    bias: Floats


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of words with its kind (one of the head's) and the mean probability of it."""

    words: Piece
    kind: str
    sure: float


@dataclass(frozen=True, slots=True)
class Told:
    """One event in word indices: trigger, type, mode, status, sides and parts, each with its probability."""

    trigger: Piece
    type: str
    mode: str | None
    status: str
    actors: tuple[Piece, ...]
    recipients: tuple[Piece, ...]
    parts: tuple[tuple[str, Piece], ...]
    sure: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the heads say of a statement by its cue: act, polarity, and its parts."""

    act: str
    polarity: str
    sure: float
    parts: tuple[tuple[str, Piece], ...]


def softmax(scores: Floats) -> Floats:
    """Probabilities along the last axis."""
    spread = np.exp(scores - scores.max(-1, keepdims=True))
    shares: Floats = (spread / spread.sum(-1, keepdims=True)).astype(np.float32)
    return shares


def spans_in(
    scores: Floats, kinds: Sequence[str], breaks: NDArray[np.bool_], *, bar: float = 0.5
) -> list[Named]:
    """The stretches that a head of spans marks: a word belongs to one where "outside" is below ``1 - bar``.

    Example:
        >>> scores = np.log(np.array([[0.1, 0.8, 0.1], [0.2, 0.1, 0.7], [0.9, 0.05, 0.05]], np.float32))
        >>> [named.words for named in spans_in(scores, ("state",), np.array([True, False, False]))]
        [(0, 2)]
    """
    if not len(scores):
        return []
    shares = softmax(scores)
    inside = np.flatnonzero(1.0 - shares[:, 0] > bar)
    found: list[Named] = []
    start, last = -1, -2

    def close() -> None:
        if start >= 0:
            of_kind = shares[start : last + 1, 1::2] + shares[start : last + 1, 2::2]
            mean = of_kind.mean(0)
            kind = int(mean.argmax())
            found.append(Named((start, last + 1), kinds[kind], float(mean[kind])))

    for word in inside.tolist():
        row = shares[word, 1:]
        opens = row[0::2].sum() > AFRESH * row[1::2].sum()
        if word != last + 1 or opens or breaks[word]:
            close()
            start = word
        last = word
    close()
    return found


def joined(windows: Sequence[Window], length: int) -> Floats:
    """One row of head scores a word (links left out): the mean of overlapping windows, weighed by trust."""
    total = np.zeros((length, SAID.stop), np.float32)
    weight = np.zeros((length, 1), np.float32)
    for window in windows:
        if window.heads is None:
            continue
        heed = trust(window, length)
        rows = slice(window.first, window.first + len(window.tags))
        total[rows] += heed * window.heads[:, SAID]
        weight[rows] += heed
    mean: Floats = (total / np.maximum(weight, np.float32(1e-9))).astype(np.float32)
    return mean


@dataclass(frozen=True, slots=True)
class _Row:
    """What a window's links need: its first word, its length, and what each word asks and is asked."""

    first: int
    length: int
    asking: NDArray[np.float16]
    asked: NDArray[np.float16]


class Acting:
    """What the heads say of one text (or one segment of it), ready to be asked.

    Args:
        windows: the encoder's windows, with heads.
        length: words in all.
        breaks: (words,) true where a paragraph begins.
        links: what the model knows of distance.
        bars: from which probability on something is taken.
        loose: (words,) ``NO_END``, ``NO_EDGE`` or 0 a word: at which border of a name it cannot stand.
    """

    def __init__(
        self,
        windows: Sequence[Window],
        length: int,
        breaks: NDArray[np.bool_],
        *,
        links: Links,
        bars: Bars,
        loose: NDArray[np.int8] | None = None,
    ) -> None:
        # Half precision: of a text of two million letters this is what stays in memory.
        self._windows = [
            _Row(w.first, len(w.tags), *(w.heads[:, PLACES[k]].astype(np.float16) for k in ("from", "to")))
            for w in windows
            if w.heads is not None
        ]
        self._length, self._breaks, self._links, self._bars = length, breaks, links, bars
        self._loose = np.zeros(length, np.int8) if loose is None else loose
        self._said = joined(windows, length).astype(np.float16)
        self.mentions = self._mentions()
        self._parts = [
            *spans_in(self._head("long"), SPANS["long"], breaks, bar=bars.part),
            *spans_in(self._head("short"), SPANS["short"], breaks, bar=bars.part),
        ]

    def _head(self, name: str) -> Floats:
        scores: Floats = self._said[:, PLACES[name]].astype(np.float32)
        return scores

    def _at(self, name: str, word: int) -> Floats:
        scores: Floats = self._said[word, PLACES[name]].astype(np.float32)
        return scores

    def _mentions(self) -> list[Named]:
        bar = self._bars.mention
        outer = self._trimmed(spans_in(self._head("outer"), SPANS["outer"], self._breaks, bar=bar))
        taken = {named.words for named in outer}
        inner = self._trimmed(spans_in(self._head("inner"), SPANS["inner"], self._breaks, bar=bar))
        return sorted([*outer, *(n for n in inner if n.words not in taken)], key=lambda n: n.words)

    def _trimmed(self, found: Sequence[Named]) -> list[Named]:
        """The names without a preposition at a border or an article at the end; nothing but these is none."""
        kept = []
        for named in found:
            first, end = named.words
            while end > first and self._loose[end - 1]:
                end -= 1
            while first < end and self._loose[first] == NO_EDGE:
                first += 1
            if first < end:
                kept.append(
                    named if (first, end) == named.words else Named((first, end), named.kind, named.sure)
                )
        return kept

    def events(self, sentences: NDArray[np.int64]) -> list[Told]:
        """The events, in the order of their triggers; ``sentences`` numbers the sentence of each word.

        A side is looked for in the trigger's own sentence and the one before it in its paragraph.
        """
        shares = softmax(self._head("trigger")) if self._length else self._head("trigger")
        found = []
        for named in spans_in(self._head("trigger"), TYPES, self._breaks, bar=self._bars.trigger):
            first, end = named.words
            there = float((1.0 - shares[first:end, 0]).mean())
            if there * named.sure < self._bars.event:
                continue
            status = softmax(self._at("status", first))
            found.append(self._told(named, there, status, sentences))
        return found

    def _told(self, named: Named, there: float, status: Floats, sentences: NDArray[np.int64]) -> Told:
        first, _ = named.words
        odds = self._odds(first)
        actors, sure_a = self._sides(odds, first, 0, sentences)
        recipients, sure_r = self._sides(odds, first, 1, sentences)
        kept_a, kept_r = _apart(actors, recipients)
        state = int(status.argmax())
        sides = [*sure_a, *sure_r]
        return Told(
            trigger=named.words,
            type=named.kind,
            mode=self._mode(first, named.kind),
            status=STATUSES[state],
            actors=tuple(sorted(kept_a)),
            recipients=tuple(sorted(kept_r)),
            parts=self._of(odds, first, sentences),
            sure={
                "trigger": there,
                "type": named.sure,
                "status": float(status[state]),
                "sides": float(np.mean(sides)) if sides else 0.5,
            },
        )

    def _mode(self, word: int, kind: str) -> str | None:
        scores = self._at("mode", word)
        own = [k for k, name in enumerate(MODES) if name.startswith(kind + ":")]
        if not own:
            return None
        best = max(own, key=lambda k: scores[1 + k])
        return MODES[best].partition(":")[2] if scores[1 + best] > scores[0] else None

    def _odds(self, word: int) -> tuple[int, Floats] | None:
        """The first word of the window in which ``word`` is most central, and (words, links) odds there."""
        low = bisect_left(self._windows, word - SIZE, key=lambda w: w.first)
        high = bisect_right(self._windows, word, key=lambda w: w.first)
        around = [w for w in self._windows[low:high] if word < w.first + w.length]
        if not around:
            return None

        def central(w: _Row) -> int:
            left = word - w.first + 1 if w.first else self._length
            last = w.first + w.length
            return min(left, last - word if last < self._length else self._length)

        window = max(around, key=central)
        n = window.length
        at = word - window.first
        query = window.asking[at].astype(np.float32).reshape(len(LINKS), LINK_WIDTH)
        keys = window.asked.astype(np.float32).reshape(n, len(LINKS), LINK_WIDTH)
        gap = np.clip(np.arange(n) - at, -REACH, REACH) + REACH
        score = (
            np.einsum("nlw,lw->nl", keys, query) * LINK_WIDTH**-0.5 + self._links.near[gap] + self._links.bias
        )
        odds: Floats = (1.0 / (1.0 + np.exp(-np.clip(score, -30, 30)))).astype(np.float32)
        return window.first, odds

    def _sides(
        self, odds: tuple[int, Floats] | None, word: int, link: int, sentences: NDArray[np.int64]
    ) -> tuple[dict[Piece, float], list[float]]:
        if odds is None:
            return {}, []
        start, table = odds
        bar = (self._bars.actor, self._bars.recipient)[link]
        found: dict[Piece, float] = {}
        below: dict[Piece, float] = {}
        for named in self.mentions:
            at = named.words[0] - start
            if 0 <= at < len(table) and -1 <= sentences[named.words[0]] - sentences[word] <= 0:
                chance = float(table[at, link])
                (found if chance > bar else below)[named.words] = chance
        lone = (self._bars.lone_actor, self._bars.lone_recipient)[link]
        if not found and below and max(below.values()) > lone:
            best = max(below, key=lambda words: below[words])
            found[best] = below[best]
        # "US Secretary of State | Rex Tillerson" is one side, told by the name.
        kinds = {named.words: named.kind for named in self.mentions}
        names = {words[0] for words in found if kinds[words] == "person"}
        found = {w: c for w, c in found.items() if not (kinds[w] == "role" and self._leads(w[1], names))}
        # Of a name and one inside it, the likelier.
        kept = {
            words: chance
            for words, chance in found.items()
            if not any(
                other != words and other[0] < words[1] and words[0] < other[1]
                and (found[other], other[1] - other[0]) > (chance, words[1] - words[0])
                for other in found
            )
        }  # fmt: skip
        return kept, list(kept.values())

    def _leads(self, end: int, names: Collection[int]) -> bool:
        """Whether a name begins where an office ends, or behind its "of State" or "for Asia"."""
        behind = end < self._length and self._loose[end] == NO_EDGE
        return end in names or (behind and (end + 2 in names or end + 3 in names))

    def _of(
        self, odds: tuple[int, Floats] | None, word: int, sentences: NDArray[np.int64]
    ) -> tuple[tuple[str, Piece], ...]:
        if odds is None:
            return ()
        start, table = odds
        found = []
        for named in self._parts:
            at = named.words[0] - start
            near = 0 <= at < len(table) and abs(sentences[named.words[0]] - sentences[word]) <= 1
            if near and float(table[at, LINKS.index("part")]) > self._bars.part:
                found.append((named.kind, named.words))
        return tuple(sorted(found, key=lambda part: part[1]))

    def spoken(self, cue: int, sentences: NDArray[np.int64]) -> Spoken:
        """What the heads say of the statement whose cue begins at word ``cue``."""
        act = softmax(self._at("act", cue))
        polarity = int(self._at("polarity", cue).argmax())
        best = int(act.argmax())
        return Spoken(
            act=ACTS[best],
            polarity=POLARITIES[polarity],
            sure=float(act[best]),
            parts=self._of(self._odds(cue), cue, sentences),
        )

    def type_at(self, word: int) -> dict[str, float]:
        """How likely each event type is at a word, were it a trigger: they add up to one."""
        row = softmax(self._at("trigger", word))
        kinds = row[1::2] + row[2::2]
        kinds = kinds / max(float(kinds.sum()), 1e-9)
        return dict(zip(TYPES, map(float, kinds), strict=True))

    def sides_at(
        self, word: int, sentences: NDArray[np.int64]
    ) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """Actors and recipients of an act whose trigger is ``word``."""
        odds = self._odds(word)
        actors, recipients = _apart(
            self._sides(odds, word, 0, sentences)[0], self._sides(odds, word, 1, sentences)[0]
        )
        return tuple(sorted(actors)), tuple(sorted(recipients))


def _apart(actors: dict[Piece, float], recipients: dict[Piece, float]) -> tuple[list[Piece], list[Piece]]:
    """Nobody is both sides of one act: the likelier stands."""
    return (
        [words for words, chance in actors.items() if chance >= recipients.get(words, 0.0)],
        [words for words, chance in recipients.items() if chance > actors.get(words, 0.0)],
    )
