"""Mentions and events as the project's own corpus marks them, word by word for the network.

It takes the spans of ``training.corpus.acts`` as they are; a part that lies inside a longer one of the same
layer is left out, and so is a side that its window does not hold.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from communique.engines.heads import (
    ACTS,
    LINKS,
    LONG,
    MENTIONS,
    MODES,
    POLARITIES,
    RELATIONS,
    SHORT,
    SPANS,
    STATUSES,
    TYPES,
)
from communique.engines.words import Words

Piece = tuple[int, int]

WORD_HEADS = ("status", "mode", "act", "polarity")
"""The heads that say one thing of a trigger's or a cue's first word."""

_REL = {name: k for k, name in enumerate(RELATIONS)}
SURE = 3
"""Relations that may hold, from which on they say too little about a single word."""
YIELD = (_REL["CONCEDE"], _REL["RETREAT"])


def root(code: str) -> tuple[int, ...]:
    """The relations that a PLV code stands for; YIELD is CONCEDE or RETREAT.

    Raises:
        KeyError: no such code.
    """
    return YIELD if code == "YIELD" else (_REL[code],)


@dataclass
class Acts:
    """What is marked in one text, in word indices.

    ``labels``: for each head a value a word, -100 where nothing is said. ``links``: for each trigger or cue
    (a word), and each of ``LINKS``, the first words of what belongs to it. ``pairs``: source words, target
    words and the relations that may hold between them. ``starts``: first words of mentions and parts.
    ``somewhere``: types one of which some word of the text tells; ``mode`` is then that word's, if known.
    """

    labels: dict[str, list[int]] = field(default_factory=dict)
    links: dict[int, list[set[int]]] = field(default_factory=dict)
    asked: dict[int, tuple[bool, ...]] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    pairs: list[tuple[list[int], list[int], tuple[int, ...]]] = field(default_factory=list)
    somewhere: tuple[int, ...] = ()
    mode: int = -100


def inside(found: Words, span: Sequence[int]) -> range:
    """The words that a stretch of the text touches."""
    return range(bisect.bisect_right(found.ends, span[0]), bisect.bisect_left(found.starts, span[1]))


def _mark(tags: list[int], words: range, kind: int) -> bool:
    if not words or any(tags[w] for w in words):
        return False
    for k, word in enumerate(words):
        tags[word] = 1 + 2 * kind + (k > 0)
    return True


def _layers(found: Words, mentions: Iterable[Mapping[str, Any]]) -> tuple[list[int], list[int]]:
    outer, inner = [0] * len(found), [0] * len(found)
    for mention in sorted(mentions, key=lambda m: m["span"][0] - m["span"][1]):
        words, kind = inside(found, mention["span"]), MENTIONS.index(mention["kind"])
        if not _mark(outer, words, kind):
            _mark(inner, words, kind)
    return outer, inner


def marked(found: Words, row: Mapping[str, Any]) -> Acts:
    """One line of the corpus (with spans) in word indices."""
    n = len(found)
    acts = Acts(labels={name: [0] * n for name in SPANS} | {name: [-100] * n for name in WORD_HEADS})
    labels = acts.labels
    labels["outer"], labels["inner"] = _layers(found, row["mentions"])
    parts: list[tuple[str, Piece, int]] = []
    for event in row["events"]:
        words = [inside(found, piece) for piece in event["trigger"]]
        first = words[0][0] if words and words[0] else None
        if first is None:
            continue
        kind = TYPES.index(event["type"])
        for piece in words:
            _mark(labels["trigger"], piece, kind)
        labels["status"][first] = STATUSES.index(event["status"])
        mode = f"{event['type']}:{event['mode']}" if event["mode"] else ""
        labels["mode"][first] = 1 + MODES.index(mode) if mode else 0
        sides = acts.links.setdefault(first, [set() for _ in LINKS])
        acts.asked[first] = (True, True, True)
        for k, name in enumerate(("actors", "recipients")):
            sides[k] |= {w[0] for piece in event[name] if (w := inside(found, piece))}
        for arg in event["args"]:
            parts.append((arg["role"], tuple(arg["span"]), first))
        _pairs(acts, found, event)
    for statement in row["statements"]:
        words = [inside(found, piece) for piece in statement["cue"]]
        if not words or not words[0]:
            continue
        first = words[0][0]
        labels["act"][first] = ACTS.index(statement["act"])
        labels["polarity"][first] = POLARITIES.index(statement["polarity"])
        if first not in acts.links:
            acts.links[first] = [set() for _ in LINKS]
            acts.asked[first] = (False, False, True)
        for name in ("condition", "addressee", "venue"):
            if name in statement:
                parts.append((name, tuple(statement[name]), first))
    # The longest first: what lies inside one of its own layer has no place there.
    for role, span, owner in sorted(parts, key=lambda p: p[1][0] - p[1][1]):
        words = inside(found, span)
        if not words:
            continue
        layer, kinds = ("long", LONG) if role in LONG else ("short", SHORT)
        tags, kind = labels[layer], kinds.index(role)
        if tags[words[0]] == 1 + 2 * kind or _mark(tags, words, kind):
            acts.links[owner][LINKS.index("part")].add(words[0])
    acts.starts = [
        w for w in range(n) if any(labels[name][w] % 2 == 1 for name in ("outer", "inner", "long", "short"))
    ]
    return acts


def _pairs(acts: Acts, found: Words, event: Mapping[str, Any]) -> None:
    kind = (_REL[event["type"]],)
    # What is yet to come of these is written as the agreement to it, as PLOVER asks and PLV does.
    if event["status"] == "planned" and event["type"] in ("CONSULT", "SUPPORT", "COOPERATE", "AID"):
        kind = (_REL["AGREE"],)
    if event["status"] in ("denied", "called-off"):
        return
    sides = [[list(inside(found, p)) for p in event[name]] for name in ("actors", "recipients")]
    if sides[0] and sides[1]:
        pairs = [(a, b) for a in sides[0] for b in sides[1]]
    else:
        pairs = [(a, b) for k, a in enumerate(sides[0]) for b in sides[0][k + 1 :]]
    acts.pairs += [(a, b, kind) for a, b in pairs if a and b]


def joined(found: Words, source: Piece, target: Piece, relations: tuple[int, ...]) -> Acts:
    """A text of which only what the source does to the target is known: some word of it tells that."""
    told = relations if len(relations) <= SURE and _REL["NONE"] not in relations else ()
    pair = (list(inside(found, source)), list(inside(found, target)), relations)
    return Acts(pairs=[pair], somewhere=told)
