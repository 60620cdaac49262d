"""How fast articles are read on this machine, and how much memory that takes.

``python -m benchmarks.speed [--threads N] [--folder DIR] [--seconds S]`` reads the bundled sample (or DIR)
again and again: the network without and with its heads, the making of its windows, and the whole reading.
Then the command ``annotate --verbatim`` reads PolNeAR's dev part where it lies beside the repository, a long
text and texts without a space, each in a process of its own. Its figures hold for the machine they name.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks import attribution, bare_encoder, keep, peak
from benchmarks.sample import FOLDER
from communique.engines import Reader
from communique.engines.encoder import Encoder
from communique.engines.words import words
from communique.model import Article, Failure, to_json
from communique.sources import articles, pieces

SECONDS = 10.0
"""How long each is measured: long enough for a processor to settle at its pace."""

LONG = 2_000_000
"""Characters of the long text: a book of three hundred thousand words."""
UNBROKEN = 100_000
"""Characters of the texts without a space: what a damaged page or an encoded file looks like."""


def peak_memory() -> int | None:
    """The most memory this process has held, in megabytes; ``None`` where the system does not say."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    return peak.megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def repeated(
    step: Callable[[Article], object], over: Sequence[Article], *, seconds: float
) -> tuple[int, float]:
    """Runs ``step`` over the articles in turn for about ``seconds``: how many, and in how many seconds."""
    step(over[0])  # what is loaded once is not part of the pace
    done, start = 0, time.perf_counter()
    while (took := time.perf_counter() - start) < seconds:
        step(over[done % len(over)])
        done += 1
    return done, took


def annotated(path: Path) -> dict[str, Any]:
    """What ``communique annotate --verbatim`` takes for ``path`` in a process of its own, start included."""
    return peak.apart([sys.executable, "-m", "communique", "annotate", "--verbatim", str(path.resolve())])


def end_to_end(over: Sequence[Article]) -> dict[str, Any]:
    """The command on real articles, where there are any, and on texts that are hard by their form."""
    rows: dict[str, Any] = {}
    if attribution.GOLD.is_dir():
        row = annotated(attribution.GOLD / "text")
        count = len(attribution.texts(attribution.GOLD))
        row = {"articles": count, "articles a second": round(count / row["seconds"], 1), **row}
        rows["annotate PolNeAR dev"] = row
    else:
        print(f"{attribution.GOLD} is absent: its articles are not measured", file=sys.stderr)
    text = "\n\n".join(article.text for article in over) + "\n\n"
    hard = {
        f"annotate {LONG:,} characters": (text * (LONG // len(text) + 1))[:LONG],
        f"annotate {UNBROKEN:,} characters of prose without a space": "".join(
            (text * (2 * UNBROKEN // len(text) + 1)).split()
        )[:UNBROKEN],
        f"annotate {UNBROKEN:,} letters": "a" * UNBROKEN,
    }
    with tempfile.TemporaryDirectory() as folder:
        for k, (name, content) in enumerate(hard.items()):
            path = Path(folder) / f"{k}.txt"
            path.write_text(content, encoding="utf-8", newline="\n")
            rows[name] = annotated(path)
    return rows


def measure(over: Sequence[Article], *, threads: int, seconds: float = SECONDS) -> dict[str, Any]:
    """Word pieces and articles a second: of the network without and with its heads, and of the reading."""
    encoder = Encoder(threads=threads)
    lengths = [sum(map(len, encoder.pieces(words(article.text)))) for article in over]

    def encode(article: Article) -> None:
        for _ in encoder.read(words(article.text)):
            pass

    paces = {}
    reader = Reader(threads=threads)
    for name, step in (("encoder", encode), ("reading", reader.annotate)):
        done, took = repeated(step, over, seconds=seconds)
        read = sum(lengths[i % len(lengths)] for i in range(done))
        paces[name] = {"word pieces a second": round(read / took), "articles a second": round(done / took, 1)}
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}",
        "threads": threads,
        "word pieces an article": round(sum(lengths) / len(lengths)),
        "engine": to_json(reader.name),
        **paces,
        # Taken before other networks are loaded beside the reader's.
        "peak memory, MB": peak_memory(),
        **bare_encoder.compare(encoder, over, threads=threads, seconds=seconds),
    }


def main(argv: Sequence[str] | None = None) -> int:
    """The command line; 1 where the folder holds no article."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--folder", type=Path, default=FOLDER, help="articles to read; default: the bundled sample"
    )
    parser.add_argument("--seconds", type=float, default=SECONDS, help="how long each pace is measured")
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
    figures = measure(over, threads=chosen.threads, seconds=chosen.seconds) | end_to_end(over)
    for name, value in figures.items():
        print(f"{name:60} {value}")
    if chosen.folder == FOLDER and chosen.seconds >= SECONDS:
        keep("speed", figures)
    return 0


if __name__ == "__main__":
    sys.exit(main())
