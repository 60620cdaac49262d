"""From the encoder's scores to statements: which words are source, cue and content, and what belongs to what.

It never looks at the letters of the text: all it knows is in the scores.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
ROLES = ("source", "cue", "content")
BARRED = -1e4
"""Score of a step that the tag scheme forbids; far below any that the encoder gives."""


@dataclass(frozen=True, slots=True)
class Window:
    """The scores of one stretch of words.

    ``first`` is the index of its first word; ``tags`` is (words, 7); ``source`` (words, words + 1) gives for
    a cue's first word the log-probability of each source's first word, ``content`` (words, words + 1) for a
    word of content that of each cue's first word; their last column means "none here". ``heads`` (words,
    numbers) is what the heads of mentions and events say (``heads.WIDTHS``), ``None`` where a model has none.
    """

    first: int
    tags: Floats
    source: Floats
    content: Floats
    heads: Floats | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """The scores of one tag after another: ``steps`` (7, 7), ``start`` (7,) at the head of a paragraph."""

    steps: Floats
    start: Floats


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution in word indices, half-open; ``confidence`` is not calibrated yet."""

    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    confidence: float


def legal(chain: Chain) -> Chain:
    """The chain with every step barred that would begin a span in its middle."""
    steps, start = chain.steps.copy(), chain.start.copy()
    for to in (2, 4, 6):
        start[to] = BARRED
        for before in range(len(TAGS)):
            if before not in (to, to - 1):
                steps[before, to] = BARRED
    return Chain(steps, start)


def trust(window: Window, length: int) -> Floats:
    """(words, 1) how far to heed each word's scores: less towards an edge at which the text goes on."""
    n = len(window.tags)
    place = np.arange(n)
    # A window's edge is no edge where the text itself ends.
    left = place + 1 if window.first else np.full(n, n)
    right = n - place if window.first + n < length else np.full(n, n)
    heed: Floats = np.square(np.minimum(left, right)[:, None].astype(np.float32)).astype(np.float32)
    return heed


def join(windows: Sequence[Window], length: int) -> Floats:
    """One row of tag scores a word: the mean of overlapping windows, weighed down towards their edges."""
    total = np.zeros((length, len(TAGS)), np.float32)
    weight = np.zeros((length, 1), np.float32)
    for window in windows:
        n = len(window.tags)
        heed = trust(window, length)
        total[window.first : window.first + n] += heed * window.tags
        weight[window.first : window.first + n] += heed
    joined: Floats = (total / np.maximum(weight, np.float32(1e-9))).astype(np.float32)
    return joined


def best_tags(scores: Floats, breaks: NDArray[np.bool_], chain: Chain) -> NDArray[np.int64]:
    """The best legal sequence of tags (Viterbi); ``breaks`` is true where a paragraph begins."""
    n = len(scores)
    if n == 0:
        return np.zeros(0, np.int64)
    bounds = [*np.flatnonzero(breaks).tolist(), n]
    if bounds[0] != 0:
        bounds.insert(0, 0)
    # Paragraphs run side by side: the loop is as long as the longest, not as the text.
    lengths = np.diff(bounds)
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = np.asarray(bounds[:-1])[order], lengths[order]
    longest, rows = int(lengths[0]), len(lengths)
    back = np.zeros((longest, rows, len(TAGS)), np.int8)
    best = chain.start + scores[starts]
    final = np.zeros(rows, np.int64)
    for t in range(1, longest):
        live = int(np.searchsorted(-lengths, -t, side="left"))
        options = best[:live, :, None] + chain.steps
        back[t, :live] = options.argmax(1)
        best[:live] = options.max(1) + scores[starts[:live] + t]
    final[:] = best.argmax(1)
    tags = np.zeros(n, np.int64)
    current = final
    for t in range(longest - 1, -1, -1):
        live = int(np.searchsorted(-lengths, -t, side="left"))
        tags[starts[:live] + t] = current[:live]
        if t:
            current = current.copy()
            current[:live] = back[t, np.arange(live), current[:live]]
    return tags


def spans(tags: NDArray[np.int64], breaks: NDArray[np.bool_]) -> dict[str, list[tuple[int, int]]]:
    """The spans of each role, in word indices; none crosses a paragraph's break."""
    found: dict[str, list[tuple[int, int]]] = {role: [] for role in ROLES}
    start, kind = 0, -1
    values = tags.tolist()
    for i, tag in enumerate([*values, 0]):
        inside = tag and tag % 2 == 0 and kind == (tag - 1) // 2 and not breaks[i]
        if kind >= 0 and not inside:
            found[ROLES[kind]].append((start, i))
            kind = -1
        if tag and not inside:
            start, kind = i, (tag - 1) // 2
    return found


def _link(
    windows: Sequence[Window], table: str, rows: tuple[int, int], columns: Sequence[tuple[int, int]]
) -> tuple[Floats, float]:
    """Mean log-probability that the words ``rows`` point into each of ``columns``, and to none."""
    total = np.zeros(len(columns), np.float64)
    none, weight = 0.0, 0.0
    seen = np.zeros(len(columns), np.float64)
    for window in windows:
        n = len(window.tags)
        a, b = max(rows[0] - window.first, 0), min(rows[1] - window.first, n)
        if a >= b:
            continue
        scores: Floats = getattr(window, table)[a:b]
        heed = float(b - a)
        none += float(scores[:, n].mean()) * heed
        weight += heed
        for k, (s, e) in enumerate(columns):
            s, e = s - window.first, e - window.first
            if s >= 0 and s < n:
                total[k] += float(scores[:, s : min(e, n)].max(1).mean()) * heed
                seen[k] += heed
    linked = np.where(seen > 0, total / np.maximum(seen, 1e-9), BARRED).astype(np.float32)
    return linked, none / max(weight, 1e-9)


def attributions(
    windows: Sequence[Window],
    length: int,
    breaks: NDArray[np.bool_],
    chain: Chain,
) -> list[Found]:
    """The statements of a text of ``length`` words, in the order of their first words.

    Each cue makes one; a piece of content goes to the cue that its words point to, a source to the
    cues that point to it. One source may serve several cues.
    """
    scores = join(windows, length)
    tags = best_tags(scores, breaks, chain)
    pieces = spans(tags, breaks)
    cues, sources, contents = pieces["cue"], pieces["source"], pieces["content"]
    if not cues:
        return []
    spread = np.exp(scores - scores.max(1, keepdims=True))
    sure = np.log(np.maximum((spread / spread.sum(1, keepdims=True))[np.arange(length), tags], 1e-6))
    of_source: list[list[tuple[int, int]]] = [[] for _ in cues]
    of_content: list[list[tuple[int, int]]] = [[] for _ in cues]
    heeded = [float(sure[a:b].mean()) for a, b in cues]
    reached = np.full((len(cues), len(sources)), BARRED, np.float32)
    for i, cue in enumerate(cues):
        linked, none = _link(windows, "source", (cue[0], cue[0] + 1), sources)
        reached[i] = linked
        if len(sources) and linked.max() > none:
            of_source[i].append(sources[int(linked.argmax())])
            heeded[i] += float(linked.max())
    taken = {source for group in of_source for source in group}
    for k, source in enumerate(sources):
        # A source that no cue asked for goes to the cue that came nearest to asking, if that has none.
        if source not in taken:
            i = int(reached[:, k].argmax())
            if not of_source[i] and reached[i, k] > BARRED:
                of_source[i].append(source)
    for content in contents:
        near = [
            i
            for i, cue in enumerate(cues)
            if abs(cue[0] - content[0]) < 400 or abs(cue[0] - content[1]) < 400
        ]
        if not near:
            continue
        linked, _ = _link(windows, "content", content, [(cues[i][0], cues[i][0] + 1) for i in near])
        i = near[int(linked.argmax())]
        if linked.max() <= BARRED:
            i = min(near, key=lambda j: abs(cues[j][0] - content[0]))
        of_content[i].append(content)
        a, b = content
        heeded[i] += float(sure[a:b].mean()) + 0.5 * float(sure[a] + sure[b - 1])
    found = [
        Found(tuple(sorted(s)), (cue,), tuple(sorted(c)), float(np.exp(t)))
        for s, cue, c, t in zip(of_source, cues, of_content, heeded, strict=True)
    ]
    return sorted(found, key=lambda f: min(p[0] for p in (*f.source, *f.cue, *f.content)))
