"""How good found statements are, against statements that people marked.

It knows no reader and no file format of ours: it compares spans. Definitions are those of the PolNeAR tables
(Newell, Margolin and Ruths, LREC 2018; Wang and others, COLING 2022): every contiguous piece of a span counts
as a span of its own and is right only when both borders are, after white space is trimmed; statements nested
in another are left out, since the gold keeps the outer one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROLES = ("source", "cue", "content")

Piece = tuple[int, int]
Parts = Mapping[str, Sequence[Piece]]
"""One statement: the pieces of its source, cue and content, half-open, in code points."""

HALF = 0.5
"""Jaccard overlap of contents, in characters, from which two statements may be the same one."""


def trim(text: str, start: int, end: int) -> Piece:
    """The stretch without white space at its borders."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def read_brat(path: Path, text: str) -> list[Parts]:
    """The statements of one annotator: brat standoff with Source, Cue, Content and Attribution relations."""
    spans: dict[str, list[Piece]] = {}
    statements: list[Parts] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        columns = line.split("\t")
        if len(columns) < 2:
            continue
        if columns[0].startswith("T"):
            where = columns[1].split(" ", 1)[1]
            spans[columns[0]] = [
                trim(text, *(int(offset) for offset in piece.split())) for piece in where.split(";")
            ]
        elif columns[0].startswith("E"):
            parts: dict[str, list[Piece]] = {role: [] for role in ROLES}
            for argument in columns[1].split():
                name, _, ref = argument.partition(":")
                role = re.sub(r"\d+$", "", name).lower()
                if role in parts:
                    parts[role] += spans.get(ref, [])
            statements.append(parts)
    return statements


@dataclass(slots=True)
class Tally:
    """Counts over articles, added up before anything is divided (micro averages)."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)

    def add(self, text: str, found: Iterable[Parts], gold: Iterable[Parts]) -> None:
        """Counts one article by one annotator."""
        found, gold = _trimmed(text, found), _trimmed(text, gold)
        for role in ROLES:
            ours = {piece for statement in found for piece in statement[role]}
            theirs = {piece for statement in gold for piece in statement[role]}
            self._count(role, len(ours & theirs), len(ours), len(theirs))
        ours_whole = [statement for statement in found if statement["content"]]
        theirs_whole = [statement for statement in gold if statement["content"]]
        matched = len(pairs(ours_whole, theirs_whole))
        self._count("statement", matched, len(ours_whole), len(theirs_whole))

    def lose(self) -> None:
        """Counts a statement of the gold that the text no longer holds: one piece a part is missed."""
        for name in (*ROLES, "statement"):
            self._count(name, 0, 0, 1)

    def _count(self, name: str, right: int, found: int, gold: int) -> None:
        self.right[name] += right
        self.found[name] += found
        self.gold[name] += gold

    def figures(self) -> dict[str, dict[str, float]]:
        """Precision, recall and F1 in per cent with one decimal, and how many the gold has, by part."""
        table = {}
        for name in (*ROLES, "statement"):
            p = self.right[name] / max(1, self.found[name])
            r = self.right[name] / max(1, self.gold[name])
            f1 = 2 * p * r / (p + r) if p + r else 0.0
            table[name] = {
                "p": round(100 * p, 1),
                "r": round(100 * r, 1),
                "f1": round(100 * f1, 1),
                "gold": self.gold[name],
            }
        return table


def _trimmed(text: str, statements: Iterable[Parts]) -> list[dict[str, list[Piece]]]:
    kept = []
    for statement in statements:
        pieces = {role: [trim(text, *piece) for piece in statement.get(role) or ()] for role in ROLES}
        kept.append({role: [p for p in pieces[role] if p[0] < p[1]] for role in ROLES})
    return kept


def pairs(found: Sequence[Parts], gold: Sequence[Parts]) -> list[tuple[int, int]]:
    """Which found statement is which of the gold, one to one, best content overlap first.

    Two fit where their contents overlap by at least ``HALF`` and their sources share a character or neither
    has one.
    """
    ours = [{role: _characters(s[role]) for role in ROLES} for s in found]
    theirs = [{role: _characters(s[role]) for role in ROLES} for s in gold]
    fits = []
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            if not one["content"] or not other["content"]:
                continue
            overlap = len(one["content"] & other["content"]) / len(one["content"] | other["content"])
            shared_source = one["source"] & other["source"] or not (one["source"] or other["source"])
            if overlap >= HALF and shared_source:
                fits.append((overlap, i, j))
    matched: list[tuple[int, int]] = []
    for _, i, j in sorted(fits, reverse=True):
        if all(i != a and j != b for a, b in matched):
            matched.append((i, j))
    return matched


def _characters(pieces: Iterable[Piece]) -> set[int]:
    return {at for start, end in pieces for at in range(start, end)}
