"""Terms: what different speakers name differently by one noun, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.ledgers import Reported, derive, keys
from communique.ledgers.speaking import says, voice
from communique.model import Term, Who
from utterances import ADVISER, CHILE, FIJI, PERU, said


def rows(*acts: Reported, of: str = "demilitarization") -> list[Term]:
    return [row for row in derive(f"terms|{of}", acts) if isinstance(row, Term)]


def told(row: Term) -> list[tuple[str, str, int]]:
    return [(use.who.name, use.wording, len(use.acts)) for use in row.usages]


WHOLE = said(PERU, "the full demilitarization of the Coral Peninsula", "2019-03-04")
PART = said(CHILE, "the demilitarization of North Coral", "2019-03-06")
AGAIN = said(CHILE, "a summit on the demilitarisation of North Coral", "2019-03-08")
HOW = said(FIJI, "complete, verifiable and irreversible demilitarization", "2019-04-01")


def test_two_users_who_name_different_things_by_one_noun_are_a_term() -> None:
    assert [key for key in keys(WHOLE) if key.startswith("terms")] == ["terms|demilitarization"]
    (row,) = rows(WHOLE, PART, AGAIN)
    assert row.term == "demilitarization"
    assert told(row) == [
        ("Peru", "full demilitarization of the Coral Peninsula", 1),
        ("Chile", "demilitarization of North Coral", 2),
    ]
    assert row.acts == (WHOLE.id, PART.id, AGAIN.id)


def test_it_begins_on_the_day_on_which_the_second_user_names_another_thing() -> None:
    (row,) = rows(WHOLE, AGAIN)
    assert row.when.edtf == "2019-03-08"


def test_one_user_alone_is_no_term_nor_are_two_who_name_the_same() -> None:
    own = said(PERU, "the demilitarization of North Coral", "2019-03-09")
    same = said(CHILE, "demilitarization of the whole Coral Peninsula", "2019-03-09")
    shorter = said(CHILE, "the demilitarization of the peninsula", "2019-03-09")
    assert rows(WHOLE, own) == []
    assert rows(WHOLE, same) == []
    assert rows(WHOLE, shorter) == []


def test_how_far_it_is_to_go_is_told_beside_what_it_is_of() -> None:
    (row,) = rows(WHOLE, PART, HOW)
    assert told(row)[-1] == ("Fiji", "complete, verifiable and irreversible demilitarization", 1)
    assert rows(WHOLE, HOW) == []


def test_places_that_share_no_word_rival_where_a_noun_makes_something_of_them() -> None:
    strait = said(PERU, "the demilitarization of the Coral Strait")
    island = said(CHILE, "the demilitarization of Marlin Island", "2019-03-06")
    (row,) = rows(strait, island)
    assert {use.who.name for use in row.usages} == {"Peru", "Chile"}


def test_two_states_are_two_matters() -> None:
    assert (
        rows(
            said(CHILE, "the demilitarization of Peru"),
            said(PERU, "the demilitarization of Fiji", "2019-03-06"),
        )
        == []
    )


def test_what_stands_before_the_noun_names_it_too() -> None:
    (row,) = rows(WHOLE, said(CHILE, "North Coral's demilitarization", "2019-03-06"))
    assert told(row)[1][:2] == ("Chile", "North Coral's demilitarization")


@pytest.mark.parametrize(
    ("one", "other", "noun"),
    [
        ("the president of North Coral", "the president of the Coral Peninsula", "president"),
        ("the people of North Coral", "the people of the Coral Peninsula", "people"),
        ("a violation of the Coral Treaty", "a violation of the Marlin Treaty", "violation"),
        ("approval of the Coral Declaration", "approval of the Marlin Declaration", "approval"),
        ("any recognition of North Coral", "one recognition of the Coral Peninsula", "recognition"),
        ("the talks of North Coral", "the talks of the Coral Peninsula", "talks"),
    ],
)  # fmt: skip
def test_what_belongs_is_counted_or_is_another_of_its_kind_is_no_term(
    one: str, other: str, noun: str
) -> None:
    assert rows(said(PERU, one), said(CHILE, other, "2019-03-06"), of=noun) == []


def test_words_that_are_not_the_speakers_own_do_not_count() -> None:
    never = said(CHILE, "the demilitarization of North Coral", cue="never speaks of", act="state")
    theirs = said(CHILE, "Peru of having said “demilitarization of North Coral”", cue="accused", act="accuse")
    unsure = said(CHILE, "the demilitarization of North Coral", confidence=0.4)
    private = said(ADVISER, "the demilitarization of North Coral")
    for act in (never, theirs, unsure, private):
        assert rows(WHOLE, act) == []
    assert not says(never.leading)


def test_whose_word_it_is() -> None:
    minister = Who(name="Ana Rey", actor="p-rey", country="PER", role="foreign minister")
    outlet = Who(name="Reuters", actor="REUTERS", country="GBR")
    voices = [voice(who) for who in (minister, FIJI, outlet, ADVISER, Who(name="Bo Lind", actor="p-lind"))]
    assert [who.country if who else None for who in voices] == ["PER", "FJI", None, None, None]
    assert voice(Who(name="state media", country="PER")) == voice(minister)


def test_an_endless_statement_is_read_to_its_bound() -> None:
    late = said(CHILE, "it will, " * 50_000 + "see the demilitarization of North Coral", "2019-03-06")
    assert rows(WHOLE, late) == []
    assert not [key for key in keys(late) if key.startswith("terms")]


ALL = (WHOLE, PART, AGAIN, HOW, said(FIJI, "demilitarization of the peninsula", ""))


@given(st.permutations(ALL))
def test_the_order_never_matters(acts: list[Reported]) -> None:
    assert rows(*acts) == rows(*ALL)


def test_an_act_of_no_known_day_rivals_and_its_row_has_no_day() -> None:
    (row,) = rows(WHOLE, said(CHILE, "the demilitarization of North Coral", ""))
    assert row.when.edtf == ""


def test_ids_are_of_the_matter_and_last() -> None:
    (one,) = rows(WHOLE, PART)
    (more,) = rows(WHOLE, PART, AGAIN, HOW)
    assert one.id == more.id
