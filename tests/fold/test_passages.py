"""Two passages of a page are one event for a reason of their kind, and what lacks the reason stays two."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from communique.fold import retold
from communique.fold.passages import one_in_kind
from communique.model import Entry, Evidence, Span, When, Who
from makers import CHILE, HOLM, NORWAY, VIDAL

PERU = Who(name="Peru", actor="PER", country="PER")
SOMEBODY = Who(name="somebody from Oslo", country="NOR")
DAY = When(edtf="2019-03-04", basis="assumed")
COMING = When(edtf="2019-06-12", basis="stated")


def told(at: int, quote: str, word: str, **fields: Any) -> Entry:
    """An event whose sentence begins at ``at``; without a day unless one is given."""
    row: dict[str, Any] = {"actors": (NORWAY,), "recipients": (CHILE,), "when": When(), **fields}
    start = at + quote.index(word)
    evidence = Evidence(
        article="a",
        span=Span(at, at + len(quote)),
        quote=quote,
        parts={"trigger": (Span(start, start + len(word)),)},
    )
    return Entry(id=f"v-{at:05}", kind="event", article="a", quote=quote, evidence=evidence, **row)


def behind(entry: Entry) -> int:
    """Where the sentence after an entry's begins."""
    return entry.evidence.span.end + 1


def joined(one: Entry, other: Entry) -> bool:
    assert one_in_kind(one, other) == one_in_kind(other, one)
    return one_in_kind(one, other)


SUNK = told(0, "A levy followed the sinking of a trawler.", "sinking", type="ASSAULT", actors=())
DENIED = told(900, "Oslo has denied that it sank the ship.", "sank", type="ASSAULT", status="denied")

CHEATED = told(0, "Chile accused Norway of cheating on the quota.", "cheating", type="REJECT")
HONEST = told(
    behind(CHEATED),
    "Her colleague denied that Oslo broke the rules.",
    "broke",
    type="REJECT",
    status="denied",
)

EASE = told(0, "Peru calls on Norway to lift its levy.", "lift", type="RETREAT", status="proposed")
NEVER = told(900, "The minister refused any easing.", "easing", type="RETREAT", status="denied")

PLAN = told(
    0, "Holm agreed to meet Vidal by May.", "meet", type="CONSULT", status="planned", actors=(HOLM, VIDAL),
    recipients=(), when=When(edtf="2019-05", basis="stated"),
)  # fmt: skip
WISH = told(
    900, "Vidal was eager to see Holm soon.", "see", type="CONSULT", status="proposed",
    actors=(VIDAL, HOLM), recipients=(),
)  # fmt: skip

SUMMIT = told(
    0, "Norway may rethink its summit with Chile.", "summit", type="CONSULT", status="planned", when=COMING
)
ABSENT = told(
    900, "Its minister might not sail to Lima on that day.", "sail", type="CONSULT", status="conditional",
    actors=(HOLM,), recipients=(), when=COMING,
)  # fmt: skip

GUEST = told(
    0, "A yacht brought somebody from Oslo.", "brought", type="CONSULT", mode="visit", actors=(SOMEBODY,),
    when=DAY,
)  # fmt: skip
HERS = told(
    900, "It would be Holm's first journey abroad.", "journey", type="CONSULT", mode="visit",
    status="hypothetical", actors=(HOLM,),
)  # fmt: skip

TEXT = told(
    0, "Holm reaffirmed her firm commitment to free passage through the northern sound.", "reaffirmed",
    type="CONCEDE", actors=(HOLM,), when=DAY,
)  # fmt: skip
POINT = told(
    900, "In its third point Norway commits itself to work towards free passage through the northern sound.",
    "commits", type="CONCEDE", when=DAY,
)  # fmt: skip

BOTH: dict[str, Any] = {"type": "CONCEDE", "actors": (NORWAY, CHILE), "recipients": (), "when": DAY}
REGATTA = told(0, "Norway and Chile said that they would suspend the regatta of May.", "said", **BOTH)
BUOYS = told(900, "The two agreed to halt all work on buoys for the regatta.", "agreed", **BOTH)

CAP = told(0, "It landed far more than the limit set by Norway.", "limit", type="SANCTION")
TONS = told(900, "The cap on herring is 500 tons.", "cap", type="SANCTION")

ACCUSED = told(0, "It accuses Chile of fishing at night.", "accuses", type="ACCUSE", mode="allege", when=DAY)
SAID = told(
    behind(ACCUSED), "Two trawlers were out in May, according to Oslo.", "according to", type="ACCUSE",
    mode="allege", when=DAY,
)  # fmt: skip

STOPPED = told(
    0, "The cruises of both fleets would stop, Holm announced.", "cruises", type="COOPERATE",
    status="called-off",
)  # fmt: skip
SHELVED = told(
    900, "Several of the largest had been shelved.", "shelved", type="COOPERATE", status="called-off"
)


@pytest.mark.parametrize(
    ("one", "other", "differing"),
    [
        pytest.param(SUNK, DENIED, {"recipients": (PERU,)}, id="another ship"),
        pytest.param(SUNK, DENIED, {"actors": ()}, id="denied of nobody"),
        pytest.param(CHEATED, HONEST, {"actors": (PERU,)}, id="another's breach"),
        pytest.param(EASE, NEVER, {"recipients": ()}, id="refused to nobody"),
        pytest.param(PLAN, WISH, {"actors": (VIDAL, NORWAY)}, id="a state is no person"),
        pytest.param(PLAN, WISH, {"status": "hypothetical"}, id="some day"),
        pytest.param(SUMMIT, ABSENT, {"when": When(edtf="2019-06-13", basis="stated")}, id="another day"),
        pytest.param(SUMMIT, ABSENT, {"status": "actual"}, id="went there"),
        pytest.param(GUEST, HERS, {"recipients": (PERU,)}, id="another host"),
        pytest.param(GUEST, HERS, {"status": "planned"}, id="another visit to come"),
        pytest.param(TEXT, POINT, {"actors": (NORWAY, PERU)}, id="more who promise"),
        pytest.param(TEXT, POINT, {"when": COMING}, id="promised on another day"),
        pytest.param(REGATTA, BUOYS, {"actors": (NORWAY,)}, id="agreed alone"),
        pytest.param(CAP, TONS, {"recipients": (PERU,)}, id="another's cap"),
        pytest.param(ACCUSED, SAID, {"recipients": (PERU,)}, id="another accused"),
        pytest.param(STOPPED, SHELVED, {"status": "planned"}, id="not called off"),
        pytest.param(STOPPED, SHELVED, {"when": COMING}, id="one of them by its day"),
    ],
)
def test_two_are_one_for_a_reason_and_two_without_it(
    one: Entry, other: Entry, differing: dict[str, Any]
) -> None:
    assert joined(one, other)
    assert not joined(one, dataclasses.replace(other, **differing))


def test_retold_has_what_the_reasons_join() -> None:
    for pair in ((SUNK, DENIED), (EASE, NEVER), (GUEST, HERS), (STOPPED, SHELVED)):
        assert {entry.repeats for entry in retold(pair)} - {None}


def test_a_denial_a_page_below_may_be_of_another_charge() -> None:
    far = told(900, HONEST.quote, "broke", type="REJECT", status="denied")
    assert not joined(CHEATED, far)
    kept = told(behind(CHEATED), "Her colleague said that Oslo kept the rules.", "kept", type="REJECT")
    assert not joined(CHEATED, dataclasses.replace(kept, status="denied"))


def test_a_sum_ends_the_words_that_two_lines_share() -> None:
    row: dict[str, Any] = {"type": "REQUEST", "when": DAY}
    one = told(0, "The court ordered Chile to pay one of 20 crowns for the harbour.", "ordered", **row)
    other = told(900, "It ordered Chile to moor and pay one of 20 crowns for the quay.", "ordered", **row)
    assert not joined(one, other)


def test_two_agreements_of_a_day_share_more_than_a_word() -> None:
    pier = told(900, "The two agreed to paint the pier.", "agreed", **BOTH)
    assert not joined(REGATTA, pier)
    headline = dataclasses.replace(BUOYS, headline=True)
    assert not joined(REGATTA, headline)


def test_two_accusing_words_are_two_accusations() -> None:
    blamed = told(
        behind(ACCUSED), "It blamed Chile for the oil.", "blamed", type="ACCUSE", mode="allege", when=DAY
    )
    assert not joined(ACCUSED, blamed)
    far = dataclasses.replace(told(900, SAID.quote, "according to", type="ACCUSE", mode="allege", when=DAY))
    assert not joined(ACCUSED, far)


def test_measures_that_no_word_joins_are_two() -> None:
    banned = told(900, "It banned the nets of the north.", "banned", type="SANCTION")
    assert not joined(CAP, banned)
    dated = dataclasses.replace(TONS, when=DAY)
    assert not joined(CAP, dated)
