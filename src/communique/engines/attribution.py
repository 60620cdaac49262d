"""One attribution as the encoder found it: these words are the speaker, these the verb, these what was said.

It says nothing about what kind of statement that is; ``fields`` does.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.model import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content of one statement, each in pieces (reading order); ``confidence`` in [0, 1]."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float
