"""What the package can do, in figures: accuracy on annotated articles, speed and memory.

Nothing here is imported by the package. Figures go to ``benchmarks/results``; docs/accuracy.md quotes them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
RESULTS = Path(__file__).resolve().parent / "results"


def keep(name: str, figures: Mapping[str, Any]) -> Path:
    """Writes ``figures`` to ``results/NAME.json`` in a fixed form: equal figures give an equal file."""
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{name}.json"
    path.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
    return path
