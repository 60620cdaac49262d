"""What every request must pass and every answer must carry: who may ask, how much, and what a page may do.

It lets no page run a script or load a thing that is not the app's own, and answers nobody beyond this machine
who does not know the token.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from fastapi import Request, Response

from communique.errors import BadUse, RecordError
from communique.web.text import _
from communique.web.token_file import Role, Token, TokenFile, hashed, opened

CSP = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
"""No inline script or style, nothing from elsewhere, in nobody's frame."""

HEADERS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    # A record changes underneath; a page is asked for again rather than shown from yesterday.
    "Cache-Control": "no-cache",
}

LONGEST_QUERY = 4_000
"""Bytes of a query string: filters with a long phrase in each take a tenth of that."""
LONGEST_PATH = 1_000
"""Bytes of a path: ids are short."""
LONGEST_BODY = 10_000
"""Bytes of a body: a form that holds a token, or a word or two."""
LONGEST_BODIES = {"/decisions": 100_000, "/api/v1/decisions": 100_000, "/add": 8_000_000_000}
"""Where more is sent: every field of an event at its longest, each letter escaped, and its reason.

Of an upload the page takes far less (``uploads``); a body beyond that passes by unread, for the answer
to be seen.
"""
SHORTEST_TOKEN = 16
"""Characters of a token: fewer can be guessed."""

COOKIE = "communique_session"
OPEN = ("/healthz", "/sign-in", "/static/")
"""What is answered without a token: whether it lives, and what the door needs."""
LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})

Answer = Callable[[Request], Awaitable[Response]]


def is_local(host: str) -> bool:
    """Whether an address is reached from this machine alone.

    Example:
        >>> is_local("127.0.0.1"), is_local("0.0.0.0")
        (True, False)
    """
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who may come in: the name that signs what they decide, what they may do, and their visit."""

    name: str
    role: Role
    visit: str


HERE = "here"
"""The visit of whoever sits at this machine, where no token is asked for."""


def needed() -> str:
    """What somebody is told who has shown no token."""
    return _("The token is needed: sign in, or send it as a bearer token.")


class Door:
    """Who may come in: everybody on this machine, or whoever knows a token; tokens are kept as hashes.

    ``token`` lets readers in and ``editor_token`` editors; ``tokens`` are those of names, kept beside the
    record. Without any of them the user of this machine is editor, unless ``read_only``, which makes
    everybody a reader. ``signs`` is the name of an editor who has none of their own.

    Raises:
        BadUse: for an address beyond this machine without a token, or a token that is too short.
        RecordError: where the file of tokens cannot be read.
    """

    def __init__(
        self,
        *,
        host: str,
        token: str | None = None,
        editor_token: str | None = None,
        tokens: TokenFile | None = None,
        read_only: bool = False,
        signs: str = "",
    ) -> None:
        given: tuple[tuple[str | None, Role], ...] = ((token, "reader"), (editor_token, "editor"))
        for one, _role in given:
            if one is not None and len(one) < SHORTEST_TOKEN:
                raise BadUse(
                    f"the token has {len(one)} characters: give {SHORTEST_TOKEN} or more, such as "
                    f"{secrets.token_urlsafe(SHORTEST_TOKEN)}"
                )
        if token is not None and token == editor_token:
            raise BadUse("the readers' token and the editors' are the same; give two that differ")
        self._fixed = tuple(
            Token(name=signs, role=role, hash=hashed(one), made="") for one, role in given if one is not None
        )
        self._file = tokens
        kept = () if tokens is None else tokens.tokens()
        self._locked = bool(self._fixed or kept)
        if not is_local(host) and not self._live():
            raise BadUse(
                f"host {host!r}: others could reach the record; give a --token of {SHORTEST_TOKEN} "
                "characters or more, make one with `communique token add NAME`, or leave --host out to serve "
                "this machine alone"
            )
        self._read_only = read_only
        self._signs = signs
        self._key = secrets.token_bytes(32)
        self._sessions: dict[str, str] = {}
        self._names = (LOCAL_NAMES | {host.strip("[]").lower()}) if is_local(host) else None

    @property
    def locked(self) -> bool:
        """Whether a token is asked for; once it was, it stays so while the server runs."""
        # A file that is removed, or tokens that are all revoked, must open nothing.
        if not self._locked and self._file is not None:
            self._locked = bool(self._kept())
        return self._locked

    def knows(self, name: str) -> bool:
        """Whether the name a request was sent to is this app's: a page elsewhere may point its own name here.

        Beyond this machine any name may be ours, and the token decides.
        """
        if self._names is None:
            return True
        bare = name.lower()
        bare = bare[1:].split("]")[0] if bare.startswith("[") else bare.split(":")[0]
        return bare in self._names

    def opens(self, secret: str) -> bool:
        """Whether this is a token that opens."""
        return not self.locked or opened(secret, self._live()) is not None

    def let_in(self, secret: str) -> str:
        """A new session's secret, for a cookie, which lasts as long as the token opens."""
        session = secrets.token_urlsafe(32)
        self._sessions[hashed(session)] = hashed(secret)
        return session

    def let_out(self, request: Request) -> None:
        """Ends the session of a request."""
        self._sessions.pop(hashed(request.cookies.get(COOKIE, "")), None)

    def visitor(self, request: Request) -> Visitor | None:
        """Who sends the request; ``None`` for somebody who showed no token that opens."""
        if not self.locked:
            return self._as(self._signs, "editor", HERE)
        if bears(request):
            shown = request.headers["authorization"].partition(" ")[2].strip()
            token = opened(shown, self._live())
            return None if token is None else self._as(token.name, token.role, token.hash)
        session = hashed(request.cookies.get(COOKIE, ""))
        told = self._sessions.get(session)
        for token in self._live() if told is not None else ():
            if hmac.compare_digest(token.hash, told or ""):
                return self._as(token.name, token.role, session)
        return None

    def refusal(self, request: Request) -> str:
        """What somebody is told who may not come in."""
        if hashed(request.cookies.get(COOKIE, "")) in self._sessions or (
            bears(request) and self.was_revoked(request.headers["authorization"].partition(" ")[2].strip())
        ):
            return _("The token was revoked. Ask who keeps the record for a new one.")
        return needed()

    def was_revoked(self, secret: str) -> bool:
        """Whether this is a token that no longer opens."""
        return opened(secret, tuple(one for one in self._kept() if one.revoked)) is not None

    def csrf(self, visitor: Visitor) -> str:
        """What this visitor's forms carry, which no other page can know."""
        return hmac.new(self._key, visitor.visit.encode(), hashlib.sha256).hexdigest()

    def is_csrf(self, visitor: Visitor, shown: str) -> bool:
        """Whether a form carries it."""
        return hmac.compare_digest(self.csrf(visitor).encode(), shown.encode("utf-8", "surrogatepass"))

    def _as(self, name: str, role: Role, visit: str) -> Visitor:
        return Visitor(name=name, role="reader" if self._read_only else role, visit=visit)

    def _live(self) -> tuple[Token, ...]:
        return (*self._fixed, *(token for token in self._kept() if token.revoked is None))

    def _kept(self) -> tuple[Token, ...]:
        if self._file is None:
            return ()
        try:
            return self._file.tokens()
        except RecordError:
            # Broken while serving: it opens nothing, and whoever starts the server anew is told why.
            self._locked = True
            return ()


def bears(request: Request) -> bool:
    """Whether the request shows a token itself (``Authorization: Bearer``), which no page elsewhere can."""
    return request.headers.get("authorization", "").lower().startswith("bearer ")


def too_long(request: Request) -> str:
    """What of the request is longer than anything asked for needs to be; empty where nothing is."""
    if len(request.scope.get("query_string", b"")) > LONGEST_QUERY:
        return f"The question is longer than {LONGEST_QUERY} characters; ask with fewer words."
    if len(request.scope.get("raw_path") or b"") > LONGEST_PATH:
        return f"The address is longer than {LONGEST_PATH} characters."
    length = request.headers.get("content-length", "0")
    most = LONGEST_BODIES.get(request.url.path, LONGEST_BODY)
    if (
        not length.isdecimal()
        or len(length) > 12
        or int(length) > most
        or ("transfer-encoding" in request.headers)
    ):
        return f"The form is longer than {most} bytes."
    return ""


def from_here(request: Request) -> bool:
    """Whether what would change something was sent by a page of this app, and not by one elsewhere.

    Browsers name the sender of a form (``Sec-Fetch-Site``, ``Origin``); programs name none, and show a token
    or send JSON, which a page elsewhere could only send after a question that this app does not answer.
    """
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    if site is not None:
        return site in ("same-origin", "none")
    if origin is not None:
        return origin.partition("://")[2] == request.headers.get("host", "")
    return bears(request) or _media(request) == "application/json"


def _media(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()
