"""One report for any browser: the timeline, every view, each row with its quotes, nothing fetched, no script.

It escapes every word of a page, forbids scripts and requests in the report itself, and follows no link but to
web pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote

from communique.exports.telling import (
    clean,
    evidence,
    facts,
    flat,
    headline,
    named,
    pieces,
    source_name,
    web_address,
    when,
    worded,
)
from communique.views import Selection

MARKED = ("content", "trigger")
"""Parts of a quote that are shown marked: what was said, and the word of what was done."""

LINKED = {"statement": "statements", "event": "events"}
"""The section of the act behind each kind of line of the timeline."""

HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
form-action 'none'; base-uri 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>communique: report</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; color: #222; background: #fff; max-width: 50rem;
  margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
a { color: #0b57a4; }
article { border-top: 1px solid #ccc; padding: .5rem 0; }
h3 { font-size: 1rem; margin: .5rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: .5rem 0; font-size: .9rem; }
dt { color: #555; } dd { margin: 0; }
blockquote { margin: .5rem 0; padding-left: 1rem; border-left: 3px solid #999; white-space: pre-line; }
cite { display: block; font-size: .85rem; color: #555; font-style: normal; }
mark { background: #fff2b3; }
time { color: #555; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #181818; } a { color: #8ab4f8; }
  mark { background: #5c4d00; color: #fff; } dt, cite, time { color: #aaa; } }
@media print { a { color: inherit; text-decoration: none; } article { break-inside: avoid; } }
</style>
</head>
<body>
<h1>Report</h1>
"""


def write_html(rows: Selection, path: Path) -> None:
    """One HTML 5 file: a section a view, an ``article`` a row with its facts, quotes and sources."""
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as out:
        out.write(HEAD)
        links = (f'<a href="#{view}">{escape(view.capitalize())}</a>' for view in rows.views)
        out.write(f"<nav>{' · '.join(links)}</nav>\n<main>\n")
        # A side that no article names itself, such as the state of a minister, has no entry to lead to.
        listed = frozenset(row["id"] for row in rows.rows("actors"))
        for view in rows.views:
            out.write(f'<section id="{view}">\n<h2>{escape(view.capitalize())}</h2>\n')
            if view == "timeline":
                out.writelines(_timeline(rows))
            else:
                for row in rows.rows(view):
                    out.writelines(_row(view, row, listed=listed))
            out.write("</section>\n")
        out.write("</main>\n</body>\n</html>\n")


def _timeline(rows: Selection) -> Iterator[str]:
    yield "<ol>\n"
    for row in rows.rows("timeline"):
        view = LINKED.get(row["kind"], row["kind"])
        line = escape(flat(row["line"]))
        told = f'<a href="#{_anchor(view, row["ref"])}">{line}</a>' if view in rows.views else line
        yield f"<li>{_time(row['date'])} {told}</li>\n"
    yield "</ol>\n"


def _row(view: str, row: Mapping[str, Any], *, listed: frozenset[str]) -> Iterator[str]:
    yield f'<article id="{_anchor(view, row["id"])}">\n<h3>{_time(when(row))} '
    yield f"{escape(headline(view, row))}</h3>\n<dl>"
    for name, value in facts(row, leave=("url",)):
        told = worded(value, text=_text, person=partial(_person, listed=listed))
        yield f"<dt>{escape(name)}</dt><dd>{told}</dd>"
    sure = "" if row["confidence"] is None else f"confidence {row['confidence']:.2f}, "
    told = f"{sure}reports {row['reports']}, independent {row['origins']}, {row['id']}"
    yield f"<dt>record</dt><dd>{escape(told)}</dd></dl>\n"
    for one in evidence(row):
        yield f"<blockquote>{_marked(one)}<cite>{_source(one)}</cite></blockquote>\n"
    yield "</article>\n"


def _text(value: object) -> str:
    return escape(flat(value))


def _person(who: Mapping[str, Any], *, listed: frozenset[str]) -> str:
    name = escape(named(who))
    role = f", {escape(flat(who['role']))}" if who.get("role") else ""
    if who["actor"] not in listed:
        return name + role
    return f'<a href="#{_anchor("actors", who["actor"])}">{name}</a>{role}'


def _marked(one: Mapping[str, Any]) -> str:
    """A quote with its telling parts marked; the article's line breaks stay."""
    told, at, text = [], 0, one["quote"]
    for _, start, end in sorted(pieces(one, *MARKED), key=lambda part: part[1:]):
        if start >= at:
            told += [escape(clean(text[at:start])), f"<mark>{escape(clean(text[start:end]))}</mark>"]
            at = end
    return "".join([*told, escape(clean(text[at:]))])


def _source(one: Mapping[str, Any]) -> str:
    name, address = escape(source_name(one)), web_address(one["url"])
    shown = f'<a href="{escape(address)}" rel="noreferrer">{name}</a>' if address else name
    return f'{shown} <a href="#{_anchor("articles", one["article"])}">source</a>'


def _time(date: Mapping[str, Any]) -> str:
    return f"<time>{escape(date['edtf'])}</time>" if date["edtf"] else ""


def _anchor(view: str, name: str) -> str:
    """The name of a row's place in the report, fit for an attribute and an address alike."""
    return f"{view}-{quote(name, safe='', errors='replace').replace('%', '.')}"
