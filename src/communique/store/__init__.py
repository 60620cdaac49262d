"""Keeps a record on disk and finds things in it.

It never judges: what an article says and what it comes to is decided elsewhere. A record is one SQLite file;
nothing outside full-text search is SQLite's alone.
"""

from __future__ import annotations

import os
import shutil
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from communique.errors import RecordError, RecordLocked
from communique.store import search
from communique.store.brought_up import files
from communique.store.lines import ActLine, ActorLine, Heading, Sought
from communique.store.look import Look
from communique.store.opening import WAIT, open_file
from communique.store.pen import Pen
from communique.store.tallies import Outline, Site, Tally, Tie
from communique.store.telling import plainly
from communique.store.url import locate

__all__ = [
    "ActLine", "ActorLine", "Heading", "Look", "Outline", "Pen", "Site", "Sought", "Store", "Tally", "Tie",
    "locate", "open_store",
]  # fmt: skip


def open_store(
    where: str | Path, *, create: bool = True, readonly: bool = False, wait: float = WAIT
) -> Store:
    """The record at a path or ``sqlite:///path``, brought to this version's form; ``wait`` is in seconds.

    ``readonly`` neither makes a record nor changes one. An older record that cannot be written is read from a
    copy among the temporary files, which goes when the store is closed.

    Raises:
        BadUse: for an address that is no SQLite file's. RecordError: no record, not a record, no permission.
        RecordTooNew: written by a newer version. RecordLocked: another process holds it.
        RecordFull: no room to bring a copy up.
    """
    return Store(locate(where), create=create, readonly=readonly, wait=wait)


class Store:
    """A record on disk; made by ``open_store``, safe to share between threads."""

    def __init__(
        self, path: Path, *, create: bool = True, readonly: bool = False, wait: float = WAIT
    ) -> None:
        self.path = path
        self.engine, self.writable, copy = open_file(path, create=create, readonly=readonly, wait=wait)
        self.derives = self.writable or copy is not None
        self._left = weakref.finalize(self, shutil.rmtree, copy.parent, ignore_errors=True) if copy else None
        self._file = self._stands()
        self._watch = threading.Lock()
        self._watching: Any = None

    @property
    def is_there(self) -> bool:
        """Whether the file that was opened still stands at its path, neither removed nor replaced."""
        return self._stands() == self._file

    def _stands(self) -> tuple[Any, ...] | None:
        """Which file stands at the path, ``None`` where none does; where a copy is read, of which moment."""
        try:
            found = os.stat(self.path)
            if self._left is None:
                return found.st_dev, found.st_ino
            return found.st_dev, found.st_ino, *(one.stat().st_mtime_ns for one in files(self.path))
        except OSError:
            return None

    def version(self) -> int:
        """A number that differs once anybody has written into the record; it holds for this store alone."""
        with plainly(self.path), self._watch:
            if self._watching is None:
                self._watching = self.engine.raw_connection()
            # Of a connection that never writes itself, SQLite tells whether others have.
            return int(self._watching.cursor().execute("PRAGMA data_version").fetchone()[0])

    @contextmanager
    def look(self) -> Iterator[Look]:
        """One moment of the record, to read from."""
        with plainly(self.path), self.engine.connect() as connection, connection.begin():
            yield Look(connection)

    @contextmanager
    def write(self, *, derived: bool = False) -> Iterator[Pen]:
        """One transaction that writes: kept whole at its end, or not at all where an error leaves it.

        ``derived``: nothing is written but what follows from the log, so that a copy will do (``derives``).

        Raises:
            RecordError: read-only. RecordLocked: another process writes. RecordFull: no space is left.
        """
        if not (self.derives if derived else self.writable):
            raise RecordError(
                f"{self.path}: the record is read-only; make it writable, or copy it, to add to it"
            )
        with plainly(self.path), self.engine.connect() as plain:
            connection = plain.execution_options(communique_writes=True)
            with connection.begin():
                yield Pen(connection)

    def scrub(self) -> None:
        """Writes the file anew, so that nothing taken out of the record is left in its pages.

        Raises:
            RecordLocked: where another process still reads the old pages.
        """
        with plainly(self.path):
            with self.engine.connect() as plain:
                connection = plain.execution_options(communique_writes=True)
                with connection.begin():
                    search.renew(connection)
            raw = self.engine.raw_connection()
            try:
                cursor = raw.cursor()
                cursor.execute("VACUUM")
                busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            finally:
                raw.close()
        if busy:
            raise RecordLocked(
                f"{self.path}: the article is out of the record, but another process still reads the file's "
                "old pages; close it and run the same command again"
            )

    def close(self) -> None:
        """Lets go of the file."""
        with self._watch:
            if self._watching is not None:
                self._watching.close()
                self._watching = None
        self.engine.dispose()
        if self._left is not None:
            self._left()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
