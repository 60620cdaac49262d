"""The scorer against cases counted by hand, and against the shared one where that is present."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.scoring import Tally, pairs, read_brat

TEXT = "Holm said the port is open. The port, Holm added, stays open."
SAID = {"source": [(0, 4)], "cue": [(5, 9)], "content": [(10, 26)]}
ADDED = {"source": [(38, 42)], "cue": [(43, 48)], "content": [(28, 36), (50, 60)]}


def figures(found: list, gold: list) -> dict:
    tally = Tally()
    tally.add(TEXT, found, gold)
    return tally.figures()


def test_the_same_statements_score_full() -> None:
    table = figures([SAID, ADDED], [ADDED, SAID])
    assert {row["f1"] for row in table.values()} == {100.0}
    assert {name: row["gold"] for name, row in table.items()} == {
        "source": 2,
        "cue": 2,
        "content": 3,
        "statement": 2,
    }


def test_white_space_at_a_border_is_nothing_and_a_comma_is_something() -> None:
    wider = {**SAID, "cue": [(4, 10)]}
    comma = {**ADDED, "content": [(28, 37), (50, 60)]}
    table = figures([wider, comma], [SAID, ADDED])
    assert table["cue"]["f1"] == 100.0
    assert (table["content"]["p"], table["content"]["r"]) == (66.7, 66.7)
    assert table["statement"]["f1"] == 100.0


def test_a_statement_needs_its_source() -> None:
    assert pairs([{**SAID, "source": [(38, 42)]}], [SAID]) == []
    assert pairs([{**SAID, "source": []}], [SAID]) == []
    assert pairs([{**SAID, "source": []}], [{**SAID, "source": []}]) == [(0, 0)]


def test_pairs_are_one_to_one_and_the_better_overlap_wins() -> None:
    short = {**SAID, "content": [(10, 20)]}
    assert pairs([short, SAID], [SAID]) == [(1, 0)]


def test_nothing_found_scores_nothing() -> None:
    assert {row["f1"] for row in figures([], [SAID]).values()} == {0.0}


def test_a_statement_cut_away_with_its_text_is_missed() -> None:
    tally = Tally()
    tally.add(TEXT, [SAID], [SAID])
    tally.lose()
    assert {row["r"] for row in tally.figures().values()} == {50.0}
    assert {row["p"] for row in tally.figures().values()} == {100.0}


def brat(statements: list) -> str:
    lines, number = [], 0
    for n, statement in enumerate(statements, 1):
        refs = []
        for role in ("source", "cue", "content"):
            if statement[role]:
                number += 1
                where = ";".join(f"{s} {e}" for s, e in statement[role])
                lines.append(f"T{number}\t{role.title()} {where}\twords")
                refs.append(f"{role.title()}:T{number}")
        number += 1
        lines.append(f"T{number}\tAttribution 0 1\twords")
        lines.append(f"E{n}\tAttribution:T{number} {' '.join(refs)}")
    return "\n".join(lines) + "\n"


def test_brat_is_read_with_its_pieces(tmp_path: Path) -> None:
    path = tmp_path / "a_1.ann"
    path.write_text(brat([SAID, ADDED]), encoding="utf-8")
    assert read_brat(path, TEXT) == [SAID, ADDED]


@pytest.mark.parametrize("seed", range(5))
def test_it_agrees_with_the_shared_scorer(seed: int, shared: Path, tmp_path: Path) -> None:
    dice = random.Random(seed)

    def some() -> list:
        made = []
        for _ in range(dice.randint(1, 6)):
            # A piece of white space alone is no piece; the shared scorer counts one that the gold has.
            cuts = sorted(dice.sample([at for at, sign in enumerate(TEXT) if not sign.isspace()], 8))
            made.append(
                {
                    "source": [(cuts[0], cuts[1])] if dice.random() < 0.8 else [],
                    "cue": [(cuts[2], cuts[3])],
                    "content": [(cuts[4], cuts[5]), (cuts[6], cuts[7])][: dice.randint(1, 2)],
                }
            )
        return made

    gold = some()
    found = [dice.choice([s, {**s, "source": []}]) for s in gold if dice.random() < 0.8] + some()
    for folder in ("text", "ann"):
        (tmp_path / folder).mkdir()
    (tmp_path / "text" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "ann" / "a_1.ann").write_text(brat(gold), encoding="utf-8")
    readings = tmp_path / "readings.jsonl"
    readings.write_text(json.dumps({"doc": "a", "statements": found}) + "\n", encoding="utf-8")
    scorer = shared / "eval" / "attribution.py"
    done = subprocess.run(
        [sys.executable, str(scorer), str(tmp_path), str(readings), "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert figures(found, read_brat(tmp_path / "ann" / "a_1.ann", TEXT)) == json.loads(done.stdout)
