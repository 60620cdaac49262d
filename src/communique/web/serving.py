"""Binds the app to an address and says where, once it answers.

It listens on nothing before the record has been opened, and trusts no header of a proxy.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Coroutine
from typing import Any

import uvicorn
from fastapi import FastAPI

from communique.errors import BadUse
from communique.web import answering
from communique.web.warming import warm

PATIENCE = 3
"""Seconds that open answers get when the server is stopped: a download ends, a tab does not hold."""

AHEAD = 5
"""Seconds within which a large record's first pages are opened before anybody is told the address."""

LONGEST_HEAD = 64 * 1024
"""Bytes of a request's head (h11's own bound): a question of 10 MB is cut off before anything reads it."""


def run(app: FastAPI, *, host: str, port: int, announce: Callable[[str], None]) -> None:
    """Serves ``app`` until Ctrl-C or a signal.

    Raises:
        BadUse: where the host is unknown or the port taken.
    """
    answering.ready()
    listener = _listen(host, port)
    family = listener.family
    taken = listener.getsockname()[1]
    shown = f"[{host}]" if family == socket.AF_INET6 else host
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        lifespan="on",
        http="h11",  # the parser with a bound on a request's head; the faster one has none
        h11_max_incomplete_event_size=LONGEST_HEAD,
        timeout_graceful_shutdown=PATIENCE,
    )
    server = _Announcing(
        config,
        told=lambda: announce(f"http://{shown}:{taken}/"),
        then=lambda: warm(app, host=f"{shown}:{taken}"),
    )
    try:
        server.run(sockets=[listener])
    except KeyboardInterrupt:
        pass  # Ctrl-C is how one stops it
    finally:
        listener.close()


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except (OSError, OverflowError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise BadUse(
            f"cannot serve at {host}:{port} ({reason}); give another --port (0 takes any free one) or --host"
        ) from None
    return listener


class _Announcing(uvicorn.Server):
    """A server that tells when it has begun to answer."""

    def __init__(
        self,
        config: uvicorn.Config,
        *,
        told: Callable[[], None],
        then: Callable[[], Coroutine[Any, Any, None]],
    ) -> None:
        super().__init__(config)
        self._told = told
        self._then = then
        self._ahead: asyncio.Task[None] | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if not self.should_exit:
            self._ahead = asyncio.create_task(self._then())
            await asyncio.wait({self._ahead}, timeout=AHEAD)
            self._told()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        if self._ahead is not None:
            self._ahead.cancel()
        await super().shutdown(sockets)
