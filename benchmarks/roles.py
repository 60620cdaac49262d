"""Who held an office on a day, asked as articles put it: ``benchmarks/keys/roles.jsonl``.

A line is ``{"ask", "day", "answer": [names]}``; an empty answer says that nobody held the office, two names
that it changed hands on the day. The questions were written from memory by somebody who had not seen the
registry; those with ``"round": 2`` later, for other offices and states too, by somebody who had seen its
tables but not what it answers. An answer is right where it names somebody and nobody else than those, or
nobody where the answer is empty.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks import keyed
from communique.who.asked import Answer, who_held
from communique.who.holders import holders


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


def measure(rows: keyed.Rows, _: Path) -> keyed.Measured:
    """The figures, and a line for each question that is not answered rightly."""
    count: Counter[str] = Counter()
    rounds: Counter[tuple[int, bool]] = Counter()
    wrong = []
    for row in rows:
        answer = who_held(row["ask"], row["day"])
        count["questions"] += 1
        hit = right(row["answer"], answer)
        count["right"] += hit
        rounds[row.get("round", 1), hit] += 1
        count["not known"] += not answer.known
        if not hit:
            told = ", ".join(h.person for h in answer.holders) or ("vacant" if answer.known else "not known")
            wanted = ", ".join(row["answer"]) or "vacant"
            wrong.append(f"{row['ask']} on {row['day']}: {told}; wanted {wanted}; {answer.why}")
    figures = {**count, "right of all": keyed.per_cent(count["right"], count["questions"])}
    for number in sorted({number for number, _ in rounds}):
        asked = rounds[number, True] + rounds[number, False]
        figures[f"right of round {number}"] = keyed.per_cent(rounds[number, True], asked)
    return figures, wrong


def main(argv: Sequence[str] | None = None) -> int:
    """The command line."""
    return keyed.run("roles", argv, about=__doc__, measure=measure, articles=False)


if __name__ == "__main__":
    sys.exit(main())
