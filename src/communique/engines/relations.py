"""What one party does to another where both are marked in a sentence: ``<s>Oslo</s> blamed <t>Kyiv</t>``.

It judges the marked pair alone, and finds no party itself; the reader does that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from communique.engines.heads import RELATIONS
from communique.engines.words import words

if TYPE_CHECKING:
    from communique.engines.encoder import Encoder

MARK = re.compile(r"</?[st]>")
Piece = tuple[int, int]


def unmark(marked: str) -> tuple[str, Piece | None, Piece | None]:
    """The sentence without its marks, and where source and target stand in it (``None`` where unmarked).

    Example:
        >>> unmark("<s>Oslo</s> blamed <t>Kyiv</t>.")
        ('Oslo blamed Kyiv.', (0, 4), (12, 16))
    """
    text, last = "", 0
    opened: dict[str, int] = {}
    found: dict[str, Piece] = {}
    for mark in MARK.finditer(marked):
        text += marked[last : mark.start()]
        last = mark.end()
        name = mark.group().strip("</>")
        if not mark.group().startswith("</"):
            opened.setdefault(name, len(text))
        elif name in opened and name not in found:
            found[name] = _trimmed(text, opened[name], len(text))
    text += marked[last:]
    return text, found.get("s"), found.get("t")


def _trimmed(text: str, start: int, end: int) -> Piece:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def relations(encoder: Encoder, marked: Sequence[str]) -> Iterator[dict[str, float]]:
    """For each marked sentence the probability of every PLOVER type, and of NONE; they add up to one.

    A sentence longer than one window is read around its marks. One without any mark has NONE at 1;
    where a single party is marked, what it does or suffers is told.
    """
    import numpy as np

    cases = []
    for sentence in marked:
        text, source, target = unmark(sentence)
        found = words(text)
        marks = [0] * len(found)
        for value, piece in ((1, source), (2, target)):
            if piece:
                for k, (start, end) in enumerate(zip(found.starts, found.ends, strict=True)):
                    if start < piece[1] and end > piece[0]:
                        marks[k] = value
        cases.append((found, marks))
    sure = np.zeros(len(RELATIONS))
    sure[-1] = 1.0
    for (_, marks), scores in zip(cases, encoder.relations(cases), strict=True):
        whole = sure
        if any(marks):
            spread = np.exp(scores - scores.max())
            whole = spread / spread.sum()
        yield dict(zip(RELATIONS, map(float, whole), strict=True))
