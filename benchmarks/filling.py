"""An empty record filled with invented readings in one go: what ``fold`` and ``world`` measure on.

The record is the one that comes of keeping the articles one by one; only the way there is shorter.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from communique.fold import Print, article_keys, bounds, copies, entry_keys, neighbourhoods, retold
from communique.ledgers import Reported, counts
from communique.model import Article, Entry, Reading, Resolution
from communique.pipeline import keep as keeping
from communique.store import Store

BLOCK = 500
"""Articles, or acts, written in one transaction or call."""

Made = Callable[[int], tuple[Article, Reading, Resolution]]
Parts = Callable[[Reported], tuple[tuple[str, ...], str, bool]]


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
    entries: dict[str, Entry] = {}
    prints: dict[str, Print] = {}
    cast: set[str] = set()
    for first in range(numbers.start, numbers.stop, BLOCK):
        with store.write() as pen:
            for number in range(first, min(first + BLOCK, numbers.stop)):
                article, reading, resolution = made(number)
                resolution = replace(resolution, entries=retold(resolution.entries))
                published = bounds(resolution.published.edtf)
                pen.add_article(article)
                pen.add_reading(reading)
                pen.add_resolution(
                    resolution,
                    published=published,
                    keys=article_keys(article.fingerprint),
                    entry_keys_of={entry.id: entry_keys(entry) for entry in resolution.entries},
                    names={actor.id: keeping._names(actor) for actor in resolution.actors},
                )
                entries |= {entry.id: entry for entry in resolution.entries}
                prints[article.id] = Print(article.fingerprint, published[0])
                cast |= {actor.id for actor in resolution.actors}
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
