"""Words that look like an act are none, and an act told by two words is one."""

from __future__ import annotations

from typing import Any

import pytest

from communique.engines.likenesses import is_likeness, without_likenesses
from communique.model import Event
from makers import spot


def event(text: str, trigger: str, kind: str, *, nth: int = 0, **more: Any) -> Event:
    return Event(id=f"e-{trigger}", type=kind, trigger=(spot(text, trigger, nth=nth),), **more)


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "likeness"),
    [
        ("The ministry released the names of the crew.", "released", "RETREAT", True),
        ("The figures were released on Monday.", "released", "RETREAT", True),
        ("The release of a second video came late.", "release", "RETREAT", True),
        ("Lima released three opposition figures.", "released", "RETREAT", False),
        ("Lima released two sailors in a video call.", "released", "RETREAT", False),
        ("The former premier, who hailed from Oslo, left.", "hailed", "SUPPORT", True),
        ("Oslo hailed the accord.", "hailed", "SUPPORT", False),
        ("The vote will turn Nordland into an island.", "turn", "RETREAT", True),
        ("The convoy will turn back.", "turn", "RETREAT", False),
        ("The court gave him three years in prison.", "prison", "COERCE", True),
        ("The elections are to be held in May.", "held", "COERCE", True),
        ("Two editors have been held since the vote.", "held", "COERCE", False),
        ("He was held after the talks.", "held", "COERCE", False),
        ("Oslo indicted a clerk on Monday on charges of theft.", "charges", "ACCUSE", True),
        ("Prosecutors brought charges against a clerk.", "charges", "ACCUSE", False),
        ("The sheet has two counts of aggravated assault.", "aggravated assault", "ASSAULT", True),
        ("They were accused of an assault on the port.", "assault", "ASSAULT", False),
        ("Speaking to journalists in Oslo, she smiled.", "Speaking", "CONSULT", True),
        ("She told it in an interview with a paper.", "interview", "CONSULT", True),
        ("She spoke with the president by telephone.", "spoke", "CONSULT", False),
        ("We're joined now by our man in Lima.", "joined", "CONSULT", True),
        ("Chile joined the talks.", "joined", "CONSULT", False),
        ("“Thank you, Ada.”", "Thank", "SUPPORT", True),
        ("I want to thank you for the release of the crew.", "thank", "SUPPORT", False),
        ("The bank declined to comment.", "declined", "REJECT", True),
        ("The palace declined to say whether he had left.", "declined to say", "REJECT", True),
        ("The palace declined the offer.", "declined", "REJECT", False),
        ("The bank did not respond to a request for comment.", "respond", "REJECT", True),
        ("The bank did not respond to a request for comment.", "request", "REQUEST", True),
        ("Oslo made a request for grain.", "request", "REQUEST", False),
        ("The premier's approach to Chile was new.", "approach", "CONSULT", True),
        ("Norway approached Chile in May.", "approached", "CONSULT", False),
        ("Crowds gathered by the sea to watch the ships.", "gathered", "PROTEST", True),
        ("Crowds gathered at the palace, calling for a vote.", "gathered", "PROTEST", False),
        ("Four were taken to a local hospital.", "taken", "COERCE", True),
        ("Four were taken to a police station.", "taken", "COERCE", False),
        ("The premier has been briefed on the fire.", "briefed", "CONSULT", True),
        ("The council was briefed on the fire by the envoy.", "briefed", "CONSULT", False),
        ("That was our man with the latest on the attacks.", "attacks", "ASSAULT", True),
        ("We put that question to the palace.", "question", "ACCUSE", True),
        ("The car was loaded with shells.", "loaded", "ASSAULT", True),
        ("People were screaming at the quay.", "screaming", "ASSAULT", True),
        ("They started running with everybody.", "running", "ASSAULT", True),
        ("The car was running people over.", "running", "ASSAULT", False),
        ("A lorry ran two guards down.", "ran", "ASSAULT", False),
        ("The use of old video is rare.", "use", "ASSAULT", True),
        ("The use of gas is rare.", "use", "ASSAULT", False),
        ("He was shooting so many pages a day.", "shooting", "ASSAULT", True),
        ("The shooting at the station lasted an hour.", "shooting", "ASSAULT", False),
        ("The aide was rushed to hospital.", "rushed", "ASSAULT", True),
        ("Sign Up You agree to receive offers from the Courier.", "agree", "AGREE", True),
        ("If you agree to the terms, Lima will sign.", "agree", "AGREE", False),
        ("Oslo would like to have their help.", "have", "AID", True),
        ("A man fatally stabbed a clerk.", "fatally", "ASSAULT", True),
        ("Lima turned the idea down.", "down", "REJECT", False),
        ("The troops will be out by July.", "out", "RETREAT", False),
        ("Sorvik: one more word, and wine is next.", ":", "THREATEN", False),
    ],
)  # fmt: skip
def test_words_that_look_like_an_act(text: str, trigger: str, kind: str, likeness: bool) -> None:
    assert is_likeness(text, event(text, trigger, kind)) is likeness


def test_who_declines_to_comment_rejects_nothing_though_he_refuses() -> None:
    text = "The bank declined to comment. Lima declined to sign."
    told = event(text, "declined", "REJECT", made_by="s-1")
    other = event(text, "declined", "REJECT", nth=1, made_by="s-2")
    assert without_likenesses(text, [told, other]) == [other]


@pytest.mark.parametrize(
    ("text", "first", "second", "kind", "one"),
    [
        ("Police launched a severe crackdown on the port.", "launched", "crackdown", "COERCE", True),
        ("A mob went on the rampage in Sorvik.", "went", "rampage", "ASSAULT", True),
        ("They spoke in a phone call in May.", "phone", "call", "CONSULT", True),
        ("Police held Vidal after raiding her house.", "held", "raiding", "COERCE", False),
        ("Gunmen stormed the port and burned the quay.", "stormed", "burned", "ASSAULT", False),
        ("They took the port; the attack was short.", "took", "attack", "ASSAULT", False),
    ],
)
def test_an_act_told_by_two_words_is_one(text: str, first: str, second: str, kind: str, one: bool) -> None:
    by = (spot(text, text.split()[0]),)
    told = [event(text, first, kind, actors=by), event(text, second, kind)]
    kept = without_likenesses(text, told)
    assert [event.trigger[0].of(text) for event in kept] == ([second] if one else [first, second])
    assert not one or kept[0].actors == by, "the noun has the sides of the verb"


@pytest.mark.parametrize(
    ("text", "first", "second", "one"),
    [
        ("The council imposed new sanctions on Nordland.", "imposed", "sanctions", True),
        ("Oslo imposed a curfew; sanctions followed.", "imposed", "sanctions", False),
        ("Oslo lifted its sanctions.", "lifted", "sanctions", False),
    ],
)
def test_to_impose_sanctions_is_one_act_told_by_its_verb(
    text: str, first: str, second: str, one: bool
) -> None:
    to = (spot(text, text.split()[-1].strip(".")),)
    told = [event(text, first, "SANCTION", status="planned"), event(text, second, "SANCTION", recipients=to)]
    kept = without_likenesses(text, told)
    assert [event.trigger[0].of(text) for event in kept] == ([first] if one else [first, second])
    assert not one or (kept[0].recipients, kept[0].status) == (to, "planned")
    told[0] = event(text, first, "COERCE", status="planned")
    kept = without_likenesses(text, told)
    assert [event.type for event in kept] == (["SANCTION"] if one else ["COERCE", "SANCTION"])


def test_a_trigger_ends_in_no_and() -> None:
    text = "She was filmed kicking and pushing."
    (kept,) = without_likenesses(text, [event(text, "kicking and", "ASSAULT")])
    assert kept.trigger[0].of(text) == "kicking"


@pytest.mark.parametrize(
    ("text", "first", "second", "kind", "one"),
    [
        ("Oslo pulled its troops out of Lima.", "pulled", "out", "RETREAT", True),
        ("Oslo sent its forces back to the barracks.", "sent", "back", "MOBILIZE", True),
        ("Oslo arrested the men who got out.", "arrested", "out", "COERCE", False),
        ("Oslo pulled its troops in, and Lima moved out.", "pulled", "out", "RETREAT", False),
    ],
)
def test_a_verb_and_its_particle_are_one_act(
    text: str, first: str, second: str, kind: str, one: bool
) -> None:
    by = (spot(text, "Oslo"),)
    told = [event(text, first, kind, actors=by, status="planned"), event(text, second, "RETREAT")]
    kept = without_likenesses(text, told)
    assert len(kept) == (1 if one else 2)
    if one:
        assert [piece.of(text) for piece in kept[0].trigger] == [first, second]
        assert (kept[0].type, kept[0].status, kept[0].actors) == ("RETREAT", "planned", by)
