"""Statements as trained people marked them: PolNeAR's brat files, and the project's own passages.

It reads annotations and checks them against their text; it never repairs a span in silence.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROLES = ("source", "cue", "content")


@dataclass(frozen=True)
class Marked:
    """One attribution: for each role its pieces as ``(start, end)``, in code points of the text."""

    source: tuple[tuple[int, int], ...] = ()
    cue: tuple[tuple[int, int], ...] = ()
    content: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Passage:
    """A text with one or more annotators' lists of attributions."""

    doc: str
    text: str
    readings: tuple[tuple[Marked, ...], ...]
    silver: tuple[tuple[int, int, str, str], ...] = field(default=())


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def read_brat(path: Path, text: str) -> tuple[Marked, ...]:
    """The attributions of one ``.ann`` file, in its order."""
    spans: dict[str, list[tuple[int, int]]] = {}
    marked: list[Marked] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) < 2:
            continue
        if cells[0].startswith("T"):
            pieces = cells[1].split(" ", 1)[1].split(";")
            pairs = (tuple(map(int, piece.split())) for piece in pieces)
            spans[cells[0]] = [_trim(text, a, b) for a, b in pairs]
        elif cells[0].startswith("E"):
            roles: dict[str, list[tuple[int, int]]] = {role: [] for role in ROLES}
            for part in cells[1].split():
                role, name = part.split(":")
                role = re.sub(r"\d+$", "", role).lower()
                if role in roles:
                    roles[role] += spans.get(name, [])
            marked.append(Marked(*(tuple(sorted(roles[role])) for role in ROLES)))
    return tuple(marked)


def passages(folder: Path) -> Iterator[Passage]:
    """Every article of a PolNeAR folder (``text/``, ``ann/``, ``corenlp_silver.jsonl.gz``), by name."""
    import gzip

    silver: dict[str, tuple[tuple[int, int, str, str], ...]] = {}
    tags = folder / "corenlp_silver.jsonl.gz"
    if tags.exists():
        with gzip.open(tags, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                silver[row["doc"]] = tuple(
                    (token[0], token[1], token[2], token[3])
                    for sentence in row["sentences"]
                    for token in sentence
                )
    for path in sorted((folder / "text").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        files = sorted(p for p in (folder / "ann").iterdir() if p.name.rsplit("_", 1)[0] == path.stem)
        yield Passage(
            doc=path.stem,
            text=text,
            readings=tuple(read_brat(file, text) for file in files),
            silver=silver.get(path.stem, ()),
        )


def own_passages(path: Path) -> Iterator[Passage]:
    """The project's own passages: JSON Lines with ``id``, ``text``, ``statements`` (``CODEBOOK.md``)."""
    for row in own_rows(path):
        yield own_passage(row)


def own_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of a JSON Lines file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def own_passage(row: Mapping[str, Any]) -> Passage:
    """One of the project's own passages, its nested statements left out as PolNeAR leaves them out."""
    marked = tuple(
        Marked(*(tuple((s, e) for s, e in statement.get(role, ())) for role in ROLES))
        for statement in row["statements"]
        if statement.get("nested_in") is None
    )
    return Passage(doc=row["id"], text=row["text"], readings=(marked,))
