"""What the rules about names saw at one place of an article, before anybody asks who it is.

It is passed between the rules of one reading and never leaves the engines.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from communique.engines.terms import Term, Words
from communique.model import MentionKind, Span

Form = Literal["name", "role", "organ", "term", "pronoun", "thing"]

Definite = Literal["def", "indef", "bare", "poss", "inner"]
"""How a phrase is determined; ``inner`` stands before the head of another one."""


@dataclass(slots=True, eq=False)
class Found:
    """Tokens ``[first, last)`` that stand for somebody or something, and what their words tell."""

    first: int
    last: int
    kind: MentionKind
    form: Form
    head: str = ""
    words: tuple[str, ...] = ()
    code: str = ""
    definite: Definite = "bare"
    plural: bool = False
    gender: str = ""
    quoted: bool = False
    sentence: int = 0
    oblique: bool = False
    owner: bool = False
    title_of: Found | None = None
    chain: int = -1


@dataclass(slots=True, eq=False)
class Page:
    """An article's tokens with what is known of each: its term, its sentence, whether it is quoted."""

    text: str
    words: Words
    terms: dict[int, tuple[int, Term]]
    inside: dict[int, int]
    sentence_of: list[int]
    sentence_starts: frozenset[int]
    quoted: list[bool]
    sentences: tuple[Span, ...]

    def together(self, i: int, j: int) -> bool:
        """Whether only blanks of one line stand between the tokens before ``j`` and ``i``."""
        gap = self.text[self.words.ends[i] : self.words.starts[j]]
        return not gap or (gap.isspace() and "\n" not in gap)
