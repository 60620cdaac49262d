"""Deeds: their words, their verb, their condition, and how far two texts mean one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.ledgers.deeds import (
    Weights,
    condition,
    deed,
    is_meeting,
    is_side,
    lasts,
    trimmed,
    verb,
    words,
)
from communique.ledgers.naming import named_states
from communique.model import Who
from makers import deed as told
from makers import entry


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("that it would reopen the port.", "it would reopen the port"),
        ("his firm commitment to complete disarmament", "complete disarmament"),
        ("themselves to seek an end of the war", "to seek an end of the war"),
        ("to meet, a day after the two had spoken", "to meet"),
        ("to reopen the port — spokesman", "to reopen the port"),
        ("“We will reopen the port,”", "“We will reopen the port”"),
        ("will", "will"),
    ],
)
def test_what_stands_around_a_deed_is_taken_off(text: str, kept: str) -> None:
    assert trimmed(text) == kept


@pytest.mark.parametrize(
    ("quote", "trigger", "what"),
    [
        ("Peru pledged to reopen the port, officials said.", "pledged", "to reopen the port"),
        ("Peru vowed never to close the port.", "vowed never", "never to close the port"),
        ("Peru accepted an invitation to Lima. Chile did not.", "accepted", "an invitation to Lima"),
        ("Peru kept the promise that it had brought home.", "promise", ""),
        ("Peru agreed, after a week of talks.", "agreed", ""),
    ],
)
def test_an_events_deed_is_what_follows_its_trigger(quote: str, trigger: str, what: str) -> None:
    at = quote.index(trigger)
    made = told(quote)
    parts = {"trigger": (type(made.evidence.span)(at, at + len(trigger)),)}
    evidence = type(made.evidence)(article="a", span=made.evidence.span, quote=quote, parts=parts)
    assert deed(told(quote, evidence=evidence, recipients=())) == what


def test_words_of_one_meaning_are_one() -> None:
    assert words("to halt the missile tests") == words("to suspend missile testing")
    assert words("to stop the war games") & words("the drills would end") == {"exerc"}


@pytest.mark.parametrize(
    ("text", "meets", "stays", "opens"),
    [
        ("to hold a summit in Lima", True, False, "hold"),
        ("that it would not test missiles", False, True, "test"),
        ("the exercises would stop", False, True, "stop"),
        ("a halt to tests", False, True, ""),
        ("to close the site", False, False, "close"),
        ("to settle the dispute over the strait in talks", False, False, "settl"),
    ],
)
def test_the_kind_of_a_deed_is_in_its_first_words(text: str, meets: bool, stays: bool, opens: str) -> None:
    assert (is_meeting(text), lasts(text), verb(text)) == (meets, stays, opens)


@pytest.mark.parametrize(
    ("given", "quote", "found"),
    [
        ("only if Chile agrees", "to reopen the port", "only if Chile agrees"),
        ("if they", "to reopen the port", None),
        ("some of its ports", "to reopen the port", None),
        (None, "to reopen the port as long as the talks go on", "as long as the talks go on"),
        (None, "to reopen the port after the talks", None),
    ],
)
def test_a_condition_opens_like_one(given: str | None, quote: str, found: str | None) -> None:
    assert condition(entry(condition=given, quote=quote)) == found


def test_a_side_has_a_state_a_body_or_is_several() -> None:
    sides = [Who(name="Chile", country="CHL"), Who(name="the two sides"), Who(name="UN", actor="UNO")]
    others = [
        Who(name="Ana Gil", actor="p-gil"), Who(name="Acme", actor="o-12ab"),
        Who(name="Eva Sol", actor="p-sol", country="CHL", role="a political analyst"),
    ]  # fmt: skip
    assert all(map(is_side, sides))
    assert not any(map(is_side, others))


def test_the_north_is_a_state_beside_its_neighbour_only() -> None:
    assert named_states("the North and Chile") == ("CHL",)
    assert named_states("the North and Chile", beside=frozenset({"KOR"})) == ("PRK", "CHL")


@given(st.text(), st.text())
def test_a_tie_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    weights = Weights.of([one, other])
    tie = weights.tie(words(one), words(other))
    assert 0.0 <= tie <= 1.0 + 1e-9
    assert tie == weights.tie(words(other), words(one))
