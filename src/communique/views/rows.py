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
    by which people changed it, found it right, joined it with others or parted it from them.
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
class StoryRow(Row):
    """Articles (their ids) that tell one story; ``first``, ``last``: when they were published."""

    title: str
    first: When
    last: When
    outlets: tuple[str, ...]
    articles: tuple[str, ...]


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
class HistoryRow:
    """A step in the life of a row: its status from ``date`` on, and who brought it about."""

    status: str
    date: When
    who: tuple[Who, ...]
    acts: tuple[str, ...]
    evidence: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UndertakingRow(Row):
    """A promise and its fate as of the day asked; the deadline's ``why`` has the source's words for it.

    ``acts``: ids of the statements and events that it rests on; so in every ledger.
    """

    by: tuple[Who, ...]
    to: tuple[Who, ...]
    what: str
    condition: str | None
    deadline: When
    date: When
    status: str
    history: tuple[HistoryRow, ...]
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandRow(Row):
    """What one side asks of another; ``met_by``: acts by which it was met by the day asked."""

    by: tuple[Who, ...]
    of: tuple[Who, ...]
    what: str
    condition: str | None
    deadline: When
    date: When
    status: str
    met_by: tuple[HistoryRow, ...]
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchRow:
    """Acts that a person tied to a stage of a proposal: whether it holds on the day asked, since when.

    ``since`` is the first day of the watch, or the day after the last act that breaks it; ``broken_by``:
    ids of the acts that break it; ``decision``: the person's.
    """

    decision: str
    filters: Mapping[str, str]
    holds: bool
    since: str
    broken_by: tuple[str, ...]
    evidence: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRow:
    """One stage of a proposal; ``watch`` where somebody watches it."""

    text: str
    watch: tuple[WatchRow, ...]
    evidence: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalRow(Row):
    """Something put to others, its stages, and what became of it by the day asked."""

    by: tuple[Who, ...]
    to: tuple[Who, ...]
    forum: str | None
    what: str
    stages: tuple[StageRow, ...]
    date: When
    status: str
    blocked_by: tuple[Who, ...]
    history: tuple[HistoryRow, ...]
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundRow:
    """One meeting; ``status``: planned, held, postponed or called-off, as of the day asked."""

    date: When
    place: Place | None
    level: str
    outcome: str
    status: str
    history: tuple[HistoryRow, ...]
    acts: tuple[str, ...]
    evidence: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TalksRow(Row):
    """Meetings of the same parties in one format, as of the day asked."""

    name: str
    parties: tuple[Who, ...]
    host: Who | None
    place: Place | None
    start: When
    end: When
    status: str
    rounds: tuple[RoundRow, ...]
    history: tuple[HistoryRow, ...]
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionRow(Row):
    """A measure of one side against another, as of the day asked."""

    by: tuple[Who, ...]
    against: tuple[Who, ...]
    measure: str
    instrument: str | None
    date: When
    status: str
    history: tuple[HistoryRow, ...]
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageRow:
    """How one side completes a term, and how often."""

    who: Who
    country: str | None
    wording: str
    count: int
    acts: tuple[str, ...]
    evidence: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow(Row):
    """A head noun that speakers complete differently."""

    term: str
    usages: tuple[UsageRow, ...]
    date: When
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """What one side of a dispute says; ``who`` is ``None`` where the reports themselves say it."""

    who: Who | None
    claim: str
    polarity: str
    date: When
    acts: tuple[str, ...]
    evidence: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeRow(Row):
    """One matter of which sides say contrary things."""

    about: str
    claims: tuple[ClaimRow, ...]
    date: When
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnRow:
    """Where a position changed: the words before and after; JSON calls them ``from`` and ``to``."""

    date: When
    before: str
    after: str
    acts: tuple[str, ...]
    evidence: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionRow(Row):
    """What somebody says on a topic; ``line`` has been held since ``since``."""

    who: Who
    topic: str
    line: str
    since: When
    changes: tuple[TurnRow, ...]
    acts: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """The row as the contract's JSON, where a change goes ``from`` words ``to`` words."""
        made: dict[str, Any] = to_json(self)
        names = {"before": "from", "after": "to"}
        made["changes"] = [{names.get(n, n): v for n, v in turn.items()} for turn in made["changes"]]
        return made


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
