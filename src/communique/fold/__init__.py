"""Puts together the reports that tell the same thing, so that each act stands in the record once.

It is pure: it reads no file, asks no clock, and the order in which reports arrive never matters. What makes
two statements one stands in ``statements``, what makes two events one in ``events``; the kinds never mix.
What people have decided comes in as an argument and goes before both: ``decisions`` says which of it holds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from communique.fold import (
    events,
    evidence,
    fields,
    lasting,
    loose,
    numbered,
    outlets,
    papers,
    reprint,
    sent,
    statements,
    topics,
    twins,
    victims,
    wanted,
    watches,
    within,
)
from communique.fold.actors import Naming, foremost
from communique.fold.copies import Print, copies, groups, groups_within, like, pairs_within
from communique.fold.copies import keys as article_keys
from communique.fold.copies import linked as same_article
from communique.fold.days import bounds, meet
from communique.fold.decisions import ACTORS, Clusters, Settled, Tie, Told, Verdicts
from communique.fold.events import nobody
from communique.fold.evidence import evident
from communique.fold.fields import country_code
from communique.fold.lasting import lasts, whole
from communique.fold.loose import SPREAD, asked, leans, may_mean, meant
from communique.fold.papers import one_paper
from communique.fold.remembering import remembering
from communique.fold.reprint import reprinted
from communique.fold.sent import one_offer
from communique.fold.standing import Conflict, Standing, conflicts, standings
from communique.fold.stems import plain
from communique.fold.stories import Telling, happened, stories
from communique.fold.stories import keys as story_keys
from communique.fold.topics import one_topic
from communique.fold.twins import twin_keys
from communique.fold.victims import befell
from communique.fold.wanted import one_plan
from communique.fold.within import one_telling, retold
from communique.model import Act, Decision, Entry

__all__ = [
    "ACTORS", "SPREAD", "Conflict", "Naming", "Neighbourhood", "Print", "Settled", "Standing", "Telling",
    "Tie", "Told", "Verdicts", "alike", "article_keys", "asked", "bounds", "conflicts", "copies",
    "country_code", "entry_keys", "fields", "fold", "foremost", "happened", "leans", "like", "may_mean",
    "meant", "meet", "neighbourhoods", "nobody", "plain", "remembering", "retold", "same_act", "same_article",
    "standings", "stories", "story_keys", "twin_keys", "watches",
]  # fmt: skip

BASES = ("stated", "derived", "assumed", "unknown")
"""Bases of a date, the surest first."""

LATER = frozenset({"actual", "called-off"})
"""Statuses that say how a plan came out; a telling with one is shown before the plan's own, unless it was
planned anew after it had been called off."""

NOWHERE: Mapping[str, str] = {}

# Fields whose differences a reader of the record should see.
COMPARED = ("act", "polarity", "manner", "type", "status", "mode", "addressee", "venue", "condition")

# Args of an event whose differences are of the same weight: how many were freed, expelled, killed.
COUNTED = ("number",)


KEYED = 4096
"""Entries whose keys are kept in mind: what is dated by its year alone is looked at again with nearly every
article of that year."""

PAIR_TESTS = (
    one_telling, reprinted, one_plan, numbered.numbered, evident, befell,
    lasts, one_topic, one_offer, one_paper,
)  # fmt: skip
"""What makes two tellings one beside the tests of ``events`` and ``statements``."""


@remembering(KEYED)
def entry_keys(entry: Entry) -> tuple[str, ...]:
    """Keys under which tellings of the same thing find each other; entries sharing none are never linked."""
    told = events.keys(entry) if entry.kind == "event" else statements.keys(entry)
    return (
        *told,
        *within.keys(entry),
        *loose.keys(entry),
        *reprint.keys(entry),
        *wanted.keys(entry),
        *numbered.keys(entry),
        *evidence.keys(entry),
        *victims.keys(entry),
        *twins.keys(entry),
        *lasting.keys(entry),
        *topics.keys(entry),
        *sent.keys(entry),
        *papers.keys(entry),
    )


def alike(one: Entry, other: Entry) -> bool:
    """Whether two entries that share a key tell the same thing; the order does not matter.

    Of two events that name nobody the articles must be copies, too: `fold` asks for that.
    """
    if any(test(one, other) for test in PAIR_TESTS):
        return True
    return events.alike(one, other) if one.kind == "event" else statements.alike(one, other)


def same_act(one: Entry, other: Entry) -> bool:
    """Whether the two share a key and tell the same thing; the order does not matter."""
    return alike(one, other) and not set(entry_keys(one)).isdisjoint(entry_keys(other))


class Neighbourhood(NamedTuple):
    """Entries that pair tests and decisions tie together, and the acts that they come to.

    ``decided``: by entry, the decisions that join it with another of them or keep it from one; where there is
    any, ``acts`` may be several.
    """

    entries: tuple[str, ...]
    acts: tuple[Act, ...]
    decided: Mapping[str, tuple[str, ...]]


def fold(
    entries: Iterable[Entry], *, copies: Mapping[str, str], decisions: Iterable[Decision] | Verdicts = ()
) -> tuple[Act, ...]:
    """The acts that ``entries`` tell, in order of their ids; ``copies`` maps an article to the one it copies.

    Every entry is in exactly one act, but for those that ``decisions`` retract. An act's id is the least of
    its entries' ids.
    """
    found = neighbourhoods(entries, copies=copies, decisions=decisions)
    return tuple(sorted((act for near in found for act in near.acts), key=lambda act: act.id))


def neighbourhoods(
    entries: Iterable[Entry],
    *,
    copies: Mapping[str, str],
    decisions: Iterable[Decision] | Verdicts = (),
    mute: Collection[str] = (),
    printed: Mapping[str, str] = NOWHERE,
    compared: Mapping[str, str] = NOWHERE,
) -> tuple[Neighbourhood, ...]:
    """The same acts, with the entries that could have become one: folding each of them alone is no different.

    ``decisions`` are all that people have taken, in any order, or what they come to. Where ``entries`` are a
    part of a record, all that a loose telling among them can mean is among them too, or it is in ``mute``.
    ``printed`` is each article's outlet: an article that has a thing from another outlet is no second origin.
    ``compared`` has entries that are as they were when all of them were compared, each with the act that it
    came to be in: two of them in two acts are not compared again.
    """
    verdicts = decisions if isinstance(decisions, Verdicts) else Verdicts(decisions)
    by_id = {entry.id: after for entry in entries if (after := verdicts.entry(entry)) is not None}
    settled = verdicts.settle({name: entry.kind for name, entry in by_id.items()})
    buckets: dict[str, list[str]] = {}
    for entry in by_id.values():
        for key in entry_keys(entry):
            buckets.setdefault(key, []).append(entry.id)

    def link(a: str, b: str) -> bool:
        before = compared.get(a), compared.get(b)
        if None not in before and before[0] != before[1]:
            return False
        return _link(by_id[a], by_id[b], copies)

    linked = groups_within(
        by_id, buckets.values(), joined=[(tie.one, tie.other) for tie in settled.joined], link=link
    )
    group_of = {name: at for at, group in enumerate(linked) for name in group}
    leaning = loose.leanings(by_id, group_of, mute=mute)
    if leaning:
        linked = groups(by_id, [*_chained(linked), *leaning], link=lambda a, b: True)
        group_of = {name: at for at, group in enumerate(linked) for name in group}
    spoken = twins.uttered(by_id, group_of)
    if spoken:
        linked = groups(by_id, [*_chained(linked), *spoken], link=lambda a, b: True)
        group_of = {name: at for at, group in enumerate(linked) for name in group}
    decided: dict[str, set[str]] = {}
    tied = dict.fromkeys(map(str, range(len(linked))))
    apart: list[tuple[str, str]] = []
    split: dict[int, list[Tie]] = {}
    for tie in (*settled.joined, *settled.parted):
        decided.setdefault(tie.one, set()).add(tie.decision)
        decided.setdefault(tie.other, set()).add(tie.decision)
    for tie in settled.parted:
        one, other = group_of[tie.one], group_of[tie.other]
        apart.append((str(one), str(other)))
        if one == other:
            split.setdefault(one, []).append(tie)
    acts_of: dict[int, list[list[str]]] = {
        at: _parted([by_id[name] for name in linked[at]], settled.joined, ties, copies, [*leaning, *spoken])
        for at, ties in split.items()
    }
    found = []
    for near in groups(tied, apart, link=lambda a, b: True):
        names = sorted(name for at in near for name in linked[int(at)])
        members = [group for at in near for group in acts_of.get(int(at), [linked[int(at)]])]
        acts = [_act([by_id[name] for name in group], copies, verdicts, printed) for group in members]
        found.append(
            Neighbourhood(
                entries=tuple(names),
                acts=tuple(sorted(acts, key=lambda act: act.id)),
                decided={name: verdicts.ordered(decided[name]) for name in names if name in decided},
            )
        )
    return tuple(sorted(found, key=lambda near: near.entries[0]))


def _chained(linked: Iterable[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Pairs that hold each group together."""
    return (pair for group in linked for pair in pairwise(group))


def _link(one: Entry, other: Entry, copies: Mapping[str, str]) -> bool:
    if not alike(one, other):
        return False
    if one_telling(one, other) or reprinted(one, other) or one_plan(one, other):
        return True
    unnamed = nobody(one) and nobody(other)
    return not unnamed or events.again(one, other) or _one_text(one.article, other.article, copies)


def _parted(
    entries: Sequence[Entry],
    joined: Iterable[Tie],
    parted: Iterable[Tie],
    copies: Mapping[str, str],
    leaning: Iterable[tuple[str, str]],
) -> list[list[str]]:
    """The acts of entries that hang together, of which people say that some are not one.

    What people join is joined first; then the pair test's links, the closest first, so that an entry that
    could go with either of two goes with the one whose words are nearer.
    """
    by_id = {entry.id: entry for entry in entries}
    clusters = Clusters()
    for tie in joined:
        if tie.one in by_id and tie.other in by_id:
            clusters.join(tie.one, tie.other)
    for tie in parted:
        clusters.part(tie.one, tie.other, tie.decision)
    buckets: dict[str, list[str]] = {}
    for entry in entries:
        for key in entry_keys(entry):
            buckets.setdefault(key, []).append(entry.id)
    links = [
        (not _one_text(by_id[a].article, by_id[b].article, copies), -_closeness(by_id[a], by_id[b]), a, b)
        for a, b in pairs_within(buckets.values())
        if _link(by_id[a], by_id[b], copies)
    ]
    for _, _, a, b in sorted(links):
        clusters.join(a, b)
    for a, b in sorted(leaning):
        if a in by_id and b in by_id:
            clusters.join(a, b)
    found: dict[str, list[str]] = {}
    for name in sorted(by_id):
        found.setdefault(clusters.root(name), []).append(name)
    return list(found.values())


def _closeness(one: Entry, other: Entry) -> float:
    """The share of words that two tellings have in common."""
    a, b = (events.words(e) if e.kind == "event" else statements.bag(e.quote) for e in (one, other))
    return len(a & b) / max(1, len(a | b))


def _one_text(one: str, other: str, copies: Mapping[str, str]) -> bool:
    """Whether two articles print one text, so that both count with one origin."""
    return one != other and copies.get(one, one) == copies.get(other, other)


def _act(
    entries: Sequence[Entry], copies: Mapping[str, str], verdicts: Verdicts, printed: Mapping[str, str]
) -> Act:
    shown = _fates(entries)
    set_in: dict[str, Collection[str]] = {entry.id: verdicts.changes(entry.id) for entry in entries}
    # What is shown first: what a person has set, an original, how it came out, what tells it rather than
    # points back at it, the surest reading of it, the earliest, the fullest.
    leading = min(
        entries,
        key=lambda e: (
            not set_in[e.id], e.article in copies, e.status not in shown, e.repeats is not None,
            -e.confidence, len(e.when.edtf) != 10, e.when.edtf, -len(e.quote), e.id,
        ),
    )  # fmt: skip
    # One whose year is known, the surest, then a day before a month and a month before a year, then the
    # first: later reports repeat what was said before.
    # A day that a person has set goes before all others.
    dated = min(
        entries,
        key=lambda e: (
            "when" not in set_in[e.id], e.when.edtf[:1] in ("", "X"), BASES.index(e.when.basis),
            len(e.when.edtf) != 10, len(e.when.edtf) == 4, e.when.edtf, e.id,
        ),
    )  # fmt: skip
    articles = {entry.article for entry in entries}
    return Act(
        id=min(entry.id for entry in entries),
        kind=leading.kind,
        entries=tuple(sorted(entry.id for entry in entries)),
        leading=leading.id,
        reports=len(articles),
        origins=outlets.origins(entries, copies=copies, outlets=printed),
        when=whole(dated, entries),
        confidence=max(entry.confidence for entry in entries),
        disagreements=tuple(_disagreements(entries)),
    )


def _fates(entries: Sequence[Entry]) -> frozenset[str]:
    """The statuses of which one is shown: what was held was held, whatever had been said of it before."""
    told: dict[str, str] = {}
    for entry in entries:
        told[entry.status] = max(told.get(entry.status, ""), bounds(entry.told)[1] or "")
    if "actual" in told:
        return frozenset({"actual"})
    if "called-off" in told and told.get("planned", "") > told["called-off"] > "":
        return frozenset({"planned"})
    return LATER


def _disagreements(entries: Sequence[Entry]) -> list[str]:
    differing = []
    for name in COMPARED:
        given = {plain(str(value)) for e in entries if (value := getattr(e, name)) is not None}
        if len(given) > 1:
            differing.append(name)
    for role in COUNTED:
        counts = {frozenset(map(plain, words)) for e in entries if (words := e.args.get(role))}
        if len(counts) > 1:
            differing.append(role)
    # A day that only the report gives is nobody's account of when it was.
    days = {entry.when for entry in entries if entry.when.edtf and entry.when.basis != "assumed"}
    if any(not meet(a, b) for a in days for b in days):
        differing.append("when")
    return differing
