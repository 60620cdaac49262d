"""Who held an office on a day, asked as articles put it: ``benchmarks/keys/roles.jsonl``, written by hand.

A line is ``{"ask", "day", "answer": [names]}``; an empty answer says that nobody held the office, two names
that it changed hands on the day. The questions were written by somebody who had not seen the registry. An
answer is right where it names somebody and nobody else than those, or nobody where the answer is empty.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks import keep
from communique.who.asked import Answer, who_held
from communique.who.holders import holders

KEY = Path(__file__).resolve().parent / "keys" / "roles.jsonl"


def right(wanted: Sequence[str], answer: Answer) -> bool:
    """Whether the answer is right, as the module's text says."""
    if not wanted:
        return answer.known and not answer.holders
    named = {h.wikidata for name in wanted for h in holders(name)}
    spelt = set().union(*map(_short, wanted))
    return bool(answer.holders) and all(
        h.wikidata in named or not spelt.isdisjoint(_short(h.person)) for h in answer.holders
    )


def _short(name: str) -> set[tuple[str, str]]:
    """Family name and first letter of the given one, in either order: Ash and Ashton Carter are one."""
    words = [word for word in name.casefold().replace("-", " ").split() if "." not in word]
    return {
        (words[-1], words[0][:1]),
        (words[0], words[-1][:1]),
        (words[0], words[1][:1] if words[1:] else ""),
    }


def measure(rows: Iterable[Mapping[str, Any]]) -> tuple[dict[str, Any], list[str]]:
    """The figures, and a line for each question that is not answered rightly."""
    count: Counter[str] = Counter()
    wrong = []
    for row in rows:
        answer = who_held(row["ask"], row["day"])
        count["questions"] += 1
        hit = right(row["answer"], answer)
        count["right"] += hit
        count["not known"] += not answer.known
        if not hit:
            told = ", ".join(h.person for h in answer.holders) or ("vacant" if answer.known else "not known")
            wanted = ", ".join(row["answer"]) or "vacant"
            wrong.append(f"{row['ask']} on {row['day']}: {told}; wanted {wanted}; {answer.why}")
    figures = dict(count) | {"right in per cent": round(100 * count["right"] / max(1, count["questions"]), 1)}
    return figures, wrong


def main(argv: Sequence[str] | None = None) -> int:
    """Asks every question, prints and keeps the figures; ``--errors`` prints what went wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.roles", description=__doc__)
    parser.add_argument("--key", type=Path, default=KEY)
    parser.add_argument("--errors", action="store_true")
    given = parser.parse_args(argv)
    if not given.key.exists():
        print(f"{given.key} is not there: nothing measured", file=sys.stderr)
        return 1
    rows = [json.loads(line) for line in given.key.read_text(encoding="utf-8").splitlines() if line.strip()]
    figures, wrong = measure(rows)
    for name, value in figures.items():
        print(f"{name:20} {value}")
    if given.errors:
        print(*wrong, sep="\n")
    print(f"kept in {keep('roles', figures)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
