"""The reader keeps to the article: no statement from a head, none from a mere deed, no span outside."""

from __future__ import annotations

import dataclasses

import pytest

from communique.engines.deeds import is_doubtful_deed, says_nothing
from communique.engines.reader import Reader, check
from communique.errors import CommuniqueError
from communique.model import EngineName, Mention, Reading, Span, Statement
from makers import article, spot

TEXT = (
    "Nordland will not yield\n\nThe premier said on Monday that the ferry would stay.\n\n"
    "Southmark's claims\n\nPresident Ole Dahl said earlier that it is better to wait."
)


def headed() -> tuple[Span, ...]:
    return (spot(TEXT, "Nordland will not yield"), spot(TEXT, "Southmark's claims"))


def test_no_statement_of_the_reader_touches_a_section_head() -> None:
    told = article(text=TEXT, heads=headed())
    statements = Reader(threads=1).annotate(told).statements
    head = spot(TEXT, "Southmark's claims")
    pieces = [s for one in statements for s in (*one.source, *one.cue, *one.content)]
    assert pieces and not any(head.overlaps(piece) for piece in pieces)
    sources = {s.of(TEXT) for one in statements for s in one.source}
    assert {"The premier", "President Ole Dahl"} <= sources


def test_a_headline_may_speak_for_itself() -> None:
    text = "Premier says ferry will stay\n\nThe port lies in the north. It has two quays."
    told = article(text=text, heads=(spot(text, "Premier says ferry will stay"),))
    (statement,) = Reader(threads=1).annotate(told).statements
    assert statement.content[0].of(text) == "ferry will stay"


@pytest.mark.parametrize(
    ("sentence", "cue", "content", "deed"),
    [
        ("The council has imposed sanctions.", "has imposed", "sanctions", True),
        ("The fleet ringed the port.", "ringed", "the port", True),
        ("The council condemned the raid.", "condemned", "the raid", False),
        ("The council has imposed that it be so.", "has imposed", "that it be so", False),
    ],
)
def test_a_deed_is_no_statement_where_the_reader_doubts(
    sentence: str, cue: str, content: str, deed: bool
) -> None:
    told = Statement(id="s", cue=(spot(sentence, cue),), content=(spot(sentence, content),), confidence=0.4)
    assert is_doubtful_deed(sentence, told) is deed
    assert not is_doubtful_deed(sentence, dataclasses.replace(told, confidence=0.6))
    assert not is_doubtful_deed(sentence, dataclasses.replace(told, manner="direct"))


@pytest.mark.parametrize("span", [Span(0, 0), Span(3, 9), Span(90, 99)])
def test_a_span_that_is_no_clean_stretch_of_the_text_is_refused(span: Span) -> None:
    reading = Reading(
        article="a", engine=EngineName(name="e", version="1"), mentions=(Mention(span=span, kind="person"),)
    )
    with pytest.raises(CommuniqueError, match=r"no clean stretch"):
        check(reading, "The premier said no.")


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content", "nothing"),
    [
        ("Sign Up You agree to receive offers.", "You", "agree", "to receive offers", True),
        ("You said to wait.", "You", "said", "to wait", False),
        ("The note was supposed to symbolize peace.", "The note", "was supposed to symbolize", "peace", True),
        ("She was supposed to say that it rained.", "She", "was supposed to say", "that it rained", False),
        ("The storm threatens to sink the ferry.", "The storm", "threatens", "to sink the ferry", True),
        ("The rebels threaten to sink the ferry.", "The rebels", "threaten", "to sink the ferry", False),
        ("The report says that it sank.", "The report", "says", "that it sank", False),
        ("Lima was showing no signs of a change.", "Lima", "showing no signs of", "a change", True),
        ("Lima gave its view of a change.", "Lima", "gave its view of", "a change", False),
        (
            "The war has claimed at least 40,000 lives.",
            "The war",
            "has claimed",
            "at least 40,000 lives",
            True,
        ),
        (
            "The rebels have claimed the lives of two.",
            "The rebels",
            "have claimed",
            "the lives of two",
            False,
        ),
        ("The rebels claimed two victories.", "The rebels", "claimed", "two victories", False),
    ],
)
def test_a_form_and_a_thing_say_nothing(
    sentence: str, source: str, cue: str, content: str, nothing: bool
) -> None:
    told = Statement(
        id="s",
        source=(spot(sentence, source),),
        cue=(spot(sentence, cue),),
        content=(spot(sentence, content),),
        confidence=0.9,
    )
    assert says_nothing(sentence, told) is nothing
    assert not says_nothing(sentence, dataclasses.replace(told, manner="direct"))


@pytest.mark.parametrize(
    ("sentence", "cue", "content", "nothing"),
    [
        ("Lima appears to have begun.", "appears", "to have begun", True),
        ("The truce is not mentioned.", "is not mentioned", "The truce", True),
        ("The size is difficult to judge.", "is difficult to judge", "The size", True),
        ("The release, raising hopes for more, was late.", "raising hopes for", "more", True),
        ("Holm is known for fiery speeches.", "is known for", "fiery speeches", True),
        ("Lima is believed to have begun.", "is believed", "to have begun", False),
        ("The truce was announced.", "was announced", "The truce", False),
    ],
)
def test_where_nobody_is_named_a_look_or_a_mention_says_nothing(
    sentence: str, cue: str, content: str, nothing: bool
) -> None:
    told = Statement(id="s", cue=(spot(sentence, cue),), content=(spot(sentence, content),), confidence=0.9)
    assert says_nothing(sentence, told) is nothing
    said = dataclasses.replace(told, source=(spot(sentence, sentence.split()[0]),))
    assert not says_nothing(sentence, said)
