"""What a filter finds over all views: each view's own rows, what they rest on, and what cannot be had."""

from __future__ import annotations

from pathlib import Path

import pytest

import communique as cq
import handed
from communique.errors import BadUse
from communique.views import LEDGER_VIEWS, VIEWS, Filter, select


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> cq.Record:
    return handed.kept(tmp_path_factory.mktemp("selection"))


def ids(record: cq.Record, view: str, **filters: str | int) -> list[str]:
    with record.look() as look:
        return [row["id"] for row in select(look, Filter.parse(filters)).rows(view)]


def test_without_a_filter_each_view_is_the_record_s(record: cq.Record) -> None:
    for view in VIEWS:
        assert ids(record, view) == [row.id for row in record.view(view)], view
        assert ids(record, view) or view in LEDGER_VIEWS


def test_acts_are_filtered_and_the_rest_follows_them(record: cq.Record) -> None:
    (denial,) = record.statements(type="deny")
    assert ids(record, "statements", type="deny") == ids(record, "timeline", type="deny") == [denial.id]
    assert ids(record, "events", type="deny") == []
    assert ids(record, "articles", type="deny") == [denial.evidence[0].article]
    assert ids(record, "actors", type="deny") == [denial.speakers[0].actor]
    (first,) = ids(record, "statements", limit=1)
    told = {one.article for one in record.one("statements", first).evidence}
    assert told <= set(ids(record, "articles", limit=1)) < set(ids(record, "articles"))


def test_an_act_has_all_its_sentences(tmp_path: Path) -> None:
    pages = "\n===\n".join(
        f"Page {n}\nDATE 2019-03-0{n}\nAda Holm said that the ferry would sail in May.\n{'Filler ' * n}."
        for n in range(1, 9)
    )
    (tmp_path / "many.txt").write_text(pages)
    import toys
    from communique.pipeline import run
    from communique.store import open_store

    record = cq.Record(tmp_path / "x.db", worker=toys.WORKER)
    with open_store(record.path) as store:
        run(toys.pages(tmp_path), store, worker=toys.WORKER)
    most = max(record.statements(), key=lambda row: row.reports)
    with record.look() as look:
        (row,) = [row for row in select(look, Filter()).rows("statements") if row["id"] == most.id]
    assert len(row["evidence"]) == most.reports > len(most.evidence)


def test_a_view_that_cannot_apply_a_filter_is_named(record: cq.Record) -> None:
    with record.look() as look:
        found = select(look, Filter(type="CONSULT"))
        assert set(found.left_out) == {"statements", "stories", *LEDGER_VIEWS}
        assert "CONSULT" in found.left_out["statements"]
        assert "statements" not in found.views
        assert list(found.rows("statements")) == []


@pytest.mark.parametrize("wanted", [{"type": "NONSENSE"}, {"country": "Atlantis"}])
def test_a_filter_that_nothing_can_apply_is_refused(record: cq.Record, wanted: dict[str, str]) -> None:
    with record.look() as look, pytest.raises(BadUse):
        select(look, Filter(**wanted))


def test_articles_alone_are_filtered_themselves(record: cq.Record) -> None:
    with record.look() as look:
        found = [
            row["doc"] for row in select(look, Filter(since="2019-04"), names=("articles",)).rows("articles")
        ]
        assert found == ["port"]
        with pytest.raises(BadUse, match="does not apply to articles"):
            select(look, Filter(type="deny"), names=("articles",))


def test_a_new_view_of_the_table_comes_with_the_rest(record: cq.Record) -> None:
    with handed.with_pledges(record) as rows:
        assert rows.views == tuple(VIEWS)
        assert rows.of("undertakings") is handed.PledgeRow
        assert len(list(rows.rows("undertakings"))) == len(record.statements())
