"""What the offices that an article gives to persons tell of its day: who is called a minister is in office.

It gives bounds with their reasons; which of them to believe is decided in ``communique.when``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from communique.languages.en.office_titles import FORMER, TO_COME
from communique.model import Mention
from communique.who.cast import Cast, Member
from communique.who.holders import Holding, begin, end
from communique.who.registered import home_of, offices_of

_NOT_NOW = re.compile(f"(?:{FORMER}|{TO_COME})", re.IGNORECASE)
BEFORE = 24
"""Characters before a title in which "former" or "then" may stand."""
LATE = dt.timedelta(days=3)
"""Days for which a paper still calls somebody by an office just left."""


class Tenure(NamedTuple):
    """The days in which somebody held the office that an article gives, ``None`` where open, and why."""

    first: dt.date | None
    last: dt.date | None
    why: str


def in_office(cast: Cast) -> Iterator[Tenure]:
    """A tenure for each person whom the article names with an office of the registry, in reading order.

    Example:
        ``"Rex Tillerson is Secretary of State of USA, 1 February 2017 to 31 March 2018"``
    """
    told = []
    for member in cast.persons():
        title = _title(cast, member)
        if title is None:
            continue
        terms = _terms(member, cast.words(title))
        if terms:
            told.append((title.span.start, _tenure(terms)))
    yield from (tenure for _, tenure in sorted(told, key=lambda pair: pair[0]))


def _title(cast: Cast, member: Member) -> Mention | None:
    """The first office beside the person's name that is held now, by the article's words."""
    for mention in sorted(member.held, key=lambda m: m.span.start):
        around = cast.text[max(0, mention.span.start - BEFORE) : mention.span.end]
        if not _NOT_NOW.search(around) and offices_of(cast.words(mention)):
            return mention
    return None


def _terms(member: Member, title: str) -> list[Holding]:
    """The person's terms in the office that the title means, of the country that the article gives."""
    meant = offices_of(title)
    own = [h for h in member.terms if not member.country or home_of(h) in ("", member.country)]
    first = next((office for office in meant if any(h.office == office for h in own)), None)
    return sorted((h for h in own if h.office == first), key=lambda h: begin(h.start))


def _tenure(terms: list[Holding]) -> Tenure:
    first = min(begin(h.start) for h in terms)
    last = max(end(h.end) for h in terms)
    opens, closes = _day(first), _day(last)
    person, title, of = terms[0].person, terms[0].title, terms[0].of
    stretch = f"{_said(opens) or 'unknown'} to {_said(closes) or 'now'}"
    return Tenure(opens, closes and closes + LATE, f"{person} is {title} of {of}, {stretch}")


def _day(iso: str) -> dt.date | None:
    """The day; the month's last for a 31st that it does not have; ``None`` for the ends of time."""
    year, month, day = map(int, iso.split("-"))
    if not 1 < year < 9999:
        return None
    for last in range(day, 27, -1) if day > 28 else (day,):
        try:
            return dt.date(year, month, last)
        except ValueError:
            continue
    return None


def _said(day: dt.date | None) -> str:
    return "" if day is None else f"{day.day} {day:%B} {day.year}"
