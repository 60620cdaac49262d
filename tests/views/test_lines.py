"""The timeline's lines read like sentences, quote only what was quoted, and keep dates imprecise."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from communique.fold import fold
from communique.model import Entry, Evidence, Span, When, Who
from communique.views.lines import LONGEST, act_line, dated
from makers import CHILE, HOLM, NORWAY, VIDAL, deed, entry, spot


def line(**fields: object) -> str:
    one: Entry = dataclasses.replace(entry(), **fields)  # type: ignore[arg-type]
    (act,) = fold([one], copies={})
    return act_line(act, one)


def told(sentence: str, *, cue: str, content: str, **fields: object) -> str:
    """The line of one statement in ``sentence``."""
    evidence = Evidence(
        article="a",
        span=Span(100, 100 + len(sentence)),
        quote=sentence,
        parts={
            name: (Span(100 + sentence.index(words), 100 + sentence.index(words) + len(words)),)
            for name, words in (("cue", cue), ("content", content))
        },
    )
    return line(evidence=evidence, quote=content, **fields)


def test_direct_speech_has_its_marks_once() -> None:
    shown = told("“We keep our word,” Holm said.", cue="said", content="“We keep our word,”", manner="direct")
    assert shown == 'On 4 March 2019, Ada Holm (NOR) said: "We keep our word"'


def test_reported_speech_has_none() -> None:
    assert line() == "On 4 March 2019, Ada Holm (NOR) said: the ferry link would reopen in May"


def test_the_articles_own_verb_stands_in_the_line() -> None:
    shown = told("She unanimously adopted a resolution.", cue="unanimously adopted", content="a resolution")
    assert shown == "On 4 March 2019, Ada Holm (NOR) unanimously adopted a resolution"
    shown = told("She vowed to stay.", cue="vowed", content="to stay")
    assert shown == "On 4 March 2019, Ada Holm (NOR) vowed to stay"
    shown = told("She told aides that it would.", cue="told", content="that it would", addressee="aides")
    assert shown == "On 4 March 2019, Ada Holm (NOR) told aides that it would"


def test_a_cue_that_stands_beside_its_source_becomes_said() -> None:
    shown = told("It sank, according to Holm.", cue="according to", content="It sank")
    assert shown == "On 4 March 2019, Ada Holm (NOR) said: It sank"
    shown = told("Holm: It sank.", cue=":", content="It sank")
    assert shown == "On 4 March 2019, Ada Holm (NOR) said: It sank"


def test_words_told_first_are_set_off() -> None:
    shown = told("It sank, she complained.", cue="complained", content="It sank")
    assert shown == "On 4 March 2019, Ada Holm (NOR) complained: It sank"


def test_a_state_needs_no_code_behind_it_and_nobody_is_said_to_be() -> None:
    assert ", Norway said" in line(actors=(Who(name="Norway", actor="NOR", country="NOR"),))
    assert ", somebody not named said" in line(actors=())
    assert line(actors=(), when=When()).startswith("Somebody not named said")
    two = (Who(name="A", country="NOR"), Who(name="B"))
    assert ", A (NOR), B said" in line(actors=two)


def test_a_long_quote_ends_at_a_word() -> None:
    shown = line(quote="ferry " * 200)
    assert shown.endswith("ferry …") and len(shown) < LONGEST + 60


def done(quote: str, trigger: str, **fields: Any) -> str:
    """The line of one event in ``quote``; ``actors`` and ``recipients`` are pairs of words and who it is."""
    parts, sides = {"trigger": (spot(quote, trigger),)}, {}
    for name in ("actors", "recipients"):
        pairs = fields.pop(name, ())
        parts[name] = tuple(spot(quote, words) for words, _ in pairs)
        sides[name] = tuple(
            dataclasses.replace(who, span=span) for span, (_, who) in zip(parts[name], pairs, strict=True)
        )
    evidence = Evidence(article="a", span=Span(0, len(quote)), quote=quote, parts=parts)
    one = deed(quote, evidence=evidence, **sides, **fields)
    (act,) = fold([one], copies={})
    return act_line(act, one)


@pytest.mark.parametrize(
    ("quote", "trigger", "fields", "told"),
    [
        (
            "She met Vidal in Lima.", "met", {"actors": [("She", HOLM)], "recipients": [("Vidal", VIDAL)]},
            "On 4 March 2019, Ada Holm (NOR) met Rosa Vidal (CHL) in Lima",
        ),
        (
            "Her visit to Oslo ended, and rain fell.", "visit",
            {"actors": [("Her", HOLM)], "recipients": [("Oslo", NORWAY)]},
            "On 4 March 2019, Ada Holm (NOR)’s visit to Oslo ended",
        ),
        (
            "The two sides will meet in May, papers said.", "meet",
            {"actors": [("The two sides", NORWAY), ("The two sides", CHILE)], "status": "planned"},
            "On 4 March 2019, planned: Norway and Chile will meet in May",
        ),
        (
            "Papers said this week: the U.S. Navy shelled Oslo; nobody was hurt.", "shelled",
            {"recipients": [("Oslo", NORWAY)], "status": "denied", "type": "ASSAULT"},
            "On 4 March 2019, denied: the U.S. Navy shelled Oslo",
        ),
        (
            "The gunmen fled. Police seized 1,000 guns.", "seized", {"type": "COERCE", "when": When()},
            "Police seized 1,000 guns",
        ),
        (
            "Holm left Oslo early. She then flew to Lima.", "flew", {"actors": [("Holm", HOLM)]},
            "On 4 March 2019, Ada Holm (NOR) (consult): Holm left Oslo early. She then flew to Lima.",
        ),
    ],
)  # fmt: skip
def test_an_event_is_told_in_its_clause_with_the_names(
    quote: str, trigger: str, fields: dict[str, object], told: str
) -> None:
    assert done(quote, trigger, **fields) == told


def test_an_event_names_both_sides() -> None:
    shown = line(kind="event", type="CONSULT", act=None, recipients=(Who(name="Southmark", country="SWE"),))
    assert shown == (
        "On 4 March 2019, Ada Holm (NOR) to Southmark (SWE) (consult): the ferry link would reopen in May"
    )


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2018-03-20", "on 20 March 2018"),
        ("2018-03", "in March 2018"),
        ("2018", "in 2018"),
        ("2018-03-05/2018-03-06", "between 5 March 2018 and 6 March 2018"),
        ("XXXX-01-19", "on 19 January of an unknown year"),
        ("2018-03-2X", "on 2018-03-2X"),
        ("", "on a day not known"),
    ],
)
def test_dates_as_words(edtf: str, words: str) -> None:
    assert dated(When(edtf=edtf)) == words
