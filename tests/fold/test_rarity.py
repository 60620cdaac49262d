"""Rare words weigh more than common ones, and names and numbers are told from words."""

from __future__ import annotations

from communique.fold.rarity import names, shared, weight
from communique.fold.stems import stems


def test_a_word_that_most_articles_use_weighs_little() -> None:
    assert weight(stems("president said")) < weight(stems("lighthouse"))
    assert weight(()) == 0.0
    assert weight(stems("lighthouse keeper")) > weight(stems("lighthouse"))


def test_names_and_numbers_are_found_and_calendars_and_states_are_not() -> None:
    assert names("It may close the Kvitholm mine on Monday, 9 weeks after May.") == stems("Kvitholm 9")
    assert names("The minister of Chile flew to Santiago and to Norway.") == frozenset()
    assert names("Harbours are closed. Ferries wait.") == frozenset()  # a sentence begins with a capital


def test_what_two_share_is_told_against_the_lighter_and_the_heavier() -> None:
    short, long = stems("the lighthouse keeper"), stems("the lighthouse keeper of the northern skerries")
    told = shared(short, long)
    assert told.less == 1.0 and 0.0 < told.more < 1.0
    assert shared(long, short) == told
    assert shared(short, stems("the mayor")) == (0.0, 0.0, 0.0)
    assert shared(frozenset(), frozenset()) == (0.0, 0.0, 0.0)
