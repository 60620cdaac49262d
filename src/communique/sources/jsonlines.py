"""Reads JSON Lines: one article a line, with what a program already knows about it.

It never lets one bad line spoil its neighbours, and never repairs a line: what is not the agreed form fails,
named by file and line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from communique.errors import UnreadableInput
from communique.model import Failure
from communique.sources.piece import LARGEST_TEXT, Draft, Piece, content
from communique.sources.written import edtf_day

FIELDS = ("text", "doc", "url", "title", "outlet", "published", "place", "language")
REMEDY = "give every article a line of its own"
MARK = b"\xef\xbb\xbf"


class Stream(Protocol):
    """What lines are read from: a file, or standard input."""

    def readline(self, limit: int = -1, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Line:
    """Where a line stands in its file: number from 1, offset and length in bytes, newline left out."""

    number: int
    offset: int
    length: int
    held: bytes


def lines(file: Stream) -> Iterator[Line]:
    """The lines of a file that are not blank; never more than ``LARGEST_TEXT`` bytes of one are held."""
    offset, number = 0, 0
    while held := file.readline(LARGEST_TEXT + 1):
        number += 1
        length = len(held)
        whole = held
        while not whole.endswith(b"\n") and (whole := file.readline(LARGEST_TEXT + 1)):
            length += len(whole)
        start = offset
        offset += length
        if number == 1 and held.startswith(MARK):
            held, start, length = held[3:], start + 3, length - 3
        if held.strip():
            yield Line(number, start, length, held)


def drafts(piece: Piece) -> Iterator[Draft | Failure]:
    """The one article of a line.

    Raises:
        UnreadableInput: not UTF-8, not JSON, not an object, without a text, or with a field of another form.
    """
    held = content(piece, limit=LARGEST_TEXT, remedy=REMEDY)
    fields = _fields(held, spec=piece.spec)
    published = fields["published"]
    if published:
        try:
            published = edtf_day(published)
        except ValueError as error:
            raise UnreadableInput(
                f'{piece.spec}: "published" is {_short(published)}, and {error}; give an ISO or EDTF date '
                f"such as 2018-03-05, or leave the field out"
            ) from error
    text = fields["text"]
    yield Draft(
        raw=text,
        doc=fields["doc"] or fields["url"] or f"{piece.name}:{piece.member}",
        url=fields["url"] or None,
        title=fields["title"],
        outlet=fields["outlet"],
        published=published,
        place=fields["place"],
        language=fields["language"],
        verbatim=piece.verbatim,
    )


def _fields(held: bytes, *, spec: str) -> dict[str, str]:
    try:
        loaded: Any = json.loads(held.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise UnreadableInput(
            f"{spec}: has a broken encoding: byte {error.start} of the line is not valid UTF-8; "
            "write the file as UTF-8"
        ) from error
    except (json.JSONDecodeError, RecursionError) as error:
        what = (
            f"{error.msg} at column {error.colno}" if isinstance(error, json.JSONDecodeError) else "too deep"
        )
        raise UnreadableInput(
            f"{spec}: is not JSON ({what}); write one whole object a line, as json.dumps gives it"
        ) from error
    if not isinstance(loaded, dict):
        raise UnreadableInput(f'{spec}: is {_short(loaded)}, not an object; write {{"text": "..."}}')
    if loaded.get("text") is None:
        raise UnreadableInput(f'{spec}: has no "text"; put the article\'s words in a field of that name')
    fields = {}
    for name in FIELDS:
        value = loaded.get(name)
        if value is None:
            value = ""
        elif not isinstance(value, str):
            raise UnreadableInput(f'{spec}: "{name}" is {_short(value)}, not text; write it in quotes')
        elif name == "published" and not value:
            raise UnreadableInput(f'{spec}: "published" is empty; give an ISO or EDTF date, or leave it out')
        if any("\ud800" <= character <= "\udfff" for character in value):
            raise UnreadableInput(
                f'{spec}: "{name}" holds half a character (a lone surrogate); write it anew'
            )
        fields[name] = value
    return fields


def _short(value: Any) -> str:
    written = json.dumps(value, ensure_ascii=False)
    return written if len(written) <= 60 else written[:57] + "..."
