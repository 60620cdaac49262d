"""``communique serve`` on a record, started as a person starts it and ended when it is done with."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def served(record: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address of ``communique serve`` on a record, and its process."""
    command = [sys.executable, "-m", "communique", "serve", "--port", "0", "--record", str(record)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip().rstrip("/"), process
        finally:
            process.terminate()
