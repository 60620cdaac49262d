"""The columns of every view as a table, and what each of them means.

It knows no view by name that it could not do without: columns of a new one follow from the type of its rows.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Union

from communique.exports.rows import COLUMNS, field, line
from communique.model import Place, Span, When, Who
from communique.views import Row

COUNTS = ("reports", "origins", "confidence")

LEADS = (
    "evidence.outlet", "evidence.published.edtf", "evidence.url", "evidence.doc", "evidence.article",
    "evidence.span", "evidence.quote",
)  # fmt: skip
"""Columns with which every line of every table leads to its quote."""

EVIDENCE = (
    "view", "id", "article", "doc", "url", "outlet", "published.edtf", "published.basis", "span", "quote",
)  # fmt: skip
"""Columns of the table of all sentences: a row for each sentence that a row of a view rests on."""

PARTS: Mapping[type, tuple[str, ...]] = {
    When: ("edtf", "basis"),
    Who: ("name", "actor", "country", "role"),
    Place: ("name", "country"),
}
"""The columns that a value of such a type becomes."""

MEANING: Mapping[str, str] = {
    "id": "id of the row; stays the same when the record is rebuilt",
    "view": "view of the row that the sentence supports",
    "reports": "how many articles carry it",
    "origins": "how many independent articles carry it: copies of one text count once",
    "confidence": "probability that the row is right; empty where nothing was estimated",
    "evidence": "the first sentence that the row rests on",
    "article": "id of the article",
    "span": "start and end of the sentence in the article's text, in characters (Unicode code points)",
    "quote": "the article's own words",
    "published": "when the article was published",
    "outlet": "who published the article",
    "title": "title of the article, or of an office",
    "place": "where it is; of an article, its date line",
    "language": "language of the article (ISO 639-1)",
    "url": "address of the article",
    "doc": "name of the article in what was read",
    "copy_of": "id of the article that this one copies",
    "said": "the day the statement was made",
    "speaker": "who said it",
    "speakers": "everybody who said it",
    "act": "what kind of statement: state, deny, accuse, demand, propose, promise, threaten ...",
    "polarity": "affirm, or deny where the speaker holds it not so",
    "manner": "direct (in quotation marks), indirect or mixed",
    "addressee": "to whom it was said, in the article's words",
    "venue": "where or to whom it was published, in the article's words",
    "condition": "on which condition, in the article's words",
    "nested_in": "id of the statement inside which this one is told",
    "occasion": "one name for what a speaker said on one day at one venue",
    "date": "the day of it",
    "type": "PLOVER event type",
    "mode": "PLOVER mode",
    "status": "whether it happened, or how far it has come",
    "actors": "who does it",
    "recipients": "to whom it is done",
    "cameo": "CAMEO code of type and mode, whatever the status",
    "quad": "quad class",
    "score": "score from -10 (conflict) to +10 (cooperation); empty unless the status is actual",
    "disagreements": "fields in which the reports differ",
    "decided": "decisions of a person that the row follows",
    "args": "further parts of the event, in the article's words",
    "reported_in": "id of the statement that tells the event",
    "made_by": "id of the statement that is the event by being made",
    "name": "name",
    "kind": "kind: of an actor person, state or organization; of a line of the timeline, statement or event",
    "country": "ISO 3166 alpha-3 code, or an organisation's code such as UNO",
    "roles": "offices and functions held",
    "aliases": "other names in the articles",
    "line": "the act in one sentence",
    "ref": "id of the row that tells it in full",
    "by": "who did it",
    "to": "to whom",
    "of": "of whom it is asked",
    "against": "against whom",
    "what": "what it is about, in the article's words",
    "deadline": "until when",
    "history": "how the status changed, with the sentences that say so",
    "met_by": "id of what met the demand",
    "forum": "the body before which it is",
    "stages": "the stages it goes through",
    "blocked_by": "who blocks it",
    "parties": "who takes part",
    "host": "who receives them",
    "start": "when it begins",
    "end": "when it ends",
    "rounds": "the rounds held, with day, place, level and outcome",
    "measure": "what is imposed",
    "instrument": "the act by which it is imposed",
    "term": "the contested term",
    "usages": "who words it how, with sentences",
    "about": "what the claims are about",
    "claims": "who claims what, with sentences",
    "who": "whose position",
    "topic": "on what",
    "since": "since when",
    "changes": "how it changed, with sentences",
    "first": "when the first article was published",
    "last": "when the last article was published",
    "outlets": "who published the articles",
    "articles": "ids of the articles",
    "acts": "ids of the statements and events that it rests on",
}
"""What each field means, over all views."""

PART_MEANING: Mapping[str, str] = {
    "edtf": "date as EDTF (2018-03-05, 2018-03, 2018-03-05/2018-03-06, XXXX-01-19); empty if unknown",
    "basis": "how the date was earned: stated, derived, assumed or unknown",
    "name": "name as written",
    "actor": "id of the actor; empty for somebody unnamed",
    "country": "country (ISO 3166 alpha-3) or organisation's code",
    "role": "office that the article gives",
}
"""What a part of a field means."""


def columns(view: str, of: type[Row]) -> tuple[str, ...]:
    """Dotted names of a view's columns, always all and in this order; the last lead to the quote.

    Example:
        ``columns("statements", StatementRow)[0] == "id"``
    """
    own = COLUMNS.get(view) or ("id", *_derived(of), *COUNTS)
    return (*(name for name in own if name not in LEADS), *LEADS)


def header(column: str) -> str:
    """The name that a column has in a file."""
    return column.replace(".", "_")


def meaning(column: str) -> str:
    """What a column means, for the data dictionary."""
    head, _, rest = column.partition(".")
    if head == "evidence" and rest:
        return f"{meaning(rest)}; {MEANING['evidence']}"
    said = MEANING.get(head, head.replace("_", " "))
    if head == "args" and rest:
        return f"{rest} of the event, in the article's words"
    last = rest.rpartition(".")[2]
    return f"{said}: {PART_MEANING.get(last, last)}" if last else said


def value(row: Mapping[str, Any], column: str) -> str | int | float | None:
    """What stands in a cell: a number, or a text; lists are joined, what has parts of its own is JSON."""
    found = field(row, column)
    if column.endswith("span") and isinstance(found, (list, tuple)):
        return "-".join(str(end) for end in found)
    if isinstance(found, (list, tuple)):
        kept = [part for part in found if part not in (None, "")]
        if any(isinstance(part, (Mapping, list, tuple)) for part in kept):
            return line(kept)
        return "; ".join(str(part) for part in kept)
    if isinstance(found, Mapping):
        return line(found) if found else None
    return found if found is None or isinstance(found, (int, float, str)) else str(found)


def _derived(of: type[Row]) -> Iterator[str]:
    """Columns of a row type that has no list of its own."""
    hints = typing.get_type_hints(of)
    for one in fields(of):
        if one.name in ("id", "evidence", *COUNTS):
            continue
        inner = inside(hints[one.name])
        parts = PARTS.get(inner) if isinstance(inner, type) else None
        yield from (f"{one.name}.{part}" for part in parts) if parts else (one.name,)


def inside(hint: Any) -> Any:
    """The type that a field is of, or is a list of; the hint itself where that says nothing."""
    origin, given = typing.get_origin(hint), typing.get_args(hint)
    if origin in (Union, types.UnionType):
        return inside(next(one for one in given if one is not type(None)))
    if origin in (tuple, list):
        return inside(given[0])
    return hint


def evidence_rows(view: str, row: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """A row of the table of sentences for each that ``row`` rests on."""
    for one in row["evidence"]:
        yield {"view": view, "id": row["id"], **one}


def has_parts(kind: Any) -> bool:
    """Whether a type is one of ours with fields of its own, other than a place in a text."""
    return is_dataclass(kind) and kind is not Span
