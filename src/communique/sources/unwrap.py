"""Joins the lines that a mail program or a narrow page has broken, so that a sentence is whole again.

It never joins lines that their writer broke: only where no break could have stood later does it close one.
"""

from __future__ import annotations

import re

NARROWEST, WIDEST = 50, 120
"""Characters a line. Mail is wrapped at 66 to 78, news databases at 70 to 100; longer lines never are."""
SLACK = 8
"""Characters by which a wrapped line may fall short of where the next word would still have fitted."""
FEWEST_BREAKS = 3
"""Forced breaks a text must show; two long headlines in a row show one by chance."""
MOST_FREE = 0.4
"""Share of free breaks above which a text is not wrapped; menus and verse are nearly all free breaks."""
RUN_ON = re.compile(r"(?m)^(?=[^\n]{50})((?:[^\s]+ ){7}[^\n]*[a-z,])[ \t]*\n[ \t]*(?=[a-z])")
"""A line of prose (eight words, ``NARROWEST`` characters) that stops inside a sentence: no menu does."""
PARAGRAPHS = re.compile(r"\n[ \t\u00a0]*\n")


def unwrap(text: str) -> str:
    """The text with wrapped lines joined by a space where it is wrapped at all, else unchanged.

    A break is forced where the next line's first word would not have fitted any more. A break between a long
    line without a stop and a small letter is inside a sentence, wrapped text or not.
    """
    text = RUN_ON.sub(r"\1 ", text)
    paragraphs = [_lines(paragraph) for paragraph in PARAGRAPHS.split(text)]
    # An address without a space cannot be wrapped, so it says nothing about the width.
    widths = [len(line) for lines in paragraphs for line in lines if " " in line]
    width = max(widths, default=0)
    if not NARROWEST <= width <= WIDEST:
        return text
    breaks = [_forced(a, b, width=width) for lines in paragraphs for a, b in _pairs(lines)]
    if sum(breaks) < FEWEST_BREAKS or breaks.count(False) > MOST_FREE * len(breaks):
        return text
    return "\n\n".join(_joined(lines, width=width) for lines in paragraphs if lines)


def _lines(paragraph: str) -> list[str]:
    return [line.rstrip() for line in paragraph.split("\n") if line.strip()]


def _pairs(lines: list[str]) -> zip[tuple[str, str]]:
    return zip(lines, lines[1:], strict=False)


def _forced(line: str, following: str, *, width: int) -> bool:
    if following.startswith(("  ", "\t")) and not line.startswith(("  ", "\t")):
        return False  # an indented line opens a paragraph
    word = following.split(maxsplit=1)[0]
    return len(line) + 1 + len(word) > width - SLACK


def _joined(lines: list[str], *, width: int) -> str:
    joined = lines[0].strip() if lines else ""
    for line, following in _pairs(lines):
        joined += (" " if _forced(line, following, width=width) else "\n") + following.strip()
    return joined
