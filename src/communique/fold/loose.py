"""Joins a telling that leaves the day open to the one act that it can mean, where the record holds just one.

"The launch in November" is the launch of 29 November if no other was told of that month. It looks at whole
neighbourhoods, not at pairs, but at nothing else; where two acts could be meant, it joins neither.

A loose telling is an event without a certain day: of a month, a season or a year, or undated. What it can
mean has the same type and sides, a status that one act has in turn, and a certain day inside the loose
telling's own: the days that its date spans; undated, the quarter around its article. Undated tellings must
say more: a named mode with both sides, "summit", what thing it is planned for, or that it is to come soon.
Of sides that do the like on many days nothing tells which is meant. A meeting that is told by its states
alone leans in the same way on the one that a day has of their people. So does what an undated page tells of
"31 May" on the act of such a day in the one year in which the record has one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache, lru_cache

from communique.fold.days import bounds, certain, meet, span_of
from communique.fold.events import (
    BY_WORDS,
    MUTUAL,
    THREAD,
    nobody,
    side_name,
    sides,
    stand,
    who_key,
)
from communique.fold.rarity import names, shared, weight
from communique.fold.statements import BINDING, speak_alike
from communique.fold.stems import called, clause, head, plain, stems, trigger, worded
from communique.model import Entry, Who, digest

QUARTER = 92
"""Days before and after an undated telling's article within which it can mean an act: an article names
without its day what its readers still remember."""

WIDEST = 366
"""Days of a date that still says when; of "since the war" every year holds a candidate."""

REPORT = 31
"""Days that an article's own date may span to place what it leaves undated."""

SPREAD = 12
"""Different days of the like deeds, in the days that a loose telling can mean, from which on it means none of
them: a relation with a deed a week has several that fit, and a record cannot hold them all at hand."""

SPELL = 64
"""Days that share a key of loose tellings."""

ALIKE = 0.3
"""Share of the shorter telling's words, two at least, that tells of one deed where its type alone says
little: of the sample's tellings by month or year the wrong ones have 0.29 and less, the right ones more."""

RARE = 3.0
"""Weight of what two tellings share of one day of the year: one word that few articles use."""

TWO_RARE = 7.0
"""Weight of two words that few articles use; ``ALIKE`` is then their share of the telling's weight."""

PROMISED = (5.0, 0.6)
"""Weight, of two words at least, that two tellings of a promise share, and its share of the lighter one's.
Of the sample's pairs all with it are one."""

THING = (5.0, 0.5)
"""Weight, of two words at least, that two deeds' things share, and its share of the lighter's."""

HALF_YEAR = 183
"""Days for which it is remembered what somebody agreed to: until it is held."""

NAMED = 6.0
"""Weight of a name of two words that two tellings of an agreement share."""

DENIED = (9.0, 0.7)
"""The same of a denial, of which a ministry has several a month: three words that few articles use."""

FATE = frozenset({"actual", "planned", "called-off"})
"""Statuses that a plan and its outcome have."""

TALKED = frozenset({"planned", "proposed", "conditional", "called-off"})
"""The same of what may not have come about."""

AHEAD = frozenset({"planned", "proposed", "conditional"})
"""Statuses of what is still to come when it is told."""

VAGUE = BY_WORDS | {"COOPERATE", "SANCTION"}
"""Types of which the same sides do several a month, so that the words must tell."""


_NOT = frozenset({"no", "not", "never"})
_SOON = re.compile(r"\b(?:soon|shortly|imminent(?:ly)?|in the coming (?:days|weeks))\b", re.IGNORECASE)
_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?(?:/XXXX-(\d\d)-(\d\d))?")


def loose(entry: Entry) -> bool:
    """Whether a telling may mean an act of a day that it does not give.

    Example:
        ``loose(entry)`` of "launched a missile in November" with the date 2017-11
    """
    if entry.kind == "statement":
        placed = bool(entry.when.edtf) or entry.act == "promise"
        return placed and not certain(entry.when) and bound(entry) and _window(entry) is not None
    if nobody(entry) or certain(entry.when):
        return False
    if no_year(entry.when.edtf):
        return True
    return _window(entry) is not None and (bool(entry.when.edtf) or _telling(entry))


def leans(entry: Entry) -> bool:
    """Whether what a telling is of one act with may depend on what else the record holds."""
    return loose(entry) or _by_states(entry)


def firm(entry: Entry) -> bool:
    """Whether a loose telling may mean this one: an event of somebody, or a promise, with a day."""
    if entry.kind == "statement":
        return bound(entry) and certain(entry.when)
    return not nobody(entry) and certain(entry.when)


def bound(entry: Entry) -> bool:
    """Whether an entry is a promise, threat, proposal, refusal or denial of somebody."""
    if entry.kind != "statement" or not entry.actors:
        return False
    return entry.act in BINDING or _denial(entry)


def _denial(entry: Entry) -> bool:
    return entry.act == "state" and entry.polarity == "deny"


def keys(entry: Entry) -> tuple[str, ...]:
    """Keys of a firm telling, two a day, or of a loose one, one a spell or month; others have none."""
    if firm(entry):
        # Of a day without its year only deeds are told.
        return _days(entry) if entry.kind == "statement" else (*_days(entry), *_anniversaries(entry))
    if not loose(entry):
        return ()
    months = no_year(entry.when.edtf)
    if months:
        who = _who(entry)
        return tuple(f"{who}-m{month}" for month in sorted({day[:2] for day in months}))
    return _spells(entry, _window(entry))


def asked(entry: Entry) -> tuple[str, ...]:
    """Keys of the tellings that may mean this one; none where it is not firm."""
    if not firm(entry):
        return ()
    rooms = _days(entry) if entry.type == "CONSULT" else ()
    who = _who(entry)
    months = tuple(
        f"{who}-m{month}" for month in sorted({day[5:7] for day in bounds(entry.when.edtf) if day})
    )
    return (*_spells(entry, span_of(entry.when.edtf)), *months, *rooms)


def meant(entry: Entry) -> tuple[str, ...]:
    """Keys, one a day, of what a telling may mean; none where it does not lean."""
    if _by_states(entry):
        return _days(entry)
    if not loose(entry):
        return ()
    who = _who(entry)
    if yearless := no_year(entry.when.edtf):
        return tuple(f"{who}-y{day}" for day in yearless)
    span = _window(entry)
    if span is None:
        return ()
    return _each_day(who, *span)


@lru_cache(maxsize=256)
def _each_day(who: str, first: int, last: int) -> tuple[str, ...]:
    """A key a day; what is told by its year alone has hundreds, and many such tellings have the same."""
    return tuple(f"{who}-f{day}" for day in range(first, last + 1))


def may_mean(one: Entry, other: Entry) -> bool:
    """Whether a telling that leans can mean a firm one; it says nothing of what else it can mean."""
    if _by_states(one):
        return firm(other) and one.type == other.type and _same_room(one, other)
    if (one.kind, one.type) != (other.kind, other.type) or not loose(one) or not firm(other):
        return False
    if one.kind == "statement":
        return _said_then(one, other)
    if one.mode and other.mode and one.mode != other.mode:
        return False
    visits = one.mode == "visit", other.mode == "visit"
    if one.type in MUTUAL and any(visits) and not (all(visits) and _one_way(one, other)):
        return False
    yearless = no_year(one.when.edtf)
    if yearless:
        if not _in_year(one, other, yearless):
            return False
    else:
        span, day = _window(one), span_of(other.when.edtf)
        if span is None or day is None or day[0] > span[1] or day[1] < span[0]:
            return False
    if not _status(one, other) or not (sides(one) == sides(other) or stand(one, other)):
        return False
    moded = one.mode is not None and one.mode == other.mode
    if not one.when.edtf:
        if one.article == other.article and one.evidence.span == other.evidence.span:
            return False  # one sentence tells two things
        if _two_persons(one):
            return sides(one) == sides(other)
        if _full(one) and one.type == "AGREE":
            return one.status == other.status and (_alike(one, other) or _by_name(one, other))
        if _soon(one):
            return _full(other)
        if moded and _twofold(one) and head(one) <= head(other):
            return True
        if _about(one) and _one_thing(one, other):
            return True
        summit = _summit(one) and (_summit(other) or not _states(other))
        return summit or (moded and _full(one) and _full(other))
    if (moded or one.type == "CONSULT") and one.type not in VAGUE:
        return True
    # To have signed something that month is not to have signed this.
    named = one.type not in BY_WORDS and bool(head(one) & head(other))
    one_day = 0 < len(yearless) <= 2 and weight(worded(one) & worded(other)) >= RARE
    return named or one_day or _alike(one, other)


def _said_then(one: Entry, other: Entry) -> bool:
    """Whether a promise told by its month or year is one of a day, by the words that it has left."""
    span, day = _window(one), span_of(other.when.edtf)
    if one.act != other.act or not speak_alike(one, other):
        return False
    if span is None or day is None or day[0] > span[1] or day[1] < span[0]:
        return False
    a, b = _pledged(one), _pledged(other)
    if one.polarity != other.polarity and not a & b & _stopping():
        return False
    told = shared(a, b)
    least, share = DENIED if _denial(one) else PROMISED
    return len(a & b) > 1 and told.weight >= least and told.less >= share


def _pledged(entry: Entry) -> frozenset[str]:
    """The stems of a promise: to conduct no tests is to refrain from tests."""
    told = stems(entry.quote)
    if entry.act == "promise" and entry.polarity == "deny" and told & _NOT:
        return (told - _NOT) | _stopping()
    return told


@cache
def _stopping() -> frozenset[str]:
    return stems("refrain")


def leanings(
    entries: Mapping[str, Entry], group_of: Mapping[str, int], *, mute: Collection[str] = ()
) -> list[tuple[str, str]]:
    """Which loose tellings are of one act with which other tellings; the order never matters.

    Args:
        entries: by id; all that can be meant is among them.
        group_of: by id, the act so far, by the pair tests and what people say.
        mute: loose tellings that mean nothing, whatever is among ``entries``: too much of the record fits.
    """
    by_day: dict[str, list[str]] = {}
    members: dict[int, list[str]] = {}
    hanging = set()
    for name, entry in entries.items():
        members.setdefault(group_of[name], []).append(name)
        if leans(entry):
            hanging.add(group_of[name])
        if firm(entry):
            for key in keys(entry):
                by_day.setdefault(key, []).append(name)
    found = []
    for group in sorted(hanging):
        names = sorted(members[group])
        if not _open({name: entries[name] for name in names}) or any(name in mute for name in names):
            continue
        pairs: list[tuple[str, str]] = []
        common: set[int] | None = None
        for name in names:
            days = [by_day[key] for key in meant(entries[name]) if key in by_day]
            if len(days) > SPREAD:
                pairs = []
                break
            near = sorted({other for day in days for other in day})
            could = [(name, other) for other in near if may_mean(entries[name], entries[other])]
            if could:
                acts = {group_of[other] for _, other in could}
                common = acts if common is None else common & acts
            pairs += could
        # What one telling of an act leaves open another may say.
        pairs = [pair for pair in pairs if group_of[pair[1]] in (common or ())] or pairs
        # Whom it names itself goes before a state that may stand for them.
        exact = [(a, b) for a, b in pairs if sides(entries[a]) == sides(entries[b])]
        # A summit is what is called one before a minister's meeting with the leader.
        pairs = exact or [(a, b) for a, b in pairs if _summit(entries[a]) and _summit(entries[b])] or pairs
        pairs = _by_persons(pairs, entries, group_of)
        if len({group_of[other] for _, other in pairs}) == 1:
            found.append(pairs[0])
    return found


def _by_persons(
    pairs: list[tuple[str, str]], entries: Mapping[str, Entry], group_of: Mapping[str, int]
) -> list[tuple[str, str]]:
    """Of a meeting that some tell by persons and some by states alone, the tellings by persons.

    Where all told by states fits the one act told by persons they will be one, whatever leans on what.
    """
    states = [other for _, other in pairs if _by_states(entries[other])]
    persons = [pair for pair in pairs if not _by_states(entries[pair[1]])]
    if not states or len({group_of[other] for _, other in persons}) != 1:
        return pairs
    rooms = {other for _, other in persons}
    fits = all(any(_same_room(entries[a], entries[b]) for b in rooms) for a in states)
    return persons if fits else pairs


def _open(told: Mapping[str, Entry]) -> bool:
    """Whether tellings of one act all leave the day open, or all leave open who met."""
    return not any(map(firm, told.values())) or all(map(_by_states, told.values()))


def _by_states(entry: Entry) -> bool:
    """Whether a meeting is told by its states alone, so that a day's one meeting of their people is meant."""
    return firm(entry) and entry.type == "CONSULT" and _states(entry) and entry.status in THREAD


def _same_room(one: Entry, other: Entry) -> bool:
    if _states(other) or other.status not in THREAD:
        return False
    if (one.mode == "visit") != (other.mode == "visit") or (
        one.mode and other.mode and one.mode != other.mode
    ):
        return False
    return stand(one, other) and meet(one.when, other.when) and (one.mode != "visit" or _one_way(one, other))


def _days(entry: Entry) -> tuple[str, ...]:
    first, last = span_of(entry.when.edtf) or (0, -1)
    who = _who(entry)
    return tuple(f"{who}-f{day}" for day in range(first, last + 1))


def _anniversaries(entry: Entry) -> tuple[str, ...]:
    """Keys of a firm telling's days without their year."""
    who = _who(entry)
    return tuple(f"{who}-y{day[5:]}" for day in dict.fromkeys(bounds(entry.when.edtf)) if day)


@lru_cache(maxsize=1024)
def no_year(edtf: str) -> tuple[str, ...]:
    """The days, such as ``05-31``, that a date without its year can mean; none where it is no such date."""
    found = _YEARLESS.fullmatch(edtf)
    if found is None or (found[3] and not found[2]):
        return ()
    first = f"{found[1]}-{found[2] or '01'}"
    last = f"{found[3]}-{found[4]}" if found[3] else f"{found[1]}-{found[2] or '31'}"
    every = [f"{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 32)]
    days = tuple(day for day in every if first <= day <= last)
    return days if len(days) <= REPORT else ()


def _in_year(one: Entry, other: Entry, yearless: tuple[str, ...]) -> bool:
    """Whether a firm telling's day is one of these, within a year of the other's report if that is known."""
    if not any(day and day[5:] in yearless for day in bounds(other.when.edtf)):
        return False
    told, day = span_of(one.told), span_of(other.when.edtf)
    return told is None or day is None or told[0] - WIDEST <= day[0] <= told[1] + WIDEST


def _who(entry: Entry) -> str:
    """What keys begin with of events of one type and countries, or of one kind of speech of a country."""
    if entry.kind == "event":
        return who_key(entry)
    countries = sorted({who.country or side_name(who) for who in entry.actors})
    stance = "" if entry.act == "promise" else entry.polarity or ""
    return digest("bound", entry.act or "", stance, *countries, length=12)


def _spells(entry: Entry, span: tuple[int, int] | None) -> tuple[str, ...]:
    if span is None:
        return ()
    who = _who(entry)
    return tuple(f"{who}-o{spell}" for spell in range(span[0] // SPELL, span[1] // SPELL + 1))


def _window(entry: Entry) -> tuple[int, int] | None:
    """The first and last day that a loose telling can mean, by `date.toordinal`; none where unknown."""
    if entry.when.edtf:
        span = span_of(entry.when.edtf)
        if span is None or span[1] - span[0] >= WIDEST:
            return None
        told = span_of(entry.told) if entry.status in AHEAD and span[1] - span[0] > REPORT else None
        if told and _two_persons(entry):
            span = span[0], span[1] + QUARTER  # "by May" they met in June
        # What is planned for this year lies ahead of the report.
        return (max(span[0], told[0] - 1), span[1]) if told and told[0] <= span[1] else span
    told = span_of(entry.told)
    if told is None or told[1] - told[0] >= REPORT:
        return None
    if entry.kind == "statement":
        return max(1, told[0] - REPORT), told[1]
    ahead = 1 if entry.status in ("actual", "denied") else QUARTER
    to_come = (_two_persons(entry) and not _summit(entry)) or _about(entry)
    back = 1 if to_come else HALF_YEAR if _agreed(entry) else QUARTER
    if _soon(entry):
        back, ahead = 1, REPORT
    return max(1, told[0] - back), told[1] + ahead


def _telling(entry: Entry) -> bool:
    """Whether an undated telling says enough to be looked up: a mode and both sides, or a summit.

    Or what was done in two words, as "nuclear test", which all that it can mean must be told by.
    """
    if _two_persons(entry) or _summit(entry) or _twofold(entry) or _about(entry):
        return True
    return (entry.mode is not None or _agreed(entry) or _soon(entry)) and _full(entry)


def _agreed(entry: Entry) -> bool:
    return entry.type == "AGREE" and entry.status == "actual" and _full(entry)


def _soon(entry: Entry) -> bool:
    """Whether a deed whose sides are both told is to come soon, so that it is the next of its kind."""
    if entry.status != "planned" or entry.when.edtf or entry.type in BY_WORDS or entry.type in MUTUAL:
        return False
    return _full(entry) and _SOON.search(clause(entry)) is not None


def _about(entry: Entry) -> bool:
    """Whether it is planned, and said of what, in two words at least: "its test site"."""
    if entry.status not in AHEAD or entry.type in BY_WORDS or entry.type in MUTUAL:
        return False
    return len(_topic(entry)) > 1


def _one_thing(one: Entry, other: Entry) -> bool:
    """Whether two deeds are done to one thing: two words of it at least, half of the lighter's."""
    common = _topic(one) & _topic(other)
    told = shared(_topic(one), _topic(other))
    return len(common) > 1 and told.weight >= THING[0] and told.less >= THING[1]


def _topic(entry: Entry) -> frozenset[str]:
    """The stems of what a deed is done to, its sides' names left out."""
    return stems(" ".join(entry.args.get("topic", ()))) - called(entry)


def _two_persons(entry: Entry) -> bool:
    """Whether two persons whom the record knows are to meet, neither of them named by the state alone."""
    if entry.type != "CONSULT" or entry.mode is not None or entry.status not in AHEAD:
        return False
    both = _both(entry)
    return len(sides(entry)[0]) == 2 and all(who.actor and who.actor != who.country for who in both)


def _twofold(entry: Entry) -> bool:
    return entry.mode is not None and entry.status == "actual" and len(head(entry)) > 1


def _full(entry: Entry) -> bool:
    return all(any(who.actor for who in side) for side in (entry.actors, entry.recipients))


def _summit(entry: Entry) -> bool:
    return entry.type == "CONSULT" and "summit" in plain(trigger(entry)).split()


def _states(entry: Entry) -> bool:
    """Whether only states are named on both sides."""
    return all(who.actor is not None and who.actor == who.country for who in _both(entry))


def _both(entry: Entry) -> tuple[Who, ...]:
    return (*entry.actors, *entry.recipients)


def _one_way(one: Entry, other: Entry) -> bool:
    """Whether the same countries come, so that two visits are not each other's return."""
    come, came = ({who.country or side_name(who) for who in entry.actors} for entry in (one, other))
    return come == came


def _status(one: Entry, other: Entry) -> bool:
    both = {one.status, other.status}
    if len(both) == 1 or both <= FATE:
        return True
    if _summit(one) or _two_persons(one):
        return both <= FATE | TALKED
    return both <= TALKED and (one.mode == "visit" or both == {"planned", "conditional"})


def _by_name(one: Entry, other: Entry) -> bool:
    """Whether two sentences share names that are none of their sides': "the Winter Olympics"."""
    common = names(one.evidence.quote) & names(other.evidence.quote)
    return weight(common - called(one) - called(other)) >= NAMED


def _alike(one: Entry, other: Entry) -> bool:
    a, b = worded(one), worded(other)
    common = len(a & b)
    if common > 1 and common >= ALIKE * min(len(a), len(b)):
        return True
    told = shared(stems(one.evidence.quote) - called(one), stems(other.evidence.quote) - called(other))
    return told.weight >= TWO_RARE and told.less >= ALIKE
