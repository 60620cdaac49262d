"""Coverage added in the browser: it is read beside the pages, and what is not read is told with reasons."""

from __future__ import annotations

import html
import re
import time
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import httpx
import pytest
from fastapi.testclient import TestClient

import served
import toys
from communique.errors import UnreadableInput
from communique.model import Article, Failure
from communique.pipeline import Worker
from communique.record import Record
from communique.sources import Piece, articles
from communique.sources.addresses import is_internal
from communique.sources.fetch import Visitor
from communique.store import open_store
from communique.web import app, uploads
from communique.web.following import SHORTEST, FeedFile, Follower
from communique.web.reading import Desk, Given
from sources.inputs import HTML, STORY, Reply, Site, page, site

HERE = {"origin": served.HERE}


def open_slowly(piece: Piece) -> Iterator[Article | Failure]:
    """Opens a piece as ever; one called "kill" kills its reader, one called "slow" keeps it busy."""
    import os
    import signal

    if "kill" in piece.spec:
        os.kill(os.getpid(), signal.SIGKILL)
    if "slow" in piece.spec:
        time.sleep(60)
    yield from articles(piece)


WORKER = Worker(engine=toys.Toy, resolve=toys.resolve, open=open_slowly)


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user's own cache is neither read nor written; the environment is the door for that."""
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def record(tmp_path: Path) -> Record:
    open_store(tmp_path / "talks.db").close()
    return Record(tmp_path / "talks.db", worker=WORKER)


@pytest.fixture
def client(record: Record) -> Iterator[TestClient]:
    made = app(record)
    yield TestClient(made, base_url=served.HERE, raise_server_exceptions=False, follow_redirects=False)
    made.state.desk.close()


def action(client: TestClient) -> str:
    return html.unescape(re.findall(r'action="(/add\?csrf=[^"]+)"', client.get("/add").text)[0])


def csrf(client: TestClient) -> str:
    return action(client).partition("csrf=")[2]


def ended(client: TestClient, where: str) -> dict[str, object]:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        told: dict[str, object] = client.get(f"{where}.json").json()
        if told["state"] in ("done", "stopped"):
            return told
        time.sleep(0.1)
    raise AssertionError(told)


def add(client: TestClient, **given: object) -> dict[str, object]:
    answer = client.post(action(client), headers=HERE, **given)  # type: ignore[arg-type]
    assert answer.status_code == 303, answer.text
    return ended(client, answer.headers["location"])


def bomb() -> bytes:
    """A document that grows without end."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("word/document.xml", b"0" * 61_000_000)
    return held.getvalue()


def test_files_are_read_in_the_background_and_lead_to_their_articles(
    client: TestClient, record: Record
) -> None:
    # Two readings, each a process of its own, for all that a form can bring: they are what takes the time.
    files = [
        ("files", ("ferry.html", page().encode())),
        ("files", ("no-suffix", b"From the port: Ada Holm said that the ferry would sail on Monday.")),
        ("files", ("../../photo.pdf", b"\x89PNG\r\n\x1a\n....")),
        ("files", ("empty.txt", b"")),
        ("files", ("bomb.docx", bomb())),
    ]
    told = add(client, files=files)
    assert (told["state"], told["read"], told["failed"]) == ("done", 2, 3)
    rows = {row["spec"]: row for row in told["articles"]}  # type: ignore[attr-defined]
    assert rows["photo.pdf"]["error"].startswith("photo.pdf: is not what its name says, but a PNG image; ")
    assert "empty" in rows["empty.txt"]["error"]
    assert "unpacks from" in rows["bomb.docx"]["error"]
    shown = client.get(f"/add/{told['id']}").text
    for row in rows.values():
        if row["article"]:
            assert f'href="/articles/{row["article"]}"' in shown
            assert client.get(f"/articles/{row['article']}").status_code == 200
    again = add(
        client,
        data={"text": STORY, "title": "Ferry <b>link</b>", "published": "2019-03-04", "outlet": "Courier",
              "url": "https://courier.example/1", "address": ""},
        files=files[:1],
    )  # fmt: skip
    assert (again["read"], again["known"]) == (1, 1), "a pasted text, and a file that was given before"
    shown = client.get(f"/add/{again['id']}").text
    assert "known before" in shown
    assert "Ferry &lt;b&gt;link" in shown
    assert client.get("/add").text.count(f"/add/{again['id']}") == 1
    pasted = next(row for row in record.articles() if row.outlet == "Courier")
    assert (pasted.title, pasted.url) == ("Ferry <b>link</b>", "https://courier.example/1")


def test_nothing_given_too_many_or_too_large_is_said_and_nothing_is_read(
    client: TestClient, record: Record
) -> None:
    where = action(client)
    assert client.post(where, headers=HERE, data={"address": " "}).status_code == 400
    many = [("files", (f"{n}.txt", b"x")) for n in range(uploads.MOST_FILES + 1)]
    assert client.post(where, headers=HERE, files=many).status_code == 400
    lines = "\n".join(f"https://a.example/{n}" for n in range(99))
    assert client.post(where, headers=HERE, data={"address": lines}).status_code == 400
    large = client.post(where, headers={**HERE, "content-length": str(2_000_000_000)}, content=b"x")
    assert large.status_code == 413
    assert "200 MB" in large.text
    assert record.articles() == []


def test_a_page_elsewhere_a_stranger_and_a_reader_add_nothing(record: Record) -> None:
    made = served.client(record.path, token="a-reader-token-of-length")
    assert made.get("/add").status_code == 401
    assert made.post("/add", headers=HERE).status_code == 401
    reader = {"authorization": "Bearer a-reader-token-of-length", **HERE}
    assert made.get("/add", headers=reader).status_code == 403
    assert made.post("/add", headers=reader, data={"text": STORY}).status_code == 403
    here = served.client(record.path)
    assert here.post("/add?csrf=guess", headers=HERE, data={"text": STORY}).status_code == 403
    elsewhere = {"origin": "http://evil.example"}
    assert here.post("/add", headers=elsewhere, data={"text": STORY}).status_code == 403


def test_a_file_that_kills_its_reader_ends_that_reading_alone(client: TestClient, record: Record) -> None:
    told = add(client, files=[("files", ("good.html", page().encode())), ("files", ("kill.txt", b"a word"))])
    assert told["state"] == "stopped"
    assert "ended the reader" in str(told["trouble"])
    assert add(client, data={"text": STORY})["read"] + 0 <= 1  # type: ignore[operator]
    assert client.get("/healthz").status_code == 200
    assert record.articles()


def test_a_reading_can_be_stopped_and_does_not_outlive_the_server(record: Record, tmp_path: Path) -> None:
    desk = Desk(record)
    folder = tmp_path / "given"
    folder.mkdir()
    (folder / "slow.txt").write_text(STORY)
    one = desk.hand_in(Given(files=(("slow.txt", folder / "slow.txt"),), folder=folder), by="Ada")
    two = desk.hand_in(Given(texts=({"text": STORY},)), by="")
    assert desk.ahead(two) >= 1 or one.over
    while one.state == "waiting":
        time.sleep(0.02)
    desk.stop(one.id)
    until = time.monotonic() + 30
    while not two.over and time.monotonic() < until:
        time.sleep(0.05)
    assert (one.state, one.trouble) == ("stopped", "Stopped by Ada.")
    assert not folder.exists()
    assert two.counts["read"] == 1
    three = desk.hand_in(Given(texts=({"text": "slow", "title": "slow"},)), by="")
    desk.close()
    assert three.state == "stopped"
    assert len(record.articles()) == 1


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/", "http://localhost:8765/", "http://[::1]/", "http://169.254.169.254/latest/",
        "http://10.0.0.1/", "http://2130706433/", "http://[::ffff:10.0.0.1]/", "http://100.100.100.200/",
        "http://168.63.129.16/", "http://1.1.1.1:22/", "http://user:secret@1.1.1.1/", "file:///etc/passwd",
    ],
)  # fmt: skip
def test_an_address_inside_is_not_opened(record: Record, address: str) -> None:
    (failure,) = record.receive(addresses=[address]).failures
    assert any(told in failure.error for told in ("private network", "port 22", "password", "no http(s)"))
    assert "secret" not in failure.error


@pytest.mark.parametrize(
    "address",
    ["fec0::1", "64:ff9b:1::a00:1", "192.88.99.1", "168.63.129.16", "192.0.0.192", "3fff::1"],
)
def test_networks_that_only_look_open_count_as_inside(address: str) -> None:
    assert is_internal(address)


def outside(server: Site, names: dict[str, list[str]]) -> Visitor:
    """A visitor whose names are these, and to whom a real server of this machine is the open internet."""
    port = int(server.address.rpartition(":")[2])

    class Led(httpx.HTTPTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            assert not is_internal(request.url.host), "it went where it must not"
            request.url = request.url.copy_with(host="127.0.0.1", port=port)
            return super().handle_request(request)

    def resolve(host: str, port: int) -> list[str]:
        told = names[host]
        return [told.pop(0) if len(told) > 1 else told[0]]

    return Visitor(pause=0.0, outside=True, resolve=resolve, transport=Led())


def test_each_way_inside_is_shut_also_after_redirects_and_changed_names() -> None:
    moved: dict[str, Reply] = {
        "/inside": (302, {"Location": "http://inside.example/"}, b""),
        "/port": (302, {"Location": "http://open.example:8080/"}, b""),
        "/password": (302, {"Location": "http://a:b@open.example/"}, b""),
        "/ok": (302, {"Location": "/page"}, b""),
        "/page": (200, HTML, page().encode()),
    }
    with site() as server:
        server.pages.update(moved)
        names = {"open.example": ["93.184.216.34"], "inside.example": ["10.0.0.5"]}
        assert outside(server, dict(names)).fetch("http://open.example/ok").url == "http://open.example/page"
        for path, says in (("inside", "private network"), ("port", "port 8080"), ("password", "password")):
            with pytest.raises(UnreadableInput, match=says):
                outside(server, dict(names)).fetch(f"http://open.example/{path}")
        changing = {"open.example": ["93.184.216.34", "127.0.0.1"]}
        with pytest.raises(UnreadableInput, match="private network"):
            outside(server, changing).fetch("http://open.example/ok")


def test_feeds_are_followed_at_their_own_pace(record: Record) -> None:
    desk = Desk(record)
    follower = Follower(FeedFile(record.path), desk)
    now = datetime.now(UTC)
    url = "http://10.0.0.9/feed"
    assert follower.file.follow(url, every=3600, by="Ada").interval == 3600
    (job,) = follower.look(now)
    until = time.monotonic() + 60
    while (not job.over or not follower.file.feeds()[0].last) and time.monotonic() < until:
        time.sleep(0.05)
    (feed,) = follower.file.feeds()
    assert feed.failed == 1
    assert "private network" in feed.trouble
    assert feed.interval == 7200
    assert follower.look(now + timedelta(minutes=30)) == []
    assert replace(feed, failed=0, every=SHORTEST, pause=86_400).interval == 86_400
    assert replace(feed, failed=0, every=SHORTEST).interval == SHORTEST
    follower.file.leave(url)
    assert follower.file.feeds() == []
    desk.close()


def test_the_page_follows_reads_and_leaves_a_feed(client: TestClient) -> None:
    form = {"csrf": csrf(client), "feed": "http://10.0.0.9/<b>", "every": "900"}
    answer = client.post("/add/feeds", data=form, headers=HERE)
    assert answer.status_code == 303
    ended(client, answer.headers["location"])
    assert "10.0.0.9/&lt;b&gt;" in client.get("/add").text
    assert client.post("/add/feeds", data={**form, "every": "7"}, headers=HERE).status_code == 400
    assert client.post("/add/feeds", data={**form, "csrf": "x"}, headers=HERE).status_code == 403
    assert client.post("/add/feeds", data={**form, "feed": "ftp://x"}, headers=HERE).status_code == 400
    assert client.post("/add/feeds/read", data=form, headers=HERE).status_code == 303
    assert client.post("/add/feeds/leave", data=form, headers=HERE).status_code == 303
    assert "None. A feed" in client.get("/add").text
    assert client.get("/add/no-such-job").status_code == 410
