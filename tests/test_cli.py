"""The command line as a person uses it: what is printed where, and with which exit status."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import toys
from communique.cli import ALL_READ, BAD_USE, SOME_FAILED, main
from communique.pipeline import run
from communique.store import open_store

PAGES = {
    "ferry": "DATE 2019-03-04\nAda Holm said that the ferry would sail in May.\nKim Dae denied a naïve idea.",
    "copy": "DATE 2019-03-05\nAda Holm said that the ferry would sail in May.",
    "port": "DATE 2019-04-01\nNordland promised a second port for \x1b[31m=ferries\x1b[0m.",
}

Run = Callable[..., "Said"]


@dataclass(frozen=True)
class Said:
    """What one run of the command printed and how it ended."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = json.loads(self.out)
        return rows


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A record of three pages, read by the toy reader."""
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, text in PAGES.items():
        (pages / f"{name}.txt").write_text(text, encoding="utf-8")
    with open_store(tmp_path / "toy.db") as store:
        assert run(toys.pages(pages), store, worker=toys.WORKER).read == 3
    return tmp_path / "toy.db"


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command with these words."""

    def run_it(*words: str | Path) -> Said:
        status = main([str(word) for word in words])
        told = capsys.readouterr()
        return Said(status, told.out, told.err)

    return run_it


# --- bad use: one line that names the value and the remedy, exit status 2 ---


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["shwo"], "shwo"),
        (["show"], "VIEW"),
        (["show", "staments"], "staments"),
        (["show", "quarrels"], "statements"),
        (["show", "statements", "--limit", "0"], "0"),
        (["show", "statements", "--limit", "many"], "many"),
        (["show", "statements", "--format", "xml"], "jsonl"),
        (["show", "statements", "--sinse", "2018"], "--sinse"),
        (["read"], "SPEC"),
        (["read", "x.txt", "--jobs", "0"], "0"),
        (["why"], "ID"),
        (["--nonsense"], "--nonsense"),
    ],
)
def test_bad_use_is_one_line_with_its_remedy(say: Run, words: list[str], named: str) -> None:
    said = say(*words)
    assert said.status == BAD_USE
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert named in said.err
    assert "--help" in said.err


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["show", "statements", "--since", "yesterday"], "yesterday"),
        (["show", "statements", "--since", "2019", "--until", "2018"], "2019"),
        (["show", "statements", "--country", "Atlantis"], "Atlantis"),
        (["show", "statements", "s-nowhere"], "s-nowhere"),
        (["show", "statements", "s-nowhere", "--actor", "Holm"], "--actor"),
        (["why", "s-nowhere"], "s-nowhere"),
        (["forget", "nowhere"], "nowhere"),
        (["search", "***"], "***"),
    ],
)
def test_what_cannot_be_found_is_said_in_one_line(
    say: Run, record: Path, words: list[str], named: str
) -> None:
    said = say(*words, "--record", record)
    assert (said.status, said.out, said.err.count("\n")) == (BAD_USE, "", 1)
    assert said.err.startswith("communique: ")
    assert named in said.err


@pytest.mark.parametrize("words", [["show", "articles"], ["rebuild"], ["why", "x"], ["search", "x"]])
def test_looking_makes_no_record(say: Run, tmp_path: Path, words: list[str]) -> None:
    said = say(*words, "--record", tmp_path / "none.db")
    assert said.status == BAD_USE
    assert "none.db" in said.err
    assert not (tmp_path / "none.db").exists()


def test_a_database_of_another_kind_is_refused_with_the_url_named(say: Run) -> None:
    said = say("show", "articles", "--record", "postgresql://user:secret@host/db")
    assert said.status == BAD_USE
    assert "postgresql" in said.err
    assert "secret" not in said.err


def test_without_words_the_help_is_shown(say: Run) -> None:
    said = say()
    assert said.status == BAD_USE
    assert "annotate" in said.out


def test_version(say: Run) -> None:
    said = say("--version")
    assert said.status == ALL_READ
    assert said.out.split()[0] == "communique"
    assert said.out.split()[1][0].isdigit()


# --- show ---


def test_json_is_one_array_of_the_contracts_rows(say: Run, record: Path) -> None:
    said = say("show", "statements", "--record", record, "--format", "json")
    assert said.status == ALL_READ
    assert {row["speaker"]["name"]: row["reports"] for row in said.rows} == {
        "Ada Holm": 2,
        "Kim Dae": 1,
        "Nordland": 1,
    }
    for row in said.rows:
        for evidence in row["evidence"]:
            assert row["quote"] in evidence["quote"]


def test_json_lines_and_csv_have_the_same_rows(say: Run, record: Path) -> None:
    lines = say("show", "statements", "--record", record, "--format", "jsonl").out.splitlines()
    table = list(
        csv.DictReader(io.StringIO(say("show", "statements", "--record", record, "--format", "csv").out))
    )
    assert [json.loads(line)["id"] for line in lines] == [row["id"] for row in table]
    assert sorted(row["act"] for row in table) == ["deny", "promise", "state"]


@pytest.mark.parametrize("view", ["timeline", "articles", "statements", "actors"])
@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
def test_every_view_in_every_format(say: Run, record: Path, view: str, form: str) -> None:
    said = say("show", view, "--record", record, "--format", form)
    assert (said.status, said.err) == (ALL_READ, "")
    assert {"timeline": "ferry", "articles": "Pages", "statements": "ferry", "actors": "Holm"}[
        view
    ] in said.out


@pytest.mark.parametrize(
    ("filters", "speakers"),
    [
        (["--actor", "Holm"], ["Ada Holm"]),
        (["--country", "KOR"], ["Kim Dae"]),
        (["--about", "port"], ["Nordland"]),
        (["--since", "2019-04"], ["Nordland"]),
        (["--until", "2019-03-04"], ["Ada Holm", "Kim Dae"]),
        (["--type", "deny"], ["Kim Dae"]),
        (["--since", "2019-03-05", "--limit", "1"], ["Nordland"]),
        (["--actor", "Holm", "--type", "deny"], []),
    ],
)
def test_filters(say: Run, record: Path, filters: list[str], speakers: list[str]) -> None:
    said = say("show", "statements", "--record", record, "--format", "json", *filters)
    assert sorted(row["speaker"]["name"] for row in said.rows) == speakers


def test_nothing_found_is_said_and_is_no_error(say: Run, record: Path) -> None:
    said = say("show", "statements", "--record", record, "--about", "submarines")
    assert (said.status, said.out) == (ALL_READ, "")
    assert "nothing" in said.err


def test_one_row_in_full_by_its_id(say: Run, record: Path) -> None:
    row = say("show", "statements", "--record", record, "--format", "json", "--actor", "Holm").rows[0]
    told = say("show", "statements", row["id"], "--record", record)
    assert told.status == ALL_READ
    assert "assumed" in told.out
    for evidence in row["evidence"]:
        assert evidence["quote"] in told.out
    assert say("show", "statements", row["id"], "--record", record, "--format", "json").rows == [row]


def test_text_of_a_page_cannot_drive_the_terminal_or_a_spreadsheet(say: Run, record: Path) -> None:
    for view in ("timeline", "articles", "statements"):
        for form in ("table", "json", "jsonl", "csv"):
            assert "\x1b" not in say("show", view, "--record", record, "--format", form).out
    quote = say("show", "statements", "--record", record, "--about", "port", "--format", "json").rows[0][
        "quote"
    ]
    assert "\x1b[31m=ferries" in quote  # JSON loses nothing


def test_the_environment_names_the_record(
    say: Run, record: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COMMUNIQUE_RECORD", str(record))
    assert len(say("show", "articles", "--format", "json").rows) == 3
    assert say("show", "articles", "--record", tmp_path / "none.db").status == BAD_USE


# --- search, why, forget, rebuild ---


def test_search_finds_statements_and_articles(say: Run, record: Path) -> None:
    rows = say("search", "second", "port", "--record", record, "--format", "json").rows
    assert {row["kind"] for row in rows} == {"statement", "article"}
    told = say("search", "second", "port", "--record", record)
    assert told.status == ALL_READ
    assert rows[0]["ref"] in told.out


def test_search_gives_as_many_as_asked(say: Run, record: Path) -> None:
    assert len(say("search", "ferry", "--record", record, "--limit", "2", "--format", "json").rows) == 2


def test_why_tells_the_steps(say: Run, record: Path) -> None:
    row = say("show", "statements", "--record", record, "--format", "json").rows[0]
    told = say("why", row["id"], "--record", record)
    assert told.status == ALL_READ
    for step in ("source", "speaker", "date", "merge"):
        assert f"\n{step} " in "\n" + told.out


def test_forget_takes_an_article_out_and_says_so(say: Run, record: Path) -> None:
    told = say("forget", "port", "--record", record, "--why", "a court order", "--by", "the desk")
    assert (told.status, told.out) == (ALL_READ, "")
    assert "the desk" in told.err
    assert len(say("show", "articles", "--record", record, "--format", "json").rows) == 2
    assert b"second port" not in record.read_bytes()


def test_rebuild_says_from_how_much(say: Run, record: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.db"
    open_store(empty).close()
    told = say("rebuild", "--record", empty)
    assert told.status == ALL_READ
    assert "0 articles" in told.err


# --- reading; what needs no model needs none here either ---


def test_what_cannot_be_read_is_named_and_the_run_goes_on(say: Run, tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"this is no PDF")
    said = say("read", tmp_path / "broken.pdf", tmp_path / "missing.txt", "--record", tmp_path / "x.db")
    assert (said.status, said.out) == (SOME_FAILED, "")
    lines = said.err.splitlines()
    assert len(lines) == 3
    assert "broken.pdf" in lines[0]
    assert "missing.txt" in lines[1]
    assert "2 failed" in lines[2]


def test_annotate_names_what_failed_and_makes_no_record(
    say: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = say("annotate", "missing.txt")
    assert (said.status, said.out) == (SOME_FAILED, "")
    assert said.err.count("\n") == 1
    assert "missing.txt" in said.err
    assert list(tmp_path.iterdir()) == []


PAGE = """Ferry talks resume

NORDHAVN, March 4. Nordland's transport minister Ada Holm said on Monday that the ferry link to Southmark
would reopen in May.

"We keep our word," Holm told reporters after the talks in the capital of the northern province.
"""


def test_read_annotate_and_read_again(say: Run, tmp_path: Path) -> None:
    page, record = tmp_path / "ferry.txt", tmp_path / "x.db"
    page.write_text(PAGE, encoding="utf-8")
    first = say("read", page, "--record", record)
    assert (first.status, first.out) == (ALL_READ, "")
    assert "1 article read" in first.err
    assert "1 known before" in say("read", page, "--record", record).err
    (line,) = say("annotate", page).out.splitlines()
    reading = json.loads(line)
    assert reading["doc"] == "ferry"
    assert any(
        "reopen in May" in reading["article"]["text"][s:e]
        for st in reading["statements"]
        for s, e in st["content"]
    )
    assert say("rebuild", "--record", record).err.startswith("rebuilt from 1 article")


def test_verbatim_keeps_the_files_offsets(say: Run, tmp_path: Path) -> None:
    page = tmp_path / "ferry.txt"
    page.write_bytes(b"  \r\nHolm said no.\r\n")
    said = say("annotate", "--verbatim", page)
    assert said.status == ALL_READ
    assert json.loads(said.out)["article"]["text"] == "  \nHolm said no.\n"


def test_the_demo_reads_the_sample_and_shows_what_to_try(
    say: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = say("demo")
    assert said.status == ALL_READ
    assert (tmp_path / "demo.db").exists()
    tries = [line.split() for line in said.out.split("Next:")[1].splitlines() if line.strip()]
    assert len(tries) == 3
    for words in tries:
        assert words[0] == "communique"
        assert say(*words[1:]).status == ALL_READ


# --- as a process ---


def process(*words: str | Path, **how: Any) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "communique", *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **how,
    )


def test_pipes_get_utf8_whatever_the_locale(record: Path) -> None:
    plain = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    out, err = process("show", "statements", "--record", record, env=plain).communicate()
    assert "naïve idea".encode() in out
    assert err == b""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGPIPE")
def test_a_reader_who_leaves_early_is_no_error(record: Path) -> None:
    with process("show", "statements", "--record", record, "--format", "jsonl") as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 128 + signal.SIGPIPE


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is no signal on Windows")
@pytest.mark.skipif(
    signal.getsignal(signal.SIGINT) == signal.SIG_IGN, reason="who started these tests has Ctrl-C ignored"
)
def test_ctrl_c_says_that_nothing_is_lost(tmp_path: Path) -> None:
    with process("read", "-", "--record", tmp_path / "x.db", stdin=subprocess.PIPE) as running:
        assert running.stderr
        # It waits for its standard input; by the time the record exists it is past its imports.
        for _ in range(200):
            if (tmp_path / "x.db").exists():
                break
            try:
                running.wait(0.05)
            except subprocess.TimeoutExpired:
                continue
        running.send_signal(signal.SIGINT)
        told = running.stderr.read().decode()
    assert running.returncode == 128 + signal.SIGINT
    assert "nothing in the record is lost" in told
    assert told.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals of this kind")
def test_on_a_terminal_a_bar_moves_and_a_name_in_brackets_harms_nothing(tmp_path: Path) -> None:
    (tmp_path / "[").mkdir()
    (tmp_path / "[" / "bold].pdf").write_bytes(b"this is no PDF")
    mine, theirs = os.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "communique", "read", str(tmp_path), "--record", str(tmp_path / "x.db")],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "200"},
    ) as running:
        os.close(theirs)
        told = b""
        while True:
            try:
                told += os.read(mine, 4096)
            except OSError:  # the other end is closed: the run is over
                break
    os.close(mine)
    assert running.returncode == SOME_FAILED
    assert b"done" in told
    assert "[/bold].pdf" in told.decode()
    assert "Traceback" not in told.decode()
