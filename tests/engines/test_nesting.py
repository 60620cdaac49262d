from __future__ import annotations

import dataclasses

import pytest

from communique.engines.nesting import CERTAINTY, RULES, nested
from communique.engines.sentences import sentences
from communique.model import Statement
from marks import statement

OUTER = "{Truman} <said> [that Attlee had told him that the line would hold]."


def inner(sentence: str) -> tuple[str, Statement, tuple[Statement, ...]]:
    text, outer = statement(sentence)
    return text, outer, nested(text, sentences(text), outer, [outer], article="a-1")


@pytest.mark.parametrize(("sentence", "expected"), [pair for rule in RULES for pair in rule.yes])
def test_reported_speech_inside_a_content_is_found(sentence, expected):
    text, outer, found = inner(sentence)
    shown = [" | ".join(part[0].of(text) for part in (s.source, s.cue, s.content)) for s in found]
    assert shown == [expected]
    assert found[0].nested_in == outer.id


@pytest.mark.parametrize("sentence", [sentence for rule in RULES for sentence in rule.no])
def test_what_nobody_is_said_to_have_said_is_left(sentence):
    assert inner(sentence)[2] == ()


def test_inner_statement_has_fields_of_its_own_and_less_confidence():
    text, outer, (found,) = inner(
        "{She} <said> [the emir had promised his brother to free the crew if they paid]."
    )
    assert (found.act, found.manner) == ("promise", "indirect")
    assert found.condition is not None
    assert found.condition.of(text) == "if they paid"
    assert found.confidence == pytest.approx(CERTAINTY * outer.confidence)
    assert found.id != outer.id


def test_what_another_statement_says_is_not_told_twice():
    text, outer, (found,) = inner(OUTER)
    known = dataclasses.replace(found, nested_in=None)
    assert nested(text, sentences(text), outer, [outer, known], article="a-1") == ()


def test_every_span_lies_in_the_outer_content():
    for rule in RULES:
        for sentence, _ in rule.yes:
            text, outer, found = inner(sentence)
            for span in (p for s in found for p in (*s.source, *s.cue, *s.content)):
                assert any(piece.covers(span) for piece in outer.content)
                assert span.of(text) == span.of(text).strip() != ""
