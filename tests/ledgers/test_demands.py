"""Demands: what is asked of whom, what is no demand, and by what it was met."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.ledgers import Reported, derive, keys, met_on, status_on
from communique.model import Demand, Entry, Evidence, Span, When, Who
from makers import deed, entry, reported, spot

PERU = Who(name="Peru", actor="PER", country="PER")
CHILE = Who(name="Chile", actor="CHL", country="CHL")
VEGA = Who(name="Marta Vega", actor="p-vega", country="PER", role="foreign minister")

FIRST, LATER, LAST = "2019-03-04", "2019-04-01", "2019-06-01"


def day(edtf: str) -> When:
    return When(edtf=edtf, basis="stated", why="x") if edtf else When()


def asked(
    text: str,
    content: str,
    on: str = FIRST,
    *,
    cue: str = "urged",
    to: str | None = "Chile",
    **fields: object,
) -> Entry:
    """A statement in one sentence of an article of its own, addressed to somebody."""
    article = f"article of {text}"
    parts = {"cue": (spot(text, cue),), "content": (spot(text, content),)}
    evidence = Evidence(article=article, span=Span(0, len(text)), quote=text, parts=parts)
    known = {"act": "demand", "actors": (VEGA,), "id": f"s-{text}", **fields}
    return entry(
        article=article, evidence=evidence, when=day(on), quote=content, addressee=to, **known
    )  # fmt: skip


def done(text: str, trigger: str, on: str = LATER, **fields: object) -> Entry:
    """An event in one sentence; those it is done to stand where their names do."""
    known = {
        "article": f"article of {text}",
        "id": f"v-{text}",
        "actors": (CHILE,),
        "recipients": (),
        **fields,
    }
    parts = {"trigger": (spot(text, trigger),)}
    evidence = Evidence(article=str(known["article"]), span=Span(0, len(text)), quote=text, parts=parts)
    return deed(text, evidence=evidence, when=day(on), **known)


def at(who: Who, text: str) -> Who:
    return Who(name=who.name, actor=who.actor, country=who.country, span=spot(text, who.name))


def rows(*told: Entry | Reported) -> list[Demand]:
    """The rows of every part in which any of these acts counts."""
    acts = [one if isinstance(one, Reported) else reported(one) for one in told]
    parts = sorted({part for act in acts for part in keys(act) if part.startswith("demands|")})
    found = [row for part in parts for row in derive(part, [act for act in acts if part in keys(act)])]
    return [row for row in found if isinstance(row, Demand)]


def only(*told: Entry | Reported) -> Demand:
    (row,) = rows(*told)
    return row


URGED = asked(
    "Vega urged Chile to withdraw its boats from the strait.", "to withdraw its boats from the strait"
)
STOP = asked("Vega urged Chile to halt its missile tests.", "to halt its missile tests")


# --- what is a demand ---


def test_a_demand_has_its_sides_and_words() -> None:
    row = only(URGED)
    assert ([who.name for who in row.by], [who.country for who in row.of]) == (["Marta Vega"], ["CHL"])
    assert (row.id, row.what) == (f"d-{URGED.id}", "to withdraw its boats from the strait")
    assert status_on("demands", row, FIRST) == "open"


def test_an_event_alone_is_one_where_its_word_demands() -> None:
    text = "Peru called on Chile to withdraw its boats."
    row = only(done(text, "called on", FIRST, type="REQUEST", actors=(PERU,), recipients=(at(CHILE, text),)))
    assert (row.what, [who.name for who in row.of]) == ("to withdraw its boats", ["Chile"])


@pytest.mark.parametrize(
    "told",
    [
        asked("Vega asked Chile where the boats were.", "where the boats were", cue="asked", act="ask"),
        asked("Vega proposed that Chile withdraw boats.", "that Chile withdraw boats", cue="proposed",
              act="propose"),
        asked("Vega did not demand that Chile pull out boats.", "that Chile pull out boats",
              cue="did not demand"),
        asked("Vega ordered the ministries to draw up plans.", "the ministries to draw up plans",
              cue="ordered", to="the ministries"),
        asked("Vega urged Peru to draw up new plans.", "to draw up new plans", to="Peru"),
        asked("An analyst urged Chile to withdraw boats.", "to withdraw boats",
              actors=(Who(name="Ana Gil", actor="p-gil", country="PER", role="analyst"),)),
        done("Peru suggested to Chile to swap the boats.", "suggested", type="REQUEST", actors=(PERU,)),
        done("Peru invited Chile to visit the islands.", "invited", type="REQUEST", actors=(PERU,),
             mode="meet"),
        done("Peru asked for a meeting with Chile.", "asked for", type="REQUEST", actors=(PERU,)),
        done("Peru called for the boats to leave.", "called for", type="REQUEST", actors=(PERU,),
             confidence=0.2),
        done("Peru called for the boats to leave.", "called for", type="REQUEST", actors=(PERU,),
             status="denied"),
        done("Peru called for the boats to leave.", "called for", type="REQUEST", actors=(PERU,),
             made_by="a proposal"),
    ],
)  # fmt: skip
def test_what_demands_nothing_of_another_is_none(told: Entry) -> None:
    assert rows(told) == []


def test_a_statement_and_its_event_and_what_is_repeated_are_one_row() -> None:
    text = URGED.evidence.quote
    made = done(
        text, "urged", FIRST, type="REQUEST", article=URGED.article, made_by=URGED.id, actors=(VEGA,),
        recipients=(at(CHILE, text),),
    )  # fmt: skip
    again = asked("Vega called on Chile to pull its boats out of the strait.",
                  "to pull its boats out of the strait", LATER, cue="called on")  # fmt: skip
    row = only(URGED, made, again)
    assert set(row.acts) == {URGED.id, made.id, again.id}
    assert row.when == URGED.when
    assert len(rows(URGED, STOP)) == 2
    other = asked("Vega urged Fiji to withdraw its boats from the strait.",
                  "to withdraw its boats from the strait", to="Fiji")  # fmt: skip
    assert len(rows(URGED, other)) == 2, "another side is asked"


def test_whom_nobody_names_is_left_empty_and_listeners_are_nobody() -> None:
    open_to_all = asked("Vega demanded an end of the blockade.", "an end of the blockade", cue="demanded",
                        to=None)  # fmt: skip
    told = asked("Vega told reporters the blockade must end.", "the blockade must end", cue="told",
                 to="reporters")  # fmt: skip
    assert [only(one).of for one in (open_to_all, told)] == [(), ()]
    council = asked("Vega said the Security Council should ease the embargo on Chile.",
                    "the Security Council should ease the embargo on Chile", cue="said", to=None)  # fmt: skip
    assert [who.name for who in only(council).of] == ["the Security Council"]
    everybody = asked(
        "Vega urged all countries to send aid.", "all countries to send aid", to="all countries"
    )
    row = only(everybody)
    assert (row.what, [who.name for who in row.of]) == ("to send aid", ["all countries"])


def test_what_one_warns_against_is_asked_to_be_left() -> None:
    row = only(asked("Vega warned against haste in the talks.", "haste in the talks", cue="warned", to=None))
    assert row.what == "against haste in the talks"


# --- by what it is met ---


@pytest.mark.parametrize(
    "told",
    [
        done("Chile withdrew its boats from the strait.", "withdrew", type="RETREAT"),
        done("Chile agreed to withdraw its boats.", "agreed", type="AGREE"),
        asked("Chile promised to withdraw the boats.", "to withdraw the boats", LATER, cue="promised",
              to=None, act="promise", actors=(CHILE,)),
    ],
)  # fmt: skip
def test_it_is_met_by_an_undertaking_or_a_deed_of_the_side_asked(told: Entry) -> None:
    row = only(URGED, told)
    assert [(change.status, change.acts) for change in row.met] == [("met", (told.id,))]
    assert [status_on("demands", row, on) for on in (FIRST, LATER)] == ["open", "met"]
    assert [met_on(row, on) for on in (FIRST, LATER)] == [(), (told.id,)]


@pytest.mark.parametrize(
    "told",
    [
        done("Chile withdrew its boats from the strait.", "withdrew", "2019-03-01", type="RETREAT"),
        done("Chile withdrew its boats from the strait.", "withdrew", "", type="RETREAT"),
        done("Chile withdrew its boats from the strait.", "withdrew", "soon", type="RETREAT"),
        done("Chile withdrew its boats from the strait.", "withdrew", type="RETREAT", confidence=0.1),
        done("Peru withdrew its boats from the strait.", "withdrew", type="RETREAT", actors=(PERU,)),
        done("Chile moved more boats into the strait.", "moved", type="MOBILIZE"),
        done("Chile withdrew its ambassador.", "withdrew", type="RETREAT"),
        done("Chile will withdraw its boats from the strait.", "withdraw", type="RETREAT", status="planned"),
        done(URGED.evidence.quote, "withdraw", type="RETREAT", article=URGED.article),
        asked("Chile refused to withdraw the boats.", "to withdraw the boats", LATER, cue="refused",
              to=None, act="refuse", actors=(CHILE,)),
    ],
)  # fmt: skip
def test_what_is_earlier_another_sides_or_another_deed_does_not_meet_it(told: Entry) -> None:
    assert [row.met for row in rows(URGED, told) if row.id == f"d-{URGED.id}"] == [()]


def test_to_stop_is_met_by_giving_way_and_not_by_going_on() -> None:
    stopped = done("Chile suspended its missile tests.", "suspended", type="RETREAT")
    went_on = done("Chile held more missile tests.", "held", type="COOPERATE")
    assert [change.acts for change in only(STOP, stopped, went_on).met] == [(stopped.id,)]


@pytest.mark.parametrize(
    ("content", "count"),
    [
        ("that Chile must lift the blockade", 1),
        ("that the blockade has to be lifted first", 1),
        ("that Peru must guard its coast", 0),
        ("that she should guard the coast", 0),
        ("that Chile must have lifted the blockade", 0),
        ("that Chile lifted the blockade", 0),
        ("that Chile should lift the blockade", 1),
        ("that sailors should feel safe everywhere", 0),
    ],
)
def test_who_says_what_others_must_do_requires_it(content: str, count: int) -> None:
    told = asked(f"Vega said {content}.", content, cue="said", to=None, act="state")
    assert len(rows(told)) == count


def test_a_demand_has_from_its_event_of_whom_whatever_its_mode() -> None:
    told = asked("Vega urged them to keep up the dialogue.", "to keep up the dialogue", to="them")
    event = done(told.evidence.quote, "urged", FIRST, type="REQUEST", mode="meet", actors=(PERU,),
                 recipients=(CHILE,), article=told.article, made_by=told.id)  # fmt: skip
    assert [who.country for who in only(told, event).of] == ["CHL"]
    assert only(told).of == ()


def test_to_have_completed_something_does_not_meet_a_demand_to_stop_it() -> None:
    finished = asked("Chile has completed its missile tests.", "Chile has completed its missile tests", LATER,
                     cue="has", to=None, act="state", actors=(CHILE,))  # fmt: skip
    assert [row.met for row in rows(STOP, finished) if row.id == f"d-{STOP.id}"] == [()]


# --- laws ---

STORY = [
    reported(one)
    for one in (
        URGED, STOP,
        asked("Vega urged Chile to pull its boats out.", "to pull its boats out", LATER),
        asked("Vega demanded an end of the blockade.", "an end of the blockade", "", cue="demanded", to=None),
        done("Chile withdrew its boats from the strait.", "withdrew", type="RETREAT"),
        done("Chile agreed to withdraw its boats.", "agreed", LAST, type="AGREE"),
        done("Peru called for Chile to halt missile tests.", "called for", "bad", type="REQUEST",
             actors=(PERU,), recipients=(CHILE,)),
    )
]  # fmt: skip


@given(st.permutations(STORY))
def test_the_order_of_reading_does_not_matter(acts: list[Reported]) -> None:
    for part in ("demands|CHL", "demands|by:PER"):
        assert derive(part, acts) == derive(part, STORY)


@given(st.lists(st.sampled_from(STORY), unique_by=lambda act: act.id))
def test_ids_are_unique_and_rows_rest_on_acts_that_are_there(acts: list[Reported]) -> None:
    found = rows(*acts)
    assert len({row.id for row in found}) == len(found)
    known = {act.id for act in acts}
    assert all(set(row.acts) <= known for row in found)
    assert all(set(change.acts) <= set(row.acts) for row in found for change in row.met)


# --- what is one demand, and what none ---


def test_that_something_stay_is_one_demand_in_whatever_words() -> None:
    first = asked("Vega said the sanctions must stay.", "the sanctions must stay", cue="said", to=None)
    again = asked(
        "All sanctions had to remain, Vega insisted.",
        "All sanctions had to remain",
        LATER,
        cue="insisted",
        to=None,
    )
    other = asked(
        "All sailors had to remain, Vega insisted.",
        "All sailors had to remain",
        LATER,
        cue="insisted",
        to=None,
    )
    assert len(rows(first, again)) == 1
    assert len(rows(first, other)) == 2


def test_a_scheme_of_steps_for_steps_is_one_demand_by_whatever_name() -> None:
    named = asked(
        "Vega urged Chile to return to suspension for suspension.", "to return to suspension for suspension"
    )
    told = asked(
        "Vega called on Chile for a halt to both the tests and the drills.",
        "a halt to both the tests and the drills",
        LATER,
        cue="called",
    )
    one_step = asked(
        "Vega called on Chile for a halt to the tests.", "a halt to the tests", LATER, cue="called"
    )
    own = asked(
        "Vega pressed Chile for the freeze that Peru had proposed.",
        "the freeze that Peru had proposed",
        LAST,
        cue="pressed",
    )
    (row,) = rows(named, told, own)
    assert "had proposed" not in row.what  # that says whose it is, not what
    assert len(rows(named, one_step)) == 2


def test_what_only_points_back_is_no_demand_of_its_own() -> None:
    assert rows(asked("Vega urged Chile to be more active about it.", "to be more active about it")) == []
    assert len(rows(asked("Vega urged Chile to be more active.", "to be more active"))) == 1


def test_whom_the_event_has_as_ones_own_is_ordered_not_asked() -> None:
    text = "Vega wrote that she had asked Toll not to go to Quito."
    home = Who(name="Toll", actor="p-toll", country="PER", role="minister")
    abroad = Who(name="Toll", actor="p-toll", country="CHL", role="minister")
    statement = asked(text, "not to go to Quito", cue="had asked", to="Toll")
    made = {"actors": (VEGA,), "type": "REQUEST", "made_by": statement.id}
    assert rows(statement, done(text, "had asked", FIRST, recipients=(at(home, text),), **made)) == []
    assert len(rows(statement, done(text, "had asked", FIRST, recipients=(at(abroad, text),), **made))) == 1


def test_whom_a_demand_concerns_is_asked_where_nobody_is_addressed() -> None:
    text = "Vega demanded that the sailors held in Chilean ports be sent back."
    back = asked(text, "that the sailors held in Chilean ports be sent back", cue="demanded", to=None)
    assert [who.name for who in only(back).of] == ["Chile"]
    # Against whom a thing is to be done, and what is only a condition, is asked nothing; nor one of two.
    for text in (
        "Vega demanded that the council pass measures against Chile.",
        "Vega demanded that the rules stay until Chile pays.",
        "Vega demanded that the sailors held in Chilean and Fijian ports be sent back.",
    ):
        content = text.removeprefix("Vega demanded ").rstrip(".")
        assert only(asked(text, content, cue="demanded", to=None)).of == ()


def test_what_one_s_own_public_is_asked_is_no_demand() -> None:
    text = "Vega urged women to carry small bags."
    assert rows(asked(text, "women to carry small bags", to=None)) == []
    assert len(rows(asked("Vega urged Chile to carry small bags.", "to carry small bags"))) == 1


def test_whom_a_paper_s_reader_hears_is_not_asked() -> None:
    text = "Vega told The Associated Press that the rules must stay."
    told = asked(text, "that the rules must stay", cue="told", to="The Associated Press")
    assert only(told).of == ()


@pytest.mark.parametrize(
    ("content", "count"),
    [
        ("Get a sense of that difference", 0),
        ("Trust me on the ferry", 0),
        ("Stop the shelling of the ferry", 1),
    ],
)
def test_what_holds_the_listeners_attention_asks_for_nothing(content: str, count: int) -> None:
    assert len(rows(asked(f"“{content},” Vega said.", content, cue="said", to=None))) == count


def test_what_has_to_do_with_somebody_is_not_required_of_him() -> None:
    text = "Vega said the rest had to do with Chile."
    assert rows(asked(text, "the rest had to do with Chile", cue="said", to=None, act="state")) == []
    text = "Vega said the Chileans had to do their part."
    assert len(rows(asked(text, "the Chileans had to do their part", cue="said", to=None, act="state"))) == 1


def test_a_party_that_asks_nobody_in_particular_asks_its_own_state() -> None:
    likud = Who(name="Likud", actor="LIKUD", country="ISR")
    text = "Likud demanded lower rents in the towns."
    assert rows(asked(text, "lower rents in the towns", cue="demanded", to=None, actors=(likud,))) == []
    text = "Likud demanded the return of the boats by Chile."
    back = asked(text, "the return of the boats by Chile", cue="demanded", to=None, actors=(likud,))
    assert [who.name for who in only(back).of] == ["Chile"]
    text = "Vega demanded lower rents in the towns."
    assert len(rows(asked(text, "lower rents in the towns", cue="demanded", to=None))) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It should be named the Harbour Treaty", 0),
        ("The strait must not be called Chilean by Chile", 0),
        ("Chile should be ready to name the harbour", 1),
    ],
)
def test_by_what_name_a_thing_goes_is_no_demand(text: str, count: int) -> None:
    told = asked(f"{text}, Vega insisted.", text, cue="insisted", to=None)
    assert len(rows(told)) == count


@pytest.mark.parametrize(
    ("role", "to", "count"),
    [
        ("governor of Arequipa", "schools", 0),
        ("mayor", None, 0),
        ("governor of Arequipa", "Chile", 1),
        ("governor of the Central Bank", "banks", 1),
        ("foreign minister", "schools", 1),
    ],
)
def test_who_governs_a_town_or_province_orders_at_home(role: str, to: str | None, count: int) -> None:
    hall = Who(name="Rosa Hall", actor="p-hall", country="PER", role=role)
    text = f"Hall ordered {to or 'them'} to close the harbours."
    told = asked(text, "to close the harbours", cue="ordered", to=to, actors=(hall,))
    assert len(rows(told)) == count


def test_a_promise_of_years_later_meets_no_demand() -> None:
    urged = asked("Vega urged Chile to open the border.", "to open the border")
    for on, status in ((LATER, "met"), ("2021-06-01", "open")):
        told = done("Chile agreed to open the border.", "agreed", on, type="AGREE")
        (row,) = rows(urged, told)
        assert status_on("demands", row, "2022-01-01") == status


@pytest.mark.parametrize(
    ("content", "on", "status", "met"),
    [
        ("to keep up the dialogue", LATER, "actual", "met"),
        ("to keep up the dialogue", FIRST, "actual", "open"),  # the meeting at which it was asked
        ("to keep up the dialogue", LATER, "called-off", "open"),
        ("to keep up the dialogue on the lithium mines", LATER, "actual", "open"),
    ],
)
def test_whoever_is_asked_to_talk_meets_it_by_talking(content: str, on: str, status: str, met: str) -> None:
    urged = asked(f"Vega urged Chile {content}.", content)
    told = done(
        "Vega received Ruiz in Lima.", "received", on, type="CONSULT", status=status, recipients=(PERU,)
    )
    (row,) = rows(urged, told)
    assert status_on("demands", row, "2019-12-31") == met


def test_this_year_s_occasion_meets_no_demand_of_last_year() -> None:
    urged = asked(
        "Vega urged Chile to forgo the Condor exercise.", "to forgo the Condor exercise", "2018-11-29"
    )
    for whose, status in (("this year's", "open"), ("the", "met")):
        text = f"Chile agreed not to hold {whose} Condor exercise."
        (row,) = rows(urged, done(text, "agreed", "2019-10-19", type="CONCEDE"))
        assert status_on("demands", row, "2019-12-31") == status


@pytest.mark.parametrize(
    ("content", "of"),
    [
        ("Chile must be kept from mining the strait", []),
        ("Chile must be prepared to clear the strait", ["CHL"]),
        ("Chile must clear the strait", ["CHL"]),
    ],
)
def test_of_whom_a_thing_is_to_be_done_to_nothing_is_asked(content: str, of: list[str]) -> None:
    (row,) = rows(asked(f"Vega said {content}.", content, cue="said", to=None))
    assert [who.country for who in row.of] == of
