"""Who held the office that a phrase names, on a day: "Washington's top diplomat" on 10 April 2018 is nobody.

It answers from the registry alone and says what it does not cover; it knows no article.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from communique.languages.en.office_titles import (
    ACTING,
    AMERICAN,
    BANKS,
    GOVERNORS,
    LEADER,
    LEADERS,
    LESSER,
    NO_LONGER,
    ONLY_IN,
    SEATED,
    TO_COME,
)
from communique.who.holders import Holding, begin, days, end, held, last_day
from communique.who.registered import offices_of
from communique.who.roles import country_of
from communique.who.titled import exact, of_ministry, sent_to

_LESSER = re.compile(LESSER)
_FORMER = re.compile(NO_LONGER)
_TO_COME = re.compile(TO_COME)
_AMERICAN = re.compile(AMERICAN)
_ACTING = re.compile(ACTING)
_LEADER = re.compile(LEADER)
_GOVERNOR = re.compile(GOVERNORS)
_BANK = re.compile(BANKS)
_SEATED = tuple((re.compile(pattern), code) for pattern, code in SEATED)
_ONLY_IN = tuple((re.compile(pattern), re.compile(title)) for pattern, title in ONLY_IN)


_OF_MANY = frozenset({"minister", "deputy-minister", "ambassador", "other"})
"""Kinds that take in many offices; an answer calls each by its title."""

_SHARED = ("other", "deputy-", "assistant-", "under-", "state-councillor", "judge", "acting-")
"""Kinds of offices that several hold at a time, or may."""

FEWEST = 2
"""Terms with an end that must follow one on the other before an office counts as held by one at a time."""

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
    of = _whose(phrase, plain)
    asked = _Asked(plain, of, day, first, last, bool(_ACTING.search(plain)))
    offices = _offices(plain, of)
    told = _first_told(asked, _meant(phrase, asked, offices)) if of else None
    if told:
        return told
    label = offices[0] if offices else ""
    if not of or not offices:
        lacking = "whose office it is" if offices else "an office that the registry has"
        return Answer((), label, of, False, f"{phrase!r} does not tell {lacking}")
    if label == "minister":
        return Answer((), label, of, False, f"the registry has no ministry of {of} that {phrase!r} tells")
    return Answer((), label, of, False, f"the registry has no {' or '.join(offices)} of {of}")


class _Asked(NamedTuple):
    plain: str
    of: str
    day: str
    first: str
    last: str
    acting: bool


def _whose(phrase: str, plain: str) -> str:
    """The country or organisation whose office it is, by its own name or by that of a body."""
    body = next((code for pattern, code in _SEATED if pattern.search(plain)), "")
    return body or country_of(phrase) or ("USA" if _AMERICAN.search(plain) else "")


def _meant(phrase: str, asked: _Asked, offices: Sequence[str]) -> Iterator[tuple[Holding, ...]]:
    """The terms of each office that the phrase may mean, all their days, the likeliest office first."""
    yield exact(phrase, asked.of)
    for office in offices:
        if office == "minister":
            break
        terms = _narrowed(asked.plain, held(office, asked.of, "XXXX"))
        if office.removeprefix("acting-") == "ambassador":
            # An envoy to nowhere is none that the registry tells from the others.
            yield sent_to(phrase, terms)
            break
        yield terms
    if offices and offices[0].removeprefix("acting-").endswith("minister"):
        yield from of_ministry(phrase, asked.of)


def _first_told(asked: _Asked, offices: Iterable[tuple[Holding, ...]]) -> Answer | None:
    """What the first office with any terms tells; of ministries that leave it open, what the next does."""
    unknown = None
    for every in offices:
        terms = tuple(h for h in every if h.office.startswith("acting-") == asked.acting)
        if not terms:
            continue
        answer = _told_by(terms, every, asked)
        if answer.holders or (answer.known and unknown is None):
            return answer
        unknown = unknown or answer
        if not answer.office.endswith("minister") or answer.known:
            break
    return unknown


def _told_by(terms: tuple[Holding, ...], every: tuple[Holding, ...], asked: _Asked) -> Answer:
    """The answer of one office's terms: its holders on the day, nobody, or that the registry cannot tell."""
    office, of, day = terms[0].office, asked.of, asked.day
    called = office if office.removeprefix("acting-") not in _OF_MANY else terms[0].title
    told = tuple(h for h in terms if h.within(asked.first, asked.last) and not _succeeded(h, terms, asked))
    found = _surest(told, asked.first, asked.last)
    if found:
        return Answer(found, office, of, True, _told(found, called, of))
    opens = min(begin(h.start) for h in terms)
    closes = max(end(h.end) if h.end else last_day() for h in terms)
    stood_in = [] if asked.acting else _standing_in(terms, every, asked)
    if stood_in:
        names = " and ".join(dict.fromkeys(h.person for h in stood_in))
        return Answer((), office, of, True, f"{called} of {of} was vacant on {day}; {names} stood in")
    if asked.first < opens or asked.last > closes:
        return Answer((), office, of, False, f"the registry has {called} of {of} {opens} to {closes}")
    if _gap(terms, asked.first, asked.last) > LONGEST_GAP:
        why = f"the registry has nobody for {called} of {of} around {day}, and lacks some of its holders"
        return Answer((), office, of, False, why)
    return Answer((), office, of, True, f"{called} of {of} was vacant on {day}")


def _succeeded(holding: Holding, terms: Sequence[Holding], asked: _Asked) -> bool:
    """Whether a term without an end was over: another had begun, in an office that one holds at a time."""
    if holding.end or holding.office.startswith(_SHARED):
        return False
    ended = sorted((h for h in terms if h.end and h.title == holding.title), key=lambda h: begin(h.start))
    if len(ended) < FEWEST or any(end(one.end) > end(two.start) for one, two in itertools.pairwise(ended)):
        return False
    return any(
        h.title == holding.title and begin(holding.start) < begin(h.start) < asked.first
        for h in terms
        if h.wikidata != holding.wikidata
    )


def _standing_in(terms: Sequence[Holding], every: Sequence[Holding], asked: _Asked) -> list[Holding]:
    """Who only stood in on all of the days asked: those who acted in an office of the same kind or title."""
    titles = {h.title for h in terms}
    others = (*every, *held(f"acting-{terms[0].office}", asked.of, asked.day))
    return [
        h
        for h in others
        if h.office.startswith("acting-")
        and (h.title in titles or h.office == "acting-head-of-state")
        and begin(h.start) <= asked.first
        and asked.last <= (end(h.end) if h.end else last_day())
    ]


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
    if _GOVERNOR.search(plain) and not _BANK.search(plain):
        return ()
    if _ACTING.search(plain):
        return tuple(acting)
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


def _told(found: tuple[Holding, ...], called: str, of: str) -> str:
    terms = "; ".join(
        f"{h.person}, {h.start or 'unknown'} to {h.end or 'now'} ({h.source})"
        for h in sorted(found, key=lambda h: (begin(h.start), end(h.end)))
    )
    return f"{called} of {of}: {terms}"
