"""Remembers figures of the record for as long as nobody has written into it.

It keeps few and forgets all at the first change: a page is never older than the record.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TypeVar

from communique.record import Record

MOST = 128
"""Figures kept: each has a few rows or a few hundred numbers."""
PATIENCE = 10.0
"""Seconds that one waits for what another counts, before counting too."""

T = TypeVar("T")


class Remembered:
    """What was counted, by what it is called; safe to share between threads."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._lock = threading.Lock()
        self._state: object = None
        self._kept: OrderedDict[Hashable, object] = OrderedDict()
        self._counting: dict[tuple[object, Hashable], threading.Event] = {}

    def get(self, name: Hashable, count: Callable[[], T]) -> T:
        """What is kept under a name, else what ``count`` gives, which is kept then.

        Of several who ask at once one counts and the others wait for it.

        Example:
            ``app.state.remembered.get(("glance",), lambda: glance(look, since=None))``
        """
        # The state before the look: what is written meanwhile only makes it stale.
        state = self._record.state()
        while True:
            with self._lock:
                if state != self._state:
                    self._state = state
                    self._kept.clear()
                if name in self._kept:
                    self._kept.move_to_end(name)
                    return self._kept[name]  # type: ignore[return-value]
                others = self._counting.get((state, name))
                if others is None:
                    mine = self._counting[state, name] = threading.Event()
                    break
            if not others.wait(PATIENCE):
                return count()
        try:
            found = count()
            with self._lock:
                if state == self._state:
                    self._kept[name] = found
                    while len(self._kept) > MOST:
                        self._kept.popitem(last=False)
            return found
        finally:
            # Also where counting failed: whoever waits counts then.
            with self._lock:
                del self._counting[state, name]
            mine.set()
