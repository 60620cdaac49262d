"""What counts as a right group of articles; and the baseline groups what is plain to group."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from benchmarks import stories
from benchmarks.stories import Told, average_link, baseline, components, scored, tfidf
from communique.engines import Reader
from communique.fold import Telling

TEXTS = {
    1: ["A missile left Kaldvik and fell into the sea.", "Into the sea fell the missile from Kaldvik."],
    2: ["The ferry company pays its passengers back.", "Passengers are paid back by the ferry company."],
}


def told() -> list[Told]:
    return [
        Told(Telling(f"{story}{n}", "", text, f"2019-03-0{n + 4}"), story)
        for story, texts in TEXTS.items()
        for n, text in enumerate(texts)
    ]


def test_b_cubed_counts_singles_and_asks_both_ways() -> None:
    assert scored(told(), "aabb") == {"p": 100.0, "r": 100.0, "f1": 100.0}
    assert scored(told(), "abcd") == {"p": 100.0, "r": 50.0, "f1": 66.7}
    assert scored(told(), "aaaa") == {"p": 50.0, "r": 100.0, "f1": 66.7}


def test_average_link_resists_the_chain_that_components_follow() -> None:
    near = np.array([[1, 0.5, 0, 0], [0.5, 1, 0.4, 0], [0, 0.4, 1, 0.5], [0, 0, 0.5, 1]])
    assert len(set(components(near, 0.3))) == 1
    assert average_link(near, 0.3) == [0, 0, 2, 2]


def test_the_cosine_of_a_text_with_itself_is_one_and_with_a_stranger_none() -> None:
    close = tfidf(["missile sea", "missile sea", "ferry company"])
    assert close[0, 1] == pytest.approx(1.0)
    assert close[0, 2] == 0.0


def test_the_baseline_is_the_best_of_its_grid_and_is_told_elsewhere_too() -> None:
    found = baseline(told(), {"whole": told()}, ways=("connected components", "average link"))
    assert found["tuned"]["f1"] == found["whole"]["f1"] == 100.0


def test_an_article_of_the_collection_is_read_by_the_package_and_one_without_text_is_kept(
    tmp_path: Path,
) -> None:
    row = {
        "dId": "a", "title": "Ferry talks resume", "url": None, "source_domain": "courier.example",
        "date_publish": "2019-03-04T00:00:00", "newsCluster": {"EventId": 7},
        "text": "Nordland's transport minister Ada Holm said on Monday the ferry link will reopen in May.",
    }  # fmt: skip
    (tmp_path / "a.json").write_text(json.dumps(row), encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps({**row, "dId": "b", "text": ""}), encoding="utf-8")
    one, other = stories.read(tmp_path, Reader())
    assert (one.story, one.telling.published, bool(one.telling.fingerprint)) == (7, "2019-03-04", True)
    assert other.telling == Telling("b", "Ferry talks resume", "", "2019-03-04")


def test_a_folder_asked_for_by_name_must_be_there(tmp_path: Path) -> None:
    assert stories.main(["--articles", str(tmp_path / "nowhere")]) == 1
