"""Who held which office when: the shipped registry, asked by name or by office and day.

It tells what its sources tell (Wikidata, CC0, the table named in each row) up to the last day they know, and
answers nothing for a day after it; it never says who somebody in an article is.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from communique.who.persons import normalise

SURNAMES_FIRST = frozenset({"CHN", "JPN", "KOR", "PRK"})
"""Countries whose holders English writes in either order ("Abe Shinzo", "Shinzo Abe")."""

FAMILY_LEADS = frozenset({"CHN", "KOR", "PRK"})
"""Of these, the ones whose names the registry writes family name first."""


class Holding(NamedTuple):
    """One term in office: days are EDTF and empty where no source gives one.

    ``office`` is normalised (head-of-state, foreign-minister ...), ``title`` as the source writes it; ``of``
    is an alpha-3 or an organisation's code, empty where the source does not tell; ``source`` names its table.
    """

    person: str
    wikidata: str
    office: str
    title: str
    of: str
    start: str
    end: str
    source: str

    def within(self, first: str, last: str) -> bool:
        """Whether the term may touch the days from ``first`` to ``last`` (ISO, both counted)."""
        return begin(self.start) <= last and (end(self.end) if self.end else last_day()) >= first


def holders(name: str) -> tuple[Holding, ...]:
    """Every term of the persons whom ``name`` may mean: by full name, another spelling, else family name.

    Case, accents, hyphens and the order of an East Asian name do not matter; a middle name or its initial may
    be missing, and "Sergei" is "Sergey". Several persons may share a name: their terms all come.

    Example:
        >>> sorted({h.wikidata for h in holders("Sergei Lavrov")})
        ['Q58217']
    """
    index = _index()
    words = _words(name)
    if len(words) < 2:
        return index.full.get(normalise(name)) or index.family.get(normalise(name), ())
    return (
        index.full.get(normalise(name))
        or tuple(h for h in index.ends.get(_ends(words), ()) if _agree(words, _words(h.person)))
        or tuple(h for h in index.loose.get(_loose(words), ()) if _agree(words, _words(h.person)))
    )


def by_family(name: str) -> tuple[Holding, ...]:
    """Every term of the persons with the family name ``name`` ("van der Bellen" is one)."""
    return _index().family.get(normalise(name), ())


def held(office: str, of: str, day: str) -> tuple[Holding, ...]:
    """Who held ``office`` of the country or organisation ``of`` on ``day``, by start; empty if it was vacant.

    Args:
        day: an EDTF day, month, year or interval, as wide as its digits allow; of a wide one all who held it.

    Raises:
        ValueError: ``day`` is no such date.

    Example:
        >>> held("foreign-minister", "USA", "2018-04-10")
        ()
    """
    first, last = days(day)
    return tuple(h for h in _index().office.get((office, of), ()) if h.within(first, last))


def offices_in(of: str) -> tuple[Holding, ...]:
    """Every term in any office of the country or organisation ``of``, by start."""
    return _index().home.get(of, ())


def covers(office: str, of: str) -> tuple[str, str] | None:
    """The first and last day of which the registry can tell of an office; ``None`` where it has no holder."""
    terms = _index().office.get((office, of))
    if not terms:
        return None
    ends = [end(h.end) if h.end else last_day() for h in terms]
    return min(begin(h.start) for h in terms), max(ends)


@cache
def last_day() -> str:
    """The last day that any row of the registry tells of: what came later it cannot know."""
    return max(h.end or h.start for h in _rows() if len(h.end or h.start) == len("2018-03-05"))


def days(edtf: str) -> tuple[str, str]:
    """The first and last day (ISO) that an EDTF date may mean; all days where it is empty.

    Raises:
        ValueError: naming the value, where it is no date.
    """
    parts = edtf.split("/") if edtf else ["XXXX"]
    if len(parts) > 2 or not all(_POINT.fullmatch(part) for part in parts):
        raise ValueError(f"{edtf!r} is not an EDTF day, month, year or interval")
    return begin(parts[0]), end(parts[-1])


_POINT = re.compile(r"[0-9X]{4}(?:-(?:0[1-9X]|1[0-2X]|XX)(?:-(?:[0-2][0-9X]|3[01X]|XX))?)?")


def begin(point: str) -> str:
    """The first day (ISO) that a day, month or year may mean; before all days where it is empty.

    Example:
        >>> begin("2018"), end("2018-0X")
        ('2018-01-01', '2018-09-31')
    """
    if not point:
        return "0000-01-01"
    year, month, day = _parts(point)
    return "-".join((year.replace("X", "0"), _first(month) if month else "01", _first(day) if day else "01"))


def end(point: str) -> str:
    """The last day (ISO) that a day, month or year may mean; after all days where it is empty."""
    if not point:
        return "9999-12-31"
    year, month, day = _parts(point)
    # Days are only compared as text: the 31st stands for the end of every month.
    return "-".join(
        (year.replace("X", "9"), _last(month, "12") if month else "12", _last(day, "31") if day else "31")
    )


def _parts(point: str) -> tuple[str, str, str]:
    year, month, day = (*point.split("-"), "", "")[:3]
    return year, month, day


def _first(digits: str) -> str:
    return max("01", digits.replace("X", "0"))


def _last(digits: str, greatest: str) -> str:
    return min(greatest, digits.replace("X", "9"))


class _Index(NamedTuple):
    full: dict[str, tuple[Holding, ...]]
    ends: dict[str, tuple[Holding, ...]]
    loose: dict[str, tuple[Holding, ...]]
    family: dict[str, tuple[Holding, ...]]
    home: dict[str, tuple[Holding, ...]]
    office: dict[tuple[str, str], tuple[Holding, ...]]


@cache
def _rows() -> tuple[Holding, ...]:
    with (files("communique.who") / "holders.csv").open(encoding="utf-8") as lines:
        rows = csv.reader(lines)
        next(rows)
        return tuple(Holding(*row) for row in rows)


@cache
def _index() -> _Index:
    full: dict[str, list[Holding]] = defaultdict(list)
    ends: dict[str, list[Holding]] = defaultdict(list)
    loose: dict[str, list[Holding]] = defaultdict(list)
    family: dict[str, list[Holding]] = defaultdict(list)
    home: dict[str, list[Holding]] = defaultdict(list)
    office: dict[tuple[str, str], list[Holding]] = defaultdict(list)
    for holding in _rows():
        words = _words(holding.person)
        full[normalise(holding.person)].append(holding)
        orders = [words]
        if holding.of in SURNAMES_FIRST and len(words) > 1:
            orders.append([*words[1:], words[0]] if holding.of in FAMILY_LEADS else [words[-1], *words[:-1]])
            full["".join(map(normalise, orders[1]))].append(holding)
        for order in orders if len(words) > 1 else ():
            ends[_ends(order)].append(holding)
            loose[_loose(order)].append(holding)
        family[normalise(surname(holding))].append(holding)
        home[holding.of].append(holding)
        office[holding.office, holding.of].append(holding)
    for terms in (*office.values(), *home.values()):
        terms.sort(key=lambda h: (h.start, h.person))
    return _Index(*({key: tuple(dict.fromkeys(told)) for key, told in table.items()}
                    for table in (full, ends, loose, family, home, office)))  # type: ignore[arg-type]  # fmt: skip


def surname(holding: Holding) -> str:
    """The family name of a holder: the first word where the country's names put it first, else the last."""
    words = _words(holding.person)
    return words[0] if holding.of in FAMILY_LEADS else words[-1]


def _words(name: str) -> list[str]:
    """The words of a name without what follows a comma and without "Jr."."""
    words = name.partition(",")[0].split()
    return [w for w in words if w.rstrip(".") not in ("Jr", "Sr", "II", "III")] or words


def _ends(words: list[str]) -> str:
    """First and last word; the middle ones and their initials are what coverage leaves out."""
    told = [w for w in words if not _initial(w)] or words
    return normalise(told[0]) + normalise(told[-1]) if len(told) > 1 else normalise(" ".join(words))


def _initial(word: str) -> bool:
    return word.endswith(".") and sum(c.isalpha() for c in word) < 3


def _agree(one: list[str], other: list[str]) -> bool:
    """Whether two names do not contradict: "George H.W. Bush" is not "George W. Bush"."""
    mine, theirs = ("".join(w[0] for w in name[1:-1]) for name in (one, other))
    return not mine or not theirs or mine == theirs


_LOOSE = (
    ("x", "ks"), ("ph", "f"), ("yy", "y"), ("ey", "i"), ("ei", "i"), ("iy", "i"), ("ij", "i"),
    ("yi", "i"), ("y", "i"), ("ou", "o"), ("oo", "u"), ("hw", "w"), ("wh", "w"), ("eo", "o"), ("ii", "i"),
)  # fmt: skip
"""What differs between ways of writing one Russian, Korean or Japanese name with Latin letters."""


def _loose(words: list[str]) -> str:
    plain = " ".join(w for w in words if not _initial(w)).lower()
    told = "".join(c for c in unicodedata.normalize("NFKD", plain) if c.isalpha())
    for one, other in _LOOSE:
        told = told.replace(one, other)
    return told
