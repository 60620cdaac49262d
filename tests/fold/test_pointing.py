"""A noun that points back tells the deed that its page has told before, and no other."""

from __future__ import annotations

from typing import Any

from communique.fold import retold
from communique.model import Entry, Evidence, Span, When, Who
from makers import CHILE, HOLM, NORWAY

DAY = When(edtf="2019-03-04", basis="assumed")
CREW = Who(name="21 sailors", country="CHL")


def told(n: int, quote: str, word: str, **fields: Any) -> Entry:
    """A deed of violence whose sentence stands as the page's n-th."""
    at = n * 2000 + quote.index(word)
    span = Span(n * 2000, n * 2000 + len(quote))
    row: dict[str, Any] = {"type": "ASSAULT", "actors": (), "recipients": (), "when": DAY, **fields}
    parts = {"trigger": (Span(at, at + len(word)),)}
    evidence = Evidence(article="a", span=span, quote=quote, parts=parts)
    return Entry(id=f"v-{n}", kind="event", article="a", quote=quote, evidence=evidence, **row)


def repeats(*entries: Entry) -> dict[str, str | None]:
    return {entry.id: entry.repeats for entry in retold(entries)}


FIRST = told(
    1, "Masked men rammed a gate of the harbour hotel at dawn.", "rammed", args={"place": ("Bergen",)}
)


def test_the_attack_is_the_one_told_a_page_above() -> None:
    later = told(9, "Nobody saw anything, a cook said of the attack.", "attack")
    assert repeats(FIRST, later) == {"v-1": None, "v-9": "v-1"}
    assert repeats(later, FIRST) == {"v-1": None, "v-9": "v-1"}


def test_a_plural_an_ordinal_another_place_or_day_points_elsewhere() -> None:
    for quote, word in (
        ("The attacks of the past years came to mind.", "attacks"),
        ("The first attack had gone unnoticed.", "attack"),
        ("An attack like this is rare.", "attack"),
        ("He recalled the attack in Valdivia.", "attack"),
        ("He recalled the Valdivia attack.", "attack"),
    ):
        assert repeats(FIRST, told(9, quote, word))["v-9"] is None, quote
    yesterday = told(
        9, "Nobody had heard the attack.", "attack", when=When(edtf="2018-11-05", basis="stated")
    )
    assert repeats(FIRST, yesterday)["v-9"] is None
    assert repeats(FIRST, told(9, "They planned the attack.", "attack", status="planned"))["v-9"] is None


def test_a_thing_that_only_the_page_tells_apart_stands_for_what_was_attacked() -> None:
    struck = told(
        1, "Gunmen struck at the Harbour Hotel at dawn.", "struck", recipients=(Who(name="Harbour Hotel"),)
    )
    at_it = told(
        9, "A guard saw the attack at the compound.", "attack", recipients=(Who(name="the compound"),)
    )
    assert repeats(struck, at_it)["v-9"] == "v-1"
    a_wall = told(9, "A guard saw the attack at a wall.", "attack", recipients=(Who(name="a wall"),))
    assert repeats(struck, a_wall)["v-9"] is None


def test_the_visit_without_a_day_is_the_one_of_the_day_told_above() -> None:
    visit = {"type": "CONSULT", "mode": "visit", "actors": (NORWAY,), "recipients": (CHILE,)}
    march = When(edtf="2019-02-05/2019-02-06", basis="derived")
    came = told(
        1, "Norway's envoys visited Santiago on 5 and 6 February.", "visited", **(visit | {"when": march})
    )
    later = told(2, "Following the visit Chile announced a truce.", "visit", **visit)
    assert repeats(came, later)["v-2"] == "v-1"
    # Two days are told, it has a day of its own, or the one above has none.
    other = told(
        3,
        "They visited Valdivia on 9 February.",
        "visited",
        **(visit | {"when": When(edtf="2019-02-09", basis="derived")}),
    )
    last = told(4, "Following the visit Chile announced a truce.", "visit", **visit)
    assert repeats(came, other, last)["v-4"] is None
    own = told(
        2,
        "The visit on 4 March ended.",
        "visit",
        **(visit | {"when": When(edtf="2019-03-04", basis="stated")}),
    )
    assert repeats(came, own)["v-2"] is None


def test_the_meeting_with_somebody_is_the_one_told_above_of_him() -> None:
    talks = {"type": "CONSULT", "mode": None, "actors": (NORWAY, HOLM), "recipients": ()}
    march = When(edtf="2019-02-13", basis="derived")
    held = told(
        1, "On 13 February the envoy of Norway had talks with Holm.", "talks", **(talks | {"when": march})
    )
    later = talks | {"actors": (), "recipients": (HOLM,)}
    assert (
        repeats(held, told(2, "He thanked him at the meeting with Holm.", "meeting", **later))["v-2"] == "v-1"
    )
    nobody = talks | {"actors": ()}
    assert repeats(held, told(2, "He thanked him at the meeting.", "meeting", **nobody))["v-2"] is None
    other = talks | {"actors": (), "recipients": (CHILE,)}
    assert repeats(held, told(2, "He left for the meeting with Chile.", "meeting", **other))["v-2"] is None
    again = told(2, "He left for another meeting with Holm.", "meeting", **later)
    assert repeats(held, again)["v-2"] is None


def test_whom_a_noun_names_must_be_among_those_told_before() -> None:
    free = {"type": "RETREAT", "mode": "release"}
    freed = told(
        1, "Norway freed 21 sailors of the trawler.", "freed", actors=(NORWAY,), recipients=(CREW,), **free
    )
    sailors, guards = Who(name="the sailors"), Who(name="the guards")
    later = "Singing was heard at the quay after the release."
    assert repeats(freed, told(9, later, "release", recipients=(sailors,), **free))["v-9"] == "v-1"
    assert repeats(freed, told(9, later, "release", recipients=(guards,), **free))["v-9"] is None
    assert repeats(freed, told(9, later, "release", actors=(CHILE,), **free))["v-9"] is None
    own = told(9, "Their mothers wept at their release.", "release", recipients=(Who(name="they"),), **free)
    assert repeats(freed, own)["v-9"] == "v-1"


def test_whom_an_attack_killed_is_told_of_the_pages_one_attack() -> None:
    dead = told(9, "A cook from Lofoten was killed as well, the police said.", "killed", recipients=(CREW,))
    assert repeats(FIRST, dead)["v-9"] == "v-1"
    there = told(9, "A cook was killed.", "killed", recipients=(CREW,), args={"place": ("Valdivia",)})
    assert repeats(FIRST, there)["v-9"] is None
    summed = told(9, "Attacks of that kind killed dozens.", "killed", recipients=(CREW,))
    assert repeats(FIRST, summed)["v-9"] is None
    # On a page of two days, or of two who did it, nobody knows whose dead they are.
    before = told(
        5, "A ferry was shelled in autumn.", "shelled", when=When(edtf="2018-11-05", basis="stated")
    )
    assert repeats(FIRST, before, dead)["v-9"] is None
    sides = [
        told(n, f"Ships of side {n} shelled a port.", "shelled", actors=(who,))
        for n, who in ((4, NORWAY), (5, CHILE))
    ]
    assert repeats(FIRST, *sides, dead)["v-9"] is None
