"""Line ends that only wrap a line, as mail and old wires print it, read as the spaces they stand for.

It changes no length, so that every offset stays, and leaves paragraphs, headlines and lists alone.
"""

from __future__ import annotations

import re
from itertools import pairwise

WIDEST = 100
"""Characters of a line: mail and old wires break at 60 to 80, and a paragraph on one line is longer."""
NARROWEST = 40
"""Characters of the widest line: columns narrower than this are tables and lists."""
FULL = 0.8
"""Of the line ends inside paragraphs, how many must stand where the next word would not have fitted."""
FEWEST = 3
"""Line ends inside paragraphs that tell whether a text is wrapped; verses of two lines tell nothing."""

_FIRST_WORD = re.compile(r"\S+")


def unwrapped(text: str) -> str:
    """``text`` with a space for each line end that only wraps a line; of the same length.

    A line end wraps where the next word would not have fitted on its line. That is asked only of a text in
    which no line is longer than a page of mail is wide, and nearly all lines of whose paragraphs are so full.

    Example:
        >>> unwrapped("Ministers from nine countries met\\nin Oslo.")
        'Ministers from nine countries met\\nin Oslo.'
    """
    lines = text.split("\n")
    width = max(map(len, lines))
    if not NARROWEST <= width <= WIDEST:
        return text
    inner = [n for n, (one, other) in enumerate(pairwise(lines)) if one.strip() and other.strip()]
    soft = {n for n in inner if _full(lines[n], lines[n + 1], width)}
    if len(inner) < FEWEST or len(soft) < FULL * len(inner):
        return text
    ends = (" " if n in soft else "\n" for n in range(len(lines) - 1))
    return "".join(part for line, end in zip(lines, [*ends, ""], strict=True) for part in (line, end))


def _full(line: str, following: str, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    word = _FIRST_WORD.search(following)
    return word is not None and len(line.rstrip()) + 1 + len(word[0]) > width
