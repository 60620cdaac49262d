"""The sample's answer key as values of the record: entries with spans, which are one act, rows of ledgers.

It reads what a careful analyst wrote beside each report (``examples/keys``) and across them
(``examples/key.jsonl``); it reads no report with a model.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks import ROOT
from communique.fold import country_code
from communique.model import UNKNOWN, Article, Entry, Evidence, Place, Span, When, Who
from communique.resolve import evidence
from communique.who import body_actor, lookup, person_id

sys.path.append(str(ROOT / "tests"))
from keys import keys, occurrences, spans_of

ROWS = ROOT / "examples" / "key.jsonl"
"""A line a row of a ledger, as ``docs/ledgers.md`` defines them."""

FOR_THEMSELVES = frozenset({
    "Pavel Oresharov", "Han Seo-jun", "Harriet Colebrooke", "Liang Zhaowen", "Sarah Murray",
    "Kim Dong Chul, Kim Hak Song and Tony Kim",
})  # fmt: skip
"""Persons of the sample who speak for no country: its invented analysts, a coach, prisoners who came free.

The key has no roles. Everybody else whom it gives a name and a country speaks there in an office."""

UNNAMED = re.compile(r"(?:an?|the|some|several|two|unnamed|one)\b", re.IGNORECASE)
"""What the name of somebody unnamed begins with."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The key's entries by their ids (``doc/s1``, ``doc/e1``), the act each is part of, ledger rows."""

    entries: Mapping[str, Entry]
    act_of: Mapping[str, str]
    rows: tuple[Mapping[str, Any], ...]


def answer(articles: Mapping[str, Article]) -> Answer:
    """The key, located in the sample's reports.

    Args:
        articles: by ``doc``, as read.

    Raises:
        LookupError: where a passage or word of the key is not in its report.
    """
    entries: dict[str, Entry] = {}
    act_of: dict[str, str] = {}
    for key in keys():
        article = articles[key["doc"]]
        for entry, label in (*_statements(key, article), *_events(key, article)):
            entries[entry.id] = entry
            # A label is of one kind: a statement and the event that it makes are two acts.
            act_of[entry.id] = f"{entry.kind}:{label}" if label else entry.id
    return Answer(entries, act_of, tuple(ledger_rows()))


def ledger_rows() -> list[dict[str, Any]]:
    """The key's rows of all ledgers, in the order of the file; none where there is no file."""
    if not ROWS.is_file():
        return []
    lines = ROWS.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def _statements(key: Mapping[str, Any], article: Article) -> list[tuple[Entry, str]]:
    made: list[tuple[Entry, str]] = []
    located = spans_of(key, article.text, lenient=True)
    # Statements of a title or deck that the text does not hold are dropped by the locator.
    numbered = [
        {"id": f"s{n}", "said": key["written"], **told} for n, told in enumerate(key["statements"], 1)
    ]
    kept = [s for s in numbered if s["where"] not in ("title", "deck") or _there(s["in"], article)]
    for told, where in zip(kept, located, strict=True):
        if not where.found:
            continue
        parts = {
            name: spans
            for name, spans in (("source", where.source), ("cue", where.cue), ("content", where.content))
            if spans
        }
        entry = Entry(
            id=f"{key['doc']}/{told['id']}",
            kind="statement",
            article=article.id,
            evidence=_evidence(article, told["in"], parts),
            actors=tuple(who(one) for one in told["speakers"]),
            when=_when(told.get("said", ""), key),
            manner=told["manner"],
            act=told["act"],
            polarity=told["polarity"],
            quote=" … ".join(span.of(article.text) for span in where.content),
            addressee=told.get("addressee"),
            condition=told.get("condition"),
            nested_in=_around(told, kept, key) if told["nested"] else None,
            confidence=1.0,
            told=key["written"],
            headline=any(head.covers(next(occurrences(told["in"], article.text))) for head in article.heads),
            due=_day(told.get("deadline", "")),
        )
        made.append((entry, told.get("same", "")))
    return made


def _around(
    told: Mapping[str, Any], several: Sequence[Mapping[str, Any]], key: Mapping[str, Any]
) -> str | None:
    """The statement of the same passage inside which a nested one is told."""
    outer = [one["id"] for one in several if one["in"] == told["in"] and not one["nested"]]
    return _reference(key, outer[0] if outer else None)


def _there(passage: str, article: Article) -> bool:
    return next(occurrences(passage, article.text), None) is not None


def _events(key: Mapping[str, Any], article: Article) -> list[tuple[Entry, str]]:
    made = []
    for told in key.get("events", ()):
        passage = next(occurrences(told["in"], article.text), None)
        if passage is None:
            continue  # of a title that the text does not hold
        trigger = tuple(_find(words, article.text, passage) for words in told["trigger"])
        args = {role: tuple(words) for role, words in (told.get("args") or {}).items()}
        place = told.get("place")
        entry = Entry(
            id=f"{key['doc']}/{told['id']}",
            kind="event",
            article=article.id,
            evidence=_evidence(article, told["in"], {"trigger": trigger}),
            actors=tuple(who(one) for one in told["actors"]),
            recipients=tuple(who(one) for one in told["recipients"]),
            when=_when(told.get("date", ""), key),
            place=Place(name=place["name"], country=place.get("country") or "") if place else None,
            status=told["status"],
            quote=passage.of(article.text),
            condition=next(iter(args.get("condition", ())), None),
            type=told["type"],
            mode=told.get("mode"),
            args=args,
            made_by=_reference(key, told.get("made_by")),
            reported_in=_reference(key, told.get("reported_in")),
            confidence=1.0,
            told=key["written"],
            headline=any(head.covers(next(occurrences(told["in"], article.text))) for head in article.heads),
            due=_day(told.get("due", "")),
        )
        made.append((entry, told.get("same", "")))
    return made


def _reference(key: Mapping[str, Any], name: str | None) -> str | None:
    return f"{key['doc']}/{name}" if name else None


def _find(words: str, text: str, inside: Span) -> Span:
    wanted, _, number = words.rpartition("#")
    if not wanted or not number.isdigit():
        wanted, number = words, "1"
    found = list(occurrences(wanted, text, start=inside.start, end=inside.end))
    if len(found) < int(number):
        raise LookupError(f"{words!r} is not in {inside.of(text)!r}")
    span: Span = found[int(number) - 1]
    return span


def _evidence(article: Article, passage: str, parts: Mapping[str, tuple[Span, ...]]) -> Evidence:
    span = next(occurrences(passage, article.text))
    return evidence(article, [span], dict(parts) or {"trigger": (span,)})


def _when(edtf: str, key: Mapping[str, Any]) -> When:
    """A day that is the report's own is assumed from it, as a reader assumes it; another was told."""
    if not edtf:
        return UNKNOWN
    return When(edtf=edtf, basis="assumed" if edtf == key["written"] else "stated", why="the key")


def _day(edtf: str) -> When:
    return When(edtf=edtf, basis="stated", why="the key") if edtf else UNKNOWN


def who(told: Mapping[str, str | None]) -> Who:
    """Somebody of the key as the record would have them, with the id that the shipped tables give."""
    name, country = str(told["name"]), told.get("country")
    if country_code(name) is not None and country_code(name) == country:
        return Who(name=name, actor=country, country=country)
    known = lookup(name)
    if known is not None and known.actor is not None and country in (None, known.country):
        return Who(name=name, actor=known.actor, country=known.country or None)
    if UNNAMED.match(name) or not name[:1].isupper():
        return Who(name=name, country=country)
    body = body_actor(name, country=country) if country else None
    if body is not None and not body.startswith("o-"):
        return Who(name=name, actor=body, country=country)
    office = None if country is None else "researcher" if name in FOR_THEMSELVES else "official"
    return Who(name=name, actor=person_id(name, country=country), country=country, role=office)


def references(row: Mapping[str, Any]) -> list[str]:
    """Every entry that a row of the key rests on, those that found it first, each once."""
    return list(dict.fromkeys(_references(row)))


def founding(row: Mapping[str, Any]) -> list[str]:
    """The entries that found a row of the key: of a term, dispute or position all of them."""
    made = row.get("made") or row.get("in")
    return list(made) if made else references(row)


def _references(value: Any) -> Iterable[str]:
    if isinstance(value, Mapping):
        first = [value[name] for name in ("made", "in") if name in value]
        rest = [part for name, part in value.items() if name not in ("made", "in", "on")]
        for part in (*first, *rest):
            yield from _references(part)
    elif isinstance(value, str):
        if re.fullmatch(r"[\w.-]+/[se]\d+", value):
            yield value
    elif isinstance(value, Sequence):
        for part in value:
            yield from _references(part)
