"""The ledgers as people ask for them: promises, demands, proposals, talks, sanctions, terms, and so on.

It shows rows that were made from acts, as of the day asked, each with the sentences that it rests on; it
derives none itself. What came after the day asked is left out, and what began after it is not shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any

from communique.errors import BadUse
from communique.ledgers import LEDGERS, Reported, days, line, status_on
from communique.model import (
    UNKNOWN,
    Act,
    Change,
    Demand,
    Dispute,
    LedgerRow,
    Position,
    Proposal,
    Sanction,
    Talks,
    Term,
    Undertaking,
    When,
    from_json,
)
from communique.store import Look
from communique.views.evidence import decided_of, evidence_of
from communique.views.filter import Filter
from communique.views.rows import (
    INLINE,
    ClaimRow,
    DemandRow,
    DisputeRow,
    EvidenceRow,
    HistoryRow,
    PositionRow,
    ProposalRow,
    RoundRow,
    Row,
    SanctionRow,
    Table,
    TalksRow,
    TermRow,
    TurnRow,
    UndertakingRow,
    UsageRow,
)
from communique.views.watches import Watches

ALWAYS = "9999-12-31"
"""A day after all others."""


def ledger(look: Look, wanted: Filter, *, name: str) -> Table[Any]:
    """The rows of a ledger that a filter finds, by the day they begin, as of the day asked.

    ``actor`` and ``country``: of any side of any act; ``since``, ``until``: of any act; ``status``: as of
    the day asked, which is ``on`` or the record's last day.

    Raises:
        BadUse: for a filter that does not apply (``type``), a status that the ledger does not have, or
            where the record has an older form and cannot be written.
    """
    shown = SHOWN[name]
    wanted.refuse(name, "type")
    known = LEDGERS[name].statuses
    if wanted.status is not None and wanted.status not in known:
        has = f"is none of {', '.join(known)}" if known else "does not apply: these rows have none"
        raise BadUse(f"status {wanted.status!r} of {name}: {has}")
    found = _rows(
        look,
        name,
        actors=wanted.actors(look),
        country=wanted.country_code(look),
        about=wanted.about,
    )
    day = wanted.on or look.last_day() or ALWAYS
    if wanted.on is not None:
        found = [row for row in found if days(row.when)[0] <= wanted.on]
    if wanted.status is not None:
        found = [row for row in found if status_on(name, row, day) == wanted.status]
    known_acts = _Acts(look, found, until=wanted.on)
    found = [row for row in found if known_acts.between(row, wanted.first_day, wanted.last_day)]
    found = found[: wanted.limit]
    known_acts.quote(found, limit=INLINE)
    return Table((shown.make(row, known_acts, day) for row in found), of=shown.of)


def one_of(look: Look, name: str, wanted: str, *, on: str | None = None) -> Row | None:
    """One row of a ledger in full, by its id or that of an act or entry that it rests on; else ``None``."""
    ids = [wanted, *look.acts_of([wanted]).values()]
    found = _rows(look, name, ids=ids)
    if not found:
        return None
    acts = _Acts(look, found[:1], until=on)
    acts.quote(found[:1], limit=1_000_000)
    return SHOWN[name].make(found[0], acts, on or look.last_day() or ALWAYS)


def _rows(look: Look, name: str, **sought: Any) -> list[Any]:
    if not look.has_ledgers():
        raise BadUse(f"the record has an older form without {name}; make it writable and open it once")
    return [from_json(LEDGERS[name].of, body) for body in look.find_rows(name, **sought)]


class _Acts:
    """The acts that rows rest on, those of a day after ``until`` left out, and their evidence."""

    def __init__(self, look: Look, rows: Iterable[LedgerRow], *, until: str | None) -> None:
        self.look = look
        acts = look.acts(sorted({name for row in rows for name in row.acts}))
        if until is not None:
            acts = [act for act, told in look.tellings(acts) if Reported(act, told).known_day <= until]
        self.known = {act.id: act for act in acts}
        self.until = until
        self._evidence: dict[str, tuple[EvidenceRow, ...]] = {}
        self._decided: dict[str, tuple[str, ...]] = {}
        self._counted: dict[str, tuple[set[str], set[str]]] = {}

    @cached_property
    def watches(self) -> Watches:
        """What people watch, looked up once for all rows."""
        return Watches(self.look)

    def between(self, row: LedgerRow, since: str | None, until: str | None) -> bool:
        """Whether any act of the row, or the row's own day, can fall between two days."""
        whens = [row.when, *(act.when for act in self.of(row.acts))]
        return any(_falls(when, since, until) for when in whens)

    def of(self, names: Iterable[str]) -> list[Act]:
        """Those of these acts that count by the day asked."""
        return [self.known[name] for name in dict.fromkeys(names) if name in self.known]

    def quote(self, rows: Sequence[LedgerRow], *, limit: int) -> None:
        """Looks up the sentences behind rows, and how many articles tell each act."""
        acts = self.of(name for row in rows for name in row.acts)
        self._evidence = evidence_of(self.look, acts, limit=limit)
        self._decided = decided_of(self.look, acts)
        self._limit = limit
        entries = self.look.entries(entry for act in acts for entry in act.entries)
        articles = {name: entry.article for name, entry in entries.items()}
        copies = self.look.copies(articles.values())
        for act in acts:
            told = {articles[name] for name in act.entries}
            self._counted[act.id] = told, {copies.get(article, article) for article in told}

    def evidence(self, names: Iterable[str]) -> tuple[EvidenceRow, ...]:
        """The sentences of acts: of each the first, then the others, at most as many as asked for."""
        each = [self._evidence.get(act.id, ()) for act in self.of(names)]
        first = [pieces[0] for pieces in each if pieces]
        rest = [piece for pieces in each for piece in pieces[1:]]
        return _once(first + rest)[: self._limit]

    def about(self, row: LedgerRow) -> dict[str, Any]:
        """What every row has: counts, confidence, evidence, decisions."""
        acts = self.of(row.acts)
        articles = {name for act in acts for name in self._counted[act.id][0]}
        origins = {name for act in acts for name in self._counted[act.id][1]}
        return {
            "id": row.id,
            "reports": len(articles),
            "origins": len(origins),
            "confidence": acts[0].confidence if acts else None,
            "evidence": self.evidence(row.acts),
            "decided": tuple(sorted({name for act in acts for name in self._decided.get(act.id, ())})),
            "acts": tuple(act.id for act in acts),
        }

    def history(self, changes: Iterable[Change]) -> tuple[HistoryRow, ...]:
        """The changes that count by the day asked."""
        return tuple(
            HistoryRow(
                status=change.status,
                date=change.when,
                who=change.who,
                acts=tuple(act.id for act in self.of(change.acts)),
                evidence=self.evidence(change.acts),
            )
            for change in changes
            if self.until is None or days(change.when)[0] <= self.until
        )

    def line(self, act: Act) -> str:
        """What an act says, as a position's line gives it."""
        return line(self.look.entries([act.leading])[act.leading])

    def when(self, names: Iterable[str]) -> When:
        """The first known day of some acts."""
        dated = sorted((days(act.when)[0], act.id, act.when) for act in self.of(names) if act.when.edtf)
        return dated[0][2] if dated else UNKNOWN


def _once(pieces: Iterable[EvidenceRow]) -> tuple[EvidenceRow, ...]:
    found: dict[tuple[str, int, int], EvidenceRow] = {}
    for piece in pieces:
        found.setdefault((piece.article, piece.span.start, piece.span.end), piece)
    return tuple(found.values())


def _falls(when: When, since: str | None, until: str | None) -> bool:
    first, last = days(when)
    if since is None and until is None:
        return True
    return bool(first) and (since is None or last >= since) and (until is None or first <= until)


# --- one function a ledger ---


def _deadline(row: Undertaking | Demand) -> When:
    """A deadline's day; the source's words for it are its reason."""
    return replace(row.due, why=row.deadline or row.due.why)


def _undertaking(row: Undertaking, acts: _Acts, day: str) -> UndertakingRow:
    return UndertakingRow(
        by=row.by, to=row.to, what=row.what, condition=row.condition, deadline=_deadline(row),
        date=row.when, status=status_on("undertakings", row, day), history=acts.history(row.history),
        **acts.about(row),
    )  # fmt: skip


def _demand(row: Demand, acts: _Acts, day: str) -> DemandRow:
    return DemandRow(
        by=row.by, of=row.of, what=row.what, condition=row.condition, deadline=_deadline(row),
        date=row.when, status=status_on("demands", row, day), met_by=acts.history(row.met),
        **acts.about(row),
    )  # fmt: skip


def _proposal(row: Proposal, acts: _Acts, day: str) -> ProposalRow:
    history = acts.history(row.history)
    blocked = [who for change in history if change.status == "blocked" for who in change.who]
    return ProposalRow(
        by=row.by, to=row.to, forum=row.forum, what=row.what,
        stages=acts.watches.stages(
            row, day, [(stage, acts.evidence(stage.acts)) for stage in row.stages]
        ),
        date=row.when, status=status_on("proposals", row, day), blocked_by=tuple(dict.fromkeys(blocked)),
        history=history, **acts.about(row),
    )  # fmt: skip


def _talks(row: Talks, acts: _Acts, day: str) -> TalksRow:
    rounds = [one for one in row.rounds if acts.of(one.acts)]
    held = [one.when for one in rounds if _held(one.history, day) and one.when.edtf]
    status = status_on("talks", row, day)
    return TalksRow(
        name=row.name, parties=row.parties, host=row.host, place=row.place,
        start=min(held, key=lambda when: days(when)[0], default=UNKNOWN),
        end=max(held, key=lambda when: days(when)[1], default=UNKNOWN) if status == "ended" else UNKNOWN,
        status=status,
        rounds=tuple(
            RoundRow(
                date=one.when, place=one.place, level=one.level, outcome=one.outcome,
                status=_last(one.history, day), history=acts.history(one.history),
                acts=tuple(act.id for act in acts.of(one.acts)), evidence=acts.evidence(one.acts),
            )
            for one in rounds
        ),
        history=acts.history(row.history), **acts.about(row),
    )  # fmt: skip


def _last(changes: Sequence[Change], day: str) -> str:
    known = [change for change in changes if days(change.when)[0] <= day]
    return max(known, key=lambda change: days(change.when)[0]).status if known else ""


def _held(changes: Sequence[Change], day: str) -> bool:
    return any(change.status == "held" and days(change.when)[0] <= day for change in changes)


def _sanction(row: Sanction, acts: _Acts, day: str) -> SanctionRow:
    return SanctionRow(
        by=row.by, against=row.against, measure=row.measure, instrument=row.instrument, date=row.when,
        status=status_on("sanctions", row, day), history=acts.history(row.history), **acts.about(row),
    )  # fmt: skip


def _term(row: Term, acts: _Acts, day: str) -> TermRow:
    usages = [usage for usage in row.usages if acts.of(usage.acts)]
    return TermRow(
        term=row.term,
        usages=tuple(
            UsageRow(
                who=usage.who, country=usage.who.country, wording=usage.wording,
                count=len(acts.of(usage.acts)), acts=tuple(act.id for act in acts.of(usage.acts)),
                evidence=acts.evidence(usage.acts),
            )
            for usage in usages
        ),
        date=row.when, **acts.about(row),
    )  # fmt: skip


def _dispute(row: Dispute, acts: _Acts, day: str) -> DisputeRow:
    return DisputeRow(
        about=row.about,
        claims=tuple(
            ClaimRow(
                who=claim.who, claim=claim.claim, polarity=claim.polarity, date=acts.when(claim.acts),
                acts=tuple(act.id for act in acts.of(claim.acts)), evidence=acts.evidence(claim.acts),
            )
            for claim in row.claims
            if acts.of(claim.acts)
        ),
        date=row.when, **acts.about(row),
    )  # fmt: skip


def _position(row: Position, acts: _Acts, day: str) -> PositionRow:
    turns = [turn for turn in row.turns if acts.of(turn.acts)]
    line, since = row.line, row.since
    if len(turns) < len(row.turns):
        # As of a day before a later turn: the words that held then.
        line = row.turns[len(turns)].before
        since = turns[-1].when if turns else acts.when(row.acts)
    if len(known := acts.of(row.acts)) < len(row.acts) and known:
        # Words held on without a change are the last that were told by then.
        line = acts.line(known[-1])
    return PositionRow(
        who=row.who, topic=row.topic, line=line, since=since,
        changes=tuple(
            TurnRow(
                date=turn.when, before=turn.before, after=turn.after,
                acts=tuple(act.id for act in acts.of(turn.acts)), evidence=acts.evidence(turn.acts),
            )
            for turn in turns
        ),
        **acts.about(row),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Shown:
    """How a ledger's rows are shown: their type, and what makes one."""

    of: type[Row]
    make: Callable[[Any, _Acts, str], Row]


SHOWN: Mapping[str, _Shown] = {
    "undertakings": _Shown(UndertakingRow, _undertaking),
    "demands": _Shown(DemandRow, _demand),
    "proposals": _Shown(ProposalRow, _proposal),
    "talks": _Shown(TalksRow, _talks),
    "sanctions": _Shown(SanctionRow, _sanction),
    "terms": _Shown(TermRow, _term),
    "disputes": _Shown(DisputeRow, _dispute),
    "positions": _Shown(PositionRow, _position),
}
"""The ledgers by the contract's names."""

VIEWS: Mapping[str, Callable[[Look, Filter], Table[Any]]] = {
    name: partial(ledger, name=name) for name in SHOWN
}
"""A view for each ledger."""
