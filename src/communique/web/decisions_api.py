"""Decisions by the API: what people said of the record, and a way for programs of editors to say more.

It takes no decision on something that is not as the program saw it, where that says what it saw.
"""

from __future__ import annotations

import json
from typing import Any

from fastapi import APIRouter, Depends, Request, Response
from starlette.exceptions import HTTPException

from communique.errors import BadUse, NoSuchEntry
from communique.model import to_json
from communique.record import Record
from communique.views import bench
from communique.web import answering, atom, judging
from communique.web.asking import number
from communique.web.pages.feeds import decisions_feed
from communique.web.roles import Editor
from communique.web.wording import segment

router = APIRouter(prefix="/api/v1")

PART, LARGEST, FURTHEST = 100, 1_000, 1_000_000
"""Decisions of an answer by default and at most, and how many can be passed over, as with the views."""


async def sent(request: Request) -> Any:
    """The JSON that was sent.

    Raises:
        HTTPException: 415 where it is not said to be JSON, 400 where it is none.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise HTTPException(415, "send the decision as application/json")
    try:
        return json.loads(await request.body())
    except (ValueError, RecursionError):
        raise HTTPException(400, "the body is no JSON; send an object with verb and on") from None


@router.get("/decisions")
def decisions(request: Request) -> Response:
    """Decisions in the order in which they came, a part at a time, or all as ``application/jsonl``."""
    given = dict(request.query_params)
    if unknown := sorted(set(given) - {"limit", "offset"}):
        raise BadUse(f"decisions have no {', '.join(unknown)[:80]}; they have limit, offset")
    if atom.FEED in request.headers.get("accept", ""):
        return decisions_feed(request)
    offset = number("offset", given.get("offset", "0"), most=FURTHEST, least=0)
    found = _record(request).decisions()[offset:]
    if "application/jsonl" in request.headers.get("accept", ""):
        return answering.rows("decisions", (row.to_json() for row in found), "jsonl")
    limit = number("limit", given.get("limit", str(PART)), most=LARGEST)
    following = f"/api/v1/decisions?limit={limit}&offset={offset + limit}" if len(found) > limit else None
    rows = [row.to_json() for row in found[:limit]]
    return answering.tagged(request, {"rows": rows, "limit": limit, "offset": offset, "next": following})


@router.post("/decisions", status_code=201)
def decide(request: Request, who: Editor, body: Any = Depends(sent)) -> Response:
    """Takes a decision; ``If-Match`` or ``seen`` make sure that it is on what the program looked at."""
    tag = request.headers.get("if-match", "").strip().removeprefix("W/").strip('"')
    record = _record(request)
    made = judging.take(record, judging.of_json(body, tag=tag), by=who.name)
    row = _row(record, made.id)
    return Response(
        json.dumps(row, ensure_ascii=False).encode("utf-8", "replace"),
        status_code=201,
        media_type=answering.TYPES["json"],
        headers={"Location": f"/api/v1/decisions/{segment(made.id)}"},
    )


@router.get("/decisions/{name}")
def decision(request: Request, name: str) -> Response:
    """One decision, by its id or its number, and whether it holds; its ETag is the mark to undo it by."""
    record = _record(request)
    row = _row(record, name)
    return answering.tagged(request, row, tag=record.marks(row["id"])[row["id"]])


@router.get("/acts/{name}")
def act(request: Request, name: str) -> Response:
    """A statement or event as whoever judges it needs it; its ETag is the mark for ``If-Match``."""
    with _record(request).look() as look:
        found = bench(look, name)
    tag = f'"{found.seen}"'
    known = {part.strip().removeprefix("W/") for part in request.headers.get("if-none-match", "").split(",")}
    if tag in known or "*" in known:
        return Response(status_code=304, headers={"ETag": tag})
    body = json.dumps(to_json(found), ensure_ascii=False).encode("utf-8", "replace")
    return Response(body, media_type=answering.TYPES["json"], headers={"ETag": tag})


def _row(record: Record, name: str) -> dict[str, Any]:
    for row in record.decisions():
        if name in (row.id, str(row.number)):
            return row.to_json()
    raise NoSuchEntry(f"{name[:80]}: there is no decision of this number or id")


def _record(request: Request) -> Record:
    record: Record = request.app.state.record
    return record
