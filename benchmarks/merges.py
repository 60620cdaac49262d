"""How often two reports that became one act are one, and two that stayed apart are two.

``python -m benchmarks.merges [--errors]`` scores the judgements in ``benchmarks/keys/merges.json``: pairs of
findings, each by its article and where its trigger or content stands, drawn at random and read by eye.
``--draw N --seed S`` draws N of each kind from the newscluster articles and prints them for reading, with
``--blind`` mixed and without a word on what became of them; the texts are not everyone's and stay out of the
key. Its rows say by ``seed`` which drawing they are of: 11 to 19, all but the first read blind.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks import keep
from benchmarks.keyed import KEYS, NEWSCLUSTER, per_cent
from communique.engines import Reader
from communique.errors import CommuniqueError
from communique.fold import Print, bounds, copies, entry_keys, fold, retold
from communique.model import Entry
from communique.resolve import resolve
from communique.sources import frame

KEY = KEYS / "merges.json"
SEED = 11
"""The first drawing's; another number draws other pairs."""

SPELL = 7
"""Days within which two acts of one type and country count as near."""

Place = tuple[str, str, int, int]
"""Where a finding stands: its article, its kind or type, first and last place of its trigger or content."""


def place(entry: Entry, doc: str) -> Place:
    """The finding as the key names it."""
    parts = entry.evidence.parts.get("content" if entry.kind == "statement" else "trigger", ())
    first = parts[0] if parts else entry.evidence.span
    return doc, entry.type or entry.kind, first.start, (parts[-1] if parts else first).end


def entries_of(folder: Path) -> tuple[dict[Place, Entry], dict[str, str]]:
    """Every finding of the articles by its place, and which articles copy another."""
    reader = Reader()
    found: dict[Place, Entry] = {}
    prints: dict[str, Print] = {}
    for path in sorted(folder.glob("*.json")):
        row: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        try:
            article = frame(
                row["text"] or "",
                doc=row["dId"],
                url=row["url"] or "",
                title=row["title"] or "",
                outlet=row["source_domain"] or "",
                published=(row["date_publish"] or "")[:10],
            )
        except CommuniqueError:  # holds no article; a record has none of it either
            continue
        resolution = resolve(article, reader.annotate(article))
        prints[article.id] = Print(article.fingerprint, bounds(resolution.published.edtf)[0])
        for entry in retold(resolution.entries):
            found.setdefault(place(entry, row["dId"]), entry)
    return found, copies(prints)


def act_of(found: Mapping[Place, Entry], origins: Mapping[str, str]) -> dict[Place, str]:
    """The act that each finding is part of."""
    acts = fold(found.values(), copies=origins)
    names = {entry.id: at for at, entry in found.items()}
    return {names[name]: act.id for act in acts for name in act.entries}


def draw(
    found: Mapping[Place, Entry], acts: Mapping[Place, str], *, count: int, seed: int = SEED
) -> dict[str, list[tuple[Place, Place]]]:
    """Pairs drawn at random: one of an act at most among the merged; near ones among those apart."""
    chance = random.Random(seed)
    members: dict[str, list[Place]] = defaultdict(list)
    near: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    for at, act in sorted(acts.items()):
        members[act].append(at)
        for key in _near(found[at]):
            near[key].append(at)
    several = sorted(act for act, group in members.items() if len(group) > 1)
    merged = [chance.choice(list(combinations(members[act], 2))) for act in _some(chance, several, count)]
    apart = sorted(
        {pair for group in near.values() for pair in combinations(group, 2) if acts[pair[0]] != acts[pair[1]]}
    )
    return {"merged": merged, "apart": _some(chance, apart, count)}


def _some(chance: random.Random, values: list[Any], count: int) -> list[Any]:
    return chance.sample(values, min(count, len(values)))


def _near(entry: Entry) -> set[tuple[str, ...]]:
    """Under what an entry is near another: the keys of the fold; an event's type, country and week."""
    keys: set[tuple[str, ...]] = {(key,) for key in entry_keys(entry)}
    first, _ = bounds(entry.when.edtf)
    if entry.kind == "event" and first:
        week = str(date.fromisoformat(first).toordinal() // SPELL)
        keys |= {
            (entry.type or "", who.country, week) for who in (*entry.actors, *entry.recipients) if who.country
        }
    return keys


def mixed(pairs: Mapping[str, list[tuple[Place, Place]]], *, seed: int) -> list[tuple[str, Place, Place]]:
    """The pairs of both kinds in an order that tells nothing of their kind, each with its kind."""
    several = [(kind, one, other) for kind, group in sorted(pairs.items()) for one, other in group]
    random.Random(seed).shuffle(several)
    return several


def told(entry: Entry, at: Place) -> str:
    """One finding in a line, for reading."""
    sides = [", ".join(who.name for who in side) for side in (entry.actors, entry.recipients)]
    quote = entry.quote or entry.evidence.quote
    trigger = "|".join(p.of(entry.evidence.quote) for p in _inside(entry))
    what = f"{entry.mode} {entry.status} {entry.when.edtf} [{sides[0]}]>[{sides[1]}]"
    return f"{at} {what} <{trigger}> {quote[:170]!r}"


def _inside(entry: Entry) -> list[Any]:
    start = entry.evidence.span.start
    return [
        type(piece)(piece.start - start, piece.end - start)
        for piece in entry.evidence.parts.get("trigger", ())
    ]


def score(rows: Sequence[Mapping[str, Any]], acts: Mapping[Place, str]) -> tuple[dict[str, Any], list[str]]:
    """How many pairs are as they were judged, and a line for each that is not."""
    count = {"merged": [0, 0], "apart": [0, 0]}
    gone, wrong = 0, []
    by_draw: dict[str, list[int]] = {}
    for row in rows:
        one, other = tuple(row["one"]), tuple(row["other"])
        if one not in acts or other not in acts:
            gone += 1
            continue
        kind = "merged" if acts[one] == acts[other] else "apart"
        right = (kind == "merged") == row["same"]
        drawing = by_draw.setdefault(f"{kind}, drawing {row.get('seed', SEED)}", [0, 0])
        for tally in (count[kind], drawing):
            tally[0] += right
            tally[1] += 1
        if not right:
            wrong.append(f"{kind}, judged {'one' if row['same'] else 'two'}: {one} {other} {row['fault']}")
    figures = {
        kind: {"right": r, "of": of, "per cent": per_cent(r, of)}
        for kind, (r, of) in (*count.items(), *sorted(by_draw.items()))
    }
    return {**figures, "no longer found": gone}, wrong


def main(argv: Sequence[str] | None = None) -> int:
    """The command line; nothing is measured where the articles are not there."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.merges", description=__doc__)
    parser.add_argument("--draw", type=int, metavar="N", help="print N pairs of each kind for reading")
    parser.add_argument("--seed", type=int, default=SEED, help="which pairs are drawn")
    parser.add_argument("--blind", action="store_true", help="mix the kinds and leave out which is which")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--articles", type=Path, default=NEWSCLUSTER)
    chosen = parser.parse_args(argv)
    if not chosen.articles.is_dir() or not (chosen.draw or KEY.exists()):
        print(f"{chosen.articles} or {KEY} is not there: nothing measured", file=sys.stderr)
        return int(chosen.articles != NEWSCLUSTER)
    found, origins = entries_of(chosen.articles)
    acts = act_of(found, origins)
    if chosen.draw:
        drawn = draw(found, acts, count=chosen.draw, seed=chosen.seed)
        several = [(kind, one, other) for kind, pairs in drawn.items() for one, other in pairs]
        if chosen.blind:
            several = [("pair", one, other) for _, one, other in mixed(drawn, seed=chosen.seed)]
        for number, (kind, one, other) in enumerate(several):
            print(kind, number, told(found[one], one), told(found[other], other), sep="\n  ")
        return 0
    figures, wrong = score(json.loads(KEY.read_text(encoding="utf-8")), acts)
    for title, value in figures.items():
        print(f"{title:20} {value}")
    if chosen.errors:
        print(*wrong, sep="\n")
    if chosen.articles == NEWSCLUSTER:
        keep("merges", {"figures": figures})
    return 0


if __name__ == "__main__":
    sys.exit(main())
