"""A short way to write the corpus of acts: a few lines a text, turned into the lines that ``acts/`` keeps.

    python -m training.corpus.brief NOTES.txt --prefix w12 --out training/corpus/acts/NAME.jsonl

The notes hold, for each text::

    == East Asia | 2010s
    > Seoul's unification minister met his Northern counterpart, the ministry said.
    m role 1 Seoul's unification minister; role 2 his Northern counterpart
    m organization 3 the ministry
    s state affirm: the ministry | said | Seoul's unification minister met his Northern counterpart
    e CONSULT actual: met | Seoul's unification minister; his Northern counterpart | | | in=0

``==`` gives region and era (and ``article``, a date) of what follows, until the next. ``>`` opens a text;
further lines right below, each with ``>``, are its paragraphs, and an empty line ends it. ``m``: kind, chain,
string. ``s`` act polarity: source | cue | content | condition=, addressee=, venue=, in= (the statement
that it is nested in). ``e`` TYPE/mode status: trigger | actors | recipients | arguments | by= (made_by), in=
(reported_in). Items are parted by ``;``, the pieces of a source, a cue, a content or a trigger by ``//``. An
id is the prefix with the text's number.

It checks every text as ``training.corpus.acts`` does and names each that does not fit.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpus.acts import spans

CELLS = 5


def _items(cell: str, mark: str = ";") -> list[str]:
    return [item.strip() for item in cell.split(mark) if item.strip()]


def _named(cells: list[str], names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for cell in cells:
        for item in _items(cell):
            name, mark, value = item.partition("=")
            if not mark or name.strip() not in names:
                raise ValueError(f"{item!r} is none of {', '.join(names)}")
            yield name.strip(), value.strip()


def mentions(line: str) -> list[list[Any]]:
    """``kind chain string; ...``."""
    found: list[list[Any]] = []
    for item in _items(line):
        kind, chain, string = item.split(maxsplit=2)
        found.append([string, kind, int(chain)])
    return found


def statement(line: str) -> dict[str, Any]:
    """``act polarity: source | cue | content | name=value; ...``."""
    head, _, rest = line.partition(":")
    act, polarity = head.split()
    cells = rest.split("|")
    roles = zip(("source", "cue", "content"), cells, strict=False)
    made: dict[str, Any] = {role: _items(cell, "//") for role, cell in roles}
    made |= {"act": act, "polarity": polarity}
    for name, value in _named(cells[3:], ("condition", "addressee", "venue", "in")):
        if name == "in":
            made["nested_in"] = int(value)
        else:
            made[name] = value
    return made


def event(line: str) -> dict[str, Any]:
    """``TYPE/mode status: trigger | actors | recipients | name=value; ... | by=, in=``."""
    head, _, rest = line.partition(":")
    kind, status = head.split()
    kind, _, mode = kind.partition("/")
    cells = [*rest.split("|"), *[""] * CELLS][: max(CELLS, rest.count("|") + 1)]
    made: dict[str, Any] = {
        "type": kind, "mode": mode or None, "status": status, "trigger": _items(cells[0], "//"),
        "actors": _items(cells[1]), "recipients": _items(cells[2]), "args": [],
    }  # fmt: skip
    for cell in cells[3:]:
        for item in _items(cell):
            name, mark, value = (part.strip() for part in item.partition("="))
            if not mark:
                raise ValueError(f"{item!r} lacks its '='")
            if name in ("by", "in"):
                made[{"by": "made_by", "in": "reported_in"}[name]] = int(value)
            else:
                made["args"].append([name, value])
    return made


def texts(notes: str, prefix: str) -> Iterator[tuple[int, dict[str, Any], str]]:
    """Each text with the number of its first line, and what is wrong with it ("" if nothing)."""
    row: dict[str, Any] = {}
    about: dict[str, str] = {}
    first, number, trouble, open_text = 0, 0, "", False

    def done() -> Iterator[tuple[int, dict[str, Any], str]]:
        if row:
            wrong = trouble
            try:
                spans(row)
            except (ValueError, KeyError, IndexError, TypeError) as error:
                wrong = wrong or str(error)
            yield first, row, wrong

    for at, line in enumerate(notes.splitlines(), 1):
        mark, _, rest = line.strip().partition(" ")
        rest = rest.strip()
        if mark == "==":
            yield from done()
            row, trouble, open_text = {}, "", False
            cells = _items(rest, "|")
            about = {"region": cells[0], "era": cells[1] if len(cells) > 1 else ""}
            about["kind"] = "article" if "article" in cells else "sentence"
            if dates := [c for c in cells[2:] if c[:1].isdigit()]:
                about["date"] = dates[0]
        elif mark == ">":
            if open_text:
                row["text"] += "\n\n" + rest
                continue
            yield from done()
            number, first, trouble, open_text = number + 1, at, "", True
            row = {"id": f"{prefix}-{number:04d}", "text": rest, **about, "mentions": [], "statements": []}
            row["events"] = []
        elif not mark:
            open_text = False
        elif row:
            open_text = False
            try:
                if mark == "m":
                    row["mentions"] += mentions(rest)
                elif mark == "s":
                    row["statements"].append(statement(rest))
                elif mark == "e":
                    row["events"].append(event(rest))
                else:
                    raise ValueError(f"a line begins with ==, >, m, s or e, not {mark!r}")
            except ValueError as error:
                trouble = trouble or f"line {at}: {error}"
    yield from done()


def main(arguments: list[str] | None = None) -> int:
    """Writes the lines, and tells every text that is left out."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("notes", type=Path)
    options.add_argument("--prefix", required=True)
    options.add_argument("--out", type=Path, required=True)
    chosen = options.parse_args(arguments)
    kept, wrong = [], 0
    for first, row, trouble in texts(chosen.notes.read_text(encoding="utf-8"), chosen.prefix):
        if trouble:
            wrong += 1
            print(f"{chosen.notes.name}:{first}: {row['id']}: {trouble}", file=sys.stderr)
        else:
            kept.append(json.dumps(row, ensure_ascii=False) + "\n")
    chosen.out.write_text("".join(kept), encoding="utf-8")
    print(f"{len(kept)} texts written, {wrong} left out")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
