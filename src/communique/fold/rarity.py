"""Weighs the words of a telling: rare ones tell one deed from the next, names and numbers most of all.

It knows how rare a word is in news at large and in no record, so that what it says of two tellings never
changes with what else is read.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from communique.fold.stems import states, stems
from communique.languages.en.time import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from communique.languages.en.word_shares import SHARES

UNSEEN = 0.02
"""The share of articles taken for a word that the table does not have, which holds none under 0.03."""

_NAME = re.compile(r"(?<![.!?:”\"’'] )(?<!^)(?<!\n)\b(?:[A-Z][\w’'-]+|[A-Z]{2,})|\d+")


class Shared(NamedTuple):
    """What two bags of stems share: its weight, and its share of the lighter and of the heavier bag."""

    weight: float
    less: float
    more: float


def shared(one: frozenset[str], other: frozenset[str]) -> Shared:
    """How much two bags of stems have in common.

    Example:
        >>> shared(frozenset({"yongb", "minis"}), frozenset({"yongb"})).less
        1.0
    """
    common = weight(one & other)
    less, more = sorted((weight(one), weight(other)))
    return Shared(common, common / less if less else 0.0, common / more if more else 0.0)


def weight(told: Iterable[str]) -> float:
    """How much stems tell together: of each the negative logarithm of the share of articles that have it.

    Example:
        >>> weight(["minis"]) < weight(["yongb"])  # minister, Yongbyon
        True
    """
    common = _shares()
    return math.fsum(-math.log(common.get(stem, UNSEEN)) for stem in told)


@lru_cache(maxsize=8192)
def names(text: str) -> frozenset[str]:
    """The stems of a text's proper names and numbers, but for states', capitals', months' and weekdays'.

    A capital at the start of a sentence says nothing, so that a name which only begins one is not among them.

    Example:
        >>> sorted(names("It may close Yongbyon on Monday, 3 days after Resolution 2397."))
        ['2397', '3', 'resol', 'yongb']
    """
    return stems(" ".join(_NAME.findall(text))) - _calendar() - states()


@cache
def _shares() -> dict[str, float]:
    found: dict[str, float] = {}
    for share, words in SHARES.items():
        for word in words.split():
            for stem in stems(word):
                found[stem] = max(found.get(stem, 0.0), share / 100)
    return found


@cache
def _calendar() -> frozenset[str]:
    return stems(" ".join((*MONTHS, *SHORT_MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS)))
