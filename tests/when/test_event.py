"""The day of an event: its clause's own time, no deadline and no quotation's, no report's day for a plan."""

from __future__ import annotations

import time

import pytest

from communique.engines.sentences import sentences
from communique.engines.times import times
from communique.model import Event, Reading, Span, Statement, When
from communique.when import AT_THE_LATEST, date_events, date_times
from makers import ENGINE, article, event, spot

PUBLISHED = When(edtf="2018-03-21", basis="stated", why="the page says so")  # a Wednesday


def days(
    text: str,
    *events: Event,
    statements: tuple[Statement, ...] = (),
    published: When = PUBLISHED,
    **said: When,
) -> list[When]:
    told = times(text)
    reading = Reading(
        article="a",
        engine=ENGINE,
        sentences=sentences(text),
        statements=statements,
        events=events,
        times=told,
    )
    page = article(text, id="a")
    return list(date_events(page, reading, published, said=said, times=date_times(text, told, published)))


def day(text: str, trigger: str, **fields: object) -> tuple[str, str]:
    fields.setdefault("type", "CONSULT")
    (when,) = days(text, event(trigger=trigger, text=text, **fields))  # type: ignore[arg-type]
    return when.edtf, when.basis


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("Holm met Vidal in Lima on Monday.", "met", "2018-03-19"),
        ("On Tuesday, Holm met Vidal in Lima.", "met", "2018-03-20"),
        ("Holm on Tuesday met Vidal in Lima.", "met", "2018-03-20"),
        ("Tuesday's second round of talks failed.", "talks", "2018-03-20"),
        ("In February Chile freed 20 sailors.", "freed", "2018-02"),
        ("Holm met Vidal in Lima on Monday and flew to Oslo on Tuesday.", "flew", "2018-03-20"),
        ("Holm met Vidal in Lima on Monday and flew to Oslo on Tuesday.", "met", "2018-03-19"),
        ("The talks on ties between Norway and Chile were held on Monday.", "talks", "2018-03-19"),
        ("The talks between the leaders of the two states were held on Monday.", "talks", "2018-03-19"),
        ("Norway withdrew its envoys from the island on Monday.", "withdrew", "2018-03-19"),
        ("Chile closed the port, which has two piers, on Monday.", "closed", "2018-03-19"),
        ("In a raid on Monday, Chile freed 20 sailors.", "freed", "2018-03-19"),
        ("The talks held in Lima on Monday failed.", "talks", "2018-03-19"),
        ("Sailors were barred from Lima when Chile won the 1908 race.", "barred", "1908"),
        ("Chile joined the Fed in the summer of 2014.", "joined", "2014-06-01/2014-08-31"),
    ],
)
def test_the_time_of_its_clause_is_its_day(text: str, trigger: str, edtf: str) -> None:
    others = [
        event("CONSULT", word, text=text) for word in ("met", "flew") if word in text and word != trigger
    ]
    found = days(text, event("CONSULT", trigger, text=text), *others)
    assert (found[0].edtf, found[0].basis in ("stated", "derived")) == (edtf, True)
    assert "the text has it" in found[0].why


def test_of_two_clauses_each_has_the_day_that_it_opens_with() -> None:
    text = "On Monday Holm met Vidal, and on Tuesday the crew flew to Oslo."
    met, flew = days(text, event("CONSULT", "met", text=text), event("CONSULT", "flew", text=text))
    assert (met.edtf, flew.edtf) == ("2018-03-19", "2018-03-20")


def test_a_deed_has_the_day_of_the_one_in_which_it_was_done_and_of_no_other() -> None:
    for gap, edtf in (("in raids", "2018-03-19"), ("in revenge for raids", PUBLISHED.edtf)):
        text = f"Chile freed nine sailors {gap} in the north on Monday."
        freed, _ = days(text, event("RETREAT", "freed", text=text), event("ASSAULT", "raids", text=text))
        assert freed.edtf == edtf, gap


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Chile freed nine men under an accord announced on Monday.", "freed"),
        ("Chile cut the number of sites from 400 in 2014 to 60.", "cut"),
    ],
)
def test_the_time_of_another_thing_is_not_its_day(text: str, trigger: str) -> None:
    assert day(text, trigger) == (PUBLISHED.edtf, "assumed")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Holm will visit Lima on 5 June.", "2018-06-05"),
        ("Holm will visit Lima in June.", "2018-06"),
        ("Holm will visit Lima by June.", ""),
        ("Holm will visit Lima before 5 June.", ""),
        ("Holm will visit Lima by the end of June.", ""),
        ("Holm will visit Lima.", ""),
    ],
)
@pytest.mark.parametrize("status", ["planned", "proposed", "conditional", "hypothetical"])
def test_a_plan_has_the_day_on_which_it_is_to_happen_and_no_deadline(
    text: str, edtf: str, status: str
) -> None:
    args = [("deadline", text[text.index("Lima") + 5 : -1])] if text.endswith("June.") else []
    found = day(text, "visit", status=status, args=args)
    assert found[0] == edtf
    if not edtf:
        (when,) = days(text, event("CONSULT", "visit", text=text, status=status))
        assert when.basis == "unknown" and when.why.startswith(status)


def test_a_deadline_is_not_the_day_of_a_demand() -> None:
    assert day("Holm ordered the ships home by Friday.", "ordered", type="REQUEST") == (
        "2018-03-21",
        "assumed",
    )


def test_a_past_day_is_no_plans_and_a_coming_one_no_deeds() -> None:
    assert day("Holm announced on Tuesday a visit to Lima.", "visit", status="planned") == ("", "unknown")
    assert day("Chile agreed to free sailors in June.", "agreed", type="AGREE") == ("2018-03-21", "assumed")


def test_times_of_a_quotation_stay_inside_it() -> None:
    text = (
        "Holm said on Tuesday that the ministers met in Lima. "
        "Holm met Vidal, who said the strike ended on Monday."
    )
    inside = Statement(
        id="s1", source=(spot(text, "Holm"),), cue=(spot(text, "said"),),
        content=(spot(text, "that the ministers met in Lima"),),
    )  # fmt: skip
    behind = Statement(
        id="s2", source=(spot(text, "who"),), cue=(spot(text, "said", nth=1),),
        content=(spot(text, "the strike ended on Monday"),),
    )  # fmt: skip
    first = event("CONSULT", "met", text=text)
    second = Event(id="v2", type="CONSULT", trigger=(spot(text, "met", nth=1),))
    third = event("PROTEST", "ended", text=text)
    found = days(text, first, second, third, statements=(inside, behind))
    assert [when.edtf for when in found] == ["2018-03-21", "2018-03-21", "2018-03-19"]
    assert [when.basis for when in found[:2]] == ["assumed", "assumed"]


def test_what_is_done_by_saying_has_the_day_it_was_said() -> None:
    text = "Holm accused Chile of delays last June."
    said = When(edtf="2018-03-20", basis="derived", why="said 'on Tuesday'")
    (when,) = days(text, event("ACCUSE", "accused", text=text, made_by="s1"), s1=said)
    assert (when.edtf, when.basis) == ("2018-03-20", "derived")
    assert when.why == "made by being said: said 'on Tuesday'"
    (when,) = days(
        text, event("ACCUSE", "accused", text=text, made_by="s1", status="planned"),
        s1=When(edtf="2018-03-21", basis="assumed"),
    )  # fmt: skip
    assert (when.edtf, when.basis) == ("", "unknown")


def test_a_sentence_that_goes_on_keeps_the_day() -> None:
    text = "Holm met Vidal in Lima on Monday. They signed a pact. The ships left port."
    found = days(
        text,
        event("CONSULT", "met", text=text),
        event("SUPPORT", "signed", text=text),
        event("RETREAT", "left", text=text),
    )
    assert [(when.edtf, when.basis) for when in found] == [
        ("2018-03-19", "derived"), ("2018-03-19", "derived"), ("2018-03-21", "assumed"),
    ]  # fmt: skip
    assert "goes on from what happened 'Monday'" in found[1].why
    parted = text.replace(". They", ".\nThey")
    assert days(parted, event("CONSULT", "met", text=parted), event("SUPPORT", "signed", text=parted))[
        1
    ].edtf == ("2018-03-21")


@pytest.mark.parametrize("status", ["actual", "denied", "called-off"])
def test_what_happened_or_is_denied_is_of_the_reports_day_otherwise(status: str) -> None:
    text = "Chile had freed the sailors."
    (when,) = days(text, event("RETREAT", "freed", text=text, status=status))
    assert (when.edtf, when.basis) == ("2018-03-21", "assumed")
    assert "report" in when.why
    (when,) = days(text, event("RETREAT", "freed", text=text, status=status), published=When())
    assert (when.edtf, when.basis) == ("", "unknown")


def test_then_goes_on_from_the_one_time_of_the_sentence_before() -> None:
    text = "Ties soured in late November, after a storm. Chile then tested a missile."
    assert day(text, "tested", type="MOBILIZE") == ("2017-11-21/2017-11-30", "derived")
    text = "Ties soured in late November, after a storm. Chile tested a missile."
    assert day(text, "tested", type="MOBILIZE") == ("2018-03-21", "assumed")
    text = "Ties soured in November and mended in January. Chile then tested a missile."
    assert day(text, "tested", type="MOBILIZE") == ("2018-03-21", "assumed")


def test_an_event_without_a_trigger_takes_no_time() -> None:
    text = "Holm met Vidal on Monday."
    (when,) = days(text, Event(id="v", type="CONSULT", actors=(spot(text, "Holm"),)))
    assert (when.edtf, when.basis) == ("2018-03-21", "assumed")


def test_many_events_take_time_in_proportion() -> None:
    line = "Holm met Vidal in Lima on Monday and Chile freed 20 sailors on Tuesday. "

    def took(count: int) -> float:
        text = line * count
        made = [
            Event(id=f"v{n}{word}", type="CONSULT", trigger=(spot_at(text, word, n * len(line)),))
            for n in range(count)
            for word in ("met", "freed")
        ]
        told, cut = times(text), sentences(text)
        dates = date_times(text, told, PUBLISHED)
        reading = Reading(article="a", engine=ENGINE, sentences=cut, events=tuple(made), times=told)
        page = article(text, id="a")
        begin = time.process_time()
        assert len(date_events(page, reading, PUBLISHED, said={}, times=dates)) == 2 * count
        return time.process_time() - begin

    assert took(1600) < 24 * max(took(200), 0.01)


def spot_at(text: str, word: str, start: int) -> Span:
    at = text.index(word, start)
    return Span(at, at + len(word))


@pytest.mark.parametrize(
    ("text", "trigger", "latest"),
    [
        ("Chile had freed the sailors.", "freed", True),
        ("In response Chile freed the sailors.", "freed", True),
        ("Since the vote Chile freed sailors.", "freed", True),
        ("Chile freed sailors several times.", "freed", True),
        ("Chile freed sailors in recent months.", "freed", True),
        ("Chile freed sailors who had fished there.", "freed", False),
        ("Chile freed sailors in response.", "freed", False),
    ],
)
def test_what_looks_back_was_done_by_the_reports_day(text: str, trigger: str, latest: bool) -> None:
    (when,) = days(text, event("RETREAT", trigger, text=text))
    assert (when.edtf, when.basis) == ("2018-03-21", "assumed")
    assert when.why.endswith(AT_THE_LATEST) == latest
