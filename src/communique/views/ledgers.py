"""The ledgers as people ask for them: promises, demands, proposals, talks, sanctions, terms, and so on.

It shows rows that were made from acts, as of the day asked, each with the sentences that it rests on; it
derives none itself. What came after the day asked is left out, and what began after it is not shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any

from communique.errors import BadUse
from communique.ledgers import LEDGERS, Reported, days, line, status_on
from communique.model import (
    UNKNOWN,
    Change,
    Demand,
    Dispute,
    Entry,
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
from communique.store import ActLine, Heading, Look
from communique.views.evidence import decided_of, evidence_row, spread
from communique.views.filter import Filter
from communique.views.listed import BATCH, Listed
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

WHOLE = 1_000_000
"""Pieces of evidence with a single row: all of them."""

PARTS = ("history", "met", "rounds", "stages", "usages", "claims", "turns")
"""Fields of ledgers' rows whose values rest on acts of their own."""

OWED = ("pledged", "conditional", "under-way")
"""What an undertaking is as long as it is neither kept nor given up: asked for together as ``open``."""


CHANGED = "changed"
"""What is asked of positions: those whose words became others by the day asked."""


def ledger(look: Look, wanted: Filter, *, name: str, skip: int = 0) -> Table[Any]:
    """The rows of a ledger that a filter finds, by the day they begin, as of the day asked.

    ``actor`` and ``country``: of any side of any act; ``since``, ``until``: of any act; ``status``: as of
    the day asked, which is ``on`` or the record's last day; ``skip``: rows passed over.

    Raises:
        BadUse: for a filter that does not apply (``type``), or a status that the ledger does not have.
    """
    return VIEWS[name](look, wanted, skip=skip)


def _ids(look: Look, wanted: Filter, skip: int, *, name: str) -> list[str]:
    wanted.refuse(name, "type")
    known = LEDGERS[name].statuses
    if name == "undertakings":
        known = ("open", *known)
    if name == "positions":
        known = (CHANGED,)
    if wanted.status is not None and wanted.status not in known:
        has = f"is none of {', '.join(known)}" if known else "does not apply: these rows have none"
        raise BadUse(f"status {wanted.status!r} of {name}: {has}")
    fitting = OWED if (name, wanted.status) == ("undertakings", "open") else (wanted.status or "",)
    spanned = wanted.since is not None or wanted.until is not None
    # Which acts count by a day is told by their reports; only then can it be seen which fall into a span.
    spanned_later = wanted.on is not None and spanned
    turned = name == "positions" and wanted.status is not None
    later = spanned_later or turned
    found = look.find_row_ids(
        name,
        actors=wanted.actors(look),
        country=wanted.country_code(look),
        about=wanted.about,
        begun=wanted.on,
        status=None if wanted.status is None or turned else (fitting, _day(look, wanted)),
        since=None if spanned_later else wanted.first_day,
        until=None if spanned_later else wanted.last_day,
        newest=wanted.newest,
        skip=0 if later else skip,
        limit=None if later else wanted.limit,
    )
    if not later:
        return found
    inside = []
    for at in range(0, len(found), BATCH):
        rows = _rows(look, name, found[at : at + BATCH])
        if turned:
            rows = [row for row in rows if _has_turned(row, wanted.on)]
        if spanned_later:
            acts = _Acts(look, rows, until=wanted.on, limit=INLINE)
            rows = [row for row in rows if acts.between(row, wanted.first_day, wanted.last_day)]
        inside += [row.id for row in rows]
    return inside[skip:][: wanted.limit]


def _has_turned(row: Position, on: str | None) -> bool:
    return any(on is None or days(turn.when)[0] <= on for turn in row.turns)


def brief(look: Look, ids: Sequence[str], wanted: Filter, *, name: str) -> tuple[list[Any], dict[str, str]]:
    """These rows of a ledger with the first sentence of each step, and the dates (EDTF) of their acts.

    For pages where many are looked at side by side.
    """
    rows = _rows(look, name, ids)
    acts = _Acts(look, rows, until=wanted.on, limit=1)
    made = _shown(look, rows, acts, wanted, name=name)
    return made, {act.id: act.when.edtf for act in acts.known.values()}


def _made(look: Look, ids: Sequence[str], wanted: Filter, *, name: str) -> list[Row]:
    rows = _rows(look, name, ids)
    return _shown(look, rows, _Acts(look, rows, until=wanted.on, limit=INLINE), wanted, name=name)


def _shown(look: Look, rows: Sequence[Any], acts: _Acts, wanted: Filter, *, name: str) -> list[Row]:
    acts.fetch(rows)
    day = _day(look, wanted)
    return [SHOWN[name].make(row, acts, day) for row in rows]


def one_of(look: Look, name: str, wanted: str, *, on: str | None = None) -> Row | None:
    """One row of a ledger in full, by its id or that of an act or entry that it rests on; else ``None``."""
    found = _rows(
        look, name, look.find_row_ids(name, ids=[wanted, *look.acts_of([wanted]).values()], limit=1)
    )
    if not found:
        return None
    acts = _Acts(look, found, until=on, limit=WHOLE)
    acts.fetch(found)
    return SHOWN[name].make(found[0], acts, on or look.last_day() or ALWAYS)


def _rows(look: Look, name: str, ids: Sequence[str]) -> list[Any]:
    bodies = look.row_bodies(ids)
    return [from_json(LEDGERS[name].of, bodies[one]) for one in ids]


def _day(look: Look, wanted: Filter) -> str:
    return wanted.on or look.last_day() or ALWAYS


class _Acts:
    """The acts that rows rest on, those of a day after ``until`` left out, and their evidence.

    Of a row that rests on a thousand acts only the few that are quoted are looked up with their words.
    """

    def __init__(self, look: Look, rows: Iterable[LedgerRow], *, until: str | None, limit: int) -> None:
        self.look = look
        self.until = until
        self._limit = limit
        self.known = look.act_lines(sorted({name for row in rows for name in row.acts}))
        if until is not None:
            later = sorted(name for name, act in self.known.items() if not "" < days(act.when)[0] <= until)
            for act, told in look.tellings(look.acts(later)):
                if Reported(act, told).known_day > until:
                    del self.known[act.id]
        self._told: dict[str, list[str]] = {}
        self._entries: dict[str, Entry] = {}
        self._headings: dict[str, Heading] = {}
        self._decided: dict[str, tuple[str, ...]] = {}
        self._counted: dict[str, list[tuple[str, str]]] = {}

    @cached_property
    def watches(self) -> Watches:
        """What people watch, looked up once for all rows."""
        return Watches(self.look)

    def between(self, row: LedgerRow, since: str | None, until: str | None) -> bool:
        """Whether any act of the row, or the row's own day, can fall between two days."""
        whens = [row.when, *(act.when for act in self.of(row.acts))]
        return any(_falls(when, since, until) for when in whens)

    def of(self, names: Iterable[str]) -> list[ActLine]:
        """Those of these acts that count by the day asked."""
        return [self.known[name] for name in dict.fromkeys(names) if name in self.known]

    def fetch(self, rows: Sequence[LedgerRow]) -> None:
        """Looks up the sentences to be shown with rows, and how many articles tell each act."""
        every = list(dict.fromkeys(name for row in rows for name in row.acts if name in self.known))
        self._decided = decided_of(self.look, every)
        self._counted = self.look.telling_articles(every)
        quoted = [self.of(names) for row in rows for names in _quoted(row)]
        short = {act.id for acts in quoted if len(acts) < self._limit for act in acts}
        self._told = self.look.told_by(short)
        self._load(
            [
                *(act.leading for acts in quoted for act in acts[: self._limit]),
                *(name for act in short for name in self._tellings(self.known[act])),
            ]
        )

    def evidence(self, names: Iterable[str]) -> tuple[EvidenceRow, ...]:
        """The sentences of acts: of each the first, then the others, at most as many as asked for."""
        acts = self.of(names)
        found: dict[tuple[str, int, int], Entry] = {}
        for act in acts:
            self._load([act.leading])
            _add(found, [self._entries[act.leading]])
            if len(found) >= self._limit:
                break
        else:
            for act in acts:
                _add(found, self._pieces(act)[1:])
        shown = list(found.values())[: self._limit]
        return tuple(evidence_row(entry.evidence, self._headings) for entry in shown)

    def _pieces(self, act: ActLine) -> list[Entry]:
        """The tellings of an act that may be quoted: the leading one, one an article, the rest."""
        if act.id not in self._told:
            self._told |= self.look.told_by([act.id])
        names = self._tellings(act)
        self._load(names)
        return spread([self._entries[name] for name in names])[: self._limit]

    def _tellings(self, act: ActLine) -> list[str]:
        names = [act.leading, *(name for name in self._told.get(act.id, ()) if name != act.leading)]
        return names[: 4 * self._limit]

    def _load(self, names: Iterable[str]) -> None:
        if wanted := [name for name in names if name not in self._entries]:
            found = self.look.entries(wanted)
            self._entries |= found
            articles = {entry.article for entry in found.values()} - set(self._headings)
            self._headings |= self.look.headings(sorted(articles))

    def about(self, row: LedgerRow) -> dict[str, Any]:
        """What every row has: counts, confidence, evidence, decisions."""
        acts = self.of(row.acts)
        told = {pair for act in acts for pair in self._counted.get(act.id, ())}
        return {
            "id": row.id,
            "reports": len({article for article, _ in told}),
            "origins": len({origin for _, origin in told}),
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

    def line(self, act: ActLine) -> str:
        """What an act says, as a position's line gives it."""
        self._load([act.leading])
        return line(self._entries[act.leading])

    def when(self, names: Iterable[str]) -> When:
        """The first known day of some acts."""
        dated = sorted((days(act.when)[0], act.id, act.when) for act in self.of(names) if act.when.edtf)
        return dated[0][2] if dated else UNKNOWN


def _add(found: dict[tuple[str, int, int], Entry], entries: Iterable[Entry]) -> None:
    """Adds tellings whose sentences are not among those found."""
    for entry in entries:
        span = entry.evidence.span
        found.setdefault((entry.evidence.article, span.start, span.end), entry)


def _quoted(row: LedgerRow) -> Iterator[tuple[str, ...]]:
    """The groups of acts that a row quotes: its own, and those of its parts."""
    yield row.acts
    for name in PARTS:
        for part in getattr(row, name, ()):
            yield part.acts
            for change in getattr(part, "history", ()):
                yield change.acts


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

VIEWS: Mapping[str, Listed[Any]] = {
    name: Listed(shown.of, partial(_ids, name=name), partial(_made, name=name))
    for name, shown in SHOWN.items()
}
"""A view for each ledger."""
