"""Counts the independent origins of what several articles tell: copies once, and what one has from another.

It goes by what a telling's own sentences say ("Reuters reported"); it guesses no source that is not named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from communique.codes.organisations import ORGANISATIONS
from communique.fold.stems import plain
from communique.languages.en.outlets import AFTER, BEFORE, BETWEEN, GENERIC
from communique.model import Entry

SHORTEST = 2
"""Letters that an outlet's name needs to be looked for."""


def origins(entries: Iterable[Entry], *, copies: Mapping[str, str], outlets: Mapping[str, str]) -> int:
    """How many independent reports tell one act.

    Copies of a text count with their original. An article that names another outlet as where it has the thing
    counts with that outlet's own article, where there is one; else all that name that outlet count once.

    Args:
        copies: by article, the one that it copies.
        outlets: by article, the outlet that printed it; an article that is not there has none.
    """
    told: dict[str, list[Entry]] = {}
    for entry in entries:
        told.setdefault(copies.get(entry.article, entry.article), []).append(entry)
    if len(told) == 1:
        return 1
    printed = {article: _outlet(outlets.get(article, "")) for article in told}
    known = {_short(outlets[article]) for article in told if outlets.get(article)}
    after: dict[str, str] = {}
    for article in sorted(told):
        own = _outlet(printed[article])
        for name in sorted(
            {one for e in told[article] for one in named(e.evidence.quote, known=known)} - {own}
        ):
            own_reports = [other for other in sorted(told) if _outlet(printed[other]) == name]
            after[article] = own_reports[0] if own_reports else f"outlet {name}"
            break
    return len({_last(article, after) for article in told})


def _last(article: str, after: Mapping[str, str]) -> str:
    """What an article goes back to in the end; of two that name each other the lesser."""
    seen = [article]
    while (following := after.get(seen[-1])) is not None:
        if following in seen:
            return min(seen[seen.index(following) :])
        seen.append(following)
    return seen[-1]


def named(quote: str, *, known: Iterable[str] = ()) -> frozenset[str]:
    """The outlets that a passage names as where it has something, by the names that reports use.

    Args:
        known: names of outlets to look for, as printed, beside those of the list of organisations.

    Example:
        >>> sorted(named("The ferry has sunk, Reuters reported."))
        ['reuters']
    """
    return _named(quote, tuple(sorted(known)))


@lru_cache(maxsize=4096)
def _named(quote: str, known: tuple[str, ...]) -> frozenset[str]:
    names = {**{name: _outlet(name) for name in known if len(name) >= SHORTEST}, **_media()}
    return frozenset(
        outlet for name, outlet in names.items() if name in quote and _pattern(name).search(quote) is not None
    )


@lru_cache(maxsize=4096)
def _pattern(name: str) -> re.Pattern[str]:
    # As it is printed: an economist says much that The Economist does not.
    spelt = re.escape(name)
    return re.compile(rf"\b(?i:{BEFORE})\s+{BETWEEN}{spelt}\b|\b{spelt}{AFTER}|\({spelt}\)")


def _short(name: str) -> str:
    """An outlet's name as reports use it: "Haedong" for "The Haedong News Agency"."""
    name = " ".join(name.split())
    return re.sub(GENERIC, "", name.removeprefix("The ").removeprefix("the "), flags=re.IGNORECASE)


@lru_cache(maxsize=4096)
def _outlet(name: str) -> str:
    """What an outlet is compared by: of a listed one the first name of the list, folded; empty for none."""
    return plain(_media().get(name) or _media().get(_short(name)) or _short(name))


@cache
def _media() -> dict[str, str]:
    """By each name of a listed outlet the first of its names, folded."""
    return {
        name: plain(outlet.names[0])
        for outlet in ORGANISATIONS
        if outlet.kind == "media"
        for name in outlet.names
    }
