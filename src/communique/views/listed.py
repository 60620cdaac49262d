"""A view as a list that can be had whole, a page at a time, or row by row for whoever writes it on.

It keeps no rows: ids are found first, in the view's order, and rows are made of those that are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic

from communique.store import Look
from communique.views.filter import Filter
from communique.views.rows import R, Table

BATCH = 100
"""Rows made at a time: each holds the sentences of a few reports, and all of them are in memory."""


@dataclass(frozen=True, slots=True)
class Listed(Generic[R]):
    """How a view finds its ids and makes its rows; called, it gives the table.

    ``ids``: those that a filter finds, in order, so many passed over; ``rows``: the rows of some, in the
    order given, with the filter that tells as of which day.

    Example:
        ``VIEWS["statements"](look, Filter(country="PRK", limit=50), skip=100)``
    """

    of: type[R]
    ids: Callable[[Look, Filter, int], list[str]]
    rows: Callable[[Look, Sequence[str], Filter], Sequence[R]]

    def __call__(self, look: Look, wanted: Filter, *, skip: int = 0) -> Table[R]:
        """The rows that a filter finds, ``skip`` of them passed over.

        Raises:
            BadUse: for a filter that does not apply or cannot be understood.
        """
        return Table(self.rows(look, self.ids(look, wanted, skip), wanted), of=self.of)

    def each(self, look: Look, wanted: Filter, *, skip: int = 0) -> Iterator[R]:
        """The same rows, a few at a time, so that their number costs no memory.

        Raises:
            BadUse: as above, at once and not with the first row.
        """
        return self._each(look, self.ids(look, wanted, skip), wanted)

    def _each(self, look: Look, ids: Sequence[str], wanted: Filter) -> Iterator[R]:
        for at in range(0, len(ids), BATCH):
            yield from self.rows(look, ids[at : at + BATCH], wanted)
