"""The record in a browser: pages, their twins for programs, and a REST API, served on this machine.

It only shows: no page changes the record, loads anything from elsewhere or runs a word of an article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fastapi import FastAPI

__all__ = ["DEFAULT_HOST", "DEFAULT_PORT", "app", "serve"]

DEFAULT_HOST = "127.0.0.1"
"""This machine alone."""
DEFAULT_PORT = 8765
"""A port that no common program of a desk takes."""


def app(record: str | Path | None = None, *, host: str = DEFAULT_HOST, token: str | None = None) -> FastAPI:
    """The web app over a record, for any ASGI server; ``host`` is the address that it will be bound to.

    Raises:
        BadUse: for an address beyond this machine without a token, or a token that is too short.
        RecordError: where there is no such record, or it cannot be opened.

    Example:
        ``uvicorn.run(app("talks.db"))``
    """
    from communique.web.application import make

    return make(record, host=host, token=token)


def serve(
    record: str | Path | None = None,
    *,
    host: str = DEFAULT_HOST,
    port: int = DEFAULT_PORT,
    token: str | None = None,
    announce: Callable[[str], None] = lambda address: None,
) -> None:
    """Serves the record until it is stopped; ``announce`` gets the address once it answers.

    ``port`` 0 takes any free one.

    Raises:
        BadUse: as ``app``; and where the host is unknown or the port taken.
    """
    from communique.web.serving import run

    run(app(record, host=host, token=token), host=host, port=port, announce=announce)
