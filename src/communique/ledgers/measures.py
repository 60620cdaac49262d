"""What sides measured of one blast or flight (its magnitude, its height) and by how much they differ.

It compares only what one report tells together, and no number that is a bound or a round one near another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from communique.languages.en.disputes import AT_LEAST, MEASURES
from communique.ledgers.reported import Reported, sides
from communique.model import Entry

APART = 0.05
"""Share by which two measurements differ at least: "about 4,500" is a round 4,475."""

NEAR = 200
"""Characters behind a measurement in which a bare number is another of the same thing."""

_NUMBER = r"(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)"
_MEASURES = tuple(
    (
        name,
        re.compile(
            rf"\b(?:{words})\b[^\d.;]{{0,25}}?{_NUMBER}"
            + (rf"\s?(?P<unit>{units})\b" if units else r"(?![\w,])"),
            re.IGNORECASE,
        ),
    )
    for name, words, units in MEASURES
)
_BARE = re.compile(rf"\W*{_NUMBER}\W*")
_AT_LEAST = re.compile(rf"\b{AT_LEAST}", re.IGNORECASE)


class Measured(NamedTuple):
    """One side's measurement: the act that tells it, of what, the value, its unit's first letter."""

    act: Reported
    entry: Entry
    what: str
    value: float
    unit: str


def told_on(act: Reported) -> frozenset[str]:
    """The day (ISO) of a statement that measures something or is a bare number; empty for all others."""
    spoken = [entry for entry in act.entries if entry.kind == "statement"]
    measuring = any(_BARE.fullmatch(entry.quote) or _of(act, entry) for entry in spoken)
    return frozenset({act.first_day}) if measuring and act.first_day else frozenset()


def contrary(acts: Sequence[Reported]) -> Iterable[Sequence[Measured]]:
    """Measurements of one thing by several sides that differ, as a report tells them together."""
    told = [one for act in acts for entry in act.entries for one in _of(act, entry)]
    told += [one for act in acts for entry in act.entries for one in _bare(act, entry, told)]
    for what in sorted({one.what for one in told}):
        found: dict[str, Measured] = {}
        mine = sorted(
            (one for one in told if one.what == what),
            key=lambda one: (one.entry.article, one.entry.evidence.span.start, one.act.id),
        )
        for one in mine:
            if any(_differ(one, other) for other in mine):
                found.setdefault(one.act.id, one)
        if len(found) > 1:
            yield list(found.values())


def _differ(one: Measured, other: Measured) -> bool:
    apart = abs(one.value - other.value) / max(one.value, other.value, 1e-9)
    together = one.entry.article == other.entry.article and one.unit == other.unit
    others = sides(one.entry.actors).isdisjoint(sides(other.entry.actors))
    return together and others and bool(sides(other.entry.actors)) and apart >= APART


def _of(act: Reported, entry: Entry) -> list[Measured]:
    if entry.kind != "statement" or entry.polarity == "deny":
        return []
    return [
        Measured(act, entry, what, _value(found), (found.groupdict().get("unit") or " ")[0].lower())
        for what, pattern in _MEASURES
        for found in pattern.finditer(entry.quote)
        if not _AT_LEAST.search(entry.quote[: found.start("number")])
    ][:1]


def _bare(act: Reported, entry: Entry, told: Sequence[Measured]) -> list[Measured]:
    """A number without its thing ("another office measured 6.3") is of what was measured right before."""
    found = _BARE.fullmatch(entry.quote)
    if entry.kind != "statement" or found is None:
        return []
    start = entry.evidence.span.start
    before = [
        one
        for one in told
        if one.entry.article == entry.article and 0 <= start - one.entry.evidence.span.start <= NEAR
    ]
    if not before:
        return []
    last = max(before, key=lambda one: (one.entry.evidence.span.start, one.what))
    return [Measured(act, entry, last.what, _value(found), last.unit)]


def _value(found: re.Match[str]) -> float:
    return float(found["number"].replace(",", ""))
