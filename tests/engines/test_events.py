"""Events tied to statements: who made one by saying so, and in whose words it is told."""

import pytest

from communique.engines import Reader
from communique.engines.events import together
from communique.model import Mention, Span
from communique.sources import frame


@pytest.fixture(scope="module")
def reader():
    return Reader(threads=1)


def read(reader, text):
    return reader.annotate(frame(text, doc="t", published="2018-03-01", verbatim=True))


def test_a_threat_makes_one_event_by_being_uttered(reader):
    text = "Norway threatened to expel the ambassador of Peru if the fishermen were not released."
    reading = read(reader, text)
    (statement,) = [s for s in reading.statements if s.nested_in is None]
    made = [e for e in reading.events if e.made_by == statement.id]
    assert len(made) == 1
    assert made[0].status == "actual"
    assert made[0].trigger[0].overlaps(statement.cue[0])


def test_what_a_content_tells_is_reported_in_its_statement(reader):
    text = "The minister said that rebels had bombed the port of Tadjoura on Monday, killing four sailors."
    reading = read(reader, text)
    told = [e for e in reading.events if e.trigger[0].of(text) == "bombed"]
    assert [e.reported_in for e in told] == [reading.statements[0].id]


def test_every_span_lies_in_the_text_and_every_tie_leads_somewhere(reader):
    text = (
        "Oslo, March 3. Norway and Kenya signed a fisheries treaty on Friday.\n\n"
        '"We will not sell arms to either side," Foreign Minister Ola Berg told reporters, denying a report '
        "that his country had shipped rifles to the rebels. He demanded that Peru free two sailors by May."
    )
    reading = read(reader, text)
    ids = {s.id for s in reading.statements}
    assert reading.events
    assert len({e.id for e in reading.events}) == len(reading.events)
    for event in reading.events:
        assert {event.made_by, event.reported_in} - {None} <= ids
        for span in (*event.trigger, *event.actors, *event.recipients, *(a.span for a in event.args)):
            assert span.of(text) == span.of(text).strip() != ""
        assert 0 <= event.confidence <= 1


def test_mentions_are_added_only_where_none_stands():
    seen = [Mention(span=Span(0, 4), kind="state", chain=1), Mention(span=Span(10, 20), kind="role", chain=2)]
    more = [Mention(span=Span(12, 16), kind="state"), Mention(span=Span(5, 9), kind="weapon")]
    assert [m.span for m in together(seen, more)] == [Span(0, 4), Span(5, 9), Span(10, 20)]
