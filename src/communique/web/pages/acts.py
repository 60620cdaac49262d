"""One statement or event: every report of it, in what they disagree, and how it came about.

An id of a ledger's row leads on to that row.
"""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from communique.errors import BadUse, NoSuchEntry
from communique.model import to_json
from communique.record import Record
from communique.views import LEDGER_VIEWS, Row, bench, withdrawn
from communique.web import answering
from communique.web.text import _
from communique.web.twins import formed
from communique.web.wording import segment

router = APIRouter()

KINDS = {"statements": "Statement", "events": "Event"}


@router.get("/acts/{name}")
def act(request: Request, name: str) -> Response:
    """An act in full, by its id or that of any of its entries."""
    name, form = formed(name)
    record: Record = request.app.state.record
    found = _find(record, name)
    if found is None:
        with record.look() as look:
            gone = withdrawn(look, name)
        if gone is not None and not form:
            return answering.page(
                request,
                "withdrawn.html",
                status=410,
                title=_("Withdrawn"),
                gone=gone,
                steps=record.why(name)[1:],
            )
        for view in LEDGER_VIEWS:
            try:
                row = record.one(view, name)
            except (NoSuchEntry, BadUse):
                continue
            return RedirectResponse(f"/{view}/{segment(row.id)}{'.' + form if form else ''}")
        record.one("statements", name)  # says in the record's words that there is none
    assert found is not None
    view, told = found
    if form:
        return answering.rows(view, [told.to_json()], form)
    with record.look() as look:
        laid = bench(look, told.id)
    return answering.page(
        request,
        "act.html",
        bench=laid,
        marks=record.marks(*(one.decision for one in laid.judged)) if laid.judged else {},
        tellings=[to_json(one) for one in laid.tellings],
        view=view,
        title=KINDS[view],
        row=told.to_json(),
        steps=record.why(name),
        here=f"/acts/{told.id}",
    )


def _find(record: Record, name: str) -> tuple[str, Row] | None:
    for view in KINDS:
        try:
            return view, record.one(view, name)
        except NoSuchEntry:
            continue
    return None
