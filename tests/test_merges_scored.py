"""The judgements of merges: what counts as right, and that the key holds no text."""

from __future__ import annotations

import json
from collections import Counter

from benchmarks.merges import KEY, Place, mixed, score


def row(one: int, other: int, *, same: bool) -> dict[str, object]:
    places = [["doc", "ASSAULT", at, at + 1] for at in (one, other)]
    return {"one": places[0], "other": places[1], "same": same, "fault": "told twice"}


def test_a_pair_is_right_where_it_stands_as_judged() -> None:
    acts = {("doc", "ASSAULT", at, at + 1): act for at, act in ((1, "a"), (2, "a"), (3, "b"))}
    rows = [row(1, 2, same=True), row(1, 3, same=False), row(2, 3, same=True), row(1, 9, same=True)]
    figures, wrong = score(rows, acts)
    assert figures["merged"] == {"right": 1, "of": 1, "per cent": 100.0}
    assert figures["apart"] == {"right": 1, "of": 2, "per cent": 50.0}
    assert figures["no longer found"] == 1
    assert len(wrong) == 1 and "judged one" in wrong[0] and "told twice" in wrong[0]


def test_each_drawing_has_its_own_figures() -> None:
    acts = {("doc", "ASSAULT", at, at + 1): act for at, act in ((1, "a"), (2, "a"), (3, "b"))}
    rows = [row(1, 2, same=True), row(1, 2, same=False) | {"seed": 12}, row(1, 3, same=False) | {"seed": 12}]
    figures, _ = score(rows, acts)
    assert figures["merged, drawing 11"]["per cent"] == 100.0
    assert figures["merged, drawing 12"]["right"] == 0 and figures["merged"]["of"] == 2
    assert figures["apart, drawing 12"]["per cent"] == 100.0


def test_a_blind_reading_is_told_nothing_by_the_order() -> None:
    pairs: dict[str, list[tuple[Place, Place]]] = {
        kind: [(("doc", kind, at, at + 1), ("doc", kind, at, at + 2)) for at in range(40)]
        for kind in ("merged", "apart")
    }
    several = mixed(pairs, seed=12)
    assert several == mixed(dict(reversed(pairs.items())), seed=12) != mixed(pairs, seed=13)
    kinds = [kind for kind, _, _ in several]
    assert 10 < kinds[:40].count("merged") < 30
    assert sorted((kind, one, other) for kind in pairs for one, other in pairs[kind]) == sorted(several)


def test_the_key_names_places_and_holds_no_text() -> None:
    rows = json.loads(KEY.read_text(encoding="utf-8"))
    drawn = Counter((row["seed"], row["drawn"]) for row in rows)
    assert drawn == {(seed, kind): 40 for seed in range(11, 20) for kind in ("merged", "apart")}
    for judged in rows:
        assert set(judged) == {"drawn", "seed", "one", "other", "same", "fault"}
        for doc, kind, start, end in (judged["one"], judged["other"]):
            assert len(doc) == 56 and kind.replace("_", "").isalpha() and start < end
