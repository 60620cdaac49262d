"""How well times are found and dated in texts that this project did not write: WikiWars and GUM.

``python -m benchmarks.times --wikiwars DIR --gum DIR`` scores spans (relaxed: any overlap; strict: equal) and
values as TempEval-3 did. It keeps figures only, never a word of the corpora.
"""

from __future__ import annotations

import argparse
import html
import re
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks import ROOT, keep
from communique.engines.times import times
from communique.model import Span, TimeExpression, When
from communique.when import date_times, parse_edtf, timex_value

GOLD = ROOT.parent / "shared" / "gold"


@dataclass(frozen=True, slots=True)
class Marked:
    """One time expression as the corpus has it."""

    span: Span
    value: str
    kind: str


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a corpus: its day (EDTF), its words, its marked times, and how its values are written."""

    name: str
    day: str
    text: str
    gold: tuple[Marked, ...]


@dataclass(slots=True)
class Score:
    """Counts of one corpus, and per kind of expression."""

    found: int = 0
    gold: int = 0
    relaxed: int = 0
    strict: int = 0
    value: int = 0
    kinds: dict[str, Counter[str]] = field(default_factory=dict)

    def figures(self) -> dict[str, Any]:
        """In per cent: F1 of spans (relaxed, strict, relaxed with the right value), recall by kind."""

        def f1(hits: int) -> float:
            return round(200 * hits / (self.found + self.gold), 2) if self.found + self.gold else 0.0

        return {
            "gold": self.gold,
            "found": self.found,
            "relaxed_precision": round(100 * self.relaxed / max(self.found, 1), 2),
            "relaxed_recall": round(100 * self.relaxed / max(self.gold, 1), 2),
            "relaxed_f1": f1(self.relaxed),
            "strict_f1": f1(self.strict),
            "value_f1": f1(self.value),
            "value_accuracy": round(100 * self.value / max(self.relaxed, 1), 2),
            "kinds": {
                kind: {
                    "gold": counts["gold"],
                    "recall": round(100 * counts["relaxed"] / counts["gold"], 1),
                    "value": round(100 * counts["value"] / counts["gold"], 1),
                }
                for kind, counts in sorted(self.kinds.items())
            },
        }


Same = Callable[[Marked, TimeExpression, When], bool]


def score(texts: Sequence[Text], same: Same, *, only_dates: bool = False) -> Score:
    """Counts hits over ``texts``; ``only_dates`` leaves out lengths and habits, which GUM never marks."""
    total = Score()
    for text in texts:
        pairs = list(matched(text, only_dates=only_dates))
        total.found += sum(found is not None for _, found, _ in pairs)
        for marked, found, when in pairs:
            if marked is None:
                continue
            counts = total.kinds.setdefault(marked.kind, Counter())
            counts["gold"] += 1
            total.gold += 1
            if found is None or when is None:
                continue
            hit = same(marked, found, when)
            counts["relaxed"] += 1
            counts["value"] += hit
            total.relaxed += 1
            total.strict += marked.span == found.span
            total.value += hit
    return total


def matched(
    text: Text, *, only_dates: bool = False
) -> Iterator[tuple[Marked | None, TimeExpression | None, When | None]]:
    """Gold and found side by side: each gold with the found one that overlaps it most, then the rest."""
    expressions = times(text.text)
    dates = date_times(text.text, expressions, When(edtf=text.day, basis="stated"))
    free = dict(zip(expressions, dates, strict=True))
    if only_dates:
        free = {e: w for e, w in free.items() if e.type in ("DATE", "TIME") and w.edtf}
    left = sorted(free, key=lambda e: e.span)
    for marked in text.gold:
        over = [e for e in left if e.span.overlaps(marked.span)]
        best = max(over, key=lambda e: _overlap(e.span, marked.span), default=None)
        if best is None:
            yield marked, None, None
        else:
            left.remove(best)
            yield marked, best, free[best]
    for expression in left:
        yield None, expression, free[expression]


def _overlap(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def same_value(marked: Marked, found: TimeExpression, when: When) -> bool:
    """Whether the found TIMEX3 value is the corpus's, letter for letter."""
    return timex_value(found, when) == marked.value


def same_date(marked: Marked, found: TimeExpression, when: When) -> bool:
    """Whether the found EDTF date is the corpus's; where that is a one-sided bound, the span alone counts."""
    if not marked.value or when.edtf == marked.value:
        return True
    try:
        mine, its = parse_edtf(when.edtf), parse_edtf(marked.value)
    except ValueError:
        return False
    return (mine.earliest, mine.latest) == (its.earliest, its.latest)


def wikiwars(folder: Path) -> list[Text]:
    """The texts of a folder of WikiWars TimeML files, by name.

    Raises:
        FileNotFoundError: where there are none.
    """
    paths = sorted(folder.glob("*.tml"))
    if not paths:
        raise FileNotFoundError(f"{folder} has no *.tml: give the folder of WikiWars with --wikiwars")
    return [_timeml(path) for path in paths]


def _timeml(path: Path) -> Text:
    raw = path.read_text(encoding="utf-8")
    day = re.search(r"<DCT>.*?value=\"([^\"]+)\"", raw, re.DOTALL)
    body = re.search(r"<TEXT>(.*)</TEXT>", raw, re.DOTALL)
    text, gold = "", []
    open_: list[tuple[int, str]] = []
    for piece in re.split(r"(<[^>]+>)", body[1] if body else ""):
        if piece.startswith("<TIMEX3"):
            value = re.search(r'value="([^"]*)"', piece)
            open_.append((len(text), value[1] if value else ""))
        elif piece == "</TIMEX3>":
            start, value_ = open_.pop()
            gold.append(Marked(Span(start, len(text)), value_, _kind(value_)))
        elif not piece.startswith("<"):
            text += html.unescape(piece)
    gold.sort(key=lambda m: m.span)
    return Text(path.stem, day[1] if day else "", text, tuple(gold))


_KINDS = (
    ("reference", r"(?:PAST|PRESENT|FUTURE)_REF"),
    ("length", r"P.*"),
    ("none", r"null|"),
    ("before-common-era", r"BC.*"),
    ("time", r".*T.*"),
    ("day", r"[\dX]{4}-\d\d-\d\d"),
    ("month", r"[\dX]{4}-\d\d"),
    ("year", r"\d{4}"),
    ("season-quarter-half", r"[\dX]{4}-(?:SP|SU|FA|WI|Q.|H.)"),
    ("week", r"[\dX]{4}-W.*"),
    ("decade-century", r"\d{2,3}"),
)


def _kind(value: str) -> str:
    return next((name for name, pattern in _KINDS if re.fullmatch(pattern, value)), "other")


def gum(folder: Path) -> list[Text]:
    """GUM's documents with dates, spaced as its CoNLL-U files say.

    Raises:
        FileNotFoundError: where there are none.
    """
    paths = sorted(folder.glob("*.xml"))
    if not paths:
        raise FileNotFoundError(f"{folder} has no *.xml: give the folder of GUM with --gum")
    return [_tei(path) for path in paths]


def _tei(path: Path) -> Text:
    spaced = _spacing(path.with_suffix(".conllu"))
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    pieces: list[str] = []
    gold: list[Marked] = []
    count = 0

    def length() -> int:
        return sum(map(len, pieces))

    def tokens(block: str | None) -> None:
        nonlocal count
        for line in (block or "").splitlines():
            word = line.split("\t")[0]
            if "\t" not in line:
                continue
            pieces.append(word + (" " if spaced[count] else ""))
            count += 1

    def walk(element: ET.Element) -> None:
        start = length()
        tokens(element.text)
        for child in element:
            walk(child)
            tokens(child.tail)
        if element.tag == "date":
            stretch = "".join(pieces)[start:]
            span = Span(start, start + len(stretch.rstrip()))
            kind = "interval" if "from" in element.attrib else "bound" if "when" not in element.attrib else ""
            value = _tei_value(element.attrib)
            gold.append(
                Marked(span, value, kind or _kind(value.replace("X", "0") if value[:4] == "XXXX" else value))
            )
        if element.tag in ("p", "head", "item", "sp", "caption"):
            pieces.append("\n")

    walk(root)
    gold.sort(key=lambda m: m.span)
    return Text(path.stem, root.attrib.get("dateCreated", ""), "".join(pieces), tuple(gold))


def _tei_value(given: dict[str, str]) -> str:
    def edtf(value: str) -> str:
        value = value.partition("T")[0]
        return f"XXXX{value[1:]}" if value.startswith("--") else value

    if "when" in given:
        return edtf(given["when"])
    if "from" in given and "to" in given:
        return f"{edtf(given['from'])}/{edtf(given['to'])}"
    return ""


def _spacing(path: Path) -> list[bool]:
    """For each word of a CoNLL-U file, whether a space follows it."""
    spaces: list[bool] = []
    joined_to, last_of_range = 0, True
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) != 10 or "." in cells[0]:
            joined_to = 0 if not line else joined_to
            continue
        after = "SpaceAfter=No" not in cells[9]
        if "-" in cells[0]:
            joined_to, last_of_range = int(cells[0].split("-")[1]), after
        elif int(cells[0]) < joined_to:
            spaces.append(False)
        elif int(cells[0]) == joined_to:
            spaces.append(last_of_range)
        else:
            spaces.append(after)
    return spaces


def main(argv: Sequence[str] | None = None) -> int:
    """Scores what is there, keeps ``results/times.json``; gives 0 where at least one corpus was found."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.times", description=__doc__)
    parser.add_argument("--wikiwars", type=Path, default=GOLD / "wikiwars")
    parser.add_argument("--gum", type=Path, default=GOLD / "gum")
    given = parser.parse_args(argv)
    figures: dict[str, Any] = {}
    for name, folder in (("train", "trainingset"), ("test", "testset")):
        where = given.wikiwars / folder / "tml"
        if where.is_dir():
            figures[f"wikiwars-{name}"] = score(wikiwars(where), same_value).figures()
    if given.gum.is_dir():
        texts = gum(given.gum)
        figures["gum"] = score(texts, same_date, only_dates=True).figures()
        news = [t for t in texts if t.name.startswith("GUM_news_")]
        figures["gum-news"] = score(news, same_date, only_dates=True).figures()
    for name, told in figures.items():
        print(name, {k: v for k, v in told.items() if k != "kinds"})
    if not figures:
        print(f"neither {given.wikiwars} nor {given.gum} is there: nothing measured", file=sys.stderr)
        return 1
    print(f"kept in {keep('times', figures)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
