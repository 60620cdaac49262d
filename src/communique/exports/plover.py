"""Events as PLOVER's own JSON Lines: its field names, one line an event, and the status that PLOVER lacks.

It makes no pairs of compound sides: a list stays a list, as the code book asks (its chapter on JSON).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from communique.codes.plover import QUADS
from communique.exports.rows import line
from communique.exports.telling import days, evidence
from communique.views import Selection

AGREED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
"""Types whose future PLOVER codes AGREE; the record keeps their type, since a calendar needs it."""

CODEBOOK = "plover-1.0"


def coded(row: Mapping[str, Any]) -> tuple[str, str | None]:
    """Type and mode as PLOVER has them: what is planned of the cooperative types is AGREE.

    Example:
        >>> coded({"type": "CONSULT", "mode": "visit", "status": "planned"})
        ('AGREE', None)
    """
    if row["status"] == "planned" and row["type"] in AGREED:
        return "AGREE", None
    return row["type"], row["mode"]


def write_plover(rows: Selection, path: Path) -> None:
    """Events as JSON Lines: ``id``, ``date`` (the first day, empty if unknown), ``event``, ``actor`` ...

    ``enddate`` is the last day where there are several, ``date_edtf`` the date as the record has it;
    ``status`` and ``event_in_record`` are ours.
    """
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
        for row in rows.rows("events"):
            out.write(line(event_line(row)) + "\n")


def event_line(row: Mapping[str, Any]) -> dict[str, Any]:
    """One event in PLOVER's fields."""
    event, mode = coded(row)
    span = days(row["date"]["edtf"])
    said = evidence(row)
    first = said[0] if said else None
    return {
        "id": row["id"],
        "date": span[0].isoformat() if span else "",
        "enddate": span[1].isoformat() if span and span[1] != span[0] else None,
        "date_edtf": row["date"]["edtf"],
        "date_basis": row["date"]["basis"],
        "event": event,
        "mode": mode,
        "status": row["status"],
        "event_in_record": row["type"],
        "context": [],
        "actor": [_actor(who) for who in row["actors"]],
        "recipient": [_actor(who) for who in row["recipients"]],
        "event_loc": _place(row["place"]),
        "quad_code": _quad(event, row),
        "event_scale": row["score"],
        "text": first["quote"] if first else "",
        "text_info": {"start": first["span"][0], "end": first["span"][1]} if first else None,
        "cite_info": [_cite(one) for one in said],
        "args": row["args"],
        "reports": row["reports"],
        "origins": row["origins"],
        "confidence": row["confidence"],
    }


def _quad(event: str, row: Mapping[str, Any]) -> int | None:
    """PLOVER's number of the quad class; AGREE is verbal cooperation."""
    quad = QUADS[0] if event != row["type"] else row["quad"]
    return QUADS.index(quad) + 1 if quad in QUADS else None


def _actor(who: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "code": who["country"],
        "actor_text": who["name"],
        "identifier_id": who["actor"],
        "office": who["role"],
    }


def _place(place: Mapping[str, Any] | None) -> dict[str, Any] | None:
    return None if place is None else {"name": place["name"], "cc3": place["country"] or None}


def _cite(one: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "citation": one["article"],
        "title": one["doc"],
        "url": one["url"],
        "publication": one["outlet"],
        "date": one["published"]["edtf"],
        "start": one["span"][0],
        "end": one["span"][1],
        "quote": one["quote"],
        "coder": "communique",
        "codebook": CODEBOOK,
    }
