"""Stages of proposals that people watch: whether they hold on a day, since when, and which acts break them.

It asks for acts when it is asked itself, so that nothing is stale; it judges no act, the person's filters do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import get_args

from communique.fold import watches
from communique.ledgers import days
from communique.model import Act, Decision, Entry, Proposal, Speech, Stage, When
from communique.store import Look
from communique.views.decisions import verdicts_of
from communique.views.evidence import evidence_of
from communique.views.filter import Filter
from communique.views.rows import INLINE, EvidenceRow, StageRow, WatchRow
from communique.views.statements import sought

BREAKING = "actual"
"""The status of events that break a stage where the watch names none: what is only planned breaks nothing."""


class Watches:
    """Every watch of a record that holds, by the act that its proposal begins with."""

    def __init__(self, look: Look) -> None:
        self._look = look
        held = verdicts_of(look).watches
        acts = look.acts_of([decision.on[0] for decision in held]) if held else {}
        self._on: dict[str, list[Decision]] = {}
        for decision in held:
            if decision.on[0] in acts:
                self._on.setdefault(acts[decision.on[0]], []).append(decision)

    def of(self, row: Proposal) -> list[Decision]:
        """The watches on a proposal's stages, the oldest first."""
        if not self._on:
            return []
        # What only answers it may begin another proposal, whose watches are none of this one's.
        later = {act for change in row.history[1:] for act in change.acts}
        began = {act for change in row.history[:1] for act in change.acts}
        return [
            decision
            for act in row.acts
            if act in began or act not in later
            for decision in self._on.get(act, ())
        ]

    def stages(
        self, row: Proposal, day: str, told: Sequence[tuple[Stage, tuple[EvidenceRow, ...]]]
    ) -> tuple[StageRow, ...]:
        """The stages of a proposal as reports tell them by a day, then those that only a watch names.

        Args:
            day: the day asked (ISO).
            told: all stages in their order, each with its sentences; one that has none by then is shown
                only where it is watched.
        """
        by_stage: dict[str, list[WatchRow]] = {}
        for decision in self.of(row):
            at = place([stage for stage, _ in told], decision.set[watches.STAGE])
            name = told[at][0].text if at is not None else decision.set[watches.STAGE]
            if (watched := self._watched(decision, row, day)) is not None:
                by_stage.setdefault(name, []).append(watched)
        rows = [
            StageRow(text=stage.text, watch=tuple(by_stage.pop(stage.text, ())), evidence=evidence)
            for stage, evidence in told
            if evidence or stage.text in by_stage
        ]
        rows += [StageRow(text=name, watch=tuple(found), evidence=()) for name, found in by_stage.items()]
        return tuple(rows)

    def _watched(self, decision: Decision, row: Proposal, day: str) -> WatchRow | None:
        """How a watch stands on a day; ``None`` on a day before it begins."""
        given = {name: value for name, value in decision.set.items() if name != watches.STAGE}
        since = days(When(edtf=given["since"]))[0] if "since" in given else days(row.when)[0]
        if since > day:
            return None
        began = {act for change in row.history[:1] for act in change.acts}
        broken = [act for act in self._fitting(given, since, day) if act.id not in began]
        evidence = evidence_of(self._look, broken[:INLINE], limit=1)
        return WatchRow(
            decision=decision.id,
            filters=given,
            holds=not broken,
            since=_after(broken[-1]) if broken else since,
            broken_by=tuple(act.id for act in broken),
            evidence=tuple(piece for act in broken[:INLINE] for piece in evidence.get(act.id, ())),
        )

    def _fitting(self, given: dict[str, str], since: str, day: str) -> list[Act]:
        """Acts that fit a watch's filters and are surely of the days from ``since`` to ``day``, in order."""
        found: dict[str, Act] = {}
        for kind, named in _kinds(watches.types_of(given.get("type", ""))):
            wanted = Filter(
                actor=given.get("actor"), country=given.get("country"), about=given.get("about"),
                status=given.get("status"), type=named, since=since or None, until=day,
            )  # fmt: skip
            found.update((act.id, act) for act in self._look.find_acts(sought(self._look, wanted, kind=kind)))
        entries = self._look.entries(act.leading for act in found.values())
        return sorted(
            (
                act
                for act in found.values()
                if since <= days(act.when)[0] <= day
                and days(act.when)[0]
                and _breaks(entries[act.leading], given)
            ),
            key=lambda act: (days(act.when)[0], act.id),
        )


def place(stages: Sequence[Stage], asked: str) -> int | None:
    """Which stage a number or some words mean; ``None`` where none does.

    Example:
        >>> place([Stage(text="a truce", acts=()), Stage(text="direct talks", acts=())], "Direct talks")
        1
    """
    if asked.isdecimal():
        return int(asked) - 1 if 1 <= int(asked) <= len(stages) else None
    folded = asked.casefold()
    return next((at for at, stage in enumerate(stages) if stage.text.casefold() == folded), None)


def _kinds(types: Iterable[str]) -> list[tuple[str | None, str | None]]:
    named: list[tuple[str | None, str | None]] = [
        ("statement" if one in get_args(Speech) else "event", one) for one in types
    ]
    return named or [(None, None)]


def _breaks(entry: Entry, given: dict[str, str]) -> bool:
    return entry.kind == "statement" or "status" in given or entry.status == BREAKING


def _after(act: Act) -> str:
    """The day after an act (ISO)."""
    last = days(act.when)[1]
    try:
        return (date.fromisoformat(last) + timedelta(days=1)).isoformat()
    except OverflowError:
        return last
