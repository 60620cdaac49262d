"""What a person looked at and found right: no value changes, amendments go before it, and it was as seen."""

from __future__ import annotations

from pathlib import Path

import pytest

import communique as cq
from communique.errors import BadUse, NoSuchEntry, RecordChanged
from communique.pipeline import run
from communique.store import open_store
from toys import WORKER, dump, pages

FERRY = "that the ferry talks would resume in the port of Nordhavn"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pages"
    made.mkdir()
    (made / "a.txt").write_text(
        f"Ferry\nDATE 2019-03-04\nAda Holm said {FERRY}.\nKim Dae promised that nobody would close it.\n"
    )
    (made / "b.txt").write_text(f"Border\nDATE 2019-03\nAda Holm said {FERRY}.\nAda Holm met Kim Dae.\n")
    return made


@pytest.fixture
def record(folder: Path, tmp_path: Path) -> cq.Record:
    record = cq.Record(tmp_path / "x.db", worker=WORKER)
    with open_store(record.path) as store:
        assert run(pages(folder), store, worker=WORKER).read == 2
    return record


def row(record: cq.Record) -> cq.views.StatementRow:
    return next(row for row in record.statements() if row.quote == FERRY)


def states(record: cq.Record) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.verb, one.state, one.against) for one in record.decisions()]


def test_it_is_on_all_tellings_and_changes_no_value(record: cq.Record) -> None:
    before = row(record)
    decision = record.confirm(before.id, by="A. Clerk")
    assert len(decision.on) == before.reports == 2
    after = row(record)
    assert after.to_json() == before.to_json() | {"decided": [decision.id]}
    assert states(record) == [("confirm", "holds", ())]
    (step,) = [step for step in record.why(before.id) if step.step == "confirmed"]
    assert step.why.startswith(f"{decision.id}, A. Clerk on ")
    assert [one.why for one in record.changes(decision.at) if one.kind == "statement"]
    record.undo(decision.id)
    assert row(record) == before


def test_one_telling_alone(record: cq.Record) -> None:
    assert record.confirm(row(record).id, only=True).on == (row(record).id,)


def test_several_at_once_and_an_event(record: cq.Record) -> None:
    event = record.events()[0]
    decision = record.confirm(row(record).id, event.id)
    assert record.one("events", event.id).decided == (decision.id,)
    assert row(record).decided == (decision.id,)


def test_it_gives_way_to_a_newer_amendment_and_comes_back(record: cq.Record) -> None:
    confirmed = record.confirm(row(record).id)
    amended = record.amend(row(record).id, venue="at the pier", why="heard")
    assert row(record).decided == (amended.id,)
    assert states(record)[0] == ("confirm", "overruled", (amended.id,))
    again = record.confirm(row(record).id)
    assert row(record).decided == (amended.id, again.id)
    record.undo(amended.id)
    assert row(record).decided == (confirmed.id, again.id)
    assert states(record)[0] == ("confirm", "holds", ())


def test_it_gives_way_for_the_one_telling_that_is_amended(record: cq.Record) -> None:
    record.confirm(row(record).id)
    amended = record.amend(row(record).id, venue="at the pier", why="heard", only=True)
    assert states(record)[0] == ("confirm", "in part", (amended.id,))


def test_it_waits_while_what_it_is_about_is_retracted(record: cq.Record) -> None:
    record.confirm(row(record).id)
    name = row(record).id
    record.retract(name)
    assert states(record)[0][1] == "dormant"
    with pytest.raises(BadUse, match="was retracted"):
        record.confirm(name)


def test_it_lasts_through_rebuild_and_goes_to_another_record(record: cq.Record, tmp_path: Path) -> None:
    decision = record.confirm(row(record).id, by="A. Clerk")
    record.view("undertakings")
    before = dump(record.path)
    record.rebuild()
    assert dump(record.path) == before
    record.export_decisions(tmp_path / "d.jsonl")
    other = cq.Record(tmp_path / "other.db", worker=WORKER)
    with open_store(other.path) as store:
        run(pages(tmp_path / "pages"), store, worker=WORKER)
    assert other.import_decisions(tmp_path / "d.jsonl").added == 1
    assert row(other).decided == (decision.id,)


def test_what_cannot_be_confirmed_is_said(record: cq.Record) -> None:
    with pytest.raises(BadUse, match="at least one id"):
        record.confirm()
    with pytest.raises(NoSuchEntry, match="s-none"):
        record.confirm("s-none")
    with pytest.raises(BadUse, match="is an actor"):
        record.confirm(record.actors()[0].id)


def test_a_mark_stands_for_all_that_is_shown_of_an_act(record: cq.Record) -> None:
    name = row(record).id
    with record.look() as look:
        entries = look.acts([name])[0].entries
    marks = record.marks(name, *entries, "s-none")
    assert len({marks[one] for one in entries}) == 1, "each telling leads to its act"
    assert marks["s-none"] == ""
    other = next(one.id for one in record.statements() if one.id != name)
    assert record.marks(other)[other] not in marks.values()
    assert record.marks(name) == {name: marks[name]}
    seen = {name: marks[name]}
    record.confirm(other)
    record.confirm(name, seen=seen)
    assert record.marks(name)[name] != marks[name], "what people said of it counts, too"


@pytest.mark.parametrize("verb", ["confirm", "retract", "amend", "same", "different"])
def test_nothing_is_decided_on_what_was_not_seen(record: cq.Record, verb: str, folder: Path) -> None:
    name = row(record).id
    other = next(one.id for one in record.statements() if one.id != name)
    seen = record.marks(name, other)
    # A report that comes in meanwhile is a change, too.
    (folder / "c.txt").write_text(f"Again\nDATE 2019-03-04\nAda Holm said {FERRY}.\n")
    with open_store(record.path) as store:
        run(pages(folder), store, worker=WORKER)
    with pytest.raises(RecordChanged, match=name):
        if verb in ("same", "different"):
            getattr(record, verb)(name, other, seen=seen)
        elif verb == "amend":
            record.amend(name, act="deny", why="x", seen=seen)
        else:
            getattr(record, verb)(name, seen=seen)
    assert record.decisions() == []
    record.confirm(name, seen=record.marks(name))


def test_an_actor_has_a_mark(record: cq.Record) -> None:
    ada, kim = (one.id for one in record.actors()[:2])
    seen = record.marks(ada, kim)
    assert all(seen.values())
    record.same(ada, kim, seen=seen)
