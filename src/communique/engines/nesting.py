"""Speech inside speech: "Trump said that Putin had told him that ..." holds a statement of Putin's.

It takes only a plain report: a named or pronominal speaker, a finite verb of saying, and what was said. Reports
that are imagined, denied or asked about are left in the outer statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.engines.attribution import Attribution
from communique.engines.fields import fields
from communique.engines.noun_phrase import noun_phrase
from communique.languages.en import clauses as en
from communique.languages.en import nested as words
from communique.model import Span, Statement

CERTAINTY = 0.8
"""Share of nested statements judged right in a reading of 60 of them: an inner one is at most that certain."""

SHORTEST = 12
"""Characters of an inner content: a shorter one ("told him so") reports nothing."""

_VERB = re.compile(
    rf"(?<![\w’'-])(?P<cue>(?:(?:has|have|had)\s+)?(?:(?:{words.ADVERBS})\s+)?(?P<verb>{words.VERBS}))(?![\w’'-])"
    rf"(?:\s+(?P<late>{words.LATE}))?",
)
_ACCORDING = re.compile(r"(?<!\w)[Aa]ccording to\s+")
_THAT = re.compile(r"[,:]?\s+(?=that\s|[“\"‘'](?=\w))|:\s+")
_TO = re.compile(r"\s+(?=(?:not\s+)?to\s+\w)")
_OF = re.compile(r"\s+(?=of\s+\w)")
_BARE = re.compile(
    r"\s+(?=(?:he|she|it|they|we|I|there|his|her|its|their|our|the|a|an|no|any|all|some|[A-Z][\w’'.-]*)\s+(?:[\w’'.-]+\s+){0,4}?"
    r"(?:is|are|was|were|will|would|has|have|had|can|could|must|should|may|might|did|does|do|cannot|won[’']t|wouldn[’']t"
    r"|didn[’']t|isn[’']t|wasn[’']t)\b)"
)
_END = re.compile(r";|[.!?](?=[\s”\"’]|\Z)|,\s+(?:but|while|although|though|whereas|adding|noting|and (?:that|he|she|they|it|we|I))\b|\s[—–]\s")
_HYPOTHETICAL = re.compile(
    r"\b(?:if|unless|whether|when(?:ever)?|should|would|could|might|may|can|will|wish(?:es|ed)?|as though|as if|in case|until|why|how"
    r"|what|not|never|n[’']t|nobody|suppose)\b",
    re.IGNORECASE,
)
_NOTHING_BEFORE = re.compile(r"[\s“\"‘']*(?:that|but|and)?[\s,]*")


def nested(
    text: str,
    spans: Sequence[Span],
    statement: Statement,
    all_statements: Sequence[Statement],
    *,
    article: str,
) -> tuple[Statement, ...]:
    """The statements reported inside the content of ``statement``, each with ``nested_in`` set to its id.

    Args:
        spans: the article's sentences.
        all_statements: the article's statements; what another of them already says is not told twice.
        article: the article's id.
    """
    taken = [p for other in all_statements for p in other.cue]
    found: list[Statement] = []
    for piece in statement.content:
        for sentence in _inside(spans, piece):
            for inner in _reports(text, sentence, start=piece.start):
                cue = inner.cue[0]
                if any(cue.overlaps(p) for p in taken):
                    continue
                taken.append(cue)
                found.append(_finish(text, sentence, inner, statement, article=article))
    return tuple(found)


def _finish(text: str, sentence: Span, inner: Attribution, outer: Statement, *, article: str) -> Statement:
    made = fields(text, (sentence,), inner, article=article)
    confidence = round(CERTAINTY * outer.confidence, 3)
    return Statement(
        id=made.id,
        source=made.source,
        cue=made.cue,
        content=made.content,
        manner=made.manner,
        act=made.act,
        polarity=made.polarity,
        addressee=made.addressee,
        venue=made.venue,
        condition=made.condition,
        nested_in=outer.id,
        confidence=confidence,
    )


def _inside(spans: Sequence[Span], piece: Span) -> list[Span]:
    """The sentences of a content piece, cut to it."""
    return [
        Span(max(s.start, piece.start), min(s.end, piece.end))
        for s in spans
        if s.start < piece.end and s.end > piece.start
    ]


def _reports(text: str, sentence: Span, *, start: int) -> list[Attribution]:
    found: list[Attribution] = []
    at = sentence.start
    while (match := _VERB.search(text, at, sentence.end)) is not None:
        at = match.end()
        report = _report(text, sentence, match)
        if report is not None:
            found.append(report)
            at = report.content[-1].end
    if not found:
        found.extend(_according(text, sentence))
    return found


def _report(text: str, sentence: Span, match: re.Match[str]) -> Attribution | None:
    source = _source(text, sentence, match.start())
    if source is None:
        return None
    content = _content(text, sentence, match)
    if content is None:
        return None
    cue = Span(match.start(), match.end() if match["late"] and _is_late(match) else match.end("cue"))
    return Attribution((source,), (cue,), (content,), 1.0)


def _is_late(match: re.Match[str]) -> bool:
    return match["late"] is not None and " " not in match["late"]


def _source(text: str, sentence: Span, end: int) -> Span | None:
    """The subject that ends before ``end``, if it can speak and its clause is asserted."""
    window = max(sentence.start, end - 120)
    left = text[window:end]
    stop = max((m.end() for m in words_breaks(left)), default=0)
    clause = left[stop:]
    if not clause.strip() or _HYPOTHETICAL.search(left[max(0, stop - 14) :]):
        return None
    begin = window + stop + (len(clause) - len(clause.lstrip(" \t\n“\"‘'(,")))
    lead = words.LEAD.match(text, begin, end)
    if lead is not None:
        begin = lead.end()
    phrase = noun_phrase(text, begin, end) if text[begin:end].strip() else None
    subject = text[begin:end].strip().rstrip(",")
    low = subject.lower()
    if low in words.PRONOUNS:
        return Span(begin, begin + len(subject))
    if phrase is None or phrase.start != begin or text[phrase.end : end].strip(" ,"):
        return None
    if low.split()[0] in words.NOBODY or low in words.NOBODY or low.split()[-1] in words.NOT_SPEAKERS:
        return None
    if not any(w[:1].isupper() for w in subject.split()[0 if low.split()[0] not in en.DETERMINERS else 1 :]):
        return Span(begin, phrase.end) if low.split()[-1] in words.SPEAKERS else None
    return Span(begin, phrase.end)


def words_breaks(left: str) -> list[re.Match[str]]:
    """Where a clause may begin in the words before a verb."""
    return list(words.BREAK.finditer(left))


def _content(text: str, sentence: Span, match: re.Match[str]) -> Span | None:
    verb = match["verb"]
    at = match.end() if match["late"] else match.end("cue")
    if verb in words.TO_VERBS:
        opening = _TO.match(text, at, sentence.end)
        if opening is not None:
            return _until(text, opening.end(), sentence.end)
    if verb in words.OBJECT_VERBS:
        whom = noun_phrase(text, at, sentence.end)
        if whom is None or text[at : whom.start].strip():
            return None
        after = whom.end
        if verb in words.ACCUSING:
            return _until(text, whom.start, sentence.end) if _OF.match(text, after, sentence.end) else None
        for pattern in (_THAT, _TO, _BARE):
            opening = pattern.match(text, after, sentence.end)
            if opening is not None:
                return _until(text, opening.end(), sentence.end)
        return None
    opening = _THAT.match(text, at, sentence.end) or (_BARE.match(text, at, sentence.end) if verb in words.BARE_VERBS else None)
    return _until(text, opening.end(), sentence.end) if opening is not None else None


def _until(text: str, start: int, stop: int) -> Span | None:
    """The inner content, up to the end of its clause, in the house's habit: no final stop or comma."""
    end = stop
    quote = text[start : start + 1]
    close = {"“": "”", '"': '"', "‘": "’", "'": "'"}.get(quote)
    if close is not None and (shut := text.find(close, start + 1, stop)) > 0:
        return Span(start, shut + 1) if shut - start >= SHORTEST else None
    limit = _END.search(text, start, stop)
    if limit is not None:
        end = limit.start()
    while end > start and text[end - 1] in " \t\n,.;:!?”\"’'":
        end -= 1
    return Span(start, end) if end - start >= SHORTEST else None


def _according(text: str, sentence: Span) -> list[Attribution]:
    match = _ACCORDING.search(text, sentence.start, sentence.end)
    if match is None:
        return []
    source = noun_phrase(text, match.end(), sentence.end)
    if source is None or source.start != match.end() or source.of(text).lower().split()[-1] in words.NOT_SOURCES:
        return []
    cue = Span(match.start(), match.start() + len("according to"))
    if match.start() == sentence.start or _NOTHING_BEFORE.fullmatch(text, sentence.start, match.start()):
        comma = text.find(",", source.end, sentence.end)
        content = _until(text, comma + 2, sentence.end) if 0 < comma <= source.end + 40 else None
    else:
        begin = sentence.start
        lead = re.compile(r"(?:that|[“\"‘'])\s*").match(text, begin, match.start())
        begin = lead.end() if lead else begin
        end = match.start()
        while end > begin and text[end - 1] in " \t\n,":
            end -= 1
        content = Span(begin, end) if end - begin >= SHORTEST else None
    return [Attribution((source,), (cue,), (content,), 1.0)] if content is not None else []
