"""Sentences with their parts marked: ``{source} <cue> [content]``, as the rules of the engines carry them."""

from __future__ import annotations

import re

from communique.engines.attribution import Attribution
from communique.engines.sentences import sentences
from communique.model import Span, Statement

_ROLE = {"{": "source", "<": "cue", "[": "content"}
_CLOSES = "}>]"


def unmark(sentence: str) -> tuple[str, Attribution]:
    """The plain text of a marked sentence, and the attribution its marks make."""
    parts: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
    plain, opened = "", ("", 0)
    for piece in re.split(r"([{}<>\[\]])", sentence):
        if piece in _ROLE:
            opened = (_ROLE[piece], len(plain))
        elif piece and piece in _CLOSES:
            parts[opened[0]].append(Span(opened[1], len(plain)))
        else:
            plain += piece
    return plain, Attribution(tuple(parts["source"]), tuple(parts["cue"]), tuple(parts["content"]), 0.9)


def statement(sentence: str) -> tuple[str, Statement]:
    """The plain text of a marked sentence, and the statement that the engines make of it."""
    from communique.engines.fields import fields

    text, attribution = unmark(sentence)
    return text, fields(text, sentences(text), attribution, article="a-1")
