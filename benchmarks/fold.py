"""What one more article costs as a record grows: ``python -m benchmarks.fold [--marks N,N] [--worlds A,B]``.

Readings are made up, about eight entries an article: demands, promises, charges, denials and deeds of thirty
states, in two worlds. For each mark a record is filled and folded once, which leaves it as one by one would;
then further articles go the whole way of a ``read``, one at a time, and are timed: kept and folded, and the
ledgers' rows made. At the second mark a batch of articles is kept too, and its rows made once, as a run does.
Time is the processor's, and the records take turns, an article each, every one in a process of its own: so
what else the machine does falls on all of them alike. Nothing is read by the network.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import keep as keep_figures
from benchmarks.filling import fill
from communique.ledgers import Reported, counts
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
from communique.pipeline import post
from communique.store import Store, open_store

MARKS = (1_000, 10_000, 100_000)
"""Articles in the record when further ones are timed."""
TIMED = 50
"""Articles timed at each mark, one by one."""
BATCH = 100
"""Articles of the batch: a morning's feeds."""
LEAST = 200
"""Articles below which no mark is worth its figure."""
HISTORY = 10_000
"""Articles before a mark of which the ledgers' rows are made before anything is timed. What ledgers let rest
before that is never looked at again; the slowest, a state's words on one matter, have then come to carry all
that they ever do."""
A_DAY = 25
"""Articles a day: a desk that follows one region. A longer record is more days, not fuller ones."""
QUOTING = 5
"""Articles a day that quote the day's line of the two governments."""
COPIED = 5
"""Every so many-th article is a copy of one of the day before."""
FIRST = date(2000, 1, 3)
SPREAD, DAILY = "spread out", "daily statements of two"
WORLDS = (SPREAD, DAILY)
"""In the one every state has as much to do with every other; in the other two governments are in a fifth of
all articles with a line a day in nearly equal words, and in a third of all deeds."""
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
SAID = (
    ("demand", "affirm", "{other} must stop its {a} and honour its word on {b} and {c}"),
    ("demand", "affirm", "{other} must open its {a} to {b} before it speaks of {c}"),
    ("promise", "affirm", "{one} would lift its limits on {a} and {b} and return to {c}"),
    ("promise", "affirm", "it would send {a} and {b} to {other} for the {c}"),
    ("state", "affirm", "{other} has broken what it agreed on {a} and {b} near the {c}"),
    ("state", "affirm", "{one} has already begun to lift its limits on {a} and {b} and {c}"),
    ("deny", "deny", "{one} has broken what it agreed on {a} and {b} near the {c}"),
    ("accuse", "affirm", "{other} puts {a} and {b} in danger with its {c}"),
)
"""What is said in either world: acts, polarity and words, a quarter demands, a quarter promises."""
LINE = "{one} urges {other} to stop {a} and to honour its word on {b} so that relations return to {c} soon"
"""What two governments tell each other every day; the days differ in three of the words."""


def made(number: int, *, world: str = DAILY) -> tuple[Article, Reading, Resolution]:
    """The article of this number in a world, always the same, with what was found in it."""
    chance = random.Random(number)
    day = _day(number)
    source = number
    if number % COPIED == COPIED - 1 and number >= A_DAY:
        source = number - A_DAY - number % COPIED
    words = random.Random(source)
    deeds = [_deed(words, day, world) for _ in range(4)]
    said = [_said(words, number, day, at, world) for at in range(4)]
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
                told=day.isoformat(),
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


def _said(words: random.Random, number: int, day: date, at: int, world: str) -> tuple[str, dict[str, Any]]:
    """A statement; of the articles that quote the two governments, the first two are theirs of the day."""
    daily = world == DAILY and at < 2 and number % A_DAY < QUOTING
    act, polarity = "demand", "affirm"
    if daily:
        one, other = ("USA", "CHN") if at == 0 else ("CHN", "USA")
        a, b, c = random.Random(f"{number // A_DAY} {one}").sample(TOPICS, 3)
        quote = LINE.format(one=one.title(), other=other.title(), a=a, b=b, c=c)
    else:
        one, other = words.sample(STATES, 2)
        a, b, c = words.sample(TOPICS, 3)
        act, polarity, told = words.choice(SAID)
        quote = told.format(one=one.title(), other=other.title(), a=a, b=b, c=c)
    speaker = Who(name=f"Speaker {one.title()}", actor=f"p-{one.lower()}", country=one)
    when = When(edtf=day.isoformat(), basis="assumed") if daily else _when(words, day)
    return quote, {
        "kind": "statement", "act": act, "polarity": polarity, "manner": "indirect", "quote": quote,
        "actors": (speaker,), "when": when,
    }  # fmt: skip


def _deed(words: random.Random, day: date, world: str) -> tuple[str, dict[str, Any]]:
    """An event between two states, often the two that news is about; some of nobody."""
    often = world == DAILY and words.random() < 0.3
    one, other = ("USA", "CHN") if often else words.sample(STATES, 2)
    kind = words.choice(TYPES) if words.random() < 0.75 else words.choice(SPOKEN)
    a, b, c, d = words.sample(TOPICS, 4)
    quote = f"{one.title()} turned to {other.title()} over {a} and {b}, with {c} and {d} at stake."
    named = words.random() < 0.9
    return quote, {
        "kind": "event", "type": kind, "when": _when(words, day), "status": "actual",
        "actors": (_state(one),) if named else (), "recipients": (_state(other),) if named else (),
    }  # fmt: skip


def one_by_one(store: Store, numbers: range, *, world: str = DAILY) -> list[tuple[float, float]]:
    """Keeps articles the whole way; of each the milliseconds to keep it and to make the ledgers' rows."""
    took = []
    for number in numbers:
        article, reading, resolution = made(number, world=world)
        start = time.process_time()
        keeping.keep(store, article, reading, resolution, resolve=_again)
        kept = time.process_time()
        post(store)
        took.append((1000 * (kept - start), 1000 * (time.process_time() - kept)))
    return took


def _again(article: Article, reading: Reading) -> Resolution:
    raise AssertionError(f"{article.doc}: no article is read twice here")


def batch(store: Store, numbers: range, *, world: str) -> dict[str, float]:
    """Keeps articles and makes the ledgers' rows once; seconds of either, and milliseconds an article."""
    several = [made(number, world=world) for number in numbers]
    start = time.process_time()
    for article, reading, resolution in several:
        keeping.keep(store, article, reading, resolution, resolve=_again)
    kept = time.process_time()
    post(store)
    end = time.process_time()
    return {
        "articles": len(numbers),
        "seconds to keep": round(kept - start, 1),
        "seconds at the end": round(end - kept, 1),
        "ms an article": round(1000 * (end - start) / len(numbers), 1),
    }


def at_once(store: Store, numbers: range, *, world: str = DAILY, history: int | None = None) -> None:
    """Keeps articles in an empty record and folds them once; the record is the same as one by one.

    With ``history`` only acts that so many of the last articles tell of count in ledgers.
    """
    since = "" if history is None else _day(max(numbers.start, numbers.stop - history)).isoformat()
    fill(
        store,
        lambda number: made(number, world=world),
        numbers,
        parts=lambda act: _counts(act, since),
    )


def _day(number: int) -> date:
    return FIRST + timedelta(days=number // A_DAY)


def _counts(act: Reported, since: str) -> tuple[dict[str, bool], str]:
    told = min(entry.told for entry in act.entries)
    return counts(act) if told >= since else ({}, told)


def _path(folder: Path, world: str, mark: int) -> Path:
    return folder / f"{world.split()[0]}-{mark}.db"


def _filled(path: Path, world: str, mark: int) -> None:
    """Makes the record of a mark, in a process of its own: what it leaves behind slows what comes next."""
    with open_store(path) as store:
        at_once(store, range(mark), world=world, history=HISTORY)


def _by_turns(path: Path, world: str, mark: int, asked: Connection) -> None:
    """Makes the rows of a filled record, then takes further articles as it is asked to, until for none.

    Asked for one it gives its two times; asked for several, the figures of a batch.
    """
    with open_store(path) as store:
        post(store)
        asked.send(None)
        while several := asked.recv():
            numbers = range(mark, mark + several)
            mark += several
            one = several == 1
            asked.send(
                one_by_one(store, numbers, world=world)[0] if one else batch(store, numbers, world=world)
            )


def figures_of(
    folder: Path, marks: Sequence[int], *, world: str, timed: int, several: int
) -> dict[int, dict[str, Any]]:
    """What one more article costs in records of so many; fills those that are not in ``folder`` yet."""
    missing = [mark for mark in sorted(marks, reverse=True) if not _path(folder, world, mark).exists()]
    with ProcessPoolExecutor(os.cpu_count()) as fillers:
        for done in [fillers.submit(_filled, _path(folder, world, mark), world, mark) for mark in missing]:
            done.result()
    asking: dict[int, Connection] = {}
    for mark in marks:
        asking[mark], asked = Pipe()
        path = _path(folder, world, mark)
        Process(target=_by_turns, args=(path, world, mark, asked), daemon=True).start()
        asked.close()  # so that the end of that process is noticed here
    for mark in marks:
        asking[mark].recv()
    took: dict[int, list[tuple[float, float]]] = {mark: [] for mark in marks}
    for _ in range(timed):
        for mark in marks:
            asking[mark].send(1)
            took[mark].append(asking[mark].recv())
    found = {mark: _summed_up(took[mark]) for mark in marks}
    if several > 1:
        asking[marks[1]].send(several)
        found[marks[1]]["batch"] = asking[marks[1]].recv()
    for mark in marks:
        asking[mark].send(0)
        print(f"{world}, {mark:,} articles: {found[mark]}", file=sys.stderr, flush=True)
    return found


def _summed_up(took: Sequence[tuple[float, float]]) -> dict[str, Any]:
    figures: dict[str, Any] = {}
    for name, values in (
        ("keep and fold", [kept for kept, _ in took]),
        ("ledgers", [posted for _, posted in took]),
        ("together", [sum(both) for both in took]),
    ):
        cut = sorted(values)
        figures[name] = {"median": round(median(cut), 1), "p95": round(cut[int(0.95 * (len(cut) - 1))], 1)}
    return figures


def measure(
    folder: Path, marks: Sequence[int], worlds: Sequence[str], *, timed: int = TIMED, several: int = BATCH
) -> dict[str, Any]:
    """Milliseconds of one more article at each mark of each world, and the last mark's by the first's."""
    marks = sorted(marks)
    figures: dict[str, Any] = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}",
        "time": "of the processor, milliseconds",
        "articles timed": timed,
        "entries an article": 8,
    }
    for world in worlds:
        found = figures_of(folder, marks, world=world, timed=timed, several=several)
        rows = {f"{mark:,}": found[mark] for mark in marks}
        first, last = rows[f"{marks[0]:,}"], rows[f"{marks[-1]:,}"]
        figures[world] = {
            "articles": rows,
            "last by first": {
                name: round(last[name]["median"] / first[name]["median"], 2)
                for name in ("keep and fold", "ledgers", "together")
            },
        }
    return figures


def main(argv: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fold", description=__doc__)
    parser.add_argument("--marks", default=",".join(map(str, MARKS)), help="articles in the record, by comma")
    parser.add_argument("--worlds", default=",".join(WORLDS), help="which worlds, by comma")
    parser.add_argument(
        "--records", help="a folder whose filled records are timed, such as those of a run before"
    )
    chosen = parser.parse_args(argv)
    marks = tuple(int(mark) for mark in chosen.marks.split(","))
    worlds = tuple(world.strip() for world in chosen.worlds.split(","))
    if len(marks) < 2 or min(marks) < LEAST:
        print(f"{chosen.marks}: give two marks or more, none below {LEAST}", file=sys.stderr)
        return 1
    if unknown := set(worlds) - set(WORLDS):
        print(f"{', '.join(sorted(unknown))}: the worlds are {', '.join(WORLDS)}", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(Path(chosen.records).glob("*.db")) if chosen.records else ():
            shutil.copy(path, folder)
        figures = measure(Path(folder), marks, worlds)
    for name, value in figures.items():
        print(f"{name:24} {value}")
    if marks == MARKS:
        keep_figures("fold", figures)
    return 0


if __name__ == "__main__":
    sys.exit(main())
