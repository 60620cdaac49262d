"""Web Annotations: both selectors find the sentence in the article's text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import communique as cq
import handed
from communique.exports.webannotation import CONTEXT, annotation
from communique.views import VIEWS
from makers import row


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> cq.Record:
    return handed.kept(tmp_path_factory.mktemp("annotation"))


def test_each_sentence_of_each_row_is_annotated_where_it_stands(record: cq.Record, tmp_path: Path) -> None:
    record.export("webannotation", tmp_path / "x.jsonld")
    told = json.loads((tmp_path / "x.jsonld").read_text("utf-8"))
    assert (told["@context"], told["type"]) == (CONTEXT, "AnnotationCollection")
    items = told["first"]["items"]
    assert told["total"] == len(items) == len({item["id"] for item in items})
    texts = {f"https://pages.example/{row.doc}": row.id for row in record.articles()}
    by_id = handed.texts(record)
    for item in items:
        assert item["body"][0]["value"]
        target = item["target"]
        text = by_id[texts[target["source"]]]
        place, words = target["selector"]
        assert (place["type"], words["type"]) == ("TextPositionSelector", "TextQuoteSelector")
        assert text[place["start"] : place["end"]] == words["exact"]
        if part := words.get("refinedBy"):
            assert part["prefix"] + part["exact"] + part["suffix"] in words["exact"]
    rows = [row for view in VIEWS if view != "timeline" for row in record.view(view)]
    assert {item["id"].split(":")[3] for item in items} == {row.id for row in rows}


def test_an_article_without_an_address_has_a_name_of_its_own() -> None:
    told = row()
    one = {**told["evidence"][0], "url": "javascript:alert(1)"}
    assert (
        annotation("statements", told, one)["target"]["source"] == f"urn:communique:article:{one['article']}"
    )
