"""FollowTheMoney entities, read by the record's own import and, where it is installed, by FollowTheMoney."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import communique as cq
import handed
import toys
from communique.exports.ftm import country, entity_id, origin


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> cq.Record:
    return handed.kept(tmp_path_factory.mktemp("ftm"))


@pytest.fixture(scope="module")
def entities(record: cq.Record, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    path = record.export("ftm", tmp_path_factory.mktemp("out") / "x.jsonl").path
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_everything_is_an_entity_once_and_links_lead_somewhere(
    record: cq.Record, entities: list[dict[str, Any]]
) -> None:
    ids = [entity["id"] for entity in entities]
    assert (
        len(set(ids))
        == len(ids)
        == sum(len(record.view(view)) for view in ("actors", "articles", "statements", "events"))
    )
    for entity in entities:
        for prop in ("proof", "involved", "organizer"):
            assert set(entity["properties"].get(prop, ())) <= set(ids), entity


def test_every_value_has_where_it_was_read(record: cq.Record, entities: list[dict[str, Any]]) -> None:
    texts = {entity_id("article", name): text for name, text in handed.texts(record).items()}
    for entity in entities:
        told = {(one["prop"], one["value"]) for one in entity["statements"]}
        assert told == {(prop, v) for prop, values in entity["properties"].items() for v in values}
        for one in entity["statements"]:
            article, _, place = one["origin"].partition("#char=")
            start, end = map(int, place.split(","))
            assert texts[article][start:end]
            if one["prop"] == "description":
                assert one["value"] == " ".join(texts[article][start:end].replace("\x1b", "").split())
    name = "Ada Holm (NOR) CONSULT → Kim Dae (KOR)"
    (met,) = [one for one in entities if one["properties"].get("name") == [name]]
    assert met["properties"]["date"] == ["2019-03-04"]
    assert {one["first_seen"] for one in met["statements"]} == {"2019-03-04"}


def test_the_actors_can_be_imported_into_another_record(
    record: cq.Record, entities: list[dict[str, Any]], tmp_path: Path
) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text("".join(json.dumps(entity) + "\n" for entity in entities), encoding="utf-8")
    summary = cq.Record(tmp_path / "other.db", worker=toys.WORKER).import_actors(path)
    assert (summary.persons, summary.broken) == (len(record.actors()), 0)


def test_ids_and_countries_are_those_of_followthemoney() -> None:
    assert entity_id("actor", "Q22686") == "Q22686"
    assert entity_id("actor", "x/y z") != entity_id("actor", "x-y-z")
    assert (country("PRK"), country("XKX"), country("UNO"), country(None)) == ("kp", "xk", "", "")
    assert origin({"article": "a1", "span": [3, 9]}) == "communique-article-a1#char=3,9"


def test_followthemoney_reads_it_and_finds_nothing_to_mend(entities: list[dict[str, Any]]) -> None:
    pytest.importorskip("followthemoney", reason="the extra `ftm` needs a compiler and ICU")
    from followthemoney import model  # type: ignore[import-not-found]
    from followthemoney.dataset import Dataset  # type: ignore[import-not-found]
    from followthemoney.statement import StatementEntity  # type: ignore[import-not-found]

    dataset = Dataset.make({"name": "communique", "title": "communique"})
    for entity in entities:
        proxy = model.get_proxy(entity)
        for prop, value in proxy.itervalues():
            assert prop.type.clean(value) == value, (prop, value)
        assert {(p.name, v) for p, v in proxy.itervalues()} == {
            (name, v) for name, values in entity["properties"].items() for v in values
        }
        proxy.schema.validate(entity)
        told = StatementEntity.from_data(dataset, {**entity, "properties": {}})
        ids = {one.id for one in told.statements if one.prop != "id"}
        assert ids == {one["id"] for one in entity["statements"]}
        assert ids == {one.generate_key() for one in told.statements if one.prop != "id"}
