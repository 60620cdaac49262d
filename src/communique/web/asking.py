"""What a request asks for: a view, its filters, and which page of it.

It refuses a filter that a view does not have or that cannot be understood, in the words of the record.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from communique.errors import BadUse
from communique.views import Filter

PER_PAGE = 50
"""Rows of a page: what a reader scrolls through before filtering."""
PAGES: Mapping[str, int] = {"talks": 15}
"""The same of views whose rows are long: talks have a dozen rounds each, with a sentence for every one."""
LAST_PAGE = 2_000
"""Pages that can be turned to: 100,000 rows; whoever needs more takes the twin, which has all."""

DATES = ("since", "until")
WORDS = ("actor", "country", "about", *DATES)
ORDER = "order"
LEDGER = (*WORDS, "status", "on", ORDER)
FILTERS: Mapping[str, tuple[str, ...]] = {
    "timeline": (*WORDS, "type", "status", ORDER),
    "statements": (*WORDS, "type", ORDER),
    "events": (*WORDS, "type", "status", ORDER),
    "undertakings": LEDGER,
    "demands": LEDGER,
    "proposals": LEDGER,
    "talks": LEDGER,
    "sanctions": LEDGER,
    "terms": (*WORDS, "on", ORDER),
    "disputes": (*WORDS, "on", ORDER),
    "positions": LEDGER,
    "actors": ("actor", "country", "type"),
    "articles": (*WORDS, ORDER),
    "stories": (*WORDS, ORDER),
}
"""The filters that a view's form offers; the record refuses the others."""
FED = tuple(view for view in FILTERS if view not in ("actors", "stories"))
"""Views that have a feed; actors and stories have no moment at which they were learnt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Filters as given and as understood, and the page."""

    given: Mapping[str, str]
    wanted: Filter
    page: int
    per_page: int = PER_PAGE

    @property
    def filtered(self) -> bool:
        """Whether anything is left out; an order leaves out nothing."""
        return any(name != ORDER for name in self.given)

    @property
    def start(self) -> int:
        """Rows before the page."""
        return (self.page - 1) * self.per_page

    def address(self, path: str, **changed: str | int | None) -> str:
        """``path`` with these filters, some changed or (``None``) left out."""
        values = {**self.given, **changed}
        query = urlencode({name: value for name, value in values.items() if value not in (None, "")})
        return f"{path}?{query}" if query else path

    def limited(self) -> Filter:
        """The filter with room for the rows of this page and one more, which tells of a next page."""
        most = self.per_page + 1
        if self.wanted.limit is not None:
            most = max(min(most, self.wanted.limit - self.start), 1)
        return replace(self.wanted, limit=most)

    @property
    def beyond(self) -> bool:
        """Whether the page begins behind the last row that ``limit`` allows."""
        return self.wanted.limit is not None and self.start >= self.wanted.limit


def asked(query: QueryParams, *, view: str = "") -> Asked:
    """What the names and values of an address ask for; ``view``: whose list it is, if it is one.

    Raises:
        BadUse: for a name that is no filter, one given twice, or a value that cannot be understood.
    """
    given: dict[str, str] = {}
    for name, value in query.multi_items():
        if name in given:
            raise BadUse(f"{name} is given twice ({given[name]!r} and {value!r}); give it once")
        given[name] = value
    given = {name: value.strip() for name, value in given.items() if value.strip()}
    page = given.pop("page", "1")
    return Asked(
        given=given,
        wanted=Filter.parse(given),
        page=number("page", page, most=LAST_PAGE),
        per_page=PAGES.get(view, PER_PAGE),
    )


def number(name: str, value: str, *, most: int, least: int = 1) -> int:
    """A whole number of an address.

    Raises:
        BadUse: where it is none, or out of bounds.
    """
    if not (value.isascii() and value.isdecimal()) or len(value) > 9 or not least <= int(value) <= most:
        raise BadUse(f"{name} {value!r}: must be a whole number from {least} to {most}")
    return int(value)
