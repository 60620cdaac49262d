"""How well many reports become one record: acts told once, and the ledgers, against the sample's answer key.

``python -m benchmarks.record [--misses] [--key-only]`` first folds the key's own entries, so that only the
fold and the ledgers are measured; then the whole road from the pages. The key was written by reading, by
people who saw neither the code nor its output.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks import keep
from benchmarks.answer import Answer, answer, founding, ledger_rows, references
from benchmarks.found import found
from benchmarks.sample import digest, reports
from communique.engines import Reader
from communique.fold import Print, copies, fold, retold
from communique.ledgers import LEDGERS, Reported, chronicle, days, keys, side, sides, status_on
from communique.model import Act, Article, Entry, LedgerRow, Talks, to_json
from communique.resolve import resolve

DAYS = ("2018-01-31", "2018-06-30", "2018-12-31")
"""Days on which statuses are compared."""

SIDES = {"by": "by", "to": "to", "of": "of", "against": "against", "parties": "parties"}
"""Fields of a row that name sides; the key has their codes."""


@dataclass(slots=True)
class Tally:
    """Rows of one ledger: how many the key has, how many were made, how many of them are one another's."""

    key: int = 0
    made: int = 0
    matched: int = 0
    fields: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)

    def figures(self) -> dict[str, Any]:
        """Per cent, with the counts behind them."""
        share = {name: _share(self.fields[name], of) for name, of in sorted(self.of.items())}
        return {
            "key": self.key,
            "made": self.made,
            "matched": self.matched,
            "recall": _share(self.matched, self.key),
            "precision": _share(self.matched, self.made),
            **share,
        }


def _share(part: float, whole: float) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def acts_of(entries: Iterable[Entry], articles: Mapping[str, Article]) -> tuple[Act, ...]:
    """The acts that entries come to, copies of one text counted as such."""
    by_article: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_article[entry.article].append(entry)
    entries = [one for several in by_article.values() for one in retold(several)]
    first = {entry.article: min((days(e.when)[0] for e in [entry]), default="") for entry in entries}
    prints = {a.id: Print(a.fingerprint, first.get(a.id) or None) for a in articles.values()}
    return fold(entries, copies=copies(prints))


def folded(acts: Sequence[Act], act_of: Mapping[str, str], *, misses: list[str]) -> dict[str, Any]:
    """How the acts compare with the key's, of entries that the key has.

    Recall and precision are B-cubed over entries (Bagga & Baldwin 1998); ``duplicates``: acts too many, of
    the key's acts; ``false merges``: acts that hold several of the key's, of all acts.
    """
    ours: dict[str, set[str]] = {}
    for act in acts:
        members = {name for name in act.entries if name in act_of}
        for name in members:
            ours[name] = members
    theirs: dict[str, set[str]] = defaultdict(set)
    for name in ours:
        theirs[act_of[name]].add(name)
    recall = precision = 0.0
    for name, members in ours.items():
        true = theirs[act_of[name]]
        recall += len(members & true) / len(true)
        precision += len(members & true) / len(members)
    made = {frozenset(members) for members in ours.values()}
    torn = 0
    for label, members in sorted(theirs.items()):
        pieces = {frozenset(ours[name]) for name in members}
        torn += len(pieces) - 1
        if len(pieces) > 1:
            misses.append(f"duplicate: {label}: {' | '.join(' '.join(sorted(p & members)) for p in pieces)}")
    merged = [members for members in made if len({act_of[name] for name in members}) > 1]
    misses += [f"false merge: {' '.join(sorted(members))}" for members in sorted(merged, key=sorted)]
    return {
        "entries": len(ours),
        "acts in the key": len(theirs),
        "acts made": len(made),
        "recall": _share(recall, len(ours)),
        "precision": _share(precision, len(ours)),
        "duplicates": _share(torn, len(theirs)),
        "false merges": _share(len(merged), len(made)),
    }


def rows_of(acts: Sequence[Act], entries: Mapping[str, Entry]) -> dict[str, list[LedgerRow]]:
    """The rows of every ledger, as a record would have them."""
    parts: dict[str, list[Reported]] = defaultdict(list)
    for act in acts:
        told = Reported(act, tuple(entries[name] for name in act.entries))
        for part in keys(told):
            parts[part].append(told)
    made: dict[str, list[LedgerRow]] = {name: [] for name in LEDGERS}
    for part, members in sorted(parts.items()):
        made[part.partition("|")[0]].extend(chronicle(part, members))
    return made


def compared(
    made: Mapping[str, Sequence[LedgerRow]],
    wanted: Sequence[Mapping[str, Any]],
    acts: Sequence[Act],
    meant: Mapping[str, str],
    *,
    misses: list[str],
) -> dict[str, Tally]:
    """Each ledger's rows against the key's.

    Args:
        meant: the key's entries by the names that ``acts`` have for them, so that read entries can stand for
            the key's; a row of the key none of whose founding entries was found counts as missed.
    """
    named = defaultdict(set)
    for name, key_name in meant.items():
        named[name].add(key_name)
    holds = {act.id: {k for entry in act.entries for k in named.get(entry, ())} for act in acts}
    tallies = {}
    for ledger in LEDGERS:
        tally = tallies[ledger] = Tally()
        theirs = [row for row in wanted if row["view"] == ledger]
        ours = list(made[ledger])
        tally.key, tally.made = len(theirs), len(ours)
        pairs = _matched(ours, theirs, holds)
        tally.matched = len(pairs)
        for i, j in pairs.items():
            _fields(tally, ledger, ours[i], theirs[j], misses)
        for j, row in enumerate(theirs):
            if j not in pairs.values():
                misses.append(f"{ledger}: missed {row['id']}: {_told(row)}")
        for i, one in enumerate(ours):
            if i not in pairs:
                misses.append(f"{ledger}: too many {one.id}: {_words(one)} {sorted(_held(one, holds))[:6]}")
    return tallies


def _held(row: LedgerRow, holds: Mapping[str, set[str]]) -> set[str]:
    return {name for act in row.acts for name in holds.get(act, ())}


def _matched(
    ours: Sequence[LedgerRow], theirs: Sequence[Mapping[str, Any]], holds: Mapping[str, set[str]]
) -> dict[int, int]:
    """Which row is which: those that share a founding entry, the most alike first, each at most once."""
    scored = []
    for i, row in enumerate(ours):
        held = _held(row, holds)
        for j, key in enumerate(theirs):
            if held.isdisjoint(founding(key)):
                continue
            if key["view"] == "disputes" and sum(not held.isdisjoint(c["in"]) for c in key["claims"]) < 2:
                continue
            every = set(references(key))
            # Two deeds of one sentence rest on the same entries: their words tell them apart.
            same = set(_words(row).lower().split()) & set(_told(key).lower().split())
            scored.append((len(held & every) / len(held | every), len(same), -i, -j))
    pairs: dict[int, int] = {}
    for *_, i, j in sorted(scored, reverse=True):
        if -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return pairs


def _fields(tally: Tally, ledger: str, row: LedgerRow, key: Mapping[str, Any], misses: list[str]) -> None:
    def count(name: str, right: bool, got: Any, want: Any) -> None:
        tally.of[name] += 1
        tally.fields[name] += right
        if not right:
            misses.append(f"{ledger}: {key['id']} {name}: {got} for {want}: {_words(row)}")

    for name in SIDES:
        if name in key:
            # Of somebody without a country the key has a description, or nothing: that is not compared.
            codes = {code for code in sides(getattr(row, name)) if code.isupper()}
            asked = {code for code in key[name] if code.isupper()}
            count(name, codes == asked, sorted(codes), sorted(asked))
    if "blocked_by" in key and key["blocked_by"]:
        vetoes = [change for change in getattr(row, "history", ()) if change.status == "blocked"]
        blocked = {side(one) for change in vetoes for one in change.who}
        count("blocked_by", blocked == set(key["blocked_by"]), sorted(blocked), key["blocked_by"])
    for day, want in (key.get("on") or {}).items():
        begun = (days(row.when)[0] or "0") <= day
        got = (status_on(ledger, row, day) or None) if begun else None
        count("status", got == want, f"{got} on {day}", want)
    if ledger == "talks":
        for one in key.get("rounds", ()):
            found = isinstance(row, Talks) and any(
                days(r.when)[0] == one["date"][:10] or r.when.edtf == one["date"] for r in row.rounds
            )
            count("rounds", found, [r.when.edtf for r in getattr(row, "rounds", ())], one["date"])
    if ledger == "positions":
        count("who", side(row.who) == key["who"] or row.who.name == key["who"], row.who.name, key["who"])  # type: ignore[attr-defined]


def _told(key: Mapping[str, Any]) -> str:
    for name in ("what", "name", "measure", "term", "about", "topic"):
        if key.get(name):
            return str(key[name])
    return ""


def _words(row: LedgerRow) -> str:
    for name in ("what", "name", "measure", "term", "about", "topic"):
        if told := getattr(row, name, None):
            return f"{told!s:.90}"
    return ""


def total(tallies: Mapping[str, Tally]) -> dict[str, float]:
    """All ledgers together: shares over all rows, and of statuses."""
    key = sum(t.key for t in tallies.values())
    made = sum(t.made for t in tallies.values())
    matched = sum(t.matched for t in tallies.values())
    status, of = (sum(getattr(t, n)["status"] for t in tallies.values()) for n in ("fields", "of"))
    return {
        "recall": _share(matched, key),
        "precision": _share(matched, made),
        "status": _share(status, of),
    }


def meant_by_reading(key: Answer, entries: Mapping[str, Entry]) -> dict[str, str]:
    """Which read entry stands for which of the key: of one kind, the most of its words in common.

    A statement by its content, an event by its trigger or, where triggers differ, by type and sentence.
    """
    by_article: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries.values():
        by_article[entry.article].append(entry)
    meant: dict[str, str] = {}
    for name, wanted in sorted(key.entries.items()):
        best, score = "", 0.0
        for entry in by_article[wanted.article]:
            if entry.kind == wanted.kind and entry.id not in meant and (s := _common(entry, wanted)) > score:
                best, score = entry.id, s
        if best:
            meant[best] = name
    return meant


def _common(one: Entry, other: Entry) -> float:
    part = "content" if one.kind == "statement" else "trigger"
    a, b = (
        {at for span in e.evidence.parts.get(part, ()) for at in range(span.start, span.end)}
        for e in (one, other)
    )
    if a & b:
        shared = len(a & b) / len(a | b)
        return shared if one.kind == "event" or shared >= 0.3 else 0.0
    same_sentence = one.kind == "event" and one.evidence.span.overlaps(other.evidence.span)
    return 0.1 if same_sentence and one.type == other.type else 0.0


def read(articles: Mapping[str, Article], reader: Reader) -> dict[str, Entry]:
    """Every entry that the shipped reader finds in the reports."""
    found = {}
    for article in articles.values():
        for entry in resolve(article, reader.annotate(article)).entries:
            found[entry.id] = entry
    return found


def measure(*, reader: Reader | None, misses: list[str]) -> dict[str, Any]:
    """The figures: ``fed`` with the key's own entries, and, with a reader, ``read`` on the whole road."""
    articles = reports()
    key = answer(articles)
    acts = acts_of(key.entries.values(), articles)
    known = {name: name for name in key.entries}
    made = rows_of(acts, key.entries)
    tallies = compared(made, key.rows, acts, known, misses=misses)
    figures: dict[str, Any] = {
        "fed": {
            "fold": folded(acts, key.act_of, misses=misses),
            "ledgers": {name: tally.figures() for name, tally in tallies.items()},
            "all ledgers": total(tallies),
        }
    }
    if reader is None:
        return figures
    entries = read(articles, reader)
    meant = meant_by_reading(key, entries)
    acts = acts_of(entries.values(), articles)
    told: list[str] = []
    tallies = compared(rows_of(acts, entries), key.rows, acts, meant, misses=told)
    misses += [f"read: {line}" for line in told]
    read_as = {name: key.act_of[wanted] for name, wanted in meant.items()}
    met: Counter[str] = Counter(key.entries[name].kind for name in meant.values())
    told_of = found(key, entries, meant, misses=[])
    of: Counter[str] = Counter(entry.kind for entry in key.entries.values())
    figures["read"] = {
        "found": {kind: _share(met[kind], of[kind]) for kind in sorted(of)},
        "events": _named(told_of["events"]),
        "statements": _named(told_of["statements"]),
        "fold": folded(acts, read_as, misses=[]),
        "ledgers": {name: tally.figures() for name, tally in tallies.items()},
        "all ledgers": total(tallies),
    }
    return figures


def _named(figures: Mapping[str, float]) -> dict[str, float]:
    """Of what was found, whose countries are right, in per cent."""
    return {
        name: figures[name] for name in ("speaker", "actors", "recipients", "both sides") if name in figures
    }


def main(argv: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.record", description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print everything that was not right")
    parser.add_argument(
        "--key-only", action="store_true", help="leave out the whole road, which needs the reader"
    )
    chosen = parser.parse_args(argv)
    reader = None if chosen.key_only else Reader()
    misses: list[str] = []
    figures = measure(reader=reader, misses=misses)
    if chosen.misses:
        print(*misses, sep="\n")
    for road, parts in figures.items():
        for name, table in parts.items():
            if name != "ledgers":
                print(f"{road:5} {name:12} " + "  ".join(f"{k} {v}" for k, v in table.items()))
                continue
            for ledger, row in table.items():
                print(f"{road:5} {ledger:12} " + "  ".join(f"{k} {v}" for k, v in row.items()))
    if reader is not None and not chosen.misses:
        keep(
            "record",
            {
                "corpus": "the bundled sample",
                "reports": len(reports()),
                "rows in the key": len(ledger_rows()),
                "digest": digest(),
                "engine": to_json(reader.name),
                "figures": figures,
            },
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
