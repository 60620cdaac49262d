"""Reads dictionaries of actors as PETRARCH and TABARI have them: a name, its synonyms, its codes, their days.

It takes whoever has a name of their own; generic agents ("soldiers") and the names of states, which the
shipped tables have, are counted and left. The form: PETRARCH's documentation, "Dictionary Formats".
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from communique.codes.cameo_actors import BODIES, FORMER_CODES, TITLES
from communique.codes.countries import COUNTRIES
from communique.model import Actor, Role, digest
from communique.who.sourced import (
    IMPORT,
    MOST_NAMES,
    NOT_UTF8,
    TOO_LONG,
    ImportedActor,
    LeftOut,
    country_code,
    folded,
    names_of,
)

LATEST = 30
"""Years of two digits up to this one are of this century, as in PETRARCH: 00 to 30 are 2000 to 2030."""

DAY = dt.timedelta(days=1)

_CODES = re.compile(r"\[([^\[\]]*)\]?")
_REMARK = re.compile("<!--|[#;]")
_GENERIC = re.compile(r"[~{}!]")
_CODE = re.compile(r"[A-Z0-9]{3,60}")


class Usage(NamedTuple):
    """A code and the days in which it holds, both counted; ``None`` where open."""

    code: str
    first: dt.date | None
    last: dt.date | None


@dataclass(slots=True)
class _Record:
    """One actor as far as it has been read; ``generic`` is for one that is to be left out."""

    line: int
    names: list[str] = field(default_factory=list)
    usages: list[Usage] = field(default_factory=list)
    generic: bool = False


def dictionary(held: Iterator[tuple[int, bytes | None]]) -> Iterator[ImportedActor | LeftOut]:
    """The actors of numbered lines, and each line or name left out.

    A name opens an actor, ``+`` adds a synonym, a code in brackets says what the actor is and when:
    ``[NORGOV 090120-170120]``, ``[NOR <090120]`` and ``[NOR >20090120]`` up to and from a day (both counted),
    ``[NORELI]`` at all other times.

    Example:
        ``ADA_HOLM_ [NORELI]`` and, indented in the next line, ``[NORGOV 090120-170120]``
    """
    open_: _Record | None = None
    remark = 0
    for number, line in held:
        text = _decoded(line)
        if text is None:
            yield LeftOut(line=number, why="broken", reason=TOO_LONG if line is None else NOT_UTF8)
            continue
        if remark:
            if "-->" not in text:
                continue
            text = text.partition("-->")[2]
        bare, opened = _without_remarks(text)
        remark = number if opened else 0
        if not bare:
            continue
        name, mark, codes = bare.partition("[")
        if bare[0] not in "+[":
            if open_ is not None:
                yield from _made(open_)
            open_ = _Record(number)
        elif open_ is None:
            yield LeftOut(line=number, why="broken", reason="stands before the first name")
            continue
        if _GENERIC.search(bare):
            open_.generic = True
        if name.strip() and len(open_.names) <= MOST_NAMES:
            open_.names.append(name.lstrip("+").replace("_", " "))
        for told in _CODES.findall(mark + codes):
            try:
                usage = _usage(told)
            except ValueError as error:
                if not open_.generic:
                    yield LeftOut(line=number, why="broken", reason=str(error))
                continue
            if usage is not None and len(open_.usages) < MOST_NAMES:
                open_.usages.append(usage)
    if open_ is not None:
        yield from _made(open_)
    if remark:
        yield LeftOut(line=remark, why="broken", reason="opens a comment that nothing closes")


def _without_remarks(text: str) -> tuple[str, bool]:
    """A line without its comments, and whether one of them goes on in the next line."""
    while found := _REMARK.search(text):
        at = found.start()
        close = text.find("-->", at) if found.group() == "<!--" else -1
        if close < 0:
            return text[:at].strip(), found.group() == "<!--"
        text = text[:at] + text[close + len("-->") :]
    return text.strip(), False


def _decoded(line: bytes | None) -> str | None:
    try:
        return None if line is None else line.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def _usage(told: str) -> Usage | None:
    """A code with its days; nothing for the empty code.

    Raises:
        ValueError: no code, no date of the calendar, or days that end before they begin.
    """
    code, _, limits = told.strip().partition(" ")
    if not code.strip("-"):
        return None
    if not _CODE.fullmatch(code):
        raise ValueError(f"has the code {code[:40]!r}, which is none")
    limits = "".join(limits.split())
    if not limits:
        return Usage(code, None, None)
    if limits[0] == "<":
        return Usage(code, None, _day(limits[1:], told))
    if limits[0] == ">":
        return Usage(code, _day(limits[1:], told), None)
    first, _, last = limits.partition("-")
    usage = Usage(code, _day(first, told), _day(last, told))
    assert usage.first is not None and usage.last is not None
    if usage.first > usage.last:
        raise ValueError(f"has the term [{told.strip()[:60]}], which ends before it starts")
    return usage


def _day(digits: str, told: str) -> dt.date:
    try:
        if len(digits) not in (6, 8) or not (digits.isascii() and digits.isdecimal()):
            raise ValueError
        if len(digits) == 6:
            digits = ("20" if int(digits[:2]) <= LATEST else "19") + digits
        return dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        raise ValueError(
            f"has the term [{told.strip()[:60]}], in which {digits[:12]!r} is no date of the calendar"
        ) from None


def _made(record: _Record) -> Iterator[ImportedActor | LeftOut]:
    if record.generic:
        yield LeftOut(line=record.line, why="generic")
        return
    left: list[LeftOut] = []
    names = names_of(record.names, line=record.line, left=left)
    yield from left
    if not names:
        if not left:
            yield LeftOut(line=record.line, why="broken", reason="has no name")
        return
    homes = [_home(usage.code) for usage in record.usages]
    if folded(names[0]) in _states() and all(len(usage.code) == len("NOR") for usage in record.usages):
        yield LeftOut(line=record.line, why="state")
        return
    told = {home for home in homes if home}
    country = told.pop() if len(told) == 1 else None
    name = "a-" + digest(country or "", folded(names[0]))
    actor = Actor(
        id=name,
        name=names[0],
        kind="",
        country=country,
        roles=tuple(_roles(record.usages)),
        aliases=names[1:],
    )
    yield ImportedActor(source=name, actor=actor)


def _roles(usages: list[Usage]) -> Iterator[Role]:
    """What the codes say of their bearer; one without days holds whenever none with days does."""
    dated = [usage for usage in usages if usage.first or usage.last]
    told: dict[Role, None] = {}
    for usage in usages:
        title = ", ".join(dict.fromkeys(TITLES[part] for part in _parts(usage.code) if part in TITLES))
        if not title:
            continue
        spans = [(usage.first, usage.last)] if usage in dated else _between(dated)
        for first, last in spans:
            role = Role(
                title=title,
                of=_home(usage.code) or None,
                start=first.isoformat() if first else "",
                end=last.isoformat() if last else "",
                basis=IMPORT,
            )
            told[role] = None
    yield from told


def _between(dated: list[Usage]) -> Iterator[tuple[dt.date | None, dt.date | None]]:
    """The stretches of days that no usage covers; all days where there is none."""
    free = dt.date.min
    for usage in sorted(dated, key=lambda usage: usage.first or dt.date.min):
        first, last = usage.first or dt.date.min, usage.last or dt.date.max
        if first > free:
            yield (None if free == dt.date.min else free), first - DAY
        if last == dt.date.max:
            return
        free = max(free, last + DAY)
    yield (None if free == dt.date.min else free), None


def _parts(code: str) -> list[str]:
    return [code[at : at + 3] for at in range(0, len(code), 3)]


def _home(code: str) -> str:
    """Whose code it is: its country, the organisation behind IGO or NGO; empty where it only says a sort."""
    first, *others = _parts(code)
    if first in TITLES:
        if first not in ("IGO", "NGO"):
            return ""
        return next((BODIES[part] for part in others if part in BODIES), "")
    return FORMER_CODES.get(first) or country_code(first) or ""


@cache
def _states() -> frozenset[str]:
    return frozenset(folded(name) for row in COUNTRIES for name in row.names)
