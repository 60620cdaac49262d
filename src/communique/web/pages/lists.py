"""A page for every view: its rows, its filters, and one row in full.

It shows a part of the rows at a time; the twins hand over all of them.
"""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from communique.record import Record
from communique.views import VIEWS
from communique.web import answering, listing
from communique.web.asking import FILTERS, PER_PAGE, asked
from communique.web.twins import formed

router = APIRouter()


@router.get("/{view}")
def show(request: Request, view: str) -> Response:
    """The rows of a view that the filters find."""
    view, form = formed(view)
    if view not in FILTERS:
        raise HTTPException(404)
    record: Record = request.app.state.record
    wish = asked(request.query_params)
    if form:
        return answering.rows(view, (row.to_json() for row in record.view(view, wish.wanted)), form)
    found = [row.to_json() for row in record.view(view, wish.limited())]
    shown = found[wish.start : wish.start + PER_PAGE]
    return answering.page(
        request,
        "list.html",
        view=view,
        title=listing.title(view),
        about=listing.about(view),
        fields=listing.fields(view, wish.given),
        rows=shown,
        groups=listing.by_day(view, shown),
        wish=wish,
        here=f"/{view}",
        more=len(found) > wish.start + PER_PAGE,
        filtered=bool(wish.given),
    )


@router.get("/{view}/{name}")
def one(request: Request, view: str, name: str) -> Response:
    """One row of a view in full, with every sentence it rests on."""
    name, form = formed(name)
    if view not in FILTERS:
        raise HTTPException(404)
    record: Record = request.app.state.record
    row: dict[str, Any] = record.one(view, name).to_json()
    if form:
        return answering.rows(view, [row], form)
    return answering.page(
        request,
        "row.html",
        view=view,
        title=listing.title(view),
        row=row,
        steps=record.why(name) if view in VIEWS and view != "stories" else [],
        here=f"/{view}/{name}",
    )
