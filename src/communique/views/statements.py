"""Who said what: every statement once, however many articles carry it.

It adds no word of its own: quote, venue, addressee and condition are the article's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from communique.codes.plover import EVENT_TYPES
from communique.errors import BadUse
from communique.fold import plain
from communique.model import Act, Entry, Speech, digest
from communique.store import Look, Sought
from communique.views.evidence import decided_of, evidence_of, leading_entries
from communique.views.filter import Filter
from communique.views.listed import Listed
from communique.views.rows import EvidenceRow, StatementRow, Table


def statements(look: Look, wanted: Filter, *, skip: int = 0) -> Table[StatementRow]:
    """Statements by the day they were said, undated ones last.

    Raises:
        BadUse: for a filter that does not apply (``on``), or a ``type`` that is no act of speech.
    """
    return LISTED(look, wanted, skip=skip)


def _ids(look: Look, wanted: Filter, skip: int) -> list[str]:
    wanted.refuse("statements", "on")
    asked = sought(look, wanted, kind="statement")
    return look.find_act_ids(replace(asked, skip=skip, newest=wanted.newest))


def _rows(look: Look, ids: Sequence[str], wanted: Filter) -> list[StatementRow]:
    return statement_rows(look, look.acts_as(ids))


def sought(look: Look, wanted: Filter, *, kind: str | None, dated: bool = False) -> Sought:
    """The filter as the store understands it; acts of any ``kind`` hold each statement and what it made once.

    Raises:
        BadUse: for a country nobody knows, or a ``type`` that no act of this kind has.
    """
    if kind == "statement" and wanted.type is not None and wanted.type.lower() not in get_args(Speech):
        raise BadUse(f"type {wanted.type!r}: a statement is one of {', '.join(get_args(Speech))}")
    if kind == "event" and wanted.type is not None and wanted.type.upper() not in EVENT_TYPES:
        raise BadUse(f"type {wanted.type!r}: an event is one of {', '.join(EVENT_TYPES)}")
    return Sought(
        kind=kind,
        actors=wanted.actors(look),
        country=wanted.country_code(look),
        about=wanted.about,
        since=wanted.first_day,
        until=wanted.last_day,
        type=wanted.type,
        status=wanted.status,
        dated=dated,
        once=kind is None,
        limit=wanted.limit,
    )


def statement_rows(look: Look, acts: Sequence[Act], *, inline: int | None = None) -> list[StatementRow]:
    """Acts of speech as rows, with at most ``inline`` pieces of evidence (five, where it is not given)."""
    entries = leading_entries(look, acts)
    evidence = evidence_of(look, acts) if inline is None else evidence_of(look, acts, limit=inline)
    decided = decided_of(look, acts)
    outer = look.acts_of(entry.nested_in for entry in entries.values() if entry.nested_in)
    return [
        _row(act, entries[act.id], evidence[act.id], decided.get(act.id, ()), outer=outer) for act in acts
    ]


def _row(
    act: Act,
    entry: Entry,
    evidence: tuple[EvidenceRow, ...],
    decided: tuple[str, ...],
    *,
    outer: dict[str, str],
) -> StatementRow:
    return StatementRow(
        id=act.id,
        reports=act.reports,
        origins=act.origins,
        confidence=act.confidence,
        evidence=evidence,
        decided=decided,
        speaker=entry.actors[0] if entry.actors else None,
        speakers=entry.actors,
        manner=entry.manner or "indirect",
        act=entry.act or "state",
        polarity=entry.polarity or "affirm",
        quote=entry.quote,
        said=act.when,
        addressee=entry.addressee,
        venue=entry.venue,
        condition=entry.condition,
        nested_in=outer.get(entry.nested_in) if entry.nested_in else None,
        occasion=_occasion(act, entry),
    )


def _occasion(act: Act, entry: Entry) -> str | None:
    """One name for what a speaker says on one day at one named venue; none where no venue is named."""
    if not (entry.venue and entry.actors and act.when.edtf):
        return None
    who = entry.actors[0].actor or plain(entry.actors[0].name)
    return "o-" + digest(who, act.when.edtf, plain(entry.venue), length=12)


LISTED: Listed[StatementRow] = Listed(StatementRow, _ids, _rows)
"""The view as a list."""
