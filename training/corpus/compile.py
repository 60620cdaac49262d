"""Turns the passages that this project wrote and marked by hand into training lines with offsets.

It invents no mark and mends none: an unclosed mark, a statement without a cue or a content, and a token
claimed twice stop it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
PASSAGES = HERE / "attribution"

ROLES = {"S": "source", "C": "cue", "K": "content"}
_OPENING = re.compile(r"\[([SCK])(\d+(?:,\d+)*) ")
_HEADING = re.compile(r"^== (\S+)\n", re.MULTILINE)


@dataclass
class Marked:
    """One passage: its plain text and, by statement number, the pieces of each role."""

    id: str
    text: str
    pieces: dict[int, dict[str, list[tuple[int, int]]]] = field(default_factory=dict)


def parse(name: str, marked: str) -> Marked:
    """Takes the marks out of ``marked``.

    Raises:
        ValueError: where a mark is not closed or a bracket closes nothing.
    """
    passage = Marked(name, "")
    letters: list[str] = []
    open_marks: list[tuple[str, list[int], int]] = []
    at = 0
    while at < len(marked):
        opening = _OPENING.match(marked, at)
        if opening:
            numbers = [int(number) for number in opening.group(2).split(",")]
            open_marks.append((opening.group(1), numbers, len(letters)))
            at = opening.end()
        elif marked[at] == "]":
            if not open_marks:
                raise ValueError(f"{name}: a bracket closes nothing after {''.join(letters[-40:])!r}")
            role, numbers, start = open_marks.pop()
            for number in numbers:
                roles = passage.pieces.setdefault(number, {"S": [], "C": [], "K": []})
                roles[role].append((start, len(letters)))
            at += 1
        else:
            letters.append(marked[at])
            at += 1
    if open_marks:
        raise ValueError(f"{name}: [{open_marks[-1][0]}{open_marks[-1][1]} is not closed")
    passage.text = "".join(letters)
    return passage


def nesting(passage: Marked) -> dict[int, int]:
    """Which statement is told inside another's content: its number to the number of the nearest outer one."""
    inside: dict[int, int] = {}
    for number, roles in passage.pieces.items():
        around = [
            (sum(end - start for start, end in other["K"]), outer)
            for outer, other in passage.pieces.items()
            if outer != number
            and all(any(s <= start and end <= e for s, e in other["K"]) for start, end in roles["C"])
        ]
        if around:
            inside[number] = min(around)[1]
    return inside


def check(passage: Marked, inside: dict[int, int]) -> None:
    """Raises:
    ValueError: where a statement lacks a cue or a content, a piece is empty or has white space at its
        edge, or two statements of the same level claim a character in different roles.
    """
    taken: dict[int, tuple[int, str]] = {}
    for number, roles in sorted(passage.pieces.items()):
        if not roles["C"] or not roles["K"]:
            raise ValueError(f"{passage.id}: statement {number} lacks a cue or a content")
        for role, pieces in roles.items():
            for start, end in pieces:
                words = passage.text[start:end]
                if not words or words != words.strip():
                    raise ValueError(f"{passage.id}: {words!r} is empty or has white space at its edge")
                if number in inside:
                    continue
                for at in range(start, end):
                    other = taken.setdefault(at, (number, role))
                    if other != (number, role) and not (role == other[1] == "S"):
                        raise ValueError(f"{passage.id}: {words!r} is claimed by {other[0]} and {number}")


def line(passage: Marked) -> dict[str, Any]:
    """The passage as a training line: outer statements, and beside them those that are nested."""
    inside = nesting(passage)
    check(passage, inside)

    def first(number: int) -> int:
        return min(start for pieces in passage.pieces[number].values() for start, _ in pieces)

    order = sorted(passage.pieces, key=lambda number: (first(number), number))
    outer = [number for number in order if number not in inside]

    def statement(number: int) -> dict[str, Any]:
        return {
            name: [list(piece) for piece in sorted(passage.pieces[number][role])]
            for role, name in ROLES.items()
        }

    def outermost(number: int) -> int:
        while number in inside:
            number = inside[number]
        return outer.index(number)

    return {
        "id": passage.id,
        "text": passage.text,
        "statements": [statement(number) for number in outer],
        "nested": [{**statement(n), "in": outermost(n)} for n in order if n in inside],
    }


def compile_file(path: Path) -> list[dict[str, Any]]:
    """The training lines of one ``.mark`` file, in its order.

    Raises:
        ValueError: where a passage is marked wrongly or an id stands twice.
    """
    _, *parts = _HEADING.split(path.read_text(encoding="utf-8"))
    names, texts = parts[::2], parts[1::2]
    if len(set(names)) != len(names):
        raise ValueError(f"{path.name}: an id stands twice")
    return [line(parse(name, text.strip())) for name, text in zip(names, texts, strict=True)]


def main(arguments: list[str] | None = None) -> int:
    """Writes a ``.jsonl`` beside each ``.mark`` file; with ``--check``, says which are out of date."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--check", action="store_true", help="write nothing; fail on a stale .jsonl")
    chosen = options.parse_args(arguments)
    passages = statements = nested = stale = 0
    for path in sorted(PASSAGES.glob("*.mark")):
        lines = compile_file(path)
        wanted = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines)
        target = path.with_suffix(".jsonl")
        if chosen.check:
            stale += not target.exists() or target.read_text(encoding="utf-8") != wanted
        else:
            target.write_text(wanted, encoding="utf-8")
        passages += len(lines)
        statements += sum(len(one["statements"]) for one in lines)
        nested += sum(len(one["nested"]) for one in lines)
    print(f"{passages} passages, {statements} statements, {nested} nested")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
