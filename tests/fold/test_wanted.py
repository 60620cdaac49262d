"""A plan of the same parties told again without a day is one act, a deed done is not."""

from __future__ import annotations

import dataclasses
from typing import Any

from communique.fold import entry_keys, fold
from communique.fold.wanted import keys, one_plan
from communique.model import Entry, Who
from makers import CHILE, HOLM, NORWAY, deed

PERU = Who(name="Peru", actor="PER", country="PER")
THREE = (NORWAY, CHILE, PERU)
STOP = "The neighbours would suspend all whaling in the northern sound at once."
AGAIN = "Lima came back to its idea that the whalers suspend the hunt."


def wanted(article: str, day: str, quote: str = STOP, *, word: str = "suspend", **fields: Any) -> Entry:
    row: dict[str, Any] = {
        "type": "RETREAT", "status": "proposed", "actors": THREE, "recipients": (), "told": day,
        "when": dataclasses.replace(deed().when, edtf="", basis="unknown"),
    }  # fmt: skip
    made = deed(quote, id=f"v-{article}", article=article, **{**row, **fields})
    at = quote.index(word)
    span = dataclasses.replace(made.evidence.span, start=at, end=at + len(word))
    return dataclasses.replace(made, evidence=dataclasses.replace(made.evidence, parts={"trigger": (span,)}))


def acts(*entries: Entry) -> int:
    return len(fold(entries, copies={}))


def test_what_three_are_to_do_is_told_again_in_other_words() -> None:
    assert acts(wanted("a", "2019-03-03"), wanted("b", "2019-07-20", AGAIN)) == 1
    assert acts(wanted("a", "2019-03-03"), wanted("b", "2019-11-20", AGAIN)) == 2
    assert acts(wanted("a", "2019-03-03"), wanted("b", "2019-07-20", AGAIN, actors=(NORWAY, CHILE))) == 2
    assert acts(wanted("a", "2019-03-03"), wanted("b", "2019-07-20", AGAIN, word="hunt")) == 2


def test_two_must_share_more_than_the_word_for_it() -> None:
    two = {"actors": (NORWAY, CHILE)}
    assert acts(wanted("a", "2019-03-03", **two), wanted("b", "2019-07-20", AGAIN, **two)) == 2
    like = "Both would suspend whaling in the sound in the north, the paper has it."
    assert acts(wanted("a", "2019-03-03", **two), wanted("b", "2019-07-20", like, **two)) == 1
    talks = {**two, "type": "CONSULT"}
    assert not one_plan(wanted("a", "2019-03-03", **talks), wanted("b", "2019-03-09", like, **talks))


def test_what_was_done_or_is_of_another_status_stays_apart() -> None:
    done = {"status": "actual"}
    assert acts(wanted("a", "2019-03-03", **done), wanted("b", "2019-07-20", AGAIN, **done)) == 2
    assert acts(wanted("a", "2019-03-03"), wanted("b", "2019-07-20", AGAIN, status="hypothetical")) == 2
    unknown = (Who(name="the whalers"), Who(name="the crews"), NORWAY)
    assert (
        acts(wanted("a", "2019-03-03", actors=unknown), wanted("b", "2019-07-20", AGAIN, actors=unknown)) == 2
    )


def test_its_keys_are_of_one_year() -> None:
    one = wanted("a", "2019-03-03")
    assert len(keys(one)) == 2 and set(keys(one)) <= set(entry_keys(one))
    assert not set(keys(one)).isdisjoint(keys(wanted("b", "2019-08-30", AGAIN)))
    assert set(keys(one)).isdisjoint(keys(wanted("b", "2020-09-03", AGAIN)))
    # A page that gives its year only stands under every half of it, one that gives none under nothing.
    assert set(keys(one)) <= set(keys(wanted("a", "2019")))
    assert keys(wanted("a", "")) == keys(wanted("a", "201X")) == ()


def test_a_visit_not_made_is_one_until_it_is_made() -> None:
    who = {"type": "CONSULT", "mode": "visit", "actors": (HOLM,), "recipients": (CHILE,), "word": "visit"}

    def visit(article: str, day: str, quote: str, edtf: str = "", **fields: Any) -> Entry:
        made = wanted(article, day, quote, **{**who, **fields})
        return dataclasses.replace(made, when=dataclasses.replace(made.when, edtf=edtf))

    asked = visit("a", "2019-03-03", "Chile has invited Ada Holm to visit Santiago.")
    off = "The visit of Ada Holm will not take place this year."
    assert acts(asked, visit("b", "2019-12-20", off, "2019", status="called-off")) == 1
    assert acts(asked, visit("b", "2020-12-20", off, "2020", status="called-off")) == 2
    assert acts(asked, visit("b", "2019-12-20", off, "2019-09", status="called-off")) == 2
    assert acts(asked, visit("b", "2019-12-20", off, "2019", status="actual")) == 2
    assert acts(asked, visit("b", "2019-12-20", off, status="planned", actors=(NORWAY,))) == 2
    states = visit("a", "2019-03-03", "Norway was invited to visit Chile.", actors=(NORWAY,))
    assert acts(states, visit("b", "2019-12-20", off, actors=(NORWAY,))) == 2
    assert not set(keys(asked)).isdisjoint(keys(visit("b", "2019-12-20", off)))


def test_one_half_of_a_bargain_is_told_again_with_the_other() -> None:
    row = {"actors": (NORWAY,), "args": {"topic": ("its whaling",)}}
    one = wanted(
        "a", "2019-03-03", "Oslo would suspend its whaling in return for a halt to Chilean drilling.", **row
    )
    words = "Under the text Norway would suspend all whaling while Chile refrained from drilling at sea."
    other = wanted("b", "2019-07-20", words, **row)
    assert acts(one, other) == 1 and one_plan(one, other) and one_plan(other, one)
    assert set(keys(one)) & set(keys(other))
    plain = words.replace("while Chile refrained from drilling", "and soon from drilling")
    assert acts(one, wanted("b", "2019-07-20", plain, **row)) == 2
    hunt = {**row, "args": {"topic": ("all hunting",)}}
    assert acts(one, wanted("b", "2019-07-20", words, **hunt)) == 2
    assert acts(one, wanted("b", "2019-11-20", words, **row)) == 2
    tariff = "Under the text Norway would suspend all whaling while Chile lowered a tariff on timber."
    assert acts(one, wanted("b", "2019-07-20", tariff, **row)) == 2
