"""From what was seen in one article to entries: speakers, evidence in whole sentences, actors."""

from __future__ import annotations

from communique.engines.mentions import mentions
from communique.engines.sentences import sentences
from communique.model import Event, Place, Reading, Resolution, Span, Statement
from communique.resolve import evidence, resolve, settled
from makers import ENGINE, article, spot

TEXT = (
    "Chile will not sign, Chilean Foreign Minister Rosa Vidal said on Monday.\n"
    '"We have asked three times," Vidal told reporters in Lima. "Nobody answered. It is a pity." '
    "Peru denied it. The price of copper fell."
)


def read(text: str = TEXT) -> Resolution:
    cut = sentences(text)
    said = [
        Statement(
            id="one",
            source=(spot(text, "Chilean Foreign Minister Rosa Vidal"),),
            cue=(spot(text, "said"),),
            content=(spot(text, "Chile will not sign"),),
            confidence=0.9,
        ),
        Statement(
            id="two",
            source=(spot(text, "Vidal", nth=1),),
            cue=(spot(text, "told"),),
            content=(
                spot(text, '"We have asked three times,"'),
                spot(text, '"Nobody answered. It is a pity."'),
            ),
            manner="direct",
            addressee=spot(text, "reporters"),
            venue=spot(text, "in Lima"),
        ),
        Statement(id="three", content=(spot(text, "The price of copper fell"),)),
    ]
    reading = Reading(
        article="a", engine=ENGINE, sentences=cut, mentions=mentions(text, cut), statements=tuple(said)
    )
    return resolve(article(text, id="a", place=Place(name="LIMA")), reading)


def test_an_entry_a_statement_in_order() -> None:
    found = read()
    assert [(e.id, e.kind, e.article) for e in found.entries] == [
        ("one", "statement", "a"), ("two", "statement", "a"), ("three", "statement", "a"),
    ]  # fmt: skip


def test_evidence_is_whole_sentences_and_slices() -> None:
    one, two, three = read().entries
    for entry in (one, two, three):
        assert entry.evidence.quote == entry.evidence.span.of(TEXT)
        for pieces in entry.evidence.parts.values():
            assert all(entry.evidence.span.covers(piece) for piece in pieces)
    assert one.evidence.quote == TEXT.split("\n")[0]
    assert two.evidence.quote == TEXT.split("\n")[1].partition(" Peru")[0]
    assert set(one.evidence.parts) == {"source", "cue", "content"}
    assert set(three.evidence.parts) == {"content"}


def test_pieces_are_joined_for_show_only() -> None:
    two = read().entries[1]
    assert two.quote == '"We have asked three times," … "Nobody answered. It is a pity."'
    assert (two.addressee, two.venue, two.condition, two.manner) == ("reporters", "in Lima", None, "direct")


def test_the_speaker_has_name_country_office_and_one_id() -> None:
    one, two, three = read().entries
    assert [(w.name, w.country, w.role) for w in one.actors] == [
        ("Rosa Vidal", "CHL", "Chilean Foreign Minister")
    ]
    assert one.actors[0].actor == two.actors[0].actor
    assert three.actors == ()


def test_actors_carry_offices_with_their_sentence_and_every_name() -> None:
    found = read()
    person = next(a for a in found.actors if a.kind == "person")
    assert (person.name, person.country, person.aliases) == ("Rosa Vidal", "CHL", ("Rosa Vidal", "Vidal"))
    (role,) = person.roles
    assert (role.title, role.of, role.basis) == ("Chilean Foreign Minister", "CHL", "stated")
    assert role.evidence[0].quote == TEXT.split("\n")[0]
    assert role.evidence[0].parts["role"][0].of(TEXT) == "Chilean Foreign Minister"
    assert {a.id for a in found.actors} >= {"CHL", "PER"}
    assert [a.id for a in found.actors] == sorted(a.id for a in found.actors)


def test_mentions_run_beside_the_readings() -> None:
    cut = sentences(TEXT)
    seen = mentions(TEXT, cut)
    reading = Reading(article="a", engine=ENGINE, sentences=cut, mentions=seen)
    found = resolve(article(TEXT, id="a"), reading)
    actors = {m.span.of(TEXT): actor for m, actor in zip(seen, found.mentions, strict=True)}
    assert actors["Chile"] == "CHL"
    assert actors["Lima"] is None
    assert actors["Vidal"] == actors["Rosa Vidal"] == actors["We"]


def test_resolving_is_pure() -> None:
    assert read() == read()


def test_evidence_outside_every_sentence_is_its_own_stretch() -> None:
    made = article("One. Two.")
    assert evidence(made, (), {"content": (Span(5, 8),)}).quote == "Two"


def test_a_date_lines_place_gets_its_country() -> None:
    place = settled(Place(name="LIMA"))
    assert place is not None
    assert (place.country, place.precision) == ("PER", "city")
    assert settled(Place(name="Nowhere")) == Place(name="Nowhere")
    assert settled(None) is None


def test_the_place_comes_with_its_country() -> None:
    assert read().place == Place(name="LIMA", country="PER", precision="city")


def test_an_office_says_more_than_a_rank() -> None:
    text = (
        "The Chilean leader, Rosa Vidal, met miners. Vidal said that she would stay. "
        "Chilean President Rosa Vidal left on Monday."
    )
    cut = sentences(text)
    told = Statement(
        id="s",
        source=(spot(text, "Vidal", nth=1),),
        cue=(spot(text, "said"),),
        content=(spot(text, "that she would stay"),),
    )
    reading = Reading(
        article="a", engine=ENGINE, sentences=cut, mentions=mentions(text, cut), statements=(told,)
    )
    (who,) = resolve(article(text, id="a"), reading).entries[0].actors
    assert (who.name, who.role, who.country) == ("Rosa Vidal", "Chilean President", "CHL")


def test_who_acts_is_no_recipient_of_his_own_act() -> None:
    text = "Peru sent aid to Chile and to its own ports, Peru said."
    event = Event(
        id="e", type="AID", trigger=(spot(text, "sent"),), actors=(spot(text, "Peru"),),
        recipients=(spot(text, "Peru", nth=1), spot(text, "Chile")),
    )  # fmt: skip
    cut = sentences(text)
    reading = Reading(
        article="a", engine=ENGINE, sentences=cut, mentions=mentions(text, cut), events=(event,)
    )
    (entry,) = resolve(article(text, id="a"), reading).entries
    assert [who.country for who in entry.actors] == ["PER"]
    assert [who.country for who in entry.recipients] == ["CHL"]
