"""Answers whoever asks for the head of an answer alone, as monitors and link checkers do.

It sends no body, and asks nothing of the record that the whole answer would not ask.
"""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Heads:
    """HEAD as GET without the body: the same status, and the same headers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes a request on, and of an answer to HEAD the head alone back."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return

        async def head(message: Message) -> None:
            if message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        # A copy: the server itself must go on knowing what was asked.
        await self._app({**scope, "method": "GET"}, receive, head)
