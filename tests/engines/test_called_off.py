"""Meetings called off by those who were to meet."""

from __future__ import annotations

import time

import pytest

from communique.engines.called_off import called_off
from communique.engines.put_forward import put_forward
from communique.model import Event
from makers import event


def told(text: str, *found: Event) -> list[tuple[str, str, list[str]]]:
    """Trigger, status and actors of what is added."""
    return [
        (one.trigger[0].of(text), one.status, [who.of(text) for who in one.actors])
        for one in called_off(text, found, (), article="a")
        if one not in found
    ]


@pytest.mark.parametrize(
    ("text", "what", "who"),
    [
        ("Peru cancelled the talks hours before they were to begin.", "talks", "Peru"),
        ("Peru and Fiji put off their summit.", "summit", "Peru and Fiji"),
        ("The rebels have called off a third round of talks.", "talks", "The rebels"),
        ("The two sides postponed the planned meeting.", "meeting", "The two sides"),
    ],
)
def test_a_meeting_is_called_off_by_those_who_were_to_meet(text: str, what: str, who: str) -> None:
    assert told(text) == [(what, "called-off", [who])]


@pytest.mark.parametrize(
    "text",
    [
        "The talks were long.",
        "The band cancelled the meeting.",
        "Peru cancelled a match.",
        "Peru opened the talks.",
    ],
)
def test_nothing_else_is(text: str) -> None:
    assert told(text) == []


def test_what_is_found_already_is_not_told_twice() -> None:
    text = "Peru cancelled the talks."
    assert told(text, event("CONSULT", "talks", text=text)) == []
    assert told(text, event("SANCTION", "cancelled", text=text)) == []


def test_a_page_of_capitals_takes_time_in_proportion() -> None:
    def seconds(words: int) -> float:
        start = time.perf_counter()
        called_off("Ab " * words, put_forward("Ab " * words, (), (), article="a"), (), article="a")
        return time.perf_counter() - start

    seconds(100)
    assert seconds(40_000) < 40 * max(seconds(4_000), 0.01)
