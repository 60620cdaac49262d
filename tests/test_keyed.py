"""The benchmarks whose answers were marked apart from the code: what counts as right, and how they run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import dating, keyed, roles, speakers
from benchmarks.roles import right
from communique.model import Span, Who
from communique.who.asked import who_held


@pytest.mark.parametrize(
    ("wanted", "day", "hit"),
    [
        (["Rex Tillerson"], "2018-03-20", True),
        (["Mike Pompeo"], "2018-03-20", False),
        ([], "2018-04-10", True),
        ([], "2018-03-20", False),
        (["Mike Pompeo"], "2018-04-10", False),
    ],
)
def test_an_answer_is_right_where_it_names_those_and_nobody_else(
    wanted: list[str], day: str, hit: bool
) -> None:
    assert right(wanted, who_held("the US Secretary of State", day)) is hit


def who(name: str, actor: str | None = None) -> Who:
    return Who(name=name, actor=actor, span=Span(0, 1))


@pytest.mark.parametrize(
    ("name", "found", "hit"),
    [
        ("", (who("a spokesman"),), True),
        ("", (who("Ada Holm", "p-1"),), False),
        ("Ada Holm", (who("Holm", "p-1"),), True),
        ("Ada Holm", (who("Ada Berg", "p-2"),), False),
        ("Russia", (who("Moscow", "RUS"),), True),
        ("Sergei Lavrov", (who("Sergey Lavrov", "Q58217"),), True),
        ("Ada Holm and Bo Berg", (who("Ada Holm", "p-1"), who("Bo Berg", "p-2")), True),
        ("Ada Holm", (who("Ada Holm", "p-1"), who("Bo Berg", "p-2")), False),
    ],
)
def test_a_speaker_is_right_who_is_the_one_that_the_key_names(
    name: str, found: tuple[Who, ...], hit: bool
) -> None:
    assert speakers.same(name, found) is hit


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("he", "pronoun"), ("US", ""), ("I", "pronoun"), ("the spokesman", "title"), ("Ada Holm", ""),
        ("The minister Ada Holm", ""), ("the " + "very " * 9 + "old man", ""),
    ],
)  # fmt: skip
def test_only_who_is_not_named_is_asked_for(words: str, kind: str) -> None:
    assert speakers.asked(words) == kind


def collection(folder: Path) -> Path:
    """Three invented articles: one whose address tells the day, one that tells nothing, one that misleads."""
    for name, url in (
        ("told", "https://courier.example/2018/03/20/talks"),
        ("quiet", "https://courier.example/talks"),
        ("wrong", "https://courier.example/2016/03/20/talks"),
    ):
        text = "The ministers of Norway met in Oslo and spoke of fish.\n\nNothing was signed, they said."
        row = {"dId": name, "title": "Talks", "url": url, "text": text, "date_publish": "2018-03-20T00:00:00"}
        (folder / f"{name}.json").write_text(json.dumps(row), encoding="utf-8")
    return folder


def test_a_date_is_found_unknown_or_wrong(tmp_path: Path) -> None:
    key = [{"doc": name, "fixable": name == "told", "by": "url"} for name in ("told", "quiet", "wrong")]
    figures, faults = dating.measure(key, collection(tmp_path))
    assert (figures["year found"], figures["not known"], figures["wrong"]) == (1, 1, 1)
    assert figures["year found of the fixable"] == 100.0 and figures["wrong of all"] == 33.3
    assert [fault.split()[0] for fault in faults] == ["wrong"]
    assert set(dating.chosen(tmp_path)) == {"told", "quiet", "wrong"}


def test_what_is_not_there_is_said_and_nothing_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def measure(rows: keyed.Rows, folder: Path) -> keyed.Measured:
        raise AssertionError("there was nothing to measure")

    absent = ["--articles", str(tmp_path / "none")]
    assert keyed.run("dating", absent, about="", measure=measure) == 1
    assert "nothing measured" in capsys.readouterr().err


def test_another_key_is_measured_and_not_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    key = tmp_path / "roles.jsonl"
    row: dict[str, Any] = {"ask": "the US Secretary of State", "day": "2018-03-20", "answer": ["Nobody Else"]}
    key.write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert roles.main(["--key", str(key), "--errors"]) == 0
    told = capsys.readouterr().out
    assert "right of all" in told and "wanted Nobody Else" in told


@pytest.mark.parametrize("name", ["dating", "roles", "speakers"])
def test_the_keys_hold_no_text_and_ask_nothing_twice(name: str) -> None:
    rows = [json.loads(line) for line in (keyed.KEYS / f"{name}.jsonl").read_text("utf-8").splitlines()]
    asked = [(row.get("doc"), str(row.get("source")), row.get("ask"), row.get("day")) for row in rows]
    assert len(set(asked)) == len(asked)
    assert max(len(str(value)) for row in rows for value in row.values()) < 120
