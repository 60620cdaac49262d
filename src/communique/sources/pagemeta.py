"""What a web page says of itself in its head: title, site, address, writer, language, day of publication.

It believes no date of change, of download or of a footer, and takes nothing from the article's text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from communique.model import DateHint
from communique.sources.captions import suffix
from communique.sources.dates import first_date
from communique.sources.written import edtf_day

LONGEST_JSON = 1_000_000
"""Characters of JSON-LD that are looked at; what news sites write has under 100,000."""
PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished",
    "date.published", "publish_date", "publishdate", "pubdate", "publication_date", "parsely-pub-date",
    "sailthru.date", "article.published", "article_date_original", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date", "dcterms.date", "cxenseparse:recs:publishtime", "rnews:datepublished",
    "citation_publication_date", "mediator_published_time", "date",
)  # fmt: skip
"""Meta names under which sites publish the day, the surest first."""
TITLES = ("og:title", "twitter:title", "dc.title", "headline", "sailthru.title", "parsely-title")
SITES = ("og:site_name", "application-name", "publisher", "dc.publisher", "twitter:app:name:iphone")
AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl")
ARTICLES = frozenset(
    {"newsarticle", "article", "reportagenewsarticle", "analysisnewsarticle", "blogposting", "webpage"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a page's head says; empty where it says nothing."""

    title: str
    outlet: str
    url: str | None
    byline: str
    language: str
    hints: tuple[DateHint, ...]


def told(tree: Any, *, url: str | None) -> Told:
    """What the head of a parsed page (an lxml element) says; ``url`` is where the page was read."""
    metas = _metas(tree)
    linked = list(_linked(tree))
    outlet = _first(metas, SITES) or next(filter(None, (_name(node.get("publisher")) for node in linked)), "")
    return Told(
        title=_title(tree, metas, linked, outlet=outlet),
        outlet="" if outlet.startswith(("http", "@")) else outlet,
        url=_address(tree, metas, url=url),
        byline=_byline(metas, linked),
        language=(tree.get("lang") or tree.get("xml:lang") or "").strip(),
        hints=_hints(tree, metas, linked),
    )


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        value = " ".join((meta.get("content") or "").split())
        if name and value:
            found.setdefault(name.strip().lower(), value)
    return found


def _linked(tree: Any) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects of a page that describe an article."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            held = json.loads((script.text or "")[:LONGEST_JSON], strict=False)
        except (ValueError, RecursionError):
            continue
        nodes = held if isinstance(held, list) else [held]
        nodes += [n for node in nodes if isinstance(node, dict) for n in _list(node.get("@graph"))]
        for node in nodes:
            if isinstance(node, dict) and {str(kind).lower() for kind in _list(node.get("@type"))} & ARTICLES:
                yield node


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _name(value: Any) -> str:
    for one in _list(value):
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, str) and name.strip():
            return " ".join(name.split())
    return ""


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str:
    return next((metas[name] for name in names if name in metas), "")


def _title(tree: Any, metas: dict[str, str], linked: list[dict[str, Any]], *, outlet: str) -> str:
    """The title of the article: its one main heading, else what the head says, without the site's name."""
    heads = [" ".join("".join(head.itertext()).split()) for head in tree.iter("h1")]
    heads = [head for head in heads if len(head.split()) >= 2]
    said = _name([node.get("headline") for node in linked]) or _first(metas, TITLES)
    page = tree.find(".//title")
    whole = " ".join("".join(page.itertext()).split()) if page is not None else ""
    base, name = suffix(said or whole)
    plain = base if name and (name == outlet or not said) else said or whole
    low = (whole or plain).casefold()
    shown = [head for head in heads if head.casefold() in low or plain.casefold() in head.casefold()]
    return shown[0] if shown else heads[0] if len(heads) == 1 and not said else plain


def _address(tree: Any, metas: dict[str, str], *, url: str | None) -> str | None:
    links = [link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower()]
    for href in (*links, metas.get("og:url")):
        if href and href.strip():
            whole: str = urljoin(url or "", href.strip())
            # Some sites name their front page as every article's address.
            if whole.startswith(("http://", "https://")) and whole.split("://", 1)[1].strip("/").count("/"):
                return whole
    return url


def _byline(metas: dict[str, str], linked: list[dict[str, Any]]) -> str:
    named = [_name(author) for node in linked for author in _list(node.get("author"))]
    names = [name for name in named if name] or [_first(metas, AUTHORS)]
    return ", ".join(dict.fromkeys(name for name in names if name and not name.startswith(("http", "@"))))


def _hints(tree: Any, metas: dict[str, str], linked: list[dict[str, Any]]) -> tuple[DateHint, ...]:
    said = [("datePublished", str(node["datePublished"])) for node in linked if node.get("datePublished")]
    said += [(name, metas[name]) for name in PUBLISHED if name in metas]
    said += [
        ("time", time.get("datetime") or "".join(time.itertext()))
        for time in tree.iter("time")
        if time.get("pubdate") is not None
        or "publish" in f"{time.get('itemprop')} {time.get('class')}".lower()
    ]
    hints: dict[str, DateHint] = {}
    for name, value in said:
        if day := _day(value):
            hints.setdefault(day, DateHint(kind="meta", text=f"{name}: {value.strip()}", value=day))
    times = [time.get("datetime") or "" for time in tree.iter("time")]
    if not hints and len(times) == 1 and (day := _day(times[0])):
        hints[day] = DateHint(kind="meta", text=f"time: {times[0]}", value=day)
    return tuple(hints.values())


def _day(value: str) -> str:
    try:
        return edtf_day(re.sub(r"\s+", " ", value.strip()))
    except ValueError:
        return first_date(value)[1]
