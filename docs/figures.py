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
PAGES = ("docs/accuracy.md", "docs/web.md", "src/communique/models/en/CARD.md")
RESULTS = ROOT / "benchmarks" / "results"

MARK = re.compile(r"(<!-- (\w+):([\w -]+) -->)(?:\d+(?:,\d{3})*(?:\.\d+)?|–)?")

PACE = "word pieces a second"
SPEED = {
    "bare": ("bare encoder", PACE),
    "heads": ("with all heads", PACE),
    "share": ("with all heads, of the bare encoder's pace",),
    "encoder": ("encoder", PACE),
    "reading": ("reading", PACE),
    "articles": ("reading", "articles a second"),
    "memory": ("peak memory, MB",),
    "polnear": ("annotate PolNeAR dev", "articles a second"),
    "polnear memory": ("annotate PolNeAR dev", "peak memory, MB"),
    "long": ("annotate 2,000,000 characters", "seconds"),
    "long memory": ("annotate 2,000,000 characters", "peak memory, MB"),
    "prose": ("annotate 100,000 characters of prose without a space", "seconds"),
    "prose memory": ("annotate 100,000 characters of prose without a space", "peak memory, MB"),
    "letters": ("annotate 100,000 letters", "seconds"),
    "letters memory": ("annotate 100,000 letters", "peak memory, MB"),
}
"""Where each figure of speed stands in its results."""

WORLDS = {"spread": "spread out", "daily": "daily statements of two"}
FOLD = re.compile(r"(\w+) (\w+) (keep and fold|ledgers|together|batch)(?: (.+))?")
"""A figure of what one more article costs: the world, the mark (or ``ratio``), what of it, which."""

READERS = {"answers": "answers", "errors": "errors", "median": "median, ms", "most": "99 in 100, ms"}
"""What fifty readers at once were answered, as the page calls it and as the results do."""

STORIES = {"plain": "baseline, connected components", "average": "baseline", "ours": "ours"}
"""Ways of grouping articles, as the page calls them and as the results do."""


def filled(text: str) -> str:
    """The page with every figure that has been measured; a dash stands for the others."""
    return MARK.sub(lambda mark: mark[1] + (figure(mark[2], mark[3]) or "–"), text)


def figure(results: str, name: str) -> str:
    """One figure as the page shows it; empty where it has not been measured.

    Raises:
        KeyError: where the results have no figure of this name.
    """
    if results == "people":
        return people()[name]
    path = RESULTS / f"{results}.json"
    if not path.exists():
        return ""
    kept: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    if results == "speed":
        value: Any = kept
        for part in SPEED[name]:
            # PolNeAR and the tool that cuts the network are not everywhere.
            value = value.get(part) if value is not None else None
        return "" if value is None else f"{value:,}"
    if results == "events" and name not in kept["figures"]:
        if name in kept["of"]:
            return f"{kept['of'][name]:,}"
        row, _, column = name.partition(" ")
        if row in kept["files"]:
            return str(kept["files"][row][column])
        return str(kept["types" if row in kept["types"] else "statuses"][row][column])
    if results == "record":
        road, table, column = name.split(" ", 2)
        known = kept["figures"][road]
        row = known["ledgers"].get(table) or known["all ledgers" if table == "all" else table]
        return str(row[column])
    if results == "fold":
        world, mark, table, column = FOLD.fullmatch(name).groups()  # type: ignore[union-attr]
        known = kept.get(WORLDS[world])
        if known is None:
            return ""  # no run has measured this world yet
        if mark == "ratio":
            return str(known["last by first"][table])
        return str(known["articles"][f"{int(mark):,}"][table][column])
    if results == "serve":
        return served(kept, name)
    if results == "stories":
        grouping, _, part = name.partition(" ")
        return str(kept["figures"][STORIES[grouping]][part]["f1"])
    if results == "real":
        table, column = name.split(" ", 1)
        row = kept["figures"].get("all ledgers" if table == "ledgers" else table)
        return str(row[column])
    if results == "merges":
        return str(kept["figures"][name]["per cent"])
    if results == "times":
        corpus, kind = name.rsplit(" ", 1)
        return f"{kept[corpus][f'{kind}_f1']:.1f}"
    if name.endswith(" of found"):
        return str(kept["right, of the statements found"][name.removesuffix(" of found")])
    value = kept["figures"][name]
    return str(value["f1"] if isinstance(value, dict) else value)


def served(kept: dict[str, Any], name: str) -> str:
    """A figure of the served record: of all pages, of the readers, of the record, or of one page."""
    if name.startswith("record "):
        return f"{kept['record'][name.removeprefix('record ').replace(' ', '_')]:,}"
    if name.startswith("readers "):
        return f"{kept['readers'][READERS[name.removeprefix('readers ')]]:,}"
    if name.startswith("memory "):
        return f"{kept['memory, MB'][name.removeprefix('memory ').replace('-', ' ')]:,}"
    if name == "kinds":
        return str(len(kept["pages"]))
    page, _, column = name.rpartition(" ")
    if page == "slowest":
        return f"{kept[name]:,}"
    if page == "pages":
        limit = {"median": 300, "p95": 1_000}[column]
        return str(sum(row[column] <= limit for row in kept["pages"].values()))
    return f"{kept['pages'][page][column]:,}"


def people() -> dict[str, str]:
    """How far two people agree on the project's corpus, by the row's name without its punctuation."""
    page = (ROOT / "training" / "corpus" / "AGREEMENT.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([^|]+) \| (\d+\.\d) \|", page, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", name): value for name, value in rows}


if __name__ == "__main__":
    for page in PAGES:
        path = ROOT / page
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
        print(f"wrote {page}", file=sys.stderr)
