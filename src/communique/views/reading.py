"""One article as read, with who and when: what `annotate` prints.

It joins what the engines saw with what resolving made of it and decides nothing.
"""

from __future__ import annotations

from typing import Any

from communique.model import (
    SCHEMA,
    Article,
    Entry,
    Event,
    Reading,
    Resolution,
    Span,
    Statement,
    Who,
    to_json,
)
from communique.when import timex_value


def reading_json(article: Article, reading: Reading, resolution: Resolution) -> dict[str, Any]:
    """The contract's Reading; every offset is into ``article.text``, in Unicode code points.

    Raises:
        ValueError: where the three are not of one article.
    """
    if not article.id == reading.article == resolution.article:
        raise ValueError(f"{article.id}, {reading.article} and {resolution.article} are not one article")
    entries = {entry.id: entry for entry in resolution.entries}
    return {
        "schema": SCHEMA,
        "doc": article.doc,
        "article": {
            "id": article.id,
            "url": article.url,
            "outlet": article.outlet,
            "title": article.title,
            "published": to_json(resolution.published),
            "place": to_json(resolution.place or article.place),
            "language": article.language,
            "text": article.text,
            "cut": to_json(article.cut),
        },
        "sentences": to_json(reading.sentences),
        "mentions": [
            {"span": to_json(mention.span), "kind": mention.kind, "actor": actor, "chain": mention.chain}
            for mention, actor in zip(reading.mentions, resolution.mentions, strict=True)
        ],
        "statements": [_statement(article, s, entries.get(s.id)) for s in reading.statements],
        "events": [_event(event, entries.get(event.id)) for event in reading.events],
        "times": [
            {
                "span": to_json(time.span),
                "type": time.type,
                "value": timex_value(time, when),
                "edtf": when.edtf,
                "basis": when.basis,
            }
            for time, when in zip(reading.times, resolution.times, strict=True)
        ],
        "engine": to_json(reading.engine),
    }


def _statement(article: Article, statement: Statement, entry: Entry | None) -> dict[str, Any]:
    speakers = [_who(who) for who in entry.actors] if entry else []
    return {
        "id": statement.id,
        "source": to_json(statement.source),
        "cue": to_json(statement.cue),
        "content": to_json(statement.content),
        "manner": statement.manner,
        "act": statement.act,
        "polarity": statement.polarity,
        "speaker": speakers[0] if speakers else None,
        "speakers": speakers,
        "addressee": _words(article, statement.addressee),
        "venue": _words(article, statement.venue),
        "said": _when(entry),
        "condition": _words(article, statement.condition),
        "nested_in": statement.nested_in,
        "confidence": statement.confidence,
    }


def _event(event: Event, entry: Entry | None) -> dict[str, Any]:
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "actors": [_who(who) for who in entry.actors] if entry else [],
        "recipients": [_who(who) for who in entry.recipients] if entry else [],
        "trigger": to_json(event.trigger),
        "args": to_json(event.args),
        "evidence": to_json(entry.evidence.span) if entry else None,
        "date": _when(entry),
        "place": to_json(entry.place) if entry else None,
        "reported_in": event.reported_in,
        "made_by": event.made_by,
        "confidence": event.confidence,
    }


def _who(who: Who) -> dict[str, Any]:
    made: dict[str, Any] = to_json(who)
    return made


def _when(entry: Entry | None) -> dict[str, Any]:
    if entry is None:
        return {"edtf": "", "basis": "unknown", "why": "no entry was made of it"}
    made: dict[str, Any] = to_json(entry.when)
    return made


def _words(article: Article, span: Span | None) -> str | None:
    return None if span is None else span.of(article.text)
