"""Writes docs/commands.md from what every command says of itself in ``--help``: ``python docs/commands.py``.

It adds nothing to that; tests/test_docs.py fails where the page and the commands differ.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from communique.cli import app

PAGE = Path(__file__).resolve().with_name("commands.md")

INTRODUCTION = """\
# Commands

Made from `--help` by `make docs`; do not edit.

Results go to standard output, progress and messages to standard error. Exit status: 0 all read, 1 some
articles failed (each is named, the rest is kept), 2 bad use or a record that cannot be used, 130 after
Ctrl-C. In CSV a text that a spreadsheet would compute (it begins with `=`, `+`, `-` or `@`) has an apostrophe
before it, and control characters are left out; JSON has every text as it is.
"""


def page() -> str:
    """The whole page; drawn from the commands themselves, since typer lays out its help anew now and then."""
    top = typer.main.get_command(app)
    lines = [INTRODUCTION, str(top.help), "", *_parts(top)]
    for name, command in _commands(top):
        given = [_metavar(p) for p in command.params if p.param_type_name == "argument"]
        lines += [
            "",
            f"## communique {' '.join([name, *given])}",
            "",
            str(command.help),
            "",
            *_parts(command),
        ]
    return "\n".join(lines) + "\n"


def _commands(group: Any, *above: str) -> Iterator[tuple[str, Any]]:
    """Each command with the words that call it; of a group of commands, those in it."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from _commands(command, *above, name)
        else:
            yield " ".join([*above, name]), command


def _parts(command: Any) -> list[str]:
    lines = ["| | |", "|---|---|"]
    for part in command.params:
        name = _metavar(part)
        if part.param_type_name == "option":
            name = f"{part.opts[0]} {name}".strip()
        told = [part.help or ""]
        default = getattr(part.default, "value", part.default)
        if default not in (None, False, ""):
            told.append(f"Default: {f'`${part.envvar}`, else ' if part.envvar else ''}`{default}`.")
        lines.append(f"| `{name}` | {' '.join(text for text in told if text)} |")
    return lines


def _metavar(part: Any) -> str:
    if part.param_type_name == "argument":
        return str(part.metavar) if part.required else f"[{part.metavar}]"
    if getattr(part, "is_flag", False):
        return ""
    return str(part.metavar or part.name.upper())


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    print(f"wrote {PAGE}", file=sys.stderr)
