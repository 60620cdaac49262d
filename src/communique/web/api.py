"""The REST API: every view and every row as JSON, a part at a time or as a stream of lines.

It changes nothing, and gives what the command line gives, under the same names.
"""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException

from communique.record import Record
from communique.web import answering, atom
from communique.web.asking import FILTERS, asked, number
from communique.web.description import described
from communique.web.pages.feeds import feed
from communique.web.text import _

router = APIRouter(prefix="/api/v1")

PART, LARGEST = 100, 1_000
"""Rows of an answer by default and at most; a stream has no bound."""
FURTHEST = 1_000_000
"""Rows that can be passed over."""


@router.get("/openapi.json")
def openapi(request: Request) -> Response:
    """What the API can be asked (OpenAPI 3.1)."""
    return answering.tagged(request, described())


@router.get("/")
def guide(request: Request) -> Response:
    """The same for readers, without anything from elsewhere."""
    return answering.page(request, "api.html", title=_("REST API"), api=described(), here="/api/v1/")


@router.get("/search")
def search(request: Request) -> Response:
    """Full text; ``q`` and ``limit``."""
    given = dict(request.query_params)
    if unknown := sorted(set(given) - {"q", "limit"}):
        raise HTTPException(400, f"a search has no {', '.join(unknown)}; it has limit, q")
    record: Record = request.app.state.record
    limit = number("limit", given.get("limit", str(PART)), most=LARGEST)
    found = [row.to_json() for row in record.search(given.get("q", ""), limit=limit)]
    return answering.tagged(request, {"rows": found, "limit": limit, "offset": 0, "next": None})


@router.get("/{view}")
def rows(request: Request, view: str) -> Response:
    """Rows of a view: ``limit`` and ``offset`` choose the part; as ``application/jsonl`` all of them."""
    if view not in FILTERS:
        raise HTTPException(404)
    record: Record = request.app.state.record
    given = dict(request.query_params)
    if atom.FEED in request.headers.get("accept", ""):
        return feed(request, view)
    if "page" in given:
        raise HTTPException(400, "page is the pages' own; give limit and offset")
    offset = number("offset", given.pop("offset", "0"), most=FURTHEST, least=0)
    if "application/jsonl" in request.headers.get("accept", ""):
        return answering.stream(record, view, asked(QueryParams(given)).wanted, "jsonl", skip=offset)
    limit = number("limit", given.pop("limit", str(PART)), most=LARGEST)
    wanted = asked(QueryParams({**given, "limit": str(limit + 1)})).wanted
    table = record.view(view, wanted, skip=offset)
    part = [row.to_json() for row in table[:limit]]
    wish = asked(QueryParams(given))
    following = wish.address(f"/api/v1/{view}", limit=limit, offset=offset + limit)
    more = len(table) > limit
    return answering.tagged(
        request, {"rows": part, "limit": limit, "offset": offset, "next": following if more else None}
    )


@router.get("/{view}/{name}")
def row(request: Request, view: str, name: str) -> Response:
    """One row in full, with every sentence that it rests on."""
    if view not in FILTERS:
        raise HTTPException(404)
    record: Record = request.app.state.record
    body: dict[str, Any] = record.one(view, name).to_json()
    return answering.tagged(request, body)
