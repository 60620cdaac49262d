"""What people decided, with the lines of what they decided on: for whoever tells it in a sentence.

It words nothing itself; what was withdrawn is told as its article has it, and leads nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from communique.fold import fields, watches
from communique.model import Decision, Entry
from communique.store import Look
from communique.views.decisions import concerned, verdicts_of
from communique.views.evidence import leading_entries
from communique.views.lines import act_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """What an id of a decision means: statement, event, actor, article, decision, or unknown.

    ``line`` tells it, and ``ref`` is the id that leads to it: empty where it is no longer in the record.
    """

    kind: str
    line: str
    ref: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A decision with what it is on, each once; ``set`` has an amendment's fields and values as the views
    call them, or a watch's filters, whose stage is ``stage``; ``undone`` is what an undo takes back;
    ``actors`` says that it is on actors.
    """

    id: str
    number: int
    verb: str
    by: str
    why: str
    on: tuple[Meant, ...]
    set: Mapping[str, str]
    stage: str = ""
    actors: bool = False
    undone: Deed | None = None


def deeds(look: Look, names: Iterable[str]) -> dict[str, Deed]:
    """The decisions of these ids, as far as there are such.

    Example:
        ``deeds(look, ["d-1"])["d-1"].on[0].line == "20 March 2018: Ada Holm (NOR) said that ..."``
    """
    numbered = look.numbered_decisions()
    number_of = {decision.id: number for number, decision in numbered.items()}
    found = [numbered[number_of[name]] for name in dict.fromkeys(names) if name in number_of]
    # An undo of an undo tells of the one that it lets hold again.
    told = {decision.id: decision for decision in found}
    waiting = list(found)
    while waiting:
        decision = waiting.pop()
        for name in decision.on if decision.verb == "undo" else ():
            if name in number_of and name not in told:
                told[name] = numbered[number_of[name]]
                waiting.append(told[name])
    entries = concerned(look, verdicts_of(look))
    meant = _meant(look, {name for decision in told.values() for name in decision.on}, entries)
    return {decision.id: _deed(decision, told, number_of, meant, entries) for decision in found}


def _deed(
    decision: Decision,
    told: Mapping[str, Decision],
    number_of: Mapping[str, int],
    meant: Mapping[str, Meant],
    entries: Mapping[str, Entry],
) -> Deed:
    on = [meant[name] for name in decision.on if name in meant]
    if decision.verb == "retract":
        on = on[:1]  # the tellings of one act, each by its article's words
    given = dict(decision.set)
    if decision.verb == "amend":
        kind = next((entries[name].kind for name in decision.on if name in entries), "event")
        given = {
            fields.field_shown(kind, field): fields.shown(value, field)
            for field, value in sorted(given.items())
        }
    given = {} if "of" in given and decision.verb in ("same", "different") else given
    taken_back = next((told[name] for name in decision.on if name in told), None)
    return Deed(
        id=decision.id,
        number=number_of[decision.id],
        verb=decision.verb,
        by=decision.by,
        why=decision.why,
        on=tuple({(one.ref or one.line): one for one in on}.values()),
        set={name: value for name, value in given.items() if name != watches.STAGE},
        stage=given.get(watches.STAGE, "") if decision.verb == "watch" else "",
        actors=decision.set.get("of") == "actors",
        undone=None if taken_back is None else _deed(taken_back, told, number_of, meant, entries),
    )


def _meant(look: Look, names: set[str], entries: Mapping[str, Entry]) -> dict[str, Meant]:
    """Statements and events by the acts that they are in now, actors and articles by their names."""
    acts_of = look.acts_of(names)
    acts = {act.id: act for act in look.acts(sorted(set(acts_of.values())))}
    leading = leading_entries(look, list(acts.values()))
    lines = {name: act_line(act, leading[name]) for name, act in acts.items()}
    found = {
        name: Meant(kind=acts[act].kind, line=lines[act], ref=act)
        for name, act in acts_of.items()
        if act in acts
    }
    for name in names - set(found):
        if (entry := entries.get(name)) is not None:
            line = " ".join((entry.quote or entry.evidence.quote).split())
            found[name] = Meant(kind=entry.kind, line=line, ref="")
    for actor in look.find_actors(ids=sorted(names - set(found))):
        found[actor.id] = Meant(kind="actor", line=actor.name, ref=actor.id)
    for name, called in look.called_before(sorted(names - set(found))).items():
        found[name] = Meant(kind="actor", line=called, ref=name)
    headings = look.headings(sorted(names - set(found)))
    for name, heading in headings.items():
        found[name] = Meant(kind="article", line=heading.title or heading.doc, ref=name)
    return {name: found.get(name) or Meant(kind="unknown", line=name, ref="") for name in names}
