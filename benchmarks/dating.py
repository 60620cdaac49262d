"""Articles dated from their own evidence: 100 of ``newscluster`` with their date withheld.

``benchmarks/keys/dating.jsonl`` holds, for each, ``{"doc", "fixable", "by"}``: whether a person could tell
the year from the page, its address and who held which office, and by what; no text. The truth is the day that
the collection gives. Of the fixable the share whose year is found is told; of all, the share dated wrong: the
true day lies more than a day outside the answer. No answer, or a day without its year, says "not known".
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks import keyed
from communique.engines import Engine, Reader
from communique.errors import CommuniqueError
from communique.model import Article, When
from communique.resolve import resolve
from communique.sources import frame
from communique.when import parse_edtf

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


def measure(key: keyed.Rows, folder: Path) -> keyed.Measured:
    """The figures, and a line for each article that is not dated rightly."""
    reader = Reader()
    count: Counter[str] = Counter()
    faults = []
    for line in key:
        row = keyed.article_row(folder, line["doc"])
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
    figures["year found of the fixable"] = keyed.per_cent(count["year found"], count["fixable"])
    figures["wrong of all"] = keyed.per_cent(count["wrong"], count["articles"])
    return figures, faults


def main(argv: Sequence[str] | None = None) -> int:
    """The command line."""
    return keyed.run("dating", argv, about=__doc__, measure=measure)


if __name__ == "__main__":
    sys.exit(main())
