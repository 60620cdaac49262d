"""What files of actors come to, whatever their form: an actor, a post, a term, or a line left out.

It cleans names and dates and tells what is wrong with them; it knows no form of file.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import IO, Literal

from communique.codes.countries import COUNTRIES
from communique.codes.former_countries import OTHER_CODES
from communique.codes.organisations import ORGANISATIONS
from communique.model import Actor
from communique.who.persons import normalise

IMPORT = "import"
"""The basis of a role that a file of actors tells of."""

LONGEST_LINE = 1_000_000
"""Bytes of a line: room for every spelling of a name in every script, many times over."""

LONGEST_NAME = 200
"""Characters of a name; what is longer is a description, or an attack on whoever prints it."""

LONGEST_ID = 200
"""Characters of a source's id."""

COMMENTS = (b"#", b";", b"<!")
"""What a comment opens with."""

MOST_NAMES = 1_000
"""Names of one actor, and codes: no real one has as many, and none may fill the memory."""

Reason = Literal["broken", "generic", "state", "name", "other kind"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedActor:
    """Somebody, by the source's id; the actor's own id is the record's, its roles have the basis "import".

    The actor's kind is "person", "organization", or empty where the source does not tell.
    """

    source: str
    actor: Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedPost:
    """An office that persons hold one after the other: "Minister of Transport", and of which country."""

    source: str
    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedTerm:
    """Who held which posts, or belonged to which bodies, from when to when (EDTF, empty where not told).

    ``holders`` and ``posts`` are ids of the source, which it may tell of before or after; ``title`` is what
    the holder is to a body ("chair").
    """

    source: str
    holders: tuple[str, ...]
    posts: tuple[str, ...]
    title: str = ""
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What was left out, in which line; ``reason`` goes on from "line 7", and only what is broken has one."""

    line: int
    why: Reason
    reason: str = ""


Imported = ImportedActor | ImportedPost | ImportedTerm


def lines(file: IO[bytes]) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its number from 1; ``None`` for one too long, of which only a part is held at a time."""
    number = 0
    while held := file.readline(LONGEST_LINE + 1):
        number += 1
        if len(held) > LONGEST_LINE:
            while not held.endswith(b"\n") and (held := file.readline(LONGEST_LINE)):
                pass
            yield number, None
        else:
            yield number, held


TOO_LONG = f"is longer than {LONGEST_LINE:,} bytes"
NOT_UTF8 = "is not valid UTF-8"


def folded(name: str) -> str:
    """The form in which names are compared: ``normalise``, or small letters where that leaves nothing.

    Example:
        >>> folded("Ada  Holm-Vik"), folded("†  ‡")
        ('adaholmvik', '† ‡')
    """
    return normalise(name) or " ".join(name.casefold().split())


def clean(name: str) -> str:
    """A name on one line, without control characters, invisible marks and halves of characters.

    Example:
        >>> clean("Ada\\x1b[31m \\n Holm")
        'Ada[31m Holm'
    """
    plain = " ".join(name.split())
    if plain.isprintable():
        return plain
    return " ".join("".join(c for c in plain if unicodedata.category(c) not in _GONE).split())


_GONE = frozenset({"Cc", "Cf", "Cs"})


def names_of(told: Iterable[str], *, line: int, left: list[LeftOut]) -> tuple[str, ...]:
    """The clean names among those told, each once; what is too long or too many is added to ``left``."""
    found: dict[str, None] = {}
    for name in told:
        plain = clean(name)
        if len(plain) > LONGEST_NAME or (len(found) == MOST_NAMES and plain not in found):
            left.append(LeftOut(line=line, why="name"))
        elif plain:
            found[plain] = None
    return tuple(found)


_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?", re.ASCII | re.DOTALL)


def edtf(told: str) -> str:
    """The day, month or year that an ISO date tells, as EDTF; the time of day is left out.

    Raises:
        ValueError: the calendar has no such day.

    Example:
        >>> edtf("2019-03-04T10:00:00"), edtf("2019")
        ('2019-03-04', '2019')
    """
    found = _DATE.fullmatch(told.strip())
    if found is None:
        raise ValueError(f"{told[:40]!r}, which is no date")
    year, month, day = found.groups()
    try:
        dt.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise ValueError(f"{told[:40]!r}, which is no date of the calendar") from None
    return "-".join(part for part in (year, month, day) if part)


@cache
def _codes() -> dict[str, str]:
    import pycountry

    codes: dict[str, str] = {}
    for country in pycountry.countries:
        codes[country.alpha_2.lower()] = codes[country.alpha_3.lower()] = country.alpha_3
    codes.update((row.code.lower(), row.code) for row in COUNTRIES)
    return codes | OTHER_CODES


def country_code(told: str) -> str | None:
    """The alpha-3 of a country by its alpha-2 or alpha-3, former and special ones too; ``None`` for no code.

    Example:
        >>> country_code("kr"), country_code("su"), country_code("xk"), country_code("zz")
        ('KOR', 'SUN', 'XKX', None)
    """
    return _codes().get(told.strip().lower())


_OURS = re.compile(r"[apo]-[0-9a-f]{16}|[A-Z]{3}(?:LEG|JUD)")


def reserved(source: str) -> bool:
    """Whether an id is of a form that the record itself gives: a state's code, or ``p-`` and a hash.

    Somebody who came in under one would be taken for a state or for another article's person.
    """
    return source in _own_codes() or _OURS.fullmatch(source) is not None


@cache
def _own_codes() -> frozenset[str]:
    return frozenset(_codes().values()) | {row.code for row in ORGANISATIONS}
