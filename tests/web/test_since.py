"""What is new since the visit before: marked, counted, listed; a visit lasts until half an hour of rest."""

from __future__ import annotations

import time

import pytest
from fastapi.testclient import TestClient

import served
from communique.record import Record
from communique.web.seen import COOKIE, REST

NOW = int(time.time())


@pytest.fixture
def app() -> TestClient:
    return served.client(served.sample())


def visited(app: TestClient, path: str, before: int, last: int) -> tuple[str, str]:
    answer = app.get(path, headers={"cookie": f"{COOKIE}={before}.{last}"})
    assert answer.status_code == 200
    return answer.text, answer.headers["set-cookie"].partition("=")[2].partition(";")[0]


def test_on_a_first_visit_nothing_is_marked(app: TestClient) -> None:
    answer = app.get("/timeline")
    assert "new since your last visit" not in answer.text
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie


def test_what_came_after_the_last_visit_is_new_and_stays_so_for_this_one(app: TestClient) -> None:
    long_ago = NOW - 10 * 24 * 3600
    text, cookie = visited(app, "/statements", 0, long_ago)
    assert "new since your last visit" in text
    before, last = cookie.split(".")
    assert int(before) == long_ago
    assert int(last) >= NOW
    text, again = visited(app, "/statements", int(before), int(last))
    assert "new since your last visit" in text
    assert again.split(".")[0] == before
    assert "new since your last visit" in visited(app, "/", 0, long_ago)[0]


def test_what_was_there_before_is_not_new(app: TestClient) -> None:
    Record(served.sample()).articles()
    last = int(time.time()) + 1
    time.sleep(1.1)
    text, cookie = visited(app, "/timeline", last, last)
    assert "new since your last visit" not in text
    assert cookie.startswith(f"{last}.")
    assert last - int(cookie.split(".")[0]) < REST


@pytest.mark.parametrize("cookie", ["x", "1.2.3", "9.1", "1.4102444800", "-1.5", "9" * 40 + ".1"])
def test_a_cookie_that_makes_no_sense_is_a_first_visit(app: TestClient, cookie: str) -> None:
    answer = app.get("/", headers={"cookie": f"{COOKIE}={cookie}"})
    assert answer.status_code == 200
    assert "since your last visit" not in answer.text


def test_changes_are_those_of_the_command_with_filters_and_twins(app: TestClient) -> None:
    record = Record(served.sample())
    wanted = record.changes("2000").to_json()
    assert app.get("/changes.json?since=2000").json() == wanted
    assert len(app.get("/changes.csv?since=2000").text.splitlines()) > len(wanted)
    articles = app.get("/changes.json?since=2000&kind=article&change=added").json()
    assert len(articles) == len(record.articles())
    assert app.get("/changes.json?since=2000&change=withdrawn").json() == []
    page = app.get("/changes?since=2000&kind=article")
    assert page.status_code == 200
    assert f'href="/articles/{articles[-1]["id"]}"' in page.text
    for wrong in ("since=never", "kind=x", "change=x", "colour=red", "page=0"):
        assert app.get(f"/changes?{wrong}").status_code == 400, wrong
