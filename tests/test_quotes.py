"""Every line of every view leads to a verbatim quote: all of a record is walked, and every evidence sliced.

The record is made of the bundled sample, as `communique demo` makes it.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

import communique as cq
from communique.views import VIEWS
from conftest import ROOT
from keys import EXAMPLES, keys

SOURCELESS = {"articles", "actors"}
"""Views whose rows may rest on no sentence: an article is its own, and a registry may know an actor."""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[cq.Record]:
    pages = sorted(EXAMPLES / name for name in {key["file"] for key in keys()})
    with cq.Record(tmp_path_factory.mktemp("quotes") / "sample.db") as kept:
        assert kept.read(*pages).failed == 0
        yield kept


@pytest.fixture(scope="module")
def texts(record: cq.Record) -> dict[str, str]:
    with record.look() as look:
        return {name: article.text for name in look.article_ids() if (article := look.article(name))}


def quoted(value: Any, path: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every evidence in a row, however deep, with where it stands."""
    if isinstance(value, Mapping):
        if {"quote", "article", "span"} <= set(value):
            yield path, value
        for name, part in value.items():
            yield from quoted(part, f"{path}.{name}")
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from quoted(part, path)


def wrong(row: Mapping[str, Any], texts: Mapping[str, str]) -> Iterator[str]:
    """What of a row's evidence is not the article's own words."""
    for path, one in quoted(row):
        text, (start, end) = texts.get(one["article"]), one["span"]
        where = f"{row['id']}{path} in {one['doc']}"
        if text is None:
            yield f"{where}: there is no such article"
        elif not one["quote"].strip() or text[start:end] != one["quote"]:
            yield f"{where}: {one['quote']!r} is not {text[start:end]!r}"
        else:
            for part, spans in one["parts"].items():
                for a, b in spans:
                    if not start <= a < b <= end:
                        yield f"{where}: its {part} [{a}, {b}] is outside [{start}, {end}]"


@pytest.mark.parametrize("view", VIEWS)
def test_every_evidence_of_every_row_slices_to_its_quote(
    record: cq.Record, texts: dict[str, str], view: str
) -> None:
    rows = [row.to_json() for row in record.view(view)]
    assert rows or view not in ("timeline", "articles", "statements", "events", "actors")
    assert [told for row in rows for told in wrong(row, texts)] == []
    if view not in SOURCELESS:
        assert [row["id"] for row in rows if not row["evidence"]] == []


@pytest.mark.parametrize("view", sorted(set(VIEWS) - {"articles"}))
def test_a_row_in_full_has_all_its_sentences(record: cq.Record, texts: dict[str, str], view: str) -> None:
    # The most told row of a view: where five in a table are not all.
    rows = sorted(record.view(view), key=lambda row: (-row.reports, row.id))
    for row in rows[:3]:
        whole = record.one(view, row.id).to_json()
        assert list(wrong(whole, texts)) == []
        if view in ("statements", "events"):
            assert len({one["article"] for one in whole["evidence"]}) == row.reports


def test_a_quote_of_a_statement_is_in_its_sentences(record: cq.Record) -> None:
    rows = [row.to_json() for row in record.statements()]
    assert len(rows) > 300
    for row in rows:
        sentences = " ".join(row["evidence"][0]["quote"].split())
        assert [p for p in row["quote"].split(" … ") if " ".join(p.split()) not in sentences] == []


def values(value: Any, of: str, name: str) -> Iterator[str]:
    """Every value of the field ``name`` in rows of the type ``of``, however deep."""
    if is_dataclass(value):
        for one in fields(value):
            found = getattr(value, one.name)
            if (type(value).__name__, one.name) == (of, name) and found is not None:
                yield found
            yield from values(found, of, name)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from values(part, of, name)


def test_every_value_is_one_that_the_dictionary_allows(record: cq.Record) -> None:
    spec = importlib.util.spec_from_file_location("docs_dictionary", ROOT / "docs" / "dictionary.py")
    assert spec and spec.loader
    dictionary = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(dictionary)
    tables = {view: list(record.view(view)) for view in VIEWS}
    for field, allowed in dictionary.ALLOWED.items():
        of, _, name = field.partition(".")
        found = {value for rows in tables.values() for value in values(rows, of, name)}
        assert found <= set(allowed), field
        if of in ("StatementRow", "EventRow", "ActorRow", "When"):
            assert found, field  # the sample has some of these


def test_a_wrong_quote_would_be_seen(record: cq.Record, texts: dict[str, str]) -> None:
    row = record.statements()[0].to_json()
    (one, *_) = row["evidence"]
    a, b = one["span"]
    for broken in ({"span": [a + 1, b + 1]}, {"quote": one["quote"] + "!"}, {"article": "x"}):
        assert len(list(wrong({**row, "evidence": [{**one, **broken}]}, texts))) == 1
    parts = {**row, "evidence": [{**one, "parts": {"cue": [[b, b + 1]]}}]}
    assert list(wrong(parts, texts)) == [
        f"{row['id']}.evidence in {one['doc']}: its cue [{b}, {b + 1}] is outside [{a}, {b}]"
    ]
