"""The timeline's lines read like sentences, quote only what was quoted, and keep dates imprecise."""

from __future__ import annotations

import dataclasses
from typing import get_args

import pytest

from communique.fold import fold
from communique.model import Entry, Speech, When, Who
from communique.views.lines import LONGEST, VERBS, act_line, dated
from makers import entry


def line(**fields: object) -> str:
    told: Entry = dataclasses.replace(entry(), **fields)  # type: ignore[arg-type]
    (act,) = fold([told], copies={})
    return act_line(act, told)


def test_direct_speech_has_its_marks_once() -> None:
    assert line(quote="“We keep our word,”", manner="direct", act="state") == (
        'Ada Holm (NOR) said on 4 March 2019: "We keep our word"'
    )


def test_reported_speech_has_none() -> None:
    assert line() == "Ada Holm (NOR) announced on 4 March 2019: the ferry link would reopen in May"


def test_a_clause_with_that_goes_on_without_a_colon() -> None:
    assert line(quote="that it would") == "Ada Holm (NOR) announced on 4 March 2019 that it would"


def test_a_state_needs_no_code_behind_it_and_nobody_is_said_to_be() -> None:
    assert line(actors=(Who(name="Norway", actor="NOR", country="NOR"),)).startswith("Norway announced")
    assert line(actors=()).startswith("Somebody not named announced")
    two = (Who(name="A", country="NOR"), Who(name="B"))
    assert line(actors=two).startswith("A (NOR), B announced")


def test_a_long_quote_ends_at_a_word() -> None:
    shown = line(quote="ferry " * 200)
    assert shown.endswith("ferry …") and len(shown) < LONGEST + 60


def test_every_act_of_speech_has_a_verb() -> None:
    assert set(VERBS) == set(get_args(Speech))


def test_an_event_names_both_sides() -> None:
    shown = line(kind="event", type="CONSULT", act=None, recipients=(Who(name="Southmark", country="SWE"),))
    assert shown == (
        "Ada Holm (NOR) to Southmark (SWE) on 4 March 2019 (consult): the ferry link would reopen in May"
    )


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2018-03-20", "on 20 March 2018"),
        ("2018-03", "in March 2018"),
        ("2018", "in 2018"),
        ("2018-03-05/2018-03-06", "between 5 March 2018 and 6 March 2018"),
        ("XXXX-01-19", "on 19 January an unknown year"),
        ("2018-03-2X", "on 2018-03-2X"),
        ("", "on a day not known"),
    ],
)
def test_dates_as_words(edtf: str, words: str) -> None:
    assert dated(When(edtf=edtf)) == words
