"""A rule that carries its own sentences: those it must fire on, and those it must leave alone.

It holds no logic of its own. In a sentence ``{}`` marks the source, ``<>`` the cue, ``[]`` the content.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from communique.engines.cue import Cue
from communique.engines.said import Said
from communique.model import Speech


@dataclass(frozen=True, slots=True)
class ActRule:
    """``when`` it holds of a cue and what was said, the statement's act is ``act`` (``None``: the cue's own)."""

    name: str
    act: Speech | None
    when: Callable[[Cue, Said], bool]
    yes: tuple[str, ...]
    no: tuple[str, ...] = ()
