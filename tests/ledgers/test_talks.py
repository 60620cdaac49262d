"""Talks: who meets, which acts tell one round, what opens, suspends and resumes them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.ledgers import Reported, counts, derive, keys, status_on
from communique.ledgers.meeting import format_of
from communique.model import Entry, Evidence, Place, Span, Talks, When, Who
from makers import deed, reported, spot

PERU = Who(name="Peru", actor="PER", country="PER")
CHILE = Who(name="Chile", actor="CHL", country="CHL")
FIJI = Who(name="Fiji", actor="FJI", country="FJI")
TOLL = Who(name="Toll", actor="p-t", country="PER", role="foreign minister")
VIDAL = Who(name="Rosa Vidal", actor="p-v", country="CHL", role="president")


def telling(quote: str, trigger: str, day: str = "2019-03-04", **fields: Any) -> Entry:
    """A meeting told in one sentence; the trigger as its words there."""
    fields.setdefault("actors", (PERU, CHILE))
    fields.setdefault("recipients", ())
    fields.setdefault("told", day if len(day) == 10 and "X" not in day else "")
    where = spot(quote, trigger)
    evidence = Evidence(article="a", span=Span(0, len(quote)), quote=quote, parts={"trigger": (where,)})
    when = When(edtf=day, basis="stated", why="x") if day else When()
    return deed(quote, evidence=evidence, when=when, **fields)


def act(quote: str, trigger: str, day: str = "2019-03-04", **fields: Any) -> Reported:
    return reported(telling(quote, trigger, day, **fields))


def parts(one: Reported) -> list[str]:
    return [part.removeprefix("talks|") for part in keys(one) if part.startswith("talks|")]


def row_of(*acts: Reported, of: str = "CHL+PER") -> Talks:
    (row,) = rows_of(*acts, of=of)
    return row


def rows_of(*acts: Reported, of: str = "CHL+PER") -> list[Talks]:
    found = [row for row in derive(f"talks|{of}", acts) if isinstance(row, Talks)]
    return sorted(found, key=lambda row: row.name)


def rounds_of(row: Talks) -> list[tuple[str, list[str]]]:
    return [(one.when.edtf, [change.status for change in one.history]) for one in row.rounds]


PLANNED = act(
    "Peru and Chile will hold a summit in Lima on 9 May.", "summit", "2019-05-09", status="planned",
    told="2019-03-01",
)  # fmt: skip
OFF = act("Peru called off the summit with Chile.", "summit", "2019-04-02", status="called-off")
AGAIN = act(
    "The summit of Peru and Chile is to be held on 9 May after all.", "summit", "2019-05-09",
    status="planned", told="2019-04-20",
)  # fmt: skip
HELD = act("The presidents of Peru and Chile met at their summit.", "met", "2019-05-09")


def test_a_meeting_announced_called_off_and_held_is_one_round() -> None:
    row = row_of(PLANNED, OFF, AGAIN, HELD)
    assert rounds_of(row) == [("2019-05-09", ["planned", "called-off", "planned", "held"])]
    assert row.rounds[0].level == "leaders"
    told = [status_on("talks", row, day) for day in ("2019-02-01", "2019-03-01", "2019-04-02", "2019-04-20")]
    assert told == ["", "proposed", "suspended", "proposed"]
    assert status_on("talks", row, "2019-05-09") == "open"
    assert row.name == "Chile–Peru summit"


def test_what_was_open_is_open_again_by_a_new_plan() -> None:
    before = act("Peru and Chile held a summit in Lima.", "summit", "2019-01-02")
    row = row_of(before, PLANNED, OFF, AGAIN)
    assert status_on("talks", row, "2019-04-20") == "open"
    (off,) = [change for change in row.history if change.status == "suspended"]
    assert off.acts == (OFF.id,)


def test_a_meeting_that_nobody_had_planned_is_called_off_as_a_round_of_its_own() -> None:
    later = act(
        "Peru and Chile will hold a summit on 1 June.", "summit", "2019-06-01", status="planned",
        told="2019-05-20",
    )  # fmt: skip
    assert rounds_of(row_of(OFF, later)) == [("2019-04-02", ["called-off"]), ("2019-06-01", ["planned"])]


@pytest.mark.parametrize(
    ("quote", "trigger", "fields", "format"),
    [
        # The words that name the pair count, not who speaks of it.
        ("Fiji welcomed the talks between Peru and Chile.", "talks", {"actors": (FIJI,)}, "CHL+PER"),
        ("Fiji regretted that the Peru-Chile summit was off.", "summit", {"actors": (FIJI,)}, "CHL+PER"),
        # What the talks are about and where they are held is no party.
        ("Peru held talks with Chile about Fiji.", "talks", {"actors": (PERU,)}, "CHL+PER"),
        ("Peru held a conference about Chile.", "conference", {"actors": (PERU,)}, ""),
        ("Peru's minister may go to Singapore.", "go", {"actors": (PERU,)}, ""),
        ("Toll, back from talks in Chile, was silent.", "talks", {"actors": (TOLL,)}, ""),
        # A visit has the host as the other side.
        ("Toll visited Chile on Monday.", "visited", {"actors": (TOLL,), "mode": "visit"}, "CHL+PER"),
        # Background behind another meeting or in another clause.
        ("Peru called off the talks, and Chile will meet Fiji.", "talks", {"actors": (PERU,)}, ""),
        ("Many countries met.", "met", {"actors": (PERU, CHILE, Who(name="many countries"))}, ""),
        ("Fiji brokered it with Peru.", "brokered", {"actors": (FIJI,), "recipients": (PERU,)}, ""),
        ("Peru's talks with Chile, brokered by Fiji, ended.", "talks", {"actors": (PERU, FIJI)}, "CHL+PER"),
        ("Peru held talks brokered by Fiji.", "talks", {"actors": (PERU, FIJI)}, ""),
        ("Peru and Chile could meet halfway.", "meet", {"status": "planned"}, ""),
        ("Peru did not meet Chile.", "meet", {"status": "denied"}, ""),
        ("North and South: inter-Korean talks resumed.", "talks", {"actors": ()}, "KOR+PRK"),
        ("The two Koreas met.", "met", {"actors": ()}, "KOR+PRK"),
        ("The six-party talks have resumed.", "talks", {"actors": ()}, "six-party talks"),
    ],
)  # fmt: skip
def test_the_parties_are_those_who_meet(quote: str, trigger: str, fields: Any, format: str) -> None:
    assert format_of(telling(quote, trigger, **fields)) == format


def test_of_three_sides_the_two_that_meet_count() -> None:
    quote = "The president spoke after talks with Chile, a day after Fiji had called."
    assert format_of(telling(quote, "talks", actors=(PERU, CHILE, FIJI))) == "CHL+PER"
    three = "Three-way talks of Peru, Chile and Fiji began."
    assert format_of(telling(three, "talks", actors=(PERU, CHILE, FIJI))) == "CHL+FJI+PER"


def test_whoever_only_welcomes_talks_tells_of_no_day_of_theirs() -> None:
    aside = act("Fiji welcomed the talks between Peru and Chile.", "talks", "2019-05-30", actors=(FIJI,))
    assert rounds_of(row_of(HELD, aside)) == [("2019-05-09", ["held"])]
    assert derive("talks|CHL+PER", [aside]) == ()


def test_reports_of_one_meeting_a_day_apart_are_one_round_and_of_a_visit_some_days() -> None:
    evening = act("Peru and Chile met late in the evening.", "met", "2019-05-10")
    assert [day for day, _ in rounds_of(row_of(HELD, evening))] == ["2019-05-09"]
    later = act("Peru and Chile met once more for a summit.", "met", "2019-05-12")
    assert len(row_of(HELD, later).rounds) == 2
    came = act("Toll paid a visit to Chile.", "visit", "2019-05-09", actors=(TOLL,), mode="visit")
    went = act("Toll ended his visit to Chile.", "visit", "2019-05-12", actors=(TOLL,), mode="visit")
    assert len(row_of(came, went).rounds) == 1


def test_a_telephone_call_is_not_the_meeting_that_was_planned() -> None:
    called = act("Peru and Chile spoke by phone.", "spoke", "2019-05-09", mode="phone")
    told = [statuses for row in rows_of(PLANNED, called) for _, statuses in rounds_of(row)]
    assert sorted(told) == [["held"], ["planned"]]


def test_leaders_who_only_telephone_hold_no_summit() -> None:
    heads = (replace(TOLL, role="president"), VIDAL)
    called = act("Toll and Vidal spoke by phone.", "spoke", "2019-05-09", mode="phone", actors=heads)
    met = act("Toll met Vidal in Lima.", "met", "2019-06-09", actors=heads)
    assert [row.name for row in rows_of(called)] == ["Chile–Peru calls of leaders"]
    assert [row.name for row in rows_of(called, met)] == ["Chile–Peru summit"]
    plain = act("Peru and Chile spoke by phone.", "spoke", "2019-05-09", mode="phone")
    assert [row.name for row in rows_of(plain)] == ["Chile–Peru calls"]


def test_days_without_a_year_keep_them_and_are_one() -> None:
    one = act("Toll met Chile's president in Lima.", "met", "XXXX-05-31", actors=(TOLL, VIDAL))
    other = act("Toll held talks with Chile's president.", "talks", "XXXX-05-31", actors=(TOLL, VIDAL))
    row = row_of(one, other)
    assert rounds_of(row) == [("XXXX-05-31", ["held"])]
    assert row.rounds[0].level == "ministers"
    assert status_on("talks", row, "2001-01-01") == "open"


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Lima", "Lima"), ("the", None), ("the Hall of the", "the Hall of the Admirals"), ("the port of", None)],
)
def test_a_place_that_was_cut_is_whole_or_none(name: str, shown: str | None) -> None:
    quote = "Peru and Chile met in Lima, in the Hall of the Admirals, near the port of call."
    row = row_of(act(quote, "met", place=Place(name=name, country="PER", precision="city")))
    place = row.rounds[0].place
    assert (place.name if place else None) == shown
    assert (row.host.country if row.host else None) == ("PER" if shown else None)


def test_a_letter_is_no_meeting_and_a_wish_none_that_was_held() -> None:
    letter = act("Peru sent a letter to Chile.", "sent", recipients=(CHILE,), actors=(PERU,))
    assert derive("talks|CHL+PER", [letter]) == ()
    wish = act("Peru spoke of planned talks with Chile.", "talks", actors=(PERU,))
    row = row_of(wish)
    assert not any(one.history[-1].status == "held" for one in row.rounds)
    assert status_on("talks", row, "2019-03-04") == "proposed"


def test_called_off_needs_words_that_say_so() -> None:
    slip = act("Peru and Chile signed it on the second day of the visit.", "visit", status="called-off")
    assert status_on("talks", row_of(slip), "2019-03-04") == "open"


def test_a_channel_is_open_when_opened_and_suspended_when_cut() -> None:
    opened = act("Peru and Chile reopened their hotline.", "reopened", type="COOPERATE")
    cut = act("Peru cut the hotline with Chile.", "cut", "2019-06-01", type="SANCTION")
    row = row_of(opened, cut)
    assert [(change.status, change.acts) for change in row.history] == [
        ("open", (opened.id,)), ("suspended", (cut.id,)),
    ]  # fmt: skip
    agreed = act("Peru and Chile agreed to set up a hotline.", "agreed", type="AGREE")
    assert status_on("talks", row_of(agreed), "2019-12-01") == "proposed"


def test_what_is_agreed_on_the_day_is_the_outcome() -> None:
    agreed = act("Peru and Chile agreed to reopen the port.", "agreed", "2019-05-09", type="AGREE")
    other = act("Peru and Chile agreed to share the catch.", "agreed", "2019-07-01", type="AGREE")
    row = row_of(HELD, agreed, other)
    assert row.rounds[0].outcome == "to reopen the port"
    assert agreed.id in row.acts and other.id not in row.acts


def test_an_unsure_event_alone_makes_no_row_and_two_sentences_do() -> None:
    unsure = act("Peru met Chile.", "met", confidence=0.2)
    again = act("Chile's minister saw Peru's at the talks.", "talks", confidence=0.3)
    assert derive("talks|CHL+PER", [unsure]) == ()
    assert row_of(unsure, again).rounds


def test_the_headline_does_not_decide_who_meets() -> None:
    body = telling("Peru called off its talks with Chile.", "talks", status="called-off")
    head = telling("Peru calls off talks with Fiji", "talks", actors=(PERU, FIJI), headline=True)
    assert parts(reported(body, head)) == ["CHL+PER"]
    assert parts(reported(head)) == ["FJI+PER"]


def test_a_plan_and_its_coming_true_may_be_one_act() -> None:
    plan = telling(
        "Peru and Chile will meet in Lima.", "meet", "2019-05-09", status="planned", told="2019-05-01"
    )
    met = telling("Peru and Chile have met in Lima.", "met", "2019-05-09", told="2019-05-09")
    (row,) = [row_of(reported(met, plan))]
    assert rounds_of(row) == [("2019-05-09", ["planned", "held"])]
    assert status_on("talks", row, "2019-05-01") == "proposed"


def test_a_wish_and_the_later_plan_count_from_the_wish() -> None:
    wish = telling(
        "Peru and Chile could meet in Lima.", "meet", "2019-09", status="proposed", told="2019-03-01"
    )
    plan = telling(
        "Peru and Chile will meet in Lima.", "meet", "2019-09", status="planned", told="2019-06-01"
    )
    for told, begun in (((plan, wish), "2019-03-01"), ((plan,), "2019-06-01")):
        (row,) = [row_of(reported(*told))]
        assert [change.when.edtf for change in row.history] == [begun]


MILITARY = act("Peru and Chile held military talks in Tacna.", "talks", "2019-03-20")
RED_CROSS = act("Red Cross officials of Peru and Chile met in Arica.", "met", "2019-04-11")
MINISTERS = act("High-level talks of Peru and Chile began.", "talks", "2019-02-01")


def test_talks_on_several_levels_are_a_row_each_named_by_the_level() -> None:
    rows = rows_of(HELD, MILITARY, RED_CROSS, MINISTERS)
    assert [row.name.removeprefix("Chile–Peru ") for row in rows] == [
        "Red Cross talks", "high-level talks", "military talks", "summit",
    ]  # fmt: skip
    assert len({row.id for row in rows}) == 4


def test_a_meeting_of_no_level_joins_its_days_round_else_the_parties_talks() -> None:
    same = act("Peru and Chile met in Tacna.", "met", "2019-03-20")
    assert [row.name for row in rows_of(MILITARY, same)] == ["Chile–Peru military talks"]
    other = act("Peru and Chile met in Tacna.", "met", "2019-03-28")
    assert [row.name for row in rows_of(MILITARY, other)] == ["Chile–Peru military talks", "Chile–Peru talks"]


def test_a_wish_that_leaves_the_level_open_is_for_the_only_talks_that_there_are() -> None:
    quote = "Peru is ready for talks with Chile."
    said = telling(quote, "talks", "", actors=(PERU,), status="proposed", told="2019-01-20")
    wish = reported(replace(said, article="b", evidence=replace(said.evidence, article="b")))
    assert [row.name for row in rows_of(MILITARY, wish)] == ["Chile–Peru military talks"]
    assert "Chile–Peru talks" in [row.name for row in rows_of(MILITARY, MINISTERS, wish)]


def test_each_channel_is_a_row_of_its_own() -> None:
    line = act("Peru and Chile restored the military telephone line.", "restored", type="COOPERATE")
    hot = act("A hotline of the leaders of Peru and Chile was set up.", "set up", type="COOPERATE")
    assert [row.name for row in rows_of(line, hot)] == [
        "Chile–Peru leaders' hotline",
        "Chile–Peru military lines",
    ]
    assert all(status_on("talks", row, "2019-12-31") == "open" for row in rows_of(line, hot))


def test_one_leader_makes_no_summit_with_somebody_whose_office_nobody_tells() -> None:
    aide = Who(name="Toll", actor="p-t", country="PER")
    (row,) = rows_of(act("Toll met President Rosa Vidal in Lima.", "met", actors=(aide, VIDAL)))
    assert (row.name, row.rounds[0].level) == ("Chile–Peru talks", "")
    titled = act("Peru's president Toll met President Rosa Vidal in Lima.", "met", actors=(aide, VIDAL))
    assert row_of(titled).rounds[0].level == "leaders"


def test_a_plan_of_months_takes_no_meeting_of_another_level() -> None:
    plan = act("Peru and Chile will hold a summit by May.", "summit", "2019-03-01/2019-05-31",
               status="planned", told="2019-03-01")  # fmt: skip
    met = act("Peru and Chile met.", "met", "2019-04-01")
    assert [row.name for row in rows_of(plan, met)] == ["Chile–Peru summit", "Chile–Peru talks"]


def test_what_was_held_on_a_day_left_open_counts_from_its_report() -> None:
    met = act("Peru and Chile met in Lima.", "met", "XXXX-05-31", told="2019-06-01")
    assert [change.when.edtf for change in row_of(met).history] == ["2019-06-01"]


def test_an_office_that_another_report_tells_makes_the_level() -> None:
    bare = Who(name="Rosa Vidal", actor="p-v", country="CHL", role="official")
    visit = act("Vidal will visit Peru in June.", "visit", "2019-06", actors=(bare,), recipients=(PERU,),
                mode="visit", status="planned", told="2019-05-20")  # fmt: skip
    assert [row.name for row in rows_of(visit)] == ["Chile–Peru talks"]
    assert [row.name for row in rows_of(HELD, act("President Rosa Vidal met Peru's president.", "met",
            "2019-05-09", actors=(bare,), recipients=(PERU,)), visit)] == ["Chile–Peru summit"]  # fmt: skip


def test_who_plans_a_meeting_of_the_coming_months_on_the_day_of_one_means_the_next() -> None:
    wide = act("Peru and Chile will hold a summit in the near future.", "summit", "2019-05-09/2019-12-31",
               status="planned", told="2019-05-09")  # fmt: skip
    assert {day for day, _ in rounds_of(row_of(HELD, wide))} == {"2019-05-09", "2019-05-09/2019-12-31"}
    before = act("Peru and Chile will hold a summit by July.", "summit", "2019-03-01/2019-07-01",
                 status="planned", told="2019-03-01")  # fmt: skip
    assert [day for day, _ in rounds_of(row_of(HELD, before))] == ["2019-05-09"]


def test_a_plan_for_military_talks_is_fulfilled_by_no_meeting_of_an_untold_level() -> None:
    told = telling("Peru and Chile plan military talks.", "talks", "", status="planned", told="2019-03-01")
    plan = reported(replace(told, article="b", evidence=replace(told.evidence, article="b")))
    lunch = act("Peru handed it over at a lunch with Chile.", "lunch", "2019-03-20")
    assert [row.name for row in rows_of(plan, lunch)] == ["Chile–Peru military talks", "Chile–Peru talks"]
    met = act("Peru and Chile held military talks.", "talks", "2019-03-20")
    assert [row.name for row in rows_of(plan, met)] == ["Chile–Peru military talks"]


def test_a_call_over_a_channel_is_a_round_of_the_channel() -> None:
    opened = act("Peru and Chile reopened their hotline.", "reopened", type="COOPERATE")
    rang = act("Peru and Chile spoke when the line at the border rang again.", "spoke", mode="phone")
    spoke = act("Peru and Chile spoke by phone.", "spoke", "2019-03-20", mode="phone")
    assert [(row.name, len(row.rounds)) for row in rows_of(opened, rang, spoke)] == [
        ("Chile–Peru calls", 1), ("Chile–Peru hotline", 1),
    ]  # fmt: skip


def test_what_three_wish_for_on_no_level_and_no_day_is_no_format() -> None:
    wish = act("Peru, Chile and Fiji should hold three-way talks.", "talks", "", status="proposed",
               actors=(PERU, CHILE, FIJI), told="2019-03-01")  # fmt: skip
    assert rows_of(wish, of="CHL+FJI+PER") == []
    summit = act("Peru, Chile and Fiji should hold a three-way summit.", "summit", "", status="proposed",
                 actors=(PERU, CHILE, FIJI), told="2019-03-01")  # fmt: skip
    assert [row.name for row in rows_of(summit, of="CHL+FJI+PER")] == ["Chile–Fiji–Peru summit"]


ALL = [PLANNED, OFF, AGAIN, HELD, MILITARY, RED_CROSS]


@given(st.permutations(ALL))
def test_the_order_of_reading_does_not_matter(acts: list[Reported]) -> None:
    assert derive("talks|CHL+PER", acts) == derive("talks|CHL+PER", ALL)


def test_impossible_days_are_no_days() -> None:
    odd = act("Peru and Chile met in Lima.", "met", "2019-13-45")
    rows = rows_of(odd, HELD)
    assert "2019-05-09" in [day for row in rows for day, _ in rounds_of(row)]
    assert row_of(act("Peru and Chile met.", "met", "9999-12-31")).rounds


def test_the_head_of_a_secret_service_is_an_envoy() -> None:
    holm = Who(name="Ada Holm", actor="p-holm", country="PER", role="official")
    sent = act(
        "The director of national intelligence, Ada Holm, met President Rosa Vidal.",
        "met",
        actors=(holm, VIDAL),
    )
    other = act(
        "The director of the museum, Ada Holm, met President Rosa Vidal.", "met", actors=(holm, VIDAL)
    )
    assert row_of(sent).rounds[0].level == "envoys"
    assert row_of(other).rounds[0].level == ""


def test_of_two_names_in_a_row_the_title_is_the_first_ones() -> None:
    holm = Who(name="Ada Holm", actor="p-holm", country="PER", role="official")
    row = row_of(act("Minister Toll, Ada Holm and President Rosa Vidal met.", "met", actors=(holm, VIDAL)))
    assert row.rounds[0].level == ""


TALIBAN = Who(name="Taliban", actor="TALIBAN", country="AFG")
KABUL = Who(name="Afghan government", actor="AFG", country="AFG")
ENVOY = Who(name="Zia Khan", actor="p-khan", country="AFG", role="Taliban spokesman")


def test_an_armed_group_talks_with_its_government_as_two_sides() -> None:
    met = act("The Afghan government met the Taliban.", "met", actors=(KABUL, TALIBAN))
    assert parts(met) == ["AFG+TALIBAN"]
    row = row_of(met, of="AFG+TALIBAN")
    assert [(who.name, who.country) for who in row.parties] == [("Afghanistan", "AFG"), ("Taliban", "AFG")]
    assert row.name == "Afghanistan–Taliban talks"


@pytest.mark.parametrize(
    ("quote", "trigger", "actors", "part"),
    [
        # Whoever speaks for the group is of it; another state; who speaks for nobody; a country's own people.
        ("Peru met Zia Khan in Lima.", "met", (PERU, ENVOY), ["PER+TALIBAN"]),
        ("Peru held talks with the Taliban.", "talks", (PERU, TALIBAN), ["PER+TALIBAN"]),
        ("A teacher met the Taliban.", "met", (Who(name="A teacher", country="AFG"), TALIBAN), []),
        ("Zia Khan met the Taliban.", "met", (ENVOY, TALIBAN), []),
        # The other side is only told as "the government"; nothing tells of it.
        ("The government tried to revive peace talks with rebels.", "talks", (TALIBAN,), ["AFG+TALIBAN"]),
        ("The Taliban held talks on the weather.", "talks", (TALIBAN,), []),
        # Whom the words name between, though brokers alone are read.
        ("It followed talks between the administration and the Taliban brokered by Peru.", "brokered",
         (PERU,), ["AFG+TALIBAN"]),
        ("It followed talks between the clubs and the players brokered by Peru.", "brokered", (PERU,), []),
    ],
)  # fmt: skip
def test_whom_an_armed_group_talks_with(
    quote: str, trigger: str, actors: tuple[Who, ...], part: list[str]
) -> None:
    assert parts(act(quote, trigger, actors=actors)) == part


def test_talks_that_the_words_tell_plainly_need_no_second_report() -> None:
    plain = act(
        "It followed talks between the administration and the Taliban brokered by the "
        "International Red Cross.",
        "brokered", actors=(PERU,), confidence=0.2,
    )  # fmt: skip
    (row,) = rows_of(plain, of="AFG+TALIBAN")
    assert [(change.status) for change in row.history] == ["open"]
    assert row.name == "Afghanistan–Taliban talks"  # The broker lends them no level.
    stalled = act(
        "The government tried to restart stalled peace talks.", "talks", "", actors=(TALIBAN,),
        confidence=0.2, told="2019-03-01",
    )  # fmt: skip
    (row,) = rows_of(stalled, of="AFG+TALIBAN")
    assert ([change.status for change in row.history], row.rounds) == (["proposed"], ())
    unsure = act("Afghan officials met the Taliban.", "met", actors=(KABUL, TALIBAN), confidence=0.2)
    assert rows_of(unsure, of="AFG+TALIBAN") == []


def test_reporters_and_companies_are_no_parties() -> None:
    paper = Who(name="NPR", actor="NPR", country="USA")
    assert parts(act("NPR asked to speak to Peru.", "speak", actors=(paper,), recipients=(PERU,))) == []
    writer = Who(name="Ada Holm", actor="p-h", country="CHL", role="reporter for the Courier")
    assert parts(act("Peru talks to Ada Holm.", "talks", actors=(PERU, writer))) == []
    assert parts(act("Peru talks to Chile.", "talks", actors=(PERU, CHILE))) == ["CHL+PER"]


def test_what_both_parties_say_together_needs_no_event() -> None:
    text = "The two sides undertook to restore the military telephone lines."
    content = "to restore the military telephone lines"
    evidence = Evidence(
        article="a", span=Span(0, len(text)), quote=text, parts={"content": (spot(text, content),)}
    )
    said = Entry(
        id="s-both", kind="statement", article="a", evidence=evidence, actors=(PERU, CHILE), act="promise",
        polarity="affirm", quote=content, confidence=0.8, told="2019-03-01",
        when=When(edtf="2019-03-01", basis="stated", why="x"),
    )  # fmt: skip
    assert [row.name for row in rows_of(reported(said))] == ["Chile–Peru military lines"]
    assert rows_of(reported(replace(said, actors=(PERU,)))) == []
    assert rows_of(reported(replace(said, confidence=0.3))) == []


@pytest.mark.parametrize(
    ("quote", "part"),
    [
        ("The army chiefs of Peru, Chile and Fiji met in Suva.", ["CHL+FJI+PER"]),
        ("The army chiefs of Peru, of whom one knows Chile and Fiji, met in Suva.", []),
        ("Chiefs met in Suva to speak of Peru, Chile and Fiji.", []),
    ],
)
def test_a_row_of_states_before_the_meeting_meets(quote: str, part: list[str]) -> None:
    assert parts(act(quote, "met", actors=(Who(name="chiefs"),))) == part


def test_a_body_that_meets_itself_meets_nobody_else() -> None:
    bloc = Who(name="EU", actor="EU", country="EU")
    own = act("Peru fired a rocket as leaders of the EU met in Suva.", "met", actors=(bloc, PERU))
    assert parts(own) == []
    both = act("Leaders of the EU met the president of Peru.", "met", actors=(bloc, PERU))
    assert parts(both) == ["EU+PER"]
    assert parts(act("Peru met leaders of the EU.", "met", actors=(PERU, bloc))) == ["EU+PER"]


def test_who_goes_for_the_leader_is_an_envoy_and_has_flown_there() -> None:
    sister = Who(name="Rosa Vega", actor="p-rosa", country="PER", role="official")
    for told, level in (
        (
            "The president's younger sister, Rosa Vega, had flown to Santiago, where Chile received her.",
            "envoys",
        ),
        ("The painter's younger sister, Rosa Vega, had flown to Santiago, where Chile received her.", ""),
    ):
        visit = act(told, "flown", mode="visit", actors=(sister,), recipients=(CHILE,))
        (row,) = rows_of(visit)
        assert [one.level for one in row.rounds] == [level]


def test_a_meeting_planned_and_held_stands_where_it_is_told_as_held() -> None:
    plan = telling("Peru and Chile will meet.", "meet", "2019-09", status="planned", told="2019-03-01")
    held = telling("Peru and Chile have met.", "met", "2019-09-05", told="2019-09-06")
    again = telling("Peru and Chile met last month.", "met", "2019-09-05", told="2019-10-02")
    assert counts(reported(plan))[1] == "2019-03-01"
    assert counts(reported(held, plan, again))[1] == "2019-09-06"
