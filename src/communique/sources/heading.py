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


_PLACE = r"(?P<place>[^\W\d_][\w.'’/-]*(?: [^\W\d_a-z][\w.'’/-]*| (?:de|la|of|al|el|the)(?= [^\W\d_a-z])){0,3})"
_REGION = r"(?P<region>(?:, ?[^\W\d_a-z][\w.]*(?: [^\W\d_a-z][\w.]*){0,2})??)"
_DATELINE = re.compile(
    rf"[\"“(]?(?:{_PLACE}{_REGION})?(?:(?:^|[,.]? ){{0,1}}(?P<date>{DATE}))?[.,]?\s?"
    r"(?:/(?P<slashed>[^\W\d_][^/()]{1,29})/|\((?P<bracketed>[^\W\d_][^()\d]{1,39})\)|, (?P<plain>[A-Z]{2,8})(?=\s?[-–—]))?"
    r"(?P<close>\s?[.,:;]?\s?(?:[-–—]{1,3}(?=\s|[^\W\d_a-z]|[\"“])|(?<=[./:)])(?=\s)|(?<=\d\.)(?=\s)|(?=$)))",
    re.IGNORECASE,
)


def dateline(text: str) -> Dateline | None:
    """The date line that opens a paragraph, or ``None``.

    Example:
        >>> dateline("NORDHAVN, May 4. /NPA/. The ferry sails.").place
        'Nordhavn'
    """
    match = _DATELINE.match(text[:160])
    if not match or not match.group().strip() or match.end() >= len(text) - 1:
        return None
    place, date = match["place"] or "", match["date"] or ""
    agency = (match["slashed"] or match["bracketed"] or match["plain"] or "").strip()
    dash = match["close"].strip()[-1:] in ("-", "–", "—") if match["close"].strip() else False
    if agency and (len(agency.split()) > 4 or agency[0].islower() and agency.lower() not in words.AGENCIES):
        return None
    known = agency.lower() in words.AGENCIES
    capitals = bool(place) and place.upper() == place and len(place) >= 3 and key(place).split()[0] not in words.NOT_PLACES
    if place and place.lower() in words.AGENCIES and not date:
        return None
    if place and not capitals and not (place[0].isupper() and date and (agency or dash)):
        if not (place[0].isupper() and known and dash and match["bracketed"]):
            return None
    if capitals and not (agency or (dash and text[match.end() :].lstrip()[:1].isupper() | text[match.end() :].lstrip().startswith(("“", '"'))) or date):
        return None
    if not place and not (known and dash) and not (date and agency and dash):
        return None
    _, value = first_date(date)
    name = words.AGENCIES.get(agency.lower(), agency)
    return Dateline(text=match.group().strip().rstrip("-–— "), place=_written(place), value=value, agency=name)


def _written(place: str) -> str:
    """A place in capitals as it is normally written: "RIO DE JANEIRO" is "Rio de Janeiro"."""
    if place.upper() != place:
        return place
    small = {"De", "La", "Of", "Al", "El", "The"}
    said = [re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize(), w) if "." not in w else w for w in place.split()]
    return " ".join(w.lower() if i and w in small else w for i, w in enumerate(said)).rstrip(".,")


_NAME = r"(?:(?:[A-Z][\w.'’]*(?:-[A-Z][\w'’]*)*|(?:de|van|von|der|al|bin|el|la|di|da))\s?){2,5}"
_BYLINE = re.compile(
    rf"(?:by|BY|By|Author|Written by|Story by|Reporter|Posted by|Text by|Report by)\b:?\s+(?P<names>{_NAME}(?:(?:,|,? and|,? &|,? AND)\s{_NAME})*)"
    r"\s*(?:$|[|,–—•·(-].{0,80}$|(?:in|for|at|from|IN)\s.{2,60}$)"
)
_SIGNATURE = re.compile(
    rf"(?P<names>{_NAME})\s?(?:[|,–—•·-]\s?(?:[\w. ]{{0,40}}{words.BYLINE_ROLES}\b.{{0,30}}|[\w.]+\.(?:com|ca|org|net|co\.uk|ru|cn))|\({words.BYLINE_ROLES}\))$"
)


def byline(text: str) -> str:
    """The names in a line that says who wrote the article; empty where it is no such line."""
    if len(text) > 160 or not (match := _BYLINE.match(text) or _SIGNATURE.match(text)):
        return ""
    return match["names"].strip(" ,")


def cut_bylines(lines: Sequence[Line], *, body_at: int, title_at: int) -> str:
    """Marks the lines of the head, and one beneath the first sentences, that name the writer; returns the names."""
    found = ""
    for i, line in enumerate(lines[: body_at + 3]):
        if i != title_at and not line.kind and line.words <= 20 and not line.prose and (name := byline(line.text)):
            line.kind = "byline"
            found = found or name
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
