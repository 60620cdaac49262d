"""The scorer of events against cases counted by hand: what is right, what each kind of error costs."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import calibration, events
from benchmarks.event_scoring import Score, met, overlap, overlapping
from communique.model import Arg, Article, EngineName, Event, Mention, Reading, Span, Statement
from makers import spot
from training.corpus.acts import spans

TEXT = (
    "Lomé said it would send two ships if the rain stopped. "
    "Its minister, Ada Holm, visited Oslo, and Lomé and Oslo cancelled the drill."
)
ROW = {
    "id": "toy-1",
    "text": TEXT,
    "kind": "sentence",
    "mentions": [
        ["Lomé#1", "state", 1], ["it", "state", 1], ["two ships", "weapon", 2], ["Its", "state", 1],
        ["Its minister", "role", 3], ["Ada Holm", "person", 3], ["Oslo#1", "state", 4],
        ["Lomé#2", "state", 1], ["Oslo#2", "state", 4], ["the drill", "occasion", 5],
    ],
    "statements": [
        {
            "source": ["Lomé#1"], "cue": ["said"], "content": ["it would send two ships if the rain stopped"],
            "act": "promise", "polarity": "affirm", "condition": "if the rain stopped",
        }
    ],
    "events": [
        {"type": "AGREE", "status": "actual", "trigger": ["said"], "actors": ["Lomé#1"], "made_by": 0},
        {
            "type": "MOBILIZE", "mode": "troops", "status": "conditional", "trigger": ["send"],
            "actors": ["it"], "reported_in": 0, "args": [["instrument", "two ships"]],
        },
        {
            "type": "CONSULT", "mode": "visit", "status": "actual", "trigger": ["visited"],
            "actors": ["Ada Holm"], "recipients": ["Oslo#1"],
        },
        {
            "type": "COOPERATE", "status": "called-off", "trigger": ["the drill"],
            "actors": ["Lomé#2", "Oslo#2"],
        },
    ],
}  # fmt: skip
AGREE, MOBILIZE, CONSULT, COOPERATE = range(4)

ALL = ("trigger", "type", "type and mode", "type and status", "actors", "recipients", "type and sides")


def gold() -> dict[str, Any]:
    return spans(ROW)


def score(found: dict[str, Any], row: dict[str, Any] | None = None) -> dict[str, Any]:
    row = row or gold()
    total = Score()
    total.add(row["text"], found, row)
    return total.figures()


def f1(figures: dict[str, Any]) -> dict[str, float]:
    return {name: row["f1"] for name, row in figures["figures"].items() if isinstance(row, dict)}


def at(words: str, nth: int = 0) -> tuple[int, int]:
    span = spot(TEXT, words, nth=nth)
    return span.start, span.end


def test_the_gold_as_found_scores_full() -> None:
    figures = score(gold())
    assert {
        name: value
        for name, value in f1(figures).items()
        if value != 100 and figures["figures"][name]["gold"]
    } == {}
    single = figures["figures"]
    for name in (
        "status accuracy", "status macro F1", "mode accuracy", "act accuracy", "act macro F1",
        "polarity accuracy", "chains B-cubed",
    ):  # fmt: skip
        assert single[name] == 100, name
    assert single["found per gold event"] == 1
    assert figures["confused"] == figures["confused statuses"] == {}
    assert {row["sides"] for row in figures["types"].values()} == {100.0}
    assert figures["args"]["instrument"]["f1"] == 100


def test_nothing_found_scores_nothing() -> None:
    figures = score({"mentions": [], "statements": [], "events": []})
    assert set(f1(figures).values()) == {0.0}
    assert figures["figures"]["status accuracy"] == figures["figures"]["chains B-cubed"] == 0


def test_events_are_counted_in_full() -> None:
    figures = score(gold())["figures"]
    assert [figures[name]["gold"] for name in ALL] == [4, 4, 4, 4, 5, 1, 4]
    assert figures["made by"]["gold"] == figures["reported in"]["gold"] == 1


def test_a_missed_event_costs_recall_and_an_invented_one_precision() -> None:
    found = gold()
    del found["events"][CONSULT]
    figures = score(found)["figures"]
    assert {name: figures["type and sides"][name] for name in ("p", "r")} == {"p": 100.0, "r": 75.0}
    assert figures["recipients"]["r"] == 0
    found = gold()
    found["events"].append({**found["events"][CONSULT], "trigger": [at("stopped")]})
    figures = score(found)["figures"]
    assert {name: figures["type and sides"][name] for name in ("p", "r")} == {"p": 80.0, "r": 100.0}
    assert figures["recipients"]["p"] == 50
    assert figures["found per gold event"] == 1.25


def test_a_wrong_type_costs_the_event_and_not_its_trigger_or_sides() -> None:
    found = gold()
    found["events"][CONSULT]["type"] = "SUPPORT"
    figures = score(found)
    told = f1(figures)
    assert (told["trigger"], told["actors"], told["recipients"]) == (100, 100, 100)
    assert (told["type"], told["type and sides"], told["type and status"]) == (75, 75, 75)
    assert figures["figures"]["status accuracy"] == 100, "status is asked of the right type only"
    assert figures["confused"] == {"CONSULT read as SUPPORT": 1}
    assert figures["types"]["CONSULT"]["f1"] == figures["types"]["SUPPORT"]["f1"] == 0


def test_a_wrong_status_costs_the_status_alone() -> None:
    found = gold()
    found["events"][COOPERATE]["status"] = "planned"
    figures = score(found)
    told = f1(figures)
    assert (told["type"], told["type and sides"]) == (100, 100)
    assert (told["type and status"], told["type sides and status"]) == (75, 75)
    assert figures["figures"]["status accuracy"] == 75
    # actual 100, conditional 100, called-off 0, planned 0
    assert figures["figures"]["status macro F1"] == 50
    assert figures["statuses"]["called-off"]["of met"] == 0
    assert figures["confused statuses"] == {"called-off read as planned": 1}


def test_a_mode_counts_where_its_type_has_any() -> None:
    found = gold()
    found["events"][MOBILIZE]["mode"] = None
    figures = score(found)
    assert figures["figures"]["mode accuracy"] == 50, "AGREE and COOPERATE have no modes"
    assert f1(figures)["type and mode"] == 75


def test_a_side_may_be_any_mention_of_its_chain() -> None:
    found = gold()
    found["events"][MOBILIZE]["actors"] = [at("Lomé", 1)]
    found["events"][CONSULT]["actors"] = [at("Its minister")]
    told = f1(score(found))
    assert (told["actors"], told["type and sides"]) == (100, 100)
    assert told["actors exact"] == 60
    assert told["type and sides without chains"] == 50


def test_a_side_stands_for_the_mention_it_overlaps_best() -> None:
    found = gold()
    found["events"][CONSULT]["actors"] = [at(", Ada Holm,")]
    assert f1(score(found))["type and sides"] == 100
    # "Its minister" holds "Its", which is Lomé: the better overlap is the minister.
    found["events"][AGREE]["actors"] = [at("Its minister,")]
    assert f1(score(found))["type and sides"] == 75
    found["events"][AGREE]["actors"] = [at("Its")]
    assert f1(score(found))["type and sides"] == 100


def test_one_side_too_many_or_too_few_is_wrong_as_a_whole() -> None:
    found = gold()
    found["events"][COOPERATE]["actors"] = [at("Lomé", 1)]
    found["events"][AGREE]["recipients"] = [at("Oslo")]
    figures = score(found)["figures"]
    assert (figures["actors"]["p"], figures["actors"]["r"]) == (100, 80)
    assert (figures["recipients"]["p"], figures["recipients"]["r"]) == (50, 100)
    assert figures["type and sides"]["f1"] == 50


def test_two_spans_of_one_chain_are_one_side() -> None:
    found = gold()
    found["events"][COOPERATE]["actors"] = [at("Lomé", 1), at("Its"), at("Oslo", 1)]
    told = f1(score(found))
    assert (told["actors"], told["type and sides"]) == (100, 100)


def test_a_side_beside_every_mention_is_wrong() -> None:
    found = gold()
    found["events"][AGREE]["actors"] = [at("the rain")]
    told = f1(score(found))
    assert (told["actors"], told["type and sides"]) == (80, 75)


def test_exchanged_sides_are_wrong() -> None:
    found = gold()
    event = found["events"][CONSULT]
    event["actors"], event["recipients"] = event["recipients"], event["actors"]
    told = f1(score(found))
    assert (told["actors"], told["recipients"], told["type and sides"]) == (80, 0, 75)


def test_triggers_meet_one_to_one_the_better_first() -> None:
    whole = {"trigger": [(0, 9)], "type": "AID"}
    part = {"trigger": [(0, 3)], "type": "REJECT"}
    assert met([part, whole], [whole]) == [(1, 0)]
    assert met([whole, part], [part, whole]) == [(0, 1), (1, 0)]
    assert met([{"trigger": [(9, 12)], "type": "AID"}], [whole]) == []
    # Two of one span: the type decides.
    assert met([{**whole, "type": "AGREE"}, whole], [whole]) == [(1, 0)]


def test_overlap_counts_characters_of_all_pieces() -> None:
    assert overlap([(0, 2), (8, 10)], [(0, 2)]) == 0.5
    assert overlap([(0, 2)], [(2, 4)]) == 0
    assert overlapping([(0, 4), (2, 4)], [(2, 4)]) == [(1, 0)]


def test_arguments_count_by_role() -> None:
    found = gold()
    found["events"][MOBILIZE]["args"] = [
        {"role": "number", "span": at("two")}, {"role": "instrument", "span": at("ships")},
    ]  # fmt: skip
    figures = score(found)
    assert figures["args"]["instrument"]["f1"] == 100
    assert figures["args"]["number"] == {"p": 0.0, "r": 0.0, "f1": 0.0, "gold": 0}
    assert figures["figures"]["args"]["p"] == 50


def test_links_to_statements_go_through_the_statements_that_are_met() -> None:
    found = gold()
    found["statements"].insert(
        0, {**found["statements"][0], "source": [at("Ada Holm")], "content": [at("cancelled the drill")]}
    )
    assert (f1(score(found))["made by"], f1(score(found))["reported in"]) == (0, 0)
    found["events"][AGREE]["made_by"] = found["events"][MOBILIZE]["reported_in"] = 1
    assert (f1(score(found))["made by"], f1(score(found))["reported in"]) == (100, 100)


def test_statements_count_their_fields_end_to_end() -> None:
    found = gold()
    found["statements"][0] |= {"act": "threaten", "condition": at("the rain")}
    figures = score(found)
    told = f1(figures)
    assert (told["statement"], told["statement and act"], told["statement and polarity"]) == (100, 0, 100)
    assert (told["statement condition"], told["statement condition exact"]) == (100, 0)
    found["statements"] = []
    assert f1(score(found))["statement condition"] == 0


def test_mentions_count_by_span_and_kind() -> None:
    found = gold()
    found["mentions"][2]["kind"] = "document"
    found["mentions"][9]["span"] = at("drill")
    told = f1(score(found))
    assert (told["mention"], told["mention and kind"], told["mention overlapping"]) == (90, 80, 100)


def test_chains_are_compared_over_the_mentions_that_both_have() -> None:
    found = gold()
    for mention in found["mentions"]:
        mention["chain"] = None
    figures = score(found)["figures"]
    # Four mentions of Lomé, two of the minister, two of Oslo: eight pairs, none found. In B-cubed each is
    # alone: precision 1, recall (4 * 1/4 + 2 * 1/2 + 2 * 1/2 + 2) / 10.
    assert figures["chain links"] == {"p": 0.0, "r": 0.0, "f1": 0.0, "gold": 8}
    assert figures["chains B-cubed"] == 66.7
    for mention in found["mentions"]:
        mention["chain"] = 7
    figures = score(found)["figures"]
    assert figures["chain links"]["p"] == round(100 * 8 / 45, 1)
    # precision (4 * 0.4 + 2 * 0.2 + 2 * 0.2 + 2 * 0.1) / 10 = 0.26, recall 1
    assert figures["chains B-cubed"] == round(100 * 2 * 0.26 / 1.26, 1)


def test_a_text_without_events_should_stay_quiet() -> None:
    quiet = {**gold(), "events": []}
    total = Score()
    total.add(TEXT, quiet, quiet)
    total.add(TEXT, gold(), quiet)
    total.add(TEXT, gold(), gold())
    figures = total.figures()["figures"]
    assert figures["quiet texts left quiet"] == 50
    assert figures["found per 1000 words without events"] == round(4000 / (2 * len(TEXT.split())), 2)
    assert figures["found per gold event"] == 2
    assert sum(len(told) for kind, told in total.errors.items() if kind.endswith("without events")) == 4


def test_concede_and_retreat_are_told_together_too() -> None:
    row = copy.deepcopy(ROW)
    row["events"][CONSULT] |= {"type": "RETREAT", "mode": "release"}
    found = spans(row)
    found["events"][CONSULT] |= {"type": "CONCEDE", "mode": None}
    figures = score(found, spans(row))
    assert figures["types"]["YIELD"]["f1"] == figures["types"]["YIELD"]["sides"] == 100
    assert figures["types"]["RETREAT"]["f1"] == 0


def test_confidence_is_compared_with_type_and_both_sides() -> None:
    found = gold()
    for event, confidence in zip(found["events"], (0.9, 0.9, 0.9, 0.3), strict=True):
        event["confidence"] = confidence
    found["events"][CONSULT]["recipients"] = []
    found["events"][COOPERATE]["status"] = "actual"
    total = Score()
    total.add(TEXT, found, gold())
    assert total.trust == [(0.9, True), (0.9, True), (0.9, False), (0.3, True)]
    curve = calibration.curve(total.trust, of="events")
    assert curve == [
        {"said": 0.3, "right": 1.0, "events": 1}, {"said": 0.9, "right": 0.667, "events": 3},
    ]  # fmt: skip
    assert calibration.error(curve, of="events") == pytest.approx((0.7 + 3 * 0.233) / 4, abs=1e-3)


def test_errors_are_told_by_kind_with_their_sentence() -> None:
    found = gold()
    del found["events"][COOPERATE]
    found["events"][AGREE]["status"] = "planned"
    total = Score()
    total.add(TEXT, found, gold(), sentences=[(0, 54), (55, len(TEXT))])
    assert set(total.errors) == {"missed COOPERATE", "status actual read as planned"}
    (line,) = total.errors["missed COOPERATE"]
    assert "COOPERATE called-off [the drill] Lomé, Oslo > –" in line
    assert line.endswith(f"IN {TEXT[55:]}")


def test_the_test_part_as_found_scores_full() -> None:
    total = Score()
    for row in events.rows():
        total.add(row["text"], row, row)
    told = total.figures()
    assert {row["f1"] for row in told["figures"].values() if isinstance(row, dict)} == {100.0}
    assert set(events.pinned(total).values()) == {100.0}
    assert not total.errors


class Toy:
    """Finds one event wherever a text says "visited"."""

    name = EngineName(name="toy", version="1")

    def annotate(self, article: Article) -> Reading:
        text = article.text
        who = (spot(text, "Ada Holm"),)
        statement = Statement(
            id="s-1", source=who, cue=(spot(text, "said"),), content=(spot(text, "it would send two ships"),)
        )
        event = Event(
            id="e-1", type="CONSULT", mode="visit", trigger=(spot(text, "visited"),), actors=who,
            recipients=(spot(text, "Oslo"),), args=(Arg(role="place", span=spot(text, "Oslo")),),
            made_by="s-1", confidence=0.75,
        )  # fmt: skip
        return Reading(
            article=article.id,
            engine=self.name,
            sentences=(Span(0, len(text)),),
            mentions=(Mention(span=who[0], kind="person", chain=None),),
            statements=(statement,),
            events=(event,),
        )


def test_a_reading_is_counted_through_the_front_door(tmp_path: Path) -> None:
    file = tmp_path / "found.jsonl"
    total = events.measure([gold()], reader=Toy(), readings=file)
    figures = total.figures()["figures"]
    assert (figures["type and sides"]["p"], figures["type and sides"]["r"]) == (100, 25)
    assert total.trust == [(0.75, True)]
    assert figures["mention"]["r"] == 10
    told = json.loads(file.read_text(encoding="utf-8"))
    assert told["doc"] == "toy-1"
    assert told["events"][0]["trigger"] == [list(at("visited"))]


def test_only_the_texts_read_name_the_digest() -> None:
    other = copy.deepcopy(gold())
    other["events"][AGREE]["status"] = "planned"
    assert events.digest([gold()]) == events.digest([gold()]) != events.digest([other])


def test_a_folder_without_texts_is_said_and_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert events.main(["--corpus", str(tmp_path)]) == 0
    assert "nothing measured" in capsys.readouterr().err
