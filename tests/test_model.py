"""The types of the record: JSON out and in gives the same value, for every type; spans keep their laws."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Mapping
from typing import Any, Literal, Union

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique import model
from communique.model import Article, Reading, Span, Statement, When, Who, digest, from_json, to_json

KINDS = sorted(
    (
        kind
        for kind in vars(model).values()
        if isinstance(kind, type) and dataclasses.is_dataclass(kind) and kind is not Span
    ),
    key=lambda kind: kind.__name__,
)

spans = st.tuples(st.integers(0, 500), st.integers(0, 500)).map(lambda p: Span(min(p), max(p)))


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Any value that a field of this type may hold."""
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if hint is Span:
        return spans
    if hint is bool:
        return st.booleans()
    if hint is str:
        return st.text(max_size=8)
    if hint is int:
        return st.integers(0, 2**64)
    if hint is float:
        return st.floats(0, 1)
    if origin is Literal:
        return st.sampled_from(args)
    if origin in (Union, types.UnionType):
        return st.one_of(*(st.none() if arg is type(None) else values(arg) for arg in args))
    if origin is tuple:
        return st.lists(values(args[0]), max_size=2).map(tuple)
    if origin is not None and issubclass(origin, Mapping):
        return st.dictionaries(st.text(max_size=4), values(args[1]), max_size=2)
    if dataclasses.is_dataclass(hint):
        return whole(hint)
    raise AssertionError(f"no way to make {hint!r}")


def whole(kind: Any) -> st.SearchStrategy[Any]:
    hints = typing.get_type_hints(kind)
    return st.builds(
        kind, **{f.name: st.deferred(lambda h=hints[f.name]: values(h)) for f in dataclasses.fields(kind)}
    )


def test_all_types_are_tried() -> None:
    assert {"Article", "Reading", "Entry", "Act", "Actor", "Decision", "Resolution", "Failure"} <= {
        kind.__name__ for kind in KINDS
    }


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_json_out_and_in_gives_the_same_value(kind: type) -> None:
    @given(whole(kind))
    @settings(max_examples=25, deadline=None)
    def law(value: Any) -> None:
        out = to_json(value)
        assert from_json(kind, json.loads(json.dumps(out))) == value
        assert set(out) == {f.name for f in dataclasses.fields(kind)}

    law()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_value_never_changes(kind: type) -> None:
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]


GOOD = to_json(Statement(id="s", source=(Span(0, 3),)))


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"act": "shout"}, "'shout' is none of 'state'"),
        ({"source": [[3, 1]]}, "no span runs from 3 to 1"),
        ({"source": [[0, 1, 2]]}, "a span is"),
        ({"source": "all"}, "a list was expected"),
        ({"colour": "red"}, "no field colour"),
        ({"id": 3}, "3 is not str"),
        ({"confidence": True}, "True is not float"),
        ({"confidence": "high"}, "'high' is not float"),
    ],
)
def test_json_of_another_shape_is_refused(change: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        from_json(Statement, {**GOOD, **change})


def test_a_missing_field_without_a_default_is_refused() -> None:
    with pytest.raises(ValueError, match="id"):
        from_json(Statement, {})
    with pytest.raises(ValueError, match="is an object"):
        from_json(When, ["2018"])
    with pytest.raises(ValueError, match="an object was expected"):
        from_json(model.Evidence, {"article": "a", "span": [0, 1], "quote": "x", "parts": []})


def test_a_whole_number_is_a_float_where_one_is_asked_for() -> None:
    made = from_json(Statement, {"id": "s", "confidence": 1})
    assert made.confidence == 1.0 and isinstance(made.confidence, float)


@given(spans, spans, st.text(max_size=600))
@settings(max_examples=200, deadline=None)
def test_laws_of_spans(a: Span, b: Span, text: str) -> None:
    assert len(a) == a.end - a.start
    assert len(a.of(text)) == max(0, min(a.end, len(text)) - a.start)
    assert a.overlaps(b) == b.overlaps(a)
    shared = set(range(a.start, a.end)) & set(range(b.start, b.end))
    if len(a) and len(b):
        assert a.overlaps(b) == bool(shared)
    assert a.covers(a)
    if a.covers(b):
        assert shared == set(range(b.start, b.end))
    assert (a.covers(b) and b.covers(a)) == (a == b)
    assert sorted([a, b]) == sorted([b, a], key=lambda s: (s.start, s.end))


@pytest.mark.parametrize("ends", [(3, 2), (-1, 2)])
def test_no_span_runs_backwards_or_before_the_text(ends: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no span runs from"):
        Span(*ends)


@given(st.lists(st.text(max_size=5), max_size=4), st.lists(st.text(max_size=5), max_size=4))
def test_a_digest_tells_texts_and_their_borders_apart(a: list[str], b: list[str]) -> None:
    assert (digest(*a, length=64) == digest(*b, length=64)) == (a == b)


def test_a_digest_is_the_same_everywhere() -> None:
    # Pinned: ids of articles and entries in records on disk are made of it.
    assert digest("ferry", "port") == "21dc34833bcf5d04"
    assert digest("half \ud83d", length=4) and len(digest("x", length=12)) == 12


def test_defaults_hide_no_gap() -> None:
    assert When() == When(edtf="", basis="unknown", why="")
    assert Who(name="x").actor is None
    assert Article(id="a", doc="d", text="t").url is None
    assert Reading(article="a", engine=model.EngineName(name="e", version="1")).statements == ()
