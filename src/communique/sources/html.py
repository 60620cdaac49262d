"""Reads a web page's markup: the article's text, and what the page says of itself (title, site, date,
address).

It refuses to follow anything a page points to: no picture, script, frame or link is ever opened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import Any, cast

from communique.errors import NothingToRead, UnreadableInput
from communique.model import DateHint
from communique.sources import pagemeta
from communique.sources.decoding import BYTE_ORDER_MARKS, decode

SCANTY = 250
"""Characters of extracted text below which the page is also read plainly: the extraction is made for long
articles, and drops a notice of two sentences."""
PLAIN_GAIN = 1.5
"""How much longer the plain reading of such a page must be to be taken instead."""
DECLARED = 4096
"""Bytes in which a page declares its encoding; browsers look at 1024."""
DEEPEST = 250
"""Levels of nested elements that are read. The deepest news page seen has 60; parsers give up near 256."""

_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_BLOCKS = frozenset({
    "address", "article", "blockquote", "br", "caption", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "li", "main", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "th",
    "thead", "title", "tr", "ul",
})  # fmt: skip
_DROPPED = frozenset({
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "math",
    "button", "select", "option", "input", "textarea", "audio", "video", "head", "nav", "footer",
    "aside",
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlPage:
    """A page as text: blocks with an empty line between them, and what it says of itself.

    ``title``, ``outlet``, ``byline`` and ``language`` are empty where the page does not say; ``url`` is its
    own.
    """

    text: str
    title: str = ""
    outlet: str = ""
    url: str | None = None
    byline: str = ""
    language: str = ""
    hints: tuple[DateHint, ...] = field(default=())


def html_text(markup: bytes | str, *, url: str | None = None) -> HtmlPage:
    """The article of an HTML page as text, its title first; ``url`` is where it was read.

    Raises:
        UnreadableInput: an encoding or markup that cannot be read.
        NothingToRead: no text at all.
    """
    import lxml.etree
    import lxml.html

    source = _DECLARATION.sub("", _decoded(markup) if isinstance(markup, bytes) else markup)
    source = source.replace("\x00", "")
    if not source.strip():
        raise NothingToRead("is empty; save the page again")
    try:
        tree = lxml.html.document_fromstring(source, parser=lxml.html.HTMLParser(huge_tree=False))
    except lxml.etree.ParserError as error:
        raise NothingToRead("holds no text, only markup; save the page after it has loaded") from error
    except (lxml.etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadableInput(f"holds no HTML that can be read ({error}); save the page again") from error
    told = pagemeta.told(tree, url=url)
    blocks = _extracted(source, url=told.url)
    if sum(map(len, blocks)) < SCANTY:
        plain = _plain(tree)
        if sum(map(len, plain)) > PLAIN_GAIN * sum(map(len, blocks)):
            blocks = plain
    if not blocks:
        raise NothingToRead("holds no text, only markup; save the page after it has loaded, or as .txt")
    if told.title and not any(_same(told.title, block) for block in blocks[:5]):
        blocks.insert(0, told.title)
    return HtmlPage(
        text="\n\n".join(blocks), title=told.title, outlet=told.outlet, url=told.url, byline=told.byline,
        language=told.language, hints=told.hints,
    )  # fmt: skip


def page_from_mhtml(held: bytes) -> HtmlPage:
    """The page in an MHTML file, as browsers save one; the day it was saved becomes a ``clock`` hint.

    Raises:
        UnreadableInput: no HTML in it, or broken.
        NothingToRead: no text at all.
    """
    message = message_from_bytes(held, policy=policy.default)
    pages = [
        part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")
    ]
    where = str(message.get("Snapshot-Content-Location", "") or message.get("Content-Location", "")).strip()
    named = [part for part in pages if where and str(part.get("Content-Location", "")).strip() == where]
    if not pages:
        raise UnreadableInput("holds no HTML page; save the page again as .mhtml, or as .html")
    part = (named or pages)[0]
    where = where or str(part.get("Content-Location", "")).strip()
    payload = part.get_payload(decode=True)
    markup: bytes | str = payload if isinstance(payload, bytes) else b""
    if charset := part.get_content_charset():
        try:
            markup = cast(bytes, markup).decode(charset)
        except (LookupError, UnicodeDecodeError):
            pass  # the page's own declaration is tried next
    page = html_text(markup, url=where if where.startswith(("http://", "https://")) else None)
    return HtmlPage(
        text=page.text, title=page.title, outlet=page.outlet, url=page.url, byline=page.byline,
        language=page.language, hints=(*page.hints, *_saved(message)),
    )  # fmt: skip


def _saved(message: EmailMessage) -> list[DateHint]:
    said = str(message.get("Date", ""))
    try:
        return [
            DateHint(kind="clock", text=f"saved {said}", value=parsedate_to_datetime(said).date().isoformat())
        ]
    except (TypeError, ValueError):
        return []


def _decoded(held: bytes) -> str:
    """The characters of a page: by its byte-order mark, by what it declares, or as any text."""
    declared = _CHARSET.search(held[:DECLARED])
    if declared and not any(held.startswith(mark) for mark, _ in BYTE_ORDER_MARKS):
        try:
            return held.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass  # a wrong declaration is common; the bytes themselves tell more
    return decode(held, spec="the page")


def _extracted(source: str, *, url: str | None) -> list[str]:
    """The article's blocks as trafilatura finds them; empty where it finds none or fails."""
    import trafilatura

    try:
        found: Any = trafilatura.bare_extraction(
            source, url=url, include_comments=False, include_tables=True, with_metadata=False
        )
    except Exception:  # a parser of hostile markup may fail anyhow; the plain reading follows
        return []
    text = getattr(found, "text", None) or ""
    return [block for row in text.split("\n") if (block := " ".join(row.split()))]


def _plain(tree: Any) -> list[str]:
    """The page's text without scripts and menus, a block for each block element."""
    blocks: list[str] = []
    words: list[str] = []

    def close() -> None:
        if text := " ".join("".join(words).split()):
            blocks.append(text)
        words.clear()

    def walk(element: Any, depth: int) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag and tag not in _DROPPED and depth < DEEPEST:
            block = tag in _BLOCKS
            if block:
                close()
            words.append(element.text or "")
            for child in element:
                walk(child, depth + 1)
            if block:
                close()
        words.append(element.tail or "")

    body = tree.find("body")
    walk(body if body is not None else tree, 0)
    close()
    return blocks


def _same(title: str, block: str) -> bool:
    a, b = (re.sub(r"\W+", " ", text.casefold()).strip() for text in (title, block))
    return (
        a == b
        or (len(a) > 20 and b.startswith(a) and len(b) < 1.3 * len(a))
        or (len(b) > 20 and a.startswith(b))
    )
