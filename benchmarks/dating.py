"""Articles dated from their own evidence: 100 of ``newscluster`` with their date withheld.

``benchmarks/keys/dating.jsonl`` holds, for each, ``{"doc", "fixable", "by"}``: whether a person could tell
the year from the page, its address and who held which office, and by what; no text. The truth is the day that
the collection gives. Of the fixable the share whose year is found is told; of all, the share dated wrong: the
true day lies more than a day outside the answer. No answer, or a day without its year, says "not known".
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks import ROOT, keep
from communique.engines import Engine, Reader
from communique.errors import CommuniqueError
from communique.model import Article, When
from communique.resolve import resolve
from communique.sources import frame
from communique.when import parse_edtf

GOLD = ROOT.parent / "shared" / "gold" / "newscluster"
KEY = Path(__file__).resolve().parent / "keys" / "dating.jsonl"
SLACK = dt.timedelta(days=1)
"""A page's day and the collection's may differ by the time zone."""


def article_of(row: Mapping[str, Any]) -> Article:
    """The article of one row of the collection, its own date withheld.

    Raises:
        CommuniqueError: it holds no article.
    """
    return frame(row["text"] or "", doc=row["dId"], title=row["title"] or "", url=row["url"] or "")


def chosen(folder: Path, number: int = 100) -> list[str]:
    """The ids of the articles asked: of those that can be read the lowest hashes, so that nobody picks."""
    names: list[str] = []
    paths = sorted(folder.glob("*.json"), key=lambda p: hashlib.sha256(p.stem.encode()).hexdigest())
    for path in paths:
        try:
            article_of(json.loads(path.read_text(encoding="utf-8")))
        except CommuniqueError:
            continue
        names.append(path.stem)
        if len(names) == number:
            break
    return names


def dated(row: Mapping[str, Any], reader: Engine) -> When:
    """The day that the article's title, text and address give."""
    article = article_of(row)
    return resolve(article, reader.annotate(article)).published


def measure(
    folder: Path, key: Sequence[Mapping[str, Any]], reader: Engine
) -> tuple[dict[str, Any], list[str]]:
    """The figures, and a line for each article that is not dated rightly."""
    count: Counter[str] = Counter()
    faults = []
    for line in key:
        row = json.loads((folder / f"{line['doc']}.json").read_text(encoding="utf-8"))
        truth = dt.date.fromisoformat(row["date_publish"][:10])
        when = dated(row, reader)
        count["articles"] += 1
        count["fixable"] += line["fixable"]
        told = parse_edtf(when.edtf) if when.edtf else None
        if told is None or told.open:
            count["not known"] += 1
            if line["fixable"]:
                faults.append(
                    f"{line['doc'][:12]} {truth} not known ({when.edtf}); {line.get('by', '')}; {when.why}"
                )
            continue
        right = told.earliest - SLACK <= truth <= told.latest + SLACK
        in_year = right and told.earliest.year == told.latest.year
        count["year found"] += bool(line["fixable"] and in_year)
        count["day found"] += right and told.precision == "day"
        count["wrong"] += not right
        if not right or (line["fixable"] and not in_year):
            faults.append(f"{line['doc'][:12]} {truth} told {when.edtf}; {line.get('by', '')}; {when.why}")
    figures: dict[str, Any] = dict(count)
    figures["year found of the fixable, per cent"] = round(
        100 * count["year found"] / max(1, count["fixable"]), 1
    )
    figures["wrong, per cent"] = round(100 * count["wrong"] / max(1, count["articles"]), 1)
    return figures, faults


def main(argv: Sequence[str] | None = None) -> int:
    """Dates them, prints and keeps the figures; ``--errors`` prints what went wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.dating", description=__doc__)
    parser.add_argument("--articles", type=Path, default=GOLD)
    parser.add_argument("--key", type=Path, default=KEY)
    parser.add_argument("--errors", action="store_true")
    given = parser.parse_args(argv)
    if not given.articles.is_dir() or not given.key.exists():
        print(f"{given.articles} or {given.key} is not there: nothing measured", file=sys.stderr)
        return 1
    key = [json.loads(line) for line in given.key.read_text(encoding="utf-8").splitlines() if line.strip()]
    figures, faults = measure(given.articles, key, Reader())
    for name, value in figures.items():
        print(f"{name:40} {value}")
    if given.errors:
        print(*faults, sep="\n")
    print(f"kept in {keep('dating', figures)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
