"""Whom a speaker spoke to: "told reporters", "urged Iran to", "in a letter to the UN chief".

It gives the noun phrase as printed and leaves pronouns as they are.
"""

from __future__ import annotations

import re

from communique.engines import lexicon
from communique.engines.cue import Cue
from communique.engines.noun_phrase import noun_phrase
from communique.engines.rule import FieldRule
from communique.languages.en import clauses as en
from communique.languages.en import speech
from communique.model import Span

_TO = re.compile(
    r"\b(?:said|says|saying|say|wrote|writes|writing|spoke|speaks|speaking|talked|talking|replied|replies"
    r"|responded|explained"
    r"|complained|stressed|announced|repeated|conveyed|stated|read|tweeted|remarks|comments|letter"
    r"|letters|message|address"
    r"|speech|statement|testimony|note|e-?mail|telegram|cable|briefing|presentation|lecture|an appeal"
    r"|his appeal|her appeal)\b"
    r"(?:\s+(?:out|directly|earlier|later|privately|publicly|again|back|aloud|yesterday|today|last week"
    r"|on \w+day|\w+day)\b)?"
    r"\s+to\s+",
    re.IGNORECASE,
)
_DIRECTLY = re.compile(r"\b(?:addressing|briefing|telling|told|informing|lecturing)\s+", re.IGNORECASE)
_WITH = re.compile(
    r"\b(?:meeting|meetings|talks|call|conversation|conversations|consultations|negotiations|discussions"
    r"|lunch|dinner|summit"
    r"|chat|exchange|audience|speaking|spoke|talking|talked)\s+(?:\w+day\s+)?(?:with|to)\s+",
    re.IGNORECASE,
)
_TOWARDS = re.compile(r"\s(?:to|with)\s", re.IGNORECASE)
_TOLD_TO = re.compile(r"\s+(?P<word>to|at)\s+")
_OF = re.compile(r"\s*of ")
SHORTEST = 8
"""Characters of the shortest phrase that names somebody, "told me "."""

_TO_VERB = re.compile(
    r"\s+(?:not\s+|[\"“‘]\s*(?:not\s+)?)?(?:to\s+[\"“‘]?[a-z]|against\b|[\"“‘]to\b|for\b(?=.{3,40}\bto\b))"
)
_PRESSED = re.compile(r"\s+(?:not\s+)?(?:to|on|about|over|for|against|that)\b")


def addressee(
    text: str,
    cue: Cue,
    content: tuple[Span, ...],
    stretches: list[Span],
    *,
    stop: int,
    source: tuple[Span, ...] = (),
) -> Span | None:
    """The one spoken to: the cue's object, or whom a phrase of the same sentence names; else ``None``.

    Args:
        cue: the cue as ``act.read_cue`` read it.
        stretches: the sentence without source and content, nearest to the cue first.
        stop: where the cue's sentence ends.
    """
    if cue.entry in speech.TELLING and not cue.passive and not cue.noun:
        ahead = next((p.start for p in content if p.start > cue.end + 1), stop)
        outside = min(ahead, stop) if text[cue.end : min(ahead, stop)].strip(" ,:") else stop
        found = noun_phrase(text, cue.end, outside)
        if found is not None and any(found.overlaps(piece) for piece in source):
            return None  # "..., asked | one negotiator"
        if found is not None and _is_somebody(text, found) and _is_object(text, cue, found, content):
            return found
    to = _TOLD_TO.match(text, cue.end, stop) if cue.lemma in speech.TELLING_TO else None
    if to is not None and to["word"] == "at" and cue.lemma not in speech.SHOUTING:
        to = None  # "announced at the port"
    if to is not None:
        found = noun_phrase(text, to.end(), stop)
        if found is not None and _is_named(text, found) and not any(found.overlaps(p) for p in content):
            return found
    for stretch in stretches:
        if len(stretch) < SHORTEST:
            continue
        # Most stretches hold neither word, and this search runs ten times as fast as the two that need one.
        towards = _TOWARDS.search(text, stretch.start, stretch.end) is not None
        for pattern in (_TO, _DIRECTLY, _WITH) if towards else (_DIRECTLY,):
            match = pattern.search(text, stretch.start, stretch.end)
            if match is None:
                continue
            found = noun_phrase(text, match.end(), stretch.end)
            if found is not None and _is_named(text, found):
                return found
    return None


def _is_object(text: str, cue: Cue, found: Span, content: tuple[Span, ...]) -> bool:
    if text[cue.end : found.start].strip():
        return False
    if cue.lemma in ("press", "push", "prod", "nudge", "direct", "lecture") and not _PRESSED.match(
        text, found.end
    ):
        return False
    into = next((piece for piece in content if piece.overlaps(found)), None)
    if into is None:
        return cue.lemma != "ask" or _OF.match(text, found.end) is None
    if cue.lemma in ("congratulate", "thank"):
        return into.start == found.start
    return (
        cue.lemma != "promise"
        and into.start == found.start
        and _TO_VERB.match(text, found.end, into.end) is not None
    )


def _is_somebody(text: str, found: Span) -> bool:
    words = found.of(text).lower().split()
    if lexicon.act_of_noun(words[-1]) is not None:
        return False
    return words[0] not in en.NOBODY or len(words) > 1 and words[0] in ("a", "the", "it")


def _is_named(text: str, found: Span) -> bool:
    words = found.of(text).split()
    low = words[0].lower()
    if low in en.NOBODY and len(words) == 1:
        return False
    return words[0][0].isupper() or low in en.DETERMINERS or low in en.AUDIENCES or low in en.OBJECTS


RULES: tuple[FieldRule, ...] = (
    FieldRule(
        "addressee",
        yes=(
            ("{He} <told> reporters [that the port was shut].", "reporters"),
            ("{He} <told> journalists [his country had won].", "journalists"),
            (
                "{He} <told> the UN Security Council on Monday [that the port was shut].",
                "the UN Security Council",
            ),
            ("{He} <told> Al Jazeera's “Inside Story” [the port was shut].", "Al Jazeera's “Inside Story”"),
            ("{He} <told> Mr. Okello [the port was shut].", "Mr. Okello"),
            ("{Ankara} <urged> [Nicosia to stop drilling].", "Nicosia"),
            ("{The Pope} <called on> [both armies to lay down their arms].", "both armies"),
            ("{The envoy} <asked> the Burmese general [to free the monks].", "the Burmese general"),
            ("{The judge} <warned> the two envoys [that the room was bugged].", "the two envoys"),
            ("{He} <assured> him [that the road was clear].", "him"),
            ("[“The road is clear,”] {he} <said> to the ambassadors of Chad and Niger.",
             "the ambassadors of Chad and Niger"),
            (
                "{He} <wrote> to Secretary General Waldheim [that the road was clear].",
                "Secretary General Waldheim",
            ),
            (
                "{He} <said> in a letter to the Danish premier [that the road was clear].",
                "the Danish premier",
            ),
            ("{He} <said> at a meeting with Lavrov [that the road was clear].", "Lavrov"),
            (
                "Speaking to journalists in Lomé on March 8, {the minister} <said> [the road was clear].",
                "journalists",
            ),
            ("Addressing parliament, {the premier} <said> [the road was clear].", "parliament"),
            ("{Seoul} <reminded> Tokyo [of the 1965 treaty].", "Tokyo"),
            ("{He} <admitted> to the inquiry [that the road was mined].", "the inquiry"),
            ("[“The road is mined,”] {the driver} <shouted> at the sentry.", "the sentry"),
        ),
        no=(
            "{He} <said> [he had told reporters the truth].",
            "{He} <asked> permission [to land].",
            "{He} <asked> [what it meant].",
            "{He} <said> in response to a question [that the road was clear].",
            "{He} <promised> [aid to Mali].",
            "{He} <agreed> [to talk to the rebels].",
            "{He} <pressed> his attack [on the bank].",
            "{He} <was told> [that the road was clear].",
            "[Was the road clear], <asked> {the Danish consul}.",
            "{He} <admitted> [to the theft].",
            "{He} <announced> at the port [that the road was clear].",
        ),
    ),
)  # fmt: skip
