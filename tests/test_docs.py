"""What the pages say is what the package does: commands, versions, dependencies, links."""

from __future__ import annotations

import importlib.util
import re
import shlex
import shutil
import sqlite3
import tomllib
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import typer

import served
from communique.cli import app
from communique.store import open_store
from communique.store.tables import metadata
from communique.views import VIEWS
from conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


def text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def commands() -> set[str]:
    groups = {str(group.typer_instance.info.name) for group in app.registered_groups if group.typer_instance}
    return groups | {str(c.name or c.callback.__name__) for c in app.registered_commands if c.callback}


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"docs_{name}", ROOT / "docs" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_commands_page_is_the_help() -> None:
    assert text("docs/commands.md") == script("commands").page(), "run `make docs`"


def test_the_dictionary_is_what_the_rows_are() -> None:
    assert text("docs/dictionary.md") == script("dictionary").page(), "run `make docs`"


def test_a_field_without_a_meaning_stops_the_dictionary() -> None:
    dictionary = script("dictionary")

    @dataclass
    class FerryRow:
        """A row of a view to come."""

        acts: tuple[str, ...]
        captain: str

    assert dictionary.meaning(FerryRow, "acts")
    with pytest.raises(LookupError, match=r"FerryRow\.captain: has no meaning"):
        dictionary.meaning(FerryRow, "captain")


def test_the_dictionary_has_every_view_and_no_empty_meaning() -> None:
    page = text("docs/dictionary.md")
    assert [view for view in VIEWS if f"\n## {view}\n" not in page] == []
    rows = [line.split(" | ") for line in page.splitlines() if line.startswith("| `")]
    assert len(rows) > 100
    assert [row for row in rows if len(row) != 4 or len(row[2]) < 5] == []
    anchors = {heading.lower() for heading in re.findall(r"^### (\w+)$", page, re.MULTILINE)}
    assert set(re.findall(r"\(#(\w+)\)", page)) == anchors


def test_the_citation_is_this_version() -> None:
    told = dict(re.findall(r"^([a-z-]+): \"?([^\"\n]+)\"?$", text("CITATION.cff"), re.MULTILINE))
    assert (told["version"], told["license"]) == (PROJECT["version"], PROJECT["license"])
    assert (told["title"], told["type"], told["cff-version"]) == (PROJECT["name"], "software", "1.2.0")


def test_the_citation_is_valid() -> None:
    cffconvert = pytest.importorskip(
        "cffconvert", reason="cffconvert checks CITATION.cff where it is installed"
    )
    cffconvert.Citation(text("CITATION.cff"), src="CITATION.cff").validate()


def test_the_figures_are_those_measured() -> None:
    figures = script("figures")
    for name in figures.PAGES:
        page = text(name)
        assert page == figures.filled(page), f"{name}: run `python docs/figures.py`"


def test_a_figure_that_was_not_measured_is_a_dash() -> None:
    figures = script("figures")
    for before in ("", "–", "76.4", "12,538"):
        assert figures.filled(f"| <!-- nothing:here -->{before} |") == "| <!-- nothing:here -->– |"
    assert figures.filled("<!-- people:event and type -->–") == (
        f"<!-- people:event and type -->{figures.people()['event and type']}"
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_shown_exists(page: Path) -> None:
    shown = re.findall(r"^[$>\s`|]*(?:\S*[/\\])?communique ([a-z]+)\b", page.read_text("utf-8"), re.MULTILINE)
    unknown = set(shown) - commands() - {"reads"}
    assert not unknown, f"{page} shows {', '.join(sorted(unknown))}"


CALL = re.compile(r"^(?:\$ )?(?:\S*[/\\])?communique (?=[a-z-])")
BLOCK = re.compile(
    r"^(?P<mark><!-- not run: [^>]+ -->\n)?```(?P<language>\w+)\n(?P<text>.*?)^```$", re.M | re.S
)
VALUES = re.compile(r"^[A-Z_]+=")


def blocks(page: Path, *languages: str) -> list[tuple[str, bool]]:
    """The fenced texts of a page in these languages, each with whether it is to be run."""
    found = BLOCK.finditer(page.read_text("utf-8"))
    return [(block["text"], block["mark"] is None) for block in found if block["language"] in languages]


def faults_of_call(line: str) -> list[str]:
    """What is wrong with a call of communique as a page shows it."""
    words = shlex.split(CALL.sub("", line), comments=True)
    ends = [number for number, word in enumerate(words) if word in ("|", ">", "<", "&&")]
    words = words[: min(ends)] if ends else words
    command: Any = typer.main.get_command(app)
    path: list[str] = []
    while words and hasattr(command, "commands"):
        if words[0].startswith("-"):
            break
        path.append(words.pop(0))
        if path[-1] not in command.commands:
            return [f"{line!r}: there is no command {' '.join(path)}"]
        command = command.commands[path[-1]]
    options = {name for part in command.params if part.param_type_name == "option" for name in part.opts}
    return [
        f"{line!r}: {' '.join(path)} has no {word}"
        for word in words
        if re.match(r"-{1,2}[a-zA-Z]", word) and word.partition("=")[0] not in options | {"--help"}
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_call_shown_has_its_options(page: Path) -> None:
    lines = [line for text, _ in blocks(page, "sh", "console", "bat") for line in text.splitlines()]
    spans = re.findall(r"`(communique [^`\n]+)`", page.read_text("utf-8"))
    calls = [line for line in (*lines, *spans) if CALL.match(line)]
    assert [fault for call in calls for fault in faults_of_call(call)] == []


def test_a_call_that_nobody_can_make_is_found() -> None:
    assert faults_of_call("communique show events --type REJECT | head -3") == []
    assert faults_of_call("$ communique judge same a b --because x") == [
        "'$ communique judge same a b --because x': judge same has no --because"
    ]
    assert "no command judge ponder" in faults_of_call("communique judge ponder 3")[0]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_everything_else_a_page_tells_to_run_is_there(page: Path) -> None:
    made = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))
    wrong = []
    for line in (line for block, _ in blocks(page, "sh") for line in block.splitlines()):
        words = [word for word in shlex.split(line, comments=True) if not VALUES.match(word)]
        if words[:1] == ["make"]:
            wrong += [word for word in words[1:] if word not in made]
        if words and words[0].endswith(("python", "python3")) and words[1:2] == ["-m"]:
            module = words[2].replace(".", "/")
            own = words[2].partition(".")[0] in ("benchmarks", "training", "communique")
            if own and not any((ROOT / f"{module}{end}").exists() for end in (".py", "/__main__.py")):
                wrong.append(words[2])
        elif words and words[0].endswith("python") and words[1].endswith(".py"):
            wrong += [words[1]] if not (ROOT / words[1]).is_file() else []
    assert wrong == []


@pytest.mark.parametrize(
    "page", [page for page in PAGES if blocks(page, "python")], ids=lambda page: page.name
)
def test_the_python_of_a_page_runs(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("x.db", "talks.db", "demo.db", "communique.db"):
        shutil.copy(served.sample(), tmp_path / name)
    (tmp_path / "folder").mkdir()
    shutil.copy(ROOT / "examples" / "vta-2018-05-31-lavrov-pyongyang.txt", tmp_path / "folder")
    for number, (code, run) in enumerate(blocks(page, "python"), start=1):
        program = compile(code, f"{page.name}, block {number}", "exec")
        if run:
            exec(program, {"__name__": "a_page"})


def test_every_screenshot_is_shown_and_all_are_light() -> None:
    kept = sorted((ROOT / "docs" / "screenshots").glob("*"))
    shown = set(re.findall(r"!\[[^\]]+\]\(screenshots/([^)]+)\)", text("docs/web.md")))
    assert {file.name for file in kept} == shown
    assert len(kept) > 20
    assert sum(file.stat().st_size for file in kept) < 3_000_000


def test_every_command_is_in_the_readme() -> None:
    missing = {name for name in commands() if f"communique {name}" not in text("README.md")}
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:\s]+)\)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_changelog_opens_with_this_version() -> None:
    headings = re.findall(r"^## (\S+)", text("CHANGELOG.md"), re.MULTILINE)
    assert headings[0] == PROJECT["version"]


def test_each_release_says_what_changes_in_the_record() -> None:
    releases = re.split(r"^## ", text("CHANGELOG.md"), flags=re.MULTILINE)[1:]
    assert releases
    assert [r.split("\n")[0] for r in releases if "### Changes to the record" not in r] == []


def test_every_dependency_has_its_reason() -> None:
    needed = {re.split(r"[<>=\[;~!]", line)[0].strip().lower() for line in PROJECT["dependencies"]}
    told = {name.lower() for name in re.findall(r"^\| `([^`]+)`", text("docs/dependencies.md"), re.MULTILINE)}
    assert needed == told


def test_every_dependency_has_a_lower_bound() -> None:
    assert [line for line in PROJECT["dependencies"] if ">=" not in line] == []


def test_every_table_of_the_record_is_told() -> None:
    told = set(re.findall(r"^\| `(\w+)`", text("docs/record.md"), re.MULTILINE))
    assert told == set(metadata.tables)


def test_the_questions_of_the_record_page_can_be_asked(tmp_path: Path) -> None:
    questions = re.findall(r"```sql\n(.*?)```", text("docs/record.md"), re.DOTALL)
    assert questions
    open_store(tmp_path / "empty.db").close()
    with sqlite3.connect(tmp_path / "empty.db") as record:
        for question in questions:
            assert record.execute(question).fetchall() == []
