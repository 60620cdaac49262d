"""What people decided: who, when, why, and whether it holds now.

It shows every decision ever taken, those that were undone or overruled too, and judges none itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from communique.fold import Standing, Verdicts, fields, standings, watches
from communique.model import Decision, Entry
from communique.store import Look
from communique.views.evidence import evidence_row
from communique.views.rows import INLINE, DecisionRow, Table

VERBS = ("same", "different", "retract", "amend", "confirm", "watch", "undo")
"""Decisions on entries and actors; ``forget`` concerns an article."""


def verdicts_of(look: Look) -> Verdicts:
    """What people have decided, as far as it holds."""
    return Verdicts(look.decisions(*VERBS)) if look.has_decided() else Verdicts()


def stand_in(look: Look, name: str) -> str:
    """The id under which an actor is shown: another's where people said that the two are one."""
    return verdicts_of(look).stands_as(name)


def concerned(look: Look, verdicts: Verdicts) -> dict[str, Entry]:
    """The entries that decisions are about, as articles tell them; retracted ones too."""
    names = {name for decision in verdicts.decisions.values() for name in decision.on}
    return look.entries(names) | {name: told for name, (told, _) in look.told(names).items()}


def standing_of(look: Look, verdicts: Verdicts, entries: Mapping[str, Entry]) -> dict[str, Standing]:
    """How each decision stands; ``entries`` are those that they are about."""
    named = {verdicts.stands_as(name) for d in verdicts.decisions.values() for name in d.on}
    shown = [line.id for line in look.find_actors(ids=sorted(named - set(entries)))]
    kinds: dict[str, str] = {name: entry.kind for name, entry in entries.items()}
    return standings(verdicts, kinds=kinds, actors=shown)


def decisions(look: Look, wanted: Any = None) -> Table[DecisionRow]:
    """Every decision in the order in which it came into this record."""
    numbered = look.numbered_decisions()
    verdicts = verdicts_of(look)
    entries = concerned(look, verdicts)
    standing = standing_of(look, verdicts, entries)
    allowed = {name: d.id for d in numbered.values() if d.verb == "undo" for name in d.on}
    headings = look.headings(entry.article for entry in entries.values())
    copies = look.copies(headings)
    rows = []
    for number, decision in numbered.items():
        about = [entries[name] for name in decision.on if name in entries]
        articles = {entry.article for entry in about}
        stands = standing.get(decision.id) or _of_article(decision, allowed)
        rows.append(
            DecisionRow(
                id=decision.id,
                reports=len(articles),
                origins=len({copies.get(article, article) for article in articles}),
                confidence=None,
                evidence=tuple(evidence_row(entry.evidence, headings) for entry in about[:INLINE]),
                number=number,
                verb=decision.verb,
                on=decision.on,
                set=dict(decision.set),
                line=decision_line(decision, entries),
                by=decision.by,
                at=decision.at,
                why=decision.why,
                state=stands.state,
                against=stands.against,
            )
        )
    return Table(rows, of=DecisionRow)


def _of_article(decision: Decision, allowed: Mapping[str, str]) -> Standing:
    """Of a removal or its undoing, where nothing else was ever decided."""
    undone = allowed.get(decision.id)
    return Standing("undone", (undone,)) if undone else Standing("holds")


def decision_line(decision: Decision, entries: Mapping[str, Entry]) -> str:
    """A decision as one line: the verb, what it is on, what it sets.

    Example:
        ``amend s-1: speakers = Ada Holm (NOR)``
    """
    on = ", ".join(decision.on[:INLINE]) + (" ..." if len(decision.on) > INLINE else "")
    if decision.verb == "watch":
        rest = ", ".join(f"{name}={value}" for name, value in decision.set.items() if name != watches.STAGE)
        return f"watch {on}: {decision.set.get(watches.STAGE, '')} ({rest})"
    if decision.verb != "amend":
        return f"{decision.verb} {on}"
    kind = next((entries[name].kind for name in decision.on if name in entries), "event")
    told = "; ".join(
        f"{fields.field_shown(kind, field)} = {fields.shown(value, field)}"
        for field, value in sorted(decision.set.items())
    )
    return f"amend {on}: {told}"


def signed(decision: Decision) -> str:
    """Who decided, when and why, with the id that undoes it."""
    reason = f": {decision.why}" if decision.why else ""
    return f"{decision.id}, {decision.by or 'somebody'} on {decision.at[:10]}{reason}"
