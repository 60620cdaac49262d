"""The tables of states and organisations are whole, consistent and spelt as ISO 3166 spells codes."""

from __future__ import annotations

from collections import Counter

import pycountry
import pytest

from communique.codes.countries import AMBIGUOUS, COUNTRIES, SHARED_SEATS, SIDES
from communique.codes.organisations import BLOC_ADJECTIVES, ORGANISATIONS
from communique.codes.plover import EVENT_OF_SPEECH, EVENT_TYPES, QUADS

BY_CODE = {row.code: row for row in COUNTRIES}

# The 193 members of the United Nations; what ISO lists beside them is territory or an observer.
FORMER = {"SUN", "YUG", "DDR", "CSK", "SCG"}
NO_MEMBERS = {"TWN", "XKX", "ESH", "HKG", "VAT", "PSE", "CYM", "VGB"}


def test_codes_are_iso() -> None:
    current = {c.alpha_3 for c in pycountry.countries}
    former = {c.alpha_3 for c in pycountry.historic_countries}
    for code in BY_CODE:
        assert code in current or (code in FORMER and code in former) or code == "XKX", code


def test_every_member_of_the_united_nations_is_there() -> None:
    assert len(set(BY_CODE) - FORMER - NO_MEMBERS) == 193


def test_codes_and_plain_names_are_unique() -> None:
    assert len(BY_CODE) == len(COUNTRIES)
    names = Counter(name for row in COUNTRIES for name in row.names)
    assert [name for name, n in names.items() if n > 1] == []
    assert [name for name, n in Counter(n for o in ORGANISATIONS for n in o.names).items() if n > 1] == []


def test_names_capitals_and_seats_do_not_collide_between_states() -> None:
    owners: dict[str, set[str]] = {}
    for row in COUNTRIES:
        for word in (*row.names, *row.capitals, *row.seats):
            owners.setdefault(word, set()).add(row.code)
    assert {word: codes for word, codes in owners.items() if len(codes) > 1} == {}


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("PRK", "DPRK"), ("PRK", "N Korea"), ("KOR", "Blue House"), ("KOR", "Cheong Wa Dae"), ("RUS",
         "Kremlin"),
        ("USA", "White House"), ("USA", "Foggy Bottom"), ("USA", "Pentagon"), ("CHN", "Zhongnanhai"),
         ("FRA", "Élysée"),
        ("GBR", "Downing Street"), ("UKR", "Kyiv"), ("UKR", "Kiev"), ("MMR", "Burma"), ("CIV",
         "Côte d'Ivoire"),
        ("SWZ", "Swaziland"), ("NLD", "The Hague"), ("BOL", "La Paz"), ("TLS", "East Timor"), ("ITA",
         "Palazzo Chigi"),
    ],
)  # fmt: skip
def test_words_of_states(code: str, word: str) -> None:
    row = BY_CODE[code]
    assert word in (*row.names, *row.capitals, *row.seats)


def test_lists_of_special_cases_name_words_of_the_tables() -> None:
    words = {w for row in COUNTRIES for w in (*row.names, *row.adjectives, *row.capitals, *row.seats)}
    assert words >= AMBIGUOUS
    assert words >= set(SHARED_SEATS)
    assert set(SHARED_SEATS.values()) <= {row.code for row in ORGANISATIONS}
    assert all(code in BY_CODE for pair in SIDES.values() for code in pair)


def test_organisations_belong_to_a_state_or_to_an_organisation() -> None:
    codes = {row.code for row in ORGANISATIONS}
    assert len(codes) == len(ORGANISATIONS)
    assert not codes & set(BY_CODE)
    assert [row for row in ORGANISATIONS if row.home not in codes and row.home not in BY_CODE] == []
    assert set(BLOC_ADJECTIVES.values()) <= codes


def test_plover_types_and_scores() -> None:
    assert len(EVENT_TYPES) == 16
    assert {kind.quad for kind in EVENT_TYPES.values()} == set(QUADS)
    for kind in EVENT_TYPES.values():
        for score in (kind.score, *kind.modes.values()):
            assert -10 <= score <= 10
            if kind.quad.endswith("conflict") and kind.name != "REQUEST":
                assert score < 0, kind
            if kind.quad.endswith("cooperation"):
                assert score > 0, kind
    assert EVENT_TYPES["THREATEN"].modes["territory"] == -4.0
    assert set(EVENT_OF_SPEECH.values()) <= set(EVENT_TYPES)
