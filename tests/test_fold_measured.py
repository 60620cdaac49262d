"""The measure of the fold's cost starts from the record that reading one by one would have left."""

from __future__ import annotations

from pathlib import Path

import pytest

import toys
from benchmarks import fold
from communique.store import open_store


def test_a_record_filled_at_once_is_the_one_made_one_by_one(tmp_path: Path) -> None:
    filled, read = tmp_path / "filled.db", tmp_path / "read.db"
    with open_store(filled) as store:
        fold.at_once(store, range(60))
    with open_store(read) as store:
        assert len(fold.one_by_one(store, range(60))) == 60
    assert toys.dump(filled) == toys.dump(read)


def test_marks_that_measure_nothing_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert fold.main(["--marks", "1000"]) == 1
    assert "two marks or more" in capsys.readouterr().err
