"""Whom a release or an attack befell is told again and again on its page; each telling is of that one."""

from __future__ import annotations

from typing import Any

from communique.fold.freed import recalled
from communique.model import Entry, When, Who
from makers import CHILE, HOLM, NORWAY, told_by

SAILORS = Who(name="21 sailors")
FREE: dict[str, Any] = {"type": "RETREAT", "mode": "release"}
HARM: dict[str, Any] = {"type": "ASSAULT", "mode": None, "recipients": (SAILORS,)}


def told(at: int, quote: str, word: str, **fields: Any) -> Entry:
    return told_by(quote, word, at=at * 200, id=f"v-{at}", article="page", **fields)


def of(*entries: Entry) -> dict[str, str]:
    return dict(recalled(entries, {}))


FREED = told(1, "Pirates freed 21 sailors of the Kvitfisk.", "freed", recipients=(SAILORS,), **FREE)


def test_a_release_is_recalled_by_who_was_let_go_beside_the_others() -> None:
    cook = (Who(name="a cook"),)
    for quote, word, fields in (
        ("A cook was also released, the port said.", "released", {"recipients": cook}),
        ("In addition to the sailors a cook was released.", "released", {"recipients": cook}),
        ("Her son was among those freed, she hoped.", "freed", {"recipients": (HOLM,)}),
        ("They were freed on a beach.", "freed", {"recipients": (Who(name="They"),)}),
        ("He said the release was the outcome of talks with Norway.", "release", {"actors": (NORWAY,)}),
    ):
        assert of(FREED, told(2, quote, word, **FREE, **fields)) == {"v-2": "v-1"}, quote


def test_another_release_is_not_the_one_told_before() -> None:
    cook, later = (Who(name="a cook"),), When(edtf="2019-06-01", basis="stated")
    for quote, word, fields in (
        ("A cook was released in the north.", "released", {"recipients": cook}),
        ("A cook was also released in June.", "released", {"recipients": cook, "when": later}),
        ("Norway could not free them.", "free", {"recipients": (Who(name="them"),), "actors": (NORWAY,)}),
        ("Chile cheered after the release.", "release", {"actors": (CHILE,)}),
        ("He spoke of the release of a cook.", "release", {}),
    ):
        assert of(FREED, told(2, quote, word, **FREE, **fields)) == {}, quote
    assert of(told(2, "A cook was also released.", "released", recipients=cook, **FREE)) == {}


RAMMED = told(
    1, "A lorry rammed the pier at Kvitholm.", "rammed", **{**HARM, "args": {"place": ("Kvitholm",)}}
)
HURT = told(2, "Dozens were injured, the port said.", "injured", **HARM)


def test_whom_the_attack_hurt_is_told_of_the_one_the_page_leads_with() -> None:
    assert of(RAMMED, HURT) == {"v-2": "v-1"}
    autumn = When(edtf="2018-11-05", basis="stated")
    before = told(2, "A ferry was shelled last autumn.", "shelled", **{**HARM, "when": autumn})
    afterwards = told(3, "Dozens were injured, the port said.", "injured", **HARM)
    assert of(RAMMED, before, afterwards) == {}
    said = told(3, "Two anglers were injured in the attack, one of them badly.", "injured", **HARM)
    assert of(RAMMED, before, said) == {"v-3": "v-1"}


def test_the_doers_end_several_attacks_and_what_is_far_below_are_not_its_toll() -> None:
    driver = {**HARM, "recipients": (Who(name="the driver"),)}
    assert of(RAMMED, told(2, "The driver was killed.", "killed", **driver)) == {}
    assert of(RAMMED, told(2, "Dozens were killed in attacks.", "killed", **HARM)) == {}
    assert of(RAMMED, told(9, "Dozens were injured.", "injured", **HARM)) == {}
    raid = {**HARM, "recipients": ()}
    assert of(told(1, "It was revenge for airstrikes.", "airstrikes", **raid), HURT) == {}
