"""Rows of any view as JSON, JSON Lines or a spreadsheet's CSV.

It refuses to let a page act on whoever opens the file: no cell is a formula, no line has a control character.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import IO, Any

Row = Mapping[str, Any]

# JSON escapes C0 itself. The rest would reach a terminal raw (C1), split lines for some readers (U+2028), or
# show a quote in another order than it has (the bidirectional marks).
UNSAFE = re.compile(r"[\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters that make a spreadsheet compute a cell (OWASP, CSV injection)."""

COLUMNS: Mapping[str, Sequence[str]] = {
    "articles": (
        "id", "published.edtf", "published.basis", "outlet", "title", "place.name", "place.country",
        "language", "url", "doc", "copy_of", "reports", "origins", "confidence",
    ),
    "statements": (
        "id", "said.edtf", "said.basis", "speaker.name", "speaker.actor", "speaker.country", "speaker.role",
        "speakers.name", "act", "polarity", "manner", "quote", "addressee", "venue", "condition", "nested_in",
        "occasion", "reports", "origins", "confidence", "decided", "evidence.outlet",
        "evidence.published.edtf", "evidence.url", "evidence.doc", "evidence.article", "evidence.quote",
    ),
    "events": (
        "id", "date.edtf", "date.basis", "type", "mode", "status", "actors.name", "actors.actor",
        "actors.country", "recipients.name", "recipients.actor", "recipients.country", "place.name",
        "place.country", "cameo", "quad", "score", "disagreements", "condition", "args.number",
        "args.deadline", "args.measure", "args.instrument", "args.forum", "args.level", "args.stage",
        "args.topic",
        "reported_in", "made_by", "reports", "origins", "confidence", "decided", "evidence.outlet",
        "evidence.published.edtf", "evidence.url", "evidence.doc", "evidence.article", "evidence.quote",
    ),
    "actors": (
        "id", "name", "kind", "country", "roles.title", "aliases", "reports", "origins", "confidence",
        "decided",
    ),
    "timeline": (
        "date.edtf", "date.basis", "kind", "line", "ref", "id", "reports", "origins", "confidence", "decided",
    ),
    "changes": (
        "at", "change", "kind", "line", "why", "ref", "id", "reports", "origins", "confidence", "decided",
    ),
    "decisions": ("number", "id", "verb", "on", "line", "by", "at", "why", "state", "against"),
    "precision": ("of", "right", "marked", "unsure", "precision", "low", "high", "confidence"),
    "search": (
        "date.edtf", "date.basis", "kind", "line", "ref", "id", "reports", "origins", "confidence", "decided",
    ),
}  # fmt: skip
"""Columns of each view's CSV, always all and in this order; a dotted name is a field of a field.

``evidence.`` means the first sentence given; other lists are joined by ``; ``.
"""

FOOT = (
    "reports", "origins", "confidence", "decided", "evidence.outlet", "evidence.published.edtf",
    "evidence.url", "evidence.doc", "evidence.article", "evidence.quote",
)  # fmt: skip
"""What every row of a ledger ends with: how well it is supported, and its first sentence."""

LINES: Mapping[str, Sequence[str]] = {
    "undertakings": (
        "id", "date.edtf", "date.basis", "by.name", "by.actor", "by.country", "to.name", "to.actor",
        "to.country", "what", "condition", "deadline.edtf", "deadline.why", "status", "history.status",
        "history.date.edtf", "acts",
        *FOOT,
    ),
    "demands": (
        "id", "date.edtf", "date.basis", "by.name", "by.actor", "by.country", "of.name", "of.actor",
        "of.country", "what", "condition", "deadline.edtf", "deadline.why", "status", "met_by.status",
        "met_by.date.edtf", "acts",
        *FOOT,
    ),
    "proposals": (
        "id", "date.edtf", "date.basis", "by.name", "by.actor", "by.country", "to.name", "to.actor",
        "to.country", "forum", "what", "stages.text", "status", "blocked_by.name", "history.status",
        "history.date.edtf", "acts",
        *FOOT,
    ),
    "talks": (
        "id", "name", "parties.name", "parties.actor", "host.name", "place.name", "place.country",
        "start.edtf", "end.edtf", "status", "rounds.date.edtf", "rounds.status", "rounds.level",
        "rounds.place.name", "acts",
        *FOOT,
    ),
    "sanctions": (
        "id", "date.edtf", "date.basis", "by.name", "by.actor", "by.country", "against.name",
        "against.actor", "against.country", "measure", "instrument", "status", "history.status",
        "history.date.edtf", "acts",
        *FOOT,
    ),
    "terms": (
        "id", "date.edtf", "term", "usages.who.name", "usages.wording", "usages.count", "acts",
        *FOOT,
    ),
    "disputes": (
        "id", "date.edtf", "about", "claims.who.name", "claims.polarity", "claims.claim", "acts",
        *FOOT,
    ),
    "positions": (
        "id", "who.name", "who.actor", "who.country", "topic", "line", "since.edtf", "changes.date.edtf",
        "changes.from", "changes.to", "acts",
        *FOOT,
    ),
    "stories": (
        "id", "title", "first.edtf", "last.edtf", "outlets", "articles",
        *FOOT,
    ),
}  # fmt: skip
"""Columns of what is grown from acts, a row a line; the tables of the exports have a cell for each part."""


def line(value: Any) -> str:
    """One value as a line of JSON that is safe to print: no raw control character, no line separator.

    Example:
        >>> line({"text": "a\\u2028b"})
        '{"text": "a\\\\u2028b"}'
    """
    return UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))


def write_json(view: str, rows: Iterable[Row], out: IO[str]) -> int:
    """All rows as one JSON array, a row a line; gives back how many."""
    count = 0
    for count, row in enumerate(rows, 1):
        out.write(("[\n" if count == 1 else ",\n") + line(row))
    out.write("\n]\n" if count else "[]\n")
    return count


def write_jsonl(view: str, rows: Iterable[Row], out: IO[str]) -> int:
    """One JSON object a line; gives back how many."""
    count = 0
    for row in rows:
        out.write(line(row) + "\n")
        count += 1
    return count


def write_csv(view: str, rows: Iterable[Row], out: IO[str]) -> int:
    """One header line, then a line a row; gives back how many.

    A text that a spreadsheet would compute gets an apostrophe before it, as spreadsheets themselves do.
    """
    columns = COLUMNS.get(view) or LINES[view]
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([name.replace(".", "_") for name in columns])
    count = 0
    for row in rows:
        writer.writerow([cell(field(row, name)) for name in columns])
        count += 1
    return count


def field(row: Any, name: str) -> Any:
    """The value at a dotted ``name``; of ``evidence`` the first one's, of any other list every one's.

    Example:
        >>> field({"speakers": [{"name": "A"}, {"name": "B"}]}, "speakers.name")
        ['A', 'B']
    """
    head, _, rest = name.partition(".")
    value = row.get(head)
    if head == "evidence" and isinstance(value, (list, tuple)):
        value = value[0] if value else None
    if not rest or value is None:
        return value
    if isinstance(value, (list, tuple)):
        return [field(part, rest) for part in value]
    return field(value, rest)


def cell(value: Any) -> str:
    """One cell: numbers as they are, lists joined, nothing that a spreadsheet would compute.

    Example:
        >>> cell("=1+1"), cell(0.5), cell(None), cell(["a", "b"])
        ("'=1+1", '0.5', '', 'a; b')
    """
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, (list, tuple)):
        value = "; ".join(str(part) for part in value if part not in (None, ""))
    text = CONTROL.sub("", str(value))
    return "'" + text if str(value).startswith(FORMULA) or text.startswith(FORMULA) else text
