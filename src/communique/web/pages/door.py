"""The door: whether the app lives, and where somebody beyond this machine shows the token.

It keeps no token: a cookie holds a session's secret, and the app its hash.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse

from communique.web.answering import page
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
    return page(request, "sign_in.html", wrong=False, title=_("Sign in"))


@router.post("/sign-in")
def sign_in(request: Request, token: Annotated[str, Form()]) -> Response:
    """Lets in whoever gives the token."""
    door: Door = request.app.state.door
    if not door.opens(token.strip()):
        return page(request, "sign_in.html", status=401, wrong=True, title=_("Sign in"))
    response = RedirectResponse("/", status_code=303)
    response.set_cookie(COOKIE, door.let_in(), httponly=True, samesite="strict", path="/")
    return response
