"""Decisions: all that people said of the record, each with who, when and why; where one is taken or undone.

Nothing is edited in place: what is changed here is a decision more, and the article's words stay as they are.
"""

from __future__ import annotations

import io
import re
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import RedirectResponse
from starlette.datastructures import FormData

from communique.errors import BadUse, NoSuchEntry, RecordChanged
from communique.model import Decision, to_json
from communique.record import Record
from communique.views import Bench, bench, deeds, namesakes, nearby
from communique.web import answering, judging
from communique.web.asking import LAST_PAGE, PER_PAGE, number
from communique.web.deeds import sentence
from communique.web.roles import FROM_FORM, TOLD, Editor, may_edit
from communique.web.text import N_, _
from communique.web.wording import segment

router = APIRouter()

HINTS = {
    "speakers": N_("Names or ids, several parted by “;”. A country may follow: Ada Holm (NOR)."),
    "actors": N_("Names or ids, several parted by “;”. A country may follow: Ada Holm (NOR)."),
    "recipients": N_("Likewise; empty where nobody is meant."),
    "said": N_("2018-03-20, 2018-03, or 2018-03-05/2018-03-06; empty where unknown."),
    "date": N_("2018-03-20, 2018-03, or 2018-03-05/2018-03-06; empty where unknown."),
    "place": N_("A name, or Name (Country)."),
    "nested_in": N_("The id of a statement in the same article."),
    "reported_in": N_("The id of a statement in the same article."),
    "made_by": N_("The id of a statement in the same article."),
}
"""What can be typed, where a field is not plain words."""

OF_ACTORS = {"of": "actors"}
"""What a decision on actors has in ``set``."""

ASKS = {"page", "id"}


async def posted(request: Request) -> FormData:
    """All fields of the form, also those that only some forms have."""
    return await request.form(max_fields=500, max_files=0)


Posted = Annotated[FormData, Depends(posted)]


@router.get("/decisions")
def show(request: Request) -> Response:
    """All decisions, the newest first; ``id`` shows one alone."""
    given = dict(request.query_params)
    if unknown := sorted(set(given) - ASKS):
        raise BadUse(f"{', '.join(unknown)[:80]} does not apply to decisions; there are id, page")
    rows = [row.to_json() for row in _record(request).decisions()][::-1]
    if name := given.get("id"):
        rows = [row for row in rows if name in (row["id"], str(row["number"]))]
        if not rows:
            raise NoSuchEntry(f"{name[:80]}: there is no decision of this number or id")
    at = number("page", given.get("page", "1"), most=LAST_PAGE)
    start = (at - 1) * PER_PAGE
    shown = rows[start : start + PER_PAGE]
    with _record(request).look() as look:
        told = deeds(look, [row["id"] for row in shown])
    return answering.page(
        request,
        "decisions.html",
        title=_("Decisions"),
        rows=shown,
        sentences={name: sentence(deed) for name, deed in told.items()},
        marks=_record(request).marks(*(row["id"] for row in shown)) if may_edit(request) else {},
        count=len(rows),
        page=at,
        start=start,
        more=len(rows) > start + PER_PAGE,
        single=bool(name),
        here="/decisions",
    )


@router.get("/decisions.json")
@router.get("/decisions.csv")
def twin(request: Request) -> Response:
    """The same for programs, the oldest first."""
    if request.query_params:
        raise BadUse("the decisions have no filters; leave the question away")
    form = request.url.path.rpartition(".")[2]
    return answering.rows("decisions", (row.to_json() for row in _record(request).decisions()), form)


@router.get("/decisions/export")
def export(request: Request) -> Response:
    """The decisions as a file that ``communique judge import`` takes over into another record."""
    out = io.StringIO()
    _record(request).export_decisions(out)
    headers = {"Content-Disposition": 'attachment; filename="communique-decisions.jsonl"'}
    body = out.getvalue().encode("utf-8", "replace")
    return Response(body, media_type="application/jsonl", headers=headers)


@router.post("/decisions", dependencies=[FROM_FORM])
def decide(request: Request, who: Editor, form: Posted) -> Response:
    """Takes what a form decides, and goes back to where it was sent from."""
    record = _record(request)
    wish = judging.of_form(form)
    back = form.get("back")
    try:
        decision = judging.take(record, wish, by=who.name)
    except (BadUse, RecordChanged) as error:
        if wish.verb == "amend" and (act := str(form.get("id", ""))):
            status = 409 if isinstance(error, RecordChanged) else 400
            return _amending(request, act, given=form, told=str(error), status=status)
        raise
    return _done(decision, back=back if isinstance(back, str) else "")


@router.get("/acts/{name}/amend")
def amend(request: Request, name: str, who: Editor) -> Response:
    """The form with every field that a person may set."""
    return _amending(request, name, given=None, told="", status=200)


@router.get("/acts/{name}/merge")
def merge(request: Request, name: str, who: Editor, q: str = "") -> Response:
    """Acts that may be the same one, to choose from."""
    record = _record(request)
    with record.look() as look:
        found = bench(look, name)
        near = nearby(look, name, words=q)
    return answering.page(
        request,
        "merge.html",
        title=_("Merge"),
        bench=found,
        near=near,
        evidence={one.id: to_json(one.evidence) for one in near},
        q=q,
    )


@router.get("/actors/{name}/merge")
def merge_actors(request: Request, name: str, who: Editor, q: str = "") -> Response:
    """Actors who may be the same one, to choose from."""
    record = _record(request)
    with record.look() as look:
        near = namesakes(look, name, words=q)
    row = record.one("actors", name).to_json()
    return answering.page(
        request,
        "merge_actors.html",
        title=_("Merge"),
        row=row,
        seen=record.marks(row["id"])[row["id"]],
        near=near,
        q=q,
    )


def _amending(request: Request, name: str, *, given: FormData | None, told: str, status: int) -> Response:
    with _record(request).look() as look:
        found = bench(look, name)
    return answering.page(
        request,
        "amend.html",
        status=status,
        title=_("Amend"),
        bench=found,
        typed=_typed(found, given),
        why="" if given is None else str(given.get("why", "")),
        scope="" if given is None else str(given.get("scope", "")),
        told=told,
        tellings=[to_json(one) for one in found.tellings],
        hints={name: _(hint) for name, hint in HINTS.items()},
    )


def _typed(found: Bench, given: FormData | None) -> dict[str, Any]:
    """What stands in each field: what was typed before something failed, else what the record has."""
    return {
        one.name: one.value if given is None else given.get(judging.SET + one.name, one.value)
        for one in found.settable
    }


def _done(decision: Decision, *, back: str) -> Response:
    path = f"/acts/{segment(decision.on[0])}"
    if decision.set == OF_ACTORS:
        path = f"/actors/{segment(decision.on[0])}"
    if decision.verb in ("retract", "undo"):
        path = "/decisions"
    path = judging.back_to(back, otherwise=path)
    if decision.verb == "retract" and re.match(r"/(acts|statements|events)/", path):
        path = "/decisions"  # what was withdrawn has no page any more
    response = RedirectResponse(path, status_code=303)
    # The page that comes next says what was done, and offers to undo it.
    response.set_cookie(TOLD, decision.id, max_age=60, httponly=True, samesite="strict", path="/")
    return response


def _record(request: Request) -> Record:
    record: Record = request.app.state.record
    return record
