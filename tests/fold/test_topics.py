"""What is wanted of one thing named in the very same words is one act, though neither report has a day."""

from __future__ import annotations

import dataclasses
from typing import Any

from communique.fold import entry_keys, fold
from communique.fold.topics import keys, one_topic
from communique.model import Entry, Evidence, Span, When, Who
from makers import CHILE, NORWAY, deed, entry

COD = "a lasting quota of cod in the northern sound"


def wanted(article: str, topic: str = COD, **fields: Any) -> Entry:
    row: dict[str, Any] = {
        "type": "AGREE", "status": "proposed", "actors": (NORWAY, CHILE), "recipients": (),
        "told": "2019-03-04", "when": When(), "args": {"topic": (topic,)},
    }  # fmt: skip
    quote = {"a": "At the second stage they would fix it.", "b": "All would sign."}.get(article, "It was so.")
    return deed(quote, id=f"v-{article}", article=article, **{**row, **fields})


def acts(*entries: Entry) -> int:
    return len(fold(entries, copies={}))


def test_one_proposal_names_its_thing_in_the_same_words() -> None:
    assert acts(wanted("a"), wanted("b", "the lasting quota of cod in the northern sound")) == 1
    assert acts(wanted("a"), wanted("b", actors=())) == 1
    assert acts(wanted("a"), wanted("b", actors=(Who(name="those who took part"),))) == 1
    assert acts(wanted("a"), wanted("b", "a lasting quota of herring in the northern sound")) == 2
    assert acts(wanted("a"), wanted("b", actors=(Who(name="Peru", actor="PER", country="PER"),))) == 2
    assert acts(wanted("a"), wanted("b", told="2020-03-04")) == 2
    assert acts(wanted("a"), wanted("b", status="conditional")) == 2
    assert acts(wanted("a"), wanted("b", type="COOPERATE")) == 2


def test_a_word_or_two_and_what_was_done_name_nothing() -> None:
    assert acts(wanted("a", "the talks"), wanted("b", "the talks")) == 2
    assert not one_topic(wanted("a", "cod talks"), wanted("b", "cod talks"))
    assert not one_topic(wanted("a", status="actual"), wanted("b", status="actual"))
    assert not one_topic(wanted("a"), wanted("a"))


def test_what_was_turned_down_in_a_year_is_one_whoever_asked() -> None:
    year = {
        "type": "REJECT",
        "status": "actual",
        "when": When(edtf="2019", basis="stated"),
        "actors": (NORWAY,),
    }
    one, other = wanted("a", "any halt to whaling", **year), wanted("b", "any halt to whaling", **year)
    assert acts(one, wanted("b", "any halt to whaling", **year, recipients=(CHILE,))) == 1
    assert acts(one, other) == 1
    before = {**year, "when": When(edtf="2018", basis="stated")}
    assert acts(one, wanted("b", "any halt to whaling", **before)) == 2
    day = {**year, "when": When(edtf="2019-03-04", basis="stated")}
    assert not one_topic(wanted("a", **day), wanted("b", **day))


def test_it_is_symmetric_and_keys_are_of_a_year() -> None:
    one, other = wanted("a"), wanted("b", told="2019-08-30")
    assert one_topic(one, other) and one_topic(other, one)
    assert set(keys(one)) & set(keys(other)) & set(entry_keys(other))
    assert len(keys(one)) == 2 and keys(wanted("a", "the talks")) == ()
    assert not set(keys(one)) & set(keys(wanted("b", told="2021-03-04")))


def refused(article: str, quote: str, day: str = "2019", **fields: Any) -> Entry:
    row: dict[str, Any] = {"act": "refuse", "actors": (NORWAY,), "told": "2019-12-30", **fields}
    when = When(edtf=day, basis="stated")
    return dataclasses.replace(entry(), id=f"s-{article}", article=article, quote=quote, when=when, **row)


def test_a_refusal_of_one_year_is_told_in_a_line_and_with_its_reason() -> None:
    line, reason = (
        refused("a", "any halt to whaling"),
        refused("b", "any halt to whaling, since it was lawful"),
    )
    assert acts(line, reason) == 1
    assert one_topic(line, reason) and one_topic(reason, line)
    assert acts(line, refused("b", reason.quote, "2018")) == 2
    assert acts(line, refused("b", reason.quote, actors=(CHILE,))) == 2
    assert acts(line, refused("b", reason.quote, act="state")) == 2
    assert acts(line, refused("b", "any halt to sealing, since it was lawful")) == 2
    assert acts(line, refused("b", f"{reason.quote} and fed all the people of the windy northern isles")) == 2


def test_a_noun_with_what_it_is_hyphenated_to_names_its_thing() -> None:
    def pressed(article: str, quote: str, word: str, **fields: Any) -> Entry:
        made = wanted(article, **{"type": "CONCEDE", "args": {}, **fields})
        at = quote.index(word)
        span = Span(at, at + len(word))
        evidence = Evidence(
            article=article, span=Span(0, len(quote)), quote=quote, parts={"trigger": (span,)}
        )
        return dataclasses.replace(made, evidence=evidence, quote=quote)

    silent = pressed("a", "An end-of-dispute declaration is not in it.", "end-of-dispute declaration")
    press = pressed("b", "Papers have pressed for an end-of-dispute declaration.", "declaration", actors=())
    assert acts(silent, press) == 1
    assert acts(silent, pressed("b", "Papers have pressed for a declaration.", "declaration", actors=())) == 2
