"""CSV, Excel and Parquet, read with what people read them with: every row, every sentence, no formula."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pandas
import pytest

import communique as cq
import handed
from communique.errors import BadUse
from communique.exports import export
from communique.exports.columns import EVIDENCE, MEANING, columns
from communique.exports.rows import FORMULA
from communique.exports.sheets import CUT, MOST_CHARACTERS, MOST_ROWS, write_xlsx
from communique.views import VIEWS, Filter


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> cq.Record:
    return handed.kept(tmp_path_factory.mktemp("tables"))


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_has_a_file_a_view_and_leads_every_row_to_its_quotes(record: cq.Record, tmp_path: Path) -> None:
    record.export("csv", tmp_path / "out")
    texts = handed.texts(record)
    told = read(tmp_path / "out" / "evidence.csv")
    for view in VIEWS:
        rows = read(tmp_path / "out" / f"{view}.csv")
        assert [row["id"] for row in rows] == [row.id for row in record.view(view)]
        for row in rows:
            start, end = map(int, row["evidence_span"].split("-"))
            assert row["evidence_quote"] in (
                said := texts[row["evidence_article"]][start:end],
                "'" + said,
            ) or ("\x1b" in said)
            assert [one for one in told if (one["view"], one["id"]) == (view, row["id"])]


def test_the_dictionary_has_every_column_with_its_meaning(record: cq.Record, tmp_path: Path) -> None:
    with handed.with_pledges(record) as rows:
        export("csv", tmp_path / "out", rows)
    told = {(row["file"], row["column"]): row["meaning"] for row in read(tmp_path / "out" / "dictionary.csv")}
    for path in (tmp_path / "out").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            header = next(csv.reader(file))
        if path.name != "dictionary.csv":
            assert [column for name, column in told if name == path.name] == header
    assert all(told.values())
    assert told["undertakings.csv", "deadline_edtf"].startswith("until when: date as EDTF")
    first = read(tmp_path / "out" / "undertakings.csv")[0]
    assert (first["deadline_edtf"], first["status"]) == ("2019-12-31", "pledged")
    assert '"status": "pledged"' in first["history"]


def test_every_field_of_every_view_has_a_meaning(record: cq.Record) -> None:
    with record.look() as look:
        for name, view in VIEWS.items():
            of = view(look, Filter()).of
            heads = {column.partition(".")[0] for column in columns(name, of)}
            assert heads <= set(MEANING), name


@pytest.mark.parametrize("reader", ["csv", "pandas", "duckdb"])
def test_no_cell_of_csv_is_a_formula(record: cq.Record, tmp_path: Path, reader: str) -> None:
    record.export("csv", tmp_path / "out")
    path = tmp_path / "out" / "evidence.csv"
    cells: list[Any]
    if reader == "csv":
        cells = [cell for row in read(path) for cell in row.values()]
    elif reader == "pandas":
        cells = list(pandas.read_csv(path, dtype=str, keep_default_na=False).to_numpy().ravel())
    else:
        rows = duckdb.read_csv(str(path), all_varchar=True, header=True).fetchall()
        cells = [cell or "" for row in rows for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(FORMULA)]
    statements = read(tmp_path / "out" / "statements.csv")
    assert [row["quote"] for row in statements if "HYPERLINK" in row["quote"]][0].startswith("'=HYPERLINK")
    assert "\x1b" not in path.read_text(encoding="utf-8")


def test_a_workbook_has_a_sheet_a_view_and_computes_nothing(record: cq.Record, tmp_path: Path) -> None:
    record.export("xlsx", tmp_path / "x.xlsx")
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    assert book.sheetnames == [*VIEWS, "evidence", "dictionary"]
    for view in VIEWS:
        header, *rows = book[view].iter_rows()
        names = [cell.value for cell in header]
        assert [row[names.index("id")].value for row in rows] == [row.id for row in record.view(view)]
        assert all(row[names.index("evidence_quote")].value for row in rows)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    formulas = [c for c in cells if isinstance(c.value, str) and c.value.startswith("=HYPERLINK")]
    assert formulas
    assert {cell.data_type for cell in formulas} <= {"s", "inlineStr"}
    assert all(cell.quotePrefix for cell in formulas)
    assert {c.data_type for c in cells if isinstance(c.value, float)} == {"n"}
    assert tuple(cell.value for cell in next(book["evidence"].iter_rows())) == tuple(
        name.replace(".", "_") for name in EVIDENCE
    )


class Long:
    """Rows of one view: as many and as long as asked."""

    views = ("articles",)

    def __init__(self, *, count: int, title: str) -> None:
        self._count, self._title = count, title

    def of(self, view: str) -> Any:
        from communique.views import ArticleRow

        return ArticleRow

    def rows(self, view: str) -> Any:
        return ({"id": "a", "title": self._title, "evidence": []} for _ in range(self._count))


def test_a_cell_and_a_sheet_hold_what_excel_holds(tmp_path: Path) -> None:
    write_xlsx(Long(count=1, title="x" * 40_000), tmp_path / "long.xlsx")  # type: ignore[arg-type]
    row = list(openpyxl.load_workbook(tmp_path / "long.xlsx")["articles"].iter_rows(values_only=True))[1]
    (title,) = [cell for cell in row if isinstance(cell, str) and cell.startswith("x")]
    assert len(title) == MOST_CHARACTERS and title.endswith(CUT)


@pytest.mark.slow
def test_a_view_longer_than_a_sheet_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadUse, match="articles has more than the 1,048,575 rows"):
        write_xlsx(Long(count=MOST_ROWS, title="x"), tmp_path / "long.xlsx")  # type: ignore[arg-type]


def test_parquet_keeps_rows_as_they_are(record: cq.Record, tmp_path: Path) -> None:
    record.export("parquet", tmp_path / "out")
    for view in VIEWS:
        frame = pandas.read_parquet(tmp_path / "out" / f"{view}.parquet")
        assert list(frame["id"]) == [row.id for row in record.view(view)]
        assert list(frame.columns) == list(record.view(view).columns)
    found = duckdb.sql(
        f"SELECT id, actors[1].name, date.edtf, evidence[1].quote, evidence[1].span FROM "
        f"'{tmp_path / 'out' / 'events.parquet'}' WHERE status = 'planned' ORDER BY date.edtf"
    ).fetchall()
    rows = [row for row in record.events() if row.status == "planned"]
    assert [row[:4] for row in found] == [
        (row.id, row.actors[0].name, row.date.edtf, row.evidence[0].quote) for row in rows
    ]
    assert list(found[0][4]) == [rows[0].evidence[0].span.start, rows[0].evidence[0].span.end]


def test_parquet_has_its_columns_where_there_are_no_rows(record: cq.Record, tmp_path: Path) -> None:
    record.export("parquet", tmp_path / "out", since="1900", until="1901")
    full, empty = tmp_path / "full", tmp_path / "out"
    record.export("parquet", full)
    for view in VIEWS:
        asked = "DESCRIBE SELECT * FROM '{}'"
        assert duckdb.sql(asked.format(empty / f"{view}.parquet")).fetchall() == (
            duckdb.sql(asked.format(full / f"{view}.parquet")).fetchall()
        )
