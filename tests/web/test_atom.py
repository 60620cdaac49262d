"""Feeds of the views: read by another reader of Atom, in the order of learning, with nothing unescaped."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import feedparser
import pytest
from fastapi.testclient import TestClient

import served
from communique.record import Record
from communique.web.asking import FED
from communique.web.atom import MOST


@pytest.mark.parametrize("view", FED)
def test_every_list_has_a_feed_that_another_reader_reads(app: TestClient, view: str) -> None:
    answer = app.get(f"/{view}.atom")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("application/atom+xml")
    found = feedparser.parse(answer.content)
    assert (found.bozo, found.version) == (False, "atom10")
    rows = Record(served.sample()).view(view)
    assert len(found.entries) == min(len(rows), MOST)
    learnt = [entry.published for entry in found.entries]
    assert learnt == sorted(learnt, reverse=True)
    assert len({entry.id for entry in found.entries}) == len(found.entries)
    assert all(entry.title and entry.link.startswith(served.HERE) for entry in found.entries)
    page = app.get(f"/{view}").text
    assert f'type="application/atom+xml" title="{view.capitalize()}" href="/{view}.atom"' in page


def test_filters_apply_and_ids_last(app: TestClient) -> None:
    record = Record(served.sample())
    first = feedparser.parse(app.get("/statements.atom?country=PRK").content)
    assert len(first.entries) == min(MOST, len(record.statements(country="PRK")))
    api = feedparser.parse(
        app.get("/api/v1/statements?country=PRK", headers={"accept": "application/atom+xml"}).content
    )
    assert [entry.id for entry in api.entries] == [entry.id for entry in first.entries]
    dyad = feedparser.parse(app.get("/dyads/USA/PRK.atom").content)
    assert len(dyad.entries) == min(MOST, len(app.get("/dyads/USA/PRK.json").json()))
    assert app.get(first.entries[0].link.removeprefix(served.HERE)).status_code == 200
    tag = app.get("/talks.atom").headers["etag"]
    assert app.get("/talks.atom", headers={"if-none-match": tag}).status_code == 304


def test_pages_of_rows_dyads_and_decisions_name_their_feed(app: TestClient) -> None:
    talks, event = (Record(served.sample()).view(view)[0].id for view in ("talks", "events"))
    for page, feed in (
        (f"/talks/{talks}", "/talks.atom"), (f"/acts/{event}", "/events.atom"),
        ("/decisions", "/decisions.atom"), ("/dyads/USA/PRK?since=2018", "/dyads/USA/PRK.atom?since=2018"),
    ):  # fmt: skip
        told = app.get(page).text
        assert re.search(f'type="application/atom\\+xml" title="[^"]+" href="{re.escape(feed)}"', told), page
        assert not feedparser.parse(app.get(feed).content).bozo
    assert "application/atom+xml" not in app.get("/actors").text


def test_what_people_decided_has_a_feed(tmp_path: Path) -> None:
    shutil.copy(served.sample(), tmp_path / "x.db")
    record = Record(tmp_path / "x.db")
    first = record.confirm(record.events()[0].id, by="Ada", why="read <b>twice</b>")
    last = record.undo(first.id, by="Ola")
    app = served.client(record.path)
    feeds = [
        app.get("/decisions.atom"),
        app.get("/api/v1/decisions", headers={"accept": "application/atom+xml"}),
    ]
    for answer in feeds:
        found = feedparser.parse(answer.content)
        assert [entry.published for entry in found.entries] == [last.at, first.at]
        assert found.entries[0].title.startswith("Ola: undo")
        assert found.entries[1].link == f"{served.HERE}/decisions?id={first.id}"
        assert "<b>" not in answer.text
    assert app.get("/decisions.atom?actor=x").status_code == 400


def test_what_has_no_feed_or_cannot_be_understood_is_said(app: TestClient) -> None:
    assert app.get("/actors.atom").status_code == 404
    assert app.get("/talks.atom?since=yesterday").status_code == 400
    assert app.get("/dyads/USA/USA.atom").status_code == 400


def test_no_word_of_an_article_becomes_markup_of_a_feed() -> None:
    hostile = served.client(served.hostile())
    for view in ("timeline", "statements", "events", "articles"):
        body = hostile.get(f"/{view}.atom").text
        assert "<script" not in body
        found = feedparser.parse(body, sanitize_html=False)
        assert not found.bozo
        assert "<script" not in found.entries[0].content[0].value
        assert all("javascript:" not in link.href for entry in found.entries for link in entry.links)
