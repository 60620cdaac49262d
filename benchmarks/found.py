"""What of a key's statements and events was read, and whose and whom it was said to be.

It compares readings with a key; it reads nothing itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.answer import Answer
from benchmarks.keyed import per_cent
from communique.ledgers import sides
from communique.model import Entry, Who


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
