"""Everything that a filter finds in the record, one view after another, a few hundred rows at a time.

It keeps no rows: whoever wants a view twice asks twice, and a view that cannot apply a filter is named as
left out rather than shown unfiltered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from communique.errors import BadUse
from communique.model import Act
from communique.store import Look
from communique.views.actors import actor_rows
from communique.views.articles import LISTED as ARTICLES
from communique.views.events import event_rows
from communique.views.filter import Filter
from communique.views.rows import EventRow, Row, StatementRow, Table, TimelineRow
from communique.views.statements import sought, statement_rows
from communique.views.timeline import timeline_rows

BATCH = 200
"""Rows made at a time: each may hold the sentences of hundreds of reports, and all of them are in memory."""

WHOLE = 1_000_000
"""Pieces of evidence with a row: all of them, since whoever has the file cannot ask for the rest by id."""

ABOUT_ACTS = ("articles", "actors")
"""Views of what acts rest on: beside views of acts they show whom and what those acts name."""

LINES = "timeline"
"""The view that repeats acts of other views; it understands every ``type``, so it proves none right."""

View = Callable[[Look, Filter], Table[Any]]


@dataclass(frozen=True, slots=True)
class _Acts:
    """A view whose rows are acts: their kind, their type, and what makes rows of some of them."""

    kind: str | None
    of: type[Row]
    rows: Callable[[Look, Sequence[Act]], Sequence[Row]]
    dated: bool = False


ACTS: Mapping[str, _Acts] = {
    "statements": _Acts("statement", StatementRow, partial(statement_rows, inline=WHOLE)),
    "events": _Acts("event", EventRow, partial(event_rows, inline=WHOLE)),
    LINES: _Acts(None, TimelineRow, timeline_rows, dated=True),
}
"""Views that can be had a batch at a time; any other view of the table comes as its whole table."""


class Selection:
    """Rows of ``names`` (views of ``table``) that ``wanted`` finds, as the contract's JSON.

    With views of acts, ``articles`` and ``actors`` are those that the acts found rest on and name, as soon as
    a filter is set; alone they are filtered themselves. ``left_out`` says why a view cannot be had.

    Raises:
        BadUse: where no view can apply the filter, or its value cannot be understood.

    Example:
        ``[row["id"] for row in Selection(look, Filter(since="2018"), table=VIEWS).rows("events")]``
    """

    def __init__(
        self, look: Look, wanted: Filter, *, table: Mapping[str, View], names: Iterable[str] | None = None
    ) -> None:
        self._look, self._wanted, self._table = look, wanted, table
        asked = tuple(table) if names is None else tuple(name for name in names if name in table)
        self._of: dict[str, type[Row]] = {}
        self._linked: tuple[set[str], set[str]] | None = None
        self.left_out: dict[str, str] = {}
        acts = [name for name in asked if name not in ABOUT_ACTS]
        self._follows = bool(acts) and wanted != Filter()
        for name in asked:
            self._try(name, Filter() if self._follows and name in ABOUT_ACTS else wanted)
        # The timeline takes any word for a type: it says nothing on whether there is such a type.
        telling = [name for name in acts if name != LINES] or list(asked)
        if asked and all(name in self.left_out for name in telling):
            raise BadUse(self.left_out[telling[0]])
        self.views: tuple[str, ...] = tuple(name for name in asked if name in self._of)

    def of(self, view: str) -> type[Row]:
        """The type of the view's rows, also where there are none."""
        return self._of[view]

    def rows(self, view: str) -> Iterator[dict[str, Any]]:
        """The view's rows in its order, made as they are asked for; none of a view that was left out."""
        if view not in self._of:
            return iter(())
        return (row.to_json() for row in self._rows(view))

    def read(self) -> Iterator[dict[str, Any]]:
        """Every article of the record, whatever the filter: what was read is the same for all who count."""
        every = Selection(self._look, Filter(), table=self._table, names=("articles",))
        return every.rows("articles")

    def _try(self, name: str, wanted: Filter) -> None:
        """Asks for one row: a view that refuses the filter does so at once.

        Views of acts are not asked, since the timeline looks through all acts for its first.
        """
        try:
            if name in ACTS:
                wanted.refuse(name, "on")
                sought(self._look, wanted, kind=ACTS[name].kind)
                self._of[name] = ACTS[name].of
                return
            self._of[name] = self._table[name](self._look, replace(wanted, limit=1)).of
        except BadUse as refused:
            self.left_out[name] = str(refused)

    def _rows(self, view: str) -> Iterator[Row]:
        if view in ACTS:
            kind = ACTS[view]
            found = sought(self._look, self._wanted, kind=kind.kind, dated=kind.dated)
            for acts in self._look.each_act(found):
                for at in range(0, len(acts), BATCH):
                    yield from kind.rows(self._look, acts[at : at + BATCH])
        elif view == "articles":
            yield from self._articles()
        elif view == "actors":
            yield from self._actors()
        else:
            yield from self._table[view](self._look, self._wanted)

    def _articles(self) -> Iterator[Row]:
        look, wanted = self._look, Filter() if self._follows else self._wanted
        ids = ARTICLES.ids(look, replace(wanted, type=None, status=None, on=None), 0)
        if self._follows:
            named = self._named()[0]
            ids = [name for name in ids if name in named]
        for at in range(0, len(ids), BATCH):
            yield from ARTICLES.rows(look, ids[at : at + BATCH], wanted)

    def _actors(self) -> Iterator[Row]:
        look, wanted = self._look, Filter() if self._follows else self._wanted
        lines = look.find_actors(
            ids=wanted.actors(look), country=wanted.country_code(look), kind=wanted.type, limit=wanted.limit
        )
        if self._follows:
            named = self._named()[1]
            lines = [line for line in lines if line.id in named]
        for at in range(0, len(lines), BATCH):
            yield from actor_rows(look, lines[at : at + BATCH])

    def _named(self) -> tuple[set[str], set[str]]:
        """Ids of the articles that the acts found rest on, and of the actors they name; looked up once."""
        if self._linked is None:
            articles: set[str] = set()
            actors: set[str] = set()
            for view in self.views:
                if view not in ABOUT_ACTS:
                    for row in self._rows(view):
                        _gather(row.to_json(), articles, actors)
            self._linked = articles, actors
        return self._linked


def _gather(value: Any, articles: set[str], actors: set[str]) -> None:
    """Adds what a row names: wherever it has somebody, or a sentence of an article."""
    if isinstance(value, Mapping):
        if isinstance(value.get("actor"), str):
            actors.add(value["actor"])
        if isinstance(value.get("article"), str) and "quote" in value:
            articles.add(value["article"])
        for part in value.values():
            _gather(part, articles, actors)
    elif isinstance(value, (list, tuple)):
        for part in value:
            _gather(part, articles, actors)
