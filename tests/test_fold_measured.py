"""The measure of the fold's cost starts from the record that reading one by one would have left."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import event

import communique.fold
import toys
from benchmarks import fold
from communique.fold import Print, retold
from communique.pipeline import post
from communique.pipeline.keep import keep
from communique.store import open_store

RESULTS = Path(__file__).resolve().parent.parent / "benchmarks" / "results"


def test_a_record_filled_at_once_is_the_one_made_one_by_one(tmp_path: Path) -> None:
    filled, read = tmp_path / "filled.db", tmp_path / "read.db"
    with open_store(filled) as store:
        fold.at_once(store, range(60))
        post(store)
    with open_store(read) as store:
        assert len(fold.one_by_one(store, range(60))) == 60
    assert toys.dump(filled) == toys.dump(read)


def test_the_rows_of_all_parts_that_an_article_tells_of_are_made_in_a_few_statements(tmp_path: Path) -> None:
    asked: list[str] = []
    with open_store(tmp_path / "x.db") as store:
        fold.at_once(store, range(100))
        post(store)
        article, reading, resolution = fold.made(100)
        keep(store, article, reading, resolution, resolve=toys.resolve)
        with store.look() as look:
            parts = look.count_stale()

        @event.listens_for(store.engine, "before_cursor_execute")
        def note(connection: object, cursor: object, statement: str, *others: object) -> None:
            asked.append(statement)

        post(store)
    # Three to find what is waiting, three to look ahead, then a dozen a chapter; before, a dozen a part.
    assert parts >= 10 and len(asked) < 5 * parts


def test_what_is_said_every_day_in_like_words_does_not_hang_together() -> None:
    entries, prints = {}, {}
    for number in range(160):
        article, _reading, resolution = fold.made(number)
        entries |= {entry.id: entry for entry in retold(resolution.entries)}
        prints[article.id] = Print(article.fingerprint, resolution.published.edtf)
    acts = communique.fold.fold(entries.values(), copies=communique.fold.copies(prints))
    assert len(acts) > 300
    # Three: what a month's report means may be of the day before or after.
    assert max(len({entries[name].when.edtf for name in act.entries}) for act in acts) <= 3


def test_the_figures_say_what_one_more_article_costs_in_each_world(tmp_path: Path) -> None:
    figures = fold.measure(tmp_path, (20, 40), fold.WORLDS, timed=2, several=3)
    for world in fold.WORLDS:
        assert list(figures[world]["articles"]) == ["20", "40"]
        assert figures[world]["articles"]["40"]["batch"]["articles"] == 3
        for at in figures[world]["articles"].values():
            for name in ("keep and fold", "ledgers", "together"):
                assert at[name]["p95"] > 0


def test_the_measured_figures_agree_with_themselves() -> None:
    figures = json.loads((RESULTS / "fold.json").read_text("utf-8"))
    measured = [world for world in fold.WORLDS if world in figures]
    assert measured
    for world in measured:
        marks = figures[world]["articles"]
        sizes = [int(mark.replace(",", "")) for mark in marks]
        assert sizes == sorted(sizes) and len(sizes) > 1
        for at in marks.values():
            assert set(at) >= {"keep and fold", "ledgers", "together"}
            assert at["together"]["median"] <= at["together"]["p95"]
        first, *_, last = marks.values()
        for name, times in figures[world]["last by first"].items():
            assert times == pytest.approx(last[name]["median"] / first[name]["median"], abs=0.01)


def test_marks_that_measure_nothing_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert fold.main(["--marks", "1000"]) == 1
    assert "two marks or more" in capsys.readouterr().err
