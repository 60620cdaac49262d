"""How fast the web app answers on a large record: ``python -m benchmarks.serve RECORD``.

Starts ``communique serve`` on the record (``python -m benchmarks.world RECORD 20000`` makes one), asks each
kind of page in turn, then lets fifty readers ask at once, with ``wrk`` where it is installed and with httpx
where it is not. Pages are asked for with other filters and other numbers each time, so that none is known
already. Figures hold for the machine they name.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import httpx

from benchmarks import ROOT
from benchmarks import keep as keep_figures
from benchmarks.served import served
from benchmarks.world import CODES, PLACES, THINGS

TIMES = 12
"""How often each kind of page is asked for: enough that the slowest in twenty is not one page alone."""
READERS = 50
MINUTE = 60
"""Seconds for which all readers ask."""
PATIENCE = 30.0
"""Seconds that an answer may take before it counts as an error."""

RECORD = ROOT / "build" / "world.db"
ROWS = 200
"""Rows of each kind that are opened."""
LEDGERS = (
    "undertakings", "demands", "proposals", "talks", "sanctions", "terms", "disputes", "positions",
)  # fmt: skip


def known(record: Path) -> dict[str, list[str]]:
    """Ids of the record by what they are of, for pages of single rows: the same ones each time."""
    chance = random.Random(5)
    asked = {
        "acts": "SELECT id FROM acts", "articles": "SELECT id FROM articles",
        "actors": "SELECT id FROM actors ORDER BY reports DESC LIMIT 200",
        "stories": "SELECT DISTINCT 'story-' || story FROM stories",
        **{view: f"SELECT id FROM ledger_rows WHERE ledger = '{view}'" for view in LEDGERS},
    }  # fmt: skip
    with sqlite3.connect(f"file:{record}?mode=ro", uri=True) as plain:
        found = {name: [row[0] for row in plain.execute(query)] for name, query in asked.items()}
    plain.close()
    return {name: chance.sample(sorted(ids), min(ROWS, len(ids))) for name, ids in found.items() if ids}


def paths(chance: random.Random, ids: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """An address of each kind of page, other filters each time."""
    country, other = chance.sample(CODES[:12], 2)
    month = f"{chance.choice((2017, 2018))}-{chance.randrange(1, 13):02d}"
    word = chance.choice(THINGS).split()[0]
    found = {
        "overview": "/",
        "overview, twin": "/.json",
        "actors": f"/actors?page={chance.randrange(1, 3)}",
        "articles": f"/articles?page={chance.randrange(1, 300)}",
        "articles, by country": f"/articles?country={country}&since={month}",
        "search": f"/search?q={word}+{chance.choice(PLACES).split()[0]}",
        "stories": f"/stories?page={chance.randrange(1, 100)}",
        "dyad": f"/dyads/{country}/{other}",
        "dyad, by month": f"/dyads/{country}/{other}?since={month}&until={month}",
        "dyad, feed": f"/dyads/{country}/{other}.atom",
        "map": f"/map?since={month}",
        "map, by country": f"/map?country={country}",
        "compare": f"/compare?a={country}&b={other}",
        "compare, by words": f"/compare?a={country}&b={other}&topic={word}",
        "changes": f"/changes?page={chance.randrange(1, 4)}",
        "changes, of articles": "/changes?kind=article",
        "decisions": "/decisions",
    }
    for view, names in ids.items():
        found[f"{view}, one"] = f"/{view}/{chance.choice(names)}"
        if view not in ("acts", "stories"):
            found[f"{view}, one of the API"] = f"/api/v1/{view}/{chance.choice(names)}"
    for view in ("timeline", "statements", "events"):
        found |= {
            view: f"/{view}?page={chance.randrange(1, 20)}",
            f"{view}, deep": f"/{view}?page={chance.randrange(500, 1_200)}",
            f"{view}, by country": f"/{view}?country={country}&page={chance.randrange(1, 9)}",
            f"{view}, by month": f"/{view}?since={month}&until={month}",
            f"{view}, by words": f"/{view}?about={word}",
            f"{view}, part of the API": f"/api/v1/{view}?offset={chance.randrange(60_000)}",
            f"{view}, feed": f"/{view}.atom?country={chance.choice(CODES)}",
        }
    for view in LEDGERS:
        found |= {
            view: f"/{view}?page={chance.randrange(1, 9)}",
            f"{view}, by country": f"/{view}?country={country}",
            f"{view}, part of the API": f"/api/v1/{view}?limit=50&offset={chance.randrange(400)}",
            f"{view}, feed": f"/{view}.atom?country={chance.choice(CODES)}",
        }
    found["undertakings, open on a day"] = f"/undertakings?status=pledged&on={month}-15"
    return found


def memory(process: subprocess.Popen[str]) -> int | None:
    """The most memory that a process has held, in megabytes; ``None`` where the system does not say."""
    try:
        told = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return None
    found = re.search(r"VmHWM:\s+(\d+) kB", told)
    return int(found[1]) // 1024 if found else None


def timed(address: str, ids: Mapping[str, Sequence[str]], *, times: int) -> dict[str, dict[str, Any]]:
    """Milliseconds of each kind of page: the median and the 95th percentile; errors are counted."""
    took: dict[str, list[float]] = {}
    wrong: dict[str, int] = {}
    with httpx.Client(base_url=address, timeout=PATIENCE) as client:
        for turn in range(times):
            for name, path in paths(random.Random(turn), ids).items():
                start = time.perf_counter()
                try:
                    good = client.get(path).status_code == 200
                except httpx.HTTPError:
                    good = False
                took.setdefault(name, []).append(1000 * (time.perf_counter() - start))
                wrong[name] = wrong.get(name, 0) + (not good)
    return {
        name: {
            "median": round(median(each)),
            "p95": round(quantiles(each, n=20, method="inclusive")[-1]),
            "errors": wrong[name],
        }
        for name, each in took.items()
    }


def crowd(address: str, ids: Mapping[str, Sequence[str]], *, seconds: int) -> dict[str, Any]:
    """Fifty readers at once, each asking for one page after another."""
    asked = [path for turn in range(20) for path in paths(random.Random(1_000 + turn), ids).values()]
    if shutil.which("wrk"):
        return _wrk(address, asked, seconds=seconds)
    return _httpx(address, asked, seconds=seconds)


def _wrk(address: str, asked: Sequence[str], *, seconds: int) -> dict[str, Any]:
    lua = (
        "local paths = {" + ",".join(f'"{path}"' for path in asked) + "}\nlocal at = 0\n"
        "request = function() at = at % #paths + 1; return wrk.format('GET', paths[at]) end\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "paths.lua"
        script.write_text(lua, encoding="utf-8")
        told = subprocess.run(
            ["wrk", "-t2", f"-c{READERS}", f"-d{seconds}s", f"--timeout={int(PATIENCE)}s", "--latency",
             "-s", str(script), address],
            check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip
    failed = sum(int(n) for n in re.findall(r"Non-2xx or 3xx responses: (\d+)", told))
    for line in re.findall(r"Socket errors: (.*)", told):
        failed += sum(int(n) for n in re.findall(r"\d+", line))
    done = re.search(r"(\d+) requests in", told)
    half = re.search(r"50%\s+([\d.]+)(m?s)", told)
    most = re.search(r"99%\s+([\d.]+)(m?s)", told)
    return {
        "with": "wrk", "readers": READERS, "seconds": seconds, "answers": int(done[1]) if done else 0,
        "errors": failed, "median, ms": _milliseconds(half), "99 in 100, ms": _milliseconds(most),
    }  # fmt: skip


def _milliseconds(found: re.Match[str] | None) -> int | None:
    return None if found is None else round(float(found[1]) * (1 if found[2] == "ms" else 1000))


def _httpx(address: str, asked: Sequence[str], *, seconds: int) -> dict[str, Any]:
    until = time.monotonic() + seconds

    def reader(number: int) -> tuple[list[float], int]:
        took, wrong = [], 0
        with httpx.Client(base_url=address, timeout=PATIENCE) as client:
            turn = number
            while time.monotonic() < until:
                start = time.perf_counter()
                try:
                    wrong += client.get(asked[turn % len(asked)]).status_code != 200
                except httpx.HTTPError:
                    wrong += 1
                took.append(1000 * (time.perf_counter() - start))
                turn += 1
        return took, wrong

    with ThreadPoolExecutor(READERS) as pool:
        each = list(pool.map(reader, range(READERS)))
    took = [one for some, _ in each for one in some]
    return {
        "with": "httpx", "readers": READERS, "seconds": seconds, "answers": len(took),
        "errors": sum(wrong for _, wrong in each), "median, ms": round(median(took)),
        "99 in 100, ms": round(quantiles(took, n=100)[-1]),
    }  # fmt: skip


def size(record: Path) -> dict[str, int]:
    """What the record holds."""
    with sqlite3.connect(f"file:{record}?mode=ro", uri=True) as plain:
        found = {
            name: int(plain.execute(f"SELECT count(*) FROM {name}").fetchone()[0])
            for name in ("articles", "entries", "acts", "actors", "ledger_rows")
        }
    plain.close()
    return found


def main(argv: Sequence[str] | None = None) -> int:
    """The command line; 1 where any answer was wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.serve", description=__doc__)
    parser.add_argument("record", type=Path, nargs="?", default=RECORD, help=f"default {RECORD}")
    parser.add_argument("--times", type=int, default=TIMES, help="how often each page is asked for")
    parser.add_argument("--minute", type=int, default=MINUTE, help="seconds for which all readers ask")
    chosen = parser.parse_args(argv)
    if not chosen.record.exists():
        making = f"`python -m benchmarks.world {chosen.record} 20000` makes one"
        print(f"{chosen.record}: no record to serve; {making}", file=sys.stderr)
        return 0
    ids = known(chosen.record)
    with served(chosen.record) as (address, process):
        pages = timed(address, ids, times=chosen.times)
        for name, row in pages.items():
            print(f"{name:36} {row['median']:>6} ms {row['p95']:>6} ms  {row['errors'] or ''}")
        alone = memory(process)
        all_at_once = crowd(address, ids, seconds=chosen.minute)
        print(all_at_once)
        figures = {
            "machine": f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}",
            "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
            "record": size(chosen.record),
            "pages": pages,
            "slowest median": max(row["median"] for row in pages.values()),
            "slowest p95": max(row["p95"] for row in pages.values()),
            "readers": all_at_once,
            "memory, MB": {"one reader": alone, "all readers": memory(process)},
        }
    print(figures["slowest median"], figures["slowest p95"], figures["memory, MB"])
    keep_figures("serve", figures)
    return int(any(row["errors"] for row in pages.values()) or bool(all_at_once["errors"]))


if __name__ == "__main__":
    sys.exit(main())
