"""How far two readings of the same sentences agree, before differences were settled.

    python -m training.corpus.agreement           prints the table of AGREEMENT.md
    python -m training.corpus.agreement --write   writes it

``second/NAME.first.jsonl`` holds what the writer had marked, ``second/NAME.blind.jsonl`` what a second
reader marked from the texts alone. It judges neither reading; it counts where they are the same.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.corpus.acts import spans

HERE = Path(__file__).resolve().parent
SECOND = HERE / "second"
PAGE = HERE / "AGREEMENT.md"

F1S = (
    "source", "cue", "content", "mention and kind", "event (by trigger)", "event and type",
    "event, type and sides",
)  # fmt: skip
SHARES = ("status of the events that both have", "act of the statements that both have")


@dataclass
class Count:
    """What both have, what the first has, what the second has."""

    both: int = 0
    first: int = 0
    second: int = 0

    def f1(self) -> float:
        """F1 in per cent, the same whichever reading is taken for gold."""
        return round(200 * self.both / max(1, self.first + self.second), 1)


@dataclass
class Agreement:
    """The counts over some texts read twice."""

    texts: int = 0
    counts: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))

    def add(self, one: dict[str, Any], other: dict[str, Any]) -> None:
        """Compare the two readings of one text."""
        self.texts += 1
        for role in ("source", "cue", "content"):
            self._sets(role, *({p for s in row["statements"] for p in s[role]} for row in (one, other)))
        self._sets(
            "mention and kind", *({(m["span"], m["kind"]) for m in r["mentions"]} for r in (one, other))
        )
        met = _met(one["events"], other["events"])
        alike = [(a, b) for a, b in met if a["type"] == b["type"]]
        same = [(a, b) for a, b in alike if all(_near(a[side], b[side]) for side in ("actors", "recipients"))]
        for name, pairs in zip(F1S[4:], (met, alike, same), strict=True):
            self._add(name, len(pairs), len(one["events"]), len(other["events"]))
        self._add(SHARES[0], sum(a["status"] == b["status"] for a, b in met), len(met), len(met))
        cues = {tuple(s["cue"]): s for s in other["statements"]}
        told = [(s, cues[tuple(s["cue"])]) for s in one["statements"] if tuple(s["cue"]) in cues]
        self._add(SHARES[1], sum(a["act"] == b["act"] for a, b in told), len(told), len(told))

    def _sets(self, name: str, first: set[Any], second: set[Any]) -> None:
        self._add(name, len(first & second), len(first), len(second))

    def _add(self, name: str, both: int, first: int, second: int) -> None:
        count = self.counts[name]
        count.both += both
        count.first += first
        count.second += second


def _overlap(ours: Sequence[tuple[int, int]], theirs: Sequence[tuple[int, int]]) -> bool:
    return any(a < d and c < b for a, b in ours for c, d in theirs)


def _met(
    ours: Sequence[dict[str, Any]], theirs: Sequence[dict[str, Any]]
) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    left, met = list(theirs), []
    for event in ours:
        for other in left:
            if _overlap(event["trigger"], other["trigger"]):
                met.append((event, other))
                left.remove(other)
                break
    return met


def _near(ours: Sequence[tuple[int, int]], theirs: Sequence[tuple[int, int]]) -> bool:
    return len(ours) == len(theirs) and all(_overlap([span], theirs) for span in ours)


def read(path: Path) -> dict[str, dict[str, Any]]:
    """The lines of one file with their spans, by id."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return {row["id"]: spans(row) for row in rows}


def measured() -> Agreement:
    """The agreement over all files that were read twice."""
    total = Agreement()
    for path in sorted(SECOND.glob("*.first.jsonl")):
        first = read(path)
        second = read(path.with_name(path.name.replace(".first.", ".blind.")))
        for name in sorted(first.keys() & second.keys()):
            total.add(first[name], second[name])
    return total


def page() -> str:
    """AGREEMENT.md."""
    total = measured()
    rows = [
        f"| {name} | {total.counts[name].f1()} | {total.counts[name].first} |" for name in (*F1S, *SHARES)
    ]
    return "\n".join(
        [
            "# How far two readers agree",
            "",
            f"{total.texts} texts of the corpus were marked twice, the second time from the text alone.",
            "F1 between the two readings, exact spans, before differences were settled",
            "(`python -m training.corpus.agreement`):",
            "",
            "| | F1 or share, per cent | in the first reading |",
            "|---|---:|---:|",
            *rows,
            "",
        ]
    )


def main(arguments: list[str] | None = None) -> int:
    """Prints or writes the page."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--write", action="store_true")
    chosen = options.parse_args(arguments)
    if chosen.write:
        PAGE.write_text(page(), encoding="utf-8", newline="\n")
    else:
        print(page())
    return 0


if __name__ == "__main__":
    sys.exit(main())
