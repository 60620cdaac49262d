"""What is put to others for them to agree to: its stages, and whether it was taken up, refused or blocked.

A part is a year: what is proposed in it, with all that is told from the year before to the year after. An
answer seldom names whose proposal it answers ("ruled the plan out"), so that no side could part the ledger;
it leaves out what comes later than that.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from communique.ledgers import history
from communique.ledgers.answers import tells, told_of
from communique.ledgers.putting import Put, concerns, puts, together
from communique.ledgers.reported import Reported, days, in_order, row_id, side
from communique.ledgers.stages import names_stage, stages_of
from communique.model import Change, Proposal, Stage, When, Who

STATUSES = ("proposed", "accepted", "adopted", "blocked", "refused", "withdrawn", "superseded")

UNDATED = "undated"
"""The part of acts of which no day is known."""


def keys(act: Reported) -> Iterable[str]:
    """The act's year and its neighbours, where it puts something, answers it, or names a stage."""
    if not any(concerns(entry) or tells(entry) or names_stage(entry) for entry in act.entries):
        return ()
    day = act.first_day or act.known_day
    if not day:
        return (UNDATED,)
    year = int(day[:4])
    return tuple(f"{near:04d}" for near in (year - 1, year, year + 1))


def rows(key: str, acts: Sequence[Reported]) -> Iterable[Proposal]:
    """The proposals that begin in one year, each once."""
    ordered = in_order(acts)
    groups = together(puts(ordered))
    stages = stages_of(groups, ordered)
    known = {act.id: act for act in ordered}
    changes = told_of(
        groups,
        ordered,
        stages=[[known[name] for stage in parts for name in stage.acts] for parts in stages],
    )
    for group, told, parts in zip(groups, changes, stages, strict=True):
        if (group[0].day[:4] or UNDATED) == key:
            yield _row(group, told, parts)


def status_on(row: Proposal, day: str) -> str:
    """The status as of a day (ISO)."""
    return history.status(row.history, day)


def _row(group: Sequence[Put], told: Sequence[Change], stages: tuple[Stage, ...]) -> Proposal:
    first = [put for put in group if put.day == group[0].day]
    acts = in_order({act.id: act for put in group for act in put.acts}.values())
    when = _begins(group)
    best = max(
        group,
        key=lambda put: (
            not put.only_author,
            # The fuller words, to a point: a headline leaves out, a leading paragraph runs on.
            min(len(put.words), FULL),
            put.first.leading.kind == "statement",
            put.first.act.confidence,
            put.first.id,
        ),
    )
    changes = _history(group, told, when)
    known = [*(act.id for act in acts), *(name for change in changes for name in change.acts)]
    known += [name for stage in stages for name in stage.acts]
    by = _most(put.by for put in group)
    return Proposal(
        id=row_id("pr", [act for put in first for act in put.acts]),
        acts=tuple(dict.fromkeys(known)),
        when=when,
        by=by,
        to=tuple(who for who in _most(put.to for put in group) if side(who) not in {side(one) for one in by}),
        what=best.what,
        forum=next((put.forum for put in (best, *group) if put.forum), None),
        stages=stages,
        history=changes,
    )


def _begins(group: Sequence[Put]) -> When:
    """The day of a proposal: the first told, or the more exact one inside it ("in July", "on July 4")."""
    dated = [put.first.when for put in group if put.first.first_day]
    if not dated:
        return min((put.first.known for put in group), key=lambda when: days(when)[0] or "9999")
    first, last = days(dated[0])
    inside = [when for when in dated if first <= days(when)[0] and days(when)[1] <= last]
    return min(inside, key=lambda when: (_width(when), days(when)), default=dated[0])


def _after(change: Change, when: When) -> Change:
    """A change of an unsure day as of the days that are left once the proposal has been made."""
    (first, last), begun = days(change.when), days(when)[0]
    if not first < begun <= last:
        return change
    why = "an answer is no earlier than the proposal"
    return replace(change, when=When(edtf=f"{begun}/{last}", basis="derived", why=why))


def _width(when: When) -> int:
    first, last = days(when)
    return (date.fromisoformat(last) - date.fromisoformat(first)).days if first else 0


FULL = 12
"""Words from which a telling of a proposal says enough."""


def _most(several: Iterable[tuple[Who, ...]]) -> tuple[Who, ...]:
    """The first of the longest."""
    return max(several, key=len, default=())


def _history(group: Sequence[Put], told: Sequence[Change], when: When) -> tuple[Change, ...]:
    """Put forward, then each change of status; the same said again is no change, another who says it is."""
    begun = {days(group[0].first.when), days(when)}
    made = tuple(act.id for put in group if days(put.first.when) in begun for act in put.acts)
    kept = [Change(status="proposed", when=when, acts=tuple(dict.fromkeys(made)), who=group[0].by)]
    passed = min((days(one.when)[0] for one in told if one.status == "adopted"), default="9999")
    # What a body has passed is put to nobody any more: who rejects it then rejects a decision.
    told = [one for one in told if one.status == "adopted" or days(one.when)[0] <= passed]
    dated = {(one.status, frozenset(map(side, one.who))) for one in told if one.when.edtf}
    told = [
        _after(one, when)
        for one in told
        if one.when.edtf or (one.status, frozenset(map(side, one.who))) not in dated
    ]
    for change in history.in_time(sorted(told, key=lambda one: (one.status == "adopted", one.acts))):
        run = [one for one in kept if one.status == change.status]
        again = kept[-1].status == change.status and {side(who) for who in change.who} <= {
            side(who) for one in run for who in one.who
        }
        if again:
            at = next((n for n, one in enumerate(kept) if one in run and one.when == change.when), None)
            if at is not None:
                told_by = tuple(dict.fromkeys((*kept[at].acts, *change.acts)))
                kept[at] = replace(kept[at], acts=told_by)
            continue
        kept.append(change)
    return tuple(kept)
