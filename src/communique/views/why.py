"""How a line of the record came about, step by step: where it stands, who is meant, which day, what merged.

It repeats the reasons that were noted when each was decided, and makes up none afterwards.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AnySet
from dataclasses import dataclass

from communique.codes.cameo import CAMEO
from communique.codes.plover import EVENT_TYPES
from communique.errors import NoSuchEntry
from communique.fold import Tie, Verdicts, fields
from communique.model import Act, Decision, Entry, Role, When, Who
from communique.store import ActorLine, Heading, Look
from communique.views.decisions import concerned, decision_line, signed, stand_in, standing_of, verdicts_of
from communique.views.events import score
from communique.views.ledgers import one_of
from communique.views.lines import named
from communique.views.rows import ProposalRow
from communique.views.why_row import chain

SAME = {
    "statement": "same speaker, a day in common, nearly the same words (half if retold elsewhere, rare ones)",
    "event": "same type, sides that agree, a day in common (like words where that is not enough), or a day "
    "left open that one act of the record alone fits, or that a number or rare words tell",
}
"""What makes two tellings one act, by its kind; the fold's rules in a line."""

MEANING = {
    "actual": "it happened or is under way",
    "planned": "it is scheduled or intended",
    "proposed": "somebody puts it forward",
    "conditional": "it is to be only if something else is",
    "denied": "somebody says that it did not or will not happen",
    "called-off": "it was planned and is not to be",
    "hypothetical": "it is only imagined",
}
"""Each status as the code page defines it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: which (``source``, ``speaker``, ``date``, ``merge`` ...), what came out, and why."""

    step: str
    what: str
    why: str = ""


def why(look: Look, name: str) -> list[Step]:
    """The steps behind an entry, act, article, actor, decision or row of a ledger; of a retracted entry too.

    Raises:
        NoSuchEntry: where the record holds nothing of this id.
    """
    if act := find_act(look, name):
        return _act_steps(look, act, name)
    if heading := look.headings([name]).get(name):
        return _article_steps(look, heading)
    if found := look.find_actors(ids=[stand_in(look, name)]):
        return _actor_steps(look, found[0])
    if told := look.told([name]).get(name):
        return _retracted_steps(look, told[0])
    for number, decision in look.numbered_decisions().items():
        if decision.id == name:
            return _decision_steps(look, number, decision)
    if links := chain(look, name):
        steps = [Step(step=link.step, what=link.what, why=link.why) for link in links]
        return [*steps, *_watch_steps(look, name)]
    raise missing(look, name)


def _watch_steps(look: Look, name: str) -> list[Step]:
    """What people watch of a proposal, each with who asked for it and the acts that break it."""
    row = one_of(look, "proposals", name)
    verdicts = verdicts_of(look)
    return [
        Step(
            step="watched",
            what=f"{stage.text}: {'holds' if watch.holds else 'broken by ' + ', '.join(watch.broken_by)}"
            f" ({', '.join(f'{field}={value}' for field, value in watch.filters.items())})",
            why=signed(verdicts.decisions[watch.decision]),
        )
        for stage in (row.stages if isinstance(row, ProposalRow) else ())
        for watch in stage.watch
    ]


def find_act(look: Look, name: str) -> Act | None:
    """The act with this id, or the one that the entry with this id is part of."""
    acts = look.acts([name]) or look.acts(look.acts_of([name]).values())
    return acts[0] if acts else None


def missing(look: Look, name: str) -> NoSuchEntry:
    """The error for an id that leads nowhere."""
    if gone := look.forgotten(name):
        return NoSuchEntry(f"{name}: this article was taken out of the record on {gone.at[:10]} (forget)")
    if (told := look.told([name]).get(name)) is not None and told[1] is not None:
        return NoSuchEntry(f"{name}: was retracted by {told[1]}; `communique why {name}` says by whom")
    return NoSuchEntry(f"{name}: nothing in the record has this id; `communique show statements` lists ids")


def _act_steps(look: Look, act: Act, asked: str) -> list[Step]:
    # The act's own id is also an entry's: then the telling that is shown first is the one meant.
    shown = asked if asked in act.entries and asked != act.id else act.leading
    entry = look.entries([shown])[shown]
    heading = look.headings([entry.article])[entry.article]
    steps = [_source(look, heading, entry), *_code_steps(entry), *_who_steps(entry), _date("date", act.when)]
    if entry.when != act.when:
        steps.append(_date("date in this article", entry.when))
    verdicts = verdicts_of(look)
    # What people set stands with what the reader had, below.
    by_people = verdicts.set.get(entry.id, {})
    for part in ("addressee", "venue", "condition"):
        if (words := getattr(entry, part)) and part not in entry.args and part not in by_people:
            steps.append(Step(step=part, what=words, why="the article's own words"))
    steps.extend(step for step in _arg_steps(entry) if step.step not in by_people)
    if entry.nested_in:
        steps.append(Step(step="nested", what=entry.nested_in, why="it is told inside this statement"))
    if entry.made_by:
        steps.append(Step(step="made by", what=entry.made_by, why="saying it is the act: this statement did"))
    if entry.reported_in:
        steps.append(Step(step="reported in", what=entry.reported_in, why="this statement tells it"))
    steps.extend(_amended(look, entry, verdicts))
    steps.extend(
        Step(step="confirmed", what="looked at and found right", why=signed(decision))
        for decision in verdicts.confirmed(entry.id)
    )
    ties = _tie_steps(look, act, verdicts)
    steps.append(_merge(look, act, joined=any(step.step == "joined" for step in ties)))
    steps.extend(ties)
    if act.disagreements:
        steps.append(
            Step(step="disagreement", what=", ".join(act.disagreements), why="the reports differ in these")
        )
    return steps


def _source(look: Look, heading: Heading, entry: Entry) -> Step:
    engines = look.engines(heading.id)
    reader = f", read by {engines[-1][0].name} {engines[-1][0].version}" if engines else ""
    return Step(
        step="source",
        what=entry.evidence.quote,
        why=f"{_title(heading)}, characters {entry.evidence.span.start} to {entry.evidence.span.end}"
        f"{reader}; confidence {entry.confidence:.2f}",
    )


def _code_steps(entry: Entry) -> list[Step]:
    """Type and status of an event; nothing for a statement."""
    if entry.kind != "event":
        return []
    known = EVENT_TYPES.get(entry.type or "")
    codes = [f"CAMEO {CAMEO.get((entry.type or '', entry.mode), 'unknown')}"]
    if known is not None:
        codes.append(known.quad)
        worth = score(entry)
        codes.append(f"score {worth}" if worth is not None else "no score, since it is not actual")
    trigger = " … ".join(_quoted(entry, "trigger"))
    what = f"{entry.type}, {entry.mode}" if entry.mode else entry.type or ""
    return [
        Step(step="type", what=what, why="; ".join([f"the article has {trigger!r}", *codes])),
        Step(step="status", what=entry.status, why=MEANING[entry.status]),
    ]


def _arg_steps(entry: Entry) -> list[Step]:
    steps = []
    if entry.place is not None:
        country = entry.place.country or "country unknown"
        steps.append(
            Step(step="place", what=f"{entry.place.name} ({country})", why="the article's own words")
        )
    steps.extend(
        Step(step=role, what="; ".join(words), why="the article's own words")
        for role, words in entry.args.items()
        if role != "place"
    )
    return steps


def _quoted(entry: Entry, part: str) -> list[str]:
    start = entry.evidence.span.start
    pieces = entry.evidence.parts.get(part, ())
    return [entry.evidence.quote[piece.start - start : piece.end - start] for piece in pieces]


def _who_steps(entry: Entry) -> list[Step]:
    if entry.kind == "statement":
        return _side_steps("speaker", entry.actors, nobody="the article names no source for it")
    return [
        *_side_steps("actor", entry.actors, nobody="the article names nobody who does it"),
        *_side_steps("recipient", entry.recipients, nobody="the article names nobody to whom it is done"),
    ]


def _side_steps(label: str, side: Sequence[Who], *, nobody: str) -> list[Step]:
    if not side:
        return [Step(step=label, what="nobody named", why=nobody)]
    steps = []
    for who in side:
        reasons = [f"the article has {who.role}"] if who.role else []
        reasons.append(f"actor {who.actor}" if who.actor else "not named, so tied to no actor")
        if who.span is not None:
            reasons.append(f"named at characters {who.span.start} to {who.span.end}")
        steps.append(Step(step=label, what=named(who), why="; ".join(reasons)))
    return steps


def _date(step: str, when: When) -> Step:
    return Step(step=step, what=f"{when.edtf or 'unknown'} ({when.basis})", why=when.why)


def _amended(look: Look, entry: Entry, verdicts: Verdicts) -> list[Step]:
    """What people set in an entry, beside what the reader had."""
    changed = look.told([entry.id]).get(entry.id)
    if changed is None:
        return []
    told, steps = changed[0], []
    for field in verdicts.set.get(entry.id, {}):
        if field not in fields.FIELDS[entry.kind]:
            continue
        value, decision = verdicts.changes(entry.id)[field]
        reasons = [f"the reader had {fields.shown(fields.told(told, field), field)}", signed(decision)]
        reasons += [
            f"before that {fields.shown(earlier, field)} ({signed(other)})"
            for earlier, other in verdicts.set[entry.id][field][:-1]
        ]
        what = f"{fields.field_shown(entry.kind, field)}: {fields.shown(value, field)}"
        steps.append(Step(step="amended", what=what, why="; ".join(reasons)))
    if told.mode and not entry.mode and "mode" not in verdicts.set.get(entry.id, {}):
        steps.append(
            Step(
                step="amended",
                what="mode: none",
                why=f"the reader had {told.mode}, which {entry.type} has not",
            )
        )
    named = {who.actor for who in (*entry.actors, *entry.recipients)}
    for who in (*told.actors, *told.recipients):
        if who.actor and (shown := verdicts.stands_as(who.actor)) != who.actor and shown in named:
            reasons = [signed(verdicts.decisions[name]) for name in verdicts.merges(shown)]
            steps.append(Step(step="actor", what=f"{who.actor} is {shown}", why="; ".join(reasons)))
    return steps


def _tie_steps(look: Look, act: Act, verdicts: Verdicts) -> list[Step]:
    """What people said this act is one with, or is not; also what newer decisions overrule."""
    if not verdicts:
        return []
    near = look.entries(look.neighbours(act.entries) | set(act.entries))
    settled = verdicts.settle({name: entry.kind for name, entry in near.items()})
    return _ties(settled.joined, settled.parted, settled.against, set(act.entries), verdicts)


def _ties(
    joined: Sequence[Tie],
    parted: Sequence[Tie],
    against: Mapping[str, Sequence[str]],
    about: AnySet[str],
    verdicts: Verdicts,
) -> list[Step]:
    steps = []
    for label, word, ties in (("joined", "with", joined), ("parted", "from", parted)):
        steps += [
            Step(
                step=label, what=f"{tie.one} {word} {tie.other}", why=signed(verdicts.decisions[tie.decision])
            )
            for tie in ties
            if tie.one in about or tie.other in about
        ]
    for name, others in against.items():
        decision = verdicts.decisions[name]
        if about & set(decision.on):
            newer = "; ".join(signed(verdicts.decisions[other]) for other in others)
            steps.append(
                Step(
                    step="overruled",
                    what=decision_line(decision, {}),
                    why=f"{signed(decision)}; newer decisions say otherwise: {newer}",
                )
            )
    return steps


def _retracted_steps(look: Look, entry: Entry) -> list[Step]:
    """An entry that people took out: that they did, and what the reader had."""
    verdicts = verdicts_of(look)
    heading = look.headings([entry.article])[entry.article]
    by = signed(verdicts.retracted[entry.id])
    return [
        Step(step="retracted", what=entry.id, why=by),
        _source(look, heading, entry),
        *_code_steps(entry),
        *_who_steps(entry),
        _date("date", entry.when),
    ]


def _decision_steps(look: Look, number: int, decision: Decision) -> list[Step]:
    verdicts = verdicts_of(look)
    entries = concerned(look, verdicts)
    steps = [
        Step(step="decision", what=f"#{number} {decision_line(decision, entries)}", why=signed(decision))
    ]
    if (standing := standing_of(look, verdicts, entries).get(decision.id)) is not None:
        others = "; ".join(signed(verdicts.decisions[name]) for name in standing.against)
        steps.append(Step(step="state", what=standing.state, why=others))
    return steps


def _merge(look: Look, act: Act, *, joined: bool) -> Step:
    entries = look.entries(act.entries)
    headings = look.headings(entry.article for entry in entries.values())
    told = []
    for name in act.entries:
        heading = headings[entries[name].article]
        copied = f", a copy of {heading.copy_of}" if heading.copy_of else ""
        told.append(f"{name} in {_title(heading)}{copied}")
    if len(act.entries) == 1:
        return Step(step="merge", what="told once", why=told[0])
    return Step(
        step="merge",
        what=f"{len(act.entries)} tellings in {act.reports} articles of {act.origins} origin"
        f"{'s' if act.origins != 1 else ''}",
        why=f"{SAME[act.kind]}{', or joined by people' if joined else ''}: " + "; ".join(told),
    )


def _article_steps(look: Look, heading: Heading) -> list[Step]:
    article = look.article(heading.id)
    steps = [
        Step(step="article", what=_title(heading), why=heading.url or heading.doc),
        _date("published", heading.published),
    ]
    if article is not None:
        steps.extend(
            Step(step="hint", what=hint.value, why=f"{hint.kind}: {' '.join(hint.text.split())}")
            for hint in article.hints
        )
        if article.cut:
            kinds = sorted({cut.kind for cut in article.cut})
            steps.append(Step(step="cut", what=f"{len(article.cut)} pieces", why=", ".join(kinds)))
    if heading.copy_of:
        origin = look.headings([heading.copy_of])[heading.copy_of]
        steps.append(Step(step="copy", what=heading.copy_of, why=f"nearly the same text as {_title(origin)}"))
    for copies in look.copy_groups([heading.id]).values():
        steps.append(
            Step(step="copies", what=", ".join(copies), why="nearly the same text; it is the earliest")
        )
    steps.extend(
        Step(step="reading", what=f"{engine.name} {engine.version}", why=f"on {at[:10]}")
        for engine, at in look.engines(heading.id)
    )
    return steps


def _actor_steps(look: Look, actor: ActorLine) -> list[Step]:
    steps = [Step(step="actor", what=f"{actor.name} ({actor.kind}, {actor.country or 'country unknown'})")]
    steps.extend(
        Step(step="name", what=name, why=f"so named in {count} article{'s' if count > 1 else ''}")
        for name, _, _, count in look.namings(actor.id)
    )
    aliases = [name for name in look.aliases([actor.id]).get(actor.id, []) if name != actor.name]
    if aliases:
        steps.append(Step(step="aliases", what=", ".join(aliases)))
    steps.extend(_role(role) for role in look.roles([actor.id]).get(actor.id, []))
    verdicts = verdicts_of(look)
    settled, about = verdicts.actors, verdicts.group(actor.id)
    steps.extend(_ties(settled.joined, settled.parted, settled.against, about, verdicts))
    return steps


def _role(role: Role) -> Step:
    said = "; ".join(evidence.quote for evidence in role.evidence)
    return Step(step="role", what=role.title + (f" of {role.of}" if role.of else ""), why=said or role.basis)


def _title(heading: Heading) -> str:
    outlet = f"{heading.outlet}, " if heading.outlet else ""
    return f'{outlet}"{heading.title or heading.doc}"'
