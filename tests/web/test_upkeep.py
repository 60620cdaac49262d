"""Ledgers and stories are made beside the pages: whoever opens one first sees what is there at once."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import communique as cq
import toys
from communique.pipeline.keep import keep
from communique.store import open_store
from communique.web import app
from communique.web.upkeep import PATIENCE, Upkeep

PROMISED = "DATE 2019-03-04\nAda Holm promised that Norway would reopen the ferry link before the summer."
NOTICE = "being brought up to date"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record as a run leaves it that was killed before its end: no row of a ledger is made."""
    article = toys.make(PROMISED, doc="p", url="https://pages.example/p")
    reading = toys.Toy().annotate(article)
    with open_store(tmp_path / "x.db") as store:
        assert keep(store, article, reading, toys.resolve(article, reading), resolve=toys.resolve)
    return tmp_path / "x.db"


@pytest.fixture
def held(path: Path) -> Iterator[sqlite3.Connection]:
    """Somebody writes into the record, so that nothing can be made."""
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    yield other
    other.close()


def test_what_takes_long_is_not_waited_for_and_said(path: Path, held: sqlite3.Connection) -> None:
    client = TestClient(app(path), base_url="http://127.0.0.1")
    for page in ("/undertakings", "/stories", "/"):
        start = time.monotonic()
        answer = client.get(page)
        assert answer.status_code == 200
        # Whoever makes it waits for the other writer for half a minute.
        assert time.monotonic() - start < PATIENCE + 15, page
        assert NOTICE in answer.text, page
        assert "ferry link" not in answer.text or page == "/"
    assert client.get("/undertakings.json").json() == []
    assert NOTICE not in client.get("/statements").text
    held.execute("ROLLBACK")
    until = time.monotonic() + 60
    while NOTICE in (told := client.get("/undertakings").text) and time.monotonic() < until:
        time.sleep(0.1)
    assert "ferry link" in told and NOTICE not in told
    assert len(client.get("/stories.json").json()) == 1


def test_what_is_made_quickly_is_on_the_page_that_asks_first(path: Path) -> None:
    client = TestClient(app(path), base_url="http://127.0.0.1")
    until = time.monotonic() + 60
    told = client.get("/undertakings").text
    while NOTICE in told and time.monotonic() < until:  # a machine that is very busy
        told = client.get("/undertakings").text
    assert "ferry link" in told and NOTICE not in told


def test_the_record_that_was_handed_in_goes_on_making_what_waits(path: Path) -> None:
    record = cq.Record(path)
    app(record)
    assert len(record.undertakings()) == 1


def test_serving_begins_with_what_waits(path: Path) -> None:
    with TestClient(app(path), base_url="http://127.0.0.1"):
        until = time.monotonic() + 60
        while cq.Record(path).waiting() != (0, 0) and time.monotonic() < until:
            time.sleep(0.05)
    assert cq.Record(path).waiting() == (0, 0)


def test_many_who_ask_at_once_are_served_by_one_turn_after_another(path: Path) -> None:
    record = cq.Record(path)
    upkeep = Upkeep(record)
    asking = [threading.Thread(target=upkeep.settle) for _ in range(20)]
    for one in asking:
        one.start()
    for one in asking:
        one.join(20)
    until = time.monotonic() + 60
    while upkeep.waiting() != (0, 0) and time.monotonic() < until:
        time.sleep(0.05)
    assert upkeep.waiting() == (0, 0)
    assert sum(thread.name == "communique-upkeep" for thread in threading.enumerate()) <= 1
    upkeep.close()
    upkeep.settle()
