"""Whether a statement is given in the speaker's own words, in the reporter's, or in both.

It looks at quotation marks only and never compares wordings.
"""

from __future__ import annotations

import re

from communique.engines.quotation import stretches
from communique.engines.rule import FieldRule
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


RULES: tuple[FieldRule, ...] = (
    FieldRule(
        "manner",
        yes=(
            ("[“The canal is open,”] {the harbour master} <said>.", "direct"),
            ('["The canal is open,"] {the harbour master} <said>.', "direct"),
            ("[‘The canal is open,’] {the harbour master} <said>.", "direct"),
            ("[''The canal is open,''] {the harbour master} <said>.", "direct"),
            ("[«The canal is open»], {the harbour master} <said>.", "direct"),
            ("{He} <stressed> [that “the canal is open and stays open.”]", "direct"),
            ("[“The canal,”] {he} <said>, [“is open.”]", "direct"),
            ("“[The canal is open],” {he} <said>.", "direct"),
            ("{He} <said> [the canal was open].", "indirect"),
            ("{The pilots’ union} <said> [the crews’ pay was late].", "indirect"),
            ("{He} <said> [the canal was “open to all flags” again].", "mixed"),
            ("{He} <called> [the toll “a robbery”].", "mixed"),
            ("{She} <said> [the ’90s were ‘a lost decade’ for Minsk].", "mixed"),
            ("[The toll “is a robbery,”] {he} <said>. [“It must go.”]", "mixed"),
            ("“We sailed at dawn.\n“[Nobody saw us.]\n“We came back,” {he} <said>.", "direct"),
            ("“We sailed at dawn.\n[Nobody saw us.”] {He} <said> so twice.", "direct"),
            ("He likes “tea.”\n[The ship sailed at dawn], {he} <said>.", "indirect"),
            ('A stray mark," and more. [The ship sailed at dawn], {he} <said>.', "indirect"),
        ),
    ),
)
