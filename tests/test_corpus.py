"""The passages that the project wrote for training are marked soundly and keep away from what is measured on.

It judges form only; whether a mark is right is for the codebook and its readers.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from keys import keys, page_text
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
