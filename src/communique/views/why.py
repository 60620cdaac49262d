"""How a line of the record came about, step by step: where it stands, who is meant, which day, what merged.

It repeats the reasons that were noted when each was decided, and makes up none afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.errors import NoSuchEntry
from communique.model import Act, Entry, Role, When
from communique.store import ActorLine, Heading, Look
from communique.views.lines import named


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: which (``source``, ``speaker``, ``date``, ``merge`` ...), what came out, and why."""

    step: str
    what: str
    why: str = ""


def why(look: Look, name: str) -> list[Step]:
    """The steps behind an entry, act, article or actor.

    Raises:
        NoSuchEntry: where the record holds nothing of this id.
    """
    if act := find_act(look, name):
        return _act_steps(look, act, name)
    if heading := look.headings([name]).get(name):
        return _article_steps(look, heading)
    if found := look.find_actors(ids=[name]):
        return _actor_steps(look, found[0])
    raise missing(look, name)


def find_act(look: Look, name: str) -> Act | None:
    """The act with this id, or the one that the entry with this id is part of."""
    acts = look.acts([name]) or look.acts(look.acts_of([name]).values())
    return acts[0] if acts else None


def missing(look: Look, name: str) -> NoSuchEntry:
    """The error for an id that leads nowhere."""
    if gone := look.forgotten(name):
        return NoSuchEntry(f"{name}: this article was taken out of the record on {gone.at[:10]} (forget)")
    return NoSuchEntry(f"{name}: nothing in the record has this id; `communique show statements` lists ids")


def _act_steps(look: Look, act: Act, asked: str) -> list[Step]:
    # The act's own id is also an entry's: then the telling that is shown first is the one meant.
    shown = asked if asked in act.entries and asked != act.id else act.leading
    entry = look.entries([shown])[shown]
    heading = look.headings([entry.article])[entry.article]
    steps = [_source(look, heading, entry), *_who_steps(entry), _date("date", act.when)]
    if entry.when != act.when:
        steps.append(_date("date in this article", entry.when))
    for part in ("addressee", "venue", "condition"):
        if words := getattr(entry, part):
            steps.append(Step(step=part, what=words, why="the article's own words"))
    if entry.nested_in:
        steps.append(Step(step="nested", what=entry.nested_in, why="it is told inside this statement"))
    steps.append(_merge(look, act))
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


def _who_steps(entry: Entry) -> list[Step]:
    label = "speaker" if entry.kind == "statement" else "actor"
    if not entry.actors:
        return [Step(step=label, what="nobody named", why="the article names no source for it")]
    steps = []
    for who in entry.actors:
        reasons = [f"the article has {who.role}"] if who.role else []
        reasons.append(f"actor {who.actor}" if who.actor else "not named, so tied to no actor")
        if who.span is not None:
            reasons.append(f"named at characters {who.span.start} to {who.span.end}")
        steps.append(Step(step=label, what=named(who), why="; ".join(reasons)))
    return steps


def _date(step: str, when: When) -> Step:
    return Step(step=step, what=f"{when.edtf or 'unknown'} ({when.basis})", why=when.why)


def _merge(look: Look, act: Act) -> Step:
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
        why="same speaker, a day in common, nearly the same words: " + "; ".join(told),
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
    return steps


def _role(role: Role) -> Step:
    said = "; ".join(evidence.quote for evidence in role.evidence)
    return Step(step="role", what=role.title + (f" of {role.of}" if role.of else ""), why=said or role.basis)


def _title(heading: Heading) -> str:
    outlet = f"{heading.outlet}, " if heading.outlet else ""
    return f'{outlet}"{heading.title or heading.doc}"'
