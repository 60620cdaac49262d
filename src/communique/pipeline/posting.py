"""Makes the rows of the ledgers from the acts of a record, where acts have changed since they were last made.

It decides nothing itself: which acts count where, and what they come to, is asked of ``ledgers``. Rows are
made when a run ends or somebody asks, not with every article: then an article costs the same however long
the history of its actors is.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
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

TOGETHER = 60
"""Parts of which what changed is looked up together: more than one article tells of."""

NEXT = 2000
"""Acts to go through of the parts that are made together, as far as one part has no more: of those that one
article tells of, some thirty each. They take about a second."""

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
        pen.parts_done([EVERY])
        waiting = pen.changed_parts(limit=limit)
    acts = _Acts(pen)
    done = 0
    for at in range(0, len(waiting), TOGETHER):
        for several in _together(pen, waiting[at : at + TOGETHER]):
            _post_together(pen, acts, several)
            pen.parts_done(one.part for one in several)
            done += len(several)
            if until is not None and time.monotonic() > until:
                return done
    return done


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
        self._known.update((act.id, Reported(act, told)) for act, told in self._look.told_acts(missing))
        return [self._known[name] for name in names]


@dataclass(slots=True)
class _Part:
    """A part that is made anew from the chapter on in which it first changed, a chapter at a time.

    ``changed`` are the places that changed, in order, ``every`` tells whether all of them; ``history`` are
    the acts still to be gone through, ``carried`` those carried to them; ``closed`` are the chapters from
    there on as they stand, with what they carry; ``touched`` are the acts of places that changed.
    """

    part: str
    changed: tuple[str, ...]
    every: bool
    carried: tuple[str, ...]
    history: list[tuple[str, str, bool]]
    closed: list[tuple[str, str, tuple[str, ...]]]
    touched: frozenset[str] = frozenset()
    day: str = ""
    act: str = ""
    looked_at: tuple[str, ...] = ()
    rows: tuple[LedgerRow, ...] = ()
    before: tuple[str, ...] | None = None
    done: bool = False

    def go_on(self) -> list[str]:
        """Goes through one chapter more; the acts of chapters that no act ends any longer.

        ``act`` is the one that ends it; empty where it is the open one, the last.
        """
        self.day, self.act = "", ""
        end = next((at for at, (_, _, ends) in enumerate(self.history) if ends), None)
        chapter = [act for _, act, _ in self.history[: None if end is None else end + 1]]
        if end is not None:
            self.day, self.act, _ = self.history[end]
        self.history = self.history[len(chapter) :]
        self.looked_at = (*self.carried, *chapter)
        here = (self.day, self.act)
        gone = [act for day, act, _ in self.closed if act != self.act and ((day, act) < here or not self.act)]
        self.before = next((carried for _, act, carried in self.closed if act == self.act), None)
        self.closed = [one for one in self.closed if one[1] != self.act and one[1] not in gone]
        return gone

    def derive(self, acts: list[Reported]) -> None:
        """Makes the rows of the chapter; of a closed one only where it has more acts than are carried on."""
        if not self.act or len(self.looked_at) > followed(self.part):
            self.rows = derive(self.part, acts)
        else:
            self.rows = ()

    def settle(self, acts: list[Reported], resting: Mapping[str, tuple[str, str]]) -> None:
        """Leaves out rows that rest in a chapter before; of a closed one, all but those that rest with it."""
        open_chapters = {self.act, *(act for _, act, _ in self.closed)}
        self.rows = tuple(
            row
            for row in self.rows
            if (rests := resting.get(row.id)) is None or rests[0] != self.part or rests[1] in open_chapters
        )
        if self.act:
            self.carried = self.looked_at
            if len(self.looked_at) > followed(self.part):
                self.carried, self.rows = settled(self.part, self.rows, acts, self.looked_at)

    def is_over(self, stood: AbstractSet[str]) -> bool:
        """Whether nothing more follows: the last chapter is made, or one comes out as it stood.

        It does not while it carries on an act that may have changed: what rests on that is to be made anew
        in later chapters too. Where a later place changed, it goes on with the chapter of that one.
        """
        if not self.act:
            return True
        if self.before != self.carried or stood != {row.id for row in self.rows}:
            return False
        if not self.touched.isdisjoint(self.carried):
            return False
        ahead = [place for place in self.changed if place >= self.day]
        if self.every and ahead:
            self._leap(ahead[0])
        return not ahead

    def _leap(self, place: str) -> None:
        """Leaves out the chapters that end before a place: they stand, and what the last of them carries."""
        left_out = [one for one in self.closed if one[0] < place]
        if left_out:
            day, act, self.carried = left_out[-1]
            self.closed = self.closed[len(left_out) :]
            self.history = [one for one in self.history if one[:2] > (day, act)]


def _together(look: Look, waiting: Sequence[tuple[str, tuple[str, ...], bool]]) -> Iterator[list[_Part]]:
    """The parts with what of them is to be made anew, a few at a time."""
    names = [part for part, _, _ in waiting]
    before = look.chapters_before(names)
    closed = look.chapters_since(names)
    history = look.history_since(names)
    several: list[_Part] = []
    acts = 0
    for part, changed, every in waiting:
        day, act, carried = before.get(part, ("", "", ()))
        ahead = [place for place in history.get(part, ()) if place[:2] > (day, act)]
        if several and acts + len(ahead) > NEXT:
            yield several
            several, acts = [], 0
        touched = frozenset(
            act for day, act, _ in ahead if (day in changed if every else changed[0] <= day <= changed[-1])
        )
        several.append(_Part(part, changed, every, carried, ahead, closed.get(part, []), touched))
        acts += len(ahead)
    if several:
        yield several


def _post_together(pen: Pen, told: _Acts, several: Sequence[_Part]) -> None:
    """Makes parts anew, each from the chapter on in which it first changed, until nothing more follows.

    What a chapter comes to follows from its acts and from those carried to it alone. So the rows are those
    that going through the whole history once would make, in whatever order the acts came. All go on a chapter
    at a time, so that a few statements do for all of them.
    """
    going = list(several)
    while going:
        if gone := [(one.part, act) for one in going for act in one.go_on()]:
            pen.set_rows(dict.fromkeys(gone, ()))
            pen.drop_chapters(gone)
        names = list(dict.fromkeys(name for one in going for name in one.looked_at))
        known = dict(zip(names, told.of(names), strict=True))
        acts_of = {one.part: [known[name] for name in one.looked_at] for one in going}
        for one in going:
            one.derive(acts_of[one.part])
        resting = pen.rests_in(row.id for one in going for row in one.rows)
        for one in going:
            one.settle(acts_of[one.part], resting)
        stood = pen.set_rows(
            {
                (one.part, one.act): [(row, bounds(row.when.edtf), states(one.part, row)) for row in one.rows]
                for one in going
            }
        )
        pen.set_chapters({(one.part, one.act): (one.day, one.carried) for one in going if one.act})
        going = [one for one in going if not one.is_over(stood.get((one.part, one.act), set()))]


def add_parts(pen: Pen, acts: Iterable[Act]) -> None:
    """Keeps in which parts of the ledgers these acts count."""
    pen.add_parts({act.id: counts(act) for act in reported(pen, list(acts))})


def reported(look: Look, acts: list[Act]) -> list[Reported]:
    """Acts with all their tellings."""
    return [Reported(*told) for told in look.tellings(acts)]
