"""Every sentence the record rests on as a W3C Web Annotation on its article.

It points at text in two ways, by its words and by its place; the place counts in the text that was read here,
not in the page's markup (https://www.w3.org/TR/annotation-model/).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from communique.exports.rows import line
from communique.exports.telling import evidence, headline, web_address
from communique.views import Selection

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

AROUND = 32
"""Characters of the sentence before and behind a part: what other annotation programs keep."""

PARTS = ("content", "trigger")
"""Parts of a sentence that are marked inside it: what was said, and the word of what was done."""


def write_webannotation(rows: Selection, path: Path) -> None:
    """One AnnotationCollection with one page; an annotation for each row and each sentence it rests on."""
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
        label = {"@context": CONTEXT, "id": "urn:communique:annotations", "type": "AnnotationCollection"}
        out.write(line(label)[:-1] + ', "label": "communique", "first": ')
        page = {"id": "urn:communique:annotations:1", "type": "AnnotationPage", "startIndex": 0}
        out.write(line(page)[:-1] + ', "items": [')
        total = 0
        for total, annotation in enumerate(_annotations(rows), 1):
            out.write(("\n" if total == 1 else ",\n") + line(annotation))
        out.write(f'\n]}}, "total": {total}}}\n')


def _annotations(rows: Selection) -> Iterator[dict[str, Any]]:
    for view in rows.views:
        if view != "timeline":  # its lines are rows of other views
            for row in rows.rows(view):
                for one in evidence(row):
                    yield annotation(view, row, one)


def annotation(view: str, row: Mapping[str, Any], one: Mapping[str, Any]) -> dict[str, Any]:
    """One sentence as the proof of one row."""
    start, end = one["span"]
    tags = [view, *(str(row[name]) for name in ("act", "type", "mode", "status", "kind") if row.get(name))]
    return {
        "id": f"urn:communique:{view}:{_part(row['id'])}:{_part(one['article'])}:{start}-{end}",
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {
                "type": "TextualBody",
                "value": headline(view, row),
                "format": "text/plain",
                "purpose": "describing",
            },
            *({"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in tags),
        ],
        "target": {
            "type": "SpecificResource",
            "source": web_address(one["url"]) or f"urn:communique:article:{_part(one['article'])}",
            "selector": [
                {
                    "type": "TextPositionSelector",
                    "start": start,
                    "end": end,
                },
                {"type": "TextQuoteSelector", "exact": one["quote"], **_refined(one)},
            ],
        },
    }


def _refined(one: Mapping[str, Any]) -> dict[str, Any]:
    """The first part inside the sentence, by its words and what stands around it."""
    base, text = one["span"][0], one["quote"]
    for name in PARTS:
        for start, end in one["parts"].get(name, ())[:1]:
            first, last = start - base, end - base
            return {
                "refinedBy": {
                    "type": "TextQuoteSelector",
                    "exact": text[first:last],
                    "prefix": text[max(0, first - AROUND) : first],
                    "suffix": text[last : last + AROUND],
                }
            }
    return {}


def _part(name: str) -> str:
    """A name as a part of a URN."""
    return quote(name, safe="", errors="replace")
