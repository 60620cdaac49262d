"""Whether a statement is given in the speaker's own words, in the reporter's, or in both.

It looks at quotation marks only and never compares wordings.
"""

from __future__ import annotations

import re

from communique.engines.quotation import stretches
from communique.model import Manner, Span

_WORD = re.compile(r"\w+")
_FRAME = frozenset({"that", "as"})


def manner(text: str, content: tuple[Span, ...]) -> Manner:
    """``direct`` where every word of the content but "that" is quoted, ``mixed`` where some are."""
    quoted = unquoted = False
    for piece in content:
        marks = stretches(text, piece.start, piece.end)
        at = piece.start
        for start, end in marks:
            low, high = max(start, piece.start), min(end, piece.end)
            if low >= high:
                continue
            quoted = quoted or _WORD.search(text, low, high) is not None
            unquoted = unquoted or _says_more(text, at, low)
            at = max(at, high)
        unquoted = unquoted or _says_more(text, at, piece.end)
    if not quoted:
        return "indirect"
    return "mixed" if unquoted else "direct"


def _says_more(text: str, start: int, end: int) -> bool:
    if start >= end:
        return False
    return any(w.lower() not in _FRAME for w in _WORD.findall(text[start:end]))
