"""Reads the head of a page: which line is the title, whose site it is, who wrote where and on what day.

It refuses to invent: what no line says stays empty, and a title is never made up from the first sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from communique.languages.en import furniture as words
from communique.model import DateHint, Place
from communique.sources.captions import suffix
from communique.sources.dates import DATE, first_date, labelled, stamp, ticking
from communique.sources.furniture import SECTIONS, blurb, key
from communique.sources.lines import Line

HEAD = 40
"""Lines from the top among which title and body begin; the longest menu seen above a title has 34."""
OWN_WORDS = 0.6
"""A title shares with the article's opening at least this part of what the best candidate shares. Headlines of
other stories above the title share 0 to 0.3 of it."""
TITLE_WORDS = 45
OPENING = 8
"""Lines of the body among which the date line stands; it opens the report, below at most a deck and a caption."""
SECTION_HEAD = 14
"""Words of the longest section head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where, when and by which agency a report was filed: the words, the place, the date as EDTF, the agency."""

    text: str
    place: str = ""
    value: str = ""
    agency: str = ""


def site_name(lines: Sequence[Line]) -> str:
    """The site's name as its own pages write it at the end of titles and captions; empty where none shows."""
    for line in lines[:4]:
        if (match := re.fullmatch(r"[-–—|]\s?([^\W\d_][\w.&'’ ]{1,38})", line.text)) and line.words <= 6:
            return match[1].strip()
    ends = [(line, *suffix(line.text)) for line in lines if not line.text.startswith(("-", "–", "—"))]
    named = [(line, base, name) for line, base, name in ends if name]
    for line, base, name in named:
        if base.count(" ") >= 2 and any(base in other.text for other in lines if other is not line):
            return name
    counted = Counter(name for line, base, name in named if not line.ends)
    name, count = counted.most_common(1)[0] if counted else ("", 0)
    if count >= 2:
        return name
    return next((name for _, base, name in named if key(base) in {"photo", "image", "picture"}), "")


def body_start(lines: Sequence[Line]) -> int:
    """Index of the article's first sentence; ``len(lines)`` where no line reads as one."""
    kept = [i for i, line in enumerate(lines[:HEAD]) if not line.kind]
    for i in kept[:OPENING]:
        if (found := dateline(lines[i].text)) and (found.place or found.agency):
            return i
    for i in kept:
        if lines[i].prose and not (blurb(lines[i]) and any(lines[j].headline for j in kept if j > i)):
            return i
    return next((i for i, line in enumerate(lines) if not line.kind and line.prose), len(lines))


def find_title(lines: Sequence[Line], *, body_at: int, title: str, outlet: str) -> int:
    """Index of the line that is the title, -1 where none is.

    ``title`` is what a container says it is. Without it the candidate is taken that shares words with the
    article's opening; a line that comes twice, or with the site's name, is it.
    """
    if title:
        wanted = {key(title), key(suffix(title)[0])}
        for i, line in enumerate(lines[:HEAD]):
            if not line.kind and {key(line.text), key(suffix(line.text)[0])} & wanted:
                return i
        return -1
    above = [i for i in range(min(body_at, len(lines))) if not lines[i].kind]
    fit = [
        i for i in above
        if 2 <= lines[i].words <= TITLE_WORDS and key(lines[i].text) not in SECTIONS and not stamp(lines[i].text)
        and not blurb(lines[i]) and not lines[i].text.endswith(":")
    ]  # fmt: skip
    long = [i for i in fit if lines[i].words >= 4] or [i for i in fit if lines[i].words == 3] or fit[-1:]
    if len(long) < 2:
        return long[0] if long else -1
    bases = Counter(key(suffix(lines[i].text)[0]) for i in long)
    if twice := [i for i in long if bases[key(suffix(lines[i].text)[0])] > 1]:
        plain = [i for i in twice if not (outlet and suffix(lines[i].text)[1] == outlet)]
        return (plain or twice)[-1]
    opening = _topic(" ".join(line.text for line in lines[body_at : body_at + OPENING] if not line.kind))
    shared = {i: _share(_topic(lines[i].text), opening) for i in long}
    return next(i for i in long if shared[i] >= OWN_WORDS * max(shared.values()))


def _topic(text: str) -> set[str]:
    return {w for w in re.findall(r"\w{3,}", text.lower()) if w not in words.STOPWORDS}


def _share(topic: set[str], opening: set[str]) -> float:
    return len(topic & opening) / len(topic) if topic else 0.0


_WORD = r"[^\W\d_a-z][\w.'’/-]*"
_PLACE = rf"(?P<place>{_WORD}(?:(?: (?:de|la|of|al|el|the|do|dos|am))?[ ]{_WORD}){{0,3}}?)"
_REGION = rf"(?P<region>(?:,\s?{_WORD}(?:[ ]{_WORD}){{0,2}}?){{0,2}}?)"
_DATELINE = re.compile(
    rf"[\"“(]?(?:{_PLACE}{_REGION}(?=[ ,.(/–—-]))?(?:(?:^|[,.]?\s|,)(?P<date>(?i:{DATE})))?[.,]?\s?"
    r"(?:/(?P<slashed>[^\W\d_][^/()]{1,29})/|\((?P<bracketed>[^\W\d_][^()\d]{1,39})\)|(?<=\d),\s(?P<plain>[A-Z]{2,8})(?=\s?[-–—]))?"
    r"\s?(?P<close>[.,:;]?\s?[-–—]{1,3}(?=\s|[^\W\d_a-z]|[\"“])|(?<=[/)])[.:]?(?=\s)|(?<=\d)[.:](?=\s)|(?<=\d\.)(?=\s))"
)


def dateline(text: str) -> Dateline | None:
    """The date line that opens a paragraph, or ``None``.

    Example:
        >>> dateline("NORDHAVN, May 4. /NPA/. The ferry sails.").place
        'Nordhavn'
    """
    match = _DATELINE.match(text[:160])
    if not match or not match.group().strip():
        return None
    place, date = match["place"] or "", match["date"] or ""
    agency = (match["slashed"] or match["bracketed"] or match["plain"] or "").strip()
    known = agency.lower() in words.AGENCIES
    if agency and not known and (len(agency.split()) > 4 or agency[0].islower()):
        return None
    opens = text[match.end() :].lstrip()[:1]
    dash = match["close"].strip().endswith(("-", "–", "—")) and (opens.isupper() or opens in "\"“'‘" or opens.isdigit())
    if not place:
        return _filed(match, date, agency) if dash and (known or (date and agency)) else None
    capitals = place.upper() == place and len(place) >= 3
    if capitals and (key(place).split()[0] in words.NOT_PLACES or place.lower() in words.AGENCIES):
        return None
    if capitals and (agency or date or dash) or date and (known or dash) or known and match["bracketed"] and dash:
        return _filed(match, date, agency)
    return None


def _filed(match: re.Match[str], date: str, agency: str) -> Dateline:
    _, value = first_date(date)
    first = agency.lower().split(" ")[0]
    name = words.AGENCIES.get(agency.lower()) or words.AGENCIES.get(first) or agency
    return Dateline(text=match.group().strip().rstrip("-–— "), place=_written(match["place"] or ""), value=value, agency=name)


def _written(place: str) -> str:
    """A place in capitals as it is normally written: "RIO DE JANEIRO" is "Rio de Janeiro"."""
    place = place.rstrip(".,") if place.count(".") == 1 and place.endswith(".") else place
    if place.upper() != place:
        return place
    small = {"De", "La", "Of", "Al", "El", "The"}
    said = [re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize(), w) if not re.search(r"\.\w", w) else w for w in place.split()]
    return " ".join(w.lower() if i and w in small else w for i, w in enumerate(said))


_PART = r"(?:[A-Z][\w.'’]*(?:-\w+)*|de|van|von|der|al|bin|el|la|di|da)"
_NAME = rf"{_PART}(?:\s{_PART}){{1,4}}"
_BYLINE = re.compile(
    rf"(?:by|BY|By|Author|Written by|Story by|Reporter|Posted by|Text by|Report by)\b:?\s+"
    rf"(?P<names>{_NAME}(?:(?:,\s{_NAME})*,?\s(?:and|&|AND)\s{_NAME})?)"
    r"\s*(?:$|[|,–—•·(-].{0,80}$|(?:in|for|at|from|IN)\s.{2,60}$)"
)
_SIGNATURE = re.compile(
    rf"(?P<names>{_NAME})\s?(?:[|,–—•·-]\s?(?:[\w. ]{{0,40}}(?i:{words.BYLINE_ROLES})\b.{{0,30}}"
    rf"|[\w.]+\.(?:com|ca|org|net|co\.uk|ru|cn))|\((?i:{words.BYLINE_ROLES})\))$"
)


def byline(text: str) -> str:
    """The names in a line that says who wrote the article; empty where it is no such line."""
    if len(text) > 160 or not (match := _BYLINE.match(text) or _SIGNATURE.match(text)):
        return ""
    return match["names"].strip(" ,")


def cut_bylines(lines: Sequence[Line]) -> str:
    """Marks the lines down to the third beneath the first sentence that name the writer; returns the names."""
    found = ""
    left = 4
    for line in lines[: 2 * HEAD]:
        if line.kind:
            continue
        if line.prose:
            left -= 1
        elif line.words <= 20 and (name := byline(line.text)):
            line.kind = "byline"
            found = found or name
        if not left:
            break
    return found


def signed(lines: Sequence[Line]) -> str:
    """The agency that signs below the text ("(AFP, dpa)", "Reuters"); empty where none does."""
    for line in reversed(lines):
        if line.kind == "credit" and line.words <= 6:
            for word in re.findall(r"[\w-]+", line.text):
                if word.lower() in words.AGENCIES and "/" not in line.text:
                    return words.AGENCIES[word.lower()]
        elif not line.kind and line.prose:
            break
    return ""


def place_of(name: str) -> Place | None:
    """A city by its name as written; its country is for others to find."""
    return Place(name=name, precision="city") if name else None


def date_hints(lines: Sequence[Line], *, title_at: int, body_at: int) -> list[DateHint]:
    """The dates that stand beside the article: in its header, in a page's clock, in captions."""
    hints: list[DateHint] = []
    for i, line in enumerate(lines):
        if line.kind in ("date", "clock"):
            _, value = first_date(line.text)
            if not value:
                continue
            header = title_at <= i < body_at or labelled(line.text) or (0 <= i == title_at - 1)
            clock = line.kind == "clock" and (title_at - i > 1 or ticking(line.text)) and not labelled(line.text)
            hints.append(DateHint(kind="line" if header and not clock else "clock", text=line.text, value=value))
        elif line.kind == "caption":
            said, value = first_date(line.text)
            if value:
                hints.append(DateHint(kind="caption", text=said, value=value))
        elif line.kind == "credit" and (value := first_date(line.text)[1]):
            hints.append(DateHint(kind="line", text=line.text, value=value))
    return hints


def section_heads(lines: Sequence[Line], *, title_at: int, body_at: int) -> list[int]:
    """Indexes of the lines that are display lines: the title, the deck, the heads of sections."""
    heads = [i for i, line in enumerate(lines) if not line.kind and (i == title_at or (title_at >= 0 and title_at < i < body_at))]
    kept = [i for i, line in enumerate(lines) if not line.kind and i >= body_at]
    for at, following in zip(kept, kept[1:], strict=False):
        line = lines[at]
        plain = not line.prose and (not line.ends or line.headline) and not line.text[0].islower()
        if at > body_at and plain and line.words <= SECTION_HEAD and not line.text.endswith((":", ",", ";")):
            if lines[following].prose and not line.text.startswith(("- ", "• ", "* ", "· ")):
                heads.append(at)
    return heads
