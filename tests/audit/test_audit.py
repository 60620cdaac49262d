"""An audit draws fairly, keeps every mark, and counts what was marked."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import communique as cq
import handed
from communique.audit import (
    FIELDS,
    Line,
    Mark,
    MarkFile,
    ask,
    draw,
    precision,
    read_marks,
    read_sheet,
    wilson,
    write_sheet,
)
from communique.cli import ALL_READ, BAD_USE, main
from communique.errors import BadUse, UnreadableInput
from communique.views import LEDGER_VIEWS, VIEWS
from conftest import ROOT


@pytest.fixture
def record(tmp_path: Path) -> cq.Record:
    return handed.kept(tmp_path / "kept")


def rows(count: int) -> list[tuple[str, dict[str, Any]]]:
    return [("events", {"id": f"e-{n}", "type": "CONSULT", "confidence": n / count}) for n in range(count)]


def line(name: str = "e-1", *, confidence: float | None = 0.9, **fields: Any) -> Line:
    return Line(view="events", row={"id": name, "confidence": confidence, "type": "CONSULT", **fields})


# --- drawing ---


def test_the_same_seed_draws_the_same_lines_whatever_their_order() -> None:
    first = draw(rows(200), view="events", lines=50, seed=7)
    again = draw(reversed(rows(200)), view="events", lines=50, seed=7)
    assert [one.id for one in first.lines] == [one.id for one in again.lines]
    assert first.of == 200 and len({one.id for one in first.lines}) == 50
    other = draw(rows(200), view="events", lines=50, seed=8)
    assert {one.id for one in other.lines} != {one.id for one in first.lines}
    larger = draw(rows(200), view="events", lines=60, seed=7)
    assert larger.lines[:50] == first.lines


def test_each_line_is_as_likely_as_any_other() -> None:
    seen = Counter(
        one.id for seed in range(400) for one in draw(rows(20), view="events", lines=5, seed=seed).lines
    )
    # Expected 100 each, standard deviation 8.7: four of them either side.
    assert len(seen) == 20 and all(65 < count < 135 for count in seen.values()), seen


def test_how_it_was_drawn_is_told() -> None:
    told = draw(rows(9), view="events", lines=4, seed=7, filters={"since": "2019"}).told
    assert told.startswith("4 of 9 events (since 2019), drawn with seed 7: ")


def test_what_cannot_be_drawn_is_told(record: cq.Record) -> None:
    with pytest.raises(BadUse, match="view 'actors': cannot be audited; there are all, statements"):
        record.audit(view="actors")
    with pytest.raises(BadUse, match="no line of the record fits"):
        record.audit(since="1900", until="1901")
    with pytest.raises(BadUse, match="--limit does not apply to an audit"):
        record.audit(limit=3)
    with pytest.raises(BadUse, match="lines 0"):
        record.audit(lines=0)


def test_every_field_judged_is_one_of_the_view(record: cq.Record) -> None:
    assert set(FIELDS) == {"statements", "events", *LEDGER_VIEWS}
    with record.look() as look:
        for view, names in FIELDS.items():
            columns = VIEWS[view](look, cq.Filter()).columns
            assert set(names) <= set(columns), view


def test_a_draw_from_a_record_has_whole_lines(record: cq.Record) -> None:
    drawn = record.audit(lines=3, seed=1)
    assert len(drawn.lines) == 3 and drawn.of == len(record.statements()) + len(record.events())
    assert all(one.row["evidence"][0]["quote"] for one in drawn.lines)
    assert record.audit(lines=3, seed=1) == drawn
    empty = {"addressee", "venue", "condition", "place", "mode", "args"}
    assert all(not empty & set(one.claims) for one in drawn.lines)


# --- marks ---


def test_a_mark_says_one_thing_only() -> None:
    with pytest.raises(BadUse, match="mark 'good': is none of right, wrong, unsure"):
        Mark.of(line(), "good")
    with pytest.raises(BadUse, match="field colour: events have type, mode"):
        Mark.of(line(), "wrong", wrong=["colour"])
    with pytest.raises(BadUse, match="e-1: is right, but date is given as wrong"):
        Mark.of(line(), "right", wrong=["date"])


def test_marks_last_and_the_newest_of_a_line_holds(tmp_path: Path) -> None:
    drawn = draw(rows(3), view="events", lines=3, seed=1)
    file = MarkFile(tmp_path / "m.jsonl")
    left = file.start(drawn)
    file.add(Mark.of(left[0], "wrong", wrong=["type"]))
    file.add(Mark.of(left[1], "unsure"))
    file.add(Mark.of(left[0], "right"))
    again = MarkFile(tmp_path / "m.jsonl")
    assert again.marks == file.marks
    assert [one.id for one in again.start(drawn)] == [left[2].id]
    assert [mark.mark for mark in read_marks(tmp_path / "m.jsonl")] == ["right", "unsure"]


def test_a_mark_half_written_is_lost_alone(tmp_path: Path) -> None:
    file = MarkFile(tmp_path / "m.jsonl")
    (one, two) = file.start(draw(rows(2), view="events", lines=2, seed=1))
    file.add(Mark.of(one, "right"))
    with file.path.open("a") as out:
        out.write('{"mark": "ri')
    again = MarkFile(file.path)
    assert len(again.marks) == 1
    again.add(Mark.of(two, "wrong"))
    assert [mark.mark for mark in read_marks(file.path)] == ["right", "wrong"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "is empty"),
        ("{}\n{}\n", ":1: is no mark"),
        ('{"audit": 9}\n{}\n', "form 9"),
        ("x\ny\n", ":1: is no"),
    ],
)
def test_a_file_of_something_else_is_refused(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "m.jsonl").write_text(text)
    with pytest.raises(UnreadableInput, match=told):
        MarkFile(tmp_path / "m.jsonl")


def test_two_audits_do_not_mix(tmp_path: Path) -> None:
    MarkFile(tmp_path / "m.jsonl").start(draw(rows(3), view="events", lines=3, seed=1))
    with pytest.raises(BadUse, match="holds another audit \\(seed 1\\)"):
        MarkFile(tmp_path / "m.jsonl").start(draw(rows(3), view="events", lines=3, seed=2))


# --- counting ---


@pytest.mark.parametrize(
    ("right", "marked", "low", "high"),
    # The first three from R's prop.test(x, n, correct = FALSE).
    [(40, 50, 0.6696, 0.8876), (0, 10, 0.0, 0.2775), (50, 50, 0.9287, 1.0), (1, 1, 0.2065, 1.0)],
)
def test_the_interval_is_wilsons(right: int, marked: int, low: float, high: float) -> None:
    assert wilson(right, marked) == pytest.approx((low, high), abs=1e-4)


@pytest.mark.parametrize(("right", "marked"), [(1, 0), (0, 0), (-1, 3), (4, 3)])
def test_there_is_no_share_of_nothing(right: int, marked: int) -> None:
    with pytest.raises(ValueError, match="no share"):
        wilson(right, marked)


def test_the_parts_are_counted_where_they_say_something() -> None:
    date = {"edtf": "2019-03-04", "basis": "stated", "why": ""}
    marks = [
        Mark.of(line("e-1", confidence=0.9, date=date), "right"),
        Mark.of(line("e-2", confidence=0.85, date=date), "wrong", wrong=["date"]),
        Mark.of(line("e-3", confidence=0.5, date=date), "wrong"),
        Mark.of(line("e-4", confidence=0.5), "wrong", wrong=["recipients"]),  # it should have had one
        Mark.of(line("e-5", confidence=1.0), "unsure"),
        Mark.of(line("e-6", confidence=None), "right"),
    ]
    found = {row.of: (row.right, row.marked, row.unsure) for row in precision(marks)}
    assert found["all"] == (2, 5, 1)
    assert found["present"] == (4, 5, 1)
    assert found["events.date"] == (1, 2, 0)
    assert found["events.type"] == (4, 4, 1)
    assert found["events.recipients"] == (0, 1, 0)
    assert found["confidence 0.8-1.0"] == (1, 2, 1)
    assert found["confidence 0.4-0.6"] == (0, 2, 0)
    assert "events" not in found and "events.place" not in found
    (band,) = [row for row in precision(marks) if row.of == "confidence 0.8-1.0"]
    assert band.confidence == pytest.approx(0.875)
    unsure = precision(marks[4:5])[0]
    assert (unsure.precision, unsure.low, unsure.unsure) == (None, None, 1)


# --- asking ---


def test_answers_may_be_typed_as_people_do(tmp_path: Path) -> None:
    file, shown = MarkFile(tmp_path / "m.jsonl"), []
    left = file.start(draw(rows(5), view="events", lines=5, seed=1))
    answers = io.StringIO("r\nwhat\n\nb\nw\nf date, type\nmode\nUNSURE\n")
    assert not ask(file, left, done=0, answers=answers, show=shown.append)  # the input ends
    marks = [file.marks["events", one.id] for one in left[:4]]
    assert [mark.mark for mark in marks] == ["wrong", "wrong", "wrong", "unsure"]
    assert [mark.wrong for mark in marks] == [(), ("date", "type"), ("mode",), ()]
    assert any("'what': is no answer and no field" in text for text in shown)
    assert any(text.startswith("no answer") for text in shown)
    assert shown[-1] == "1 to go; the same command goes on from here"


def audit(record: cq.Record, *words: str | Path, answers: str = "") -> subprocess.CompletedProcess[str]:
    """The command as a process that reads its answers from a pipe."""
    return subprocess.run(
        [sys.executable, "-m", "communique", "audit", "--record", str(record.path), *map(str, words)],
        input=answers, capture_output=True, text=True, encoding="utf-8", cwd=ROOT,
    )  # fmt: skip


def test_an_audit_stops_and_goes_on(record: cq.Record) -> None:
    record.close()
    before = record.path.read_bytes()
    first = audit(record, "--lines", "4", "--seed", "5", answers="r\nw\nq\n")
    assert first.returncode == ALL_READ, first.stderr
    assert "drawn with seed 5" in first.stderr and "3 of 4" in first.stderr
    assert "2 to go" in first.stderr
    assert "1 of 2" in first.stdout and "Wilson" in first.stdout
    kept = record.path.with_name("communique-audit.jsonl")
    assert len(kept.read_text().splitlines()) == 3
    # No option again: seed and view are the file's.
    then = audit(record, "--lines", "4", "--format", "json", answers="r\nu\n")
    assert "drawn with seed 5" in then.stderr and "2 of them from before" in then.stderr
    (all_, *_) = json.loads(then.stdout)
    assert (all_["of"], all_["right"], all_["marked"], all_["unsure"]) == ("all", 2, 3, 1)
    counted = audit(record, "--score", kept, "--format", "csv")
    assert counted.stdout.splitlines()[1].startswith("all,2,3,1,0.666")
    other = audit(record, "--seed", "6")
    assert other.returncode == BAD_USE and "holds another audit (seed 5)" in other.stderr
    assert record.path.read_bytes() == before


def test_a_page_cannot_drive_the_terminal(record: cq.Record) -> None:
    record.close()
    told = audit(record, "--lines", "99", answers="r\n" * 99)
    assert "\x1b" not in told.stderr and "HYPERLINK" in told.stderr


# --- on paper ---


def filled(path: Path, marks: dict[int, tuple[str, str]]) -> None:
    """Fills rows of a sheet, by number."""
    with path.open(encoding="utf-8", newline="") as file:
        told = list(csv.DictReader(file))
    for number, (mark, wrong) in marks.items():
        told[number - 1].update(mark=mark, wrong_fields=wrong)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(
            file, list(told[0]), delimiter=";"
        )  # as a spreadsheet of half of Europe saves it
        out.writeheader()
        out.writerows(told)


def test_a_sheet_is_filled_in_and_counted(record: cq.Record, tmp_path: Path) -> None:
    record.close()
    sheet = tmp_path / "sheet.csv"
    made = audit(record, "--lines", "4", "--seed", "5", "--view", "statements", "--sheet", sheet)
    assert made.returncode == ALL_READ and f"communique audit --score {sheet}" in made.stderr
    assert not record.path.with_name("communique-audit.jsonl").exists()
    filled(sheet, {1: ("right", ""), 2: ("", "said, act"), 3: ("W", ""), 4: ("u", "")})
    marks = read_sheet(sheet)
    assert [mark.mark for mark in marks] == ["right", "wrong", "wrong", "unsure"]
    assert marks[1].wrong == ("said", "act")
    on_terminal = [one.claims for one in record.audit(lines=4, seed=5, view="statements").lines]
    assert [set(mark.claims) for mark in marks] == [set(claims) for claims in on_terminal]
    assert main(["audit", "--score", str(sheet)]) == ALL_READ


def test_a_sheet_holds_no_formula(record: cq.Record, tmp_path: Path) -> None:
    write_sheet(record.audit(lines=99, seed=1), tmp_path / "s.csv")
    with (tmp_path / "s.csv").open(encoding="utf-8", newline="") as file:
        cells = [value for row in csv.reader(file) for value in row]
    assert any("HYPERLINK" in value for value in cells)
    assert not [value for value in cells if value[:1] in ("=", "+", "-", "@")]


@pytest.mark.parametrize(
    ("marks", "told"),
    [
        ({2: ("good", "")}, "s.csv:3: mark 'good': is none of"),
        ({1: ("", "colour")}, "s.csv:2: field colour: events have"),
        ({1: ("right", "date")}, "is right, but date is given as wrong"),
    ],
)
def test_a_mark_that_means_nothing_is_named(tmp_path: Path, marks: Any, told: str) -> None:
    write_sheet(draw(rows(3), view="events", lines=3, seed=1), tmp_path / "s.csv")
    filled(tmp_path / "s.csv", marks)
    with pytest.raises(UnreadableInput, match=told):
        read_sheet(tmp_path / "s.csv")


def test_a_table_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "s.csv").write_text("a,b\n1,2\n")
    with pytest.raises(UnreadableInput, match="has no column confidence, id, mark, view, wrong_fields"):
        read_sheet(tmp_path / "s.csv")
