"""Rows of ledgers are made from acts when a run ends, and again whenever acts have changed."""

from __future__ import annotations

from pathlib import Path

import pytest

import communique as cq
import toys
from communique.errors import BadUse, NoSuchEntry
from communique.ledgers import LEDGERS
from communique.pipeline import post, run
from communique.pipeline.keep import keep
from communique.store import open_store
from old_forms import take_back

PROMISED = "DATE 2019-03-04\nAda Holm promised that Norway would reopen the ferry link before the summer."
REPEATED = "DATE 2019-03-05\nAda Holm promised that Norway would reopen the ferry link before the summer."


@pytest.fixture
def record(tmp_path: Path) -> cq.Record:
    return cq.Record(tmp_path / "x.db", worker=toys.WORKER)


def read(record: cq.Record, folder: Path, *texts: str) -> None:
    folder.mkdir(exist_ok=True)
    for n, text in enumerate(texts):
        (folder / f"{len(text)}-{n}.txt").write_text(text)
    with open_store(record.path) as store:
        run(toys.pages(folder), store, worker=toys.WORKER)


def waiting(path: Path) -> list[str]:
    with open_store(path) as store, store.look() as look:
        return look.stale_parts()


def test_a_run_leaves_no_part_waiting(record: cq.Record, tmp_path: Path) -> None:
    read(record, tmp_path / "pages", PROMISED)
    assert waiting(record.path) == []
    (row,) = record.undertakings()
    assert [who.name for who in row.by] == ["Ada Holm"] and row.status == "pledged"
    assert row.evidence[0].quote in PROMISED


def test_what_a_killed_run_left_is_made_when_it_is_asked_for(record: cq.Record) -> None:
    article = toys.make(PROMISED, doc="p", url="https://pages.example/p")
    reading = toys.Toy().annotate(article)
    with open_store(record.path) as store:
        # What a run does for each article, without its end.
        assert keep(store, article, reading, toys.resolve(article, reading), resolve=toys.resolve)
    assert waiting(record.path) != []
    with open_store(record.path, readonly=True) as store, store.look() as look:
        assert look.find_rows("undertakings") == []
    assert len(record.undertakings()) == 1
    assert waiting(record.path) == []


def test_rows_follow_decisions_and_removals(record: cq.Record, tmp_path: Path) -> None:
    read(record, tmp_path / "pages", PROMISED)
    (row,) = record.undertakings()
    (statement,) = record.statements(type="promise")
    decision = record.retract(statement.id, why="misread")
    assert record.undertakings() == []
    record.undo(decision.id, why="no, it was right")
    assert [one.id for one in record.undertakings()] == [row.id]
    record.forget(row.evidence[0].article)
    assert record.undertakings() == []
    assert waiting(record.path) == []


def test_an_older_record_gets_its_ledgers_when_it_is_opened(record: cq.Record, tmp_path: Path) -> None:
    read(record, tmp_path / "pages", PROMISED, REPEATED)
    before = {name: record.view(name).to_json() for name in LEDGERS}
    record.close()
    take_back(record.path, "0003")
    assert {name: record.view(name).to_json() for name in LEDGERS} == before
    assert before["undertakings"]


def test_a_row_is_found_by_its_own_id_and_by_what_it_rests_on(record: cq.Record, tmp_path: Path) -> None:
    read(record, tmp_path / "pages", PROMISED, REPEATED)
    (row,) = record.undertakings()
    assert record.one("undertakings", row.id) == row
    for name in row.acts:
        assert record.one("undertakings", name).id == row.id
    with pytest.raises(NoSuchEntry):
        record.one("undertakings", "u-nothing")


def test_posting_again_changes_nothing(record: cq.Record, tmp_path: Path) -> None:
    read(record, tmp_path / "pages", PROMISED)
    before = toys.dump(record.path)
    with open_store(record.path) as store:
        assert post(store) == 0
    record.rebuild()
    assert toys.dump(record.path) == before


@pytest.mark.parametrize(
    ("filters", "rows"),
    [
        ({}, 1),
        ({"actor": "Holm"}, 1),
        ({"actor": "Nobody"}, 0),
        ({"country": "NOR"}, 1),
        ({"country": "PER"}, 0),
        ({"about": "ferry"}, 1),
        ({"about": "tunnel"}, 0),
        ({"since": "2019-03-04", "until": "2019-03-05"}, 1),
        ({"since": "2019-04"}, 0),
        ({"status": "pledged"}, 1),
        ({"status": "kept"}, 0),
        ({"on": "2019-03-03"}, 0),
        ({"on": "2019-03-04"}, 1),
    ],
)
def test_filters(record: cq.Record, tmp_path: Path, filters: dict[str, str], rows: int) -> None:
    read(record, tmp_path / "pages", PROMISED)
    assert len(record.undertakings(**filters)) == rows


@pytest.mark.parametrize("filters", [{"type": "AGREE"}, {"status": "actual"}, {"on": "2019"}])
def test_a_filter_that_does_not_apply_is_refused(
    record: cq.Record, tmp_path: Path, filters: dict[str, str]
) -> None:
    read(record, tmp_path / "pages", PROMISED)
    with pytest.raises(BadUse):
        record.undertakings(**filters)
