"""Decisions of people: which hold, what they make of entries, and that no order of anything matters."""

from __future__ import annotations

import dataclasses
import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.fold import ACTORS, Verdicts, conflicts, fields, fold, neighbourhoods, standings
from communique.model import Actor, Decision, Entry, Resolution, When, Who
from makers import HOLM, NORWAY, VIDAL, deed, entry

FERRY = "the ferry link between both ports would reopen in early May"
NEARLY = "that the ferry link between both ports will reopen in early May"
TUNNEL = "the tunnel under the strait would never be built by anybody"


def one(name: str, quote: str = FERRY, article: str = "", **values: Any) -> Entry:
    return dataclasses.replace(entry(), id=name, article=article or f"of-{name}", quote=quote, **values)


def said(verb: str, *on: str, at: int = 1, by: str = "Ada", **given: str) -> Decision:
    moment = f"2026-01-01T00:00:{at:02}.000000+00:00"
    return Decision(id=f"d-{at:012}", verb=verb, on=on, by=by, at=moment, why="because", set=given)  # type: ignore[arg-type]


def groups(entries: list[Entry], *decisions: Decision) -> list[tuple[str, ...]]:
    return [act.entries for act in fold(entries, copies={}, decisions=decisions)]


def test_same_joins_what_the_pair_test_keeps_apart() -> None:
    entries = [one("e1"), one("e2", TUNNEL), one("e3", NEARLY)]
    assert groups(entries) == [("e1", "e3"), ("e2",)]
    assert groups(entries, said("same", "e2", "e3")) == [("e1", "e2", "e3")]


def test_different_parts_what_it_joins_and_the_rest_goes_with_the_nearer() -> None:
    far = "the ferry link between both ports would reopen in early May at last"
    entries = [one("e1"), one("e2", far), one("e3", FERRY)]
    assert groups(entries) == [("e1", "e2", "e3")]
    assert groups(entries, said("different", "e1", "e2")) == [("e1", "e3"), ("e2",)]
    assert groups(entries, said("different", "e3", "e1")) == [("e1", "e2"), ("e3",)]


def test_the_newest_of_two_holds() -> None:
    entries = [one("e1"), one("e2", TUNNEL)]
    earlier, later = said("same", "e1", "e2", at=1), said("different", "e1", "e2", at=2)
    assert groups(entries, later, earlier) == [("e1",), ("e2",)]
    again = said("same", "e2", "e1", at=3)
    assert groups(entries, again, later, earlier) == [("e1", "e2")]
    standing = standings(Verdicts([again, later, earlier]), kinds={"e1": "statement", "e2": "statement"})
    assert [standing[d.id].state for d in (earlier, later, again)] == ["holds", "overruled", "holds"]
    assert standing[later.id].against == (again.id,)


def test_a_circle_is_answered_by_the_newest_and_shown() -> None:
    entries = [one("e1"), one("e2", TUNNEL), one("e3", "no comment")]
    ring = [
        said("same", "e1", "e2", at=1),
        said("same", "e2", "e3", at=2),
        said("different", "e1", "e3", at=3),
    ]
    assert groups(entries, *ring) == [("e1",), ("e2", "e3")]
    kinds = dict.fromkeys(("e1", "e2", "e3"), "statement")
    (found,) = conflicts(Verdicts(ring), kinds=kinds)
    assert (found.overruled, found.holds, found.about) == (ring[0].id, (ring[2].id,), ("e1", "e2"))
    # The other way round the parting is the oldest, and both joinings stand against it.
    turned = [said("different", "e1", "e3", at=1), *(dataclasses.replace(d) for d in ring[1:2])]
    turned += [said("same", "e1", "e2", at=4)]
    assert groups(entries, *turned) == [("e1", "e2", "e3")]
    (found,) = conflicts(Verdicts(turned), kinds=kinds)
    assert found.holds == (turned[1].id, turned[2].id)


def test_an_undo_is_undone_and_reaches_only_what_is_older() -> None:
    entries = [one("e1"), one("e2", TUNNEL)]
    join, back, again = said("same", "e1", "e2", at=1), said("undo", "", at=2), said("undo", "", at=3)
    back, again = dataclasses.replace(back, on=(join.id,)), dataclasses.replace(again, on=(back.id,))
    assert groups(entries, join, back) == [("e1",), ("e2",)]
    assert groups(entries, join, back, again) == [("e1", "e2")]
    early = dataclasses.replace(back, at="2025-01-01T00:00:00.000000+00:00")
    ring = dataclasses.replace(early, on=(early.id, again.id))
    assert groups(entries, join, ring, again) == [("e1", "e2")]


def test_what_is_not_there_waits() -> None:
    entries = [one("e1"), one("e2", TUNNEL)]
    join = said("same", "e1", "gone", "e2")
    assert groups(entries[:1], join) == [("e1",)]
    assert groups(entries, join) == [("e1", "e2")]
    standing = standings(Verdicts([join]), kinds={"e1": "statement"})
    assert standing[join.id].state == "dormant"
    for decision in (said("retract", "gone"), said("amend", "gone", act="deny"), said("undo", "d-gone")):
        assert standings(Verdicts([decision]), kinds={})[decision.id].state == "dormant"


def test_a_retracted_entry_is_in_no_act() -> None:
    assert groups([one("e1"), one("e2", NEARLY)], said("retract", "e1")) == [("e2",)]
    assert groups([one("e1")], said("retract", "e1")) == []


def test_a_statement_and_an_event_are_never_one() -> None:
    join = said("same", "e1", "v1")
    assert groups([one("e1"), deed(id="v1")], join) == [("e1",), ("v1",)]
    assert standings(Verdicts([join]), kinds={"e1": "statement", "v1": "event"})[join.id].state == "dormant"


def test_what_a_person_set_leads_and_dates_the_act() -> None:
    stated = When(edtf="2019-03-01", basis="stated")
    entries = [one("e1", when=stated, confidence=0.99), one("e2", NEARLY, article="a")]
    (act,) = fold(entries, copies={"a": "b"}, decisions=[said("amend", "e2", when="2019-03-01/2019-03-04")])
    assert (act.leading, act.when.edtf, act.when.basis) == ("e2", "2019-03-01/2019-03-04", "stated")
    assert act.when.why == "Ada on 2026-01-01: because"


def test_an_amended_speaker_moves_an_entry_to_where_it_belongs() -> None:
    other = one("e2", NEARLY, actors=(VIDAL,))
    kept = fields.kept_who([HOLM])
    assert groups([one("e1"), other], said("amend", "e2", actors=kept)) == [("e1", "e2")]


def test_the_newest_value_holds_and_an_equal_one_agrees() -> None:
    old, new = (
        said("amend", "e1", at=1, act="deny", venue="in Nordhavn"),
        said("amend", "e1", at=2, act="ask"),
    )
    agrees = said("amend", "e1", at=0, act="ask", by="Rosa")
    verdicts = Verdicts([new, old, agrees])
    after = verdicts.entry(one("e1"))
    assert after is not None and (after.act, after.venue) == ("ask", "in Nordhavn")
    standing = standings(verdicts, kinds={"e1": "statement"})
    assert [standing[d.id].state for d in (agrees, old, new)] == ["holds", "in part", "holds"]
    (found,) = conflicts(verdicts, kinds={"e1": "statement"})
    assert (found.field, found.overruled, found.holds) == ("act", old.id, (new.id,))
    assert verdicts.decided(one("e1")) == (agrees.id, old.id, new.id)


def test_a_field_that_the_kind_lacks_is_passed_over() -> None:
    decision = said("amend", "e1", type="REJECT")
    assert Verdicts([decision]).entry(one("e1")) == one("e1")
    assert standings(Verdicts([decision]), kinds={"e1": "statement"})[decision.id].state == "dormant"


def test_actors_that_are_one_are_shown_under_one_id() -> None:
    join = said("same", "p-holm", "Q9", "p-a", **ACTORS)
    verdicts = Verdicts([join])
    assert {verdicts.stands_as(name) for name in ("p-holm", "Q9", "p-a")} == {"Q9"}
    assert verdicts.group("p-a") == {"p-holm", "Q9", "p-a"}
    after = verdicts.entry(one("e1"))
    assert after is not None and [who.actor for who in after.actors] == ["Q9"]
    # A newer parting takes one of them out again.
    verdicts = Verdicts([join, said("different", "p-a", "Q9", at=2, **ACTORS)])
    assert verdicts.stands_as("p-holm") == "Q9"
    assert verdicts.stands_as("p-a") == "p-a"
    assert verdicts.about_actor("p-a") == (f"d-{2:012}",)


def test_two_names_of_one_actor_in_an_article_become_one() -> None:
    role = entry().evidence
    actors = (
        Actor(id="p-b", name="A. Holm", kind="person", aliases=("Holm",)),
        Actor(id="p-a", name="Ada Holm", kind="person", country="NOR"),
    )
    resolution = Resolution(
        article="of-e1", published=When(), mentions=("p-b", None, "p-a"), actors=actors,
        entries=(one("e1", actors=(Who(name="A. Holm", actor="p-b"), Who(name="Ada Holm", actor="p-a"))),),
    )  # fmt: skip
    after, told = Verdicts([said("same", "p-a", "p-b", **ACTORS)]).resolution(resolution)
    assert after.actors == (
        Actor(id="p-a", name="Ada Holm", kind="person", country="NOR", aliases=("A. Holm", "Holm")),
    )
    assert after.mentions == ("p-a", None, "p-a")
    assert len(after.entries[0].actors) == 1
    assert [t.entry for t in told] == list(resolution.entries)
    assert role == resolution.entries[0].evidence


def test_whom_a_person_names_is_an_actor_of_the_article() -> None:
    decision = said("amend", "e1", actors=fields.kept_who([NORWAY, Who(name="a clerk")]))
    after, _ = Verdicts([decision]).resolution(
        Resolution(article="of-e1", published=When(), entries=(one("e1"),))
    )
    assert [(a.id, a.kind) for a in after.actors] == [("NOR", "state")]


# --- laws ---

NAMES = [f"e{n}" for n in range(7)]
several = st.lists(
    st.tuples(st.sampled_from([FERRY, NEARLY, TUNNEL]), st.sampled_from("abc")), min_size=2, max_size=7
).map(lambda rows: [one(f"e{n}", quote, article) for n, (quote, article) in enumerate(rows)])
judged = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["same", "different"]), st.lists(st.sampled_from(NAMES), min_size=2,
        max_size=3)),
        st.tuples(st.just("retract"), st.lists(st.sampled_from(NAMES), min_size=1, max_size=1)),
        st.tuples(st.just("amend"), st.lists(st.sampled_from(NAMES), min_size=1, max_size=2)),
        st.tuples(st.just("undo"), st.lists(st.integers(0, 11).map(lambda n: f"d-{n:012}"), min_size=1,
        max_size=1)),
    ),
    max_size=12,
).map(
    lambda rows: [
        said(verb, *on[:2] if verb == "different" else on, at=n, **(
            {} if verb != "amend" else {"polarity": "deny"} if n % 2 else {"venue": f"hall {n}"}
        ))
        for n, (verb, on) in enumerate(rows)
    ]
)  # fmt: skip


@given(several, judged, st.randoms(use_true_random=False))
@settings(max_examples=120, deadline=None)
def test_no_order_matters(entries: list[Entry], decisions: list[Decision], chance: random.Random) -> None:
    acts = fold(entries, copies={"b": "a"}, decisions=decisions)
    some, others = list(entries), list(decisions)
    chance.shuffle(some)
    chance.shuffle(others)
    assert fold(some, copies={"b": "a"}, decisions=others) == acts


@given(several, judged)
@settings(max_examples=120, deadline=None)
def test_what_holds_is_so_and_each_entry_is_in_one_act(
    entries: list[Entry], decisions: list[Decision]
) -> None:
    verdicts = Verdicts(decisions)
    acts = fold(entries, copies={}, decisions=verdicts)
    stands = [e.id for e in entries if e.id not in verdicts.retracted]
    assert sorted(name for act in acts for name in act.entries) == sorted(stands)
    act_of = {name: act.id for act in acts for name in act.entries}
    settled = verdicts.settle(dict.fromkeys(stands, "statement"))
    assert all(act_of[tie.one] == act_of[tie.other] for tie in settled.joined)
    assert all(act_of[tie.one] != act_of[tie.other] for tie in settled.parted)
    # Every decision is accounted for, and what contradicts none of the newer ones holds.
    kinds = {e.id: "statement" for e in entries}
    standing = standings(verdicts, kinds=kinds)
    assert set(standing) == {d.id for d in decisions}
    assert {c.overruled for c in conflicts(verdicts, kinds=kinds)} >= {
        name for name, stands in standing.items() if stands.state == "overruled"
    }


@given(several, judged)
@settings(max_examples=80, deadline=None)
def test_a_neighbourhood_folded_alone_is_the_same(entries: list[Entry], decisions: list[Decision]) -> None:
    by_id = {e.id: e for e in entries}
    for near in neighbourhoods(entries, copies={}, decisions=decisions):
        again = neighbourhoods([by_id[n] for n in near.entries], copies={}, decisions=decisions)
        assert again == (near,)


@given(several, judged)
@settings(max_examples=60, deadline=None)
def test_setting_twice_is_setting_once(entries: list[Entry], decisions: list[Decision]) -> None:
    verdicts = Verdicts(decisions)
    after = [found for e in entries if (found := verdicts.entry(e)) is not None]
    assert [verdicts.entry(e) for e in after] == after
    assert fold(after, copies={}, decisions=verdicts) == fold(entries, copies={}, decisions=verdicts)


@pytest.mark.parametrize("count", [3_000])
def test_very_many_decisions_are_judged_in_a_moment(count: int) -> None:
    import time

    began = time.process_time()
    ties = [
        said("same" if n % 3 else "different", f"e{n % 700}", f"e{(n * 7 + 1) % 700}", at=n % 60)
        for n in range(count)
    ]
    ties = [dataclasses.replace(tie, id=f"d-{n:012}") for n, tie in enumerate(ties)]
    settled = Verdicts(ties).settle({f"e{n}": "statement" for n in range(700)})
    assert settled.joined and settled.against
    assert time.process_time() - began < 5
