"""Describes the API as OpenAPI 3.1, from the filters that each view really has.

It promises no field that a row does not have: the dictionary of the documentation says what each means.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from communique.codes.countries import COUNTRIES
from communique.codes.organisations import ORGANISATIONS
from communique.model import Place, Span, When, Who
from communique.views import ORDERS, VIEWS, EvidenceRow
from communique.web import described_decisions
from communique.web.asking import FED, FILTERS
from communique.web.atom import FEED
from communique.web.listing import STATUSES, TYPES

MEANING = {
    "actor": "an actor's id, name or surname; of one who is not in the record there are no rows",
    "country": "the code of a state or organisation; a name is understood as well where the record's lists "
    "or its coverage know it, and anything else refused",
    "about": "words that must all occur in the quote or the text",
    "since": "from this day, month or year on; refused where it is after `until`",
    "until": "up to this day, month or year; refused where it is before `since`",
    "type": "a statement's act, an event's type, an actor's kind",
    "status": "the status of an event or of a ledger's row",
    "on": "status as of this day",
    "order": "which days come first; what has no day comes last",
    "q": "words that must all occur; a phrase in quotes, `*` behind the beginning of a word",
}
TEXT: dict[str, Any] = {"type": "string"}
WORDS: dict[str, Any] = {"type": "string", "pattern": "[\\p{L}\\p{N}_]"}
"""A text with a word in it; without one there is nothing to look for."""
DAY: dict[str, Any] = {"type": "string", "format": "date"}
DATE: dict[str, Any] = {
    "anyOf": [
        DAY,
        {"type": "string", "pattern": "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])$"},
        {"type": "string", "pattern": "^(?!0000)[0-9]{4}$"},
    ]
}
"""A day, month or year."""
SCHEMAS: Mapping[str, dict[str, Any]] = {
    "country": {"$ref": "#/components/schemas/Country"},
    "about": WORDS, "q": WORDS, "since": DATE, "until": DATE, "on": DAY,
    "order": {"enum": list(ORDERS), "default": ORDERS[0]},
}  # fmt: skip
"""What a filter takes, where not any text will do; ``type`` and ``status`` have each view's own words."""
REFUSED = ("400", "401", "414", "503")
"""What any question may be answered instead of its rows: it cannot be understood, whoever asks shows no
token, it is too long, the record cannot be read."""
PROBLEM = {"$ref": "#/components/responses/problem"}


@cache
def described() -> dict[str, Any]:
    """The whole description."""
    # Before the views, as the app has them: /api/v1/decisions is no view.
    paths: dict[str, Any] = described_decisions.paths()
    for view, filters in FILTERS.items():
        fed = {FEED: {"schema": {"type": "string"}}} if view in FED else {}
        parameters = [_parameter(name, view=view) for name in filters]
        paths[f"/api/v1/{view}"] = {
            "get": {
                "operationId": f"list_{view}",
                "summary": f"Rows of the view {view}",
                "description": "A part as JSON, or all as JSON Lines with `Accept: application/jsonl`"
                + (f", or those learnt last as an Atom feed with `Accept: {FEED}`." if fed else "."),
                "parameters": [
                    *parameters, _whole("limit", 1, 1_000, 100), _whole("offset", 0, 1_000_000, 0),
                ],
                "responses": {
                    "200": {
                        "description": "rows",
                        "headers": {"ETag": {"schema": {"type": "string"}}},
                        "content": {
                            "application/json": {"schema": _part(_row(view))},
                            "application/jsonl": {"schema": {"type": "string"}},
                            **fed,
                        },
                    },
                    "304": {"description": "not changed since the ETag in If-None-Match"},
                    **dict.fromkeys(REFUSED, PROBLEM),
                },
            }
        }  # fmt: skip
        paths[f"/api/v1/{view}/{{id}}"] = {
            "get": {
                "operationId": f"one_{view}",
                "summary": f"One row of the view {view} in full",
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
                ],
                "responses": {
                    "200": {
                        "description": "the row",
                        "headers": {"ETag": {"schema": {"type": "string"}}},
                        "content": {"application/json": {"schema": _row(view)}},
                    },
                    "304": {"description": "not changed since the ETag in If-None-Match"},
                    **dict.fromkeys((*REFUSED, "404"), PROBLEM),
                },
            }
        }  # fmt: skip
    paths["/api/v1/search"] = {
        "get": {
            "operationId": "search",
            "summary": "Full text of articles, statements and events",
            "parameters": [
                {**_parameter("q"), "required": True},
                _whole("limit", 1, 1_000, 100),
            ],
            "responses": {
                "200": {
                    "description": "rows, the best match first",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Part"}}},
                },
                **dict.fromkeys(REFUSED, PROBLEM),
            },
        }
    }  # fmt: skip
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "communique",
            "version": _version(),
            "description": "The record of who said and did what, quoted and dated. Field names are those of "
            "`communique show --format json`.",
        },
        "paths": paths,
        "components": {
            "schemas": _schemas(),
            "responses": {
                "problem": {
                    "description": "what is wrong and what to do (RFC 9457)",
                    "content": {
                        "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
                    },
                }
            },
        },
    }


def _version() -> str:
    try:
        return version("communique")
    except PackageNotFoundError:
        return "0"


def _parameter(name: str, *, view: str = "") -> dict[str, Any]:
    schema = SCHEMAS.get(name, TEXT)
    choices = {"type": TYPES, "status": STATUSES}.get(name, {}).get(view)
    if choices:
        schema = {"enum": list(choices)}
    return {"name": name, "in": "query", "description": MEANING[name], "schema": schema}


def _country() -> dict[str, Any]:
    codes = sorted({state.code for state in COUNTRIES} | {one.code for one in ORGANISATIONS})
    return {"enum": codes, "description": "a state by ISO 3166-1 alpha-3, or an organisation by its own code"}


def _whole(name: str, least: int, most: int, default: int) -> dict[str, Any]:
    schema = {"type": "integer", "minimum": least, "maximum": most, "default": default}
    return {"name": name, "in": "query", "schema": schema}


def _schemas() -> dict[str, Any]:
    when = {
        "type": "object",
        "required": ["edtf", "basis", "why"],
        "properties": {
            "edtf": {"type": "string"},
            "basis": {"enum": ["stated", "derived", "assumed", "unknown"]},
            "why": {"type": "string"},
        },
    }
    span = {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2}
    evidence = {
        "type": "object",
        "required": ["article", "doc", "url", "outlet", "published", "span", "quote", "parts"],
        "properties": {
            "article": {"type": "string"}, "doc": {"type": "string"}, "url": {"type": ["string", "null"]},
            "outlet": {"type": "string"}, "published": {"$ref": "#/components/schemas/When"},
            "span": {"$ref": "#/components/schemas/Span"}, "quote": {"type": "string"},
            "parts": {
                "type": "object",
                "additionalProperties": {"type": "array", "items": {"$ref": "#/components/schemas/Span"}},
            },
        },
    }  # fmt: skip
    row = {
        "type": "object",
        "required": ["id", "reports", "origins", "confidence", "evidence"],
        "properties": {
            "id": {"type": "string"}, "reports": {"type": "integer"}, "origins": {"type": "integer"},
            "confidence": {"type": ["number", "null"]},
            "evidence": {"type": "array", "items": {"$ref": "#/components/schemas/Evidence"}},
        },
        "additionalProperties": True,
    }  # fmt: skip
    part = {
        "type": "object",
        "required": ["rows", "limit", "offset", "next"],
        "properties": {
            "rows": {"type": "array", "items": {"$ref": "#/components/schemas/Row"}},
            "limit": {"type": "integer"}, "offset": {"type": "integer"}, "next": {"type": ["string", "null"]},
        },
    }  # fmt: skip
    problem = {
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"},
            "detail": {"type": "string"},
        },
    }  # fmt: skip
    rows: dict[str, Any] = {}
    for view in FILTERS:
        _described(VIEWS[view].of, rows)
    return {
        **rows,
        **described_decisions.schemas(),
        "Country": _country(), "When": when, "Span": span, "Evidence": evidence, "Row": row, "Part": part,
        "Problem": problem,
    }  # fmt: skip


NAMED: dict[type, str] = {EvidenceRow: "Evidence", Span: "Span", When: "When", Place: "Place", Who: "Who"}
"""Types that every view shares, under the names of their schemas."""
RENAMED = {"TurnRow": {"before": "from", "after": "to"}}
"""Fields that JSON calls otherwise."""
SIMPLE: dict[Any, str] = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}


def _row(view: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{_named(VIEWS[view].of)}"}


def _part(row: dict[str, str]) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["rows", "limit", "offset", "next"],
        "properties": {
            "rows": {"type": "array", "items": row}, "limit": {"type": "integer"},
            "offset": {"type": "integer"}, "next": {"type": ["string", "null"]},
        },
    }  # fmt: skip


def _named(kind: type) -> str:
    return NAMED.get(kind, kind.__name__)


def _described(kind: type, into: dict[str, Any]) -> None:
    """Adds the schema of a row's type, and of the types of its fields: all fields, and no other."""
    name = _named(kind)
    if name in into or kind is Span:
        return
    into[name] = {}
    renamed = RENAMED.get(kind.__name__, {})
    hints = typing.get_type_hints(kind)
    fields = {renamed.get(f.name, f.name): _schema(hints[f.name], into) for f in dataclasses.fields(kind)}
    into[name] = {
        "type": "object", "required": list(fields), "properties": fields, "additionalProperties": False,
    }  # fmt: skip


def _schema(hint: Any, into: dict[str, Any]) -> dict[str, Any]:
    """The schema of a field from its type."""
    if hint in SIMPLE:
        return {"type": SIMPLE[hint]}
    origin, inside = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return {"enum": list(inside)}
    if origin in (typing.Union, types.UnionType):
        return {"anyOf": [_schema(one, into) for one in inside]}
    if origin is tuple:
        return {"type": "array", "items": _schema(inside[0], into)}
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _schema(inside[1], into)}
    _described(hint, into)
    return {"$ref": f"#/components/schemas/{_named(hint)}"}
