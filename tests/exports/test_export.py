"""Every format alike: whole or not there, the same bytes each time, no view of the table lost."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import communique as cq
import handed
from communique.errors import BadUse
from communique.exports import EXPORTS, export, export_names, find_export

STREAMED, LONG = 500, 16_000
"""Rows of a view and characters of a quote: 8 MB of text, many times what one row takes."""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> cq.Record:
    return handed.kept(tmp_path_factory.mktemp("export"))


def files(path: Path) -> dict[str, bytes]:
    """Everything an export made, by name."""
    if path.is_file():
        return {"": path.read_bytes()}
    return {
        str(file.relative_to(path)): file.read_bytes() for file in sorted(path.rglob("*")) if file.is_file()
    }


@pytest.mark.parametrize("form", EXPORTS)
def test_the_same_record_makes_the_same_bytes(record: cq.Record, tmp_path: Path, form: str) -> None:
    first = record.export(form, tmp_path / "first")
    record.export(form, tmp_path / "second")
    assert files(first.path)
    assert files(tmp_path / "first") == files(tmp_path / "second")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first", "second"]


@pytest.mark.parametrize("form", EXPORTS)
def test_an_empty_selection_is_an_empty_export_and_no_fault(
    record: cq.Record, tmp_path: Path, form: str
) -> None:
    record.export(form, tmp_path / "none", since="1900", until="1901")
    assert files(tmp_path / "none")


@pytest.mark.parametrize("form", EXPORTS)
def test_a_view_that_it_does_not_know_by_name_goes_in(record: cq.Record, tmp_path: Path, form: str) -> None:
    with handed.with_pledges(record) as rows:
        export(form, tmp_path / "new", rows)
    told = files(tmp_path / "new")
    if form in ("csv", "parquet", "markdown"):
        assert any("undertakings" in name for name in told)
    elif form in ("webannotation", "html", "ical"):
        assert b"u-s-" in told[""]


def test_a_format_that_there_is_not_is_named(record: cq.Record, tmp_path: Path) -> None:
    with pytest.raises(BadUse, match="there is no format 'pdf'; there are plover, csv, xlsx"):
        record.export("pdf", tmp_path / "x")
    with pytest.raises(BadUse, match="does not apply to articles"):
        record.export("csl", tmp_path / "x", type="deny")
    with pytest.raises(BadUse, match="there is no filter colour"):
        record.export("csl", tmp_path / "x", {"colour": "red"})
    assert list(tmp_path.iterdir()) == []


def test_filters_are_given_as_words_or_as_a_filter(record: cq.Record, tmp_path: Path) -> None:
    one = record.export("plover", tmp_path / "one", actor="Ada Holm")
    record.export("plover", tmp_path / "two", {"actor": "Ada Holm"})
    record.export("plover", tmp_path / "three", cq.Filter(actor="Ada Holm"))
    assert files(tmp_path / "one") == files(tmp_path / "two") == files(tmp_path / "three")
    assert (one.views, one.left_out) == (("events",), {})


def test_another_package_brings_a_format(
    record: cq.Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site" / "other-1.dist-info"
    package.mkdir(parents=True)
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: other\nVersion: 1\n")
    (package / "entry_points.txt").write_text(
        "[communique.exports]\nids = other_format:IDS\nbroken = nothing_there:X\nwrong = other_format:Path\n"
        "csv = other_format:IDS\n"
    )
    (tmp_path / "site" / "other_format.py").write_text(
        "from pathlib import Path\n"
        "from communique.exports import Export\n"
        "def write(rows, path):\n"
        "    path.write_text(''.join(row['id'] + '\\n' for row in rows.rows('events')))\n"
        "IDS = Export(about='ids', suffix='.txt', text=True, views=('events',), write=write)\n"
    )
    monkeypatch.syspath_prepend(tmp_path / "site")
    assert set(export_names()) - set(EXPORTS) == {"ids", "broken", "wrong"}
    record.export("ids", tmp_path / "ids.txt")
    assert (tmp_path / "ids.txt").read_text().split() == [row.id for row in record.events()]
    assert find_export("csv") is EXPORTS["csv"]  # a shipped format is not replaced
    with pytest.raises(BadUse, match="nothing_there:X cannot be loaded"):
        find_export("broken")
    with pytest.raises(BadUse, match=r"is no communique\.exports\.Export"):
        find_export("wrong")


class Many:
    """A row of a real record told again and again, made only when it is asked for."""

    def __init__(self, record: cq.Record, *, count: int) -> None:
        self._count = count
        self._rows = {view: record.view(view)[0].to_json() for view in ("events", "timeline", "articles")}
        self._of = {view: record.view(view).of for view in self._rows}
        self.views = tuple(self._rows)

    def of(self, view: str) -> Any:
        return self._of[view]

    def rows(self, view: str) -> Iterator[dict[str, Any]]:
        row = self._rows.get(view)
        for number in range(self._count if row else 0):
            evidence = [{**one, "quote": f"{number} " + "w" * LONG} for one in row["evidence"]]
            yield {**row, "id": f"x-{number}", "evidence": evidence, "status": "planned"}


@pytest.mark.parametrize(
    "form", ["plover", "csv", "xlsx", "gdelt", "webannotation", "timelinejs", "ical", "csl", "docx", "html"]
)
def test_memory_does_not_grow_with_the_rows(record: cq.Record, tmp_path: Path, form: str) -> None:
    export(form, tmp_path / "first", Many(record, count=1))  # type: ignore[arg-type]  # loads what is needed
    tracemalloc.start()
    try:
        export(form, tmp_path / "many", Many(record, count=STREAMED))  # type: ignore[arg-type]
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < STREAMED * LONG / 2, f"{peak:,} bytes"
