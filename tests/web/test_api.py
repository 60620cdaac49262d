"""The REST API gives the rows a part at a time, whole as lines, and only once where nothing changed."""

from __future__ import annotations

import json

import pytest
from fastapi.testclient import TestClient

import served
from communique.record import Record
from communique.web.asking import FILTERS


@pytest.fixture(scope="module")
def record() -> Record:
    return Record(served.sample())


@pytest.mark.parametrize("view", tuple(FILTERS))
def test_the_parts_together_are_the_view(app: TestClient, record: Record, view: str) -> None:
    found, path = [], f"/api/v1/{view}?limit=40"
    while path:
        part = app.get(path).json()
        assert set(part) == {"rows", "limit", "offset", "next"}
        found += part["rows"]
        path = part["next"]
    assert found == record.view(view).to_json()


def test_filters_go_on_to_the_next_part(app: TestClient) -> None:
    part = app.get("/api/v1/statements?country=PRK&limit=1").json()
    assert part["next"] == "/api/v1/statements?country=PRK&limit=1&offset=1"


def test_lines_are_all_rows(app: TestClient, record: Record) -> None:
    answer = app.get("/api/v1/events", headers={"accept": "application/jsonl"})
    assert answer.headers["content-type"] == "application/jsonl"
    assert [json.loads(line) for line in answer.text.splitlines()] == record.events().to_json()


def test_one_row_is_whole(app: TestClient, record: Record) -> None:
    row = record.talks()[0]
    assert app.get(f"/api/v1/talks/{row.id}").json() == record.one("talks", row.id).to_json()


def test_what_has_not_changed_is_not_sent_again(app: TestClient) -> None:
    first = app.get("/api/v1/statements?limit=2")
    again = app.get("/api/v1/statements?limit=2", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = app.get("/api/v1/statements?limit=3", headers={"if-none-match": first.headers["etag"]})
    assert other.status_code == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/v1/quarrels", 404), ("/api/v1/talks/nowhere", 404), ("/api/v1/talks?limit=0", 400),
        ("/api/v1/talks?limit=9999", 400), ("/api/v1/talks?offset=-1", 400), ("/api/v1/talks?page=2", 400),
        ("/api/v1/talks?colour=red", 400), ("/api/v1/search", 400), ("/api/v1/search?q=%22", 400),
    ],
)  # fmt: skip
def test_faults_are_problems(app: TestClient, path: str, status: int) -> None:
    answer = app.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert {"type", "title", "status", "detail"} == set(answer.json())


def test_the_description_has_every_address_and_only_filters_that_work(app: TestClient) -> None:
    told = app.get("/api/v1/openapi.json").json()
    assert told["openapi"].startswith("3.1")
    examples = {
        "actor": "PRK", "country": "PRK", "about": "talks", "since": "2018", "until": "2019",
        "on": "2018-05-01", "q": "talks", "limit": "1", "offset": "0",
    }  # fmt: skip
    asked = 0
    for path, methods in told["paths"].items():
        for one in methods["get"]["parameters"]:
            if one["in"] == "query" and one["name"] in examples and not path.endswith("search"):
                asked += 1
                answer = app.get(path, params={one["name"]: examples[one["name"]]})
                assert answer.status_code == 200, (path, one["name"], answer.text)
    assert asked > 60
