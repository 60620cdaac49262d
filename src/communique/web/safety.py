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

from fastapi import Request, Response

from communique.errors import BadUse

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
"""Bytes of a body: the only form that is sent holds a token."""
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


class Door:
    """Who may come in: everybody on this machine, or whoever knows the token, which is kept as a hash.

    Raises:
        BadUse: for an address beyond this machine without a token, or a token that is too short.
    """

    def __init__(self, *, host: str, token: str | None) -> None:
        if token is None and not is_local(host):
            raise BadUse(
                f"host {host!r}: others could reach the record; give a --token of {SHORTEST_TOKEN} "
                "characters or more, or leave --host out to serve this machine alone"
            )
        if token is not None and len(token) < SHORTEST_TOKEN:
            raise BadUse(
                f"the token has {len(token)} characters: give {SHORTEST_TOKEN} or more, such as "
                f"{secrets.token_urlsafe(SHORTEST_TOKEN)}"
            )
        self._token = None if token is None else _hash(token)
        self._sessions: set[bytes] = set()
        self._names = (LOCAL_NAMES | {host.strip("[]").lower()}) if is_local(host) else None

    @property
    def locked(self) -> bool:
        """Whether a token is asked for."""
        return self._token is not None

    def knows(self, name: str) -> bool:
        """Whether the name a request was sent to is this app's: a page elsewhere may point its own name here.

        Beyond this machine any name may be ours, and the token decides.
        """
        if self._names is None:
            return True
        bare = name.lower()
        bare = bare[1:].split("]")[0] if bare.startswith("[") else bare.split(":")[0]
        return bare in self._names

    def opens(self, token: str) -> bool:
        """Whether this is the token."""
        return self._token is None or hmac.compare_digest(_hash(token), self._token)

    def let_in(self) -> str:
        """A new session's secret, for a cookie."""
        session = secrets.token_urlsafe(32)
        self._sessions.add(_hash(session))
        return session

    def admits(self, request: Request) -> bool:
        """Whether the request comes from somebody who showed the token."""
        if self._token is None:
            return True
        scheme, _, shown = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            return self.opens(shown.strip())
        return _hash(request.cookies.get(COOKIE, "")) in self._sessions


def _hash(secret: str) -> bytes:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()


def too_long(request: Request) -> str:
    """What of the request is longer than anything asked for needs to be; empty where nothing is."""
    if len(request.scope.get("query_string", b"")) > LONGEST_QUERY:
        return f"The question is longer than {LONGEST_QUERY} characters; ask with fewer words."
    if len(request.scope.get("raw_path") or b"") > LONGEST_PATH:
        return f"The address is longer than {LONGEST_PATH} characters."
    length = request.headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > LONGEST_BODY or "transfer-encoding" in request.headers:
        return f"The form is longer than {LONGEST_BODY} bytes."
    return ""


def from_here(request: Request) -> bool:
    """Whether what would change something was sent by a page of this app, and not by one elsewhere.

    Browsers name the sender of a form (``Sec-Fetch-Site``, ``Origin``); programs that hold a token name none.
    """
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    if site is not None:
        return site in ("same-origin", "none")
    if origin is not None:
        return origin.partition("://")[2] == request.headers.get("host", "")
    return request.headers.get("authorization", "").lower().startswith("bearer ")
