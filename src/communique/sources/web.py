"""Reads a page of the web, a document that stands there, or a feed and the pages that it names.

It never opens an address inside the user's own network unless a person typed it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from communique.errors import NothingToRead, UnreadableInput
from communique.model import Failure
from communique.sources.fetch import Page, Visitor, without_password
from communique.sources.looks import look
from communique.sources.piece import Draft, Piece
from communique.sources.readers import reader

DOCUMENTS = {"pdf": "pdf", "zip": "docx"}


def drafts(piece: Piece) -> Iterator[Draft | Failure]:
    """The article of a page, or those of a feed; ``doc`` is the address as it was given.

    Raises:
        UnreadableInput: not reachable, refused, too large, led inside, or neither page, document nor feed.
    """
    # Of an address that no person at this machine typed, nothing inside its network may be reached.
    yield from visit(piece, visitor=Visitor(outside=not piece.typed))


def visit(piece: Piece, *, visitor: Visitor) -> Iterator[Draft | Failure]:
    """As ``drafts``, with a visitor of the caller's choice."""
    inside = visitor.inside(piece.where) if piece.typed else ""
    page = visitor.fetch(piece.where, inside=inside)
    if look(page.body)[0] == "feed":
        from communique.sources.feeds import feed_drafts

        yield from feed_drafts(page, piece=piece, visitor=visitor, inside=page.inside)
    else:
        yield from page_of(page, piece=piece)


def page_of(page: Page, *, piece: Piece) -> Iterator[Draft | Failure]:
    """The article of one page or document that was fetched.

    Raises:
        NothingToRead: the server sent nothing.
        UnreadableInput: neither a page nor a document.
    """
    if not page.body.strip():
        raise NothingToRead(f"{piece.spec}: the server sent an empty page; check it in a browser")
    kind, name = look(page.body)
    media = page.content_type.split(";")[0].strip().lower()
    if kind in DOCUMENTS or (kind in ("text", "mail") and media in ("text/plain", "text/markdown")):
        inner = replace(piece, kind=DOCUMENTS.get(kind, "text"), payload=page.body)
        found = reader(inner.kind)(inner)
    elif kind == "html" or (kind == "text" and media in ("text/html", "application/xhtml+xml", "")):
        from communique.sources.saved import page_drafts

        found = page_drafts(page.body, piece=piece, url=page.url, charset=page.charset)
    else:
        raise UnreadableInput(
            f"{piece.spec}: is {name if kind != 'text' else media}, not a page; "
            "give the address of an article"
        )
    for index, draft in enumerate(found, start=1):
        if isinstance(draft, Draft):
            doc = without_password(piece.where) if "@" in piece.where else piece.where
            doc = doc if index == 1 else f"{doc}:{index}"
            draft = replace(draft, doc=doc, url=draft.url or page.url)
        yield draft
