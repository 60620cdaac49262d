"""How well the mentions of one person, body or place are joined inside an article: GUM's news, CoNLL's mean.

``python -m benchmarks.coreference --gum DIR`` scores MUC, B-cubed and CEAF-e over the entities that GUM calls
person, organization or place and names at least twice, and their mean. A found mention stands for the gold
one whose head it holds (as CorefUD's partial match does): the record marks names, not whole noun phrases. An
entity that only one side joins counts against it. Nothing was trained on GUM's chains.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks import ROOT, keep
from communique.engines import Reader
from communique.sources import frame
from training.syntax import read

GOLD = ROOT.parent / "shared" / "gold" / "gum"
KINDS = frozenset({"person", "organization", "place"})
OURS = frozenset({"person", "organization", "place", "state", "role"})

Key = tuple[int, int]
Clusters = list[set[Key]]


def documents(
    folder: Path, genre: str = "news"
) -> Iterator[tuple[str, str, dict[Key, tuple[int, str, Key]]]]:
    """Name, text and gold mentions of each document: span to (entity, kind, span of its head word).

    Raises:
        FileNotFoundError: where there are none.
    """
    paths = sorted(folder.glob(f"GUM_{genre}_*.conllu"))
    if not paths:
        raise FileNotFoundError(f"{folder} has no GUM_{genre}_*.conllu: give GUM's folder with --gum")
    for path in paths:
        text, sentences = read(path)
        gold: dict[Key, tuple[int, str, Key]] = {}
        for rows, places in sentences:
            opened: dict[str, list[tuple[int, str]]] = defaultdict(list)
            heads = [int(row[6]) for row in rows]
            for k, row in enumerate(rows):
                marks = dict(c.split("=", 1) for c in row[9].split("|") if "=" in c).get("Entity", "")
                for name, kind, opens, closes in _marks(marks):
                    if opens:
                        opened[name].append((k, kind))
                    if closes and opened[name]:
                        first, kind = opened[name].pop()
                        inside = range(first, k + 1)
                        head = next((j for j in inside if heads[j] - 1 not in inside), first)
                        gold[places[first][0], places[k][1]] = (int(name), kind, places[head])
        yield path.stem, text, gold


def _marks(value: str) -> Iterator[tuple[str, str, bool, bool]]:
    """``(1-person-new...)`` and ``1)`` as (entity, kind, opens, closes), in the order in which they stand."""
    at = 0
    while at < len(value):
        if value[at] == "(":
            end = at + 1
            while end < len(value) and value[end] not in "()":
                end += 1
            fields = value[at + 1 : end].split("-")
            closes = end < len(value) and value[end] == ")"
            yield fields[0], fields[1] if len(fields) > 1 else "", True, closes
            at = end + closes
        else:
            end = value.index(")", at)
            yield value[at:end], "", False, True
            at = end + 1


def clusters(pairs: Iterable[tuple[Key, int]]) -> Clusters:
    """The mentions of each entity that has two or more."""
    groups: dict[int, set[Key]] = defaultdict(set)
    for key, number in pairs:
        groups[number].add(key)
    return [group for group in groups.values() if len(group) > 1]


def matched(
    found: Sequence[tuple[Key, int]], gold: Mapping[Key, tuple[int, str, Key]]
) -> list[tuple[Key, int]]:
    """Each found mention under the gold one that it stands for, else under itself."""
    taken: set[Key] = set()
    out = []
    for (start, end), number in found:
        fits = [
            key
            for key, (_, _, head) in gold.items()
            if key not in taken and start <= head[0] and head[1] <= end and key[0] <= start and end <= key[1]
        ]
        key = min(fits, key=lambda k: k[1] - k[0], default=(start, end))
        taken.add(key)
        out.append((key, number))
    return out


def muc(key: Clusters, response: Clusters) -> tuple[float, float]:
    """Right links and all links of ``key`` (Vilain and others 1995)."""
    owner = {m: k for k, group in enumerate(response) for m in group}
    right = total = 0
    for group in key:
        parts = {owner.get(m, ("alone", m)) for m in group}
        right += len(group) - len(parts)
        total += len(group) - 1
    return right, total


def b_cubed(key: Clusters, response: Clusters) -> tuple[float, float]:
    """The sum over mentions of the share of their entity that is found, and their number."""
    owner = {m: group for group in response for m in group}
    right = sum(len(group & owner.get(m, set())) / len(group) for group in key for m in group)
    return right, sum(map(len, key))


def ceaf(key: Clusters, response: Clusters) -> float:
    """The best one-to-one match of entities, phi4 (Luo 2005)."""
    if not key or not response:
        return 0.0
    table = np.array([[2 * len(a & b) / (len(a) + len(b)) for b in response] for a in key])
    return best_match(table)


def best_match(table: np.ndarray) -> float:
    """The greatest sum of one-to-one picks of a table of non-negative worths (Kuhn and Munkres)."""
    worth = table if table.shape[0] <= table.shape[1] else table.T
    n, m = worth.shape
    cost = worth.max() - worth
    left, right = np.zeros(n + 1), np.zeros(m + 1)
    row_of = np.zeros(m + 1, int)
    for row in range(1, n + 1):
        row_of[0], column = row, 0
        least, way, used = np.full(m + 1, np.inf), np.zeros(m + 1, int), np.zeros(m + 1, bool)
        while row_of[column]:
            used[column] = True
            here = row_of[column]
            fresh = cost[here - 1] - left[here] - right[1:]
            better = ~used[1:] & (fresh < least[1:])
            least[1:][better], way[1:][better] = fresh[better], column
            free = np.where(used[1:], np.inf, least[1:])
            target = int(free.argmin()) + 1
            step = free[target - 1]
            left[row_of[used]] += step
            right[used] -= step
            least[~used] -= step
            column = target
        while column:
            row_of[column] = row_of[way[column]]
            column = int(way[column])
    return float(sum(worth[row_of[c] - 1, c - 1] for c in range(1, m + 1) if row_of[c]))


def f1(right_p: float, found: float, right_r: float, gold: float) -> dict[str, float]:
    """Precision, recall and F1 in per cent."""
    p, r = right_p / max(found, 1e-9), right_r / max(gold, 1e-9)
    return {k: round(100 * v, 1) for k, v in (("p", p), ("r", r), ("f1", 2 * p * r / max(p + r, 1e-9)))}


def measure(folder: Path, reader: Reader) -> dict[str, Any]:
    """The figures over all documents together."""
    sums: Counter[str] = Counter()
    documents_read = mentions_gold = mentions_met = 0
    for name, text, marked in documents(folder):
        article = frame(text, doc=name, verbatim=True)
        reading = reader.annotate(article)
        gold = {k: v for k, v in marked.items() if v[1] in KINDS}
        found = matched(
            [
                ((m.span.start, m.span.end), m.chain)
                for m in reading.mentions
                if m.chain is not None and m.kind in OURS
            ],
            gold,
        )
        key = clusters((k, v[0]) for k, v in gold.items())
        # What stands for a thing of another kind, or for one named once, is no part of the question.
        other = {k for k, v in marked.items() if v[1] not in KINDS}
        response = clusters((k, n) for k, n in found if k not in other)
        documents_read += 1
        in_key = set().union(*key) if key else set()
        mentions_gold += len(in_key)
        mentions_met += len(in_key & {k for k, _ in found})
        for side, a, b in (("r", key, response), ("p", response, key)):
            right, total = muc(a, b)
            sums[f"muc {side}"] += right
            sums[f"muc {side} of"] += total
            right, total = b_cubed(a, b)
            sums[f"b3 {side}"] += right
            sums[f"b3 {side} of"] += total
        best = ceaf(key, response)
        sums["ceaf"] += best
        sums["ceaf p of"] += len(response)
        sums["ceaf r of"] += len(key)
    figures: dict[str, Any] = {
        "documents": documents_read,
        "mentions": mentions_gold,
        "mentions met": round(100 * mentions_met / max(1, mentions_gold), 1),
        "MUC": f1(sums["muc p"], sums["muc p of"], sums["muc r"], sums["muc r of"]),
        "B-cubed": f1(sums["b3 p"], sums["b3 p of"], sums["b3 r"], sums["b3 r of"]),
        "CEAF-e": f1(sums["ceaf"], sums["ceaf p of"], sums["ceaf"], sums["ceaf r of"]),
    }
    figures["CoNLL"] = round(sum(figures[k]["f1"] for k in ("MUC", "B-cubed", "CEAF-e")) / 3, 1)
    return figures


def main(argv: Sequence[str] | None = None) -> int:
    """Scores GUM's news, prints and keeps the figures; 1 where it is not there."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.coreference", description=__doc__)
    parser.add_argument("--gum", type=Path, default=GOLD)
    given = parser.parse_args(argv)
    if not given.gum.is_dir():
        print(f"{given.gum} is not there: nothing measured", file=sys.stderr)
        return int(given.gum != GOLD)
    figures = measure(given.gum, Reader())
    for name, value in figures.items():
        print(f"{name:14} {value}")
    print(f"kept in {keep('coreference', {'figures': figures})}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
