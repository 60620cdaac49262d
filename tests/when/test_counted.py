"""What is told by another thing of its sentence: "four days after", and days told in an aside."""

from __future__ import annotations

import pytest

from communique.engines.sentences import sentences
from communique.engines.times import times
from communique.model import Reading, Statement, When
from communique.when import date_events, date_statements, date_times
from makers import ENGINE, article, event, spot

PUBLISHED = When(edtf="2018-03-21", basis="stated", why="the page says so")  # a Wednesday


def day(text: str, trigger: str, *others: str) -> When:
    told = times(text)
    triggers = [event("CONSULT", word, text=text) for word in (trigger, *others)]
    reading = Reading(
        article="a", engine=ENGINE, sentences=sentences(text), events=tuple(triggers), times=told
    )
    page, dates = article(text, id="a"), date_times(text, told, PUBLISHED)
    return date_events(page, reading, PUBLISHED, said={}, times=dates)[0]


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("Oslo freed two men on Monday, four days after the council had voted.", "voted", "2018-03-15"),
        ("Oslo freed two men on Monday, a day before the council voted.", "voted", "2018-03-20"),
        ("Oslo frees two men six weeks after the council voted.", "voted", "2018-02-04/2018-02-10"),
        ("Oslo frees two men hours after the council voted.", "voted", "2018-03-21"),
        (
            "Oslo freed two men on Monday, two months after the council voted.",
            "voted",
            "2018-01-04/2018-02-03",
        ),
        # What opens the sentence counts from something told behind it.
        ("Four days after the council voted, Oslo freed two men.", "voted", "2018-03-21"),
        ("Oslo freed two men in January, four days after the council had voted.", "voted", "2018-03-21"),
        ("Oslo freed two men, some days after the council voted.", "voted", "2018-03-21"),
        ("Oslo freed two men, four days after Lima asked who had voted.", "voted", "2018-03-21"),
    ],
)
def test_days_counted_from_what_the_sentence_tells_first(text: str, trigger: str, edtf: str) -> None:
    assert day(text, trigger).edtf == edtf


def test_another_deed_behind_the_word_is_the_one_counted() -> None:
    text = "Oslo freed two men on Monday, four days after the council voted and the mayor left."
    assert day(text, "left", "voted").basis == "assumed"
    assert day(text, "voted", "left").edtf == "2018-03-15"


def test_a_promise_is_counted_too() -> None:
    text = "Oslo freed two men on Monday, two weeks after Holm promised to let them go."
    said = Statement(
        id="s1", source=(spot(text, "Holm"),), cue=(spot(text, "promised"),),
        content=(spot(text, "to let them go"),),
    )  # fmt: skip
    told = times(text)
    reading = Reading(
        article="a", engine=ENGINE, sentences=sentences(text), statements=(said,), events=(), times=told
    )
    (when,) = date_statements(article(text, id="a"), reading, PUBLISHED)
    assert (when.edtf, when.basis) == ("2018-03-02/2018-03-08", "derived")
    assert "two weeks after" in when.why


def test_a_month_right_before_a_noun_is_its_own() -> None:
    text = "Oslo suspends August exercise with Chile."
    suspended = event("RETREAT", "suspends", text=text)
    exercise = event("COOPERATE", "exercise", text=text, status="called-off")
    told = times(text)
    reading = Reading(
        article="a", engine=ENGINE, sentences=sentences(text), events=(suspended, exercise), times=told
    )
    dates = date_times(text, told, PUBLISHED)
    found = date_events(article(text, id="a"), reading, PUBLISHED, said={}, times=dates)
    assert [when.edtf[5:7] for when in found] == ["03", "08"]


def test_the_clause_behind_a_noun_tells_when_it_was_given() -> None:
    assert day("The promise that Holm gave on 12 March has been kept.", "promise").edtf == "2018-03-12"
    assert day("The promise that Holm broke on 12 March was old.", "promise").edtf == "2018-03-21"


def test_an_hour_is_of_the_main_clauses_day() -> None:
    lead = "Oslo shut the tunnel on Monday, keeping a promise that it had made on 2 March."
    text = f"{lead}\n\nIt was shut at 11 a.m."
    told = times(text)
    dates = date_times(text, told, PUBLISHED)
    assert [when.edtf for when in dates] == ["2018-03-19", "2018-03-02", "2018-03-19"]
    plain = text.replace(", keeping a promise that it had made", " and again")
    assert date_times(plain, times(plain), PUBLISHED)[-1].edtf == "2018-03-02"
