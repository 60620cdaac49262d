"""Asks one server for one page, once, and says in plain words what went wrong.

It never connects anywhere but to the addresses it is given, and never holds more than a bounded number of
bytes, however little of them the server sent.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from urllib.request import getproxies, proxy_bypass

import httpx

from communique.errors import UnreadableInput
from communique.sources.piece import MEGABYTE, size

LARGEST_PAGE = 30 * MEGABYTE
"""Unpacked bytes of one page. The largest live pages of news sites have 5 MB; documents in PDF reach 20."""
TIMEOUT = 20.0
"""Seconds without a byte. Slow ministry servers answer within ten."""
DEADLINE = 120.0
"""Seconds for one answer in all: a server that sends a byte now and then never times out otherwise."""
CHUNK = 65_536
MOST_ADDRESSES = 3
"""Addresses of one host that are tried; a host with IPv6 and IPv4 often answers at one of them only."""
AGENT = "communique"
ACCEPT = (
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/pdf;q=0.9,*/*;q=0.5"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent: status, headers, and the unpacked body of a status 200."""

    status: int
    headers: httpx.Headers
    body: bytes

    @property
    def redirect(self) -> str:
        """Where the server sends the visitor instead; empty if nowhere."""
        return self.headers.get("location", "") if self.status in (301, 302, 303, 307, 308) else ""


def ask(
    url: httpx.URL,
    addresses: list[str],
    *,
    spec: str,
    etag: str = "",
    modified: str = "",
    limit: int = LARGEST_PAGE,
    timeout: float = TIMEOUT,
    transport: httpx.BaseTransport | None = None,
    straight: bool = False,
) -> Answer:
    """One GET of ``url`` at one of ``addresses``, or through the system's proxy; no redirect is followed.

    ``straight``: never through a proxy, which would look the name up anew.

    Raises:
        UnreadableInput: no answer, a broken one, or more than ``limit`` bytes.
    """
    headers = {"user-agent": _agent(), "accept": ACCEPT, "accept-encoding": "gzip, deflate"}
    if etag:
        headers["if-none-match"] = etag
    if modified:
        headers["if-modified-since"] = modified
    if transport is None and not straight and (proxy := proxy_for(url)):
        return _read(url, headers=headers, proxy=proxy, spec=spec, limit=limit, timeout=timeout)
    headers["host"] = url.netloc.decode("ascii")
    pinned = _pinned(url, addresses)
    for target in pinned[:-1]:
        try:
            return _read(
                target,
                headers=headers,
                name=url,
                transport=transport,
                spec=spec,
                limit=limit,
                timeout=timeout,
            )
        except _NoConnection:
            continue
    return _read(
        pinned[-1], headers=headers, name=url, transport=transport, spec=spec, limit=limit, timeout=timeout
    )


class _NoConnection(UnreadableInput):
    """Nobody answers at this address; another of the same host may."""


def _read(
    target: httpx.URL,
    *,
    headers: dict[str, str],
    spec: str,
    limit: int,
    timeout: float,
    name: httpx.URL | None = None,
    proxy: str | None = None,
    transport: httpx.BaseTransport | None = None,
) -> Answer:
    url = name or target
    extensions = {"sni_hostname": url.raw_host.decode("ascii")} if name else {}
    started = time.monotonic()
    # A new client each time: a pooled connection is found again by IP address, and would serve another host's
    # name over a certificate that was checked for the first.
    try:
        with (
            httpx.Client(transport=transport, proxy=proxy, trust_env=False, timeout=timeout) as client,
            client.stream("GET", target, headers=headers, extensions=extensions) as response,
        ):
            if response.status_code != 200:
                return Answer(response.status_code, response.headers, b"")
            body = bytearray()
            packed = response.headers.get("content-encoding", "")
            for chunk in _unpacked(response.iter_raw(CHUNK), packed):
                body += chunk
                if len(body) > limit:
                    raise UnreadableInput(
                        f"{spec}: sends more than {size(limit)}, unpacked; "
                        "save the article itself and read that"
                    )
                if time.monotonic() - started > DEADLINE:
                    raise UnreadableInput(
                        f"{spec}: was not complete after {DEADLINE:.0f} s; try again later, or save the page"
                    )
            return Answer(response.status_code, response.headers, bytes(body))
    except (httpx.ConnectError, httpx.ConnectTimeout) as error:
        raise _NoConnection(f"{spec}: {_trouble(error, url)}") from error
    except (httpx.HTTPError, httpx.InvalidURL, zlib.error, OSError) as error:
        raise UnreadableInput(f"{spec}: {_trouble(error, url)}") from error


def _agent() -> str:
    try:
        return f"{AGENT}/{version('communique')}"
    except PackageNotFoundError:
        return AGENT


def _pinned(url: httpx.URL, addresses: list[str]) -> list[httpx.URL]:
    # The connection goes to the very address that was judged: a second look-up could give another one.
    return [url.copy_with(host=address.split("%")[0]) for address in addresses[:MOST_ADDRESSES]]


def proxy_for(url: httpx.URL) -> str | None:
    """The proxy that this system wants for ``url``, if any; never for the machine itself."""
    if proxy_bypass(url.host) or url.host in ("localhost", "127.0.0.1", "::1"):
        return None
    proxies = getproxies()
    return proxies.get(url.scheme) or proxies.get("all")


def _unpacked(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """The body in steps of at most ``CHUNK`` bytes, so that a bomb is noticed before it has grown."""
    encoding = encoding.strip().lower()
    if encoding in ("", "identity"):
        yield from chunks
        return
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise zlib.error(f"packed with {encoding}, which was not asked for")
    # wbits 47: gzip or zlib, told by the header; some servers send deflate without one (-15).
    inflater = zlib.decompressobj(47)
    first = True
    for chunk in chunks:
        if first and encoding == "deflate" and chunk[:1] not in (b"\x78", b"\x58", b"\x68"):
            inflater = zlib.decompressobj(-15)
        first = False
        while chunk:
            yield inflater.decompress(chunk, CHUNK)
            chunk = inflater.unconsumed_tail
            if inflater.eof and not chunk and inflater.unused_data.startswith(b"\x1f\x8b"):
                chunk, inflater = inflater.unused_data, zlib.decompressobj(47)
    yield inflater.flush()
    if not first and not inflater.eof:
        raise zlib.error("the packed body ends too early")


def status_words(status: int) -> str:
    """What a status other than 200 means for a reader, and what to do."""
    if status in (404, 410):
        return f"there is no such page ({status}); check the address"
    if status in (401, 402, 403, 407, 451):
        return f"the server refuses it ({status}); open it in a browser, save the page and read the file"
    if status == 429:
        return "the server asks to wait (429); try again later"
    if status >= 500:
        return f"the server fails ({status}); try again later"
    return f"the server answers {status}, not a page; check the address in a browser"


def _trouble(error: Exception, url: httpx.URL) -> str:
    words = " ".join(str(error).split())
    if isinstance(error, httpx.TimeoutException):
        return f"{url.host} does not answer in time; try again later"
    if isinstance(error, httpx.ConnectError) and "certificate" in words.lower():
        return f"{url.host} has no valid certificate ({words[-120:]}); check the address in a browser"
    if isinstance(error, httpx.ConnectError):
        return f"{url.host} takes no connection ({words or 'refused'}); check the address, or try again later"
    if isinstance(error, zlib.error):
        return f"{url.host} sends a damaged page ({words}); try again later"
    return f"{url.host} breaks off the answer ({words or type(error).__name__}); try again later"
