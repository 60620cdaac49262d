"""An Excel workbook, a sheet a view, one with every sentence, and a dictionary of all columns.

It writes texts as texts: no formula and no link that a page could have slipped in. A sheet holds no more than
Excel can open, and says so rather than cut a view off.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from communique.errors import BadUse
from communique.exports.columns import EVIDENCE, columns, evidence_rows, header, meaning, value
from communique.exports.rows import FORMULA
from communique.exports.telling import clean
from communique.views import Selection

MOST_ROWS = 1_048_576
"""Rows of a sheet, its header too (Excel's limit)."""

MOST_CHARACTERS = 32_767
"""Characters of a cell (Excel's limit)."""

CUT = " … [cut: more than a cell holds]"

STAMP = dt.datetime(2000, 1, 1)
"""The workbook wants a day on which it was made; the same record must make the same file."""

WIDTHS = {"quote": 80, "line": 80, "title": 50, "meaning": 80}
"""Width in characters of columns with sentences; others have Excel's own or their name's."""


def write_xlsx(rows: Selection, path: Path) -> None:
    """One sheet for each view, then ``evidence`` and ``dictionary``; streamed, a row in memory at a time.

    Raises:
        BadUse: where a view has more rows than a sheet holds.
    """
    import xlsxwriter

    book = xlsxwriter.Workbook(
        str(path), {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"title": "communique", "created": STAMP})
    try:
        views = [_Sheet(book, view, columns(view, rows.of(view))) for view in rows.views]
        sentences = _Sheet(book, "evidence", EVIDENCE)
        dictionary = _Sheet(book, "dictionary", ("sheet", "column", "meaning"))
        for sheet in [*views, sentences]:
            for name in sheet.names:
                dictionary.add([sheet.name, header(name), meaning(name)])
        for sheet in views:
            for row in rows.rows(sheet.name):
                sheet.add([value(row, name) for name in sheet.names])
                for one in evidence_rows(sheet.name, row):
                    sentences.add([value(one, name) for name in EVIDENCE])
    finally:
        book.close()


class _Sheet:
    """One sheet that is written from top to bottom."""

    def __init__(self, book: Any, name: str, names: tuple[str, ...]) -> None:
        self.name, self.names, self._row = name, names, 0
        self._sheet = book.add_worksheet(name)
        self._bold = book.add_format({"bold": True})
        # Excel's own way of saying "this is text": what a typed apostrophe does.
        self._guarded = book.add_format({"quote_prefix": True})
        for at, column in enumerate(names):
            last = column.rpartition(".")[2]
            self._sheet.set_column(at, at, WIDTHS.get(last, max(10, len(header(column)) + 2)))
        self._sheet.freeze_panes(1, 0)
        self.add([header(column) for column in names], form=self._bold)

    def add(self, cells: list[str | int | float | None], *, form: Any = None) -> None:
        """One row below the last."""
        if self._row >= MOST_ROWS:
            raise BadUse(
                f"xlsx: {self.name} has more than the {MOST_ROWS - 1:,} rows that a sheet holds; narrow it "
                "with --since and --until, or export csv or parquet"
            )
        for at, found in enumerate(cells):
            if isinstance(found, (int, float)):
                self._sheet.write_number(self._row, at, found, form)
            elif found:
                text = clean(found)
                if len(text) > MOST_CHARACTERS:
                    text = text[: MOST_CHARACTERS - len(CUT)] + CUT
                guarded = self._guarded if text.startswith(FORMULA) else None
                self._sheet.write_string(self._row, at, text, form or guarded)
        self._row += 1
