"""Sides of acts that were cut wrongly are completed or go; the others stay."""

from __future__ import annotations

import pytest

from communique.engines.cut_sides import mended_sides
from communique.engines.sentences import sentences
from communique.model import Event
from makers import spot


def mended(
    text: str,
    trigger: str,
    *,
    by: tuple[str, ...] = (),
    to: tuple[str, ...] = (),
    kind: str = "ASSAULT",
    mode: str | None = None,
) -> tuple[list[str], list[str]]:
    """The words of actors and recipients of one event, mended."""
    event = Event(
        id="e",
        type=kind,
        mode=mode,
        trigger=(spot(text, trigger),),
        actors=tuple(spot(text, words) for words in by),
        recipients=tuple(spot(text, words) for words in to),
    )
    (told,) = mended_sides(text, sentences(text), [event])
    return [s.of(text) for s in told.actors], [s.of(text) for s in told.recipients]


@pytest.mark.parametrize(
    ("text", "trigger", "side", "whole"),
    [
        ("Police held more than 2,000 men there.", "held", "more than 2", ["more than 2,000 men"]),
        ("Shells killed 1,200 in a week.", "killed", "1", ["1,200"]),
        ("Shells killed 21 of them.", "killed", "21", ["21"]),
        ("They struck the U.S. Embassy.", "struck", "the U.S", ["the U.S."]),
        ("Vidal denounced Monday's attack.", "attack", "Monday", []),
        ("The attack killed Mr. Holm.", "killed", "Mr", []),
        ("They were freed near the border with Peru.", "freed", "Peru", []),
        ("They were freed by Peru.", "freed", "Peru", ["Peru"]),
        ("He rammed a truck into the embassy.", "rammed", "a truck", []),
        ("He rammed a truck into the embassy.", "rammed", "the embassy", ["the embassy"]),
        ("He drove a lorry loaded with bricks into the crowd.", "drove", "a lorry", []),
    ],
)
def test_a_side_is_whole_or_none(text: str, trigger: str, side: str, whole: list[str]) -> None:
    assert mended(text, trigger, to=(side,)) == ([], whole)


def test_who_is_told_beside_the_party_it_stands_for() -> None:
    text = "The sailors who shelled the port fled."
    assert mended(text, "shelled", by=("The sailors", "who")) == (["The sailors"], [])
    assert mended(text, "shelled", by=("who",)) == (["who"], []), "it may be told later who that is"


def test_a_party_of_the_sentence_before_goes_where_the_own_sentence_names_one() -> None:
    text = "A court jailed Holm. Chile has hailed Vidal since."
    assert mended(text, "hailed", by=("A court", "Chile"), to=("Holm", "Vidal"), kind="SUPPORT") == (
        ["Chile"],
        ["Vidal"],
    )
    assert mended(text, "hailed", by=("A court",), kind="SUPPORT") == (["A court"], [])


def test_a_pronoun_and_a_meeting_may_need_the_sentence_before() -> None:
    text = "Holm left Oslo. He met Vidal."
    assert mended(text, "met", by=("Holm", "He"), kind="ASSAULT")[0] == ["Holm", "He"]
    text = "Norway waited. The talks with Chile began."
    assert mended(text, "talks", by=("Norway", "Chile"), kind="CONSULT")[0] == ["Norway", "Chile"]


def test_who_is_met_where_a_visit_led_is_not_visited() -> None:
    text = "Holm visited Lima, where she had talks with Vidal."
    assert mended(text, "visited", by=("Holm", "Vidal"), to=("Lima",), kind="CONSULT", mode="visit") == (
        ["Holm"],
        ["Lima"],
    )
    assert mended(text, "talks", by=("Holm", "Lima", "Vidal"), kind="CONSULT")[0] == ["Holm", "Vidal"]
    text = "Holm and Vidal, who left Lima, had talks."
    assert mended(text, "talks", by=("Holm", "Vidal"), kind="CONSULT")[0] == ["Holm", "Vidal"]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Chile is not implementing all sanctions imposed within the UN.", []),
        ("Chile has violated the sanctions.", []),
        ("Chile imposed new sanctions.", ["Chile"]),
        ("Chile, which violated a pact, faces sanctions.", ["Chile"]),
    ],
)
def test_who_keeps_or_breaks_sanctions_imposes_none(text: str, by: list[str]) -> None:
    assert mended(text, "sanctions", by=("Chile",), kind="SANCTION")[0] == by


@pytest.mark.parametrize(
    ("text", "side", "stays"),
    [
        ("Condor Shield, an annual drill of Peru and Chile, threatens Fiji.", "Condor Shield", False),
        ("The Condor exercise began on Friday. Condor threatens Fiji.", "Condor", False),
        ("Exercise Condor 19 threatens Fiji.", "Condor 19", False),
        ("A drill called Condor threatens Fiji.", "Condor", False),
        ("The NATO exercise threatens Fiji.", "NATO", True),
        ("The Pacific Fleet exercise threatens Fiji.", "The Pacific Fleet", True),
        ("Holm, a critic of the drill, threatens Fiji.", "Holm", True),
        ("Peru, the host of the exercise, threatens Fiji.", "Peru", True),
    ],
)
def test_the_name_of_an_exercise_is_no_side(text: str, side: str, stays: bool) -> None:
    assert mended(text, "threatens", by=(side,), to=("Fiji",), kind="THREATEN") == ([side] * stays, ["Fiji"])


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("Holm briefed on attack in Sorvik", False),
        ("Holm has been briefed on the attack in Sorvik.", False),
        ("Holm led the attack in Sorvik.", True),
        ("Holm was briefed by aides. He led the attack in Sorvik.", True),
    ],
)
def test_who_is_briefed_on_an_attack_has_no_part_in_it(text: str, stays: bool) -> None:
    assert mended(text, "attack", by=("Holm",))[0] == ["Holm"] * stays


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("Besides allegations involving Vidal and the Port League, papers were found.", False),
        ("There were allegations by the Port League.", True),
        ("There were allegations against Vidal. The Port League denied them.", True),
    ],
)
def test_allegations_against_somebody_are_not_his(text: str, stays: bool) -> None:
    sides = mended(
        text, "allegations", by=("the Port League" if "the P" in text else "The Port League",), kind="ACCUSE"
    )
    assert bool(sides[0]) is stays
