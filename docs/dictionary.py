"""Writes docs/dictionary.md, what every field of every view means: ``python docs/dictionary.py``.

It takes views, fields and types from the code and adds their meanings; it stops where a field has none.
"""

from __future__ import annotations

import sys
import tempfile
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Union, get_args

from communique.codes.plover import EVENT_TYPES, QUADS
from communique.errors import CommuniqueError
from communique.ledgers import LEDGERS
from communique.model import Basis, EntryKind, Manner, Place, Polarity, Span, Speech, Status, When, Who
from communique.store import open_store
from communique.views import VIEWS, EvidenceRow, Filter, Row

PAGE = Path(__file__).resolve().with_name("dictionary.md")

INTRODUCTION = """\
# Data dictionary

Made from the types of the rows by `make docs`; do not edit.

Every field of every view, as `show VIEW --format json`, the API and the exports have it. CSV makes of a field
with parts (a WHEN, a WHO) a column a part: `said_edtf`, `said_basis`. `null` and an empty text, list or date
mean that it is not known or not said; no field is filled by default. "list of" keeps its order.
"""

INHERITED = tuple(one.name for one in fields(Row))
"""Fields that every row has; told once."""

WORDS = {"str": "text", "int": "whole number", "float": "number", "bool": "true or false"}

NAMES = {When: "WHEN", Who: "WHO", Place: "PLACE", Span: "SPAN", EvidenceRow: "EVIDENCE"}
"""The contract's words for the types that all views share."""

MEANINGS: Mapping[str, str] = {
    # What every row has.
    "id": "lasts; an act has the least id of its entries, and entries keep theirs when pages are read again",
    "reports": "articles that carry it",
    "origins": "independent articles among them: copies of one wire count once",
    "confidence": "probability that the row is right; `null` where nothing was estimated",
    "evidence": "the sentences that it rests on: five at most in a table, all in a single row and in exports",
    "decided": "ids of people's decisions that changed it, found it right, joined or parted it",
    # Shared by several views.
    "act": "what kind of statement",
    "acts": "ids of the statements and events that it rests on",
    "by": "who does it",
    "to": "to whom",
    "condition": "on what it depends, in the article's words, opening word included",
    "date": "the day on which it begins or happens",
    "history": "how its status changed, in order",
    "kind": "what it is",
    "place": "where",
    "what": "what it is about, in the source's words",
    "who": "who holds or says it",
    "country": "ISO 3166 alpha-3 code, or an organisation's code such as UNO",
    "line": "the act in one sentence behind its day; what did not happen, or has not yet, is marked",
    "ref": "id of the row that tells it in full",
    "status": "how it stands as of the day asked (`--on`, else the record's last day)",
    # Stories.
    "StoryRow.title": "title of its first article that is no copy",
    "StoryRow.first": "when its first article was published",
    "StoryRow.last": "when its last article was published",
    "StoryRow.outlets": "who published them",
    "StoryRow.articles": "ids of its articles",
    # Articles.
    "ArticleRow.url": "its address",
    "ArticleRow.doc": "its name in what was read: a line's own `doc`, else address or file name",
    "ArticleRow.outlet": "who published it",
    "ArticleRow.title": "its title",
    "ArticleRow.published": "the day of publication, from the article's own evidence",
    "ArticleRow.place": "of its date line",
    "ArticleRow.language": "ISO 639-1",
    "ArticleRow.copy_of": "id of the article of which it is a copy",
    # Statements.
    "StatementRow.speaker": "who said it; the first of several",
    "StatementRow.speakers": "everybody who said it together",
    "StatementRow.manner": "whether its words stand in quotation marks",
    "StatementRow.polarity": "`deny` where the speaker holds the main clause not so",
    "StatementRow.quote": "what was said, in the article's words; pieces joined by ` … `",
    "StatementRow.said": "the day it was said; the report's where the article gives none (basis `assumed`)",
    "StatementRow.addressee": "to whom, in the article's words",
    "StatementRow.venue": "where or through what, in the article's words",
    "StatementRow.nested_in": "id of the statement in which it is told",
    "StatementRow.occasion": "one name for what a speaker said on one day at one venue",
    # Events.
    "EventRow.type": "PLOVER type",
    "EventRow.mode": "PLOVER mode of the type",
    "EventRow.status": "whether it happened",
    "EventRow.actors": "who does it",
    "EventRow.recipients": "to whom it is done",
    "EventRow.date": "the day on which it happens, or is to",
    "EventRow.cameo": "CAMEO code of type and mode, whatever the status",
    "EventRow.quad": "PLOVER quad class of the type",
    "EventRow.score": "PLOVER's score, -10 (conflict) to +10 (cooperation); `null` unless `actual`",
    "EventRow.disagreements": "names of the fields in which reports differ",
    "EventRow.args": "the article's words by role: instrument, measure, deadline, stage, forum, level ...",
    "EventRow.reported_in": "id of the statement that tells it",
    "EventRow.made_by": "id of the statement that is the event by being uttered",
    # The timeline and actors.
    "TimelineRow.date": "the day of the act",
    "TimelineRow.kind": "which kind of act",
    "ActorRow.name": "the name by which most articles call it",
    "ActorRow.kind": "what it is",
    "ActorRow.roles": "offices and functions held",
    "ActorRow.aliases": "other names in the articles and registries",
    "RoleRow.title": "the office or function",
    "RoleRow.of": "the state or body of which it is one",
    "RoleRow.start": "first day known (EDTF); empty if unknown",
    "RoleRow.end": "last day known (EDTF); empty if unknown or held still",
    "RoleRow.basis": "how it is known: an article says it, a shipped registry, or an imported file",
    "RoleRow.evidence": "the sentences that say so; none where a registry does",
    # Ledgers.
    "UndertakingRow.by": "who promises",
    "UndertakingRow.to": "to whom",
    "UndertakingRow.deadline": "until when; `why` has the source's words",
    "UndertakingRow.date": "the day of the promise",
    "DemandRow.by": "who demands",
    "DemandRow.of": "of whom",
    "DemandRow.deadline": "until when; `why` has the source's words",
    "DemandRow.date": "the day of the demand",
    "DemandRow.met_by": "acts by which it was met by the day asked",
    "ProposalRow.by": "who proposes",
    "ProposalRow.to": "to whom it is put",
    "ProposalRow.forum": "the body before which it is, in the source's words",
    "ProposalRow.stages": "its stages, in order",
    "ProposalRow.blocked_by": "who blocks it",
    "TalksRow.name": "what the format is called",
    "TalksRow.parties": "who takes part",
    "TalksRow.host": "who receives them",
    "TalksRow.start": "the first day",
    "TalksRow.end": "the last day known",
    "TalksRow.rounds": "its meetings, in order",
    "SanctionRow.by": "who imposes it",
    "SanctionRow.against": "upon whom",
    "SanctionRow.measure": "what is imposed, in the source's words",
    "SanctionRow.instrument": "the act by which it is imposed (a resolution, an order)",
    "TermRow.term": "the noun that sides complete differently",
    "TermRow.usages": "who completes it how",
    "DisputeRow.about": "what the claims are about",
    "DisputeRow.claims": "who says what of it",
    "PositionRow.who": "whose position it is",
    "PositionRow.topic": "on what",
    "PositionRow.line": "what they say of it now, in the source's words",
    "PositionRow.since": "the day since which they say so",
    "PositionRow.changes": "where it changed; JSON calls the words before and after `from` and `to`",
    "HistoryRow.status": "the status from `date` on",
    "HistoryRow.date": "since when",
    "HistoryRow.who": "who brought it about",
    "WatchRow.decision": "id of the decision by which somebody watches",
    "WatchRow.filters": "the acts that would break the stage, as filters of `show`",
    "WatchRow.holds": "whether it holds on the day asked",
    "WatchRow.since": "first day of the watch, or the day after the last act that breaks it",
    "WatchRow.broken_by": "ids of the acts that break it",
    "StageRow.text": "the stage, in the source's words",
    "StageRow.watch": "the watches that people set on it",
    "RoundRow.date": "the day of the meeting",
    "RoundRow.level": "of which rank those are who meet",
    "RoundRow.outcome": "what came of it, in the source's words",
    "RoundRow.status": "how the meeting stands on the day asked",
    "UsageRow.who": "who words it so",
    "UsageRow.wording": "the whole term as they put it",
    "UsageRow.count": "how often",
    "ClaimRow.who": "who claims it; `null` where the reports themselves do",
    "ClaimRow.claim": "what they claim, in the source's words",
    "ClaimRow.polarity": "whether they hold it so",
    "TurnRow.date": "the day of the change",
    "TurnRow.before": "the words before it (`from` in JSON)",
    "TurnRow.after": "the words after it (`to` in JSON)",
    # What all views share.
    "EvidenceRow.article": "id of the article",
    "EvidenceRow.doc": "its name in what was read",
    "EvidenceRow.url": "its address",
    "EvidenceRow.outlet": "who published it",
    "EvidenceRow.published": "its day",
    "EvidenceRow.span": "where the quote stands in the article's text",
    "EvidenceRow.quote": "the article's own words: exactly `text[start:end]`",
    "EvidenceRow.parts": "where source, cue, content, trigger ... stand in the article, in reading order",
    "When.edtf": "day, month, year or interval: `2018-03`, `2018-03-05/2018-03-06`, `XXXX-01-19`",
    "When.basis": "how it was earned",
    "When.why": "the words or the rule behind it",
    "Who.name": "the name, or the noun phrase of somebody unnamed",
    "Who.actor": "id of the actor; `null` for somebody unnamed",
    "Who.role": "the office that the article gives",
    "Who.span": "where the name stands in the article's text",
    "Place.name": "as written",
    "Place.precision": "how exact it is: city, country ...",
    "Span.start": "first character (Unicode code point), from 0; JSON has `[start, end]`",
    "Span.end": "the one after the last",
}
"""What each field means: of one type (``StatementRow.quote``), else of every type that has it."""

ALLOWED: Mapping[str, tuple[str, ...]] = {
    "StatementRow.act": get_args(Speech),
    "StatementRow.manner": get_args(Manner),
    "StatementRow.polarity": get_args(Polarity),
    "ClaimRow.polarity": get_args(Polarity),
    "EventRow.type": tuple(EVENT_TYPES),
    "EventRow.mode": tuple(dict.fromkeys(mode for one in EVENT_TYPES.values() for mode in one.modes)),
    "EventRow.status": get_args(Status),
    "EventRow.quad": QUADS,
    "TimelineRow.kind": get_args(EntryKind),
    "ActorRow.kind": ("person", "state", "organization"),
    "RoleRow.basis": ("stated", "registry", "import"),
    "RoundRow.status": ("planned", "held", "postponed", "called-off"),
    "When.basis": get_args(Basis),
}
"""The values of fields that have few; a ledger's statuses come from the ledger."""


def page() -> str:
    """The whole page.

    Raises:
        LookupError: naming a field that has no meaning, or a meaning of a field that there is not.
    """
    shown = _rows()
    told = [INTRODUCTION, "## Every row", "", *_table(Row, view="")]
    nested: list[type] = []
    used = {f"Row.{name}" for name in INHERITED}
    for view, of in shown.items():
        told += ["", f"## {view}", "", _first(of), "", *_table(of, view=view, skip=INHERITED)]
        _gather(of, nested)
    told += ["", "## Parts of a row"]
    for of in nested:
        told += ["", f"### {_name(of)}", "", _first(of), "", *_table(of, view="")]
    for of in (*shown.values(), *nested):
        used |= {f"{of.__name__}.{one.name}" for one in fields(of)}
    known = used | {name.partition(".")[2] for name in used}
    if strange := sorted(set(MEANINGS) - known) + sorted(set(ALLOWED) - used):
        raise LookupError(f"docs/dictionary.py: there is no field {', '.join(strange)}; take it out")
    return "\n".join(told) + "\n"


def _rows() -> dict[str, type[Row]]:
    """The type of each view's rows, as an empty record gives it."""
    with (
        tempfile.TemporaryDirectory() as work,
        open_store(Path(work) / "empty.db") as store,
        store.look() as look,
    ):
        return {view: show(look, Filter(limit=1)).of for view, show in VIEWS.items()}


def _table(of: type, *, view: str, skip: tuple[str, ...] = ()) -> list[str]:
    hints = typing.get_type_hints(of)
    lines = ["| Field | Type | Meaning | Values |", "|---|---|---|---|"]
    for one in fields(of):
        if one.name not in skip:
            values = ", ".join(f"`{value}`" for value in _allowed(of, one.name, view))
            lines.append(f"| `{one.name}` | {_type(hints[one.name])} | {meaning(of, one.name)} | {values} |")
    return lines


def meaning(of: type, name: str) -> str:
    """What a field means.

    Raises:
        LookupError: where the table does not say.
    """
    found = MEANINGS.get(f"{of.__name__}.{name}") or MEANINGS.get(name)
    if not found:
        raise LookupError(
            f"{of.__name__}.{name}: has no meaning; give it a line in MEANINGS of docs/dictionary.py"
        )
    return found


def _allowed(of: type, name: str, view: str) -> tuple[str, ...]:
    if name == "status" and view in LEDGERS:
        return tuple(LEDGERS[view].statuses)
    return ALLOWED.get(f"{of.__name__}.{name}", ())


def _type(hint: Any) -> str:
    origin, given = typing.get_origin(hint), typing.get_args(hint)
    if origin in (Union, types.UnionType):
        return " or ".join("`null`" if part is type(None) else _type(part) for part in given)
    if origin is tuple:
        return f"list of {_type(given[0])}"
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return f"object: {_type(given[0])} to {_type(given[1])}"
    if origin is typing.Literal:
        return "text"
    if isinstance(hint, type) and is_dataclass(hint):
        return f"[{_name(hint)}](#{_name(hint).lower()})"
    return WORDS.get(getattr(hint, "__name__", ""), "any")


def _gather(of: type, found: list[type]) -> None:
    """Adds the types that a row type is made of, each once."""
    for hint in typing.get_type_hints(of).values():
        for inner in _inside(hint):
            if inner not in found:
                found.append(inner)
                _gather(inner, found)


def _inside(hint: Any) -> Iterator[type]:
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for part in typing.get_args(hint):
        yield from _inside(part)


def _name(of: type) -> str:
    return NAMES.get(of) or of.__name__.removesuffix("Row").upper()


def _first(of: type) -> str:
    """The first sentence that a type says of itself."""
    told = " ".join((of.__doc__ or "").split("\n\n")[0].split()).replace("``", "`")
    return told if told.endswith(".") else told + "."


if __name__ == "__main__":
    try:
        PAGE.write_text(page(), encoding="utf-8", newline="\n")
    except (LookupError, CommuniqueError) as error:
        sys.exit(str(error))
    print(f"wrote {PAGE}", file=sys.stderr)
