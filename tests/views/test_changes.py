"""What changed in a record since a point: added, changed, withdrawn, each once and as it stands now."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

import communique as cq
import toys
from communique.errors import BadUse
from communique.pipeline import run
from communique.store import open_store
from communique.views import newest_changes
from communique.views.changes import KINDS
from toys import WORKER, pages

FERRY = "that the ferry talks would resume in the port of Nordhavn"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pages"
    made.mkdir()
    (made / "a.txt").write_text(
        f"Ferry\nDATE 2019-03-04\nAda Holm said {FERRY}.\nKim Dae promised that nobody would close it.\n"
    )
    return made


@pytest.fixture
def record(folder: Path, tmp_path: Path) -> cq.Record:
    record = cq.Record(tmp_path / "x.db", worker=WORKER)
    add(record, folder)
    return record


def add(record: cq.Record, folder: Path, worker: object = WORKER) -> None:
    with open_store(record.path) as store:
        run(pages(folder), store, worker=worker)


def told(record: cq.Record, since: str) -> list[tuple[str, str, str]]:
    return [(row.change, row.kind, row.line) for row in record.changes(since)]


def of(record: cq.Record, quote: str) -> str:
    return next(row.id for row in record.statements() if row.quote == quote)


def point(record: cq.Record) -> str:
    """A decision that changes nothing to be seen, so that what comes after it can be asked for."""
    people = [row.id for row in record.actors()]
    return record.different(people[0], people[1], by="Ada").id


def test_what_is_read_is_added_and_another_telling_changes_it(record: cq.Record, folder: Path) -> None:
    assert [row[:2] for row in told(record, "2020")] == [("added", "article"), *[("added", "statement")] * 2]
    (folder / "b.txt").write_text(f"Again\nDATE 2019-03-04\nAda Holm said {FERRY}.\n")
    since = record.changes("2020")[0].id  # the article read first
    add(record, folder)
    # Both may have been read in one second: then what came after it cannot be told from it.
    rows = [row for row in record.changes("2020") if row.kind == "statement"]
    assert {row.reports for row in rows} == {1, 2}
    assert {row.change for row in record.changes(since)} <= {"added", "changed"}


def test_decisions_change_and_withdraw(record: cq.Record) -> None:
    since = point(record)
    assert told(record, since) == []
    amended = record.amend(of(record, FERRY), venue="at the pier", by="Ada", why="heard")
    (decision, statement) = sorted(record.changes(since), key=lambda row: row.kind)
    assert (decision.change, decision.kind, decision.why) == ("added", "decision", "Ada: heard")
    assert decision.line.startswith("#2 amend s-")
    assert (statement.change, statement.kind, statement.decided) == ("changed", "statement", (amended.id,))
    assert statement.why.startswith(f"{amended.id}, Ada on ")
    assert told(record, amended.id) == []
    gone = record.retract(of(record, FERRY), by="Ada", why="a hoax")
    withdrawn = [row for row in record.changes(amended.id) if row.change == "withdrawn"]
    assert [(row.line, row.evidence[0].quote) for row in withdrawn] == [(FERRY, f"Ada Holm said {FERRY}.")]
    assert withdrawn[0].why == f"{gone.id}, Ada on {gone.at[:10]}: a hoax"
    # What was withdrawn before is not withdrawn again.
    with open_store(record.path) as store, store.look() as look:
        assert look.told(gone.on)
    between = point(record)
    with pytest.raises(BadUse):
        record.amend(gone.on[0], venue="x", why="x")
    assert told(record, between) == []
    record.undo(gone.id)
    assert ("changed", "statement") in [row[:2] for row in told(record, gone.id)]
    assert "withdrawn" not in [row[0] for row in told(record, gone.id)]
    assert told(record, f"#{len(record.decisions())}") == []


class Forgetful(toys.Toy):
    """Another version, which sees no promises."""

    name = cq.model.EngineName(name="toy", version="3")

    def annotate(self, article: cq.Article) -> cq.Reading:
        import dataclasses

        reading = super().annotate(article)
        return dataclasses.replace(
            reading, statements=tuple(s for s in reading.statements if s.act != "promise")
        )


def test_what_another_reader_no_longer_finds_is_withdrawn(record: cq.Record, folder: Path) -> None:
    add(record, folder, cq_worker(Forgetful))
    rows = {row.change: row for row in record.changes("2020") if row.kind == "statement"}
    assert set(rows) == {"added", "withdrawn"}
    assert rows["withdrawn"].line == "that nobody would close it"
    assert rows["withdrawn"].why == "not found again by toy 3 in Pages"


def cq_worker(engine: type) -> object:
    from communique.pipeline import Worker

    return Worker(engine=engine, resolve=toys.resolve, open=toys.open_page)


def test_what_was_forgotten_is_named_without_its_text(record: cq.Record) -> None:
    since = point(record)
    gone = record.forget("a", by="Ada", why="a court's order")
    rows = record.changes(since)
    assert [(row.change, row.kind) for row in rows] == [("withdrawn", "article"), ("added", "decision")]
    assert rows[0].ref == gone.on[0]
    assert "ferry" not in str(rows.to_json()).lower()


@pytest.mark.parametrize(
    "since", ["2020", "2020-02", "2020-02-03", "2020-02-03T10:00", "2020-02-03T10:00+02:00"]
)
def test_a_point_may_be_a_day_or_a_moment(record: cq.Record, since: str) -> None:
    assert len(told(record, since)) == 3
    assert told(record, since.replace("2020", "2999")) == []


@pytest.mark.parametrize("since", ["", "yesterday", "d-none", "#7", "XXXX-01-02", "0", "2020-13"])
def test_another_point_is_refused(record: cq.Record, since: str) -> None:
    with pytest.raises(BadUse, match="is no day"):
        record.changes(since)


def test_the_newest_changes_are_the_last_of_all_of_them(record: cq.Record, folder: Path) -> None:
    for n in range(30):
        again = FERRY if n % 3 else f"that the {n}th ship had left the harbour of Nordhavn"
        said = f"Ada Holm said {again}."
        (folder / f"n{n:02}.txt").write_text(f"Day {n}\nDATE 2019-03-{n % 3 + 4:02}\n{said}\n")
    add(record, folder)
    record.retract(record.statements()[-1].id, by="Ada")
    record.close()
    with sqlite3.connect(record.path) as plain:  # a reading takes a second and more
        for table, number in (("articles", "number"), ("readings", "rowid")):
            plain.execute(f"UPDATE {table} SET read_at = printf('2026-01-01T00:00:%02d+00:00', {number} / 2)")
    plain.close()
    add(record, folder, toys.BETTER)
    for since in ("2020", "2026-01-01T00:00:09"):
        every = record.changes(since)[::-1]
        assert {row.change for row in every} >= {"added", "withdrawn"}
        for kind in ("", *KINDS):
            for change in ("", "added", "changed", "withdrawn"):
                wanted = [r for r in every if kind in ("", r.kind) and change in ("", r.change)]
                with record.look() as look:
                    pages = [
                        newest_changes(look, since, most=7, skip=skip, kind=kind, change=change)
                        for skip in range(0, len(wanted) + 7, 7)
                    ]
                assert [row for page in pages for row in page] == wanted, (since, kind, change)
