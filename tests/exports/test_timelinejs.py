"""TimelineJS: each dated line a slide, dates as numbers, no markup of a page."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

import communique as cq
import handed
from communique.exports.timelinejs import slide_of


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> cq.Record:
    return handed.kept(tmp_path_factory.mktemp("timeline"))


class Tags(HTMLParser):
    """The tags in a text."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)


def test_each_line_is_a_slide_with_its_quote(record: cq.Record, tmp_path: Path) -> None:
    record.export("timelinejs", tmp_path / "x.json")
    told = json.loads((tmp_path / "x.json").read_text("utf-8"))
    assert set(told) == {"title", "events"}
    assert [slide["unique_id"] for slide in told["events"]] == [row.id for row in record.timeline()]
    for slide in told["events"]:
        assert set(slide["start_date"]) <= {"year", "month", "day"}
        assert isinstance(slide["start_date"]["year"], int)
        tags = Tags()
        tags.feed(slide["text"]["text"] + slide["text"]["headline"])
        assert tags.seen == {"p", "blockquote", "a"}
        assert "&lt;script&gt;" in slide["text"]["text"] or "script" not in slide["text"]["text"]
    months = [slide["start_date"] for slide in told["events"] if "day" not in slide["start_date"]]
    assert {"year": 2019, "month": 6} in months


def test_an_interval_has_two_ends_and_a_date_without_a_year_none(record: cq.Record) -> None:
    line = record.timeline()[0].to_json()
    slide = slide_of({**line, "date": {"edtf": "2019-03-05/2019-03-06", "basis": "stated", "why": ""}})
    assert slide is not None
    assert (slide["start_date"]["day"], slide["end_date"]["day"]) == (5, 6)
    assert slide_of({**line, "date": {"edtf": "XXXX-01-19", "basis": "stated", "why": ""}}) is None
