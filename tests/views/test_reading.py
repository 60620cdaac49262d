"""What `annotate` prints is the contract's Reading, field by field."""

from __future__ import annotations

import dataclasses
import json

import pytest

import makers
from communique.model import (
    SCHEMA,
    Arg,
    Cut,
    Event,
    Mention,
    Resolution,
    Span,
    TimeExpression,
    When,
    Who,
)
from communique.views import reading_json

WHEN = {"edtf", "basis", "why"}
WHO = {"name", "actor", "country", "role", "span"}


def made() -> dict[str, object]:
    article = makers.article(cut=(Cut(text="All news", kind="menu"),))
    reading = makers.reading(article)
    outer, second, denied = reading.statements
    outer = dataclasses.replace(outer, addressee=makers.spot(article.text, "Holm"), venue=Span(0, 5))
    reading = dataclasses.replace(
        reading,
        statements=(outer, dataclasses.replace(second, nested_in=outer.id), denied),
        mentions=(
            Mention(span=makers.spot(article.text, "Ada Holm"), kind="person", chain=0),
            Mention(span=makers.spot(article.text, "Nordland"), kind="state"),
        ),
        times=(TimeExpression(span=makers.spot(article.text, "May"), type="DATE", value="XXXX-05"),),
        events=(
            Event(
                id="ev-1",
                type="CONSULT",
                trigger=(makers.spot(article.text, "blocked"),),
                args=(Arg(role="place", span=makers.spot(article.text, "port")),),
                made_by=denied.id,
            ),
        ),
    )
    holm = Who(
        name="Ada Holm", actor="p-holm", country="NOR", role="transport minister", span=outer.source[0]
    )
    entries = tuple(
        makers.entry(article, id=s.id, actors=(holm,) if s.id == outer.id else ())
        for s in reading.statements[:2]
    )
    resolution = Resolution(
        article=article.id,
        published=When(edtf="2019-03-04", basis="stated", why="the page says so"),
        mentions=("p-holm", None),
        times=(When(edtf="2019-05", basis="derived", why="the next May"),),
        entries=entries,
    )
    return reading_json(article, reading, resolution)


def test_the_fields_are_the_contracts_and_no_others() -> None:
    reading = made()
    assert list(reading) == [
        "schema", "doc", "article", "sentences", "mentions", "statements", "events", "times", "engine"
    ]  # fmt: skip
    assert reading["schema"] == SCHEMA
    article = reading["article"]
    assert list(article) == ["id", "url", "outlet", "title", "published", "place", "language", "text", "cut"]
    assert set(article["published"]) == WHEN
    assert article["place"] == {"name": "Nordhavn", "country": "NOR", "precision": "city"}
    assert article["cut"] == [{"text": "All news", "kind": "menu"}]
    assert all(set(m) == {"span", "kind", "actor", "chain"} for m in reading["mentions"])
    for statement in reading["statements"]:
        assert list(statement) == [
            "id", "source", "cue", "content", "manner", "act", "polarity", "speaker", "speakers", "addressee",
            "venue", "said", "condition", "nested_in", "confidence",
        ]  # fmt: skip
        assert set(statement["said"]) == WHEN
        for who in statement["speakers"]:
            assert set(who) == WHO
    assert set(reading["engine"]) == {"name", "version"}
    assert json.loads(json.dumps(reading)) == reading


def test_the_values_are_where_they_belong() -> None:
    reading = made()
    first, second, third = reading["statements"]
    text = reading["article"]["text"]
    assert first["speaker"]["name"] == "Ada Holm" and first["speakers"] == [first["speaker"]]
    start, end = first["speaker"]["span"]
    assert text[start:end] == "Nordland's transport minister Ada Holm"
    assert (first["addressee"], first["venue"], first["condition"]) == ("Holm", "Ferry", None)
    assert second["speaker"] is None and second["speakers"] == [] and second["nested_in"] == first["id"]
    assert third["said"]["basis"] == "unknown"  # no entry was made of it
    assert reading["mentions"][0]["actor"] == "p-holm" and reading["mentions"][1]["actor"] is None
    assert reading["times"] == [
        {
            "span": reading["times"][0]["span"],
            "type": "DATE",
            "value": "2019-05",
            "edtf": "2019-05",
            "basis": "derived",
        }
    ]
    (event,) = reading["events"]
    assert set(event) == {
        "id", "type", "mode", "status", "actors", "recipients", "trigger", "args", "evidence", "date",
        "place", "reported_in", "made_by", "confidence",
    }  # fmt: skip
    assert event["args"][0]["role"] == "place"


def test_three_of_different_articles_are_refused() -> None:
    article = makers.article()
    with pytest.raises(ValueError, match="not one article"):
        reading_json(article, makers.reading(article), Resolution(article="other", published=When()))


def test_no_place_is_null() -> None:
    article = makers.article(place=None, url=None)
    reading = makers.reading(article, statements=())
    shown = reading_json(article, reading, Resolution(article=article.id, published=When()))
    assert shown["article"]["place"] is None and shown["article"]["url"] is None
    assert shown["statements"] == shown["events"] == []
