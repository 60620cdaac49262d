"""How well a network in training finds acts and relations in what it was not trained on.

It counts for choosing between checkpoints; the figures to quote come from ``benchmarks``.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer

from communique.engines.acting import Acting, Bars, Links, Told
from communique.engines.decode import Window
from communique.engines.encoder import SIZE
from communique.engines.heads import RELATIONS, STATUSES, TYPES
from communique.engines.sentences import sentences
from training.acts import YIELD, inside
from training.network import Network
from training.windows import Prepared, batch


def links_of(network: Network) -> Links:
    """What the network knows of distance."""
    return Links(
        network.part_near.weight.detach().float().numpy(), network.part_bias.detach().float().numpy()
    )


def sentence_numbers(prepared: Prepared) -> np.ndarray:
    """The number of the sentence that each word stands in."""
    starts = [s.start for s in sentences(prepared.passage.text)]
    return np.searchsorted(starts, prepared.words.starts, side="right")


def told(
    network: Network, made: Sequence[Prepared], scored: Sequence[Sequence[Window]], bars: Bars
) -> list[list[Told]]:
    """The events found in each text."""
    links = links_of(network)
    found = []
    for prepared, windows in zip(made, scored, strict=True):
        lines = prepared.words.paragraph
        breaks = np.array([True, *(a != b for a, b in itertools.pairwise(lines))][: len(lines)], bool)
        acting = Acting(windows, len(prepared.words), breaks, links=links, bars=bars)
        found.append(acting.events(sentence_numbers(prepared)))
    return found


def count(prepared: Prepared, row: Mapping[str, Any], found: Sequence[Told], tally: Counter[str]) -> None:
    """Adds one text's agreement with its marks to ``tally``."""
    words = prepared.words

    def side(pieces: Iterable[Sequence[int]]) -> set[int]:
        return {chain_of(tuple(piece)) for piece in pieces}

    chains = {tuple(m["span"]): m["chain"] for m in row["mentions"]}
    of_word: dict[int, set[int]] = {}
    for span, chain in chains.items():
        for word in inside(words, span):
            of_word.setdefault(word, set()).add(chain)

    def chain_of(span: tuple[int, ...]) -> int:
        return int(chains.get(span, -1))

    def theirs(pieces: Iterable[tuple[int, int]]) -> set[int]:
        out = set()
        for a, b in pieces:
            near = Counter(c for w in range(a, b) for c in of_word.get(w, ()))
            exact = chains.get((words.starts[a], words.ends[b - 1]))
            out.add(exact if exact is not None else near.most_common(1)[0][0] if near else -2)
        return out

    gold = [
        (set(itertools.chain.from_iterable(inside(words, p) for p in e["trigger"])), e) for e in row["events"]
    ]
    tally["gold"] += len(gold)
    tally["found"] += len(found)
    if not gold:
        tally["idle"] += len(found)
    used: set[int] = set()
    for one in found:
        mine = set(range(*one.trigger))
        fits = [k for k, (w, _) in enumerate(gold) if w & mine and k not in used]
        if not fits:
            continue
        k = max(fits, key=lambda k: (gold[k][1]["type"] == one.type, len(gold[k][0] & mine)))
        used.add(k)
        event = gold[k][1]
        tally["trigger"] += 1
        tally["status"] += event["status"] == one.status
        tally[f"status {event['status']} gold"] += 1
        tally[f"status {one.status} found"] += 1
        tally[f"status {one.status} right"] += event["status"] == one.status
        if event["type"] != one.type:
            continue
        tally["type"] += 1
        tally["mode"] += event["mode"] == one.mode
        right = [
            side(event["actors"]) == theirs(one.actors),
            side(event["recipients"]) == theirs(one.recipients),
        ]
        tally["actors"] += right[0]
        tally["recipients"] += right[1]
        tally["sides"] += all(right)
        tally["whole"] += all(right) and event["status"] == one.status


def figures(tally: Counter[str]) -> dict[str, float]:
    """F1 figures in per cent from the counts."""
    both = tally["gold"] + tally["found"]
    f1 = {
        k: round(200 * tally[k] / max(1, both), 1)
        for k in ("trigger", "type", "mode", "actors", "recipients", "sides", "whole")
    }
    by_status = [
        2 * tally[f"status {s} right"] / max(1, tally[f"status {s} gold"] + tally[f"status {s} found"])
        for s in STATUSES
    ]
    return f1 | {
        "status": round(100 * tally["status"] / max(1, tally["trigger"]), 1),
        "status macro": round(100 * sum(by_status) / len(by_status), 1),
        "found per event": round(tally["found"] / max(1, tally["gold"]), 3),
    }


@torch.no_grad()
def codes(network: Network, tokenizer: Tokenizer, made: Sequence[Prepared]) -> list[dict[str, float]]:
    """For each sentence with a marked pair, the probability of each PLV code."""
    import random

    network.eval()
    out: list[dict[str, float]] = []
    for k in range(0, len(made), 32):
        some = made[k : k + 32]
        items = [(p, 0, min(len(p.pieces), 240)) for p in some]
        b = batch(tokenizer, items, annotator=random.Random(0), size=SIZE)
        with torch.autocast("cpu", torch.bfloat16):
            scores = network(b["pieces"], b["seen"], b["features"], b["at"])[4]
        for row in scores.float()[:, :-1].softmax(-1).numpy():
            shares = {name: float(row[j]) for j, name in enumerate(TYPES)}
            two = sum(shares.pop(RELATIONS[j]) for j in YIELD)
            out.append(shares | {"YIELD": two})
    return out


def macro(gold: Sequence[str], found: Sequence[str]) -> float:
    """Macro F1 in per cent over the codes that either has."""
    labels = sorted({*gold, *found})
    each = [
        2 * sum(g == f == label for g, f in zip(gold, found, strict=True))
        / (gold.count(label) + found.count(label))
        for label in labels
    ]  # fmt: skip
    return round(100 * sum(each) / len(each), 1)
