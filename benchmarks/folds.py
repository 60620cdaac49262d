"""PLV five-fold: the codes of models that each left a fifth of the sentences out, pooled and scored.

``python -m benchmarks.folds build/fold-*/plv.jsonl`` (``make folds`` makes those files). It trains nothing.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import ROOT, keep

GOLD = ROOT.parent / "shared" / "gold" / "plv" / "PLV_train.tsv"
RARE = 20
"""Sentences below which a class's figure says little."""
DRAWS = 1000
"""Bootstrap samples of the interval."""


def by_class(gold: Sequence[str], found: Sequence[str]) -> dict[str, float]:
    """F1 in per cent of each class that either has."""
    each = {}
    for label in sorted({*gold, *found}):
        both = sum(g == f == label for g, f in zip(gold, found, strict=True))
        each[label] = 200 * both / (list(gold).count(label) + list(found).count(label))
    return each


def macro(gold: Sequence[str], found: Sequence[str]) -> float:
    """The unweighted mean of the classes' F1, in per cent."""
    each = by_class(gold, found)
    return sum(each.values()) / len(each)


def interval(gold: Sequence[str], found: Sequence[str], *, seed: int = 0) -> tuple[float, float]:
    """The middle 95 % of macro F1 over bootstrap samples of the sentences (Efron and Tibshirani 1993)."""
    chooser, places = random.Random(seed), range(len(gold))
    drawn = []
    for _ in range(DRAWS):
        some = chooser.choices(places, k=len(gold))
        drawn.append(macro([gold[i] for i in some], [found[i] for i in some]))
    drawn.sort()
    return drawn[round(0.025 * DRAWS)], drawn[round(0.975 * DRAWS) - 1]


def measure(gold: Sequence[str], codes: dict[int, str]) -> dict[str, Any]:
    """The figures over the rows that have a code."""
    rows = sorted(codes)
    theirs, ours = [gold[row] for row in rows], [codes[row] for row in rows]
    low, high = interval(theirs, ours)
    each = by_class(theirs, ours)
    counts = {label: theirs.count(label) for label in each}
    rare = {label for label, n in counts.items() if n < RARE}
    common = [f1 for label, f1 in each.items() if label not in rare]
    return {
        "rows": len(rows),
        "root macro F1": round(sum(each.values()) / len(each), 1),
        "low": round(low, 1),
        "high": round(high, 1),
        "accuracy": round(100 * sum(a == b for a, b in zip(theirs, ours, strict=True)) / len(rows), 1),
        "macro F1 without the rare": round(sum(common) / max(1, len(common)), 1),
        "classes": {k: {"f1": round(v, 1), "gold": counts[k]} for k, v in each.items() if k not in rare},
        "rare": {k: {"f1": round(v, 1), "gold": counts[k]} for k, v in each.items() if k in rare},
    }


def main(argv: Sequence[str] | None = None) -> int:
    """The command line; 1 where the gold is absent."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.folds", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", help="{row, root} a line, one file a fold")
    parser.add_argument("--gold", type=Path, default=GOLD)
    chosen = parser.parse_args(argv)
    if not chosen.gold.exists():
        print(f"{chosen.gold} is not there: give PLV_train.tsv with --gold", file=sys.stderr)
        return 1
    with chosen.gold.open(encoding="utf-8", newline="") as lines:
        gold = [row["gold_root"] for row in csv.DictReader(lines, delimiter="\t")]
    codes: dict[int, str] = {}
    for path in chosen.files:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["row"] in codes:
                print(f"{path}: row {row['row']} stands in two folds", file=sys.stderr)
                return 1
            codes[row["row"]] = row["root"]
    figures = measure(gold, codes)
    for name, value in figures.items():
        print(f"{name:28} {value}")
    if chosen.gold == GOLD and len(codes) == len(gold):
        keep("folds", {"corpus": "PLV", "split": "PLV_train, five folds by sentence_id", "figures": figures})
    return 0


if __name__ == "__main__":
    sys.exit(main())
