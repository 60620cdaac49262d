"""A paper that several states put forward together is one, whatever an article calls it."""

from __future__ import annotations

import dataclasses
from typing import Any

from communique.fold import entry_keys, fold
from communique.fold.papers import keys, one_paper, paper
from communique.model import Entry, Span, When, Who
from makers import CHILE, NORWAY, deed

PERU = Who(name="Peru", actor="PER", country="PER")
FIJI = Who(name="Fiji", actor="FJI", country="FJI")


def put(
    article: str, quote: str, word: str, *, day: str = "2019-07", topic: str = "", **fields: Any
) -> Entry:
    row: dict[str, Any] = {
        "type": "REQUEST", "mode": "change", "actors": (CHILE, PERU), "recipients": (NORWAY, FIJI),
        "told": "2019-09-04", "when": When(edtf=day, basis="stated") if day else When(),
        "args": {"topic": (topic,)} if topic else {},
    }  # fmt: skip
    made = deed(quote, id=f"v-{article}", article=article, **{**row, **fields})
    parts = {"trigger": (Span(quote.index(word), quote.index(word) + len(word)),)}
    return dataclasses.replace(made, evidence=dataclasses.replace(made.evidence, parts=parts))


ISSUED = put("a", "A statement on cod was issued in Lima.", "issued", day="2019-07-04")
ROADMAP = put("b", "All should heed the roadmap published in July.", "published")
IDEAS = put("c", "It suits what Lima and Santiago laid before them.", "laid before", topic="the proposals")


def acts(*entries: Entry) -> int:
    return len(fold(entries, copies={}))


def test_the_authors_and_the_month_say_which_paper_it_is() -> None:
    assert acts(ISSUED, ROADMAP, IDEAS) == 1
    assert acts(ISSUED, put("b", ROADMAP.quote, "published", day="2019-08")) == 2
    assert acts(ISSUED, put("b", ROADMAP.quote, "published", actors=(CHILE, FIJI), recipients=(PERU,))) == 2
    alone = {"actors": (CHILE,)}
    statement = put("a", ISSUED.quote, "issued", day="2019-07-04", **alone)
    assert acts(statement, put("b", ROADMAP.quote, "published", **alone)) == 2


def test_what_is_told_by_no_paper_is_none() -> None:
    asked = put("b", "They had proposed that all nets be drawn in.", "had proposed")
    assert paper(asked) == frozenset() and paper(ROADMAP) == {"roadmap"}
    assert acts(ISSUED, asked) == 2


def test_without_a_day_the_same_word_names_it_for_a_year() -> None:
    again = put("d", "Lima's roadmap with Chile stands.", "roadmap", day="", told="2019-11-29")
    assert acts(ROADMAP, again) == 1
    assert acts(IDEAS, again) == 2
    assert acts(ROADMAP, dataclasses.replace(again, told="2020-11-29")) == 2


def test_it_is_symmetric_and_keys_are_of_one_month_and_two_years() -> None:
    assert one_paper(ISSUED, ROADMAP) and one_paper(ROADMAP, ISSUED)
    assert set(keys(ISSUED)) & set(keys(ROADMAP)) & set(entry_keys(ROADMAP))
    assert len(keys(ISSUED)) == 3
