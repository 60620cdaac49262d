"""`communique serve` as a person starts it: the address on standard output, an answer, Ctrl-C, bad use."""

from __future__ import annotations

import signal
import subprocess
import sys
import urllib.request

import pytest

import served
from communique.cli import main


def test_it_prints_its_address_once_it_answers_and_stops_at_ctrl_c() -> None:
    command = [sys.executable, "-m", "communique", "serve", "--port", "0", "--record", str(served.hostile())]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(address + "healthz", timeout=10) as answer:
            assert answer.status == 200
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=15)
    assert (process.returncode, out) == (0, ""), err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--host", "0.0.0.0"], "--token"),
        (["--host", "0.0.0.0", "--token", "short"], "16"),
        (["--port", "70000"], "70000"),
        (["--port", "many"], "many"),
        (["--record", "nowhere.db"], "nowhere.db"),
    ],
)
def test_bad_use_is_one_line(capsys: pytest.CaptureFixture[str], words: list[str], named: str) -> None:
    record = [] if "--record" in words else ["--record", str(served.hostile())]
    assert main(["serve", *words, *record]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert named in told.err
