"""Keeps a person's marks in a file beside the record, a mark a line, so that an audit can stop and go on.

It refuses to mix two audits in one file, and never writes into the record.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from communique.audit.draw import FIELDS, Draw, Line
from communique.errors import BadUse, UnreadableInput

MARKS = ("right", "wrong", "unsure")
"""What a line can be; one with a wrong field is wrong, and the field is named."""

FORM = 1
"""The form of the file, so that a later version knows what it reads."""

NAME = "communique-audit.jsonl"
"""The file's name where none is given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A person's mark on one line; ``wrong``: the fields that are; ``claims``: those that said anything.

    A line that is wrong without a wrong field should not be in the record at all.
    """

    view: str
    id: str
    mark: str
    wrong: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    confidence: float | None = None

    @classmethod
    def of(cls, line: Line, mark: str, *, wrong: Iterable[str] = ()) -> Mark:
        """The mark on a line.

        Raises:
            BadUse: for a mark there is not, a field that the view does not have, or wrong fields of a line
                that is right.
        """
        named = tuple(dict.fromkeys(wrong))
        if mark not in MARKS:
            raise BadUse(f"mark {mark!r}: is none of {', '.join(MARKS)}")
        if strange := [name for name in named if name not in FIELDS[line.view]]:
            has = ", ".join(FIELDS[line.view])
            raise BadUse(f"field {', '.join(strange)}: {line.view} have {has}")
        if named and mark != "wrong":
            raise BadUse(f"{line.id}: is {mark}, but {', '.join(named)} is given as wrong; say which holds")
        return cls(
            view=line.view, id=line.id, mark=mark, wrong=named,
            claims=tuple(line.claims), confidence=line.row.get("confidence"),
        )  # fmt: skip


class MarkFile:
    """The marks of one audit in ``path``, which is made with the first of them.

    Example:
        ``MarkFile(Path("communique-audit.jsonl")).start(drawn)``
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.head: Mapping[str, Any] | None = None
        self.marks: dict[tuple[str, str], Mark] = {}
        if path.exists():
            self.head, self.marks = _read(path)

    def start(self, drawn: Draw) -> list[Line]:
        """The lines still to be marked; the file gets its head.

        Raises:
            BadUse: where the file holds another audit.
        """
        head = _head(drawn)
        if self.head is None:
            self._write(head)
            self.head = head
        elif different := [name for name in head if self.head.get(name) != head[name]]:
            had = ", ".join(f"{name} {self.head.get(name)!r}" for name in different)
            raise BadUse(
                f"{self.path}: holds another audit ({had}); leave these options out to go on with it, "
                "or name another file with -o"
            )
        return [line for line in drawn.lines if (line.view, line.id) not in self.marks]

    def add(self, mark: Mark) -> None:
        """Writes a mark at once: whoever stops has lost none. A later mark on a line goes before."""
        self._write({"mark": mark.mark, **{k: v for k, v in asdict(mark).items() if k != "mark"}})
        self.marks[mark.view, mark.id] = mark

    def _write(self, value: Mapping[str, Any]) -> None:
        with self.path.open("ab+") as file:
            # A line that was being written when the computer stopped would swallow this one.
            file.seek(0)
            whole = file.read()
            file.truncate(whole.rfind(b"\n") + 1)
            file.write(json.dumps(value, ensure_ascii=True).encode() + b"\n")


def read_marks(path: Path) -> list[Mark]:
    """The marks of a file, the last one of each line.

    Raises:
        UnreadableInput: naming file and line, what is wrong and what to do.
    """
    return list(_read(path)[1].values())


def _head(drawn: Draw) -> dict[str, Any]:
    return {"audit": FORM, "view": drawn.view, "seed": drawn.seed, "filters": dict(drawn.filters)}


def _read(path: Path) -> tuple[Mapping[str, Any], dict[tuple[str, str], Mark]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise UnreadableInput(f"{path}: is no file of marks; name one with -o") from error
    head: Mapping[str, Any] | None = None
    marks: dict[tuple[str, str], Mark] = {}
    for number, text in enumerate(lines, 1):
        try:
            found = json.loads(text)
            if head is None:
                if found["audit"] != FORM:
                    raise ValueError(f"form {found['audit']!r}")
                head = found
                continue
            mark = Mark(**{**found, "wrong": tuple(found["wrong"]), "claims": tuple(found["claims"])})
            if mark.mark not in MARKS or mark.view not in FIELDS:
                raise ValueError(f"{mark.mark!r} of {mark.view!r}")
        except (ValueError, KeyError, TypeError) as error:
            if number == len(lines) and head is not None:
                break  # a line that was being written when the computer stopped
            raise UnreadableInput(
                f"{path}:{number}: is no mark of an audit ({error}); name another file with -o"
            ) from error
        marks[mark.view, mark.id] = mark
    if head is None:
        raise UnreadableInput(f"{path}: is empty; name another file with -o, or delete it")
    return head, marks
