"""Makes the rows of the ledgers from the acts of a record, where acts have changed since they were last made.

It decides nothing itself: which acts count where, and what they come to, is asked of ``ledgers``. Rows are
made when a run ends or somebody asks, not with every article: then an article costs the same however long
the history of its actors is.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.fold import bounds
from communique.ledgers import Reported, derive, keys
from communique.model import Act
from communique.store import Look, Pen, Store

AT_ONCE = 200
"""Parts of ledgers in one transaction: others who write wait for it no longer than a second or two."""

EVERY = ""
"""What stands for the parts of a record that an older version made: none is known yet."""


def post(store: Store) -> int:
    """Makes every row anew whose acts have changed; how many parts of ledgers that were.

    Safe to stop: what is left is made the next time.

    Raises:
        RecordError: where the record cannot be written.
    """
    done = 0
    while True:
        with store.look() as look:
            if not look.stale_parts(limit=1):
                return done
        with store.write() as pen:
            done += post_some(pen, limit=AT_ONCE)


def post_some(pen: Pen, *, limit: int | None = None) -> int:
    """Makes the rows of at most ``limit`` stale parts anew, inside the caller's transaction; how many."""
    waiting = pen.stale_parts(limit=limit)
    if EVERY in waiting:
        pen.clear_parts()
        names = pen.act_ids()
        for at in range(0, len(names), AT_ONCE):
            add_parts(pen, pen.acts(names[at : at + AT_ONCE]))
        pen.part_done(EVERY)
        waiting = pen.stale_parts(limit=limit)
    for part in waiting:
        rows = derive(part, reported(pen, pen.acts_in(part)))
        pen.set_rows(part, ((row, bounds(row.when.edtf)) for row in rows))
        pen.part_done(part)
    return len(waiting)


def add_parts(pen: Pen, acts: Iterable[Act]) -> None:
    """Keeps in which parts of the ledgers these acts count."""
    pen.add_parts({act.id: keys(act) for act in reported(pen, list(acts))})


def reported(look: Look, acts: list[Act]) -> list[Reported]:
    """Acts with all their tellings."""
    return [Reported(*told) for told in look.tellings(acts)]
