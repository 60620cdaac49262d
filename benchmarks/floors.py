"""The figures below which no change may take the reader, and the rule by which they move.

``python -m benchmarks.floors`` measures and compares; ``--update`` raises floors. It never lowers one unless
``--because`` says why, and keeps that reason beside the figure.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks import ROOT

PINNED = ROOT / "tests" / "quality" / "floors.json"

TOLERANCE = 0.5
"""Points below its floor that a figure may fall: int8 kernels round differently on processors with and
without VNNI, which moves single borders."""

POLNEAR_ARTICLES = 30
"""Of dev's 84, to keep the gate quick; ``python -m benchmarks.attribution`` takes all."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Figures in per cent by name, and the digest of the articles they were measured on."""

    digest: str
    figures: Mapping[str, float]


def below(pinned: Mapping[str, Any], measured: Measured) -> list[str]:
    """One line for each figure that lies under its floor or has none; empty where all is well.

    Args:
        pinned: one corpus's part of the file: ``digest`` and ``floors``.
    """
    if not pinned:
        return ["there are no floors yet: run python -m benchmarks.floors --update"]
    if pinned.get("digest") != measured.digest:
        return ["the articles or their keys have changed since the floors were measured: update the floors"]
    floors = pinned["floors"]
    lines = [
        f"{name}: {measured.figures.get(name)} is under the floor of {floor}"
        for name, floor in floors.items()
        if measured.figures.get(name, -1.0) < floor - TOLERANCE
    ]
    return lines + [f"{name}: has no floor" for name in measured.figures if name not in floors]


def raised(pinned: Mapping[str, Any], measured: Measured, *, because: str = "") -> dict[str, Any]:
    """The new part of the file, each floor the better of old and measured.

    Raises:
        ValueError: where a figure is lower than its floor and ``because`` is empty; all are named.
    """
    old = dict(pinned.get("floors", {}))
    lower = {
        name: (floor, measured.figures.get(name))
        for name, floor in old.items()
        if measured.figures.get(name, -1.0) < floor
    }
    # A figure inside the tolerance keeps its floor: it is no loss, and no reason to lower anything.
    lost = {name: pair for name, pair in lower.items() if (pair[1] or -1.0) < pair[0] - TOLERANCE}
    if lost and not because:
        told = ", ".join(f"{name} from {was} to {now}" for name, (was, now) in lost.items())
        raise ValueError(f"this would lower {told}: make the reader better, or say why with --because")
    reasons = list(pinned.get("because", []))
    if lost:
        told = ", ".join(f"{name} {was} to {now}" for name, (was, now) in lost.items())
        reasons.append(f"{told}: {because}")
    kept = {
        name: old[name] if name in lower and name not in lost else figure
        for name, figure in measured.figures.items()
    }
    part: dict[str, Any] = {"digest": measured.digest, "floors": kept}
    return part | ({"because": reasons} if reasons else {})


def corpora() -> dict[str, Measured]:
    """Measures on every corpus that is here: the sample, PolNeAR where it lies beside the repository, and the
    project's own texts, of which events are asked once a reader finds any; with floors for them, always.
    """
    from benchmarks import attribution, events, sample
    from communique.engines import Reader

    reader = Reader()
    found = {"sample": Measured(sample.digest(), sample.measure(reader=reader))}
    if attribution.GOLD.is_dir():
        paths = attribution.evenly(attribution.texts(attribution.GOLD), POLNEAR_ARTICLES)
        figures = attribution.measure(paths, reader=reader)
        found["polnear-dev-30"] = Measured(
            attribution.digest(paths), {name: row["f1"] for name, row in figures.items()}
        )
    texts = events.rows()
    total = events.measure(texts, reader=reader)
    if total.events or "events" in load():
        found["events"] = Measured(events.digest(texts), events.pinned(total))
    return found


def load() -> dict[str, Any]:
    """The pinned file; empty before the first measurement."""
    pinned: dict[str, Any] = json.loads(PINNED.read_text(encoding="utf-8")) if PINNED.exists() else {}
    return pinned


def main(argv: Sequence[str] | None = None) -> int:
    """The command line; 1 where something lies under its floor or would be lowered."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.floors", description=__doc__)
    parser.add_argument("--update", action="store_true", help="raise the floors to what is measured now")
    parser.add_argument("--because", default="", help="why a floor may be lowered; kept in the file")
    chosen = parser.parse_args(argv)
    pinned, bad = load(), 0
    for name, measured in corpora().items():
        part = pinned.get(name, {})
        for figure, value in measured.figures.items():
            print(f"{name:16} {figure:24} {value:6.1f}   floor {part.get('floors', {}).get(figure, '-')}")
        if chosen.update:
            try:
                pinned[name] = raised(part, measured, because=chosen.because)
            except ValueError as error:
                print(f"{name}: {error}", file=sys.stderr)
                bad = 1
        else:
            lines = below(part, measured)
            print(
                *(f"{name}: {line}" for line in lines), sep="\n", end="\n" if lines else "", file=sys.stderr
            )
            bad = bad or int(bool(lines))
    if chosen.update and not bad:
        PINNED.parent.mkdir(exist_ok=True)
        PINNED.write_text(json.dumps(pinned, indent=2) + "\n", encoding="utf-8", newline="\n")
    return bad


if __name__ == "__main__":
    sys.exit(main())
