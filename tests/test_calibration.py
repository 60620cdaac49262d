"""The reliability curve counts each statement once, and a reader that is sure and wrong has a large error."""

from __future__ import annotations

import pytest

from benchmarks.calibration import curve, error


def test_every_statement_falls_into_one_bin() -> None:
    rows = curve([(0.0, False), (0.2, True), (0.5, True), (1.0, True)])
    assert sum(row["statements"] for row in rows) == 4


def test_the_error_is_the_mean_gap() -> None:
    assert error(curve([(0.9, True)] * 9 + [(0.9, False)])) == pytest.approx(0.0)
    assert error(curve([(0.9, False)] * 4)) == pytest.approx(0.9)
    assert error([]) == 0
