"""The benchmark of imports: persons by rule, each found again, and figures as the page quotes them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.imports import SIZES, main, measured, name, persons, quoted


def test_no_two_persons_have_the_same_name() -> None:
    assert len({name(number) for number in range(20_000)}) == 20_000


def test_the_file_is_followthemoney() -> None:
    first, second = (json.loads(line) for line in persons(2))
    assert (first["schema"], first["properties"]["wikidataId"]) == ("Person", ["Q9000000000"])
    assert ("position" in first["properties"], "position" in second["properties"]) == (True, False)


def test_it_imports_and_finds_each_and_leaves_nothing(tmp_path: Path) -> None:
    told = measured(300, tmp_path)
    assert told["persons"] == 300
    assert told["seconds"] > 0
    assert list(tmp_path.iterdir()) == []
    assert quoted([told])["300 persons"] == "300"


def test_figures_of_other_sizes_are_not_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["20", "--folder", str(tmp_path)]) == 0
    assert f"not kept: the page quotes {SIZES}" in capsys.readouterr().out
