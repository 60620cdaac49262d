"""Who both sides are, whose word a paper is, and what a ministry is called."""

from __future__ import annotations

import dataclasses

import pytest

from communique.engines.mentions import mentions
from communique.engines.sentences import sentences
from communique.model import Place, Reading, Span, Statement
from communique.who import Cast, speakers
from communique.who.bodies import body_name
from communique.who.papers import paper_in
from makers import ENGINE, article, spot


def cast(text: str, *said: tuple[str, str, str], place: str = "", day: str = "") -> Cast:
    """A cast of ``text`` in which each of ``said`` (source, cue, content) is a statement."""
    made = article(text, place=Place(name=place) if place else None)
    cut = sentences(text)
    statements = tuple(
        Statement(
            id=str(n), source=(spot(text, a),) if a else (), cue=(spot(text, b),), content=(spot(text, c),)
        )
        for n, (a, b, c) in enumerate(said)
    )
    seen = mentions(text, cut, speech=[(s.source, s.content) for s in statements])
    reading = Reading(article=made.id, engine=ENGINE, sentences=cut, mentions=seen, statements=statements)
    return Cast(made, reading, day=day)


def who(whole: Cast, source: str, *, nth: int = 0) -> list[tuple[str, str | None]]:
    return [(w.name, w.country) for w in speakers(whole, (spot(whole.text, source, nth=nth),))]


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        (
            "The leaders of the two Koreas met.",
            "The leaders of the two Koreas",
            ["KOR", "PRK"],
        ),
        ("Korean leaders met.", "Korean leaders", ["KOR", "PRK"]),
        ("Peru met Chile in Lima. The two sides agreed.", "The two sides", ["PER", "CHL"]),
        (
            "Peru spoke first. Chile followed. It rained. Both countries agreed.",
            "Both countries",
            ["PER", "CHL"],
        ),
        ("Peru, Chile and Bolivia met. The two sides agreed.", "The two sides", []),
        ("Peru met. The two sides agreed.", "The two sides", []),
        ("The two Koreas agreed to march together.", "The two Koreas", ["KOR", "PRK"]),
        ("Koreas agree on a date", "Koreas", ["KOR", "PRK"]),
        ("The United Nations wrote to Chad. The parties agreed.", "The parties", ["UNO", "TCD"]),
    ],
)
def test_two_parties_named_before(text: str, source: str, expected: list[str]) -> None:
    found = [w.actor for w in speakers(cast(text), (spot(text, source),))]
    assert found == (expected or [None])


def test_a_couple_is_whom_the_article_has_joined() -> None:
    text = "Ada Holm and director Peter Virta moved in. The couple denied it."
    assert [name for name, _ in who(cast(text), "The couple")] == ["Ada Holm", "Peter Virta"]
    text = "Peru and Chile met. The couple denied it."
    assert [name for name, _ in who(cast(text), "The couple")] == ["The couple"]


def test_two_ministers_are_the_last_two() -> None:
    text = (
        "Irish Foreign Minister Ada Byrne met Greek Foreign Minister Eleni Pappa. "
        "President Nils Holm watched. The two ministers agreed."
    )
    assert who(cast(text), "The two ministers") == [("Ada Byrne", "IRL"), ("Eleni Pappa", "GRC")]


def test_they_are_who_spoke_last_or_were_joined() -> None:
    text = "Peru and Chile promised a road. They also agreed on a bridge."
    said = ("Peru and Chile", "promised", "a road")
    assert who(cast(text, said, ("They", "agreed", "a bridge")), "They") == [
        ("Peru", "PER"),
        ("Chile", "CHL"),
    ]
    text = "Peru and Chile held a drill. They called it a success."
    assert who(cast(text, ("They", "called", "a success")), "They") == [("Peru", "PER"), ("Chile", "CHL")]
    text = "The paper relied on two senior sources. They said that the road was shut."
    told = cast(text, ("They", "said", "that the road was shut"))
    assert who(told, "They") == [("two senior sources", None)]


def test_a_paper_speaks_for_who_issued_it() -> None:
    text = (
        'The Malian Foreign Ministry said in a statement that it was ready. "We wait," it said. '
        "The statement gave no date."
    )
    whole = cast(text, ("The Malian Foreign Ministry", "said in a statement", "that it was ready"))
    assert who(whole, "The statement") == [("The statement", "MLI")]
    text = "A UN letter reached Dakar. The letter asked for calm."
    assert who(cast(text), "The letter") == [("The letter", "UNO")]
    text = "A joint statement by Ghana and Togo came out. The document names three ports."
    assert who(cast(text), "The document") == [("The document", "GHA"), ("The document", "TGO")]


def test_a_paper_of_nobody_told_stays_alone() -> None:
    text = "A letter reached Dakar. The letter asked for calm."
    assert who(cast(text), "The letter") == [("The letter", None)]
    assert paper_in("the author of the letter") == ""


def test_it_may_be_a_paper() -> None:
    text = "The declaration by Ghana is short. It does not say when the port opens."
    whole = cast(text, ("It", "does not say", "when the port opens"))
    assert who(whole, "It") == [("declaration", "GHA")]


def test_a_relative_takes_its_antecedent() -> None:
    text = "Togo, which denies the charge, waited. A small village council that says no was asked."
    whole = cast(text)
    assert who(whole, "which") == [("Togo", "TGO")]
    assert who(whole, "that") == [("A small village council", None)]


def test_a_wires_tag_is_no_part_of_the_name() -> None:
    text = "(2nd LD) Ghana calls off talks"
    assert [(w.name, w.actor) for w in speakers(cast(text), (spot(text, "2nd LD) Ghana"),))] == [
        ("Ghana", "GHA")
    ]


@pytest.mark.parametrize(
    ("words", "country", "name"),
    [
        ("Norway's foreign ministry", "NOR", "Norwegian Foreign Ministry"),
        ("The Foreign Ministry", "NOR", "Norwegian Foreign Ministry"),
        ("Its defence ministry", "NOR", "Norwegian Defence Ministry"),
        ("The Norwegian Defence Ministry", "NOR", "Norwegian Defence Ministry"),
        ("the ministry", "NOR", "ministry"),
        ("Ministry of Fisheries", "NOR", "Ministry of Fisheries"),
        ("Norway's parliament", "NOR", "Norway's parliament"),
        ("The Foreign Ministry", "", "Foreign Ministry"),
    ],
)
def test_a_ministry_has_one_name(words: str, country: str, name: str) -> None:
    assert body_name(words, country=country) == name


def test_a_body_has_one_id_at_each_mention() -> None:
    text = (
        "The Ferry Safety Institute in Oslo warned of ice. The institute named no date. "
        "According to the Ferry Safety Institute, it was late."
    )
    whole = cast(text)
    found = [
        speakers(whole, (spot(text, words, nth=nth),))[0]
        for words, nth in (
            ("The Ferry Safety Institute", 0),
            ("The institute", 0),
            ("the Ferry Safety Institute", 0),
        )
    ]
    assert len({w.actor for w in found}) == 1 and found[0].actor is not None
    assert {w.country for w in found} == {"NOR"}


def test_papers_that_quote_papers_come_to_an_end() -> None:
    text = " ".join("The statement said in a statement that it rained." for _ in range(2000))
    cut = sentences(text)
    said = [
        Statement(
            id=str(n),
            source=(Span(s.start, s.start + 13),),
            cue=(Span(s.start + 14, s.start + 33),),
            content=(Span(s.start + 34, s.end - 1),),
        )
        for n, s in enumerate(cut)
    ]
    reading = Reading(
        article="a", engine=ENGINE, sentences=cut, mentions=mentions(text, cut), statements=tuple(said)
    )
    whole = Cast(article(text, place=None), reading)
    assert [w.name for w in speakers(whole, said[-1].source)] == ["The statement"]


def test_they_in_somebodys_own_words_are_others() -> None:
    text = "Ada Holm, a judge and a sailor, said: “They use the port.”"
    told = cast(text, ("Ada Holm, a judge and a sailor", "said", "“They use the port.”"))
    assert who(told, "They") != [("They", None)]
    said = dataclasses.replace(told.reading.statements[0], manner="direct")
    quoted = Cast(told.article, dataclasses.replace(told.reading, statements=(said,)))
    assert who(quoted, "They") == [("They", None)]


def test_they_are_not_the_one_who_is_named_with_others() -> None:
    said = ("Virtas and his colleagues", "warned", "that ice forms")
    whole = cast("Peter Virtas sailed. Virtas and his colleagues warned that ice forms. They wait.", said)
    (one,) = speakers(whole, (spot(whole.text, "They"),))
    assert (one.name, one.actor) == (said[0], None)


def test_a_name_that_ends_in_s_is_one() -> None:
    whole = cast("Peter Virtas said that ice forms. They wait.", ("Peter Virtas", "said", "that ice forms"))
    assert who(whole, "They") == [("They", None)]


def test_an_adviser_of_a_president_is_no_leader() -> None:
    text = (
        "Peru and Chile will hold a summit, said President Rosa Vidal's top adviser, Nils Holm. "
        "The two leaders speak in May."
    )
    assert [w.actor for w in speakers(cast(text), (spot(text, "The two leaders"),))] == ["PER", "CHL"]
