"""Two tellings are one act where speaker, day and words agree, and not where one of them differs."""

from __future__ import annotations

import dataclasses

import pytest

from communique.fold.statements import ALIKE, bag, keys, linked, speakers
from communique.fold.stems import plain
from communique.model import Entry, When, Who
from makers import CHILE, HOLM, NORWAY, VIDAL, entry

BASE = "the ferry link between both ports would reopen in early May"


def told(quote: str = BASE, **fields: object) -> Entry:
    return dataclasses.replace(entry(), quote=quote, **fields)


SAME = [
    "that the ferry link between both ports would reopen in early May",
    "the Ferry link between the two ports would reopen in early May",
    "The ferry link between both ports will reopen in early May.",
]
OTHER = [
    "the ferry link between both ports would not pay for itself before autumn",
    "talks about the road tunnel would resume in May",
    "no",
]


@pytest.mark.parametrize("words", SAME)
def test_nearly_the_same_words_of_one_speaker_on_one_day_are_one(words: str) -> None:
    assert linked(told(), told(words))
    assert linked(told(words), told())


@pytest.mark.parametrize("words", OTHER)
def test_other_words_are_another_statement(words: str) -> None:
    assert not linked(told(), told(words))


def test_another_speaker_is_another_statement() -> None:
    assert not linked(told(), told(actors=(Who(name="Juan Ruiz", actor="p-ruiz", country="ESP"),)))


def test_an_unnamed_speaker_is_the_same_by_name_and_country() -> None:
    one = told(actors=(Who(name="a spokesman of the ministry", country="NOR"),))
    assert linked(one, told(actors=(Who(name="A Spokesman of the Ministry", country="NOR"),)))
    assert not linked(one, told(actors=(Who(name="a spokesman of the ministry", country="SWE"),)))


def test_a_denial_is_not_what_it_denies() -> None:
    assert not linked(told(polarity="affirm"), told(polarity="deny"))


def test_two_articles_retell_one_saying_in_words_of_their_own() -> None:
    day = {"when": When(edtf="2019-03-04", basis="stated")}
    one = told("that the ferry crews would be paid twice in May", article="a", **day)
    retold = told("Ferry crews will get double pay in May", article="b", **day)
    assert linked(one, retold) and linked(retold, one)
    assert not linked(one, told(retold.quote, article="a", **day))  # one article says two things
    assert not linked(one, told(retold.quote, article="b", act="deny", **day))
    assert not linked(one, told(retold.quote, article="b", when=When(edtf="2019-03-05", basis="stated")))
    assert not linked(one, told("that the crews of the bridge would strike on Friday", article="b", **day))
    state = (Who(name="Norway", actor="NOR", country="NOR"),)
    assert linked(one, told(retold.quote, article="b", actors=state, **day))
    other = (Who(name="Juan Ruiz", actor="p-ruiz", country="NOR"),)
    assert not linked(one, told(retold.quote, article="b", actors=other, **day))


def test_the_same_line_weeks_later_is_another_act() -> None:
    assert not linked(told(), told(when=When(edtf="2019-03-25", basis="assumed")))


def test_a_day_of_slack_where_the_day_is_the_reports() -> None:
    assumed, stated = When(edtf="2019-03-05", basis="assumed"), When(edtf="2019-03-05", basis="stated")
    earlier = told(when=When(edtf="2019-03-04", basis="stated"))
    assert linked(earlier, told(when=assumed))
    assert not linked(earlier, told(when=stated))


def test_an_undated_telling_joins_only_undated_ones() -> None:
    assert not linked(told(when=When()), told())
    assert linked(told(when=When()), told(when=When()))


def test_a_very_short_content_must_be_equal() -> None:
    assert linked(told("No comment"), told("no comment."))
    assert not linked(told("No comment"), told("no ferry"))


def test_all_pairs_well_above_the_threshold_share_a_key() -> None:
    words = [f"word{n}" for n in range(20)]
    whole = told(" ".join(words))
    for dropped in range(20):
        rest = told(" ".join(words[:dropped] + words[dropped + 1 :]))
        assert len(bag(rest.quote) & bag(whole.quote)) / 20 >= ALIKE
        assert set(keys(rest)) & set(keys(whole)), dropped


KEYS = ("ff022a4b69d3-245707-ef2b4c39b1b0",)


def test_keys_are_the_same_in_every_run() -> None:
    # Pinned: they stand in records on disk, where another hash would part old rows from new ones.
    assert keys(told("No comment")) == (*KEYS, "659b792e340e-2019-03-04")
    assert keys(told())[0] == f"{KEYS[0].rpartition('-')[0]}-0-9ea399e6be"
    assert keys(told(when=When()))[0] == "ff022a4b69d3-undated-0-9ea399e6be"


def test_a_like_line_of_the_next_day_is_another_act_and_the_same_line_told_late_is_not() -> None:
    today, tomorrow = (When(edtf=f"2019-03-{day}", basis="assumed") for day in ("04", "05"))
    again = "The ferry link between the two ports will reopen in early May."
    assert linked(told(when=today), told(again, when=today))
    assert not linked(told(when=today), told(again, when=tomorrow))
    assert linked(told(when=today), told(when=tomorrow))
    # A date that leaves the day open would tie the lines of all its days to each other.
    assert not linked(told(when=today), told(again, when=When(edtf="2019-03", basis="stated")))


def test_the_order_of_speakers_does_not_matter() -> None:
    a, b = Who(name="A", actor="p-a"), Who(name="B", actor="p-b")
    assert speakers(told(actors=(a, b))) == speakers(told(actors=(b, a)))


def test_names_are_compared_without_case_and_diacritics() -> None:
    assert plain("  Maroš   ŠEFČOVIČ ") == "maros sefcovic"


def test_a_promise_is_told_in_a_line_and_quoted_at_length() -> None:
    long = "We will be painting the bridge, which will save us a fortune, until the ferry is back"
    short = told("to paint the bridge", act="promise", article="b")
    assert linked(told(long, act="promise"), short)
    assert not linked(told(long, act="promise"), told("to paint the tower", act="promise", article="b"))
    assert not linked(told(long, act="state"), dataclasses.replace(short, act="state"))


def test_of_what_two_say_together_another_article_may_name_one() -> None:
    both = told("that Norway would paint the bridge in the near future", act="promise", actors=(HOLM, VIDAL))
    alone = told("to paint it in the near future", act="promise", actors=(HOLM,), article="b")
    assert linked(both, alone)
    assert not linked(both, dataclasses.replace(alone, actors=(NORWAY, CHILE), polarity="deny"))
