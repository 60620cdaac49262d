"""One article: its text with every entry marked in place, what was cut, and other outlets' copies.

It shows the words as they were published, and marks them without changing one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from communique.errors import BadUse
from communique.record import Record
from communique.views import Told, Whole, whole
from communique.web import answering
from communique.web.marking import Part, Piece, cut
from communique.web.roles import may_edit
from communique.web.twins import formed

router = APIRouter()

AT = re.compile(r"(\d{1,9})-(\d{1,9})")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of lines of the article, in pieces."""

    pieces: tuple[Piece, ...]
    head: bool


@router.get("/articles/{name}")
def article(request: Request, name: str, at: str = "") -> Response:
    """An article in full; ``at`` ("START-END") is the stretch to open it at."""
    name, form = formed(name)
    record: Record = request.app.state.record
    if form:
        return answering.rows("articles", [record.one("articles", name).to_json()], form)
    with record.look() as look:
        found = whole(look, name)
    if found is None:
        record.one("articles", name)  # says in the record's words that there is none
    assert found is not None
    aim = _aim(at, len(found.text))
    return answering.page(
        request,
        "article.html",
        title=found.row.title or found.row.doc,
        row=found.row.to_json(),
        whole=found,
        told=_once(found),
        paragraphs=_paragraphs(found, aim),
        marks=record.marks(*{one.act for one in found.told}) if may_edit(request) else {},
        copies=[row.to_json() for row in found.copies],
        here=f"/articles/{name}",
    )


def _once(found: Whole) -> list[Told]:
    """Each act where it is first told; what a statement does by being said goes with the statement."""
    told = [one for one in found.told if one.entry.kind == "statement" or one.entry.made_by is None]
    return list({one.act: one for one in reversed(told)}.values())[::-1]


def _aim(at: str, length: int) -> tuple[int, int] | None:
    if not at:
        return None
    parts = AT.fullmatch(at)
    if parts is None or not int(parts[1]) < int(parts[2]) <= length:
        raise BadUse(f"at {at!r}: must be two places in the text, such as 0-{length}")
    return int(parts[1]), int(parts[2])


def _paragraphs(found: Whole, aim: tuple[int, int] | None) -> list[Paragraph]:
    parts = [
        Part(span.start, span.end, kind, one.act)
        for one in found.told
        for kind, spans in one.entry.evidence.parts.items()
        for span in spans
    ]
    made = []
    place = 0
    for line in found.text.split("\n"):
        if line.strip():
            inside = [part for part in parts if part.start < place + len(line) and part.end > place]
            pieces = tuple(cut(line, inside, aim=aim, base=place))
            made.append(Paragraph(pieces, head=line.strip() == found.row.title.strip()))
        place += len(line) + 1
    return made
