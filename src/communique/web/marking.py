"""Cuts a text where its parts begin and end, so that a page can mark them in place.

It leaves every character where it is: the pieces joined are the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

ORDER = ("trigger", "cue", "source", "actors", "recipients", "content")
"""Parts that are marked; where two cover the same words, the first of these is shown."""
LONGEST = 1_200
"""Characters of one piece of a quote beside other rows; the sentence stands whole in its article."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text and what it is part of: the kind that is shown, and the entries whose part it is."""

    text: str
    kind: str = ""
    entries: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    aimed: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an entry, by its place in the text."""

    start: int
    end: int
    kind: str
    entry: str = ""


def marked(evidence: Mapping[str, Any]) -> list[Piece]:
    """A quote of a row in pieces; offsets of the record count in the article, pieces in the quote.

    Example:
        >>> one = {"quote": "He said no.", "span": [5, 16], "parts": {"cue": [[8, 12]]}}
        >>> [(piece.text, piece.kind) for piece in marked(one)]
        [('He ', ''), ('said', 'cue'), (' no.', '')]
    """
    base = evidence["span"][0]
    parts = [
        Part(start - base, end - base, kind)
        for kind in ORDER
        for start, end in evidence["parts"].get(kind, ())
    ]
    return [_shown(piece) for piece in cut(evidence["quote"], parts)]


def _shown(piece: Piece) -> Piece:
    """A piece as long as a reader reads it; what a page calls one sentence can be a table of a book."""
    if len(piece.text) <= LONGEST:
        return piece
    half = LONGEST // 2
    return replace(piece, text=f"{piece.text[:half]} … {piece.text[-half:]}")


def cut(
    text: str, parts: Iterable[Part], *, aim: tuple[int, int] | None = None, base: int = 0
) -> list[Piece]:
    """``text``, which begins at ``base``, cut at the bounds of ``parts`` and of the stretch aimed at."""
    end = base + len(text)
    inside = [part for part in parts if part.start < end and part.end > base and part.kind in ORDER]
    bounds = {base, end}
    for part in inside:
        bounds |= {max(base, part.start), min(end, part.end)}
    if aim is not None:
        bounds |= {min(max(base, place), end) for place in aim}
    edges = sorted(bounds)
    pieces = []
    begun: set[str] = set()
    for start, stop in zip(edges, edges[1:], strict=False):
        over = sorted(
            (part for part in inside if part.start <= start and part.end >= stop),
            key=lambda part: (ORDER.index(part.kind), part.start),
        )
        entries = tuple(dict.fromkeys(part.entry for part in over if part.entry))
        starts = tuple(name for name in entries if name not in begun)
        begun |= set(starts)
        pieces.append(
            Piece(
                text=text[start - base : stop - base],
                kind=over[0].kind if over else "",
                entries=entries,
                starts=starts,
                aimed=aim is not None and aim[0] <= start and stop <= aim[1],
            )
        )
    return pieces
