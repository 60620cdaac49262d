"""Fetches a page from the web as a polite visitor: one request at a time, robots.txt heeded, no page twice.

It never follows a page of the open internet to an address inside the user's own network.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from communique.errors import UnreadableInput
from communique.sources.addresses import Resolve, is_internal, resolve
from communique.sources.ask import AGENT, TIMEOUT, Answer, ask, proxy_for, status_words
from communique.sources.cache import Cache, Kept, cache_folder
from communique.sources.feedtold import keep_told
from communique.sources.pace import POLITE_PAUSE, Pace
from communique.sources.piece import MEGABYTE

if TYPE_CHECKING:
    from protego import Protego

LARGEST_ROBOTS = 2 * MEGABYTE
"""RFC 9309, 2.5: at least 500 KiB of a robots.txt are to be read."""
MOST_REDIRECTS = 10
MOST_ROBOTS_REDIRECTS = 5
"""RFC 9309, 2.3.1.2."""
USUAL_PORTS = (80, 443)
"""Where pages of the open internet stand; at other ports stand services that are no pages."""
ROBOTS_AGE = 24 * 3600
"""Seconds for which a robots.txt is believed (RFC 9309, 2.4: not more than a day)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a server sent: the address that answered, and the unpacked body.

    ``inside`` is the internal host that pages named by this one may stand on; empty for a page from outside.
    """

    url: str
    body: bytes
    content_type: str = ""
    inside: str = ""

    @property
    def charset(self) -> str:
        """The encoding that the server names; empty if none."""
        message = Message()
        message["content-type"] = self.content_type
        return message.get_content_charset("")


class Visitor:
    """Fetches pages, with one cache and one pace.

    ``cache`` is a folder, ``pause`` and ``timeout`` are seconds; ``resolve`` and ``transport`` stand in for
    the system's resolver and network. One that goes ``outside`` only fetches for somebody who may not be
    trusted with this machine's place in its network: no internal address at all, no other port than the
    usual ones, no password in an address, no proxy.
    """

    def __init__(
        self,
        *,
        cache: Path | None = None,
        pause: float = POLITE_PAUSE,
        timeout: float = TIMEOUT,
        resolve: Resolve = resolve,
        transport: httpx.BaseTransport | None = None,
        outside: bool = False,
    ) -> None:
        folder = cache or cache_folder()
        self._cache = Cache(folder)
        self._pace = Pace(folder, pause=pause)
        self._timeout = timeout
        self._resolve = resolve
        self._transport = transport
        self._outside = outside
        self._robots: dict[str, Protego] = {}

    def inside(self, url: str) -> str:
        """The host of ``url`` where it is internal, else empty: what a person's word opens to ``fetch``.

        Raises:
            UnreadableInput: no address, or no such host.
        """
        parsed = _parsed(url)
        if self._outside:
            return ""
        return parsed.host if any(map(is_internal, self._addresses(parsed, spec=url))) else ""

    def fetch(self, url: str, *, inside: str = "") -> Page:
        """The page at ``url``, after at most ``MOST_REDIRECTS`` redirects.

        ``inside`` is the one internal host that may be opened, as long as no page outside has led there.

        Raises:
            UnreadableInput: no such host or page, refused, forbidden, too large, too slow, or led inside.
        """
        at, hops = _parsed(url), 0
        while True:
            addresses, internal = self._judge(at, inside=inside, spec=url, hops=hops)
            inside = inside if internal else ""
            delay = self._heed(at, inside=inside, spec=url)
            if not internal:
                self._pace.wait(at.host, delay=delay)
            kept = self._cache.get(str(at)) or Kept(url="", body=b"")
            answer = ask(
                at,
                addresses,
                spec=url,
                etag=kept.etag,
                modified=kept.modified,
                timeout=self._timeout,
                transport=self._transport,
                straight=self._outside,
            )
            if answer.status == 304 and kept.url:
                return Page(
                    url=without_password(at), body=kept.body, content_type=kept.content_type, inside=inside
                )
            if answer.status == 200:
                self._keep(at, answer)
                content_type = answer.headers.get("content-type", "")
                return Page(
                    url=without_password(at), body=answer.body, content_type=content_type, inside=inside
                )
            if not answer.redirect:
                raise UnreadableInput(f"{url}: {status_words(answer.status)}")
            hops += 1
            if hops > MOST_REDIRECTS:
                raise UnreadableInput(
                    f"{url}: redirects more than {MOST_REDIRECTS} times; "
                    "open it in a browser and save the page"
                )
            at = _next(at, answer.redirect, spec=url)

    def heard(self, url: str, head: Mapping[str, Any]) -> None:
        """Keeps what the head of a feed at ``url`` says of itself, for ``feed_told``."""
        keep_told(url, head, cache=self._cache)

    def _judge(self, at: httpx.URL, *, inside: str, spec: str, hops: int) -> tuple[list[str], bool]:
        """The addresses of a host, and whether they are internal.

        Raises:
            UnreadableInput: they are, and the host is not ``inside``; or not to be asked from ``outside``.
        """
        if self._outside and at.userinfo:
            raise UnreadableInput(
                f"{without_password(spec)}: holds or leads to a name and password; "
                "give an address without them"
            )
        addresses = self._addresses(at, spec=spec)
        internal = any(map(is_internal, addresses))
        if internal and at.host != inside:
            raise UnreadableInput(_led_inside(spec, at, hops=hops))
        if self._outside and _port(at) not in USUAL_PORTS:
            raise UnreadableInput(
                f"{spec}: {'redirects to' if hops else 'is'} port {_port(at)} of {at.host}, where no "
                "page of the open internet stands; if you trust it, read it on the command line"
            )
        return addresses, internal

    def _addresses(self, url: httpx.URL, *, spec: str) -> list[str]:
        try:
            return self._resolve(url.raw_host.decode("ascii").strip("[]"), _port(url))
        except (OSError, UnicodeError) as error:
            if not self._outside and proxy_for(url):
                return []  # behind a proxy it is the proxy that knows names
            raise UnreadableInput(
                f"{spec}: there is no host {url.host}; check the address and the connection"
            ) from error

    def _heed(self, url: httpx.URL, *, inside: str, spec: str) -> float:
        """Seconds that the host's robots.txt asks to wait between requests.

        Raises:
            UnreadableInput: it forbids this page, or cannot be read because the server fails.
        """
        site = str(url.copy_with(raw_path=b"/robots.txt", fragment=None, username=None, password=None))
        if site not in self._robots:
            self._robots[site] = self._rules(httpx.URL(site), inside=inside, spec=spec)
        rules = self._robots[site]
        if not rules.can_fetch(str(url), AGENT):
            raise UnreadableInput(
                f"{spec}: {url.host} asks programs not to read this page (robots.txt); "
                "save it in a browser and read the file"
            )
        return float(rules.crawl_delay(AGENT) or 0)

    def _rules(self, site: httpx.URL, *, inside: str, spec: str) -> Protego:
        from protego import Protego

        kept = self._cache.get(str(site))
        if kept and 0 <= time.time() - kept.fetched < ROBOTS_AGE:
            return Protego.parse(kept.body.decode("utf-8", "replace"))
        at = site
        # RFC 9309, 2.3.1: a 4xx or a longer chain of redirects allows everything, a 5xx nothing.
        for hops in range(MOST_ROBOTS_REDIRECTS + 1):
            addresses, internal = self._judge(at, inside=inside, spec=spec, hops=hops)
            if not internal:
                self._pace.wait(at.host)
            answer = ask(
                at,
                addresses,
                spec=spec,
                limit=LARGEST_ROBOTS,
                timeout=self._timeout,
                transport=self._transport,
                straight=self._outside,
            )
            if answer.status >= 500:
                raise UnreadableInput(f"{spec}: {status_words(answer.status)}")
            if answer.redirect:
                at = _next(at, answer.redirect, spec=spec)
                continue
            self._cache.put(Kept(url=str(site), body=answer.body))
            return Protego.parse(answer.body.decode("utf-8", "replace"))
        return Protego.parse("")

    def _keep(self, url: httpx.URL, answer: Answer) -> None:
        etag, modified = answer.headers.get("etag", ""), answer.headers.get("last-modified", "")
        if (
            (etag or modified)
            and not url.userinfo
            and "no-store" not in answer.headers.get("cache-control", "")
        ):
            content_type = answer.headers.get("content-type", "")
            self._cache.put(
                Kept(url=str(url), body=answer.body, content_type=content_type, etag=etag, modified=modified)
            )


def _parsed(url: str) -> httpx.URL:
    try:
        parsed = httpx.URL(url.strip())
    except httpx.InvalidURL as error:
        raise UnreadableInput(f"{url}: is no address ({error}); check it") from error
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise UnreadableInput(f"{url}: is no http(s) address of a host; check it")
    return parsed.copy_with(fragment=None)


def _next(at: httpx.URL, location: str, *, spec: str) -> httpx.URL:
    try:
        return _parsed(str(at.join(location)))
    except (UnreadableInput, httpx.InvalidURL, ValueError) as error:
        raise UnreadableInput(
            f"{spec}: redirects to {location[:200]}, which is no http(s) address; check it in a browser"
        ) from error


def without_password(url: httpx.URL | str) -> str:
    """The address as it may stand in a record that others read: without a user's name and password."""
    url = httpx.URL(url)
    return str(url.copy_with(username=None, password=None)) if url.userinfo else str(url)


def _port(url: httpx.URL) -> int:
    return url.port or (443 if url.scheme == "https" else 80)


def _led_inside(spec: str, at: httpx.URL, *, hops: int) -> str:
    if hops:
        return (
            f"{spec}: redirects to {at.host}, an address inside a private network, and is not followed; "
            f"if you trust it, give {at} itself"
        )
    return (
        f"{spec}: is an address inside a private network that no person typed; "
        f"if you trust it, give it on the command line"
    )
