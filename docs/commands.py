"""Writes docs/commands.md from what every command says of itself: ``python docs/commands.py``.

It adds nothing to the help; tests/test_docs.py fails where the page differs from it.
"""

from __future__ import annotations

import sys
from pathlib import Path

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
    """The whole page; the width is fixed, so that it does not depend on anybody's terminal."""
    top = typer.main.get_command(app)
    with top.make_context("communique", [], resilient_parsing=True) as context:
        context.max_content_width = context.terminal_width = 100
        told = [INTRODUCTION, _block("communique", context.get_help())]
        for name, command in top.commands.items():  # type: ignore[attr-defined]
            with command.make_context(name, [], parent=context, resilient_parsing=True) as inner:
                inner.terminal_width = 100
                told.append(_block(f"communique {name}", inner.get_help()))
    return "\n".join(told)


def _block(name: str, help_text: str) -> str:
    lines = "\n".join(line.rstrip() for line in help_text.strip().split("\n"))
    return f"## {name}\n\n```\n{lines}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    print(f"wrote {PAGE}", file=sys.stderr)
