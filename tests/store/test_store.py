"""A record on disk: opened by several, refused where it is none, never half written."""

from __future__ import annotations

import os
import sqlite3
import stat
import threading
from pathlib import Path

import pytest
from sqlalchemy import event

from communique.errors import BadUse, RecordError, RecordFull, RecordLocked, RecordTooNew
from communique.model import Article, DateHint, Place, Span
from communique.store import open_store
from communique.store.migrations import REVISIONS
from communique.store.opening import engine_on, migrate
from communique.store.tables import metadata
from makers import article, reading


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "x.db"


def with_article(path: Path, **fields: object) -> Article:
    made = article(**fields)
    with open_store(path) as store, store.write() as pen:
        pen.add_article(made)
        pen.add_reading(reading(made))
    return made


def test_what_is_kept_comes_back_whole(path: Path) -> None:
    made = with_article(
        path,
        text="Ünï \U0001f6a2 ferry\n\nSaid\x00so.",
        place=Place(name="Nordhavn", country="NOR"),
        hints=(DateHint(kind="url", text="/2019/", value="2019"),),
        heads=(Span(0, 3),),
        fingerprint=(1, 2**32 - 1),
    )
    with open_store(path) as store, store.look() as look:
        assert look.article(made.id) == made
        assert look.reading(made.id) == reading(made)
        assert look.article("nothing") is None


def test_the_file_is_what_any_tool_can_open(path: Path) -> None:
    with_article(path)
    with sqlite3.connect(path) as plain:
        names = {
            row[0] for row in plain.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
        }
        assert {"articles", "readings", "decisions", "imports", "entries", "acts", "actors"} <= names
        assert {"statements", "coverage"} <= names
        assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        found = plain.execute("SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'ferries'").fetchall()
        assert found == plain.execute("SELECT number FROM articles").fetchall()
        assert plain.execute("SELECT title, outlet FROM articles").fetchone() == (
            "Ferry talks resume",
            "Nordland Courier",
        )
    plain.close()


def test_every_foreign_key_is_indexed(path: Path) -> None:
    """A delete walks the tables that refer to it; without an index each one is read from end to end."""
    open_store(path).close()
    with sqlite3.connect(path) as plain:
        for table in metadata.tables:
            leading = {
                plain.execute(f"PRAGMA index_info({index[1]})").fetchone()[2]
                for index in plain.execute(f"PRAGMA index_list({table})")
            }
            for key in plain.execute(f"PRAGMA foreign_key_list({table})"):
                assert key[3] in leading, f"{table}.{key[3]}"
    plain.close()


def test_the_migrations_make_the_tables_that_the_code_knows(path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory
    from sqlalchemy import create_engine

    import communique.store.migrations as steps

    open_store(path).close()
    scripts = ScriptDirectory(str(Path(steps.__file__).parent))
    assert tuple(reversed([script.revision for script in scripts.walk_revisions()])) == REVISIONS
    with create_engine(f"sqlite:///{path}").connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": lambda name, kind, _: kind != "table" or "_fts" not in name}
        )
        assert compare_metadata(context, metadata) == []


def test_migrating_a_new_record_is_one_transaction(path: Path) -> None:
    engine = engine_on(path, mode="rwc", wait=1)
    with pytest.raises(ZeroDivisionError), engine.connect() as connection, connection.begin():
        migrate(connection)
        raise ZeroDivisionError
    engine.dispose()
    with sqlite3.connect(path) as plain:
        assert plain.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    plain.close()


def test_an_error_leaves_nothing_half_written(path: Path) -> None:
    with open_store(path) as store:
        with pytest.raises(ZeroDivisionError), store.write() as pen:
            pen.add_article(article())
            raise ZeroDivisionError
        with store.look() as look:
            assert look.article_ids() == []


def test_a_newer_record_is_refused_and_not_touched(path: Path) -> None:
    open_store(path).close()
    with sqlite3.connect(path) as plain:
        plain.execute("UPDATE alembic_version SET version_num = '9999'")
        plain.execute("UPDATE about SET value = '7.0' WHERE name = 'version'")
    plain.close()
    before = path.read_bytes()
    with pytest.raises(RecordTooNew, match=r"newer version of communique \(7.0\).*update communique"):
        open_store(path)
    assert path.read_bytes() == before


def test_a_record_with_a_newer_json_form_is_refused(path: Path) -> None:
    open_store(path).close()
    with sqlite3.connect(path) as plain:
        plain.execute("UPDATE about SET value = '99' WHERE name = 'schema'")
    plain.close()
    with pytest.raises(RecordTooNew):
        open_store(path)


def test_a_locked_record_is_said_to_be(path: Path) -> None:
    with_article(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_store(path, wait=0.05) as store:
        with store.look() as look:  # reading goes on
            assert len(look.article_ids()) == 1
        with pytest.raises(RecordLocked, match="another process is writing"), store.write():
            pass
    other.execute("ROLLBACK")
    other.close()


def test_a_full_disk_is_said_and_what_was_written_stays(path: Path) -> None:
    first = with_article(path)
    with open_store(path) as store:

        def small(connection: sqlite3.Connection, _: object) -> None:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages}")

        event.listen(store.engine, "connect", small)
        store.engine.dispose()
        with pytest.raises(RecordFull, match="no space is left"), store.write() as pen:
            pen.add_article(article(text="Other " * 20_000))
    with open_store(path) as store, store.look() as look:
        assert look.article_ids() == [first.id]


def test_a_file_of_another_kind_is_refused(path: Path) -> None:
    path.write_text("Dear diary, " * 100)
    before = path.read_bytes()
    with pytest.raises(RecordError, match="not a record"):
        open_store(path)
    assert path.read_bytes() == before


def test_another_programs_database_is_refused_and_not_touched(path: Path) -> None:
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE articles (headline TEXT)")
    plain.close()
    with pytest.raises(RecordError, match="not a record of communique"):
        open_store(path)
    with sqlite3.connect(path) as plain:
        assert [row[0] for row in plain.execute("SELECT name FROM sqlite_master")] == ["articles"]
    plain.close()


def test_a_damaged_record_is_said_to_be(path: Path) -> None:
    with_article(path, text="Ferry. " * 5000)
    with sqlite3.connect(path) as plain:
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    plain.close()
    raw = bytearray(path.read_bytes())
    raw[4096:] = b"\xff" * (len(raw) - 4096)
    path.write_bytes(raw)
    with pytest.raises(RecordError, match="damaged"), open_store(path) as store, store.look() as look:
        look.article_ids()


def test_a_folder_a_missing_folder_and_a_missing_record(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="is a folder"):
        open_store(tmp_path)
    with pytest.raises(RecordError, match="does not exist; make it first"):
        open_store(tmp_path / "none" / "x.db")
    with pytest.raises(RecordError, match="there is no record here; `communique read"):
        open_store(tmp_path / "x.db", create=False)
    assert not (tmp_path / "x.db").exists()
    with pytest.raises(BadUse):
        open_store("postgresql://host/db")


def test_a_record_opened_to_read_is_not_written(path: Path) -> None:
    made = with_article(path)
    with open_store(path, readonly=True) as store:
        with store.look() as look:
            assert look.article_ids() == [made.id]
        with pytest.raises(RecordError, match="read-only"), store.write():
            pass


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_record_in_a_folder_without_permission_can_be_read(path: Path) -> None:
    made = with_article(path)
    path.chmod(stat.S_IRUSR)
    path.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with open_store(path) as store, store.look() as look:
            assert look.article_ids() == [made.id]
            assert not store.writable
    finally:
        path.parent.chmod(stat.S_IRWXU)


def test_several_may_make_one_record_at_the_same_time(path: Path) -> None:
    faults: list[BaseException] = []

    def add(n: int) -> None:
        try:
            with open_store(path) as store:
                for turn in range(3):
                    with store.write() as pen:
                        pen.add_article(article(url=f"https://courier.example/{n}/{turn}"))
        except BaseException as fault:
            faults.append(fault)

    threads = [threading.Thread(target=add, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    with open_store(path) as store, store.look() as look:
        assert look.counts()["articles"] == 12


def test_a_look_sees_one_moment(path: Path) -> None:
    with_article(path)
    with open_store(path) as store, store.look() as look:
        assert len(look.article_ids()) == 1
        with open_store(path) as other, other.write() as pen:
            pen.add_article(article(url="https://courier.example/2"))
        assert len(look.article_ids()) == 1
