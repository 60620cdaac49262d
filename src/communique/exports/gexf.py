"""Who acts upon whom over time, as a graph for Gephi: actors, and an edge for every act between two of them.

It draws no line that no article tells: an edge has its act's id, status and quote, and its days.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from communique.exports.telling import clean, days, evidence, source_name
from communique.views import Selection

NODE = {"kind": "string", "country": "string", "reports": "integer", "origins": "integer", "quote": "string"}
EDGE = {
    "act": "string", "type": "string", "mode": "string", "status": "string", "quad": "string",
    "score": "double", "mutual": "boolean", "date": "string", "origins": "integer", "confidence": "double",
    "quote": "string", "source": "string",
}  # fmt: skip
"""Attributes and their types; ``source`` is the article, ``mutual`` says that the two acted together."""

MOST_SIDES = 30
"""Who acted together beyond this many make no edges: a summit of a hundred states is 4,950 pairs and says of
none of them what it did."""


def write_gexf(rows: Selection, path: Path) -> None:
    """GEXF 1.3 (https://gexf.net): nodes are actors with an id, edges acts; streamed."""
    known: set[str] = set()
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        out.write('<gexf xmlns="http://gexf.net/1.3" version="1.3">\n')
        out.write("<meta><creator>communique</creator></meta>\n")
        out.write('<graph mode="dynamic" defaultedgetype="directed" timeformat="date">\n')
        out.write(_attributes("node", NODE) + _attributes("edge", EDGE))
        out.write("<nodes>\n")
        for row in rows.rows("actors"):
            known.add(row["id"])
            out.write(_node(row))
        out.write("</nodes>\n<edges>\n")
        for row in rows.rows("events"):
            out.writelines(_edges(row, known))
        out.write("</edges>\n</graph>\n</gexf>\n")


def _attributes(kind: str, names: Mapping[str, str]) -> str:
    rows = "".join(f'<attribute id="{name}" title="{name}" type="{type_}"/>' for name, type_ in names.items())
    return f'<attributes class="{kind}">{rows}</attributes>\n'


def _node(row: Mapping[str, Any]) -> str:
    told = {**row, "quote": _quote(row)}
    return f"<node id={_attribute(row['id'])} label={_attribute(row['name'])}>{_values(told, NODE)}</node>\n"


def _edges(row: Mapping[str, Any], known: set[str]) -> Iterator[str]:
    acting = list(dict.fromkeys(who["actor"] for who in row["actors"] if who["actor"] in known))
    receiving = list(dict.fromkeys(who["actor"] for who in row["recipients"] if who["actor"] in known))
    if receiving:
        pairs, mutual = list(product(acting, receiving)), False
    else:
        pairs, mutual = list(combinations(acting[:MOST_SIDES], 2)), True
    if len(acting) > MOST_SIDES and mutual:
        return
    said = evidence(row)
    told = {
        **row,
        "act": row["id"],
        "mutual": "true" if mutual else "false",
        "date": row["date"]["edtf"],
        "quote": _quote(row),
        "source": source_name(said[0]) if said else "",
    }
    span = days(row["date"]["edtf"])
    time = f' start="{span[0].isoformat()}" end="{span[1].isoformat()}"' if span else ""
    for number, (one, other) in enumerate(pair for pair in pairs if pair[0] != pair[1]):
        # A kind for each act, or Gephi would fold parallel edges into one and lose their days.
        name = _attribute(f"{row['id']}.{number}")
        yield (
            f"<edge id={name} source={_attribute(one)} target={_attribute(other)}"
            f" kind={_attribute(row['type'])}{time}>{_values(told, EDGE)}</edge>\n"
        )


def _values(told: Mapping[str, Any], names: Mapping[str, str]) -> str:
    values = "".join(
        f'<attvalue for="{name}" value={_attribute(told[name])}/>'
        for name in names
        if told.get(name) not in (None, "")
    )
    return f"<attvalues>{values}</attvalues>" if values else ""


def _quote(row: Mapping[str, Any]) -> str:
    return next((one["quote"] for one in evidence(row)), "")


def _attribute(value: object) -> str:
    return quoteattr(clean(value))
