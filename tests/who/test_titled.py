"""Which titles of the registry a phrase means word for word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.who.holders import held
from communique.who.titled import exact, of_ministry, sent_to


@pytest.mark.parametrize(
    ("phrase", "of", "title"),
    [
        ("the US Army chief of staff", "USA", "Chief of Staff of the Army"),
        ("the US Army chief", "USA", "Chief of Staff of the Army"),
        ("the White House chief of staff", "USA", "White House Chief of Staff"),
        ("EPA administrator", "USA", "Administrator of the Environmental Protection Agency"),
        ("the White House budget chief", "USA", "Director of the Office of Management and Budget"),
        ("U.S. vice chairman of the Joint Chiefs", "USA", "Vice Chairman of the Joint Chiefs of Staff"),
        ("the acting US labour secretary", "USA", "Secretary of Labor"),
        ("the Secretary of Energy of the United States", "USA", "Secretary of Energy"),
        ("Russia's prosecutor general", "RUS", "Prosecutor-General"),
        ("chair of Russia's Federation Council", "RUS", "Chairman of the Federation Council"),
        ("South Korea's first lady", "KOR", "First Lady"),
    ],
)
def test_a_title_is_found_by_its_words_in_any_order(phrase: str, of: str, title: str) -> None:
    assert {term.title for term in exact(phrase, of)} == {title}


@pytest.mark.parametrize(
    ("phrase", "of"),
    [
        ("the US army", "USA"),
        ("the first lady's chef", "USA"),
        ("the treasurer of the United States", "USA"),
        ("the First Lady", "RUS"),
        ("", "USA"),
    ],
)
def test_words_that_no_title_has_or_that_lack_some_of_it_find_none(phrase: str, of: str) -> None:
    assert exact(phrase, of) == ()


def test_a_ministry_is_found_by_a_part_of_its_name_the_likeliest_first() -> None:
    first, second = of_ministry("Russia's education minister", "RUS")
    assert {term.title for term in first} == {"Minister of Education"}
    assert {term.title for term in second} == {"Minister of Science and Higher Education"}


@pytest.mark.parametrize("phrase", ["Russia's minister", "the Russian education ministry", "Russia's cook"])
def test_no_portfolio_or_no_minister_is_none(phrase: str) -> None:
    assert of_ministry(phrase, "RUS") == ()


def test_an_envoy_is_told_by_the_country_where_he_serves() -> None:
    terms = held("ambassador", "JPN", "XXXX")
    for phrase in ("the envoy in Beijing", "Japan's ambassador to China"):
        assert {term.title for term in sent_to(phrase, terms)} == {
            "ambassador to the People's Republic of China"
        }
    assert sent_to("Japan's ambassador", terms) == sent_to("ambassador to Ruritania", terms) == ()


@given(st.text(max_size=60))
def test_any_phrase_is_compared_without_a_fault(phrase: str) -> None:
    assert isinstance(exact(phrase, "USA"), tuple) and isinstance(of_ministry(phrase, "USA"), tuple)
