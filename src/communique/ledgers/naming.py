"""Which sides a few words name, "the North" beside its neighbour among them, and what a side is called.

It knows the registry's words only and settles no doubt: a word that means a state only beside others counts
where the caller says that those are there.
"""

from __future__ import annotations

import re
from functools import lru_cache

from communique.codes.countries import COUNTRIES, SIDES
from communique.fold import plain
from communique.ledgers.reported import REMEMBERED
from communique.ledgers.states import named_in


@lru_cache(maxsize=REMEMBERED)
def named_states(text: str, *, beside: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Codes of the sides that ``text`` names, in the order of its words, each once.

    Args:
        beside: codes of sides that the report names too; "the North" is a state beside its neighbour only.

    Example:
        >>> named_states("urged Pyongyang and the Russians")
        ('PRK', 'RUS')
        >>> named_states("the North", beside=frozenset({"KOR"}))
        ('PRK',)
    """
    return tuple(dict.fromkeys(code for _, code in placed(text, beside=beside)))


def placed(text: str, *, beside: frozenset[str] = frozenset()) -> list[tuple[int, str]]:
    """Where ``text`` names sides: the place, in code points, and the code, in order.

    Args:
        beside: as for ``named_states``.

    Example:
        >>> placed("from the North to Oslo", beside=frozenset({"KOR"}))
        [(5, 'PRK'), (18, 'NOR')]
    """
    found = named_in(text)
    for phrase, pair in SIDES.items():
        if beside & set(pair):
            found.extend(
                (match.start(), pair[0])
                for match in re.finditer(rf"(?<!\w){phrase}(?!\w)", text, re.IGNORECASE)
            )
    return sorted(found)


@lru_cache(maxsize=1024)
def called(code: str) -> tuple[str, ...]:
    """The words for a state, folded; none for any other side.

    Example:
        >>> called("CHL")
        ('chile', 'chilean', 'chileans', 'santiago')
    """
    for country in COUNTRIES:
        if country.code == code:
            return tuple(
                map(plain, (*country.names, *country.adjectives, *country.people, *country.capitals))
            )
    return ()
