"""Who speaks: names, offices, states behind their capitals, and the unnamed."""

from __future__ import annotations

import pytest

from communique.engines.mentions import mentions
from communique.engines.sentences import sentences
from communique.model import Place, Reading
from communique.who import Cast, speakers
from makers import ENGINE, article, spot

AMMAN = (
    "Jordan is ready for talks, a high-ranking Jordanian foreign ministry official said on Sunday. "
    '"We are patient," Samir Haddad, director of the ministry\'s first Europe department, said in Amman. '
    "He added that Damascus should answer. Damascus said no. "
    "The Syrian president's office declined to comment. "
    "According to the report, 12 people died. "
    "Haddad and Iraqi envoy Layla Karim told reporters that the border was open. "
    "Jordan and Iraq agreed. She also thanked the UN. The United Nations promised help. "
    'A spokesman of the Turkish Mission was silent. "It is late," Foreign Minister Omar Nasser warned. '
    "Officials from the ministry said more. Karim, who led the delegation, left. "
    "Critics of Nasser complained. "
    "Nasser supporters did not. Iraq's parliament voted. Ankara's ambassador to Jordan called it a start."
)

ASKS = [
    # the source, which of its places, and (name, country, role, has an actor) of each speaker
    ("a high-ranking Jordanian foreign ministry official", 0,
     [("a high-ranking Jordanian foreign ministry official", "JOR", None, False)]),
    ("Samir Haddad, director of the ministry's first Europe department", 0,
     [("Samir Haddad", "JOR", "director of the ministry's first Europe department", True)]),
    ("He", 0, [("Samir Haddad", "JOR", "director of the ministry's first Europe department", True)]),
    ("Damascus", 1, [("Syria", "SYR", None, True)]),
    ("The Syrian president's office", 0, [("Syrian president's office", "SYR", None, True)]),
    ("the report", 0, [("the report", None, None, False)]),
    ("Haddad and Iraqi envoy Layla Karim", 0,
     [("Samir Haddad", "JOR", "director of the ministry's first Europe department", True),
      ("Layla Karim", "IRQ", "Iraqi envoy", True)]),
    ("Jordan and Iraq", 0, [("Jordan", "JOR", None, True), ("Iraq", "IRQ", None, True)]),
    ("She", 0, [("Layla Karim", "IRQ", "Iraqi envoy", True)]),
    ("The United Nations", 0, [("United Nations", "UNO", None, True)]),
    ("A spokesman of the Turkish Mission", 0, [("A spokesman of the Turkish Mission", "TUR", None, False)]),
    ("Foreign Minister Omar Nasser", 0, [("Omar Nasser", "JOR", "Foreign Minister", True)]),
    ("Officials from the ministry", 0, [("Officials from the ministry", "JOR", None, False)]),
    ("Karim, who led the delegation,", 0, [("Layla Karim", "IRQ", "Iraqi envoy", True)]),
    ("who", 0, [("Layla Karim", "IRQ", "Iraqi envoy", True)]),
    ("Critics of Nasser", 0, [("Critics of Nasser", None, None, False)]),
    ("Nasser supporters", 0, [("Nasser supporters", None, None, False)]),
    ("Iraq's parliament", 0, [("Iraq's parliament", "IRQ", None, True)]),
    ("Ankara's ambassador to Jordan", 0, [("Ankara's ambassador to Jordan", "TUR", None, False)]),
]  # fmt: skip


def cast(text: str, place: str = "") -> Cast:
    made = article(text, place=Place(name=place) if place else None)
    cut = sentences(text)
    return Cast(made, Reading(article=made.id, engine=ENGINE, sentences=cut, mentions=mentions(text, cut)))


@pytest.mark.parametrize(("source", "nth", "expected"), ASKS, ids=[a[0][:25] for a in ASKS])
def test_speakers(source: str, nth: int, expected: list[tuple[str, str | None, str | None, bool]]) -> None:
    found = speakers(cast(AMMAN, "AMMAN"), (spot(AMMAN, source, nth=nth),))
    assert [(w.name, w.country, w.role, w.actor is not None) for w in found] == expected


def test_no_source_no_speaker() -> None:
    assert speakers(cast(AMMAN), ()) == ()


def test_states_ministries_and_capitals_have_the_states_id() -> None:
    text = (
        "Seoul agreed. The South Korean Unification Ministry agreed. The Blue House agreed. "
        "South Korea agreed."
    )
    whole = cast(text)
    for source, name in (
        ("Seoul", "South Korea"),
        ("The South Korean Unification Ministry", "South Korean Unification Ministry"),
        ("The Blue House", "Blue House"),
        ("South Korea", "South Korea"),
    ):
        (who,) = speakers(whole, (spot(text, source, nth=1 if source == "South Korea" else 0),))
        assert (who.name, who.actor) == (name, "KOR")


def test_a_person_has_one_id_however_the_article_calls_him() -> None:
    text = (
        "North Korean leader Kim Jong-un spoke. Kim Jong Un said no. Kim said yes. "
        "The North Korean leader said maybe. His sister Kim Yo-jong said nothing."
    )
    whole = cast(text)
    ids = {
        speakers(whole, (spot(text, source, nth=nth),))[0].actor
        for source, nth in (
            ("North Korean leader Kim Jong-un", 0),
            ("Kim Jong Un", 0),
            ("Kim", 2),
            ("The North Korean leader", 0),
        )
    }
    assert len(ids) == 1
    assert speakers(whole, (spot(text, "Kim Yo-jong"),))[0].actor not in ids


@pytest.mark.parametrize(
    ("text", "name", "actor"),
    [
        ("The EU met. Brussels said no.", "European Union", "EU"),
        ("Belgium voted. Brussels said no.", "Belgium", "BEL"),
        ("Brussels said no.", "Belgium", "BEL"),
    ],
)
def test_brussels_is_the_union_where_the_union_is_named(text: str, name: str, actor: str) -> None:
    (who,) = speakers(cast(text), (spot(text, "Brussels"),))
    assert (who.name, who.actor) == (name, actor)


def test_a_ministry_taken_up_has_its_full_name() -> None:
    text = "Laos rejected it. The Laotian Foreign Ministry called it false. The ministry gave no date."
    (who,) = speakers(cast(text), (spot(text, "The ministry"),))
    assert (who.name, who.actor, who.country) == ("Laotian Foreign Ministry", "LAO", "LAO")


def test_two_strangers_are_two() -> None:
    text = "That is wrong, according to Quorla Bintree and Zandor Vokk."
    found = speakers(cast(text), (spot(text, "Quorla Bintree and Zandor Vokk"),))
    assert [w.name for w in found] == ["Quorla Bintree", "Zandor Vokk"]


def test_a_part_of_a_name_is_the_person() -> None:
    text = "Belarusian economist Olga Marchuk disagreed."
    (who,) = speakers(cast(text), (spot(text, "Marchuk"),))
    assert (who.name, who.country, who.role) == ("Olga Marchuk", "BLR", "Belarusian economist")


@pytest.mark.parametrize(
    "source", ["my brother", "everyone I asked", "the poll of 400 voters", "local residents"]
)
def test_nobody_in_particular_has_no_actor(source: str) -> None:
    text = f"It will rain, {source} said. Canada and Ghana play tomorrow."
    (who,) = speakers(cast(text), (spot(text, source),))
    assert (who.name, who.actor, who.country) == (source, None, None)


def test_a_role_without_a_country_takes_the_date_lines_only_for_an_office_of_state() -> None:
    text = "Interior Minister Ivo Lukic said so. Shop manager Ana Babic said so too."
    here = cast(text, "ZAGREB")
    assert speakers(here, (spot(text, "Interior Minister Ivo Lukic"),))[0].country == "HRV"
    assert speakers(here, (spot(text, "Shop manager Ana Babic"),))[0].country is None


def test_a_constable_holds_an_office_and_robin_may_be_a_man() -> None:
    text = (
        "Robin Hale, Assistant Chief Constable at the harbour police, confirmed it. He was tired. "
        "Deputy Chief Constable Adrian Moss added that it rained."
    )
    made = cast(text)
    (he,) = speakers(made, (spot(text, "He"),))
    (moss,) = speakers(made, (spot(text, "Deputy Chief Constable Adrian Moss"),))
    assert he.name == "Robin Hale"
    assert (moss.name, moss.role) == ("Adrian Moss", "Deputy Chief Constable")
