"""How fast a big file of actors is imported, and in how much memory: persons made up by rule.

``python -m benchmarks.imports [N ...]`` writes N persons as FollowTheMoney's JSON Lines, brings each file
into a record of its own by the command, in a process of its own, and looks persons up. Ten million need
8.5 GB of disk and a quarter of an hour, so ``make bench`` leaves it out; it downloads nothing. Its figures
hold for the machine they name, and are kept for the sizes that the page quotes.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks import ROOT, keep, peak
from communique.store import open_store

SIZES = (100_000, 1_000_000, 10_000_000)
"""Persons: what is flat over these is flat."""

LOOKUPS = 1_000
"""Names asked for, spread over the file: enough for a mean."""

_GIVEN = ("Ada", "Boris", "Chen", "Dina", "Emeka", "Farah", "Goran", "Hana", "Ivo", "Jun", "Kaisa", "Lars")
_FAMILY = ("Holm", "Berg", "Sefcik", "Okafor", "Tanaka", "Vik", "Moreau", "Petrov", "Haddad", "Silva", "Kaya")
_COUNTRIES = ("no", "sk", "ng", "jp", "fr", "ru", "lb", "br", "tr", "kr", "us")
_SYLLABLES = ("ba", "ri", "to", "ne", "lu", "ka", "mo", "si", "da", "ve")


def name(number: int) -> str:
    """The name of the person of that number; no two are the same.

    Example:
        >>> name(12)
        'Ada Ri Berg'
    """
    middle = "".join(_SYLLABLES[int(digit)] for digit in str(number // len(_GIVEN))).capitalize()
    return f"{_GIVEN[number % len(_GIVEN)]} {middle} {_FAMILY[number % len(_FAMILY)]}"


def persons(count: int) -> Iterator[str]:
    """Lines of FollowTheMoney: persons with two names, a country, a Wikidata id, a title for one in four."""
    for number in range(count):
        properties = {
            "name": [name(number)],
            "alias": [f"{name(number)} of {_FAMILY[(number // 7) % len(_FAMILY)]}"],
            "nationality": [_COUNTRIES[number % len(_COUNTRIES)]],
            "wikidataId": [f"Q9{number:09}"],
            "birthDate": [str(1930 + number % 70)],
            "topics": ["role.pep"],
        }
        if number % 4 == 0:
            properties["position"] = ["Harbour Master"]
        yield json.dumps({"id": f"made-{number}", "schema": "Person", "properties": properties}) + "\n"


def measured(count: int, folder: Path) -> dict[str, Any]:
    """Seconds, peak memory, the size of file and record, and what one lookup takes, of ``count`` persons."""
    file, record = folder / "persons.jsonl", folder / "imports.db"
    with file.open("w", encoding="utf-8") as out:
        out.writelines(persons(count))
    command = [sys.executable, "-m", "communique", "actors", "import", str(file), "--record", str(record)]
    before = _processor_seconds()
    told = peak.apart(command)
    spent = _processor_seconds() - before
    figures: dict[str, Any] = {
        "persons": count,
        "persons a processor second": round(count / spent) if spent else None,
        "processor seconds": round(spent, 1),
        **told,
        "file, MB": round(file.stat().st_size / 1e6),
        "record, MB": round(record.stat().st_size / 1e6),
        "a lookup, ms": _lookup(record, count),
    }
    file.unlink()
    record.unlink()
    return figures


def _processor_seconds() -> float:
    """What the processes that have ended below this one have used; 0 where the system does not say."""
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _lookup(record: Path, count: int) -> float:
    """Milliseconds that asking for one name takes, the mean of many spread over the file."""
    from communique.who import folded

    names = [folded(name(number)) for number in range(0, count, max(1, count // LOOKUPS))]
    with open_store(record) as store, store.look() as look:
        start = time.perf_counter()
        found = sum(len(look.known(one)) for one in names)
        took = time.perf_counter() - start
    if found != len(names):
        raise LookupError(f"of {len(names)} names {found} were found in {record}")
    return round(1000 * took / len(names), 2)


def quoted(rows: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """The figures as the page quotes them, by size and column: ``10000000 memory``."""
    columns = {
        "persons": "persons", "rate": "persons a processor second", "seconds": "processor seconds",
        "memory": "peak memory, MB", "file": "file, MB", "record": "record, MB",
    }  # fmt: skip
    told = ((row, name, row[column]) for row in rows for name, column in columns.items())
    return {f"{row['persons']} {name}": "–" if n is None else f"{n:,}" for row, name, n in told}


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints and keeps the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.imports", description=__doc__)
    parser.add_argument("sizes", metavar="N", type=int, nargs="*", default=list(SIZES), help="persons")
    parser.add_argument("--folder", type=Path, help="where file and record are made for a while")
    told = parser.parse_args(arguments)
    rows: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory(dir=told.folder) as made:
        for size in told.sizes:
            rows.append(measured(size, Path(made)))
            print(rows[-1])
    if tuple(told.sizes) != SIZES:
        print(f"not kept: the page quotes {SIZES}")
        return 0
    machine = f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}"
    print("kept in", keep("imports", {"machine": machine, "figures": quoted(rows)}).relative_to(ROOT))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
