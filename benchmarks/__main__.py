"""Runs every benchmark and keeps its figures: ``python -m benchmarks``, which is ``make bench``.

One that lacks its corpus says so and is left out; none invents a figure.
"""

from __future__ import annotations

import sys

from benchmarks import (
    attribution,
    calibration,
    coreference,
    dating,
    errors,
    events,
    fields,
    merges,
    real,
    record,
    roles,
    sample,
    serve,
    speakers,
    speed,
    stories,
    times,
)


def main() -> int:
    """Runs them in turn; gives the number that failed."""
    failed = 0
    for name, module in (
        ("sample", sample),
        ("calibration", calibration),
        ("attribution", attribution),
        ("errors", errors),
        ("fields", fields),
        ("events", events),
        ("times", times),
        ("coreference", coreference),
        ("dating", dating),
        ("roles", roles),
        ("speakers", speakers),
        ("record", record),
        ("real", real),
        ("merges", merges),
        ("stories", stories),
        ("speed", speed),
        ("serve", serve),
    ):
        print(f"== {name}", flush=True)
        failed += module.main([]) != 0
    return failed


if __name__ == "__main__":
    sys.exit(main())
