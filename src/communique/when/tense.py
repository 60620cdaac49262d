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
"""How many characters of the clause are read on either side, at most: a line and a half before, less behind,
where the verb of another clause comes sooner."""

_NO_PARTICIPLE = r"(?!(?:need|indeed|speed|feed|seed|exceed|proceed|succeed|hundred|shed|bed|red)\b)"
_CUE = re.compile(
    rf"(?<![\w'])(?:(?P<future>{words.FUTURE_CUES})|(?P<past>{words.PAST_CUES})|(?P<weak>{_NO_PARTICIPLE}[a-z]{{2,}}ed))"
    r"(?!\w)"
)
_SMALL = "|".join(sorted({*words.BEFORE_A_TIME, *words.POSITIONS, "the", "again", "only", "back"}))
_ONLY_SMALL_WORDS = re.compile(rf"(?:[\s-]+(?:{_SMALL}))*[\s-]*")
_ANOTHER_VERB = re.compile(r"[,]|\b(?:and|but|who|which|that|after|as|when|since)\b")
_SEEN_FROM_THE_PAST = re.compile(r"would\b|was\b|were\b|planned\b|expected\b|agreed\b|scheduled\b|proposed\b")
_CLAUSE_START = re.compile(r"[.!?;:\n\"“”]\s|[\n\"“”]")
_CLAUSE_END = re.compile(r"[.!?;:](?:\s|$)|[\n\"“”]")


def tense(text: str, span: Span) -> Tense:
    """The tense of the clause around ``span``: that of the cue nearest before it, else of the first behind.

    Example:
        >>> tense("They will meet on Friday.", Span(18, 24))
        'future'
    """
    before, after = _clause(text, span)
    found = list(_CUE.finditer(before))
    if found:
        return _last(found, before)
    behind = _CUE.search(after)
    if behind is None:
        return ""
    return "future" if behind["future"] else "past"


def clings(text: str, span: Span) -> bool:
    """Whether the cue stands right before ``span``, with nothing but prepositions, "late" or "early"."""
    before = _clause(text, span)[0]
    found = list(_CUE.finditer(before))
    return bool(found) and _ONLY_SMALL_WORDS.fullmatch(before[found[-1].end() :]) is not None


def tells(text: str) -> bool:
    """Whether ``text`` has a verb that tells something, of the past or to come."""
    return _CUE.search(text) is not None


def _last(found: list[re.Match[str]], before: str) -> Tense:
    last = found[-1]
    if last["future"]:
        return "future"
    under = found[-2] if last["weak"] and len(found) > 1 else None
    # "will launch from a newly rebuilt pad in May": a participle under a verb that is still to come.
    if under and under["future"] and not _ANOTHER_VERB.search(before[under.end() : last.start()]):
        return "future"
    return "past"


def surely_past(text: str, span: Span) -> bool:
    """Whether the clause before ``span`` has cues of the past and none of what is to come."""
    found = list(_CUE.finditer(_clause(text, span)[0]))
    return bool(found) and not any(cue["future"] for cue in found)


def still_to_come(text: str, span: Span) -> bool:
    """Whether the clause before ``span`` puts it after the telling: "will", not "would" or "was to"."""
    before = _clause(text, span)[0]
    found = list(_CUE.finditer(before))
    if not found or _last(found, before) != "future":
        return False
    told = next(cue["future"] for cue in reversed(found) if cue["future"])
    return not _SEEN_FROM_THE_PAST.match(told)


def _clause(text: str, span: Span) -> tuple[str, str]:
    before = text[max(0, span.start - LEFT) : span.start]
    for cut in _CLAUSE_START.finditer(before):
        start = cut.end()
        before = " " * start + before[start:]
    after = text[span.end : span.end + RIGHT]
    end = _CLAUSE_END.search(after)
    return before, after[: end.start()] if end else after
