"""Describes the part of the API by which people judge, as OpenAPI 3.1.

It promises no answer that the app does not give.
"""

from __future__ import annotations

from typing import Any

from communique.web.atom import FEED
from communique.web.judging import LONGEST_ID, LONGEST_WHY, MOST

PROBLEM = {"$ref": "#/components/responses/problem"}
ID = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
TAGGED = {"ETag": {"schema": {"type": "string"}}}
UNCHANGED = {"description": "not changed since the ETag in If-None-Match"}


def paths() -> dict[str, Any]:
    """The paths of decisions, and of acts as whoever judges them needs them."""
    decision = {"application/json": {"schema": {"$ref": "#/components/schemas/Decision"}}}
    return {
        "/api/v1/decisions": {
            "get": {
                "operationId": "list_decisions",
                "summary": "What people decided, in the order in which it came",
                "description": "A part as JSON, or all as JSON Lines with `Accept: application/jsonl`, or "
                f"the last as an Atom feed with `Accept: {FEED}`.",
                "parameters": [_whole("limit", 1, 1_000, 100), _whole("offset", 0, 1_000_000, 0)],
                "responses": {
                    "200": {
                        "description": "decisions",
                        "headers": TAGGED,
                        "content": {
                            "application/json": {"schema": {"$ref": "#/components/schemas/Part"}},
                            "application/jsonl": {"schema": {"type": "string"}},
                            FEED: {"schema": {"type": "string"}},
                        },
                    },
                    "304": UNCHANGED, "400": PROBLEM, "401": PROBLEM, "503": PROBLEM,
                },
            },
            "post": {
                "operationId": "decide",
                "summary": "Take a decision; an editor's token is needed where tokens are asked for",
                "description": "The `seen` of `/api/v1/acts/{id}` (of undo, the ETag of "
                "`/api/v1/decisions/{id}`), in the body or in If-Match, makes sure that what is judged is "
                "what was looked at: where it has changed since, the answer is 409 and nothing was decided.",
                "parameters": [
                    {
                        "name": "If-Match", "in": "header", "schema": {"type": "string"},
                        "description": "the mark of the first id, as its address gives it in its ETag",
                    }
                ],
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Wish"}}},
                },
                "responses": {
                    "201": {
                        "description": "the decision, as it now stands",
                        "headers": {"Location": {"schema": {"type": "string"}}},
                        "content": decision,
                    },
                    **dict.fromkeys(
                        ("400", "401", "403", "404", "409", "414", "415", "503"), PROBLEM
                    ),
                },
            },
        },
        "/api/v1/decisions/{id}": {
            "get": {
                "operationId": "one_decision",
                "summary": "One decision, by its id or its number in this record",
                "parameters": [ID],
                "responses": {
                    "200": {"description": "the decision", "headers": TAGGED, "content": decision},
                    "304": UNCHANGED, "401": PROBLEM, "404": PROBLEM, "503": PROBLEM,
                },
            }
        },
        "/api/v1/acts/{id}": {
            "get": {
                "operationId": "one_act",
                "summary": "A statement or event to be judged: tellings, what people said, what can be set",
                "parameters": [ID],
                "responses": {
                    "200": {
                        "description": "the act; its ETag is `seen`",
                        "headers": TAGGED,
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Bench"}}},
                    },
                    "304": UNCHANGED, "401": PROBLEM, "404": PROBLEM, "503": PROBLEM,
                },
            }
        },
    }  # fmt: skip


def schemas() -> dict[str, Any]:
    """What is sent and answered there."""
    text, texts = {"type": "string"}, {"type": "object", "additionalProperties": {"type": "string"}}
    ids = {"type": "array", "items": {"type": "string"}}
    name = {"type": "string", "pattern": "[!-~]", "maxLength": LONGEST_ID}
    named = {"type": "array", "items": name, "uniqueItems": True}
    fields: dict[str, dict[str, Any]] = {
        "on": {
            **named, "minItems": 1, "maxItems": MOST,
            "description": "ids of statements or events (same, different: of actors, too); of watch, a "
            "proposal's; of undo, a decision's id or number",
        },
        "set": {
            **texts,
            "description": "of amend: fields with their values, empty where unknown; of watch: stage, "
            "and any of actor, country, about, type, status, since",
        },
        "why": {**text, "maxLength": LONGEST_WHY, "description": "needed to amend and to retract"},
        "only": {"type": "boolean", "default": False, "description": "the one telling of this id"},
        "seen": {**texts, "maxProperties": MOST, "description": "by id, the mark of what was looked at"},
    }  # fmt: skip
    one = {"on": {**named, "minItems": 1, "maxItems": 1}}
    reason = {"why": {**text, "pattern": "[!-~]", "maxLength": LONGEST_WHY}}
    stage = {"set": {**texts, "required": ["stage"], "properties": {"stage": {**text, "pattern": "[!-~]"}}}}
    wish = {
        "description": "What each verb is on, and what it needs. A field that it does not have, a value that "
        "a field cannot take, and a verb that does not fit what an id means are refused (400).",
        "oneOf": [
            _verb(["confirm"], fields),
            _verb(["same"], {**fields, "on": {**fields["on"], "minItems": 2}}),
            _verb(["different"], {**fields, "on": {**named, "minItems": 2, "maxItems": 2}}),
            _verb(["undo"], {**fields, **one}),
            _verb(["retract"], {**fields, **one, **reason}, "why"),
            _verb(
                ["amend"], {**fields, **one, **reason, "set": {**fields["set"], "minProperties": 1}},
                "why", "set",
            ),
            _verb(["watch"], {**fields, **one, **stage}, "set"),
        ],
    }  # fmt: skip
    decision = {
        "type": "object",
        "required": [
            "id", "number", "verb", "on", "set", "line", "by", "at", "why", "state", "against", "evidence",
        ],
        "properties": {
            "id": text, "number": {"type": "integer"}, "verb": text, "on": ids, "set": texts, "line": text,
            "by": text, "at": text, "why": text, "against": ids,
            "state": {"enum": ["holds", "in part", "overruled", "undone", "dormant"]},
            "evidence": {"type": "array", "items": {"$ref": "#/components/schemas/Evidence"}},
        },
        "additionalProperties": True,
    }  # fmt: skip
    judged = {
        "type": "object",
        "required": ["decision", "verb", "by", "at", "why", "field", "reader", "person", "entries"],
        "properties": {
            "verb": {"enum": ["confirmed", "amended", "joined", "parted", "actor"]}, "entries": ids,
            **dict.fromkeys(("decision", "by", "at", "why", "field", "reader", "person"), text),
        },
    }  # fmt: skip
    bench = {
        "type": "object",
        "required": ["id", "kind", "line", "seen", "tellings", "judged", "settable"],
        "properties": {
            "id": text, "kind": {"enum": ["statement", "event"]}, "line": text, "seen": text,
            "tellings": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["id", "evidence", "title", "leading"],
                    "properties": {
                        "id": text, "evidence": {"$ref": "#/components/schemas/Evidence"}, "title": text,
                        "leading": {"type": "boolean"},
                    },
                },
            },
            "judged": {"type": "array", "items": judged},
            "settable": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["name", "value", "choices", "optional"],
                    "properties": {
                        "name": text, "value": text, "choices": ids, "optional": {"type": "boolean"},
                    },
                },
            },
        },
    }  # fmt: skip
    return {"Wish": wish, "Decision": decision, "Bench": bench}


def _whole(name: str, least: int, most: int, default: int) -> dict[str, Any]:
    schema = {"type": "integer", "minimum": least, "maximum": most, "default": default}
    return {"name": name, "in": "query", "schema": schema}


def _verb(verbs: list[str], fields: dict[str, Any], *needed: str) -> dict[str, Any]:
    """What is sent with one of these verbs; only an amendment and a watch set anything."""
    had = {name: schema for name, schema in fields.items() if name != "set" or "set" in needed}
    return {
        "type": "object",
        "required": ["verb", "on", *needed],
        "additionalProperties": False,
        "properties": {"verb": {"enum": verbs}, **had},
    }
