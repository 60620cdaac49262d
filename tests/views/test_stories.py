"""Stories: which articles tell the same, shown with their outlets and days."""

from __future__ import annotations

import pytest

import communique as cq
import toys
from communique.errors import BadUse
from communique.pipeline import run
from communique.store import open_store

FERRY = "Ferry strike closes both ports of Southmark as crews demand overtime pay for night crossings"
BRIDGE = "Engineers find cracks in the Larkspur bridge and order lorries off its northern carriageway"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> cq.Record:
    folder = tmp_path_factory.mktemp("stories")
    pages = {
        "one": f"DATE 2019-03-04\n{FERRY}. Ada Holm said that the ferry strike would end in May.",
        "two": f"DATE 2019-03-05\n{FERRY}, unions announce. Ada Holm said that the ferry crews were unpaid.",
        "three": f"DATE 2019-06-20\n{BRIDGE}. Kim Dae said nothing new.",
    }
    for name, text in pages.items():
        (folder / f"{name}.txt").write_text(text)
    kept = cq.Record(folder / "x.db", worker=toys.WORKER)
    with open_store(kept.path) as store:
        run(toys.pages(folder), store, worker=toys.WORKER)
    return kept


def test_articles_of_one_story_stand_together(record: cq.Record) -> None:
    ferry, bridge = record.stories()
    assert (ferry.reports, bridge.reports) == (2, 1)
    assert (ferry.first.edtf, ferry.last.edtf) == ("2019-03-04", "2019-03-05")
    assert {row.id for row in record.articles()} == {*ferry.articles, *bridge.articles}
    assert len(ferry.evidence) == 2


def test_a_filter_holds_for_any_article_of_a_story(record: cq.Record) -> None:
    assert [row.reports for row in record.stories(since="2019-03-05", until="2019-03-05")] == [2]
    assert [row.reports for row in record.stories(actor="Kim Dae")] == [1]
    assert len(record.stories(limit=1)) == 1
    with pytest.raises(BadUse):
        record.stories(type="deny")


def test_a_story_is_found_by_its_id_and_by_its_articles(record: cq.Record) -> None:
    (ferry, _) = record.stories()
    for name in (ferry.id, *ferry.articles):
        assert record.one("stories", name) == ferry
