"""The plan of the house: which room may import which, and what an import may cost.

The table below is the one of the house; a new room gets its line here before it gets code.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from conftest import ROOT

PACKAGE = ROOT / "src" / "communique"

EVERYWHERE = {"model", "errors"}
MAY_IMPORT: dict[str, set[str]] = {
    "__init__": {"record", "views", "annotate"},
    "annotate": {"pipeline", "sources", "views"},
    "__main__": {"cli"},
    "errors": set(),
    "model": set(),
    "codes": set(),
    "languages": set(),
    "sources": {"languages"},
    "engines": {"languages", "codes"},
    "who": {"languages", "codes"},
    "when": {"languages"},
    "resolve": {"who", "when", "codes"},
    # Dates of unequal precision meet in fold; that arithmetic lives in when, which reads no clock. How rare
    # a word is that two tellings share is a language's.
    "fold": {"codes", "languages", "when"},
    # A promise's fate is told in words, which are a language's; days are compared as when has them.
    # Names are folded and days bounded as the fold does it, which comes before on the road.
    "ledgers": {"codes", "fold", "languages", "when"},
    "store": set(),
    # Files of actors are read by who and kept by the pipeline, as files of articles by sources.
    # Acts count in parts of ledgers from the moment they are kept.
    "pipeline": {"sources", "engines", "resolve", "fold", "ledgers", "store", "who"},
    # A record hands itself over; the exports know views only.
    "record": {"store", "fold", "ledgers", "pipeline", "views", "exports", "audit"},
    # Lines of views are marked; a sheet of them is as safe to open as an export.
    "audit": {"views", "exports"},
    # A filter's dates are EDTF, and a view's too.
    "views": {"store", "fold", "ledgers", "pipeline", "codes", "when"},
    "cluster": {"pipeline"},
    "exports": {"codes", "views"},
    "web": {"record", "views", "exports", "codes"},
    "terminal": set(),
    "cli": {"record", "views", "exports", "web", "pipeline", "terminal", "audit"},
}
"""What each room may import besides ``model`` and ``errors``, its own files and the package's bare name."""

LONELY = {"errors": {"model"}, "model": set(), "terminal": set()}
"""Rooms that may not even import all of ``EVERYWHERE``."""

NO_ROOM = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "settings", "misc"}

DATA_ONLY = {"codes", "languages"}
"""Rooms whose modules are tables: an entry point would be logic in the wrong place."""

STANDARD = sys.stdlib_module_names

HELP_SECONDS = 0.5
"""What a person takes for instant; the promise of the contract for ``communique --help``."""


def modules() -> list[Path]:
    return sorted(
        path
        for path in PACKAGE.rglob("*.py")
        # Migrations are run by Alembic from their path, not imported; they may see the store's tables only.
        if "__pycache__" not in path.parts and "sample" not in path.parts
    )


def room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Each import of the file, wherever it stands, as line and full dotted name."""
    package = ("communique", *path.relative_to(PACKAGE).parent.parts)
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join((*above, *([node.module] if node.module else [])))
            if base == "communique":
                for alias in node.names:
                    yield node.lineno, f"communique.{alias.name}"
            else:
                yield node.lineno, base


@pytest.mark.parametrize("path", modules(), ids=name)
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    own = room(path)
    assert own in MAY_IMPORT, f"{own} is no room of the house: give it a line in MAY_IMPORT, with its reasons"
    allowed = MAY_IMPORT[own] | {own} | LONELY.get(own, EVERYWHERE)
    wrong = []
    for line, target in imports(path):
        parts = target.split(".")
        if parts[0] != "communique" or len(parts) == 1:
            continue
        if not (PACKAGE / parts[1]).is_dir() and not (PACKAGE / f"{parts[1]}.py").is_file():
            continue  # a name of communique/__init__.py, such as __version__
        if parts[1] not in allowed:
            wrong.append(
                f"{name(path)}:{line} imports {target}; {own} may import {', '.join(sorted(allowed))}"
            )
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", modules(), ids=name)
def test_a_room_is_entered_by_its_door(path: Path) -> None:
    own = room(path)
    inside = [
        f"{name(path)}:{line} imports {target}"
        for line, target in imports(path)
        if target.startswith("communique.")
        and target.split(".")[1] != own
        # Tables have no inside: a file of them is its own door.
        and target.split(".")[1] not in DATA_ONLY
        and len(target.split(".")) > 2
        and (PACKAGE / target.split(".")[1]).is_dir()
    ]
    assert not inside, "enter by the door:\n" + "\n".join(inside)


@pytest.mark.parametrize("path", modules(), ids=name)
def test_a_module_opens_with_a_sentence(path: Path) -> None:
    told = ast.get_docstring(tree(path))
    assert told, f"{name(path)} has no docstring"
    first = told.split("\n\n")[0].strip()
    assert first[0].isupper(), f"{name(path)}: {first!r}"
    assert first.endswith((".", ":", "?")), f"{name(path)} does not open with a sentence: {first!r}"


@pytest.mark.parametrize("path", modules(), ids=name)
def test_no_module_is_an_attic(path: Path) -> None:
    assert not NO_ROOM & {part.removesuffix(".py").lstrip("_") for part in path.relative_to(PACKAGE).parts}


def in_fresh_python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout


@pytest.mark.parametrize("door", ["communique", "communique.model", "communique.errors"])
def test_importing_it_imports_nothing_from_elsewhere(door: str) -> None:
    loaded = in_fresh_python(
        "import sys\n"
        "before = set(sys.modules)\n"  # what the interpreter's own start-up files brought
        f"import {door}\n"
        "print(*{name.partition('.')[0] for name in set(sys.modules) - before})"
    )
    foreign = {module for module in loaded.split() if module not in STANDARD} - {"communique"}
    assert not foreign, f"import {door} loads {', '.join(sorted(foreign))}"


@pytest.mark.parametrize("heavy", ["rich", "pandas", "numpy", "sqlalchemy", "onnxruntime", "trafilatura"])
def test_help_loads_nothing_heavy(heavy: str) -> None:
    loaded = in_fresh_python(
        "import contextlib, io, sys\n"
        "from communique.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()) as shown:\n"
        "    status = main(['--help'])\n"
        "print(status, 'annotate' in shown.getvalue(), *sys.modules)"
    ).split()
    assert loaded[:2] == ["0", "True"]
    assert heavy not in loaded


def test_help_is_instant() -> None:
    # Processor time, from the interpreter's start on: a clock would measure what else the machine does.
    code = (
        "import sys, time\n"
        "from communique.cli import main\n"
        "assert main(['--help']) == 0\n"
        "print(time.process_time(), file=sys.stderr)"
    )
    took = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stderr)
        for _ in range(3)
    ]
    assert min(took) < HELP_SECONDS, f"the best of three took {min(took):.2f} s"
