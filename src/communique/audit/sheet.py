"""An audit on paper: a CSV file with a line to mark in each row, and the marks read back from it.

It writes no cell that a spreadsheet would compute, and takes no mark that it does not know.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from communique.audit.draw import FIELDS, Draw, Line
from communique.audit.marks import Mark
from communique.errors import BadUse, UnreadableInput
from communique.exports import cell, clean, file_at

ASKED = ("mark", "wrong_fields", "note")
"""The columns to fill in."""

SHORT = {"r": "right", "w": "wrong", "u": "unsure", "": ""}
"""Letters that stand for a mark, as on the terminal."""


def write_sheet(drawn: Draw, path: Path) -> None:
    """A row a line: what it claims, a field a column, its source and quote, and the columns to fill in.

    Raises:
        BadUse: where ``path`` is a folder or a record.
    """
    views = list(dict.fromkeys(line.view for line in drawn.lines))
    fields = list(dict.fromkeys(name for view in views for name in FIELDS[view]))
    columns = ["nr", "view", "id", "confidence", *fields, "outlet", "published", "url", "sentence", *ASKED]
    with file_at(path) as whole, whole.open("w", encoding="utf-8", errors="replace", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(columns)
        for number, line in enumerate(drawn.lines, 1):
            first: dict[str, Any] = next(iter(line.row.get("evidence") or ()), {})
            told: dict[str, Any] = {
                "nr": number, "view": line.view, "id": line.id, "confidence": line.row.get("confidence"),
                **{name: words(value) for name, value in line.claims.items()},
                "outlet": first.get("outlet"), "published": (first.get("published") or {}).get("edtf"),
                "url": first.get("url"), "sentence": first.get("quote"),
            }  # fmt: skip
            out.writerow([_cell(told.get(name)) for name in columns])


def read_sheet(path: Path) -> list[Mark]:
    """The marks of a filled sheet; rows without one are passed over.

    Raises:
        UnreadableInput: naming file and row, what is wrong and what to do.
    """
    marks: list[Mark] = []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            dialect = csv.Sniffer().sniff(file.readline(), delimiters=",;\t")
            file.seek(0)
            rows = csv.DictReader(file, dialect=dialect)
            names = set(rows.fieldnames or ())
            if missing := {"view", "id", "confidence", "mark", "wrong_fields"} - names:
                raise UnreadableInput(
                    f"{path}: has no column {', '.join(sorted(missing))}; see `audit --sheet`"
                )
            for number, row in enumerate(rows, 2):
                given = (row["mark"] or "").strip().lower()
                wrong = (row["wrong_fields"] or "").replace(",", " ").replace(";", " ").split()
                mark = SHORT.get(given, given) or ("wrong" if wrong else "")
                if mark:
                    try:
                        marks.append(Mark.of(_line(row), mark, wrong=wrong))
                    except (BadUse, ValueError) as error:
                        raise UnreadableInput(f"{path}:{number}: {error}") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise UnreadableInput(f"{path}: is no CSV in UTF-8 ({error}); save it as such") from error
    return marks


def words(value: Any) -> str:
    """A value of a row as a person reads it: names, days, words."""
    if isinstance(value, dict):
        if "edtf" in value:
            basis = "" if value.get("basis") in (None, "", "stated") else f" ({value['basis']})"
            return f"{value['edtf'] or 'unknown'}{basis}"
        if "actor" in value and "name" in value:
            country = value.get("country")
            return f"{value['name']} ({country})" if country and country != value["actor"] else value["name"]
        if "precision" in value:
            return ", ".join(part for part in (value["name"], value["country"]) if part)
        kept = {
            k: v for k, v in value.items() if k not in ("evidence", "acts") and v not in (None, "", [], {})
        }
        return ", ".join(f"{name}: {words(part)}" for name, part in kept.items())
    if isinstance(value, (list, tuple)):
        return "; ".join(words(part) for part in value)
    return str(value)


def _line(row: dict[str, str]) -> Line:
    """The line that a row of a sheet stands for, as far as its mark needs it."""
    view = row["view"]
    if view not in FIELDS:
        raise BadUse(f"view {view!r}: is none of {', '.join(FIELDS)}")
    kept: dict[str, Any] = {name: row.get(name) or "" for name in FIELDS[view]}
    confidence = (row["confidence"] or "").replace(",", ".")
    return Line(
        view=view, row={**kept, "id": row["id"], "confidence": float(confidence) if confidence else None}
    )


def _cell(value: Any) -> str:
    return cell(clean(value)) if isinstance(value, str) else cell(value)
