"""Takes the furniture off a page: menus, share buttons, captions, "read more" lines, prompts, foreign labels.

It refuses to cut on suspicion: a line goes only where its own words or its neighbours give it away, and a
line that could be a sentence of the article stays.

The kinds of what is cut: ``menu`` (sections, blurbs, players, advertisements), ``related`` (other stories),
``caption`` and ``credit`` (photographs, an agency's signature), ``prompt`` (subscribe, log in, comment,
cookies), ``share`` (buttons, counters, addresses), ``tags``, ``rights``, ``clock`` (a date that is not the
article's own, or may not be), ``date`` (its own), ``byline``, ``title`` (said again), ``foreign`` (labels in
another language) and ``mark`` (rules and end marks).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.languages.en import furniture as words
from communique.sources import captions
from communique.sources.dates import beside_dates, first_date, stamp
from communique.sources.lines import BULLETS, Line

LONGEST = 120
"""Words beyond which no pattern cuts a line: a whole article may stand in one line, and begin like a
caption."""
LONGEST_PROMPT = 60
"""Words of a prompt, a related line or a notice of rights; the longest cookie notice seen has 55."""
LONGEST_LABEL = 8
MIXED = 0.85
"""The same for a label of a few words: buttons of several languages stand in one line."""
LATIN = 0.5
"""Share of Latin letters below which a line is foreign, in a page that has more."""
KNOWN_PARTS = 0.7
"""Share of a line of links that has to be known words; a section's name unknown to the tables passes."""
FINISHED = 0.6
"""Share of body lines that must end like sentences before lines at the end without a stop count as
headlines."""

_KEY = re.compile(r"[^\w+]+")
_COUNT = re.compile(r"(?<=\D) \d[\d ]*[km]?$")
_SEPARATORS = re.compile(r"\s*(?:[|·•»›>\t→▸/]|\s[–—-]\s|\s{3,})\s*")
_NOT_LATIN = re.compile(r"[^\W\d_a-zA-Z\u00c0-\u024f\u1e00-\u1eff]")
_LATIN = re.compile(r"[a-zA-Z\u00c0-\u024f\u1e00-\u1eff]")


def key(text: str) -> str:
    """A text for comparing: lower case, words only, a counter at its end dropped.

    Example:
        >>> key("» Comments (12)")
        'comments'
    """
    return _COUNT.sub("", _KEY.sub(" ", text.replace("_", " ").casefold()).strip())


def _table(lines: str) -> frozenset[str]:
    return frozenset(key(part) for part in lines.replace("\n", "").split("|") if key(part))


SECTIONS = _table(words.SECTIONS)
PHRASES = {phrase: kind for kind, table in reversed(words.PHRASES.items()) for phrase in _table(table)}
FOREIGN = _table(words.FOREIGN)
PATTERNS = tuple(
    (kind, re.compile(rf"(?:{pattern})", re.IGNORECASE | re.VERBOSE))
    for kind, pattern in words.PATTERNS.items()
)
_SIGNED = re.compile(
    r"[\W_]*(?:[a-z]{2,4}/[a-z]{2,4}\b\W*)?"
    rf"(?:(?:{words.CREDIT_WORDS}|agencies|and|with|{'|'.join(words.AGENCIES)})\b[\W_]*)+",
    re.IGNORECASE,
)
_PRINTED = re.compile(r"\((?:[A-Z][\w&.]+ ?){1,4}\d\d/\d\d/\d{4} ?(?:page ?\w+)?\)")
_ENDING = re.compile(
    r"\s*\((?:additional |with )?"
    r"(?:reporting|writing|editing|compiled|translat\w+|edited|written|reported) (?:and \w+ )?by\b[^()]*\)$",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"(?:—|–|-|\()?\s*(?:(?:additional |with )+(?:reporting|assistance|files|contributions?)"
    r"|reporting|writing|editing|edited|compiled|translated|contributing) (?:by|from)\b.{2,120}$"
    r"|\(?editors?: [A-Z].{2,60}$",
    re.IGNORECASE,
)


def cut_plain(lines: Sequence[Line], *, outlet: str) -> None:
    """Marks what a line's own words give away, and captions, whose neighbours help; ``Line.kind`` is set."""
    for line in lines:
        if not line.kind:
            line.kind = _plain(line)
    captions.mark(lines, outlet=outlet)
    _cut_foreign(lines)


def _plain(line: Line) -> str:
    text = line.text
    if line.words <= 8 and not (text.endswith(".") and line.words > 1):
        known = key(text)
        if not known:
            return "mark" if not _NOT_LATIN.search(text) and not any(c.isalnum() for c in text) else ""
        if kind := PHRASES.get(known):
            return kind
        if known in FOREIGN:
            return "foreign"
    if line.words > LONGEST or line.post:
        return ""
    bare = text.lstrip("-–—•·*»>▸►|→+ \t'") if text[0] in "-–—•·*»>▸►|→+" else text
    for kind, pattern in PATTERNS:
        if pattern.match(bare) and (
            kind == "caption" or (line.words <= LONGEST_PROMPT and not _own(line, kind))
        ):
            return kind
    if line.words <= 40 and not line.prose:
        if text.endswith(("Read more", "Read More", "Read more…", "Read more »")):
            return "related"
        if kind := _links(line):
            return kind
        if _SIGNED.fullmatch(text) or _PRINTED.fullmatch(text):
            return "credit"
    if line.words <= 30 and _STAFF.match(text) and not _own(line, "byline"):
        return "byline"
    return ""


def _own(line: Line, kind: str) -> bool:
    """Whether a line that begins like furniture is a sentence in which somebody says or does something."""
    if not line.prose or kind == "rights" or _READ.match(line.text):
        return False
    return line.text.endswith((".", "”", '"')) and _SPEECH.search(line.text) is not None


_SPEECH = re.compile(words.SPEECH, re.IGNORECASE | re.VERBOSE)
_READ = re.compile(r"\W*(?:read|see|also)\s(?:more|also|read|next)\b", re.IGNORECASE)


def _links(line: Line) -> str:
    """The kind of a line made of links only ("Home | World | Sport", "Politics Business Sport")."""
    parts = [key(part) for part in _SEPARATORS.split(line.raw.strip()) if key(part)]
    if len(parts) >= 2:
        known = [PHRASES.get(part) or ("menu" if part in SECTIONS else "") for part in parts]
        if parts[0] in {"home", "homepage", "main", "main page", "home page"} and len(parts) <= 6:
            return "menu"
        if sum(map(bool, known)) >= max(2, KNOWN_PARTS * len(parts)):
            return next(filter(None, known))
    if line.ends or line.words < 3:
        return ""
    return _run(key(line.text).split(), line)


def _run(tokens: list[str], line: Line) -> str:
    """The kind of a line that is one known phrase after another, three at least."""
    kinds: list[str] = []
    tokens = [token for token in tokens if not token.isdigit()]
    at = 0
    while at < len(tokens):
        for length in (5, 4, 3, 2, 1):
            phrase = " ".join(tokens[at : at + length])
            if len(tokens) - at >= length and (phrase in PHRASES or phrase in SECTIONS):
                kinds.append(PHRASES.get(phrase, "menu"))
                at += length
                break
        else:
            return ""
    return (
        kinds[0]
        if len(kinds) >= 3 and sum(w[0].islower() for w in line.text.split()) * 2 <= line.words
        else ""
    )


def _cut_foreign(lines: Sequence[Line]) -> None:
    strange = [len(_NOT_LATIN.findall(line.text)) for line in lines]
    plain = [
        len(_LATIN.findall(line.text)) if odd else len(line.text)
        for line, odd in zip(lines, strange, strict=True)
    ]
    if sum(plain) <= sum(strange):
        return
    for line, odd, latin in zip(lines, strange, plain, strict=True):
        label = not line.prose and line.words <= LONGEST_LABEL
        if not line.kind and odd and latin < (MIXED if label else LATIN) * (latin + odd):
            line.kind = "foreign"


def cut_head(lines: Sequence[Line], *, title_at: int, body_at: int, outlet: str) -> None:
    """Marks what stands above the title, and dates and labels between it and the article's first sentence."""
    for at, line in enumerate(lines[:body_at]):
        if line.kind or at == title_at:
            continue
        if dated_label(line):
            line.kind = "clock" if at < title_at else "date"
        elif (
            at < title_at
            and (not line.prose or blurb(line))
            or key(line.text) in SECTIONS
            or (outlet and key(line.text) == key(outlet))
        ):
            line.kind = "menu"


def dated_label(line: Line) -> bool:
    """Whether a line is a date or an hour, alone or with a section's name ("World News May 4, 2019")."""
    rest = beside_dates(line.text)
    return rest is not None and (not rest or key(rest) in PHRASES or key(rest) in SECTIONS)


def blurb(line: Line) -> bool:
    """Whether a line is what a section of a site says of itself."""
    return not any(c in line.text for c in '"“”') and _BLURB.match(line.text) is not None


_BLURB = re.compile(words.BLURB, re.IGNORECASE | re.VERBOSE)


def cut_inside(lines: Sequence[Line], *, body_at: int) -> None:
    """Marks other stories between paragraphs: a section's name with a headline, a headline with its day."""
    for at in range(body_at, len(lines)):
        line = lines[at]
        if line.kind:
            continue
        after = lines[at + 1] if at + 1 < len(lines) and not lines[at + 1].kind else None
        if _day_alone(line):
            line.kind = "date"
        elif after and _other_story(line, after):
            line.kind = after.kind = "related"
        elif _listed(lines, at):
            line.kind = "related"


def _other_story(line: Line, after: Line) -> bool:
    """Whether two lines are a section's name and a headline, or a headline and its day."""
    if key(line.text) in SECTIONS and after.headline and not after.prose:
        return True
    return line.headline and not line.prose and not line.text.endswith(":") and _day_alone(after)


def _day_alone(line: Line) -> bool:
    """Whether a line is a day and nothing else; an hour alone is an entry of a live report, which stays."""
    return stamp(line.text) and first_date(line.text)[1] != ""


def _listed(lines: Sequence[Line], at: int) -> bool:
    """Whether the headline at ``at`` stands under "Read more:" or "More from …:"."""
    above = next(
        (lines[i] for i in range(at - 1, max(at - 4, -1), -1) if not (lines[i].kind and i < at - 1)), None
    )
    if above is None or above.kind != "related" or not lines[at].headline or lines[at].prose:
        return False
    return above.text.rstrip().endswith((":", "：")) or (
        not above.headline and key(above.text) not in {"read more"}
    )


def cut_tail(lines: Sequence[Line], *, body_at: int) -> None:
    """Marks what follows the article's last sentence: headlines of other stories, tags, names of sections."""
    kept = [i for i, line in enumerate(lines) if not line.kind and i >= body_at]
    last = next((i for i in reversed(kept) if _stays(lines, i)), None)
    if last is None:
        return
    tail = [i for i in kept if i > last]
    marker = next((i for i in range(last + 1, len(lines)) if lines[i].kind in _MARKERS), len(lines))
    body = [lines[i] for i in kept if i <= last]
    finished = sum(line.ends for line in body) >= FINISHED * len(body)
    # A colon opens a list, and the points of an agreement may come without stops.
    headlines = (
        [] if lines[last].text.endswith(":") else [i for i in tail if lines[i].headline and i < marker]
    )
    for i in tail:
        if i > marker:
            kind = lines[marker].kind
            lines[i].kind = (
                "tags"
                if kind == "tags" and lines[i].words <= 4
                else "related"
                if lines[i].words > 3
                else "menu"
            )
        elif finished and len(headlines) >= 2 and i in headlines:
            lines[i].kind = "related"
        elif key(lines[i].text) in SECTIONS:
            lines[i].kind = "menu"


_MARKERS = frozenset({"related", "share", "tags", "prompt", "menu", "rights", "byline", "mark"})
"""Kinds of lines below the last sentence after which nothing of the article comes."""


def _stays(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is article text beyond doubt: prose, a sentence, a list's introduction or its point."""
    line = lines[at]
    if line.prose or line.text[0].islower() or line.text.endswith(":"):
        return True
    if line.ends and not line.headline:
        return True
    bullet = line.text.startswith(BULLETS) or re.match(r"\(?\w{1,2}[.)]\s", line.text)
    above = next((lines[i] for i in range(at - 1, -1, -1) if not lines[i].kind), None)
    return bool(bullet) and above is not None


def trim_ending(text: str) -> tuple[str, str]:
    """A paragraph without the bracket that names its reporters and editors, and that bracket."""
    match = _ENDING.search(text)
    return (text[: match.start()], match.group().strip()) if match and match.start() > 20 else (text, "")
