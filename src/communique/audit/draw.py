"""Draws lines of a record at random, each as likely as any other, the same ones for the same seed.

It looks at no field of a line but its id: what is easy or short is drawn no more often.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import nsmallest
from typing import Any

from communique.errors import BadUse
from communique.model import digest

FIELDS: Mapping[str, tuple[str, ...]] = {
    "statements": (
        "speakers", "act", "polarity", "manner", "quote", "said", "addressee", "venue", "condition",
    ),
    "events": (
        "type", "mode", "status", "actors", "recipients", "date", "place", "args", "condition",
    ),
    "undertakings": ("by", "to", "what", "condition", "deadline", "date", "status", "history"),
    "demands": ("by", "of", "what", "condition", "deadline", "date", "status", "met_by"),
    "proposals": ("by", "to", "forum", "what", "stages", "date", "status", "blocked_by", "history"),
    "talks": ("name", "parties", "host", "place", "start", "end", "status", "rounds"),
    "sanctions": ("by", "against", "measure", "instrument", "date", "status", "history"),
    "terms": ("term", "usages"),
    "disputes": ("about", "claims"),
    "positions": ("who", "topic", "line", "since", "changes"),
}  # fmt: skip
"""What is judged of a line, by view: what the record claims, not what it counts or how it is called."""

ALL = ("statements", "events")
"""The views behind "all": every line of the others is made of these."""

LINES = 50
"""Lines drawn by default: an evening's work, and an interval of some eleven points either side at 80 %."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line drawn: its view and the row as the contract's JSON, with all that it claims."""

    view: str
    row: Mapping[str, Any]

    @property
    def id(self) -> str:
        """The row's id."""
        return str(self.row["id"])

    @property
    def claims(self) -> dict[str, Any]:
        """The fields that say something, by name: an empty one claims nothing."""
        return {name: self.row[name] for name in FIELDS[self.view] if _says(self.row.get(name))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """Lines in the order in which they were drawn, out of ``of``; ``seed`` draws them again."""

    view: str
    seed: int
    of: int
    filters: Mapping[str, Any] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()

    @property
    def told(self) -> str:
        """How they were drawn, in one sentence."""
        what = " and ".join(ALL) if self.view == "all" else self.view
        some = ", ".join(f"{name} {value}" for name, value in self.filters.items())
        return (
            f"{len(self.lines)} of {self.of} {what}{f' ({some})' if some else ''}, drawn with seed "
            f"{self.seed}: those whose ids have the smallest SHA-256 with the seed, "
            "each as likely as any other"
        )


def views_of(view: str) -> tuple[str, ...]:
    """The views behind a name, "all" among them.

    Raises:
        BadUse: for a view whose lines cannot be judged.
    """
    if view == "all":
        return ALL
    if view not in FIELDS:
        raise BadUse(f"view {view!r}: cannot be audited; there are all, {', '.join(FIELDS)}")
    return (view,)


def draw(
    rows: Iterable[tuple[str, Mapping[str, Any]]],
    *,
    view: str,
    lines: int,
    seed: int,
    filters: Mapping[str, Any] | None = None,
) -> Draw:
    """``lines`` of ``rows`` (view and row), or all where there are fewer.

    A row's place in the draw follows from the seed and its id alone: a larger draw begins with the smaller
    one, and a record that has grown keeps most of what was drawn before.

    Raises:
        BadUse: for fewer than one line, or where there is no row.

    Example:
        ``draw([("events", row) for row in rows], view="events", lines=50, seed=7).lines[0].claims``
    """
    if lines < 1:
        raise BadUse(f"lines {lines}: must be a whole number from 1 up")
    count = 0

    def counted() -> Iterator[Line]:
        nonlocal count
        for name, row in rows:
            count += 1
            yield Line(view=name, row=row)

    # A record has more rows than memory wants: only those drawn so far are kept.
    found = nsmallest(lines, counted(), key=lambda line: digest(str(seed), line.view, line.id, length=32))
    if not found:
        raise BadUse("nothing to audit: no line of the record fits")
    return Draw(view=view, seed=seed, of=count, filters=dict(filters or {}), lines=tuple(found))


def _says(value: Any) -> bool:
    if isinstance(value, Mapping):
        return bool(value.get("edtf")) if "edtf" in value else bool(value)
    return value not in (None, "", [], ())
