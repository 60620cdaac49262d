"""How good found events are, against events that people marked: trigger, type, status, who on each side.

It knows no reader. Both tellings of a text have the shape of ``training.corpus.acts.spans``, so that the
gold given as found scores full. What counts as right:

- Two events are **met** where their triggers share characters: one to one, the largest Jaccard overlap first,
  and of equal ones those of one type. Sides and arguments are compared in met events whatever their type;
  status and mode, as shares, in met events of the right type.
- A **side** found stands for the gold mention that it overlaps best. It is right where that mention is on
  that side in the gold, or lies in one chain with one that is; two found in one chain are one.
- An **event** is right (the headline figure, "type and sides") where it is met, its type is right, and both
  its sides are, as sets: nobody missing, nobody too many; an empty side must be empty.
- F1 is over all events: what is found in an event that is not met is wrong, what the gold has there missed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.scoring import ROLES, Piece, pairs
from communique.codes import plover

Telling = Mapping[str, Any]
"""What one reader has in one text: ``mentions``, ``statements`` and ``events``, all by offsets."""

SIDES = ("actors", "recipients")
STATUSES = ("actual", "planned", "proposed", "conditional", "denied", "called-off", "hypothetical")
SPANS = ("condition", "addressee", "venue")
YIELD = ("CONCEDE", "RETREAT")
"""PLV's class YIELD is these two together (Halterman and others 2023): told beside them as their sum."""
CONFUSED = 15
"""Confused pairs of types that are told; the rest are single cases."""

RATES = (
    "trigger", "type", "type and mode", "type and status", "actors", "recipients", "actors exact",
    "recipients exact", "type and sides", "type and sides without chains", "type sides and status",
    "args", "made by", "reported in", "mention", "mention and kind", "mention overlapping", "chain links",
    "statement", "statement and act", "statement and polarity",
    *(f"statement {name}" for name in SPANS), *(f"statement {name} exact" for name in SPANS),
)  # fmt: skip
"""What is told by precision, recall and F1. "Exact" asks for the same borders, "without chains" for the very
mention, which is how two people are compared in training/corpus/AGREEMENT.md."""


@dataclass(slots=True)
class Count:
    """How many are right, of how many found and how many in the gold."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, right: int, found: int, gold: int) -> None:
        """Counts some more."""
        self.right += right
        self.found += found
        self.gold += gold

    def figures(self) -> dict[str, float]:
        """Precision, recall and F1 in per cent with one decimal, and how many the gold has."""
        return {
            "p": share(self.right, self.found),
            "r": share(self.right, self.gold),
            "f1": share(2 * self.right, self.found + self.gold),
            "gold": self.gold,
        }


def share(right: float, of: float) -> float:
    """Per cent with one decimal; 0 of nothing."""
    return round(100 * right / of, 1) if of else 0.0


def overlap(ours: Iterable[Piece], theirs: Iterable[Piece]) -> float:
    """Jaccard overlap of two spans in pieces, in characters.

    Example:
        >>> overlap([(0, 4)], [(2, 6)])
        0.3333333333333333
    """
    mine, other = _characters(ours), _characters(theirs)
    return len(mine & other) / len(mine | other) if mine & other else 0.0


def _characters(pieces: Iterable[Piece]) -> set[int]:
    return {at for start, end in pieces for at in range(start, end)}


def met(found: Sequence[Telling], gold: Sequence[Telling]) -> list[tuple[int, int]]:
    """Which found event is which of the gold: one to one, best trigger overlap first, then the same type."""
    fits = []
    for i, ours in enumerate(found):
        for j, theirs in enumerate(gold):
            if shared := overlap(ours["trigger"], theirs["trigger"]):
                fits.append((-shared, ours["type"] != theirs["type"], i, j))
    return _one_to_one((i, j) for *_, i, j in sorted(fits))


def _one_to_one(ordered: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    ours, theirs, kept = set(), set(), []
    for i, j in ordered:
        if i not in ours and j not in theirs:
            ours.add(i)
            theirs.add(j)
            kept.append((i, j))
    return kept


def overlapping(found: Sequence[Piece], gold: Sequence[Piece]) -> list[tuple[int, int]]:
    """Which found span is which of the gold: one to one, best overlap first."""
    fits = [
        (-overlap([ours], [theirs]), i, j)
        for i, ours in enumerate(found)
        for j, theirs in enumerate(gold)
        if ours[0] < theirs[1] and theirs[0] < ours[1]
    ]
    return _one_to_one((i, j) for _, i, j in sorted(fits))


class Referents:
    """Whom a span of one text stands for, by the mentions and chains that people marked."""

    def __init__(self, gold: Telling) -> None:
        self._chains: dict[Piece, Hashable] = {m["span"]: m["chain"] for m in gold["mentions"]}
        for event in gold["events"]:
            for side in (*event["actors"], *event["recipients"]):
                self._chains.setdefault(side, ("side", side))

    def mention(self, piece: Piece) -> Piece | None:
        """The marked mention that it overlaps best, ``None`` where it meets none."""
        if piece in self._chains:
            return piece
        fits = [(-overlap([piece], [other]), other) for other in self._chains]
        best = min(fits, default=(0.0, piece))
        return best[1] if best[0] else None

    def mentions(self, side: Iterable[Piece]) -> set[Hashable]:
        """The marked mentions of one side; a span that meets none stands for itself."""
        return {self.mention(piece) or ("unmarked", piece) for piece in side}

    def chains(self, side: Iterable[Piece]) -> set[Hashable]:
        """The chains of one side; a span that meets no mention stands for itself."""
        return {
            ("unmarked", piece) if (known := self.mention(piece)) is None else self._chains[known]
            for piece in side
        }


@dataclass(slots=True)
class Score:
    """Counts over texts, added up before anything is divided; ``errors`` has, by kind, a line for each."""

    texts: int = 0
    events: int = 0
    counts: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in RATES})
    types: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    sided: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    statuses: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    args: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    status: Counter[tuple[str, str]] = field(default_factory=Counter)
    modes: Counter[bool] = field(default_factory=Counter)
    mixed: Counter[tuple[str, str]] = field(default_factory=Counter)
    acts: Counter[tuple[str, str]] = field(default_factory=Counter)
    polarity: Counter[tuple[str, str]] = field(default_factory=Counter)
    cubed: list[tuple[float, float]] = field(default_factory=list)
    quiet: list[tuple[int, int]] = field(default_factory=list)
    trust: list[tuple[float, bool]] = field(default_factory=list)
    errors: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, text: str, found: Telling, gold: Telling, *, sentences: Sequence[Piece] = ()) -> None:
        """Counts one text; ``sentences`` cuts it where errors are told."""
        self.texts += 1
        self.events += len(found["events"])
        if not gold["events"]:
            self.quiet.append((len(text.split()), len(found["events"])))
        told = _Teller(text, sentences)
        said = self._statements(found["statements"], gold["statements"])
        self._mentions(found["mentions"], gold["mentions"])
        self._events(found["events"], gold["events"], Referents(gold), said, told)

    def _events(
        self,
        found: Sequence[Telling],
        gold: Sequence[Telling],
        who: Referents,
        said: set[tuple[int, int]],
        told: _Teller,
    ) -> None:
        matched = met(found, gold)
        rights: Counter[str] = Counter()
        right: set[int] = set()
        for i, j in matched:
            ours, theirs = found[i], gold[j]
            fits = {name: ours[name] == theirs[name] for name in ("type", "status")}
            fits["mode"] = ours.get("mode") == theirs.get("mode")
            sides = {side: who.chains(ours[side]) == who.chains(theirs[side]) for side in SIDES}
            strict = all(who.mentions(ours[side]) == who.mentions(theirs[side]) for side in SIDES)
            both = all(sides.values())
            rights["trigger"] += 1
            for side in SIDES:
                rights[side] += len(who.chains(ours[side]) & who.chains(theirs[side]))
                rights[f"{side} exact"] += len(set(ours[side]) & set(theirs[side]))
            for name in ("made_by", "reported_in"):
                rights[name.replace("_", " ")] += (ours.get(name), theirs.get(name)) in said
            self._args(ours, theirs)
            if fits["type"]:
                rights["type"] += 1
                rights["type and mode"] += fits["mode"]
                rights["type and status"] += fits["status"]
                rights["type and sides"] += both
                rights["type and sides without chains"] += strict
                rights["type sides and status"] += both and fits["status"]
                self.types[theirs["type"]].right += 1
                self.sided[theirs["type"]].right += both
                self.statuses[theirs["status"]].right += fits["status"]
                self.status[theirs["status"], ours["status"]] += 1
                if plover.EVENT_TYPES[theirs["type"]].modes:
                    self.modes[fits["mode"]] += 1
                if both:
                    right.add(i)
            else:
                self.mixed[theirs["type"], ours["type"]] += 1
            if {ours["type"], theirs["type"]} <= set(YIELD):
                self.types["YIELD"].right += 1
                self.sided["YIELD"].right += both
            for name, fit in fits.items():
                if not fit and (name == "type" or fits["type"]):
                    kind = f"{name} {theirs.get(name) or 'none'} read as {ours.get(name) or 'none'}"
                    self.errors[kind].append(told.pair(ours, theirs))
            for side, fit in sides.items():
                if not fit:
                    self.errors[side].append(told.pair(ours, theirs))
        for events, name in ((found, "found"), (gold, "gold")):
            for event in events:
                self._present(event, name, who)
        for name, number in rights.items():
            self.counts[name].right += number
        self.trust += [(event.get("confidence", 1.0), i in right) for i, event in enumerate(found)]
        for j in range(len(gold)):
            if all(j != theirs for _, theirs in matched):
                self.errors[f"missed {gold[j]['type']}"].append(told.pair(None, gold[j]))
        for i in range(len(found)):
            if all(i != ours for ours, _ in matched):
                where = "" if gold else " in a text without events"
                self.errors[f"invented {found[i]['type']}{where}"].append(told.pair(found[i], None))

    def _present(self, event: Telling, whose: str, who: Referents) -> None:
        """One event counted among those found or those of the gold, with its parts."""

        def count(counts: dict[str, Count], name: str, number: int = 1) -> None:
            counts[name].add(0, *((number, 0) if whose == "found" else (0, number)))

        for name in ("trigger", *(name for name in RATES if name.startswith("type"))):
            count(self.counts, name)
        for side in SIDES:
            count(self.counts, side, len(who.chains(event[side])))
            count(self.counts, f"{side} exact", len(set(event[side])))
        for name in ("made_by", "reported_in"):
            count(self.counts, name.replace("_", " "), event.get(name) is not None)
        for table in (self.types, self.sided):
            count(table, event["type"])
            if event["type"] in YIELD:
                count(table, "YIELD")
        count(self.statuses, event["status"])
        for arg in event["args"]:
            count(self.args, arg["role"])
            count(self.counts, "args")

    def _args(self, ours: Telling, theirs: Telling) -> None:
        for role in {arg["role"] for arg in theirs["args"]}:
            mine, other = (
                [arg["span"] for arg in event["args"] if arg["role"] == role] for event in (ours, theirs)
            )
            fits = len(overlapping(mine, other))
            self.args[role].right += fits
            self.counts["args"].right += fits

    def _statements(self, found: Sequence[Telling], gold: Sequence[Telling]) -> set[tuple[int, int]]:
        """Counts the statements, nested ones too; gives which are the same."""
        ours, theirs = ([{role: s[role] for role in ROLES} for s in some] for some in (found, gold))
        said = pairs(ours, theirs)
        for name in ("statement", "statement and act", "statement and polarity"):
            self.counts[name].add(0, len(found), len(gold))
        self.counts["statement"].right += len(said)
        for i, j in said:
            for name, table in (("act", self.acts), ("polarity", self.polarity)):
                table[gold[j][name], found[i][name]] += 1
                self.counts[f"statement and {name}"].right += gold[j][name] == found[i][name]
        for name in SPANS:
            both = [(found[i].get(name), gold[j].get(name)) for i, j in said]
            exact = sum(a is not None and a == b for a, b in both)
            near = sum(a is not None and b is not None and a[0] < b[1] and b[0] < a[1] for a, b in both)
            of = [sum(s.get(name) is not None for s in some) for some in (found, gold)]
            self.counts[f"statement {name}"].add(near, *of)
            self.counts[f"statement {name} exact"].add(exact, *of)
        return set(said)

    def _mentions(self, found: Sequence[Telling], gold: Sequence[Telling]) -> None:
        ours, theirs = ({m["span"]: m for m in some} for some in (found, gold))
        both = sorted(ours.keys() & theirs.keys())
        of = len(ours), len(theirs)
        self.counts["mention"].add(len(both), *of)
        self.counts["mention and kind"].add(sum(ours[m]["kind"] == theirs[m]["kind"] for m in both), *of)
        self.counts["mention overlapping"].add(len(overlapping(list(ours), list(theirs))), *of)
        chains = [_chains(both, some) for some in (ours, theirs)]
        for span in both:
            mine, other = (one[span] for one in chains)
            shared = len(mine & other)
            self.cubed.append((shared / len(mine), shared / len(other)))
        # Chains as pairs: a mention that stands alone has none, and cannot flatter as it does in B-cubed.
        links = [{(a, b) for a, group in one.items() for b in group if a < b} for one in chains]
        self.counts["chain links"].add(len(links[0] & links[1]), *map(len, links))

    def figures(self) -> dict[str, Any]:
        """Everything in per cent but where it says otherwise, and tables by type, status and argument."""
        counts = {name: count.figures() for name, count in self.counts.items()}
        p, r = (sum(one[k] for one in self.cubed) / max(1, len(self.cubed)) for k in (0, 1))
        words, invented = (sum(one[k] for one in self.quiet) for k in (0, 1))
        return {
            "figures": {
                **counts,
                "status accuracy": _accuracy(self.status),
                "status macro F1": _macro(self.status),
                "mode accuracy": share(self.modes[True], self.modes.total()),
                "act accuracy": _accuracy(self.acts),
                "act macro F1": _macro(self.acts),
                "polarity accuracy": _accuracy(self.polarity),
                "deny F1": _f1(self.polarity, "deny"),
                "chains B-cubed": share(2 * p * r, p + r),
                "found per gold event": round(self.events / max(1, self.counts["trigger"].gold), 2),
                "found per 1000 words without events": round(1000 * invented / max(1, words), 2),
                "quiet texts left quiet": share(sum(not n for _, n in self.quiet), len(self.quiet)),
            },
            "of": {
                "texts": self.texts,
                "events": self.counts["trigger"].gold,
                "events met, of the right type": self.counts["type"].right,
                "texts without events": len(self.quiet),
                "words in them": words,
                "statements met": self.counts["statement"].right,
                "mentions found exactly": len(self.cubed),
            },
            "types": {
                name: self.types[name].figures()
                | {"found": self.types[name].found, "sides": self.sided[name].figures()["f1"]}
                for name in sorted(self.types)
            },
            "statuses": {
                name: self.statuses[name].figures()
                | {"found": self.statuses[name].found, "of met": _f1(self.status, name)}
                for name in STATUSES
                if name in self.statuses
            },
            "args": {role: self.args[role].figures() for role in sorted(self.args)},
            "confused": _told(self.mixed, CONFUSED),
            "confused statuses": _told(
                Counter({pair: n for pair, n in self.status.items() if pair[0] != pair[1]}), CONFUSED
            ),
        }


def _chains(spans: Sequence[Piece], mentions: Mapping[Piece, Telling]) -> dict[Piece, set[Piece]]:
    groups: dict[Hashable, set[Piece]] = defaultdict(set)
    names: dict[Piece, Hashable] = {}
    for span in spans:
        chain = mentions[span]["chain"]
        names[span] = ("alone", span) if chain is None else chain
        groups[names[span]].add(span)
    return {span: groups[name] for span, name in names.items()}


def _accuracy(table: Counter[tuple[str, str]]) -> float:
    return share(sum(n for (gold, ours), n in table.items() if gold == ours), table.total())


def _f1(table: Counter[tuple[str, str]], name: str) -> float:
    gold = sum(n for (theirs, _), n in table.items() if theirs == name)
    ours = sum(n for (_, found), n in table.items() if found == name)
    return share(2 * table[name, name], gold + ours)


def _macro(table: Counter[tuple[str, str]]) -> float:
    """The mean F1 of the values that either side has."""
    names = {name for pair, n in table.items() if n for name in pair}
    return round(sum(_f1(table, name) for name in names) / max(1, len(names)), 1)


def _told(table: Counter[tuple[str, str]], most: int) -> dict[str, int]:
    ordered = sorted(table.items(), key=lambda row: (-row[1], row[0]))
    return {f"{gold} read as {ours}": n for (gold, ours), n in ordered[:most]}


class _Teller:
    """Tells an error in words: both events and the sentence of their trigger."""

    def __init__(self, text: str, sentences: Sequence[Piece]) -> None:
        self._text, self._sentences = text, sentences or [(0, len(text))]

    def pair(self, ours: Telling | None, theirs: Telling | None) -> str:
        event = theirs or ours
        assert event is not None
        at = event["trigger"][0][0]
        start, end = next(((s, e) for s, e in self._sentences if s <= at < e), (0, len(self._text)))
        return (
            f"gold {self._one(theirs)}\n        ours {self._one(ours)}\n        "
            f"IN {' '.join(self._text[start:end].split())}"
        )

    def _one(self, event: Telling | None) -> str:
        if event is None:
            return "–"
        kind = event["type"] + (f"/{event['mode']}" if event.get("mode") else "")
        sides = " > ".join(", ".join(self._text[s:e] for s, e in event[side]) or "–" for side in SIDES)
        trigger = " … ".join(self._text[s:e] for s, e in event["trigger"])
        return f"{kind} {event['status']} [{trigger}] {sides}"
