"""What a function said of a frozen value is remembered for that value alone."""

from __future__ import annotations

import pytest

from communique.ledgers.reported import REMEMBERED, Reported, remembered
from communique.model import Act, Entry
from makers import entry


def test_a_function_is_asked_once_of_each_value_and_never_mistakes_one_for_another() -> None:
    asked: list[str] = []

    @remembered
    def quote(given: Entry) -> str:
        asked.append(given.id)
        return given.quote

    one, other = entry(id="s1", quote="it would close"), entry(id="s1", quote="it would open")
    assert [quote(one), quote(other), quote(one)] == ["it would close", "it would open", "it would close"]
    assert asked == ["s1", "s1"]


def test_what_is_remembered_is_bounded() -> None:
    asked = []

    @remembered
    def length(given: tuple[int, ...]) -> int:
        asked.append(given)
        return len(given)

    for number in range(REMEMBERED + 1):
        # A value that is gone can leave its place in memory to the next: none is answered for another.
        assert length((number,) * (number % 3)) == number % 3
    first = (1, 2)
    assert length(first) == length(first) == 2
    assert asked.count(first) == 1


def test_what_is_asked_for_again_and_again_stays_remembered() -> None:
    asked = []

    @remembered
    def length(given: tuple[int, ...]) -> int:
        asked.append(given)
        return len(given)

    often, once = (1, 2), (1, 2, 3)
    length(once)
    others = [(number,) for number in range(2 * REMEMBERED)]
    for other in others:
        length(other)
        length(often)
    length(once)
    assert asked.count(often) == 1 and asked.count(once) == 2


def test_an_act_whose_leading_telling_is_missing_is_refused() -> None:
    act = Act(id="s1", kind="statement", entries=("s1",), leading="s2", reports=1, origins=1)
    with pytest.raises(ValueError, match="s2"):
        Reported(act, (entry(id="s1"),))
