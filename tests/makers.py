"""Small invented articles, readings and entries for the tests.

Every maker gives a whole, consistent value and takes any field as a keyword; none reads a file or a model.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from communique.ledgers import Reported
from communique.model import (
    Act,
    Arg,
    Article,
    DateHint,
    EngineName,
    Entry,
    Event,
    Evidence,
    Place,
    Reading,
    Span,
    Statement,
    When,
    Who,
    digest,
)

TEXT = (
    "Ferry talks resume\n\n"
    "Nordland's transport minister Ada Holm said the ferry link would reopen in May. "
    '"We keep our word," Holm told reporters.\n\n'
    "Southmark denied that it had blocked the port."
)
"""Three statements, one of them direct and one a denial, in an invented dispute about a ferry."""

ENGINE = EngineName(name="made-for-tests", version="1")


HOLM = Who(name="Ada Holm", actor="p-holm", country="NOR", role="transport minister")
VIDAL = Who(name="Rosa Vidal", actor="p-vidal", country="CHL")
NORWAY = Who(name="Norway", actor="NOR", country="NOR")
CHILE = Who(name="Chile", actor="CHL", country="CHL")


def spot(text: str, words: str, *, nth: int = 0) -> Span:
    """Where ``words`` stand in ``text`` (their ``nth`` occurrence, from 0).

    Raises:
        ValueError: where they stand less often.
    """
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def article(text: str = TEXT, **fields: Any) -> Article:
    """An article of the invented *Nordland Courier*; its id follows from text and URL."""
    url = fields.setdefault("url", "https://courier.example/ferry")
    fields.setdefault("id", digest(text, url or ""))
    fields.setdefault("doc", "ferry")
    fields.setdefault("outlet", "Nordland Courier")
    fields.setdefault("title", text.partition("\n")[0])
    fields.setdefault("place", Place(name="Nordhavn", country="NOR", precision="city"))
    fields.setdefault("hints", (DateHint(kind="meta", text="2019-03-04", value="2019-03-04"),))
    return Article(text=text, **fields)


def statement(source: str, cue: str, content: str, *, text: str = TEXT, **fields: Any) -> Statement:
    """A statement whose parts are given as their words in ``text``; an empty string is a missing part."""
    parts = {
        name: (spot(text, words),) if words else ()
        for name, words in (("source", source), ("cue", cue), ("content", content))
    }
    fields.setdefault("id", "s-" + digest(source, cue, content, length=8))
    fields.setdefault("confidence", 0.8)
    return Statement(**parts, **fields)


def event(
    type: str,
    trigger: str,
    *,
    actors: Sequence[str] = (),
    recipients: Sequence[str] = (),
    args: Sequence[tuple[str, str]] = (),
    text: str = TEXT,
    **fields: Any,
) -> Event:
    """An event whose parts are given as their words in ``text``, ``args`` as pairs of role and words.

    A part is the nearest one before or behind the trigger where its words stand several times.
    """
    at = spot(text, trigger)

    def near(words: str) -> Span:
        found = [spot(text, words, nth=n) for n in range(text.count(words))]
        return min(found, key=lambda s: abs(s.start - at.start))

    fields.setdefault("id", "v-" + digest(type, trigger, *actors, *recipients, length=8))
    fields.setdefault("confidence", 0.8)
    return Event(
        type=type,
        trigger=(at,),
        actors=tuple(near(words) for words in actors),
        recipients=tuple(near(words) for words in recipients),
        args=tuple(Arg(role=role, span=near(words)) for role, words in args),
        **fields,
    )


def reading(of: Article | None = None, **fields: Any) -> Reading:
    """What a careful reader finds in ``of``; the default finds the three statements of ``TEXT``."""
    of = of or article()
    fields.setdefault("article", of.id)
    fields.setdefault("engine", ENGINE)
    if of.text == TEXT:
        second = Statement(
            id="s-second",
            source=(spot(TEXT, "Holm", nth=1),),
            cue=(spot(TEXT, "told"),),
            content=(spot(TEXT, '"We keep our word,"'),),
            manner="direct",
            act="promise",
            confidence=0.8,
        )
        fields.setdefault(
            "statements",
            (
                statement(
                    "Nordland's transport minister Ada Holm",
                    "said",
                    "the ferry link would reopen in May",
                    act="announce",
                ),
                second,
                statement(
                    "Southmark",
                    "denied",
                    "that it had blocked the port",
                    act="deny",
                    polarity="deny",
                ),
            ),
        )
        fields.setdefault("sentences", _lines(of.text))
    return Reading(**fields)


def _lines(text: str) -> tuple[Span, ...]:
    spans, at = [], 0
    for line in text.split("\n"):
        if line:
            spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return tuple(spans)


def entry(of: Article | None = None, **fields: Any) -> Entry:
    """One resolved statement: Ada Holm of Nordland says that the ferry link would reopen in May."""
    of = of or article()
    whole = spot(of.text, "Nordland's transport minister Ada Holm said the ferry link would reopen in May.")
    source = spot(of.text, "Nordland's transport minister Ada Holm")
    cue = spot(of.text, "said")
    content = spot(of.text, "the ferry link would reopen in May")
    fields.setdefault("id", "e-" + digest(of.id, str(whole.start), length=12))
    fields.setdefault("kind", "statement")
    fields.setdefault("article", of.id)
    fields.setdefault(
        "evidence",
        Evidence(
            article=of.id,
            span=whole,
            quote=whole.of(of.text),
            parts={"source": (source,), "cue": (cue,), "content": (content,)},
        ),
    )
    fields.setdefault(
        "actors",
        (Who(name="Ada Holm", actor="p-holm", country="NOR", role="transport minister", span=source),),
    )
    fields.setdefault("when", When(edtf="2019-03-04", basis="assumed", why="the day of the report"))
    fields.setdefault("manner", "indirect")
    fields.setdefault("act", "announce")
    fields.setdefault("polarity", "affirm")
    fields.setdefault("quote", content.of(of.text))
    fields.setdefault("confidence", 0.8)
    return Entry(**fields)


def deed(quote: str = "", **fields: Any) -> Entry:
    """One resolved event: Ada Holm of Norway meets Rosa Vidal of Chile in Lima, told in one sentence."""
    quote = quote or "Ada Holm met Rosa Vidal in Lima to settle the ferry dispute."
    fields.setdefault("id", "v-" + digest(quote, length=12))
    fields.setdefault("article", "a")
    parts = {
        name: (spot(quote, words),)
        for name, words in (("trigger", "met"), ("actors", "Ada Holm"), ("recipients", "Rosa Vidal"))
        if words in quote
    }
    fields.setdefault(
        "evidence", Evidence(article=fields["article"], span=Span(0, len(quote)), quote=quote, parts=parts)
    )
    fields.setdefault("actors", (HOLM,))
    fields.setdefault("recipients", (VIDAL,))
    fields.setdefault("when", When(edtf="2019-03-04", basis="stated", why="the text has it"))
    fields.setdefault("type", "CONSULT")
    fields.setdefault("confidence", 0.8)
    return Entry(kind="event", quote=quote, **fields)


def told_by(quote: str, word: str, *, at: int = 0, article: str = "a", **fields: Any) -> Entry:
    """A deed told by ``word`` in a sentence that begins at ``at``: of nobody, on the report's day."""
    start = at + quote.index(word)
    parts = {"trigger": (Span(start, start + len(word)),)}
    evidence = Evidence(article=article, span=Span(at, at + len(quote)), quote=quote, parts=parts)
    fields.setdefault("when", When(edtf="2019-03-04", basis="assumed"))
    row: dict[str, Any] = {"actors": (), "recipients": (), **fields}
    return deed(quote, article=article, evidence=evidence, **row)


def reported(*entries: Entry, **fields: Any) -> Reported:
    """An act that these entries tell, the first of them shown first."""
    first = entries[0]
    fields.setdefault("when", first.when)
    fields.setdefault("confidence", max(one.confidence for one in entries))
    act = Act(
        id=min(one.id for one in entries),
        kind=first.kind,
        entries=tuple(sorted(one.id for one in entries)),
        leading=first.id,
        reports=len({one.article for one in entries}),
        origins=len({one.article for one in entries}),
        **fields,
    )
    return Reported(act, tuple(sorted(entries, key=lambda one: one.id)))


def row(**fields: Any) -> dict[str, Any]:
    """One row of ``show statements`` as the contract writes it: Ada Holm announces the ferry."""
    told = article()
    made = entry(told)
    when = {"edtf": "2019-03-04", "basis": "assumed", "why": "the day of the report"}
    holm = {
        "name": "Ada Holm",
        "actor": "p-holm",
        "country": "NOR",
        "role": "transport minister",
        "span": [20, 57],
    }
    evidence = {
        "article": told.id,
        "doc": told.doc,
        "url": told.url,
        "outlet": told.outlet,
        "published": {**when, "basis": "stated"},
        "span": [made.evidence.span.start, made.evidence.span.end],
        "quote": made.evidence.quote,
        "parts": {name: [[s.start, s.end] for s in spans] for name, spans in made.evidence.parts.items()},
    }
    return {
        "id": "e-holm",
        "reports": 3,
        "origins": 2,
        "confidence": 0.83,
        "speaker": holm,
        "speakers": [holm],
        "manner": "indirect",
        "act": "announce",
        "polarity": "affirm",
        "quote": made.quote,
        "said": when,
        "addressee": None,
        "venue": None,
        "condition": None,
        "nested_in": None,
        "occasion": None,
        "evidence": [evidence],
    } | fields
