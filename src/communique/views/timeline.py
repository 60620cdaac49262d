"""What happened when: the dated acts of the record in order, each in one readable line.

It leaves out what has no date at all; such acts stand in the views of their kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.model import Act, Entry
from communique.store import Look
from communique.views.evidence import decided_of, evidence_of, leading_entries
from communique.views.filter import Filter
from communique.views.lines import act_line
from communique.views.listed import Listed
from communique.views.rows import Table, TimelineRow
from communique.views.statements import sought


def timeline(look: Look, wanted: Filter, *, skip: int = 0) -> Table[TimelineRow]:
    """Dated acts of all kinds, in order of their first day.

    Raises:
        BadUse: for a filter that does not apply (``on``) or cannot be understood.
    """
    return LISTED(look, wanted, skip=skip)


def _ids(look: Look, wanted: Filter, skip: int) -> list[str]:
    wanted.refuse("the timeline", "on")
    asked = sought(look, wanted, kind=None, dated=True)
    return look.find_act_ids(replace(asked, skip=skip, newest=wanted.newest))


def _rows(look: Look, ids: Sequence[str], wanted: Filter) -> list[TimelineRow]:
    return timeline_rows(look, look.acts_as(ids))


def timeline_rows(look: Look, acts: Sequence[Act]) -> list[TimelineRow]:
    """Acts as lines of the timeline; ``ref`` is the act's id."""
    entries = leading_entries(look, acts)
    tellers = look.entries({name for entry in entries.values() if (name := _teller(entry))})
    evidence = evidence_of(look, acts)
    decided = decided_of(look, acts)
    return [
        TimelineRow(
            id=act.id,
            reports=act.reports,
            origins=act.origins,
            confidence=act.confidence,
            evidence=evidence[act.id],
            decided=decided.get(act.id, ()),
            date=act.when,
            kind=act.kind,
            line=act_line(act, entries[act.id], told_by=tellers.get(_teller(entries[act.id]))),
            ref=act.id,
        )
        for act in acts
    ]


def _teller(entry: Entry) -> str:
    """The statement that tells an event or is it, if any."""
    return entry.reported_in or entry.made_by or ""


LISTED: Listed[TimelineRow] = Listed(TimelineRow, _ids, _rows)
"""The view as a list."""
