"""Accidents and athletes' injuries are no attacks; violence and arrests stay what they are."""

from __future__ import annotations

from typing import Any

import pytest

from communique.engines.violence import Harm
from communique.model import Event
from makers import spot

REST = " The line was closed until the evening, and buses went instead." * 20


def event(text: str, trigger: str, kind: str, *, by: str = "", **more: Any) -> Event:
    """An event of a text; ``by`` are the words of its doer."""
    actors = (spot(text, by),) if by else ()
    return Event(id="e", type=kind, trigger=(spot(text, trigger),), actors=actors, **more)


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "by", "nobodys"),
    [
        ("Two trams collided and five people were injured.", "injured", "ASSAULT", "", True),
        ("The goalkeeper struck his head and left.", "struck", "ASSAULT", "The goalkeeper", True),
        ("The rain trapped a boy in a well.", "trapped", "COERCE", "", True),
        ("Gunmen came and five people were injured.", "injured", "ASSAULT", "", False),
        ("Five people were injured in the airstrike.", "injured", "ASSAULT", "", False),
        ("Chile killed three men at the border.", "killed", "ASSAULT", "Chile", False),
        ("Police held a boy at the well.", "held", "COERCE", "", False),
        ("The rain delayed the ministers.", "delayed", "CONSULT", "", False),
    ],
)
def test_harm_that_nobody_did(text: str, trigger: str, kind: str, by: str, nobodys: bool) -> None:
    harm = event(text, trigger, kind, by=by)
    assert Harm(text + REST).is_nobodys(harm) is nobodys
    assert not Harm(text).is_nobodys(harm), "a short text has few words of any kind"


def test_what_is_uttered_stays() -> None:
    text = "The weather service threatened rain."
    threat = event(text, "threatened", "THREATEN", made_by="s-1")
    assert Harm(text + REST).without([threat]) == [threat]
