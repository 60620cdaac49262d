"""Joins what two articles say, without a day, that the same parties are to do: a plan told again later.

It looks at what is wanted only, never at what was done: of deeds without a day the same parties do many.

A visit that somebody has been asked for stays one until it is made, put off or not.

"Suspension for suspension" in August and "the double freeze" in November are one proposal to the same three.
What one side is to do in return for what another does is one half of one bargain.
"""

from __future__ import annotations

import re

from communique.fold.days import span_of, spells
from communique.fold.events import EVERYBODY, side_name, sides, who_key
from communique.fold.rarity import shared
from communique.fold.stems import called, head, plain, stems, worded
from communique.model import Entry, digest

WANTED = frozenset({"planned", "proposed", "conditional", "hypothetical", "called-off"})
"""Statuses of what has not come about, called off for good or put off."""

HALF_YEAR = 183
"""Days between two reports that can mean one plan; later it has been overtaken."""

YEAR = 366
"""The same of a visit that a person has been asked for or has promised, until it is made."""

SEASON = 85
"""Days that such a visit's date must span at least: "in the autumn", "this year"; next week's is another."""

NOT_MADE = frozenset({"planned", "proposed", "conditional", "called-off", "denied"})
"""Statuses of it."""

ASKED = frozenset({"proposed", "conditional"})
"""Those of which no day is fixed yet."""

MANY = 3
"""Parties from which on a word for the deed says which it is; two have several plans of a kind."""

ALIKE = 0.3
"""Share of the shorter telling's words, two at least, that two parties' plans have in common.
Of the sample's pairs all with it are one, but for one promise that the key leaves apart."""


TWO_WORDS = 5.0
"""Weight of two words that not every article has; ``ALIKE`` is then their share of the telling's weight."""


HALF = (9.0, 0.33)
"""Weight of three words that few articles use, which two tellings of a bargain share, and its share of the
lighter sentence. Of the sample's pairs all with it are one."""

_IN_RETURN = re.compile(r"\b(?:in (?:return|exchange) for|while|as long as|provided)\b", re.IGNORECASE)


def keys(entry: Entry) -> tuple[str, ...]:
    """Keys under which tellings of one plan find each other: two for each word of the deed, of one year."""
    told = within_a_year(entry.told)
    if told is not None and _unmade(entry):
        who = digest("unmade", who_key(entry), *sorted(map(side_name, entry.actors)), length=12)
        return tuple(dict.fromkeys(f"{who}-{name}" for day in told for name in _years(day)))
    what = "half" if _half(entry) else "wanted" if _plan(entry) else ""
    if told is None or not what:
        return ()
    every = dict.fromkeys(name for day in told for name in spells(day, HALF_YEAR))
    who = digest(what, who_key(entry), entry.status, entry.mode or "", length=12)
    return tuple(f"{who}-{spell}-{stem}" for spell in every for stem in sorted(head(entry)))


def one_plan(one: Entry, other: Entry) -> bool:
    """Whether two articles tell of one thing wanted of the same parties; the order does not matter.

    Example:
        ``one_plan(august, november)`` of a freeze proposed to the same three
    """
    if one.article != other.article and _unmade(one) and _unmade(other):
        return _one_visit(one, other)
    halves = _half(one) and _half(other)
    if one.article == other.article or not (halves or (_plan(one) and _plan(other))):
        return False
    if (one.type, one.status, one.mode) != (other.type, other.status, other.mode):
        return False
    days, others = within_a_year(one.told), within_a_year(other.told)
    if days is None or others is None or max(days[0], others[0]) - min(days[1], others[1]) > HALF_YEAR:
        return False
    if sides(one) != sides(other) or not head(one) & head(other):
        return False
    if halves:
        return _one_bargain(one, other)
    if len(_parties(one)) >= MANY:
        return True
    a, b = worded(one), worded(other)
    common = len(a & b)
    if common > 1 and common >= ALIKE * min(len(a), len(b)):
        return True
    told = shared(a, b)
    return told.weight >= TWO_WORDS and told.less >= ALIKE


def _half(entry: Entry) -> bool:
    """Whether one side alone is to do something, and its sentence says what another does for it."""
    if entry.kind != "event" or entry.status not in WANTED or entry.when.edtf or entry.recipients:
        return False
    one_side = len(_parties(entry)) == 1 and all(who.actor for who in entry.actors)
    return one_side and "topic" in entry.args and _IN_RETURN.search(entry.evidence.quote) is not None


def _one_bargain(one: Entry, other: Entry) -> bool:
    """Whether two share what the one side is to do and much of the rest of their sentences."""
    theirs = called(one) | called(other)
    a, b = (stems(" ".join(entry.args["topic"])) - theirs for entry in (one, other))
    told = shared(stems(one.evidence.quote) - theirs, stems(other.evidence.quote) - theirs)
    return bool(a & b) and told.weight >= HALF[0] and told.less >= HALF[1]


def _years(day: int) -> tuple[str, str]:
    return f"a{day // (2 * YEAR)}", f"b{(day + YEAR) // (2 * YEAR)}"


def _unmade(entry: Entry) -> bool:
    """Whether it tells a person's visit to a state that has not come about, on no day or any of a year."""
    if entry.mode != "visit" or entry.status not in NOT_MADE or not entry.actors or not entry.recipients:
        return False
    if not all(who.actor for who in (*entry.actors, *entry.recipients)):
        return False
    if all(who.actor == who.country for who in entry.actors):
        return False
    first, last = span_of(entry.when.edtf) or (None, None)
    return not entry.when.edtf or (first is not None and last is not None and last - first > SEASON)


def _one_visit(one: Entry, other: Entry) -> bool:
    """Whether a visit is promised in one report and, within a year, told of in another, still not made."""
    if set(map(side_name, one.actors)) != set(map(side_name, other.actors)) or sides(one) != sides(other):
        return False
    told = within_a_year(one.told), within_a_year(other.told)
    if told[0] is None or told[1] is None or abs(told[0][0] - told[1][0]) > YEAR:
        return False
    # "This year" holds the day on which an undated one was told of; what somebody is asked for comes later.
    for entry, asked, day in ((one, other, told[1]), (other, one, told[0])):
        first, last = span_of(entry.when.edtf) or (None, None)
        since = None if asked.status in ASKED and not asked.when.edtf else first
        if last is not None and not (since or 0) <= day[0] <= last:
            return False
    return True


def _plan(entry: Entry) -> bool:
    """Whether an undated event is wanted of two parties at least, all of them known.

    Talks of two are proposed anew each week and are not one plan.
    """
    if entry.kind != "event" or entry.status not in WANTED or entry.when.edtf:
        return False
    if not all(w.actor or plain(w.name) in EVERYBODY for w in (*entry.actors, *entry.recipients)):
        return False
    parties = len(_parties(entry))
    return parties >= MANY or (parties == 2 and entry.type != "CONSULT")


def _parties(entry: Entry) -> frozenset[str]:
    return sides(entry)[0] | sides(entry)[1]


def within_a_year(edtf: str) -> tuple[int, int] | None:
    """The first and last day of a report, by `date.toordinal`; none where it is wider than a year."""
    span = span_of(edtf)
    return span if span is not None and span[1] - span[0] < 2 * HALF_YEAR else None
