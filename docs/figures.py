"""Puts the figures of ``benchmarks/results`` into the pages that quote them: ``python docs/figures.py``.

``make bench`` ends with it. It writes numbers only, each behind its mark ``<!-- results:name -->``;
tests/test_docs.py fails where a page and the results differ.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("docs/accuracy.md", "src/communique/models/en/CARD.md")
RESULTS = ROOT / "benchmarks" / "results"

MARK = re.compile(r"(<!-- (\w+):([\w -]+) -->)(?:\d+(?:,\d{3})*(?:\.\d+)?)?")


def filled(text: str) -> str:
    """The page with every figure that has been measured; the others stay empty."""
    return MARK.sub(lambda mark: mark[1] + figure(mark[2], mark[3]), text)


def figure(results: str, name: str) -> str:
    """One figure as the page shows it; empty where it has not been measured.

    Raises:
        KeyError: where the results have no figure of this name.
    """
    path = RESULTS / f"{results}.json"
    if not path.exists():
        return ""
    kept: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    if results == "speed":
        pace = "word pieces a second"
        value = {
            "encoder": kept["encoder"][pace],
            "reading": kept["reading"][pace],
            "articles": kept["reading"]["articles a second"],
            "memory": kept["peak memory, MB"],
        }[name]
        return f"{value:,}"
    if results == "times":
        corpus, kind = name.rsplit(" ", 1)
        return f"{kept[corpus][f'{kind}_f1']:.1f}"
    if name.endswith(" of found"):
        return str(kept["right, of the statements found"][name.removesuffix(" of found")])
    value = kept["figures"][name]
    return str(value["f1"] if isinstance(value, dict) else value)


if __name__ == "__main__":
    for page in PAGES:
        path = ROOT / page
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
        print(f"wrote {page}", file=sys.stderr)
