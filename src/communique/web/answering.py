"""Makes answers: a page from its template, rows as JSON, JSON Lines or CSV, a failure as page or problem.

It escapes every text in a page, and cleans what no screen should get.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from http import HTTPStatus
from pathlib import Path
from typing import Any

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, StreamingResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from communique.exports import FORMATS, clean
from communique.web import wording
from communique.web.marking import marked
from communique.web.text import LANGUAGE, _, translations

TEMPLATES = Path(__file__).parent / "templates"

TYPES = {
    "json": "application/json",
    "jsonl": "application/jsonl",
    "csv": "text/csv; charset=utf-8",
}
PROBLEM = "application/problem+json"
PROGRAM = (".json", ".csv")
"""How the paths end that programs ask for."""

AT_ONCE = 200
"""Rows put into one piece of a stream."""

MENU: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("", (("/", "Overview"), ("/timeline", "Timeline"), ("/search", "Search"))),
    ("Words and deeds", (("/statements", "Statements"), ("/events", "Events"), ("/terms", "Terms"),
                         ("/positions", "Positions"), ("/disputes", "Disputes"))),
    ("Negotiation", (("/undertakings", "Undertakings"), ("/demands", "Demands"),
                     ("/proposals", "Proposals"), ("/talks", "Talks"), ("/sanctions", "Sanctions"))),
    ("Sources", (("/actors", "Actors"), ("/articles", "Articles"), ("/stories", "Stories"))),
)  # fmt: skip
"""The pages as the menu groups them; the words are of the catalogue."""


@cache
def environment() -> Environment:
    """The templates, every value in them escaped; a name that a page forgot to give stops it."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_translations(translations(), newstyle=True)  # type: ignore[attr-defined]
    # Every value that a page shows goes through here before it is escaped.
    made.finalize = lambda value: clean(value) if type(value) is str else value
    made.filters.update(wording.FILTERS)
    made.globals.update(menu=MENU, language=LANGUAGE, marked=marked)
    return made


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """A page; every value is escaped where it is shown."""
    door = request.app.state.door
    shown = environment().get_template(template).render(path=request.url.path, locked=door.locked, **values)
    return HTMLResponse(shown, status_code=status)


def rows(view: str, found: Iterable[Mapping[str, Any]], form: str) -> Response:
    """Rows as ``show`` prints them, a piece at a time."""
    name = f"communique-{view}.{form}"
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    return StreamingResponse(_pieces(view, found, form), media_type=TYPES[form], headers=headers)


def _pieces(view: str, found: Iterable[Mapping[str, Any]], form: str) -> Iterator[str]:
    out = io.StringIO()

    def drained(part: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
        yield from part

    if form == "jsonl":
        batch: list[Mapping[str, Any]] = []
        for row in found:
            batch.append(row)
            if len(batch) == AT_ONCE:
                yield _written(view, batch, form)
                batch = []
        yield _written(view, batch, form)
        return
    FORMATS[form](view, drained(found), out)
    yield out.getvalue()


def _written(view: str, found: list[Mapping[str, Any]], form: str) -> str:
    out = io.StringIO()
    FORMATS[form](view, found, out)
    return out.getvalue()


def tagged(request: Request, body: Mapping[str, Any] | list[Any]) -> Response:
    """A JSON answer with its ETag; nothing but "not changed" where the asker has it already."""
    text = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
    tag = f'"{hashlib.sha256(text).hexdigest()[:32]}"'
    known = {part.strip().removeprefix("W/") for part in request.headers.get("if-none-match", "").split(",")}
    if tag in known or "*" in known:
        return Response(status_code=304, headers={"ETag": tag})
    return Response(text, media_type=TYPES["json"], headers={"ETag": tag})


def failed(request: Request, status: int, told: str, *, headers: Mapping[str, str] | None = None) -> Response:
    """A failure: a page for readers, ``application/problem+json`` (RFC 9457) for programs."""
    title = HTTPStatus(status).phrase
    path = request.url.path
    told = clean(told)
    if path.startswith("/api/") or path.endswith(PROGRAM) or path == "/healthz":
        body = {"type": "about:blank", "title": title, "status": status, "detail": told}
        return Response(
            json.dumps(body, ensure_ascii=False).encode("utf-8", "replace"),
            status_code=status, media_type=PROBLEM, headers=dict(headers or {}),
        )  # fmt: skip
    if status == HTTPStatus.UNAUTHORIZED:
        response: Response = page(request, "sign_in.html", status=status, wrong=False, title=_("Sign in"))
    else:
        response = page(request, "error.html", status=status, code=status, told=told, title=title)
    response.headers.update(headers or {})
    return response
