"""Parses that people made (GUM's, in Universal Dependencies), for a helper head that is not shipped.

Who did what to whom is half grammar; the project's own corpus is too small to teach all of it. It reads the
``.conllu`` files as they are and aligns them with this project's words; it parses nothing.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from communique.engines.words import Words

NAMES = (
    "root", "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "csubj", "ccomp",
    "xcomp", "advcl", "acl", "acl:relcl", "appos", "conj", "cc", "amod", "compound", "case", "mark", "aux",
    "aux:pass", "cop", "advmod", "det", "punct", "parataxis", "nummod", "flat", "expl", "dep",
)  # fmt: skip
"""Relations told apart; subtypes that are none of these count as their type, all others as ``dep``."""
_NUMBER = {name: k for k, name in enumerate(NAMES)}


@dataclass
class Parse:
    """A parse, a word: the word that it hangs on (itself for a root) and how; -100 where nothing is known."""

    heads: list[int]
    names: list[int]


@dataclass(frozen=True)
class Token:
    """A token as the treebank has it: where it stands, the offset of its head (or its own), and how."""

    start: int
    end: int
    head: int
    name: int


def number(relation: str) -> int:
    """The number of a relation's name among ``NAMES``."""
    for name in (relation, relation.partition(":")[0]):
        if name in _NUMBER:
            return _NUMBER[name]
    return _NUMBER["dep"]


class Sentence(NamedTuple):
    """A sentence of a treebank: its words' columns, and where each word stands in the document's text."""

    rows: list[list[str]]
    places: list[tuple[int, int]]


def read(path: Path) -> tuple[str, list[Sentence]]:
    """A ``.conllu`` file's text (paragraphs parted by empty lines) and its sentences.

    Raises:
        ValueError: a token does not stand in its sentence's text.
    """
    text = ""
    sentences = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.splitlines()
        said = next((line[9:] for line in lines if line.startswith("# text = ")), "")
        if not said:
            continue
        if text:
            text += "\n\n" if any(line.startswith("# newpar") for line in lines) else " "
        at = len(text)
        text += said
        rows = [row for row in (line.split("\t") for line in lines) if row[0].isdigit()]
        places = []
        for row in rows:
            start = text.find(row[1], at)
            if start < 0:
                raise ValueError(f"{path.name}: {row[1]!r} does not stand in {said!r}")
            at = start + len(row[1])
            places.append((start, at))
        sentences.append(Sentence(rows, places))
    return text, sentences


def documents(folder: Path) -> Iterator[tuple[str, str, list[Token]]]:
    """Each ``.conllu`` file's name, its text, and its tokens."""
    for path in sorted(folder.glob("*.conllu")):
        text, sentences = read(path)
        tokens = []
        for rows, places in sentences:
            for row, (start, end) in zip(rows, places, strict=True):
                head = int(row[6])
                tokens.append(Token(start, end, places[head - 1][0] if head else start, number(row[7])))
        yield path.stem, text, tokens


def aligned(found: Words, tokens: list[Token]) -> Parse:
    """The parse of a text in this project's words; a word of several tokens is its first one."""

    def word(offset: int) -> int:
        return bisect.bisect_right(found.starts, offset) - 1

    heads, names = [-100] * len(found), [-100] * len(found)
    for token in tokens:
        own = word(token.start)
        if own < 0 or names[own] != -100:
            continue
        head = word(token.head)
        if head != own or token.head == token.start:
            heads[own], names[own] = head, token.name
    return Parse(heads, names)
