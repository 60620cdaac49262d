"""What was added to a record, changed or withdrawn since a day, a moment or a decision.

It tells what the log shows, each act once and as it stands now; what was taken out by `forget` is named
without a word of its text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from communique.errors import BadUse
from communique.model import Act, Decision, Event, Evidence, Reading, Span, Statement
from communique.store import Heading, Look
from communique.views.decisions import concerned, decision_line, signed, verdicts_of
from communique.views.evidence import decided_of, evidence_of, evidence_row, leading_entries
from communique.views.lines import act_line
from communique.views.rows import ChangeRow, EvidenceRow, Table
from communique.when import parse_edtf

KINDS = ("article", "statement", "event", "decision", "import")
"""What changes, in the order in which it is told where it changed at one moment."""


FIRST, FURTHER = 12, 5
"""Readings that are looked at for the newest changes, and how many times as many where they are too few: an
article brings some twenty acts."""
REASONS = 5
"""Reasons told with one line: a story that forty outlets took up needs no list of them."""


Read = tuple[str, str, int]
"""An article, when it was read, and the how-manieth reading that was."""


@dataclass(slots=True)
class _Touched:
    """What happened to one entry since the point: when last, whether it is new, and why."""

    at: str = ""
    new: bool = False
    why: list[str] = field(default_factory=list)

    def by(self, at: str, why: str, *, new: bool = False) -> None:
        self.at = max(self.at, at)
        self.new |= new
        if why not in self.why:
            self.why.append(why)


def changes(look: Look, since: str, *, limit: int | None = None) -> Table[ChangeRow]:
    """What changed since ``since``, the oldest first; ``limit`` rows at most.

    Args:
        since: a day, month or year (from its first day on), a date-time (with a zone, else UTC), or what came
            after a decision (its id, or number with ``#`` before it) or after an article was read (its id).

    Raises:
        BadUse: where ``since`` is none of these.
    """
    span = _span(look, since)
    read = [row for row in look.read_since(_second(span.point)) if span.holds(row[1])]
    return Table(_with_words(look, _rows(look, span, read)[:limit]), of=ChangeRow)


def newest_changes(
    look: Look, since: str, *, most: int, skip: int = 0, change: str = "", kind: str = ""
) -> list[ChangeRow]:
    """The last of what changed since ``since``, the newest first, without going through all of it.

    Args:
        since: as for ``changes``, whose rows these are, in the contrary order.
        most: rows at most; ``skip`` of them are passed over.
        change: only what was "added", "changed" or "withdrawn"; ``kind``: only of this kind.

    Raises:
        BadUse: where ``since`` is none of these.

    Example:
        ``[row.line for row in newest_changes(look, "2026-03-20", most=50, kind="article")]``
    """
    span = _span(look, since)
    back = FIRST
    while True:
        # Articles and acts alone change by reading, and only what was read before can lose anything by it.
        found: list[Read] = []
        if kind not in ("decision", "import"):
            found = look.read_since(_second(span.point), most=back, turned=change == "withdrawn")
        whole = len(found) <= back
        read = [row for row in found if span.holds(row[1])]
        rows = _rows(look, span, read, from_=None if whole else found[0][1], kind=kind)
        rows = [r for r in rows if (not kind or r.kind == kind) and (not change or r.change == change)]
        if whole or len(rows) >= skip + most:
            return _with_words(look, rows[::-1][skip : skip + most])
        back *= FURTHER


@dataclass(frozen=True, slots=True)
class _Span:
    """From which moment on (UTC), whether only what came after it counts, and the decisions since then."""

    point: str
    after: bool
    logged: dict[int, Decision]

    def holds(self, at: str) -> bool:
        return _later(at, self.point, self.after)


def _span(look: Look, since: str) -> _Span:
    point, after, logged_at = _point(look, since)
    logged = {
        number: decision
        for number, decision in look.numbered_decisions().items()
        # One that was taken elsewhere before, and came here later, is news here as well.
        if _later(decision.at, point, after) or (logged_at and number > logged_at)
    }
    return _Span(point, after, logged)


def _rows(
    look: Look, span: _Span, read: list[Read], *, from_: str | None = None, kind: str = ""
) -> list[ChangeRow]:
    """What changed by some readings, and by every decision and import of a span, the oldest first.

    ``from_``: the readings are those from this moment on, and so are the rows; ``kind``: others may be left
    out.
    """
    rows: list[ChangeRow] = []
    if kind in ("", "article"):
        rows += _articles(look, read, span)
    if kind in ("", "statement", "event"):
        rows += _acts(look, read, span, from_)
    rows += [*_decisions(look, span.logged), *_imports(look, span.point, span.after)]
    rows.sort(key=lambda row: (row.at, KINDS.index(row.kind), row.ref, row.change))
    return [row for row in rows if from_ is None or row.at >= from_]


def _point(look: Look, since: str) -> tuple[str, bool, int]:
    """A moment in UTC, whether only what came after it counts, and the number of the decision meant or 0."""
    asked = since.strip()
    for number, decision in look.numbered_decisions().items():
        if asked in (decision.id, f"#{number}"):
            return decision.at, True, number
    if engines := look.engines(asked):
        return engines[0][1], True, 0
    try:
        edtf = parse_edtf(asked)
        if edtf.first.year != "XXXX":
            return f"{edtf.earliest.isoformat()}T00:00:00.000000+00:00", False, 0
    except ValueError:
        pass
    try:
        told = datetime.fromisoformat(asked)
        told = told.replace(tzinfo=UTC) if told.tzinfo is None else told.astimezone(UTC)
    except (ValueError, OverflowError):
        raise BadUse(
            f"since {since!r}: is no day (2026-03-20), date-time (2026-03-20T14:00), decision (its id or #3) "
            "or article of this record"
        ) from None
    return told.isoformat(timespec="microseconds"), False, 0


def _second(moment: str) -> str:
    return datetime.fromisoformat(moment).isoformat(timespec="seconds")


def _later(at: str, point: str, after: bool) -> bool:
    # Articles are logged by the second, decisions by the microsecond: of one second both may be meant.
    one, other = datetime.fromisoformat(at), datetime.fromisoformat(point)
    if one.microsecond == 0:
        other = other.replace(microsecond=0)
    return one > other if after else one >= other


def _articles(look: Look, read: Iterable[Read], span: _Span) -> Iterable[ChangeRow]:
    last: dict[str, tuple[str, bool, str]] = {}
    for article, at, turn in read:
        engines = look.engines(article)
        engine, first = engines[turn - 1][0], engines[0][1]
        last[article] = at, span.holds(first), f"read by {engine.name} {engine.version}"
    headings = look.headings(last)
    for name, (at, new, why) in last.items():
        outlet = f"{headings[name].outlet}: " if headings[name].outlet else ""
        yield _row(
            id=name, at=at, change="added" if new else "changed", kind="article",
            line=f"{outlet}{headings[name].title or headings[name].doc}", why=why,
        )  # fmt: skip
    for decision in span.logged.values():
        if decision.verb == "forget":
            for name in decision.on:
                yield _row(
                    id=name, at=decision.at, change="withdrawn", kind="article",
                    line="taken out of the record with all that rested on it", why=signed(decision),
                )  # fmt: skip


def _acts(look: Look, read: Iterable[Read], span: _Span, from_: str | None) -> Iterable[ChangeRow]:
    touched: dict[str, _Touched] = {}
    gone: dict[str, tuple[_Touched, Evidence, str, str]] = {}
    for article, at, turn in read:
        _by_reading(look, article, at, turn, touched, gone)
    verdicts = verdicts_of(look)
    acted: set[str] = set()
    for decision in span.logged.values():
        for target in _targets(decision, verdicts.decisions):
            acted.add(target.id)
            # Who watches a stage changes nothing of the act with which its proposal begins.
            for name in target.on if target.verb != "watch" else ():
                touched.setdefault(name, _Touched()).by(decision.at, signed(decision))
    present = look.acts_of(touched)
    # What was withdrawn before the point is not withdrawn again, whatever happened to it since.
    withdrawn = {n: told for n, (told, by) in look.told(touched).items() if by in acted}
    hidden = {n for n, (_, by) in look.told(gone).items() if by is not None}
    headings = look.headings(
        {e.article for e in withdrawn.values()} | {evidence.article for _, evidence, _, _ in gone.values()}
    )
    for name, (step, evidence, kind, line) in gone.items():
        if name not in present and name not in hidden:
            yield _gone(name, step, kind, line, evidence, headings)
    for name, told in withdrawn.items():
        by = verdicts.retracted[name]
        step = _Touched(at=max(touched[name].at, by.at), why=[signed(by)])
        yield _gone(name, step, told.kind, told.quote, told.evidence, headings)
    acts = look.acts(present.values())
    if from_ is not None:
        _before(look, acts, touched, span, from_)
        acts = [act for act in acts if max(touched[n].at for n in act.entries if n in touched) >= from_]
    for act in acts:
        steps = [touched.get(name) for name in act.entries]
        known = [step for step in steps if step is not None]
        yield _row(
            id=act.id,
            at=max(step.at for step in known),
            change="added" if all(step is not None and step.new for step in steps) else "changed",
            kind=act.kind,
            line="",
            why=_reasons(why for step in known for why in step.why),
            act=act,
        )


def _with_words(look: Look, rows: list[ChangeRow]) -> list[ChangeRow]:
    """The same rows; those of acts with their line and sentences, which only rows that are shown need."""
    acts = {act.id: act for act in look.acts(row.id for row in rows if _is_bare(row))}
    each = list(acts.values())
    leading, evidence_by, marks = leading_entries(look, each), evidence_of(look, each), decided_of(look, each)
    return [
        replace(
            row,
            line=act_line(acts[row.id], leading[row.id]),
            evidence=evidence_by[row.id],
            decided=marks.get(row.id, ()),
        )
        if _is_bare(row)
        else row
        for row in rows
    ]


def _is_bare(row: ChangeRow) -> bool:
    return row.kind in ("statement", "event") and row.change != "withdrawn"


def _before(look: Look, acts: Iterable[Act], touched: dict[str, _Touched], span: _Span, from_: str) -> None:
    """Notes what tellings of acts brought within a span, but before the readings looked at."""
    earlier: dict[str, _Touched] = {}
    tellings = look.articles_of(name for act in acts for name in act.entries)
    for article in set(tellings.values()):
        for turn, (_engine, at) in enumerate(look.engines(article), start=1):
            if span.holds(at) and at < from_:
                _by_reading(look, article, at, turn, earlier, {})
    for name, step in earlier.items():
        later = touched.setdefault(name, _Touched())
        later.at, later.new = max(step.at, later.at), step.new or later.new
        later.why = list(dict.fromkeys([*step.why, *later.why]))


def _reasons(told: Iterable[str]) -> str:
    """Each reason once; of very many the first ones and how many more."""
    reasons = list(dict.fromkeys(told))
    more = f"; and {len(reasons) - REASONS} more" if len(reasons) > REASONS else ""
    return "; ".join(reasons[:REASONS]) + more


def _targets(decision: Decision, known: dict[str, Decision]) -> Iterable[Decision]:
    """What a decision changes: itself, or what it takes back, through any number of undos."""
    ahead, met = [decision], {decision.id}
    for one in ahead:
        if one.verb != "undo":
            yield one
            continue
        for name in one.on:
            if name in known and name not in met and known[name].at < one.at:
                met.add(name)
                ahead.append(known[name])


def _by_reading(
    look: Look,
    article: str,
    at: str,
    turn: int,
    touched: dict[str, _Touched],
    gone: dict[str, tuple[_Touched, Evidence, str, str]],
) -> None:
    """Notes what a reading brought, what it sees otherwise than the one before, and what no longer."""
    now = _findings(look.reading(article, turn=turn))
    before = _findings(look.reading(article, turn=turn - 1)) if turn > 1 else {}
    heading = look.headings([article])[article]
    where = heading.outlet or heading.doc
    engine = look.engines(article)[turn - 1][0] if turn > 1 else None
    reader = f"{engine.name} {engine.version}" if engine is not None else ""
    for name, finding in now.items():
        if name not in before:
            told = f"told by {where}" if turn == 1 else f"found by {reader} in {where}"
            touched.setdefault(name, _Touched()).by(at, told, new=True)
        elif before[name] != finding:
            touched.setdefault(name, _Touched()).by(at, f"read otherwise by {reader} in {where}")
    text = look.article(article) if before else None
    for name, finding in before.items():
        if name not in now and text is not None:
            spans = finding.content if isinstance(finding, Statement) else finding.trigger
            whole = Span(min(s.start for s in spans), max(s.end for s in spans))
            quote = whole.of(text.text)
            kind = "statement" if isinstance(finding, Statement) else "event"
            step = _Touched(at=at, why=[f"not found again by {reader} in {where}"])
            gone[name] = step, Evidence(article=article, span=whole, quote=quote), kind, quote


def _findings(reading: Reading | None) -> dict[str, Statement | Event]:
    if reading is None:
        return {}
    found: dict[str, Statement | Event] = {s.id: s for s in reading.statements if s.content}
    found.update((e.id, e) for e in reading.events if e.trigger)
    return found


def _gone(
    name: str, step: _Touched, kind: str, line: str, evidence: Evidence, headings: dict[str, Heading]
) -> ChangeRow:
    return _row(
        id=name, at=step.at, change="withdrawn", kind=kind, line=" ".join(line.split()),
        why="; ".join(step.why), evidence=(evidence_row(evidence, headings),),
    )  # fmt: skip


def _decisions(look: Look, logged: dict[int, Decision]) -> Iterable[ChangeRow]:
    entries = concerned(look, verdicts_of(look))
    for number, decision in logged.items():
        reason = f": {decision.why}" if decision.why else ""
        yield _row(
            id=decision.id, at=decision.at, change="added", kind="decision",
            line=f"#{number} {decision_line(decision, entries)}", why=f"{decision.by or 'somebody'}{reason}",
        )  # fmt: skip


def _imports(look: Look, point: str, after: bool) -> Iterable[ChangeRow]:
    for name, file, at in look.imported_since(_second(point)):
        if _later(at, point, after):
            yield _row(id=name, at=at, change="added", kind="import", line=f"actors of {file}", why="")


def _row(
    *,
    id: str,
    at: str,
    change: str,
    kind: str,
    line: str,
    why: str,
    act: Act | None = None,
    evidence: tuple[EvidenceRow, ...] = (),
    decided: tuple[str, ...] = (),
) -> ChangeRow:
    return ChangeRow(
        id=id,
        reports=act.reports if act else len(evidence),
        origins=act.origins if act else len(evidence),
        confidence=act.confidence if act else None,
        evidence=evidence,
        decided=decided,
        at=at,
        change=change,
        kind=kind,
        line=line,
        why=why,
        ref=id,
    )
