"""Who did what to whom: every event once, however many articles tell it.

It adds codes from the shipped tables and no word of its own; what has not happened gets no score.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codes.cameo import CAMEO
from communique.codes.plover import EVENT_TYPES
from communique.model import Act, Entry
from communique.store import Look
from communique.views.evidence import decided_of, evidence_of, leading_entries
from communique.views.figures import score_of
from communique.views.filter import Filter
from communique.views.listed import Listed
from communique.views.rows import EventRow, EvidenceRow, Table
from communique.views.statements import sought


def events(look: Look, wanted: Filter, *, skip: int = 0) -> Table[EventRow]:
    """Events by the day they happen, undated ones last; ``actor`` and ``country`` are of either side.

    Raises:
        BadUse: for a filter that does not apply (``on``), or a ``type`` that is none of PLOVER's.
    """
    return LISTED(look, wanted, skip=skip)


def _ids(look: Look, wanted: Filter, skip: int) -> list[str]:
    wanted.refuse("events", "on")
    asked = sought(look, wanted, kind="event")
    return look.find_act_ids(replace(asked, skip=skip, newest=wanted.newest))


def _rows(look: Look, ids: Sequence[str], wanted: Filter) -> list[EventRow]:
    return event_rows(look, look.acts_as(ids))


def event_rows(look: Look, acts: Sequence[Act], *, inline: int | None = None) -> list[EventRow]:
    """Events as rows, with at most ``inline`` pieces of evidence (five, where it is not given)."""
    entries = leading_entries(look, acts)
    evidence = evidence_of(look, acts) if inline is None else evidence_of(look, acts, limit=inline)
    told = {
        name for entry in entries.values() for name in (entry.reported_in, entry.made_by) if name is not None
    }
    decided = decided_of(look, acts)
    statements = look.acts_of(told)
    return [
        _row(act, entries[act.id], evidence[act.id], decided.get(act.id, ()), statements=statements)
        for act in acts
    ]


def score(entry: Entry) -> float | None:
    """The score of an event's mode, or of its type where it has none; ``None`` unless it is ``actual``.

    Example:
        ``score(entry(type="CONSULT", mode="visit")) == 4.0``
    """
    return score_of(entry.type or "", entry.mode, entry.status)


def _row(
    act: Act,
    entry: Entry,
    evidence: tuple[EvidenceRow, ...],
    decided: tuple[str, ...],
    *,
    statements: dict[str, str],
) -> EventRow:
    known = entry.type or ""
    return EventRow(
        id=act.id,
        reports=act.reports,
        origins=act.origins,
        confidence=act.confidence,
        evidence=evidence,
        decided=decided,
        type=known,
        mode=entry.mode,
        status=entry.status,
        actors=entry.actors,
        recipients=entry.recipients,
        date=act.when,
        place=entry.place,
        cameo=CAMEO.get((known, entry.mode), CAMEO.get((known, None))),
        quad=EVENT_TYPES[known].quad if known in EVENT_TYPES else None,
        score=score(entry),
        disagreements=act.disagreements,
        args=entry.args,
        condition=entry.condition,
        reported_in=statements.get(entry.reported_in) if entry.reported_in else None,
        made_by=statements.get(entry.made_by) if entry.made_by else None,
    )


LISTED: Listed[EventRow] = Listed(EventRow, _ids, _rows)
"""The view as a list."""
