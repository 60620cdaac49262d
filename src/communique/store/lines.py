"""What a line of the record says about the article it rests on.

It holds no text of the article.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.model import Place, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """An article without its text; ``published`` and ``copy_of`` are derived."""

    number: int
    id: str
    doc: str
    url: str | None
    outlet: str
    title: str
    place: Place | None
    language: str
    published: When
    copy_of: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLine:
    """An actor as the record shows it, without roles and aliases; ``reports`` counts articles."""

    id: str
    name: str
    kind: str
    country: str | None
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActLine:
    """An act without its tellings: the one shown first, its day, how sure it is."""

    id: str
    leading: str
    when: When
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What acts to find: every field that is set must hold; dates are ISO days.

    ``actors``: ids of which one must act or receive; ``countries`` likewise; ``about``: words of a quote;
    ``types``: a statement's act or an event's type; ``dated``: only acts whose day, month or year is known;
    ``once``: no event that a statement among the acts found has made by being said; ``between``: two (ids or
    codes of countries) of whom one acts upon the other, or who act together; ``newest``: the last days first,
    for lists of ids; ``skip``: acts passed over.
    """

    ids: tuple[str, ...] | None = None
    kind: str | None = None
    actors: tuple[str, ...] | None = None
    country: str | None = None
    about: str | None = None
    since: str | None = None
    until: str | None = None
    type: str | None = None
    status: str | None = None
    dated: bool = False
    once: bool = False
    between: tuple[str, str] | None = None
    newest: bool = False
    skip: int = 0
    limit: int | None = None
