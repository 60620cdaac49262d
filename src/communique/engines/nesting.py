"""Speech inside speech: "Trump said that Putin had told him that ..." holds a statement of Putin's.

It takes only a plain report: a named or pronominal speaker, a finite verb of saying, and what was said.
Reports that are imagined, denied or asked about are left in the outer statement.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from communique.engines import lexicon
from communique.engines.attribution import Attribution
from communique.engines.clause import main_clause
from communique.engines.fields import fields
from communique.engines.noun_phrase import noun_phrase
from communique.engines.rule import FieldRule
from communique.languages.en import clauses as en
from communique.languages.en import nested as words
from communique.model import Span, Statement

CERTAINTY = 0.8
"""Of 70 nested statements sampled in US news while the rules were written, 58 were judged right (0.83)."""

SHORTEST = 12
"""Characters of an inner content: a shorter one ("told him so") reports nothing."""

SHORTEST_CLAUSE = 3
"""Words after which "that ..." without a verb we know is taken as a clause all the same."""

_VERB = re.compile(
    rf"(?<![\w’'-])(?P<cue>(?:(?:has|have"
    rf"|had)\s+)?(?:(?:{words.ADVERBS})\s+)?(?P<verb>{words.VERBS}))(?![\w’'-])"
    rf"(?:\s+(?P<late>{words.LATE}))?",
)
_ACCORDING = re.compile(r"(?<!\w)[Aa]ccording to\s+")
_THAT = re.compile(r"[,:]?\s+(?=that\s|[“\"‘'](?=\w))|:\s+")
_TO = re.compile(r"\s+(?=(?:not\s+)?to\s+\w)")
_BARE = re.compile(
    r"\s+(?=(?:he|she|it|they|we|I|there|his|her|its|their|our|the|a|an|no|any|all|some"
    r"|[A-Z][\w’'.-]*)\s+(?:[\w’'.-]+\s+){0,4}?"
    r"(?:is|are|was|were|will|would|has|have|had|can|could|must|should|may|might|did|does|do|cannot"
    r"|won[’']t|wouldn[’']t"
    r"|didn[’']t|isn[’']t|wasn[’']t)\b)"
)
_END = re.compile(
    r";|[!?](?=[\s”\"’]|\Z)|,\s+(?:but|while|although|though|whereas|adding|noting|and (?:that|he|she"
    r"|they|it|we|I))\b|\s[—–]\s"
)
_CLOSING = {
    "“": re.compile("”"),
    '"': re.compile('"'),
    "‘": re.compile(r"[’'](?!\w)"),
    "'": re.compile(r"[’'](?!\w)"),
}
_HYPOTHETICAL = re.compile(
    r"\b(?:if|unless|whether|when(?:ever)?|should|would|could|might|may|can|will|wish(?:es|ed)?|as though"
    r"|as if|in case|until|why|how"
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
    """The sentences of a content piece, cut to it; ``spans`` stand in order and do not overlap."""
    first = bisect_right(spans, piece.start, key=lambda s: s.end)
    last = bisect_left(spans, piece.end, key=lambda s: s.start)
    return [Span(max(s.start, piece.start), min(s.end, piece.end)) for s in spans[first:last]]


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
    said = content.of(text)
    if said.startswith("that ") and len(said.split()) <= SHORTEST_CLAUSE and not main_clause(said).subject:
        return None  # "told me that story himself"
    cue = Span(match.start(), match.end() if match["late"] and _is_late(match) else match.end("cue"))
    return Attribution((source,), (cue,), (content,), 1.0)


def _is_late(match: re.Match[str]) -> bool:
    return match["late"] is not None and " " not in match["late"]


def _source(text: str, sentence: Span, end: int) -> Span | None:
    """The subject that ends before ``end``, if it can speak and its clause is asserted."""
    window = max(sentence.start, end - 120)
    left = text[window:end]
    breaks = list(words.BREAK.finditer(left))
    stop = breaks[-1].end() if breaks else 0
    if breaks and breaks[-1].group().strip() == "and":
        # "Mills and another aide asked": both, where what stands before "and" is a name too
        wider = breaks[-2].end() if len(breaks) > 1 else 0
        both = _subject(text, window, wider, left, end)
        if both is not None and "and" in both.of(text).split():
            return both
    return _subject(text, window, stop, left, end)


def _subject(text: str, window: int, stop: int, left: str, end: int) -> Span | None:
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
    opener = re.split(r"[\s’']", low, maxsplit=1)[0]
    if low != opener and (opener in words.PRONOUNS or opener in en.PREPOSITIONS):
        return None
    if low in words.PRONOUNS:
        return Span(begin, begin + len(subject))
    if phrase is None or phrase.start != begin or text[phrase.end : end].strip(" ,"):
        return None
    if low.split()[0] in words.NOBODY or low in words.NOBODY or low.split()[-1] in words.NOT_SPEAKERS:
        return None
    if not any(w[:1].isupper() for w in subject.split()[0 if low.split()[0] not in en.DETERMINERS else 1 :]):
        return Span(begin, phrase.end) if low.split()[-1] in words.SPEAKERS else None
    return Span(begin, phrase.end)


def _content(text: str, sentence: Span, match: re.Match[str]) -> Span | None:
    verb = match["verb"]
    at = match.end() if match["late"] else match.end("cue")
    if verb in words.TO_VERBS:
        opening = _TO.match(text, at, sentence.end)
        if opening is not None:
            return _until(text, opening.end(), sentence.end)
    if verb in words.ACCUSING:
        of = text.find(" of ", at, min(sentence.end, at + 80))
        return _until(text, at + 1, sentence.end) if of > 0 and text[at : at + 1] == " " else None
    direct = _THAT.match(text, at, sentence.end)
    if verb in words.OBJECT_VERBS and direct is None:
        whom = noun_phrase(text, at, sentence.end)
        if whom is None or text[at : whom.start].strip():
            return None
        if lexicon.act_of_noun(whom.of(text).lower().split()[-1]) is not None:
            return None
        after = whom.end
        for pattern in (_THAT, _TO, _BARE):
            opening = pattern.match(text, after, sentence.end)
            if opening is not None:
                return _until(text, opening.end(), sentence.end)
        return None
    opening = direct or (_BARE.match(text, at, sentence.end) if verb in words.BARE_VERBS else None)
    return _until(text, opening.end(), sentence.end) if opening is not None else None


def _until(text: str, start: int, stop: int) -> Span | None:
    """The inner content, up to the end of its clause, in the house's habit: no final stop or comma."""
    end = stop
    quote = text[start : start + 1]
    if quote in _CLOSING:
        shut = _CLOSING[quote].search(text, start + 1, stop)
        if shut is not None:
            return Span(start, shut.end()) if shut.end() - start >= SHORTEST else None
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
    if (
        source is None
        or source.start != match.end()
        or source.of(text).lower().split()[-1] in words.NOT_SOURCES
    ):
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
    if content is not None and not main_clause(content.of(text)).subject:
        return []
    return [Attribution((source,), (cue,), (content,), 1.0)] if content is not None else []


RULES: tuple[FieldRule, ...] = (
    FieldRule(
        "nested (source | cue | content)",
        yes=(
            ("{Truman} <said> [that Attlee had told him that the line would hold].",
             "Attlee | had told | that the line would hold"),
            (
                "{She} <said> [the emir had promised to free the crew].",
                "the emir | had promised | to free the crew",
            ),
            (
                "[“The Finns told us they would mediate,”] {he} <said>.",
                "The Finns | told | they would mediate",
            ),
            ("{He} <told> reporters [that President Banda had accused the miners of arson].",
             "President Banda | had accused | the miners of arson"),
            ("{Peskov} <said> [the palace had announced that the visit was off].",
             "the palace | had announced | that the visit was off"),
            ("{He} <said> [that, according to the Red Cross, forty had died].",
             "the Red Cross | according to | forty had died"),
            ("{He} <said> [the harvest had failed, according to the ministry].",
             "the ministry | according to | the harvest had failed"),
            ("[“The Indian side has repeatedly stated that no deal exists,”] {he} <said>.",
             "The Indian side | has repeatedly stated | that no deal exists"),
            ("{Ross} <said> [Mr. Begin had told the envoys that he would not yield].",
             "Mr. Begin | had told | that he would not yield"),
            ("{He} <said> [Mills and another aide asked the clerk to burn the files].",
             "Mills and another aide | asked | to burn the files"),
            (
                "{She} <said>: [“He told me, ‘You will not be harmed,’ and left.”]",
                "He | told | ‘You will not be harmed,’",
            ),
            ("{The aide} <said> [that Sadat warned that the wells were dry, but he drank].",
             "Sadat | warned | that the wells were dry"),
        ),
        no=(
            "{She} <said> [that if anyone says the pact is dead, they lie].",
            "{She} <said> [that Kim never said he would disarm].",
            "{She} <said> [people say that it is over].",
            "{He} <said> [the minister who said that the talks were off had resigned].",
            "{He} <said> [Hanoi could say that it had won].",
            "{He} <said> [the report said nothing].",
            "{He} <said> [the work went according to plan].",
            "{He} <asked> [whether the emir had promised to free the crew].",
            "{He} <said> [he told the truth].",
        ),
    ),
)  # fmt: skip
