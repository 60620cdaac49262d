"""Two tellings are one event where type, sides, day and status agree, and not where one of them differs."""

from __future__ import annotations

import dataclasses
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.fold import fold, nobody, same_act
from communique.fold.events import alike, keys, words
from communique.model import Entry, Evidence, Span, When, Who
from makers import CHILE, HOLM, NORWAY, VIDAL, deed

MET = "Ada Holm met Rosa Vidal in Lima to settle the ferry dispute."
SAW = "Rosa Vidal saw a minister of the north at the port yesterday, officials told this paper."
JUAN = Who(name="Juan Ruiz", actor="p-ruiz", country="CHL")


def on(day: str, basis: str = "stated") -> When:
    return When(edtf=day, basis=basis)  # type: ignore[arg-type]


def one(a: Entry, b: Entry) -> bool:
    assert same_act(a, b) == same_act(b, a)
    return same_act(a, b)


def test_the_same_sides_on_the_same_day_are_one_however_it_is_told() -> None:
    assert one(deed(MET), deed(SAW, article="b"))


def test_another_type_mode_side_or_day_is_another_event() -> None:
    base = deed(MET, mode="visit")
    assert one(deed(MET, mode="phone"), deed(SAW, mode=None))
    assert not one(base, deed(SAW, mode=None))  # a visit and the talks held on it are two
    assert one(base, deed(MET, mode=None))
    word = Span(4, 8)  # the talks of the sentence that tells the visit are alike to it, and are not it
    talks = deed(MET, mode=None)
    parts = {**talks.evidence.parts, "trigger": (word,)}
    assert not one(
        base, dataclasses.replace(talks, evidence=dataclasses.replace(talks.evidence, parts=parts))
    )
    assert not one(base, deed(MET, mode="phone"))
    assert not one(base, deed(MET, type="SUPPORT"))
    assert not one(base, deed(MET, mode="visit", recipients=(JUAN,)))
    assert not one(base, deed(MET, mode="visit", when=on("2019-03-05")))
    assert not one(base, dataclasses.replace(base, kind="statement", act="state"))


def test_dates_of_unequal_precision_meet() -> None:
    assert one(deed(MET), deed(SAW, when=on("2019-03-04/2019-03-05")))
    for wide in ("2019-03", "2019-03-01/2019-03-07"):
        assert one(deed(MET), deed(MET, article="b", when=on(wide)))
        # Else the month's report would make one act of all the meetings of the month.
        assert not one(deed(MET), deed(SAW, article="b", when=on(wide)))
    assert not one(deed(MET), deed(MET, article="b", when=on("2019-04")))
    assert not one(deed(MET), deed(MET, id="v2", article="b", when=on("2019")))
    assert one(deed(MET, when=on("2019")), deed(MET, id="v2", article="b", when=on("2019")))


def test_a_day_of_slack_over_the_end_of_a_month() -> None:
    last, first = deed(MET, when=on("2019-02-28")), deed(SAW, when=on("2019-03-01", "assumed"))
    assert not one(last, first)  # a day apart, only nearly the same words are the same meeting
    assert one(last, deed(MET, article="b", when=on("2019-03-01", "assumed")))
    assert not one(last, deed(MET, article="b", when=on("2019-03-01")))
    assert one(deed(MET, when=on("9999-12-31")), deed(SAW, when=on("9999-12-31")))


def test_a_meeting_has_no_direction_and_a_demand_has() -> None:
    assert one(deed(MET), deed(SAW, actors=(VIDAL, HOLM), recipients=()))
    assert one(deed(MET), deed(SAW, actors=(VIDAL,), recipients=(HOLM,)))
    told = "Ada Holm asked Rosa Vidal to open the port again."
    assert not one(
        deed(told, type="REQUEST"), deed(told, type="REQUEST", actors=(VIDAL,), recipients=(HOLM,))
    )


def test_a_state_stands_for_its_own_where_the_words_are_alike() -> None:
    state = {"actors": (NORWAY,), "recipients": (CHILE,)}
    alike = "Norway met Chile in Lima to settle the ferry dispute."
    assert one(deed(MET), deed(alike, **state))
    assert not one(deed(MET), deed(SAW, **state))
    assert not one(deed(MET), deed(alike, actors=(NORWAY,), recipients=(NORWAY,)))


def test_nobody_else_stands_for_another() -> None:
    union = Who(name="Seafarers Union", actor="o-union", country="NOR")
    assert not one(deed(MET), deed(MET, actors=(union,)))
    assert not one(deed(MET), deed(MET, actors=()))
    assert not one(deed(MET, type="AID", actors=()), deed(MET, type="AID"))


def test_the_unnamed_are_the_same_by_name_and_country() -> None:
    gunmen = (Who(name="Two gunmen"),)
    assert one(deed(MET, actors=gunmen), deed(SAW, actors=(Who(name="two gunmen"),)))
    assert not one(deed(MET, actors=gunmen), deed(SAW, actors=(Who(name="two gunmen", country="CHL"),)))


def test_what_is_only_words_must_be_alike_in_words() -> None:
    first = "Ada Holm accused Rosa Vidal of blocking the port with three old ships."
    again = "Ada Holm on Monday accused Rosa Vidal of blocking the port with old ships."
    other = "Ada Holm accused Rosa Vidal of burying a report on herring quotas."
    assert one(deed(first, type="ACCUSE"), deed(again, type="ACCUSE"))
    assert not one(deed(first, type="ACCUSE"), deed(other, type="ACCUSE"))
    assert "holm" not in words(deed(MET)) and "settle" in words(deed(MET))


def test_what_is_done_by_words_is_one_where_half_of_its_words_are() -> None:
    row = {"type": "REQUEST", "actors": (NORWAY,)}
    full = deed(
        "Norway called on all ports and on Chile to seize the stolen ferry.", recipients=(CHILE,), **row
    )
    retold = deed(
        "The appeal was to seize the ferry that had been stolen.", id="v2", article="b", recipients=(), **row
    )
    assert one(full, retold)
    assert one(full, dataclasses.replace(retold, actors=(HOLM,)))  # a state stands for its minister
    assert not one(full, dataclasses.replace(retold, actors=(VIDAL,)))
    assert not one(full, dataclasses.replace(retold, when=on("2019-03-06")))
    assert not one(full, dataclasses.replace(retold, when=on("2019-03")))


def test_a_months_deed_is_one_in_two_articles_that_share_a_word_of_it() -> None:
    drill = {"type": "COOPERATE", "actors": (NORWAY, CHILE), "recipients": (), "when": on("2019-08")}
    held = deed("Norway and Chile put off their August sea drill.", **drill)
    again = deed("No sea drill was held this summer, officials of Norway and Chile said.", **drill)
    elsewhere = dataclasses.replace(again, article="b")
    assert one(held, elsewhere) and not one(held, again)
    assert not one(held, dataclasses.replace(elsewhere, when=on("2019-09")))
    assert not one(held, dataclasses.replace(elsewhere, status="called-off"))
    assert not one(held, dataclasses.replace(elsewhere, type="SUPPORT"))
    other = deed("A joint bank was opened by them, Norway and Chile told reporters.", **drill, article="b")
    assert not one(held, other)


def test_who_asks_another_to_meet_asks_once_a_day() -> None:
    asked = {"type": "REQUEST", "mode": "meet", "actors": (NORWAY,), "recipients": (CHILE,)}
    letter = deed("Norway wrote to Chile that a round in Oslo was due.", **asked)
    call = deed("A telephone call brought Chile an invitation of Norway's.", **asked, article="b")
    assert one(letter, call)
    assert not one(letter, dataclasses.replace(call, article="a"))
    assert not one(*(dataclasses.replace(e, mode="change") for e in (letter, call)))


def test_all_countries_are_the_countries() -> None:
    appeal = {"type": "REQUEST", "actors": (NORWAY,), "recipients": (Who(name="all countries"),)}
    first = deed("Norway called on all countries to close their harbours to whalers.", **appeal)
    second = dataclasses.replace(first, article="b", recipients=(Who(name="countries"),))
    assert one(first, second)
    assert not one(first, dataclasses.replace(second, recipients=(Who(name="two countries"),)))


def test_the_undated_must_be_alike_in_words_and_meet_no_date() -> None:
    assert one(deed(MET, when=When()), deed(MET, when=When(), article="b"))
    assert not one(deed(MET, when=When()), deed(SAW, when=When()))
    assert not one(deed(MET, when=When()), deed(MET))


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("actual", "actual", True),
        ("actual", "planned", True),
        ("planned", "called-off", True),
        ("actual", "called-off", True),
        ("actual", "proposed", True),
        ("actual", "hypothetical", True),
        ("planned", "conditional", True),
        ("denied", "planned", False),
    ],
)
def test_which_statuses_are_of_one_act(a: str, b: str, same: bool) -> None:
    assert one(deed(MET, status=a), deed(SAW, status=b)) == same


def test_a_plan_without_a_day_is_not_what_came_of_another() -> None:
    assert not one(deed(MET, when=When()), deed(MET, status="planned", when=When()))


def test_a_denial_is_one_with_the_act_only_where_another_source_tells_it() -> None:
    denied = deed(MET, status="denied")
    assert not one(deed(MET), denied)
    assert one(deed(MET), deed(MET, status="denied", article="b"))
    assert one(deed(MET, reported_in="s1"), deed(MET, status="denied", reported_in="s2"))
    assert not one(deed(MET, reported_in="s1"), deed(MET, status="denied", reported_in="s1"))


def test_an_event_of_nobody_is_one_with_its_copys_only() -> None:
    shots = "Shots were fired at the old customs post near the ferry port."
    rows = [
        deed(shots, id=f"v{n}", article=article, type="ASSAULT", actors=(), recipients=())
        for n, article in enumerate("abca")
    ]
    assert all(nobody(row) for row in rows) and not nobody(deed(MET))
    # The first and the last are the one sentence of one article, found twice.
    assert [act.entries for act in fold(rows, copies={})] == [("v0", "v3"), ("v1",), ("v2",)]
    assert ("v1", "v2") in [act.entries for act in fold(rows[1:3], copies={"c": "b"})]
    far = deed(
        "A siren was heard in the town all night.",
        id="v9",
        article="b",
        type="ASSAULT",
        actors=(),
        recipients=(),
    )
    assert len(fold([rows[0], far], copies={"b": "a"})) == 2


GUNS = (Who(name="gunmen"),)
GUARDS = (Who(name="two guards"),)


def told(text: str, trigger: str, **fields: object) -> Entry:
    """An attack told in a sentence that stands at ``at`` in its article."""
    at = fields.pop("at", 0)
    assert isinstance(at, int)
    start = at + text.index(trigger)
    evidence = Evidence(
        article="a",
        span=Span(at, at + len(text)),
        quote=text,
        parts={"trigger": (Span(start, start + len(trigger)),)},
    )
    row: dict[str, object] = {"actors": (), "recipients": (), "type": "ASSAULT", **fields}
    return deed(text, id=f"v-{start}", evidence=evidence, **row)


def test_one_attack_told_in_the_parts_of_a_sentence_is_one() -> None:
    line = "Gunmen shot and killed two guards at the ferry port."
    shot = told(line, "shot", mode="firearms", actors=GUNS, recipients=GUARDS)
    killed = told(line, "killed", mode="beat", actors=GUNS)
    assert one(shot, killed)
    other = told(line, "killed", actors=(Who(name="smugglers"),), recipients=())
    assert not one(shot, other)
    # Each names somebody whom the other leaves out: two deeds of one sentence.
    assert not one(told(line, "shot", actors=GUNS), told(line, "killed", recipients=GUARDS))


def test_two_verbs_of_a_sentence_are_two_deeds_of_any_other_type() -> None:
    line = "Norway opened a ferry school and bought three old ships for Chile."
    sides = {"type": "AID", "actors": (NORWAY,), "recipients": (CHILE,)}
    opened, bought = told(line, "opened", **sides), told(line, "bought", **sides)
    assert not one(opened, bought)
    assert one(opened, told(line, "a ferry school", **sides))


def test_a_noun_points_back_to_the_attack_just_told_and_to_no_other() -> None:
    first = told("Gunmen shot two guards at the ferry port.", "shot", actors=GUNS, recipients=GUARDS)
    again = told("Nobody has claimed the attack so far.", "attack", at=60)
    assert one(first, again)
    assert [act.entries for act in fold([first, again], copies={})] == [(first.id, again.id)]
    assert not one(first, told("Nobody has claimed the attack so far.", "attack", at=900))
    assert not one(first, told("Nobody has claimed the attacks so far.", "attacks", at=60))
    assert not one(first, told("An attack had been feared.", "attack", at=60))
    elsewhere = dataclasses.replace(again, article="b")
    assert not one(first, elsewhere)
    assert not one(first, told("They planned the attack for May.", "attack", at=60, status="hypothetical"))


def test_disagreements_are_status_numbers_mode_condition_and_day() -> None:
    rows = [
        deed(MET, id="v1", article="a", status="planned", args={"number": ("20",)}),
        deed(SAW, id="v2", article="b", mode="phone", args={"number": ("two dozen",)}),
        deed(SAW, id="v3", article="c", mode="phone", args={"number": ("20",)}, condition="if paid"),
    ]
    (act,) = fold(rows, copies={})
    assert act.disagreements == ("status", "number")
    assert act.leading != "v1"  # how it came out is shown, not the plan
    days = [
        deed(MET, id="v1", when=on("2019-03-03", "stated")),
        deed(MET, id="v2", article="b", when=on("2019-03-04", "assumed")),
        deed(MET, id="v3", article="c", when=on("2019-03-05", "stated")),
    ]
    (act,) = fold(days, copies={})
    assert act.disagreements == ("when",)


def test_keys_are_the_same_in_every_run() -> None:
    # Pinned: they stand in records on disk, where another hash would part old rows from new ones.
    assert keys(deed(MET)) == KEYS
    assert len(keys(deed(MET, when=When()))) == 9
    assert len(keys(deed(MET, when=on("2019-03-04", "assumed")))) == 4  # a day's slack on either side
    assert len(keys(deed(MET, when=on("2019-03")))) == 32
    for wide in ("2019", "1990/2019", "XXXX-03-04"):
        assert len(keys(deed(MET, when=on(wide)))) == 9


KEYS = ("4898227a26a7-d737122", "7dd645c3308e")

sides = st.sampled_from(
    [(HOLM,), (NORWAY,), (VIDAL,), (CHILE,), (HOLM, VIDAL), (Who(name="two gunmen"),), ()]
)
whens = st.builds(
    on,
    st.sampled_from(["", "2019-03-04", "2019-03-05", "2019-02-28", "2019-03", "2019-04-20", "1990/2019"]),
    st.sampled_from(["stated", "assumed"]),
)
several = st.lists(
    st.tuples(
        st.sampled_from("abcd"),
        st.sampled_from([MET, SAW, "Norway met Chile in Lima to settle the ferry dispute.", "They met."]),
        sides,
        sides,
        whens,
        st.sampled_from(["actual", "planned", "denied", "called-off"]),
        st.sampled_from(["CONSULT", "ACCUSE", "ASSAULT"]),
    ),
    max_size=9,
).map(
    lambda rows: [
        deed(
            quote, id=f"v{n}", article=article, actors=actors, recipients=recipients, when=when,
            status=status, type=kind,
        )
        for n, (article, quote, actors, recipients, when, status, kind) in enumerate(rows)
    ]
)  # fmt: skip
origins = st.sampled_from([{}, {"b": "a"}, {"c": "b", "d": "b"}])


@given(several, origins, st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_order_never_matters(entries: list[Entry], copies: dict[str, str], chance: random.Random) -> None:
    acts = fold(entries, copies=copies)
    shuffled = list(entries)
    chance.shuffle(shuffled)
    assert fold(shuffled, copies=copies) == acts


@given(several, origins)
@settings(max_examples=150, deadline=None)
def test_every_event_is_in_exactly_one_act_and_links_never_cross(
    entries: list[Entry], copies: dict[str, str]
) -> None:
    acts = fold(entries, copies=copies)
    assert sorted(name for act in acts for name in act.entries) == sorted(e.id for e in entries)
    act_of = {name: act.id for act in acts for name in act.entries}
    for a in entries:
        for b in entries:
            if a.id != b.id and not nobody(a) and one(a, b):
                assert act_of[a.id] == act_of[b.id]
    by_id = {e.id: e for e in entries}
    for act in acts:
        assert len({by_id[name].type for name in act.entries}) == 1
        if len(act.entries) > 1 and any(nobody(by_id[name]) for name in act.entries):
            assert len({copies.get(by_id[n].article, by_id[n].article) for n in act.entries}) == 1


@given(several, origins)
@settings(max_examples=100, deadline=None)
def test_folding_each_neighbourhood_alone_gives_the_same(
    entries: list[Entry], copies: dict[str, str]
) -> None:
    acts = fold(entries, copies=copies)
    by_id = {e.id: e for e in entries}
    again = [fold([by_id[name] for name in act.entries], copies=copies) for act in acts]
    assert [act for (act,) in again] == list(acts)


def test_a_reprisal_is_another_deed_than_what_it_answers() -> None:
    def acts(sentence: str, first: str, second: str) -> int:
        return len(fold([told(sentence, first), told(sentence, second)], copies={}))

    assert (
        acts("The rebels called the raid a reprisal for air strikes on their town.", "raid", "strikes") == 2
    )
    assert acts("The rebels called the raid a success that killed nine.", "raid", "killed") == 1


def test_a_plural_sums_up_attacks_and_is_none_of_them() -> None:
    raid = told("Norway carried out an attack on the harbour.", "attack", actors=(NORWAY,))
    again = told("It was an attack by Norway, the guards said.", "attack", actors=(NORWAY,))
    many = told("Norway steps up its attacks along the coast.", "attacks", actors=(NORWAY,))
    assert one(raid, dataclasses.replace(again, article="b"))
    assert not one(raid, dataclasses.replace(many, article="b"))


def test_the_attack_is_not_how_the_police_ended_it() -> None:
    police = {"actors": (Who(name="police units"),), "recipients": (Who(name="the driver"),)}
    shot = told("A lorry was stopped by police units who shot the driver.", "shot", **police)
    later = told("Nobody has claimed the attack so far.", "attack", at=60)
    assert len(fold([shot, later], copies={})) == 2


def test_a_sentence_that_says_its_deeds_are_two_tells_two() -> None:
    def apart(quote: str, first: str, second: str, kind: str = "ASSAULT", **fields: object) -> bool:
        one, other = (
            dataclasses.replace(told(quote, word, type=kind, **fields), id=f"e-{word}")
            for word in (first, second)
        )
        assert alike(one, other) == alike(other, one)
        return not alike(one, other)

    them: dict[str, object] = {"actors": GUNS, "recipients": GUARDS}
    assert apart("The blast at the port was followed by gunfire.", "blast", "gunfire")
    assert apart("They came under attack during a raid on the port.", "attack", "raid")
    assert apart("It claimed the attacks in Oslo, not the assault in Bergen.", "attacks", "assault")
    assert apart("He is on trial for raping and murdering a sailor.", "raping", "murdering", **them)
    assert not apart("He is on trial for stabbing and murdering a sailor.", "stabbing", "murdering", **them)
    assert apart("Their release was part of a swap.", "release", "swap", "RETREAT", actors=(NORWAY,))
