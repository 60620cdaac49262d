"""Marked pairs: where the marks stand, and that a sentence without both has no relation."""

import pytest

from communique.engines.encoder import SIZE, Encoder, _around
from communique.engines.heads import RELATIONS
from communique.engines.relations import relations, unmark


@pytest.mark.parametrize(
    ("marked", "text", "source", "target"),
    [
        ("<s>Oslo</s> blamed <t>Kyiv</t>.", "Oslo blamed Kyiv.", "Oslo", "Kyiv"),
        ("<t>Kyiv</t> was blamed by <s> Oslo </s>.", "Kyiv was blamed by  Oslo .", "Oslo", "Kyiv"),
        ("Nobody is marked.", "Nobody is marked.", None, None),
        ("<s>Oslo blamed nobody.", "Oslo blamed nobody.", None, None),
        ("<s>Ol</s> and <s>Al</s> met <t>Bo</t>", "Ol and Al met Bo", "Ol", "Bo"),
    ],
)
def test_marks_are_taken_out_and_remembered(marked, text, source, target):
    plain, s, t = unmark(marked)
    assert plain == text
    assert (s and plain[slice(*s)]) == source
    assert (t and plain[slice(*t)]) == target


def test_a_long_sentence_is_read_around_its_marks():
    groups = [[1]] * (3 * SIZE)
    marks = [0] * len(groups)
    marks[2 * SIZE] = marks[2 * SIZE + 5] = 1
    first, end = _around(groups, marks)
    assert first <= 2 * SIZE < 2 * SIZE + 5 < end
    assert end - first <= SIZE


@pytest.fixture(scope="module")
def encoder():
    return Encoder(threads=1)


def test_chances_add_up_to_one_and_follow_the_verb(encoder):
    praised, struck = relations(
        encoder, ["<s>Norway</s> praised <t>Kenya</t>.", "<s>Rebels</s> bombed <t>the port</t>."]
    )
    assert sum(praised.values()) == pytest.approx(1.0, abs=1e-5)
    assert set(praised) == set(RELATIONS)
    assert praised["SUPPORT"] > struck["SUPPORT"]
    assert struck["ASSAULT"] > praised["ASSAULT"]


def test_one_mark_is_judged_and_without_any_there_is_none(encoder):
    fled, none, empty = relations(encoder, ["<s>The minister</s> agreed to resign.", "It rained.", ""])
    assert none["NONE"] == empty["NONE"] == 1.0
    assert fled["NONE"] < 0.5
