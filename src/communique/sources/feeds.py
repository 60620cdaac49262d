"""Reads an RSS or Atom feed: each entry's article as it stands in the feed, if whole, else from its page.

It never follows a feed without end: entries, bytes and nested entities have bounds, and a feed of the open
internet never leads to an address inside the user's own network.
"""

from __future__ import annotations

import re
from calendar import timegm
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from communique.errors import ArticleError, NothingToRead, UnreadableInput
from communique.model import Failure
from communique.sources.fetch import Page, Visitor
from communique.sources.piece import MEGABYTE, Draft, Piece, size
from communique.sources.saved import page_drafts
from communique.sources.written import edtf_day, written_day

LARGEST_FEED = 10 * MEGABYTE
"""The largest feeds of news sites, with whole articles in them, have 2 MB."""
MOST_ENTRIES = 500
"""Entries that are read, in the feed's order, newest first; feeds of news sites list 10 to 200."""
FEWEST_WORDS = 100
"""Words in an entry from which on it is the article and not its first lines; teasers end at 80."""
ENTITIES = re.compile(rb"<!(?:ENTITY|ELEMENT|ATTLIST)\b", re.I)
TAGS = re.compile(r"<[^>]*>")


def feed_drafts(page: Page, *, piece: Piece, visitor: Visitor, inside: str) -> Iterator[Draft | Failure]:
    """The articles of a feed, each under its own address; a ``Failure`` for an entry that cannot be read.

    Raises:
        UnreadableInput: too large, or declares entities, as feed bombs do and feeds do not.
        NothingToRead: no entries.
    """
    if len(page.body) > LARGEST_FEED:
        raise UnreadableInput(
            f"{piece.spec}: is a feed of {size(len(page.body))}, and at most {size(LARGEST_FEED)} are read; "
            f"give the pages it names one by one"
        )
    if ENTITIES.search(page.body):
        raise UnreadableInput(
            f"{piece.spec}: is a feed that declares entities of its own, which can grow without end; "
            f"it is not opened, give the pages it names one by one"
        )
    import feedparser

    feed = feedparser.parse(
        BytesIO(page.body),
        response_headers={"content-type": page.content_type, "content-location": page.url},
        sanitize_html=False,
    )
    if not feed.entries:
        raise NothingToRead(f"{piece.spec}: is a feed without entries; try again later, or check the address")
    visitor.heard(piece.where, feed.feed)
    outlet = str(feed.feed.get("title", "")).strip()
    seen: set[str] = set()
    for number, entry in enumerate(feed.entries[:MOST_ENTRIES], start=1):
        link = str(entry.get("link", ""))
        spec = link or f"{piece.spec}:{number}"
        if link and link in seen:
            continue
        seen.add(link)
        try:
            yield from _entry(entry, link, spec, piece=piece, outlet=outlet, visitor=visitor, inside=inside)
        except ArticleError as error:
            yield Failure(spec=spec, stage="read", error=str(error))
    if len(feed.entries) > MOST_ENTRIES:
        yield Failure(
            spec=piece.spec,
            stage="read",
            error=f"{piece.spec}: is a feed of {len(feed.entries)} entries, and the first {MOST_ENTRIES} "
            f"were read; give the pages of the others one by one",
        )


def _entry(
    entry: Any, link: str, spec: str, *, piece: Piece, outlet: str, visitor: Visitor, inside: str
) -> Iterator[Draft | Failure]:
    title = TAGS.sub("", str(entry.get("title", ""))).strip()
    published = _published(entry)
    markup = max((str(held.get("value", "")) for held in entry.get("content", [])), key=len, default="")
    if not markup and _words(str(entry.get("summary", ""))) >= FEWEST_WORDS:
        markup = str(entry.summary)
    if _words(markup) >= FEWEST_WORDS:
        page = f"<html><body><article>{markup}</article></body></html>"
        for draft in page_drafts(page, piece=replace(piece, spec=spec), url=link or None):
            yield replace(
                draft,
                doc=link or draft.doc,
                url=link or None,
                title=title,
                outlet=outlet or draft.outlet,
                published=published,
                byline=str(entry.get("author", "")) or draft.byline,
                spec=spec,
            )
        return
    if not link:
        raise NothingToRead(f"{spec}: is an entry without a text or an address; look for it on the site")
    from communique.sources.web import page_of

    fetched = visitor.fetch(link, inside=inside)
    for found in page_of(fetched, piece=replace(piece, spec=spec, where=link)):
        if isinstance(found, Failure):
            yield found
            continue
        yield replace(
            found,
            title=found.title or title,
            outlet=found.outlet or outlet,
            published=found.published or published,
            spec=spec,
        )


def _words(markup: str) -> int:
    return len(TAGS.sub(" ", markup).split())


def _published(entry: Any) -> str:
    """The entry's day as its writer's zone has it; empty where the feed does not say."""
    for name in ("published", "updated"):
        written = str(entry.get(name, ""))
        if day := written_day(written):
            return day
        try:
            return edtf_day(written)
        except ValueError:
            parsed = entry.get(f"{name}_parsed")
            if parsed:
                return datetime.fromtimestamp(timegm(parsed), UTC).date().isoformat()
    return ""
