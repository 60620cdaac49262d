"""Pieces: small, picklable, and bounded when they are opened."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from communique.errors import UnreadableInput
from communique.model import Article, Failure
from communique.sources import Piece, articles, pieces
from communique.sources.piece import content, size
from sources.inputs import STORY


def test_a_piece_goes_to_another_process(tmp_path: Path) -> None:
    path = tmp_path / "talks.2019.txt"
    path.write_text(STORY, encoding="utf-8")
    (piece,) = pieces(str(path))
    assert isinstance(piece, Piece)
    again = pickle.loads(pickle.dumps(piece))
    assert again == piece
    assert list(articles(again)) == list(articles(piece))


def test_a_name_loses_only_its_last_suffix() -> None:
    assert Piece(spec="x", kind="text", where="/a/talks.2019.txt").name == "talks.2019"
    assert Piece(spec="-", kind="text", where="-").name == "-"


def test_a_part_of_a_file_is_read_by_offset_and_length(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b"first\nsecond\nthird\n")
    piece = Piece(spec="x", kind="jsonl", where=str(path), offset=6, length=6)
    assert content(piece, limit=100, remedy="split it") == b"second"


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    with open(path, "wb") as file:
        file.truncate(200_000_000)  # a hole: no byte of it is on the disk
    piece = Piece(spec="x.txt", kind="text", where=str(path))
    with pytest.raises(UnreadableInput, match=r"^x\.txt: has 200 MB, and at most 20 MB are read; split it$"):
        content(piece, limit=20_000_000, remedy="split it")


def test_a_string_is_a_piece_too() -> None:
    (article,) = articles(Piece(spec="text", kind="text", where="", payload=STORY))
    assert isinstance(article, Article)
    assert article.doc == "text"
    assert "We keep our word" in article.text


def test_what_no_reader_foresaw_is_a_failure_and_no_crash() -> None:
    (found,) = articles(Piece(spec="x", kind="no such kind", where="x"))
    assert isinstance(found, Failure)
    assert found.error.startswith("x: could not be read (KeyError")


@pytest.mark.parametrize(("count", "words"), [(0, "0 kB"), (1500, "2 kB"), (30_000_000, "30 MB")])
def test_sizes_are_written_as_people_write_them(count: int, words: str) -> None:
    assert size(count) == words
