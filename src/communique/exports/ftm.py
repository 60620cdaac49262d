"""Actors, articles, statements and events as FollowTheMoney entities, each value with where it was read.

It states nothing of its own: every property has a statement whose ``origin`` is the place in an article. The
schemas are those of https://followthemoney.tech/explorer/.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from communique.exports.rows import line
from communique.exports.telling import days, evidence, flat, headline, sides, web_address, when
from communique.views import Selection

DATASET = "communique"
"""The name of the data set in every statement."""

KINDS = {"person": "Person", "state": "PublicBody", "organization": "Organization"}
"""Schema of each kind of actor; any other is a LegalEntity. A state acts by its government, a public body."""

WIKIDATA = re.compile(r"Q[1-9][0-9]*")
UNFIT = re.compile(r"[^0-9A-Za-z.-]+")

FORMER = {"XKX": "xk", "SUN": "suhh", "YUG": "yucs", "DDR": "dd", "CSK": "cshh", "SCG": "csxx"}
"""Countries of the record that ISO 3166-1 does not have (now), as FollowTheMoney writes them."""

ACTS = ("statements", "events")


def write_ftm(rows: Selection, path: Path) -> None:
    """JSON Lines of entities: Person, Organization, PublicBody, Article, and Event for what is said and done.

    Each has ``properties``, as any FollowTheMoney program reads them, and ``statements``, its statement form:
    ``origin`` names the article and the place in it (RFC 5147), ``first_seen`` the day of the report.
    """
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
        for entity in _entities(rows):
            out.write(line(entity) + "\n")


def entity_id(kind: str, name: str) -> str:
    """An id as FollowTheMoney allows it; a Wikidata id stays one.

    Example:
        >>> entity_id("actor", "Q22686"), entity_id("actor", "p-1f")
        ('Q22686', 'communique-actor-p-1f')
    """
    if kind == "actor" and WIKIDATA.fullmatch(name):
        return name
    fit = UNFIT.sub("-", name).strip("-.") or "x"
    if fit != name:
        fit = f"{fit}-{hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()[:8]}"
    return f"{DATASET}-{kind}-{fit}"


def _entities(rows: Selection) -> Iterator[dict[str, Any]]:
    for row in rows.rows("actors"):
        yield _actor(row)
    for row in rows.rows("articles"):
        yield _article(row)
    for view in ACTS:
        for row in rows.rows(view):
            yield _act(view, row)


class _Entity:
    """An entity that grows value by value, each with its proof."""

    def __init__(self, name: str, schema: str) -> None:
        self._id, self._schema = name, schema
        self._properties: dict[str, list[str]] = {}
        self._statements: list[dict[str, Any]] = []

    def add(self, prop: str, value: object, one: Mapping[str, Any] | None, *, original: str = "") -> None:
        """One value and the sentence it was read in; nothing where it is empty or told already."""
        text = flat(value)
        if not text or text in self._properties.get(prop, ()):
            return
        self._properties.setdefault(prop, []).append(text)
        seen = days(one["published"]["edtf"]) if one else None
        # The key that FollowTheMoney itself would make, so that its own tools find the same statement again.
        key = hashlib.sha1(f"{DATASET}.{self._id}.{prop}.{text}".encode("utf-8", "replace")).hexdigest()
        self._statements.append(
            {
                "canonical_id": self._id,
                "entity_id": self._id,
                "prop": prop,
                "schema": self._schema,
                "value": text,
                "dataset": DATASET,
                "lang": None,
                "original_value": flat(original) or None,
                "first_seen": seen[0].isoformat() if seen else None,
                "last_seen": seen[0].isoformat() if seen else None,
                "external": False,
                "origin": origin(one) if one else None,
                "id": key,
            }
        )

    def made(self) -> dict[str, Any]:
        """The entity as FollowTheMoney's JSON."""
        return {
            "id": self._id,
            "schema": self._schema,
            "caption": next(iter(self._properties.get("name", self._properties.get("title", [self._id])))),
            "datasets": [DATASET],
            "properties": self._properties,
            "statements": self._statements,
        }


def origin(one: Mapping[str, Any]) -> str:
    """Where a sentence stands: its article and the characters of its text, as RFC 5147 writes them."""
    return f"{entity_id('article', one['article'])}#char={one['span'][0]},{one['span'][1]}"


def country(code: str | None) -> str:
    """FollowTheMoney's code of a country; empty for an organisation, which is none.

    Example:
        >>> country("NOR"), country("UNO")
        ('no', '')
    """
    import pycountry

    if not code:
        return ""
    found = pycountry.countries.get(alpha_3=code)
    return found.alpha_2.lower() if found else FORMER.get(code, "")


def _actor(row: Mapping[str, Any]) -> dict[str, Any]:
    schema = KINDS.get(row["kind"], "LegalEntity")
    said = evidence(row)
    first = said[0] if said else None
    made = _Entity(entity_id("actor", row["id"]), schema)
    made.add("name", row["name"], first)
    for alias in row["aliases"]:
        made.add("alias", alias, first)
    made.add("country", country(row["country"]), first, original=row["country"] or "")
    if WIKIDATA.fullmatch(row["id"]):
        made.add("wikidataId", row["id"], None)
    if schema == "Person":
        for role in row["roles"]:
            proof = next(iter(role["evidence"]), None)
            made.add("position", role["title"], proof)
    for one in said:
        made.add("proof", entity_id("article", one["article"]), one)
        made.add("notes", one["quote"], one)
    return made.made()


def _article(row: Mapping[str, Any]) -> dict[str, Any]:
    import pycountry

    first = next(iter(evidence(row)), None)
    made = _Entity(entity_id("article", row["id"]), "Article")
    made.add("fileName", row["doc"] or row["id"], first)
    made.add("title", row["title"], first)
    made.add("publisher", row["outlet"], first)
    made.add("sourceUrl", web_address(row["url"]), first)
    made.add("publishedAt", _single(row["published"]["edtf"]), first)
    language = pycountry.languages.get(alpha_2=row["language"]) if row["language"] else None
    made.add("language", language.alpha_3 if language else "", first, original=row["language"])
    made.add("summary", first["quote"] if first else "", first)
    return made.made()


def _act(view: str, row: Mapping[str, Any]) -> dict[str, Any]:
    said = evidence(row)
    first = said[0] if said else None
    made = _Entity(entity_id(view.removesuffix("s"), row["id"]), "Event")
    made.add("name", headline(view, row), first)
    made.add("summary", row["quote"] if view == "statements" else first and first["quote"], first)
    made.add("recordId", row["id"], first)
    edtf = when(row)["edtf"]
    if "/" in edtf and (span := days(edtf)):
        made.add("startDate", span[0].isoformat(), first)
        made.add("endDate", span[1].isoformat(), first)
    else:
        made.add("date", _single(edtf), first)
    subjects, objects = sides(row)
    for who in subjects:
        if who["actor"]:
            made.add("organizer", entity_id("actor", who["actor"]), first, original=who["name"])
    for who in (*subjects, *objects):
        if who["actor"]:
            made.add("involved", entity_id("actor", who["actor"]), first, original=who["name"])
    if place := row.get("place"):
        made.add("location", place["name"], first)
        made.add("country", country(place["country"]), first, original=place["country"])
    for name in ("act", "polarity", "type", "mode", "status"):
        made.add("keywords", row.get(name), first)
    for one in said:
        made.add("proof", entity_id("article", one["article"]), one)
        made.add("description", one["quote"], one)
        made.add("publisher", one["outlet"], one)
        made.add("sourceUrl", web_address(one["url"]), one)
    return made.made()


def _single(edtf: str) -> str:
    """A day, month or year, which is what FollowTheMoney calls a date; nothing else."""
    return edtf if edtf and "X" not in edtf and "/" not in edtf else ""
