"""Findings keep their names when a better reader reads the page again."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.engines.inheritance import inherit
from communique.model import EngineName, Event, Reading, Span, Statement


def said(name: str, start: int, end: int, *, source: int = 0, nested_in: str | None = None) -> Statement:
    return Statement(
        id=name,
        source=(Span(source, source + 5),),
        cue=(Span(start, start + 1),),
        content=(Span(start + 1, end),),
        nested_in=nested_in,
    )


def read(*statements: Statement, version: str = "1", events: tuple[Event, ...] = ()) -> Reading:
    return Reading(
        article="a", engine=EngineName(name="toy", version=version), statements=statements, events=events
    )


def ids(reading: Reading) -> list[str]:
    return [s.id for s in reading.statements]


def test_the_largest_overlap_of_the_kind_gives_its_id() -> None:
    old = read(said("old-1", 10, 30), said("old-2", 30, 60))
    new = read(said("new-1", 12, 33), said("new-2", 34, 60), version="2")
    assert ids(inherit(new, old)) == ["old-1", "old-2"]


def test_one_old_id_goes_to_one_finding() -> None:
    old = read(said("old", 10, 60))
    new = read(said("new-1", 10, 20), said("new-2", 20, 60), version="2")
    assert ids(inherit(new, old)) == ["new-1", "old"]


def test_sharing_only_a_speaker_is_no_predecessor() -> None:
    assert ids(inherit(read(said("new", 40, 60), version="2"), read(said("old", 10, 30)))) == ["new"]


def test_a_new_id_that_is_taken_is_minted_again() -> None:
    old = read(said("x", 10, 30))
    new = read(said("y", 10, 30), said("x", 40, 60), version="2")
    inherited = inherit(new, old)
    assert inherited.statements[0].id == "x"
    assert inherited.statements[1].id not in {"x", "y"}


def test_references_follow_the_new_names() -> None:
    old = read(said("outer", 10, 60), said("inner", 20, 50))
    new = read(
        said("n-outer", 10, 60),
        said("n-inner", 20, 50, nested_in="n-outer"),
        events=(
            Event(id="ev", type="CONSULT", trigger=(Span(3, 4),), made_by="n-inner", reported_in="n-outer"),
        ),
        version="2",
    )
    inherited = inherit(new, old)
    assert ids(inherited) == ["outer", "inner"]
    assert inherited.statements[1].nested_in == "outer"
    assert (inherited.events[0].id, inherited.events[0].made_by, inherited.events[0].reported_in) == (
        "ev",
        "inner",
        "outer",
    )


def test_an_event_never_takes_a_statements_id() -> None:
    old = read(said("s", 10, 30))
    new = read(version="2", events=(Event(id="ev", type="CONSULT", trigger=(Span(10, 30),)),))
    assert inherit(new, old).events[0].id == "ev"


def test_readings_of_two_articles_are_refused() -> None:
    with pytest.raises(ValueError, match="cannot inherit"):
        inherit(read(), dataclasses.replace(read(), article="b"))


readings = st.lists(st.tuples(st.integers(0, 40), st.integers(2, 20), st.integers(0, 9)), max_size=6).map(
    lambda rows: read(
        *{f"s{name}": said(f"s{name}", start, start + length) for start, length, name in rows}.values()
    )
)


@given(readings, readings)
@settings(max_examples=200, deadline=None)
def test_ids_stay_distinct_spans_stay_and_twice_is_once(new: Reading, old: Reading) -> None:
    inherited = inherit(new, old)
    assert len(set(ids(inherited))) == len(inherited.statements)
    assert [s.content for s in inherited.statements] == [s.content for s in new.statements]
    assert inherit(inherited, old) == inherited


@given(readings)
@settings(max_examples=50, deadline=None)
def test_a_reading_inherits_itself(reading: Reading) -> None:
    assert inherit(reading, reading) == reading
