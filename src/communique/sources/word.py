"""Reads a Word file: its paragraphs and tables in order, as a reader sees them with all changes accepted.

It never reads what a reader does not see (deleted text, comments, headers, the file's own dates, which are
those of the person who saved it), and never unpacks a file that would grow beyond bounds.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from communique.errors import UnreadableInput
from communique.model import Failure
from communique.sources import exports
from communique.sources.looks import look, mismatch
from communique.sources.piece import MEGABYTE, Draft, Piece, content, size

LARGEST_FILE = 100 * MEGABYTE
LARGEST_UNPACKED = 300 * MEGABYTE
"""All parts together, pictures included; python-docx unpacks every one."""
LARGEST_XML = 60 * MEGABYTE
"""One part of markup. 20 MB of text, the most that is read of any text, take about 50 MB of it."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
UNSEEN = frozenset({W + "del", W + "moveFrom", W + "instrText", W + "delText", W + "pict", W + "drawing"})
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
BREAKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "softHyphen": ""}


def drafts(piece: Piece) -> Iterator[Draft | Failure]:
    """The text of a ``.docx`` file: one, or one an article of an export.

    Raises:
        UnreadableInput: too large or too large inside, protected, damaged, or no Word file.
    """
    held = content(piece, limit=LARGEST_FILE, remedy="save it without its pictures, or as .txt")
    _check(held, spec=piece.spec)
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(BytesIO(held))
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile, SyntaxError) as error:
        raise UnreadableInput(
            f"{piece.spec}: is a damaged Word file ({' '.join(str(error).split())[:120]}); "
            f"open it in Word, save it anew and read that"
        ) from error
    title, text = _text(document)
    if articles := exports.split(text, piece=piece):
        yield from articles
    else:
        yield Draft(raw=text, doc=piece.name, title=title, kind="docx")


def _check(held: bytes, *, spec: str) -> None:
    if look(held)[0] != "zip":
        raise mismatch(spec, "a Word file", held)
    try:
        with zipfile.ZipFile(BytesIO(held)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise UnreadableInput(
            f"{spec}: is a damaged Word file ({error}); download it again, or save it anew"
        ) from error
    names = {part.filename for part in parts}
    if "[Content_Types].xml" not in names or not any(name.startswith("word/") for name in names):
        raise UnreadableInput(
            f"{spec}: is not a Word file, as its name says, but another zip archive; "
            "unpack it and read what is inside"
        )
    # zipfile never gives more of a part than its header announces, so the announced sizes can be trusted.
    unpacked = sum(part.file_size for part in parts)
    largest = max((part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))), default=0)
    if unpacked > LARGEST_UNPACKED or largest > LARGEST_XML:
        raise UnreadableInput(
            f"{spec}: unpacks from {size(len(held))} to {size(unpacked)}, and at most {size(LARGEST_XML)} of "
            f"markup ({size(LARGEST_UNPACKED)} in all) are opened; save its text as .txt"
        )


def _text(document: Any) -> tuple[str, str]:
    """Title (a paragraph in the style Title; else empty) and all paragraphs, a blank line between them."""
    title = ""
    paragraphs = []
    styles = {style.style_id: style.name for style in document.styles}
    for element in document.element.body.iter(W + "p"):
        if _hidden(element):
            continue
        words = _words(element).strip()
        if not words:
            continue
        style = element.find(f"{W}pPr/{W}pStyle")
        if not title and style is not None and styles.get(style.get(W + "val")) == "Title":
            title = " ".join(words.split())
        paragraphs.append(words)
    return title, "\n\n".join(paragraphs)


def _hidden(element: Any) -> bool:
    return any(above.tag in UNSEEN or above.tag == FALLBACK for above in element.iterancestors())


def _words(element: Any) -> str:
    if element.tag == W + "t":
        return element.text or ""
    if element.tag in BREAKS:
        return BREAKS[element.tag]
    if element.tag in UNSEEN or element.tag == FALLBACK or element.tag == W + "pPr":
        return ""
    return "".join(_words(child) for child in element)
