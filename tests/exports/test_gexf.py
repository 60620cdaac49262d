"""The network of actors, read by networkx: an edge an act, with its days and its quote."""

from __future__ import annotations

from pathlib import Path

import networkx
import pytest
from lxml import etree

import communique as cq
import handed


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> cq.Record:
    return handed.kept(tmp_path_factory.mktemp("gexf"))


def test_networkx_reads_actors_and_acts(record: cq.Record, tmp_path: Path) -> None:
    record.export("gexf", tmp_path / "x.gexf")
    graph = networkx.read_gexf(tmp_path / "x.gexf", version="1.3")
    assert {(name, data["label"]) for name, data in graph.nodes(data=True)} == {
        (row.id, row.name) for row in record.actors()
    }
    acts = {row.id: row for row in record.events()}
    edges = list(graph.edges(data=True))
    assert len(edges) == sum(bool(row.actors and row.recipients) for row in acts.values()) == 3
    for one, other, data in edges:
        row = acts[data["act"]]
        assert (one, other) == (row.actors[0].actor, row.recipients[0].actor)
        assert (data["quote"], data["status"]) == (row.evidence[0].quote, row.status)


def test_edges_have_their_days(record: cq.Record, tmp_path: Path) -> None:
    record.export("gexf", tmp_path / "x.gexf")
    tree = etree.parse(tmp_path / "x.gexf")
    edges = tree.findall(".//{*}edge")
    assert {(edge.get("start"), edge.get("end")) for edge in edges} == {
        ("2019-03-04", "2019-03-04"), ("2019-05-06", "2019-05-06"), ("2019-06-01", "2019-06-30"),
    }  # fmt: skip
    assert tree.getroot().get("version") == "1.3"
    assert tree.find(".//{*}graph").get("timeformat") == "date"
