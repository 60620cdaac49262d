"""Articles grouped into stories: ``newscluster``'s 343, B-cubed against its labels, beside a plain baseline.

The baseline is what a day's work would build: TF-IDF (raw counts, smoothed inverse document frequency,
cosine) and a window of days, joined as connected components or by average link. Its threshold, window and
way of joining are the best of a grid on one half of the stories (by the hash of their number), ours were
chosen on the same half; both are told on the other half and on the whole. So is a stronger one, with
logarithms of the counts and, if it likes, no window: many labels of the collection are topics of many months.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import math
import re
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from benchmarks import keep
from benchmarks.coreference import b_cubed, f1
from benchmarks.keyed import NEWSCLUSTER, article_row
from communique.engines import Engine, Reader
from communique.errors import CommuniqueError
from communique.fold.stories import Telling, happened, stories
from communique.model import Article, Reading, Resolution
from communique.resolve import resolve
from communique.sources import frame
from communique.when import parse_edtf

WINDOWS = (3, 7, 14, 30, 60, 120)
"""Days apart at which the baseline may still join two articles."""

THRESHOLDS = tuple(round(0.05 + 0.025 * step, 3) for step in range(22))

NAMED = frozenset({"person", "organization", "place", "state"})

Joining = Callable[[np.ndarray, float], list[int]]


class Told(NamedTuple):
    """One article of the collection: what the record knows of it, and its story there."""

    telling: Telling
    story: int


def telling(article: Article, reading: Reading, resolution: Resolution) -> Telling:
    """What the grouping is given of an article that was read."""
    names = set()
    for mention, actor in zip(reading.mentions, resolution.mentions, strict=True):
        words = article.text[mention.span.start : mention.span.end]
        if actor or (mention.kind in NAMED and words[:1].isupper()):
            names.add(actor or words)
    return Telling(
        article=article.id,
        title=article.title,
        text=article.text,
        published=resolution.published.edtf,
        happened=happened(resolution.entries),
        names=frozenset(names),
        fingerprint=article.fingerprint,
    )


def read(folder: Path, reader: Engine) -> list[Told]:
    """Every article of the collection, in order of its file; one that is only furniture has no words."""
    found = []
    for path in sorted(folder.glob("*.json")):
        row = article_row(folder, path.stem)
        story, title, day = row["newsCluster"]["EventId"], row["title"] or "", row["date_publish"][:10]
        try:
            article = frame(
                row["text"] or "",
                doc=row["dId"],
                url=row["url"] or "",
                outlet=row["source_domain"] or "",
                title=title,
                published=day,
            )
        except CommuniqueError:
            # Somebody has to place it: by its title and day alone.
            found.append(Told(Telling(article=path.stem, title=title, published=day), story))
            continue
        reading = reader.annotate(article)
        found.append(Told(telling(article, reading, resolve(article, reading)), story))
    return found


def scored(told: Sequence[Told], groups: Sequence[object]) -> dict[str, float]:
    """B-cubed precision, recall and F1 in per cent (Bagga and Baldwin 1998), singles among them."""
    key = _sets(one.story for one in told)
    response = _sets(groups)
    return f1(*b_cubed(response, key), *b_cubed(key, response))


def _sets(labels: Any) -> list[set[Any]]:
    found: dict[object, set[Any]] = {}
    for at, label in enumerate(labels):
        found.setdefault(label, set()).add((at, at))
    return list(found.values())


def tfidf(texts: Sequence[str], *, logarithm: bool = False) -> np.ndarray:
    """The cosine of every pair of texts."""
    bags = [Counter(re.findall(r"\w\w+", text.lower())) for text in texts]
    using = Counter(word for bag in bags for word in bag)
    column = {word: at for at, word in enumerate(sorted(using))}
    table = np.zeros((len(bags), len(column)))
    for at, bag in enumerate(bags):
        for word, count in bag.items():
            rarity = math.log((1 + len(bags)) / (1 + using[word])) + 1
            table[at, column[word]] = (1 + math.log(count) if logarithm else count) * rarity
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)
    cosines: np.ndarray = table @ table.T
    return cosines


def components(close: np.ndarray, threshold: float) -> list[int]:
    """Connected components over the pairs that reach ``threshold``."""
    label = [-1] * len(close)
    for start in range(len(close)):
        waiting = [start] if label[start] < 0 else []
        while waiting:
            at = waiting.pop()
            if label[at] < 0:
                label[at] = start
                waiting.extend(int(n) for n in np.flatnonzero(close[at] >= threshold) if label[n] < 0)
    return label


def average_link(close: np.ndarray, threshold: float) -> list[int]:
    """Agglomeration by the mean closeness of the pairs of two groups, as far as ``threshold``."""
    table, size, label = close.copy(), np.ones(len(close)), np.arange(len(close))
    np.fill_diagonal(table, -1)
    while len(table):
        a, b = divmod(int(table.argmax()), len(table))
        if table[a, b] < threshold:
            break
        mean = (table[a] * size[a] + table[b] * size[b]) / (size[a] + size[b])
        size[a] += size[b]
        table[a], table[:, a] = mean, mean
        table[b], table[:, b] = -1, -1
        table[a, a] = -1
        label[label == b] = a
    return [int(n) for n in label]


JOININGS: Mapping[str, Joining] = {"connected components": components, "average link": average_link}


def baseline(
    tuned: Sequence[Told],
    others: Mapping[str, Sequence[Told]],
    *,
    ways: Sequence[str],
    logarithm: bool = False,
) -> dict[str, Any]:
    """The best of the grid on ``tuned``, and its figures there and on ``others``.

    ``logarithm`` makes it the stronger one, which may also do without a window.
    """
    windows = (*WINDOWS, 10**6) if logarithm else WINDOWS

    def tables(told: Sequence[Told]) -> dict[int, np.ndarray]:
        close = tfidf([f"{one.telling.title}\n{one.telling.text}" for one in told], logarithm=logarithm)
        days = np.array([parse_edtf(one.telling.published).earliest.toordinal() for one in told])
        apart = np.abs(days[:, None] - days[None])
        return {window: np.where(apart <= window, close, 0.0) for window in windows}

    near = tables(tuned)
    tried = [
        (scored(tuned, JOININGS[way](near[window], threshold))["f1"], -window, threshold, way)
        for window, threshold, way in itertools.product(windows, THRESHOLDS, ways)
    ]
    _, window, threshold, way = max(tried)
    chosen = {"joining": way, "days": -window if -window in WINDOWS else "any", "threshold": threshold}
    figures = {"tuned": scored(tuned, JOININGS[way](near[-window], threshold))}
    for name, told in others.items():
        figures[name] = scored(told, JOININGS[way](tables(told)[-window], threshold))
    return {"chosen": chosen, **figures}


def ours(told: Sequence[Told]) -> dict[str, float]:
    """The figures of the record's own grouping."""
    found = stories(one.telling for one in told)
    return scored(told, [found[one.telling.article] for one in told])


def measure(folder: Path, reader: Engine) -> dict[str, Any]:
    """All figures: F1 and its parts for each way, on the half that was tuned on, the other, and the whole."""
    told = read(folder, reader)
    halves: tuple[list[Told], list[Told]] = ([], [])
    for one in told:
        halves[int(hashlib.sha256(str(one.story).encode()).hexdigest(), 16) % 2].append(one)
    tuned, held = halves
    others = {"held out": held, "whole": told}
    figures: dict[str, Any] = {
        "articles": len(told),
        "stories": len({one.story for one in told}),
        "held-out articles": len(held),
        "held-out stories": len({one.story for one in held}),
        "baseline": baseline(tuned, others, ways=tuple(JOININGS)),
        "baseline, connected components": baseline(tuned, others, ways=("connected components",)),
        "stronger baseline": baseline(tuned, others, ways=("average link",), logarithm=True),
        "ours": {"tuned": ours(tuned), **{name: ours(part) for name, part in others.items()}},
    }
    for name in others:
        figures[f"points above the baseline, {name}"] = round(
            figures["ours"][name]["f1"] - figures["baseline"][name]["f1"], 1
        )
    return figures


def main(argv: Sequence[str] | None = None) -> int:
    """Reads, scores, prints and keeps the figures; 1 where a folder asked for is not there."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stories", description=__doc__)
    parser.add_argument("--articles", type=Path, default=NEWSCLUSTER)
    given = parser.parse_args(argv)
    if not given.articles.is_dir():
        print(f"{given.articles} is not there: nothing measured", file=sys.stderr)
        return int(given.articles != NEWSCLUSTER)
    figures = measure(given.articles, Reader())
    for name, value in figures.items():
        print(f"{name:40} {value}")
    if given.articles == NEWSCLUSTER:
        print(f"kept in {keep('stories', {'figures': figures})}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
