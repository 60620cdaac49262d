"""An act as whoever judges it needs it: its tellings, what the reader had, what people say, what can be set.

It decides nothing and hides nothing: what a person said stands beside what the reader had, never over it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from communique.fold import Verdicts, bounds, fields, plain
from communique.model import Act, Decision, Entry, Who
from communique.pipeline import decide
from communique.store import Look, Sought
from communique.views.decisions import verdicts_of
from communique.views.evidence import evidence_row, leading_entries
from communique.views.lines import act_line
from communique.views.rows import EvidenceRow
from communique.views.why import find_act, missing

AROUND = timedelta(days=3)
"""How far from an act's day one looks for acts that may be the same: reports come a day or two late."""
CONSIDERED = 400
"""Acts that are compared by their words: those of a busy week; more would make a page slow."""
NEAR = 12
"""Acts that are offered: as many as one reads through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What a person said of an act: ``reader`` is what the reader had, ``person`` what they say instead.

    ``verb``: confirmed, amended, joined, parted, actor or retracted; ``field`` is an amendment's.
    """

    decision: str
    verb: str
    by: str
    at: str
    why: str
    field: str = ""
    reader: str = ""
    person: str = ""
    entries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One entry of an act with its sentence; ``leading`` is shown first."""

    id: str
    evidence: EvidenceRow
    title: str
    leading: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Settable:
    """A field that a person may set: how the views call it, its value as it is typed, its words if fixed."""

    name: str
    value: str
    choices: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """An act laid out to be judged; ``seen`` is its mark, which differs once anything of it has changed."""

    id: str
    kind: str
    line: str
    seen: str
    tellings: tuple[Telling, ...]
    judged: tuple[Judged, ...]
    settable: tuple[Settable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearby:
    """An act that may be the same as another, in a line, with its mark."""

    id: str
    line: str
    seen: str
    evidence: EvidenceRow
    reports: int


def bench(look: Look, name: str) -> Bench:
    """The act of this id, or with the entry of this id, laid out to be judged.

    Raises:
        NoSuchEntry: where no act has it.

    Example:
        ``bench(look, "s-1").settable[0].name == "speakers"``
    """
    act = find_act(look, name)
    if act is None:
        raise missing(look, name)
    entries = look.entries(act.entries)
    headings = look.headings(entry.article for entry in entries.values())
    leading = entries[act.leading]
    order = [act.leading, *(one for one in act.entries if one != act.leading)]
    return Bench(
        id=act.id,
        kind=act.kind,
        line=act_line(act, leading),
        seen=decide.marks(look, [act.id])[act.id],
        tellings=tuple(
            Telling(
                id=one,
                evidence=evidence_row(entries[one].evidence, headings),
                title=headings[entries[one].article].title,
                leading=one == act.leading,
            )
            for one in order
        ),
        judged=tuple(_judged(look, act, [entries[one] for one in order])),
        settable=tuple(_settable(leading, field) for field in fields.FIELDS[act.kind]),
    )


def nearby(look: Look, name: str, *, words: str = "") -> list[Nearby]:
    """Acts of the same kind that may be the same one, the likest first: around its day, or holding ``words``.

    Raises:
        NoSuchEntry: where no act has this id. BadUse: for words that are none.
    """
    act = find_act(look, name)
    if act is None:
        raise missing(look, name)
    own = look.entries([act.leading])[act.leading]
    since, until = bounds(act.when.edtf)
    sought = Sought(kind=act.kind, limit=CONSIDERED)
    if words.strip():
        sought = Sought(kind=act.kind, about=words, limit=CONSIDERED)
    elif since and until:
        sought = Sought(
            kind=act.kind, since=_moved(since, -AROUND), until=_moved(until, AROUND), limit=CONSIDERED
        )
    elif people := tuple(who.actor for who in own.actors if who.actor):
        sought = Sought(kind=act.kind, actors=people, limit=CONSIDERED)
    found = {other.id: other for other in look.find_acts(sought) if other.id != act.id}
    leading = leading_entries(look, list(found.values()))
    ranked = sorted(found.values(), key=lambda other: (-_likeness(own, leading[other.id]), other.id))[:NEAR]
    marks = decide.marks(look, [other.id for other in ranked])
    headings = look.headings(leading[other.id].article for other in ranked)
    return [
        Nearby(
            id=other.id,
            line=act_line(other, leading[other.id]),
            seen=marks[other.id],
            evidence=evidence_row(leading[other.id].evidence, headings),
            reports=other.reports,
        )
        for other in ranked
    ]


def withdrawn(look: Look, name: str) -> Judged | None:
    """The decision by which an entry was retracted; ``None`` where it was not, or never was there."""
    _, decision = look.told([name]).get(name, (None, None))
    found = verdicts_of(look).decisions.get(decision) if decision is not None else None
    if found is None:
        return None
    return Judged(
        decision=found.id, verb="retracted", by=found.by, at=found.at, why=found.why, entries=found.on
    )


def _judged(look: Look, act: Act, entries: Sequence[Entry]) -> Iterable[Judged]:
    """What holds of people's decisions about an act, each once however many tellings it is on."""
    verdicts = verdicts_of(look)
    if not verdicts:
        return
    told = look.told(act.entries)
    found: dict[tuple[str, ...], list[str]] = {}
    for entry in entries:
        for decision in verdicts.confirmed(entry.id):
            found.setdefault((decision.id, "confirmed", "", "", ""), []).append(entry.id)
        if entry.id in told:
            for key in _amended(verdicts, told[entry.id][0], entry):
                found.setdefault(key, []).append(entry.id)
    near = look.entries(look.neighbours(act.entries) | set(act.entries))
    settled = verdicts.settle({name: entry.kind for name, entry in near.items()})
    for verb, ties in (("joined", settled.joined), ("parted", settled.parted)):
        for tie in ties:
            if {tie.one, tie.other} & set(act.entries):
                found.setdefault((tie.decision, verb, "", "", ""), []).extend((tie.one, tie.other))
    for key in sorted(found, key=lambda key: _age(verdicts.decisions[key[0]])):
        name, verb, field, reader, person = key
        decision = verdicts.decisions[name]
        yield Judged(
            decision=name,
            verb=verb,
            by=decision.by,
            at=decision.at,
            why=decision.why,
            field=field,
            reader=reader,
            person=person,
            entries=tuple(dict.fromkeys(found[key])),
        )


def _age(decision: Decision) -> tuple[str, str]:
    return decision.at, decision.id


def _amended(verdicts: Verdicts, told: Entry, entry: Entry) -> Iterable[tuple[str, ...]]:
    for field, (value, decision) in verdicts.changes(entry.id).items():
        if field in fields.FIELDS[entry.kind]:
            had, says = fields.shown(fields.told(told, field), field), fields.shown(value, field)
            yield decision.id, "amended", fields.field_shown(entry.kind, field), had, says
    for who in (*told.actors, *told.recipients):
        if who.actor and (shown := verdicts.stands_as(who.actor)) != who.actor:
            for name in verdicts.merges(shown):
                yield name, "actor", "", who.actor, shown


def _settable(entry: Entry, field: str) -> Settable:
    if field in fields.WHO:
        value = "; ".join(_typed(who) for who in getattr(entry, field))
    else:
        kept = fields.told(entry, field)
        value = fields.shown(kept, field) if kept and field == "place" else kept
    return Settable(
        name=fields.field_shown(entry.kind, field),
        value=value,
        choices=fields.choices(field, type=entry.type),
        optional=field in fields.OPTIONAL,
    )


def _typed(who: Who) -> str:
    """Somebody as ``amend`` understands them: the name, with the country where that is another's."""
    return f"{who.name} ({who.country})" if who.country and who.country != who.actor else who.name


def _moved(day: str, by: timedelta) -> str:
    try:
        return (date.fromisoformat(day) + by).isoformat()
    except (ValueError, OverflowError):
        return day


def _likeness(one: Entry, other: Entry) -> float:
    """How much two share: words of their sentences (Jaccard's share of all), and who acts."""
    mine, theirs = set(plain(one.quote or one.evidence.quote).split()), set(
        plain(other.quote or other.evidence.quote).split()
    )  # fmt: skip
    people = {w.actor or w.name for w in one.actors} & {w.actor or w.name for w in other.actors}
    return len(mine & theirs) / max(1, len(mine | theirs)) + (0.3 if people else 0)
