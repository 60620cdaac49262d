"""Web archives: a piece a page, and breaks that cost only what stands behind them."""

from __future__ import annotations

import gzip as packing
import zlib
from pathlib import Path

import pytest

from communique.model import Article, Failure
from communique.sources import Piece, pieces
from sources.inputs import SENTENCES, STORY, Fetched, clear, column, failure, page, pdf, read, read_one, warc

BASE = "https://courier.example/"


def fetched(number: int) -> Fetched:
    body = page(
        f"On day {number} of the talks this was reported. {STORY}", title=f"Ferry talks, day {number}"
    )
    return Fetched(url=f"{BASE}{number}", body=body.encode())


def starts(path: Path) -> list[int]:
    """Where each page's record starts in a whole archive."""
    return [piece.offset for piece in pieces(str(path)) if isinstance(piece, Piece)]


both = pytest.mark.parametrize("gzip", [False, True], ids=["warc", "warc.gz"])


def saved(folder: Path, held: bytes, *, gzip: bool) -> Path:
    path = folder / ("crawl.warc.gz" if gzip else "crawl.warc")
    path.write_bytes(held)
    return path


@both
def test_each_page_is_an_article_under_its_address(tmp_path: Path, gzip: bool) -> None:
    path = saved(tmp_path, warc(*map(fetched, range(3)), gzip=gzip), gzip=gzip)
    found = read(path)
    assert [one.doc for one in found if isinstance(one, Article)] == [f"{BASE}{n}" for n in range(3)]
    for number, one in enumerate(found):
        assert isinstance(one, Article)
        assert one.url == f"{BASE}{number}"
        assert one.title == f"Ferry talks, day {number}"
        assert SENTENCES[1] in one.text


@both
def test_pieces_are_places_and_not_contents(tmp_path: Path, gzip: bool) -> None:
    path = saved(tmp_path, warc(*map(fetched, range(3)), gzip=gzip), gzip=gzip)
    found = [piece for piece in pieces(str(path)) if isinstance(piece, Piece)]
    assert [piece.payload for piece in found] == [None] * 3
    held = path.read_bytes()
    start = b"\x1f\x8b" if gzip else b"WARC/1"
    assert all(held[piece.offset :].startswith(start) for piece in found)


@both
def test_what_is_no_page_is_passed_over(tmp_path: Path, gzip: bool) -> None:
    other = [
        Fetched(url=BASE + "old", body=b"moved", status="301 Moved"),
        Fetched(url=BASE + "none", body=page().encode(), status="404 Not Found"),
        Fetched(url=BASE + "photo", body=b"\xff\xd8\xff", content_type="image/jpeg"),
        Fetched(url=BASE + "robots.txt", body=b"User-agent: *", content_type="text/plain"),
        Fetched(url=BASE + "about", body=b"<a></a>", kind="metadata", content_type="text/xml"),
    ]
    path = saved(tmp_path, warc(*other, fetched(1), *other, gzip=gzip), gzip=gzip)
    assert read_one(path).doc == f"{BASE}1"
    path = saved(tmp_path, warc(*other, gzip=gzip), gzip=gzip)
    assert "holds no page; of an archive" in failure(path).error


@both
def test_texts_that_a_crawler_made_are_read(tmp_path: Path, gzip: bool) -> None:
    made = Fetched(url=BASE + "1", body=STORY.encode(), kind="conversion", content_type="text/plain")
    article = read_one(saved(tmp_path, warc(made, gzip=gzip), gzip=gzip))
    assert (article.doc, article.url) == (BASE + "1", BASE + "1")
    assert SENTENCES[1] in article.text


@both
def test_packed_pages_old_encodings_and_documents(tmp_path: Path, gzip: bool) -> None:
    western = page(STORY.replace("Ada Holm", "Åse Brøvig")).encode("cp1252")
    held = warc(
        Fetched(
            url=BASE + "1", body=packing.compress(page().encode()), headers=(("Content-Encoding", "gzip"),)
        ),
        Fetched(url=BASE + "2", body=western, content_type="text/html; charset=windows-1252"),
        Fetched(url=BASE + "3", body=pdf(column(*STORY.splitlines())), content_type="application/pdf"),
        gzip=gzip,
    )
    first, second, third = read(saved(tmp_path, held, gzip=gzip))
    assert isinstance(first, Article) and SENTENCES[1] in first.text
    assert isinstance(second, Article) and "Åse Brøvig said" in second.text
    assert isinstance(third, Article) and third.doc == BASE + "3"


@both
def test_records_before_a_break_are_kept(tmp_path: Path, gzip: bool) -> None:
    held = warc(*map(fetched, range(3)), gzip=gzip)
    _, second, third = starts(saved(tmp_path, held, gzip=gzip))
    for cut in range(second + 1, len(held), 97):
        # Up to which record is the file whole? Plain records end in four bytes that hold nothing.
        kept = 2 if cut >= third - (0 if gzip else 4) else 1
        path = saved(tmp_path, held[:cut], gzip=gzip)
        found = read(path)
        articles = [one for one in found if isinstance(one, Article)]
        if third - (0 if gzip else 4) <= cut <= third:
            continue  # cut between two records: nothing in the file says that there was more
        assert [one.doc for one in articles][:kept] == [f"{BASE}{n}" for n in range(kept)], cut
        assert len(articles) == len(found) - 1, cut
        assert "breaks off or is damaged after byte" in clear(found[-1]).error


@both
def test_damage_in_the_middle_ends_in_a_failure(tmp_path: Path, gzip: bool) -> None:
    held = bytearray(warc(*map(fetched, range(3)), gzip=gzip))
    second = starts(saved(tmp_path, bytes(held), gzip=gzip))[1]
    held[second : second + 40] = b"x" * 40
    found = read(saved(tmp_path, bytes(held), gzip=gzip))
    assert isinstance(found[0], Article)
    assert isinstance(found[-1], Failure)


def test_an_archive_packed_as_one_whole_says_what_to_run(tmp_path: Path) -> None:
    held = packing.compress(warc(*map(fetched, range(2)), gzip=False))
    found = read(saved(tmp_path, held, gzip=True))
    assert "is packed as one whole, not record by record" in clear(found[-1]).error


def test_what_is_no_archive_says_so(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for held in (b"", b"hello", page().encode(), packing.compress(b"hello"), b"WARC/1.0\r\nWARC-Type: re"):
        path = saved(tmp_path, held, gzip=False)
        assert any(says in failure(path).error for says in ("is not a WARC", "is empty, not a WARC"))
    assert capfd.readouterr().err == ""


def test_a_bomb_in_an_archive_is_bounded(tmp_path: Path) -> None:
    bomb = zlib.compress(b"<p>word</p>" * 4_000_000, wbits=31)
    one = Fetched(url=BASE + "bomb", body=bomb, headers=(("Content-Encoding", "gzip"),))
    first, second = read(saved(tmp_path, warc(one, fetched(1), gzip=True), gzip=True))
    assert "has more than 30 MB, unpacked" in clear(first).error
    assert isinstance(second, Article)
