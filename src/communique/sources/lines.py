"""A page as the lines a reader sees, each with the few facts that tell prose from furniture.

It cuts nothing and names nothing: whether a line stays is decided elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_TEXT = 20_000_000
"""Characters that one article may have. The longest report on record has under one million; a text beyond
this is a dump or an attack, and reading it would take the memory of the whole run."""

BULLETS = ("- ", "• ", "* ", "· ", "– ")

_GONE = dict.fromkeys(
    [c for c in range(0x20) if c not in (0x09, 0x0A)]
    + list(range(0x7F, 0xA0))
    + [0xAD, 0x61C, 0xFEFF, 0xFFFE, 0xFFFF, *range(0x200B, 0x2010)]
    + [*range(0x202A, 0x202F), *range(0x2060, 0x2070)]
    + list(range(0xFFF9, 0xFFFC))
)
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SURROGATES = re.compile("[\ud800-\udfff]+")
_SPACES = re.compile(r"[^\S\n]+")
_END = re.compile(r"""[.!?…][\])"'’”»*]*$|[,.!?…—-]["”]$""")
_ASKS = re.compile(r"""[?!]["'’”]?$""")
_INNER = re.compile(r"""[a-z0-9)"”’][.!?]["”’]?\s+["“‘']?[A-Z]""")
_POST = re.compile(r"\(@\w{2,}\)|pic\.twitter\.com/|https://t\.co/|\b[Pp]ost(?:ed| shared) by [A-Z]")


@dataclass(slots=True)
class Line:
    """One line of a page; ``kind`` is empty as long as it stays, else the kind of furniture it is.

    ``gap``: a blank line stood before it. ``ends``: it closes like a sentence. ``prose``: it reads as
    article text, not as a label, a headline or a button. ``post``: somebody's words on a social network.
    """

    text: str
    raw: str
    gap: bool
    words: int
    ends: bool
    prose: bool
    post: bool = False
    kind: str = ""

    @property
    def headline(self) -> bool:
        """Whether it could be the headline of a story: four words or more, no sentence's end."""
        if not 4 <= self.words <= 30 or (self.ends and not _ASKS.search(self.text)):
            return False
        return not self.text[0].islower() and not self.text.startswith(BULLETS)


def clean(raw: str) -> str:
    """The text without control characters, invisible marks and lone surrogates."""
    return _SURROGATES.sub("", _BREAKS.sub("\n", raw)).translate(_GONE)


def measure(text: str, *, raw: str = "", gap: bool = False) -> Line:
    """A line with its facts; ``text`` must not be empty."""
    words = text.count(" ") + 1
    ends = _END.search(text) is not None
    post = words >= 8 and _POST.search(text) is not None
    if ends and words < 12 and _ASKS.search(text) and text[0] not in "\"“‘'":
        prose = words >= 5 and _INNER.search(text) is not None
    else:
        prose = (ends and words >= 5) or words >= 35 or post
    return Line(text=text, raw=raw or text, gap=gap, words=words, ends=ends, prose=prose or post, post=post)


def lines_of(text: str) -> list[Line]:
    """The non-empty lines of a clean text, each with single spaces."""
    found: list[Line] = []
    gap = False
    for row in text.split("\n"):
        spaced = _SPACES.sub(" ", row).strip()
        if spaced:
            found.append(measure(spaced, raw=row, gap=gap))
        gap = not spaced
    return found
