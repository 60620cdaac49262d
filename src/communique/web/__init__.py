"""The record in a browser: pages, their twins for programs, and a REST API, served on this machine.

No page loads anything from elsewhere or runs a word of an article; only an editor's forms change the record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fastapi import FastAPI

    from communique.record import Record
    from communique.web.token_file import TokenFile

__all__ = ["DEFAULT_HOST", "DEFAULT_PORT", "app", "serve", "tokens"]

DEFAULT_HOST = "127.0.0.1"
"""This machine alone."""
DEFAULT_PORT = 8765
"""A port that no common program of a desk takes."""


def app(
    record: str | Path | Record | None = None,
    *,
    host: str = DEFAULT_HOST,
    token: str | None = None,
    editor_token: str | None = None,
    read_only: bool = False,
    signs: str = "",
    catalogues: Path | None = None,
) -> FastAPI:
    """The web app over a record, for any ASGI server; ``host`` is the address that it will be bound to.

    Whoever shows ``token`` may look, whoever shows ``editor_token`` may judge as well; so may the user of
    this machine where no token is asked for. ``read_only`` lets nobody change a thing. ``signs`` signs what
    is decided by somebody whose token has no name; by default the user's login name does. ``catalogues`` is a
    folder of other languages of the interface, as translators make them (docs/web.md), in place of those
    shipped.

    Raises:
        BadUse: for an address beyond this machine without a token, or a token that is too short.
        RecordError: where there is no such record, or it or its file of tokens cannot be read.

    Example:
        ``uvicorn.run(app("talks.db"))``
    """
    from communique.web.application import make

    return make(
        record, host=host, token=token, editor_token=editor_token, read_only=read_only, signs=signs,
        catalogues=catalogues,
    )  # fmt: skip


def tokens(record: str | Path | None = None) -> TokenFile:
    """The tokens of a team, by name, kept beside the record as hashes; they open the app while it runs.

    Raises:
        BadUse: for an address that is no SQLite file's.

    Example:
        ``secret = tokens("talks.db").add("A. Holm", role="editor")``
    """
    from communique.record import Record
    from communique.web.token_file import TokenFile

    return TokenFile(Record(record).path)


def serve(
    record: str | Path | Record | None = None,
    *,
    host: str = DEFAULT_HOST,
    port: int = DEFAULT_PORT,
    token: str | None = None,
    editor_token: str | None = None,
    read_only: bool = False,
    signs: str = "",
    announce: Callable[[str], None] = lambda address: None,
) -> None:
    """Serves the record until it is stopped; ``announce`` gets the address once it answers.

    ``port`` 0 takes any free one; who may do what is as in ``app``.

    Raises:
        BadUse: as ``app``; and where the host is unknown or the port taken.
    """
    from communique.web.serving import run

    made = app(record, host=host, token=token, editor_token=editor_token, read_only=read_only, signs=signs)
    run(made, host=host, port=port, announce=announce)
