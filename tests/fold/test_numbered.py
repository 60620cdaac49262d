"""A deed that one article gives no day is found by its number or name in another, and by nothing less."""

from __future__ import annotations

from typing import Any

from communique.fold import entry_keys, fold
from communique.fold.numbered import keys, numbered
from communique.model import Entry, Evidence, Span, When
from makers import CHILE, NORWAY, deed

WILL = "In it the two sides pledged to withdraw eleven guard boats each by the end of December."
DONE = "Eleven guard boats on each side were taken ashore, and sailors of both fleets looked on."


def told(article: str, quote: str, word: str, day: str = "2018-09-19", **fields: Any) -> Entry:
    at = quote.index(word)
    evidence = Evidence(
        article=article, span=Span(0, len(quote)), quote=quote,
        parts={"trigger": (Span(at, at + len(word)),)},
    )  # fmt: skip
    row: dict[str, Any] = {
        "type": "RETREAT", "actors": (NORWAY, CHILE), "recipients": (), "when": When(), "told": day,
    }  # fmt: skip
    return deed(quote, id=f"v-{article}", article=article, evidence=evidence, **{**row, **fields})


def one(a: Entry, b: Entry) -> bool:
    assert numbered(a, b) == numbered(b, a)
    return numbered(a, b) and not set(keys(a)).isdisjoint(keys(b))


def test_a_plan_and_its_coming_true_have_one_number() -> None:
    plan = told("a", WILL, "withdraw", status="planned")
    done = told("b", DONE, "were taken", "2018-12-30")
    assert one(plan, done) and set(keys(plan)) <= set(entry_keys(plan))
    assert len(fold([plan, done], copies={})) == 1
    assert not one(plan, told("b", DONE.replace("Eleven", "Seven"), "were taken", "2018-12-30"))
    assert not one(plan, told("b", DONE, "were taken", "2020-12-30"))
    assert not one(plan, told("a", DONE, "were taken", "2018-12-30"))
    assert not one(plan, told("b", DONE, "were taken", "2018-12-30", actors=(NORWAY,)))
    assert not one(plan, told("b", DONE, "were taken", "2018-12-30", status="hypothetical"))


def test_two_certain_days_are_for_the_other_tests() -> None:
    day = When(edtf="2018-12-12", basis="stated")
    plan = told("a", WILL, "withdraw", status="planned", when=day)
    assert not one(plan, told("b", DONE, "were taken", "2018-12-30", when=day))
    assert one(plan, told("b", DONE, "were taken", "2018-12-30"))
    year = When(edtf="2017", basis="stated")
    assert not one(plan, told("b", DONE, "were taken", "2018-12-30", when=year))


def test_a_lone_name_tells_and_a_place_year_date_or_part_of_a_name_does_not() -> None:
    def numbers(quote: str, word: str = "closed") -> list[str]:
        return sorted({key.rpartition("-")[2] for key in keys(told("a", quote, word))})

    assert numbers("They said that the closed Kvitholm mine may open.") == ["kvith"]
    assert numbers("The mine was closed under Resolution 2397 again.") == ["2397"]
    assert numbers("The mine was closed at Kvitholm by both.") == []
    assert numbers("The mine was closed on 9 May and again in 2018 and on Sept. 15 by both.") == []
    assert numbers("It said that Ada Holm closed the mine.") == []
    assert numbers("Both sides closed two mines.") == []


def test_it_has_no_keys_without_the_day_of_the_report() -> None:
    assert keys(told("a", WILL, "withdraw", "2018")) == ()
    assert len(keys(told("a", WILL, "withdraw"))) == 2


def test_a_stage_of_a_plan_is_one_by_its_number_for_two_years() -> None:
    def stage(article: str, quote: str, word: str, day: str, number: str, **fields: Any) -> Entry:
        return told(article, quote, word, day, args={"stage": (number,)}, **fields)

    plan = stage(
        "a",
        "At the second both fleets would leave the sound.",
        "leave",
        "2018-03-01",
        "the second",
        status="proposed",
    )
    done = stage("b", "The second has begun, it says.", "begun", "2019-09-01", "The second", status="actual")
    assert one(plan, done)
    assert not one(plan, stage("b", "The first has begun.", "begun", "2019-09-01", "The first"))
    assert not one(plan, stage("b", "The second has begun.", "begun", "2021-09-01", "The second"))
    assert not one(
        plan, stage("b", "The second has begun.", "begun", "2019-09-01", "The second", actors=(NORWAY,))
    )


def test_the_first_of_a_year_is_one() -> None:
    year = When(edtf="2006", basis="stated")
    first = told(
        "a", "The quay was closed after the first whale hunt in 2006.", "hunt", type="MOBILIZE", when=year
    )
    again = "It has been in place since the first hunt of 2006, when nobody looked."
    assert one(first, told("b", again, "hunt", type="MOBILIZE", when=year))
    assert not one(first, told("b", again.replace("first", "third"), "hunt", type="MOBILIZE", when=year))
    assert not one(first, told("b", again, "hunt", type="MOBILIZE", when=When(edtf="2007", basis="stated")))
