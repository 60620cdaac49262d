"""What lasts several days is one act with a day of it, whoever tells the day alone."""

from __future__ import annotations

from typing import Any

from communique.fold import entry_keys, fold
from communique.fold.lasting import keys, lasts
from communique.model import Entry, When, Who
from makers import CHILE, HOLM, NORWAY, VIDAL, deed

PERU = Who(name="Peru", actor="PER", country="PER")
SOMEBODY = Who(name="somebody very high up in Oslo", country="NOR")


def day(edtf: str) -> When:
    return When(edtf=edtf, basis="stated", why="the text has it")


def lasting(article: str, edtf: str, **fields: Any) -> Entry:
    row: dict[str, Any] = {
        "type": "COOPERATE", "actors": (CHILE, PERU), "recipients": (), "told": "2019-08-05",
        "when": day(edtf) if edtf else When(edtf="", basis="unknown", why=""),
    }  # fmt: skip
    quote = {"plan": "Divided fishermen see their kin.", "whole": "Guests were shown the abbey."}.get(
        article, "It began."
    )
    return deed(quote, id=f"v-{article}", article=article, **{**row, **fields})


def stay(article: str, edtf: str, **fields: Any) -> Entry:
    row: dict[str, Any] = {"type": "CONSULT", "mode": "visit", "actors": (HOLM,), "recipients": (CHILE,)}
    return lasting(article, edtf, **{**row, **fields})


def acts(*entries: Entry) -> int:
    return len(fold(entries, copies={}))


def test_a_day_without_its_year_begins_or_ends_the_days_planned() -> None:
    planned = lasting("plan", "2019-08-05/2019-08-11", status="planned", told="2019-06-22")
    assert acts(planned, lasting("a", "XXXX-08-05")) == 1
    assert acts(planned, lasting("a", "XXXX-08-09/XXXX-08-11")) == 1
    assert acts(planned, lasting("a", "2019-08-05")) == 1
    assert acts(planned, lasting("a", "XXXX-08-07")) == 2
    assert acts(planned, lasting("a", "XXXX-08-12")) == 2
    assert acts(planned, lasting("a", "XXXX-08-05", told="2016-08-05")) == 2
    assert acts(planned, lasting("a", "XXXX-08-05", actors=(CHILE, NORWAY))) == 2
    assert acts(planned, lasting("a", "XXXX-08-05", status="denied")) == 2
    assert acts(planned, lasting("a", "XXXX-08-05", type="REQUEST")) == 2


def test_who_came_on_a_day_came_on_the_visit_that_lasted() -> None:
    whole = stay("whole", "2019-08-03/2019-08-06")
    assert acts(whole, stay("a", "2019-08-04", actors=(SOMEBODY,))) == 1
    assert acts(whole, stay("a", "2019-08-04")) == 1
    assert acts(whole, stay("a", "2019-08-07", actors=(SOMEBODY,))) == 2
    assert not lasts(whole, stay("a", "2019-08-04", actors=(NORWAY,)))  # the state's other people come too
    other = Who(name="Per Aas", actor="p-aas", country="NOR")
    assert acts(whole, stay("a", "2019-08-04", actors=(other,))) == 2
    assert acts(whole, stay("a", "2019-08-04", recipients=(PERU,))) == 2
    assert acts(whole, stay("a", "2019-08-04", actors=(VIDAL,), recipients=(NORWAY,))) == 2


def test_a_visit_is_guessed_at_while_it_lasts() -> None:
    whole = stay("whole", "2019-08-03/2019-08-06")
    guess = {"status": "hypothetical", "told": "2019-08-05"}
    assert acts(whole, stay("a", "", **guess)) == 1
    assert acts(whole, stay("a", "", **{**guess, "told": "2019-08-09"})) == 2
    assert acts(whole, stay("a", "", **{**guess, "status": "planned"})) == 2
    assert acts(whole, stay("a", "", **guess, actors=(SOMEBODY,))) == 2


def test_the_visit_keeps_all_its_days() -> None:
    whole, one = stay("whole", "2019-08-03/2019-08-06"), stay("a", "2019-08-04")
    assert [act.when.edtf for act in fold([whole, one], copies={})] == ["2019-08-03/2019-08-06"]


def test_it_is_symmetric_and_keys_are_of_one_day() -> None:
    planned = lasting("plan", "2019-08-05/2019-08-11", status="planned", told="2019-06-22")
    begun = lasting("a", "XXXX-08-05")
    assert lasts(planned, begun) and lasts(begun, planned)
    assert set(keys(planned)) & set(keys(begun)) & set(entry_keys(begun))
    assert len(keys(begun)) == 3
    assert keys(lasting("b", "2019-08")) == ()
