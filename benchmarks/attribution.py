"""How well statements are found in articles that this project did not write: the PolNeAR corpus.

``python -m benchmarks.attribution [--gold DIR] [--readings OUT.jsonl]`` reads every text of DIR verbatim and
scores source, cue, content and whole statements. It never trains, and it never keeps a word of the corpus.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks import ROOT, keep
from benchmarks.scoring import ROLES, Parts, Tally, read_brat
from communique.engines import Reader
from communique.model import Article, Failure, Reading, to_json
from communique.sources import articles, pieces

GOLD = ROOT.parent / "shared" / "gold" / "polnear" / "dev"
"""The part of PolNeAR kept for choosing between readers; nothing is trained on it."""


def texts(gold: Path) -> list[Path]:
    """The corpus's texts, by name.

    Raises:
        FileNotFoundError: where there are none.
    """
    found = sorted((gold / "text").glob("*.txt"))
    if not found:
        raise FileNotFoundError(f"{gold} has no text/*.txt: give a folder of PolNeAR's form with --gold")
    return found


def evenly(paths: Sequence[Path], count: int) -> list[Path]:
    """``count`` of ``paths``, evenly spread over them, always the same ones: names are sorted by outlet."""
    return [paths[i * len(paths) // count] for i in range(min(count, len(paths)))]


def annotations(path: Path) -> list[Path]:
    """The annotators' files for one text; an article that several people marked has several."""
    folder = path.parent.parent / "ann"
    return sorted(p for p in folder.glob("*.ann") if p.name.rpartition("_")[0] == path.stem)


def digest(paths: Sequence[Path]) -> str:
    """A name for exactly these texts with these annotations."""
    whole = hashlib.sha256()
    for path in paths:
        for part in (path, *annotations(path)):
            whole.update(part.name.encode() + b"\0" + part.read_bytes() + b"\0")
    return whole.hexdigest()[:16]


def verbatim(path: Path) -> Article:
    """The article of one file, nothing cut, through the same door as ``annotate --verbatim``.

    Raises:
        ValueError: where the file cannot be read.
    """
    for piece in pieces(str(path), verbatim=True):
        for article in [piece] if isinstance(piece, Failure) else articles(piece):
            if isinstance(article, Failure):
                raise ValueError(f"{article.spec}: {article.error}")
            return article
    raise ValueError(f"{path} holds no article")


def parts(reading: Reading) -> list[Parts]:
    """The statements of a Reading as the scorer takes them, without those nested in another."""
    return [
        {role: [(span.start, span.end) for span in getattr(statement, role)] for role in ROLES}
        for statement in reading.statements
        if statement.nested_in is None
    ]


def read(paths: Sequence[Path], *, reader: Reader) -> Iterator[tuple[Path, Article, Reading]]:
    """Reads each text in turn."""
    for path in paths:
        article = verbatim(path)
        yield path, article, reader.annotate(article)


def measure(paths: Sequence[Path], *, reader: Reader, readings: Path | None = None) -> dict[str, Any]:
    """The figures over ``paths``; to ``readings`` the found statements are written, an article a line."""
    tally = Tally()
    lines = []
    for path, article, reading in read(paths, reader=reader):
        lines.append({"doc": path.stem, "statements": to_json(reading.statements)})
        for annotator in annotations(path):
            tally.add(article.text, parts(reading), read_brat(annotator, article.text))
    if readings:
        readings.write_text(
            "".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8", newline="\n"
        )
    return tally.figures()


def show(figures: dict[str, dict[str, float]]) -> None:
    """Prints the table."""
    print(f"{'':10} {'P':>6} {'R':>6} {'F1':>6} {'gold':>6}")
    for name, row in figures.items():
        print(f"{name:10} {row['p']:6} {row['r']:6} {row['f1']:6} {row['gold']:6}")


def main(argv: Sequence[str] | None = None) -> int:
    """The command line; 1 where the corpus is absent and was asked for by name."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.attribution", description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD, help="a folder with text/*.txt and ann/*.ann")
    parser.add_argument("--readings", type=Path, help="write the found statements here, JSON Lines")
    chosen = parser.parse_args(argv)
    try:
        paths = texts(chosen.gold)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 1 if chosen.gold != GOLD else 0
    reader = Reader()
    figures = measure(paths, reader=reader, readings=chosen.readings)
    show(figures)
    if chosen.gold == GOLD:
        keep(
            "attribution",
            {
                "corpus": "PolNeAR 1.0",
                "split": chosen.gold.name,
                "articles": len(paths),
                "digest": digest(paths),
                "engine": to_json(reader.name),
                "figures": figures,
            },
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
