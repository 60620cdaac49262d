"""Reads a page that a browser saved: .html, or .mhtml with everything in one file.

It never opens the pictures and scripts saved beside a page, and never takes a binary file for one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from communique.errors import NothingToRead
from communique.model import Failure
from communique.sources import exports
from communique.sources.html import HtmlPage, html_text, page_from_mhtml
from communique.sources.looks import look, mismatch
from communique.sources.piece import MEGABYTE, Draft, Piece, content

LARGEST_SAVED = 30 * MEGABYTE
LARGEST_MHTML = 100 * MEGABYTE
"""Pictures are in it, in base64; its page has the bound of any other."""
REMEDY = "save the page without its pictures, or as .txt"
BREAKING = ("p", "div", "br", "li", "tr", "td", "h1", "h2", "h3", "h4", "table", "section", "article", "pre")


def drafts(piece: Piece) -> Iterator[Draft | Failure]:
    """The article of a saved page, or those of an export.

    Raises:
        UnreadableInput: too large, or no page.
        NothingToRead: an empty file.
    """
    limit = LARGEST_MHTML if piece.kind == "mhtml" else LARGEST_SAVED
    held = content(piece, limit=limit, remedy=REMEDY)
    if not held.strip():
        raise NothingToRead(f"{piece.spec}: is empty; save the page again")
    kind = look(held)[0]
    if piece.kind == "mhtml":
        if kind not in ("mail", "text"):
            raise mismatch(piece.spec, "a page saved as MHTML", held)
        yield _draft(page_from_mhtml(held), piece=piece)
    else:
        if kind not in ("html", "text", "json", "mail"):
            raise mismatch(piece.spec, "an HTML page", held)
        yield from page_drafts(held, piece=piece)


def page_drafts(
    markup: bytes | str, *, piece: Piece, url: str | None = None, charset: str = ""
) -> Iterator[Draft]:
    """The article of a page's markup, or those of an export; ``charset`` is what a server said of it."""
    if isinstance(markup, bytes) and charset:
        try:
            markup = markup.decode(charset)
        except (LookupError, UnicodeDecodeError):
            pass  # servers are wrong about it often enough; the page itself says it too
    shown = markup if isinstance(markup, str) else markup.decode("utf-8", "replace")
    # The lines by which a database parts its articles are furniture to html_text: they are read before it.
    if exports.FIRST_LOOK.search(lines := _lines(shown)) and (articles := exports.split(lines, piece=piece)):
        yield from articles
    else:
        yield _draft(html_text(markup, url=url), piece=piece)


def _lines(markup: str) -> str:
    """All text of a page, a line a block; empty where the markup names no export's marks at all."""
    if "Document" not in markup and "DOCUMENT" not in markup:
        return ""
    import lxml.etree
    import lxml.html

    try:
        tree = lxml.html.document_fromstring(markup.removeprefix("\ufeff").encode(), parser=_parser())
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return ""
    for element in tree.iter(*BREAKING):
        element.text = "\n" + (element.text or "")
        element.tail = "\n" + (element.tail or "")
    return str(tree.text_content())


def _parser() -> Any:
    import lxml.html

    return lxml.html.HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True)


def _draft(page: HtmlPage, *, piece: Piece) -> Draft:
    return Draft(
        raw=page.text,
        doc=piece.name,
        url=page.url,
        outlet=page.outlet,
        title=page.title,
        language=page.language,
        byline=page.byline,
        kind="html",
        hints=page.hints,
    )
