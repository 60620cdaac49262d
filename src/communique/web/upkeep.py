"""Brings ledgers and stories up to date beside the pages, so that nobody's page waits for a long history.

It shows nothing itself: a page has what is there, and says how much is still being made.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import threading
from typing import Any

from communique.errors import CommuniqueError
from communique.record import Record

PATIENCE = 0.4
"""Seconds that a page waits: what a decision or one article changes is made within them, a record's whole
history never."""
FEW = 60
"""Parts that are made in this process; with more, a process of its own leaves the pages their share of it.
To start one takes about as long as 60 parts of a small record take."""
SHORT = 400
"""Articles that are grouped in this process: they take about a second."""
POLITE = 5
"""How much that process lets the pages go before it (``nice``)."""

LOG = logging.getLogger("communique.web")


class Upkeep:
    """Makes what waits in one thread, one turn after another, as long as anything asks for it."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._turn = threading.Condition()
        self._asked = 0
        self._done = 0
        self._thread: threading.Thread | None = None
        self._process: Any = None
        self._closed = False
        self._known: tuple[object, tuple[int, int]] = None, (0, 0)

    def waiting(self) -> tuple[int, int]:
        """How many parts of ledgers and articles of stories wait to be made, as of what was last written.

        Raises:
            RecordError: where the record cannot be opened.
        """
        state = self._record.state()
        if self._known[0] != state:
            self._known = state, self._record.waiting()
        return self._known[1]

    def settle(self) -> None:
        """Asks for what waits to be made, and comes back when it is, or after ``PATIENCE``.

        Raises:
            RecordError: where the record cannot be opened.
        """
        if self.waiting() == (0, 0):
            return
        with self._turn:
            if self._closed:
                return
            # One that is asked for while a turn goes on may not be in it.
            self._asked = self._done + (2 if self._thread is not None else 1)
            mine = self._asked
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="communique-upkeep", daemon=True)
                self._thread.start()
            self._turn.wait_for(lambda: self._done >= mine or self._closed, PATIENCE)

    def begin(self) -> None:
        """Begins with what waits already, without waiting for it."""
        threading.Thread(target=self._quietly, name="communique-upkeep-first", daemon=True).start()

    def close(self) -> None:
        """Stops what is being made; the rest is made the next time."""
        with self._turn:
            self._closed = True
            process, thread = self._process, self._thread
            self._turn.notify_all()
        if process is not None:
            process.terminate()
        if thread is not None:
            thread.join(PATIENCE * 5)

    def _quietly(self) -> None:
        try:
            self.settle()
        except CommuniqueError:
            pass  # whoever opens a page is told

    def _work(self) -> None:
        while True:
            try:
                self._make()
            except CommuniqueError as error:
                # Such as a record that another process holds for long: a later page asks again.
                LOG.warning("ledgers or stories could not be brought up to date: %s", error)
            with self._turn:
                self._done += 1
                if self._closed or self._done >= self._asked:
                    self._thread = None
                    self._turn.notify_all()
                    return
                self._turn.notify_all()

    def _make(self) -> None:
        parts, ungrouped = self._record.waiting()
        if parts <= FEW and ungrouped <= SHORT:
            self._record.bring_up()
            return
        # A fresh interpreter: a copy of this one would share its threads' locks and the record's connection.
        process = multiprocessing.get_context("spawn").Process(
            target=_bring_up, args=(self._record,), daemon=True
        )
        with self._turn:
            if self._closed:
                return
            self._process = process
            process.start()
        process.join()
        with self._turn:
            self._process = None


def _bring_up(record: Record) -> None:
    """What the process does."""
    if hasattr(os, "nice"):
        os.nice(POLITE)
    try:
        with record:
            record.bring_up()
    except CommuniqueError:
        pass  # it is asked for again with the next page
