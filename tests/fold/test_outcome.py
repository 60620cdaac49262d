"""An attack and its toll in one sentence are one deed; what may be, said twice in a row, is one thing."""

from __future__ import annotations

from typing import Any

import pytest

from communique.fold.outcome import came_of, said_again
from communique.model import Entry, When
from makers import NORWAY, told_by


def told(n: int, quote: str, word: str, *, at: int = 0, **fields: Any) -> Entry:
    return told_by(quote, word, at=at, id=f"v-{n}", **{"type": "ASSAULT", **fields})


@pytest.mark.parametrize(
    ("quote", "attack", "toll"),
    [
        ("A lorry rammed the gate of the port, killing two guards.", "rammed", "killing"),
        ("A lorry rammed the gate of the port, reportedly wounding two guards.", "rammed", "wounding"),
        ("He spoke after a raid that has left two men dead and a cook injured.", "raid", "injured"),
    ],
)
def test_a_toll_is_of_the_attack_before_it(quote: str, attack: str, toll: str) -> None:
    one, other = told(1, quote, attack), told(2, quote, toll)
    assert dict(came_of([one, other], {})) == {"v-2": "v-1"}
    assert dict(came_of([one, other], {"v-2": "v-9"})) == {}


@pytest.mark.parametrize(
    ("quote", "attack", "toll"),
    [
        ("Men rammed the gate and were killing two guards.", "rammed", "killing"),
        ("Men rammed the gate, and police shot a driver dead.", "rammed", "dead"),
    ],
)
def test_what_has_its_own_clause_is_its_own_deed(quote: str, attack: str, toll: str) -> None:
    assert dict(came_of([told(1, quote, attack), told(2, quote, toll)], {})) == {}


def test_a_toll_of_another_day_or_sentence_is_not() -> None:
    quote = "A lorry rammed the gate of the port, killing two guards."
    later = told(2, quote, "killing", when=When(edtf="2019-05-01", basis="stated"))
    assert dict(came_of([told(1, quote, "rammed"), later], {})) == {}
    assert dict(came_of([told(1, quote, "rammed"), told(2, quote, "killing", at=90)], {})) == {}


def test_what_may_be_said_twice_in_a_row_is_one() -> None:
    unsure: dict[str, Any] = {"status": "conditional"}
    first = told(1, "It may be a blast.", "blast", **unsure)
    again = told(2, "Yes, a blast, perhaps in the port.", "blast", at=20, **unsure)
    assert dict(said_again([first, again], {})) == {"v-2": "v-1"}
    for other in (
        told(2, "Yes, a blast, perhaps in the port.", "blast", at=900, **unsure),
        told(2, "Yes, a blast, perhaps in the port.", "blast", at=20),
        told(2, "Yes, a blast, perhaps by Norway.", "blast", at=20, actors=(NORWAY,), **unsure),
        told(2, "Yes, a raid, perhaps in the port.", "raid", at=20, **unsure),
    ):
        assert dict(said_again([first, other], {})) == {}
