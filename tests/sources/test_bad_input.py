"""The contract's list of bad input: each gets one clear line, and the run goes on."""

from __future__ import annotations

import random
import socket
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.model import Article, Failure
from communique.sources import Piece, articles
from communique.sources.find import KINDS
from communique.sources.readers import ROOMS
from sources.inputs import HTML, STORY, Fetched, clear, column, page, pdf, read, site, warc, word

RUSSIAN = (
    "Министр транспорта Ада Хольм заявила в понедельник, что паромное сообщение возобновится в мае. "
    "Она отметила, что переговоры продолжатся в апреле, а порт никто не закрывал.\n\n"
) * 3
FURNITURE = (
    "All news\nWorld\nPolitics\nSport\nSubscribe\nLog in\nFollow us on Facebook\nREAD MORE: Ferry talks\n"
)


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def large(path: Path) -> None:
    with open(path, "wb") as file:
        file.truncate(200_000_000)


def scan(path: Path) -> None:
    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    document.save(str(path))


BAD: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "a PDF that is a page": ("a.pdf", lambda path: path.write_text(page(), encoding="utf-8"), "is not a PDF"),
    "a page that is a PDF": (
        "a.html",
        lambda path: path.write_bytes(pdf(column("x"))),
        "is not an HTML page",
    ),
    "a text that is a PDF": ("a.txt", lambda path: path.write_bytes(pdf(column("x"))), "is not plain text"),
    "a text that is a page": (
        "a.txt",
        lambda path: path.write_text(page(), encoding="utf-8"),
        "an HTML page",
    ),
    "a text that is Word": ("a.txt", lambda path: word(path, STORY), "but a zip archive"),
    "Markdown that is an image": ("a.md", lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n"), "a PNG image"),
    "Word that is no zip": (
        "a.docx",
        lambda path: path.write_text(STORY, encoding="utf-8"),
        "not a Word file",
    ),
    "a page that is binary": ("a.html", lambda path: path.write_bytes(b"\x00\x01" * 500), "binary, not text"),
    "a web archive that is text": (
        "a.warc",
        lambda path: path.write_text("x", encoding="utf-8"),
        "not a WARC",
    ),
    "a mail that is a page": (
        "a.eml",
        lambda path: path.write_text(page(), encoding="utf-8"),
        "is not a mail",
    ),
    "MHTML that is a PDF": ("a.mhtml", lambda path: path.write_bytes(pdf(column("x"))), "saved as MHTML"),
    "an empty text": ("a.txt", nothing, "empty"),
    "an empty page": ("a.html", nothing, "empty"),
    "an empty Word file": ("a.docx", nothing, "is empty"),
    "an empty PDF": ("a.pdf", nothing, "is empty"),
    "blank text": ("a.txt", lambda path: path.write_bytes(b" \n\t\n"), "empty"),
    "markup without text": (
        "a.html",
        lambda path: path.write_text("<html><body><img src='x'></body></html>", encoding="utf-8"),
        "no text",
    ),
    "all furniture": ("a.txt", lambda path: path.write_text(FURNITURE, encoding="utf-8"), "no article"),
    "200 MB of text": ("a.txt", large, "has 200 MB, and at most 20 MB are read"),
    "200 MB of page": ("a.html", large, "has 200 MB, and at most 30 MB are read"),
    "200 MB of mail": ("a.eml", large, "has 200 MB, and at most 50 MB are read"),
    "a broken encoding": (
        "a.txt",
        lambda path: path.write_bytes(RUSSIAN.encode()[:-3] + b"\xff"),
        "encoding",
    ),
    "a scan": ("a.pdf", scan, "it is a scan; run text recognition"),
    "a protected PDF": (
        "a.pdf",
        lambda path: path.write_bytes(pdf(column("x"), encrypt=True)),
        "protected by a password",
    ),
    "another language": ("a.txt", lambda path: path.write_text(RUSSIAN, encoding="utf-8"), "Russian"),
    "a page in another language": (
        "a.html",
        lambda path: path.write_text(page(RUSSIAN.strip()), encoding="utf-8"),
        "Russian",
    ),
    "an unknown kind": (
        "a.xyz",
        lambda path: path.write_text(STORY, encoding="utf-8"),
        "is of a kind (.xyz)",
    ),
}


@pytest.mark.parametrize(("name", "make", "says"), BAD.values(), ids=BAD.keys())
def test_a_bad_file_is_one_clear_line(
    tmp_path: Path, name: str, make: Callable[[Path], object], says: str
) -> None:
    path = tmp_path / name
    make(path)
    (found,) = read(path)
    assert clear(found).spec == str(path)
    assert says in clear(found).error


def test_a_file_that_is_not_there_is_one_clear_line(tmp_path: Path) -> None:
    (found,) = read(tmp_path / "nothing.txt")
    assert "there is no such file" in clear(found).error


def test_a_file_that_goes_away_is_one_clear_line(tmp_path: Path) -> None:
    piece = Piece(spec="gone.txt", kind="text", where=str(tmp_path / "gone.txt"))
    (found,) = articles(piece)
    assert "there is no such file" in clear(found).error


def test_the_run_goes_on(tmp_path: Path) -> None:
    for number, (name, make, _) in enumerate(BAD.values()):
        make(tmp_path / f"{number:02d}-{name}")
        (tmp_path / f"{number:02d}-b.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "broken.warc").write_bytes(
        warc(Fetched(url="https://x.example/", body=b"x"), gzip=False)[:300]
    )
    (tmp_path / "lines.jsonl").write_text('{"text": 1}\nnot JSON\n', encoding="utf-8")
    found = read(tmp_path)
    assert sum(isinstance(one, Article) for one in found) == len(BAD)
    # In a folder a file of no known kind is passed over; the archive and the two lines fail besides.
    assert sum(isinstance(one, Failure) for one in found) == len(BAD) - 1 + 3


@pytest.mark.parametrize("status", [404, 500])
def test_a_dead_address_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path))
    with site() as server:
        server.pages["/a"] = (status, HTML, b"")
        (found,) = read(f"{server.address}/a")
        assert f"({status})" in clear(found).error
    (found,) = read(f"{server.address}/a")  # nobody listens there any more
    assert "takes no connection" in clear(found).error


def test_a_connection_that_is_dropped_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path))
    import threading

    with socket.socket() as rude:
        rude.bind(("127.0.0.1", 0))
        rude.listen(5)

        def drop() -> None:
            for _ in range(2):
                try:
                    rude.accept()[0].close()
                except OSError:
                    return

        thread = threading.Thread(target=drop, daemon=True)
        thread.start()
        (found,) = read(f"http://127.0.0.1:{rude.getsockname()[1]}/a")
        assert "breaks off the answer" in clear(found).error


SUFFIXES = sorted(KINDS)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32), suffix=st.sampled_from(SUFFIXES))
def test_no_bytes_end_the_run(tmp_path_factory: pytest.TempPathFactory, seed: int, suffix: str) -> None:
    chance = random.Random(seed)
    good = {
        ".pdf": pdf(column(*STORY.splitlines())),
        ".docx": b"PK\x03\x04",
        ".warc": warc(Fetched(url="https://x.example/", body=page().encode()), gzip=False),
        ".warc.gz": warc(Fetched(url="https://x.example/", body=page().encode()), gzip=True),
        ".eml": b"From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n" + STORY.encode(),
        ".jsonl": b'{"text": "' + STORY.replace("\n", " ").replace('"', "").encode() + b'"}\n',
    }
    held = bytearray(good.get(suffix, page().encode()))
    for _ in range(chance.randrange(1, 30)):
        held[chance.randrange(len(held))] = chance.randrange(256)
    path = tmp_path_factory.mktemp("bad") / f"a{suffix}"
    path.write_bytes(held[: chance.randrange(1, len(held) + 1)])
    for found in read(path):
        if isinstance(found, Failure):
            clear(found)
        else:
            assert found.text


def test_every_kind_has_a_reader() -> None:
    assert set(KINDS.values()) <= set(ROOMS)
