"""The app keeps harm out: hostile words run nothing, strangers get nothing, nothing is without bounds."""

from __future__ import annotations

import socket
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import served
from communique.errors import BadUse, RecordError
from communique.record import Record
from communique.web import app
from communique.web.safety import CSP, LONGEST_QUERY, Door, is_local
from communique.web.serving import run

TOKEN = "a-long-enough-token-42"


class Tags(HTMLParser):
    """Every tag of a page with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def hostile() -> TestClient:
    return served.client(served.hostile())


def test_no_word_of_an_article_becomes_markup(hostile: TestClient) -> None:
    record = Record(served.hostile())
    acts = [f"/acts/{row.id}" for row in (*record.statements(), *record.events())]
    actors = [f"/actors/{row.id}" for row in record.actors()]
    paths = [
        "/", "/timeline", "/statements", "/events", "/actors", "/articles", "/stories",
        "/articles/hostile-1", "/search?q=harbour", *acts, *actors, "/undertakings",
    ]  # fmt: skip
    shown = 0
    for path in paths:
        answer = hostile.get(path)
        assert answer.status_code == 200, path
        tags = Tags(answer.text).found
        assert {attrs["src"] for tag, attrs in tags if tag == "script"} <= {
            "/static/theme.js", "/static/correct.js", "/static/article.js", "/static/charts.js",
            "/static/search.js",
        }  # fmt: skip
        assert "img" not in [tag for tag, _ in tags]
        assert not [attrs for _, attrs in tags if str(attrs.get("href", "")).startswith("javascript")]
        shown += "&lt;script&gt;alert(1)" in answer.text
    assert shown >= 7, "the hostile words are shown, as words"


@pytest.mark.parametrize("path", ["/statements?about=", "/search?q=", "/acts/", "/"])
def test_no_word_of_an_address_becomes_markup(hostile: TestClient, path: str) -> None:
    answer = hostile.get(path + "%3Cscript%3Ealert(1)%3C%2Fscript%3E")
    scripts = {a["src"] for tag, a in Tags(answer.text).found if tag == "script"}
    assert scripts - {"/static/charts.js", "/static/search.js"} == {"/static/theme.js", "/static/correct.js"}


@pytest.mark.parametrize("path", ["/", "/nowhere", "/timeline.json", "/api/v1/talks", "/static/theme.js"])
def test_every_answer_carries_the_headers(hostile: TestClient, path: str) -> None:
    headers = hostile.get(path).headers
    assert headers["content-security-policy"] == CSP
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "unsafe" not in CSP
    assert "frame-ancestors 'none'" in CSP


def test_what_is_too_long_is_refused_before_it_is_read(hostile: TestClient) -> None:
    assert hostile.get("/statements?about=" + "x" * LONGEST_QUERY).status_code == 414
    assert hostile.get("/acts/" + "x" * 5_000).status_code == 414
    sent = hostile.post("/sign-in", content=b"token=" + b"x" * 20_000, headers={"origin": served.HERE})
    assert sent.status_code == 414


def test_another_name_for_this_machine_is_refused(hostile: TestClient) -> None:
    assert hostile.get("/", headers={"host": "evil.example"}).status_code == 400
    for name in ("localhost:8765", "127.0.0.1:1", "[::1]:8765"):
        assert hostile.get("/healthz", headers={"host": name}).status_code == 200


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "record.example"])
def test_an_address_beyond_this_machine_wants_a_token(host: str) -> None:
    with pytest.raises(BadUse, match="--token"):
        app(served.hostile(), host=host)
    assert not is_local(host)


def test_a_short_token_is_refused() -> None:
    with pytest.raises(BadUse, match="16"):
        app(served.hostile(), token="short")


def test_a_record_that_is_not_there_is_said_before_anything_listens(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"none\.db"):
        app(tmp_path / "none.db")


def test_the_token_opens_pages_and_the_api() -> None:
    client = served.client(served.hostile(), host="0.0.0.0", token=TOKEN)
    assert client.get("/healthz").status_code == 200
    shut = client.get("/statements")
    assert (shut.status_code, "Harbour" in shut.text) == (401, False)
    assert client.get("/api/v1/statements").json()["status"] == 401
    bearer = {"authorization": f"Bearer {TOKEN}"}
    assert client.get("/api/v1/statements", headers=bearer).status_code == 200
    wrong = {"authorization": "Bearer another-long-token-1"}
    assert client.get("/api/v1/statements", headers=wrong).status_code == 401
    here = {"origin": served.HERE}
    assert client.post("/sign-in", data={"token": "guess"}, headers=here).status_code == 401
    asked = client.get("/talks?country=PRK").text
    assert 'name="back" value="/talks?country=PRK"' in asked
    talks = "/talks?country=PRK"
    for back, leads in ((talks, talks), ("//evil.example", "/"), ("/sign-in", "/")):
        led = client.post("/sign-in", data={"token": TOKEN, "back": back}, headers=here)
        assert (led.status_code, led.headers["location"]) == (303, leads)
    client.cookies.clear()
    let_in = client.post("/sign-in", data={"token": TOKEN}, headers=here)
    assert (let_in.status_code, let_in.headers["location"]) == (303, "/")
    cookie = let_in.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert TOKEN not in cookie
    assert client.get("/statements").status_code == 200


def test_the_token_is_kept_as_a_hash_only() -> None:
    door = Door(host="0.0.0.0", token=TOKEN)
    assert TOKEN not in repr(vars(door))
    assert door.opens(TOKEN)


@pytest.mark.parametrize(
    "headers",
    [{}, {"origin": "http://evil.example"}, {"sec-fetch-site": "cross-site", "origin": served.HERE}],
)
def test_a_form_from_elsewhere_is_refused(headers: dict[str, str]) -> None:
    client = served.client(served.hostile(), token=TOKEN)
    assert client.post("/sign-in", data={"token": TOKEN}, headers=headers).status_code == 403


def test_a_taken_port_is_said_with_its_remedy() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(BadUse, match=f"{port}.*--port"):
            run(app(served.hostile()), host="127.0.0.1", port=port, announce=print)
