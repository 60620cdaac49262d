"""``communique actors import`` as a person uses it: what came in, what did not and why, what to do next."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from communique.cli import ALL_READ, BAD_USE, SOME_FAILED, main

Said = tuple[int, str, str]
Run = Callable[..., Said]

PAGE = """Ferry talks resume

NORDHAVN, March 4. Captain Ada Holm said on Monday that the ferry link to Southmark would reopen in May.

"We keep our word," Holm told reporters after the talks in the capital of the northern province.
"""


def entity(schema: str, id: str, **properties: object) -> str:
    return json.dumps({"id": id, "schema": schema, "properties": properties})


HOLM = entity(
    "Person", "NK-1", name=["Ada Holm"], wikidataId=["Q42000001"], country=["no"], position=["Pilot"]
)


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command with these words; gives its status, output and messages."""

    def run_it(*words: str | Path) -> Said:
        status = main([str(word) for word in words])
        told = capsys.readouterr()
        return status, told.out, told.err

    return run_it


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "people.jsonl"
    made.write_text(HOLM + "\n")
    return made


def test_what_came_in_and_what_to_do_next(say: Run, file: Path, tmp_path: Path) -> None:
    record = tmp_path / "x.db"
    status, out, err = say("actors", "import", file, "--record", record)
    assert (status, out) == (ALL_READ, "")
    came, then = err.splitlines()
    assert came == f"1 person, 1 name, 1 role in {file}; the record is {record}"
    assert f"`communique rebuild --record {record}`" in then
    status, out, err = say("actors", "import", file, "--record", record)
    assert (status, out) == (ALL_READ, "")
    assert "all known before" in err
    assert err.count("\n") == 1


def test_what_was_left_out_is_named_a_few_lines_only(say: Run, file: Path, tmp_path: Path) -> None:
    broken = ["{"] * 7
    file.write_text(
        "\n".join([HOLM, *broken, entity("Sanction", "s"), entity("Person", "b", name=["x" * 300, "A"])])
    )
    status, out, err = say("actors", "import", file, "--record", tmp_path / "x.db")
    assert (status, out) == (SOME_FAILED, "")
    lines = err.splitlines()
    assert lines[1] == "left out: 7 broken lines, 1 overlong name, 1 other line"
    assert [line.split(":")[0] for line in lines[2:7]] == [f"people.jsonl, line {n}" for n in range(2, 7)]
    assert lines[7] == "and 2 more lines"


def test_a_dictionary(say: Run, tmp_path: Path) -> None:
    file = tmp_path / "my actors.txt"
    file.write_text("ADA_HOLM_ [NORGOV]\nSOLDIER {} [~MIL]\nNORWAY_ [NOR]\n")
    status, _, err = say("actors", "import", file, "--record", tmp_path / "my record.db")
    assert status == ALL_READ
    assert err.splitlines()[0].startswith("1 other actor, 1 name, 1 role in ")
    assert err.splitlines()[1] == "left out: 1 generic agent, 1 state name"
    assert f'--record "{tmp_path}/my record.db"`' in err


@pytest.mark.parametrize(
    ("raw", "named"),
    [(b"[1]", "jq -c"), (b"", "holds no actor"), (b"\x1b[31m{", "holds no actor"), (None, "cannot be read")],
)
def test_a_file_of_no_use_is_one_line_and_makes_no_record(
    say: Run, tmp_path: Path, raw: bytes | None, named: str
) -> None:
    file = tmp_path / "people.jsonl"
    if raw is not None:
        file.write_bytes(raw)
    status, out, err = say("actors", "import", file, "--record", tmp_path / "x.db")
    assert (status, out, err.count("\n")) == (BAD_USE, "", 1)
    assert "people.jsonl" in err
    assert named in err
    assert "\x1b" not in err
    assert not (tmp_path / "x.db").exists()


@pytest.mark.parametrize(
    ("words", "named"),
    [(["actors"], "command"), (["actors", "import"], "FILE"), (["actors", "improt"], "improt")],
)
def test_bad_use_is_one_line_with_its_remedy(say: Run, words: list[str], named: str) -> None:
    status, out, err = say(*words)
    assert (status, out, err.count("\n")) == (BAD_USE, "", 1)
    assert named in err
    assert "communique actors" in err
    assert "--help" in err


def test_the_help_names_it(say: Run) -> None:
    assert "actors" in say("--help")[1]
    assert "import" in say("actors", "--help")[1]


def test_read_then_import_then_rebuild(say: Run, file: Path, tmp_path: Path) -> None:
    page, record = tmp_path / "ferry.txt", tmp_path / "x.db"
    page.write_text(PAGE, encoding="utf-8")
    assert say("read", page, "--record", record)[0] == ALL_READ

    def holm() -> str:
        rows = json.loads(say("show", "actors", "--record", record, "--format", "json")[1])
        return next(row["id"] for row in rows if row["name"] == "Ada Holm")

    assert holm().startswith("p-")
    assert say("actors", "import", file, "--record", record)[0] == ALL_READ
    assert holm().startswith("p-")
    assert say("rebuild", "--record", record)[0] == ALL_READ
    assert holm() == "Q42000001"
    told = say("show", "actors", "Q42000001", "--record", record)[1]
    assert "Pilot (import)" in told
    # And a page read from now on means her at once.
    page.write_text(PAGE.replace("May", "June"), encoding="utf-8")
    assert say("read", page, "--record", record)[0] == ALL_READ
    rows = json.loads(say("show", "actors", "--record", record, "--format", "json")[1])
    assert {row["id"]: row["reports"] for row in rows}["Q42000001"] == 2
