"""A telling without its day joins the one act that it can mean, and none where two could be meant."""

from __future__ import annotations

import dataclasses
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from communique.fold import SPREAD, asked, entry_keys, fold, leans, may_mean, meant, neighbourhoods
from communique.model import Decision, Entry, Evidence, Span, When, Who
from makers import CHILE, HOLM, NORWAY, VIDAL, deed, entry

TEST = "Norway fired a new missile over the northern sea."
SIDE: dict[str, object] = {"type": "MOBILIZE", "mode": "weapons", "actors": (NORWAY,), "recipients": ()}


def fired(name: str, day: str, *, told: str = "2019-03-20", text: str = TEST, **fields: object) -> Entry:
    return deed(
        text, id=name, article=f"a-{name}", when=When(edtf=day, basis="stated") if day else When(), told=told,
        **{**SIDE, **fields},
    )  # fmt: skip


def acts(*entries: Entry, **fields: object) -> list[tuple[str, ...]]:
    return [act.entries for act in fold(entries, copies={}, **fields)]  # type: ignore[arg-type]


def test_a_months_launch_is_the_only_one_told_of_that_month() -> None:
    day, month = fired("v1", "2019-03-04"), fired("v2", "2019-03")
    assert acts(day, month) == [("v1", "v2")]
    assert acts(day, fired("v2", "2019-04")) == [("v1",), ("v2",)]
    assert acts(day, fired("v2", "2019")) == [("v1", "v2")]
    assert acts(day, fired("v2", "1990/2019")) == [("v1",), ("v2",)]


def test_where_two_could_be_meant_it_joins_neither() -> None:
    first, second = fired("v1", "2019-03-04"), fired("v2", "2019-03-18")
    month = fired(
        "v3", "2019-03", text="The rocket of the spring went far, witnesses in the harbour town recalled."
    )
    assert acts(first, second, month) == [("v1",), ("v2",), ("v3",)]
    # Two reports of one launch are one candidate.
    assert acts(first, fired("v2", "2019-03-04"), month) == [("v1", "v2", "v3")]


def test_another_side_mode_type_or_status_is_not_meant() -> None:
    day = fired("v1", "2019-03-04")
    assert may_mean(fired("v2", "2019-03"), day)
    assert not may_mean(fired("v2", "2019-03", actors=(CHILE,)), day)
    assert not may_mean(fired("v2", "2019-03", mode="police"), day)
    assert not may_mean(fired("v2", "2019-03", type="COERCE"), day)
    assert not may_mean(fired("v2", "2019-03", status="denied"), day)
    assert may_mean(fired("v2", "2019-03", status="planned"), day)
    assert not may_mean(day, fired("v2", "2019-03"))


def test_what_the_same_sides_do_often_must_be_told_in_like_words() -> None:
    row = {"type": "COOPERATE", "mode": None, "recipients": (CHILE,)}
    held = fired("v1", "2019-03-15", text="Norway and Chile held a concert of old sailors in Lima.", **row)
    assert may_mean(fired("v2", "2019-03", text="A concert of sailors was held in March.", **row), held)
    assert not may_mean(fired("v2", "2019-03", text="A railway was opened in March.", **row), held)


def test_without_any_day_a_mode_and_both_sides_are_needed_within_a_quarter() -> None:
    row = {"type": "RETREAT", "mode": "release", "recipients": (CHILE,)}
    handed = fired("v1", "2019-03-04", **row)
    again = fired(
        "v2", "", told="2019-03-20", text="It had promised to send them home.", status="planned", **row
    )
    assert acts(handed, again) == [("v1", "v2")]
    assert acts(handed, fired("v2", "", told="2019-09-20", **row)) == [("v1",), ("v2",)]
    assert not leans(fired("v2", "", told="", **row))
    assert not leans(fired("v2", "", **{**row, "recipients": ()}))
    # Told as done, it is not what comes only later.
    assert not may_mean(fired("v2", "", told="2019-03-01", **row), handed)
    assert may_mean(fired("v2", "", told="2019-03-01", status="planned", **row), handed)


def meeting(name: str, text: str, trigger: str, day: str, **fields: object) -> Entry:
    at = text.index(trigger)
    evidence = Evidence(
        article=f"a-{name}", span=Span(0, len(text)), quote=text,
        parts={"trigger": (Span(at, at + len(trigger)),)},
    )  # fmt: skip
    row: dict[str, object] = {"told": "2019-03-20", "actors": (NORWAY, CHILE), "recipients": (), **fields}
    when = When(edtf=day, basis="stated") if day else When()
    return deed(text, id=name, article=f"a-{name}", evidence=evidence, when=when, **row)


def test_a_summit_is_known_by_its_name() -> None:
    held = meeting("v1", "Norway and Chile ended their summit in Lima.", "summit", "2019-03-04")
    assert acts(held, meeting("v2", "All welcomed the summit.", "summit", "")) == [("v1", "v2")]
    assert acts(held, meeting("v2", "All welcomed the talks.", "talks", "")) == [("v1",), ("v2",)]


def test_a_meeting_told_by_states_is_the_one_their_people_held_that_day() -> None:
    states = meeting("v1", "Norway and Chile met for an hour.", "met", "2019-03-04")
    people = meeting("v2", "Holm saw Vidal.", "saw", "2019-03-04", actors=(HOLM, VIDAL))
    assert acts(states, people) == [("v1", "v2")]
    juan = Who(name="Juan Ruiz", actor="p-ruiz", country="CHL")
    room = meeting("v3", "Holm received Ruiz.", "received", "2019-03-04", actors=(HOLM, juan))
    assert acts(states, people, room) == [("v1",), ("v2",), ("v3",)]


def test_a_visit_is_not_its_return() -> None:
    there = deed(TEST, id="v1", mode="visit", actors=(NORWAY,), recipients=(CHILE,))
    row = {"mode": "visit", "when": When(edtf="2019-03", basis="stated"), "article": "b"}
    assert may_mean(deed(TEST, id="v2", actors=(NORWAY,), recipients=(CHILE,), **row), there)
    assert not may_mean(deed(TEST, id="v2", actors=(CHILE,), recipients=(NORWAY,), **row), there)


def test_keys_lead_from_either_to_the_other() -> None:
    day, month = fired("v1", "2019-03-04"), fired("v2", "2019-03")
    assert set(asked(day)) & set(entry_keys(month)) and set(meant(month)) & set(entry_keys(day))
    assert asked(month) == () and meant(day) == ()


def test_of_what_is_done_every_few_days_nothing_tells_which() -> None:
    month = fired("m", "2019-03", text="A rocket was fired.")
    many = [fired(f"v{n}", f"2019-03-{n:02}", status="actual") for n in range(1, 2 * SPREAD + 3, 2)]
    assert ("m",) in acts(month, *many)
    (alone,) = [n for n in neighbourhoods([month, many[0]], copies={}, mute={"m"}) if n.entries == ("m",)]
    assert alone.acts[0].entries == ("m",)


def test_people_may_part_what_leans() -> None:
    day, month = fired("v1", "2019-03-04"), fired("v2", "2019-03")
    apart = Decision(id="d-1", verb="different", on=("v1", "v2"), by="Ada", at="2019-04-01", why="")
    assert acts(day, month, decisions=[apart]) == [("v1",), ("v2",)]


several = st.lists(
    st.tuples(
        st.sampled_from(["2019-03-04", "2019-03-05", "2019-03-18", "2019-03", "2019", ""]),
        st.sampled_from(["actual", "planned", "denied"]),
        st.sampled_from([(NORWAY,), (HOLM,), (CHILE,)]),
    ),
    max_size=9,
).map(
    lambda rows: [fired(f"v{n}", day, status=status, actors=by) for n, (day, status, by) in enumerate(rows)]
)


@given(several, st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_order_never_matters_and_each_is_in_one_act(entries: list[Entry], chance: random.Random) -> None:
    found = acts(*entries)
    assert sorted(name for act in found for name in act) == sorted(entry.id for entry in entries)
    shuffled = list(entries)
    chance.shuffle(shuffled)
    assert acts(*shuffled) == found


def test_a_day_without_its_year_is_the_act_of_the_one_year_that_has_it() -> None:
    day, yearless = fired("v1", "2019-03-04"), fired("v2", "XXXX-03-04", told="")
    assert acts(day, yearless) == [("v1", "v2")]
    assert acts(day, fired("v2", "XXXX-03", told="")) == [("v1", "v2")]
    assert acts(day, fired("v2", "XXXX-03-03/XXXX-03-05", told="")) == [("v1", "v2")]
    assert acts(day, fired("v2", "XXXX-03-05", told="")) == [("v1",), ("v2",)]
    assert acts(day, fired("v2", "XXXX-02/XXXX-04", told="")) == [("v1",), ("v2",)]
    # Fired on the same day of another year: which of the two is meant, nobody knows.
    assert acts(day, fired("v3", "2018-03-04"), yearless) == [("v1",), ("v2",), ("v3",)]
    # A page of 2025 means no launch of 2019.
    assert acts(day, fired("v2", "XXXX-03-04", told="2025-03-05")) == [("v1",), ("v2",)]


def test_its_keys_meet_those_of_the_day() -> None:
    day, yearless = fired("v1", "2019-03-04"), fired("v2", "XXXX-03-04", told="")
    assert leans(yearless) and may_mean(yearless, day)
    assert set(meant(yearless)) & set(entry_keys(day))
    assert set(asked(day)) & set(entry_keys(yearless))
    assert set(asked(day)).isdisjoint(entry_keys(fired("v3", "XXXX-04-04", told="")))


def test_what_one_telling_leaves_open_another_may_say() -> None:
    first, second = fired("v1", "2019-03-04"), fired("v2", "2019-03-18", text="A rocket rose at dawn.")
    spring = fired("v3", "2019-03", text="The launch was watched by the whalers of the outer skerries.")
    exact = fired(
        "v4", "XXXX-03-04", text="The launch was watched by the whalers of the outer skerries.", told=""
    )
    assert ("v3",) in acts(first, second, spring)
    tied = Decision(id="d-1", verb="same", on=("v3", "v4"), by="", at="2019-04-01", why="")
    assert ("v1", "v3", "v4") in acts(first, second, spring, exact, decisions=[tied])


def test_what_is_planned_for_a_year_lies_ahead_of_its_report() -> None:
    plan = fired("v2", "2019", status="planned", told="2019-09-19")
    assert not may_mean(plan, fired("v1", "2019-03-04"))
    assert may_mean(plan, fired("v1", "2019-12-26"))


def test_what_two_words_name_is_meant_without_a_day_within_a_quarter() -> None:
    def tested(name: str, day: str, words: str, **fields: object) -> Entry:
        text = f"Norway carried out a {words} on its northern range."
        made = fired(name, day, text=text, **fields)
        at = text.index(words)
        parts = {"trigger": (Span(at, at + len(words)),)}
        evidence = Evidence(article=made.article, span=made.evidence.span, quote=text, parts=parts)
        return dataclasses.replace(made, evidence=evidence)

    undated = tested("v2", "", "torpedo test", told="2019-03-20")
    assert acts(tested("v1", "2019-03-04", "torpedo test"), undated) == [("v1", "v2")]
    assert acts(tested("v1", "2019-03-04", "rocket test"), undated) == [("v1",), ("v2",)]
    assert acts(tested("v1", "2018-03-04", "torpedo test"), undated) == [("v1",), ("v2",)]
    assert not leans(tested("v2", "", "test", told="2019-03-20"))


def promised(name: str, day: str, quote: str, **fields: object) -> Entry:
    row: dict[str, object] = {"act": "promise", "actors": (NORWAY,), "told": "2019-12-30", **fields}
    return dataclasses.replace(
        entry(), id=name, article=f"a-{name}", quote=quote, when=When(edtf=day, basis="stated"), **row
    )


def test_a_promise_told_by_its_month_is_the_one_of_a_day() -> None:
    kept = promised("s1", "2019-03-04", "to close the Kvitholm mine if Chile takes corresponding measures")
    month = promised("s2", "2019-03", "which … if Chile took corresponding measures")
    assert acts(kept, month) == [("s1", "s2")] and asked(kept) and meant(month)
    assert acts(kept, promised("s2", "2019-04", month.quote)) == [("s1",), ("s2",)]
    assert acts(kept, promised("s2", "2019-03", month.quote, act="state")) == [("s1",), ("s2",)]
    assert acts(kept, promised("s2", "2019-03", "to paint the bridge")) == [("s1",), ("s2",)]
    assert acts(kept, promised("s2", "2019-03", month.quote, actors=(CHILE,))) == [("s1",), ("s2",)]
    other = promised("s3", "2019-03-20", "to open a quay if Chile takes corresponding measures")
    assert len(acts(kept, month, other)) == 3


def test_two_persons_are_to_meet_once_also_when_it_took_longer() -> None:
    def met(name: str, day: str, text: str, word: str, told: str, **fields: object) -> Entry:
        row: dict[str, object] = {"actors": (HOLM,), "recipients": (VIDAL,), "mode": None, **fields}
        return meeting(name, text, word, day, told=told, **row)

    held = met("v1", "2019-06-12", "Ada Holm and Rosa Vidal met in Bergen.", "met", "2019-06-12")
    by_may = met(
        "v2", "2019-03-08/2019-05-31", "They agreed to meet by May.", "meet", "2019-03-08", status="planned"
    )
    soon = met("v3", "", "She looked forward to seeing Rosa Vidal.", "seeing", "2019-04-02", status="planned")
    assert acts(held, by_may) == [("v1", "v2")] and acts(held, soon) == [("v1", "v3")]
    # Not what lies behind the report, nor a call, nor where another meeting comes first.
    assert acts(held, dataclasses.replace(soon, told="2019-08-25")) == [("v1",), ("v3",)]
    assert acts(held, dataclasses.replace(soon, mode="phone")) == [("v1",), ("v3",)]
    before = met("v0", "2019-05-02", "Ada Holm and Rosa Vidal met in Lima.", "met", "2019-05-02")
    assert acts(before, held, soon) == [("v0",), ("v1",), ("v3",)]


def test_a_summit_is_what_is_called_one_before_a_ministers_meeting() -> None:
    def summit(name: str, day: str, text: str, word: str, **fields: object) -> Entry:
        return meeting(
            name, text, word, day, **{"actors": (VIDAL,), "recipients": (HOLM,), "mode": None, **fields}
        )

    minister = Who(name="Olav Lie", actor="p-lie", country="NOR")
    ready = summit(
        "v3", "", "She was ready for a summit with Norway.", "summit", recipients=(NORWAY,), status="planned"
    )
    held = summit("v1", "2019-03-24", "The summit was held in Bergen.", "summit")
    talked = summit("v2", "2019-03-10", "Olav Lie met her in Lima.", "met", recipients=(minister,))
    assert acts(held, talked, ready) == [("v1", "v3"), ("v2",)]


def test_a_summit_that_some_tell_by_states_is_one_for_who_leans_on_it() -> None:
    row = {"actors": (VIDAL,), "recipients": (HOLM,), "mode": None}
    people = meeting("v1", "Holm and Vidal held the summit in Bergen.", "summit", "2019-03-24", **row)
    states = meeting("v2", "The kingdom had its summit with Chile.", "summit", "2019-03-24")
    ready = meeting(
        "v3", "She was ready for a summit with Norway.", "summit", "",
        actors=(VIDAL,), recipients=(NORWAY,), status="planned",
    )  # fmt: skip
    assert acts(people, states, ready) == [("v1", "v2", "v3")]
    # Another summit of states, on another day, is another that could be meant.
    later = dataclasses.replace(states, when=When(edtf="2019-04-28", basis="stated"))
    assert acts(people, later, ready) == [("v1",), ("v2",), ("v3",)]


def planned(name: str, topic: str, day: str, **fields: object) -> Entry:
    row: dict[str, object] = {
        "type": "RETREAT", "mode": None, "status": "planned", "args": {"topic": (topic,)}, **fields
    }  # fmt: skip
    return fired(name, day, text=f"The order of {name} concerned {topic}.", **row)


def test_a_plan_is_what_is_then_done_to_the_thing_that_it_names() -> None:
    done = planned("v1", "the rocket workshop of the arsenal", "2019-04-02", status="actual")
    assert acts(done, planned("v2", "its rocket workshop", "")) == [("v1", "v2")]
    assert acts(done, planned("v2", "its rocket crews", "")) == [("v1",), ("v2",)]
    assert acts(done, planned("v2", "its workshop", "")) == [("v1",), ("v2",)]
    assert acts(done, planned("v2", "its rocket workshop", "", actors=(CHILE,))) == [("v1",), ("v2",)]
    # It lies ahead of its report, within a quarter.
    assert acts(done, planned("v2", "its rocket workshop", "", told="2019-04-20")) == [("v1",), ("v2",)]
    other = planned("v3", "a rocket workshop of the navy", "2019-04-20", status="actual")
    assert len(acts(done, other, planned("v2", "its rocket workshop", ""))) == 3


def test_what_is_to_come_soon_is_the_next_of_its_kind() -> None:
    row = {"type": "SANCTION", "mode": None, "recipients": (CHILE,)}
    blacklist = fired("v1", "2019-04-02", text="Norway blacklisted nine trawlers of Chile.", **row)
    text = "Oslo would soon bring in measures harsher than any yet."
    assert acts(blacklist, fired("v2", "", text=text, status="planned", **row)) == [("v1", "v2")]
    later = fired("v2", "", text=text.replace("soon", "one day"), status="planned", **row)
    assert acts(blacklist, later) == [("v1",), ("v2",)]
    assert len(acts(blacklist, fired("v2", "", text=text, status="planned", told="2019-01-20", **row))) == 2
    another = fired("v3", "2019-03-30", text="Norway froze a fund.", **row)
    assert len(acts(blacklist, another, fired("v2", "", text=text, status="planned", **row))) == 3


def test_an_agreement_is_remembered_for_half_a_year_and_known_by_a_name() -> None:
    row = {"type": "AGREE", "mode": None, "recipients": (CHILE,)}
    agreed = fired("v1", "2019-03-04", text="Norway would send athletes to the Quito Winter Carnival.", **row)
    offer = fired("v2", "", text="None should trust the offer to race at the Winter Carnival.", **row)
    assert acts(agreed, offer) == [("v1", "v2")]
    assert acts(agreed, dataclasses.replace(offer, told="2019-08-20")) == [("v1", "v2")]
    assert acts(agreed, dataclasses.replace(offer, told="2019-12-20")) == [("v1",), ("v2",)]
    fair = fired("v2", "", text="None should trust the offer to trade at the Fishing Fair.", **row)
    assert acts(agreed, fair) == [("v1",), ("v2",)]


def test_a_promise_without_a_day_is_the_one_of_that_month_also_told_by_its_contrary() -> None:
    kept = promised(
        "s1", "2019-03-04", "that it would build no new trawlers while talks went on", polarity="deny"
    )
    undated = promised("s2", "", "to refrain from building new trawlers", told="2019-03-08")
    assert acts(kept, undated) == [("s1", "s2")]
    assert acts(kept, dataclasses.replace(undated, told="2019-05-08")) == [("s1",), ("s2",)]
    assert acts(kept, dataclasses.replace(undated, told="2019-03-02")) == [("s1",), ("s2",)]
    assert acts(kept, dataclasses.replace(undated, quote="to go on building new trawlers")) == [
        ("s1",),
        ("s2",),
    ]
    assert acts(kept, dataclasses.replace(undated, act="state")) == [("s1",), ("s2",)]


def test_a_denial_told_by_its_month_is_the_one_of_a_day() -> None:
    row = {"act": "state", "polarity": "deny"}
    day = promised("s1", "2019-06-18", "No decision has been made on the other trawlers of the fleet", **row)
    month = promised("s2", "2019-06", "that any decision about other trawlers had been made", **row)
    assert acts(day, month) == [("s1", "s2")]
    assert acts(day, dataclasses.replace(month, polarity="affirm")) == [("s1",), ("s2",)]
    assert acts(day, dataclasses.replace(month, actors=(CHILE,))) == [("s1",), ("s2",)]
    assert acts(day, dataclasses.replace(month, quote="that any decision on cod had been made")) == [
        ("s1",),
        ("s2",),
    ]
