"""Feeds: whole articles out of the feed, the others from their pages, and bombs that do not go off."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest

from communique.model import Article
from communique.sources.feeds import MOST_ENTRIES
from sources.inputs import HTML, SENTENCES, STORY, Site, clear, failure, page, read, site

RSS = {"Content-Type": "application/rss+xml; charset=utf-8"}
LONG = (
    STORY
    + "\n\n"
    + "Nine ships were repaired over the winter, and two more will follow before the summer. " * 8
)


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def server() -> Iterator[Site]:
    with site() as made:
        yield made


def rss(*entries: str, head: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{head}<rss version="2.0" '
        f'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Nordland Courier</title>'
        f"<link>https://courier.example/</link>{''.join(entries)}</channel></rss>"
    ).encode()


def entry(link: str, *, title: str = "Ferry link to reopen", whole: str = "", day: str = "") -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in whole.split("\n\n")) if whole else ""
    return (
        f"<item><title>{title}</title><link>{link}</link><description>Nordland will reopen it.</description>"
        + (f"<pubDate>{day}</pubDate>" if day else "")
        + (f"<content:encoded>{escape(body)}</content:encoded>" if whole else "")
        + "</item>"
    )


def test_a_whole_article_is_taken_from_the_feed_and_others_from_their_pages(server: Site) -> None:
    server.pages["/feed"] = (
        200,
        RSS,
        rss(
            entry("https://courier.example/1", whole=LONG, day="Mon, 04 Mar 2019 23:30:00 +0900"),
            entry(f"{server.address}/2", title="Port never blocked", day="Tue, 05 Mar 2019 08:00:00 GMT"),
        ),
    )
    server.pages["/2"] = (200, HTML, page(title="Port never blocked").encode())
    first, second = read(f"{server.address}/feed")
    assert isinstance(first, Article)
    assert first.doc == first.url == "https://courier.example/1"
    assert (first.title, first.outlet) == ("Ferry link to reopen", "Nordland Courier")
    assert first.hints[0].value == "2019-03-04"
    assert SENTENCES[1] in first.text
    assert isinstance(second, Article)
    assert second.doc == second.url == f"{server.address}/2"
    assert (second.title, second.outlet) == ("Port never blocked", "Nordland Courier")
    assert second.hints[0].value == "2019-03-05"
    assert server.paths() == ["/feed", "/2"]


def test_an_atom_feed_is_read(server: Site) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in LONG.split("\n\n"))
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Nordland Courier</title><entry><title>Ferry</title>'
        '<link href="https://courier.example/1"/><updated>2019-03-04T08:00:00Z</updated>'
        f'<content type="html">{escape(body)}</content></entry></feed>'
    )
    server.pages["/atom"] = (200, {"Content-Type": "text/xml"}, atom.encode())
    (article,) = read(f"{server.address}/atom")
    assert isinstance(article, Article)
    assert article.url == "https://courier.example/1"
    assert article.hints[0].value == "2019-03-04"


def test_one_bad_entry_does_not_end_the_feed(server: Site) -> None:
    server.pages["/feed"] = (
        200,
        RSS,
        rss(
            entry(f"{server.address}/gone"),
            entry(""),
            entry(f"{server.address}/2"),
            entry(f"{server.address}/2"),
            entry("javascript:alert(1)"),
        ),
    )
    server.pages["/2"] = (200, HTML, page().encode())
    gone, nameless, good, script = read(f"{server.address}/feed")
    assert clear(gone).spec == f"{server.address}/gone"
    assert "(404)" in clear(gone).error
    assert clear(nameless).spec == f"{server.address}/feed:2"
    assert isinstance(good, Article)
    assert "is no http(s) address" in clear(script).error


def test_a_feed_does_not_lead_elsewhere_inside(server: Site) -> None:
    with site() as other:
        other.pages["/secret"] = (200, HTML, page().encode())
        inner = other.address.replace("127.0.0.1", "127.0.0.3")
        server.pages["/feed"] = (200, RSS, rss(entry(f"{inner}/secret")))
        assert "inside a private network" in failure_of_entry(server)
        assert other.asked == []


def failure_of_entry(server: Site) -> str:
    (found,) = read(f"{server.address}/feed")
    return clear(found).error


def test_entities_are_not_expanded(server: Site) -> None:
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    server.pages["/feed"] = (
        200,
        RSS,
        rss(entry("https://x.example/", title="&a11;"), head=f"<!DOCTYPE rss [{bomb}]>"),
    )
    assert "declares entities of its own" in failure(f"{server.address}/feed").error


def test_a_long_feed_is_read_up_to_a_bound(server: Site) -> None:
    many = [entry(f"https://courier.example/{n}", whole=LONG) for n in range(MOST_ENTRIES + 7)]
    server.pages["/feed"] = (200, RSS, rss(*many))
    *found, last = read(f"{server.address}/feed")
    assert len(found) == MOST_ENTRIES
    assert all(isinstance(one, Article) for one in found)
    assert (
        f"is a feed of {MOST_ENTRIES + 7} entries, and the first {MOST_ENTRIES} were read"
        in clear(last).error
    )


def test_a_huge_feed_is_refused(server: Site) -> None:
    server.pages["/feed"] = (200, RSS, rss(entry("https://x.example/", title="x" * 11_000_000)))
    assert "is a feed of 11 MB, and at most 10 MB are read" in failure(f"{server.address}/feed").error


@pytest.mark.parametrize("held", [rss(), b"<rss", b"<rss version='2.0'><channel><item>"])
def test_a_feed_without_entries_says_so(server: Site, held: bytes) -> None:
    server.pages["/feed"] = (200, RSS, held)
    clear(read(f"{server.address}/feed")[0])
