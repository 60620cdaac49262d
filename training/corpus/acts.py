"""Turns the annotated sentences and articles that this project wrote into spans, and says what is in them.

    python -m training.corpus.acts            checks every file and prints the counts
    python -m training.corpus.acts --out F    writes the training part with spans, a line each, into F
    python -m training.corpus.acts --out F --part dev    the part that thresholds are chosen on

It invents no annotation and mends none: a string that does not stand in its text, or stands there twice
without saying which is meant, stops it. ``CODEBOOK.md`` says how the lines are written.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from communique.codes import plover

FOLDER = Path(__file__).resolve().parent / "acts"

STATUSES = ("actual", "planned", "proposed", "conditional", "denied", "called-off", "hypothetical")
ACTS = (
    "state", "deny", "accuse", "demand", "propose", "promise", "threaten", "welcome", "refuse", "ask",
    "announce", "think",
)  # fmt: skip
KINDS = ("person", "organization", "place", "state", "role", "weapon", "document", "occasion")
ARGS = (
    "instrument", "measure", "deadline", "stage", "forum", "level", "condition", "topic", "number", "place",
)  # fmt: skip
TEST_SHARE = 10
"""One text in ten is set apart for testing, by its id, and never trained on."""

Piece = tuple[int, int]


def part(name: str) -> str:
    """The part a text belongs to: train, dev (thresholds are chosen on it; as large as test) or test."""
    return {0: "test", 1: "dev"}.get(_lot(name), "train")


def is_test(name: str) -> bool:
    """Whether the text of this id belongs to the part that is set apart."""
    return _lot(name) == 0


def _lot(name: str) -> int:
    return int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) % TEST_SHARE


def locate(text: str, string: str) -> Piece:
    """Where ``string`` stands in ``text`` as whole words; ``he#2`` is the second "he".

    Raises:
        ValueError: it does not stand there, or more than once without saying which is meant.
    """
    wanted, mark, number = string.rpartition("#")
    if not mark or not number.isdigit():
        wanted, number = string, ""
    if not wanted or wanted != wanted.strip():
        raise ValueError(f"empty, or with white space at its border: {string!r}")
    left = r"(?<!\w)" if wanted[0].isalnum() else ""
    right = r"(?!\w)" if wanted[-1].isalnum() else ""
    places = [found.start() for found in re.finditer(left + re.escape(wanted) + right, text)]
    if not places:
        raise ValueError(f"not in the text: {string!r}")
    if not number and len(places) > 1:
        raise ValueError(f"stands there {len(places)} times; say which with #n: {string!r}")
    which = int(number) - 1 if number else 0
    if not 0 <= which < len(places):
        raise ValueError(f"stands there only {len(places)} times: {string!r}")
    return places[which], places[which] + len(wanted)


def spans(row: Mapping[str, Any]) -> dict[str, Any]:
    """One line with spans in place of strings.

    Raises:
        ValueError: the line does not follow the codebook; the message says where.
    """
    text = row["text"]
    made: dict[str, Any] = {k: row[k] for k in ("id", "kind", "date", "region", "era") if k in row}
    made["text"] = text
    made["mentions"] = [
        {"span": locate(text, string), "kind": _one_of(kind, KINDS, "mention"), "chain": chain}
        for string, kind, chain in row.get("mentions", [])
    ]
    statements = row.get("statements", [])
    made["statements"] = [_statement(text, statement, statements) for statement in statements]
    made["events"] = [_event(text, event, len(statements)) for event in row.get("events", [])]
    return made


def _one_of(value: str, allowed: Sequence[str], what: str) -> str:
    if value not in allowed:
        raise ValueError(f"{what} {value!r} is none of {', '.join(allowed)}")
    return value


def _places(text: str, strings: Sequence[str]) -> list[Piece]:
    return sorted(locate(text, string) for string in strings)


def _statement(text: str, row: Mapping[str, Any], others: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    made: dict[str, Any] = {role: _places(text, row.get(role, [])) for role in ("source", "cue", "content")}
    if not made["cue"] or not made["content"]:
        raise ValueError(f"a statement lacks its cue or its content: {dict(row)}")
    made["act"] = _one_of(row["act"], ACTS, "act")
    made["polarity"] = _one_of(row["polarity"], ("affirm", "deny"), "polarity")
    for name in ("condition", "addressee", "venue"):
        if row.get(name):
            made[name] = locate(text, row[name])
    if row.get("nested_in") is not None:
        made["nested_in"] = row["nested_in"]
        outer = _places(text, others[row["nested_in"]]["content"])
        for start, end in (*made["cue"], *made["content"]):
            if not any(s <= start and end <= e for s, e in outer):
                raise ValueError(f"{text[start:end]!r} lies outside the content it is nested in")
    return made


def _event(text: str, row: Mapping[str, Any], statements: int) -> dict[str, Any]:
    kind = _one_of(row["type"], tuple(plover.EVENT_TYPES), "type")
    mode = row.get("mode")
    if mode:
        _one_of(mode, tuple(plover.EVENT_TYPES[kind].modes), f"mode of {kind}")
    made: dict[str, Any] = {
        "type": kind,
        "mode": mode,
        "status": _one_of(row["status"], STATUSES, "status"),
        "trigger": _places(text, row["trigger"]),
        "actors": _places(text, row.get("actors", [])),
        "recipients": _places(text, row.get("recipients", [])),
        "args": [
            {"role": _one_of(role, ARGS, "argument"), "span": locate(text, string)}
            for role, string in row.get("args", [])
        ],
    }
    if not made["trigger"]:
        raise ValueError(f"an event without a trigger: {dict(row)}")
    for name in ("reported_in", "made_by"):
        if row.get(name) is not None:
            if not 0 <= row[name] < statements:
                raise ValueError(f"{name} names statement {row[name]}, and there are {statements}")
            made[name] = row[name]
    return made


def lines(folder: Path = FOLDER) -> Iterator[dict[str, Any]]:
    """Every text of the corpus with its spans, file by file.

    Raises:
        ValueError: naming file, line and what is wrong there.
    """
    seen: set[str] = set()
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                row = json.loads(line)
                if row["id"] in seen:
                    raise ValueError(f"the id {row['id']} stands twice")
                seen.add(row["id"])
                yield spans(row)
            except (ValueError, KeyError, TypeError) as error:
                raise ValueError(f"{path.name}:{number}: {error}") from error


def main(arguments: list[str] | None = None) -> int:
    """Checks the corpus; prints what is in it."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--out", type=Path, help="write the training part with spans here")
    options.add_argument(
        "--part", choices=("train", "dev", "test"), default="train", help="which part to write"
    )
    chosen = options.parse_args(arguments)
    rows = list(lines())
    kinds = Counter(row["kind"] for row in rows)
    types = Counter(event["type"] for row in rows for event in row["events"])
    statuses = Counter(event["status"] for row in rows for event in row["events"])
    quiet = sum(not row["events"] for row in rows if row["kind"] == "sentence")
    print(f"{kinds['sentence']} sentences ({quiet} without an event), {kinds['article']} articles")
    print(f"{sum(is_test(row['id']) for row in rows)} of them set apart for testing")
    print(f"{sum(len(row['statements']) for row in rows)} statements, {sum(types.values())} events")
    print("types:", ", ".join(f"{name} {count}" for name, count in types.most_common()))
    print("status:", ", ".join(f"{name} {count}" for name, count in statuses.most_common()))
    if chosen.out:
        chosen.out.parent.mkdir(parents=True, exist_ok=True)
        kept = [row for row in rows if part(row["id"]) == chosen.part]
        chosen.out.write_text(
            "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in kept), encoding="utf-8"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
