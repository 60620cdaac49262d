"""An empty record filled with invented readings in one go: what ``fold`` and ``world`` measure on.

The record is the one that comes of keeping the articles one by one; only the way there is shorter.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from communique.fold import Print, article_keys, bounds, copies, entry_keys, neighbourhoods, retold
from communique.ledgers import Reported, counts
from communique.model import Article, Entry, Reading, Resolution
from communique.pipeline import keep as keeping
from communique.store import Pen, Store
from communique.store.tables import actor_names, actor_roles, entry_actors
from communique.store.tables import article_keys as keys_of_articles
from communique.store.tables import entries as kept_entries
from communique.store.tables import entry_keys as keys_of_entries

BLOCK = 500
"""Articles, or acts, written in one transaction or call."""

AT_THE_END = (
    kept_entries, entry_actors, keys_of_entries, keys_of_articles, actor_names, actor_roles,
)  # fmt: skip
"""Tables of which nothing is asked while a block is written: their rows are written together at its end."""

Made = Callable[[int], tuple[Article, Reading, Resolution]]
Parts = Callable[[Reported], tuple[dict[str, bool], str]]


def fill(
    store: Store,
    made: Made,
    numbers: range,
    *,
    parts: Parts = counts,
    told: Callable[[str], None] = lambda line: None,
) -> None:
    """Keeps the articles of these numbers in an empty record and folds them once; makes no ledger's rows.

    Args:
        parts: in which parts of the ledgers an act counts, as ``communique.ledgers.counts``.
        told: is given a line when the articles, and when the acts are there.
    """
    # Millions of values are made and all kept: to look among them for what is not took a tenth of the time.
    gc.disable()
    try:
        _fill(store, made, numbers, parts=parts, told=told)
    finally:
        gc.enable()
        gc.collect()  # else what is measured next pays for it


class _Block(Pen):
    """A pen that writes the rows of most tables once a block, a statement a table, in the same order."""

    def __init__(self, pen: Pen) -> None:
        super().__init__(pen._connection)
        self._waiting: dict[Any, list[dict[str, Any]]] = {table: [] for table in AT_THE_END}

    def _many(self, table: Any, rows: list[dict[str, Any]]) -> None:
        if table in self._waiting:
            self._waiting[table].extend(rows)
        else:
            super()._many(table, rows)

    def end(self) -> None:
        """Writes what waits."""
        for table, rows in self._waiting.items():
            super()._many(table, rows)
            rows.clear()


def _fill(store: Store, made: Made, numbers: range, *, parts: Parts, told: Callable[[str], None]) -> None:
    entries: dict[str, Entry] = {}
    prints: dict[str, Print] = {}
    cast: set[str] = set()
    for first in range(numbers.start, numbers.stop, BLOCK):
        with store.write() as one:
            block = _Block(one)
            for number in range(first, min(first + BLOCK, numbers.stop)):
                article, reading, resolution = made(number)
                resolution = replace(resolution, entries=retold(resolution.entries))
                published = bounds(resolution.published.edtf)
                block.add_article(article)
                block.add_reading(reading)
                block.add_resolution(
                    resolution,
                    published=published,
                    keys=article_keys(article.fingerprint),
                    entry_keys_of={entry.id: entry_keys(entry) for entry in resolution.entries},
                    names={actor.id: keeping._names(actor) for actor in resolution.actors},
                )
                entries |= {entry.id: entry for entry in resolution.entries}
                prints[article.id] = Print(article.fingerprint, published[0])
                cast |= {actor.id for actor in resolution.actors}
            block.end()
    told(f"kept {len(numbers):,} articles, {len(entries):,} entries")
    origins = copies(prints)
    with store.write() as pen:
        pen.set_copies(origins)
        keeping._name(pen, cast)
        acts = [act for near in neighbourhoods(entries.values(), copies=origins) for act in near.acts]
        for start in range(0, len(acts), BLOCK):
            some = acts[start : start + BLOCK]
            pen.add_acts((act, bounds(act.when.edtf)) for act in some)
            pen.add_parts({a.id: parts(Reported(a, tuple(entries[e] for e in a.entries))) for a in some})
    told(f"folded into {len(acts):,} acts")
