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
