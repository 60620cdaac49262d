"""A folder of CSV files, one a view, one with every sentence, and a dictionary of all columns.

It writes no cell that a spreadsheet would compute: such a text gets an apostrophe before it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from communique.exports.columns import EVIDENCE, columns, evidence_rows, header, meaning, value
from communique.exports.rows import cell
from communique.exports.telling import clean
from communique.views import Selection


def write_csv_folder(rows: Selection, path: Path) -> None:
    """``VIEW.csv`` for each view, ``evidence.csv`` (every sentence), ``dictionary.csv`` (every column)."""
    with ExitStack() as files:

        def table(name: str, header_row: Iterable[str]) -> Any:
            out = files.enter_context(
                (path / f"{name}.csv").open("w", encoding="utf-8", errors="replace", newline="")
            )
            made = csv.writer(out, lineterminator="\n")
            made.writerow(header_row)
            return made

        dictionary = table("dictionary", ("file", "column", "meaning"))
        sentences = table("evidence", map(header, EVIDENCE))
        for view in rows.views:
            names = columns(view, rows.of(view))
            out = table(view, map(header, names))
            dictionary.writerows((f"{view}.csv", header(name), meaning(name)) for name in names)
            for row in rows.rows(view):
                out.writerow([_cell(value(row, name)) for name in names])
                for one in evidence_rows(view, row):
                    sentences.writerow([_cell(value(one, name)) for name in EVIDENCE])
        dictionary.writerows(("evidence.csv", header(name), meaning(name)) for name in EVIDENCE)


def _cell(found: str | int | float | None) -> str:
    return cell(found) if not isinstance(found, str) else cell(clean(found))
