"""How well events are read in texts that nothing was trained on: a tenth of the project's own corpus.

``python -m benchmarks.events [--corpus DIR] [--part test|dev|train] [--errors [N]] [--readings OUT.jsonl]``
reads each text verbatim with the shipped reader. What counts as right stands in ``event_scoring``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks import calibration, keep
from benchmarks.event_scoring import SIDES, Score
from communique.engines import Engine, Reader
from communique.model import Article, Reading, Span, to_json
from communique.sources import frame
from training.corpus.acts import FOLDER, lines
from training.corpus.acts import part as part_of

PINNED = (
    "trigger", "type", "status accuracy", "actors", "recipients", "type and sides", "type sides and status",
    "mention and kind", "quiet texts left quiet",
)  # fmt: skip
"""The figures with a floor (``benchmarks.floors``): higher is better in each."""

EVENT_FIELDS = ("type", "mode", "status", "confidence")

OLDEST = frozenset(f"w{number}" for number in range(1, 12))
"""Prefixes of the eleven files that version 2 of the model was measured on; the later ones are plainer."""

SHOWN = 20
"""Errors of a kind that ``--errors`` prints where it names no number."""


def article(row: Mapping[str, Any]) -> Article:
    """The article of one text of the corpus, nothing cut, so that its offsets hold."""
    made = frame(row["text"], doc=row["id"], published=row.get("date", ""), verbatim=True)
    if made.text != row["text"]:
        raise ValueError(f"{row['id']}: the text changed on the way in")
    return made


def telling(reading: Reading) -> dict[str, Any]:
    """A Reading in the shape of the corpus: pairs of offsets, and statements by their number."""
    numbers = {statement.id: k for k, statement in enumerate(reading.statements)}
    events = []
    for event in reading.events:
        made: dict[str, Any] = {name: getattr(event, name) for name in EVENT_FIELDS}
        for name in ("trigger", *SIDES):
            made[name] = _pieces(getattr(event, name))
        made["args"] = [{"role": arg.role, "span": _piece(arg.span)} for arg in event.args]
        for name in ("made_by", "reported_in"):
            made[name] = numbers.get(getattr(event, name))
        events.append(made)
    statements = []
    for statement in reading.statements:
        made = {name: getattr(statement, name) for name in ("act", "polarity", "confidence")}
        for name in ("source", "cue", "content"):
            made[name] = _pieces(getattr(statement, name))
        for name in ("condition", "addressee", "venue"):
            span = getattr(statement, name)
            made[name] = None if span is None else _piece(span)
        statements.append(made)
    mentions = [{"span": _piece(m.span), "kind": m.kind, "chain": m.chain} for m in reading.mentions]
    return {"mentions": mentions, "statements": statements, "events": events}


def _piece(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _pieces(spans: Iterable[Span]) -> list[tuple[int, int]]:
    return [_piece(span) for span in spans]


def rows(folder: Path = FOLDER, *, part: str = "test") -> list[dict[str, Any]]:
    """The texts of one part of the corpus, with their annotations by offsets."""
    return [row for row in lines(folder) if part_of(row["id"]) == part]


def digest(texts: Sequence[Mapping[str, Any]]) -> str:
    """A name for exactly these texts with these annotations; other parts of the corpus do not enter."""
    whole = hashlib.sha256()
    for row in texts:
        whole.update(json.dumps(row, sort_keys=True, ensure_ascii=False).encode() + b"\0")
    return whole.hexdigest()[:16]


def measure(
    texts: Iterable[Mapping[str, Any]],
    *,
    reader: Engine,
    readings: Path | None = None,
    files: dict[str, Score] | None = None,
) -> Score:
    """Reads each text and counts; to ``readings`` what was found is written, a text a line.

    ``files`` gets the same counts by the prefix of the texts' ids, which is one file of the corpus each, and
    those of the eleven oldest files together under "oldest".
    """
    total, kept = Score(), []
    for row in texts:
        reading = reader.annotate(article(row))
        found, cut = telling(reading), _pieces(reading.sentences)
        total.add(row["text"], found, row, sentences=cut)
        if files is not None:
            prefix = row["id"].partition("-")[0]
            for name in (prefix, *(["oldest"] if prefix in OLDEST else [])):
                files.setdefault(name, Score()).add(row["text"], found, row, sentences=cut)
        if readings:
            found = {name: to_json(getattr(reading, name)) for name in ("mentions", "statements", "events")}
            kept.append(json.dumps({"doc": row["id"], **found}, ensure_ascii=False) + "\n")
    if readings:
        readings.write_text("".join(kept), encoding="utf-8", newline="\n")
    return total


def by_file(scores: Mapping[str, Score], folder: Path) -> dict[str, dict[str, float]]:
    """The figures of each file of the corpus, by its name."""
    names = {"oldest": "oldest"}
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines_:
            names[json.loads(next(lines_))["id"].partition("-")[0]] = path.stem
    told = {}
    for prefix, score in scores.items():
        figures = score.figures()["figures"]
        told[names[prefix]] = {
            "events": figures["trigger"]["gold"],
            **{name: figures[name]["f1"] for name in ("trigger", "type", "type and sides")},
        }
    return dict(sorted(told.items()))


def pinned(total: Score) -> dict[str, float]:
    """The figures that have a floor, in per cent by name."""
    figures = total.figures()["figures"]
    return {name: v["f1"] if isinstance(v := figures[name], dict) else v for name in PINNED}


def show(figures: Mapping[str, Any]) -> None:
    """Prints the tables."""
    single = {name: v for name, v in figures["figures"].items() if not isinstance(v, dict)}
    print(f"{'':32} {'P':>6} {'R':>6} {'F1':>6} {'gold':>6}")
    for name, row in figures["figures"].items():
        if isinstance(row, dict):
            print(f"{name:32} {row['p']:6} {row['r']:6} {row['f1']:6} {row['gold']:6}")
    for name, value in {**single, **figures["of"]}.items():
        print(f"{name:38} {value:6}")
    for name, last in (("types", "sides"), ("statuses", "of met"), ("args", "")):
        print(f"{name:32} {'P':>6} {'R':>6} {'F1':>6} {'gold':>6} {last:>6}")
        for key, row in figures[name].items():
            end = f" {row[last]:6}" if last else ""
            print(f"    {key:28} {row['p']:6} {row['r']:6} {row['f1']:6} {row['gold']:6}{end}")
    for name, row in figures.get("files", {}).items():
        print(f"    {name:32} " + " ".join(f"{key} {value}" for key, value in row.items()))
    for name in ("confused", "confused statuses"):
        print(f"{name}: " + (", ".join(f"{pair} {n}" for pair, n in figures[name].items()) or "none"))


def main(argv: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.events", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=FOLDER)
    parser.add_argument("--part", choices=("test", "dev", "train"), default="test")
    parser.add_argument(
        "--errors", type=int, nargs="?", const=SHOWN, default=0, metavar="N",
        help=f"print up to N errors of each kind, {SHOWN} by default",
    )  # fmt: skip
    parser.add_argument("--readings", type=Path, help="write what was found here, JSON Lines")
    chosen = parser.parse_args(argv)
    texts = rows(chosen.corpus, part=chosen.part)
    if not texts:
        print(f"{chosen.corpus} holds no annotated texts: nothing measured", file=sys.stderr)
        return 0
    reader = Reader()
    files: dict[str, Score] = {}
    total = measure(texts, reader=reader, readings=chosen.readings, files=files)
    figures = total.figures()
    figures["files"] = by_file(files, chosen.corpus)
    curve = calibration.curve(total.trust, of="events")
    gap = calibration.error(curve, of="events")
    figures["figures"]["expected calibration error"] = gap
    show(figures)
    for row in curve:
        print(f"said {row['said']:.2f}  right {row['right']:.2f}  of {row['events']}")
    if chosen.errors:
        _list(total.errors, most=chosen.errors)
        if chosen.part == "test":
            print("these texts are set apart: a rule written after reading them spoils them", file=sys.stderr)
    if not total.events:
        print("the reader finds no events: no figures kept", file=sys.stderr)
    elif chosen.part == "test" and chosen.corpus == FOLDER:
        keep(
            "events",
            {
                "corpus": "training/corpus/acts",
                "part": "test",
                "digest": digest(texts),
                "engine": to_json(reader.name),
                **figures,
                "curve": curve,
            },
        )
    return 0


def _list(errors: Mapping[str, Sequence[str]], *, most: int) -> None:
    for kind, told in sorted(errors.items(), key=lambda row: (-len(row[1]), row[0])):
        print(f"{kind}: {len(told)}")
        for one in random.Random(0).sample(told, min(most, len(told))):
            print(f"    {one}")


if __name__ == "__main__":
    sys.exit(main())
