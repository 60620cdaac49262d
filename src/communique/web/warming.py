"""Asks for the first pages of a large record when its server begins, so that nobody's first page is slow.

What they count is remembered, and what they load stays loaded; nothing is written, and no answer is kept.
"""

from __future__ import annotations

import asyncio
import logging

from fastapi import FastAPI
from starlette.types import Message, Scope

from communique.record import Record

LARGE = 1_000
"""Articles from which on a first page takes longer than one waits for."""
FIRST = ("/", "/map", "/compare", "/timeline", "/actors", "/events", "/statements")
"""Pages that go through the whole record, where one begins and then the slowest; remembered until a write."""

LOG = logging.getLogger("communique.web")


async def warm(app: FastAPI, *, host: str, large: int = LARGE) -> None:
    """Opens the first pages one after another as somebody at this machine would, where the record is large.

    Args:
        host: as a browser names the server, such as ``127.0.0.1:8765``.
        large: articles from which on a record is.
    """
    record: Record = app.state.record
    try:
        if await asyncio.to_thread(_articles, record) < large:
            return
        for path in FIRST:
            await _ask(app, path, host)
    except Exception:
        # Such as a record that is being replaced: whoever opens a page is told, and the server goes on.
        LOG.debug("the first pages could not be opened ahead", exc_info=True)


def _articles(record: Record) -> int:
    with record.look() as look:
        return look.counts()["articles"]


async def _ask(app: FastAPI, path: str, host: str) -> None:
    scope: Scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http",
        "path": path, "raw_path": path.encode(), "query_string": b"", "root_path": "",
        "headers": [(b"host", host.encode())], "client": ("127.0.0.1", 0), "server": ("127.0.0.1", 0),
    }  # fmt: skip

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        del message

    await app(scope, receive, send)
