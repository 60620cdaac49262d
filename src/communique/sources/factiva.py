"""Reads exports of Factiva: fields with two-letter tags (HD, PD, SN, LP, TD), or the page as displayed.

It never takes the database's own lines (word count, codes, document number) into an article's text.
"""

from __future__ import annotations

import re

from communique.sources.piece import Draft
from communique.sources.written import written_day

TAGS = [
    "SE",
    "CLM",
    "HD",
    "BY",
    "CR",
    "WC",
    "PD",
    "ET",
    "SN",
    "SC",
    "ED",
    "PG",
    "VOL",
    "LA",
    "CY",
    "LP",
    "TD",
    "ART",
    "CT",
    "RF",
    "CO",
    "IN",
    "NS",
    "RE",
    "IPC",
    "IPD",
    "PUB",
    "AN",
]
"""In the order in which Factiva writes them, which tells a tag from a word in capitals."""
TAIL = TAGS[TAGS.index("ART") :]
_TAG = re.compile(r"\s*(" + "|".join(TAGS) + r")(\t| \t| {2,}| |$)[ \t]*(.*)")
NUMBERED = re.compile(r"^[ \t]*(?:AN[ \t]+)?Document[ \t]+(?=\w*\d{8})[A-Za-z]\w{15,40}[ \t]*$", re.M)
_WORDS = re.compile(r"\s*[\d,.]+ words\s*", re.I)
_CLOCK = re.compile(r"\s*\d{1,2}:\d{2}(?:\s*[AP]M)?(?:\s*[A-Z]{2,4})?\s*", re.I)
_CODE = re.compile(r"\s*[A-Z][A-Z0-9]{1,9}\s*")
_PAGE = re.compile(
    r"\s*(?:[A-Z]?\d{1,3}|(?:page|pg|volume|vol|issue|number|no)\b.{0,40}|.{0,30}\bedition\b.{0,20})\s*", re.I
)
_LANGUAGE = re.compile(
    r"\s*(?:English|French|German|Spanish|Russian|Korean|Japanese|Chinese|Arabic)\b.{0,20}"
)
_RIGHTS = re.compile(r"\s*(?:copyright\b|\(c\)|©|all rights reserved)", re.I)
_BY = re.compile(r"\s*by\s+\S", re.I)
LONGEST_HEAD = 12
"""Lines that may stand between the word count and the body: day, clock, source, code, edition, page, volume,
language, and up to four of copyright."""


def read_tagged(text: str) -> tuple[Draft, ...]:
    """The articles of an export with tags, with ``doc`` still empty; nothing where ``text`` is none."""
    drafts = []
    for part in _parts(text):
        fields = _fields(part)
        if "HD" in fields and ("LP" in fields or "TD" in fields) and ("PD" in fields or "SN" in fields):
            drafts.append(_from_fields(fields))
    return tuple(drafts)


def read_displayed(text: str) -> tuple[Draft, ...]:
    """The articles of an export as displayed, with ``doc`` still empty; nothing where ``text`` is none."""
    drafts = (_from_display(part) for part in _parts(text))
    return tuple(draft for draft in drafts if draft)


def _parts(text: str) -> list[list[str]]:
    # What follows the last document number is Factiva's summary of the search.
    return [part.replace("\f", "\n").split("\n") for part in NUMBERED.split(text)[:-1]]


def _fields(lines: list[str]) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    rank = -1
    for line in lines:
        found = _TAG.fullmatch(line)
        if found and TAGS.index(found[1]) > rank and _is_tag(found):
            rank = TAGS.index(found[1])
            fields[found[1]] = [found[3]]
        elif fields:
            fields[TAGS[rank]].append(line)
    return fields


def _is_tag(found: re.Match[str]) -> bool:
    # "IN Seoul on Monday": a tag of the tail that is set off by one space only must be followed by its codes.
    if found[1] not in TAIL or found[2] != " ":
        return True
    return found[1] in ("PUB", "AN") or " : " in found[3]


def _from_fields(fields: dict[str, list[str]]) -> Draft:
    def line(tag: str) -> str:
        return " ".join(words.strip() for words in fields.get(tag, []) if words.strip())

    body = "\n\n".join("\n".join(fields.get(tag, [])).strip("\n") for tag in ("LP", "TD"))
    return Draft(
        raw=body.strip("\n"),
        doc="",
        title=line("HD"),
        outlet=line("SN"),
        published=written_day(line("PD")),
        byline=line("BY"),
    )


def _from_display(lines: list[str]) -> Draft | None:
    lines = [line.rstrip() for line in lines]
    at = next((n for n, line in enumerate(lines) if _WORDS.fullmatch(line)), None)
    if at is None:
        return None
    opening = [line.strip() for line in lines[:at] if line.strip()]
    byline = opening.pop() if len(opening) > 1 and _BY.match(opening[-1]) else ""
    if not byline and len(opening) > 2 and _BY.match(opening[-2]):
        byline = opening[-2]  # a credit may stand between the by-line and the word count
        opening = opening[:-2]
    published, outlet, at = _source(lines, at + 1)
    if not published:
        return None
    return Draft(
        raw="\n".join(lines[at:]).strip("\n"),
        doc="",
        title=opening[-1] if opening else "",
        outlet=outlet,
        published=published,
        byline=byline,
    )


def _source(lines: list[str], at: int) -> tuple[str, str, int]:
    """Day and outlet after the word count, and the line at which the body starts."""
    published = outlet = ""
    rights = False
    for n, line in enumerate(lines[at : at + LONGEST_HEAD], start=at):
        if not line.strip():
            continue
        if not published:
            published = written_day(line)
            if not published:
                return "", "", n
        elif _RIGHTS.match(line):
            rights = True
        elif rights:
            return published, outlet, n
        elif not outlet and not _CLOCK.fullmatch(line):
            outlet = line.strip()
        elif not any(form.fullmatch(line) for form in (_CLOCK, _CODE, _PAGE, _LANGUAGE)):
            return published, outlet, n
    return published, outlet, min(at + LONGEST_HEAD, len(lines))
