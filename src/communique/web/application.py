"""Puts the web app together: the record, the door, the pages, the API, and what is said when something fails.

It holds no page itself and answers nothing without the headers that keep a page harmless.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from copy import copy
from http import HTTPStatus
from pathlib import Path

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.routing import Match, Mount

from communique.errors import BadUse, CommuniqueError, NoSuchEntry, RecordChanged
from communique.record import Record
from communique.web import api, decisions_api, pages, seen
from communique.web.answering import failed
from communique.web.following import FeedFile, Follower
from communique.web.heads import Heads
from communique.web.reading import Desk
from communique.web.remembered import Remembered
from communique.web.safety import HEADERS, OPEN, Answer, Door, from_here, too_long
from communique.web.text import _, asked_for, speaking, tongues
from communique.web.token_file import TokenFile
from communique.web.upkeep import Upkeep

STATIC = Path(__file__).parent / "static"

AT_ONCE = 6
"""Pages made side by side. Forty, as the server would, share one interpreter among them, and the longest of
them took more than half a minute; so each waits for its turn and is then made quickly."""

SAFE = ("GET", "HEAD", "OPTIONS", "TRACE")
"""Methods that change nothing."""

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
"""Methods that an address can take; whatever takes GET takes HEAD."""

LOG = logging.getLogger("communique.web")


def make(
    record: str | Path | Record | None,
    *,
    host: str,
    token: str | None,
    editor_token: str | None = None,
    read_only: bool = False,
    signs: str = "",
    catalogues: Path | None = None,
) -> FastAPI:
    """The app over a record.

    Raises:
        BadUse: for an address beyond this machine without a token, or a token that is too short.
        RecordError: where there is no such record, or it or its file of tokens cannot be read.
    """
    # One of its own: whoever handed a record in goes on making what waits when he asks for it.
    kept = copy(record) if isinstance(record, Record) else Record(record)
    door = Door(
        host=host, token=token, editor_token=editor_token, tokens=TokenFile(kept.path),
        read_only=read_only, signs=signs,
    )  # fmt: skip
    with kept.look():
        pass  # a record that cannot be opened is said before anything listens, and threads find it open
    upkeep = Upkeep(copy(kept))
    kept.leave_upkeep(upkeep.settle)
    desk = Desk(kept)
    follower = Follower(FeedFile(kept.path), desk)
    app = FastAPI(
        title="communique", docs_url=None, redoc_url=None, openapi_url=None,
        lifespan=_reading(desk, follower, upkeep, follows=kept.writable and not read_only),
    )  # fmt: skip
    app.state.desk = desk
    app.state.follower = follower
    app.state.record = kept
    app.state.upkeep = upkeep
    app.state.remembered = Remembered(kept)
    app.state.door = door
    app.state.tongues = tongues(catalogues) if catalogues else tongues()
    _guard(app, door)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    # The API first: /api/v1/VIEW.json is nobody's page.
    app.include_router(decisions_api.router)
    app.include_router(api.router)
    app.include_router(pages.router)
    _tell(app)
    app.add_middleware(Heads)
    return app


def _reading(
    desk: Desk, follower: Follower, upkeep: Upkeep, *, follows: bool
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """While the app is served feeds are followed; at its end the reading under way is ended."""

    @asynccontextmanager
    async def serving(app: FastAPI) -> AsyncIterator[None]:
        current_default_thread_limiter().total_tokens = AT_ONCE
        upkeep.begin()
        if follows:
            follower.start()
        yield
        upkeep.close()
        follower.close()
        desk.close()

    return serving


def _guard(app: FastAPI, door: Door) -> None:
    @app.middleware("http")
    async def guarded(request: Request, answer: Answer) -> Response:
        with speaking(asked_for(request.headers.get("accept-language", ""), app.state.tongues)):
            response = _refused(request, door) or await answer(request)
        if response.headers.get("content-type", "").startswith("text/html"):
            response.headers.setdefault("Vary", "Accept-Language")
            if response.status_code == HTTPStatus.OK and request.method == "GET":
                seen.touch(request, response)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response


def _refused(request: Request, door: Door) -> Response | None:
    """What a request is answered that may not come in; ``None`` where it may."""
    if not door.knows(request.headers.get("host", "")):
        return failed(request, 400, _("This address is not the app's own name; open the one it printed."))
    if told := too_long(request):
        return failed(request, 414, told)
    if request.method != "GET" and request.method not in (methods := _methods(request)) and methods:
        told = _("{method} means nothing here; this address takes {methods}.")
        methods_told = ", ".join(methods)
        told = told.format(method=request.method[:20], methods=methods_told)
        return failed(request, 405, told, headers={"Allow": methods_told})
    if request.method not in SAFE and not from_here(request):
        return failed(request, 403, _("This was sent by a page elsewhere; do it from a page of this app."))
    request.state.visitor = door.visitor(request)
    if not request.url.path.startswith(OPEN) and request.state.visitor is None:
        return failed(request, 401, door.refusal(request), headers={"WWW-Authenticate": "Bearer"})
    return None


def _methods(request: Request) -> tuple[str, ...]:
    """The methods that an address takes; none where there is no such address."""
    found = [
        method
        for method in METHODS
        if any(
            route.matches({**request.scope, "method": method})[0] is Match.FULL
            for route in request.app.router.routes
            # What is mounted are files, which are only looked at.
            if method == "GET" or not isinstance(route, Mount)
        )
    ]
    return ("GET", "HEAD", *found[1:]) if "GET" in found else tuple(found)


def _tell(app: FastAPI) -> None:
    """Every failure is a page, or a problem for a program, that says what to do."""

    @app.exception_handler(CommuniqueError)
    async def told(request: Request, error: CommuniqueError) -> Response:
        if isinstance(error, NoSuchEntry):
            return failed(request, 404, str(error))
        if isinstance(error, BadUse):
            return failed(request, 400, str(error))
        if isinstance(error, RecordChanged):
            return failed(request, 409, str(error))
        return failed(request, 503, str(error))

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> Response:
        said = "; ".join(f"{part['loc'][-1]}: {part['msg']}" for part in error.errors())
        return failed(request, 400, said)

    @app.exception_handler(HTTPException)
    async def stopped(request: Request, error: HTTPException) -> Response:
        if error.status_code == HTTPStatus.NOT_FOUND:
            return failed(request, 404, _("There is no such page."))
        return failed(request, error.status_code, str(error.detail), headers=error.headers)

    @app.exception_handler(Exception)
    async def broken(request: Request, error: Exception) -> Response:
        LOG.error("%s failed", request.url.path, exc_info=error)
        response = failed(request, 500, _("Something went wrong here; the record is as it was."))
        # Starlette answers this one outside the guard.
        response.headers.update(HEADERS)
        return response
