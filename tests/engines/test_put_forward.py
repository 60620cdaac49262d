"""Drafts and invitations told in passing."""

from __future__ import annotations

import pytest

from communique.engines.put_forward import put_forward
from communique.model import Event, Span, Statement
from makers import event, spot


def told(text: str, *found: Event) -> list[tuple[str, list[str], list[str]]]:
    """Trigger, actors and recipients of the REQUEST events of a text."""
    return [
        (one.trigger[0].of(text), [a.of(text) for a in one.actors], [r.of(text) for r in one.recipients])
        for one in put_forward(text, found, (), article="a")
        if one.type == "REQUEST"
    ]


@pytest.mark.parametrize(
    ("text", "trigger", "who", "whom"),
    [
        ("Peru blocked a US-drafted statement of the Security Council on the reef.", "US-drafted", "US",
         ["Security Council"]),
        ("An early Chilean draft, circulated on Thursday, named no ship.", "circulated", "Chilean", []),
        ("The draft was circulated on Thursday by Peru with help from Fiji.", "circulated", "Peru", []),
        ("Lind handed Vega an invitation to Lima.", "invitation", "Lind", ["Vega"]),
        ("Peru tabled a motion on fishing rights.", "tabled", "Peru", []),
        ("They met in Fiji.\n\nPeru tabled a motion.", "tabled", "Peru", []),
        ("They met in Fiji. U.S. envoy Holm tabled a motion.", "tabled", "Holm", []),
        ("The mediators put forward a plan for a truce in three stages.", "put forward", "The mediators", []),
        ("Fiji presented a peace plan to both sides.", "presented", "Fiji", ["both sides"]),
        ("Peru has circulated a draft resolution in the Security Council.", "circulated", "Peru",
         ["Security Council"]),
    ],
)  # fmt: skip
def test_who_put_it_forward(text: str, trigger: str, who: str, whom: list[str]) -> None:
    assert told(text) == [(trigger, [who], whom)]


@pytest.mark.parametrize(
    "text",
    [
        "A well-drafted statement pleased the council.",
        "Peru studied a Chilean draft of the text.",
        "The draft was circulated on Thursday.",
        "Every guest kept his invitation in a drawer.",
        "The Chilean draft beer was tabled.",
        "Peru presented a plan of the harbour.",
        "Peru drafted a budget.",
        "A draft was tabled.",
    ],
)
def test_whose_it_is_must_be_told(text: str) -> None:
    assert told(text) == []


def test_an_invitation_taken_up_is_its_host_s() -> None:
    text = "Vega accepted an invitation to visit Lima."
    took = event("AGREE", "accepted", actors=["Vega"], text=text)
    assert told(text, took) == [("invitation", ["Lima"], ["Vega"])]
    bare = "Vega accepted an invitation to dinner."
    assert told(bare, event("AGREE", "accepted", actors=["Vega"], text=bare)) == []
    denied = "Vega lost an invitation to visit Lima."
    assert told(denied, event("REJECT", "lost", text=denied)) == []


def test_what_is_read_as_an_agreement_by_its_verb_is_put_forward() -> None:
    text = "Peru put forward a plan for a truce."
    read = event("AGREE", "put forward", actors=["Peru"], text=text)
    assert told(text, read) == [("put forward", ["Peru"], [])]
    refused = event("REJECT", "put forward", actors=["Peru"], text=text)
    assert told(text, refused) == []


def test_what_is_found_already_stays_but_for_sides_turned_round() -> None:
    text = "Lind handed Vega an invitation to Lima."
    right = event("REQUEST", "invitation", actors=["Lind"], recipients=["Vega"], text=text)
    assert put_forward(text, [right], (), article="a") == (right,)
    turned = event("REQUEST", "invitation", actors=["Vega"], recipients=["Lind"], text=text)
    assert told(text, turned) == [("invitation", ["Lind"], ["Vega"])]
    meeting = event("CONSULT", "invitation", actors=["Vega"], text=text)
    assert put_forward(text, [meeting], (), article="a") == (meeting,)


def test_it_is_reported_in_the_statement_that_tells_it() -> None:
    text = "Ruiz said Peru blocked a US-drafted statement."
    content = Span(text.index("Peru"), len(text) - 1)
    statement = Statement(
        id="s-1", source=(spot(text, "Ruiz"),), cue=(spot(text, "said"),), content=(content,)
    )
    (made,) = put_forward(text, (), (statement,), article="a")
    assert made.reported_in == "s-1"
