"""What keeping one more article costs as a record grows: ``python -m benchmarks.fold [--marks N,N,N]``.

Readings are made up, about eight entries an article: daily statements of two governments about each other in
nearly equal words, deeds between many states, events of nobody, wire copies. For each mark a record is filled
and folded once, which leaves it as one by one would; then the last articles before the mark go the whole way
of a ``read``, one transaction each, and are timed. Nothing is read by the network here.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from statistics import mean, median
from typing import Any

from benchmarks import keep as keep_figures
from communique.fold import Print, article_keys, bounds, copies, entry_keys, neighbourhoods, retold
from communique.ledgers import Reported, keys
from communique.model import (
    Actor,
    Article,
    EngineName,
    Entry,
    Evidence,
    Reading,
    Resolution,
    Span,
    When,
    Who,
    digest,
)
from communique.pipeline import keep as keeping
from communique.store import Store, open_store

MARKS = (1_000, 10_000, 100_000)
"""Articles in the record when the last of them are timed."""
TIMED = 200
"""Articles timed before each mark: enough that one slow write of the disk does not make the figure."""
BLOCK = 500
"""Articles of a block: many enough to spare transactions, few enough that its entries fit in memory."""
A_DAY = 25
"""Articles a day: a desk that follows one region. A longer record is more days, not fuller ones."""
QUOTING = 5
"""Articles a day that quote the day's line of the two governments."""
COPIED = 5
"""Every so many-th article is a copy of one of the day before."""
FIRST = date(2000, 1, 3)
ENGINE = EngineName(name="made-up", version="1")

STATES = [
    "USA",
    "CHN",
    "RUS",
    "GBR",
    "FRA",
    "DEU",
    "JPN",
    "KOR",
    "PRK",
    "IND",
    "PAK",
    "IRN",
    "ISR",
    "SAU",
    "TUR",
    "UKR",
    "POL",
    "ITA",
    "ESP",
    "BRA",
    "MEX",
    "CAN",
    "AUS",
    "IDN",
    "VNM",
    "PHL",
    "EGY",
    "NGA",
    "ZAF",
    "KEN",
    "ETH",
]
TYPES = ("CONSULT", "ASSAULT", "AID", "COERCE", "SANCTION", "MOBILIZE", "COOPERATE", "PROTEST")
SPOKEN = ("ACCUSE", "REQUEST", "THREATEN", "PLEDGE")
TOPICS = [
    "tariffs",
    "steel",
    "chips",
    "fishing",
    "islands",
    "visas",
    "students",
    "rivers",
    "ports",
    "satellites",
    "cables",
    "grain",
    "rice",
    "oil",
    "coal",
    "exercises",
    "warships",
    "debts",
    "loans",
    "patents",
    "journalists",
    "consulates",
    "flights",
    "airspace",
    "quotas",
    "inspections",
    "vaccines",
    "climate",
    "refugees",
    "border",
    "prisoners",
    "treaties",
    "missiles",
    "radar",
    "drones",
    "subsidies",
    "currency",
    "trade",
]
LINE = "{one} urges {other} to stop {a} and to honour its word on {b} so that relations return to {c} soon"
"""What two governments tell each other every day; the days differ in three of the words."""


def made(number: int) -> tuple[Article, Reading, Resolution]:
    """The article of this number, always the same, with what was found in it."""
    chance = random.Random(number)
    day = FIRST + timedelta(days=number // A_DAY)
    source = number
    if number % COPIED == COPIED - 1 and number >= A_DAY:
        source = number - A_DAY - number % COPIED
    words = random.Random(source)
    deeds = [_deed(words, day) for _ in range(4)]
    said = [_said(words, number, day, at) for at in range(4)]
    lines = [quote for quote, _ in (*said, *deeds)]
    text = "\n".join(lines)
    prints = [words.getrandbits(32) for _ in range(64)]
    if source != number:
        prints[chance.randrange(64)] = chance.getrandbits(32)
    name = digest("fold", str(number))
    url = f"https://paper{number % 40}.example/{number}"
    article = Article(
        id=name, doc=f"a{number}", text=text, url=url, outlet=f"Paper {number % 40}", title=lines[0],
        fingerprint=tuple(prints),
    )  # fmt: skip
    entries, at = [], 0
    for place, (quote, fields) in enumerate((*said, *deeds)):
        span = Span(at, at + len(quote))
        at += len(quote) + 1
        entries.append(
            Entry(
                id=f"{'s' if place < len(said) else 'v'}-{digest(name, str(place), length=12)}",
                article=name,
                evidence=Evidence(article=name, span=span, quote=quote),
                confidence=0.5 + place / 20,
                **fields,
            )
        )
    cast = {who.actor: who for entry in entries for who in (*entry.actors, *entry.recipients) if who.actor}
    actors = tuple(
        Actor(id=known, name=who.name, kind="person" if "-" in known else "state", country=who.country)
        for known, who in sorted(cast.items())
    )
    published = When(edtf=day.isoformat(), basis="stated")
    reading = Reading(article=name, engine=ENGINE)
    resolution = Resolution(article=name, published=published, entries=tuple(entries), actors=actors)
    return article, reading, resolution


def _state(code: str) -> Who:
    return Who(name=code.title(), actor=code, country=code)


def _when(words: random.Random, day: date) -> When:
    draw = words.random()
    if draw < 0.6:
        return When(edtf=day.isoformat(), basis="assumed")
    if draw < 0.9:
        return When(edtf=(day - timedelta(days=words.randrange(3))).isoformat(), basis="stated")
    if draw < 0.96:
        return When(edtf=f"{day:%Y-%m}", basis="stated")
    return When(edtf=f"{day:%Y}", basis="stated") if draw < 0.99 else When()


def _said(words: random.Random, number: int, day: date, at: int) -> tuple[str, dict[str, Any]]:
    """A statement; of the articles that quote the two governments, the first two are theirs of the day."""
    daily = at < 2 and number % A_DAY < QUOTING
    if daily:
        one, other = ("USA", "CHN") if at == 0 else ("CHN", "USA")
        a, b, c = random.Random(f"{number // A_DAY} {one}").sample(TOPICS, 3)
        quote = LINE.format(one=one.title(), other=other.title(), a=a, b=b, c=c)
    else:
        one, other = words.sample(STATES, 2)
        quote = f"{other.title()} must look to " + ", ".join(words.sample(TOPICS, 7))
    speaker = Who(name=f"Speaker {one.title()}", actor=f"p-{one.lower()}", country=one)
    when = When(edtf=day.isoformat(), basis="assumed") if daily else _when(words, day)
    return quote, {
        "kind": "statement", "act": "demand", "polarity": "affirm", "manner": "indirect", "quote": quote,
        "actors": (speaker,), "when": when,
    }  # fmt: skip


def _deed(words: random.Random, day: date) -> tuple[str, dict[str, Any]]:
    """An event between two states, often the two that news is about; some of nobody."""
    one, other = ("USA", "CHN") if words.random() < 0.3 else words.sample(STATES, 2)
    kind = words.choice(TYPES) if words.random() < 0.75 else words.choice(SPOKEN)
    a, b, c, d = words.sample(TOPICS, 4)
    quote = f"{one.title()} turned to {other.title()} over {a} and {b}, with {c} and {d} at stake."
    named = words.random() < 0.9
    return quote, {
        "kind": "event", "type": kind, "when": _when(words, day), "status": "actual",
        "actors": (_state(one),) if named else (), "recipients": (_state(other),) if named else (),
    }  # fmt: skip


def one_by_one(store: Store, numbers: range) -> list[float]:
    """Keeps articles the whole way, one transaction each; the milliseconds of each."""
    took = []
    for number in numbers:
        article, reading, resolution = made(number)
        start = time.perf_counter()
        keeping.keep(store, article, reading, resolution, resolve=_again)
        took.append(1000 * (time.perf_counter() - start))
    return took


def _again(article: Article, reading: Reading) -> Resolution:
    return made(int(article.doc[1:]))[2]


def at_once(store: Store, numbers: range) -> None:
    """Keeps articles in an empty record and folds them once; the record is the same as one by one."""
    entries: dict[str, Entry] = {}
    prints: dict[str, Print] = {}
    cast: set[str] = set()
    for first in range(numbers.start, numbers.stop, BLOCK):
        with store.write() as pen:
            for number in range(first, min(first + BLOCK, numbers.stop)):
                article, reading, resolution = made(number)
                resolution = replace(resolution, entries=retold(resolution.entries))
                published = bounds(resolution.published.edtf)
                pen.add_article(article)
                pen.add_reading(reading)
                pen.add_resolution(
                    resolution,
                    published=published,
                    keys=article_keys(article.fingerprint),
                    entry_keys_of={entry.id: entry_keys(entry) for entry in resolution.entries},
                    names={actor.id: keeping._names(actor) for actor in resolution.actors},
                )
                entries |= {entry.id: entry for entry in resolution.entries}
                prints[article.id] = Print(article.fingerprint, published[0])
                cast |= {actor.id for actor in resolution.actors}
    origins = copies(prints)
    with store.write() as pen:
        pen.set_copies(origins)
        keeping._name(pen, cast)
        acts = [act for near in neighbourhoods(entries.values(), copies=origins) for act in near.acts]
        for start in range(0, len(acts), BLOCK):
            some = acts[start : start + BLOCK]
            pen.add_acts((act, bounds(act.when.edtf)) for act in some)
            pen.add_parts({a.id: keys(Reported(a, tuple(entries[e] for e in a.entries))) for a in some})


def measure(folder: Path, marks: Sequence[int], *, timed: int = TIMED) -> dict[str, Any]:
    """Milliseconds an article at each mark, and how many times the last is the first."""
    rows: dict[str, Any] = {}
    for mark in sorted(marks):
        with open_store(folder / f"{mark}.db") as store:
            at_once(store, range(mark - timed))
            took = one_by_one(store, range(mark - timed, mark))
        rows[f"{mark:,}"] = {"ms an article": round(mean(took), 2), "median": round(median(took), 2)}
        print(f"{mark:>9,} articles: {rows[f'{mark:,}']}", file=sys.stderr, flush=True)
    first, *_, last = rows.values()
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}",
        "entries an article": 8,
        "articles": rows,
        "last by first": round(last["ms an article"] / first["ms an article"], 2),
    }


def main(argv: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fold", description=__doc__)
    parser.add_argument("--marks", default=",".join(map(str, MARKS)), help="articles in the record, by comma")
    chosen = parser.parse_args(argv)
    marks = tuple(int(mark) for mark in chosen.marks.split(","))
    if len(marks) < 2 or min(marks) < TIMED:
        print(f"{chosen.marks}: give two marks or more, none below {TIMED}", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        figures = measure(Path(folder), marks)
    for name, value in figures.items():
        print(f"{name:24} {value}")
    if marks == MARKS:
        keep_figures("fold", figures)
    return 0


if __name__ == "__main__":
    sys.exit(main())
