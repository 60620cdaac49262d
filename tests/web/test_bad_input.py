"""What nobody should send is answered clearly: a page or a problem that names it, no fault of the app."""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient

import served
import toys
from communique.record import Record
from communique.views import VIEWS

PROBLEM = "application/problem+json"


@pytest.fixture(scope="module")
def app() -> TestClient:
    return served.client(served.hostile())


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A record of its own, which a test may change underneath."""
    path = tmp_path / "talks.db"
    with (
        sqlite3.connect(f"file:{served.hostile()}?mode=ro", uri=True) as kept,
        sqlite3.connect(path) as plain,
    ):
        kept.backup(plain)
    plain.close()
    kept.close()
    return path


@pytest.mark.parametrize(
    ("path", "status", "named"),
    [
        ("/statements?since=2018-02-30", 400, "2018-02-30"),
        ("/statements?until=2018-13", 400, "2018-13"),
        ("/undertakings?on=2018-02-30", 400, "2018-02-30"),
        ("/statements?since=2019&until=2018", 400, "nothing can be both"),
        ("/statements?limit=-1", 400, "-1"),
        ("/statements?limit=0", 400, "0"),
        ("/statements?limit=1e99", 400, "1e99"),
        ("/statements?page=0", 400, "0"),
        ("/statements?page=-1", 400, "-1"),
        ("/statements?page=99999999999999999999", 400, "99999999999999999999"),
        ("/statements?page=٣", 400, "page"),
        ("/api/v1/statements?offset=1e99", 400, "1e99"),
        ("/api/v1/statements?offset=-1", 400, "-1"),
        ("/api/v1/statements?limit=-1", 400, "-1"),
        ("/statements?type=shout", 400, "shout"),
        ("/events?type=shout&status=actual", 400, "shout"),
        ("/events?status=kept&type=CONSULT", 200, ""),
        ("/undertakings?status=shiny", 400, "shiny"),
        ("/statements?country=Atlantis", 400, "Atlantis"),
        ("/statements?about=%22%22", 400, "no word"),
        ("/statements?actor=%00", 200, ""),
        ("/statements?about=a%00b", 200, ""),
        ("/statements?actor=%ED%A0%80", 200, ""),
        ("/search?q=%ED%A0%80x", 200, ""),
        ("/search?q=%00", 400, "no word"),
        ("/acts/%00", 404, ""),
        ("/acts/%ED%A0%80", 404, ""),
        ("/acts/s-nowhere", 404, "s-nowhere"),
        ("/articles/nowhere", 404, "nowhere"),
        ("/actors/p-nobody", 404, "p-nobody"),
        ("/talks/t-never", 404, "t-never"),
        ("/stories/story-none", 404, "story-none"),
        ("/dyads/p-nobody/p-noone", 404, "nobody"),
        ("/statements.pdf", 404, ""),
        ("/nowhere", 404, ""),
        ("/api/v1/statements/%ED%A0%80", 404, ""),
    ],
)
def test_an_odd_question_gets_a_clear_answer(app: TestClient, path: str, status: int, named: str) -> None:
    answer = app.get(path)
    assert answer.status_code == status, answer.text
    assert named in answer.text
    if status >= 400:
        api = path.startswith("/api/")
        assert answer.headers["content-type"].startswith(PROBLEM if api else "text/html")


@pytest.mark.parametrize("view", tuple(VIEWS))
def test_a_page_behind_the_last_is_empty(app: TestClient, view: str) -> None:
    answer = app.get(f"/{view}?page=2000")
    assert answer.status_code == 200
    assert "Nothing in the record" in answer.text
    assert app.get(f"/api/v1/{view}?offset=1000000").json()["rows"] == []


@pytest.mark.parametrize("path", ["/statements", "/", "/api/v1/statements", "/statements.json", "/healthz"])
def test_only_what_a_page_can_do_is_done(app: TestClient, path: str) -> None:
    head, whole = app.head(path), app.get(path)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-type"] == whole.headers["content-type"]
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "BREW"):
        for sender in ("same-origin", "cross-site"):
            answer = app.request(method, path, headers={"sec-fetch-site": sender})
            assert answer.status_code == 405, (method, answer.text)
            assert answer.headers["allow"] == "GET, HEAD"


def test_an_address_that_takes_a_form_says_so(app: TestClient) -> None:
    assert app.delete("/api/v1/decisions").headers["allow"] == "GET, HEAD, POST"
    assert app.put("/sign-out").headers["allow"] == "GET, HEAD, POST"
    assert app.post("/static/theme.js").headers["allow"] == "GET, HEAD"
    assert app.post("/api/v1/decisions", headers={"sec-fetch-site": "cross-site"}).status_code == 403


def test_a_limit_and_a_page_agree(app: TestClient) -> None:
    assert "Nothing in the record" in app.get("/statements?limit=1&page=2").text


def test_what_changes_underneath_changes_the_tag_and_keeps_the_order(copied: Path) -> None:
    client = served.client(copied)
    first = client.get("/api/v1/statements?limit=1")
    (row,) = first.json()["rows"]
    count = client.get("/.json").json()["statements"]
    with Record(copied, worker=toys.WORKER) as record:
        record.retract(row["id"], by="A. Holm", why="a test of withdrawals")
    again = client.get("/api/v1/statements?limit=1", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 200 and again.headers["etag"] != first.headers["etag"]
    assert client.get("/.json").json()["statements"] == count - 1
    with Record(copied, worker=toys.WORKER) as record:
        record.undo(1, by="A. Holm")
    assert client.get("/api/v1/statements?limit=1").headers["etag"] == first.headers["etag"]


def test_a_record_that_goes_is_said_and_one_that_comes_is_shown(copied: Path) -> None:
    client = served.client(copied)
    assert client.get("/statements").status_code == 200
    away = copied.with_name("away.db")
    shutil.move(copied, away)
    gone = client.get("/statements")
    assert gone.status_code == 503 and "there is no record here" in gone.text
    told = client.get("/api/v1/statements")
    assert (told.status_code, told.headers["content-type"]) == (503, PROBLEM)
    assert client.get("/healthz").status_code == 200
    copied.write_text("this is a letter", encoding="utf-8")
    assert client.get("/statements").status_code == 503
    os.replace(away, copied)
    assert client.get("/statements").status_code == 200


def test_a_record_that_cannot_be_written_is_shown(copied: Path) -> None:
    with Record(copied) as record:
        record.statements()
    copied.chmod(0o444)
    copied.parent.chmod(0o555)
    try:
        client = served.client(copied)
        for path in ("/", "/statements", "/undertakings", "/stories", "/actors", "/articles"):
            assert client.get(path).status_code == 200, path
    finally:
        copied.parent.chmod(0o755)


@contextmanager
def running(record: Path) -> Iterator[tuple[str, int]]:
    """The app as a process of its own: host and port."""
    command = [sys.executable, "-m", "communique", "serve", "--port", "0", "--record", str(record)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout is not None
            address = urlsplit(process.stdout.readline().strip())
            assert address.hostname is not None and address.port is not None
            yield address.hostname, address.port
        finally:
            process.kill()


def test_ten_megabytes_of_question_are_cut_off_and_the_app_lives() -> None:
    with running(served.hostile()) as where:
        for size in (5_000, 60_000, 10_000_000):
            with socket.create_connection(where, timeout=20) as line:
                head = b"GET /statements?about=" + b"a" * size + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
                try:
                    line.sendall(head)
                    answer = line.recv(4_096)
                except (ConnectionResetError, BrokenPipeError):
                    answer = b""  # the app hung up before it had heard all
            assert answer == b"" or answer.split()[1] in (b"400", b"414", b"431"), answer[:200]
        with socket.create_connection(where, timeout=20) as line:
            line.sendall(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
            assert line.recv(4_096).startswith(b"HTTP/1.1 200")
