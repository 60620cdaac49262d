"""Who held the office that a phrase names, on a day: "Washington's top diplomat" on 10 April 2018 is nobody.

It answers from the registry alone and says what it does not cover; it knows no article.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from communique.languages.en.office_titles import (
    ACTING,
    AMERICAN,
    LEADER,
    LEADERS,
    LESSER,
    NO_LONGER,
    ONLY_IN,
    TO_COME,
)
from communique.who.holders import Holding, begin, covers, days, end, held
from communique.who.registered import offices_of
from communique.who.roles import country_of

_LESSER = re.compile(LESSER)
_FORMER = re.compile(NO_LONGER)
_TO_COME = re.compile(TO_COME)
_AMERICAN = re.compile(AMERICAN)
_ACTING = re.compile(ACTING)
_LEADER = re.compile(LEADER)
_ONLY_IN = tuple((re.compile(pattern), re.compile(title)) for pattern, title in ONLY_IN)


DAY = len("2018-03-20")
"""Characters of a date that is known to the day."""
LONGEST_GAP = 210
"""Days that an office may stand empty between two terms; longer gaps are taken for holders that lack. The
longest vacancy known to be one is the Pentagon's of 2019, 203 days; the shortest lack known to be one 231."""


class Answer(NamedTuple):
    """Who it was: ``holders`` by start of their terms, nobody where the office was vacant.

    ``known`` is false where the registry cannot tell; ``why`` says it in words.
    """

    holders: tuple[Holding, ...]
    office: str
    of: str
    known: bool
    why: str


def who_held(phrase: str, day: str) -> Answer:
    """Who held the office of ``phrase`` on ``day``; of a wide day, or on the day of a change, each of them.

    Args:
        phrase: as an article puts it: "the US Secretary of State", "Seoul's then defence chief".
        day: an EDTF day, month, year or interval.

    Raises:
        ValueError: ``day`` is no such date.

    Example:
        >>> who_held("Washington's top diplomat", "2018-04-10").holders, \
            [h.person for h in who_held("Washington's top diplomat", "2018-05").holders]
        ((), ['Mike Pompeo'])
    """
    first, last = days(day)
    plain = " ".join(phrase.lower().split())
    if _TO_COME.search(plain) or _FORMER.search(plain):
        return Answer((), "", "", False, f"{phrase!r} names nobody who holds an office on the day")
    of = country_of(phrase) or ("USA" if _AMERICAN.search(plain) else "")
    offices = _offices(plain, of)
    if not of or not offices:
        lacking = "whose office it is" if offices else "an office that the registry has"
        return Answer((), offices[0] if offices else "", of, False, f"{phrase!r} does not tell {lacking}")
    for office in offices:
        terms = covers(office, of)
        if terms is None:
            continue
        found = _surest(_narrowed(plain, held(office, of, day)), first, last)
        if found:
            return Answer(found, office, of, True, _told(found, office, of))
        every = _narrowed(plain, held(office, of, "XXXX"))
        if not every:
            continue
        if first < terms[0] or last > terms[1]:
            return Answer(
                (), office, of, False, f"the registry has {office} of {of} {terms[0]} to {terms[1]}"
            )
        if _gap(every, first, last) > LONGEST_GAP:
            why = f"the registry has nobody for {office} of {of} around {day}, and lacks some of its holders"
            return Answer((), office, of, False, why)
        return Answer((), office, of, True, f"{office} of {of} was vacant on {day}")
    return Answer((), offices[0], of, False, f"the registry has no {' or '.join(offices)} of {of}")


def _surest(terms: tuple[Holding, ...], first: str, last: str) -> tuple[Holding, ...]:
    """The terms that surely hold: one that is known to the year only gives way to one known to the day."""
    sure = [h for h in terms if len(h.start) == DAY and (len(h.end) == DAY or not h.end)]
    half = [
        h
        for h in terms
        if (len(h.start) == DAY and begin(h.start) <= first) or (len(h.end) == DAY and end(h.end) >= last)
    ]
    return tuple(sure or half) or terms


def _gap(terms: Sequence[Holding], first: str, last: str) -> int:
    """Days between the last term before and the first after; a vacancy is short, a lack of rows is not."""
    before = max((end(h.end) for h in terms if h.end and end(h.end) < first), default="")
    after = min((begin(h.start) for h in terms if h.start and begin(h.start) > last), default="")
    if not before or not after:
        return LONGEST_GAP + 1
    days_of = [dt.date(int(d[:4]), int(d[5:7]), min(int(d[8:]), 28)) for d in (before, after)]
    return (days_of[1] - days_of[0]).days


def _offices(plain: str, of: str) -> tuple[str, ...]:
    """The registry's offices that a title means, the first that it covers being meant."""
    offices = offices_of(plain)
    if not offices:
        return ()
    acting = [name for name in offices if name.startswith("acting-")]
    if _ACTING.search(plain):
        return tuple(acting) or tuple(f"acting-{name}" for name in offices[:1])
    if _LESSER.search(plain) and not offices[0].startswith(("deputy", "assistant", "under")):
        return ()
    if offices[0] == "head-of-state" and _LEADER.search(plain):
        return LEADERS.get(of, offices)
    # Who acts for an absent holder does not hold the office.
    return tuple(name for name in offices if name not in acting)


def _narrowed(plain: str, terms: tuple[Holding, ...]) -> tuple[Holding, ...]:
    """Of offices that the registry counts as one kind, those of the very body that the phrase names."""
    for pattern, title in _ONLY_IN:
        if pattern.search(plain):
            return tuple(h for h in terms if title.search(h.title.lower()))
    return terms


def _told(found: tuple[Holding, ...], office: str, of: str) -> str:
    terms = "; ".join(
        f"{h.person}, {h.start or 'unknown'} to {h.end or 'now'} ({h.source})"
        for h in sorted(found, key=lambda h: (begin(h.start), end(h.end)))
    )
    return f"{office} of {of}: {terms}"
