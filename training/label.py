"""Let trained teachers mark texts that nobody has marked, for a student to learn from.

    python -m training.label --stories ../shared/gold/ngec/synthetic_events.csv.gz --checkpoint A.pt B.pt \
        --out build/labelled

The teachers' doubts are kept (a probability for each tag of each word), since a student learns more from
them than from bare answers (Hinton et al. 2015). It marks nothing that a score is reported on.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

from communique.engines.decode import Window, attributions, join
from training.network import Network
from training.polnear import Passage
from training.train import as_json, base_folder, breaks_of, chain_of, scores_of
from training.windows import Prepared, prepare

SHORTEST = 60
"""Words that a story must have; shorter ones are torn beginnings."""


def stories(path: Path, *, words: int, seed: int) -> Iterator[Passage]:
    """Machine-written stories in random order, each once, until they come to ``words`` words."""
    csv.field_size_limit(10**9)
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        texts = sorted({row["text"].strip() for row in csv.DictReader(lines)})
    random.Random(seed).shuffle(texts)
    taken = 0
    for number, text in enumerate(texts):
        # What was cut off in mid-sentence ends at its last full stop.
        whole = text[: max(text.rfind(mark) for mark in ('."', ".", '"', "”")) + 1]
        count = len(whole.split())
        if count >= SHORTEST:
            taken += count
            yield Passage(doc=f"story-{number}", text=whole, readings=())
        if taken >= words:
            return


def mean(several: Sequence[Sequence[Window]]) -> list[Window]:
    """The teachers' windows as one: mean scores of tags, mean log-probabilities of links."""
    return [
        Window(
            group[0].first,
            np.mean([w.tags for w in group], 0),
            np.mean([w.source for w in group], 0),
            np.mean([w.content for w in group], 0),
        )
        for group in zip(*several, strict=True)
    ]


def main() -> None:
    """Mark the stories and write them."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--stories", type=Path, required=True)
    ask.add_argument("--words", type=int, default=600_000)
    ask.add_argument("--checkpoint", type=Path, nargs="+", required=True)
    ask.add_argument("--base")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--threads", type=int, default=2)
    ask.add_argument("--out", type=Path, required=True)
    a = ask.parse_args()
    torch.set_num_threads(a.threads)
    base = base_folder(a.base)
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    teachers = []
    for checkpoint in a.checkpoint:
        network = Network.from_base(base)
        network.load_state_dict(torch.load(checkpoint))
        teachers.append(network)
    chain = chain_of(teachers[-1])
    a.out.mkdir(parents=True, exist_ok=True)
    soft: list[np.ndarray] = []
    block: list[Prepared] = []
    with (a.out / "passages.jsonl").open("w", encoding="utf-8") as out:

        def mark() -> None:
            several = [scores_of(teacher, tokenizer, block) for teacher in teachers]
            for k, prepared in enumerate(block):
                windows = mean([seen[k] for seen in several])
                length = len(prepared.words)
                tags = torch.from_numpy(join(windows, length)).softmax(-1).numpy()
                soft.append(tags.astype(np.float16))
                found = attributions(windows, length, breaks_of(prepared), chain)
                row = as_json(prepared, [f for f in found if f.content])
                out.write(json.dumps({"id": row["doc"], "text": prepared.passage.text} | row) + "\n")
            block.clear()

        for passage in stories(a.stories, words=a.words, seed=a.seed):
            block.append(prepare(tokenizer, passage))
            if len(block) == 200:
                mark()
                print(f"{sum(map(len, soft))} words", flush=True)
        if block:
            mark()
    np.savez_compressed(
        a.out / "soft.npz", tags=np.concatenate(soft), lengths=np.array([len(s) for s in soft])
    )


if __name__ == "__main__":
    main()
