"""The timeline as TimelineJS reads it, for a page that shows it.

It leaves out what has no year, and gives no page any markup: texts of articles are escaped.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from communique.exports.rows import line
from communique.exports.telling import clean, ends, evidence, flat, short, source_name, web_address
from communique.views import Selection

HEADLINE = 120
"""Characters of a slide's headline: two lines of it."""

NAMES = ("year", "month", "day")


def write_timelinejs(rows: Selection, path: Path) -> None:
    """One JSON object with ``title`` and ``events``, a slide a line of the timeline
    (https://timeline.knightlab.com/docs/json-format.html)."""
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
        title = {"text": {"headline": "communique", "text": "Who said and did what, and where it stands."}}
        out.write('{"title": ' + line(title) + ', "events": [')
        count = 0
        for row in rows.rows("timeline"):
            if slide := slide_of(row):
                out.write(("\n" if not count else ",\n") + line(slide))
                count += 1
        out.write("\n]}\n")


def slide_of(row: Mapping[str, Any]) -> dict[str, Any] | None:
    """One line of the timeline as a slide; ``None`` where its year is not known."""
    first, last = ends(row["date"]["edtf"])
    if not first:
        return None
    told = {
        "start_date": dict(zip(NAMES, first, strict=False)),
        "text": {
            "headline": escape(short(row["line"], most=HEADLINE)),
            "text": "".join([f"<p>{escape(flat(row['line']))}</p>", *map(_quote, evidence(row))]),
        },
        "group": row["kind"],
        "unique_id": row["id"],
    }
    if last and last != first:
        told["end_date"] = dict(zip(NAMES, last, strict=False))
    return told


def _quote(one: Mapping[str, Any]) -> str:
    name, address = escape(source_name(one)), web_address(one["url"])
    cite = f'<a href="{escape(address)}" rel="noreferrer">{name}</a>' if address else name
    return f"<blockquote>{escape(clean(one['quote']))}</blockquote><p>{cite}</p>"
