"""The first pages of a large record are opened ahead, and of a small one none."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest

import served
from communique.record import Record
from communique.web import app, warming


@pytest.mark.parametrize(("large", "opened"), [(10, warming.FIRST), (10_000, ())])
def test_the_first_pages_are_opened_ahead(tmp_path: Path, large: int, opened: tuple[str, ...]) -> None:
    shutil.copy(served.sample(), tmp_path / "own.db")
    with Record(tmp_path / "own.db") as record:
        record.bring_up()  # what is written meanwhile is forgotten
    made = app(tmp_path / "own.db")
    asyncio.run(warming.warm(made, host="127.0.0.1", large=large))
    kept = made.state.remembered._kept
    assert bool(kept) == bool(opened)
    assert any("ties" in str(name) for name in kept) == bool(opened)


def test_a_record_that_is_gone_stops_nothing(tmp_path: Path) -> None:
    made = app(served.sample())
    made.state.record.path = tmp_path / "gone.db"
    asyncio.run(warming.warm(made, host="127.0.0.1"))
