"""Runs one command and tells how long it took and the most memory it held.

``python -m benchmarks.peak COMMAND ...`` is a small process of its own: a system counts the memory of whoever
starts a command as the command's, so a big benchmark cannot measure a small command by itself. What the
command prints is dropped.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import Any

from benchmarks import ROOT


def megabytes(peak: int) -> int:
    """The peak that a system reports (bytes on macOS, else kilobytes) in megabytes."""
    return round(peak / (1 << 20 if sys.platform == "darwin" else 1 << 10))


def measured(command: Sequence[str]) -> dict[str, Any]:
    """Seconds, peak memory (``None`` where the system does not say), the exit status where it is not 0."""
    start, peak = time.perf_counter(), None
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
        if sys.platform == "win32":
            run.wait()
        else:
            _, state, used = os.wait4(run.pid, 0)
            run.returncode = os.waitstatus_to_exitcode(state)
            peak = megabytes(used.ru_maxrss)
    told = {"seconds": round(time.perf_counter() - start, 1), "peak memory, MB": peak}
    return told | ({"exit status": run.returncode} if run.returncode else {})


def apart(command: Sequence[str]) -> dict[str, Any]:
    """``measured`` in a small process, whatever this one holds."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.peak", *command],
        stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    told: dict[str, Any] = json.loads(done.stdout)
    return told


if __name__ == "__main__":
    print(json.dumps(measured(sys.argv[1:])))
