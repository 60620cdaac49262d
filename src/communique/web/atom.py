"""Writes rows of a view as an Atom feed (RFC 4287), what the record learnt last first.

It puts no markup of an article into a feed: every word is escaped, and what XML cannot hold is left out.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from communique.exports import clean
from communique.web.wording import segment, source, web

ATOM = "http://www.w3.org/2005/Atom"
FEED = "application/atom+xml"
TYPE = f"{FEED}; charset=utf-8"
MOST = 100
"""Entries of a feed; whoever comes back once a day sees all of a busy one."""
NEVER = "1970-01-01T00:00:00+00:00"
"""When a feed of nothing changed."""
BAD = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no letter for (2.2)."""
SAYING = ("line", "what", "measure", "about", "name", "term")
"""Fields of which a row has one that says what it is about."""
ACTS = ("timeline", "statements", "events")

Learnt = Mapping[str, tuple[str, str]]
"""When the record first learnt of a row, and when last of more to it."""


def written(
    rows: Iterable[tuple[str, dict[str, Any]]], learnt: Learnt, *, title: str, page: str, here: str
) -> bytes:
    """The feed; ``rows`` are views' names and rows, ``page`` and ``here`` the page's address and its own."""
    from lxml import etree

    feed = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})
    order = sorted(rows, key=lambda one: (learnt.get(one[1]["id"], (NEVER, NEVER))[0], one[1]["id"]))[::-1]
    order = order[:MOST]
    newest = max((learnt.get(row["id"], (NEVER, NEVER))[1] for _view, row in order), default=NEVER)
    base = page.split("/", 3)[:3]
    origin = "/".join(base)

    def put(parent: Any, name: str, text: str = "", **attributes: str) -> Any:
        made = etree.SubElement(parent, f"{{{ATOM}}}{name}", {k: _bare(v) for k, v in attributes.items()})
        made.text = _bare(text) or None
        return made

    put(feed, "id", name_of("feed", here.partition("://")[2].partition("/")[2]))
    put(feed, "title", title)
    put(feed, "updated", newest)
    put(feed, "link", rel="self", type="application/atom+xml", href=here)
    put(feed, "link", rel="alternate", type="text/html", href=page)
    put(put(feed, "author"), "name", "communique")
    for view, row in order:
        first, last = learnt.get(row["id"], (NEVER, NEVER))
        one = put(feed, "entry")
        put(one, "id", name_of(view, row["id"]))
        put(one, "title", headline(view, row))
        put(one, "published", first)
        put(one, "updated", last)
        put(one, "link", rel="alternate", type="text/html", href=origin + address(view, row))
        for piece in row["evidence"][:1]:
            if original := web(piece["url"]):
                put(one, "link", rel="via", href=original)
        put(one, "content", "".join(_quoted(piece, origin) for piece in row["evidence"]), type="html")
    return bytes(etree.tostring(feed, xml_declaration=True, encoding="utf-8"))


def name_of(view: str, name: str) -> str:
    """An id that lasts as long as the row's.

    Example:
        >>> name_of("events", "v-1") == name_of("timeline", "v-1")
        True
    """
    kind = "act" if view in ACTS else view
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'communique:{kind}/{name}')}"


def address(view: str, row: Mapping[str, Any]) -> str:
    """The page of a row."""
    if view == "decisions":
        return f"/decisions?id={segment(row['id'])}"
    return f"/{'acts' if view in ACTS else view}/{segment(row['id'])}"


def headline(view: str, row: Mapping[str, Any]) -> str:
    """A row in one line."""
    if view == "articles":
        return ": ".join(part for part in (row["outlet"], row["title"] or row["doc"]) if part)
    if view == "decisions":
        return f"{row['by'] or 'somebody'}: {row['line']}" + (f" ({row['why']})" if row["why"] else "")
    if view == "statements":
        return f"{_names(row['speakers'])}, {row['act']}: {row['quote']}"
    if view == "events":
        sides = " → ".join(filter(None, (_names(row["actors"]), _names(row["recipients"]))))
        return f"{sides}: {row['type'].lower()} ({row['status']})"
    told = next((str(row[key]) for key in SAYING if row.get(key)), "")
    who = _names(row.get("by") or [row["who"]] if row.get("by") or row.get("who") else [])
    status = f" ({row['status']})" if row.get("status") else ""
    return f"{who}: {told}{status}" if who else f"{told}{status}"


def _names(people: Iterable[Mapping[str, Any]]) -> str:
    return ", ".join(str(one["name"]) for one in people)


def _quoted(piece: Mapping[str, Any], origin: str) -> str:
    where = escape(origin + source(piece))
    named = escape(piece["outlet"] or piece["doc"])
    return f'<blockquote>{escape(piece["quote"])}</blockquote><p><a href="{where}">{named}</a></p>'


def _bare(text: str) -> str:
    return BAD.sub("", clean(text))
