"""How those benchmarks run whose answers were marked apart from the code, in ``benchmarks/keys``.

A key is JSON Lines without any text of the articles that it is about.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks import ROOT, keep

KEYS = Path(__file__).resolve().parent / "keys"
NEWSCLUSTER = ROOT.parent / "shared" / "gold" / "newscluster"

Rows = Sequence[Mapping[str, Any]]
Measured = tuple[dict[str, Any], list[str]]
"""Figures by name, and a line for each answer that is not right."""


def article_row(folder: Path, doc: str) -> dict[str, Any]:
    """One article of ``newscluster`` as it stands there."""
    row: dict[str, Any] = json.loads((folder / f"{doc}.json").read_text(encoding="utf-8"))
    return row


def run(
    name: str,
    argv: Sequence[str] | None,
    *,
    about: str | None,
    measure: Callable[[Rows, Path], Measured],
    articles: bool = True,
) -> int:
    """Measures against the key of this name, prints and keeps the figures; ``--errors`` prints what is wrong.

    ``articles``: whether ``newscluster`` is needed. 1 where what was asked for by name is not there; where
    only the collection that is not everyone's is absent, nothing is measured and that is said.
    """
    parser = argparse.ArgumentParser(prog=f"python -m benchmarks.{name}", description=about)
    parser.add_argument("--key", type=Path, default=KEYS / f"{name}.jsonl")
    parser.add_argument("--errors", action="store_true")
    if articles:
        parser.add_argument("--articles", type=Path, default=NEWSCLUSTER)
    given = parser.parse_args(argv)
    folder = given.articles if articles else ROOT
    if not folder.is_dir() or not given.key.exists():
        print(f"{folder} or {given.key} is not there: nothing measured", file=sys.stderr)
        return int(folder != NEWSCLUSTER or not given.key.exists())
    rows = [json.loads(line) for line in given.key.read_text(encoding="utf-8").splitlines() if line.strip()]
    figures, wrong = measure(rows, folder)
    for title, value in figures.items():
        print(f"{title:40} {value}")
    if given.errors:
        print(*wrong, sep="\n")
    if given.key == KEYS / f"{name}.jsonl" and folder in (NEWSCLUSTER, ROOT):
        keep(name, {"figures": figures})
    return 0


def per_cent(part: float, of: float) -> float:
    """With one decimal; 0 of nothing."""
    return round(100 * part / of, 1) if of else 0.0
