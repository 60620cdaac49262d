"""Reads the head of a page: which line is the title, whose site it is, on what day it came out.

It refuses to invent: what no line says stays empty, and a title is never made up from the first sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from communique.languages.en import furniture as words
from communique.model import DateHint
from communique.sources.captions import suffix
from communique.sources.dateline import dateline
from communique.sources.dates import apart, first_date, labelled, ticking, weekday
from communique.sources.furniture import PHRASES, SECTIONS, blurb, dated_label, key
from communique.sources.lines import BULLETS, Line

HEAD = 40
"""Lines from the top among which title and body begin; the longest menu seen above a title has 34."""
OWN_WORDS = 0.25
"""Share of a title's words, two at least, that stand in the article's opening too; or nearly what the best
candidate shares. Headlines of other stories above a title share 0 to 0.2."""
NEARLY = 0.8
TITLE_WORDS = 45
OPENING = 8
"""Lines of the body among which the date line stands; it opens the report, below at most a deck and a
caption."""
MAX_DELAY = 3
"""Days between a report's date line and its publication; weekly papers aside, it is 0 or 1."""
SECTION_HEAD = 14
"""Words of the longest section head."""


def site_name(lines: Sequence[Line]) -> str:
    """The site's name as its own pages write it at the end of titles and captions; empty where none shows."""
    for line in lines[:4]:
        if (match := re.fullmatch(r"[-–—|]\s?([^\W\d_][\w.&'’ ]{1,38})", line.text)) and line.words <= 6:
            return match[1].strip()
    for line in lines[:3]:
        said = key(line.text)
        if said in words.AGENCIES:
            return words.AGENCIES[said]
        if 2 <= line.words <= 4 and line.text.istitle() and not line.ends and _site_word(said):
            return line.text
    for line in lines[:HEAD]:
        if match := _SITE_AFTER_DATE.search(line.text):
            return match[1]
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


_SITE_AFTER_DATE = re.compile(
    r"(?:^|\s)\d{1,2}\.\d{1,2}\.\d{4}, ([^\W\d_a-z][\w.&'’]*(?: [^\W\d_][\w.&'’]*){0,4})$"
)
_OWNER = re.compile(
    r"(?i:(?:©|\(c\)|copyright)\s*(?:©|\(c\))?)\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?,?\s*(?:by )?"
    r"(?P<name>[^\W\d_a-z][\w&'’]*(?: [^\W\d_a-z][\w&'’]*){0,4})\s*(?:[.,;|]|[Aa]ll [Rr]ights|$)"
)


def _site_word(said: str) -> bool:
    """Whether a short first line ("Nordland Courier") names a site and not a section of one."""
    return said not in SECTIONS and said not in PHRASES and not words.SITE_WORDS.isdisjoint(said.split())


def owner(lines: Sequence[Line]) -> str:
    """Who holds the rights, by the notice at the foot of a page; empty where none says."""
    for line in lines:
        if line.kind == "rights" and (match := _OWNER.match(line.text)):
            return match["name"]
    return ""


def body_start(lines: Sequence[Line]) -> int:
    """Index of the article's first sentence; ``len(lines)`` where no line reads as one."""
    kept = [i for i, line in enumerate(lines[:HEAD]) if not line.kind]
    for i in kept[:OPENING]:
        if (found := dateline(lines[i].text)) and (found.place or found.agency):
            return i
    for i in kept:
        if lines[i].prose and not (blurb(lines[i]) and any(lines[j].headline for j in kept if j > i)):
            return i
    plain = (i for i, line in enumerate(lines) if not line.kind and (line.prose or introduces(line)))
    return next(plain, len(lines))


def introduces(line: Line) -> bool:
    """Whether a line leads into a list: it ends in a colon and is no label."""
    return line.text.endswith(":") and line.words >= 4


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
    fit = [i for i in above if _titular(lines[i], outlet=outlet)]
    long = [i for i in fit if lines[i].words >= 3] or fit[-1:]
    if len(long) < 2:
        return long[0] if long else -1
    bases = Counter(key(suffix(lines[i].text)[0]) for i in long)
    if twice := [i for i in long if bases[key(suffix(lines[i].text)[0])] > 1]:
        plain = [i for i in twice if not (outlet and suffix(lines[i].text)[1] == outlet)]
        return (plain or twice)[-1]
    if not any(line.kind in _MENUS for line in lines[:body_at]):
        return long[0]  # no menu stands above the text, so what stands first is the title
    opening = _topic(" ".join(line.text for line in lines[body_at : body_at + OPENING] if not line.kind))
    filed = dateline(lines[body_at].text) if body_at < len(lines) else None
    site = _topic(f"{outlet} {filed.agency if filed else ''}")
    topics = {i: _topic(lines[i].text) - site for i in long}
    shared = {i: _share(topics[i], opening) for i in long}
    if not (most := max(shared.values())):
        last = max(i for i in range(body_at) if lines[i].kind in _MENUS)
        near = [i for i in long if i > last] or long
        return next((i for i in near if lines[i].words >= 4), near[0])
    return next(
        i
        for i in long
        if shared[i] >= NEARLY * most or (shared[i] >= OWN_WORDS and len(topics[i] & opening) > 1)
    )


def _titular(line: Line, *, outlet: str) -> bool:
    """Whether a line may be a title by itself: not a section, a date, a site's name or a blurb."""
    if not 2 <= line.words <= TITLE_WORDS or line.text.endswith(":") or dated_label(line) or blurb(line):
        return False
    return key(line.text) not in SECTIONS and key(line.text) != key(outlet or ":")


_MENUS = frozenset({"menu", "share", "prompt", "foreign", "related", "clock"})


def _topic(text: str) -> set[str]:
    return {w for w in re.findall(r"\w{3,}", text.lower()) if w not in words.STOPWORDS}


def _share(topic: set[str], opening: set[str]) -> float:
    return len(topic & opening) / len(topic) if topic else 0.0


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


def date_hints(lines: Sequence[Line], *, title_at: int, body_at: int, filed: str) -> list[DateHint]:
    """The dates that stand beside the article: in its header, in a page's clock, in captions.

    A date above the title is the page's clock where it ticks, names a weekday, or stands more than a few days
    from ``filed``, the date line's day; directly above the title it is otherwise the article's own.
    """
    hints: list[DateHint] = []
    for i, line in enumerate(lines):
        said, value = (
            first_date(line.text) if line.kind in ("date", "clock", "caption", "credit") else ("", "")
        )
        if not value:
            continue
        if line.kind == "caption":
            hints.append(DateHint(kind="caption", text=said, value=value))
        else:
            own = line.kind == "credit" or labelled(line.text) or title_at < i < body_at
            if line.kind == "clock" and not own:
                near = all(other.kind in ("date", "clock", "share") for other in lines[i:title_at])
                own = near and not ticking(line.text) and not (weekday(line.text) and not filed)
            if line.kind == "clock" and filed and apart(value, filed) > MAX_DELAY:
                own = False
            hints.append(DateHint(kind="line" if own else "clock", text=line.text, value=value))
    return hints


def section_heads(lines: Sequence[Line], *, title_at: int, body_at: int) -> list[int]:
    """Indexes of the lines that are display lines: the title, the deck, the heads of sections."""
    heads = [
        i
        for i, line in enumerate(lines)
        if not line.kind and (i == title_at or (title_at >= 0 and title_at < i < body_at))
    ]
    kept = [i for i, line in enumerate(lines) if not line.kind and i >= body_at]
    voices = Counter(lines[i].text.partition(": ")[0] for i in kept if ": " in lines[i].text)
    for at, following in zip(kept, kept[1:], strict=False):
        line = lines[at]
        plain = not line.prose and (not line.ends or line.headline) and not line.text[0].islower()
        plain = plain and not line.text.endswith((":", ",", ";")) and not line.text.startswith(BULLETS)
        # "Courier: What will you do next?" is a voice of an interview, heard more than once.
        plain = plain and voices[line.text.partition(": ")[0]] < 2
        if at > body_at and plain and line.words <= SECTION_HEAD and lines[following].prose:
            heads.append(at)
    return heads
