"""Opens the file of a record, and brings one of an older version up to this one.

It never touches a file that is not a record, nor a record that a newer version wrote.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.pool import QueuePool

from communique.errors import RecordError, RecordTooNew
from communique.model import SCHEMA
from communique.store.brought_up import copied
from communique.store.migrations import REVISIONS
from communique.store.telling import plainly

WAIT = 30.0
"""Seconds to wait for another writer: an article takes milliseconds, rewriting a large file seconds."""

CACHE = 16_000
"""KB of the file that each connection keeps at hand: counting over a large record asks for the same pages
again and again, and SQLite's own 2 MB hold few of them."""


def open_file(path: Path, *, create: bool, readonly: bool, wait: float) -> tuple[Engine, bool, Path | None]:
    """An engine on the record at ``path``, at this version's form, and whether it can be written.

    An older record that cannot be written is read from a copy that is brought up; then the copy is given,
    too, alone in a folder that is the caller's to remove.

    Raises:
        RecordError: no record there and ``create`` is false, a folder, not a record, no permission.
        RecordTooNew: written by a newer version. RecordLocked: held by another process.
        RecordFull: no room for the copy.
    """
    if path.is_dir():
        raise RecordError(
            f"{path}: this is a folder; give the path of a record, such as {path / 'communique.db'}"
        )
    if not path.exists():
        if not create or readonly:
            raise RecordError(
                f"{path}: there is no record here; `communique read SPEC --record {path}` makes one"
            )
        if not path.absolute().parent.is_dir():
            raise RecordError(f"{path}: the folder {path.parent} does not exist; make it first")
    with plainly(path):
        writable = not readonly and _writable(path)
        engine = engine_on(path, mode="rwc" if writable else "ro", wait=wait)
        try:
            newest = _check_form(engine, path, writable=writable, wait=wait)
            copy = None if newest else copied(engine, path)
        except BaseException:
            engine.dispose()
            raise
        if copy is None:
            return engine, writable, None
        engine.dispose()
        return _on_copy(copy, wait=wait), False, copy


def _on_copy(copy: Path, *, wait: float) -> Engine:
    """An engine on a copy of a record, once it is brought up; the copy goes where that fails."""
    engine = engine_on(copy, mode="rwc", wait=wait)
    try:
        _check_form(engine, copy, writable=True, wait=wait)
    except BaseException:
        engine.dispose()
        shutil.rmtree(copy.parent, ignore_errors=True)
        raise
    return engine


def _writable(path: Path) -> bool:
    if not path.exists():
        return True
    # WAL makes two files beside the record, so its folder counts as well.
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def engine_on(path: Path, *, mode: str, wait: float) -> Engine:
    """Connections to the file, with the settings that keep it whole; ``mode`` is ``rwc`` or ``ro``."""
    address = path.absolute().as_uri() + f"?mode={mode}"
    # From a folder that cannot be written SQLite reads a WAL file only if told that nobody else writes there.
    folder = path.absolute().parent
    if mode == "ro" and not os.access(folder, os.W_OK) and not path.with_name(path.name + "-wal").exists():
        address += "&immutable=1"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            address, uri=True, timeout=wait, isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = -{CACHE}")
        # With WAL, NORMAL survives a killed process; a power cut may lose the last articles, never the file.
        connection.execute("PRAGMA synchronous = NORMAL")
        return connection

    # Fifty readers at once, and downloads that last: as many connections as are asked for, few of them kept.
    engine = create_engine(
        "sqlite://", creator=connect, json_serializer=written, poolclass=QueuePool, max_overflow=-1
    )
    event.listen(engine, "begin", _begin)
    return engine


def written(value: Any) -> str:
    """A value as the file has it in a column of JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _begin(connection: Connection) -> None:
    # The write lock at once: two writers that both read first could then neither of them write.
    writes = connection.get_execution_options().get("communique_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _check_form(engine: Engine, path: Path, *, writable: bool, wait: float) -> bool:
    """Brings a record to the newest form where it can be written; whether it has that form now."""
    with engine.connect() as connection:
        form = _form(connection, path)
    if form == REVISIONS[-1]:
        return True
    if not writable:
        return False
    _use_wal(engine, wait=wait)
    with engine.connect().execution_options(communique_writes=True) as connection, connection.begin():
        if _form(connection, path) != REVISIONS[-1]:  # another process may have been quicker
            migrate(connection)
    return True


def _form(connection: Connection, path: Path) -> str:
    """The step a record stands at, empty for a new one; refuses what is no record or too new."""
    names = set(inspect(connection).get_table_names())
    if not names:
        return ""
    if "alembic_version" not in names or "articles" not in names or "about" not in names:
        raise RecordError(
            f"{path}: this is a database, but not a record of communique; give another --record"
        )
    form = str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")
    about = connection.execute(text("SELECT name, value FROM about"))
    made: dict[str, str] = {row[0]: row[1] for row in about}
    if form not in REVISIONS or int(made.get("schema", "0")) > SCHEMA:
        raise RecordTooNew(
            f"{path}: this record was written by a newer version of communique "
            f"({made.get('version', 'unknown')}); update communique to open it "
            "(pip install --upgrade communique). Nothing was changed"
        )
    return form


def _use_wal(engine: Engine, *, wait: float) -> None:
    """Lets readers go on while somebody writes; a property of the file, set once."""
    raw = engine.raw_connection()
    deadline = time.monotonic() + wait
    try:
        while True:
            try:
                raw.cursor().execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:
                # SQLite does not wait here by itself where two processes make one record at the same time.
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                    raise
                time.sleep(0.02)
    finally:
        raw.close()


def migrate(connection: Connection) -> None:
    """Brings the record on ``connection`` to the newest form, inside the caller's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.execute(text("DELETE FROM about"))
    connection.execute(
        text("INSERT INTO about (name, value) VALUES ('schema', :schema), ('version', :version)"),
        {"schema": str(SCHEMA), "version": _version()},
    )


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("communique")
    except PackageNotFoundError:
        return "0"
