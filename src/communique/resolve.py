"""Says who spoke and when: what was seen in an article becomes entries with actors, days and evidence.

It knows this article and the shipped tables alone; whatever needs a second article is left to the fold.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from communique.model import (
    UNKNOWN,
    Article,
    Entry,
    Evidence,
    Place,
    Reading,
    Resolution,
    Span,
    Statement,
    When,
)
from communique.when import date_article, date_statements, date_times
from communique.who import Cast, lookup, speakers

GAP = " … "
"""Stands between the pieces of a quotation that the article tells in parts."""


def resolve(article: Article, reading: Reading) -> Resolution:
    """Who and when for a whole reading: the article's day, an actor id a mention, an Entry a statement.

    Pure: the same article and reading give the same Resolution, whatever was read before.
    """
    published = date_article(article, times=reading.times)
    cast = Cast(article, reading, day=published.edtf)
    times = date_times(article.text, reading.times, published)
    days = date_statements(article, reading, published, times=times or None)
    entries = tuple(
        statement_entry(article, reading, statement, cast=cast, said=said)
        for statement, said in zip(reading.statements, days, strict=True)
    )
    return Resolution(
        article=article.id,
        published=published,
        mentions=tuple(cast.actor(mention) for mention in reading.mentions),
        times=times,
        entries=entries,
        actors=cast.actors(),
        place=settled(article.place),
    )


def settled(place: Place | None) -> Place | None:
    """A date line's place with its country, where the tables know the name."""
    if place is None or place.country:
        return place
    known = lookup(place.name)
    if known is None or not known.country:
        return place
    precision = place.precision or ("country" if known.kind == "state" else "city")
    return Place(name=place.name, country=known.country, precision=precision)


def statement_entry(
    article: Article,
    reading: Reading,
    statement: Statement,
    *,
    cast: Cast,
    said: When = UNKNOWN,
) -> Entry:
    """One statement as the article tells it, resolved; ``said`` is its day."""
    parts: dict[str, tuple[Span, ...]] = {}
    for name, pieces in (
        ("source", statement.source),
        ("cue", statement.cue),
        ("content", statement.content),
    ):
        if pieces:
            parts[name] = pieces
    text = article.text
    return Entry(
        id=statement.id,
        kind="statement",
        article=article.id,
        evidence=evidence(article, reading.sentences, parts),
        actors=speakers(cast, statement.source),
        when=said,
        manner=statement.manner,
        act=statement.act,
        polarity=statement.polarity,
        quote=GAP.join(piece.of(text) for piece in statement.content),
        addressee=_words(text, statement.addressee),
        venue=_words(text, statement.venue),
        condition=_words(text, statement.condition),
        nested_in=statement.nested_in,
        confidence=statement.confidence,
    )


def evidence(article: Article, sentences: Sequence[Span], parts: Mapping[str, tuple[Span, ...]]) -> Evidence:
    """The shortest run of whole sentences that covers ``parts``; their own stretch where no sentence does.

    Raises:
        ValueError: ``parts`` holds no span.
    """
    spans = [span for pieces in parts.values() for span in pieces]
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    low = max(0, bisect_right(sentences, start, key=lambda s: s.start) - 1)
    run = [s for s in sentences[low : bisect_left(sentences, end, key=lambda s: s.start)] if start < s.end]
    whole = Span(min([start, *(s.start for s in run)]), max([end, *(s.end for s in run)]))
    return Evidence(article=article.id, span=whole, quote=whole.of(article.text), parts=parts)


def _words(text: str, span: Span | None) -> str | None:
    return None if span is None else span.of(text)
