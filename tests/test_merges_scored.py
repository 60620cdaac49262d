"""The judgements of merges: what counts as right, and that the key holds no text."""

from __future__ import annotations

import json

from benchmarks.merges import KEY, score


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


def test_the_key_names_places_and_holds_no_text() -> None:
    rows = json.loads(KEY.read_text(encoding="utf-8"))
    assert [sum(r["drawn"] == kind for r in rows) for kind in ("merged", "apart")] == [40, 40]
    for judged in rows:
        assert set(judged) == {"drawn", "one", "other", "same", "fault"}
        for doc, kind, start, end in (judged["one"], judged["other"]):
            assert len(doc) == 56 and kind.replace("_", "").isalpha() and start < end
