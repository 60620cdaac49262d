"""Groups the articles that tell one story: the same happening, in whatever words and however often reported.

It compares words, names and days only: it reads no meaning, and calls no two happenings one because the same
people did the same thing again.

How two articles are compared, and why:

- By the words they share, each weighing the more the rarer it is, both among the articles that are grouped
  and in news at large (``languages/en/word_shares``): in a record of one conflict its parties tell no story
  apart, and in a record of two articles every word would be rare. The words of a title count for more.
- The further apart their days, the more words they must share. A look back a year later may still join, where
  it tells of little else.
- Where both tell of a like deed of a kind that is done in series, such as a missile test, but the last that
  each tells of was done on another day, they must share more still: the second test is told in the words of
  the first, which it names as its background.
- Copies of one text are one story whatever their days.

Keys only propose pairs. Pairs that are close enough hang together, and what hangs together is joined step by
step, the closest first, as long as two groups are close on average: so no chain of neighbours can pull in the
articles at its far end.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from communique.fold.copies import groups, like, pairs_within
from communique.fold.copies import keys as print_keys
from communique.fold.days import bounds
from communique.fold.stems import WORD, plain
from communique.languages.en.word_shares import SHARES
from communique.model import Entry

# JOIN, FAR, FADING and AGAIN were chosen on one half of newscluster's stories, and so that two launches of
# the bundled sample, seventeen days apart, stay two; docs/accuracy.md tells the other half.

JOIN = 0.1
"""Closeness at which two groups are one story, on average over their pairs."""

LINK = 0.05
"""Closeness at which two articles are neighbours; groups without neighbours never join. From 0.03 to 0.08 all
is the same."""

PRIOR = 100
"""How many articles of news at large stand beside those that are grouped when a word's rarity is told. With
500 the sample, all of it on one conflict, falls into too few stories."""

TITLE = 3
"""How often a word of the title counts besides: 1 costs a point, 5 brings none."""

FAR = 0.45
"""What is left of two articles' closeness where their days are far apart."""

FADING = 7.0
"""Days over which closeness fades."""

AGAIN = 0.25
"""What is left of it where both tell of a like deed that was last done on other days."""

SERIAL = frozenset({"MOBILIZE", "SANCTION"})
"""Types of deed that are done in series, each a story: tests, drills, rounds of sanctions. With every type,
so with attacks and arrests, whose follow-ups give the day less surely, B-cubed fell by five points."""

ONE_DEED = 4
"""Days within which two reports can mean one deed: time zones, and a date that was read amiss."""

UNDATED = 0.45
"""What is left where a day is not known: as far apart. With 0.7 one undated page of the sample tied two
that stand a year apart."""

NARROW = 31
"""Days that a date may span and still place an article in time."""

READ = 20_000
"""Characters of a text that are compared: the story is told in the first, and a hostile page is long."""

WORDS = 16
"""Words of an article that become keys: the most frequent of those that few articles use. With 30 no group
changed."""

SHARED = 2
"""Keys that two articles must share to be compared. With 1 no group changed, at many times the cost."""

NEAR = 12
"""Articles next in time with which a key proposes each. With 40 no group changed; without a limit, a name
that a thousand articles share would propose half a million pairs."""

NEVER = 0.0
"""Where the undated stand in the order of time: beside each other."""


class Telling(NamedTuple):
    """What the record knows of one article for this.

    ``published`` is EDTF, empty if unknown; ``happened`` what it tells as done, kind of deed and day (EDTF),
    as `happened` has them; ``names`` the ids or names of the actors and places that it names; ``fingerprint``
    that of its text.
    """

    article: str
    title: str = ""
    text: str = ""
    published: str = ""
    happened: tuple[tuple[str, str], ...] = ()
    names: frozenset[str] = frozenset()
    fingerprint: tuple[int, ...] = ()


def happened(entries: Iterable[Entry]) -> tuple[tuple[str, str], ...]:
    """The deeds of ``SERIAL`` types that an article's entries tell as done: type and mode, and day; sorted.

    Who did them is left out: articles name the doer too differently ("Pyongyang", "the North's army").
    """
    return tuple(
        sorted(
            {
                (f"{entry.type} {entry.mode or ''}".strip(), entry.when.edtf)
                for entry in entries
                if entry.kind == "event"
                and entry.status == "actual"
                and entry.made_by is None
                and entry.type in SERIAL
                and entry.when.edtf
            }
        )
    )


def keys(telling: Telling) -> tuple[str, ...]:
    """Keys by which tellings of one story find each other: its rare words, its names, its copies' keys.

    Two that share fewer than ``SHARED`` are never compared, unless they are copies.

    Example:
        >>> keys(Telling("a", title="Ferry talks resume in Southmark"))
        ('w-ferry', 'w-southmark')
    """
    return _keys(telling, _counted(telling))


def _keys(telling: Telling, words: Mapping[str, int]) -> tuple[str, ...]:
    rare = [word for word in words if word not in _shares()]
    heavy = sorted(rare, key=lambda word: (-words[word], word))[:WORDS]
    titled = [word for word in _words(telling.title) if word not in _shares()]
    return (
        *(f"w-{word}" for word in sorted({*heavy, *titled})),
        *(f"n-{plain(name)}" for name in sorted(telling.names)),
        *(f"p-{key}" for key in print_keys(telling.fingerprint)),
    )


def stories(tellings: Iterable[Telling]) -> dict[str, str]:
    """Each article and the least id of those that tell its story; one that nobody else tells stands alone.

    The order of ``tellings`` never matters. Of two tellings of one article the greater counts.
    """
    known: dict[str, Telling] = {}
    for telling in tellings:
        known[telling.article] = max(telling, known.get(telling.article, telling), key=_placed)
    known = dict(sorted(known.items()))
    days = {name: _day(telling) for name, telling in known.items()}
    counts = {name: _counted(telling) for name, telling in known.items()}
    vectors = _vectors(counts)
    copied, pairs = _proposed(known, counts, days)
    single = {
        name: _Cluster(1, vectors[name], {days[name]: 1}, _deeds(telling)) for name, telling in known.items()
    }
    clusters = dict(single)
    joined: dict[str, str] = {}
    for group in copied:
        for name in group[1:]:
            clusters[group[0]] = clusters[group[0]].with_(clusters.pop(name))
            joined[name] = group[0]
    beside: dict[str, set[str]] = {name: set() for name in clusters}
    for one, other in pairs:
        a, b = joined.get(one, one), joined.get(other, other)
        if a != b and b not in beside[a] and single[one].close(single[other]) >= LINK:
            beside[a].add(b)
            beside[b].add(a)
    joined.update(_agglomerated(clusters, beside))
    return {name: _root(joined, name) for name in known}


def _placed(telling: Telling) -> tuple[object, ...]:
    """What orders two tellings of one article; of two sets neither need be the greater."""
    return (*telling[:5], sorted(telling.names), telling.fingerprint)


def _root(joined: Mapping[str, str], name: str) -> str:
    while name in joined:
        name = joined[name]
    return name


class _Cluster(NamedTuple):
    """A group on its way to a story: its size, the sum of its articles' words, how many are of which day.

    ``deeds``: by kind of deed the sum of the days on which its articles last tell of one, and their number.
    """

    size: int
    words: Mapping[str, float]
    days: Mapping[float | None, int]
    deeds: Mapping[str, tuple[float, int]]

    def with_(self, other: _Cluster) -> _Cluster:
        words = dict(self.words)
        for word, weight in other.words.items():
            words[word] = words.get(word, 0.0) + weight
        days = dict(self.days)
        for day, number in other.days.items():
            days[day] = days.get(day, 0) + number
        deeds = dict(self.deeds)
        for what, (total, number) in other.deeds.items():
            before = deeds.get(what, (0.0, 0))
            deeds[what] = (before[0] + total, before[1] + number)
        return _Cluster(self.size + other.size, words, days, deeds)

    def close(self, other: _Cluster) -> float:
        """The mean of the pairs' shared words, times the mean of what their days leave of it."""
        left = math.fsum(
            a * b * _faded(one, two) for one, a in self.days.items() for two, b in other.days.items()
        )
        close = _shared(self.words, other.words) * left / (self.size * other.size) ** 2
        return close * AGAIN if self.again(other) else close

    def again(self, other: _Cluster) -> bool:
        """Whether both tell of a like deed, and of none on days that meet."""
        apart = [
            abs(total / number - other.deeds[what][0] / other.deeds[what][1])
            for what, (total, number) in self.deeds.items()
            if what in other.deeds
        ]
        return bool(apart) and min(apart) > ONE_DEED


def _agglomerated(clusters: dict[str, _Cluster], beside: dict[str, set[str]]) -> dict[str, str]:
    """Which group went into which, always into the one with the lesser name."""
    heap = [
        (-close, a, b, 1, 1)
        for a in sorted(beside)
        for b in sorted(beside[a])
        if a < b and (close := clusters[a].close(clusters[b])) >= JOIN
    ]
    heapify(heap)
    turn = dict.fromkeys(clusters, 1)
    joined: dict[str, str] = {}
    while heap:
        _, a, b, then_a, then_b = heappop(heap)
        if turn.get(a) != then_a or turn.get(b) != then_b:
            continue
        clusters[a] = clusters[a].with_(clusters.pop(b))
        joined[b] = a
        turn[a] += 1
        del turn[b]
        for near in beside.pop(b):
            beside[near].discard(b)
            if near != a:
                beside[near].add(a)
                beside[a].add(near)
        for near in beside[a]:
            one, other = sorted((a, near))
            close = clusters[one].close(clusters[other])
            if close >= JOIN:
                heappush(heap, (-close, one, other, turn[one], turn[other]))
    return joined


def _proposed(
    known: Mapping[str, Telling], counts: Mapping[str, Mapping[str, int]], days: Mapping[str, float | None]
) -> tuple[list[list[str]], list[tuple[str, str]]]:
    """The groups of copies, and the pairs that share enough keys to be compared."""
    printed: dict[str, list[str]] = {}
    told: dict[str, list[str]] = {}
    for name, telling in known.items():
        for key in _keys(telling, counts[name]):
            (printed if key.startswith("p-") else told).setdefault(key, []).append(name)
    copied = groups(
        known,
        pairs_within(printed.values()),
        link=lambda a, b: like(known[a].fingerprint, known[b].fingerprint),
    )
    order = {name: at for at, name in enumerate(sorted(known, key=lambda n: (days[n] or NEVER, n)))}
    names = list(order)
    shared: Counter[tuple[int, int]] = Counter()
    for bucket in told.values():
        places = sorted(order[name] for name in bucket)
        for at, place in enumerate(places):
            shared.update((place, other) for other in places[at + 1 : at + 1 + NEAR])
    pairs = sorted(tuple(sorted((names[a], names[b]))) for (a, b), n in shared.items() if n >= SHARED)
    return copied, [(a, b) for a, b in pairs]


def _shared(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The words' inner product; of two articles alone the cosine."""
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    return sum(weight * many[word] for word, weight in few.items() if word in many)


def _faded(one: float | None, other: float | None) -> float:
    """What two days leave of closeness: all of it where they are one, ``FAR`` at last."""
    if one is None or other is None:
        return UNDATED
    return FAR + (1 - FAR) * math.exp(-abs(one - other) / FADING)


def _vectors(counts: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, float]]:
    """The words of each article with their weights, of length one."""
    using = Counter(word for words in counts.values() for word in words)
    rarity = {word: _rarity(len(counts), number, word) for word, number in using.items()}
    vectors = {}
    for name, words in counts.items():
        weights = {word: _weight(count, rarity[word]) for word, count in words.items()}
        length = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
        vectors[name] = {word: weight / length for word, weight in weights.items() if weight}
    return vectors


def _weight(count: int, rarity: float) -> float:
    return (1 + math.log(count)) * rarity


def _rarity(articles: int, using: int, word: str) -> float:
    """The inverse document frequency of a word, over these articles and ``PRIOR`` of news at large."""
    return max(0.0, math.log((1 + articles + PRIOR) / (1 + using + PRIOR * _shares().get(word, 0.0))))


def _counted(telling: Telling) -> Counter[str]:
    counted = Counter(_words(telling.text[:READ]))
    for word in _words(telling.title):
        counted[word] += TITLE
    return counted


def _words(text: str) -> Iterator[str]:
    # What plain() does to a letter with an accent is most of the cost of an article that has none.
    folded = text.casefold() if text.isascii() else plain(text)
    return (word for word in WORD.findall(folded) if len(word) > 1)


@cache
def _shares() -> dict[str, float]:
    return {word: share / 100 for share, words in SHARES.items() for word in words.split()}


def _day(telling: Telling) -> float | None:
    """When the article was published, else the last day that it tells of: an ordinal, none if unknown."""
    last = max((day for _, edtf in telling.happened if (day := _ordinal(edtf)) is not None), default=None)
    published = _ordinal(telling.published)
    return last if published is None else published


def _deeds(telling: Telling) -> dict[str, tuple[float, int]]:
    """By kind of deed the last day of one: what an article adds of the time before is background."""
    last: dict[str, tuple[float, int]] = {}
    for what, edtf in telling.happened:
        day = _ordinal(edtf)
        if day is not None:
            last[what] = max(last.get(what, (day, 1)), (day, 1))
    return last


@lru_cache(maxsize=8192)
def _ordinal(edtf: str) -> float | None:
    """The middle of the days that a date can mean; none where they are too many to place anything."""
    first, last = bounds(edtf)
    if first is None or last is None:
        return None
    start, end = date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()
    return (start + end) / 2 if end - start < NARROW else None
