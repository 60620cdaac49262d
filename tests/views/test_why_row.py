"""Why a row of a ledger stands as it does: each change with its day and the sentence that tells it."""

from __future__ import annotations

from pathlib import Path

import pytest

import communique as cq
from communique.errors import NoSuchEntry
from communique.pipeline import run
from communique.store import open_store
from toys import WORKER, pages


@pytest.fixture
def record(tmp_path: Path) -> cq.Record:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "Ferry\nDATE 2019-03-04\nAda Holm promised to close the ferry harbour.\n", encoding="utf-8"
    )
    (folder / "b.txt").write_text(
        "Ferry\nDATE 2019-03-09\nNordland said the ferry harbour has been closed.\n", encoding="utf-8"
    )
    record = cq.Record(tmp_path / "x.db", worker=WORKER)
    with open_store(record.path) as store:
        assert run(pages(folder), store, worker=WORKER).read == 2
    return record


def test_a_promise_is_told_from_its_first_word_to_its_end(record: cq.Record) -> None:
    (row,) = record.undertakings()
    steps = record.why(row.id)
    assert [step.step for step in steps] == ["undertakings", "pledged", "kept"]
    assert steps[0].what == "Ada Holm (NOR): to close the ferry harbour"
    assert [step.what for step in steps[1:]] == [
        "on 2019-03-04 by Ada Holm (NOR)", "on 2019-03-09 by Nordland (NOR)",
    ]  # fmt: skip
    assert (
        f"because of “Nordland said the ferry harbour has been closed.” ({row.acts[-1]}: state)"
        in steps[2].why
    )


def test_an_id_of_no_row_is_said_to_be_none(record: cq.Record) -> None:
    with pytest.raises(NoSuchEntry, match="u-nothing: nothing in the record"):
        record.why("u-nothing")


def test_a_dispute_is_told_by_what_each_side_says(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, day, words in (
        ("a", "2019-03-04", "Ada Holm said South Korea has closed the ferry harbour."),
        ("b", "2019-03-09", "Kim Dae denied that South Korea closed the ferry harbour."),
    ):
        (folder / f"{name}.txt").write_text(f"Ferry\nDATE {day}\n{words}\n", encoding="utf-8")
    record = cq.Record(tmp_path / "x.db", worker=WORKER)
    with open_store(record.path) as store:
        assert run(pages(folder), store, worker=WORKER).read == 2
    rows = record.disputes()
    assert len(rows) == 1
    steps = record.why(rows[0].id)
    assert [step.step for step in steps] == ["disputes", "says", "denies"]
    assert "because of “Kim Dae denied that South Korea closed the ferry harbour.”" in steps[2].why
