"""Whose office a phrase names, and what it is called."""

from __future__ import annotations

import pytest

from communique.who import country_of, title_of


@pytest.mark.parametrize(
    ("phrase", "country"),
    [
        ("Argentine Foreign Minister", "ARG"),
        ("president of Uruguay", "URY"),
        ("the Swedish ambassador to Chad", "SWE"),
        ("ambassador to Chad", ""),
        ("special envoy for Yemen", ""),
        ("UN special envoy for Yemen", "UNO"),
        ("UN Yemen envoy", "UNO"),
        ("the Security Council Swedish Permanent Representative", "SWE"),
        ("head of the OSCE mission in Ukraine", "OSCE"),
        ("Blue House spokesman", "KOR"),
        ("EU foreign policy chief", "EU"),
        ("CNN correspondent", ""),
        ("U.S. Treasury Secretary", "USA"),
        ("Secretary of State", "USA"),
        ("Sen.", "USA"),
        ("foreign minister", ""),
        ("expert on Mongolia", ""),
        ("director of the institute", ""),
    ],
)
def test_country(phrase: str, country: str) -> None:
    assert country_of(phrase) == country


@pytest.mark.parametrize(
    ("phrase", "title"),
    [
        ("the Kremlin spokesman", "Kremlin spokesman"),
        ("a  senior\nadviser", "senior adviser"),
        ("Theatre director", "Theatre director"),
        ("their envoy", "envoy"),
    ],
)
def test_title(phrase: str, title: str) -> None:
    assert title_of(phrase) == title
