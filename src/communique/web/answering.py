"""Makes answers: a page from its template, rows as JSON, JSON Lines or CSV, a failure as page or problem.

It escapes every text in a page, and cleans what no screen should get.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from functools import cache
from http import HTTPStatus
from itertools import islice
from pathlib import Path
from typing import Any

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, StreamingResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.exceptions import HTTPException

from communique.errors import RecordError
from communique.exports import FORMATS, cell, clean
from communique.record import Record
from communique.views import LEDGER_VIEWS, Filter
from communique.web import roles, wording
from communique.web.charts import Chart
from communique.web.dates import number
from communique.web.marking import marked
from communique.web.safety import needed
from communique.web.text import N_, _, language, ngettext
from communique.web.twins import formed

TEMPLATES = Path(__file__).parent / "templates"

TYPES = {
    "json": "application/json",
    "jsonl": "application/jsonl",
    "csv": "text/csv; charset=utf-8",
}
PROBLEM = "application/problem+json"
PROGRAM = (".json", ".csv")
"""How the paths end that programs ask for."""

MADE = ("", "stories", *LEDGER_VIEWS)
"""Pages, by the first part of their path, that show what is made of acts some time after they are read."""

AT_ONCE = 100
"""Rows put into one piece of a stream."""
OPENS, BETWEEN, CLOSES, EMPTY = "[\n", ",\n", "\n]\n", "[]\n"
"""What stands around and between the rows of a JSON array, a row a line."""

MENU: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("", (("/", N_("Overview")), ("/timeline", N_("Timeline")), ("/changes", N_("What is new")),
          ("/search", N_("Search")))),
    (N_("Words and deeds"), (
        ("/statements", N_("Statements")), ("/compare", N_("Side by side")), ("/events", N_("Events")),
        ("/terms", N_("Terms")), ("/positions", N_("Positions")), ("/disputes", N_("Disputes")))),
    (N_("Negotiation"), (
        ("/undertakings", N_("Undertakings")), ("/demands", N_("Demands")), ("/proposals", N_("Proposals")),
        ("/talks", N_("Talks")), ("/sanctions", N_("Sanctions")))),
    (N_("Sources"), (
        ("/actors", N_("Actors")), ("/map", N_("Map")), ("/articles", N_("Articles")),
        ("/stories", N_("Stories")), ("/decisions", N_("Decisions")), ("/add", N_("Add coverage")))),
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
    made.install_gettext_callables(_, ngettext, newstyle=True)  # type: ignore[attr-defined]
    # Every value that a page shows goes through here before it is escaped.
    made.finalize = lambda value: clean(value) if type(value) is str else value
    made.filters.update(wording.FILTERS)
    made.globals.update(menu=MENU, language=language, marked=marked)
    return made


def ready() -> None:
    """Makes every template ready to be filled, which else the first reader of each page waits for."""
    for name in environment().list_templates(extensions=["html"]):
        environment().get_template(name)


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """A page; every value is escaped where it is shown."""
    shown = (
        environment()
        .get_template(template)
        .render(path=request.url.path, waiting=_waiting(request), **roles.shown(request), **values)
    )
    response = HTMLResponse(shown, status_code=status)
    if roles.TOLD in request.cookies:
        response.delete_cookie(roles.TOLD, path="/")  # said once
    return response


def _waiting(request: Request) -> str:
    """What of a page of ledgers or stories is still being made, in words; empty where all is there."""
    view = request.url.path.split("/")[1]
    if view not in MADE:
        return ""
    try:
        parts, articles = request.app.state.upkeep.waiting()
    except RecordError:
        return ""  # the page is about that
    if view == "stories":
        return _("Stories are being brought up to date; these are those of before.") if articles else ""
    if not parts:
        return ""
    told = ngettext(
        "{count} part of the ledgers is being brought up to date; its rows are those of before.",
        "{count} parts of the ledgers are being brought up to date; their rows are those of before.",
        parts,
    )
    return told.format(count=number(parts))


def rows(view: str, found: Iterable[Mapping[str, Any]], form: str) -> Response:
    """Rows as ``show`` prints them, a piece at a time."""
    name = f"communique-{view}.{form}"
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    return StreamingResponse(_pieces(view, found, form), media_type=TYPES[form], headers=headers)


def stream(record: Record, view: str, wanted: Filter, form: str, *, skip: int = 0) -> Response:
    """All rows of a view, made as they are sent, so that their number costs no memory.

    Raises:
        BadUse: for a filter that the view cannot apply; before anything is sent.
    """
    stack = ExitStack()
    try:
        found = stack.enter_context(record.each(view, wanted, skip=skip))
    except BaseException:
        stack.close()
        raise

    def told() -> Iterator[Mapping[str, Any]]:
        # The look at the record ends with the answer, also where the asker goes away before its end.
        with stack:
            yield from (row.to_json() for row in found)

    return rows(view, told(), form)


def _pieces(view: str, found: Iterable[Mapping[str, Any]], form: str) -> Iterator[str]:
    """The rows as the writer of the form has them, some at a time."""
    rows = iter(found)
    first = True
    while (batch := list(islice(rows, AT_ONCE))) or first:
        text = _written(view, batch, form)
        if form == "csv" and not first:
            text = text.partition("\n")[2]  # the heads stand above the first rows
        if form == "json" and batch:
            text = (OPENS if first else BETWEEN) + text.removeprefix(OPENS).removesuffix(CLOSES)
        first = False
        yield text
        if len(batch) < AT_ONCE:
            if form == "json" and (batch or text != EMPTY):
                yield CLOSES
            return


def _written(view: str, found: list[Mapping[str, Any]], form: str) -> str:
    out = io.StringIO()
    FORMATS[form](view, found, out)
    return out.getvalue()


def chart(drawn: Mapping[str, Chart | None], name: str) -> Response:
    """The table of one of a page's pictures, by its name with ``.json`` or ``.csv`` behind it.

    Raises:
        HTTPException: 404 where the page has no such picture.
    """
    name, form = formed(name)
    found = drawn.get(name)
    if not form or name not in drawn:
        raise HTTPException(404)
    records = [] if found is None else list(found.records())
    headers = {"Content-Disposition": f'inline; filename="communique-{name}.{form}"'}
    if form == "json":
        body = json.dumps(records, ensure_ascii=False).encode("utf-8", "replace")
        return Response(body, media_type=TYPES[form], headers=headers)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(found.fields if found else ())
    writer.writerows([cell(clean(v) if isinstance(v, str) else v) for v in row.values()] for row in records)
    return Response(out.getvalue().encode("utf-8", "replace"), media_type=TYPES[form], headers=headers)


def tagged(request: Request, body: Mapping[str, Any] | list[Any], *, tag: str = "") -> Response:
    """A JSON answer with its ETag; nothing but "not changed" where the asker has it already.

    ``tag`` is a mark of all that the answer tells; by default one is made of its words.
    """
    text = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
    tag = f'"{tag or hashlib.sha256(text).hexdigest()[:32]}"'
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
        # Whoever comes for the first time has done nothing wrong.
        wrong = "" if told == needed() else told
        response: Response = page(request, "sign_in.html", status=status, told=wrong, title=_("Sign in"))
    else:
        response = page(request, "error.html", status=status, code=status, told=told, title=title)
    response.headers.update(headers or {})
    return response
