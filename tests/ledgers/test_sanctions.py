"""Sanctions: what imposes them, what eases, lifts or evades them, and what only speaks of them."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from communique.ledgers import Reported, derive, keys, status_on
from communique.ledgers.states import named_in
from communique.model import Entry, Evidence, Sanction, Span, When, Who
from makers import deed, reported, spot

PERU = Who(name="Peru", actor="PER", country="PER")
CHILE = Who(name="Chile", actor="CHL", country="CHL")
FIJI = Who(name="Fiji", actor="FJI", country="FJI")


def act(quote: str, trigger: str, day: str = "2019-03-04", **fields: Any) -> Reported:
    """An event told in one sentence; the trigger as its words there."""
    fields.setdefault("type", "SANCTION")
    fields.setdefault("actors", (PERU,))
    fields.setdefault("recipients", ())
    evidence = Evidence(
        article="a", span=Span(0, len(quote)), quote=quote, parts={"trigger": (spot(quote, trigger),)}
    )
    when = When(edtf=day, basis="stated", why="x") if day else When()
    return reported(deed(quote, evidence=evidence, when=when, **fields))


def rows(*acts: Reported, of: str = "FJI") -> list[Sanction]:
    return [row for row in derive(f"sanctions|{of}", acts) if isinstance(row, Sanction)]


IMPOSED = act("Peru imposed an arms embargo on Fiji under Resolution 1234.", "imposed")
AGAIN = act("Peru tightened the arms embargo on Fiji, set up by Resolution 1234.", "tightened", "2019-06-01")
OTHER = act("Peru imposed sanctions on Fiji under Resolution 1299.", "imposed", "2019-03-06")
EVADED = act(
    "Chile accused Fiji of evading the sanctions.", "accused", "2019-04-01",
    type="ACCUSE", actors=(CHILE,), recipients=(FIJI,),
)  # fmt: skip
EASED = act("Peru eased the arms embargo on Fiji.", "eased", "2019-07-01", type="RETREAT")
LIFTED = act("Peru lifted all sanctions on Fiji.", "lifted", "2019-08-01", type="RETREAT")


def test_a_measure_has_its_sides_words_and_instrument() -> None:
    assert [part for part in keys(IMPOSED) if part.startswith("sanctions")] == ["sanctions|FJI"]
    (row,) = rows(IMPOSED)
    assert ([w.country for w in row.by], [w.country for w in row.against]) == (["PER"], ["FJI"])
    assert (row.measure, row.instrument) == ("embargo", "Resolution 1234")
    assert status_on("sanctions", row, "2019-03-03") == ""
    assert status_on("sanctions", row, "2019-03-04") == "in-force"


def test_a_measure_without_a_name_is_told_from_its_verb_on() -> None:
    told = "LIMA (Courier) - Peru voted for Resolution 1234, which bans Fijian exports of coal and fish."
    (row,) = rows(act(told, "bans"))
    assert row.measure == "bans Fijian exports of coal and fish"


def test_one_instrument_is_one_row_and_another_is_another() -> None:
    assert len(rows(IMPOSED, AGAIN)) == 1
    assert len(rows(IMPOSED, OTHER)) == 2


def test_its_fate_is_told_by_whom_and_when() -> None:
    (row,) = rows(IMPOSED, EVADED, EASED, LIFTED)
    told = [(change.status, [who.name for who in change.who]) for change in row.history]
    assert told[:2] == [("in-force", []), ("breach-alleged", ["Chile"])]
    days = ("2019-03-31", "2019-04-01", "2019-07-15", "2019-09-01")
    assert [status_on("sanctions", row, day) for day in days] == [
        "in-force", "breach-alleged", "eased", "lifted",
    ]  # fmt: skip


def test_what_is_promised_or_asked_changes_nothing() -> None:
    promised = act("Peru promised to lift the sanctions on Fiji.", "promised", "2019-05-01", type="CONCEDE")
    asked = act(
        "Chile called on Peru to lift the sanctions on Fiji.", "called on", type="REQUEST", actors=(CHILE,)
    )
    others = act(
        "Chile lifted the sanctions on Fiji.", "lifted", "2019-05-01", type="RETREAT", actors=(CHILE,)
    )
    (row,) = rows(IMPOSED, promised, asked, others)
    assert [change.status for change in row.history] == ["in-force"]


def test_who_only_speaks_of_sanctions_imposes_none() -> None:
    spoke = act("Peru weighed sanctions on Fiji.", "weighed", type="SUPPORT")
    denied = act("Peru imposed sanctions on Fiji.", "imposed", status="denied")
    unsure = act("Peru imposed sanctions on Fiji.", "imposed", confidence=0.1)
    expelled = act("Peru expelled two of the Fijian envoys.", "expelled", mode="expel", recipients=(FIJI,))
    assert rows(spoke, denied, unsure, expelled) == []


def test_planned_measures_are_proposed() -> None:
    (row,) = rows(act("Peru will impose sanctions on Fiji.", "impose", status="planned"))
    assert status_on("sanctions", row, "2019-12-31") == "proposed"


def test_an_announcement_imposes_too() -> None:
    entry = Entry(
        id="s-1",
        kind="statement",
        article="a",
        evidence=Evidence(
            article="a",
            span=Span(0, 46),
            quote="Peru announced it had imposed sanctions on Fiji",
            parts={},
        ),
        actors=(PERU,),
        act="announce",
        polarity="affirm",
        quote="it had imposed sanctions on Fiji",
        confidence=0.9,
    )
    assert [row.when.edtf for row in rows(reported(entry))] == [""]


ALL = (IMPOSED, AGAIN, OTHER, EVADED, EASED, LIFTED)


@given(st.permutations(ALL))
def test_the_order_never_matters(acts: list[Reported]) -> None:
    assert rows(*acts) == rows(*ALL)


def test_states_are_found_by_any_of_their_words() -> None:
    assert [code for _, code in named_in("the Peruvian fleet left Suva for the U.N.")] == [
        "PER",
        "FJI",
        "UNO",
    ]


UNITED = Who(name="United Nations", actor="UNO", country="UNO")
BODY = act(
    "The United Nations imposed sanctions on Fiji.", "imposed", "2018-03-01",
    actors=(UNITED,), recipients=(FIJI,),
)  # fmt: skip


def test_a_state_breaks_a_bodys_measures_not_those_that_another_state_has_against_it() -> None:
    broken = act(
        "Chile accused Fiji of violating the sanctions.", "accused", "2019-04-01",
        type="ACCUSE", actors=(CHILE,), recipients=(FIJI,),
    )  # fmt: skip
    (own,) = rows(IMPOSED, broken)
    assert [change.status for change in own.history] == ["in-force"]
    (body,) = rows(BODY, broken)
    assert [change.status for change in body.history] == ["in-force", "breach-alleged"]


def test_a_breach_of_a_bodys_measures_as_a_whole_tells_that_they_are_in_force() -> None:
    breach = act(
        "Chile accused Peru of violating UN sanctions on Fiji.", "accused", "2019-04-01",
        type="ACCUSE", actors=(CHILE,), recipients=(PERU,),
    )  # fmt: skip
    (row,) = rows(breach)
    assert [who.country for who in row.by] == ["UNO"]
    assert status_on("sanctions", row, "2019-04-02") == "breach-alleged"
    assert rows(act("Chile accused Peru of violating the truce.", "accused", type="ACCUSE")) == []


def test_a_broken_limit_is_the_measure_that_limits() -> None:
    capped = act(
        "The United Nations capped oil sales to Fiji under Resolution 1301.", "capped", "2019-01-05",
        actors=(UNITED,), recipients=(FIJI,), args={"measure": ("oil sales to Fiji",)},
    )  # fmt: skip
    smuggled = act(
        "Chile accuses Fiji of smuggling fuel past the UN cap.", "accuses", "2019-04-01",
        type="ACCUSE", actors=(CHILE,), recipients=(FIJI,),
    )  # fmt: skip
    plain, limit = sorted(rows(BODY, capped, smuggled), key=lambda row: row.when.edtf)
    assert status_on("sanctions", plain, "2019-05-01") == "in-force"
    assert status_on("sanctions", limit, "2019-05-01") == "breach-alleged"


def test_who_carries_out_or_votes_for_a_bodys_measures_imposes_none() -> None:
    words = {"measure": ("the sanctions",)}
    for quote, trigger in (
        ("Peru carries out the sanctions on Fiji.", "carries out"),
        ("Peru voted for the sanctions on Fiji.", "voted for"),
    ):
        assert rows(act(quote, trigger, recipients=(FIJI,), args=words)) == []
    assert len(rows(act("Peru imposed the sanctions on Fiji.", "imposed", recipients=(FIJI,)))) == 1


def test_measures_announced_are_those_that_come_within_the_month() -> None:
    soon = act("Peru will announce sanctions on Fiji.", "announce", "2019-02-20", status="planned")
    (row,) = rows(soon, act("Peru imposed sanctions on Fiji.", "imposed", "2019-03-10"))
    assert [change.status for change in row.history] == ["proposed", "in-force"]
    assert len(rows(soon, act("Peru imposed sanctions on Fiji.", "imposed", "2019-05-10"))) == 2


def test_a_call_to_cut_ties_is_a_measure_and_one_to_stop_deliveries_none() -> None:
    asked: dict[str, Any] = {"status": "proposed", "actors": (), "recipients": (FIJI,), "mode": "discontinue"}
    (row,) = rows(act("Chile called on all to cut ties with Fiji.", "cut ties", **asked))
    assert (row.by, status_on("sanctions", row, "2019-04-01")) == ((), "proposed")
    assert rows(act("Chile called on all to stop deliveries to Fiji.", "stop", **asked)) == []


def test_an_exemption_eases_what_the_body_has_in_force() -> None:
    exempt = act(
        "The United Nations granted Fiji an exemption from its sanctions.", "granted", "2019-08-01",
        type="RETREAT", actors=(UNITED,), recipients=(FIJI,),
        args={"measure": ("an exemption from its sanctions",)},
    )  # fmt: skip
    (row,) = rows(BODY, exempt)
    assert status_on("sanctions", row, "2019-08-02") == "eased"
    (other,) = rows(IMPOSED, exempt)
    assert status_on("sanctions", other, "2019-08-02") == "in-force"


def test_who_may_ease_measures_of_his_own_has_them() -> None:
    quote = "Peru might lift some of its own restrictions so that visitors from Fiji could come."
    may = act(quote, "lift", type="RETREAT", status="conditional")
    assert [part for part in keys(may) if part.startswith("sanctions")] == ["sanctions|FJI"]
    (row,) = rows(may)
    assert ([who.country for who in row.by], row.history[0].status) == (["PER"], "in-force")
    # They are the only ones that the side has; another's, or what is to be lifted of nobody's, are none.
    assert len(rows(IMPOSED, may)) == 1
    other = act(quote.replace("its own", "the"), "lift", type="RETREAT", status="conditional")
    assert rows(other) == []
    unsure = act(quote, "lift", type="RETREAT", status="conditional", confidence=0.1)
    assert rows(unsure) == []


def test_firms_of_several_countries_on_one_list_are_one_row_against_all_of_them() -> None:
    listed = act("Peru had listed firms in Chile, Fiji and Kenya for shipping rum to Ghana.", "had listed")
    assert [part for part in keys(listed) if part.startswith("sanctions")] == ["sanctions|CHL+FJI+KEN"]
    (row,) = rows(listed, of="CHL+FJI+KEN")
    assert [who.country for who in row.against] == ["CHL", "FJI", "KEN"]
    assert [change.status for change in row.history] == ["in-force"]


def test_a_country_with_which_the_listed_firm_traded_is_not_the_one_against_which_it_is() -> None:
    one = act("Peru blacklisted a Fijian shipper for trading with Chile.", "blacklisted")
    assert [part for part in keys(one) if part.startswith("sanctions")] == ["sanctions|FJI"]
    # A list of what somebody said is no measure.
    said = act("Peru listed reasons in Fiji and Chile.", "listed", type="CONSULT")
    assert not [part for part in keys(said) if part.startswith("sanctions")]
