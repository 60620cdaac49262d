"""Which module reads which kind of piece.

It opens nothing, and loads a format's library only when a piece of that format comes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

from communique.model import Failure
from communique.sources.piece import Draft, Piece

ROOMS = {
    "text": "text",
    "markdown": "text",
    "html": "saved",
    "mhtml": "saved",
    "jsonl": "jsonlines",
    "eml": "mail",
    "docx": "word",
    "pdf": "pdf",
    "warc": "warc",
    "url": "web",
}


def reader(kind: str) -> Callable[[Piece], Iterator[Draft | Failure]]:
    """The function that gives the drafts of a piece of this kind.

    Raises:
        KeyError: no module reads it; ``pieces`` never makes such a piece.
    """
    read: Callable[[Piece], Iterator[Draft | Failure]]
    read = import_module(f"communique.sources.{ROOMS[kind]}").drafts
    return read
