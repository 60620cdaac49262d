"""The measure of the served record asks for every kind of page, and its figures agree with themselves."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from benchmarks import serve, world
from communique.store import open_store
from communique.views import LEDGER_VIEWS, VIEWS

RESULTS = Path(__file__).resolve().parent.parent / "benchmarks" / "results"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("world") / "world.db"
    with open_store(path) as store:
        world.fill(store, 12)
    return path


def test_an_article_of_the_world_follows_from_its_number_and_its_quotes_stand_in_its_text() -> None:
    assert world.made(41) == world.made(41)
    article, reading, resolution = world.made(41)
    for entry in resolution.entries:
        assert entry.evidence.span.of(article.text) == entry.evidence.quote
        for spans in entry.evidence.parts.values():
            assert all(span.of(article.text) for span in spans)
    assert {one.id for one in (*reading.statements, *reading.events)} == {e.id for e in resolution.entries}


def test_the_world_has_the_entries_and_the_actors_that_real_coverage_has() -> None:
    made = [world.made(number)[2] for number in range(40)]
    entries = [entry for one in made for entry in one.entries]
    assert 18 <= len(entries) / len(made) <= 26
    sides = [who for entry in entries for who in (*entry.actors, *entry.recipients)]
    assert 0.2 < sum(who.actor is None for who in sides) / len(sides) < 0.5


def test_every_kind_of_page_is_asked_for_and_answers(record: Path) -> None:
    ids = serve.known(record)
    asked = serve.paths(random.Random(3), ids)
    for view in VIEWS:
        assert any(path.startswith(f"/{view}") for path in asked.values()), view
    assert set(ids) <= {"acts", "articles", "actors", "stories", *LEDGER_VIEWS}
    with serve.served(record) as (address, _process):
        figures = serve.timed(address, ids, times=2)
    assert {name: row["errors"] for name, row in figures.items() if row["errors"]} == {}


def test_the_measured_figures_agree_with_themselves() -> None:
    if not (RESULTS / "serve.json").exists():
        pytest.skip("the served record of 20,000 articles has not been measured yet")
    figures = json.loads((RESULTS / "serve.json").read_text("utf-8"))
    assert figures["record"]["articles"] == 20_000
    pages = figures["pages"]
    for row in pages.values():
        assert 0 < row["median"] <= row["p95"] and row["errors"] == 0
    assert figures["slowest median"] == max(row["median"] for row in pages.values())
    assert figures["slowest p95"] == max(row["p95"] for row in pages.values())
    assert figures["readers"]["readers"] == serve.READERS and figures["readers"]["errors"] == 0
