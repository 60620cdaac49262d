"""The lines of the record as a reader gets them: articles, statements, events, actors, the timeline, search.

They hold values only and rest on nothing: each carries the sentences that say it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, TypeVar

from communique.model import Place, Span, When, Who, to_json

if TYPE_CHECKING:
    import pandas

R = TypeVar("R", bound="Row")

INLINE = 5
"""Pieces of evidence shown with a row; the rest stand behind its id (the contract's number)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """The sentences of one article that say it: ``quote`` stands in its text at ``span``."""

    article: str
    doc: str
    url: str | None
    outlet: str
    published: When
    span: Span
    quote: str
    parts: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What every line has: ``reports`` counts articles, ``origins`` the independent ones among them.

    ``confidence`` is a probability, ``None`` where nothing was estimated. ``decided``: ids of the decisions
    by which people changed it, or joined it with others or parted it from them.
    """

    id: str
    reports: int
    origins: int
    confidence: float | None
    evidence: tuple[EvidenceRow, ...] = ()
    decided: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The row as the contract's JSON."""
        made: dict[str, Any] = to_json(self)
        return made


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow(Row):
    """One article; ``reports`` counts it and its copies."""

    url: str | None
    doc: str
    outlet: str
    title: str
    published: When
    place: Place | None
    language: str
    copy_of: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow(Row):
    """One statement, however many articles carry it; ``quote`` joins its pieces by `` … ``."""

    speaker: Who | None
    speakers: tuple[Who, ...]
    manner: str
    act: str
    polarity: str
    quote: str
    said: When
    addressee: str | None
    venue: str | None
    condition: str | None
    nested_in: str | None
    occasion: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow(Row):
    """One event, however many articles tell it: PLOVER type and mode, CAMEO code, quad class and score.

    ``score`` is ``None`` unless the status is ``actual``: what has not happened moves no series. ``args`` are
    the article's words by role; ``reported_in`` and ``made_by`` are ids of statements.
    """

    type: str
    mode: str | None
    status: str
    actors: tuple[Who, ...]
    recipients: tuple[Who, ...]
    date: When
    place: Place | None
    cameo: str | None
    quad: str | None
    score: float | None
    disagreements: tuple[str, ...]
    args: Mapping[str, tuple[str, ...]]
    condition: str | None
    reported_in: str | None
    made_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRow:
    """An office or function and how it is known; ``evidence`` is empty where a registry says so."""

    title: str
    of: str | None
    start: str
    end: str
    basis: str
    evidence: tuple[EvidenceRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow(Row):
    """Somebody who acts: a person, a state, an organisation."""

    name: str
    kind: str
    country: str | None
    roles: tuple[RoleRow, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow(Row):
    """A dated act in one readable line; ``ref`` is the id of the row that tells it in full."""

    date: When
    kind: str
    line: str
    ref: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow(Row):
    """A person's decision: ``id`` lasts, ``number`` is this record's; ``state`` says whether it holds.

    ``state``: holds, in part, overruled, undone or dormant (what it is about is not here now); ``against``:
    the decisions that stand against it. ``set`` has an amendment's fields as decisions keep them.
    """

    number: int
    verb: str
    on: tuple[str, ...]
    set: Mapping[str, str]
    line: str
    by: str
    at: str
    why: str
    state: str
    against: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow(Row):
    """What was ``added``, ``changed`` or ``withdrawn``, when, and by what; ``ref`` is the id to ask for.

    ``kind``: article, statement, event, decision or import.
    """

    at: str
    change: str
    kind: str
    line: str
    why: str
    ref: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRow(Row):
    """What holds the words asked for: an article, a statement or an event, the best match first."""

    date: When
    kind: str
    line: str
    ref: str


class Table(list[R]):
    """Rows of one view: a list that can hand itself over as JSON or as a pandas data frame."""

    def __init__(self, rows: Iterable[R] = (), *, of: type[R]) -> None:
        super().__init__(rows)
        self.of = of

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the rows' fields, also where there are no rows."""
        return tuple(f.name for f in fields(self.of))

    def to_json(self) -> list[dict[str, Any]]:
        """The rows as the contract's JSON."""
        return [row.to_json() for row in self]

    def to_pandas(self) -> pandas.DataFrame:
        """One line a row, one column a field; nested values as the JSON has them."""
        import pandas

        return pandas.DataFrame(self.to_json(), columns=list(self.columns))
