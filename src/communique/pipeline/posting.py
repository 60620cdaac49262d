"""Makes the rows of the ledgers from the acts of a record, where acts have changed since they were last made.

It decides nothing itself: which acts count where, and what they come to, is asked of ``ledgers``. Rows are
made when a run ends or somebody asks, not with every article: then an article costs the same however long
the history of its actors is.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from communique.fold import bounds
from communique.ledgers import Reported, counts, derive, followed, settled, states
from communique.model import Act, LedgerRow
from communique.store import Look, Pen, Store

AT_ONCE = 200
"""Parts of ledgers in one transaction, at most."""
SHORT = 1.0
"""Seconds of one transaction, as far as one part is not longer: others who write wait for it."""

TOGETHER = 24
"""Parts whose acts are looked up together: those of which one article tells."""

NEXT = 60
"""Acts of a part that are looked up so: those of the chapters that reports of the last days touch."""

HELD = 5000
"""Acts held at hand in one transaction, at most: those of some fifty parts."""

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
        with store.write(derived=True) as pen:
            done += post_some(pen, limit=AT_ONCE, within=SHORT)


def post_some(pen: Pen, *, limit: int | None = None, within: float | None = None) -> int:
    """Makes the rows of at most ``limit`` stale parts anew, inside the caller's transaction; how many.

    ``within``: seconds after which no other part is begun.
    """
    until = None if within is None else time.monotonic() + within
    waiting = pen.changed_parts(limit=limit)
    if any(part == EVERY for part, _, _ in waiting):
        pen.clear_parts()
        names = pen.act_ids()
        for at in range(0, len(names), AT_ONCE):
            add_parts(pen, pen.acts(names[at : at + AT_ONCE]))
        pen.part_done(EVERY)
        waiting = pen.changed_parts(limit=limit)
    acts = _Acts(pen)
    for at in range(0, len(waiting), TOGETHER):
        several = [_Ahead.of(pen, part, first, last) for part, first, last in waiting[at : at + TOGETHER]]
        # What all of them look at is looked up together: a few statements instead of a few for each part.
        acts.of([name for ahead in several for name in ahead.names])
        for count, ahead in enumerate(several, start=at + 1):
            _post_chapters(pen, acts, ahead)
            pen.part_done(ahead.part)
            if until is not None and time.monotonic() > until:
                return count
    return len(waiting)


class _Acts:
    """The acts of one transaction with their tellings: most count in several parts, and are looked up once.

    Nothing changes them meanwhile: rows are made from acts, never acts from rows.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self._known: dict[str, Reported] = {}

    def of(self, names: Sequence[str]) -> list[Reported]:
        """The acts with these ids, in their order."""
        if len(self._known) > HELD:
            self._known.clear()
        missing = sorted({name for name in names if name not in self._known})
        self._known.update((act.id, act) for act in reported(self._look, self._look.acts(missing)))
        return [self._known[name] for name in names]


@dataclass(frozen=True, slots=True)
class _Ahead:
    """What of a part is to be made anew: the acts carried to its first changed chapter, those from there on.

    ``closed`` are the chapters from there on as they stand, ``until`` is the last place that changed.
    """

    part: str
    until: str
    carried: tuple[str, ...]
    history: list[tuple[str, str, bool]]
    closed: list[tuple[str, str]]

    @classmethod
    def of(cls, look: Look, part: str, since: str, until: str) -> _Ahead:
        after = look.chapter_before(part, since) or ("", "")
        carried = (look.carried(part, after[1]) if after[1] else None) or ()
        return cls(part, until, carried, look.history(part, after=after), look.chapters(part, since=since))

    @property
    def names(self) -> tuple[str, ...]:
        """The acts that are looked at for certain: those of the first chapters."""
        return (*self.carried, *(act for _, act, _ in self.history[:NEXT]))


def _post_chapters(pen: Pen, told: _Acts, changed: _Ahead) -> None:
    """Makes a part anew from the chapter on in which it first changed, until nothing more follows from that.

    What a chapter comes to follows from its acts and from those carried to it alone. So the rows are those
    that going through the whole history once would make, in whatever order the acts came.
    """
    part, carried, ahead = changed.part, changed.carried, changed.closed
    chapter: list[str] = []
    for day, act, ends in changed.history:
        chapter.append(act)
        if not ends:
            continue
        _forget(pen, part, [place for place in ahead if place < (day, act)])
        ahead = [place for place in ahead if place > (day, act) and place[1] != act]
        before = pen.carried(part, act), pen.resting(part, chapter=act)
        looked_at = (*carried, *chapter)
        carried, chapter = looked_at, []
        rows: tuple[LedgerRow, ...] = ()
        if len(looked_at) > followed(part):
            acts = told.of(looked_at)
            made = _made(pen, part, acts, open_chapters={act, *(name for _, name in ahead)})
            carried, rows = settled(part, made, acts, looked_at)
        _set_rows(pen, part, rows, chapter=act)
        pen.set_chapter(part, act=act, day=day, carried=carried)
        if day > changed.until and before == (carried, {row.id for row in rows}):
            return
    _forget(pen, part, ahead)
    acts = told.of((*carried, *chapter))
    _set_rows(pen, part, _made(pen, part, acts, open_chapters=frozenset()))


def _made(
    look: Look, part: str, acts: list[Reported], *, open_chapters: AbstractSet[str]
) -> tuple[LedgerRow, ...]:
    """The rows that acts come to, without those that rest already in a chapter before."""
    rows = derive(part, acts)
    resting = look.rests_in(part, (row.id for row in rows))
    return tuple(row for row in rows if resting.get(row.id, "") in {"", *open_chapters})


def _forget(pen: Pen, part: str, places: Iterable[tuple[str, str]]) -> None:
    """Takes out chapters that no act ends any longer."""
    for _, act in places:
        _set_rows(pen, part, (), chapter=act)
        pen.drop_chapter(part, act)


def _set_rows(pen: Pen, part: str, rows: Iterable[LedgerRow], *, chapter: str = "") -> None:
    told = ((row, bounds(row.when.edtf), states(part, row)) for row in rows)
    pen.set_rows(part, told, chapter=chapter)


def add_parts(pen: Pen, acts: Iterable[Act]) -> None:
    """Keeps in which parts of the ledgers these acts count."""
    pen.add_parts({act.id: counts(act) for act in reported(pen, list(acts))})


def reported(look: Look, acts: list[Act]) -> list[Reported]:
    """Acts with all their tellings."""
    return [Reported(*told) for told in look.tellings(acts)]
