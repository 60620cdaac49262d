"""What a sentence tells in passing, as a phrase of its own: "the launch of a satellite by Norway".

A sentence whose main clause tells something else would stand in the timeline once for each deed in it, in the
same words. It looks at the words alone, and leaves a sentence whole wherever a phrase would not be plain.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from communique.model import Span

Parts = Mapping[str, Sequence[Span]]

FAR = 25
"""Characters of another clause before a deed; behind less a line is as plain with them."""
LEAST = 3
"""Words of a phrase that tells a deed."""
MOST_BEFORE = 5
"""Words between a noun and the determiner that opens its phrase: "the first high-level round of talks"."""

_WORD = re.compile(r"[\w’'$€£.-]+")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|shall|should|could|can|may|might|must|did|does|do|says?|said|told|"
    r"came|went|gave|took|made|met|left|held|put|set|saw|won|lost|[a-z]{2,}ed)\b"
)
"""A verb of the clause before, by its form; where none is seen the sentence stays whole."""
_OF_ONESELF = re.compile(r"\b(?:[Ww]e|I)\s+[a-z]+")
"""Somebody and a verb of whatever form."""
_DETERMINERS = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "our", "this", "that", "any", "some", "several", "no",
     "further", "new", "more", "all", "both", "another", "each", "every"}
)  # fmt: skip
_STILL = frozenset({"planned", "proposed", "scheduled", "promised", "expected", "united"})
"""Participles that belong to the noun behind them."""
_BOUND = frozenset(
    {"of", "for", "on", "over", "about", "in", "at", "by", "with", "to", "from", "after", "before", "against",
     "into", "during", "since", "until", "following", "despite", "amid", "and", "or", "but", "as", "than",
     "through", "towards", "toward", "including", "without", "upon", "that", "which", "who", "whose", "when",
     "where", "while", "because", "if", "unless", "although", "though"}
)  # fmt: skip
"""Words that a phrase begins behind, whatever stands before them."""
_ENDS = re.compile(
    r"\s*(?:[,;:—–\"“”()]|\s-\s|\s(?:that|which|who|whose|when|while|where|because|although|though|if|unless|as|"
    r"so|but|said|says|told|is|are|was|were|has|have|had|will(?!\sto\b)|would|could|can|may|might|must|should|did|does)\b"
    r"|\s(?:after|before|until|since|and|or)\s(?!between\b|with\b|of\b|to\b|in\b|on\b|from\b|by\b|at\b))"
)
"""Where a phrase ends at the latest."""
_TIMED = re.compile(r"\b(?:during|after|before|following|amid|on|since|until)\b")
"""Words behind somebody with which the deed is no longer his."""
_LISTED = re.compile(r"\s(?:and|or)\s(?=(?:the |its |South |North )?[A-Z])")
_COORDINATED = re.compile(r"(?:,\s|\s)(?:and|but)\s(?:also\s|then\s|\w+ly\s)?\Z|,\s\Z")
"""Before a verb that has its subject from the clause before it."""
_NEW_SUBJECT = re.compile(r"\b(?:that|which|who|because|when|while|after|before|as|if)\b")
"""Words between a subject and a second verb behind which another clause's subject may stand."""
_LEADS_ON = re.compile(r"\b(?:including|of|despite|without|about|on|against)\s+\Z")
"""Words before a participle that stands for a noun."""
_SORT = re.compile(
    r"[a-z]+(?:al|ar|ary|ed|ive|ous|ent|ant|ic|ful|two|three|four|five|ten|hundreds|thousands|dozens)"
)
"""An adjective or a number, by its form."""
_HELPING = frozenset({"is", "are", "was", "were", "has", "have", "had"})
"""Verbs that may stand between somebody and what he does."""
_THAT = re.compile(r"\s(?:that|which|who)\s(?:(?:had|has|have|was|were|been|also|first|then)\s)*")
"""What stands between somebody and what is told of him behind his name or noun."""
_PAIRED = re.compile(r"\b(?:between|both)\b(?!.*\sand\s)")
_HANGS = re.compile(r"\b(?:by|who|which|whom|whose|(?<!said )(?<!says )(?<!ed )that)\s+\Z")
"""Words before a phrase that it hangs on: "drawn up by", "ships that"."""


def phrase(quote: str, base: int, parts: Parts, whole: Span) -> Span | None:
    """Where in ``quote`` the phrase stands that tells one deed; ``None`` where the sentence tells it itself.

    Args:
        base: where the quote begins in its article; ``parts`` counts from the article's beginning.
        whole: the clause that would be shown, counted in the quote.
    """
    trigger = [_shifted(piece, base) for piece in parts.get("trigger", ())]
    people = [_shifted(piece, base) for name in ("actors", "recipients") for piece in parts.get(name, ())]
    if not trigger or not people:
        return None
    # Who does it from afar, as the subject of the clause before, is no part of the phrase.
    near = [piece for piece in people if _beside(quote, piece, trigger)]
    near.sort(key=lambda piece: not _told_of(quote, piece, trigger))
    if not near or any(piece.start < near[0].start for piece in people if piece not in near):
        return None
    start = _opening(quote, min(near[0].start, trigger[0].start), whole.start)
    clause = _VERB.search(quote, whole.start, start) or _OF_ONESELF.search(quote, whole.start, start)
    if start - whole.start < FAR or clause is None:
        return None
    if _HANGS.search(quote, whole.start, start) or not _opens(quote, start, near):
        return None
    told = max(trigger[-1].end, *(piece.end for piece in near))
    end = _closing(quote, start, told, whole.end)
    words = _WORD.findall(quote[start:end])
    broken = re.search(r"\.\.|--|…", quote[start:end])
    return Span(start, end) if len(words) >= LEAST and not broken else None


def second(quote: str, base: int, parts: Parts, whole: Span) -> Span | None:
    """Where the second verb of a sentence stands with what belongs to it: "and closed its market for coal".

    The line names who does it, whom the sentence names before its first verb.
    """
    trigger = [_shifted(piece, base) for piece in parts.get("trigger", ())]
    doers = [_shifted(piece, base) for piece in parts.get("actors", ())]
    if not trigger or not doers or max(piece.end for piece in doers) > trigger[0].start:
        return None
    lead = _COORDINATED.search(quote, whole.start, trigger[0].start)
    verb = quote[trigger[0].start : trigger[0].end].split()[0]
    if lead is None or not verb.islower() or not verb.endswith("ed"):
        return None
    subject = quote[min(piece.start for piece in doers) : max(piece.end for piece in doers)]
    between = quote[max(piece.end for piece in doers) : lead.start()]
    if (
        _VERB.search(subject)
        or lead.start() - whole.start < FAR
        or not _VERB.search(between)
        or _NEW_SUBJECT.search(between)
    ):
        return None
    reach = [
        trigger[-1].end,
        *(piece.end for piece in (_shifted(p, base) for p in parts.get("recipients", ()))),
    ]
    return Span(trigger[0].start, _closing(quote, trigger[0].start, max(reach), whole.end))


def _shifted(piece: Span, base: int) -> Span:
    return Span(piece.start - base, piece.end - base)


def _told_of(quote: str, piece: Span, trigger: Sequence[Span]) -> bool:
    """Whether the deed is told of somebody right behind his noun: "the girls that were kidnapped"."""
    return _THAT.fullmatch(quote, piece.end, max(piece.end, trigger[0].start)) is not None


def _beside(quote: str, piece: Span, trigger: Sequence[Span]) -> bool:
    """Whether nothing but the phrase itself stands between somebody and the deed."""
    first, last = trigger[0], trigger[-1]
    if piece.end <= first.start:
        between = quote[piece.end : first.start]
        if _told_of(quote, piece, trigger):
            return True
        if _TIMED.search(between) or re.search(r"\bto\b", between):
            return False
    elif piece.start >= last.end:
        between = quote[last.end : piece.start]
    else:
        return True
    return all(found.group().strip() in _HELPING for found in _ENDS.finditer(between))


def _opening(quote: str, at: int, least: int) -> int:
    """Where the phrase begins whose noun or name stands at ``at``: with its determiner or its titles."""
    words = list(_WORD.finditer(quote, least, at))
    first = quote[at:].split()[0].lower()
    start = at
    for number, found in enumerate(reversed(words)):
        between = quote[found.end() : start]
        if number > MOST_BEFORE or between.strip():
            break
        word = found.group()
        # Before a name stand titles alone, and a participle is as likely the verb of the clause before.
        if word.lower() in _BOUND or (
            _VERB.fullmatch(word) and word not in _STILL and not word.endswith("ed")
        ):
            break
        if first in _DETERMINERS or (quote[at].isupper() and word.islower() and word not in _DETERMINERS):
            break
        if word.endswith("ed") and word not in _STILL and not _determined(words, number):
            return start if start == at else least  # "welcomed home three Americans": no noun phrase
        start = found.start()
        if word.lower() in _DETERMINERS:
            break
    return start


def _determined(words: Sequence[re.Match[str]], number: int) -> bool:
    """Whether a determiner stands before the word that is ``number`` from the end."""
    return number + 1 < len(words) and words[-number - 2].group().lower() in _DETERMINERS


def _opens(quote: str, start: int, near: Sequence[Span]) -> bool:
    """Whether a phrase can begin here: with a noun or who does it, or as "including sending athletes"."""
    first = quote[start:].split()[0]
    if first.lower() in {"i", "we", "you"}:
        return False
    if first.endswith("ing"):
        return _LEADS_ON.search(quote, 0, start) is not None
    if re.search(r"\b(?:and|or|nor)\s+\Z", quote[:start]) and any(piece.start == start for piece in near):
        return False  # the last of a row of names
    if first in _STILL:
        return True
    if first.endswith("ly") or _VERB.fullmatch(first):
        return False
    owned = first.lower() in _DETERMINERS or any(piece.start == start for piece in near)
    return (
        owned
        or first[0].isupper()
        or first[0].isdigit()
        or first.endswith("s")
        or bool(_SORT.fullmatch(first))
    )


def _closing(quote: str, start: int, at: int, most: int) -> int:
    """Where the phrase ends; both of "between A and B" and the last of a row of names belong to it."""
    for found in _ENDS.finditer(quote, at, most):
        before = quote[start : found.start()]
        names = before.split()[-1][:1].isupper() and _LISTED.match(quote, found.start(), most)
        if found.group().strip() == "and" and (_PAIRED.search(before) or names):
            continue
        return found.start()
    return most
