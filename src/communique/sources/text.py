"""Reads a plain-text or Markdown file: a page that somebody saved, or an export with many articles.

It never takes another kind of file for text: what is a PDF, a web page or binary under the name .txt is
refused.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.model import Failure
from communique.sources import exports
from communique.sources.decoding import decode, decode_verbatim, universal
from communique.sources.looks import look, mismatch
from communique.sources.piece import LARGEST_TEXT, Draft, Piece, content

REMEDY = "split it into single articles, or write them as .jsonl with one article a line"
FOREIGN = frozenset({"pdf", "zip", "ole", "gzip", "rtf", "image", "sqlite", "warc", "html", "feed"})
"""Kinds that are never a text under the wrong name; mail and JSON may be quoted by one."""


def drafts(piece: Piece) -> Iterator[Draft | Failure]:
    """The texts of a ``.txt`` or ``.md`` file or of a string: one, or one an article of an export.

    Raises:
        UnreadableInput: too large, another kind of file, or broken in its encoding.
    """
    if isinstance(piece.payload, str):
        text = piece.payload if piece.verbatim else universal(piece.payload)
    else:
        held = content(piece, limit=LARGEST_TEXT, remedy=REMEDY)
        if piece.verbatim:
            text = decode_verbatim(held, spec=piece.spec)
        elif look(held)[0] in FOREIGN:
            raise mismatch(piece.spec, "plain text", held)
        else:
            text = decode(held, spec=piece.spec)
    if piece.verbatim:
        yield Draft(raw=text, doc=piece.name, verbatim=True)
    elif piece.kind == "markdown":
        yield Draft(raw=text, doc=piece.name, kind="markdown")
    elif articles := exports.split(text, piece=piece):
        yield from articles
    else:
        yield Draft(raw=text, doc=piece.name)
