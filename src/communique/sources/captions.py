"""Tells what stands beneath a photograph from what stands in the article.

It refuses to take a sentence for a caption because it describes a scene: a credit, a site's name at its end,
an agency before it or the word "pictured" has to say so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.languages.en.furniture import AGENCIES, CREDIT_WORDS, PHOTO_AGENCIES
from communique.sources.dates import DATE
from communique.sources.lines import Line

LONGEST = 120
"""Words of the longest caption seen with a credit (an agency's, with its history) is 96."""
CREDITED = 60
"""Words beyond which a line that begins with a credit holds more than the caption."""
TOP = 4
"""Lines from the top among which a browser's title of the page stands."""
LABELLED = 45
"""Words of the longest caption under a line that only says "Image caption"."""
LABEL = 7
"""Words of a caption without a verb, as stands between a deck and its credit."""

_WHO = rf"(?:{CREDIT_WORDS})"
_NAMES = r"[A-Z][\w.’'-]*(?:[ -][A-Z][\w.’'-]*){0,4}"
_ENDS = re.compile(
    rf"(?:[(\[]\s?(?:(?:[^()\[\]]{{0,60}}[\s/,])?(?:{_WHO})\b[^()\[\]]{{0,40}}"
    rf"|[^()\[\]]{{0,40}}\b(?:[Pp]hotos?|Photograph|Image|Courtesy)\b"
    r"[^()\[\]]{0,80}"
    rf"|[A-Z][\w.’'-]* {_NAMES}\s?/\s?{_NAMES})[)\]]\s?)+\.?(?:\s\(?{_WHO}\)?)?$"
    r"|(?:\b(?:Photograph|Photo|Picture|Image|Credit|Photographer)s?\s?[:/]"
    r"|\b[Pp]hoto(?:graph)?s? by|\bCredit)\s?[^.]{2,70}$"
    rf"|\b{_NAMES}\s?/\s?{_WHO}\.?$|\b{_WHO}\s?/\s?{_NAMES}\.?$|©\s?{_NAMES}\s?(?:\([^()]+\))?$"
    rf"|\b(?:image|photo|picture)s? (?:via|by|from) {_WHO}$"
    r"|\b[Hh]ide [Cc]aption(?: \d+ of \d+)?$|\b[Pp]lay slideshow\b"
)
_PAREN_END = re.compile(r"[)\]]\s?\.?$")
_LABELLED = re.compile(r"(?:image|photo|media|video|picture)?\s?caption\s?[,:]?$", re.IGNORECASE)
_FILE = re.compile(r"\((?:file|archive|handout)(?: (?:photo|image|picture))?\)\.?$", re.IGNORECASE)
_COPYRIGHT = re.compile(rf"©\s?(?!\d{{4}}|the\b|by\b)(?P<who>{_WHO}|[A-Z][\w.&'’-]+)")
_CREDIT_ONLY = re.compile(
    r"(?:©|\(c\)|photos?\b:?|photo by|credit:?|image:?|picture:?)?\s?"
    rf"(?:{_WHO}|{_NAMES}(?:\s?/\s?{_NAMES}){{1,2}}"
    rf"|(?:{_WHO}\s?[/•·|,]\s?)+{_NAMES}|{_NAMES}\s?[/•·|,]\s?{_WHO})"
    rf"(?:\s?[/•·|,]\s?{_NAMES})*[.)]?$"
)
_BEFORE = re.compile(rf"(?:(?:{PHOTO_AGENCIES})(?:\s?[•/·:]\s?\w+)?)\s+(?=[\"“'‘]?[A-Z])(?!.*[.!?][\"”]?$)")
_SIDE = (
    r"(?:(?:second|third|far|top|bottom|in)\s(?:from\s)?)?"
    r"(?:left|right|cent(?:er|re)|above|below|front|back|rear)"
)
_PICTURED = re.compile(
    rf"\((?:(?:\w+ )?(?:pictured|file photo)\b[^()]*|{_SIDE}(?:(?:,| in| with)[^()]*)?|[LRC](?:-[LRC])?)\)"
    r"|, pictured\b"
)
_SIZE = re.compile(r"(?:, (?:\d{2,4}|\d{1,2}\.\d{1,2}\.\d{4}))+$")
_DATED = re.compile(rf", {DATE}$", re.IGNORECASE)


def mark(lines: Sequence[Line], *, outlet: str) -> None:
    """Marks captions and credits among ``lines``; the outlet's name at a line's end is one sign of them."""
    started = False
    top = (at for at, line in enumerate(lines[:TOP]) if not line.kind and _titled(lines, at, outlet))
    titled = next(top, -1)
    for at, line in enumerate(lines):
        if at != titled and not line.kind and line.words <= LONGEST and not line.post:
            line.kind = _kind(line, outlet=outlet, started=started)
            if line.kind == "credit":
                _mark_beside(lines, at)
        if line.kind == "caption" and _LABELLED.match(line.text) and at + 1 < len(lines):
            below = lines[at + 1]
            if not below.kind and below.words <= LABELLED:
                below.kind = "caption"
        started = started or (line.prose and not line.kind)
    _mark_twins(lines)


def _titled(lines: Sequence[Line], at: int, outlet: str) -> bool:
    """Whether a line near the top is the page's title with the site's name, as a browser shows it."""
    base, name = suffix(lines[at].text)
    if not outlet or name != outlet or any(line.text.startswith("©") for line in lines[:at]):
        return False
    return at == 0 or any(line.text == base for line in lines[at + 1 :])


def _kind(line: Line, *, outlet: str, started: bool) -> str:
    text = line.text
    if line.words <= 14 and not line.prose and ("/" in text or "©" in text) and _CREDIT_ONLY.match(text):
        return "credit"
    if outlet and line.words >= 3 and suffix(text)[1] == outlet:
        return "caption"
    if _FILE.search(text):
        return "caption"
    if text.startswith("©") and _COPYRIGHT.match(text):
        return "caption" if line.words <= CREDITED else ""
    if _PAREN_END.search(text):
        if _ENDS.search(text) and not _agency_only(text, started=started):
            return "caption"
    elif not line.prose and _ENDS.search(text):
        return "caption" if line.words > 6 else "credit"
    if line.ends:
        return ""
    if _BEFORE.match(text) and (started or line.words > 12):
        return "caption"
    if started and line.words >= 6 and _PICTURED.search(text):
        return "caption"
    if line.words >= 10 and _DATED.search(text) and text[-4:].isdigit():
        return "caption"
    return ""


def _agency_only(text: str, *, started: bool) -> bool:
    """Whether the bracket at a line's end names an agency that reports, not one that took a photograph.

    It does within a sentence, after a sentence's end, and above the article, where it closes a headline.
    """
    opening = max(text.rfind("("), text.rfind("["))
    inside, said = text[opening + 1 :].rstrip(" .)]"), text[:opening].rstrip()
    if not (inside.lower() in AGENCIES or re.fullmatch(_WHO, inside)):
        return False
    return not started or text.endswith(".") or said.endswith((".", "”", '"', "!", "?"))


def _mark_beside(lines: Sequence[Line], at: int) -> None:
    """Marks the caption that stands directly above or below a credit, where spacing or brevity shows it."""
    spaced = sum(line.gap for line in lines) > len(lines) / 3
    above = lines[at - 1] if at >= 2 else None
    if (
        above
        and not above.kind
        and not above.prose
        and not above.ends
        and any(not line.kind for line in lines[: at - 1])
    ):
        together = spaced and not lines[at].gap and above.gap
        if together or (above.words <= LABEL and not lines[at].gap):
            above.kind = "caption"
            return
    below = lines[at + 1] if at + 1 < len(lines) else None
    together = spaced and 0 < at < len(lines) - 2 and not lines[at + 1].gap and lines[at + 2].gap
    if below and together and not below.kind and not below.prose and not below.ends and below.words >= 2:
        below.kind = "caption"


def _mark_twins(lines: Sequence[Line]) -> None:
    """Marks a line that repeats a caption, or a caption's words without the credit."""
    said = [line.text for line in lines if line.kind == "caption" and line.words >= 6]
    if not said:
        return
    for line in lines:
        # An article may open with the very sentence of its caption, so what ends as a sentence stays.
        if (
            not line.kind
            and line.words >= 5
            and not line.ends
            and any(line.text in caption for caption in said)
        ):
            line.kind = "caption"


def suffix(text: str) -> tuple[str, str]:
    """A line without the site's name at its end, and that name: "Talks resume - Nordland Post"."""
    for dash in (" - ", " | ", " — ", " – ", " :: "):
        base, found, name = text.rpartition(dash)
        name = _SIZE.sub("", name.strip())
        if (
            found
            and len(base) >= 8
            and 2 <= len(name) <= 40
            and len(name.split()) <= 5
            and not name[0].islower()
        ):
            return base.strip(), name
    return text, ""


def credit_end(text: str) -> int:
    """Where the credit at the beginning of a long line and the caption's first sentence end; 0 if none begins
    it."""
    if not _COPYRIGHT.match(text):
        return 0
    end = re.search(r"(?<=[a-z0-9)”\"])[.!?][”\"]?\s+(?=[A-Z“\"])", text)
    return end.end() if end else 0
