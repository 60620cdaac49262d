"""Runs every benchmark and keeps its figures: ``python -m benchmarks``, which is ``make bench``.

One that lacks its corpus says so and is left out; none invents a figure.
"""

from __future__ import annotations

import sys

from benchmarks import attribution, sample, speed


def main() -> int:
    """Runs them in turn; gives the number that failed."""
    failed = 0
    for name, run in (("sample", sample.main), ("attribution", attribution.main), ("speed", speed.main)):
        print(f"== {name}", flush=True)
        failed += run([]) != 0
    return failed


if __name__ == "__main__":
    sys.exit(main())
