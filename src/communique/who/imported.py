"""Reads a file of actors that somebody brings: who is in it, which posts there are, who held them when.

It tells two forms apart, FollowTheMoney's JSON Lines and dictionaries of the PETRARCH kind, and never lets
one bad line spoil the others; who in an article is meant is not asked here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import IO

from communique.errors import UnreadableInput
from communique.who.followthemoney import entities
from communique.who.petrarch import dictionary
from communique.who.sourced import COMMENTS, Imported, LeftOut, lines

MARK = b"\xef\xbb\xbf"

REMEDY = (
    "give FollowTheMoney entities, one JSON object a line, or a PETRARCH-style dictionary "
    "(NAME_WITH_UNDERSCORES_ [CODE])"
)


def read_actors(path: str | Path) -> Iterator[Imported | LeftOut]:
    """Everything of use in a file of actors, and what was left out of it and why, in the file's order.

    The form is told by the first line that is neither empty nor a comment: one that opens with ``{`` is
    FollowTheMoney's. Of a file of any size only one line is held at a time.

    Raises:
        UnreadableInput: naming the file, what is wrong and what to do: no file, no line of use, an array.

    Example:
        ``[found.actor.name for found in read_actors("people.jsonl") if isinstance(found, ImportedActor)]``
    """
    path = Path(path)
    try:
        with path.open("rb") as file:
            first = _opening(file)
            if first.startswith(b"["):
                raise UnreadableInput(
                    f"{path}: is one JSON array; write one entity a line, as `jq -c '.[]' {path.name}` does"
                )
            file.seek(0)
            read = entities if first.startswith(b"{") else dictionary
            used = False
            example: LeftOut | None = None
            for found in read(lines(file)):
                if isinstance(found, LeftOut):
                    example = example or (found if found.why == "broken" else None)
                else:
                    used = True
                yield found
    except OSError as error:
        raise UnreadableInput(
            f"{path}: cannot be read ({error.strerror or error}); check the path"
        ) from error
    if not used:
        why = f" (line {example.line} {example.reason})" if example else ""
        raise UnreadableInput(f"{path}: holds no actor{why}; {REMEDY}")


def _opening(file: IO[bytes]) -> bytes:
    """The first line that is neither empty nor a comment, without its indentation; empty where none is."""
    for _, line in lines(file):
        bare = b"" if line is None else line.removeprefix(MARK).strip()
        if bare and not bare.startswith(COMMENTS):
            return bare
    return b""
