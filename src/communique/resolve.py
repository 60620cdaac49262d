"""Says who spoke or acted, and when: what was seen in an article becomes entries with days and evidence.

It knows this article and the shipped tables alone; whatever needs a second article is left to the fold.
"""

from __future__ import annotations

import dataclasses
import heapq
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from communique.model import (
    UNKNOWN,
    Article,
    Entry,
    Event,
    Evidence,
    Reading,
    Resolution,
    Span,
    Statement,
    When,
    Who,
)
from communique.when import Bound, date_article, date_events, date_statements, date_times
from communique.who import (
    Affairs,
    Cast,
    KnownActors,
    Sides,
    acting,
    implied,
    in_office,
    pair_before,
    side,
    site,
    speakers,
)
from communique.who import settled as settled

GAP = " … "
"""Stands between the pieces of a quotation that the article tells in parts."""

_BY = re.compile(
    r"\b(?:by|before|until|till|not? later than|within|ahead of)\s+(?:the\s+)?(?:(?:very\s+)?end\s+of\s+)?$",
    re.I,
)
"""What a day stands behind by which something is to be done."""


def resolve(article: Article, reading: Reading, *, known: KnownActors | None = None) -> Resolution:
    """Who and when for a whole reading: the article's day, an actor id a mention, an Entry a finding.

    The entries stand in the order of the text; private doings in an article that is not about public affairs
    make none. ``known`` gives the actors that somebody brought, by their folded name; it is asked where the
    shipped tables know nobody. Pure: the same article, reading and known
    actors give the same Resolution, whatever was read before.
    """
    published = date_article(
        article,
        times=reading.times,
        officeholders=lambda one: (Bound(*tenure) for tenure in in_office(Cast(one, reading))),
    )
    cast = Cast(article, reading, day=published.edtf, known=known)
    times = date_times(article.text, reading.times, published)
    days = date_statements(article, reading, published, times=times or None)
    said = {statement.id: day for statement, day in zip(reading.statements, days, strict=True)}
    done = date_events(article, reading, published, said=said, times=times or None)
    taken = implied(
        cast,
        reading,
        {event.id: (side(cast, event.actors), side(cast, event.recipients)) for event in reading.events},
    )
    statements = [
        statement_entry(
            article,
            reading,
            statement,
            cast=cast,
            sides=taken,
            said=day,
            due=_due(article, reading, statement.content, times),
        )
        for statement, day in zip(reading.statements, days, strict=True)
    ]
    events = [
        event_entry(
            article,
            reading,
            event,
            cast=cast,
            sides=taken[event.id],
            when=day,
            due=_due(article, reading, [arg.span for arg in event.args if arg.role == "deadline"], times),
        )
        for event, day in zip(reading.events, done, strict=True)
    ]
    affairs = Affairs(cast)
    events = [entry for entry in events if affairs.are(entry)]
    sides = [who for entry in events for who in (*entry.actors, *entry.recipients)]
    return Resolution(
        article=article.id,
        published=published,
        mentions=tuple(cast.actor(mention) for mention in reading.mentions),
        times=times,
        entries=tuple(
            dataclasses.replace(
                entry,
                told=published.edtf,
                headline=any(head.covers(entry.evidence.span) for head in article.heads),
            )
            for entry in heapq.merge(statements, events, key=lambda entry: entry.evidence.span)
        ),
        actors=acting(cast.actors(), sides),
        place=settled(article.place, among=cast.named_states),
    )


def statement_entry(
    article: Article,
    reading: Reading,
    statement: Statement,
    *,
    cast: Cast,
    sides: Mapping[str, Sides] | None = None,
    said: When = UNKNOWN,
    due: When = UNKNOWN,
) -> Entry:
    """One statement as the article tells it, resolved; ``said`` is its day, ``due`` that of its deadline.

    ``sides`` are those of the reading's events, from which "the parties" may be told.
    """
    parts: dict[str, tuple[Span, ...]] = {}
    for name, pieces in (
        ("source", statement.source),
        ("cue", statement.cue),
        ("content", statement.content),
    ):
        if pieces:
            parts[name] = pieces
    text = article.text
    by = speakers(cast, statement.source)
    pair = pair_before(reading.events, sides, by[0]) if sides is not None and len(by) == 1 else ()
    return Entry(
        id=statement.id,
        kind="statement",
        article=article.id,
        evidence=evidence(article, reading.sentences, parts),
        actors=pair or by,
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
        due=due,
    )


def event_entry(
    article: Article,
    reading: Reading,
    event: Event,
    *,
    cast: Cast,
    sides: Sides | None = None,
    when: When = UNKNOWN,
    due: When = UNKNOWN,
) -> Entry:
    """One event as the article tells it, resolved; ``when`` is its day, ``due`` that of its deadline.

    Its evidence covers trigger and sides. A part beside them that stands in another sentence is in ``args``
    by its words only.
    """
    text = article.text
    actors, recipients = sides or (side(cast, event.actors), side(cast, event.recipients))
    parts = {
        name: pieces
        for name, pieces in (
            ("trigger", event.trigger),
            ("actors", _where_told(event.actors, actors)),
            ("recipients", _where_told(event.recipients, recipients)),
        )
        if pieces
    }
    told = evidence(article, reading.sentences, dict(parts))
    args: dict[str, tuple[str, ...]] = {}
    for arg in event.args:
        args[arg.role] = (*args.get(arg.role, ()), arg.span.of(text))
        if told.span.covers(arg.span):
            parts[arg.role] = (*parts.get(arg.role, ()), arg.span)
    return Entry(
        id=event.id,
        kind="event",
        article=article.id,
        evidence=dataclasses.replace(told, parts=parts),
        actors=actors,
        recipients=_others(recipients, actors),
        when=when,
        place=site(cast, [arg.span for arg in event.args if arg.role == "place"], event.trigger),
        status=event.status,
        quote=told.quote,
        condition=next(iter(args.get("condition", ())), None),
        type=event.type,
        mode=event.mode,
        args=args,
        reported_in=event.reported_in,
        made_by=event.made_by,
        confidence=event.confidence,
        due=due,
    )


def _due(article: Article, reading: Reading, spans: Sequence[Span], times: Sequence[When]) -> When:
    """The first day in ``spans`` behind a word for "not later than"; unknown where there is none."""
    inside = {
        n
        for span in spans
        for n in range(
            bisect_left(reading.times, span.start, key=lambda time: time.span.start),
            bisect_left(reading.times, span.end, key=lambda time: time.span.start),
        )
        if reading.times[n].span.end <= span.end
    }
    for n in sorted(inside):
        time, when = reading.times[n], times[n]
        if not when.edtf:
            continue
        line = article.text[max(0, time.span.start - 40) : time.span.start]
        if _BY.search(line) or _BY.match(time.span.of(article.text).partition(" ")[0] + " "):
            return when
    return UNKNOWN


def _where_told(pieces: tuple[Span, ...], sides: Sequence[Who]) -> tuple[Span, ...]:
    """Of the stretches cut for a side those in which it stands; none where the side is told elsewhere.

    "Talks between A and B" have their sides from there, not from the sentence before.
    """
    told = [who.span for who in sides if who.span is not None]
    return tuple(piece for piece in pieces if not told or any(piece.overlaps(span) for span in told))


def _others(recipients: tuple[Who, ...], actors: tuple[Who, ...]) -> tuple[Who, ...]:
    """The recipients without those who act: nobody does to himself what is told of two sides."""
    acting = {(who.name, who.actor) for who in actors if who.actor}
    return tuple(who for who in recipients if (who.name, who.actor) not in acting)


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
