"""Who held the office that a phrase names, on a day."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.who.asked import who_held


def names(phrase: str, day: str) -> list[str]:
    return [h.person for h in who_held(phrase, day).holders]


@pytest.mark.parametrize(
    ("phrase", "day", "who"),
    [
        ("the US Secretary of State", "2018-03-20", ["Rex Tillerson"]),
        ("Washington's top diplomat", "2018-05-02", ["Mike Pompeo"]),
        ("Japan's prime minister", "2012-12-26", ["Yoshihiko Noda", "Shinzō Abe"]),
        ("Tokyo's top government spokesman", "2018-01-01", ["Yoshihide Suga"]),
        ("the Pyongyang strongman", "2010-03-01", ["Kim Jong-il"]),
        ("the Russian president", "2010-04-08", ["Dmitry Medvedev"]),
        ("Russia's foreign ministry spokeswoman", "2018-03-01", ["Maria Zakharova"]),
        ("CIA director", "2018-01-15", ["Mike Pompeo"]),
        ("the then defence chief of South Korea", "2017-08-01", ["Song Young-moo"]),
        ("acting US Secretary of State", "2018-04-10", ["John J. Sullivan"]),
        ("the US commander in chief", "2018-03-03", ["Donald Trump"]),
        ("the US Treasury chief", "2018-03-03", ["Steven Mnuchin"]),
        ("Treasury Secretary of the United States", "2018-03-03", ["Steven Mnuchin"]),
        ("the FBI director", "2018-03-03", ["Christopher A. Wray"]),
        ("acting US attorney general", "2018-12-20", ["Matthew Whitaker"]),
        ("the acting South Korean president", "2017-03-20", ["Hwang Kyo-ahn"]),
        ("the US ambassador to China", "2012-03-01", ["Gary Locke"]),
        ("Japan's environment minister", "2015-01-05", ["Yoshio Mochizuki"]),
        ("Russia's trade minister", "2015-01-05", ["Denis Manturov"]),
        ("the Bank of Japan chief", "2015-01-05", ["Haruhiko Kuroda"]),
        ("head of the WTO", "2015-01-05", ["Roberto Azevêdo"]),
        ("president of the International Court of Justice", "2015-01-05", ["Peter Tomka"]),
        ("Russia's top general", "2015-01-05", ["Valery Gerasimov"]),
        ("head of Russia's FSB", "2015-01-05", ["Alexander Bortnikov"]),
    ],
)
def test_an_office_as_articles_put_it_is_answered_by_its_holder(
    phrase: str, day: str, who: list[str]
) -> None:
    assert names(phrase, day) == who


def test_a_gap_between_two_terms_is_a_vacancy_and_not_one_of_them() -> None:
    answer = who_held("Washington's top diplomat", "2018-04-10")
    assert answer.known and not answer.holders and "vacant on 2018-04-10" in answer.why


def test_an_office_in_which_somebody_stands_in_is_vacant_and_says_who_did() -> None:
    answer = who_held("South Korea's president", "2017-03-20")
    assert answer.known and not answer.holders and "Hwang Kyo-ahn stood in" in answer.why


def test_a_term_without_an_end_is_over_when_the_next_begins_but_where_several_serve() -> None:
    assert names("the US ambassador to Japan", "2012-09-01") == ["John Roos"]
    assert names("the US ambassador to Japan", "2014-09-01") == ["Caroline Kennedy"]
    assert len(names("a Russian deputy prime minister", "2021-06-01")) > 2


def test_a_long_vacancy_is_one_where_somebody_is_known_to_have_stood_in() -> None:
    answer = who_held("US commerce secretary", "2012-12-01")
    assert answer.known and not answer.holders and "Rebecca Blank" in answer.why


def test_ministries_of_one_kind_are_called_by_their_titles() -> None:
    assert "Chief of Staff of the Army of USA" in who_held("the US Army chief of staff", "2015-03-01").why


@pytest.mark.parametrize(
    "phrase",
    [
        "the Kremlin spokesman",  # the registry has the foreign ministry's spokesmen only
        "the State Department spokeswoman",
        "the Ruritanian premier",
        "the US president-elect",
        "the former US Secretary of State",
        "the deputy prime minister's cook",
        "the minister",
        "the Russian minister",
        "Japan's minister of dreams",
        "the governor of Tokyo",
        "the US special envoy for peace",
        "the Russian ambassador",
        "",
    ],
)
def test_what_the_registry_does_not_cover_is_not_known_rather_than_vacant(phrase: str) -> None:
    answer = who_held(phrase, "2016-12-01")
    assert not answer.holders and not answer.known and answer.why


def test_a_day_outside_what_the_registry_tells_is_not_known() -> None:
    answer = who_held("the US Secretary of State", "1790-01-01")
    assert not answer.known and not answer.holders and "registry has foreign-minister of USA" in answer.why


@pytest.mark.parametrize(
    ("phrase", "day", "known"),
    [("US Secretary of Defense", "2019-05-15", True), ("Japan's foreign minister", "2005-11-04", False)],
)
def test_a_long_gap_is_a_lack_of_rows_and_a_short_one_a_vacancy(phrase: str, day: str, known: bool) -> None:
    answer = who_held(phrase, day)
    assert not answer.holders and answer.known is known


def test_a_term_known_to_the_year_gives_way_to_one_known_to_the_day() -> None:
    assert names("Moscow's top diplomat", "2004-03-15") == ["Sergey Lavrov"]


@pytest.mark.parametrize("day", ["2018-02", "2018", "2018-03-01/2018-05-30"])
def test_a_wide_day_is_answered_by_all_who_held_the_office(day: str) -> None:
    assert "Rex Tillerson" in names("the US Secretary of State", day)


@pytest.mark.parametrize("day", ["yesterday", "2018-13-01", "31 February"])
def test_no_date_is_refused_by_name(day: str) -> None:
    with pytest.raises(ValueError, match="EDTF"):
        who_held("the US Secretary of State", day)


@given(st.text(max_size=80))
def test_any_phrase_is_answered_without_a_fault(phrase: str) -> None:
    assert who_held(phrase, "2018-03-20").why
