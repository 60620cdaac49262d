"""Whether a person whom an article names is one of the registry: the same name, office and time.

It answers nobody where two fit, and never gives a name that the article does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from communique.codes.organisations import ORGANISATIONS
from communique.languages.en.office_titles import FORMER, RULERS, TITLES, TOP
from communique.who.holders import Holding, begin, by_family, days, end, holders

KNOWN_YEARS = 15
"""Years before and after a top office in which its holder's full name alone tells the person: Ban Ki-moon was
foreign minister ten years before he left the United Nations, and Joe Biden vice president twelve before he
became president."""

NEAR_YEARS = 2
"""The same for any other office: a namesake of an ambassador is likelier than the ambassador long after."""

TITLE_YEARS = 1
"""Years before and after an office in which somebody is still called by it."""

_TITLES = tuple((re.compile(pattern), offices) for pattern, offices in TITLES)
_FORMER = re.compile(FORMER, re.IGNORECASE)
_BODIES = {row.code: row.home or row.code for row in ORGANISATIONS}


@lru_cache(maxsize=4096)
def offices_of(title: str) -> tuple[str, ...]:
    """The registry's offices that a title may mean; empty where it is none of them.

    Example:
        >>> offices_of("US Secretary of State"), offices_of("First Vice Foreign Minister")[0]
        (('foreign-minister', 'acting-foreign-minister'), 'deputy-foreign-minister')
    """
    plain = title.lower()
    offices = next((offices for pattern, offices in _TITLES if pattern.search(plain)), ())
    # Who stands in is called by the office too, as often as not without "acting".
    return offices + tuple(f"acting-{office}" for office in offices)


def registered(
    name: str, *, titles: Sequence[str] = (), country: str = "", named: Iterable[str] = (), day: str = ""
) -> tuple[Holding, ...]:
    """Every term of the one person of the registry whom ``name`` means; empty for nobody or more than one.

    Args:
        titles: the offices that the article gives to the bearer of the name.
        country: whose office these are by the article's own words; no holder of another state's is meant.
        named: the states that the article names; a family name alone is a ruler of one of them.
        day: when the article was published, as EDTF; empty where unknown.
    """
    day = "" if day.startswith("X") else day
    offices = [(offices_of(title), _FORMER.search(title) is not None) for title in titles]
    offices = [(those, former) for those, former in offices if those]
    full = len(name.split()) > 1
    terms = holders(name) if full else by_family(name)
    found = _one(terms, offices, country, named, day, full=full)
    if found or not full or not offices:
        return found
    # "Defense Secretary Jim Mattis" is James Mattis: one family name, one office, one time.
    return _one(_alike(name, country), offices, country, (), day, full=False)


def _alike(name: str, country: str) -> tuple[Holding, ...]:
    """Terms of those with the same family name; where no country is told, with the same initial too."""
    words = name.split()
    found = (*by_family(words[-1]), *by_family(words[0]))
    if country:
        return found
    initials = {words[0][:1], words[-1][:1]}
    return tuple(h for h in found if {w[:1] for w in (h.person.split()[0], h.person.split()[-1])} == initials)


def _one(
    terms: Sequence[Holding],
    offices: Sequence[tuple[tuple[str, ...], bool]],
    country: str,
    named: Iterable[str],
    day: str,
    *,
    full: bool,
) -> tuple[Holding, ...]:
    first, last = days(day)
    states = frozenset(named)
    best: dict[str, int] = {}
    for holding in terms:
        of = home_of(holding)
        if country and of != country and not _international(holding):
            continue
        score = _fit(holding, offices, first, last, full=full)
        if not full and not offices and not (country or of in states):
            score = 0
        if score:
            best[holding.wikidata] = max(score, best.get(holding.wikidata, 0))
    if not best:
        return ()
    top = max(best.values())
    chosen = [person for person, score in best.items() if score == top]
    return tuple(h for h in terms if h.wikidata == chosen[0]) if len(chosen) == 1 else ()


def _fit(
    holding: Holding,
    offices: Sequence[tuple[tuple[str, ...], bool]],
    first: str,
    last: str,
    *,
    full: bool,
) -> int:
    """How well a term goes with an article: 0 not at all, 5 in the very office on the day."""
    known = (first, last) != days("")
    in_office = known and holding.within(first, last)
    titled = any(holding.office in those for those, _ in offices)
    first_meant = any(those[0] == holding.office for those, _ in offices)
    past = any(former for _, former in offices)
    if titled and in_office:
        return 5 if first_meant else 4
    if titled and (past and begin(holding.start) <= last or not known):
        return 4 if first_meant else 3
    if titled and holding.within(_moved(first, -TITLE_YEARS), _moved(last, TITLE_YEARS)):
        return 2
    if not full:
        # A family name alone is a ruler's of the day; with a title, that of its holder.
        if offices or not known or holding.office not in RULERS:
            return 0
        return 3 if in_office else int(holding.within(_moved(first, -NEAR_YEARS), _moved(last, NEAR_YEARS)))
    if in_office:
        return 2
    years = KNOWN_YEARS if holding.office in TOP else NEAR_YEARS
    return 1 if not known or holding.within(_moved(first, -years), _moved(last, years)) else 0


def _moved(day: str, years: int) -> str:
    return f"{min(9999, max(0, int(day[:4]) + years)):04}{day[4:]}"


def home_of(holding: Holding) -> str:
    """The country or organisation for which a holder speaks; empty where the source does not tell."""
    return _BODIES.get(holding.of, holding.of)


def _international(holding: Holding) -> bool:
    return holding.of in _BODIES or not holding.of


def country_on(terms: Sequence[Holding], day: str) -> str:
    """For whom a person spoke on ``day``: by the office then held, else the latest before, else any."""
    day = "" if day.startswith("X") else day
    first, last = days(day)
    told = [h for h in terms if home_of(h)]
    now = [h for h in told if day and h.within(first, last)]
    before = [h for h in told if begin(h.start) <= last]
    order = now or sorted(before, key=lambda h: end(h.end), reverse=True) or told
    if not order:
        return ""
    # Who held offices of a state and of an organisation one after the other speaks for the one held last.
    return home_of(order[0])
