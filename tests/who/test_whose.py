"""Whose office it is: by the words, by what is taken up, by the body just named, by the registry."""

from __future__ import annotations

import pytest

from communique.engines.mentions import mentions
from communique.engines.sentences import sentences
from communique.model import Actor, Place, Reading, Statement
from communique.who import Cast, speakers
from makers import ENGINE, article, spot

COUNTRIES = [
    # text, date line, source, country
    ("Peru's Rosa Vidal said no.", "", "Rosa Vidal", "PER"),
    ("Peruvian Rosa Vidal said no.", "", "Rosa Vidal", "PER"),
    ("The Foreign Ministry in Lima said no.", "OSLO", "The Foreign Ministry in Lima", "PER"),
    ("Officials in Lima said no.", "OSLO", "Officials in Lima", "PER"),
    ("Diplomats in Lima said no.", "OSLO", "Diplomats in Lima", None),
    ("The Peruvian Foreign Ministry was calm. Spokeswoman Rosa Vidal said no.", "", "Rosa Vidal", "PER"),
    ("The Pentagon was calm. Peru was not. Spokesman Ted Fry said no.", "", "Spokesman Ted Fry", "USA"),
    ("Kyiv was cooler. Prime Minister Rosa Vidal said no.", "OSLO", "Prime Minister Rosa Vidal", "UKR"),
    ("In Kyiv, Deputy Foreign Minister Rosa Vidal said no.", "", "Deputy Foreign Minister Rosa Vidal", "UKR"),
    ("The ship left. Foreign Minister Rosa Vidal said no.", "LIMA", "Foreign Minister Rosa Vidal", "PER"),
    ("The ship left. Fisherman Rosa Vidal said no.", "LIMA", "Fisherman Rosa Vidal", None),
    ("Turkish Cypriot leader Rosa Vidal said no.", "OSLO", "Turkish Cypriot leader Rosa Vidal", "CYP"),
    ("Rosa Vidal of the Port Institute in Lima said no.", "OSLO", "Rosa Vidal", "PER"),
    ("Rosa Vidal, an analyst at the Port Institute, said no.", "OSLO", "Rosa Vidal", None),
    ("Kang Min-seo, an analyst at the Port Institute, said no.", "SEOUL", "Kang Min-seo", "KOR"),
    ("Kang Min-seo, an analyst at the Port Institute, said no.", "OSLO", "Kang Min-seo", None),
    ("“We thank the Fijian government,” Holm said. The government paid.", "LIMA", "The government", "PER"),
    ("Ada Holm thanked the Fijian government. The government paid.", "LIMA", "The government", "FJI"),
    ("A spokesman here said no.", "UNITED NATIONS", "A spokesman", "UNO"),
    ("The police chief in Dallas said no.", "", "The police chief in Dallas", "USA"),
    ("Police in Barcelona said no.", "", "Police in Barcelona", "ESP"),
    ("Correspondents in Barcelona said no.", "", "Correspondents in Barcelona", None),
    ("Cincinnati Zoo director Ada Holm said no.", "", "Cincinnati Zoo director Ada Holm", "USA"),
    ("Ada Holm of Los Angeles said no.", "", "Ada Holm", "USA"),
    ("Ada Holm, 30, from Barcelona, said no.", "", "Ada Holm", "ESP"),
    ("Ada Holm of Nordvik Partners said no.", "", "Ada Holm", None),
    ("Ada Holm, a Peruvian with three ships, said no.", "", "Ada Holm", "PER"),
    ("Ada Holm, the Peruvian embassy said, was ill.", "", "Ada Holm", None),
    ("Scotland's First Minister Ada Holm said no.", "", "Ada Holm", "GBR"),
    ("Catalan leader Ada Holm said no.", "", "Catalan leader Ada Holm", "ESP"),
    ("The governor of Bavaria, Ada Holm, said no.", "", "Ada Holm", "DEU"),
    ("The Brit said no.", "", "The Brit", "GBR"),
    ("The National Security Council said no.", "WASHINGTON", "The National Security Council", "USA"),
    ("The Security Council said no.", "WASHINGTON", "The Security Council", "UNO"),
    ("Kang Min-seo, who saw the fire, said no.", "SEOUL", "Kang Min-seo", "KOR"),
    ("Oslo freed a teenage Peruvian sailor on Monday. It had held Ada Holm since May. She said no.", "",
     "Ada Holm", "PER"),
    ("Oslo freed a teenage Peruvian sailor and a young Fijian pilot. It had held Ada Holm since May.", "",
     "Ada Holm", None),
    ("Oslo freed a teenage Peruvian sailor. Maria Moe rejoiced. It had held Ada Holm since May.", "",
     "Ada Holm", None),
    ("Oslo freed a teenage Peruvian sailor. Mayor Ada Holm was glad.", "", "Ada Holm", None),
    ("Oslo freed a Peruvian sailor. It had held Ada Holm since May.", "", "Ada Holm", None),
    ("British Virgin Islands authorities said no.", "", "British Virgin Islands authorities", "VGB"),
    ("China was calm. Kang Min-seo, who saw the fire, said no.", "SEOUL", "Kang Min-seo", None),
]  # fmt: skip


def cast(text: str, place: str = "", *, day: str = "", statements: tuple[Statement, ...] = ()) -> Cast:
    made = article(text, place=Place(name=place) if place else None)
    cut = sentences(text)
    seen = mentions(text, cut, speech=[(s.source, s.content) for s in statements])
    reading = Reading(article=made.id, engine=ENGINE, sentences=cut, mentions=seen, statements=statements)
    return Cast(made, reading, day=day)


@pytest.mark.parametrize(
    ("text", "place", "source", "country"), COUNTRIES, ids=[c[0][:40] for c in COUNTRIES]
)
def test_countries(text: str, place: str, source: str, country: str | None) -> None:
    assert speakers(cast(text, place), (spot(text, source),))[0].country == country


def test_the_north_is_told_inside_a_phrase() -> None:
    text = (
        "North Korea and South Korea met. The North's chief negotiator, Pak Son Gwon, said no. "
        "The South's side left."
    )
    whole = cast(text, "OSLO")
    (first,) = speakers(whole, (spot(text, "The North's chief negotiator, Pak Son Gwon,"),))
    (other,) = speakers(whole, (spot(text, "The South's side"),))
    assert (first.name, first.country, other.country) == ("Pak Son Gwon", "PRK", "KOR")


def test_the_registry_beats_the_date_line_and_the_articles_words_beat_it() -> None:
    text = "President Moon Jae-in spoke. Prime Minister Shinzo Abe listened."
    whole = cast(text, "WASHINGTON", day="2018-04-01")
    for source, actor, country in (
        ("President Moon Jae-in", "Q21001", "KOR"),
        ("Prime Minister Shinzo Abe", "Q132345", "JPN"),
    ):
        (who,) = speakers(whole, (spot(text, source),))
        assert (who.actor, who.country) == (actor, country)
    text = "Kenyan President Moon Jae-in spoke."
    (who,) = speakers(cast(text, day="2018-04-01"), (spot(text, "Kenyan President Moon Jae-in"),))
    assert who.country == "KEN" and who.actor is not None and who.actor.startswith("p-")


def test_a_family_name_that_two_share_is_nobodys() -> None:
    text = "Ivanka Trump, a daughter, left the United States. Trump said no."
    (who,) = speakers(cast(text, day="2018-04-01"), (spot(text, "Trump", nth=1),))
    assert who.actor != "Q22686"


def test_an_office_without_a_name_stays_one() -> None:
    text = "The South Korean president said no. The US secretary of state agreed."
    whole = cast(text, day="2018-03-01")
    (first,) = speakers(whole, (spot(text, "The South Korean president"),))
    (other,) = speakers(whole, (spot(text, "The US secretary of state"),))
    assert (first.actor, first.country, other.actor, other.country) == (None, "KOR", None, "USA")


def test_offices_of_the_registry_are_kept_as_such() -> None:
    text = "President Moon Jae-in spoke."
    found: tuple[Actor, ...] = cast(text, day="2018-04-01").actors()
    (person,) = [actor for actor in found if actor.id == "Q21001"]
    assert [(role.title, role.of, role.basis) for role in person.roles] == [
        ("President", None, "stated"),
        ("President", "KOR", "registry"),
    ]
    assert [role.basis for role in cast(text).actors()[0].roles] == ["stated"]


def test_an_article_without_a_date_line_is_about_its_state() -> None:
    text = (
        "Peru voted on Sunday. Peru has not voted since spring, and voters in Peru were patient. "
        "The interior minister said all was calm in Peru. Chile watched."
    )
    (who,) = speakers(cast(text), (spot(text, "The interior minister"),))
    assert who.country == "PER"
    text = "Peru voted. Chile watched. Peru waited. Chile left.\nThe interior minister said all was calm."
    (who,) = speakers(cast(text), (spot(text, "The interior minister"),))
    assert who.country is None


ABOUT_PERU = (
    "Peru voted on Sunday. Peruvian voters queued all day. "
    "Peru counted all night, and in Peru, that is rare. "
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "source", "country"),
    [
        ("Rosa Vidal, the head of the Dawn party, was pleased.", "Rosa Vidal", "PER"),
        ("MP Rosa Vidal was pleased.", "Rosa Vidal", "PER"),
        ("Rosa Vidal, a former defense minister, was pleased.", "Rosa Vidal", "PER"),
        ("Mr. Vidal was pleased.", "Mr. Vidal", "PER"),
        ("Rosa Vidal was pleased.", "Rosa Vidal", None),
        ("Rosa Vidal, a pianist, was pleased.", "Rosa Vidal", None),
        ("Rosa Vidal, a party correspondent, was pleased.", "Rosa Vidal", None),
        ("Rosa Vidal, the head of a party in Chile, was pleased.", "Rosa Vidal", "CHL"),
    ],
)
def test_politicians_of_an_article_about_one_state(text: str, source: str, country: str | None) -> None:
    text = ABOUT_PERU + text
    (who,) = speakers(cast(text), (spot(text, source),))
    assert who.country == country


def test_of_a_government_that_meets_others_abroad_is_its_president() -> None:
    lead = "Peru's government and the rebels met.\n\n"
    for text, source, country in (
        (lead + "President Rosa Vidal said no.", "President Rosa Vidal", "PER"),
        (lead + "The vice minister said no.", "The vice minister", "NOR"),
        (
            lead.replace(" and the rebels", "") + "President Rosa Vidal said no.",
            "President Rosa Vidal",
            "NOR",
        ),
    ):
        (who,) = speakers(cast(text, "OSLO"), (spot(text, source),))
        assert who.country == country, text


def test_a_government_called_by_its_head() -> None:
    text = "Chile asked the United States to wait. The Obama administration said no."
    (who,) = speakers(cast(text, day="2015-03-04"), (spot(text, "The Obama administration"),))
    assert who.country == "USA"
    (who,) = speakers(cast(text, day="1950-03-04"), (spot(text, "The Obama administration"),))
    assert who.country == "CHL", "who did not govern then says nothing, and the article is about Chile"


def test_who_speaks_for_somebody_is_of_his_country() -> None:
    text = "Peruvian President Juan Sol was calm. A spokesman for Sol, Rosa Vidal, said no."
    (who,) = speakers(cast(text), (spot(text, "Rosa Vidal"),))
    assert who.country == "PER"


def test_land_that_another_state_holds_makes_no_article_its_state_s() -> None:
    text = (
        "The West Bank budget grew on Sunday. Roads in the West Bank are paid from it, and schools in the "
        "West Bank too. The prime minister said the West Bank needed more."
    )
    (who,) = speakers(cast(text), (spot(text, "The prime minister"),))
    assert who.country is None


def test_this_statement_is_said_by_whoever_made_it() -> None:
    text = "Ada Holm said no. This statement was meant as a warning."
    said = Statement(
        id="1", source=(spot(text, "Ada Holm"),), cue=(spot(text, "said"),), content=(spot(text, "no"),)
    )
    whole = cast(text, statements=(said,))
    (who,) = speakers(whole, (spot(text, "This statement"),))
    assert (who.name, who.span) == ("Ada Holm", spot(text, "This statement"))
    (alone,) = speakers(cast(text), (spot(text, "This statement"),))
    assert (alone.name, alone.actor) == ("This statement", None)
