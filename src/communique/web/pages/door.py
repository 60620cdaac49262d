"""The door: whether the app lives, and where somebody beyond this machine shows the token.

It keeps no token: a cookie holds a session's secret, and the app its hash.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse

from communique.web.answering import page
from communique.web.judging import LONGEST_BACK, back_to
from communique.web.roles import FROM_FORM
from communique.web.safety import COOKIE, Door
from communique.web.text import _

router = APIRouter()


@router.get("/healthz")
def healthz() -> Response:
    """Answers while the app lives."""
    return JSONResponse({"status": "ok"})


@router.get("/sign-in")
def ask(request: Request) -> Response:
    """The form for the token."""
    return page(request, "sign_in.html", told="", title=_("Sign in"))


@router.post("/sign-in")
def sign_in(
    request: Request,
    token: Annotated[str, Form(max_length=500)],
    back: Annotated[str, Form(max_length=LONGEST_BACK)] = "/",
) -> Response:
    """Lets in whoever gives a token that opens, and goes on to the page that was asked for."""
    door: Door = request.app.state.door
    token = token.strip()
    if not door.opens(token):
        told = _("That is no token of this record; it was shown when it was made.")
        if door.was_revoked(token):
            told = _("The token was revoked. Ask who keeps the record for a new one.")
        return page(request, "sign_in.html", status=401, told=told, title=_("Sign in"))
    path = "/" if back.startswith("/sign-in") else back_to(back, otherwise="/")
    response = RedirectResponse(path, status_code=303)
    response.set_cookie(COOKIE, door.let_in(token), httponly=True, samesite="strict", path="/")
    return response


@router.post("/sign-out", dependencies=[FROM_FORM])
def sign_out(request: Request) -> Response:
    """Ends the visit."""
    door: Door = request.app.state.door
    door.let_out(request)
    response = RedirectResponse("/sign-in", status_code=303)
    response.delete_cookie(COOKIE, path="/")
    return response
