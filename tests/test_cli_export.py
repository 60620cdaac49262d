"""`communique export` as a person uses it: what is printed, what is written, what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import handed
from communique.cli import ALL_READ, BAD_USE, main


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    kept = handed.kept(tmp_path_factory.mktemp("cli"))
    kept.close()
    return kept.path


def test_a_text_is_printed(record: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "plover", "--record", str(record), "--status", "planned"]) == ALL_READ
    told = capfd.readouterr()
    lines = [json.loads(line) for line in told.out.splitlines()]
    assert {line["status"] for line in lines} == {"planned"}
    assert told.err == ""


def test_a_folder_or_file_is_written_where_it_is_told(
    record: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for form, path in (("csv", tmp_path / "tables"), ("csl", tmp_path / "x.json")):
        assert main(["export", form, "-o", str(path), "--record", str(record)]) == ALL_READ
        told = capfd.readouterr()
        assert told.out == "" and f"written as {form} to {path}" in told.err
        assert path.exists()


def test_without_a_place_a_file_is_made_here(
    record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", "xlsx", "--record", str(record)]) == ALL_READ
    assert main(["export", "csv", "--record", str(record)]) == ALL_READ
    assert sorted(path.name for path in tmp_path.iterdir()) == ["communique-csv", "communique.xlsx"]
    assert main(["export", "csl", "-o", "-", "--record", str(record)]) == ALL_READ
    assert json.loads(capfd.readouterr().out)


def test_a_view_that_cannot_be_had_is_told(
    record: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    words = ["export", "csv", "-o", str(tmp_path / "out"), "--type", "CONSULT", "--record", str(record)]
    assert main(words) == ALL_READ
    assert "left out: statements" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["export"], "FORMAT"),
        (["export", "pdf"], "plover, csv, xlsx"),
        (["export", "csv", "-o", "-"], "-o PATH"),
        (["export", "csl", "--type", "deny"], "--type"),
        (["export", "csv", "--country", "Atlantis"], "Atlantis"),
        (["export", "csv", "-o", "nowhere/out"], "nowhere"),
    ],
)
def test_bad_use_is_one_line(
    record: Path, words: list[str], named: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, *(["--record", str(record)] if len(words) > 1 else [])]) == BAD_USE
    told = capfd.readouterr()
    assert told.out == "" and told.err.count("\n") == 1
    assert named in told.err


def test_a_record_is_not_written_over(record: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "csl", "-o", str(record), "--record", str(record)]) == BAD_USE
    assert "is a record" in capfd.readouterr().err
