"""How well a statement's fields are read where its parts are given: act, polarity, condition, to whom, where.

``python -m benchmarks.fields [--corpus DIR] [--part test|dev|train] [--show N]`` hands the marked spans
of the project's own corpus to the reader. It finds no statement itself, so a missed one costs nothing here.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks import keep
from benchmarks.events import article
from benchmarks.scoring import ROLES
from communique.engines import Reader
from communique.engines.attribution import Attribution
from communique.engines.fields import fields
from communique.engines.sentences import sentences
from communique.model import Article, Span, Statement, to_json
from training.corpus.acts import ACTS, FOLDER, lines, part

SPANS = ("condition", "addressee", "venue")
COMPARED = ("act accuracy", "act macro F1", "polarity accuracy", "deny F1")
"""The figures that the heads take over from the rules."""
PAIRS = 10
"""Confused pairs of acts that are told; the rest are single cases."""

Piece = tuple[int, int]


@dataclass(slots=True)
class Found:
    """Counts of one field whose value is a span: how many are equal, how many overlap, of how many."""

    exact: int = 0
    overlapping: int = 0
    found: int = 0
    gold: int = 0

    def figures(self) -> dict[str, float]:
        """F1 in per cent, and how many the corpus has."""
        both = max(1, self.found + self.gold)
        return {
            "exact": round(200 * self.exact / both, 1),
            "overlapping": round(200 * self.overlapping / both, 1),
            "gold": self.gold,
        }


@dataclass(slots=True)
class Score:
    """Counts over statements; ``misses`` has, by kind, a line for each that was not right."""

    acts: Counter[tuple[str, str]] = field(default_factory=Counter)
    polarity: Counter[tuple[str, str]] = field(default_factory=Counter)
    spans: dict[str, Found] = field(default_factory=lambda: {name: Found() for name in SPANS})
    misses: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, text: str, gold: Mapping[str, Any], ours: Statement) -> None:
        """Counts one statement of the corpus, with what ``fields`` made of its parts."""
        told = " | ".join(
            " … ".join(text[s:e] for s, e in gold[part]) for part in ("source", "cue", "content")
        )
        self.acts[gold["act"], ours.act] += 1
        if gold["act"] != ours.act:
            self.misses[f"act {gold['act']} read as {ours.act}"].append(told)
        self.polarity[gold["polarity"], ours.polarity] += 1
        if gold["polarity"] != ours.polarity:
            self.misses[f"polarity {gold['polarity']} read as {ours.polarity}"].append(told)
        for name in SPANS:
            self._span(name, text, gold.get(name), getattr(ours, name), told)

    def _span(self, name: str, text: str, wanted: Piece | None, got: Span | None, told: str) -> None:
        count = self.spans[name]
        count.gold += wanted is not None
        count.found += got is not None
        if wanted is not None and got is not None:
            exact = (got.start, got.end) == wanted
            count.exact += exact
            count.overlapping += got.start < wanted[1] and wanted[0] < got.end
            if exact:
                return
        elif wanted is None and got is None:
            return
        ours = "–" if got is None else got.of(text)
        theirs = "–" if wanted is None else text[wanted[0] : wanted[1]]
        kind = "invented" if wanted is None else "missed" if got is None else "off"
        self.misses[f"{name} {kind}"].append(f"{told}\n        {ours!r} for {theirs!r}  IN {text[:400]}")

    def figures(self) -> dict[str, Any]:
        """Everything in per cent, and the biggest confusions of acts."""
        whole = max(1, sum(self.acts.values()))
        present = [act for act in ACTS if any(gold == act for gold, _ in self.acts)]
        mixed = [(n, pair) for pair, n in self.acts.items() if pair[0] != pair[1]]
        mixed.sort(key=lambda row: (-row[0], row[1]))
        return {
            "statements": sum(self.acts.values()),
            "act accuracy": _share(sum(n for (gold, ours), n in self.acts.items() if gold == ours), whole),
            "act macro F1": round(sum(_f1(self.acts, act) for act in present) / max(1, len(present)), 1),
            "act F1": {act: round(_f1(self.acts, act), 1) for act in present},
            "polarity accuracy": _share(
                sum(n for (gold, ours), n in self.polarity.items() if gold == ours), whole
            ),
            "deny F1": round(_f1(self.polarity, "deny"), 1),
            **{name: self.spans[name].figures() for name in SPANS},
            "confused": {f"{gold} read as {ours}": n for n, (gold, ours) in mixed[:PAIRS]},
        }


def _share(right: int, of: int) -> float:
    return round(100 * right / of, 1)


def _f1(table: Counter[tuple[str, str]], name: str) -> float:
    gold = sum(n for (theirs, _), n in table.items() if theirs == name)
    ours = sum(n for (_, found), n in table.items() if found == name)
    return 200 * table[name, name] / max(1, gold + ours)


Judge = Callable[[Article, Sequence[Attribution]], Sequence[Statement]]
"""Makes statements of marked parts."""


def by_rules(article: Article, marked: Sequence[Attribution]) -> list[Statement]:
    """What the rules make of marked parts without the encoder's heads."""
    bounds = sentences(article.text)
    return [fields(article.text, bounds, one, article=article.id) for one in marked]


def score(rows: Iterable[Mapping[str, Any]], *, judge: Judge) -> Score:
    """Reads the fields of every statement of the corpus, nested ones included, from its marked parts."""
    total = Score()
    for row in rows:
        marked = [
            Attribution(*(tuple(Span(s, e) for s, e in gold[part]) for part in ROLES), 1.0)
            for gold in row["statements"]
        ]
        found = judge(article(row), marked)
        for gold, ours in zip(row["statements"], found, strict=True):
            total.add(row["text"], gold, ours)
    return total


def digest(folder: Path) -> str:
    """A name for exactly these annotated texts."""
    whole = hashlib.sha256()
    for path in sorted(folder.glob("*.jsonl")):
        whole.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()[:16]


def main(argv: Sequence[str] | None = None) -> int:
    """The command line; examples are shown of the training part only, so that the test part stays unseen."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fields", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=FOLDER)
    parser.add_argument("--part", choices=("test", "dev", "train"), default="test")
    parser.add_argument("--show", type=int, default=0, help="errors of each kind to print (training part)")
    chosen = parser.parse_args(argv)
    if chosen.show and chosen.part == "test":
        parser.error("errors of the test part are not shown: add --part train")
    if not any(chosen.corpus.glob("*.jsonl")):
        print(f"{chosen.corpus} holds no annotated texts: nothing measured", file=sys.stderr)
        return 0
    reader = Reader()
    rows = [row for row in lines(chosen.corpus) if part(row["id"]) == chosen.part]
    total = score(rows, judge=reader.statements)
    figures = total.figures()
    alone = score(rows, judge=by_rules).figures()
    figures["by rules alone"] = {name: alone[name] for name in COMPARED}
    for name, value in figures.items():
        print(f"{name:18} {value}")
    if chosen.show:
        for kind, told in sorted(total.misses.items(), key=lambda row: (-len(row[1]), row[0])):
            print(f"{kind}: {len(told)}")
            for one in random.Random(0).sample(told, min(chosen.show, len(told))):
                print(f"    {one}")
    if chosen.part == "test" and chosen.corpus == FOLDER:
        keep(
            "fields",
            {
                "corpus": "training/corpus/acts",
                "part": "test",
                "digest": digest(FOLDER),
                "engine": to_json(reader.name),
                "figures": figures,
            },
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
