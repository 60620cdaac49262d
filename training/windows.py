"""Texts as batches: words cut into pieces, windows that overlap, gold in word indices.

It knows nothing of the network.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor

from communique.engines.decode import TAGS
from communique.engines.heads import LINKS, RELATIONS, SPANS, TYPES
from communique.engines.words import Words, words
from training.acts import WORD_HEADS, Acts
from training.network import NER, POS
from training.polnear import ROLES, Marked, Passage
from training.syntax import Parse

POS_OF = {tag: k for k, tag in enumerate(POS)}
NER_OF = {tag: k for k, tag in enumerate(NER)}


@dataclass
class Prepared:
    """A passage with its words, their pieces and its gold in word indices."""

    passage: Passage
    words: Words
    pieces: list[list[int]]
    tags: list[list[int]]
    source: list[dict[int, int]]
    content: list[dict[int, int]]
    pos: list[int]
    ner: list[int]
    soft: NDArray[np.float16] | None = None
    acts: Acts | None = None
    parse: Parse | None = None
    share: float = 1.0
    """How likely an epoch shows it."""


def cut(tokenizer: Tokenizer, found: Words) -> list[list[int]]:
    """The vocabulary numbers of each word's pieces; a word without any is the unknown one."""
    if not len(found):
        return []
    encoded = tokenizer.encode(found.texts, is_pretokenized=True, add_special_tokens=False)
    pieces: list[list[int]] = [[] for _ in found.texts]
    for number, word in zip(encoded.ids, encoded.word_ids, strict=True):
        pieces[word].append(number)
    unknown = tokenizer.token_to_id("[UNK]")
    return [group or [unknown] for group in pieces]


def _gold(found: Words, marked: Sequence[Marked]) -> tuple[list[int], dict[int, int], dict[int, int]]:
    import bisect

    tags = [0] * len(found)
    source: dict[int, int] = {}
    content: dict[int, int] = {}

    def inside(start: int, end: int) -> range:
        first = bisect.bisect_right(found.ends, start)
        last = bisect.bisect_left(found.starts, end)
        return range(first, last)

    for attribution in marked:
        cue_words = [w for piece in attribution.cue for w in inside(*piece)]
        if not cue_words:
            continue
        cue = cue_words[0]
        placed: dict[str, list[int]] = {}
        for role, name in enumerate(ROLES):
            for piece in getattr(attribution, name):
                span = list(inside(*piece))
                for k, word in enumerate(span):
                    if tags[word] == 0:
                        broken = k == 0 or found.paragraph[word] != found.paragraph[word - 1]
                        tags[word] = 2 * role + (
                            1 if broken or tags[word - 1] not in (2 * role + 1, 2 * role + 2) else 2
                        )
                placed.setdefault(name, []).extend(span)
        if "source" in placed and placed["source"]:
            source[cue] = placed["source"][0]
        else:
            source[cue] = -1
        for word in placed.get("content", ()):
            content.setdefault(word, cue)
    return tags, source, content


def prepare(tokenizer: Tokenizer, passage: Passage) -> Prepared:
    """Words, pieces and gold of a passage; each annotator's reading is kept apart."""
    found = words(passage.text)
    gold = [_gold(found, marked) for marked in passage.readings]
    pos, ner = [-100] * len(found), [-100] * len(found)
    by_start = {row[0]: row for row in passage.silver}
    for k, (start, end) in enumerate(zip(found.starts, found.ends, strict=True)):
        row = by_start.get(start)
        if row is not None and row[1] >= end:
            pos[k] = POS_OF.get(row[2], -100)
            ner[k] = NER_OF.get(row[3], -100)
    return Prepared(
        passage,
        found,
        cut(tokenizer, found),
        [g[0] for g in gold],
        [g[1] for g in gold],
        [g[2] for g in gold],
        pos,
        ner,
    )


WIDTHS, HEIGHTS = 64, 32
"""Batches are padded to multiples of these, in pieces and in words."""


def _up(length: int, step: int) -> int:
    return -(-length // step) * step


def bounds(pieces: list[list[int]], size: int, overlap: int, first: int = 0) -> list[tuple[int, int]]:
    """Word ranges whose pieces fit ``size``, each beginning ``overlap`` pieces before the last one's end."""
    lengths = [len(p) for p in pieces]
    n, start, out = len(pieces), 0, []
    room = size if not first else max(size // 3, first)
    while start < n:
        end, used = start, 0
        while end < n and used + min(lengths[end], size) <= room:
            used += lengths[end]
            end += 1
        end = max(end, start + 1)
        out.append((start, end))
        if end >= n:
            break
        back, held = end, 0
        while back > start + 1 and held + lengths[back - 1] <= overlap:
            back -= 1
            held += lengths[back]
        start = max(back, start + 1)
        room = size
    return out


HEADS = (*SPANS, *WORD_HEADS)
MARKED = 0.35
"""Share of the windows of the acts corpus that are shown with two parties marked."""


def _place(
    out: dict[str, Tensor], k: int, acts: Acts, first: int, end: int, chooser: random.Random, marks: list[int]
) -> tuple[list[tuple[int, int]], list[Tensor], list[Tensor]]:
    """Writes a window's mentions and events into row ``k``; gives its link rows, their targets and weights.

    ``marks`` is filled where a pair is shown as marked.
    """
    for name, values in acts.labels.items():
        out[name][k, : end - first] = torch.tensor(values[first:end])
    if acts.somewhere and first == 0:
        out["somewhere"][k, list(acts.somewhere)] = 1.0
        out["somewhere_mode"][k] = acts.mode
    rows, wanted, weigh = [], [], []
    height = out["at"].size(1)
    whole = torch.zeros(height, len(LINKS))
    whole[: end - first] = 0.1
    for word in acts.starts:
        if first <= word < end:
            whole[word - first] = 1.0
    for row, sides in acts.links.items():
        if not first <= row < end:
            continue
        target = torch.zeros(height, len(LINKS))
        for link, words_of in enumerate(sides):
            for word in words_of:
                if first <= word < end:
                    target[word - first, link] = 1.0
        rows.append((k, row - first))
        wanted.append(target)
        weigh.append(whole * torch.tensor(acts.asked[row], dtype=torch.float))
    if acts.pairs and (not acts.labels or chooser.random() < MARKED):
        source, target_words, relations = chooser.choice(acts.pairs)
        if all(first <= w < end for w in (*source, *target_words)):
            for value, group in ((1, source), (2, target_words)):
                for word in group:
                    marks[word - first] = value
            out["relation"][k, list(relations)] = 1.0
    return rows, wanted, weigh


def batch(
    tokenizer: Tokenizer,
    items: Sequence[tuple[Prepared, int, int]],
    *,
    annotator: random.Random | None,
    size: int,
    mask: float = 0.0,
) -> dict[str, Tensor]:
    """Tensors of several windows ``(prepared, first word, end)``, padded to the longest."""
    cls, sep = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    hidden = tokenizer.token_to_id("[MASK]")
    rows = []
    for made, first, end in items:
        ids, feats, at, counts = [cls], [(0, 0, 0, 0, 0)], [], []
        for word in range(first, end):
            at.append(len(ids))
            group = made.pieces[word][: size - 1]
            if mask and annotator is not None and annotator.random() < mask:
                group = [hidden] * len(group)
            ids += group
            counts.append(len(group))
            feats += [(*made.words.features[word], 0)] * len(group)
        rows.append(([*ids, sep], [*feats, (0, 0, 0, 0, 0)], at, counts))
    # A processor's kernels are made anew for each shape they meet: few shapes, few makings.
    width = _up(max(len(r[0]) for r in rows), WIDTHS)
    height = _up(max(len(r[2]) for r in rows), HEIGHTS)
    n = len(rows)
    out = {
        "pieces": torch.zeros(n, width, dtype=torch.long),
        "seen": torch.zeros(n, width, dtype=torch.long),
        "features": torch.zeros(n, width, 5, dtype=torch.long),
        "at": torch.zeros(n, height, dtype=torch.long),
        "breaks": torch.zeros(n, height, dtype=torch.bool),
        "tags": torch.full((n, height), -100, dtype=torch.long),
        "source": torch.full((n, height), -100, dtype=torch.long),
        "content": torch.full((n, height), -100, dtype=torch.long),
        "soft": torch.zeros(n, height, len(TAGS)),
        "pos": torch.full((n, height), -100, dtype=torch.long),
        "ner": torch.full((n, height), -100, dtype=torch.long),
        "arcs": torch.full((n, height), -100, dtype=torch.long),
        "arc names": torch.full((n, height), -100, dtype=torch.long),
        "relation": torch.zeros(n, len(RELATIONS)),
        "somewhere": torch.zeros(n, len(TYPES)),
        "somewhere_mode": torch.full((n,), -100, dtype=torch.long),
    } | {name: torch.full((n, height), -100, dtype=torch.long) for name in HEADS}
    link_rows: list[tuple[int, int]] = []
    link_wanted: list[Tensor] = []
    link_weights: list[Tensor] = []
    for k, ((made, first, end), (ids, feats, at, counts)) in enumerate(zip(items, rows, strict=True)):
        out["pieces"][k, : len(ids)] = torch.tensor(ids)
        out["seen"][k, : len(ids)] = 1
        out["features"][k, : len(ids)] = torch.tensor(feats)
        out["at"][k, : len(at)] = torch.tensor(at)
        lines = made.words.paragraph[first:end]
        out["breaks"][k, : len(at)] = torch.tensor(
            [first == 0 or made.words.paragraph[first - 1] != lines[0]]
            + [a != b for a, b in zip(lines, lines[1:], strict=False)]
        )
        if annotator is None:
            continue
        who = annotator.randrange(len(made.tags)) if made.tags else -1
        if who >= 0:
            out["tags"][k, : len(at)] = torch.tensor(made.tags[who][first:end])
            for name, links in (("source", made.source[who]), ("content", made.content[who])):
                for word, target in links.items():
                    if first <= word < end:
                        out[name][k, word - first] = target - first if first <= target < end else height
        if made.soft is not None:
            out["soft"][k, : len(at)] = torch.from_numpy(made.soft[first:end].astype(np.float32))
        if made.acts is not None:
            marks = [0] * len(at)
            found, wanted, weigh = _place(out, k, made.acts, first, end, annotator, marks)
            link_rows += found
            link_wanted += wanted
            link_weights += weigh
            if any(marks):
                spread = [m for m, count in zip(marks, counts, strict=True) for _ in range(count)]
                out["features"][k, 1 : 1 + len(spread), 4] = torch.tensor(spread)
        if made.parse is not None:
            for word in range(first, end):
                head = made.parse.heads[word]
                if first <= head < end:
                    out["arcs"][k, word - first] = head - first
                    out["arc names"][k, word - first] = made.parse.names[word]
        if made.pos:
            out["pos"][k, : len(at)] = torch.tensor(made.pos[first:end])
            out["ner"][k, : len(at)] = torch.tensor(made.ner[first:end])
    if link_rows:
        out["link_rows"] = torch.tensor(link_rows)
        out["link_wanted"] = torch.stack(link_wanted)
        out["link_weights"] = torch.stack(link_weights)
    return out
