"""Finds the articles that print one text, so that a wire story counts once however many outlets carry it.

It compares fingerprints only: it reads no text, and says who wrote first only as far as dates are known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import blake2b
from itertools import combinations
from typing import NamedTuple

SIMILAR = 0.5
"""Share of word shingles that makes two articles copies (MinHash estimate of Jaccard similarity). A copy cut
by half keeps 50 %; two reports of one agency about one day share 1 to 8 %, seven standard errors below."""

ROWS = 3
"""Numbers of a fingerprint to a key. Of pairs at SIMILAR, 1 - (1 - 0.5**3)**21 = 94 % share one of the 21
keys of a 64-number fingerprint (at 0.7 all do); of strangers sharing 5 %, 0.3 % do: one comparison each."""

PAIRS = 200_000
"""Pairs of names that are kept in mind as not one (20 megabytes). With the entries that one more article
touches each pair was compared four times, since two tellings of one thing share most of their keys."""


class Print(NamedTuple):
    """What is known of an article for this: its fingerprint and the first day it can be of (ISO, or none)."""

    fingerprint: tuple[int, ...]
    day: str | None


def keys(fingerprint: tuple[int, ...]) -> tuple[str, ...]:
    """Keys by which copies find each other without comparing all pairs (locality-sensitive hashing)."""
    return tuple(
        f"{at // ROWS}-" + blake2b(repr(fingerprint[at : at + ROWS]).encode(), digest_size=6).hexdigest()
        for at in range(0, len(fingerprint) - ROWS + 1, ROWS)
    )


def likeness(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """The share of equal places in two fingerprints, 0 where they cannot be compared."""
    if not one or len(one) != len(other):
        return 0.0
    return sum(a == b for a, b in zip(one, other, strict=True)) / len(one)


def like(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether two articles that share a key are copies."""
    return likeness(one, other) >= SIMILAR


def linked(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether two articles are copies: they share a key and are as like as ``SIMILAR`` says."""
    return like(one, other) and not set(keys(one)).isdisjoint(keys(other))


def copies(prints: Mapping[str, Print]) -> dict[str, str]:
    """Each article that is a copy, and the one it counts with: the earliest of them, then the least id."""
    by_key: dict[str, list[str]] = {}
    for article in sorted(prints):
        for key in keys(prints[article].fingerprint):
            by_key.setdefault(key, []).append(article)
    origins: dict[str, str] = {}
    pairs = pairs_within(by_key.values())
    for group in groups(prints, pairs, link=lambda a, b: like(prints[a].fingerprint, prints[b].fingerprint)):
        first = min(group, key=lambda a: (prints[a].day or "9999", a))
        origins.update({article: first for article in group if article != first})
    return origins


def pairs_within(buckets: Iterable[Iterable[str]]) -> Iterator[tuple[str, str]]:
    """Every pair that shares a bucket, each once."""
    seen: set[tuple[str, str]] = set()
    for bucket in buckets:
        for pair in combinations(sorted(set(bucket)), 2):
            if pair not in seen:
                seen.add(pair)
                yield pair


def groups(
    names: Iterable[str], pairs: Iterable[tuple[str, str]], *, link: Callable[[str, str], bool]
) -> list[list[str]]:
    """Connected components over the ``pairs`` that ``link`` accepts, each sorted, by their least name.

    Singles are groups too. The order of ``names`` and ``pairs`` does not matter.
    """
    parent = {name: name for name in names}

    def root(name: str) -> str:
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for a, b in pairs:
        above, below = sorted((root(a), root(b)))
        if above != below and link(a, b):
            parent[below] = above
    found: dict[str, list[str]] = {}
    for name in sorted(parent):
        found.setdefault(root(name), []).append(name)
    return [found[name] for name in sorted(found)]


def groups_within(
    names: Iterable[str],
    buckets: Iterable[Iterable[str]],
    *,
    joined: Iterable[tuple[str, str]],
    link: Callable[[str, str], bool],
) -> list[list[str]]:
    """The same as `groups` over the pairs of each bucket and those ``joined`` whatever ``link`` says.

    Of a bucket whose names all hang together each is compared once, not with every other: a wire story that a
    thousand papers print would be half a million pairs. Two that share several buckets and do not hang
    together are compared once too, as far as that can be kept in mind.

    Example:
        >>> groups_within("abc", ["abc"], joined=[("a", "c")], link=lambda a, b: False)
        [['a', 'c'], ['b']]
    """
    parent = {name: name for name in names}

    def root(name: str) -> str:
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    def join(a: str, b: str) -> None:
        above, below = sorted((root(a), root(b)))
        parent[below] = above

    known_apart: set[tuple[str, str]] = set()

    def links(a: str, b: str) -> bool:
        if (a, b) in known_apart:
            return False
        if link(a, b):
            return True
        if len(known_apart) >= PAIRS:
            known_apart.clear()
        known_apart.add((a, b))
        return False

    for a, b in joined:
        join(a, b)
    for bucket in buckets:
        met: list[list[str]] = []
        for name in sorted(set(bucket)):
            apart, together = [], [name]
            for group in met:
                if root(group[0]) != root(name) and any(links(name, other) for other in group):
                    join(name, group[0])
                if root(group[0]) == root(name):
                    together += group
                else:
                    apart.append(group)
            met = [*apart, together]
    found: dict[str, list[str]] = {}
    for name in sorted(parent):
        found.setdefault(root(name), []).append(name)
    return [found[name] for name in sorted(found)]
