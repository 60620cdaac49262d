"""What a SPEC comes to: files, folders, archives, addresses, standard input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from communique.model import Failure
from communique.sources import Piece, pieces
from communique.sources.find import KINDS, kind_of
from sources.inputs import STORY, clear, failure, page


def where(spec: Path) -> list[str]:
    return [
        Path(found.where).name if isinstance(found, Piece) else f"! {found.spec}"
        for found in pieces(str(spec))
    ]


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/c/y.md", "c.html", "a/b.pdf", "B.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    assert where(tmp_path) == ["B.txt", "b.pdf", "y.md", "z.txt", "b.txt", "c.html"]


@pytest.mark.parametrize("ending", ["_files", "-Dateien", "_fichiers", ".files"])
def test_what_a_browser_saved_beside_a_page_is_no_coverage(tmp_path: Path, ending: str) -> None:
    (tmp_path / "ferry.html").write_text(page(), encoding="utf-8")
    beside = tmp_path / f"ferry{ending}"
    beside.mkdir()
    (beside / "advert.html").write_text(page("An advert."), encoding="utf-8")
    other = tmp_path / f"port{ending}"  # no page of this name: somebody's own folder
    other.mkdir()
    (other / "own.html").write_text(page(), encoding="utf-8")
    assert sorted(where(tmp_path)) == ["ferry.html", "own.html"]


def test_hidden_files_and_pictures_are_passed_over(tmp_path: Path) -> None:
    for name in (".git/x.txt", ".x.txt", "~$ferry.docx", "photo.jpg", "style.css", "x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    assert where(tmp_path) == ["x.txt"]


def test_documents_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (tmp_path / "x.txt").write_text(STORY, encoding="utf-8")
    first, second = pieces(str(tmp_path))
    assert clear(first).error.endswith("is of a kind (.doc) that is not read; save it as .docx")
    assert isinstance(second, Piece)


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert where(tmp_path) == ["x.txt"]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("nothing.txt", "there is no such file or folder; check the path"),
        ("table.csv", r"is of a kind \(\.csv\) that is not read .*; write it as \.jsonl"),
        ("page", "has no suffix"),
        ("empty", "holds nothing that can be read"),
        ("empty.jsonl", "holds no line; write one article a line"),
    ],
)
def test_what_is_not_there_or_not_read_is_one_clear_line(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "table.csv").write_text("a,b", encoding="utf-8")
    (tmp_path / "page").write_text(STORY, encoding="utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty.jsonl").write_text("\n\n", encoding="utf-8")
    import re

    assert re.search(says, failure(tmp_path / name).error)


@pytest.mark.parametrize("spec", ["ftp://example.org/x.txt", "file:///etc/hosts", "a\0b", "x" * 5000])
def test_a_spec_that_is_neither_path_nor_address_is_one_clear_line(spec: str) -> None:
    (found,) = pieces(spec)
    clear(found)


def test_a_file_that_may_not_be_opened_says_so(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(STORY, encoding="utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    assert "may not be opened by you; change its permissions" in failure(path).error


def test_an_address_is_not_opened_to_be_found() -> None:
    (found,) = pieces("https://no-such-host.invalid/page")
    assert isinstance(found, Piece)
    assert (found.kind, found.where) == ("url", "https://no-such-host.invalid/page")


def test_lines_of_a_file_are_places_and_not_contents(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    line = json.dumps({"text": STORY}).encode()
    path.write_bytes(b"\xef\xbb\xbf" + line + b"\r\n\n" + line + b"\n" + line)
    found = list(pieces(str(path)))
    assert all(isinstance(piece, Piece) and piece.payload is None for piece in found)
    held = path.read_bytes()
    for piece, number in zip(found, ("1", "3", "4"), strict=True):
        assert isinstance(piece, Piece)
        assert piece.member == number
        assert held[piece.offset : piece.offset + piece.length].rstrip() == line


def test_a_large_file_of_lines_takes_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    line = json.dumps({"text": STORY}).encode() + b"\n"
    with open(path, "wb") as file:
        for _ in range(200):
            file.write(line * 500)
    count = (
        "import resource, sys\n"
        "from communique.sources import pieces\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "print(sum(1 for _ in pieces(sys.argv[1])))\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", count, str(path)], capture_output=True, text=True, check=True
    )
    found, grown = map(int, done.stdout.split())
    assert found == 100_000
    assert grown < 10_000  # kilobytes; the file has 40 MB


def standard_input(held: bytes, *, verbatim: bool = False) -> list[list[str]]:
    """Spec, and text or error, of each article that a fresh process reads from its standard input."""
    code = (
        "import json, sys\n"
        "from communique.model import Failure\n"
        "from communique.sources import articles, pieces\n"
        "for piece in pieces('-', verbatim=len(sys.argv) > 1):\n"
        "    for one in [piece] if isinstance(piece, Failure) else articles(piece):\n"
        "        print(json.dumps(['!', one.error] if isinstance(one, Failure) else [one.doc, one.text]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *(["v"] if verbatim else [])],
        input=held,
        capture_output=True,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_standard_input_is_text_lines_or_a_page() -> None:
    ((doc, text),) = standard_input(STORY.encode())
    assert doc == "-"
    assert "We keep our word" in text
    lines = json.dumps({"text": STORY}) + "\n\n" + json.dumps({"text": STORY, "doc": "own"})
    assert [doc for doc, _ in standard_input(b"\n" + lines.encode())] == ["-:2", "own"]
    ((_, text),) = standard_input(page().encode())
    assert "We keep our word" in text
    assert "<p>" not in text


def test_standard_input_can_be_verbatim() -> None:
    assert standard_input(b"\n<p>Short.\r\n", verbatim=True) == [["-", "\n<p>Short.\n"]]
    assert standard_input(b"", verbatim=True) == [["-", ""]]
    line = json.dumps({"text": " x\r\n"}).encode()
    assert standard_input(line, verbatim=True) == [["-:1", " x\r\n"]]


@pytest.mark.parametrize("held", [b"", b"\n \n", b"\x1f\x8b\x08\x00rest", b"GIF89a\x00\x00"])
def test_standard_input_that_holds_no_article_is_one_clear_line(held: bytes) -> None:
    ((mark, error),) = standard_input(held)
    assert mark == "!"
    assert error.startswith("-: ")
    assert "; " in error


def test_every_kind_has_its_suffix() -> None:
    assert {kind_of(f"x{suffix.upper()}") for suffix in KINDS} == set(KINDS.values())
    assert kind_of("x.gz") == kind_of("x") == kind_of(".txt") == ""


def test_a_failure_in_a_folder_does_not_end_it(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("", encoding="utf-8")
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    first, second = pieces(str(tmp_path))
    assert isinstance(first, Failure)
    assert isinstance(second, Piece)
