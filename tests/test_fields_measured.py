"""The figures of fields: what counts as right, and what is shown of the part that is set apart."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.fields import by_rules, main, score
from training.corpus.acts import part as part_of
from training.corpus.acts import spans


def row(name: str, **marks: Any) -> dict[str, Any]:
    text = "Lomé told reporters that it would send two ships if the rain stopped."
    statement = {
        "source": ["Lomé"],
        "cue": ["told"],
        "content": ["that it would send two ships if the rain stopped"],
        "act": "promise",
        "polarity": "affirm",
        "addressee": "reporters",
        "condition": "if the rain stopped",
    }
    return {"id": name, "text": text, "kind": "sentence", "statements": [statement | marks]}


def test_what_is_right_counts_in_full() -> None:
    figures = score([spans(row("a"))], judge=by_rules).figures()
    assert figures["act accuracy"] == figures["act macro F1"] == figures["polarity accuracy"] == 100
    assert figures["condition"] == {"exact": 100.0, "overlapping": 100.0, "gold": 1}
    assert figures["addressee"]["exact"] == 100
    assert figures["venue"] == {"exact": 0.0, "overlapping": 0.0, "gold": 0}


def test_what_is_wrong_is_told_by_kind() -> None:
    total = score([spans(row("a", act="threaten", polarity="deny", condition="stopped"))], judge=by_rules)
    figures = total.figures()
    assert figures["act accuracy"] == figures["polarity accuracy"] == 0
    assert figures["condition"] == {"exact": 0.0, "overlapping": 100.0, "gold": 1}
    assert figures["confused"] == {"threaten read as promise": 1}
    assert set(total.misses) == {
        "act threaten read as promise", "polarity deny read as affirm", "condition off",
    }  # fmt: skip


def test_the_parts_are_kept_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = [f"t-{n}" for n in range(60)]
    assert {part_of(name) for name in names} == {"test", "dev", "train"}
    file = tmp_path / "some.jsonl"
    file.write_text("".join(json.dumps(row(name)) + "\n" for name in names), encoding="utf-8")
    for part in ("test", "dev", "train"):
        count = sum(part_of(name) == part for name in names)
        assert main(["--corpus", str(tmp_path), "--part", part]) == 0
        assert f"statements         {count}\n" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["--corpus", str(tmp_path), "--show", "3"])


def test_a_folder_without_texts_is_said_and_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--corpus", str(tmp_path)]) == 0
    assert "nothing measured" in capsys.readouterr().err
