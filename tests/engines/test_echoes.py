"""An act told by two words, "said" and "welcomed", is one; what a speaker tells of others is another."""

from __future__ import annotations

import pytest

from communique.engines.echoes import without_echoes
from communique.model import Event, Statement
from makers import spot


def told(text: str, content: str, trigger: str, *, kind: str = "SUPPORT") -> list[Event]:
    """The events of one sentence: what its "said" does, and what its content tells by ``trigger``."""
    statement = Statement(
        id="s-1",
        source=(spot(text, text.split()[0]),),
        cue=(spot(text, "said"),),
        content=(spot(text, content),),
        act="welcome",
        confidence=0.9,
    )
    events = [
        Event(id="e-said", type="SUPPORT", trigger=(spot(text, "said"),), made_by="s-1", confidence=0.4),
        Event(
            id="e-inner",
            type=kind,
            mode=None,
            trigger=(spot(text, trigger),),
            recipients=(spot(text, "Peru"),),
            reported_in="s-1",
            confidence=0.7,
        ),
    ]
    return without_echoes(text, events, [statement])


@pytest.mark.parametrize(
    ("text", "content", "trigger"),
    [
        ("Vidal said he welcomed the truce of Peru.", "he welcomed the truce of Peru", "welcomed"),
        ("Vidal said that she also warmly welcomed the truce of Peru.",
         "that she also warmly welcomed the truce of Peru", "welcomed"),
        ("“We would like to welcome the truce of Peru,” Vidal said.",
         "“We would like to welcome the truce of Peru,”", "welcome"),
        ("“We welcome the truce of Peru,” Vidal said.", "“We welcome the truce of Peru,”", "welcome"),
    ],
)  # fmt: skip
def test_who_says_that_he_welcomes_does_so_once(text: str, content: str, trigger: str) -> None:
    (one,) = told(text, content, trigger)
    assert one.id == "e-said"
    assert one.made_by == "s-1"
    # Whom it concerns stands beside the inner verb.
    assert [span.of(text) for span in one.recipients] == ["Peru"]
    assert one.confidence == 0.7


@pytest.mark.parametrize(
    ("text", "content", "trigger", "kind"),
    [
        ("Vidal said the council welcomed Peru.", "the council welcomed Peru", "welcomed", "SUPPORT"),
        (
            "Vidal said he knew that Oslo welcomed Peru.",
            "he knew that Oslo welcomed Peru",
            "welcomed",
            "SUPPORT",
        ),
        ("Vidal said he attacked Peru.", "he attacked Peru", "attacked", "ASSAULT"),
    ],
)
def test_what_he_says_of_others_or_of_another_deed_is_a_second_act(
    text: str, content: str, trigger: str, kind: str
) -> None:
    assert [event.id for event in told(text, content, trigger, kind=kind)] == ["e-said", "e-inner"]
