"""Copies of one wire are found whatever the order, and strangers are left alone."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from communique.fold.copies import (
    ROWS,
    SIMILAR,
    Print,
    copies,
    groups,
    groups_within,
    keys,
    likeness,
    linked,
    pairs_within,
)
from communique.sources.fingerprint import fingerprint

WIRE = (
    "The ferry company said on Monday that all crossings between the two ports would stop until the storm "
    "had passed, and that passengers would be given their money back. The harbour master of Southmark told "
    "the company that two of the four piers were damaged. A third pier may open again by the end of the week."
)
FIRST = (708276202, 1694706149, 1440217344)


def test_a_trimmed_copy_is_a_copy_and_another_report_is_not() -> None:
    trimmed = WIRE[: int(len(WIRE) * 0.75)]
    other = (
        "Southmark's harbour was hit by a storm on Monday. Crossings are off, the ferry company says; "
        "travellers can ask for refunds at its offices. Two piers need repairs, for how long nobody knows."
    )
    assert linked(fingerprint(WIRE), fingerprint(trimmed))
    assert not linked(fingerprint(WIRE), fingerprint(other))


def test_a_fingerprint_is_the_same_with_any_release() -> None:
    # A record's fingerprints are compared with those of later years.
    assert fingerprint("A ferry sails on Monday.")[:3] == FIRST
    assert fingerprint("A FERRY sails, on Monday")[:3] == FIRST
    assert fingerprint("... !") == ()


def test_the_earliest_of_a_group_is_its_origin_and_an_undated_one_never_before_a_dated() -> None:
    prints = {
        "a": Print(fingerprint(WIRE), None),
        "b": Print(fingerprint(WIRE + " Ends."), "2019-03-05"),
        "c": Print(fingerprint("Agency. " + WIRE), "2019-03-04"),
        "d": Print(
            fingerprint("A quite different text about a bridge and its toll, and who is to pay it."), None
        ),
    }
    assert copies(prints) == {"a": "c", "b": "c"}


def test_an_article_without_words_is_nobodys_copy() -> None:
    assert likeness((), ()) == 0.0
    assert copies({"a": Print((), None), "b": Print((), None)}) == {}


def test_fingerprints_of_unequal_length_are_not_compared() -> None:
    assert likeness((1, 2, 3), (1, 2)) == 0.0


prints = st.dictionaries(
    st.text("abcdefgh", min_size=1, max_size=2),
    st.builds(
        Print,
        st.lists(st.integers(0, 2), min_size=9, max_size=9).map(tuple),
        st.sampled_from([None, "2019-03-01", "2019-03-02"]),
    ),
    max_size=8,
)


@given(prints, st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_order_never_matters_and_origins_are_originals(
    found: dict[str, Print], chance: random.Random
) -> None:
    names = list(found)
    chance.shuffle(names)
    origins = copies(found)
    assert origins == copies({name: found[name] for name in names})
    assert not set(origins.values()) & set(origins)


@given(prints)
@settings(max_examples=150, deadline=None)
def test_copies_are_exactly_the_components_of_the_links(found: dict[str, Print]) -> None:
    pairs = [(a, b) for a in found for b in found if a < b]
    expected = groups(found, pairs, link=lambda a, b: linked(found[a].fingerprint, found[b].fingerprint))
    origins = copies(found)
    by_origin: dict[str, list[str]] = {}
    for name in sorted(found):
        by_origin.setdefault(origins.get(name, name), []).append(name)
    assert sorted(by_origin.values()) == sorted(expected)


@given(
    st.lists(st.integers(0, 9), min_size=9, max_size=9), st.lists(st.integers(0, 9), min_size=9, max_size=9)
)
def test_a_link_needs_a_shared_key_and_likeness_and_is_symmetric(one: list[int], other: list[int]) -> None:
    a, b = tuple(one), tuple(other)
    assert linked(a, b) == linked(b, a)
    assert linked(a, b) == (likeness(a, b) >= SIMILAR and bool(set(keys(a)) & set(keys(b))))
    assert len(keys(a)) == len(a) // ROWS


@given(
    st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=6), max_size=4),
    st.sets(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh"))),
)
def test_groups_within_buckets_are_those_of_all_their_pairs(
    buckets: list[list[str]], links: set[tuple[str, str]]
) -> None:
    def link(a: str, b: str) -> bool:
        return (a, b) in links or (b, a) in links

    plainly = groups("abcdefgh", pairs_within(buckets), link=link)
    assert groups_within("abcdefgh", buckets, joined=[], link=link) == plainly


def test_of_a_bucket_that_hangs_together_each_is_compared_once() -> None:
    asked: list[tuple[str, str]] = []

    def link(a: str, b: str) -> bool:
        asked.append((a, b))
        return True

    names = [str(n) for n in range(500)]
    assert groups_within(names, [names, names], joined=[], link=link) == [sorted(names)]
    assert len(asked) < len(names)


def test_two_that_share_many_buckets_and_are_not_one_are_compared_once() -> None:
    asked: list[tuple[str, str]] = []

    def link(a: str, b: str) -> bool:
        asked.append((a, b))
        return False

    assert groups_within("abc", ["abc", "ab", "abc"], joined=[], link=link) == [["a"], ["b"], ["c"]]
    assert sorted(asked) == [("b", "a"), ("c", "a"), ("c", "b")]
