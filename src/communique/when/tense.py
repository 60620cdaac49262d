"""Whether a sentence tells of what was or of what is to come, as far as its nearest words say.

It reads cues, not grammar: where none stands near, it says so instead of guessing.
"""

from __future__ import annotations

import re
from typing import Literal

from communique.languages.en import time as words
from communique.model import Span

Tense = Literal["past", "future", ""]

LEFT, RIGHT = 110, 60
"""How many characters of the clause are read on either side: about one line and a half, the length at which
the verb of another clause becomes as likely as that of its own (read on 60 news articles)."""

_NO_PARTICIPLE = r"(?!(?:need|indeed|speed|feed|seed|exceed|proceed|succeed|hundred|shed|bed|red)\b)"
_CUE = re.compile(
    rf"(?<![\w'])(?:(?P<future>{words.FUTURE_CUES})|(?P<past>{_NO_PARTICIPLE}(?:{words.PAST_CUES})))(?!\w)"
)
_CLAUSE_START = re.compile(r"[.!?;:\n\"“”]\s|[\n\"“”]")
_CLAUSE_END = re.compile(r"[.!?;:](?:\s|$)|[\n\"“”]")


def tense(text: str, span: Span) -> Tense:
    """The tense of the clause around ``span``: that of the cue nearest before it, else of the first behind.

    Example:
        >>> tense("They will meet on Friday.", Span(18, 24))
        'future'
    """
    before, after = _clause(text, span)
    cues = list(_CUE.finditer(before))
    if cues:
        return "future" if cues[-1]["future"] else "past"
    behind = _CUE.search(after)
    if behind is None:
        return ""
    return "future" if behind["future"] else "past"


def planned(text: str, span: Span) -> bool:
    """Whether the sentence around ``span`` has a cue of what is to come, and no other tense nearer to it."""
    return tense(text, span) == "future"


def _clause(text: str, span: Span) -> tuple[str, str]:
    before = text[max(0, span.start - LEFT) : span.start]
    for cut in _CLAUSE_START.finditer(before):
        start = cut.end()
        before = " " * start + before[start:]
    after = text[span.end : span.end + RIGHT]
    end = _CLAUSE_END.search(after)
    return before, after[: end.start()] if end else after
