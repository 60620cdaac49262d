"""Decisions as a file, so that two people who judge the same coverage can put their work together.

It is JSON Lines: a first line that says what the file is, then a decision a line, with who and when. A file
is taken whole or not at all; one that a newer version made is refused, and what is in it must be what the
commands could have made.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from communique.errors import UnreadableInput
from communique.fold import ACTORS, fields, watches
from communique.model import Decision, to_json

FORM = 1
"""Number of the file's form; it grows when an older version could misunderstand a file."""

WHAT = "decisions"

LONGEST_LINE = 1_000_000
"""Bytes of a line: a decision on a thousand entries has some 30,000."""

MOST = 1_000
"""Ids that one decision names."""

LONGEST_ID = 200
LONGEST_WHY = 2_000

AHEAD = timedelta(days=1)
"""How far ahead another computer's clock may be; a decision of the year 9999 would hold for ever."""

ID = re.compile(r"d-[0-9a-f]{12,64}")


def lines(decisions: Iterable[Decision], *, version: str) -> Iterator[str]:
    """The lines of a file of decisions, without their ends."""
    yield json.dumps({"communique": WHAT, "form": FORM, "version": version})
    for decision in decisions:
        yield json.dumps(to_json(decision), ensure_ascii=False)


def read(path: Path) -> list[Decision]:
    """The decisions of a file.

    Raises:
        UnreadableInput: naming file and line, what is wrong and what to do.
    """
    found: dict[str, Decision] = {}
    try:
        with path.open("rb") as file:
            at = 0
            while raw := file.readline(LONGEST_LINE + 1):
                at += 1
                if len(raw) > LONGEST_LINE:
                    raise UnreadableInput(f"{path}, line {at}: is longer than {LONGEST_LINE} bytes")
                if at == 1:
                    _check_head(path, _line(raw))
                elif raw.strip():
                    decision = _checked(path, at, raw)
                    if found.setdefault(decision.id, decision) != decision:
                        raise UnreadableInput(
                            f"{path}, line {at}: {decision.id} stands here twice, not equal"
                        )
    except OSError as error:
        raise UnreadableInput(f"{path}: cannot be read ({error.strerror or error}); check the path") from None
    if not at:
        raise UnreadableInput(f"{path}: is empty; `communique judge export -o FILE` makes such a file")
    return list(found.values())


def _check_head(path: Path, head: Any) -> None:
    if not isinstance(head, dict) or head.get("communique") != WHAT:
        raise UnreadableInput(
            f"{path}: is no file of decisions (its first line does not say so); "
            "`communique judge export -o FILE` makes one"
        )
    form = head.get("form")
    if not isinstance(form, int) or form < 1:
        raise UnreadableInput(f"{path}, line 1: form {str(form)[:40]!r} is no number; export it again")
    if form > FORM:
        made = str(head.get("version", "unknown"))[:40]
        raise UnreadableInput(
            f"{path}: was made by a newer version of communique ({made}, form {form}, not {FORM}); "
            "update communique (pip install --upgrade communique). Nothing was changed"
        )


def _line(raw: bytes) -> Any:
    try:
        # An editor on Windows may have put its mark before the first line.
        return json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None


def _checked(path: Path, at: int, raw: bytes) -> Decision:
    try:
        return checked(_line(raw))
    except ValueError as error:
        raise UnreadableInput(
            f"{path}, line {at}: {error}; nothing was taken in. Export it again, or leave the line out"
        ) from None


def checked(row: Any) -> Decision:
    """A decision from its JSON, its time in UTC.

    Raises:
        ValueError: where the commands could not have made it.
    """
    if not isinstance(row, dict):
        raise ValueError("is no JSON object")
    names = {"id", "verb", "on", "by", "at", "why", "set"}
    if wrong := names ^ set(row):
        raise ValueError(f"must have {', '.join(sorted(names))}; check {str(sorted(map(str, wrong)))[:80]}")
    verb, on, given = row["verb"], row["on"], row["set"]
    _text("id", row["id"], LONGEST_ID)
    if not ID.fullmatch(row["id"]):
        raise ValueError(f"id {row['id']!r} is no decision's")
    if not isinstance(verb, str) or verb not in LEAST:
        raise ValueError(f"verb {str(verb)[:40]!r} is none of {', '.join(LEAST)}")
    most = {"different": 2, "watch": 1}.get(verb, MOST)
    if not isinstance(on, list) or not LEAST[verb] <= len(on) <= most:
        raise ValueError(f"{verb} must name {LEAST[verb]} to {most} ids")
    for name in on:
        _text("an id", name, LONGEST_ID)
    _text("by", row["by"], LONGEST_ID)
    _text("why", row["why"], LONGEST_WHY, empty=True)
    if not isinstance(given, dict) or not all(isinstance(value, str) for value in given.values()):
        raise ValueError("set must be an object of texts")
    if verb == "amend":
        for field, value in given.items():
            if field not in {*fields.STATEMENT, *fields.EVENT}:
                raise ValueError(f"there is no field {field[:40]!r} to set")
            if fields.checked(field, value) != value:
                raise ValueError(f"{field} {value[:60]!r} is not in the form in which decisions keep it")
    if verb == "watch" and dict(watches.checked(given)) != given:
        raise ValueError("a watch's filters are not in the form in which decisions keep them")
    sets = verb in ("amend", "watch")
    if bool(given) != sets and not (verb in ("same", "different") and given == ACTORS):
        raise ValueError(f"set does not fit the verb {verb}")
    return Decision(
        id=row["id"],
        verb=row["verb"],
        on=tuple(on),
        by=row["by"],
        at=_time(row["at"]),
        why=row["why"],
        set=given,
    )


LEAST = {"same": 2, "different": 2, "retract": 1, "amend": 1, "confirm": 1, "watch": 1, "undo": 1}
"""Ids that a decision needs, by its verb; another verb belongs to a newer version."""


def _text(what: str, value: Any, longest: int, *, empty: bool = False) -> None:
    if not isinstance(value, str) or len(value) > longest or not value.isprintable():
        raise ValueError(f"{what} must be a text of at most {longest} characters, on one line")
    if not empty and not value.strip():
        raise ValueError(f"{what} is empty")


def _time(value: Any) -> str:
    try:
        told = datetime.fromisoformat(value)
        if told.tzinfo is None:
            raise ValueError
        told = told.astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        raise ValueError(f"at {str(value)[:40]!r} is no time with its zone") from None
    if told > datetime.now(UTC) + AHEAD:
        raise ValueError(f"at {str(value)[:40]!r} lies in the future")
    return told.isoformat(timespec="microseconds")
