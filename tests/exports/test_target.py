"""Where an export goes: whole or not at all, and never over what is not its own."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

import pytest

from communique.errors import BadUse
from communique.exports.target import DATABASE, MARK, file_at, folder_at


def make(path: Path, **files: str) -> None:
    with folder_at(path, form="csv") as where:
        for name, text in files.items():
            (where / f"{name}.csv").write_text(text)


def test_a_file_is_there_when_it_is_whole_and_not_before(tmp_path: Path) -> None:
    target = tmp_path / "x.json"
    target.write_text("old")
    with file_at(target) as where:
        where.write_text("half")
        assert target.read_text() == "old"
        where.write_text("whole")
    assert target.read_text() == "whole"
    assert list(tmp_path.iterdir()) == [target]


def test_what_stops_half_way_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "x.json"
    target.write_text("old")
    with pytest.raises(ZeroDivisionError), file_at(target) as where:
        where.write_text("half")
        raise ZeroDivisionError
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_goes_over_no_record_and_no_folder(tmp_path: Path) -> None:
    record = tmp_path / "x.db"
    record.write_bytes(DATABASE + b"rest")
    with pytest.raises(BadUse, match="is a record or another database"), file_at(record):
        pass
    with pytest.raises(BadUse, match="is a folder"), file_at(tmp_path):
        pass
    with pytest.raises(BadUse, match="there is no folder"), file_at(tmp_path / "none" / "x.json"):
        pass
    assert record.read_bytes() == DATABASE + b"rest"


def test_a_folder_is_replaced_whole(tmp_path: Path) -> None:
    make(tmp_path / "out", a="1", b="2")
    make(tmp_path / "out", a="3")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [MARK, "a.csv"]
    assert json.loads((tmp_path / "out" / MARK).read_text()) == {"format": "csv", "files": ["a.csv"]}
    with pytest.raises(ZeroDivisionError), folder_at(tmp_path / "out", form="csv") as where:
        (where / "b.csv").write_text("half")
        raise ZeroDivisionError
    assert (tmp_path / "out" / "a.csv").read_text() == "3"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_folder_that_is_not_its_own_is_refused(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    make(own, a="1")  # an empty one is free
    (own / "notes.txt").write_text("mine")
    with pytest.raises(BadUse, match=r"holds notes\.txt, which no export made"):
        make(own, a="2")
    assert (own / "notes.txt").read_text() == "mine"
    assert (own / "a.csv").read_text() == "1"
    (own / "notes.txt").unlink()
    with pytest.raises(BadUse, match="holds an export as csv"), folder_at(own, form="markdown"):
        pass
    other = tmp_path / "other"
    other.mkdir()
    (other / "letter.txt").write_text("mine")
    with pytest.raises(BadUse, match="no export made it"):
        make(other, a="1")
    (other / MARK).write_text("[1]")
    with pytest.raises(BadUse, match="no export made it"):
        make(other, a="1")
    with pytest.raises(BadUse, match="is a file"):
        make(other / "letter.txt", a="1")


def test_an_editor_s_settings_stay(tmp_path: Path) -> None:
    make(tmp_path / "vault", a="1")
    (tmp_path / "vault" / ".obsidian").mkdir()
    (tmp_path / "vault" / ".obsidian" / "app.json").write_text("{}")
    make(tmp_path / "vault", a="2")
    assert (tmp_path / "vault" / ".obsidian" / "app.json").read_text() == "{}"
    assert (tmp_path / "vault" / "a.csv").read_text() == "2"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("through", ["itself", "the name of an open file"])
def test_a_pipe_is_written_into_and_stays_one(tmp_path: Path, through: str) -> None:
    reader, writer = os.pipe()
    pipe = tmp_path / "pipe"
    if through == "itself":
        os.mkfifo(pipe)
        reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    else:  # what /dev/stdout is in `communique export csl -o /dev/stdout | less`
        pipe = Path(f"/dev/fd/{writer}")
    with file_at(pipe) as where:
        where.write_text("whole")
    assert os.read(reader, 100) == b"whole"
    assert pipe.exists() and not pipe.is_file()


def test_what_comes_into_a_folder_while_it_is_written_anew_is_not_lost(tmp_path: Path) -> None:
    out = tmp_path / "out"
    make(out, a="1")
    with folder_at(out, form="csv") as where:
        (where / "a.csv").write_text("2")
        (out / ".obsidian").mkdir()
    assert (out / "a.csv").read_text() == "2" and (out / ".obsidian").is_dir()
    with pytest.raises(BadUse, match=r"holds mine\.txt"), folder_at(out, form="csv") as where:
        (out / "mine.txt").write_text("a note")
    assert (out / "mine.txt").read_text() == "a note" and (out / "a.csv").read_text() == "2"


def test_a_folder_that_cannot_take_its_place_leaves_the_old_one_with_all_that_is_in_it(
    tmp_path: Path,
) -> None:
    out = tmp_path / "out"
    make(out, a="1")
    (out / ".obsidian").mkdir()
    (out / ".obsidian" / "app.json").write_text("{}")
    before = sorted(path.relative_to(out) for path in out.rglob("*"))
    with pytest.raises(OSError), folder_at(out, form="csv") as where:
        (where / ".obsidian").write_text("in the way of a folder")
    assert sorted(path.relative_to(out) for path in out.rglob("*")) == before
    assert (out / ".obsidian" / "app.json").read_text() == "{}" and (out / "a.csv").read_text() == "1"
    assert list(tmp_path.iterdir()) == [out]


def test_the_folder_one_stands_in_is_not_taken_away(tmp_path: Path) -> None:
    (tmp_path / "out" / "inner").mkdir(parents=True)
    for place in (tmp_path / "out" / "inner", tmp_path / "out"):
        with (
            contextlib.chdir(tmp_path / "out" / "inner"),
            pytest.raises(BadUse, match="is the folder you are in"),
            folder_at(place, form="csv"),
        ):
            pass
