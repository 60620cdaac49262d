"""How well the bundled sample is read: statements, their speakers and acts, and what is cut away around them.

``python -m benchmarks.sample [--misses]`` compares with the keys, which were written before any reader saw
the reports. It is a gate against losses, no benchmark: who wrote the reports knew what was wanted.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks import ROOT, keep
from benchmarks.attribution import parts, show
from benchmarks.scoring import ROLES, Parts, Tally, pairs
from communique.engines import Reader
from communique.model import Article, Entry, Failure, Resolution, Who, to_json
from communique.resolve import resolve, settled
from communique.sources import articles, pieces

# The tests read the keys already; there is one reader of them.
sys.path.append(str(ROOT / "tests"))
from keys import KeyStatement, keys, spans_of

FOLDER = ROOT / "examples"

PAGE = ("furniture", "article", "title", "outlet", "place", "published")
"""Told of a page: fragments cut away, fragments kept, and its heading; a place counts with its country."""

FIELDS = ("speaker", "act", "polarity", "manner")
"""Told of a statement. One that was missed counts as wrong, so that finding more can never cost a figure."""


def reports() -> dict[str, Article]:
    """Every report of the sample by its ``doc``, furniture cut, through the same door as ``read``.

    Raises:
        ValueError: where one cannot be read.
    """
    found = {}
    for path in sorted({str(FOLDER / key["file"]) for key in keys()}):
        for piece in pieces(path):
            for article in [piece] if isinstance(piece, Failure) else articles(piece):
                if isinstance(article, Failure):
                    raise ValueError(f"{article.spec}: {article.error}")
                found[article.doc] = article
    return found


def digest() -> str:
    """A name for exactly these reports with these keys."""
    whole = hashlib.sha256()
    for path in sorted(p for p in FOLDER.rglob("*") if p.is_file() and p.suffix != ".md"):
        whole.update(path.relative_to(FOLDER).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()[:16]


@dataclass(slots=True)
class Score:
    """Counts over the reports; ``misses`` says in words what was not right."""

    statements: Tally = field(default_factory=Tally)
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys((*PAGE, *FIELDS), 0))
    of: dict[str, int] = field(default_factory=lambda: dict.fromkeys((*PAGE, *FIELDS), 0))
    found: int = 0
    trust: list[tuple[float, bool]] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)

    def count(self, name: str, right: bool, miss: str) -> None:
        """One thing that was right or not."""
        self.of[name] += 1
        self.right[name] += right
        if not right:
            self.misses.append(f"{name}: {miss}")

    def figures(self) -> dict[str, float]:
        """Per cent by name: exact F1 of parts, F1 of whole statements, shares of what the keys hold."""
        table = {name: row["f1"] for name, row in self.statements.figures().items()}
        return table | {name: round(100 * self.right[name] / max(1, of), 1) for name, of in self.of.items()}


def score(*, reader: Reader) -> Score:
    """Reads every report and compares it with its key."""
    total, found = Score(), reports()
    for key in keys():
        article = found.get(key["doc"])
        if article is None:
            raise ValueError(f"{key['file']} gave no report called {key['doc']}")
        _score(total, key, article, reader)
    return total


def _score(total: Score, key: Mapping[str, Any], article: Article, reader: Reader) -> None:
    doc, text = key["doc"], " ".join(article.text.split())
    for fragment in key["cut"]:
        total.count("furniture", " ".join(fragment.split()) not in text, f"{doc}: not cut: {fragment}")
    for fragment in key["kept"]:
        total.count("article", " ".join(fragment.split()) in text, f"{doc}: lost: {fragment}")
    reading = reader.annotate(article)
    resolution = resolve(article, reading)
    for name, wanted, got in _heading(key, article, resolution):
        total.count(name, wanted == got, f"{doc}: {got!r} for {wanted!r}")
    outer = [statement for statement in reading.statements if statement.nested_in is None]
    ours = parts(reading)
    marked = [statement for statement in spans_of(key, article.text, lenient=True) if not statement.nested]
    there = [statement for statement in marked if statement.found]
    theirs = [_parts(statement) for statement in there]
    total.statements.add(article.text, ours, theirs)
    for _ in range(len(marked) - len(there)):
        total.statements.lose()
        for name in FIELDS:
            total.of[name] += 1
        total.misses.append(f"statement: {doc}: its passage is no longer in the text")
    entries = {entry.id: entry for entry in resolution.entries}
    matched = {j: i for i, j in pairs(ours, theirs)}
    right = set(matched.values())
    total.trust += [(statement.confidence, i in right) for i, statement in enumerate(outer)]
    for j, statement in enumerate(there):
        told = f"{doc}: {_words(article.text, theirs[j])}"
        if j not in matched:
            total.misses.append(f"statement: {told}")
            for name in FIELDS:
                total.of[name] += 1
            continue
        total.found += 1
        entry = entries[outer[matched[j]].id]
        for name, right, got in _fields(statement, entry):
            total.count(name, right, f"{told}: {got}")


def _heading(
    key: Mapping[str, Any], article: Article, resolution: Resolution
) -> Iterator[tuple[str, Any, Any]]:
    place = article.place and settled(article.place)
    yield "title", key["title"], article.title
    yield "outlet", key["outlet"], article.outlet
    yield (
        "place",
        key["place"] and (key["place"]["name"], key["place"]["country"]),
        place and (place.name, place.country),
    )
    yield "published", key["published"], resolution.published.edtf


def _fields(wanted: KeyStatement, entry: Entry) -> Iterator[tuple[str, bool, str]]:
    speaker, key = entry.actors[0] if entry.actors else None, wanted.speaker
    got = speaker and (speaker.name, speaker.country)
    yield "speaker", same(key, speaker), f"{got} for {key and (key['name'], key['country'])}"
    for name in ("act", "polarity", "manner"):
        ours, theirs = getattr(entry, name), getattr(wanted, name)
        yield name, ours == theirs, f"{ours} for {theirs}"


def same(wanted: Mapping[str, str | None] | None, found: Who | None) -> bool:
    """Whether ``found`` is the speaker of the key: the same country, and one name contains the other's words.

    Example:
        >>> same({"name": "Ada Holm", "country": "NOR"}, Who(name="Holm", country="NOR"))
        True
    """
    if wanted is None or found is None:
        return wanted is None and found is None
    theirs, ours = _plain(wanted["name"] or ""), _plain(found.name)
    if wanted["country"] is not None and wanted["country"] != found.country:
        return False
    return bool(ours) and bool(theirs) and (ours <= theirs or theirs <= ours)


def _plain(name: str) -> frozenset[str]:
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", re.sub(r"[.-]", "", bare.replace("'s ", " ")))
    return frozenset(words) - {"a", "an", "the", "of", "s"}


def _parts(statement: KeyStatement) -> Parts:
    return {role: [(span.start, span.end) for span in getattr(statement, role)] for role in ROLES}


def _words(text: str, statement: Parts) -> str:
    return " | ".join(" … ".join(text[s:e] for s, e in statement[role]) for role in ROLES)


def measure(*, reader: Reader) -> dict[str, float]:
    """The figures alone, in per cent."""
    return score(reader=reader).figures()


def main(argv: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sample", description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print everything that was not right")
    chosen = parser.parse_args(argv)
    reader = Reader()
    total = score(reader=reader)
    if chosen.misses:
        print(*total.misses, sep="\n")
    show(total.statements.figures())
    for name, of in total.of.items():
        found = f", and of {total.found} found" if name in FIELDS else ""
        print(f"{name:10} {total.right[name]:5} of {of}{found}")
    if not chosen.misses:  # a look at misses is work in progress, no measurement to keep
        keep(
            "sample",
            {
                "corpus": "the bundled sample",
                "reports": len(keys()),
                "digest": digest(),
                "engine": to_json(reader.name),
                "figures": total.figures(),
                "right, of the statements found": {
                    name: round(100 * total.right[name] / max(1, total.found), 1) for name in FIELDS
                },
            },
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
