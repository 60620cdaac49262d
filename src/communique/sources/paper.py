"""Puts a printed page's lines together again: paragraphs out of lines, words out of their halves.

It never drops a line for its words: only for standing at a page's edge again and again, or being its number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

EDGE_LINES = 3
"""Lines at either edge of a page among which a running header or footer may stand."""
FEWEST_REPEATS = 2
OFTEN = 0.5
"""Share of pages on which a line must stand at the edge: headers of left and right pages alternate."""
WIDER_GAP = 1.35
"""Times the usual distance of lines above which a paragraph ends; typesetters add half a line."""
INDENT = 0.8
"""First-line indent in line heights; typesetters use one to two."""
SHORT = 0.85
"""Share of the column's width below which a line that ends a sentence ends its paragraph."""
LARGER = 1.25
"""Times the height of the line before, above which another kind of text (a heading) begins."""
KEEPING = frozenset(
    [
        "anti",
        "non",
        "pre",
        "post",
        "co",
        "vice",
        "ex",
        "self",
        "pro",
        "semi",
        "multi",
        "cross",
        "north",
        "south",
        "east",
        "west",
    ]
)
"""First halves that keep their hyphen; others lose it, unless the text has the word with one elsewhere."""
NUMBER = re.compile(
    r"[-\u2013\u2014|\s]*(?:page\s*|p\.\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of)\s*\d{1,4})?"
    r"[-\u2013\u2014|\s]*",
    re.I,
)
ENDS = re.compile(r"[.!?:\u2026][\"'\u201d\u2019)\]]*$")
BULLET = re.compile(r"[\u2022\u25e6\u25aa\u25cf\u2013*-] |\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)] ")
"""Opens a point of a list, whose further lines are indented and open nothing."""
HYPHENS = "-\u00ad\u2010"


@dataclass(frozen=True, slots=True)
class Line:
    """A line as printed; coordinates in points, from the lower left corner of the page."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """Points from the lowest to the highest ink."""
        return self.top - self.bottom


def paragraphs(pages: list[list[Line]]) -> str:
    """The text of some pages, a blank line between paragraphs; a paragraph may run over a page's end."""
    lines = [page for page in _without_edges(pages) if page]
    if not lines:
        return ""
    flat = [line for page in lines for line in page]
    known = Counter(word.lower() for line in flat for word in re.findall(r"\w+(?:-\w+)*", line.text))
    heights = median(line.height for line in flat)
    steps = [a.bottom - b.bottom for page in lines for a, b in zip(page, page[1:], strict=False)]
    steps = [step for step in steps if 0 < step < 4 * max(heights, 1)]
    step = median(steps) if steps else 0.0
    rights = sorted(line.right for line in flat)
    width = rights[int(0.9 * (len(rights) - 1))]
    blocks: list[str] = []
    before: Line | None = None
    for line in flat:
        if before is None or _opens(line, before, step=step, width=width):
            blocks.append(line.text)
        else:
            blocks[-1] = _join(blocks[-1], line.text, known)
        before = line
    return "\n\n".join(block.replace("\u00ad", "") for block in blocks)


def _without_edges(pages: list[list[Line]]) -> Iterator[list[Line]]:
    shapes: Counter[str] = Counter()
    numbered: Counter[tuple[str, int]] = Counter()
    for at, page in enumerate(pages):
        shapes.update({_shape(line) for line in _edges(page)})
        numbered.update({key for line in _edges(page) for key in _numbered(line, at)})
    often = max(FEWEST_REPEATS, OFTEN * sum(1 for page in pages if page))
    for at, page in enumerate(pages):
        edges = {
            id(line)
            for line in _edges(page)
            if NUMBER.fullmatch(line.text)
            or shapes[_shape(line)] >= often
            # A chapter's own header stands on few pages, but with their numbers.
            or any(numbered[key] >= FEWEST_REPEATS for key in _numbered(line, at))
        }
        yield [line for line in page if id(line) not in edges]


def _numbered(line: Line, at: int) -> list[tuple[str, int]]:
    """A line's shape, and how far its outer numbers are from the page's: a running header keeps both."""
    numbers = [int(digits) for digits in re.findall(r"^\d{1,4}(?= )|(?<= )\d{1,4}$", line.text)]
    return [(_shape(line), number - at) for number in numbers]


def _edges(page: list[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: -line.top)
    # A page of a few lines has no edge to speak of: its first and last line at most.
    reach = min(EDGE_LINES, max(1, len(page) // 4))
    return by_height[:reach] + by_height[-reach:] if len(page) > 1 else by_height


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.lower())


def _opens(line: Line, before: Line, *, step: float, width: float) -> bool:
    """Whether a paragraph begins with ``line``."""
    if max(line.height, before.height) > LARGER * max(min(line.height, before.height), 1) and _comparable(
        line, before
    ):
        return True
    ended = bool(ENDS.search(before.text))
    if line.top > before.top:  # another column or page
        return ended and (
            before.right < SHORT * width or line.text[:1].isupper() and before.right < 0.95 * width
        )
    if step and before.bottom - line.bottom > WIDER_GAP * step:
        return True
    if BULLET.match(line.text) and (ended or line.left < before.left or BULLET.match(before.text)):
        return True
    if (
        not BULLET.match(before.text)
        and line.left - before.left > INDENT * max(line.height, 1)
        and line.left - before.left < 60
    ):
        return True
    return ended and before.right - line.left < SHORT * (width - line.left)


def _comparable(line: Line, before: Line) -> bool:
    # Ink heights of short lines vary with their letters: only lines with the same sorts of letters compare.
    def tall(words: str) -> bool:
        return any(c.isupper() or c in "bdfhklt" for c in words) and any(c in "gjpqy,;" for c in words)

    return tall(line.text) == tall(before.text)


def _join(block: str, line: str, known: Counter[str]) -> str:
    if block[-1:] not in HYPHENS or not block[-2:-1].isalnum():
        return f"{block} {line}"
    first, second = re.findall(r"[\w-]+$", block[:-1]), re.match(r"\w+", line)
    if not first or not second:
        return f"{block} {line}"
    if not line[0].islower():
        return block[:-1] + "-" + line
    whole, halves = (first[0] + second[0]).lower(), f"{first[0]}-{second[0]}".lower()
    keeps = known[halves] > known[whole] or (not known[whole] and first[0].lower() in KEEPING)
    return block[:-1] + ("-" if keeps else "") + line
