"""Reads a page kept as Markdown: the words without the marks, and what its front matter says.

It refuses to interpret anything but text: pictures, raw HTML and links are dropped but for their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from communique.model import DateHint
from communique.sources.html import HtmlPage
from communique.sources.written import edtf_day, written_day

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\n(?P<front>(?:.*\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_PAIR = re.compile(r"^(?P<name>[\w-]+)\s*:\s*(?P<value>.+?)\s*$", re.MULTILINE)
_TAG = re.compile(r"<[^<>]*>")


def markdown_text(markup: str) -> HtmlPage:
    """The text of a Markdown page, with title, outlet, address, writer and date from its front matter."""
    front = _FRONT.match(markup)
    said = {
        pair["name"].lower(): pair["value"].strip("\"'")
        for pair in (_PAIR.finditer(front["front"]) if front else ())
    }
    blocks, heading = _blocks(markup[front.end() :] if front else markup)
    title = said.get("title", "") or heading
    if title and title not in blocks[:3]:
        blocks.insert(0, title)
    published = next((said[name] for name in ("published", "date", "pubdate") if name in said), "")
    url = next((said[name] for name in ("url", "link", "canonical") if name in said), "")
    return HtmlPage(
        text="\n\n".join(blocks),
        title=title,
        outlet=next((said[name] for name in ("outlet", "site", "publisher") if name in said), ""),
        url=url if url.startswith(("http://", "https://")) else None,
        byline=next((said[name] for name in ("author", "byline", "by") if name in said), ""),
        language=next((said[name] for name in ("language", "lang") if name in said), ""),
        hints=(DateHint(kind="meta", text=published, value=day),) if (day := _day(published)) else (),
    )


def _day(published: str) -> str:
    try:
        return edtf_day(published)
    except ValueError:
        return written_day(published)


def _blocks(markup: str) -> tuple[list[str], str]:
    """The blocks of text in order, and the first heading of the first level."""
    from markdown_it import MarkdownIt

    blocks: list[str] = []
    heading = ""
    point = False
    row: list[str] | None = None
    tokens = MarkdownIt("commonmark").enable("table").parse(markup)
    for at, token in enumerate(tokens):
        if token.type == "list_item_open":
            point = True
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            # A row is a line of its own: a table on one line would be one sentence of a thousand words.
            blocks.append(" | ".join(row))
            row = None
        elif token.type == "inline" and row is not None:
            if cell := "".join(_words(token.children or [])).strip():
                row.append(cell)
        elif token.type == "inline":
            text = "".join(_words(token.children or [])).strip()
            if text and tokens[at - 1].type == "heading_open" and tokens[at - 1].tag == "h1":
                heading = heading or text
            if text:
                blocks.append(f"- {text}" if point else text)
                point = False
        elif token.type in ("fence", "code_block"):
            blocks += [row.strip() for row in token.content.split("\n") if row.strip()]
        elif token.type == "html_block" and (text := " ".join(_TAG.sub(" ", token.content).split())):
            blocks.append(text)
    return blocks, heading


def _words(tokens: list[Any]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type == "softbreak":
            yield " "
        elif token.type == "hardbreak":
            yield "\n"
