"""Where each sentence of an article begins and ends.

It never moves a boundary into a word, never drops a character that is not white space, and does not ask
what a sentence means.
"""

from __future__ import annotations

import re

from communique.engines.lines import unwrapped
from communique.languages.en.abbreviations import (
    BEFORE_NAME,
    BEFORE_NUMBER,
    MONTHS,
    NEVER_LAST,
    OFTEN_LAST,
    STARTERS,
    TAG_VERBS,
)
from communique.model import Span

_LOOKBACK = 24
"""No abbreviation is longer; what stands further back than this never decides."""

_QUOTES = "\"'”’»“‘„"
_PARAGRAPH = re.compile(r"[^\n\f\v\x1c\x1d\x1e\x85\u2028\u2029\r]+")
# A match never fails once begun, so that a hundred thousand full stops are read once and not squared.
_STOP = re.compile(
    r"(?P<cjk>[。！？｡]+[」』”’）】》\"']*)"
    r"|(?P<stop>[.!?…‽]+)(?P<close>[\"'”’»)\]}*]*)(?P<glued>[“‘«](?=\w))?(?P<gap>\s*)(?P<stray>[\"”»](?=\s|\Z)\s*)?"
)
_WORD = re.compile(r"[\w.&'’-]+\Z")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]|ph\.d", re.IGNORECASE)
_NEXT = re.compile(r"[\"'“‘«„(\[*]*(?P<word>[\w.'’-]*)")
_TAG = re.compile(
    r"(?:[\w.'’-]+\s+){1,4}?(?P<verb>[a-z]+)(?=\s*[.,:]|\s+(?:in|on|at|to|during|after|about|with|when|by)\b)"
)
_DATELINE = re.compile(
    r"[^\W\d_a-z][^\n\d]{1,60}?[.,]\s+(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}"
    r"(?:,?\s+\d{4})?[.,]?\s*(?:/[^/\n]{2,40}/|\([^()\n]{2,40}\))?[.,]?"
)


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of ``text`` in order, without white space at their ends; in time linear in its length.

    A closing quotation mark belongs to the sentence it closes; a paragraph's end is always a sentence's end;
    a date line with its agency is one sentence.

    Example:
        >>> [s.of("Mr. Kim left. So did I.") for s in sentences("Mr. Kim left. So did I.")]
        ['Mr. Kim left.', 'So did I.']
    """
    text = unwrapped(text)
    found: list[Span] = []
    for paragraph in _PARAGRAPH.finditer(text):
        _split(text, paragraph.start(), paragraph.end(), found)
    return tuple(found)


def _split(text: str, start: int, end: int, found: list[Span]) -> None:
    """Append the sentences of one paragraph."""
    safe = start
    if (dateline := _DATELINE.match(text, start, end)) and text[start : start + 2].isupper():
        safe = dateline.end() - 1
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if stop.start() < safe:
            continue
        if stop["cjk"]:
            cut = after = stop.end()
        elif stop["glued"] or (not stop["gap"] and "”" in stop["close"]):
            # "… the end.”He said": the space was lost, the quotation mark still tells.
            cut = after = stop.end("close")
        elif stop["stray"]:
            cut, after = stop.end("stray"), stop.end()
        elif stop["gap"]:
            cut, after = stop.end("close"), stop.end()
        else:
            continue
        if after >= end or stop["cjk"] or _ends(text, begin, stop, after, end):
            _append(text, begin, cut, found)
            begin = after
    _append(text, begin, end, found)


def _append(text: str, start: int, end: int, found: list[Span]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Span(start, end))


def _ends(text: str, begin: int, stop: re.Match[str], after: int, end: int) -> bool:
    """Whether the sentence that began at ``begin`` is over at ``stop``, given what stands at ``after``."""
    following = text[after]
    if following.islower() or following in ",;:/)]":
        return False
    ahead = _NEXT.match(text, after, min(end, after + 40))
    word = ahead["word"] if ahead else ""
    quoted = following in _QUOTES
    if stop["close"] and stop["close"][-1] in _QUOTES and word not in STARTERS and _is_tag(text, after, end):
        return False
    if stop["stop"] != "." or stop["close"]:
        return not word[:1].islower() or stop["stop"] in "!?"
    if word[:1].islower():
        return False
    behind = _WORD.search(text, max(begin, stop.start() - _LOOKBACK), stop.start())
    if behind is None:
        return True
    last = behind.group().strip("'’-")
    lower = last.lower()
    if lower in BEFORE_NAME:
        return quoted
    if lower in NEVER_LAST:
        return False
    if lower in BEFORE_NUMBER and (len(last) > 1 or last.islower()):
        return not word[:1].isdigit()
    if lower in MONTHS:
        # "may" is no abbreviation; "in Dec. 2017", but "until Dec. The talks ..."
        return not word[:1].isdigit()
    if last.isdigit():
        # A numbered paragraph: "2. The parties agreed ..."
        return len(last) > 3 or behind.start() > begin
    if (len(last) == 1 and last.isupper()) or _DOTTED.fullmatch(last) or lower in OFTEN_LAST:
        return quoted or word in STARTERS
    return True


def _is_tag(text: str, after: int, end: int) -> bool:
    """Whether "Peskov asked." follows a quotation that ended in a mark of its own."""
    tag = _TAG.match(text, after, min(end, after + 80))
    return tag is not None and tag["verb"].lower() in TAG_VERBS
