"""Reads what news databases hand out: one file with many articles, as Nexis and Factiva write them.

It takes such a file apart by the database's own marks and never by guessing where an article might end; a
file without those marks is no export and is left whole.
"""

from __future__ import annotations

import re
from dataclasses import replace

from communique.sources.factiva import read_displayed, read_tagged
from communique.sources.nexis import read_nexis
from communique.sources.piece import Draft, Piece

FIRST_LOOK = re.compile(
    r"\d DOCUMENTS?\b|^\s*End of Document\s*$|^\s*(?:AN\s+)?Document [A-Za-z0-9]{16,}\s*$", re.I | re.M
)
"""A cheap look: every form that is read below shows one of these."""


def split(text: str, *, piece: Piece) -> tuple[Draft, ...]:
    """The articles of an export in the file's order, or nothing where ``text`` is no export.

    ``doc`` is NAME:INDEX, from 1; NAME alone where the export holds one article.

    Example:
        >>> split("A page about a talk.", piece=Piece(spec="a.txt", kind="text", where="a.txt"))
        ()
    """
    if not FIRST_LOOK.search(text):
        return ()
    for read in (read_tagged, read_displayed, read_nexis):
        if found := read(text):
            return tuple(
                _named(draft, piece, index, len(found)) for index, draft in enumerate(found, start=1)
            )
    return ()


def _named(draft: Draft, piece: Piece, index: int, count: int) -> Draft:
    if count == 1:
        return replace(draft, doc=piece.name, kind="export")
    return replace(draft, doc=f"{piece.name}:{index}", spec=f"{piece.spec}:{index}", kind="export")
