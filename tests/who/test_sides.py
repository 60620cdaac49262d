"""The sides of an event: persons, states behind capitals and adjectives, pronouns, compounds, the unnamed."""

from __future__ import annotations

import pytest

from communique.engines.mentions import mentions
from communique.engines.sentences import sentences
from communique.model import Actor, Mention, Reading, Span, Who
from communique.who import Cast, acting, side
from makers import ENGINE, article, spot

TEXT = (
    "Norwegian Foreign Minister Ada Holm met Chilean Foreign Minister Rosa Vidal in Lima. "
    "She then flew to Santiago. Moscow and Tehran condemned the visit. A Russian withdrawal began. "
    "Two gunmen fired at a French patrol. The two sides agreed."
)


def cast(text: str = TEXT) -> Cast:
    cut = sentences(text)
    return Cast(
        article(text, id="a"),
        Reading(article="a", engine=ENGINE, sentences=cut, mentions=mentions(text, cut)),
        day="2019-03-04",
    )


def told(*words: str, text: str = TEXT) -> list[tuple[str, str | None, str | None]]:
    found = side(cast(text), [spot(text, one) for one in words])
    return [
        (who.name, who.actor if not (who.actor or "").startswith("p-") else "p-", who.country)
        for who in found
    ]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Norwegian Foreign Minister Ada Holm", [("Ada Holm", "p-", "NOR")]),
        ("Ada Holm", [("Ada Holm", "p-", "NOR")]),
        ("Moscow and Tehran", [("Russia", "RUS", "RUS"), ("Iran", "IRN", "IRN")]),
        ("Moscow", [("Russia", "RUS", "RUS")]),
        ("Russian", [("Russia", "RUS", "RUS")]),
        ("Two gunmen", [("Two gunmen", None, None)]),
        ("a French patrol", [("a French patrol", None, "FRA")]),
    ],
)
def test_who_a_stretch_names(words: str, who: list[tuple[str, str | None, str | None]]) -> None:
    assert told(words) == who


def test_a_person_has_the_office_and_stands_where_the_stretch_is() -> None:
    (who,) = side(cast(), [spot(TEXT, "Chilean Foreign Minister Rosa Vidal")])
    assert who.role == "Chilean Foreign Minister"
    assert who.span is not None and who.span.of(TEXT) == "Rosa Vidal"


def test_a_pronoun_is_who_its_chain_names() -> None:
    text = "Norwegian Foreign Minister Ada Holm arrived on Monday. She met miners."
    assert told("She", text=text) == [("Ada Holm", "p-", "NOR")]


def test_several_stretches_are_a_list_and_nobody_stands_twice() -> None:
    assert told("Ada Holm", "Moscow and Tehran", "Moscow") == [
        ("Ada Holm", "p-", "NOR"), ("Russia", "RUS", "RUS"), ("Iran", "IRN", "IRN"),
    ]  # fmt: skip
    assert side(cast(), []) == ()


def test_two_unnamed_parties_are_two() -> None:
    assert told("Two gunmen", "a French patrol") == [
        ("Two gunmen", None, None),
        ("a French patrol", None, "FRA"),
    ]


def test_a_part_of_a_name_is_whose_name_it_is() -> None:
    text = "The Norwegian Seafarers Union struck on Monday."
    (who,) = side(cast(text), [Span(text.index("Seafarers"), text.index("Seafarers") + 9)])
    assert who.country in ("NOR", None) and who.span is not None and who.span.of(text) == "Seafarers"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("(LEAD) Norway expels two envoys\n\nNorway has expelled two envoys.", False),
        ("The group LEAD met Norway on Monday.", True),
    ],
)
def test_what_agencies_write_before_a_headline_is_nobody(text: str, named: bool) -> None:
    cut = sentences(text)
    own = (*mentions(text, cut), Mention(span=spot(text, "LEAD"), kind="organization", chain=99))
    reading = Reading(article="a", engine=ENGINE, sentences=cut, mentions=own)
    names = {actor.name for actor in Cast(article(text, id="a"), reading, day="2019-03-04").actors()}
    assert ("LEAD" in names) == named
    assert "Norway" in names


def test_whoever_acts_is_among_the_actors() -> None:
    known = Actor(id="NOR", name="Norway", kind="state", country="NOR")
    sides = [
        Who(name="Oslo", actor="NOR", country="NOR"),
        Who(name="Russia", actor="RUS", country="RUS"),
        Who(name="Rosa Vidal", actor="p-1", country="CHL"),
        Who(name="two gunmen"),
    ]
    found = {actor.id: (actor.name, actor.kind) for actor in acting([known], sides)}
    assert found == {
        "NOR": ("Norway", "state"), "RUS": ("Russia", "state"), "p-1": ("Rosa Vidal", "person"),
    }  # fmt: skip
    assert [a.id for a in acting([known], sides)] == sorted(found)


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Ten died in Norwegian airstrikes.", "Norwegian airstrikes", [("Norway", "NOR", "NOR")]),
        ("Ten died in a new US air strike.", "a new US air strike", [("United States", "USA", "USA")]),
        ("Norwegian pilots flew.", "Norwegian pilots", [("Norwegian pilots", None, "NOR")]),
        ("The footage showed a fight.", "The footage", []),
        ("A probe into the sale began.", "A probe into the sale", []),
        ("A number of towns agreed.", "A number of towns", [("A number of towns", None, None)]),
        ("Police held more than 2,000 men.", "more than 2,000 men", [("more than 2,000 men", None, None)]),
    ],
)
def test_a_deed_is_its_doers_and_a_thing_is_nobody(
    text: str, words: str, who: list[tuple[str, str | None, str | None]]
) -> None:
    assert told(words, text=text) == who
