"""Rows as JSON, JSON Lines and CSV: nothing lost in JSON, nothing that acts in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.exports import FORMATS
from communique.exports.rows import COLUMNS, FORMULA, cell, field, line
from makers import row


def written(form: str, *rows: dict[str, Any], view: str = "statements") -> str:
    out = io.StringIO()
    assert FORMATS[form](view, rows, out) == len(rows)
    return out.getvalue()


@pytest.mark.parametrize("count", [0, 1, 3])
def test_json_is_one_array(count: int) -> None:
    assert json.loads(written("json", *[row()] * count)) == [row()] * count


@pytest.mark.parametrize("count", [0, 1, 3])
def test_json_lines_is_a_line_a_row(count: int) -> None:
    lines = written("jsonl", *[row()] * count).split("\n")
    assert lines.pop() == ""
    assert [json.loads(one) for one in lines] == [row()] * count


@given(st.text())
def test_a_line_of_json_is_one_line_everywhere_and_loses_nothing(text: str) -> None:
    told = line({"text": text})
    assert json.loads(told) == {"text": text}
    assert told.splitlines() == [told]
    assert not [sign for sign in told if sign < " " or "\x7f" <= sign <= "\x9f"]


@pytest.mark.parametrize("view", sorted(COLUMNS))
def test_an_empty_csv_has_its_header(view: str) -> None:
    (header,) = csv.reader(io.StringIO(written("csv", view=view)))
    assert len(set(header)) == len(header) == len(COLUMNS[view])


def test_csv_gives_each_field_its_column() -> None:
    (first,) = csv.DictReader(io.StringIO(written("csv", row())))
    assert first["said_edtf"] == "2019-03-04"
    assert first["speaker_name"] == "Ada Holm"
    assert first["speakers_name"] == "Ada Holm"
    assert first["venue"] == ""
    assert first["confidence"] == "0.83"
    assert first["evidence_outlet"] == "Nordland Courier"
    assert first["evidence_quote"] == row()["evidence"][0]["quote"]


def test_csv_keeps_commas_quotes_and_lines_in_their_cell() -> None:
    (first,) = csv.DictReader(io.StringIO(written("csv", row(quote='a, "b"\nc'))))
    assert first["quote"] == 'a, "b"\nc'


@pytest.mark.parametrize("start", FORMULA)
def test_no_cell_is_a_formula(start: str) -> None:
    (first,) = csv.DictReader(io.StringIO(written("csv", row(quote=start + "HYPERLINK(1)"))))
    assert first["quote"].startswith("'")
    assert first["quote"].endswith("HYPERLINK(1)")


def test_a_control_character_does_not_hide_a_formula() -> None:
    assert cell("\x1b=1+1").startswith("'=")


def test_numbers_stay_numbers() -> None:
    assert (cell(-0.5), cell(3), cell("a-b")) == ("-0.5", "3", "a-b")


def test_unknown_is_an_empty_cell() -> None:
    assert field({"speaker": None}, "speaker.name") is None
    assert field({"evidence": []}, "evidence.quote") is None
    assert field({"evidence": [{"quote": "a"}, {"quote": "b"}]}, "evidence.quote") == "a"
    assert cell(field({"roles": [{"title": "a"}, {"title": None}]}, "roles.title")) == "a"
