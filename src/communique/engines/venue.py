"""Where or through what somebody spoke: "in an interview with Reuters", "on state television".

It returns the words as printed and resolves no place; a bare city or a day is no venue.
"""

from __future__ import annotations

import re

from communique.engines.noun_phrase import noun_phrase
from communique.engines.rule import FieldRule
from communique.languages.en import clauses as en
from communique.languages.en import venues
from communique.model import Span

_SMALL = (
    r"(?!(?:in|at|on|to|of|for|with|by|during|from|that|and|or|but|as|who|which|said|told|is|was|has|had|were|are)"
    r"\b)"
)
_OCCASION = re.compile(
    rf"(?P<prep>[Ii]n|[Aa]t|[Dd]uring|[Oo]n|[Vv]ia|[Tt]hrough|[Bb]y"
    rf"|[Oo]ver)\s+(?P<before>(?:{_SMALL}[\w’'.-]+\s+){{0,6}}?)"
    rf"(?P<noun>{venues.OCCASIONS})\b(?:[ -](?:{venues.OCCASIONS})\b)*(?![’'-]\w)"
)
_PLACE = re.compile(
    rf"(?P<prep>[Aa]t|[Ii]nside|[Oo]utside"
    rf"|[Aa]board)\s+(?P<before>(?:{_SMALL}[\w’'.-]+\s+){{0,4}}?)(?P<noun>{venues.HOUSES})\b"
)
_MEDIUM = re.compile(
    rf"(?P<prep>[Oo]n|[Vv]ia|[Tt]hrough|[Oo]ver)\s+(?P<before>(?:(?:his|her|its|their|the|an?|[Ss]tate"
    rf"|[Nn]ational|[Oo]fficial|live"
    rf"|personal|verified|own|Russian|Iranian|Chinese|Turkish|Syrian|Israeli|public|local)\s+){{0,4}})"
    rf"(?P<noun>(?:{venues.MEDIA})(?:[’']s?(?=\s))?(?:\s+(?:{venues.MEDIA_HEADS}|account)\b)?"
    rf"|(?:{venues.MEDIA_HEADS})\b)(?!\s+(?:company|executive|stars?|host)\b)"
)
_CHAIN = re.compile(
    r"\s+(?P<prep>with|at|of|in|to|between|for|on|before|aboard|by|hosted by|about"
    r"|from)\s+(?=(?P<next>[\w“\"]+))"
)
_TITLE = re.compile(
    r"\s+(?:(?:[“\"‘]|'')[A-Z][^”\"’'\n]{1,50}(?:[”\"’]|'')(?:\s+(?:show|program|programme|podcast)\b)?"
    r"|(?:[A-Z][\w’'-]*)(?:\s+(?:(?:the|of|and|with)\s+)?[A-Z][\w’'-]*){0,4})"
)
_BARRIER = re.compile(
    r";|\b(?:while|whereas|but|although)\s|,?\s+and\s+(?:(?:he|she|they|it)\s+)?(?:has|have|had|was|were"
    r"|is|are|said|told|added|called|urged|\w+ed)\b"
    r"|\b(?:that|which|who)\s+(?:is|was|were|are|has|had)\b|\b(?:after|before|when|where)\s+(?:he|she"
    r"|they|it)\b"
)
_FRONT = re.compile(r"(?P<front>Speaking|Addressing|Talking|Briefing|In an?|At an?|During)\s")
_SET_OFF = re.compile(r",\s(?P<front>speaking|addressing|in an?|at an?|during)\s")
SHORTEST = 7
"""Characters of the shortest venue, "on CNN"."""
MOST_LINKS = 4
"""Prepositional phrases that may follow a venue's noun; beyond them the sentence turns to other things."""


def venue(text: str, before: list[Span], after: list[Span]) -> Span | None:
    """The venue of a statement.

    Args:
        before: stretches of its sentence before the cue, nearest first, without source and content.
        after: stretches from the cue on, nearest first.
    """
    for stretch in after:
        barrier = _BARRIER.search(text, stretch.start, stretch.end)
        found = _first(text, stretch.start, barrier.start() if barrier else stretch.end)
        if found is not None:
            return found
        if barrier is not None:
            break
    for stretch in before:
        found = _first(text, stretch.start, stretch.end)
        if found is not None:
            return found
    return None


def fronted(text: str, sentence: Span) -> Span | None:
    """The phrase set off by commas in which a sentence names an occasion ("Speaking at ..., he")."""
    opening = _FRONT.match(text, sentence.start, sentence.end) or _SET_OFF.search(
        text, sentence.start, sentence.end
    )
    if opening is None:
        return None
    comma = text.find(",", opening.end(), sentence.end)
    return Span(opening.start("front"), comma) if comma > 0 else None


def _first(text: str, start: int, stop: int) -> Span | None:
    best: Span | None = None
    if stop - start < SHORTEST:
        return None
    for pattern in (_OCCASION, _MEDIUM, _PLACE):
        for match in pattern.finditer(text, start, stop):
            if _fits(match):
                end = _extend(text, match.end(), stop, medium=pattern is _MEDIUM)
                if best is None or match.start() < best.start:
                    best = Span(match.start(), end)
                break
    return best


def _fits(match: re.Match[str]) -> bool:
    if match.start() and match.string[match.start() - 1].isalnum():
        return False
    prep, noun, before = match["prep"].lower(), match["noun"].lower(), match["before"].lower().split()
    if before and before[-1].rstrip(",") in en.TEMPORAL and len(before) == 1:
        return False
    if match.re is not _OCCASION:
        return True
    if noun in venues.WRITTEN:
        # "in a statement", "in remarks"; not "on the statement", not "in favour of the letter"
        return prep in ("in", "via", "through", "by", "during") and (prep != "by" or not before)
    if noun in venues.BARE and not before and not (prep == "by" and "phone" in noun):
        return False
    if prep == "by":
        return noun in ("phone", "telephone", "video link", "videolink", "e-mail", "email")
    if prep in ("via", "through"):
        return noun in venues.WRITTEN or noun in ("video link", "videolink")
    if prep == "on":
        return noun in venues.ON_TOO
    if prep == "over":
        return noun in ("lunch", "dinner", "breakfast", "phone", "telephone", "tea", "coffee", "drinks")
    if noun in ("tea", "coffee", "drinks"):
        return False
    if prep == "in" and noun in venues.AT_ONLY:
        return False
    return not (noun in ("report", "event", "exchange") and prep == "on")


def _extend(text: str, end: int, stop: int, *, medium: bool) -> int:
    """Add what hangs on the noun: "... with Reuters", "... at the embassy in Moscow", a show's name."""
    if text[end - 2 : end] in ("'s", "’s") or medium:
        title = _TITLE.match(text, end, stop)
        if title is not None and title.group().split()[0].lower() not in en.TEMPORAL:
            end = title.end()
    for _ in range(MOST_LINKS):
        link = _CHAIN.match(text, end, stop)
        if link is None:
            break
        nxt = link["next"].strip('“"')
        low = nxt.lower()
        if low in en.TEMPORAL or (nxt.isdigit() and link["prep"] in ("in", "on", "by", "from")):
            break
        if link["prep"] in ("to", "for", "by", "from", "about") and not (
            nxt[:1].isupper() or low in en.DETERMINERS or low in en.AUDIENCES
        ):
            break
        if low in venues.NO_LINK:
            break
        phrase = noun_phrase(text, link.end(), stop)
        if phrase is None or phrase.start > link.end() + 1:
            break
        words = phrase.of(text).lower().split()
        if (words[-1].strip("’'s") in en.TEMPORAL and not phrase.of(text).isupper()) or words[-1] in (
            "day",
            "week",
            "month",
            "year",
            "time",
            "hours",
        ):
            break
        end = phrase.end
    return end


RULES: tuple[FieldRule, ...] = (
    FieldRule(
        "venue",
        yes=(
            (
                "{He} <said> in an interview with Reuters [that the dam was safe].",
                "in an interview with Reuters",
            ),
            ("In an interview with the daily El Heraldo, {she} <said> [the dam was safe].",
             "In an interview with the daily El Heraldo"),
            ("[“The dam is safe,”] {he} <said> at a reception at the Angolan embassy in Lisbon on Friday.",
             "at a reception at the Angolan embassy in Lisbon"),
            (
                "{He} <said> [the dam was safe], speaking at a news conference in Harare.",
                "at a news conference in Harare",
            ),
            ("{The ministry} <said in a statement> [that the dam was safe].", "in a statement"),
            ("{The ministry} <said> in a statement on its website on Monday [that the dam was safe].",
             "in a statement on its website"),
            ("{He} <wrote> on Twitter [that the dam was safe].", "on Twitter"),
            ("{She} <wrote> on her Facebook page [that the dam was safe].", "on her Facebook page"),
            ("{She} <told> state television [the dam was safe].", ""),
            ("{She} <said> on state television [the dam was safe].", "on state television"),
            ("During his annual press conference, {the president} <said> [the dam was safe].",
             "During his annual press conference"),
            ("{The king} <said> in a televised address [that the dam was safe].", "in a televised address"),
            ("{He} <said> at the meeting with Kagame [that the dam was safe].", "at the meeting with Kagame"),
            ("{He} <warned> in a letter to the Security Council [that the dam was cracked].",
             "in a letter to the Security Council"),
            (
                "{She} <said> on CNN's “State of the Union” [the dam was safe].",
                "on CNN's “State of the Union”",
            ),
            (
                "{He} <said> in a telephone interview last week [the dam was safe].",
                "in a telephone interview",
            ),
            ("{He} <told> reporters at the White House [the dam was safe].", "at the White House"),
            ("{He} <said> at the opening session of the forum in Davos [the dam was safe].",
             "at the opening session of the forum in Davos"),
            ("{He} <told> Reuters by phone [the dam was safe].", "by phone"),
            ("{He} <conceded> over tea [that the dam was cracked].", "over tea"),
            ("{She} <wrote> in her weekly bulletin [the dam was safe].", "in her weekly bulletin"),
            ("{He} <said> aboard Air Force One [the dam was safe].", "aboard Air Force One"),
            ("Speaking at a rally in Quito, Mr. Correa raised his fist. {He} <said> [the dam was safe].",
             "at a rally in Quito"),
        ),
        no=(
            "{He} <said> on Monday in Harare [that the dam was safe].",
            "{He} <said> [the dam was discussed at a summit in Harare].",
            "{He} <said> in response to the statement [that the dam was safe].",
            "{He} <commented> on the letter: [the dam was safe].",
            "{He} <said> [no] while she told the crowd at a rally in Quito yes.",
            "{He} <said> in May [the dam was safe].",
        ),
    ),
)  # fmt: skip
