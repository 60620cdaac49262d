"""Joins a day's telling of what lasts several days to the telling that gives them all.

It takes no deed that is nothing but words: of those the next day has another.

"The reunions from 20 to 26 August" are those that began "on 20 August"; whoever "arrived on Monday" came on
the visit that lasted from Sunday to Wednesday, and what was guessed of the visit meanwhile was guessed of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from communique.fold.days import bounds, certain, ordinal
from communique.fold.events import BY_WORDS, nobody, side_name, sides, stand, who_key
from communique.fold.loose import FATE, no_year
from communique.model import Entry, When, Who

LONGEST = 14
"""Days from the first to the last up to which two tellings of a visit, a drill or a gathering give one."""


def lasts(one: Entry, other: Entry) -> bool:
    """Whether one article gives the days of a deed and another one of them; the order does not matter.

    Example:
        ``lasts(before, after)`` of "from 20 to 26 August 2018" and of "20 August", told that year
    """
    if one.article == other.article or (one.kind, one.type) != ("event", other.type):
        return False
    if one.type in BY_WORDS or nobody(one) or nobody(other):
        return False
    if one.mode and other.mode and one.mode != other.mode:
        return False
    if one.mode == other.mode == "visit":
        return _one_stay(one, other) or _one_stay(other, one)
    return _begins(one, other) or _begins(other, one)


def whole(dated: Entry, entries: Iterable[Entry]) -> When:
    """The days of a visit that one of its tellings gives as stated, where another knows one of them only."""
    if dated.mode != "visit" or not certain(dated.when):
        return dated.when
    day = bounds(dated.when.edtf)
    found = [
        (span, entry.id, entry.when)
        for entry in entries
        if entry.when.basis == "stated" and entry.status == "actual" and (span := _several(entry))
        if day[0] and day[1] and span[0].isoformat() <= day[0] and day[1] <= span[1].isoformat()
    ]
    return min(found)[2] if found else dated.when


def keys(entry: Entry) -> tuple[str, ...]:
    """Keys of what has a first and a last day, two of each year that it can mean: 6 at most.

    A key's bucket are the deeds of one type and the same countries that begin or end on one day.
    """
    if entry.kind != "event" or entry.type in BY_WORDS or nobody(entry):
        return ()
    who = who_key(entry)
    if entry.mode == "visit" and not entry.when.edtf:
        told = ordinal(entry.told)
        # A visit that is guessed at stands under the day of its report, where visits of that day stand.
        return (f"{who}-d{told}",) if told is not None else ()
    return tuple(f"{who}-l{year}-{day}" for year in _years(entry) for day in dict.fromkeys(_ends(entry)))


def _begins(one: Entry, other: Entry) -> bool:
    """Whether the one gives the several days of a deed and the other days that begin or end with them."""
    span = _several(one)
    if span is None or _several(other) is not None and not no_year(other.when.edtf):
        return False
    if one.status != other.status and not {one.status, other.status} <= FATE:
        return False
    if not (sides(one) == sides(other) or stand(one, other)):
        return False
    first, last = (day.isoformat() for day in span)
    ends = _ends(other)
    return any(
        f"{year}-{ends[0]}" >= first
        and f"{year}-{ends[-1]}" <= last
        and (f"{year}-{ends[0]}" == first or f"{year}-{ends[-1]}" == last)
        for year in _years(other)
    )


def _one_stay(one: Entry, other: Entry) -> bool:
    """Whether the one is a visit of some days and the other of a day of it, or a guess made on one."""
    begun, ended = bounds(one.when.edtf)
    if one.status != "actual" or begun is None or ended is None:
        return False
    first, last = date.fromisoformat(begun).toordinal(), date.fromisoformat(ended).toordinal()
    if last - first > LONGEST or not _one_guest(one.actors, other.actors):
        return False
    if {who.country for who in one.recipients} != {who.country for who in other.recipients}:
        return False
    if not other.when.edtf:
        told = ordinal(other.told)
        named = set(map(side_name, one.actors)) == set(map(side_name, other.actors))
        return named and other.status == "hypothetical" and told is not None and first <= told <= last
    days = bounds(other.when.edtf)
    if other.status != "actual" or not certain(other.when) or days[0] is None or days[1] is None:
        return False
    return begun <= days[0] and days[1] <= ended


def _one_guest(some: Iterable[Who], others: Iterable[Who]) -> bool:
    """Whether the same person comes, or somebody of the same country whom one of the two does not name."""
    some, others = tuple(some), tuple(others)
    if {*map(side_name, some)} == {*map(side_name, others)}:
        return True
    if len(some) != 1 or len(others) != 1 or not some[0].country or some[0].country != others[0].country:
        return False
    return some[0].actor is None or others[0].actor is None


def _several(entry: Entry) -> tuple[date, date] | None:
    """The first and last of several days of a known year, ``LONGEST`` at most."""
    first, last = bounds(entry.when.edtf)
    if first is None or last is None or certain(entry.when):
        return None
    span = date.fromisoformat(first), date.fromisoformat(last)
    return span if (span[1] - span[0]).days <= LONGEST else None


def _ends(entry: Entry) -> tuple[str, ...]:
    """The first and last day, without their year; none where a date is wider or unknown."""
    if days := no_year(entry.when.edtf):
        return (days[0], days[-1]) if len(days) <= LONGEST + 1 else ()
    first, last = bounds(entry.when.edtf)
    if first is None or last is None or (not certain(entry.when) and _several(entry) is None):
        return ()
    return first[5:], last[5:]


def _years(entry: Entry) -> tuple[str, ...]:
    """The years that its days can be of: a day without its year is of its report's or the next to it."""
    if not _ends(entry):
        return ()
    if not no_year(entry.when.edtf):
        first, _ = bounds(entry.when.edtf)
        return (first[:4],) if first is not None else ()
    told = bounds(entry.told)[0]
    if told is None:
        return ()
    year = int(told[:4])
    return tuple(f"{one:04}" for one in (year - 1, year, year + 1))
