"""Reads exports of Nexis and LexisNexis: "1 of 20 DOCUMENTS" or "End of Document" between the articles.

It never takes the database's own lines (LENGTH, LOAD-DATE, Classification, copyright) into an article's text.
"""

from __future__ import annotations

import re

from communique.sources.piece import Draft
from communique.sources.written import written_day

COUNTED = re.compile(r"^[ \t]*(?:Document[ \t]+)?\d+ of \d+ DOCUMENTS?[ \t]*$", re.I | re.M)
ENDED = re.compile(r"^[ \t]*End of Document[ \t]*$", re.I | re.M)

HEAD_TAGS = [
    "byline",
    "section",
    "length",
    "dateline",
    "headline",
    "highlight",
    "series",
    "distribution",
    "edition",
]
TAIL_TAGS = [
    "load-date",
    "language",
    "graphic",
    "publication-type",
    "classification",
    "subject",
    "organization",
    "geographic",
    "country",
    "city",
    "state",
    "company",
    "ticker",
    "industry",
    "person",
    "url",
    "journal-code",
    "document-type",
    "pub-type",
    "correction",
    "correction-date",
    "notes",
    "type",
    "acc-no",
    "transcript-type",
    "program",
    "newspaper-type",
]
STRONG_TAGS = ("load-date", "publication-type", "language", "journal code")
"""Tags of the tail that are believed in small letters too; in a body "Notes: ..." may be the writer's."""
_TAG = re.compile(r"[ \t]*(" + "|".join((*HEAD_TAGS, *TAIL_TAGS)) + r")[ \t]*:[ \t]*(.*)", re.I)
_BARE = re.compile(r"[ \t]*(graphic|classification|correction|notes|load-date)[ \t]*", re.I)
_DAY = re.compile(
    r"(?:\w+day,?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+[A-Z][a-z]{2,8}\s+\d{4}"
    r"|[A-Z][a-z]{2,8}\.?,?\s+\d{4})\b"
)
_BODY = re.compile(r"[ \t]*body[ \t]*:?[ \t]*", re.I)
_RIGHTS = re.compile(r"\s*(?:copyright\b|\(c\)|©|all rights reserved)", re.I)
_FURNITURE = re.compile(
    r"\s*(?:page \d+ of \d+|about lexisnexis.*|client/matter:.*|search terms:.*|search type:.*|narrowed by:.*"
    r"|content type.*|user name:.*|date and time:.*|job number:.*|documents? \(\d+\)|link to (?:image|pdf)"
    r"|© \d{4} lexisnexis.*)\s*",
    re.I,
)


def read_nexis(text: str) -> tuple[Draft, ...]:
    """The articles of a Nexis export, with ``doc`` still empty; nothing where ``text`` is none."""
    counted = len(COUNTED.findall(text))
    if counted:
        parts = COUNTED.split(text)[1:]
    elif ENDED.search(text):
        parts = ENDED.split(text)[:-1]
    else:
        return ()
    drafts = tuple(_article(part, headline_last=bool(counted)) for part in parts if part.strip())
    # A page that happens to say "End of Document" shows none of the database's fields.
    if not any(draft.published or draft.outlet for draft in drafts):
        return ()
    return drafts


def _article(part: str, *, headline_last: bool) -> Draft:
    lines = [line.rstrip() for line in part.replace("\f", "\n").split("\n") if not _FURNITURE.fullmatch(line)]
    blocks = _blocks(lines)
    at, skipped = _body_at(blocks)
    opening, fields = _head(blocks[:at])
    paragraphs = ["\n".join(block) for block in _body(blocks[at + skipped :])]
    outlet, published, title = _opening(opening, headline_last=headline_last)
    return Draft(
        raw="\n\n".join(paragraphs),
        doc="",
        outlet=outlet,
        title=fields.get("headline") or title,
        published=published,
        place=fields.get("dateline", ""),
        byline=fields.get("byline", ""),
    )


def _blocks(lines: list[str]) -> list[list[str]]:
    blocks: list[list[str]] = [[]]
    for line in lines:
        marker = _BODY.fullmatch(line) or _BARE.fullmatch(line)
        if marker or not line.strip():
            blocks.append([line] if marker else [])
            if marker:
                blocks.append([])
        else:
            blocks[-1].append(line)
    return [block for block in blocks if block]


def _tag(line: str, tags: tuple[str, ...] | list[str]) -> re.Match[str] | None:
    found = _TAG.fullmatch(line)
    return found if found and found[1].lower() in tags else None


def _body_at(blocks: list[list[str]]) -> tuple[int, int]:
    """Index of the block at which the body starts, and whether that block is the word BODY alone."""
    for at, block in enumerate(blocks):
        if _BODY.fullmatch(block[0]):
            return at, 1
    tagged = False
    for at, block in enumerate(blocks):
        # LENGTH stands in every article of every form, and only DATELINE and the like follow it.
        if any(_tag(line, HEAD_TAGS) for line in block):
            tagged = tagged or any(_tag(line, ["length"]) for line in block)
        elif tagged:
            return at, 0
    return len(blocks), 0


def _head(blocks: list[list[str]]) -> tuple[list[list[str]], dict[str, str]]:
    opening: list[list[str]] = []
    fields: dict[str, str] = {}
    for block in blocks:
        tag = ""
        for line in block:
            if found := _tag(line, HEAD_TAGS):
                tag = found[1].lower()
                fields[tag] = found[2].strip()
            elif tag:
                fields[tag] = f"{fields[tag]} {line.strip()}".strip()
        if not tag and not fields:
            opening.append([line for line in block if not _RIGHTS.match(line)])
    return [block for block in opening if block], fields


def _body(blocks: list[list[str]]) -> list[list[str]]:
    kept: list[list[str]] = []
    for block in blocks:
        found = _tag(block[0], TAIL_TAGS)
        if _BARE.fullmatch(block[0]) or (found and (found[1].isupper() or found[1].lower() in STRONG_TAGS)):
            break
        kept.append(block)
    while kept and _RIGHTS.match(kept[-1][0]):
        kept.pop()
    return kept


def _opening(blocks: list[list[str]], *, headline_last: bool) -> tuple[str, str, str]:
    """Outlet, day and title out of the lines before the first tag.

    The counted form writes outlet, day, edition, title; the newer one title, outlet, day, edition, after what
    may be a table of contents.
    """
    places = [
        (b, n) for b, block in enumerate(blocks) for n, line in enumerate(block) if _DAY.match(line.strip())
    ]
    if not places:
        return "", "", _line(blocks[-1]) if blocks else ""
    b, n = places[0] if headline_last else places[-1]
    published = written_day(blocks[b][n])
    before = [block for block in (*blocks[:b], blocks[b][:n]) if block]
    outlet = before[-1].pop().strip() if before else ""
    if headline_last:
        after = [block for block in (blocks[b][n + 1 :], *blocks[b + 1 :]) if block]
        return outlet, published, _line(after[-1]) if after else ""
    titles = [block for block in before if block]
    return outlet, published, _line(titles[-1][-3:]) if titles else ""


def _line(block: list[str]) -> str:
    return " ".join(line.strip() for line in block)
