"""What one party does to another where both are marked: PLOVER codes for a file in PLV's form.

``python -m benchmarks.relations FILE.tsv`` prints ``{"row", "root"}`` a line, for the public scorer, and
nothing else on stdout. It reads the column ``marked_sentence`` alone, by its name: such files may carry the
codes of people and of other systems, and none of them is looked at. CONCEDE and RETREAT are YIELD.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from communique.engines.encoder import Encoder
from communique.engines.relations import relations

COLUMN = "marked_sentence"
YIELD = ("CONCEDE", "RETREAT")
MOST = 10_000_000
"""Characters of one cell."""


def sentences(path: Path) -> list[str]:
    """The marked sentences of a tab-separated file, by row.

    Raises:
        ValueError: the file has no column of that name, or a row lacks it.
    """
    csv.field_size_limit(MOST)
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t")
        if COLUMN not in (rows.fieldnames or ()):
            raise ValueError(f"{path}: no column {COLUMN!r}, in which <s> and <t> mark source and target")
        found = []
        for number, row in enumerate(rows):
            if row[COLUMN] is None:
                raise ValueError(f"{path}: row {number} has no {COLUMN}")
            found.append(row[COLUMN])
    return found


def root(chances: Mapping[str, float]) -> str:
    """The likeliest code, as PLV spells them; a marked pair always has one.

    Example:
        >>> root({"AID": 0.4, "CONCEDE": 0.25, "RETREAT": 0.25, "NONE": 0.1})
        'YIELD'
    """
    summed = {name: chance for name, chance in chances.items() if name not in (*YIELD, "NONE")}
    summed["YIELD"] = sum(chances.get(name, 0.0) for name in YIELD)
    return max(summed, key=lambda name: summed[name])


def codes(marked: Sequence[str], encoder: Encoder) -> Iterator[dict[str, object]]:
    """``{"row", "root"}`` of each sentence that has both marks."""
    found: Iterable[dict[str, float]] = relations(encoder, marked)
    for number, chances in enumerate(found):
        if chances["NONE"] < 1.0:
            yield {"row": number, "root": root(chances)}


def main(argv: Sequence[str] | None = None) -> int:
    """The command line; 2 where the file is not of PLV's form."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.relations", description=__doc__)
    parser.add_argument("file", type=Path)
    chosen = parser.parse_args(argv)
    try:
        marked = sentences(chosen.file)
    except (OSError, ValueError, csv.Error) as error:
        print(error, file=sys.stderr)
        return 2
    for line in codes(marked, Encoder()):
        print(json.dumps(line))
    return 0


if __name__ == "__main__":
    sys.exit(main())
