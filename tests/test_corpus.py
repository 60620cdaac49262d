"""The passages that the project wrote for training are marked soundly and keep away from what is measured on.

It judges form only; whether a mark is right is for the codebook and its readers.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from communique.codes import plover
from keys import keys, page_text
from training.corpus import acts, agreement
from training.corpus.compile import PASSAGES, compile_file, line, main, parse

PASSAGES_AT_LEAST = 150
MARKED = sorted(PASSAGES.glob("*.mark"))


def lines() -> list[dict[str, Any]]:
    return [one for path in MARKED for one in compile_file(path)]


def test_the_lines_are_those_of_the_marked_passages() -> None:
    assert main(["--check"]) == 0


def test_there_are_as_many_passages_as_promised_each_with_its_own_name_and_text() -> None:
    found = lines()
    assert len(found) >= PASSAGES_AT_LEAST
    assert len({one["id"] for one in found}) == len(found)
    assert len({one["text"] for one in found}) == len(found)


@pytest.mark.parametrize("path", MARKED, ids=[path.stem for path in MARKED])
def test_a_content_does_not_end_with_the_stop_of_its_sentence(path: Path) -> None:
    for one in (
        json.loads(row) for row in path.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()
    ):
        for statement in one["statements"] + one["nested"]:
            for start, end in statement["content"]:
                assert not re.search(r"[a-z]{2}[.,;]$", one["text"][start:end]), (
                    one["id"],
                    one["text"][start:end],
                )


def test_no_sentence_is_shared_with_the_sample_that_is_measured_on() -> None:
    sample = " ".join(" ".join(page_text(key).split()) for key in keys())
    for one in lines():
        for sentence in re.split(r'(?<=[.!?"])\s+', " ".join(one["text"].split())):
            if len(sentence.split()) > 5:
                assert sentence not in sample, (one["id"], sentence)


def test_marks_become_offsets_and_nested_speech_stands_apart() -> None:
    marked = '[K1 [S2 He] [C2 agreed] [K2 to come]], [S1,3 the aide] [C1 said], [C3 adding:] [K3 "Alone."]'
    one: dict[str, Any] = line(parse("a", marked))
    text = one["text"]
    assert text == 'He agreed to come, the aide said, adding: "Alone."'

    def words(statement: dict[str, Any], role: str) -> list[str]:
        return [text[start:end] for start, end in statement[role]]

    said, adding = one["statements"]
    assert words(said, "content") == ["He agreed to come"]
    assert words(said, "source") == words(adding, "source") == ["the aide"]
    assert words(adding, "content") == ['"Alone."']
    assert [words(inner, "cue") for inner in one["nested"]] == [["agreed"]]
    assert one["nested"][0]["in"] == 0


@pytest.mark.parametrize(
    ("marked", "complaint"),
    [
        ("[S1 He] [C1 said [K1 so].", "not closed"),
        ("[S1 He] [C1 said] so].", "closes nothing"),
        ("[S1 He] [C1 said] so.", "lacks a cue or a content"),
        ("[S1 He ][C1 said] [K1 so].", "white space"),
        ("[S1 He] [C1,2 said] [K1 so] [S2 to] [K2 her].", "claimed by"),
    ],
)
def test_a_wrong_mark_is_refused(marked: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        line(parse("a", marked))


ACTS_AT_LEAST = {"sentence": 2500, "article": 60}
RARE = ("REJECT", "THREATEN", "CONCEDE", "SUPPORT", "COOPERATE", "REQUEST")
RARE_AT_LEAST = 150


@pytest.fixture(scope="module")
def told() -> list[dict[str, Any]]:
    return list(acts.lines())


def test_the_acts_are_marked_soundly_and_are_as_many_as_promised(told: list[dict[str, Any]]) -> None:
    for kind, least in ACTS_AT_LEAST.items():
        assert sum(row["kind"] == kind for row in told) >= least, kind
    assert len({row["text"] for row in told}) == len(told)
    sentences = [row for row in told if row["kind"] == "sentence"]
    assert sum(not row["events"] for row in sentences) >= 0.28 * len(sentences)


def test_every_type_and_status_is_there_and_the_rare_ones_in_numbers(told: list[dict[str, Any]]) -> None:
    with_type = {
        name: sum(any(event["type"] == name for event in row["events"]) for row in told)
        for name in plover.EVENT_TYPES
    }
    assert min(with_type.values()) >= 80, with_type
    assert {name: with_type[name] for name in RARE if with_type[name] < RARE_AT_LEAST} == {}
    assert {event["status"] for row in told for event in row["events"]} == set(acts.STATUSES)


def test_a_tenth_is_set_apart(told: list[dict[str, Any]]) -> None:
    share = sum(acts.is_test(row["id"]) for row in told) / len(told)
    assert 0.08 < share < 0.12


def test_the_acts_share_no_sentence_with_the_sample(told: list[dict[str, Any]]) -> None:
    sample = " ".join(" ".join(page_text(key).split()) for key in keys())
    for row in told:
        for sentence in re.split(r'(?<=[.!?"])\s+', " ".join(row["text"].split())):
            if len(sentence.split()) > 5:
                assert sentence not in sample, (row["id"], sentence)


@pytest.mark.parametrize(
    ("string", "place"),
    [("he#2", (17, 19)), ("The man", (0, 7)), ("said", (8, 12)), ("he#1", (13, 15))],
)
def test_strings_are_located_as_whole_words(string: str, place: tuple[int, int]) -> None:
    assert acts.locate("The man said he, he", string) == place


@pytest.mark.parametrize("string", ["he", "h", "she", "he#3", "", "said "])
def test_a_string_that_says_not_which_is_refused(string: str) -> None:
    with pytest.raises(ValueError):
        acts.locate("The man said he, he", string)


def test_a_line_against_the_codebook_is_refused() -> None:
    row = {
        "id": "a",
        "text": "Oslo said no.",
        "kind": "sentence",
        "statements": [{"source": ["Oslo"], "cue": ["said"], "content": ["no"], "act": "shout"}],
    }
    with pytest.raises(ValueError, match="shout"):
        acts.spans(row)


def test_the_agreement_that_is_stated_is_the_one_that_was_measured() -> None:
    assert agreement.PAGE.read_text(encoding="utf-8") == agreement.page()
    assert agreement.measured().texts >= 200


def test_readings_that_are_the_same_agree_wholly_and_a_missing_event_costs() -> None:
    row = acts.spans(
        {
            "id": "a",
            "text": "Oslo denounced the raid.",
            "statements": [],
            "events": [{"type": "ACCUSE", "status": "actual", "trigger": ["denounced"], "actors": ["Oslo"]}],
        }
    )
    same, less = agreement.Agreement(), agreement.Agreement()
    same.add(row, row)
    less.add(row, {**row, "events": []})
    assert same.counts["event, type and sides"].f1() == 100.0
    assert less.counts["event, type and sides"].f1() == 0.0
