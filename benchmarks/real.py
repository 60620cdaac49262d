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
from benchmarks.found import found
from benchmarks.keyed import KEYS, NEWSCLUSTER, article_row
from benchmarks.record import acts_of, compared, folded, meant_by_reading, read, rows_of, total
from communique.engines import Reader
from communique.errors import CommuniqueError
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
