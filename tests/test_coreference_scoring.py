"""How chains are scored: against cases small enough to count by hand."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.coreference import b_cubed, best_match, ceaf, clusters, matched, muc

A, B, C, D = (0, 1), (2, 3), (4, 5), (6, 7)


def test_what_stands_alone_is_no_chain() -> None:
    assert clusters([(A, 1), (B, 1), (C, 2)]) == [{A, B}]


def test_the_same_chains_score_full() -> None:
    chains = [{A, B}, {C, D}]
    assert muc(chains, chains) == (2, 2)
    assert b_cubed(chains, chains) == (4, 4)
    assert ceaf(chains, chains) == 2.0


def test_one_chain_for_two_loses_a_link_on_one_side_only() -> None:
    key, response = [{A, B}, {C, D}], [{A, B, C, D}]
    assert muc(key, response) == (2, 2)
    assert muc(response, key) == (2, 3)
    assert b_cubed(response, key) == (2.0, 4)


def test_a_found_name_stands_for_the_gold_phrase_whose_head_it_holds() -> None:
    gold = {(0, 30): (7, "person", (20, 30)), (0, 10): (8, "organization", (4, 10))}
    assert matched([((20, 30), 1)], gold) == [((0, 30), 1)]
    assert matched([((40, 45), 2)], gold) == [((40, 45), 2)]


@given(st.lists(st.lists(st.integers(0, 9), min_size=3, max_size=3), min_size=2, max_size=3))
def test_the_best_match_is_as_good_as_trying_all(rows: list[list[int]]) -> None:
    table = np.array(rows, float)
    short, long = sorted(table.shape)
    worth = table if table.shape[0] <= table.shape[1] else table.T
    best = max(sum(worth[i, p[i]] for i in range(short)) for p in itertools.permutations(range(long), short))
    assert best_match(table) == pytest.approx(best)
