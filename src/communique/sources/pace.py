"""Waits between two requests to one server, whichever process of this user makes them.

It never lets a server's wish make a run stand still for longer than a person would wait.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

from communique.model import digest

POLITE_PAUSE = 1.0
"""Seconds between requests to one host. Crawlers that newspapers tolerate keep to one a second or slower."""
LONGEST_PAUSE = 30.0
"""Seconds that a robots.txt's Crawl-delay is believed up to."""


class Pace:
    """Turns at each host, kept as a file a host in ``folder`` so that processes share them."""

    def __init__(self, folder: Path, *, pause: float = POLITE_PAUSE) -> None:
        self._folder = folder / "hosts"
        self._pause = pause
        self._next: dict[str, float] = {}

    def wait(self, host: str, *, delay: float = 0.0) -> None:
        """Sleep until this host may be asked again; ``delay`` is what its robots.txt wishes, in seconds."""
        pause = max(self._pause, min(delay, LONGEST_PAUSE))
        turn = self._turn(host, pause)
        # A clock that was set back must not make anybody wait for hours.
        time.sleep(min(max(0.0, turn - time.time()), LONGEST_PAUSE))

    def _turn(self, host: str, pause: float) -> float:
        now = time.time()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle = os.open(self._folder / digest(host, length=40), os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            turn = max(now, self._next.get(host, 0.0))
            self._next[host] = turn + pause
            return turn
        with os.fdopen(handle, "r+") as file:
            _lock(file.fileno())
            try:
                free = float(file.read() or 0)
            except ValueError:
                free = 0.0
            turn = max(now, min(free, now + 10 * LONGEST_PAUSE))
            file.seek(0)
            file.truncate()
            file.write(repr(turn + pause))
        return turn


def _lock(handle: int) -> None:
    # Released as the file is closed. Without fcntl (Windows) two processes may now and then share a turn.
    try:
        import fcntl
    except ImportError:
        return
    fcntl.flock(handle, fcntl.LOCK_EX)
