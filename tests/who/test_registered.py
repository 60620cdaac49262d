"""When a name in an article is a person of the registry, and when it must stay a name."""

from __future__ import annotations

from typing import Any

import pytest

from communique.who.registered import country_on, offices_of, registered

YES = [
    # name, what the article gives beside it, wikidata, country
    ("Sergei Lavrov", {"titles": ["Russian Foreign Minister"], "country": "RUS"}, "Q58217", "RUS"),
    ("Moon", {"titles": ["President"], "day": "2018-03-01"}, "Q21001", "KOR"),
    ("Moon", {"titles": ["President"], "country": "KOR"}, "Q21001", "KOR"),
    ("Trump", {"named": ["USA"], "day": "2018-03-01"}, "Q22686", "USA"),
    ("Trump", {"named": ["USA"], "day": "2016-07-14"}, "Q22686", "USA"),
    ("Tillerson", {"titles": ["Secretary of State"], "day": "2018-04-02"}, "Q331401", "USA"),
    ("Jim Mattis", {"titles": ["Defense Secretary"], "country": "USA", "day": "2018"}, "Q267902", "USA"),
    ("Ri Yong Ho", {"titles": ["Foreign Minister"], "day": "2017-12-09"}, "Q12594422", "PRK"),
    ("Ban Ki-moon", {"day": "2005-06-01"}, "Q1253", "KOR"),
    ("Ban Ki-moon", {"day": "2010-06-01"}, "Q1253", "UNO"),
    ("Bill Clinton", {"titles": ["former US President"], "country": "USA", "day": "2018"}, "Q1124", "USA"),
    ("Chung Eui-yong", {"day": "2018-03-06"}, "Q19941071", "KOR"),
    ("Nikki Haley", {"day": ""}, "Q11668", "USA"),
]  # fmt: skip

NO = [
    ("Trump", {"day": "2018-03-01"}),  # the article names no United States
    ("Trump", {"named": ["USA"]}),  # nor its day
    ("Clinton", {"named": ["USA"], "day": "2016"}),  # two, and neither in office
    ("Kim", {"titles": ["Finance Minister"], "country": "NOR", "day": "2018"}),
    ("Donald Trump", {"titles": ["Kenyan farmer"], "country": "KEN", "day": "2018"}),
    ("Michael Young", {"day": "2018"}),  # an official of another decade
    ("Ada Holm", {"titles": ["President"], "day": "2018"}),
    ("President", {"day": "2018"}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "given", "wikidata", "country"), YES)
def test_one_person_of_the_registry(name: str, given: dict[str, Any], wikidata: str, country: str) -> None:
    terms = registered(name, **given)
    assert {term.wikidata for term in terms} == {wikidata}
    assert country_on(terms, given.get("day", "")) == country


@pytest.mark.parametrize(("name", "given"), NO)
def test_nobody_of_the_registry(name: str, given: dict[str, Any]) -> None:
    assert registered(name, **given) == ()


def test_an_open_day_is_no_day() -> None:
    given = {"titles": ["Foreign Minister"], "country": "RUS"}
    assert registered("Lavrov", day="XXXX-05-31", **given) == registered("Lavrov", day="", **given) != ()


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("US Secretary of State", "foreign-minister"),
        ("top diplomat", "foreign-minister"),
        ("First Vice Foreign Minister", "deputy-foreign-minister"),
        ("White House Press Secretary", "spokesperson"),
        ("President Holm's security adviser", "security-adviser"),
        ("ambassador to the UN", "un-ambassador"),
        ("Pentagon chief", "defence-minister"),
    ],
)
def test_titles_mean_an_office(title: str, office: str) -> None:
    assert offices_of(title)[0] == office


@pytest.mark.parametrize("title", ["farmer", "coach", "researcher at the Institute", ""])
def test_other_titles_mean_none(title: str) -> None:
    assert offices_of(title) == ()
