"""Full text of articles, statements and events, the best match first.

It looks for the words as given; what they mean it does not ask.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response

from communique.errors import BadUse
from communique.record import Record
from communique.views import Facets, Filter, facets
from communique.web import answering, listing
from communique.web.asking import PER_PAGE, Asked, number
from communique.web.naming import named
from communique.web.remembered import Remembered
from communique.web.text import _

router = APIRouter()

LAST_PAGE = 20
"""Pages of matches: a thousand, after which the words should be narrower."""
COUNTRIES = 8
"""Countries to narrow by: those that take part most often."""
KNOWN = {"q", "limit", "page"}


@router.get("/search")
def search(request: Request) -> Response:
    """What holds all words of ``q``."""
    q, limit, page = _asked(request)
    record: Record = request.app.state.record
    found: list[dict[str, Any]] = []
    narrower: list[dict[str, Any]] = []
    if q:
        narrower = _narrower(request, q)
        most = page * PER_PAGE + 1
        found = [row.to_json() for row in record.search(q, limit=min(limit or most, most))]
    start = (page - 1) * PER_PAGE
    return answering.page(
        request,
        "search.html",
        title=f"“{q}”" if q else _("Search"),
        q=q,
        rows=found[start : start + PER_PAGE],
        narrower=narrower,
        more=len(found) > start + PER_PAGE and page < LAST_PAGE,
        wish=Asked(given={"q": q} if q else {}, wanted=Filter(), page=page),
        here="/search",
    )


@router.get("/search.{form}")
def twin(request: Request, form: str) -> Response:
    """The rows of ``communique search``, with its limit."""
    if form not in ("json", "csv"):
        raise BadUse(f"there is no form {form!r} of a search; there are json and csv")
    q, limit, _page = _asked(request)
    if not q:
        raise BadUse("q is empty: give the words to look for, such as /search.json?q=sanctions")
    record: Record = request.app.state.record
    return answering.rows("search", (row.to_json() for row in record.search(q, limit=limit or 20)), form)


def _narrower(request: Request, q: str) -> list[dict[str, Any]]:
    """Ways to narrow what was found, with how much each leaves: by kind, year and country.

    Each leads to the list with these words as its filter, where the other filters are.
    """
    record: Record = request.app.state.record
    remembered: Remembered = request.app.state.remembered

    def counted() -> Facets:
        with record.look() as look:
            return facets(look, q)

    found = remembered.get(("facets", q), counted)
    told = named(record, found.countries)
    kinds: list[tuple[str, int, dict[str, str], str]] = [
        (listing.title(view), count, {}, view) for view, count in found.kinds.items()
    ]
    years = [(year, count, {"since": year, "until": year}, "timeline") for year, count in found.years.items()]
    countries = [
        (told(code), count, {"country": code}, "events")
        for code, count in found.countries.items()
        if len(code) == 3 and code.isupper()
    ]
    groups = ((_("Kind"), kinds), (_("Year"), years), (_("Country, in events"), countries[:COUNTRIES]))
    return [
        {
            "name": name,
            "ways": [
                {"name": what, "count": count, "address": f"/{view}?{urlencode({'about': q, **more})}"}
                for what, count, more, view in ways
                if count
            ],
        }
        for name, ways in groups
        if any(count for _what, count, _more, _view in ways)
    ]


def _asked(request: Request) -> tuple[str, int | None, int]:
    given = dict(request.query_params)
    if unknown := sorted(set(given) - KNOWN):
        raise BadUse(f"a search has no {', '.join(unknown)}; it has {', '.join(sorted(KNOWN))}")
    limit = given.get("limit", "").strip()
    page = number("page", given.get("page", "") or "1", most=LAST_PAGE)
    return given.get("q", "").strip(), number("limit", limit, most=100_000) if limit else None, page
