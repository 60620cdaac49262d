"""Feasts and memorial days, against printed calendars."""

from __future__ import annotations

import pytest

from communique.when.feasts import easter, feast


@pytest.mark.parametrize(
    ("year", "day"),
    [(1818, "03-22"), (1943, "04-25"), (2000, "04-23"), (2008, "03-23"), (2018, "04-01"), (2019, "04-21")],
)
def test_easter(year: int, day: str) -> None:
    assert easter(year).isoformat() == f"{year}-{day}"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("12-25", "2018-12-25"),
        ("EASTER-2", "2018-03-30"),
        ("easter+1", "2018-04-02"),
        ("thanksgiving", "2018-11-22"),
        ("memorial", "2018-05-28"),
        ("labor", "2018-09-03"),
        ("mlk", "2018-01-15"),
        ("columbus", "2018-10-08"),
    ],
)
def test_feasts_of_2018(name: str, day: str) -> None:
    assert feast(name, 2018).isoformat() == day


def test_an_unknown_feast_is_refused() -> None:
    with pytest.raises(ValueError, match="midwinter"):
        feast("midwinter", 2018)
