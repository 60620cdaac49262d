"""What one is to send another is one act from the offer to the list of those who come."""

from __future__ import annotations

import dataclasses
from typing import Any

from communique.fold import entry_keys, fold
from communique.fold.sent import keys, one_offer
from communique.model import Entry, When
from makers import CHILE, NORWAY, deed

OFFER = "Oslo was willing to send skiers and a choir to the Andean Winter Carnival."
TERMS = "It was agreed to send cooks, skiers, drummers, jugglers and clowns to the Winter Carnival."
LATER = "In the end it will send 40 drummers, some jugglers and twelve clowns."


def sent(article: str, quote: str = OFFER, **fields: Any) -> Entry:
    row: dict[str, Any] = {
        "type": "COOPERATE", "status": "planned", "actors": (NORWAY,), "recipients": (CHILE,),
        "told": "2019-03-04", "when": When(),
    }  # fmt: skip
    made = deed(quote, id=f"v-{article}", article=article, **{**row, **fields})
    at = quote.index("send")
    span = dataclasses.replace(made.evidence.span, start=at, end=at + len("send"))
    return dataclasses.replace(made, evidence=dataclasses.replace(made.evidence, parts={"trigger": (span,)}))


def acts(*entries: Entry) -> int:
    return len(fold(entries, copies={}))


def test_an_offer_is_agreed_and_told_in_more_words() -> None:
    offer, terms = sent("a", status="proposed"), sent("b", TERMS, when=When(edtf="2019-06", basis="stated"))
    assert acts(offer, terms) == 1
    assert acts(offer, terms, sent("c", LATER)) == 1
    assert acts(offer, sent("c", LATER)) == 2


def test_another_direction_status_quarter_or_month_parts() -> None:
    offer = sent("a")
    assert not one_offer(offer, sent("b", TERMS, actors=(CHILE,), recipients=(NORWAY,)))
    assert not one_offer(offer, sent("b", TERMS, told="2019-09-04"))
    assert not one_offer(offer, sent("b", TERMS, status="actual"))
    together = {"actors": (NORWAY, CHILE), "recipients": ()}
    assert not one_offer(sent("a", **together), sent("b", TERMS, **together))
    assert not one_offer(sent("a", type="RETREAT"), sent("b", TERMS, type="RETREAT"))
    june, july = (When(edtf=f"2019-0{month}", basis="stated") for month in (6, 7))
    assert not one_offer(sent("a", when=june), sent("b", TERMS, when=july))


def test_it_is_symmetric_and_keys_are_of_half_a_year() -> None:
    one, other = sent("a"), sent("b", TERMS, told="2019-05-20")
    assert one_offer(one, other) and one_offer(other, one)
    assert set(keys(one)) & set(keys(other)) & set(entry_keys(other))
    assert not set(keys(one)) & set(keys(sent("b", TERMS, told="2020-03-04")))
