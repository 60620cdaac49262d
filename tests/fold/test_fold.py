"""The fold is order-free, counts origins and not copies, and names what the reports disagree on."""

from __future__ import annotations

import dataclasses
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from communique.fold import bounds, fold, same_act
from communique.model import Entry, When, Who
from makers import deed, entry

QUOTES = (
    "the ferry link between both ports would reopen in early May",
    "that the ferry link between both ports will reopen in early May",
    "the ferry link between the two ports would reopen in May, early",
    "the tunnel under the strait would never be built by anybody",
    "no comment",
)


def one(name: str, article: str = "a", **fields: object) -> Entry:
    return dataclasses.replace(entry(), id=name, article=article, **fields)


def test_copies_of_one_wire_count_once() -> None:
    entries = [one("e1", "a"), one("e2", "b"), one("e3", "c")]
    (act,) = fold(entries, copies={"b": "a"})
    assert (act.reports, act.origins, act.entries, act.id) == (3, 2, ("e1", "e2", "e3"), "e1")


def test_a_statement_twice_in_one_article_is_one_report() -> None:
    (act,) = fold([one("e1", "a"), one("e2", "a")], copies={})
    assert (act.reports, act.origins, len(act.entries)) == (1, 1, 2)


def test_an_original_leads_before_a_surer_copy() -> None:
    entries = [one("e1", "b", confidence=0.9), one("e2", "a", confidence=0.6)]
    (act,) = fold(entries, copies={"b": "a"})
    assert (act.leading, act.confidence) == ("e2", 0.9)


def test_the_surest_then_finest_then_earliest_day_is_the_acts() -> None:
    days = [
        When(edtf="2019-03", basis="assumed"),
        When(edtf="2019-03-05", basis="assumed"),
        When(edtf="2019-03-04", basis="assumed"),
    ]
    (act,) = fold([one(f"e{n}", f"a{n}", when=when) for n, when in enumerate(days)], copies={})
    assert act.when.edtf == "2019-03-04"
    (act,) = fold(
        [
            one("e1", "a", when=When(edtf="2019-03-05", basis="stated")),
            one("e2", "b", when=When(edtf="2019-03-04", basis="assumed")),
        ],
        copies={},
    )
    assert act.when.edtf == "2019-03-05"


def test_disagreements_are_named() -> None:
    entries = [
        one("e1", "a", venue="in Nordhavn", condition="only if paid"),
        one("e2", "b", venue="at Southmark", condition="Only if paid"),
        one("e3", "c", act="promise"),
    ]
    (act,) = fold(entries, copies={})
    assert act.disagreements == ("act", "venue")


def test_a_day_that_only_the_report_gives_disagrees_with_none() -> None:
    told = When(edtf="2019-03-04", basis="stated")
    for basis, named in (("stated", ("when",)), ("assumed", ())):
        again = one("e2", when=When(edtf="2019-03-09", basis=basis), repeats="e1")  # type: ignore[arg-type]
        (act,) = fold([one("e1", when=told), again], copies={})
        assert act.disagreements == named, basis


def test_how_it_came_out_is_shown_and_a_plan_made_anew_too() -> None:
    def shown(*told: tuple[str, str]) -> str:
        rows = [
            deed(id=f"v{n}", article=f"a{n}", status=status, told=day) for n, (status, day) in enumerate(told)
        ]
        (act,) = fold(rows, copies={})
        return next(row.status for row in rows if row.id == act.leading)

    assert shown(("planned", "2019-02-01"), ("called-off", "2019-02-10")) == "called-off"
    assert shown(("called-off", "2019-02-10"), ("planned", "2019-02-20")) == "planned"
    assert (
        shown(("called-off", "2019-02-10"), ("planned", "2019-02-20"), ("actual", "2019-03-04")) == "actual"
    )


def test_nothing_folds_to_nothing() -> None:
    assert fold([], copies={}) == ()


speakers = st.sampled_from(["p-a", "p-b"]).map(lambda a: (Who(name=a, actor=a),))
whens = st.builds(
    When,
    edtf=st.sampled_from(["", "2019-03-04", "2019-03-05", "2019-03-06", "2019-03", "2019-04-20"]),
    basis=st.sampled_from(["stated", "assumed"]),
)
several = st.lists(
    st.tuples(
        st.sampled_from("abcd"), st.sampled_from(QUOTES), speakers, whens, st.sampled_from(["affirm", "deny"])
    ),
    max_size=9,
).map(
    lambda rows: [
        one(f"e{n}", article, quote=quote, actors=actors, when=when, polarity=polarity)
        for n, (article, quote, actors, when, polarity) in enumerate(rows)
    ]
)
copies = st.sampled_from([{}, {"b": "a"}, {"c": "b", "d": "b"}])


@given(several, copies, st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_order_never_matters(entries: list[Entry], origins: dict[str, str], chance: random.Random) -> None:
    acts = fold(entries, copies=origins)
    shuffled = list(entries)
    chance.shuffle(shuffled)
    assert fold(shuffled, copies=origins) == acts


@given(several, copies)
@settings(max_examples=150, deadline=None)
def test_every_entry_is_in_exactly_one_act_and_links_never_cross(
    entries: list[Entry], origins: dict[str, str]
) -> None:
    acts = fold(entries, copies=origins)
    assert sorted(name for act in acts for name in act.entries) == sorted(e.id for e in entries)
    act_of = {name: act.id for act in acts for name in act.entries}
    for a in entries:
        for b in entries:
            if a.id != b.id and same_act(a, b):
                assert act_of[a.id] == act_of[b.id]
    for act in acts:
        assert act.id == min(act.entries)
        assert act.leading in act.entries
        assert 1 <= act.origins <= act.reports <= len(act.entries)


@given(several, copies)
@settings(max_examples=100, deadline=None)
def test_folding_each_neighbourhood_alone_gives_the_same(
    entries: list[Entry], origins: dict[str, str]
) -> None:
    acts = fold(entries, copies=origins)
    by_id = {e.id: e for e in entries}
    again = [fold([by_id[name] for name in act.entries], copies=origins) for act in acts]
    assert [act for (act,) in again] == list(acts)


def test_a_month_is_a_finer_day_than_its_year() -> None:
    days = [When(edtf=edtf, basis="stated") for edtf in ("2019", "2019-03")]
    entries = [one(f"e{n}", "a", when=day, repeats="e0" if n else None) for n, day in enumerate(days)]
    (act,) = fold(entries, copies={})
    assert act.when.edtf == "2019-03"


def test_bounds_of_dates_known_in_part() -> None:
    assert bounds("2018-03-05") == ("2018-03-05", "2018-03-05")
    assert bounds("2018-02") == ("2018-02-01", "2018-02-28")
    assert bounds("2018-03-05/2018-03-06") == ("2018-03-05", "2018-03-06")
    assert bounds("XXXX-01-19") == bounds("") == bounds("soon") == (None, None)
