"""How fast articles are read on this machine, and how much memory that takes.

``python -m benchmarks.speed [--threads N] [--folder DIR]`` reads the bundled sample (or DIR) over and over,
first with the encoder alone, then wholly. Its figures hold for the machine they name and no other.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks import keep
from benchmarks.sample import FOLDER
from communique.engines import Reader
from communique.engines.encoder import Encoder
from communique.engines.words import words
from communique.model import Article, Failure, to_json
from communique.sources import articles, pieces

SECONDS = 10.0
"""How long each of the two is measured: long enough for a processor to settle at its pace."""


def peak_memory() -> int | None:
    """The most memory this process has held, in megabytes; ``None`` where the system does not say."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1 << 20 if sys.platform == "darwin" else 1 << 10))


def repeated(step: Callable[[Article], object], over: Sequence[Article]) -> tuple[int, float]:
    """Runs ``step`` over the articles in turn for about ``SECONDS``: how many, and in how many seconds."""
    step(over[0])  # what is loaded once is not part of the pace
    done, start = 0, time.perf_counter()
    while (took := time.perf_counter() - start) < SECONDS:
        step(over[done % len(over)])
        done += 1
    return done, took


def measure(over: Sequence[Article], *, threads: int) -> dict[str, Any]:
    """Word pieces and articles a second, of the encoder alone and of the whole reading."""
    encoder = Encoder(threads=threads)
    lengths = [sum(map(len, encoder.pieces(words(article.text)))) for article in over]

    def encode(article: Article) -> None:
        for _ in encoder.read(words(article.text)):
            pass

    paces = {}
    reader = Reader(threads=threads)
    for name, step in (("encoder", encode), ("reading", reader.annotate)):
        done, took = repeated(step, over)
        read = sum(lengths[i % len(lengths)] for i in range(done))
        paces[name] = {"word pieces a second": round(read / took), "articles a second": round(done / took, 1)}
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}",
        "threads": threads,
        "word pieces an article": round(sum(lengths) / len(lengths)),
        "engine": to_json(reader.name),
        **paces,
        "peak memory, MB": peak_memory(),
    }


def main(argv: Sequence[str] | None = None) -> int:
    """The command line; 1 where the folder holds no article."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--folder", type=Path, default=FOLDER, help="articles to read; default: the bundled sample"
    )
    chosen = parser.parse_args(argv)
    over = [
        article
        for piece in pieces(str(chosen.folder))
        if not isinstance(piece, Failure)
        for article in articles(piece)
        if isinstance(article, Article)
    ]
    if not over:
        print(f"{chosen.folder} holds no article: give another --folder", file=sys.stderr)
        return 1
    figures = measure(over, threads=chosen.threads)
    for name, value in figures.items():
        print(f"{name:24} {value}")
    if chosen.folder == FOLDER:
        keep("speed", figures)
    return 0


if __name__ == "__main__":
    sys.exit(main())
