"""Shows one line after the other and asks whether it is right, on a terminal or through a pipe.

It decides nothing: an answer that it does not understand is asked for again, and the end of the input stops.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import IO

from communique.audit.draw import FIELDS, Line
from communique.audit.marks import Mark, MarkFile
from communique.audit.sheet import words
from communique.errors import BadUse

KEYS = {"r": "right", "right": "right", "w": "wrong", "wrong": "wrong", "u": "unsure", "unsure": "unsure"}
"""What may be typed for a mark; a field's name says that this field is wrong."""

ASKING = (
    "r right, w wrong altogether, u unsure, a field's name (or several) where it is wrong, b back, q quit"
)

LABEL = 12
"""Columns of a field's name: "disagreement" fits."""


def ask(
    file: MarkFile, lines: Sequence[Line], *, done: int, answers: IO[str], show: Callable[[str], None]
) -> bool:
    """Asks about each of ``lines`` and keeps the marks; gives whether all were marked.

    ``done`` lines were marked before. ``answers`` gives a line of text for each answer; ``show`` takes what
    is to be shown, a line at a time.

    Example:
        ``ask(file, file.start(drawn), done=0, answers=sys.stdin, show=print)``
    """
    at = 0
    while at < len(lines):
        line = lines[at]
        show("")
        show(f"{done + at + 1} of {done + len(lines)}   {line.view} {line.id}")
        _show(line, show)
        while True:
            show(f"{ASKING}: ")
            answer = answers.readline()
            if not answer or answer.strip().lower() in ("q", "quit"):
                show(f"{len(lines) - at} to go; the same command goes on from here")
                return False
            if answer.strip().lower() in ("b", "back"):
                at = max(0, at - 1)
                break
            try:
                file.add(_mark(line, answer))
            except BadUse as error:
                show(str(error))
                continue
            at += 1
            break
    return True


def _mark(line: Line, answer: str) -> Mark:
    typed = answer.replace(",", " ").lower().split()
    if len(typed) == 1 and typed[0] in KEYS:
        return Mark.of(line, KEYS[typed[0]])
    named = typed[1:] if typed[:1] and typed[0] in ("f", "w", "field", "wrong") else typed
    if not named:
        raise BadUse("no answer: type r, w, u, b, q, or the name of a field that is wrong")
    if strange := [name for name in named if name not in FIELDS[line.view]]:
        raise BadUse(
            f"{' '.join(strange)!r}: is no answer and no field; the fields are {', '.join(FIELDS[line.view])}"
        )
    return Mark.of(line, "wrong", wrong=named)


def _show(line: Line, show: Callable[[str], None]) -> None:
    for name, value in line.claims.items():
        show(f"  {name:<{LABEL}}{words(value)}")
    for one in line.row.get("evidence") or ():
        source = ", ".join(
            part for part in (one["outlet"], one["published"]["edtf"], one["url"] or one["doc"]) if part
        )
        show(f"  > {one['quote']}")
        show(f"    {source}")
