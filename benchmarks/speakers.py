"""Who speaks where the words do not name him: statements of ``newscluster`` told by a pronoun or a title.

``benchmarks/keys/speakers.jsonl`` holds ``{"doc", "source": [s, e], "name", "country"}`` a line, marked from
the page alone before anything was tuned: the full name as the page gives it (empty where the page names
nobody), and the country as alpha-3 (empty where nothing tells). No text. An answer is right where it names
the same person or body, or nobody where nobody is; the country is told beside it, of those that have one.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks import keyed
from communique.engines import Engine, Reader
from communique.errors import CommuniqueError
from communique.languages.en.names import PRONOUNS
from communique.model import Article, Span, Who
from communique.resolve import resolve
from communique.sources import frame
from communique.who import Cast, lookup, speakers
from communique.who.holders import holders
from communique.who.persons import normalise

_TITLE = re.compile(r"(?:the|a|an|his|her|its|their)\s+[a-z].*", re.IGNORECASE)


def article_of(row: Mapping[str, Any]) -> Article:
    """The article with the day that the collection gives, nothing cut, so that offsets last.

    Raises:
        CommuniqueError: it holds no article.
    """
    return frame(
        row["text"] or "", doc=row["dId"], url=row["url"] or "", published=(row["date_publish"] or "")[:10],
        verbatim=True,
    )  # fmt: skip


def load(folder: Path, doc: str) -> Article:
    """The article of one id."""
    return article_of(keyed.article_row(folder, doc))


def asked(words: str) -> str:
    """Whether a source is a ``pronoun``, a ``title`` without a name, or neither (empty)."""
    if words.lower() in PRONOUNS and (not words.isupper() or words == "I"):
        return "pronoun"
    plain = _TITLE.fullmatch(words) is not None and not re.search(r"(?<!^)\b[A-Z][a-z]+ [A-Z][a-z]+", words)
    return "title" if plain and len(words.split()) <= 6 else ""


def chosen(folder: Path, reader: Engine, number: int = 200) -> list[tuple[str, Span, str]]:
    """Statements to ask about, by hash, at most four an article: (article, source, kind)."""
    found = []
    for path in sorted(folder.glob("*.json")):
        try:
            article = load(folder, path.stem)
        except CommuniqueError:
            continue
        own = set()
        for statement in reader.annotate(article).statements:
            if len(statement.source) == 1 and (kind := asked(statement.source[0].of(article.text))):
                mark = hashlib.sha256(f"{path.stem} {statement.source[0].start}".encode()).hexdigest()
                own.add((mark, path.stem, statement.source[0], kind))
        found += sorted(own)[:4]
    return [(doc, span, kind) for _, doc, span, kind in sorted(found)[:number]]


def same(name: str, who: Sequence[Who]) -> bool:
    """Whether the speakers found are the one that the key names."""
    if not name:
        return not any(one.actor for one in who)
    if len(who) != 1:
        return {normalise(n) for n in name.split(" and ")} == {normalise(one.name) for one in who}
    one = who[0]
    known = lookup(name)
    if known is not None and known.actor is not None and known.actor == one.actor:
        return True
    if one.actor and one.actor in {h.wikidata for h in holders(name)}:
        return True
    short, long = sorted((_words(one.name), _words(name)), key=len)
    return bool(short) and short <= long


def _words(name: str) -> set[str]:
    return {normalise(word) for word in name.split() if word.lower() != "the"} - {""}


def measure(key: keyed.Rows, folder: Path) -> keyed.Measured:
    """The figures, and a line for each speaker that is not told rightly."""
    reader = Reader()
    count: Counter[str] = Counter()
    faults = []
    casts: dict[str, Cast] = {}
    for line in key:
        doc = line["doc"]
        if doc not in casts:
            article = load(folder, doc)
            reading = reader.annotate(article)
            casts[doc] = Cast(article, reading, day=resolve(article, reading).published.edtf)
        cast = casts[doc]
        span = Span(*line["source"])
        who = speakers(cast, (span,))
        kind = asked(span.of(cast.text)) or "other"
        hit = same(line["name"], who)
        count["asked"] += 1
        count[f"{kind} asked"] += 1
        count["right"] += hit
        count[f"{kind} right"] += hit
        if line["country"]:
            count["with a country"] += 1
            count["country right"] += any(one.country == line["country"] for one in who)
        if not hit:
            told = " and ".join(f"{one.name} ({one.country})" for one in who)
            faults.append(f"{doc[:12]} {list(line['source'])}: {told}; wanted {line['name'] or 'nobody'}")
    figures: dict[str, Any] = dict(sorted(count.items()))
    for name, of in (("right", "asked"), ("pronoun right", "pronoun asked"), ("title right", "title asked")):
        figures[f"{name} of asked"] = keyed.per_cent(count[name], count[of])
    return figures, faults


def main(argv: Sequence[str] | None = None) -> int:
    """The command line."""
    return keyed.run("speakers", argv, about=__doc__, measure=measure)


if __name__ == "__main__":
    sys.exit(main())
