"""The key of real articles: offsets without words, and how what was read is scored against it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.found import found
from benchmarks.real import KEY, OtherText, answer_of, articles_of, main

TEXT = (
    "Nordland said on Monday that it would keep the strait open to every ship.\n\n"
    "The envoy of Sudland met the ministers of Nordland in the old port for three hours."
)


def page(folder: Path, text: str) -> None:
    row = {
        "text": text,
        "url": None,
        "source_domain": "x.example",
        "title": "",
        "date_publish": "2019-03-04T10:00",
    }
    (folder / "one.json").write_text(json.dumps(row), encoding="utf-8")


def key(text: str) -> dict[str, Any]:
    content, met = text.index("that it would"), text.index("met")
    statement = {"id": "s1", "kind": "statement", "content": [[content, content + 46]], "act": "state"}
    event = {"id": "e1", "kind": "event", "type": "CONSULT", "mode": None, "status": "actual"}
    entries = [
        {
            **statement,
            "polarity": "affirm",
            "speakers": [{"country": "NOR", "person": False}],
            "said": "2019-03-04",
        },
        {
            **event,
            "trigger": [[met, met + 3]],
            "actors": ["SWE"],
            "recipients": ["NOR"],
            "date": "2019-03-04",
            "made_by": None,
        },
    ]
    digest = hashlib.sha256(text.encode()).hexdigest()
    return {"rule": "", "articles": {"one": {"text": digest, "entries": entries}}, "rows": []}


def test_what_was_read_is_scored_part_by_part(tmp_path: Path) -> None:
    page(tmp_path, TEXT)
    articles = articles_of(key(TEXT), tmp_path)
    text = articles["one"].text
    answer = answer_of(key(text), articles)
    read = dict(answer.entries)
    misses: list[str] = []
    same = found(answer, read, {name: name for name in read}, misses=misses)
    assert same["statements"]["found"] == same["events"]["both sides"] == 100.0
    assert not misses
    half = found(answer, read, {"one/e1": "one/e1"}, misses=misses)
    assert half["statements"]["found"] == 0.0
    assert any("one/s1" in line for line in misses)


def test_a_text_that_was_cut_otherwise_is_named(tmp_path: Path) -> None:
    page(tmp_path, TEXT + " Nobody said a word afterwards.")
    with pytest.raises(OtherText, match=r"^one: .* mark it again"):
        articles_of(key(TEXT), tmp_path)


def test_without_the_collection_nothing_is_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--articles", str(tmp_path / "gone")]) == 1
    assert "nothing measured" in capsys.readouterr().err


def test_the_key_is_whole_and_holds_no_text() -> None:
    marked = json.loads(KEY.read_text(encoding="utf-8"))
    assert len(marked["articles"]) == 10
    names = set()
    for stem, article in marked["articles"].items():
        assert len(stem) == 56 and len(article["text"]) == 64
        ids = [entry["id"] for entry in article["entries"]]
        assert len(set(ids)) == len(ids)
        names |= {f"{stem}/{name}" for name in ids}
        for entry in article["entries"]:
            assert entry.get("made_by") in (None, *ids)
            spans = entry["content"] if entry["kind"] == "statement" else entry["trigger"]
            assert spans and all(start < end for start, end in spans)
            assert "quote" not in entry and "words" not in entry
    for row in marked["rows"]:
        assert {word for word in _words(row) if "/" in word and word[-1].isdigit()} <= names
        assert all(isinstance(row.get(part, []), list) for part in ("what", "name", "about"))


def _words(value: Any) -> list[str]:
    if isinstance(value, str):
        # A day may be a closed interval, which has a stroke as a reference has.
        return [] if value[:2] == "20" and value[4:5] == "-" else [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [word for part in parts for word in _words(part)]
