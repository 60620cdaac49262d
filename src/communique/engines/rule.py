"""A rule that carries its own sentences: those it must fire on, and those it must leave alone.

It holds no logic of its own. In a sentence ``{}`` marks the source, ``<>`` the cue, ``[]`` the content.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from communique.model import Speech

if TYPE_CHECKING:  # ``said`` reads conditions, and their rules are of this kind
    from communique.engines.cue import Cue
    from communique.engines.said import Said


@dataclass(frozen=True, slots=True)
class FieldRule:
    """What a field is in some sentences (``yes``: marked sentence, its value), and where it is empty."""

    name: str
    yes: tuple[tuple[str, str], ...]
    no: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActRule:
    """Where ``when`` holds of a cue and what was said, the statement's act is ``act`` (or the cue's own)."""

    name: str
    act: Speech | None
    when: Callable[[Cue, Said], bool]
    yes: tuple[str, ...]
    no: tuple[str, ...] = ()
