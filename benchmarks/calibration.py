"""Whether confidence means what it says: of the statements at 0.8, four in five should be right.

``python -m benchmarks.calibration`` compares the confidence of each statement found in the sample with
whether its key has it. The confidence was fitted on PolNeAR's dev part; no report of the sample went into it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

from benchmarks import keep
from benchmarks.sample import digest, score
from communique.engines import Reader
from communique.model import to_json

BINS = 5
"""Of equal width; with some 350 statements, ten would leave single ones in a bin."""


def curve(
    trust: Sequence[tuple[float, bool]], *, bins: int = BINS, of: str = "statements"
) -> list[dict[str, Any]]:
    """The reliability curve: for each bin what was said, what was right (shares), and ``of`` how many.

    Example:
        >>> curve([(0.9, True), (0.9, False)], bins=2)
        [{'said': 0.9, 'right': 0.5, 'statements': 2}]
    """
    rows: list[dict[str, Any]] = []
    for k in range(bins):
        inside = [
            (c, right) for c, right in trust if k / bins <= c < (k + 1) / bins or (c == 1 and k == bins - 1)
        ]
        if inside:
            said = sum(c for c, _ in inside) / len(inside)
            was = sum(right for _, right in inside) / len(inside)
            rows.append({"said": round(said, 3), "right": round(was, 3), of: len(inside)})
    return rows


def error(rows: Sequence[dict[str, Any]], *, of: str = "statements") -> float:
    """Expected calibration error (Naeini et al. 2015): the mean gap between said and right, by statement."""
    whole = sum(row[of] for row in rows)
    gaps = sum(abs(row["said"] - row["right"]) * row[of] for row in rows)
    return round(gaps / max(1, whole), 3)


def main(argv: Sequence[str] | None = None) -> int:
    """The command line."""
    reader = Reader()
    rows = curve(score(reader=reader).trust)
    for row in rows:
        print(f"said {row['said']:.2f}  right {row['right']:.2f}  of {row['statements']}")
    print(f"expected calibration error {error(rows)}")
    keep(
        "calibration",
        {
            "corpus": "the bundled sample",
            "digest": digest(),
            "engine": to_json(reader.name),
            "figures": {"expected calibration error": error(rows)},
            "curve": rows,
        },
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
