"""Stages of proposals that people watch: what breaks them on which day, kept and undone like any decision."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import communique as cq
from communique.cli import ALL_READ, BAD_USE, main
from communique.errors import BadUse, NoSuchEntry, UnreadableInput
from communique.fold import watches
from communique.model import Article, Statement
from communique.pipeline import Worker, run
from communique.store import open_store
from communique.terminal import show_rows
from toys import Toy, dump, open_page, pages, resolve


class Proposing(Toy):
    """The toy reader, for which what is said of a plan proposes it."""

    def statement(self, article: Article, found: re.Match[str]) -> Statement:
        made = super().statement(article, found)
        return replace(made, act="propose") if found["content"].startswith("a plan") else made


WORKER = Worker(engine=Proposing, resolve=resolve, open=open_page)

PAGES = {
    "a": "Ferry\nDATE 2019-03-04\nAda Holm said a plan to close both harbours in turn.\n",
    "b": "Ferry\nDATE 2019-03-06\nAda Holm said the first stage of the plan, an end of patrols, has begun.\n",
    "c": "Meeting\nDATE 2019-03-01\nAda Holm met Kim Dae.\n",
    "d": "Meeting\nDATE 2019-03-08\nKim Dae met Juan Šefčik.\n",
    "e": "Meeting\nDATE 2019-03-12\nKim Dae met the clerks.\nKim Dae denied that the port would close.\n",
    "f": "Meeting\nDATE 2019-03-13\nKim Dae will meet the pilots on 2019-03-20.\n",
}


def make(path: Path, worker: Worker = WORKER) -> cq.Record:
    folder = path.parent / "pages"
    folder.mkdir(exist_ok=True)
    for name, text in PAGES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with open_store(path) as store:
        assert run(pages(folder), store, worker=worker).read == len(PAGES)
    return cq.Record(path, worker=worker)


@pytest.fixture
def record(tmp_path: Path) -> cq.Record:
    return make(tmp_path / "x.db")


def plan(record: cq.Record, **filters: Any) -> Any:
    (row,) = record.proposals(**filters)
    return row


def watched(record: cq.Record, **filters: Any) -> list[tuple[bool, str, list[str]]]:
    return [
        (watch.holds, watch.since, [piece.quote for piece in watch.evidence])
        for stage in plan(record, **filters).stages
        for watch in stage.watch
    ]


def test_the_toy_proposes_a_plan_with_one_stage(record: cq.Record) -> None:
    row = plan(record)
    assert row.what == "a plan to close both harbours in turn"
    assert [stage.text for stage in row.stages] == ["an end of patrols"]
    assert plan(record, on="2019-03-05").stages == ()


def test_a_stage_holds_until_an_act_fits(record: cq.Record) -> None:
    decision = record.watch(plan(record).id, 1, country="South Korea", type="CONSULT", by="Ada")
    assert decision.set == {"country": "KOR", "stage": "an end of patrols", "type": "CONSULT"}
    assert watched(record, on="2019-03-07") == [(True, "2019-03-04", [])]
    assert watched(record, on="2019-03-10") == [(False, "2019-03-09", ["Kim Dae met Juan Šefčik."])]
    # A meeting that is only planned breaks nothing, unless plans are asked for.
    assert watched(record, on="2019-03-31") == [
        (False, "2019-03-13", ["Kim Dae met Juan Šefčik.", "Kim Dae met the clerks."])
    ]


def test_filters_narrow_what_breaks_it(record: cq.Record) -> None:
    row = plan(record).id
    record.watch(row, 1, actor="Kim Dae", type=["deny", "ASSAULT"])
    record.watch(row, 1, type="CONSULT", since="2019-03-10", status="planned")
    record.watch(row, 1, type="CONSULT", since="2019-03-01")
    record.watch(row, 1, about="glacier")
    found = [quotes for _, _, quotes in watched(record, on="2019-03-31")]
    assert found == [
        ["Kim Dae denied that the port would close."],
        ["Kim Dae will meet the pilots on 2019-03-20."],
        ["Ada Holm met Kim Dae.", "Kim Dae met Juan Šefčik.", "Kim Dae met the clerks."],
        [],
    ]


def test_a_watch_that_begins_later_is_not_shown_before(record: cq.Record) -> None:
    record.watch(plan(record).id, 1, type="CONSULT", since="2019-03-10")
    assert watched(record, on="2019-03-09") == []
    assert watched(record, on="2019-03-10") == [(True, "2019-03-10", [])]


def test_a_stage_that_no_report_names_bears_the_persons_words(record: cq.Record) -> None:
    record.watch(plan(record).id, "the harbours reopen", type="ASSAULT")
    assert [stage.text for stage in plan(record).stages] == ["an end of patrols", "the harbours reopen"]
    # Told on the 6th only, and watched before: it stands in its place.
    record.watch(plan(record).id, "An end of patrols", type="CONSULT")
    assert [stage.text for stage in plan(record, on="2019-03-04").stages] == [
        "an end of patrols",
        "the harbours reopen",
    ]


@pytest.mark.parametrize(
    ("stage", "given", "said"),
    [
        (2, {"type": "CONSULT"}, "has no stage 2; it has 1: an end of patrols"),
        (0, {"type": "CONSULT"}, "has no stage 0"),
        ("", {"type": "CONSULT"}, "stage '' must be a text"),
        (1, {}, "needs at least one of actor, country, about, type"),
        (1, {"status": "actual"}, "needs at least one of"),
        (1, {"type": "SING"}, "type 'SING': is none of AGREE"),
        (1, {"country": "Atlantis"}, "'Atlantis' is no country"),
        (1, {"type": "CONSULT", "since": "soon"}, "since 'soon': is no day"),
        (1, {"type": "CONSULT", "status": "kept"}, "status 'kept': an event is one of actual"),
        (1, {"colour": "red"}, "there is no filter 'colour'"),
        (1, {"about": '"('}, "holds no word to look for"),
        (1, {"about": "x" * 201}, "must be a text of 1 to 200"),
    ],
)
def test_what_cannot_be_watched_is_said(
    record: cq.Record, stage: int | str, given: dict[str, str], said: str
) -> None:
    row = plan(record).id
    with pytest.raises(BadUse, match=re.escape(said)):
        record.watch(row, stage, given)
    assert len(record.decisions()) == 0


def test_only_proposals_have_stages(record: cq.Record) -> None:
    met = next(row.id for row in record.events() if "clerks" in row.evidence[0].quote)
    with pytest.raises(BadUse, match="no proposal rests on it"):
        record.watch(met, 1, type="CONSULT")
    with pytest.raises(NoSuchEntry):
        record.watch("pr-nothing", 1, type="CONSULT")
    assert record.watch(plan(record).acts[0], 1, type="CONSULT").on == (plan(record).acts[0],)


def test_it_is_undone_listed_and_explained(record: cq.Record) -> None:
    row = plan(record).id
    decision = record.watch(row, 1, type="CONSULT", by="Ada", why="the truce")
    (listed,) = record.decisions()
    assert listed.line == f"watch {decision.on[0]}: an end of patrols (type=CONSULT)"
    assert listed.state == "holds" and row == f"pr-{decision.on[0]}"
    (step,) = [step for step in record.why(row) if step.step == "watched"]
    assert step.what.startswith("an end of patrols: broken by ") and "the truce" in step.why
    record.undo(1)
    assert watched(record) == [] and record.decisions()[0].state == "undone"
    record.undo(2)
    assert len(watched(record)) == 1


def test_watching_changes_no_act(record: cq.Record) -> None:
    decision = record.watch(plan(record).id, 1, type="CONSULT", by="Ada")
    told = [row for row in record.changes("2000") if row.change == "changed" or row.id == decision.id]
    assert [(row.kind, row.change) for row in told] == [("decision", "added")]


def test_it_sleeps_while_its_proposal_is_retracted(record: cq.Record) -> None:
    row = plan(record)
    record.watch(row.id, 1, type="CONSULT")
    retracted = record.retract(row.acts[0])
    assert len(record.proposals()) == 0 and record.decisions()[0].state == "dormant"
    record.undo(retracted.id)
    assert len(watched(record)) == 1


def test_it_goes_to_another_record_and_outlasts_a_rebuild(record: cq.Record, tmp_path: Path) -> None:
    record.watch(plan(record).id, 1, type="CONSULT", country="KOR", by="Ada")
    record.export_decisions(tmp_path / "d.jsonl")
    (tmp_path / "other").mkdir()
    other = make(tmp_path / "other" / "y.db")
    assert other.import_decisions(tmp_path / "d.jsonl").added == 1
    assert watched(other) == watched(record) != []
    before = dump(record.path)
    record.rebuild()
    assert dump(record.path) == before


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("set", {"stage": "1"}, "needs at least one of"),
        ("set", {"stage": "1", "type": "consult"}, "not in the form"),
        ("set", {}, "which stage"),
        ("on", ["s-1", "s-2"], "must name 1 to 1 ids"),
    ],
)
def test_a_file_holds_only_what_the_command_could_have_made(
    record: cq.Record, tmp_path: Path, field: str, value: Any, said: str
) -> None:
    record.watch(plan(record).id, 1, type="CONSULT", by="Ada")
    record.export_decisions(tmp_path / "d.jsonl")
    head, line = (tmp_path / "d.jsonl").read_text().splitlines()
    (tmp_path / "d.jsonl").write_text(f"{head}\n{json.dumps({**json.loads(line), field: value})}\n")
    with pytest.raises(UnreadableInput, match=said):
        record.import_decisions(tmp_path / "d.jsonl")


def test_the_card_says_in_words_whether_a_stage_holds(record: cq.Record) -> None:
    record.watch(plan(record).id, 1, type="ASSAULT")
    record.watch(plan(record).id, 1, type="CONSULT", actor="[red]Kim Dae")
    record.watch(plan(record).id, 1, type="CONSULT", country="KOR")
    out = io.StringIO()
    assert show_rows("proposals", [plan(record).to_json()], out=out) == 1
    card = " ".join(out.getvalue().split())
    assert "2019-03-04 Ada Holm, envoy (NOR) proposed a plan to close both harbours in turn" in card
    assert "stage 1: an end of patrols holds since 2019-03-04 (type=ASSAULT)" in card
    assert "holds since 2019-03-04 (actor=[red]Kim Dae, type=CONSULT)" in card
    assert "broken by 2 acts: " in card and "by none since 2019-03-13 (country=KOR, type=CONSULT)" in card


def test_the_command_takes_filters_as_words(record: cq.Record, capsys: pytest.CaptureFixture[str]) -> None:
    at = ["--record", str(record.path), "--by", "Ada"]
    row = plan(record).id
    record.close()
    assert main(
        ["judge", "watch", row, "1", "type=CONSULT,deny", "country=KOR", "--why", "a truce", *at]
    ) == (ALL_READ)
    assert "an end of patrols (country=KOR, type=CONSULT,deny)" in capsys.readouterr().err
    for words in (["type"], ["type=CONSULT", "type=deny"], ["=x"]):
        assert main(["judge", "watch", row, "1", *words, *at]) == BAD_USE
    assert len(watched(record)) == 1


def test_a_type_is_an_events_in_capitals_and_an_acts_otherwise() -> None:
    made = watches.checked({"stage": " a  truce ", "type": "threaten,THREATEN,mobilize,threaten"})
    assert made == {"stage": "a truce", "type": "threaten,THREATEN,MOBILIZE"}
