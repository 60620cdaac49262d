"""Every gold statement falls into one kind of error or none, and every invented one is counted."""

from __future__ import annotations

from benchmarks.errors import KINDS, kinds
from benchmarks.scoring import Parts


def statement(source: tuple[int, int] | None, cue: tuple[int, int], content: tuple[int, int]) -> Parts:
    return {"source": [source] if source else [], "cue": [cue], "content": [content]}


GOLD = statement((0, 4), (5, 9), (10, 30))


def kind(ours: Parts) -> str:
    ((name, _, _),) = kinds([ours], [GOLD])
    return name


def test_the_kinds_of_a_statement_that_was_found() -> None:
    assert kind(GOLD) == "exact"
    assert kind(statement((0, 4), (5, 9), (10, 28))) == "content off"
    assert kind(statement((0, 3), (5, 9), (10, 30))) == "source off"
    assert kind(statement((0, 4), (5, 8), (10, 30))) == "cue off"
    assert kind(statement((0, 4), (5, 9), (25, 60))) == "content wrong"
    assert kind(statement((40, 44), (5, 9), (10, 30))) == "source wrong"
    assert kind(statement(None, (5, 9), (10, 30))) == "source missing"


def test_what_is_missing_and_what_is_invented() -> None:
    other = statement(None, (50, 54), (55, 70))
    assert [name for name, _, _ in kinds([other], [GOLD])] == ["statement missing", "statement invented"]
    assert [name for name, _, _ in kinds([], [])] == []
    unnamed = statement(None, (5, 9), (10, 30))
    assert [name for name, _, _ in kinds([GOLD], [unnamed])] == ["source invented"]
    assert {"statement missing", "statement invented", "source invented"} <= set(KINDS)
