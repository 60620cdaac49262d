"""How a quote is cited: in words to paste, and as CSL-JSON for citation programs.

It names what the page itself says; an author or a day that is not known is left out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from fastapi import APIRouter, Request, Response

from communique.errors import BadUse
from communique.exports import reference
from communique.record import Record
from communique.views import whole
from communique.web import answering
from communique.web.pages.articles import AT
from communique.web.text import _
from communique.web.twins import formed
from communique.web.wording import day, web

router = APIRouter()

LONGEST_QUOTE = 5_000
"""Characters: the longest paragraph of a press report; more is no quote."""


@router.get("/articles/{name}/cite")
@router.get("/articles/{name}/cite.json")
def cite(request: Request, name: str, at: str = "") -> Response:
    """A stretch of an article ("START-END") with its citation; ``cite.json`` for programs."""
    form = formed(request.url.path)[1]
    record: Record = request.app.state.record
    with record.look() as look:
        found = whole(look, name)
    if found is None:
        record.one("articles", name)  # says in the record's words that there is none
    assert found is not None
    quote = _quote(found.text, at)
    today = datetime.now(UTC).date()
    row = found.row.to_json()
    told = cited(row, quote, today=today)
    item = {**reference(row), "accessed": {"date-parts": [[today.year, today.month, today.day]]}}
    if quote:
        item["annote"] = quote
    if form:
        return answering.tagged(request, {"text": told, "csl": item})
    return answering.page(
        request,
        "cite.html",
        title=_("Cite"),
        text=told,
        csl=json.dumps([item], ensure_ascii=False, indent=1),
        row=row,
        at=at,
        here=f"/articles/{name}/cite",
    )


def cited(row: Mapping[str, Any], quote: str, *, today: date) -> str:
    """A quote with its outlet, title, day and address, and when that was looked up, in one line.

    Example:
        ``“No.” Halyard, “Talks end”, 20 March 2018, https://a.example/1 (accessed 2 May 2026).``
    """
    parts = [row["outlet"], f"“{row['title'] or row['doc']}”"]
    if row["published"]["edtf"]:
        parts.append(day(row["published"]))
    if web(row["url"]):
        parts.append(f"{row['url']} ({_('accessed')} {day({'edtf': today.isoformat()})})")
    told = ", ".join(" ".join(str(part).split()) for part in parts if part) + "."
    return f"“{' '.join(quote.split())}” {told}" if quote else told


def _quote(text: str, at: str) -> str:
    if not at:
        return ""
    parts = AT.fullmatch(at)
    if parts is None or not int(parts[1]) < int(parts[2]) <= len(text):
        raise BadUse(f"at {at!r}: must be two places in the text, such as 0-{len(text)}")
    if int(parts[2]) - int(parts[1]) > LONGEST_QUOTE:
        raise BadUse(f"at {at!r}: a quote has at most {LONGEST_QUOTE} characters")
    return text[int(parts[1]) : int(parts[2])]
