"""Pages of the web: fetched once, politely, and never from inside the user's network unless a person says."""

from __future__ import annotations

import gzip
import socket
import time
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from communique.errors import ArticleError, UnreadableInput
from communique.sources import Piece, articles, pieces
from communique.sources.addresses import is_internal
from communique.sources.cache import Cache, Kept
from communique.sources.fetch import MOST_REDIRECTS, Visitor
from communique.sources.pace import Pace
from communique.sources.piece import Draft
from communique.sources.web import visit
from sources.inputs import (
    HTML,
    SENTENCES,
    STORY,
    Reply,
    Site,
    clear,
    column,
    failure,
    page,
    pdf,
    read,
    read_one,
    site,
    word,
)


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own cache is neither read nor written; the environment is the door for that."""
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def server() -> object:
    with site() as made:
        yield made


def test_a_page_is_an_article_under_its_address(server: Site) -> None:
    server.pages["/ferry"] = (200, HTML, page().encode())
    article = read_one(f"{server.address}/ferry")
    assert article.doc == article.url == f"{server.address}/ferry"
    assert article.title == "Ferry link to reopen"
    assert SENTENCES[1] in article.text


def test_the_servers_encoding_is_believed_unless_it_is_wrong(server: Site) -> None:
    story = page(STORY.replace("Ada Holm", "Åse Brøvig"))
    for charset, encoding in (("windows-1252", "cp1252"), ("us-ascii", "utf-8"), ("no-such", "utf-8")):
        server.pages["/a"] = (200, {"Content-Type": f"text/html; charset={charset}"}, story.encode(encoding))
        assert "Åse Brøvig said" in read_one(f"{server.address}/a").text


def test_documents_on_the_web_are_read(server: Site, tmp_path: Path) -> None:
    server.pages["/a.pdf"] = (200, {"Content-Type": "application/pdf"}, pdf(column(*STORY.splitlines())))
    server.pages["/b"] = (
        200,
        {"Content-Type": "application/octet-stream"},
        word(tmp_path / "b.docx", STORY).read_bytes(),
    )
    server.pages["/c"] = (200, {"Content-Type": "text/plain"}, STORY.encode())
    for path in server.pages:
        article = read_one(server.address + path)
        assert article.doc == article.url == server.address + path
        assert "We keep our word" in article.text


@pytest.mark.parametrize(
    ("reply", "says"),
    [
        ((404, {}, b""), r"there is no such page \(404\); check the address"),
        ((403, {}, b""), r"the server refuses it \(403\); open it in a browser, save the page"),
        ((429, {}, b""), r"the server asks to wait \(429\)"),
        ((500, {}, b""), r"the server fails \(500\); try again later"),
        ((204, {}, b""), "the server answers 204, not a page"),
        ((200, HTML, b" "), "the server sent an empty page"),
        ((200, {"Content-Type": "image/png"}, b"\x89PNG"), "is a PNG image, not a page"),
        ((200, {"Content-Type": "application/json"}, b'{"a": 1}'), "is JSON, not a page"),
        ((200, {**HTML, "Content-Encoding": "gzip"}, b"not packed"), "sends a damaged page"),
        ((200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(b"<html>")[:-9]), "sends a damaged page"),
        ((200, {**HTML, "Content-Encoding": "br"}, b"xx"), "packed with br, which was not asked for"),
        ((200, {**HTML, "Content-Length": "99"}, b"<html>"), "breaks off the answer"),
        (
            (302, {"Location": "ftp://courier.example/"}, b""),
            "redirects to ftp://courier.example/, which is no",
        ),
        ((302, {}, b""), "the server answers 302, not a page"),
    ],
)
def test_what_is_no_page_is_one_clear_line(server: Site, reply: Reply, says: str) -> None:
    import re

    server.pages["/a"] = reply
    assert re.search(says, failure(f"{server.address}/a").error)


def test_nobody_at_home_is_one_clear_line() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        closed = held.getsockname()[1]
    assert "takes no connection" in failure(f"http://127.0.0.1:{closed}/").error
    assert "there is no host no-such-host.invalid" in failure("http://no-such-host.invalid/").error
    for spec in ("http://", "http:///x", "https://[::1"):
        assert "is no" in failure(spec).error


def test_redirects_are_followed_one_by_one(server: Site) -> None:
    server.pages["/old"] = (301, {"Location": "/new"}, b"")
    server.pages["/new"] = (200, HTML, page().encode())
    article = read_one(f"{server.address}/old")
    assert article.doc == f"{server.address}/old"
    assert article.url == f"{server.address}/new"
    server.pages["/loop"] = (302, {"Location": "/loop"}, b"")
    assert f"redirects more than {MOST_REDIRECTS} times" in failure(f"{server.address}/loop").error
    assert server.paths().count("/loop") == MOST_REDIRECTS + 1


def test_a_page_that_has_not_changed_is_not_sent_again(server: Site) -> None:
    def answer(headers: dict[str, str]) -> Reply:
        if headers.get("if-none-match") == '"1"':
            return (304, {"ETag": '"1"'}, b"")
        return (200, {**HTML, "ETag": '"1"'}, page().encode())

    server.pages["/a"] = answer
    first, second = read_one(f"{server.address}/a"), read_one(f"{server.address}/a")
    assert first == second
    asked = [headers for path, headers in server.asked if path == "/a"]
    assert "if-none-match" not in asked[0]
    assert asked[1]["if-none-match"] == '"1"'


def test_a_page_that_has_changed_is_read_anew(server: Site) -> None:
    server.pages["/a"] = (200, {**HTML, "Last-Modified": "Mon, 04 Mar 2019 10:00:00 GMT"}, page().encode())
    read_one(f"{server.address}/a")
    server.pages["/a"] = (200, HTML, page(STORY.replace("in May", "in June")).encode())
    assert "in June" in read_one(f"{server.address}/a").text
    assert server.asked[-1][1]["if-modified-since"] == "Mon, 04 Mar 2019 10:00:00 GMT"


def test_a_private_page_is_not_kept(server: Site, own_cache: Path) -> None:
    server.pages["/a"] = (200, {**HTML, "ETag": '"1"', "Cache-Control": "no-store"}, page().encode())
    read_one(f"{server.address}/a")
    assert Cache(own_cache).get(f"{server.address}/a") is None


def test_a_damaged_or_closed_cache_costs_only_a_fetch(server: Site, own_cache: Path) -> None:
    server.pages["/a"] = (200, {**HTML, "ETag": '"1"'}, page().encode())
    read_one(f"{server.address}/a")
    for kept in (path for path in own_cache.rglob("*") if path.is_file()):
        kept.write_bytes(b"{broken")
    read_one(f"{server.address}/a")
    blocked = own_cache / "file"
    blocked.write_text("", encoding="utf-8")
    cache = Cache(blocked)
    cache.put(Kept(url="x", body=b""))
    assert cache.get("x") is None


def test_robots_are_heeded_and_asked_once(server: Site) -> None:
    server.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /private\n")
    server.pages["/a"] = server.pages["/private/b"] = (200, HTML, page().encode())
    read_one(f"{server.address}/a")
    assert "asks programs not to read this page (robots.txt)" in failure(f"{server.address}/private/b").error
    assert server.paths() == ["/a"]
    assert [path for path, _ in server.asked].count("/robots.txt") == 1
    assert server.asked[0][1]["user-agent"].startswith("communique")


def test_a_site_whose_robots_fail_is_left_alone(server: Site) -> None:
    server.pages["/robots.txt"] = (503, {}, b"")
    server.pages["/a"] = (200, HTML, page().encode())
    assert "the server fails (503)" in failure(f"{server.address}/a").error
    assert server.paths() == []


def test_a_large_page_is_not_read_to_its_end(server: Site) -> None:
    server.pages["/a"] = (200, HTML, b"<p>word</p>" * 3_000_000)
    assert "sends more than 30 MB, unpacked" in failure(f"{server.address}/a").error


def test_a_packed_bomb_is_not_unpacked_to_its_end(server: Site) -> None:
    bomb = gzip.compress(b"<p>word</p>" * 20_000_000)
    assert len(bomb) < 1_000_000
    server.pages["/a"] = (200, {**HTML, "Content-Encoding": "gzip"}, bomb)
    assert "sends more than 30 MB, unpacked" in failure(f"{server.address}/a").error


def test_a_password_is_sent_and_not_written_down(server: Site, own_cache: Path) -> None:
    server.pages["/a"] = (200, {**HTML, "ETag": '"1"'}, page().encode())
    article = read_one(server.address.replace("//", "//reader:secret@") + "/a")
    assert article.doc == article.url == f"{server.address}/a"
    assert server.asked[-1][1]["authorization"].startswith("Basic ")
    assert not any(b"secret" in kept.read_bytes() for kept in own_cache.rglob("*") if kept.is_file())


@pytest.mark.parametrize("packed", ["gzip", "deflate", "raw deflate", "two members"])
def test_packed_pages_are_unpacked(server: Site, packed: str) -> None:
    import zlib

    plain = page().encode()
    raw = zlib.compressobj(wbits=-15)
    body = {
        "gzip": gzip.compress(plain),
        "deflate": zlib.compress(plain),
        "raw deflate": raw.compress(plain) + raw.flush(),
        "two members": gzip.compress(plain[:200]) + gzip.compress(plain[200:]),
    }[packed]
    encoding = "deflate" if "deflate" in packed else "gzip"
    server.pages["/a"] = (200, {**HTML, "Content-Encoding": encoding}, body)
    assert SENTENCES[1] in read_one(f"{server.address}/a").text


# The open internet, as far as the visitor can tell: names with public addresses, and a network that answers.

ADDRESSES = {
    "courier.example": "93.184.216.34",
    "other.example": "93.184.216.35",
    "inside.example": "10.0.0.5",
    "rebound.example": "93.184.216.36",
}


def open_internet(pages: dict[str, Reply], asked: list[str], folder: Path) -> Visitor:
    """A visitor to whom the hosts of ``ADDRESSES`` and this machine's own answer with ``pages``."""

    def answer(request: httpx.Request) -> httpx.Response:
        address = f"{request.url.scheme}://{request.headers['host']}{request.url.path}"
        asked.append(f"{request.url.host} {address}")
        status, headers, body = pages.get(address, (404, {}, b""))
        return httpx.Response(status, headers=headers, stream=httpx.ByteStream(body))

    def resolve(host: str, port: int) -> list[str]:
        if host in ADDRESSES:
            return [ADDRESSES[host]]
        return [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]

    return Visitor(cache=folder, pause=0.0, resolve=resolve, transport=httpx.MockTransport(answer))


def moved(location: str) -> Reply:
    return 302, {"location": location}, b""


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1/admin",
        "http://localhost:8080/admin",
        "http://[::1]/admin",
        "http://169.254.169.254/latest/meta-data/",
        "http://192.168.1.1/",
        "http://10.1.2.3/",
        "http://2130706433/",
        "http://0.0.0.0/",
        "http://[::ffff:127.0.0.1]/",
        "http://inside.example/",
    ],
)
def test_a_public_page_never_leads_inside(tmp_path: Path, target: str) -> None:
    asked: list[str] = []
    visitor = open_internet({"http://courier.example/a": moved(target)}, asked, tmp_path)
    with pytest.raises(UnreadableInput, match="an address inside a private network, and is not followed"):
        visitor.fetch("http://courier.example/a", inside=visitor.inside("http://courier.example/a"))
    assert all(address.startswith("93.184.216.34 ") for address in asked)


def test_it_does_not_lead_inside_over_another_public_page(tmp_path: Path) -> None:
    asked: list[str] = []
    pages = {
        "http://courier.example/a": moved("http://other.example/b"),
        "http://other.example/b": moved("http://inside.example/c"),
    }
    visitor = open_internet(pages, asked, tmp_path)
    with pytest.raises(UnreadableInput, match="redirects to inside.example"):
        visitor.fetch("http://courier.example/a")
    assert not any(address.startswith("10.") for address in asked)


def test_an_internal_address_that_was_typed_is_read_but_not_after_a_way_round(tmp_path: Path) -> None:
    asked: list[str] = []
    pages = {
        "http://inside.example/a": (200, HTML, page().encode()),
        "http://inside.example/b": moved("http://inside.example/a"),
        "http://inside.example/c": moved("http://other.example/d"),
        "http://other.example/d": moved("http://inside.example/a"),
        "http://inside.example/e": moved("http://127.0.0.1/"),
    }
    visitor = open_internet(pages, asked, tmp_path)
    assert visitor.fetch("http://inside.example/a", inside="inside.example").url == "http://inside.example/a"
    assert visitor.fetch("http://inside.example/b", inside="inside.example").inside == "inside.example"
    for way in ("c", "e"):
        with pytest.raises(UnreadableInput, match="inside a private network"):
            visitor.fetch(f"http://inside.example/{way}", inside="inside.example")


def test_an_address_that_nobody_typed_is_not_opened_inside(server: Site) -> None:
    server.pages["/a"] = (200, HTML, page().encode())
    (piece,) = pieces(f"{server.address}/a")
    assert isinstance(piece, Piece)
    (found,) = articles(replace(piece, typed=False))
    assert "that no person typed" in clear(found).error
    assert server.asked == []


def test_the_connection_goes_to_the_address_that_was_judged(tmp_path: Path) -> None:
    answers = iter(["93.184.216.36", "10.0.0.5", "10.0.0.5", "10.0.0.5"])
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.host)
        return httpx.Response(404)

    def resolve(host: str, port: int) -> list[str]:
        return [next(answers)]

    visitor = Visitor(cache=tmp_path, pause=0.0, resolve=resolve, transport=httpx.MockTransport(answer))
    with pytest.raises(UnreadableInput):
        visitor.fetch("http://rebound.example/a")
    assert "10.0.0.5" not in asked


def test_robots_do_not_lead_inside_either(tmp_path: Path) -> None:
    asked: list[str] = []
    pages = {"http://courier.example/robots.txt": moved("http://inside.example/robots.txt")}
    visitor = open_internet(pages, asked, tmp_path)
    with pytest.raises(UnreadableInput, match="inside a private network"):
        visitor.fetch("http://courier.example/a")
    assert not any(address.startswith("10.") for address in asked)


def test_a_host_with_several_addresses_is_tried_at_each(server: Site, tmp_path: Path) -> None:
    server.pages["/a"] = (200, HTML, page().encode())
    port = int(server.address.rsplit(":", 1)[1])

    def resolve(host: str, port: int) -> list[str]:
        return ["127.0.0.2", "127.0.0.1"]

    visitor = Visitor(cache=tmp_path, pause=0.0, resolve=resolve)
    assert visitor.fetch(f"http://courier.example:{port}/a", inside="courier.example").body == page().encode()


def test_a_visit_uses_the_callers_visitor(tmp_path: Path) -> None:
    pages: dict[str, Reply] = {"http://courier.example/a": (200, HTML, page().encode())}
    piece = Piece(spec="http://courier.example/a", kind="url", where="http://courier.example/a")
    (draft,) = visit(piece, visitor=open_internet(pages, [], tmp_path))
    assert isinstance(draft, Draft)
    assert draft.doc == "http://courier.example/a"


@pytest.mark.parametrize(
    ("address", "internal"),
    [
        ("8.8.8.8", False),
        ("2606:4700:4700::1111", False),
        ("64:ff9b::808:808", False),
        ("127.0.0.1", True),
        ("0.0.0.0", True),
        ("10.0.0.1", True),
        ("172.16.0.1", True),
        ("192.168.0.1", True),
        ("100.64.0.1", True),
        ("169.254.169.254", True),
        ("224.0.0.1", True),
        ("255.255.255.255", True),
        ("::1", True),
        ("::", True),
        ("fe80::1%eth0", True),
        ("fd00::1", True),
        ("::ffff:10.0.0.1", True),
        ("64:ff9b::7f00:1", True),
        ("2002:7f00:1::", True),
    ],
)
def test_addresses_inside_are_told_from_those_outside(address: str, internal: bool) -> None:
    assert is_internal(address) is internal


def test_one_host_is_asked_at_a_pace_that_processes_share(tmp_path: Path) -> None:
    started = time.monotonic()
    for _ in range(2):
        Pace(tmp_path, pause=0.2).wait("courier.example")
        Pace(tmp_path, pause=0.2).wait("other.example")
    assert 0.15 < time.monotonic() - started < 1.5


def test_a_turn_far_ahead_is_not_believed(tmp_path: Path) -> None:
    pace = Pace(tmp_path, pause=0.0)
    pace.wait("courier.example")
    (turns,) = (tmp_path / "hosts").iterdir()
    turns.write_text("not a number", encoding="utf-8")
    started = time.monotonic()
    pace.wait("courier.example")
    assert time.monotonic() - started < 1


def test_a_slow_server_is_given_up() -> None:
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(1)
        visitor = Visitor(pause=0.0, timeout=0.3)
        address = f"http://127.0.0.1:{deaf.getsockname()[1]}/"
        with pytest.raises(ArticleError, match="does not answer in time; try again later"):
            visitor.fetch(address, inside=visitor.inside(address))


def test_all_of_a_bad_site_leaves_one_line_each(server: Site) -> None:
    for path in ("/a", "/b"):
        assert [clear(found).spec for found in read(server.address + path)] == [server.address + path]
