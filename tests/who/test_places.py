"""In which country a town lies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model import Place
from communique.resolve import settled
from communique.who.places import country_of_town


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Donetsk", "UKR"), ("Wonsan", "PRK"), ("Kaesong", "PRK"), ("MARIUPOL", "UKR"), ("Idlib", "SYR"),
        ("Goma", "COD"), ("Lugansk", "UKR"), ("San Pedro Sula", "HND"),
    ],
)  # fmt: skip
def test_a_town_is_in_its_country_by_any_common_spelling(name: str, country: str) -> None:
    assert country_of_town(name) == country


@pytest.mark.parametrize("name", ["Hyderabad", "Birmingham", "Cordoba", "Panmunjom", "the hills", ""])
def test_of_several_towns_alike_and_of_none_nothing_is_told(name: str) -> None:
    assert country_of_town(name) == ""


def test_the_countries_of_the_article_choose_among_towns_of_one_name() -> None:
    assert country_of_town("Hyderabad", among={"PAK"}) == "PAK"
    assert country_of_town("Hyderabad", among={"IND", "CHN"}) == "IND"
    assert country_of_town("Alexandria", among={"USA"}) == "USA"


def test_a_date_lines_town_gets_its_country_and_words_that_are_no_name_get_none() -> None:
    assert settled(Place(name="DONETSK")) == Place(name="DONETSK", country="UKR", precision="city")
    assert settled(Place(name="the reading room")) == Place(name="the reading room")


@given(st.text(max_size=40))
def test_any_name_folds_and_is_asked_without_a_fault(name: str) -> None:
    country = country_of_town(name)
    assert country == "" or (len(country) == 3 and country.isupper())
    assert country_of_town(f"the {name}") == country or name[:4].casefold() == "the "
