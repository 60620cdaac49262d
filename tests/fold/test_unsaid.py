"""What says who and nothing of what means the one thing that its page tells, or nothing."""

from __future__ import annotations

import dataclasses
from typing import Any

from communique.fold import retold
from communique.model import Entry, Evidence, Span, When, Who
from makers import CHILE, NORWAY, VIDAL

PERU = Who(name="Peru", actor="PER", country="PER")
DAY = When(edtf="2019-03-04", basis="stated")


def told(n: int, quote: str, word: str, **fields: Any) -> Entry:
    """An event whose sentence stands as the page's n-th."""
    row: dict[str, Any] = {"actors": (NORWAY,), "recipients": (CHILE,), "when": DAY, **fields}
    at = n * 1000
    start = at + quote.index(word)
    evidence = Evidence(
        article="a",
        span=Span(at, at + len(quote)),
        quote=quote,
        parts={"trigger": (Span(start, start + len(word)),)},
    )
    return Entry(id=f"v-{n}", kind="event", article="a", quote=quote, evidence=evidence, **row)


def repeats(*entries: Entry) -> dict[str, str | None]:
    return {entry.id: entry.repeats for entry in retold(entries)}


def test_an_accusation_that_names_only_the_accused_is_the_one_that_says_of_what() -> None:
    row: dict[str, Any] = {"type": "ACCUSE", "mode": "disapprove"}
    bare = told(1, "Norway has cancelled the regatta, citing fog and blaming Chile.", "blaming", **row)
    full = told(2, "It accused Santiago of no longer lighting its buoys.", "accused", **row)
    assert repeats(bare, full)["v-1"] == "v-2"
    second = told(3, "It also scolded Santiago over herring.", "scolded", **row)
    assert repeats(bare, full, second)["v-1"] is None
    assert repeats(bare, dataclasses.replace(full, recipients=(PERU,)))["v-1"] is None
    earlier = dataclasses.replace(full, when=When(edtf="2019-01-02", basis="stated"))
    assert repeats(bare, earlier)["v-1"] is None
    says = told(1, "Norway has cancelled the regatta, blaming Chile for the fog.", "blaming", **row)
    assert repeats(says, full)["v-1"] is None


def test_the_measures_are_those_that_were_imposed() -> None:
    row: dict[str, Any] = {"type": "SANCTION"}
    firms = (Who(name="Two firms", country="CHL"), VIDAL)
    imposed = told(
        1, "Norway imposed sanctions on two firms and on Vidal.", "imposed", recipients=firms, **row
    )
    blocks = told(2, "The measures block her yacht in Oslo.", "block", recipients=(VIDAL,), **row)
    forbids = told(3, "The measures close ports and forbid berths.", "forbid", recipients=(VIDAL,), **row)
    assert repeats(imposed, blocks, forbids) == {"v-1": None, "v-2": "v-1", "v-3": "v-1"}
    assert repeats(imposed, dataclasses.replace(blocks, actors=(PERU,)))["v-2"] is None
    assert repeats(imposed, dataclasses.replace(blocks, recipients=(PERU,)))["v-2"] is None
    other = told(2, "A levy was due to block her yacht.", "block", recipients=(VIDAL,), **row)
    assert repeats(imposed, other)["v-2"] is None


def test_a_noun_with_its_article_is_the_deed_told_by_its_family() -> None:
    row: dict[str, Any] = {"type": "COOPERATE", "status": "called-off", "when": DAY}
    halted = told(1, "Joint cruises had been suspended.", "suspended", **row)
    noun = told(2, "Peru calls the suspension its own idea.", "suspension", **row)
    pair = {e.id: e for e in (halted, dataclasses.replace(noun, when=When()))}
    assert repeats(*pair.values())["v-2"] == "v-1"
    bare = told(2, "Peru hopes for suspension.", "suspension", **{**row, "when": When()})
    assert repeats(halted, bare)["v-2"] is None
    theirs = dataclasses.replace(pair["v-2"], actors=(PERU,))
    assert repeats(halted, theirs)["v-2"] is None


def test_what_a_second_headline_says_was_planned_is_what_the_first_tells() -> None:
    row: dict[str, Any] = {"type": "COOPERATE", "recipients": (), "actors": (NORWAY, CHILE), "headline": True}
    met = told(0, "Sailors' families meet in Bergen", "meet", **row)
    planned = told(
        1, "The meetings were promised in May", "meetings", **{**row, "when": When()}, status="planned"
    )
    assert repeats(met, planned)["v-1"] == "v-0"
    text = dataclasses.replace(met, headline=False)
    assert repeats(text, planned)["v-1"] is None
    off = dataclasses.replace(planned, status="called-off")
    assert repeats(met, off)["v-1"] is None


def test_who_would_do_nothing_would_not_do_what_was_told_before() -> None:
    row: dict[str, Any] = {"type": "RETREAT", "when": When()}
    lift = told(1, "Norway was reviewing whether to lift its levy.", "lift", status="hypothetical", **row)
    nothing = told(2, "It would do nothing without leave from Lima.", "do", status="conditional", **row)
    assert repeats(lift, nothing)["v-2"] == "v-1"
    assert repeats(lift, dataclasses.replace(nothing, status="actual"))["v-2"] is None
    assert repeats(lift, dataclasses.replace(nothing, actors=(PERU,)))["v-2"] is None
    ease = told(3, "It may open its ports.", "open", status="planned", **row)
    after = told(4, nothing.quote, "do", status="conditional", **row)
    assert repeats(lift, ease, after)["v-4"] is None
