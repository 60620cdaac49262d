"""JSON Lines: one article a line, its own fields, and lines that fail alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from communique.model import Article, Failure
from communique.sources.written import edtf_day
from sources.inputs import STORY, clear, read, read_one


def lines(path: Path, *objects: Any) -> Path:
    path.write_text("".join(json.dumps(held) + "\n" for held in objects), encoding="utf-8")
    return path


def test_a_line_gives_what_it_knows(tmp_path: Path) -> None:
    fields = {
        "text": STORY,
        "doc": "ferry/1",
        "url": "https://courier.example/ferry",
        "title": "Ferry link to reopen",
        "outlet": "Nordland Courier",
        "published": "2019-03-04T23:30:00+09:00",
        "place": "Nordhavn",
        "language": "en",
        "reader": "unknown fields are nobody's business",
    }
    article = read_one(lines(tmp_path / "x.jsonl", fields))
    assert article.doc == "ferry/1"
    assert article.url == "https://courier.example/ferry"
    assert article.title == "Ferry link to reopen"
    assert article.outlet == "Nordland Courier"
    assert article.place is not None
    assert article.place.name == "Nordhavn"
    assert article.hints[0].kind == "given"
    assert article.hints[0].value == "2019-03-04"


def test_doc_is_the_lines_own_else_its_address_else_name_and_line(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "ferry.2019.jsonl",
        {"text": STORY, "doc": " 7 ", "url": "https://courier.example/a"},
        {"text": STORY, "url": "https://courier.example/a"},
        {"text": STORY, "doc": None},
    )
    assert [found.doc for found in read(path) if isinstance(found, Article)] == [
        " 7 ",
        "https://courier.example/a",
        "ferry.2019:3",
    ]


def test_equal_texts_are_as_many_articles(tmp_path: Path) -> None:
    found = read(lines(tmp_path / "x.jsonl", *[{"text": STORY}] * 3))
    assert [type(one) for one in found] == [Article] * 3


def test_verbatim_keeps_the_text_to_the_letter(tmp_path: Path) -> None:
    text = "  All news\r\n\nShort.\u2028\u00a0"
    path = lines(tmp_path / "x.jsonl", {"text": text}, {"text": ""})
    assert [found.text for found in read(path, verbatim=True) if isinstance(found, Article)] == [text, ""]


def test_a_bad_line_fails_alone_and_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    good = json.dumps({"text": STORY}).encode()
    bad = [
        (b'{"text": "a', "is not JSON"),
        (b'["text"]', 'is ["text"], not an object'),
        (b'{"doc": "a"}', 'has no "text"'),
        (b'{"text": 7}', '"text" is 7, not text'),
        (b'{"text": "a", "doc": 7}', '"doc" is 7, not text'),
        (b'{"text": "\xff"}', "is not valid UTF-8"),
        (b'{"text": "\\ud800"}', "half a character"),
        (b"[" * 200_000, "is not JSON"),
    ]
    path.write_bytes(b"\n".join(part for held, _ in bad for part in (good, held)) + b"\n" + good)
    found = read(path)
    assert len(found) == 2 * len(bad) + 1
    assert all(isinstance(one, Article) for one in found[::2])
    for number, (one, (_, says)) in enumerate(zip(found[1::2], bad, strict=True), start=1):
        assert clear(one).spec == f"{path}:{2 * number}"
        assert says in clear(one).error


@pytest.mark.parametrize(
    ("published", "value"),
    [
        ("2018-03-05", "2018-03-05"),
        ("2018-03", "2018-03"),
        ("2018", "2018"),
        ("20180305", "2018-03-05"),
        ("2018-064", "2018-03-05"),
        ("2018-W10-1", "2018-03-05"),
        ("2018-03-05T23:59:59Z", "2018-03-05"),
        ("2018-03-05 08:15:00.5+0900", "2018-03-05"),
        ("2018-03-05/2018-03-06", "2018-03-05/2018-03-06"),
        ("2018-03/2018-03-06", "2018-03/2018-03-06"),
        ("2018-03-XX", "2018-03-XX"),
        ("201X", "201X"),
        ("XXXX-02-29", "XXXX-02-29"),
        ("2018-03~", "2018-03"),
    ],
)
def test_a_date_of_the_lines_is_iso_or_edtf(tmp_path: Path, published: str, value: str) -> None:
    article = read_one(lines(tmp_path / "x.jsonl", {"text": STORY, "published": published}))
    assert article.hints[0].value == value
    assert edtf_day(value) == value


@pytest.mark.parametrize(
    "published",
    [
        "",
        "yesterday",
        "5 March 2018",
        "03/05/2018",
        "2018-02-30",
        "2018-13",
        "2018-X3-4X",
        "2019-02-2X/2018",
        "2018-03-05/",
        "../2018",
        "2018-21",
        "18-03-05",
        "1520208000",
        " 2018-03-05",
        "2018-03-05T25:00",
        "2018-03-05/2018-03-06/2018-03-07",
        20180305,
        True,
        ["2018"],
    ],
)
def test_anything_else_fails_the_line(tmp_path: Path, published: Any) -> None:
    path = lines(tmp_path / "x.jsonl", {"text": STORY, "published": published}, {"text": STORY})
    first, second = read(path)
    assert clear(first).spec == f"{path}:1"
    assert '"published" is' in clear(first).error
    assert isinstance(second, Article)


def test_a_line_without_end_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    with open(path, "wb") as file:
        file.write(b'{"text": "')
        for _ in range(41):
            file.write(b"word " * 100_000)
        file.write(b'"}\n' + json.dumps({"text": STORY}).encode())
    first, second = read(path)
    assert isinstance(first, Failure)
    assert "has 20 MB, and at most 20 MB are read" in first.error or "has 21 MB" in first.error
    assert isinstance(second, Article)
