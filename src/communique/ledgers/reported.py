"""An act as its reports tell it, and what ledgers compare acts by: sides, words, days.

It reads no store and settles no identity; a state stands for its own people here, as the ledgers count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from communique.fold import bounds, plain, remembering
from communique.languages.en.ledgers import EMPTY
from communique.model import Act, Entry, When, Who, digest

TRUNCATED = 5
"""Letters of a word that are compared: truncation to five does as well as a stemmer in English retrieval
(McNamee & Mayfield 2004), and holds "suspend", "suspended" and "suspension" together, which stemmers part."""

REMEMBERED = 65_536
"""Values of which a function remembers what it said, at most: more than the tellings that a desk's ledgers
follow, some thirty thousand. With a quarter as many, 380 of the 1,250 at which one more of 10,000 articles
makes be looked at were judged anew. A telling with all that is said of it takes some 5 kB."""

remembered = remembering(REMEMBERED)
"""A history is looked at again with every act that is added: nearly all its entries are those of before."""

WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Reported:
    """An act with all its tellings; ``leading`` is the one shown first.

    Raises:
        ValueError: where the leading telling is not among ``entries``.
    """

    act: Act
    entries: tuple[Entry, ...]
    leading: Entry = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Asked for so often that to look it up each time was a thirtieth of what ledgers cost.
        leading = next((entry for entry in self.entries if entry.id == self.act.leading), None)
        if leading is None:
            raise ValueError(f"act {self.act.id}: its leading telling {self.act.leading} is none of its own")
        object.__setattr__(self, "leading", leading)

    @property
    def id(self) -> str:
        """The act's id."""
        return self.act.id

    @property
    def when(self) -> When:
        """The act's day."""
        return self.act.when

    @property
    def first_day(self) -> str:
        """The first day (ISO) that it can be of; empty where unknown."""
        return days(self.act.when)[0]

    @property
    def known_day(self) -> str:
        """The first day (ISO) from which it counts: its own, or that of a report which told it before."""
        told = (days(When(edtf=entry.told))[0] for entry in self.entries)
        return min((day for day in (self.first_day, *told) if day), default="")

    @property
    def known(self) -> When:
        """Its day, or where that or its year is unknown the day of the report from which it is known."""
        if self.first_day or not self.known_day:
            return self.act.when
        return When(edtf=self.known_day, basis="assumed", why="the day of the report that tells it")


def days(when: When) -> tuple[str, str]:
    """First and last day (ISO) that a date can mean; two empty texts where it is unknown.

    Example:
        >>> days(When(edtf="2018-03"))
        ('2018-03-01', '2018-03-31')
    """
    return _between(when.edtf)


@lru_cache(maxsize=REMEMBERED)
def _between(edtf: str) -> tuple[str, str]:
    first, last = bounds(edtf)
    return first or "", last or ""


def side(who: Who) -> str:
    """What somebody is counted as: the country or organisation, else the actor, else the folded name.

    Example:
        >>> side(Who(name="Sergei Lavrov", actor="p-1", country="RUS"))
        'RUS'
    """
    return who.country or who.actor or plain(who.name)


def sides(several: Iterable[Who]) -> frozenset[str]:
    """What each of ``several`` is counted as."""
    return frozenset(map(side, several))


@lru_cache(maxsize=REMEMBERED)
def stems(text: str) -> frozenset[str]:
    """The words of a text that tell what it is about, cut to their first letters.

    Example:
        >>> sorted(stems("to suspend the nuclear tests"))
        ['nucle', 'suspe', 'tests']
    """
    return frozenset(
        word.rstrip("s")[:TRUNCATED] if len(word) > 3 else word
        for word in WORD.findall(plain(text))
        if word not in EMPTY and not word.isdigit()
    )


def alike(one: str, other: str) -> float:
    """The share of the shorter text's words that the other has too; 0 where either has none.

    The overlap coefficient rather than Jaccard's: a report shortens what it repeats.
    """
    a, b = stems(one), stems(other)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def row_id(prefix: str, acts: Iterable[Reported]) -> str:
    """The id of a row that begins with these acts.

    Raises:
        ValueError: where there is none.
    """
    return f"{prefix}-{min(act.id for act in acts)}"


def named_id(prefix: str, *parts: str) -> str:
    """The id of a row that is known by what it is about rather than by an act."""
    return f"{prefix}-{digest(*parts, length=12)}"


def in_order(acts: Iterable[Reported]) -> list[Reported]:
    """Acts by their first day, undated ones last, then by id, so that no order of arrival matters."""
    return sorted(acts, key=lambda one: (one.first_day or "9999", one.id))
