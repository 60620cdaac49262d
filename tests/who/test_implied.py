"""Sides that an article implies: whose launch is condemned, who held the talks, who was kidnapped."""

from __future__ import annotations

import dataclasses
from typing import Any

from communique.engines.mentions import mentions
from communique.engines.sentences import sentences
from communique.model import Event, Reading, Span, Statement, Who
from communique.who import Cast, implied, pair_before, side
from makers import ENGINE, article, spot


def event(text: str, trigger: str, kind: str, *, by: str = "", to: str = "", **more: Any) -> Event:
    return Event(
        id=f"e-{trigger}",
        type=kind,
        trigger=(spot(text, trigger),),
        actors=(spot(text, by),) if by else (),
        recipients=(spot(text, to),) if to else (),
        **more,
    )


def meeting(text: str, *, id: str) -> Event:
    """Norway and Chile met."""
    sides = spot(text, "Norway"), spot(text, "Chile")
    return Event(id=id, type="CONSULT", trigger=(spot(text, "met"),), actors=sides)


def told(
    text: str, *events: Event, statements: tuple[Statement, ...] = ()
) -> dict[str, tuple[list[str], list[str]]]:
    """By trigger: the countries (else names) of either side."""
    cut = sentences(text)
    reading = Reading(
        article="a",
        engine=ENGINE,
        sentences=cut,
        mentions=mentions(text, cut),
        events=events,
        statements=statements,
    )
    cast = Cast(article(text, id="a"), reading, day="2019-03-04")
    stated = {e.id: (side(cast, e.actors), side(cast, e.recipients)) for e in events}
    found = implied(cast, reading, stated)
    return {
        name.removeprefix("e-"): ([w.country or w.name for w in a], [w.country or w.name for w in r])
        for name, (a, r) in found.items()
    }


def said(text: str, cue: str, source: str, content: str) -> Statement:
    return Statement(
        id=f"s-{cue}", source=(spot(text, source),), cue=(spot(text, cue),), content=(spot(text, content),),
        manner="indirect", act="accuse", polarity="affirm",
    )  # fmt: skip


def test_who_did_it_is_not_whom_it_was_done_to() -> None:
    text = "Norway freed two men whom they had held since May."
    freed = event(text, "freed", "RETREAT", by="Norway", to="two men")
    men = Who(name="two men", span=spot(text, "two men"))
    held = event(text, "held", "COERCE", by="they", to="whom")
    cut = sentences(text)
    reading = Reading(
        article="a", engine=ENGINE, sentences=cut, mentions=mentions(text, cut), events=(freed, held)
    )
    cast = Cast(article(text, id="a"), reading, day="2019-03-04")
    they = dataclasses.replace(men, span=spot(text, "they"))
    sides = {freed.id: (side(cast, freed.actors), (men,)), held.id: ((they,), (men,))}
    ((doer,), _) = implied(cast, reading, sides)[held.id]
    assert (doer.country, doer.span) == ("NOR", they.span)
    alone = dataclasses.replace(reading, events=(held,))
    assert implied(Cast(cast.article, alone, day=""), alone, {held.id: sides[held.id]})[held.id][0] == ()


def test_who_condemns_an_act_told_inside_accuses_whoever_did_it() -> None:
    text = "Norway condemned the raid by Chile on the port."
    found = told(
        text, event(text, "condemned", "ACCUSE", by="Norway"), event(text, "raid", "ASSAULT", by="Chile")
    )
    assert found["condemned"] == (["NOR"], ["CHL"])


def test_the_test_takes_up_the_act_told_before() -> None:
    text = "Chile tested a missile on Monday. Norway denounced the test as reckless."
    found = told(
        text, event(text, "tested", "MOBILIZE", by="Chile"), event(text, "denounced", "ACCUSE", by="Norway")
    )
    assert found["denounced"] == (["NOR"], ["CHL"])


def test_nothing_is_taken_up_where_the_words_are_others() -> None:
    text = "Chile tested a missile on Monday. Norway denounced the weather as dreadful."
    found = told(
        text, event(text, "tested", "MOBILIZE", by="Chile"), event(text, "denounced", "ACCUSE", by="Norway")
    )
    assert found["denounced"] == (["NOR"], [])


def test_nobody_condemns_himself() -> None:
    text = "Chile tested a missile on Monday. Chile praised the test as a success."
    found = told(
        text, event(text, "tested", "MOBILIZE", by="Chile"), event(text, "praised", "SUPPORT", by="Chile")
    )
    assert found["praised"] == (["CHL"], [])


def test_the_talks_are_between_those_who_met() -> None:
    text = "Norway and Chile met in Lima. The talks lasted two hours. Peru held talks of its own."
    met = meeting(text, id="e-met")
    found = told(
        text, met, event(text, "talks lasted", "CONSULT"), event(text, "talks of", "CONSULT", by="Peru")
    )
    assert found["talks of"] == (["PER"], [])


def test_a_meeting_that_points_back_has_the_sides_of_the_one_before() -> None:
    text = "Norway and Chile met in Lima. The meeting went well."
    met = meeting(text, id="e-met")
    assert told(text, met, event(text, "meeting", "CONSULT"))["meeting"] == (["NOR", "CHL"], [])
    text = "Norway and Chile met in Lima. A meeting went well."
    met = meeting(text, id="e-met")
    assert told(text, met, event(text, "meeting", "CONSULT"))["meeting"] == ([], [])


def test_whom_something_is_promised_stands_behind_the_cue_and_promises_nothing() -> None:
    text = "Norway promised Chile in spring to return the ships."
    statement = said(text, "promised", "Norway", "to return the ships")
    promise = Event(
        id="e-promised", type="AGREE", trigger=(spot(text, "promised"),), made_by=statement.id,
        actors=(spot(text, "Norway"), spot(text, "Chile")),
    )  # fmt: skip
    assert told(text, promise, statements=(statement,))["promised"] == (["NOR"], ["CHL"])


def test_sanctions_without_a_target_have_that_of_the_others() -> None:
    text = "Norway froze the assets of Chile in May. The embargo went further."
    found = told(
        text,
        event(text, "froze", "SANCTION", by="Norway", to="Chile"),
        event(text, "embargo", "SANCTION"),
    )
    assert found["embargo"] == ([], ["CHL"])


def test_people_of_the_place_have_its_country_and_strangers_have_none() -> None:
    text = "Gunmen kidnapped dozens of villagers in northern Chile."
    found = told(text, event(text, "kidnapped", "ASSAULT", by="Gunmen", to="dozens of villagers"))
    assert found["kidnapped"] == (["CHL"], ["CHL"])
    text = "Gunmen kidnapped several foreign tourists in northern Chile."
    found = told(text, event(text, "kidnapped", "ASSAULT", by="Gunmen", to="several foreign tourists"))
    assert found["kidnapped"][1] == ["several foreign tourists"]
    text = "Gunmen welcomed dozens of villagers in northern Chile."
    found = told(text, event(text, "welcomed", "SUPPORT", by="Gunmen", to="dozens of villagers"))
    assert found["welcomed"] == (["Gunmen"], ["dozens of villagers"])


def test_we_are_those_who_say_so() -> None:
    text = "“We handed over the ships,” Norwegian Foreign Minister Ada Holm said."
    statement = said(text, "said", "Norwegian Foreign Minister Ada Holm", "We handed over the ships")
    handed = event(text, "handed", "RETREAT", by="We", reported_in=statement.id)
    assert told(text, handed, statements=(statement,))["handed"] == (["NOR"], [])


def test_the_parties_are_the_two_who_met_last() -> None:
    text = "Norway and Chile met in Lima. Peru sent its regards, and Cuba did too. The parties signed a pact."
    cut = sentences(text)
    met = meeting(text, id="e")
    reading = Reading(article="a", engine=ENGINE, sentences=cut, mentions=mentions(text, cut), events=(met,))
    cast = Cast(article(text, id="a"), reading)
    sides = {"e": (side(cast, met.actors), ())}
    who = Who(name="The parties", span=spot(text, "The parties"))
    assert [one.country for one in pair_before(reading.events, sides, who)] == ["NOR", "CHL"]
    for words in ("The sailors", "two council diplomats"):
        assert pair_before(reading.events, sides, Who(name=words, span=spot(text, "The parties"))) == ()
    assert pair_before(reading.events, sides, Who(name="The parties", span=Span(0, 1))) == ()


def test_his_country_is_a_state_and_acts_as_one() -> None:
    text = "Norwegian Foreign Minister Ada Holm spoke. She said her country welcomed the raid by Chile."
    found = told(
        text, event(text, "welcomed", "SUPPORT", by="her country"), event(text, "raid", "ASSAULT", by="Chile")
    )
    assert found["welcomed"][0] == ["NOR"]
    text = "Norwegian Foreign Minister Ada Holm spoke. She said her sister welcomed the raid by Chile."
    found = told(
        text, event(text, "welcomed", "SUPPORT", by="her sister"), event(text, "raid", "ASSAULT", by="Chile")
    )
    assert found["welcomed"][0] == ["her sister"]


def test_an_adjective_for_two_states_names_both_sides_of_talks() -> None:
    text = "Peru saw the Norwegian-Chilean talks. Cuba saw the inter-Korean summit and a Franco-era drill."
    found = told(
        text,
        event(text, "talks", "CONSULT"),
        event(text, "summit", "CONSULT"),
        event(text, "drill", "COOPERATE"),
    )
    assert found["talks"] == (["NOR", "CHL"], [])
    assert found["summit"] == (["KOR", "PRK"], [])
    assert found["drill"] == ([], [])


def test_talks_are_between_those_told_behind_them_and_who_mediates_is_a_third() -> None:
    text = "A first round of the dialogue to mend relations between North and South Korea was held in Lima."
    assert told(text, event(text, "round of the dialogue", "CONSULT"))["round of the dialogue"][0] == [
        "PRK",
        "KOR",
    ]
    text = "Peru will hold talks between Norway and Chile."
    assert told(text, event(text, "talks", "CONSULT", by="Peru"))["talks"][0] == ["NOR", "CHL"]
    text = "Peru will mediate between Norway and Chile."
    assert told(text, event(text, "mediate", "CONSULT", by="Peru"))["mediate"][0] == ["PER"]
    text = "Peru will hold talks between seven and eight."
    assert told(text, event(text, "talks", "CONSULT", by="Peru"))["talks"][0] == ["PER"]


def test_it_and_they_at_the_head_of_what_a_body_says_are_that_body() -> None:
    text = "Nato said it was investigating the fire."
    found = told(
        text,
        event(text, "investigating", "ACCUSE", by="it", reported_in="s-said"),
        statements=(said(text, "said", "Nato", "it was investigating the fire"),),
    )
    assert found["investigating"][0] == ["NATO"]
    text = "Norwegian police said that they were investigating the fire."
    found = told(
        text,
        event(text, "investigating", "ACCUSE", by="they", reported_in="s-said"),
        statements=(said(text, "said", "Norwegian police", "that they were investigating the fire"),),
    )
    assert found["investigating"][0] == ["NOR"]


def test_it_elsewhere_in_what_is_said_stays_untold() -> None:
    text = "Nato said the ferry burned while it was leaving."
    found = told(
        text,
        event(text, "leaving", "RETREAT", by="it", reported_in="s-said"),
        statements=(said(text, "said", "Nato", "the ferry burned while it was leaving"),),
    )
    assert found["leaving"][0] == ["it"]


def test_who_is_said_not_to_help_is_accused_and_no_body_named_with_him() -> None:
    text = "Norway said that Chile was not keeping all sanctions imposed within the UN."
    accuse = event(text, "said", "ACCUSE", by="Norway", to="UN", made_by="s-said")
    content = "that Chile was not keeping all sanctions imposed within the UN"
    assert told(text, accuse, statements=(said(text, "said", "Norway", content),))["said"] == (
        ["NOR"],
        ["CHL"],
    )
    text = "Norway said that the talks with Chile were hurt by Peru."
    accuse = event(text, "said", "ACCUSE", by="Norway", to="Peru", made_by="s-said")
    content = "that the talks with Chile were hurt by Peru"
    assert told(text, accuse, statements=(said(text, "said", "Norway", content),))["said"] == (
        ["NOR"],
        ["PER"],
    )


def test_a_meeting_at_which_somebody_speaks_is_his_and_the_others() -> None:
    text = "Peru and Chile quarrelled. Norway said at the meeting with Denmark that it would help."
    statement = said(text, "said", "Norway", "that it would help")
    met = event(text, "meeting", "CONSULT", by="Peru")
    assert told(text, met, statements=(statement,))["meeting"] == (["NOR", "DNK"], [])
    text = "Peru and Chile quarrelled. Norway said it knew of the meeting with Denmark."
    met = event(text, "meeting", "CONSULT", by="Peru")
    statement = said(text, "said", "Norway", "it knew of the meeting with Denmark")
    assert told(text, met, statements=(statement,))["meeting"] == (["PER"], [])
