"""What is compared of a deed are its own words: bare of endings, kin as one, its sides left out."""

from __future__ import annotations

import dataclasses

from communique.fold.stems import behind, clause, head, shared, stems, trigger, worded
from makers import CHILE, NORWAY, deed

LINE = "Norway and Chile held a concert; the Norwegian ferry had sunk the week before."


def test_endings_and_kin_fall_together() -> None:
    assert stems("He promised") == stems("the promises")
    assert stems("tests") == stems("testing") != stems("boats")
    assert stems("stopping, planned") == stems("stop, plan")
    assert stems("war games called off") == stems("a drill cancelled")
    assert stems("the recall office") == stems("recall") | stems("office")


def test_a_clause_ends_at_a_stop_and_leaves_out_its_sides() -> None:
    event = deed(LINE.replace("held", "met for"), actors=(NORWAY,), recipients=(CHILE,))
    assert trigger(event) == "met" and "sunk" not in clause(event)
    assert worded(event) == stems("met concert")
    assert worded(
        deed("The Norwegian envoy met his Santiago colleagues.", actors=(NORWAY,), recipients=(CHILE,))
    ) == (stems("envoy met colleagues"))


def test_what_stands_behind_a_trigger_ends_with_its_sentence() -> None:
    assert behind(deed("Ada Holm met Rosa Vidal in Lima. It rained.")) == " Rosa Vidal in Lima"
    bare = deed("Ada Holm met Rosa Vidal.")
    evidence = dataclasses.replace(bare.evidence, parts={})
    assert behind(dataclasses.replace(bare, evidence=evidence)) == ""


def test_a_verb_that_says_only_that_it_was_done_is_no_head() -> None:
    assert head(deed("Ada Holm met Rosa Vidal.")) == stems("met")
    light = deed("They met the deadline and held out.")
    assert head(light) == stems("met")


def test_what_is_shared_is_told_by_the_shorter() -> None:
    few, many = stems("red ferry"), stems("red ferry lost at night")
    assert 1.0 <= shared(few, many) < 1.1
    assert shared(stems("ferry"), stems("bridge")) == 0.0
    assert shared(many, stems("red bridge burning fast")) == 0.0  # one word of several is chance
