"""Pages say in English what the record keeps as codes, and every code has its word."""

from __future__ import annotations

from typing import get_args

import pytest

from communique.codes.plover import EVENT_TYPES
from communique.model import Manner, Polarity, Speech
from communique.web.verbs import MANNERS, POLARITIES, SPEECH, TYPES, choice, speech, typed
from communique.web.wording import place, plain


def test_every_code_has_a_word() -> None:
    assert set(SPEECH) == set(get_args(Speech))
    assert set(TYPES) == set(EVENT_TYPES)
    assert set(MANNERS) == set(get_args(Manner))
    assert set(POLARITIES) == set(get_args(Polarity))


@pytest.mark.parametrize(
    ("act", "polarity", "speakers", "words"),
    [
        ("state", "affirm", 1, "says"),
        ("state", "affirm", 2, "say"),
        ("state", "deny", 1, "denies"),
        ("deny", "deny", 2, "deny"),
        ("refuse", "deny", 1, "refuses"),
        ("promise", "deny", 1, "promises · in the negative"),
        ("demand", "affirm", 0, "calls for"),
        ("hum", "affirm", 1, "hum"),
    ],
)
def test_a_statement_is_a_verb_behind_its_speakers(
    act: str, polarity: str, speakers: int, words: str
) -> None:
    assert speech({"act": act, "polarity": polarity, "speakers": [{}] * speakers}) == words


def test_an_event_is_a_noun_and_its_code_stands_where_one_filters() -> None:
    assert typed("CONSULT", "visit") == "consultation · visit"
    assert typed("DANCE") == "DANCE"
    assert choice("events", "AID") == "aid (AID)"
    assert choice("statements", "state") == "says"
    assert choice("actors", "state") == "state", "who acts is no way of speaking"
    assert plain("actual") == "happened"


@pytest.mark.parametrize(
    ("name", "country", "words"),
    [
        ("Seoul", "KOR", "Seoul, South Korea"),
        ("Singapore", "SGP", "Singapore"),
        ("United Nations", "UNO", "United Nations"),
        ("the border", "", "the border"),
        ("Atlantis", "ZZZ", "Atlantis"),
    ],
)
def test_a_place_is_told_with_its_country(name: str, country: str, words: str) -> None:
    assert place({"name": name, "country": country, "precision": ""}) == words
