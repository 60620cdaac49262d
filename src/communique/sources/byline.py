"""Finds who wrote an article, in the line that says so.

It refuses names inside sentences: a by-line stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.languages.en import furniture as words
from communique.sources.dates import stamp
from communique.sources.furniture import key
from communique.sources.lines import Line

REACH = 80
"""Lines from the top among which a by-line stands: a menu, the header and two sentences."""
AFFILIATION = 4
"""Words of the line beneath a by-line that says where the writer works."""

_PART = r"(?:[A-Z][\w.'’]*(?:-\w+)*|de|van|von|der|al|bin|el|la|di|da)"
_NAME = rf"{_PART}(?:\s{_PART}){{1,4}}"
_BYLINE = re.compile(
    rf"(?:by|BY|By|Author|Written by|Story by|Reporter|Posted by|Text by|Report by)\b:?\s+"
    rf"(?P<names>{_NAME}(?:(?:,\s{_NAME})*,?\s(?:and|&|AND)\s{_NAME})?)"
    r"\s*(?:$|[|,–—•·(-].{0,80}$|(?:in|for|at|from|IN)\s.{2,60}$)"
)
_SIGNATURE = re.compile(
    rf"(?P<names>{_NAME})\s?(?:[|,–—•·-]\s?(?:[\w. ]{{0,40}}(?i:{words.BYLINE_ROLES})\b.{{0,30}}"
    rf"|[\w.]+\.(?:com|ca|org|net|co\.uk|ru|cn))|\((?i:{words.BYLINE_ROLES})\))$"
)


_STAFF = re.compile(
    r"(?:By )?(?:[A-Z][\w.&'’]*\s){1,3}"
    r"(?:Staff|Newsroom|[Cc]orrespondents?|[Rr]eporters?|Desk|Bureau)(?:, [A-Z]\w+)?$"
)


def byline(text: str) -> str:
    """The names in a line that says who wrote the article; empty where it is no such line."""
    if len(text) <= 60 and _STAFF.match(text):
        return text.removeprefix("By ")
    if len(text) > 160 or not (match := _BYLINE.match(text) or _SIGNATURE.match(text)):
        return ""
    return match["names"].strip(" ,")


def cut_bylines(lines: Sequence[Line]) -> str:
    """Marks the lines down to the third beneath the first sentence that name the writer; returns the
    names."""
    found = ""
    left = 4
    titled = False
    for at, line in enumerate(lines[:REACH]):
        above = lines[at - 1] if at else None
        if line.kind:
            continue
        if above and above.kind and left == 4 and not line.ends:
            if key(above.text) in ("by", "author") and re.fullmatch(_NAME, line.text):
                line.kind, found = "byline", found or line.text
                continue
            if above.kind == "byline" and titled and line.words <= AFFILIATION and not stamp(line.text):
                line.kind = "byline"
                continue
        titled = titled or line.words >= 4
        if line.prose:
            left -= 1
        elif line.words <= 20 and (name := byline(line.text)):
            line.kind = "byline"
            found = found or name
        if not left:
            break
    return found
