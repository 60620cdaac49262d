"""Under what condition a speaker's words are meant: "if ...", "only after ...", "in exchange for ...".

It takes the words as they stand and never weighs whether the condition is met; "if" for "whether" is none.
"""

from __future__ import annotations

import re

from communique.languages.en import clauses as en
from communique.languages.en import speech
from communique.model import Span

_OPENING = re.compile(
    r"(?<![\w’'-])(?P<opening>"
    r"(?:but |and |or )?only (?:if|when|once|after|by|on (?:the )?condition)"
    r"|(?:provided|providing)(?: that)?|on (?:the |one )?condition(?: that| of)?|(?:as|so) long as"
    r"|in (?:exchange|return) for|in the event (?:that|of)|assuming(?: that)?|conditional (?:up)?on"
    r"|contingent (?:up)?on|not (?:before|until)|unless and until|if and when|if and only if"
    r"|if|unless|until|once|should|were"
    r")\b(?=[\s“\"‘])",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"(?:\b(?:will|would|can|could|must|should|shall|may|might|cannot|won’t|won't|not|never|no|ready|willing|prepared)\b"
    r"|n[’']t\b|[’']ll\b)",
    re.IGNORECASE,
)
_NOT_CLAUSE = re.compile(
    r"\s+(?:(?:now|recently|then|lately|late|early|earlier|the end of|last|yesterday|today|very|just|more|again|upon"
    r"|and for all|said|called|described|served|wrote|told|held|noted|famously|a|an)\b|\d|(?:about|around|at least) \d"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december)\b)",
    re.IGNORECASE,
)
_NOT_IF = re.compile(r"\s+(?:not|any|anything|ever|only|so|necessary|possible|you will|need be|at all)\b[\s,.]", re.IGNORECASE)
_PROVIDED = re.compile(r"[,(—–-]\s*\Z")
_PROVIDED_WHOM = re.compile(r"\s+(?:the|a|it|they|he|she|we|you|i|both|all|there|no|its|their|his|her|our|[A-Z])", re.IGNORECASE)
_BEFORE = re.compile(r"(?P<word>[\w’']+)[\s“\"‘]*\Z")
_MAIN_AFTER_COMMA = re.compile(
    r"\s+(?:but|which|who|while|whereas|because|so|as|saying|adding|noting|warning|then|and (?:that|he|she|it|they|we|i))\b"
    r"|\s+and (?:the )?[A-Z]?\w+ (?:\w+ )?(?:will|would|can|could|must|should|may|might|is|are)\b"
)
_LIST_AFTER_COMMA = re.compile(r"\s+(?:and|or|nor)\b")
_STOP = re.compile(r"[.!?;:]+(?=[\s”\"’)]|\Z)|\s[—–-]{1,2}\s|,")
_INVERTED = re.compile(r"\s+(?:\w+[’'\w-]*\s+){1,6}?\w+")


def condition(text: str, content: tuple[Span, ...], *, lemma: str = "") -> Span | None:
    """The first condition inside a content, opening word included; ``lemma`` is the cue's verb.

    Example:
        >>> text = "He said they would talk only after the guns fell silent."
        >>> condition(text, (Span(8, 55),), lemma="say").of(text)
        'only after the guns fell silent'
    """
    for number, piece in enumerate(content):
        for found in _OPENING.finditer(text, piece.start, piece.end):
            if _holds(text, piece, found, first=number == 0, lemma=lemma):
                end = _end(text, piece, found)
                if end - found.end("opening") > 2:
                    start = found.start("opening")
                    for joint in ("but ", "and ", "or "):
                        if text[start : start + len(joint)].lower() == joint:
                            start += len(joint)
                    return Span(start, end)
    return None


def _holds(text: str, piece: Span, found: re.Match[str], *, first: bool, lemma: str) -> bool:
    opening = found["opening"].lower()
    after = found.end("opening")
    match = _BEFORE.search(text, max(piece.start, found.start() - 30), found.start())
    before = match["word"].lower() if match else ""
    if opening == "if":
        if before in ("as", "even", "what", "or", "and what", "about") or before in speech.WHETHER_AFTER:
            return False
        if first and not before and lemma in speech.ASKING:
            return False
        return _NOT_IF.match(text, after, piece.end) is None
    if opening in ("until", "once"):
        if before in ("at", "from", "only", "up") or _NOT_CLAUSE.match(text, after, piece.end):
            return False
        sentence = _sentence_start(text, piece, found.start())
        return _MODAL.search(text, sentence, min(piece.end, after + 200)) is not None
    if opening in ("provided", "providing"):
        comma = _PROVIDED.search(text, max(piece.start, found.start() - 3), found.start())
        return comma is not None and _PROVIDED_WHOM.match(text, after, piece.end) is not None
    if opening in ("should", "were"):
        opens = before == "" or text[found.start() : found.start() + 1].isupper()
        comma = text.find(",", after, piece.end)
        question = text.find("?", after, piece.end)
        return opens and comma > 0 and (question < 0) and _INVERTED.match(text, after, comma) is not None
    if opening in ("as long as", "so long as"):
        return before != "twice" and text[after : after + 2].strip()[:1].isdigit() is False
    if opening.startswith("not "):
        return _NOT_CLAUSE.match(text, after, piece.end) is None
    if opening.startswith("assuming"):
        return opening.endswith("that")
    return True


def _sentence_start(text: str, piece: Span, at: int) -> int:
    start = max(piece.start, at - 300)
    for mark in (". ", "! ", "? ", ".” ", '." '):
        start = max(start, text.rfind(mark, start, at) + 1)
    return start


def _end(text: str, piece: Span, found: re.Match[str]) -> int:
    """Where the condition's clause ends: an opening one at its comma, a closing one with the sentence."""
    sentence = _sentence_start(text, piece, found.start())
    lead = text[sentence : found.start()].strip(" \t\n\"“‘'”’—–-,")
    opens = lead.lower() in en.CONDITION_LEADS or text[max(piece.start, found.start() - 2) : found.start()].strip() in (
        ",",
        "—",
        "–",
    )
    end = piece.end
    for stop in _STOP.finditer(text, found.end("opening"), piece.end):
        mark = stop.group()
        if mark == ",":
            if opens:
                if _LIST_AFTER_COMMA.match(text, stop.end(), piece.end):
                    continue
            elif not _MAIN_AFTER_COMMA.match(text, stop.end(), piece.end):
                continue
        elif mark.startswith(".") and text[stop.start() - 1].isupper() and stop.start() + 1 < piece.end:
            continue
        end = stop.start()
        break
    while end > found.start() and (text[end - 1].isspace() or text[end - 1] in ",.;:!?—–-”\"’"):
        end -= 1
    return end
