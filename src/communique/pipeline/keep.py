"""Keeps what was read, and refolds the part of the record that it touches, all in one transaction.

It decides nothing itself: what is a copy, what is one act, and which decisions of people hold is asked of
``fold``, page by page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Literal

from communique.engines import inherit
from communique.errors import ArticleError, NoSuchEntry
from communique.fold import (
    SPREAD,
    Naming,
    Print,
    Verdicts,
    alike,
    article_keys,
    asked,
    bounds,
    copies,
    entry_keys,
    foremost,
    leans,
    like,
    may_mean,
    meant,
    neighbourhoods,
    nobody,
    plain,
    retold,
    twin_keys,
)
from communique.ledgers import Reported, counts
from communique.model import Actor, Article, Decision, Entry, Reading, Resolution, digest
from communique.pipeline.imports import lay_out
from communique.pipeline.posting import post, post_some
from communique.store import Look, Pen, Store

Resolve = Callable[[Article, Reading], Resolution]

VERBS = ("same", "different", "retract", "amend", "confirm", "watch", "undo")
"""Decisions on entries and actors, and those that take one back; ``forget`` concerns articles alone."""

MONTH = 31
"""Days from which on those that are taken are asked for as a span: a day a key, in order."""

SURNAME_FIRST = frozenset({"CHN", "KOR", "PRK", "TWN", "VNM", "KHM", "SGP"})
"""Countries whose people stand in English coverage with the family name first (Kim Jong Un)."""


def keep(
    store: Store, article: Article, reading: Reading, resolution: Resolution, *, resolve: Resolve
) -> bool:
    """Adds one article as read; whether anything was added. The same engine reading it again changes nothing.

    A reading by another engine is added beside the earlier ones and takes over the ids of its findings.

    Raises:
        RecordError: where the record cannot be written.
    """
    with store.write() as pen:
        if pen.was_read_by(article.id, reading.engine) or pen.forgotten(article.id):
            return False
        kept = pen.article(article.id)
        if kept is None:
            pen.add_article(article)
        elif kept.text != article.text:
            # Two processes read it at once and cut it differently: offsets refer to the text that was first.
            return False
        elif earlier := pen.reading(article.id):
            inherited = inherit(reading, earlier)
            if inherited != reading:
                reading = inherited
                resolution = resolve(article, reading)
        entries = pen.entries(entry.id for entry in resolution.entries)
        if taken := [e for e in entries.values() if e.article != article.id]:
            raise ArticleError(
                f"{article.doc}: its finding {taken[0].id} has the id of another article's; report this"
            )
        pen.add_reading(reading)
        derive(pen, article, resolution, verdicts=judged(pen))
    return True


def forget(store: Store, article: str, *, by: str, why: str) -> Decision:
    """Takes an article and all that rests on it out for good; what stays is that it was done, and when.

    Called again for an article that is already out, it only makes sure that the file holds nothing of it.

    Raises:
        RecordError: where the record cannot be written, or another process still reads the old pages.
    """
    with store.write() as pen:
        decision = pen.forgotten(article)
        if decision is None:
            decision = _decision("forget", article, by=by, why=why)
            pen.add_decision(decision)
        if pen.article(article) is not None:
            _refold(pen, *_take_out(pen, article), verdicts=judged(pen))
            pen.remove_article(article)
    post(store)
    store.scrub()
    return decision


def allow(store: Store, article: str, *, by: str, why: str) -> Decision:
    """Undoes a removal, so that the article may be read again; what was taken out does not come back.

    Raises:
        NoSuchEntry: where no such article was taken out.
    """
    with store.write() as pen:
        gone = pen.forgotten(article)
        if gone is None:
            raise NoSuchEntry(f"{article}: no article of this id was taken out of the record")
        decision = _decision("undo", gone.id, by=by, why=why)
        pen.add_decision(decision)
    return decision


def rebuild(store: Store, *, resolve: Resolve, on_article: Callable[[str], None] | None = None) -> int:
    """Derives everything again from the log, in one transaction; how many articles it rests on.

    Imported actors are laid out anew in a transaction before, so that ``resolve`` can ask for them.

    Raises:
        RecordError: where the record cannot be written.
    """
    with store.write() as pen:
        pen.clear_known()
        for body in pen.imported():
            lay_out(pen, body)
    with store.write() as pen:
        pen.clear_all()
        verdicts = judged(pen)
        ids = pen.article_ids()
        for name in ids:
            article, reading = pen.article(name), pen.reading(name)
            assert article is not None and reading is not None  # written in one transaction
            derive(pen, article, resolve(article, reading), verdicts=verdicts)
            if on_article is not None:
                on_article(name)
        post_some(pen)
    return len(ids)


def judged(pen: Look) -> Verdicts:
    """What people have decided in a record, as far as it holds."""
    return Verdicts(pen.decisions(*VERBS))


def derive(pen: Pen, article: Article, resolution: Resolution, *, verdicts: Verdicts) -> None:
    """Replaces what was derived from an article and refolds the neighbourhood that it touches.

    ``resolution`` is as the article has it; what people decided is set in here.
    """
    near, fellows = _take_out(pen, article.id)
    resolution = replace(resolution, entries=retold(resolution.entries))
    read = resolution.entries
    resolution, told = verdicts.resolution(resolution)
    pen.add_resolution(
        resolution,
        published=bounds(resolution.published.edtf),
        keys=article_keys(article.fingerprint),
        entry_keys_of={entry.id: entry_keys(entry) for entry in resolution.entries},
        names={actor.id: _names(actor) for actor in resolution.actors},
    )
    pen.add_told(told)
    stands = {entry.id for entry in resolution.entries}
    if verdicts:
        pen.add_decided({e.id: verdicts.decided(e) for e in read if e.id in stands}, tie=False)
    _name(pen, {actor.id for actor in resolution.actors})
    # Whom this article's entries are tied to by decisions is folded anew, also where they have gone.
    tied = set(pen.entries(other for entry in read for other in verdicts.partners(entry.id)))
    _refold(pen, near | {article.id}, fellows | stands | tied, verdicts=verdicts, as_compared=not verdicts)


def refold(pen: Pen, entries: Iterable[str], *, verdicts: Verdicts) -> None:
    """Folds anew what people decided of some entries, and all that hangs together with them."""
    _refold(pen, set(), set(pen.entries(entries)), verdicts=verdicts)


def _decision(verb: Literal["forget", "undo"], on: str, *, by: str, why: str) -> Decision:
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    return Decision(
        id="d-" + digest(verb, on, now, by, length=12), verb=verb, on=(on,), by=by, at=now, why=why
    )


def _take_out(pen: Pen, article: str) -> tuple[set[str], set[str]]:
    """Clears an article's derived rows; gives its copies, and others' entries that were folded with its."""
    if pen.resolved(article) is None:
        return set(), set()
    near = set(_copy_neighbours(pen, {article}))
    orphans = pen.copy_groups([article]).get(article, [])
    pen.set_copies(dict.fromkeys(orphans))
    own = set(pen.entries_of([article]))
    acts = set(pen.acts_of(own).values())
    fellows = {entry for act in pen.acts(acts) for entry in act.entries}
    fellows = (fellows | pen.neighbours(own)) - own
    fellows |= set(pen.entries_of(orphans))
    # What could have meant one of these alone may now mean another.
    fellows |= set(_leaning(pen, pen.entries(own))) - own
    pen.drop_acts(acts)
    named = pen.actors_in(article)
    pen.clear(article)
    _name(pen, named)
    return near - {article}, fellows


def _refold(
    pen: Pen, articles: set[str], seeds: set[str], *, verdicts: Verdicts, as_compared: bool = False
) -> None:
    """Sets copies anew around ``articles``, then the acts around their entries and ``seeds``.

    ``as_compared``: all others stand in the acts that comparing them came to, with no decision of people, and
    are not compared with each other again: that grew with the reports of a year.
    """
    prints = _copy_neighbours(pen, articles)
    origins = copies(prints)
    before = pen.copies(prints)
    changed = {name for name in prints if origins.get(name) != before.get(name)}
    pen.set_copies({name: origins.get(name) for name in changed})
    # An article that now counts with another changes how many origins each of its acts has.
    seeds = seeds | set(pen.entries_of(changed))
    entries, mute = _neighbours(pen, seeds, verdicts)
    stood = {act.id: act for act in pen.acts(set(pen.acts_of(entries).values()))}
    if verdicts:
        pen.untie(entries)
    known = pen.copies({entry.article for entry in entries.values()})
    outlets = {
        name: heading.outlet
        for name, heading in pen.headings({entry.article for entry in entries.values()}).items()
    }
    compared = {name: act.id for act in stood.values() for name in act.entries if name not in seeds}
    near = list(
        neighbourhoods(
            entries.values(), copies=known, decisions=verdicts, mute=mute, printed=outlets,
            compared=compared if as_compared else {},
        )
    )  # fmt: skip
    # Most acts of a neighbourhood come out as they stood; the ledgers need not look at those again.
    same = {act.id for found in near for act in found.acts if stood.get(act.id) == act}
    pen.drop_acts(stood.keys() - same)
    # All at once: a statement for each act was a quarter of what keeping an article cost.
    new = [act for found in near for act in found.acts if act.id not in same]
    pen.add_acts((act, bounds(act.when.edtf)) for act in new)
    pen.add_parts({act.id: counts(Reported(act, tuple(entries[e] for e in act.entries))) for act in new})
    for found in near:
        if found.decided:
            pen.add_decided(found.decided, tie=True)
            pen.add_neighbourhood(found.entries)


def _copy_neighbours(pen: Pen, articles: set[str]) -> dict[str, Print]:
    """These articles and all that are copies of them, directly or through others.

    Articles that count with one origin are linked with each other and with none outside, so that the origin
    stands for them all.
    """
    found = set(articles)
    for name in articles:
        near = pen.near(name)
        found.update(other for other in near if like(near[name][0], near[other][0]))
    origins = {*found, *pen.copies(found).values()}
    for copies_of in pen.copy_groups(origins).values():
        origins.update(copies_of)
    return {name: Print(*known) for name, known in pen.prints(origins).items()}


def _neighbours(pen: Pen, seeds: set[str], verdicts: Verdicts) -> tuple[dict[str, Entry], set[str]]:
    """These entries and all that are linked with them, directly or through others, or tied by decisions.

    Entries in an act are linked with each other and with none outside it, so that an act stands for them all;
    where people said "same" or "different" that holds of the neighbourhood, which was kept for this. Only
    entries that are in no act yet are compared, and events that name nobody: what those are one with also
    depends on which articles are copies, and that may just have changed.

    What is said and what is done by saying it go the same way, so the acts of either come with the other's.
    Where one of them leans, all that it can mean is there too, with its acts; and all that could mean one of
    them. Given besides are those that lean and of which too much of the record fits to load it.
    """
    found: dict[str, Entry] = {}
    acts = pen.acts_of(seeds)
    ahead = (seeds - set(acts)) | {name for name, e in pen.entries(acts).items() if nobody(e)}
    touched = set(acts.values())
    tied = {other for name in seeds for other in verdicts.partners(name)}
    while ahead or tied:
        loaded = pen.entries(sorted(ahead))
        found.update(loaded)
        linked = set(pen.entries(tied))
        for name, candidates in pen.candidates(loaded).items():
            entry = loaded[name]
            linked.update(other for other, candidate in candidates.items() if alike(entry, candidate))
        acts = pen.acts_of(linked)
        touched.update(acts.values())
        ahead = linked - set(acts) - set(found)
        tied = {other for name in ahead for other in verdicts.partners(name)} - set(found)
    found.update(pen.entries(entry for act in pen.acts(touched) for entry in act.entries))
    leaning = {name: entry for name, entry in _leaning(pen, found).items() if name not in found}
    if not verdicts:
        # Towards the end of a year most of what is told of it by the year alone can mean too much already.
        settled = {key for name in seeds & found.keys() for key in entry_keys(found[name])}
        leaning = {name: leaning[name] for name in leaning.keys() - _mute(pen, leaning, but=settled)}
    found.update(_with_acts(pen, leaning))
    paired: set[str] = set()
    mute: set[str] = set()
    weighed: set[str] = set()
    while True:
        if verdicts:
            names = set(found)
            while more := (pen.neighbours(names) - names):
                names |= more | set(_with_acts(pen, more))
            found.update(pen.entries(names - set(found)))
        while single := found.keys() - paired:
            paired |= single
            found.update(_with_acts(pen, _twins(pen, [found[name] for name in single]) - found.keys()))
        ahead = {name for name, entry in found.items() if leans(entry)} - weighed
        if not ahead:
            return found, mute
        weighed |= ahead
        days = _taken(pen, {name: found[name] for name in ahead}, most=SPREAD + 1)
        mute |= {name for name in ahead if len(days[name]) > SPREAD}
        near = pen.under(day for name in ahead - mute for day in days[name])
        could = {other for other, e in near.items() if any(may_mean(found[name], e) for name in ahead - mute)}
        found.update(_with_acts(pen, could - set(found)))


def _taken(pen: Look, leaning: Mapping[str, Entry], *, most: int) -> dict[str, set[str]]:
    """Of each of these that lean the keys of what it may mean that some entry has; of many days ``most``."""
    days = {name: meant(entry) for name, entry in leaning.items()}
    long = {several for several in days.values() if _is_span(several)}
    few = set(pen.taken(day for several in set(days.values()) - long for day in several))
    spans = {
        several: set(pen.taken_between(several[0], several[-1], most=most)).intersection(several)
        for several in sorted(long)
    }
    return {
        name: spans[several] if several in spans else few.intersection(several)
        for name, several in days.items()
    }


def _is_span(days: tuple[str, ...]) -> bool:
    """Whether keys are those of many days one after the other, in the order in which the record has them."""
    if len(days) <= MONTH:
        return False
    (who, at, first), (_, _, last) = (day.rpartition("-f") for day in (days[0], days[-1]))
    in_order = bool(at) and len(first) == len(last) and int(last) - int(first) + 1 == len(days)
    return in_order and days[-1] == f"{who}-f{last}"


def _mute(pen: Look, leaning: Mapping[str, Entry], *, but: set[str]) -> set[str]:
    """Those of which too much of the record fits even without what has the keys ``but``.

    So it was before entries with these came, and so it stays: they are in the acts that they were in.
    """
    days = _taken(pen, leaning, most=SPREAD + 1 + len(but))
    return {name for name, several in days.items() if len(several - but) > SPREAD}


def _leaning(pen: Look, entries: Mapping[str, Entry]) -> dict[str, Entry]:
    """Those that lean and could mean one of these entries."""
    near = pen.under(key for entry in entries.values() for key in asked(entry))
    like: dict[tuple[str, str | None], list[Entry]] = {}
    for entry in entries.values():
        like.setdefault((entry.kind, entry.type), []).append(entry)
    return {
        name: one
        for name, one in near.items()
        if any(may_mean(one, entry) for entry in like.get((one.kind, one.type), ()))
    }


def _twins(pen: Look, entries: Sequence[Entry]) -> set[str]:
    """What these statements made by being uttered, and the statements that made these events."""
    said = {entry.made_by for entry in entries if entry.made_by}
    return said | set(pen.under(key for entry in entries for key in twin_keys(entry)))


def _with_acts(pen: Look, names: Iterable[str]) -> dict[str, Entry]:
    """These entries and all that are in one act with any of them."""
    names = set(names)
    acts = pen.acts_of(names)
    return pen.entries(names | {entry for act in pen.acts(acts.values()) for entry in act.entries})


def _name(pen: Pen, actors: Iterable[str]) -> None:
    """Sets under which name each actor is shown, and takes out those whom nobody names any longer."""
    for actor in sorted(actors):
        namings = [Naming(*naming) for naming in pen.namings(actor)]
        if not namings:
            pen.drop_actor(actor)
            continue
        best = foremost(namings)
        reports = sum(naming.reports for naming in namings)
        pen.name_actor(actor, name=best.name, kind=best.kind, country=best.country, reports=reports)


def _names(actor: Actor) -> list[tuple[str, str, str]]:
    """Each name of an actor with its folded form and surname, the main one first."""
    found = []
    for name in dict.fromkeys((actor.name, *actor.aliases)):
        folded = plain(name)
        words = folded.split()
        surname = ""
        if actor.kind == "person" and words:
            surname = words[0] if actor.country in SURNAME_FIRST else words[-1]
        found.append((name, folded, surname))
    return found
