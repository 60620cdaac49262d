"""Says plainly what stopped a record from being used, and what to do.

It hides no other fault: an error that it does not know goes on unchanged.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from communique.errors import RecordError, RecordFull, RecordLocked


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turns the database's complaints about the record at ``path`` into the errors of this package.

    Raises:
        RecordLocked: another process holds it. RecordFull: no space is left.
        RecordError: not a record, damaged, read-only, or the disk failed.
    """
    try:
        yield
    except DBAPIError as error:
        if (told := tell(path, error.orig)) is None:
            raise
        raise told from error
    except sqlite3.Error as error:
        if (told := tell(path, error)) is None:
            raise
        raise told from error


def tell(path: Path, error: BaseException | None) -> RecordError | None:
    """The plain error for one of SQLite's (https://sqlite.org/rescode.html); none for any other."""
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return RecordLocked(
            f"{path}: another process is writing to this record; wait until it has finished, then try again. "
            "Nothing was lost"
        )
    if name == "SQLITE_FULL":
        return RecordFull(
            f"{path}: no space is left for the record; make room and run the same command again. "
            "What was written before is kept"
        )
    if name == "SQLITE_NOTADB":
        return RecordError(f"{path}: this file is not a record (not an SQLite file); give another --record")
    if name.startswith("SQLITE_CORRUPT"):
        return RecordError(
            f"{path}: the record is damaged; `sqlite3 {path} .recover` may save it, or take a copy"
        )
    if name.startswith("SQLITE_READONLY"):
        return RecordError(f"{path}: the record is read-only; make it writable, or copy it, to add to it")
    if name.startswith("SQLITE_CANTOPEN"):
        return RecordError(
            f"{path}: the record cannot be opened; check that its folder exists and can be written"
        )
    if name.startswith(("SQLITE_IOERR", "SQLITE_PERM", "SQLITE_AUTH")):
        return RecordError(f"{path}: the disk refused ({error}); check the disk and its permissions")
    return None
