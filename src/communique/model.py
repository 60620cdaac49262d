"""The nouns of the record: what an article is, what was seen in it, and what it comes to.

It holds values only: nothing here reads text, names anybody, or touches a disk.
"""

from __future__ import annotations

import dataclasses
import hashlib
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any, Literal, TypeVar, Union

SCHEMA = 1
"""Number of the JSON form below; a record with a larger one was written by a newer version."""

Basis = Literal["stated", "derived", "assumed", "unknown"]
Manner = Literal["direct", "indirect", "mixed"]
Speech = Literal[
    "state", "deny", "accuse", "demand", "propose", "promise", "threaten",
    "welcome", "refuse", "ask", "announce", "think",
]  # fmt: skip
Polarity = Literal["affirm", "deny"]
MentionKind = Literal["person", "organization", "place", "state", "role", "weapon", "document", "occasion"]
Status = Literal["actual", "planned", "proposed", "conditional", "denied", "called-off", "hypothetical"]
TimeKind = Literal["DATE", "TIME", "DURATION", "SET"]
EntryKind = Literal["statement", "event"]
HintKind = Literal["given", "meta", "dateline", "line", "url", "clock", "caption"]


def digest(*parts: str, length: int = 16) -> str:
    """A stable hexadecimal name for some texts.

    Args:
        parts: texts, in order; where one ends and the next begins counts.
        length: how many hexadecimal characters, at most 64.

    Example:
        >>> digest("a", "b") == digest("ab", "")
        False
    """
    h = hashlib.sha256()
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        h.update(len(encoded).to_bytes(8, "big"))
        h.update(encoded)
    return h.hexdigest()[:length]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch ``[start, end)`` of ``Article.text``, in Unicode code points.

    Raises:
        ValueError: where ``0 <= start <= end`` does not hold.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span runs from {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A calendar date as far as it is known.

    ``edtf``: a day, month or year, a closed interval, or one with ``X`` digits (EDTF, ISO 8601-2:2019);
    empty where unknown. ``basis`` says how it was earned and ``why`` says it to a person.
    """

    edtf: str = ""
    basis: Basis = "unknown"
    why: str = ""


UNKNOWN = When()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something is: its name as written, its country (ISO 3166 alpha-3, or empty), how exact."""

    name: str
    country: str = ""
    precision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Somebody in a part: the name, the actor it was resolved to, the country, the role the article gives.

    ``span`` is where the article names them nearest to the act; ``actor`` is ``None`` for somebody unnamed.
    ``country`` is ISO 3166 alpha-3 or an organisation's code, ``None`` where unknown.
    """

    name: str
    actor: str | None = None
    country: str | None = None
    role: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Furniture taken out of a page: its text and its kind (menu, caption, related, prompt ...)."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateHint:
    """A trace of the article's date: where it stood, the words, and the date they give as EDTF.

    ``value`` may have ``X`` digits (a date line without a year is ``XXXX-01-19``). ``given`` is what the
    user or an export says; ``clock`` is a page's clock, which may show the day it was saved.
    """

    kind: HintKind
    text: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text as published.

    ``id`` hashes the raw text (newlines normalised) and the canonical URL, never a path. ``text`` is what
    every offset refers to, for ever. ``outlet`` and ``title`` are empty where the page does not say;
    ``language`` is ISO 639-1. ``fingerprint`` is a MinHash of the text's word shingles.
    """

    id: str
    doc: str
    text: str
    url: str | None = None
    outlet: str = ""
    title: str = ""
    byline: str = ""
    agency: str = ""
    language: str = "en"
    place: Place | None = None
    hints: tuple[DateHint, ...] = ()
    heads: tuple[Span, ...] = ()
    cut: tuple[Cut, ...] = ()
    fingerprint: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name, title or pronoun that stands for somebody or something; ``chain`` joins one referent's."""

    span: Span
    kind: MentionKind
    chain: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Who said what, as the engines saw it: spans only. Pieces stand in reading order."""

    id: str
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    manner: Manner = "indirect"
    act: Speech = "state"
    polarity: Polarity = "affirm"
    addressee: Span | None = None
    venue: Span | None = None
    condition: Span | None = None
    nested_in: str | None = None
    confidence: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Arg:
    """A part of an event beside its actors: instrument, measure, deadline, stage, forum, level ..."""

    role: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Who did what to whom, as the engines saw it (PLOVER type and mode): spans only."""

    id: str
    type: str
    mode: str | None = None
    status: Status = "actual"
    actors: tuple[Span, ...] = ()
    recipients: tuple[Span, ...] = ()
    trigger: tuple[Span, ...] = ()
    args: tuple[Arg, ...] = ()
    reported_in: str | None = None
    made_by: str | None = None
    confidence: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A time expression as written (TIMEX3, TimeML 1.2.1); ``resolve`` gives it a calendar value.

    ``value`` holds what the words alone say ("Tuesday" is ``XXXX-WXX-2``), ``mod`` is TIMEX3's (START, MID,
    END, APPROX ...). A relative one says what it counts from, the day of the ``report`` or the time that the
    ``story`` told last, and its ``shift``: a signed ISO 8601 duration ("two days ago" is ``-P2D``), or ``<``,
    ``=``, ``>`` for the last, this and the next of that name.
    """

    span: Span
    type: TimeKind
    value: str
    mod: str = ""
    anchor: Literal["", "report", "story"] = ""
    shift: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineName:
    """Which reader made a Reading."""

    name: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the engines saw in one Article; no identities, no calendar dates."""

    article: str
    engine: EngineName
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    times: tuple[TimeExpression, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The sentences that say it: ``quote == article.text[span]``; ``parts`` gives source, cue, content ..."""

    article: str
    span: Span
    quote: str
    parts: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One statement or event as one Article tells it, resolved.

    Of a statement ``actors`` are its speakers and ``when`` the day it was said; of an event, those who do it
    and the day it happens. ``recipients`` and ``args`` (the article's words, by role) are an event's. Fields
    of the other kind stay ``None``.
    """

    id: str
    kind: EntryKind
    article: str
    evidence: Evidence
    actors: tuple[Who, ...] = ()
    recipients: tuple[Who, ...] = ()
    when: When = UNKNOWN
    place: Place | None = None
    status: Status = "actual"
    manner: Manner | None = None
    act: Speech | None = None
    polarity: Polarity | None = None
    quote: str = ""
    addressee: str | None = None
    venue: str | None = None
    condition: str | None = None
    nested_in: str | None = None
    type: str | None = None
    mode: str | None = None
    args: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    reported_in: str | None = None
    made_by: str | None = None
    confidence: float = 0.0
    due: When = UNKNOWN
    told: str = ""
    headline: bool = False
    repeats: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """The Entries that tell the same thing; its id is the least of theirs.

    ``origins`` counts independent reports: copies of one wire count once. ``leading`` is the Entry whose
    telling is shown first. ``disagreements`` names the fields in which reports differ.
    """

    id: str
    kind: EntryKind
    entries: tuple[str, ...]
    leading: str
    reports: int
    origins: int
    when: When = UNKNOWN
    confidence: float = 0.0
    disagreements: tuple[str, ...] = ()


# --- rows of the ledgers: what acts come to when they are read together ---


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A step in the life of a promise, proposal, measure or demand: its status from ``when`` on.

    ``acts`` tell it (ids); ``who`` brought it about, where that is somebody in particular.
    """

    status: str
    when: When
    acts: tuple[str, ...]
    who: tuple[Who, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One meeting of a format: its day, place, level and outcome in a source's words.

    ``history``: planned, held, postponed, called-off, as acts told it; ``acts`` are all that tell of it.
    """

    when: When
    acts: tuple[str, ...]
    place: Place | None = None
    level: str = ""
    outcome: str = ""
    history: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage of a proposal in a source's words; ``acts`` tell it."""

    text: str
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """How one side completes a term: the wording and the statements that have it."""

    who: Who
    wording: str
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one side of a dispute says; ``who`` is ``None`` where the reports themselves say it."""

    who: Who | None
    claim: str
    polarity: Polarity
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Where a position changed: the day, the words before and after, the acts that tell the new one."""

    when: When
    before: str
    after: str
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """What the rows of every ledger have.

    ``acts``: ids of all acts the row rests on, those it begins with first; ``when``: the day it begins.
    """

    id: str
    acts: tuple[str, ...]
    when: When = UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertaking(LedgerRow):
    """A promise, with its fate; ``deadline`` in the source's words, ``due`` its day."""

    by: tuple[Who, ...]
    to: tuple[Who, ...]
    what: str
    condition: str | None = None
    deadline: str | None = None
    due: When = UNKNOWN
    history: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand(LedgerRow):
    """What one side asks of another; ``met``: the acts by which the other met it, with their day."""

    by: tuple[Who, ...]
    of: tuple[Who, ...]
    what: str
    condition: str | None = None
    deadline: str | None = None
    due: When = UNKNOWN
    met: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(LedgerRow):
    """Something put to others, its stages and what became of it."""

    by: tuple[Who, ...]
    to: tuple[Who, ...]
    what: str
    forum: str | None = None
    stages: tuple[Stage, ...] = ()
    history: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Talks(LedgerRow):
    """Meetings of the same parties in one format; ``history`` has proposed, open, suspended, ended."""

    name: str
    parties: tuple[Who, ...]
    host: Who | None = None
    place: Place | None = None
    rounds: tuple[Round, ...] = ()
    history: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sanction(LedgerRow):
    """A measure of one side against another, and what became of it."""

    by: tuple[Who, ...]
    against: tuple[Who, ...]
    measure: str
    instrument: str | None = None
    history: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(LedgerRow):
    """A head noun that speakers complete differently."""

    term: str
    usages: tuple[Usage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute(LedgerRow):
    """One matter of which sides say contrary things."""

    about: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(LedgerRow):
    """What somebody says on a topic: the latest ``line``, held since ``since``, and its turns."""

    who: Who
    topic: str
    line: str
    since: When = UNKNOWN
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office or function somebody holds, and how we know: an article's words or a registry."""

    title: str
    of: str | None = None
    start: str = ""
    end: str = ""
    basis: str = "stated"
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who acts: a person, a state, an organisation."""

    id: str
    name: str
    kind: str
    country: str | None = None
    roles: tuple[Role, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What ``resolve`` made of one Reading: the article's date and place, who each mention is, the entries.

    ``place`` is the date line's, with its country. ``mentions`` runs beside ``Reading.mentions`` (an actor
    id or ``None``), ``times`` beside ``Reading.times``.
    """

    article: str
    published: When
    mentions: tuple[str | None, ...] = ()
    times: tuple[When, ...] = ()
    entries: tuple[Entry, ...] = ()
    actors: tuple[Actor, ...] = ()
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A person's judgement; append-only.

    ``confirm``: somebody looked and found right what the record has. ``on``: ids of entries or of actors
    (never of acts), of decisions for ``undo``, of an article for
    ``forget``. ``at`` is in UTC. ``set``: of ``amend``, an Entry's fields with their values as
    ``fold.fields`` keeps them; ``{"of": "actors"}`` of a ``same`` or ``different`` on actors.
    """

    id: str
    verb: Literal["same", "different", "retract", "amend", "confirm", "watch", "undo", "forget"]
    on: tuple[str, ...]
    by: str
    at: str
    why: str = ""
    set: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """One input that could not be read: which, at what stage of the road, and what to do about it."""

    spec: str
    stage: str
    error: str


T = TypeVar("T")


def to_json(value: Any) -> Any:
    """Any value of this module as JSON-ready data; a Span becomes ``[start, end]``.

    Example:
        >>> to_json(Span(2, 5))
        [2, 5]
    """
    kind: Any = type(value)
    if kind in _AS_IT_IS:
        return value
    if kind is Span:
        return [value.start, value.end]
    if names := _fields(kind):
        return {name: to_json(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {str(k): to_json(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_json(v) for v in value]
    return value


_AS_IT_IS = frozenset((str, int, float, bool, type(None)))


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass, none of another type: asked once, since a page shows thousands."""
    return tuple(f.name for f in dataclasses.fields(kind)) if dataclasses.is_dataclass(kind) else ()


def from_json(kind: type[T], data: Any) -> T:
    """The value of type ``kind`` that ``to_json`` turned into ``data``.

    Raises:
        ValueError: where ``data`` lacks a field, has one unknown to ``kind``, or is of another shape.
    """
    made: T = _build(kind, data)
    return made


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _build(kind: Any, data: Any) -> Any:
    return _builder(kind)(data)


@cache
def _builder(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of a type from JSON: asked of each type once, as a record is read entry by entry."""
    if kind is Any:
        return lambda data: data
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (Union, types.UnionType):
        inner = _builder(next(a for a in args if a is not type(None)))
        return lambda data: None if data is None else inner(data)
    if origin is Literal:
        return partial(_one_of, args)
    if origin is tuple:
        return partial(_several, _builder(args[0]))
    if origin is not None and issubclass(origin, Mapping):
        return partial(_named, _builder(args[1]))
    if kind is Span:
        return _span
    if dataclasses.is_dataclass(kind):
        return partial(_record, kind, {})
    return partial(_plain, kind)


def _one_of(args: tuple[Any, ...], data: Any) -> Any:
    if data not in args:
        raise ValueError(f"{data!r} is none of {', '.join(map(repr, args))}")
    return data


def _several(inner: Callable[[Any], Any], data: Any) -> Any:
    if not isinstance(data, (list, tuple)):
        raise ValueError(f"a list was expected, not {data!r}")
    return tuple([inner(v) for v in data])


def _named(inner: Callable[[Any], Any], data: Any) -> Any:
    if not isinstance(data, Mapping):
        raise ValueError(f"an object was expected, not {data!r}")
    return {k: inner(v) for k, v in data.items()}


def _span(data: Any) -> Span:
    if not (isinstance(data, (list, tuple)) and len(data) == 2):
        raise ValueError(f"a span is [start, end], not {data!r}")
    return Span(data[0], data[1])


def _record(kind: Any, inner: dict[str, Callable[[Any], Any]], data: Any) -> Any:
    if not isinstance(data, Mapping):
        raise ValueError(f"{kind!r} is an object, not {data!r}")
    if not inner:
        # Not before it is asked for: a type may hold others of its own kind.
        inner.update((name, _builder(hint)) for name, hint in _hints(kind).items())
    try:
        return kind(**{name: inner[name](v) for name, v in data.items()})
    except KeyError:
        unknown = sorted(set(data) - set(inner))
        if not unknown:
            raise
        raise ValueError(f"{kind!r} has no field {', '.join(unknown)}") from None
    except TypeError as error:
        raise ValueError(str(error)) from error


def _plain(kind: Any, data: Any) -> Any:
    if kind is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if not isinstance(data, kind) or (kind is int and isinstance(data, bool)):
        raise ValueError(f"{data!r} is not {kind.__name__}")
    return data
