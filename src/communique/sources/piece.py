"""A piece is one thing to open: a file, a line of a file, a record of an archive, a page on the web.

It never holds what a file on disk holds, only where that stands, so that a million pieces are cheap and can
be sent to another process; and it never reads more than it was told to.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from communique.errors import UnreadableInput
from communique.model import DateHint

MEGABYTE = 1_000_000

LARGEST_TEXT = 20 * MEGABYTE
"""Bytes of one plain text. A long book has 2 MB; what is larger is a collection, better read as .jsonl."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One thing to open.

    ``spec`` is what messages call it; ``where`` its path or URL; ``member`` the line, record or index inside.
    ``offset`` and ``length`` are bytes, -1 for the whole. ``payload`` holds what no path leads to (standard
    input, an attachment). ``typed`` says that a person named this address, which alone opens an internal one.
    """

    spec: str
    kind: str
    where: str
    member: str = ""
    offset: int = -1
    length: int = -1
    verbatim: bool = False
    payload: str | bytes | None = None
    typed: bool = True

    @property
    def name(self) -> str:
        """What ``Article.doc`` is made of: the file's name without its last suffix; ``-`` for standard input.

        Example:
            >>> Piece(spec="a/talks.2018.txt", kind="text", where="a/talks.2018.txt").name
            'talks.2018'
        """
        return Path(self.where).stem if self.where else "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One text out of a piece, with what its container says about it: the arguments of ``frame``.

    ``spec`` is what messages call this text, where it is more than its piece's own.
    """

    raw: str
    doc: str
    url: str | None = None
    outlet: str = ""
    title: str = ""
    published: str = ""
    place: str = ""
    language: str = ""
    byline: str = ""
    verbatim: bool = False
    kind: str = "text"
    hints: tuple[DateHint, ...] = ()
    spec: str = ""


def size(count: int) -> str:
    """A number of bytes as a person writes it.

    Example:
        >>> size(200_000_000)
        '200 MB'
    """
    return f"{count / MEGABYTE:.0f} MB" if count >= MEGABYTE else f"{max(count, 1) / 1000:.0f} kB"


def content(piece: Piece, *, limit: int, remedy: str) -> bytes:
    """The bytes of a piece, at most ``limit`` of them; the size is looked up before anything is read.

    Raises:
        UnreadableInput: larger than ``limit`` (``remedy`` ends the message), missing, or not to be opened.
    """
    if piece.payload is not None:
        held = piece.payload.encode() if isinstance(piece.payload, str) else piece.payload
        if len(held) > limit:
            raise too_large(piece.spec, len(held), limit=limit, remedy=remedy)
        return held
    try:
        with open(piece.where, "rb") as file:
            length = os.fstat(file.fileno()).st_size if piece.length < 0 else piece.length
            if length > limit:
                raise too_large(piece.spec, length, limit=limit, remedy=remedy)
            if piece.offset > 0:
                file.seek(piece.offset)
            return file.read(length)
    except OSError as error:
        raise unopened(piece.spec, error) from error


def too_large(spec: str, length: int, *, limit: int, remedy: str) -> UnreadableInput:
    """The error for a piece of more than ``limit`` bytes."""
    return UnreadableInput(f"{spec}: has {size(length)}, and at most {size(limit)} are read; {remedy}")


def unopened(spec: str, error: OSError) -> UnreadableInput:
    """The error for a file that the system would not open, in words a person can act on."""
    if isinstance(error, FileNotFoundError):
        return UnreadableInput(f"{spec}: there is no such file or folder; check the path")
    if isinstance(error, PermissionError):
        return UnreadableInput(f"{spec}: may not be opened by you; change its permissions (chmod +r)")
    reason = error.strerror or str(error) or type(error).__name__
    return UnreadableInput(f"{spec}: could not be opened ({reason}); check the disk and the path")
