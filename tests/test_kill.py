"""A run that is killed anywhere loses nothing: the next one makes the record of one clean run."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from communique.pipeline import run
from communique.record import Record
from communique.store import open_store
from toys import WORKER, dump, pages

HERE = Path(__file__).resolve().parent

SCRIPT = """
import sys
from pathlib import Path
import toys
from communique.pipeline import run
from communique.store import open_store

def main():
    folder, record, jobs = sys.argv[1:]
    with open_store(record) as store:
        def tell(outcome):
            print(outcome.kind, flush=True)
        run(toys.pages(Path(folder)), store, worker=toys.WORKER, jobs=int(jobs), on_article=tell)

if __name__ == "__main__":
    main()
"""

PAGES = 30


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("pages")
    for n in range(PAGES):
        (made / f"p{n:02}.txt").write_text(
            f"Ferry SLOW {n % 4}\nDATE 2019-03-{n % 5 + 1:02}\n"
            "Ada Holm said that the ferry talks would resume in the port of Nordhavn.\n"
            f"Kim Dae denied that vessel number {n} had been stopped near the border.\n",
            encoding="utf-8",
        )
    return made


@pytest.fixture(scope="module")
def clean(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[object, ...]]]:
    path = tmp_path_factory.mktemp("clean") / "x.db"
    with open_store(path) as store:
        assert run(pages(folder), store, worker=WORKER).read == PAGES
    return dump(path)


def start(folder: Path, record: Path, *, jobs: int) -> subprocess.Popen[str]:
    path = os.pathsep.join([str(HERE), *(p for p in sys.path if p)])
    script = record.parent / "reading.py"
    script.write_text(SCRIPT)
    return subprocess.Popen(
        [sys.executable, str(script), str(folder), str(record), str(jobs)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
    )


def kill_after(process: subprocess.Popen[str], *, articles: int, wait: float) -> bool:
    """Kills it ``wait`` seconds after it has told of some articles; whether it was still at work."""
    assert process.stdout is not None
    for _ in range(articles):
        if not process.stdout.readline():
            break
    time.sleep(wait)
    at_work = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    return at_work


@pytest.mark.parametrize("jobs", [1, 2])
def test_killed_anywhere_and_run_again_is_one_clean_run(
    folder: Path, clean: dict[str, list[tuple[object, ...]]], tmp_path: Path, jobs: int
) -> None:
    chance = random.Random(jobs)
    record = tmp_path / "x.db"
    # Before the record is made, while it is made, and at random points of the road.
    kills = [(0, 0.0), (0, 0.25), *((chance.randint(1, 7), chance.uniform(0, 0.03)) for _ in range(3))]
    killed = 0
    for articles, wait in kills:
        killed += kill_after(start(folder, record, jobs=jobs), articles=articles, wait=wait)
        if record.exists() and record.stat().st_size:
            with open_store(record) as store, store.look() as look:
                counts = look.counts()
                assert counts["entries"] == 2 * counts["articles"]  # nothing half kept
    assert killed >= 4, "the runs ended before they could be killed"
    last = start(folder, record, jobs=jobs)
    told, _ = last.communicate(timeout=60)
    assert last.returncode == 0
    kinds = told.split()
    assert len(kinds) == PAGES and "known" in kinds and "read" in kinds
    assert dump(record) == clean


def test_two_runs_read_into_one_file_at_once(folder: Path, tmp_path: Path) -> None:
    together, alone = tmp_path / "x.db", tmp_path / "y.db"
    both = [start(folder, together, jobs=1) for _ in range(2)]
    told = [process.communicate(timeout=120)[0].split() for process in both]
    assert [process.returncode for process in both] == [0, 0]
    # Each page is read by one of the two and known to the other, whichever came first.
    assert [len(kinds) for kinds in told] == [PAGES, PAGES]
    assert sorted(set(told[0] + told[1])) in (["known", "read"], ["read"])
    with open_store(alone) as store:
        assert run(pages(folder), store, worker=WORKER).read == PAGES
    names = ("articles", "statements", "events", "actors", "timeline", "undertakings", "disputes")
    with Record(together) as one, Record(alone) as other:
        assert [one.view(n).to_json() for n in names] == [other.view(n).to_json() for n in names]


def test_a_killed_run_leaves_no_process_behind(folder: Path, tmp_path: Path) -> None:
    if not Path("/proc").is_dir():
        pytest.skip("needs /proc to see the children")
    process = start(folder, tmp_path / "x.db", jobs=2)
    assert process.stdout is not None
    process.stdout.readline()
    children = [
        int(entry.name)
        for entry in Path("/proc").iterdir()
        if entry.name.isdigit() and _parent(entry) == process.pid and "spawn_main" in _command(entry)
    ]
    assert children
    process.kill()
    process.wait()
    process.stdout.close()
    deadline = time.monotonic() + 10
    while any(_command(Path(f"/proc/{child}")) for child in children):
        assert time.monotonic() < deadline, "workers outlive the run"
        time.sleep(0.05)


def _parent(entry: Path) -> int:
    try:
        return int(entry.joinpath("stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return -1


def _command(entry: Path) -> str:
    try:
        return entry.joinpath("cmdline").read_bytes().decode(errors="replace")
    except OSError:
        return ""


def test_a_rebuild_that_is_killed_leaves_the_record_whole(
    folder: Path, clean: dict[str, list[tuple[object, ...]]], tmp_path: Path
) -> None:
    record = tmp_path / "x.db"
    with open_store(record) as store:
        run(pages(folder), store, worker=WORKER)
    script = tmp_path / "rebuilding.py"
    script.write_text(
        "import sys, toys\nfrom communique.record import Record\n"
        "Record(sys.argv[1], worker=toys.WORKER).rebuild(progress=lambda name: print(name, flush=True))\n"
    )
    path = os.pathsep.join([str(HERE), *(p for p in sys.path if p)])
    process = subprocess.Popen(
        [sys.executable, str(script), str(record)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    assert kill_after(process, articles=3, wait=0)
    assert dump(record) == clean
    with Record(record, worker=WORKER) as again:
        assert again.rebuild() == PAGES
    assert dump(record) == clean
