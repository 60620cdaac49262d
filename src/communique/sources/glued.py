"""Takes apart what some pages run together on one line: a title and its date, a credit and the article's
text.

It refuses to part a line in any other place; what is joined without a sign stays joined.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.sources.captions import CREDITED, credit_end
from communique.sources.lines import Line, measure

TOP = 40
"""Lines from the top among which a title or a deck stands with its date."""

_DATED_TITLE = re.compile(
    r"(?P<title>.{15,200}?)\s+"
    r"(?P<date>(?:Last )?(?:Updated|Published|Posted)(?: on| at)?:?\s.{0,20}\b(?:19|20)\d\d\b.{0,60})"
)


_DATED_DECK = re.compile(r"(?P<deck>.{15,}?[.!?…])\s+(?P<date>\d{1,2}\.\d{1,2}\.\d{4}, [A-Z][\w .&'’]{2,40})")


def part(lines: Sequence[Line]) -> list[Line]:
    """The lines, with two things taken apart that some pages run together on one line.

    A credit with its caption from the article's text behind it, and a title from its date of publication.
    """
    found: list[Line] = []
    for at, line in enumerate(lines):
        if at < TOP and line.words < 80 and (match := _DATED_DECK.fullmatch(line.text)):
            date = measure(match["date"])
            date.kind = "date"
            found += [measure(match["deck"], gap=line.gap), date]
            continue
        if at < TOP and line.words < 40 and (match := _DATED_TITLE.fullmatch(line.text)):
            date = measure(match["date"])
            date.kind = "date"
            found += [measure(match["title"], gap=line.gap), date]
            continue
        end = credit_end(line.text) if line.words > CREDITED and line.text.startswith("©") else 0
        if end:
            caption = measure(line.text[:end].strip(), gap=line.gap)
            caption.kind = "caption"
            found += [caption, measure(line.text[end:].strip())]
        else:
            found.append(line)
    return found
