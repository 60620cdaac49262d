"""The Atom feeds: a view's rows with its page's filters, what the record learnt last first.

There is none of actors and stories, which have no moment at which they were learnt.
"""

from __future__ import annotations

import hashlib
from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException

from communique.errors import BadUse
from communique.record import Record
from communique.web import atom, listing
from communique.web.asking import FED, ORDER, asked
from communique.web.pages.dyads import between
from communique.web.remembered import Remembered

router = APIRouter()


@router.get("/dyads/{one}/{other}.atom")
def dyad(request: Request, one: str, other: str) -> Response:
    """New acts between two actors."""
    rows = between(request, one, other, most=atom.MOST)
    return _answer(request, [("events", row) for row in rows], f"{one} – {other}")


@router.get("/decisions.atom")
def decisions_feed(request: Request) -> Response:
    """What people decided last, each decision by the moment at which it was taken.

    Raises:
        BadUse: for a filter; decisions have none.
    """
    if request.query_params:
        raise BadUse("the decisions have no filters; leave the question away")
    record: Record = request.app.state.record
    rows = [("decisions", row.to_json()) for row in record.decisions()]
    return _answer(
        request, rows, listing.title("decisions"), {row["id"]: (row["at"], row["at"]) for _view, row in rows}
    )


@router.get("/{view}.atom")
def view(request: Request, view: str) -> Response:
    """New rows of a view."""
    return feed(request, view)


def feed(request: Request, view: str) -> Response:
    """The feed of a view with the filters of the address.

    Raises:
        HTTPException: 404 for a view that has none. BadUse: for a filter that it does not have.
    """
    if view not in FED:
        raise HTTPException(404)
    record: Record = request.app.state.record
    # A feed has one order, whatever its page's: what was learnt last comes first.
    wish = asked(QueryParams([one for one in request.query_params.multi_items() if one[0] != ORDER]))
    remembered: Remembered = request.app.state.remembered
    kept = ("feed", view, tuple(sorted(wish.given.items())))
    rows = remembered.get(
        kept, lambda: [(view, row.to_json()) for row in record.learnt(view, wish.wanted, most=atom.MOST)]
    )
    named = ", ".join(f"{name} {value}" for name, value in wish.given.items())
    return _answer(request, rows, f"{listing.title(view)}{': ' if named else ''}{named}")


def _answer(
    request: Request,
    rows: list[tuple[str, dict[str, Any]]],
    title: str,
    learnt: atom.Learnt | None = None,
) -> Response:
    record: Record = request.app.state.record
    here = str(request.url)
    body = atom.written(
        rows, _learnt(record, rows) if learnt is None else learnt,
        title=f"{title} · {record.path.stem}", here=here,
        page=here.replace(".atom", "", 1).replace("/api/v1/", "/", 1),
    )  # fmt: skip
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers={"ETag": tag})
    return Response(body, media_type=atom.TYPE, headers={"ETag": tag})


def _learnt(record: Record, rows: list[tuple[str, dict[str, Any]]]) -> dict[str, tuple[str, str]]:
    """When the record learnt of each row: an act from its first report, a ledger's row from its first act."""
    acts: dict[str, list[str]] = {row["id"]: list(row.get("acts", [row["id"]])) for _view, row in rows}
    with record.look() as look:
        known = look.learnt({name for names in acts.values() for name in names})
        known.update(look.read_at(row["id"] for view, row in rows if view == "articles"))
    told = {}
    for name, names in acts.items():
        moments = [known[act] for act in names if act in known]
        if moments:
            told[name] = min(first for first, _ in moments), max(last for _, last in moments)
    return told
