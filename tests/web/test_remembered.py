"""What several ask for at once is counted once, and again by another where counting failed."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

import served
from communique.record import Record
from communique.web.remembered import Remembered


def test_one_counts_and_the_others_wait() -> None:
    remembered = Remembered(Record(served.sample()))
    begun, go = threading.Event(), threading.Event()
    counted = []

    def count() -> int:
        begun.set()
        go.wait(5)
        counted.append(1)
        return 7

    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(remembered.get, "seven", count)]
        begun.wait(5)
        asked += [pool.submit(remembered.get, "seven", count) for _ in range(3)]
        go.set()
        assert [one.result(5) for one in asked] == [7] * 4
    assert len(counted) == 1


def test_where_counting_fails_the_next_one_counts() -> None:
    remembered = Remembered(Record(served.sample()))

    def fails() -> int:
        raise LookupError("no such thing")

    with pytest.raises(LookupError):
        remembered.get("seven", fails)
    assert remembered.get("seven", lambda: 7) == 7
    assert remembered.get("seven", fails) == 7
