"""What a visitor has seen: a visit lasts until half an hour of rest, and what came after the last one is new.

It knows nothing of who visits: the browser keeps two moments in a cookie, and the app nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from fastapi import Request, Response

from communique.record import Record

COOKIE = "communique_seen"
REST = 30 * 60
"""Seconds without a page after which a visit is over, as web statistics count one."""
KEPT = 400 * 24 * 3600
"""Seconds for which a browser keeps a cookie at most."""


def _moments(request: Request) -> tuple[int, int]:
    """When the visit before ended (0: there was none), and the last page of this one, in seconds."""
    told = request.cookies.get(COOKIE, "").split(".")
    now = int(datetime.now(UTC).timestamp())
    if len(told) != 2 or not all(part.isascii() and part.isdecimal() and len(part) < 12 for part in told):
        return 0, 0
    before, last = int(told[0]), int(told[1])
    if before > last or last > now:
        return 0, 0
    return (before, last) if now - last <= REST else (last, last)


def since(request: Request) -> str:
    """The moment (UTC) from which on all is new to this visitor; empty on a first visit."""
    before, _last = _moments(request)
    return datetime.fromtimestamp(before, UTC).isoformat() if before else ""


def touch(request: Request, response: Response) -> None:
    """Notes with a page that the visit goes on."""
    before, _last = _moments(request)
    now = int(datetime.now(UTC).timestamp())
    response.set_cookie(
        COOKIE, f"{before}.{now}", max_age=KEPT, httponly=True, samesite="lax", path="/"
    )  # fmt: skip


def fresh(request: Request, rows: Iterable[Mapping[str, Any]]) -> set[str]:
    """Ids of those of these acts that the record learnt of after the visit before."""
    point = since(request)
    ids = [str(row["id"]) for row in rows]
    if not point or not ids:
        return set()
    record: Record = request.app.state.record
    with record.look() as look:
        return {name for name, (first, _last) in look.learnt(ids).items() if first > point}


def news(request: Request) -> int:
    """How many articles were read since the visit before."""
    point = since(request)
    if not point:
        return 0
    record: Record = request.app.state.record
    with record.look() as look:
        return look.count_read_since(point)
