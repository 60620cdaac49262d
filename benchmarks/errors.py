"""What the reader gets wrong, by kind: every gold statement falls into one, every invented one too.

``python -m benchmarks.errors [--gold DIR] [--show N]`` compares with the first annotator of each text of
PolNeAR's dev part. It keeps counts; ``--show`` prints examples to this terminal and stores none.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import keep
from benchmarks.attribution import GOLD, annotations, digest, parts, read, texts
from benchmarks.scoring import HALF, ROLES, Parts, read_brat
from communique.engines import Reader
from communique.model import to_json

KINDS = (
    "exact", "content off", "source off", "cue off", "content wrong", "source wrong", "source missing",
    "source invented", "statement missing", "statement invented",
)  # fmt: skip
"""The first is right to the letter; "off" is the same statement with other borders."""


def _characters(pieces: Sequence[tuple[int, int]]) -> set[int]:
    return {at for start, end in pieces for at in range(start, end)}


def _kind(gold: Parts, ours: Parts) -> str:
    wanted, got = _characters(gold["content"]), _characters(ours["content"])
    if len(wanted & got) < HALF * len(wanted | got):
        return "content wrong"
    if bool(gold["source"]) != bool(ours["source"]):
        return "source missing" if gold["source"] else "source invented"
    if gold["source"] and not _characters(gold["source"]) & _characters(ours["source"]):
        return "source wrong"
    for role in ("content", "source", "cue"):
        if set(gold[role]) != set(ours[role]):
            return f"{role} off"
    return "exact"


def kinds(ours: Sequence[Parts], gold: Sequence[Parts]) -> Iterator[tuple[str, Parts | None, Parts | None]]:
    """The kind of every gold statement, and of ours that no gold cue meets, with both tellings."""
    cues = [_characters(statement["cue"]) for statement in ours]
    for statement in gold:
        if not statement["content"]:
            continue
        cue = _characters(statement["cue"])
        met = [one for one, own in zip(ours, cues, strict=True) if own & cue]
        yield (_kind(statement, met[0]), statement, met[0]) if met else ("statement missing", statement, None)
    known = set().union(*(_characters(statement["cue"]) for statement in gold)) if gold else set()
    for one, own in zip(ours, cues, strict=True):
        if not own & known:
            yield "statement invented", None, one


def _told(text: str, statement: Parts | None) -> str:
    if statement is None:
        return "–"
    return " | ".join(" … ".join(text[s:e] for s, e in statement[role]) for role in ROLES)


def main(argv: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.errors", description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--show", type=int, default=0, help="examples of each kind to print")
    chosen = parser.parse_args(argv)
    try:
        paths = texts(chosen.gold)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 1 if chosen.gold != GOLD else 0
    reader = Reader()
    found: list[tuple[str, str, str]] = []
    for path, article, reading in read(paths, reader=reader):
        gold = read_brat(annotations(path)[0], article.text)
        for kind, theirs, ours in kinds(parts(reading), gold):
            found.append((kind, _told(article.text, theirs), _told(article.text, ours)))
    counts = Counter(kind for kind, _, _ in found)
    for kind in KINDS:
        print(f"{kind:20} {counts[kind]:5}")
        some = [row for row in found if row[0] == kind]
        for _, theirs, ours in random.Random(0).sample(some, min(chosen.show, len(some))):
            print(f"    gold {theirs}\n    ours {ours}")
    if chosen.gold == GOLD:
        keep(
            "errors",
            {
                "corpus": "PolNeAR 1.0",
                "split": chosen.gold.name,
                "digest": digest(paths),
                "engine": to_json(reader.name),
                "figures": {kind: counts[kind] for kind in KINDS},
            },
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
