"""Under what condition a speaker's words are meant: "if ...", "only after ...", "in exchange for ...".

It takes the words as they stand and never weighs whether the condition is met; "if" for "whether" is none.
"""

from __future__ import annotations

import re

from communique.engines.rule import FieldRule
from communique.languages.en import clauses as en
from communique.languages.en import speech
from communique.model import Span

_OPENING = re.compile(
    # It opens with letters, not with a look behind: then the pattern runs four times as fast.
    r"(?P<opening>"
    r"[Oo]nly (?:if|when|once|after|by|on (?:the )?condition)"
    r"|[Pp]rovid(?:ed|ing)(?: that)?|[Oo]n (?:the |one )?condition(?: that| of)?|(?:[Aa]|[Ss])[so] long as"
    r"|[Ii]n (?:exchange|return) for|[Ii]n the event (?:that|of)|[Aa]ssuming(?: that)?"
    r"|[Cc]onditional (?:up)?on"
    r"|[Cc]ontingent (?:up)?on|[Nn]ot (?:before|until)|[Uu]nless and until|[Ii]f and when"
    r"|[Ii]f,? and only if,?|[Ii]f|[Uu]nless|[Uu]ntil|[Tt]ill|[Oo]nce|[Ss]hould|[Ww]ere|Had|[Aa]s soon as"
    r"|[Bb]efore|[Ww]hile|[Ww]hen"
    r"|[Tt]he (?:day|hour|moment|minute)(?: that)?"
    r")(?=[\s“\"‘])"
)
_MODAL = re.compile(
    r"(?:\b(?:will|would|can|could|must|should|shall|may|might|cannot|won’t|won't|not|never|no|ready"
    r"|willing|prepared)\b"
    r"|n[’']t\b|[’']ll\b)",
    re.IGNORECASE,
)
_NOT_CLAUSE = re.compile(
    r"\s+(?:(?:now|recently|then|lately|late|later|early|earlier|the end of|last|yesterday|today|very"
    r"|just|more|again|upon|and|midnight|noon|dawn|dusk"
    r"|the (?:spring|summer|autumn|winter|end"
    r"|(?:first|second|third|fourth|last|next) (?:day|week|month|quarter|year))"
    r"|and for all|said|called|described|served|wrote|told|held|noted|famously|a|an)\b|\d|(?:about|around"
    r"|at least) \d"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:january|february|march|april|may|june|july|august"
    r"|september"
    r"|october|november|december)\b)",
    re.IGNORECASE,
)
_NOT_IF = re.compile(
    r"\s+(?:not|any|anything|nothing else|nothing more|ever"
    r"|only (?:because|to|for|in|as|on|by|so|\w+ly)|so|necessary|possible|you will|need be"
    r"|at all)\b[\s,.]",
    re.IGNORECASE,
)
_PROVIDED = re.compile(r"[,(—–-]\s*\Z")
_PROVIDED_WHOM = re.compile(
    r"\s+(?:(?:the|a|it|they|he|she|we|you|i|both|all|there|no|its|their|his|her|our)\b|[A-Z]"
    r"|[\w’'-]+ (?:is|are|was|were|has|have|had|can|could)\b)",
    re.IGNORECASE,
)
_NO_CLAUSE_DAY = re.compile(r"\s*(?:[,.;:]|of\b|after\b|before\b|when\b|in\b|for\b|and\b|to\b)|\Z")
_NOT_SOONER = re.compile(r"[\s,](?:and )?not (?:an? (?:day|hour|minute|moment)|before|sooner|until)\b")
_WILL = re.compile(r"\b(?:will|would|shall|could)\b|[’']ll\b")
_INFINITIVE = re.compile(r"(?:not )?to\s")
_DONE = re.compile(r"\s+(?:[\w’'-]+\s+){1,4}?(?:to\s+\w|\w+ed\b)")
_BEFORE = re.compile(r"(?P<word>[\w’']+)[\s“\"‘]*\Z")
_MAIN_AFTER_COMMA = re.compile(
    r"\s+(?:and )?not (?:an? |before\b)"
    r"|\s+(?:but|which|who|while|whereas|because|so|as|saying|adding|noting|warning|then|and (?:that|he"
    r"|she|it|they|we|i))\b"
    r"|\s+and (?:the )?[A-Z]?\w+ (?:\w+ )?(?:will|would|can|could|must|should|may|might|is|are)\b"
)
_LIST_AFTER_COMMA = re.compile(r"\s+(?:and|or|nor)\b")
_STOP = re.compile(r"(?=\sand not an? (?:day|hour|minute))|[.!?;:]+(?=[\s”\"’')]|\Z)|\s[—–-]{1,2}\s|,")
_JOINTS = frozenset(("and", "but", "that", "so", "because", "think", "believe", "which", "where"))
_RESUMED = re.compile(r"\s(?:he|she|it|they|we|I|you|there)(?:\s(?:will|would|must)\b|[’']ll\b)")
_TWO_WORDS = re.compile(r"\s+\S+\s+\S+")
_SUBJECT = re.compile(
    r"\s+(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|both|all|any|another|every|either"
    r"|every(?:one|body|thing)|any(?:one|body|thing)|some(?:one|body)|he|she|it|they|we|you|[A-Z][\w’'-]*)\b"
)
_CLAUSE = re.compile(r"\s+(?:[\w’'-]+\s+){1,6}(?:is|are|was|were|has|have|had|does|do|did|can|\w+ed|\w+s)\b")
_DENIED = re.compile(r"\b(?:not|no|never|neither|nor|cannot|nobody|nothing)\b|n[’']t\b", re.IGNORECASE)
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
                    return Span(found.start("opening"), end)
    return None


def _holds(text: str, piece: Span, found: re.Match[str], *, first: bool, lemma: str) -> bool:
    if found.start() and (text[found.start() - 1].isalnum() or text[found.start() - 1] in "’'-"):
        return False
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
    if opening in ("before", "while"):
        # only what is refused till then: "no talks before the guns fall silent"
        sentence = _sentence_start(text, piece, found.start())
        return (
            _DENIED.search(text, sentence, found.start()) is not None
            and _NOT_CLAUSE.match(text, after, piece.end) is None
            and _SUBJECT.match(text, after, piece.end) is not None
            and _CLAUSE.match(text, after, piece.end) is not None
            and (before == "" or _MODAL.search(text, sentence, found.start()) is not None)
        )
    if opening.startswith("the "):
        sentence = _sentence_start(text, piece, found.start())
        return (
            before not in en.PREPOSITIONS | en.BE | {"to", "and", ""}
            and _WILL.search(text, sentence, found.start()) is not None
            and _NO_CLAUSE_DAY.match(text, after, piece.end) is None
        )
    if opening == "when":
        return _NOT_SOONER.search(text, after, piece.end) is not None
    if opening in ("until", "till", "once", "as soon as"):
        if before in ("at", "from", "only", "up") or _NOT_CLAUSE.match(text, after, piece.end):
            return False
        sentence = _sentence_start(text, piece, found.start())
        if _INFINITIVE.match(text, piece.start, piece.end) and first:
            return True  # "vowed [to leave once ...]"
        return _MODAL.search(text, sentence, min(piece.end, after + 200)) is not None
    if opening in ("provided", "providing"):
        sentence = _sentence_start(text, piece, found.start())
        if before in en.BE:
            return False  # "who is providing more or less help"
        set_off = (
            not before
            or _PROVIDED.search(text, max(piece.start, found.start() - 3), found.start()) is not None
            or (found["opening"][0] == "p" and _MODAL.search(text, sentence, found.start()) is not None)
        )
        return set_off and _PROVIDED_WHOM.match(text, after, piece.end) is not None
    if opening in ("should", "were", "had"):
        return _is_inverted(text, piece, found, opening=opening, before=before)
    if opening in ("as long as", "so long as"):
        return before not in ("twice", "for") and text[after : after + 2].strip()[:1].isdigit() is False
    if opening.startswith("not "):
        return _NOT_CLAUSE.match(text, after, piece.end) is None
    if opening.startswith("assuming"):
        return opening.endswith("that") and (not before or text[found.start() - 2] == ",")
    return True


def _is_inverted(text: str, piece: Span, found: re.Match[str], *, opening: str, before: str) -> bool:
    """ "Should the talks fail, ...", "... should both sides ask": a condition without "if"."""
    after = found.end("opening")
    if text.find("?", after, piece.end) >= 0 or _SUBJECT.match(text, after, piece.end) is None:
        return False
    if found["opening"][0].isupper():
        closing = text.find(",", after, piece.end)
        if closing < 0:
            # the piece ends where the tag's comma stands: "Should they come, he said, we ..."
            closing = piece.end
            if not text.startswith(",", closing) and text[closing - 1] != ",":
                return False
        return _INVERTED.match(text, after, closing) is not None
    sentence = _sentence_start(text, piece, found.start())
    if opening == "had" or _MODAL.search(text, sentence, found.start()) is None and opening == "were":
        return False
    if opening == "were":
        return _DONE.match(text, after, piece.end) is not None
    if before in ("what", "why", "how", "when", "where", "who", "which", "that", "and", "or", "but"):
        return False
    return _SUBJECT.match(text, after, piece.end) is not None


def _sentence_start(text: str, piece: Span, at: int) -> int:
    start = max(piece.start, at - 300)
    for mark in (". ", "! ", "? ", ".” ", '." '):
        start = max(start, text.rfind(mark, start, at) + 1)
    return start


def _end(text: str, piece: Span, found: re.Match[str]) -> int:
    """Where the condition's clause ends: an opening one at its comma, a closing one with the sentence."""
    sentence = _sentence_start(text, piece, found.start())
    lead = text[sentence : found.start()].strip(" \t\n\"“‘'”’—–-,")
    match = _BEFORE.search(text, max(piece.start, found.start() - 30), found.start())
    opens = (
        lead.lower() in en.CONDITION_LEADS
        or (match is not None and match["word"].lower() in _JOINTS)
        or text[max(piece.start, found.start() - 2) : found.start()].strip() in (",", "—", "–")
    )
    end = piece.end
    if opens:
        within = _TWO_WORDS.match(text, found.end("opening"), piece.end)
        resumed = _RESUMED.search(text, within.end() if within else piece.end, piece.end)
        end = resumed.start() if resumed else end
    for stop in _STOP.finditer(text, found.end("opening"), end):
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
    while end > found.start() and (text[end - 1].isspace() or text[end - 1] in ',.;:!?—–-”"’'):
        end -= 1
    inside = text[found.start() : end]
    if text[end : end + 1] in ("”", '"') and (inside.count("“") > inside.count("”") or inside.count('"') % 2):
        end += 1  # what is quoted inside it closes inside it
    return end


RULES: tuple[FieldRule, ...] = (
    FieldRule(
        "condition",
        yes=(
            (
                "{Tirana} <said> [it would extradite the men if they faced a civil court].",
                "if they faced a civil court",
            ),
            ("[“If the guns fall silent, we will come,”] {he} <said>.", "If the guns fall silent"),
            ("{He} <said> [that, if asked, Fiji would send troops].", "if asked"),
            (
                "{She} <said> [the ban would go only after the vote was counted].",
                "only after the vote was counted",
            ),
            (
                "{He} <said> [talks made sense only when both sides were exhausted].",
                "only when both sides were exhausted",
            ),
            ("[“Unless Lagos pays, the lights go out,”] {he} <said>.", "Unless Lagos pays"),
            (
                "{He} <said> [the fleet will stay until the last hostage is free].",
                "until the last hostage is free",
            ),
            ("{He} <vowed> [to leave once the treaty is ratified].", "once the treaty is ratified"),
            (
                "{Doha} <offered> [to send cranes should both ports ask for them].",
                "should both ports ask for them",
            ),
            ("{Doha} <said> [it might close the strait were its ships searched].", "were its ships searched"),
            ("[Should the talks fail], {he} <said>, [the army is ready].", "Should the talks fail"),
            ("[Had they asked, the ship would have sailed], {he} <said>.", "Had they asked"),
            (
                "{He} <said> [no crew would sail before the strait was swept].",
                "before the strait was swept",
            ),
            ("{He} <said> [the ban will go the day the fine is paid].", "the day the fine is paid"),
            ("{He} <said> [it would leave as soon as the rain stopped].", "as soon as the rain stopped"),
            ("{He} <said> [it would sail if, and only if, the crew was paid].",
             "if, and only if, the crew was paid"),
            ("{He} <said> [troops would leave once the treaty was ratified, and the base would close].",
             "once the treaty was ratified"),
            ("{He} <agreed> [to testify on condition that his name be withheld].",
             "on condition that his name be withheld"),
            ("{Doha} <offered> [fuel in exchange for the two pilots].", "in exchange for the two pilots"),
            ("{Doha} <offered> [credit in return for “a lasting calm”].", "in return for “a lasting calm”"),
            ("{Doha} <said> [credit would come provided rents were paid].", "provided rents were paid"),
            (
                "[“They sail when the fine is paid and not a day sooner,”] {he} <said>.",
                "when the fine is paid",
            ),
            (
                "{He} <said> [they could stay as long as they obeyed the law].",
                "as long as they obeyed the law",
            ),
            (
                "{He} <said> [he would sign, provided the annex was dropped].",
                "provided the annex was dropped",
            ),
            ("[“Should the talks fail, the army is ready,”] {he} <said>.", "Should the talks fail"),
            (
                "[“We are patient, but if they cross the line, we act,”] {he} <said>.",
                "if they cross the line",
            ),
            ("{He} <said> [that unless the U.N. paid up, the mission was over].", "unless the U.N. paid up"),
            ("{He} <said> [he would go if he was elected, but not alone].", "if he was elected"),
            ("[“If they win they will rule alone,”] {she} <said>.", "If they win"),
        ),
        no=(
            "{A reporter} <asked> [if the border was open].",
            "{He} <said> [he did not know if the border was open].",
            "{He} <said> [they fought until the frost came].",
            "{He} <said> [the embargo lasted until 1994].",
            "{He} <said> [the king once kept lions].",
            "{He} <said> [the town looked as if nothing had happened].",
            "{He} <said> [Rabat provided the trucks].",
            "{He} <said> [the bridge was twice as long as 200 metres].",
            "{He} <said> [few, if any, had voted].",
            "{He} <said> [the parties should meet].",
            "{He} <said> [the voters were split].",
            "{He} <said> [they would sail when the rain stopped].",
            "{He} <said> [they would sail the day before the feast].",
            "{He} <said> [the crew would leave before dawn].",
            "{He} <said> [they never met before the war began].",
            "{He} <said> [the day the fleet came was cold].",
            "{He} <said> [the pay would go up for as long as they stayed].",
            "{He} <said> [the parties should, the judge willing, meet].",
            "{He} <said> [even if they came, it was late].",
        ),
    ),
)  # fmt: skip
