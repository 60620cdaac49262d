"""Statements told in one sentence, for the ledgers that go by what sides say."""

from __future__ import annotations

from typing import Any

from communique.ledgers import Reported
from communique.model import Entry, Evidence, Span, When, Who, digest
from makers import reported, spot

PERU = Who(name="Peru", actor="PER", country="PER")
CHILE = Who(name="Chile", actor="CHL", country="CHL")
FIJI = Who(name="Fiji", actor="FJI", country="FJI")
ADVISER = Who(name="Ada Holm", actor="p-holm", country="NOR", role="researcher at the Fjord Institute")


def said(who: Who, content: str, day: str = "2019-03-04", cue: str = "called for", **fields: Any) -> Reported:
    """A statement told in one sentence: who, the verb, the words."""
    quote = f"{who.name} {cue} {content}."
    evidence = Evidence(
        article=fields.pop("article", "a"),
        span=Span(0, len(quote)),
        quote=quote,
        parts={
            "source": (spot(quote, who.name),),
            "cue": (spot(quote, cue),),
            "content": (spot(quote, content),),
        },
    )
    fields.setdefault("act", "demand")
    fields.setdefault("polarity", "affirm")
    fields.setdefault("confidence", 0.9)
    when = When(edtf=day, basis="stated", why="x") if day else When()
    entry = Entry(
        id="s-" + digest(quote, day, length=12),
        kind="statement",
        article=evidence.article,
        evidence=evidence,
        actors=(who,),
        when=when,
        quote=content,
        **fields,
    )
    return reported(entry)
