"""Decisions that go from one record to another: merged once, signed as they were, contradictions shown."""

from __future__ import annotations

import io
import json
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import communique as cq
from communique.errors import BadUse, UnreadableInput
from communique.pipeline import run
from communique.store import open_store
from toys import WORKER, dump, pages

HEAD = '{"communique": "decisions", "form": 1, "version": "0.1.0"}'
DECISION: dict[str, Any] = {
    "id": "d-0123456789ab", "verb": "retract", "on": ["s-1"], "by": "Ada", "at": "2026-01-02T03:04:05+01:00",
    "why": "", "set": {},
}  # fmt: skip


def make(path: Path) -> cq.Record:
    folder = path.parent / "pages"
    if not folder.exists():
        folder.mkdir()
        (folder / "a.txt").write_text(
            "Ferry\nDATE 2019-03-04\nAda Holm said that the ferry would sail.\n"
            "Kim Dae denied that the port would close.\n"
        )
        (folder / "b.txt").write_text(
            "Bridge\nDATE 2019-03-09\nAda Holm promised that the bridge would stay.\n"
        )
    record = cq.Record(path, worker=WORKER)
    with open_store(path) as store:
        run(pages(folder), store, worker=WORKER)
    return record


@pytest.fixture
def ada(tmp_path: Path) -> cq.Record:
    return make(tmp_path / "ada.db")


@pytest.fixture
def rosa(tmp_path: Path) -> cq.Record:
    return make(tmp_path / "rosa.db")


def ids(record: cq.Record) -> dict[str, str]:
    return {row.quote.split()[2]: row.id for row in record.statements()}


def shown(record: cq.Record) -> list[object]:
    return [record.view(name).to_json() for name in ("statements", "events", "actors", "timeline")]


def test_two_put_their_work_together(ada: cq.Record, rosa: cq.Record, tmp_path: Path) -> None:
    known = ids(ada)
    ada.amend(known["ferry"], act="promise", why="as heard", by="Ada")
    ada.retract(known["port"], why="a rumour", by="Ada")
    rosa.same(known["ferry"], known["bridge"], why="one promise", by="Rosa")
    assert ada.export_decisions(tmp_path / "ada.jsonl") == 2
    assert rosa.export_decisions(str(tmp_path / "rosa.jsonl")) == 1
    summary = rosa.import_decisions(tmp_path / "ada.jsonl")
    assert (summary.added, summary.known, summary.conflicts) == (2, 0, ())
    ada.import_decisions(tmp_path / "rosa.jsonl")
    assert shown(ada) == shown(rosa)
    # Who and when are as they were, and taking it over again changes nothing.
    told = {(row.id, row.by, row.at, row.why) for row in ada.decisions()}
    assert {(row.id, row.by, row.at, row.why) for row in rosa.decisions()} == told
    assert {row.by for row in ada.decisions()} == {"Ada", "Rosa"}
    before = dump(rosa.path)
    again = rosa.import_decisions(tmp_path / "ada.jsonl")
    assert (again.added, again.known) == (0, 2)
    assert dump(rosa.path) == before
    rosa.rebuild()
    assert dump(rosa.path) == before


def test_contradictions_are_shown_with_the_side_that_holds(
    ada: cq.Record, rosa: cq.Record, tmp_path: Path
) -> None:
    known = ids(ada)
    first = ada.amend(known["ferry"], act="promise", venue="at the pier", why="x", by="Ada")
    joined = ada.same(known["ferry"], known["bridge"], by="Ada")
    own = rosa.amend(known["ferry"], act="deny", why="earlier", by="Rosa")
    second = rosa.amend(known["ferry"], act="ask", venue="at the pier", why="y", by="Rosa")
    parted = rosa.different(known["bridge"], known["ferry"], by="Rosa")
    ada.export_decisions(tmp_path / "ada.jsonl")
    summary = rosa.import_decisions(tmp_path / "ada.jsonl")
    # What Rosa said before she said otherwise is hers alone.
    assert [(c.about, c.field, c.overruled, c.holds) for c in summary.conflicts] == [
        ((known["ferry"],), "act", first.id, (second.id,)),
        ((known["ferry"], known["bridge"]), "", joined.id, (parted.id,)),
    ]
    states = {row.id: (row.state, row.against) for row in rosa.decisions()}
    assert states[first.id] == ("in part", (second.id,))
    assert states[own.id] == ("overruled", (second.id,))
    assert states[joined.id] == ("overruled", (parted.id,))
    assert {row.act for row in rosa.statements() if row.decided} >= {"ask"}


def test_an_undo_reaches_what_came_from_elsewhere(ada: cq.Record, rosa: cq.Record, tmp_path: Path) -> None:
    known = ids(ada)
    gone = ada.retract(known["port"], by="Ada")
    ada.export_decisions(tmp_path / "one.jsonl")
    rosa.import_decisions(tmp_path / "one.jsonl")
    assert "port" not in ids(rosa)
    ada.undo(gone.id, by="Ada")
    ada.export_decisions(tmp_path / "two.jsonl")
    assert rosa.import_decisions(tmp_path / "two.jsonl").added == 1
    assert ids(rosa) == known


def test_what_was_forgotten_stays_at_home(ada: cq.Record) -> None:
    ada.forget("b", by="Ada")
    ada.undo(1, by="Ada")
    out = io.StringIO()
    assert ada.export_decisions(out) == 0
    assert json.loads(out.getvalue())["communique"] == "decisions"


def test_a_decision_taken_later_is_newer_whatever_the_clock_says(ada: cq.Record, tmp_path: Path) -> None:
    known = ids(ada)
    ahead = (datetime.now(UTC) + timedelta(hours=2)).isoformat()
    line = DECISION | {"verb": "amend", "on": [known["ferry"]], "set": {"act": "deny"}, "at": ahead}
    (tmp_path / "d.jsonl").write_text(f"{HEAD}\n{json.dumps(line)}\n")
    ada.import_decisions(tmp_path / "d.jsonl")
    ada.amend(known["ferry"], act="ask", why="x")
    assert {row.id: row.act for row in ada.statements()}[known["ferry"]] == "ask"


def test_times_are_kept_in_one_form(ada: cq.Record, tmp_path: Path) -> None:
    (tmp_path / "d.jsonl").write_text(f"{HEAD}\n\n{json.dumps(DECISION)}\n")
    ada.import_decisions(tmp_path / "d.jsonl")
    (row,) = ada.decisions()
    assert (row.at, row.state) == ("2026-01-02T02:04:05.000000+00:00", "dormant")


def amendment(**given: str) -> dict[str, Any]:
    return {"verb": "amend", "set": given}


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ('{"communique": "decisions", "form": 2, "version": "0.9"}', r"newer version .*\(0.9, form 2"),
        ('{"communique": "decisions", "form": "x"}', "is no number"),
        ('{"id": "d-1"}', "no file of decisions"),
        ("", "no file of decisions"), ("{" * 5_000, "no file of decisions"), ("[1]", "no file of decisions"),
    ],
)  # fmt: skip
def test_another_file_is_refused(ada: cq.Record, tmp_path: Path, head: str, told: str) -> None:
    file, before = tmp_path / "d.jsonl", dump(ada.path)
    file.write_text(f"{head}\n{json.dumps(DECISION)}\n")
    with pytest.raises(UnreadableInput, match=told) as raised:
        ada.import_decisions(file)
    assert str(file) in str(raised.value)
    assert dump(ada.path) == before


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"verb": "sway"}, "verb 'sway' is none of same"), ({"verb": "forget"}, "none of"),
        ({"verb": []}, "none of"),
        ({"id": "d-x"}, "is no decision's"), ({"id": "../../etc"}, "is no decision's"),
        ({"on": []}, "must name 1"),
        ({"on": ["s-1"], "verb": "same"}, "must name 2"),
        ({"on": ["a", "b", "c"], "verb": "different"}, "2 to 2"),
        ({"on": ["s\x1b[31m"]}, "on one line"), ({"on": "s-1"}, "must name"), ({"on": [1]}, "must be a text"),
        ({"on": ["s"] * 2_000}, "1 to 1000"), ({"by": ""}, "by is empty"),
        ({"why": "x" * 2_001}, "at most 2000"),
        ({"at": "yesterday"}, "no time with its zone"),
        ({"at": "2026-01-01T00:00:00"}, "no time with its zone"),
        ({"at": "9998-01-01T00:00:00+00:00"}, "in the future"), ({"at": None}, "no time"),
        ({"at": "0001-01-01T00:00:00+23:59"}, "no time"),
        (amendment(quote="x"), "no field 'quote'"), (amendment(act="shout"), "none of"),
        (amendment(), "does not fit"),
        (amendment(act="Deny"), "not in the form"), ({"set": {"act": "deny"}}, "does not fit"),
        ({"set": []}, "set must"),
        ({"set": {"act": 3}, "verb": "amend"}, "set must"), (amendment(actors="Ada"), "not in the form"),
    ],
)  # fmt: skip
def test_a_wrong_line_is_named_and_nothing_taken(
    ada: cq.Record, tmp_path: Path, changed: dict[str, Any], told: str
) -> None:
    file, before = tmp_path / "d.jsonl", dump(ada.path)
    good = json.dumps(DECISION | {"id": "d-aaaaaaaaaaaa"})
    file.write_text(f"{HEAD}\n{good}\n{json.dumps(DECISION | changed)}\n")
    with pytest.raises(UnreadableInput, match=told) as raised:
        ada.import_decisions(file)
    assert f"{file}, line 3: " in str(raised.value)
    assert "\x1b" not in str(raised.value)
    assert dump(ada.path) == before


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe", b"{}" * 600_000, b'{"id": 3}', b"null", None])
def test_a_file_of_another_kind_is_refused(ada: cq.Record, tmp_path: Path, raw: bytes | None) -> None:
    file = tmp_path / "d.jsonl"
    for before in (b"", HEAD.encode() + b"\n"):
        if raw is not None and (raw or not before):
            file.write_bytes(before + raw)
        elif raw == b"":
            continue
        with pytest.raises(UnreadableInput, match="d.jsonl"):
            ada.import_decisions(file)
    assert ada.decisions() == []


def test_a_line_that_was_changed_by_hand_is_refused(ada: cq.Record, tmp_path: Path) -> None:
    ada.retract(ids(ada)["port"], by="Ada")
    file = tmp_path / "d.jsonl"
    ada.export_decisions(file)
    file.write_text(file.read_text().replace('"by": "Ada"', '"by": "Rosa"'))
    with pytest.raises(BadUse, match="otherwise than this record"):
        ada.import_decisions(file)
    file.write_text(HEAD + "\n" + "\n".join(json.dumps(DECISION | {"by": by}) for by in ("Ada", "Rosa")))
    with pytest.raises(UnreadableInput, match="line 3: d-0123456789ab stands here"):
        ada.import_decisions(file)


def test_decisions_go_over_no_record(ada: cq.Record) -> None:
    before = ada.path.read_bytes()
    with pytest.raises(BadUse, match="is a record or another database"):
        ada.export_decisions(ada.path)
    assert ada.path.read_bytes() == before


def chain(path: Path, on: str, many: int, *, back: int) -> Path:
    """A retraction and undos upon undos, each of the ``back`` decisions before it."""
    rows = [DECISION | {"id": f"d-{at:012x}", "on": [on], "at": f"2026-01-02T03:{at // 60:02}:{at % 60:02}Z"}
            for at in range(many)]  # fmt: skip
    for at in range(1, many):
        rows[at] |= {
            "verb": "undo",
            "on": [f"d-{at - less:012x}" for less in range(1, back + 1) if at >= less],
        }
    path.write_text("\n".join([HEAD, *map(json.dumps, rows)]) + "\n")
    return path


@pytest.mark.parametrize(("many", "back"), [(1200, 1), (60, 2)])
def test_what_changed_is_told_through_any_number_of_undos(
    ada: cq.Record, tmp_path: Path, many: int, back: int
) -> None:
    name = ada.statements()[0].id
    ada.import_decisions(chain(tmp_path / "chain.jsonl", name, many, back=back))
    assert sum(row.kind == "decision" for row in ada.changes("2026-01-01")) == many


def test_very_many_unknown_actors_break_no_query(ada: cq.Record) -> None:
    known = ada.actors()[0].id
    with ada.look() as look:
        names = [f"p-{number}" for number in range(300_000)]
        assert [line.id for line in look.find_actors(ids=[*names, known])] == [known]
        every = look.find_actors()
        assert look.find_actors(ids=[*(line.id for line in reversed(every)), *names]) == every


def test_a_file_lets_no_forgotten_article_in_again(ada: cq.Record, tmp_path: Path) -> None:
    article = ada.articles()[0].id
    gone = ada.forget(article, why="a court order")
    file = tmp_path / "x.jsonl"
    rows = [DECISION, DECISION | {"id": "d-ba9876543210", "verb": "undo", "on": [gone.id]}]
    file.write_text("\n".join([HEAD, *map(json.dumps, rows)]) + "\n")
    with pytest.raises(BadUse, match=f"judge undo {gone.id}"):
        ada.import_decisions(file)
    with ada.look() as look:
        assert look.forgotten(article) == gone
    assert len(ada.decisions()) == 1


def test_thousands_of_unknown_actors_come_in_at_once(ada: cq.Record, tmp_path: Path) -> None:
    file = tmp_path / "x.jsonl"
    rows = [
        DECISION | {"id": f"d-{at:012x}", "verb": "same", "set": {"of": "actors"},
                    "on": [f"p-{at}-{number}" for number in range(1000)]}
        for at in range(20)
    ]  # fmt: skip
    file.write_text("\n".join([HEAD, *map(json.dumps, rows)]) + "\n")
    began = time.process_time()
    assert ada.import_decisions(file).added == 20
    assert time.process_time() - began < 20  # a query an actor took a minute


def test_what_was_taken_elsewhere_before_is_news_where_it_comes_later(
    ada: cq.Record, rosa: cq.Record, tmp_path: Path
) -> None:
    name, other = [row.id for row in ada.statements()][:2]
    gone = rosa.retract(name, by="Rosa")
    since = ada.amend(other, venue="the pier", by="Ada", why="heard")
    assert gone.at < since.at
    rosa.export_decisions(tmp_path / "rosa.jsonl")
    ada.import_decisions(tmp_path / "rosa.jsonl")
    for point in (since.id, "#1"):
        assert [(row.change, row.kind) for row in ada.changes(point)] == [
            ("withdrawn", "statement"), ("added", "decision"),
        ]  # fmt: skip


def test_a_mark_of_the_byte_order_is_passed_over(ada: cq.Record, tmp_path: Path) -> None:
    file = tmp_path / "x.jsonl"
    file.write_text("\r\n".join([HEAD, json.dumps(DECISION)]) + "\r\n", encoding="utf-8-sig", newline="")
    assert ada.import_decisions(file).added == 1
