"""The timeline's lines read like sentences, quote only what was quoted, and keep dates imprecise."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from communique.fold import fold
from communique.model import Entry, Evidence, Span, When, Who
from communique.views.lines import LONGEST, act_line, dated
from communique.when import AT_THE_LATEST
from makers import CHILE, HOLM, NORWAY, VIDAL, deed, entry, spot


def line(**fields: object) -> str:
    one: Entry = dataclasses.replace(entry(), **fields)  # type: ignore[arg-type]
    (act,) = fold([one], copies={})
    return act_line(act, one)


def several() -> Evidence:
    """Two sentences, so that none of them alone says it."""
    quote = "It rained. Then it was said that the ferry link would reopen in May."
    return Evidence(article="a", span=Span(0, len(quote)), quote=quote)


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
    assert shown == '4 March 2019: Ada Holm (NOR) said: "We keep our word"'


def test_reported_speech_has_none() -> None:
    assert line() == "4 March 2019: Ada Holm (NOR) said the ferry link would reopen in May"


def test_the_articles_own_verb_stands_in_the_line() -> None:
    shown = told("She unanimously adopted a resolution.", cue="unanimously adopted", content="a resolution")
    assert shown == "4 March 2019: Ada Holm (NOR) unanimously adopted a resolution"
    shown = told("She vowed to stay.", cue="vowed", content="to stay")
    assert shown == "4 March 2019: Ada Holm (NOR) vowed to stay"
    shown = told("She told aides that it would.", cue="told", content="that it would", addressee="aides")
    assert shown == "4 March 2019: Ada Holm (NOR) told aides that it would"


def test_a_cue_that_stands_beside_its_source_becomes_said() -> None:
    shown = told("It sank, according to Holm.", cue="according to", content="It sank")
    assert shown == "4 March 2019: Ada Holm (NOR) said: It sank"
    shown = told("Holm: It sank.", cue=":", content="It sank")
    assert shown == "4 March 2019: Ada Holm (NOR) said: It sank"


def test_words_told_first_are_set_off() -> None:
    shown = told("It sank, she complained.", cue="complained", content="It sank")
    assert shown == "4 March 2019: Ada Holm (NOR) complained: It sank"


def test_a_state_needs_no_code_behind_it_and_nobody_is_said_to_be() -> None:
    assert ": Norway said" in line(actors=(Who(name="Norway", actor="NOR", country="NOR"),))
    assert line(actors=(), evidence=several()) == (
        "4 March 2019: somebody not named said: the ferry link would reopen in May"
    )
    assert line(actors=(), evidence=several(), when=When()).startswith("Somebody not named said")
    two = (Who(name="A", country="NOR"), Who(name="B"))
    assert ": A (NOR) and B said" in line(actors=two)
    states = [Who(name=name, actor=code, country=code) for name, code in (("United States", "USA"),
              ("Norway", "NOR"), ("Chile", "CHL"))]  # fmt: skip
    assert ": the United States, Norway and Chile said" in line(actors=tuple(states))


def test_what_nobody_named_said_is_the_reports_own_sentence() -> None:
    shown = told("OSLO, May 4 (Courier) -- The ferry is said to be lost.", cue="is said",
                 content="to be lost", actors=())  # fmt: skip
    assert shown == "4 March 2019: the ferry is said to be lost"


def test_whoever_stands_between_the_verb_and_the_words_stays() -> None:
    shown = told("She urged the North to stop.", cue="urged", content="to stop")
    assert shown == "4 March 2019: Ada Holm (NOR) urged the North to stop"
    shown = told("She put the price at 5.", cue="put", content="at 5")
    assert shown == "4 March 2019: Ada Holm (NOR) put the price at 5"
    # Another clause between them is no hearer, and stays away.
    shown = told("She urged, as had her minister, to stop.", cue="urged", content="to stop")
    assert shown == "4 March 2019: Ada Holm (NOR) urged to stop"


def test_a_sentence_of_its_own_has_a_verb_of_its_own() -> None:
    shown = told("It was late, adding that it rained.", cue="adding", content="that it rained")
    assert shown == "4 March 2019: Ada Holm (NOR) added that it rained"


def test_a_headlines_verb_is_small_and_a_participle_becomes_a_verb() -> None:
    shown = told("Holm Says To Reopen Link", cue="Says", content="To Reopen Link")
    assert shown == "4 March 2019: Ada Holm (NOR) says: To Reopen Link"
    shown = told("Holm spoke, commenting on the link.", cue="commenting on", content="the link")
    assert shown == "4 March 2019: Ada Holm (NOR) commented on the link"


def test_an_opinion_is_no_verb() -> None:
    shown = told("In her opinion, the link is safe.", cue="opinion", content="the link is safe")
    assert shown == "4 March 2019: Ada Holm (NOR) said: the link is safe"


def test_a_quotation_led_by_that_keeps_its_own_marks_alone() -> None:
    words = 'that "the link has been [safe] and will stay."'
    shown = told(f"Holm stressed {words}", cue="stressed", content=words, manner="direct")
    assert shown == f"4 March 2019: Ada Holm (NOR) stressed {words}"


def test_one_quotation_in_two_pieces_has_its_marks_once() -> None:
    pieces = "“Coal is easy to see,” … “Squid is not.”"
    assert line(quote=pieces, manner="direct").endswith('said: "Coal is easy to see … Squid is not."')


def test_a_sentence_that_begins_with_a_capital_no_is_no_answer() -> None:
    assert line(quote="No decision had been made").endswith("said: No decision had been made")


def test_a_long_quote_ends_at_a_word() -> None:
    shown = line(quote="ferry " * 200)
    assert shown.endswith("ferry …") and len(shown) < LONGEST + 60


def test_a_long_sentence_ends_behind_a_clause() -> None:
    shown = line(quote="that " + "ferry " * 30 + "would reopen, as " + "ferry " * 30)
    assert shown.endswith("would reopen …")


def test_somebody_unnamed_has_an_article() -> None:
    for name, shown in (("foreign ministry", "the foreign ministry"), ("diplomats", "diplomats"),
                        ("people with a boat", "people with a boat"), ("office of the king", "the office"),
                        ("a clerk", "a clerk"), ("North's radio", "the North's radio")):  # fmt: skip
        assert f": {shown}" in line(actors=(Who(name=name),))


def test_he_is_whoever_tells_it() -> None:
    quote = "He said Oslo had met Lima."
    one = deed(quote, evidence=Evidence(
        article="a", span=Span(0, len(quote)), quote=quote, parts={"trigger": (spot(quote, "met"),)}
    ))  # fmt: skip
    said = dataclasses.replace(
        entry(),
        evidence=Evidence(
            article="a", span=Span(0, len(quote)), quote=quote, parts={"source": (Span(0, 2),)}
        ),
    )
    (act,) = fold([one], copies={})
    assert act_line(act, one, told_by=said) == "4 March 2019: Ada Holm (NOR) said Oslo had met Lima"
    elsewhere = dataclasses.replace(said, evidence=dataclasses.replace(said.evidence, article="b"))
    assert act_line(act, one, told_by=elsewhere) == "4 March 2019: He said Oslo had met Lima"


def test_a_passive_is_told_by_its_sentence() -> None:
    sentence = "The link is considered unsafe by Ada Holm."
    parts = {
        name: (spot(sentence, words),)
        for name, words in (("cue", "is considered"), ("content", "unsafe"), ("source", "Ada Holm"))
    }
    evidence = Evidence(article="a", span=Span(0, len(sentence)), quote=sentence, parts=parts)
    assert line(evidence=evidence, quote="unsafe") == (
        "4 March 2019: the link is considered unsafe by Ada Holm"
    )


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Chilean court", "the Chilean court (CHL)"),
        ("Chilean officials", "Chilean officials (CHL)"),
        ("Some Chilean court", "Some Chilean court (CHL)"),
        ("Chile's court", "Chile's court (CHL)"),
    ],
)
def test_an_office_behind_its_nations_name_has_an_article(name: str, shown: str) -> None:
    assert line(actors=(Who(name=name, country="CHL"),)).startswith(f"4 March 2019: {shown} said")


def test_what_is_done_by_a_quotation_is_the_quotation() -> None:
    quote = '"We ask Oslo to help," she said at the link.'
    parts = {"trigger": (spot(quote, "said"),), "actors": (spot(quote, "she"),)}
    she = dataclasses.replace(HOLM, span=spot(quote, "she"))
    evidence = Evidence(article="a", span=Span(0, len(quote)), quote=quote, parts=parts)
    one = deed(quote, evidence=evidence, actors=(she,), type="REQUEST", made_by="s-1")
    said = dataclasses.replace(entry(), id="s-1", manner="direct", quote='"We ask Oslo to help,"')
    (act,) = fold([one], copies={})
    assert act_line(act, one, told_by=said) == '4 March 2019: Ada Holm (NOR) said: "We ask Oslo to help"'
    assert act_line(act, one) == "4 March 2019: Ada Holm (NOR) said at the link"


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
            "4 March 2019: Ada Holm (NOR) met Rosa Vidal (CHL) in Lima",
        ),
        (
            "Her visit to Oslo ended, and rain fell.", "visit",
            {"actors": [("Her", HOLM)], "recipients": [("Oslo", NORWAY)]},
            "4 March 2019: Ada Holm (NOR)’s visit to Oslo ended",
        ),
        (
            "The two sides will meet in May, papers said.", "meet",
            {"actors": [("The two sides", NORWAY), ("The two sides", CHILE)], "status": "planned"},
            "4 March 2019: Norway and Chile will meet in May, papers said (planned)",
        ),
        (
            "Papers said this week: the U.S. Navy shelled Oslo; nobody was hurt.", "shelled",
            {"recipients": [("Oslo", NORWAY)], "status": "denied", "type": "ASSAULT"},
            "4 March 2019: the U.S. Navy shelled Oslo (denied)",
        ),
        (
            "The gunmen fled. Police seized 1,000 guns.", "seized", {"type": "COERCE", "when": When()},
            "Police seized 1,000 guns",
        ),
        (
            "Holm left Oslo early. She then flew to Lima.", "flew", {"actors": [("Holm", HOLM)]},
            "4 March 2019: Ada Holm (NOR): She then flew to Lima",
        ),
        # A clause that hangs on another one is not told alone, nor is a list cut in the middle.
        (
            "Rain fell, after Holm had met Vidal.", "met",
            {"actors": [("Holm", HOLM)], "recipients": [("Vidal", VIDAL)]},
            "4 March 2019: Rain fell, after Ada Holm (NOR) had met Rosa Vidal (CHL)",
        ),
        (
            "Oslo banned imports of coal, iron, lead and fish.", "banned",
            {"actors": [("Oslo", NORWAY)], "type": "SANCTION"},
            "4 March 2019: Oslo banned imports of coal, iron, lead and fish",
        ),
        (
            "The second part, direct talks, has begun.", "talks", {},
            "4 March 2019: the second part, direct talks, has begun",
        ),
        (
            "NORDHAVN, March 4 (Courier) -- Police seized 1,000 guns in the U.S.", "seized",
            {"type": "COERCE"}, "4 March 2019: Police seized 1,000 guns in the U.S.",
        ),
        (
            'Oslo blamed "the anger and hostility" of a statement that attacked Lima.', "hostility",
            {"recipients": [("Lima", CHILE)]},
            '4 March 2019: Oslo blamed "the anger and hostility" of a statement that attacked Lima',
        ),
        ("(3rd LD) Ferry talks resume today.", "talks", {}, "4 March 2019: Ferry talks resume today"),
        # A name once, and where the reader meets the person first.
        (
            "A mayor was “glad that she met Vidal” there.", "met",
            {"actors": [("she", HOLM)], "recipients": [("Vidal", VIDAL)]},
            "4 March 2019: a mayor was “glad that [Ada Holm (NOR)] met [Rosa Vidal (CHL)]”",
        ),
        (
            "He said he had met Vidal.", "met", {"actors": [("he", HOLM)], "recipients": [("Vidal", VIDAL)]},
            "4 March 2019: Ada Holm (NOR) said he had met Rosa Vidal (CHL)",
        ),
        (
            "Holm said on Monday that she had met Vidal.", "met",
            {"actors": [("she", HOLM)], "recipients": [("Vidal", VIDAL)]},
            "4 March 2019: Holm said on Monday that she had met Rosa Vidal (CHL)",
        ),
        (
            "She met her colleague, Rosa Vidal, in Lima.", "met",
            {"actors": [("She", HOLM)], "recipients": [("her colleague", VIDAL)]},
            "4 March 2019: Ada Holm (NOR) met Rosa Vidal (CHL) in Lima",
        ),
        (
            "Ms Holm left.", "left", {"actors": [("Holm", HOLM)]}, "4 March 2019: Ada Holm (NOR) left",
        ),
        # Words quoted inside a clause belong to it; a quotation behind a comma does not.
        (
            'Oslo paid a union known as the "Ferry Club," papers said.', "paid",
            {"actors": [("Oslo", NORWAY)]},
            '4 March 2019: Oslo paid a union known as the "Ferry Club," papers said',
        ),
        (
            'Oslo rejected the charge, stating, "It is false and it was false before."', "rejected",
            {"actors": [("Oslo", NORWAY)]}, "4 March 2019: Oslo rejected the charge",
        ),
        ("- Oslo will not quit the pact -", "quit", {"when": When()}, "Oslo will not quit the pact"),
        # The day once; a mark only where the words do not say it.
        ("On 4 March 2019 the ferry sailed to Lima.", "sailed", {}, "4 March 2019: the ferry sailed to Lima"),
        ("In March Oslo met nobody at all.", "met", {"when": When(edtf="2019-03")},
         "March 2019: Oslo met nobody at all"),
        ("Oslo did not meet Lima.", "meet", {"status": "denied"}, "4 March 2019: Oslo did not meet Lima"),
        ("Oslo cancelled the trip to Lima.", "trip", {"status": "called-off"},
         "4 March 2019: Oslo cancelled the trip to Lima"),
        # What a sentence tells in passing is a phrase of its own, or a clause with its own subject.
        (
            "Her spokesman rejected every charge on Monday, hours after Oslo had freed eleven sailors.",
            "freed", {"actors": [("Oslo", NORWAY)]}, "4 March 2019: Oslo had freed eleven sailors",
        ),
        (
            "The minister was asked by reporters about planned talks between Norway and Chile, and left.",
            "talks", {"actors": [("Norway", NORWAY), ("Chile", CHILE)], "status": "planned"},
            "4 March 2019: planned talks between Norway and Chile",
        ),
        (
            "Oslo had signed the treaty on fish and ferries in May and closed its market for coal.", "closed",
            {"actors": [("Oslo", NORWAY)]}, "4 March 2019: Norway closed its market for coal",
        ),
        (
            "Reporters had waited for hours for Oslo to free the eleven sailors.", "free",
            {"actors": [("Oslo", NORWAY)]},
            "4 March 2019: Reporters had waited for hours for Oslo to free the eleven sailors",
        ),
        (
            "The paper had been drawn up in March by Norway with the help of Chile.", "help",
            {"actors": [("Norway", NORWAY), ("Chile", CHILE)]},
            "4 March 2019: the paper had been drawn up in March by Norway with the help of Chile",
        ),
        ("Oslo would host the talks.", "host", {"status": "conditional"},
         "4 March 2019: Oslo would host the talks (on a condition)"),
    ],
)  # fmt: skip
def test_an_event_is_told_in_its_clause_with_the_names(
    quote: str, trigger: str, fields: dict[str, object], told: str
) -> None:
    assert done(quote, trigger, **fields) == told


def test_whoever_tells_what_is_told_in_passing_stays() -> None:
    quote = "The paper was read to reporters by Holm, who repeated that Chile had sunk the ship."
    cued = Evidence(
        article="a", span=Span(0, len(quote)), quote=quote, parts={"cue": (spot(quote, "repeated"),)}
    )
    said = dataclasses.replace(
        entry(), id="s1", actors=(HOLM,), quote="that Chile had sunk the ship", evidence=cued
    )
    parts = {"trigger": (spot(quote, "sunk"),), "actors": (spot(quote, "Chile"),)}
    evidence = Evidence(article="a", span=Span(0, len(quote)), quote=quote, parts=parts)
    chile = dataclasses.replace(CHILE, span=parts["actors"][0])
    one = deed(quote, evidence=evidence, actors=(chile,), reported_in="s1", type="ASSAULT")
    (act,) = fold([one], copies={})
    assert act_line(act, one, told_by=said) == (
        "4 March 2019: Chile had sunk the ship, according to Ada Holm (NOR)"
    )
    assert act_line(act, one) == f"4 March 2019: the{quote[3:-1]}"
    denied = dataclasses.replace(one, status="denied")
    assert act_line(act, denied, told_by=said).endswith("Chile had sunk the ship (denied)")
    assert "read to reporters" in act_line(act, denied, told_by=said)
    adopted = dataclasses.replace(cued, parts={"cue": (spot(quote, "read"),)})
    assert "read to reporters" in act_line(act, one, told_by=dataclasses.replace(said, evidence=adopted))


def test_what_is_done_by_saying_it_keeps_what_was_said() -> None:
    quote = "Dark powers were behind the leak and the strike, a paper of Oslo alleged on Tuesday."
    paper = Who(name="a paper of Oslo")
    told = done(quote, "alleged", actors=[("a paper of Oslo", paper)], made_by="s1", type="ACCUSE")
    assert told == f"4 March 2019: {quote[:-1]}"
    told = done(quote, "alleged", actors=[("a paper of Oslo", paper)], type="ACCUSE")
    assert told == f"4 March 2019: {quote[:-1]}"
    named = quote.replace("the leak", 'the "Fish Papers" leak')
    told = done(named, "alleged", actors=[("a paper of Oslo", paper)], made_by="s1", type="ACCUSE")
    assert told == f"4 March 2019: {named[:-1]}"


def _told_in(quote: str, trigger: str, **parts: str) -> str:
    """The line of an event told in somebody's own words: Ada Holm's, who is quoted."""
    cut = quote.strip("“”")
    cue = {"cue": (spot(quote, "stressed"),)} if "stressed" in quote else {}
    evidence = Evidence(article="a", span=Span(0, len(quote)), quote=quote, parts=cue)
    said = dataclasses.replace(
        entry(), id="s1", manner="direct", actors=(HOLM,), quote=cut, evidence=evidence
    )
    spans = {"trigger": (spot(quote, trigger),), **{k: (spot(quote, v),) for k, v in parts.items()}}
    sides = {k: (Who(name=v, span=spans[k][0]),) for k, v in parts.items()}
    told = dataclasses.replace(evidence, parts=spans)
    row: dict[str, Any] = {"actors": (), "recipients": (), **sides}
    one = deed(quote, evidence=told, reported_in="s1", type="AID", **row)
    (act,) = fold([one], copies={})
    return act_line(act, one, told_by=said)


def test_who_says_we_or_i_stands_in_the_line() -> None:
    quote = "“We hail the ports’ steps towards a common ferry.”"
    told = "4 March 2019: Ada Holm (NOR) said: "
    assert _told_in(quote, "hail") == f'{told}"We hail the ports’ steps towards a common ferry"'
    assert _told_in("“The ports took steps.”", "took", actors="The ports").endswith(": the ports took steps")
    reported = "Holm says that “we” are alone, and the ports took steps."
    assert not _told_in(reported, "took", actors="the ports").startswith(told)


def test_what_a_quotation_tells_in_passing_is_a_phrase_where_it_says_neither_we_nor_i() -> None:
    quote = "“In this we hail every step towards peace, including sending divers to Nordhavn,” she stressed."
    assert _told_in(quote, "sending", recipients="divers") == (
        "4 March 2019: sending divers to Nordhavn, according to Ada Holm (NOR)"
    )
    ours = quote.replace("divers", "our divers")
    assert "In this we hail" in _told_in(ours, "sending", recipients="our divers")


def test_a_day_that_is_only_the_latest_is_told_so() -> None:
    why = f"happened before the report, no day given; {AT_THE_LATEST}"
    when = When(edtf="2019-03-04", basis="assumed", why=why)
    assert done("Oslo had met Lima once.", "met", when=when) == "By 4 March 2019: Oslo had met Lima once"


def test_an_event_names_both_sides() -> None:
    shown = line(kind="event", type="CONSULT", act=None, recipients=(Who(name="Southmark", country="SWE"),))
    assert shown == ("4 March 2019: Ada Holm (NOR) to Southmark (SWE): the ferry link would reopen in May")


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2018-03-20", "20 March 2018"),
        ("2018-03", "March 2018"),
        ("2018", "2018"),
        ("2018-03-05/2018-03-06", "5–6 March 2018"),
        ("2018-05-28/2018-06-03", "28 May – 3 June 2018"),
        ("2018-12-28/2019-01-03", "28 December 2018 – 3 January 2019"),
        ("2017/2018", "2017–2018"),
        ("XXXX-01-19", "19 January of an unknown year"),
        ("2018-03-2X", "2018-03-2X"),
        ("", "day not known"),
    ],
)
def test_dates_as_words(edtf: str, words: str) -> None:
    assert dated(When(edtf=edtf)) == words
