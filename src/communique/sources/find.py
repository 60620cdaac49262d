"""Finds what a user points at: a file, a folder of saved pages, an archive, a page or feed, standard input.

It never opens what only has a name to be looked at, never follows a link out of a folder, and never passes
over a document that it cannot read without saying so.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from communique.model import Failure
from communique.sources.piece import LARGEST_TEXT, Piece, unopened

KINDS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
    ".pdf": "pdf",
    ".docx": "docx",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".eml": "eml",
    ".warc": "warc",
    ".warc.gz": "warc",
}
VERBATIM = frozenset({"text", "markdown", "jsonl"})
"""Kinds whose text stands in the file as it is, so that ``verbatim`` means something."""

REMEDIES = {
    ".doc": "save it as .docx",
    ".rtf": "save it as .docx or .txt",
    ".odt": "save it as .docx or .pdf",
    ".pages": "export it as .docx or .pdf",
    ".epub": "save its chapters as .html or .txt",
    ".msg": "save it as .eml",
    ".mbox": "save its messages as .eml",
    ".json": "write it as .jsonl, one article a line",
    ".csv": "write it as .jsonl, one article a line",
    ".xlsx": "write it as .jsonl, one article a line",
    ".zip": "unpack it and give the folder",
    ".gz": "unpack it; of gzip files only .warc.gz is read",
    ".tar": "unpack it and give the folder",
    ".wacz": "unpack it and give the .warc.gz inside",
}
"""What to do with documents that are not read. In a folder these are named; other files (images, programs)
are passed over, for a folder of pages is full of them."""

PAGE_FILES = [
    "_files",
    ".files",
    "-Dateien",
    "_fichiers",
    "_bestanden",
    "_file",
    "_archivos",
    "_arquivos",
    "-filer",
    "_tiedostot",
    "_pliki",
    "_soubory",
    "_elemei",
    "_ficheiros",
    "_dosyalar",
    "_datoteke",
    "_fitxers",
    "_failid",
    "_fails",
    "_bylos",
    "_fajlovi",
    "_fitxategiak",
]
"""How browsers end the name of the folder that they save beside a page, by the user's language. Source:
Microsoft, "Connected files" (Windows keeps such a folder and its page together by these names)."""


def pieces(spec: str, *, verbatim: bool = False) -> Iterator[Piece | Failure]:
    """What ``spec`` holds: a file, a folder (all below it, in the order of names), an http(s) address, ``-``.

    Lines and records come as offsets into their file. What cannot be read is a ``Failure`` in its place.
    """
    if spec == "-":
        yield from _standard_input(sys.stdin.buffer, verbatim=verbatim)
    elif spec.lower().startswith(("http://", "https://")):
        yield Piece(spec=spec, kind="url", where=spec)
    elif "://" in spec[:12]:
        yield _failure(spec, "only http and https addresses are read; download it and give the file")
    else:
        try:
            yield from _path(Path(spec), verbatim=verbatim)
        except OSError as error:
            yield Failure(spec=spec, stage="read", error=str(unopened(spec, error)))
        except ValueError:
            yield _failure(spec.replace("\0", "\\0"), "is no path; check it")


def _failure(spec: str, error: str) -> Failure:
    return Failure(spec=spec, stage="read", error=f"{spec}: {error}")


def _path(path: Path, *, verbatim: bool) -> Iterator[Piece | Failure]:
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        found = False
        for piece in _folder(path, verbatim=verbatim):
            found = True
            yield piece
        if not found:
            yield _failure(str(path), f"holds nothing that can be read ({_readable()}); give another folder")
    elif not stat.S_ISREG(mode):
        yield _failure(str(path), "is not a file; pipe it in and give - instead")
    elif kind := kind_of(path.name):
        yield from _file(path, kind, verbatim=verbatim)
    else:
        suffix = path.suffix.lower()
        remedy = REMEDIES.get(suffix, "save it as one of these, or rename it if it is one")
        what = f"is of a kind ({suffix})" if suffix else "has no suffix, and is of a kind"
        yield _failure(str(path), f"{what} that is not read ({_readable()}); {remedy}")


def _readable() -> str:
    return " ".join(KINDS)


def kind_of(name: str) -> str:
    """The kind that a file's name says; empty where it says none that is read.

    Example:
        >>> kind_of("crawl-03.warc.GZ"), kind_of("photo.jpg")
        ('warc', '')
    """
    lower = name.lower()
    if lower.endswith(".warc.gz"):
        return "warc"
    return KINDS.get(os.path.splitext(lower)[1], "")


def _folder(folder: Path, *, verbatim: bool) -> Iterator[Piece | Failure]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield Failure(spec=str(folder), stage="read", error=str(unopened(str(folder), error)))
        return
    pages = {os.path.splitext(entry.name)[0] for entry in entries if kind_of(entry.name) == "html"}
    beside = {page + ending for page in pages for ending in PAGE_FILES}
    for entry in entries:
        # "~$" opens the name of the lock file that Word leaves beside an open document.
        if entry.name.startswith((".", "~$")):
            continue
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            if entry.name not in beside:
                yield from _folder(path, verbatim=verbatim)
        elif not entry.is_file():
            continue
        elif kind := kind_of(entry.name):
            yield from _file(path, kind, verbatim=verbatim)
        elif path.suffix.lower() in REMEDIES:
            remedy = REMEDIES[path.suffix.lower()]
            yield _failure(str(path), f"is of a kind ({path.suffix.lower()}) that is not read; {remedy}")


def _file(path: Path, kind: str, *, verbatim: bool) -> Iterator[Piece | Failure]:
    if kind == "jsonl":
        yield from _json_lines(path, verbatim=verbatim)
    elif kind == "warc":
        from communique.sources.warc import records

        yield from records(path)
    else:
        yield Piece(spec=str(path), kind=kind, where=str(path), verbatim=verbatim and kind in VERBATIM)


def _json_lines(path: Path, *, verbatim: bool) -> Iterator[Piece | Failure]:
    from communique.sources.jsonlines import lines

    try:
        with open(path, "rb") as file:
            found = False
            for line in lines(file):
                found = True
                yield Piece(
                    spec=f"{path}:{line.number}",
                    kind="jsonl",
                    where=str(path),
                    member=str(line.number),
                    offset=line.offset,
                    length=line.length,
                    verbatim=verbatim,
                )
    except OSError as error:
        yield Failure(spec=str(path), stage="read", error=str(unopened(str(path), error)))
        return
    if not found:
        yield _failure(str(path), "holds no line; write one article a line")


def _standard_input(file: IO[bytes], *, verbatim: bool) -> Iterator[Piece | Failure]:
    # Other processes cannot read this one's standard input, so here a piece carries its bytes.
    from communique.sources.jsonlines import lines
    from communique.sources.looks import REMEDIES as INSTEAD
    from communique.sources.looks import look

    before, first = 0, file.readline(LARGEST_TEXT + 1)
    while first.endswith(b"\n") and not first.strip() and not verbatim:
        before, first = before + 1, file.readline(LARGEST_TEXT + 1)
    kind, what = look(first)
    if kind == "json" and b'"text"' in first:
        for line in lines(_Rest(first, file)):
            number = str(before + line.number)
            yield Piece(
                spec=f"-:{number}",
                kind="jsonl",
                where="-",
                member=number,
                verbatim=verbatim,
                payload=line.held,
            )
        return
    held = first + file.read(max(0, LARGEST_TEXT + 1 - len(first)))
    kind, what = look(held)
    if verbatim or kind in STANDARD_INPUT:
        kind = "text" if verbatim else STANDARD_INPUT[kind]
        yield Piece(spec="-", kind=kind, where="-", verbatim=verbatim, payload=held)
    else:
        yield _failure("-", f"standard input is {what}; {INSTEAD.get(kind, 'save it')} and give the file")


STANDARD_INPUT = {"text": "text", "json": "text", "html": "html", "pdf": "pdf", "zip": "docx", "mail": "eml"}


class _Rest:
    """A stream of which one line was already read."""

    def __init__(self, first: bytes, file: IO[bytes]) -> None:
        self._first, self._file = first, file

    def readline(self, limit: int = -1, /) -> bytes:
        first, self._first = self._first, b""
        return first or self._file.readline(limit)
