"""An article that has a thing from another outlet is no second origin of it."""

from __future__ import annotations

import pytest

from communique.fold import neighbourhoods
from communique.fold.outlets import named, origins
from communique.model import Entry
from makers import deed

MET = "Ada Holm met Rosa Vidal in Lima"


def told(name: str, article: str, text: str = MET + ".") -> Entry:
    return deed(text, id=name, article=article)


def count(*entries: Entry, copies: dict[str, str] | None = None, **outlets: str) -> int:
    return origins(entries, copies=copies or {}, outlets=outlets)


@pytest.mark.parametrize(
    "text",
    [
        "They met, Reuters reported on Monday.",
        "They met, according to Reuters.",
        "LIMA (Reuters) - They met.",
        "They met, Britain's Reuters news agency said.",
        'They met, she told Reuters. "It went well."',
    ],
)
def test_a_sentence_names_the_outlet_that_it_goes_back_to(text: str) -> None:
    assert named(text) == {"reuters"}


@pytest.mark.parametrize(
    "text",
    ["They met in front of the Reuters building.", "He left Reuters.", "They met.", "An economist said so."],
)
def test_an_outlet_that_is_only_there_is_no_source(text: str) -> None:
    assert named(text) == frozenset()


def test_an_outlet_of_the_record_is_known_by_the_short_form_of_its_name() -> None:
    assert named("They met, Southmark specified.", known=["Southmark"]) == {"southmark"}
    assert named("Southmark met them.", known=["Southmark"]) == frozenset()


def test_who_quotes_an_outlet_counts_with_its_own_report() -> None:
    first, again = told("v1", "a"), told("v2", "b", f"{MET}, the Southmark News Agency reported.")
    assert count(first, again, a="Southmark News Agency", b="Courier") == 1
    assert count(first, again, a="Northern Post", b="Courier") == 2
    assert count(first, told("v2", "b"), a="Southmark News Agency", b="Courier") == 2
    assert count(first, again, a="Courier", b="Southmark News Agency") == 2  # nobody quotes himself


def test_all_that_have_it_from_one_outlet_count_once() -> None:
    two = told("v1", "a", f"{MET}, Reuters reported."), told("v2", "b", f"According to Reuters {MET}.")
    assert count(*two) == 1
    assert count(*two, told("v3", "c"), c="Courier") == 2


def test_copies_go_with_their_original_and_a_circle_is_one() -> None:
    one = told("v1", "a", f"{MET}, the Courier reported.")
    other = told("v2", "b", f"{MET}, the Northern Post wrote.")
    assert count(one, other, a="Northern Post", b="Courier") == 1
    assert count(one, other, told("v3", "c"), copies={"c": "b"}, a="Northern Post", b="Courier") == 1


def test_the_fold_counts_so() -> None:
    rows = [told("v1", "a"), told("v2", "b", f"{MET}, Southmark reported.")]
    (near,) = neighbourhoods(rows, copies={}, printed={"a": "Southmark News Agency", "b": "Courier"})
    assert (near.acts[0].reports, near.acts[0].origins) == (2, 1)
    (near,) = neighbourhoods(rows, copies={})
    assert near.acts[0].origins == 2
