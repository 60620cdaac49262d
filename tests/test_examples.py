"""The bundled sample keeps its promises: every report has a key, and every key can be found in its report.

It reads no report with the package; what a reader makes of them is the quality gate's business.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, get_args

import pytest

from communique.model import Manner, Polarity, Span, Speech
from keys import EXAMPLES, KEYS, keys, occurrences, page_text, spans_of

REPORTS_AT_LEAST = 60
WORDS = (120, 420)
"""Of the text between the first and the last kept paragraph: short reports, but reports."""
STATEMENTS_AT_LEAST = 5
ALL = keys()
by_doc = pytest.mark.parametrize("key", ALL, ids=[key["doc"] for key in ALL])


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_the_sample_is_as_large_and_as_mixed_as_it_says() -> None:
    suffixes = Counter((EXAMPLES / key["file"]).suffix for key in ALL)
    assert len(ALL) >= REPORTS_AT_LEAST
    assert len({key["doc"] for key in ALL}) == len(ALL)
    assert len({key["outlet"] for key in ALL}) == 4
    assert suffixes[".html"] >= 5
    assert suffixes[".jsonl"] >= 5
    assert suffixes[".eml"] >= 2
    assert suffixes[".txt"] > len(ALL) / 2


def test_files_and_keys_belong_together() -> None:
    files = {path.name for path in EXAMPLES.iterdir() if path.is_file()} - {"README.md", "key.jsonl"}
    assert {key["file"] for key in ALL} == files
    assert {path.stem for path in KEYS.glob("*.json")} == {key["doc"] for key in ALL}


def test_the_readme_names_every_file() -> None:
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert [key["file"] for key in ALL if key["file"] not in readme] == []


def test_what_the_sample_has_to_show_is_there() -> None:
    statements = [statement for key in ALL for statement in key["statements"]]
    assert any(key["published"] == "" for key in ALL)
    assert sum(key["copy_of"] is not None for key in ALL) == 4
    assert any(statement["nested"] for statement in statements)
    assert any(statement["speaker"] is None for statement in statements)
    assert any(len(statement["speakers"]) > 1 for statement in statements)
    assert {statement["manner"] for statement in statements} == set(get_args(Manner))
    assert {statement["act"] for statement in statements} == set(get_args(Speech))


@by_doc
def test_every_statement_is_found_in_its_page(key: dict[str, Any]) -> None:
    text = page_text(key)
    located = spans_of(key, text)
    assert len(located) == len(key["statements"]) >= STATEMENTS_AT_LEAST
    for statement, spans in zip(key["statements"], located, strict=True):
        for role in ("source", "cue", "content"):
            found = [squeezed(span.of(text)) for span in getattr(spans, role)]
            assert sorted(found) == sorted(squeezed(re.sub(r"#\d+$", "", piece)) for piece in statement[role])


@by_doc
def test_a_key_speaks_the_contracts_words(key: dict[str, Any]) -> None:
    for statement in key["statements"]:
        assert statement["cue"]
        assert statement["content"]
        assert statement["act"] in get_args(Speech)
        assert statement["polarity"] in get_args(Polarity)
        assert statement["manner"] in get_args(Manner)
        assert bool(statement["source"]) == bool(statement["speakers"])
        assert statement["speaker"] == (statement["speakers"] or [None])[0]
        assert all(re.fullmatch("[A-Z]{3}", who["country"] or "XXX") for who in statement["speakers"])


@by_doc
def test_a_token_has_one_place_among_outer_statements(key: dict[str, Any]) -> None:
    outer = [statement for statement in spans_of(key, page_text(key)) if not statement.nested]
    taken: dict[Span, str] = {}
    for statement in outer:
        for role in ("source", "cue", "content"):
            taken.update(dict.fromkeys(getattr(statement, role), role))
    spans = sorted(taken)
    assert [(a, b) for a, b in zip(spans, spans[1:], strict=False) if a.overlaps(b)] == []


@by_doc
def test_what_is_kept_and_what_is_cut_are_told_apart(key: dict[str, Any]) -> None:
    text = squeezed(page_text(key))
    first, last = (list(occurrences(words, text)) for words in key["kept"])
    assert (len(first), len(last)) == (1, 1)
    body = text[first[0].start : last[0].end]
    low, high = WORDS
    assert low <= len(body.split()) <= high
    for fragment in key["cut"]:
        assert fragment in text
        assert not any(fragment in squeezed(statement["in"]) for statement in key["statements"])


def test_copies_share_their_sentences_with_the_wire() -> None:
    wire = {key["doc"]: key for key in ALL}
    for key in ALL:
        if key["copy_of"] is None:
            continue
        told = {squeezed(s["in"]) for s in key["statements"]}
        original = {squeezed(s["in"]) for s in wire[key["copy_of"]]["statements"]}
        assert len(told & original) >= len(told) / 2


def test_a_passage_that_was_cut_is_an_error_or_a_miss() -> None:
    key = next(key for key in ALL if any(s["where"] == "body" for s in key["statements"]))
    with pytest.raises(LookupError, match=re.escape(key["doc"])):
        spans_of(key, "Nothing of the kind.")
    missed = spans_of(key, "Nothing of the kind.", lenient=True)
    assert missed
    assert not any(statement.found for statement in missed)
    assert all(statement.where == "body" for statement in missed)


def test_a_piece_that_stands_twice_needs_its_number() -> None:
    passage = "He said that he had said so."
    statement = {
        "in": passage,
        "where": "body",
        "source": ["He"],
        "cue": ["said"],
        "content": ["that he had said so"],
        "speaker": None,
        "speakers": [],
        "act": "state",
        "polarity": "affirm",
        "manner": "indirect",
        "nested": False,
    }
    with pytest.raises(LookupError, match="2 times"):
        spans_of({"doc": "d", "statements": [statement]}, passage)
    statement["cue"] = ["said#2"]
    assert spans_of({"doc": "d", "statements": [statement]}, passage)[0].cue == (Span(20, 24),)
