"""What is said and what is done by saying it become one with others together, in either direction."""

from __future__ import annotations

import dataclasses
from itertools import permutations

import pytest

from communique.fold import entry_keys, fold, twin_keys
from communique.fold.twins import uttered
from communique.model import Entry, When
from makers import CHILE, HOLM, NORWAY, deed, entry


def pair(n: int, words: str, *, article: str = "", day: str = "2019-03-04", **fields: object) -> list[Entry]:
    """A refusal to Chile and the deed that it is."""
    when = When(edtf=day, basis="stated")
    said = entry(
        id=f"s{n}", article=article or f"a{n}", quote=words, act="refuse", when=when, actors=(NORWAY,)
    )
    quote = f"Norway turned down {words}."
    made = deed(
        quote, id=f"v{n}", article=said.article, type="REJECT", when=when, actors=(NORWAY,),
        recipients=(CHILE,), made_by=said.id, **fields,
    )  # fmt: skip
    return [said, made]


def acts(*entries: Entry) -> set[frozenset[str]]:
    return {frozenset(act.entries) for act in fold(entries, copies={})}


def linked(entries: list[Entry], *groups: set[str]) -> set[frozenset[str]]:
    """The pairs that are joined where ``groups`` are acts already."""
    at = {e.id: n for n, e in enumerate(entries)}
    for group in groups:
        at |= dict.fromkeys(group, min(at[name] for name in group))
    return {frozenset(found) for found in uttered({e.id: e for e in entries}, at)}


def test_two_sayings_that_made_one_deed_are_one() -> None:
    told = [*pair(1, "the idea"), *pair(2, "any freeze of its drills")]
    assert linked(told, {"v1", "v2"}) == {frozenset({"s1", "s2"})}
    assert linked(told) == set()


def test_deeds_that_one_saying_made_are_one() -> None:
    told = [*pair(1, "the idea"), *pair(2, "the idea")]
    assert linked(told, {"s1", "s2"}) == {frozenset({"v1", "v2"})}
    other = [*pair(1, "the idea"), *pair(2, "the idea", status="denied")]
    assert linked(other, {"s1", "s2"}) == set()


def test_it_goes_on_from_one_to_the_next() -> None:
    told = [*pair(1, "the idea"), *pair(2, "any freeze"), *pair(3, "any freeze")]
    assert linked(told, {"v1", "v2"}, {"s2", "s3"}) == {frozenset({"s1", "s2"}), frozenset({"v2", "v3"})}


def test_what_an_article_tells_apart_stays_so() -> None:
    told = [*pair(1, "the idea", article="a"), *pair(2, "any freeze", article="a"), *pair(3, "that")]
    assert linked(told, {"v1", "v2", "v3"}) == set()


def test_who_is_accused_and_nothing_more_is_told_apart_from_nothing() -> None:
    told = [*pair(1, "Chile", article="a"), *pair(2, "Santiago of delays", article="a")]
    assert linked(told, {"v1", "v2"}) == {frozenset({"s1", "s2"})}
    third = [*told, *pair(3, "Chile of fraud", article="a")]
    assert linked(third, {"v1", "v2", "v3"}) == set()


@pytest.mark.parametrize("change", [{"act": "deny"}, {"polarity": "deny"}])
def test_another_act_of_speech_is_another_saying(change: dict[str, str]) -> None:
    first, second = pair(1, "the idea"), pair(2, "any freeze")
    second[0] = dataclasses.replace(second[0], **change)  # type: ignore[arg-type]
    assert linked([*first, *second], {"v1", "v2"}) == set()


def test_the_fold_joins_them_in_any_order() -> None:
    meeting = {"type": "CONSULT"}
    told = []
    for n, words in ((1, "an end to the dispute over herring"), (2, "that trawlers will keep away")):
        said = entry(id=f"s{n}", article=f"a{n}", quote=words, act="promise", actors=(HOLM,))
        when = When(edtf="2019-03-04", basis="stated")
        told += [
            said,
            deed(f"Holm met Chile: {words}.", id=f"v{n}", article=f"a{n}", when=when, recipients=(CHILE,),
                 made_by=said.id, **meeting),
        ]  # fmt: skip
    expected = {frozenset({"s1", "s2"}), frozenset({"v1", "v2"})}
    assert all(acts(*order) == expected for order in permutations(told))


def test_a_saying_finds_its_deed_by_a_key_of_its_own() -> None:
    said, made = pair(1, "the idea")
    assert set(twin_keys(said)) & set(entry_keys(made))
    assert twin_keys(made) == ()
    assert not set(twin_keys(said)) & set(entry_keys(pair(2, "the idea")[1]))
