"""Who is at the page and what they may do: what changes the record asks for an editor and a form of its own.

It trusts no form that this app did not hand to this very visitor.
"""

from __future__ import annotations

import re
from typing import Annotated, Any

from fastapi import Depends, Form, Request
from starlette.exceptions import HTTPException

from communique.record import Record
from communique.views import deeds
from communique.web.deeds import sentence
from communique.web.safety import Door, Visitor, bears, needed
from communique.web.text import _

TOLD = "communique_told"
"""A cookie with the decision that was just taken: the next page says so, once, and offers to undo it."""
DECISION = re.compile(r"d-[0-9a-f]{12,64}")


def visitor(request: Request) -> Visitor | None:
    """Who asks; ``None`` for somebody who has not come in."""
    found: Visitor | None = getattr(request.state, "visitor", None)
    return found


def may_edit(request: Request) -> bool:
    """Whether the page may offer to change the record: an editor asks, and the record can be written."""
    found = visitor(request)
    record: Record = request.app.state.record
    return found is not None and found.role == "editor" and record.writable


def editor(request: Request) -> Visitor:
    """The editor who asks; for ``Depends``.

    Raises:
        HTTPException: 401 for somebody who has not come in, 403 for a reader or where all may only look.
    """
    found = visitor(request)
    if found is None:
        raise HTTPException(
            401,
            needed(),
            {"WWW-Authenticate": "Bearer"},
        )
    if found.role != "editor":
        raise HTTPException(403, _("This takes an editor; ask who keeps the record for an editor's token."))
    return found


def shown(request: Request) -> dict[str, Any]:
    """What every page is told of its visitor: ``locked``, ``visitor``, ``editing`` and ``csrf_token``."""
    door: Door = request.app.state.door
    here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return {
        "notice": _notice(request), "here_now": here,
        "locked": door.locked, "visitor": visitor(request), "editing": may_edit(request),
        "csrf_token": csrf(request),
    }  # fmt: skip


def _notice(request: Request) -> dict[str, str] | None:
    """The decision that was just taken, in a sentence; the cookie is its id alone."""
    name = request.cookies.get(TOLD, "")
    if visitor(request) is None or not DECISION.fullmatch(name):
        return None
    record: Record = request.app.state.record
    with record.look() as look:
        deed = deeds(look, [name]).get(name)
    return {"id": name, "line": sentence(deed)} if deed else None


def csrf(request: Request) -> str:
    """What a form of this visitor carries in its field ``csrf``; empty for somebody who has not come in."""
    door: Door = request.app.state.door
    found = visitor(request)
    return "" if found is None else door.csrf(found)


def check_csrf(request: Request, shown: str) -> None:
    """Refuses what does not come from a form that was handed to this visitor; a bearer needs none.

    Raises:
        HTTPException: 403, with what to do.
    """
    door: Door = request.app.state.door
    found = visitor(request)
    if found is None or not (bears(request) or door.is_csrf(found, shown)):
        raise HTTPException(
            403,
            _("The form is not of this visit. Open its page anew and send it again; nothing was changed."),
        )


def from_form(request: Request, csrf: Annotated[str, Form(max_length=200)] = "") -> None:
    """The same for a form's field ``csrf``; for ``Depends``."""
    check_csrf(request, csrf)


Editor = Annotated[Visitor, Depends(editor)]
"""A parameter of what changes the record: the editor who asks."""
FROM_FORM = Depends(from_form)
"""A dependency of what a form sends (``dependencies=[FROM_FORM]``)."""
