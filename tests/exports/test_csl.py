"""CSL-JSON, read by a citation processor."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from citeproc.source.json import CiteProcJSON

import communique as cq
import handed
from communique.exports.csl import reference

FIELDS = {
    "id", "type", "title", "container-title", "issued", "publisher-place", "URL", "language", "abstract",
    "note",
}  # fmt: skip
"""Those of csl-data.json that we write; it allows no others than its own."""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> cq.Record:
    return handed.kept(tmp_path_factory.mktemp("csl"))


def test_a_citation_processor_reads_every_article(record: cq.Record, tmp_path: Path) -> None:
    record.export("csl", tmp_path / "x.json")
    items = json.loads((tmp_path / "x.json").read_text("utf-8"))
    source = CiteProcJSON(items)
    rows = {row.id: row for row in record.articles()}
    assert set(source) == set(rows)
    for item in items:
        assert set(item) <= FIELDS
        row = rows[item["id"]]
        assert "".join(source[item["id"]].title) == row.title
        assert item["abstract"] == row.evidence[0].quote
    assert source[next(i for i, row in rows.items() if row.doc == "ferry")].issued.day == 4


def test_a_date_is_as_exact_as_it_is_known(record: cq.Record) -> None:
    row = record.articles()[0].to_json()
    for edtf, issued in (
        ("2019-03", {"date-parts": [[2019, 3]]}),
        ("2019-03-05/2019-03-06", {"date-parts": [[2019, 3, 5], [2019, 3, 6]]}),
        ("XXXX-01-19", {"literal": "XXXX-01-19"}),
        ("", None),
    ):
        told = reference({**row, "published": {"edtf": edtf, "basis": "stated", "why": ""}})
        assert told.get("issued") == issued
