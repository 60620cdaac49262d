"""The day of saying: the time that goes with the cue, never the time of what is said."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from communique.engines.sentences import sentences
from communique.engines.times import times
from communique.model import Event, Reading, Span, Statement, When
from communique.when.date import date_times
from communique.when.statement import date_statement, date_statements
from makers import ENGINE, article, spot

TUESDAY = When(edtf="2018-03-20", basis="stated")


def read(text: str, *parts: tuple[str, str, str]) -> tuple[Reading, tuple[Statement, ...]]:
    """A reading with a statement for each (source, cue, content); each part is sought behind the last."""
    told: list[Statement] = []
    for i, (source, cue, content) in enumerate(parts):
        told.append(
            Statement(
                id=f"s{i}",
                source=_spans(text, source),
                cue=_spans(text, cue),
                content=_spans(text, content),
            )
        )
    reading = Reading(
        article="a", engine=ENGINE, sentences=sentences(text), statements=tuple(told), times=times(text)
    )
    return reading, tuple(told)


def _spans(text: str, words: str) -> tuple[Span, ...]:
    return (spot(text, words),) if words else ()


def said(text: str, source: str, cue: str, content: str, published: When = TUESDAY) -> When:
    reading, (statement,) = read(text, (source, cue, content))
    return date_statement(article(text), reading, statement, published)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "edtf"),
    [
        # behind the cue
        (
            "Holm said on Monday that the strait was open.",
            "Holm",
            "said",
            "that the strait was open",
            "2018-03-19",
        ),
        (
            '"It is open," Holm told reporters in Oslo late on Monday.',
            "Holm",
            "told",
            '"It is open,"',
            "2018-03-19",
        ),
        ("Holm said the following day that it was open.", "Holm", "said", "that it was open", "2018-03-21"),
        ("The strait is open, Holm said last Friday.", "Holm", "said", "The strait is open", "2018-03-16"),
        ("The strait is open, Holm said on March 8.", "Holm", "said", "The strait is open", "2018-03-08"),
        # in the cue itself
        ("Holm said Monday it was open.", "Holm", "said Monday", "it was open", "2018-03-19"),
        # in front of both
        (
            "On Monday, at a camp on the island of Vik, Ada Holm, 25, and her husband said it was open.",
            "Ada Holm, 25, and her husband",
            "said",
            "it was open",
            "2018-03-19",
        ),
        (
            "At a rally in Oslo last week, Holm said it was open.",
            "Holm",
            "said",
            "it was open",
            "2018-03-12/2018-03-18",
        ),
        (
            "In a statement early on Monday, Holm said it was open.",
            "Holm",
            "said",
            "it was open",
            "2018-03-19",
        ),
        (
            "The ferry sank, and on Monday, Holm said it was lost.",
            "Holm",
            "said",
            "it was lost",
            "2018-03-19",
        ),
        ("Holm went further on Monday, saying it was lost.", "Holm", "saying", "it was lost", "2018-03-19"),
        ("On December 13, Holm said that it was open.", "Holm", "said", "that it was open", "2017-12-13"),
        (
            "Speaking to journalists in Oslo on March 8, Holm said it was open.",
            "Holm",
            "said",
            "it was open",
            "2018-03-08",
        ),
        (
            "Asked on Sunday about the ferry, Holm said it was lost.",
            "Holm",
            "said",
            "it was lost",
            "2018-03-18",
        ),
        ("Earlier on Monday, Holm said it was open.", "Holm", "said", "it was open", "2018-03-19"),
        ("Two days ago Holm said it was open.", "Holm", "said", "it was open", "2018-03-18"),
        # between source and cue
        ("Holm on Monday said it was open.", "Holm", "said", "it was open", "2018-03-19"),
        ("Holm, speaking in Oslo on Monday, said it was open.", "Holm", "said", "it was open", "2018-03-19"),
        (
            "Holm said earlier this month that it was open.",
            "Holm",
            "said",
            "that it was open",
            "2018-03-01/2018-03-20",
        ),
    ],
)
def test_times_of_saying(text: str, source: str, cue: str, content: str, edtf: str) -> None:
    when = said(text, source, cue, content)
    assert when.edtf == edtf
    assert when.basis != "unknown"
    assert when.why.startswith("said ")


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "Holm said that the strait would open on Friday.",
            "Holm",
            "said",
            "that the strait would open on Friday",
        ),
        ("The strait opens on Friday, Holm said.", "Holm", "said", "The strait opens on Friday"),
        ("On Friday the strait will open, Holm said.", "Holm", "said", "On Friday the strait will open"),
        ("Holm, who visited Oslo on Friday, said it was open.", "Holm", "said", "it was open"),
        ("Holm, elected in 2013, said it was open.", "Holm", "said", "it was open"),
        ("Holm told reporters after Friday's talks that it was open.", "Holm", "told", "that it was open"),
        ("After a ferry sank on Friday, Holm said it was open.", "Holm", "said", "it was open"),
        ("Since 2009, Holm has said it was open.", "Holm", "said", "it was open"),
        ("Holm said it was open. It closed on Friday.", "Holm", "said", "it was open"),
        ("Every Monday Holm said it was open.", "Holm", "said", "it was open"),
        ("Holm said it was open.", "Holm", "said", "it was open"),
        ("Speaking in Oslo after the talks of Friday, Holm said it was open.", "Holm", "said", "it was open"),
        ("In a town hit by floods on Friday, Holm said it was open.", "Holm", "said", "it was open"),
        ("Holm asked the 2016 winner if it was open.", "Holm", "asked", "if it was open"),
        ("Now, Holm said it was open.", "Holm", "said", "it was open"),
        ("Holm said it was open, and Berg left on Friday.", "Holm", "said", "it was open"),
    ],
)
def test_times_that_are_not_of_the_saying(text: str, source: str, cue: str, content: str) -> None:
    when = said(text, source, cue, content)
    assert (when.edtf, when.basis) == ("2018-03-20", "assumed")
    assert when.why == "no day of its own; the report's day"


def test_earlier_without_a_day_is_said() -> None:
    when = said("Holm said earlier that it was open.", "Holm", "said", "that it was open")
    assert (when.edtf, when.basis) == ("2018-03-20", "assumed")
    assert "before the report" in when.why


def test_an_unknown_report_gives_no_day() -> None:
    when = said("Holm said it was open.", "Holm", "said", "it was open", When())
    assert (when.edtf, when.basis) == ("", "unknown")
    assert when.why


def test_the_following_day_counts_from_the_day_told_before() -> None:
    text = "The envoys flew home on March 8. However Berg said on the following day that nothing was agreed."
    assert said(text, "Berg", "said", "that nothing was agreed").edtf == "2018-03-09"


def test_a_pronoun_that_goes_on_keeps_the_day() -> None:
    text = "Holm said on Monday it was open. She added that it was safe.\n\nShe denied a rumour."
    reading, (first, second, third) = read(
        text,
        ("Holm", "said", "it was open"),
        ("She", "added", "that it was safe"),
        ("She", "denied", "a rumour"),
    )
    third = Statement(id="s2", source=(spot(text, "She", nth=1),), cue=third.cue, content=third.content)
    page = article(text)
    assert date_statement(page, reading, first, TUESDAY).edtf == "2018-03-19"
    went_on = date_statement(page, reading, second, TUESDAY)
    assert (went_on.edtf, went_on.basis) == ("2018-03-19", "derived")
    assert date_statement(page, reading, third, TUESDAY).basis == "assumed"


@pytest.mark.parametrize(
    ("text", "cue", "kind", "edtf", "basis"),
    [
        ("On March 13 Holm met Vidal. She said it was good.", "said", "CONSULT", "2018-03-13", "derived"),
        ("On March 13 Holm met Vidal. She says it was good.", "says", "CONSULT", "2018-03-20", "assumed"),
        ("In 2017 Holm met Vidal. She said it was good.", "said", "CONSULT", "2018-03-20", "assumed"),
        ("On March 13 Holm met Vidal.\nShe said it was good.", "said", "CONSULT", "2018-03-20", "assumed"),
        ("On March 13 Holm met Vidal. She said it was good.", "said", "ACCUSE", "2018-03-20", "assumed"),
    ],
)
def test_who_speaks_at_a_meeting_does_so_on_its_day(
    text: str, cue: str, kind: str, edtf: str, basis: str
) -> None:
    reading, (statement,) = read(text, ("She", cue, "it was good"))
    met = Event(id="e", type=kind, trigger=(spot(text, "met"),))
    when = date_statement(article(text), replace(reading, events=(met,)), statement, TUESDAY)
    assert (when.edtf, when.basis) == (edtf, basis)


def test_a_second_sentence_of_a_meeting_goes_on_too() -> None:
    text = "On March 13 Holm met Vidal. She said it was good. She said that all agreed."
    reading, (_, second) = read(text, ("She", "said", "it was good"), ("She", "said", "that all agreed"))
    second = replace(second, source=(spot(text, "She", nth=1),), cue=(spot(text, "said", nth=1),))
    met = Event(id="e", type="CONSULT", trigger=(spot(text, "met"),))
    told = replace(reading, events=(met,), statements=(reading.statements[0], second))
    assert date_statement(article(text), told, second, TUESDAY).edtf == "2018-03-13"


def test_another_speaker_does_not_go_on() -> None:
    text = "Holm said on Monday it was open. Berg added that it was safe."
    reading, (_, second) = read(text, ("Holm", "said", "it was open"), ("Berg", "added", "that it was safe"))
    assert date_statement(article(text), reading, second, TUESDAY).basis == "assumed"


def test_times_of_another_content_in_the_sentence_are_not_taken() -> None:
    text = "Holm said it opens on Friday, Berg added."
    reading, (_, outer) = read(
        text, ("Holm", "said", "it opens on Friday"), ("Berg", "added", "Holm said it opens on Friday")
    )
    assert date_statement(article(text), reading, outer, TUESDAY).basis == "assumed"


def test_a_statement_without_a_cue_takes_the_reports_day() -> None:
    text = "The strait is open on Friday."
    reading, (statement,) = read(text, ("", "", "The strait is open on Friday"))
    assert date_statement(article(text), reading, statement, TUESDAY).basis == "assumed"


def test_dates_worked_out_before_give_the_same() -> None:
    text = "On December 13, Holm said that it was open."
    reading, (statement,) = read(text, ("Holm", "said", "that it was open"))
    dates = date_times(text, reading.times, TUESDAY)
    page = article(text)
    assert date_statement(page, reading, statement, TUESDAY, times=dates) == date_statement(
        page, reading, statement, TUESDAY
    )


def test_all_statements_at_once_are_dated_like_each() -> None:
    text = (
        "Holm said on Monday it was open. She added that it was safe. On March 8, Berg denied it.\n\n"
        "The strait opens on Friday, Ek told reporters."
    )
    reading, told = read(
        text,
        ("Holm", "said", "it was open"),
        ("She", "added", "that it was safe"),
        ("Berg", "denied", "it."),
        ("Ek", "told", "The strait opens on Friday"),
    )
    page = article(text)
    each = tuple(date_statement(page, reading, statement, TUESDAY) for statement in told)
    assert date_statements(page, reading, TUESDAY) == each
    assert [w.edtf for w in each] == ["2018-03-19", "2018-03-19", "2018-03-08", "2018-03-20"]


def test_thousands_of_statements_take_linear_time() -> None:
    def seconds(count: int) -> float:
        line = "Holm said on Monday it was open. "
        text = line * count
        at = [i * len(line) for i in range(count)]
        told = tuple(
            Statement(
                id=str(s),
                source=(Span(s, s + 4),),
                cue=(Span(s + 5, s + 9),),
                content=(Span(s + 20, s + 31),),
            )
            for s in at
        )
        cut = tuple(Span(s, s + len(line) - 1) for s in at)
        reading = Reading(article="a", engine=ENGINE, sentences=cut, statements=told, times=times(text))
        dates = date_times(text, reading.times, TUESDAY)
        page = article(text)
        start = time.process_time()
        date_statements(page, reading, TUESDAY, times=dates)
        return time.process_time() - start

    seconds(10)
    assert seconds(2000) < 24 * max(seconds(250), 0.005)
