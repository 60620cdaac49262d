"""One person under several spellings has one id; two countries make two persons."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.who import normalise, person_id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Park Min-seo", "Park Min Seo"),
        ("PARK MIN-SEO", "Park Min-Seo"),
        ("Zoran Šarić", "Zoran Saric"),
        ("J. R. Holm", "JR Holm"),
        ("Ada  Holm", "Ada Holm"),
    ],
)
def test_same_spelling(one: str, other: str) -> None:
    assert person_id(one, country="KOR") == person_id(other, country="KOR")


@pytest.mark.parametrize(("one", "other"), [("Park Min-seo", "Park Min-seok"), ("Ada Holm", "Ida Holm")])
def test_other_person(one: str, other: str) -> None:
    assert person_id(one, country="KOR") != person_id(other, country="KOR")


def test_the_country_tells_two_of_one_name_apart() -> None:
    assert len({person_id("Ivan Petrov", country=c) for c in ("RUS", "BGR", None)}) == 3


@given(st.text())
def test_normalising_twice_changes_nothing(name: str) -> None:
    once = normalise(name)
    assert " " not in once
    assert person_id(name, country="FRA").startswith("p-")


def test_other_scripts_keep_their_letters() -> None:
    assert normalise("문재인") != normalise("김정은")
    assert normalise("Сергей") != ""
