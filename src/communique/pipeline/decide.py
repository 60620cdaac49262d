"""Takes people's decisions into a record: each is logged, and what it touches is derived and folded anew.

It is one transaction, so that a decision holds whole or was never taken; an article's own words are never
changed by it. Which decisions hold is asked of ``fold``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

from communique.errors import BadUse, NoSuchEntry, RecordChanged
from communique.fold import ACTORS, Verdicts, conflicts, fields, plain, watches
from communique.model import Decision, Entry, Place, Proposal, When, Who, digest, from_json, to_json
from communique.pipeline import DecisionImport, exchange
from communique.pipeline.keep import VERBS, Resolve, derive, judged, refold
from communique.pipeline.posting import post
from communique.resolve import settled
from communique.store import Look, Pen, Store
from communique.who import body_actor, country_of, lookup, person_id

Verb = Literal["same", "different", "retract", "amend", "confirm", "watch", "undo"]
Made = tuple[Verb, Sequence[str], Mapping[str, str]]
"""What a person decides: the verb, the ids it is on, and what it sets."""

Seen = Mapping[str, str] | None
"""What whoever judges saw: by id, the mark (``marks``) of what it led to then; ``None``: nobody looked."""

UNNAMED = re.compile(r"(?:an?|the|some|several|one)\b", re.IGNORECASE)
"""What the name of somebody unnamed begins with: "a spokesman of the ministry"."""

IN_COUNTRY = re.compile(r"(?P<name>.*\S)\s*\((?P<country>[^()]+)\)")
"""A name with its country behind it, as lines of the record show it: "Ada Holm (NOR)"."""


def same(
    store: Store, names: Sequence[str], *, by: str, why: str, resolve: Resolve, seen: Seen = None
) -> Decision:
    """Says that entries, or actors, are one; an act's id stands for the telling that is shown first.

    Raises:
        NoSuchEntry: for an id that leads nowhere. BadUse: fewer than two, or of different kinds.
        RecordChanged: where one of them is not as it was ``seen``; so with all decisions.
    """

    def make(pen: Pen, verdicts: Verdicts) -> Made:
        ids, given = _tied(pen, verdicts, names)
        if len(ids) < 2:
            raise BadUse(f"same needs two ids or more that differ; {', '.join(names) or 'none'} is one")
        return "same", ids, given

    return _take(store, make, by=by, why=why, resolve=resolve, seen=seen)


def different(
    store: Store, names: Sequence[str], *, by: str, why: str, resolve: Resolve, seen: Seen = None
) -> Decision:
    """Says that two entries, or actors, are not one.

    Of two ids in one act each stands for its own entry; of two acts, for the telling that is shown first.

    Raises:
        NoSuchEntry: for an id that leads nowhere. BadUse: not two, or of different kinds.
    """

    def make(pen: Pen, verdicts: Verdicts) -> Made:
        if len(set(names)) != 2:
            raise BadUse(f"different needs two ids that differ, not {len(set(names))}: say it pair by pair")
        act_of = {name: act.id for name in names for act in pen.acts([name])} | pen.acts_of(names)
        if len(set(act_of.values())) == 1 and len(act_of) == 2:
            return "different", tuple(names), {}
        ids, given = _tied(pen, verdicts, names)
        return "different", ids, given

    return _take(store, make, by=by, why=why, resolve=resolve, seen=seen)


def confirm(
    store: Store,
    names: Sequence[str],
    *,
    only: bool,
    by: str,
    why: str,
    resolve: Resolve,
    seen: Seen = None,
) -> Decision:
    """Says that somebody looked and found right what the record has; it changes no value.

    An act's id stands for all its entries, unless ``only``.

    Raises:
        NoSuchEntry: for an id that leads nowhere. BadUse: for an actor or an article, or none.
    """

    def make(pen: Pen, verdicts: Verdicts) -> Made:
        if not names:
            raise BadUse("nothing to confirm: give at least one id of a statement or event")
        found = [e.id for name in names for e in _tellings(pen, verdicts, name, only=only)]
        return "confirm", list(dict.fromkeys(found)), {}

    return _take(store, make, by=by, why=why, resolve=resolve, seen=seen)


def retract(
    store: Store, name: str, *, only: bool, by: str, why: str, resolve: Resolve, seen: Seen = None
) -> Decision:
    """Takes an entry out of every view; an act's id stands for all its entries, unless ``only``.

    Raises:
        NoSuchEntry: for an id that leads nowhere. BadUse: for an actor or an article, or one that is out.
    """

    def make(pen: Pen, verdicts: Verdicts) -> Made:
        return "retract", [entry.id for entry in _tellings(pen, verdicts, name, only=only)], {}

    return _take(store, make, by=by, why=why, resolve=resolve, seen=seen)


def amend(
    store: Store,
    name: str,
    given: Mapping[str, Any],
    *,
    only: bool,
    by: str,
    why: str,
    resolve: Resolve,
    seen: Seen = None,
) -> Decision:
    """Sets fields of an entry; an act's id stands for all its entries, unless ``only``.

    Raises:
        NoSuchEntry: for an id that leads nowhere.
        BadUse: a field or value that the entry cannot have, or no reason.
    """

    def make(pen: Pen, verdicts: Verdicts) -> Made:
        if not why.strip():
            raise BadUse("an amendment needs its reason; say --why")
        if not given:
            raise BadUse("nothing to amend: give FIELD=VALUE")
        entries = _tellings(pen, verdicts, name, only=only)
        kind = entries[0].kind
        made: dict[str, str] = {}
        try:
            for asked, value in given.items():
                field = fields.field_of(kind, asked)
                if field in made:
                    raise ValueError(f"{asked!r} is set twice")
                if field in fields.REFERENCES:
                    act = pen.acts([name])
                    entries = [e for e in entries if e.id == (act[0].leading if act and not only else name)]
                made[field] = fields.checked(field, _kept(pen, verdicts, field, value, entries))
            _check_mode(entries, made)
        except ValueError as error:
            raise BadUse(f"{name}: {error}") from None
        return "amend", [entry.id for entry in entries], made

    return _take(store, make, by=by, why=why, resolve=resolve, seen=seen)


def watch(
    store: Store,
    proposal: str,
    stage: str,
    given: Mapping[str, Any],
    *,
    by: str,
    why: str,
    resolve: Resolve,
    seen: Seen = None,
) -> Decision:
    """Ties a stage of a proposal to acts that would break it; kept on the entry that founds the proposal.

    Args:
        proposal: its id, or that of an act or entry on which it rests.
        stage: its number among those that the proposal shows, or its words; words that no report has are the
            person's own name for a stage.
        given: filters as ``fold.watches`` has them; several types are a list, or parted by commas.

    Raises:
        NoSuchEntry: for an id that leads nowhere.
        BadUse: for what is no proposal, a number of no stage, or a filter that cannot be understood.
    """

    def make(pen: Pen, verdicts: Verdicts) -> Made:
        row = _proposal(pen, verdicts, proposal)
        words = " ".join(str(stage).split())
        if words.isdecimal():
            if not 1 <= int(words) <= len(row.stages):
                has = "; ".join(f"{n}: {one.text}" for n, one in enumerate(row.stages, 1)) or "none"
                raise BadUse(f"{proposal}: has no stage {words}; it has {has}; a name of your own works, too")
            # Its words outlast its number: a later report may name an earlier stage.
            words = " ".join(row.stages[int(words) - 1].text.split())[: watches.LONGEST].strip()
        filters = {
            name: ",".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
            for name, value in given.items()
            if value is not None
        }
        try:
            made = watches.checked({**filters, watches.STAGE: words})
        except ValueError as error:
            raise BadUse(f"{proposal}: {error}") from None
        return "watch", [_founding(pen, row)], made

    return _take(store, make, by=by, why=why, resolve=resolve, seen=seen)


def undo(
    store: Store, which: int | str, *, by: str, why: str, resolve: Resolve, seen: Seen = None
) -> Decision:
    """Takes a decision back, by its number in this record or its id; an undo can be undone as well.

    Raises:
        NoSuchEntry: where there is no such decision. BadUse: where it is undone already.
    """

    def make(pen: Pen, verdicts: Verdicts) -> Made:
        numbered = pen.numbered_decisions()
        found = [
            decision
            for number, decision in numbered.items()
            if str(which).removeprefix("#") == str(number) or which == decision.id
        ]
        if not found:
            raise NoSuchEntry(
                f"{which}: there is no decision of this number or id; `communique judge list` has them"
            )
        target = found[0]
        taken_back = {name: d.id for d in numbered.values() if d.verb == "undo" for name in d.on}
        if target.id in verdicts.undone:
            raise BadUse(f"{which}: {target.id} is undone already, by {verdicts.undone[target.id]}")
        if target.verb == "forget" and target.id in taken_back:
            raise BadUse(f"{which}: {target.id} is undone already, by {taken_back[target.id]}")
        if target.verb == "undo" and any(d.verb == "forget" and d.id in target.on for d in numbered.values()):
            raise BadUse(f"{which}: it lets an article be read again; `communique forget` takes it out anew")
        return "undo", [target.id], {}

    return _take(store, make, by=by, why=why, resolve=resolve, seen=seen)


def import_decisions(store: Store, path: Path, *, resolve: Resolve) -> DecisionImport:
    """Takes over the decisions of a file, all of them or none; those that are here already change nothing.

    Raises:
        UnreadableInput: naming file and line, what is wrong and what to do.
        BadUse: where the file tells a decision of this record otherwise than the record.
    """
    found = exchange.read(path)
    with store.write() as pen:
        before = judged(pen)
        known = {decision.id: decision for decision in pen.decisions()}
        for decision in found:
            if (kept := known.get(decision.id)) is not None and kept != decision:
                raise BadUse(
                    f"{path}: tells {decision.id} otherwise than this record; one of the two was edited by "
                    "hand. Nothing was changed"
                )
        new = [decision for decision in found if decision.id not in known]
        gone = {name for name, kept in known.items() if kept.verb == "forget"}
        for decision in new:
            if decision.verb == "undo" and (back := gone.intersection(decision.on)):
                raise BadUse(
                    f"{path}: takes back {min(back)}, by which an article was taken out of this record; that "
                    f"is for this record alone: `communique judge undo {min(back)}`. Nothing was changed"
                )
        for decision in sorted(new, key=lambda d: (d.at, d.id)):
            pen.add_decision(decision)
        after = _apply(pen, before, new, resolve)
        theirs = {decision.id for decision in found}
        who = {name: decision.by for name, decision in after.decisions.items()}
        between = [
            one
            for one in conflicts(after, kinds=kinds_of(pen, after))
            # What one person said before and says otherwise now is no conflict.
            if theirs & {one.overruled, *one.holds}
            and any(who[one.overruled] != who[name] for name in one.holds)
        ]
    post(store)
    return DecisionImport(added=len(new), known=len(found) - len(new), conflicts=tuple(between))


def exported(look: Look) -> list[Decision]:
    """The decisions that can be taken over elsewhere: what was forgotten concerns one record alone."""
    found = look.decisions(*VERBS)
    forgotten = {decision.id for decision in look.decisions("forget")}
    return [decision for decision in found if not forgotten.intersection(decision.on)]


def lines(decisions: Iterable[Decision]) -> Iterable[str]:
    """A file of decisions, line by line, without the lines' ends."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        made = version("communique")
    except PackageNotFoundError:
        made = "0"
    return exchange.lines(decisions, version=made)


def kinds_of(look: Look, verdicts: Verdicts) -> dict[str, str]:
    """The entries that decisions are about and the record has, retracted ones too, each with its kind."""
    names = {name for decision in verdicts.decisions.values() for name in decision.on}
    found: dict[str, str] = {name: told.kind for name, (told, _) in look.told(names).items()}
    found.update((name, entry.kind) for name, entry in look.entries(names).items())
    return found


# --- taking one ---


def marks(look: Look, names: Iterable[str]) -> dict[str, str]:
    """A mark of what each id leads to: another one whenever anything of it has changed.

    An id of an entry stands for its whole act; that of a decision (or its number) for whether it is undone
    and for all that it is on; one that leads nowhere has an empty mark.

    Example:
        ``marks(look, ["s-1"]) == {"s-1": "5d41402abc4b2a76"}``
    """
    made = _marks(look, names)
    if left := {name for name in made if not made[name]}:
        made |= _marks_of_decisions(look, left)
    return made


def _marks_of_decisions(look: Look, names: Set[str]) -> dict[str, str]:
    numbered = look.numbered_decisions()
    asked = {
        name: decision
        for number, decision in numbered.items()
        for name in (decision.id, str(number), f"#{number}")
        if name in names
    }
    if not asked:
        return {}
    undone = judged(look).undone
    back = {name: d.id for d in numbered.values() if d.verb == "undo" and d.id not in undone for name in d.on}
    about = _marks(look, [name for decision in asked.values() for name in decision.on])
    return {
        name: digest(
            decision.id, back.get(decision.id, ""), *(f"{on} {about[on]}" for on in decision.on), length=16
        )
        for name, decision in asked.items()
    }


def _marks(look: Look, names: Iterable[str]) -> dict[str, str]:
    """The marks of entries, acts and actors."""
    names = list(dict.fromkeys(names))
    act_of = look.acts_of(names) | {act.id: act.id for act in look.acts(names)}
    decided = look.decided(act_of.values())
    told = {
        act.id: digest(
            json.dumps([to_json(act), *map(to_json, entries), sorted(decided.get(act.id, ()))]), length=16
        )
        for act, entries in look.tellings(look.acts(sorted(set(act_of.values()))))
    }
    made = {name: told.get(act_of.get(name, ""), "") for name in names}
    for line in look.find_actors(ids=[name for name in names if not made[name]]):
        namings = sorted(map(str, look.namings(line.id)))
        made[line.id] = digest(line.id, line.name, line.kind, line.country or "", *namings, length=16)
    return made


def _take(
    store: Store,
    make: Callable[[Pen, Verdicts], Made],
    *,
    by: str,
    why: str,
    resolve: Resolve,
    seen: Seen = None,
) -> Decision:
    by, why = _one_line("--by", by, exchange.LONGEST_ID), _one_line("--why", why, exchange.LONGEST_WHY)
    with store.write() as pen:
        if seen is not None:
            _check_seen(pen, seen)
        before = judged(pen)
        verb, on, given = make(pen, before)
        if len(on) > exchange.MOST:
            raise BadUse(f"{len(on)} entries are too many for one decision; at most {exchange.MOST}")
        at = _now(before)
        told = [verb, *on, at, by, why, *(part for pair in sorted(given.items()) for part in pair)]
        decision = Decision(
            id="d-" + digest(*told, length=12),
            verb=verb,
            on=tuple(on),
            by=by,
            at=at,
            why=why,
            set=dict(given),
        )
        pen.add_decision(decision)
        _apply(pen, before, [decision], resolve)
    post(store)
    return decision


def _check_seen(pen: Pen, seen: Mapping[str, str]) -> None:
    """In the decision's own transaction, so that nothing comes between the look and the word.

    Raises:
        RecordChanged: naming what is not as it was.
    """
    now = marks(pen, seen)
    if changed := sorted(name for name, mark in seen.items() if now[name] != mark):
        raise RecordChanged(
            f"{', '.join(name[:80] for name in changed)}: changed in the record since you looked; "
            "nothing was decided. Look at it again"
        )


def _now(verdicts: Verdicts) -> str:
    """This moment, or just after the newest decision: a clock put back must not make it the older."""
    now = datetime.now(UTC)
    newest = max((d.at for d in verdicts.decisions.values()), default="")
    if newest:
        now = max(now, datetime.fromisoformat(newest) + timedelta(microseconds=1))
    return now.isoformat(timespec="microseconds")


def _one_line(what: str, text: str, longest: int) -> str:
    text = " ".join(text.split())
    if len(text) > longest:
        raise BadUse(f"{what} has {len(text)} characters; at most {longest} are kept")
    if not text.isprintable():
        raise BadUse(f"{what} holds a control character; leave it out")
    return text


def _apply(pen: Pen, before: Verdicts, new: Iterable[Decision], resolve: Resolve) -> Verdicts:
    """Derives and folds anew what the ``new`` decisions touch; gives what all of them come to."""
    after = judged(pen)
    involved: dict[str, Decision] = {}
    ahead = list(new)
    while ahead:
        decision = ahead.pop()
        if decision.id not in involved:
            involved[decision.id] = decision
            if decision.verb == "undo":
                ahead.extend(after.decisions[name] for name in decision.on if name in after.decisions)
    told: set[str] = set()
    confirmed: set[str] = set()
    tied: set[str] = set()
    actors: set[str] = set()
    for decision in involved.values():
        if decision.verb in ("retract", "amend"):
            told.update(decision.on)
        elif decision.verb == "confirm":
            confirmed.update(decision.on)
        elif decision.verb in ("same", "different"):
            (actors if decision.set == ACTORS else tied).update(decision.on)
    articles = {entry.article for entry in pen.entries(told).values()}
    articles |= {entry.article for entry, _ in pen.told(told).values()}
    stood = {
        before.stands_as(actor)
        for actor in before.near_actors(actors) | after.near_actors(actors)
        if before.stands_as(actor) != after.stands_as(actor) or before.merges(actor) != after.merges(actor)
    }
    articles.update(pen.naming_articles(stood))
    articles.update(pen.articles_with(stood))
    for name in sorted(articles):
        article, reading = pen.article(name), pen.reading(name)
        assert article is not None and reading is not None  # entries rest on both
        derive(pen, article, resolve(article, reading), verdicts=after)
    refold(pen, tied, verdicts=after)
    # A confirmation changes no value, so nothing is derived anew: only who found an entry right is kept.
    as_told = {name: entry for name, (entry, _) in pen.told(confirmed).items()}
    pen.set_decided(
        {name: after.decided(as_told.get(name, entry)) for name, entry in pen.entries(confirmed).items()}
    )
    return after


# --- what ids mean ---


def _tied(pen: Pen, verdicts: Verdicts, names: Sequence[str]) -> tuple[list[str], Mapping[str, str]]:
    """The entries or actors that ids mean, each once, and what a decision on them has in ``set``.

    Raises:
        NoSuchEntry: for an id that leads nowhere. BadUse: where they are not of one kind.
    """
    ids: list[str] = []
    kinds: dict[str, str] = {}
    on_actors = False
    for name in names:
        acts = pen.acts([name])
        entry = pen.entries([acts[0].leading if acts else name])
        if entry:
            ((found, one),) = entry.items()
            kinds[one.kind] = name
        elif line := pen.find_actors(ids=[verdicts.stands_as(name)]):
            # Whatever is known of somebody is not always of which kind they are.
            kinds[line[0].kind or "actor"] = found = name
            on_actors = True
        else:
            raise _nowhere(pen, verdicts, name)
        if found not in ids:
            ids.append(found)
    told = sorted(set(kinds) - {"actor"})
    if len(told) > 1 or (on_actors and {"statement", "event"} & set(kinds)):
        each = ", ".join(f"{name} is of kind {kind}" for kind, name in kinds.items())
        raise BadUse(f"what is one is of one kind: {each}")
    return ids, ACTORS if on_actors else {}


def _tellings(pen: Pen, verdicts: Verdicts, name: str, *, only: bool) -> list[Entry]:
    """The entries that an id means: an act's all, unless ``only``; another's that one."""
    acts = pen.acts([name])
    found = pen.entries(acts[0].entries if acts and not only else [name])
    if not found:
        raise _nowhere(pen, verdicts, name)
    return [found[one] for one in sorted(found)]


def _proposal(pen: Pen, verdicts: Verdicts, name: str) -> Proposal:
    """The proposal that an id means, its own or that of what it rests on."""
    found = [
        from_json(Proposal, body)
        for body in pen.find_rows("proposals", ids=[name, *pen.acts_of([name]).values()])
    ]
    if not found:
        if pen.acts([name]) or pen.acts_of([name]):
            raise BadUse(f"{name}: no proposal rests on it; `communique show proposals` lists them")
        raise _nowhere(pen, verdicts, name)
    # An act may tell of several: the one that is asked for by its id, else the one that it begins.
    return min(found, key=lambda row: (row.id != name, name not in row.acts[:1], row.id))


def _founding(pen: Pen, row: Proposal) -> str:
    """The entry whose id the proposal bears; where it is gone, the first telling of its first act."""
    entry = row.id.partition("-")[2]
    return entry if pen.entries([entry]) else pen.acts(row.acts[:1])[0].leading


def _nowhere(pen: Pen, verdicts: Verdicts, name: str) -> BadUse | NoSuchEntry:
    if told := pen.told([name]).get(name):
        return BadUse(f"{name}: was retracted ({told[1]}); `communique judge undo {told[1]}` brings it back")
    if pen.article(name) is not None:
        return BadUse(f"{name}: is an article; decisions are on statements, events and actors")
    if pen.find_actors(ids=[verdicts.stands_as(name)]):
        return BadUse(f"{name}: is an actor, of whom people can say same and different only")
    if name in verdicts.decisions:
        return BadUse(f"{name}: is a decision; `communique judge undo {name}` takes it back")
    return NoSuchEntry(f"{name}: nothing in the record has this id; `communique show statements` lists ids")


# --- what values mean ---


def _kept(pen: Pen, verdicts: Verdicts, field: str, value: Any, entries: Sequence[Entry]) -> str:
    """A value, as a person or program gives it, in the form in which decisions keep it.

    Raises:
        ValueError: where it cannot be understood.
    """
    if value is None:
        return ""
    if isinstance(value, When):
        return value.edtf
    if isinstance(value, datetime):
        raise ValueError(f"{field} is a day, and {value} a moment; give its date")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Place):
        return fields.kept_place(value)
    if isinstance(value, Who):
        value = [value]
    if field in fields.WHO and isinstance(value, (list, tuple)):
        side = [who if isinstance(who, Who) else _who(pen, verdicts, str(who)) for who in value]
        return fields.kept_who(side) if side else ""
    if field in fields.ROLES and isinstance(value, (list, tuple)):
        value = "; ".join(map(str, value))  # as views show the article's words: a list
    if not isinstance(value, (str, int, float)):
        raise ValueError(f"{field} cannot be {str(value)[:60]!r}; give a text")
    text = " ".join(str(value).split())
    if not text:
        return ""
    if field in fields.WHO:
        names = [name.strip() for name in text.split(";") if name.strip()]
        return fields.kept_who([_who(pen, verdicts, name) for name in names])
    if field == "place":
        return fields.kept_place(_place(text))
    if field in fields.REFERENCES:
        return _reference(pen, field, text, entries)
    return text


def _who(pen: Pen, verdicts: Verdicts, text: str) -> Who:
    """Somebody by an actor's id, a name that the record or the tables know, or another name.

    Raises:
        ValueError: for no name at all, or where the record knows several of this name; it lists them.
    """
    text = " ".join(text.split())
    if not text:
        raise ValueError("somebody without a name: give at least the words by which the article names them")
    for name in (text, text.upper()):
        for line in pen.find_actors(ids=[verdicts.stands_as(name)]):
            return Who(name=line.name, actor=line.id, country=line.country)
    name, country = text, None
    if (split := IN_COUNTRY.fullmatch(text)) is not None:
        name, country = split["name"], fields.country(split["country"])
    meant = pen.find_actors(ids=pen.actors_named(plain(name)))
    # A full name goes before a surname or an alias that is spelt alike.
    meant = [line for line in meant if plain(line.name) == plain(name)] or meant
    meant = [line for line in meant if country in (None, line.country)]
    if len(meant) > 1:
        each = ", ".join(f"{line.id} ({line.name}, {line.country or 'country unknown'})" for line in meant)
        raise ValueError(f"{text!r} may be {each}; give an id")
    if meant:
        return Who(name=meant[0].name, actor=meant[0].id, country=meant[0].country)
    known = lookup(name)
    if known is not None and known.actor is not None and country in (None, known.country):
        return Who(name=known.name, actor=known.actor, country=known.country or None)
    if UNNAMED.match(name) or not name[0].isupper():
        return Who(name=name, country=country)
    state = country or country_of(name)
    body = body_actor(name, country=state) if state else None
    # A body of its own has an id of its spelling, as a person has: only what acts for its state is told.
    if body is not None and not body.startswith("o-"):
        return Who(name=name, actor=body, country=state)
    return Who(name=name, actor=person_id(name, country=country), country=country)


def _place(text: str) -> Place:
    if (split := IN_COUNTRY.fullmatch(text)) is not None:
        return Place(name=split["name"], country=fields.country(split["country"]))
    place = settled(Place(name=text))
    assert place is not None  # settling loses no place
    return place


def _reference(pen: Pen, field: str, name: str, entries: Sequence[Entry]) -> str:
    """The statement of the same article that ``name``, an entry's or an act's id, means."""
    acts = pen.acts([name])
    of = {entry.article for entry in entries}
    tellings = pen.entries([name, *(acts[0].entries if acts else ())])
    found = [e for e in tellings.values() if e.kind == "statement" and e.article in of]
    if not found:
        raise ValueError(f"{field} {name!r} is no statement of the same article")
    target = next((e for e in found if e.id == name), found[0])
    outer: str | None = target.id
    inside: set[str] = set()
    while outer is not None and outer not in inside:
        inside.add(outer)
        outer = next((e.nested_in for e in pen.entries([outer]).values()), None)
    if inside & {entry.id for entry in entries}:
        raise ValueError(f"{field} {name!r} is that statement itself, or stands inside it")
    return target.id


def _check_mode(entries: Sequence[Entry], made: Mapping[str, str]) -> None:
    if mode := made.get("mode"):
        for entry in entries:
            known = made.get("type") or entry.type or ""
            if mode not in (modes := fields.modes(known)):
                raise ValueError(f"{known} has no mode {mode!r}; it has {', '.join(modes) or 'none'}")
