"""Sentences in which two parties are marked and what the one does to the other is known: PLV, AW, CAMEO.

It reads only the columns that people filled; other systems' guesses in the same files are never looked at.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from communique.codes import plover
from communique.engines.heads import RELATIONS
from communique.engines.relations import unmark
from training.acts import Piece, root

QUAD_OF = {name: k for k, name in enumerate(RELATIONS)}
CONFLICT = tuple(
    k for name, k in QUAD_OF.items() if name != "NONE" and "conflict" in plover.EVENT_TYPES[name].quad
)
COOPERATION = tuple(k for name, k in QUAD_OF.items() if name != "NONE" and k not in CONFLICT)
CAMEO_QUADS = ("verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict")

AW_TYPES: dict[str, tuple[str, ...]] = {
    "Attack": ("ASSAULT",), "Die": ("ASSAULT",), "Injure": ("ASSAULT",), "Execute": ("ASSAULT",),
    "Demonstrate": ("PROTEST",), "Meet": ("CONSULT",), "Phone-Write": ("CONSULT",),
    "Correspondence": ("CONSULT",),
    "Arrest-Jail": ("COERCE",), "ArrestJailDetain": ("COERCE",), "Charge-Indict": ("ACCUSE",),
    "ChargeIndict": ("ACCUSE",), "Sue": ("ACCUSE",), "InvestigateCrime": ("ACCUSE",),
    "Convict": ("SANCTION", "ACCUSE", "COERCE"), "Sentence": ("SANCTION", "ACCUSE", "COERCE"),
    "Fine": ("SANCTION",), "Release-Parole": ("RETREAT",), "Extradite": ("COOPERATE",),
    "Transfer-Money": ("AID", "COOPERATE"), "RequestCommand": ("REQUEST",), "ThreatenCoerce": ("THREATEN",),
}  # fmt: skip
"""What an event type of AW's sources (ACE 2005, WikiEvents) is in PLOVER, where its name decides it."""


@dataclass(frozen=True)
class Pair:
    """A sentence, the two stretches that are marked in it, and the relations one of which holds."""

    doc: str
    text: str
    source: Piece
    target: Piece
    relations: tuple[int, ...]


def _quad(name: str) -> str:
    return plover.EVENT_TYPES[name].quad


def _rows(path: Path) -> Iterator[dict[str, str]]:
    csv.field_size_limit(10**9)
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


NOBODY = (0, 0)
"""The stretch of a party that is not marked."""


def plv(path: Path) -> Iterator[tuple[str, Pair]]:
    """PLV's sentences, each with its ``sentence_id``; a few mark one party alone, and the other is empty."""
    for number, row in enumerate(_rows(path)):
        text, source, target = unmark(row["marked_sentence"])
        if source or target:
            sides = source or NOBODY, target or NOBODY
            pair = Pair(f"plv-{number}", text, *sides, root(row["gold_root"]))
            yield row["sentence_id"], pair


def aw(path: Path) -> Iterator[Pair]:
    """AW's sentences: the relation where the event's type gives one, else conflict or cooperation."""
    for number, row in enumerate(_rows(path)):
        text, source, target = unmark(row["marked_sentence"])
        if not (source and target):
            continue
        side = CONFLICT if row["gold_binary"] == "1" else COOPERATION
        named = {
            QUAD_OF[name] for part in re.split(r"[:.]", row["event_type"]) for name in AW_TYPES.get(part, ())
        }
        # Where type and judgement are at odds, the judgement stands.
        relations = tuple(sorted(named & set(side))) or side
        yield Pair(f"aw-{number}", text, source, target, relations)


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).lower()


def cameo(classes: Path, sides: Path) -> Iterator[Pair]:
    """CAMEO's sentences that have both a quad class and tagged sides."""
    kinds = {}
    for line in classes.read_text(encoding="utf-8").splitlines():
        text, _, value = line.rpartition("\t")
        if value.strip().isdigit():
            kinds[_letters(text)] = int(value)
    for number, block in enumerate(sides.read_text(encoding="utf-8").split("\n\n")):
        tokens = [line.rpartition(" ")[::2] for line in block.splitlines() if " " in line]
        kind = kinds.get(_letters("".join(token for token, _ in tokens)))
        if kind is None:
            continue
        text, spans = "", {"S": None, "T": None}
        for token, tag in tokens:
            if text and (token[0].isalnum() or token[0] in "(\"“'$"):
                text += " "
            start = len(text)
            text += token
            role = tag[-1]
            if role in spans:
                old = spans[role]
                if old is None:
                    spans[role] = (start, len(text))
                elif tag.startswith("I"):
                    spans[role] = (old[0], len(text))
        source, target = spans["S"], spans["T"]
        if source and target:
            relations = (
                (QUAD_OF["NONE"],) if kind == 0
                else tuple(k for n, k in QUAD_OF.items() if n != "NONE" and _quad(n) == CAMEO_QUADS[kind - 1])
            )  # fmt: skip
            yield Pair(f"cameo-{number}", text, source, target, relations)
