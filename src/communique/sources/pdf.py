"""Reads a PDF: its lines put together again into paragraphs, without page numbers and running headers.

It never reads a scan (there is no text in it) and never opens a protected file; it says so instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from communique.errors import NothingToRead, UnreadableInput
from communique.model import Failure
from communique.sources import exports
from communique.sources.looks import look, mismatch
from communique.sources.paper import Line, paragraphs
from communique.sources.piece import LARGEST_TEXT, MEGABYTE, Draft, Piece, content, size

LARGEST_PDF = 200 * MEGABYTE
MOST_PAGES = 5000
"""The largest treaty collections have 3000 pages."""
MOST_UNKNOWN = 0.3
"""Share of characters without a meaning above which fonts cannot be read back; sound ones have none."""
ERROR_PASSWORD, ERROR_SECURITY = 4, 5  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY of pdfium's fpdfview.h


def drafts(piece: Piece) -> Iterator[Draft | Failure]:
    """The text of a ``.pdf`` file: one, or one an article of an export.

    Raises:
        UnreadableInput: no PDF, damaged, protected, too large, or with fonts that cannot be read back.
        NothingToRead: a scan.
    """
    held = content(piece, limit=LARGEST_PDF, remedy="split it into its documents and read those")
    if look(held)[0] != "pdf":
        raise mismatch(piece.spec, "a PDF", held)
    pages = _pages(held, spec=piece.spec)
    text = paragraphs(pages)
    if articles := exports.split("\n".join(line.text for page in pages for line in page), piece=piece):
        yield from articles
    else:
        yield Draft(raw=text, doc=piece.name, kind="pdf")


def _pages(held: bytes, *, spec: str) -> list[list[Line]]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(held)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in (ERROR_PASSWORD, ERROR_SECURITY) or "assword" in str(error):
            raise UnreadableInput(
                f"{spec}: is protected by a password; save a copy without one and read that"
            ) from error
        raise UnreadableInput(
            f"{spec}: is a damaged PDF ({error}); download it again, or print it to a new PDF"
        ) from error
    try:
        if len(document) > MOST_PAGES:
            raise UnreadableInput(
                f"{spec}: has {len(document)} pages, and at most {MOST_PAGES} are read; "
                "split it into its documents"
            )
        pages, characters = [], 0
        for number in range(len(document)):
            pages.append(_lines(document, number))
            characters += sum(len(line.text) for line in pages[-1])
            if characters > LARGEST_TEXT:
                raise UnreadableInput(
                    f"{spec}: holds more than {size(LARGEST_TEXT)} of text; split it into its documents"
                )
    finally:
        document.close()
    text = "".join(line.text for page in pages for line in page)
    if not text.strip():
        raise NothingToRead(
            f"{spec}: has {len(pages)} page{'s' * (len(pages) != 1)} but no text, so it is a scan; "
            f"run text recognition on it (ocrmypdf, for one) and read that"
        )
    unknown = sum(1 for c in text if c == "\ufffd" or "\ue000" <= c <= "\uf8ff" or c < " ")
    if unknown > MOST_UNKNOWN * len(text):
        raise UnreadableInput(
            f"{spec}: has fonts that do not say which letters they show; run text recognition on it "
            f"(ocrmypdf --force-ocr, for one) and read that"
        )
    return pages


def _lines(document: Any, number: int) -> list[Line]:
    import pypdfium2

    try:
        page = document[number]
        shown = page.get_textpage()
    except pypdfium2.PdfiumError:
        return []  # a page that is damaged alone; the others are read
    try:
        return list(_lines_of(shown))
    finally:
        shown.close()
        page.close()


def _lines_of(shown: Any) -> Iterator[Line]:
    from pypdfium2 import raw

    # Character by character: a range's text may leave out characters that its indexes count.
    words: list[str] = []
    boxes: list[tuple[float, float, float, float]] = []
    for index in range(shown.count_chars()):
        character = chr(raw.FPDFText_GetUnicode(shown, index))
        if character in "\r\n":
            if boxes:
                yield _line(words, boxes)
            words, boxes = [], []
            continue
        if character == "\x00":
            continue
        # pdfium puts one of these in place of a hyphen that ends a line, and of the line's end itself.
        halved = character in "\x02\ufffe"
        words.append("\u00ad" if halved else character)
        if not character.isspace():
            boxes.append(shown.get_charbox(index))
        if halved:
            yield _line(words, boxes)
            words, boxes = [], []
    if boxes:
        yield _line(words, boxes)


def _line(words: list[str], boxes: list[tuple[float, float, float, float]]) -> Line:
    return Line(
        text=" ".join("".join(words).split()),
        left=min(box[0] for box in boxes),
        right=max(box[2] for box in boxes),
        bottom=min(box[1] for box in boxes),
        top=max(box[3] for box in boxes),
    )
