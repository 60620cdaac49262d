"""A copy of an older record that cannot be written, brought to this version's form to be read from.

It never touches the record itself, and the copy goes when whoever reads lets go of it.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine

from communique.errors import RecordFull

GROWTH = 2.0
"""Times its own size that a record takes until it stands in the new form: a record of 20,000 articles grew by
half when lists got their index, and what a transaction changes stands in the file beside it until its end."""


def copied(engine: Engine, path: Path) -> Path:
    """A copy of the record at ``path``, open as ``engine``, as it stands now; alone in a folder of its own.

    Raises:
        RecordFull: where the disk for temporary files has too little room for it.
    """
    room = Path(tempfile.gettempdir())
    needed = int(GROWTH * sum(one.stat().st_size for one in files(path)))
    free = shutil.disk_usage(room).free
    if free < needed:
        raise RecordFull(
            f"{path}: the record has an older form and cannot be written, so that a copy of it has to be "
            f"brought up: {room} has {free / 1e6:,.0f} MB free, it takes {needed / 1e6:,.0f}. Make the "
            "record writable and open it once, or set TMPDIR to a folder with more room"
        )
    copy = Path(tempfile.mkdtemp(prefix="communique-")) / "record.db"
    raw = engine.raw_connection()
    try:
        with closing(sqlite3.connect(copy)) as into:
            raw.driver_connection.backup(into)  # type: ignore[union-attr]
    except BaseException:
        shutil.rmtree(copy.parent, ignore_errors=True)
        raise
    finally:
        raw.close()
    return copy


def files(path: Path) -> list[Path]:
    """The files that a record consists of."""
    return [one for one in (path, path.with_name(path.name + "-wal")) if os.path.exists(one)]
