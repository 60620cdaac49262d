"""How well pages that a newspaper printed become a record: ten real articles against an analyst's key.

``python -m benchmarks.real [--misses]``: statements, events, acts and ledger rows of the articles that
``benchmarks/keys/record.json`` names by their files and marks by offsets. It holds no word of them, and
refuses an article that is cut otherwise than the one that was marked.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks import keep
from benchmarks.answer import Answer
from benchmarks.keyed import KEYS, NEWSCLUSTER, article_row, per_cent
from benchmarks.record import acts_of, compared, folded, meant_by_reading, read, rows_of, total
from communique.engines import Reader
from communique.errors import CommuniqueError
from communique.ledgers import sides
from communique.model import UNKNOWN, Article, Entry, Span, When, Who, to_json
from communique.resolve import evidence
from communique.sources import frame

KEY = KEYS / "record.json"
"""How the articles were chosen, what each tells, and the ledgers' rows over all of them."""


class OtherText(CommuniqueError):
    """An article's text is not the one whose offsets the key has."""


def articles_of(key: Mapping[str, Any], folder: Path) -> dict[str, Article]:
    """The key's articles by the stems of their files, as ``communique`` cuts them.

    Raises:
        OtherText: naming the article whose text is not the one that was marked.
    """
    found = {}
    for stem, marked in key["articles"].items():
        row = article_row(folder, stem)
        article = frame(
            row["text"] or "",
            doc=stem,
            url=row["url"] or "",
            outlet=row["source_domain"] or "",
            title=row["title"] or "",
            published=row["date_publish"][:10],
        )
        digest = hashlib.sha256(article.text.encode()).hexdigest()
        if digest != marked["text"]:
            raise OtherText(
                f"{stem}: its text has the hash {digest[:12]}…, the key marks {marked['text'][:12]}…: "
                "cut the article as before, or mark it again"
            )
        found[stem] = article
    return found


def answer_of(key: Mapping[str, Any], articles: Mapping[str, Article]) -> Answer:
    """The key as entries (``STEM/s1``, ``STEM/e1``), the act of each, and the ledgers' rows."""
    entries: dict[str, Entry] = {}
    act_of: dict[str, str] = {}
    for stem, marked in key["articles"].items():
        for told in marked["entries"]:
            entry = _entry(stem, told, articles[stem])
            entries[entry.id] = entry
            act_of[entry.id] = f"{entry.kind}:{told['same']}" if told.get("same") else entry.id
    return Answer(entries, act_of, tuple(key["rows"]))


def _entry(stem: str, told: Mapping[str, Any], article: Article) -> Entry:
    statement = told["kind"] == "statement"
    part = "content" if statement else "trigger"
    spans = [Span(start, end) for start, end in told[part]]
    actors = [one["country"] for one in told["speakers"]] if statement else told["actors"]
    day = told["said" if statement else "date"]
    made_by = told.get("made_by")
    return Entry(
        id=f"{stem}/{told['id']}",
        kind=told["kind"],
        article=article.id,
        evidence=evidence(article, spans, {part: tuple(spans)}),
        actors=tuple(_who(code) for code in actors),
        recipients=() if statement else tuple(_who(code) for code in told["recipients"]),
        when=When(edtf=day, basis="stated", why="the key") if day else UNKNOWN,
        status="actual" if statement else told["status"],
        quote=" … ".join(span.of(article.text) for span in spans),
        act=told["act"] if statement else None,
        polarity=told["polarity"] if statement else None,
        type="" if statement else told["type"],
        mode=None if statement else told["mode"],
        made_by=f"{stem}/{made_by}" if made_by else None,
        confidence=1.0,
    )


def _who(code: str) -> Who:
    return Who(name=code, country=code or None)


def measure(key: Mapping[str, Any], folder: Path, reader: Reader, *, misses: list[str]) -> dict[str, Any]:
    """Shares in per cent, with what they are of; a line of ``misses`` for whatever is not right."""
    articles = articles_of(key, folder)
    answer = answer_of(key, articles)
    entries = read(articles, reader)
    meant = meant_by_reading(answer, entries)
    figures = found(answer, entries, meant, misses=misses)
    acts = acts_of(entries.values(), articles)
    read_as = {name: answer.act_of[wanted] for name, wanted in meant.items()}
    tallies = compared(rows_of(acts, entries), answer.rows, acts, meant, misses=misses)
    ledgers = {name: tally.figures() for name, tally in tallies.items()}
    every = total(tallies)
    return {
        **figures,
        "acts": folded(acts, read_as, misses=misses),
        "ledgers": ledgers,
        "all ledgers": {name: every[name] for name in ("recall", "precision")},
    }


def found(
    answer: Answer, entries: Mapping[str, Entry], meant: Mapping[str, str], *, misses: list[str]
) -> dict[str, dict[str, float]]:
    """Which statements and events of the key were read, and how well those that were.

    An event is found where the triggers overlap, a statement where three tenths of the words do;
    ``precision`` is of all that was read. Type, sides, act and speaker are of those found.
    """
    by_key = {wanted: entries[name] for name, wanted in meant.items()}
    counts: dict[str, dict[str, int]] = {
        kind: dict.fromkeys(("of", "read", "found", *asked), 0)
        for kind, asked in (
            ("statement", ("act", "polarity", "speaker")),
            ("event", ("type", "status", "actors", "recipients", "both sides")),
        )
    }
    for entry in entries.values():
        counts[entry.kind]["read"] += 1
    for name, wanted in answer.entries.items():
        count, got = counts[wanted.kind], by_key.get(name)
        count["of"] += 1
        if got is None or (wanted.kind == "event" and not _overlap(got, wanted)):
            misses.append(f"{wanted.kind} not found: {name}: {wanted.act or wanted.type} {wanted.quote:.70}")
            continue
        count["found"] += 1
        same = {"act": got.act == wanted.act, "polarity": got.polarity == wanted.polarity}
        if wanted.kind == "statement":
            same["speaker"] = _codes(got.actors) == _codes(wanted.actors)
        else:
            same = {"type": got.type == wanted.type, "status": got.status == wanted.status}
            same["actors"] = _codes(got.actors) == _codes(wanted.actors)
            same["recipients"] = _codes(got.recipients) == _codes(wanted.recipients)
            same["both sides"] = same["actors"] and same["recipients"]
        for asked, right in same.items():
            count[asked] += right
            if not right and asked != "both sides":
                misses.append(f"{asked}: {name}: {_shown(got)} for {_shown(wanted)}: {wanted.quote:.60}")
    stood_for = set(meant)
    misses += [
        f"{e.kind} not in the key: {_shown(e)}: {e.quote:.80}"
        for n, e in entries.items()
        if n not in stood_for
    ]
    return {f"{kind}s": _shares(count) for kind, count in counts.items()}


def _shares(count: Mapping[str, int]) -> dict[str, float]:
    asked = {
        name: per_cent(n, count["found"]) for name, n in count.items() if name not in ("of", "read", "found")
    }
    return {
        "key": count["of"],
        "read": count["read"],
        "found": per_cent(count["found"], count["of"]),
        "precision": per_cent(count["found"], count["read"]),
        **asked,
    }


def _codes(several: Sequence[Who]) -> set[str]:
    return {code for code in sides(several) if code.isupper()}


def _shown(entry: Entry) -> str:
    to = f" to {sorted(_codes(entry.recipients))}" if entry.kind == "event" else ""
    kind = entry.type or f"{entry.act} {entry.polarity}"
    return f"{kind} {entry.status or ''} {sorted(_codes(entry.actors))}{to}"


def _overlap(one: Entry, other: Entry) -> bool:
    return any(
        a.overlaps(b)
        for a in one.evidence.parts.get("trigger", ())
        for b in other.evidence.parts.get("trigger", ())
    )


def main(argv: Sequence[str] | None = None) -> int:
    """The command line; 1 where a folder asked for is not there or an article is not the one marked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.real", description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print everything that was not right")
    parser.add_argument("--articles", type=Path, default=NEWSCLUSTER)
    given = parser.parse_args(argv)
    if not given.articles.is_dir():
        print(f"{given.articles} is not there: nothing measured", file=sys.stderr)
        return int(given.articles != NEWSCLUSTER)
    key = json.loads(KEY.read_text(encoding="utf-8"))
    reader = Reader()
    misses: list[str] = []
    try:
        figures = measure(key, given.articles, reader, misses=misses)
    except OtherText as error:
        print(error, file=sys.stderr)
        return 1
    if given.misses:
        print(*misses, sep="\n")
    for name, table in figures.items():
        rows = table if name == "ledgers" else {name: table}
        for title, row in rows.items():
            print(f"{title:12} " + "  ".join(f"{k} {v}" for k, v in row.items()))
    if given.articles == NEWSCLUSTER and not given.misses:
        about = {"corpus": "newscluster", "articles": len(key["articles"]), "engine": to_json(reader.name)}
        print(f"kept in {keep('real', {**about, 'figures': figures})}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
