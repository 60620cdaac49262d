"""What training minimises: one loss a head, each only where the data says something of it.

It weighs them and adds them up; it changes no weight itself.
"""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor
from torch.nn import functional

from communique.engines.heads import PLACES, SPANS
from training.acts import WORD_HEADS
from training.network import Network

WEIGHTS: dict[str, float] = {
    "chain": 1.0, "tags": 0.3, "soft": 1.0, "source": 0.1, "content": 0.15, "pos": 0.1, "ner": 0.1,
    "outer": 0.5, "inner": 0.2, "trigger": 3.0, "long": 0.3, "short": 0.3,
    "status": 0.7, "mode": 0.4, "act": 0.5, "polarity": 0.2, "links": 1.0, "relation": 0.7,
    "somewhere": 0.3, "somewhere mode": 0.1, "arcs": 0.3, "arc names": 0.3,
}  # fmt: skip
"""Set once, by what each loss comes to at the start; only the first seven were varied and measured."""


def soft_loss(tags: Tensor, wanted: Tensor) -> Tensor:
    """Cross-entropy against the teachers' probabilities, a word; NaN where none of the batch has any."""
    there = wanted.sum(-1) > 0
    return -(wanted * tags.log_softmax(-1)).sum(-1)[there].mean()


def relation_loss(scores: Tensor, allowed: Tensor) -> Tensor:
    """Minus log of the probability that one of the allowed relations holds; NaN where no pair is marked."""
    there = allowed.sum(-1) > 0
    logs = scores.float().log_softmax(-1).masked_fill(allowed == 0, -1e4)
    return -torch.logsumexp(logs, -1)[there].mean()


def somewhere_loss(trigger: Tensor, mode: Tensor, b: Mapping[str, Tensor]) -> tuple[Tensor, Tensor]:
    """Minus log of how likely the likeliest word tells one of the types that the text is known to tell.

    The second loss is that word's mode, where the text's is known; NaN where nothing is.
    """
    there = b["somewhere"].sum(-1) > 0
    shares = trigger[there].float().softmax(-1)
    of_type = shares[..., 1::2] + shares[..., 2::2]
    told = (of_type * b["somewhere"][there].unsqueeze(1)).sum(-1) * (b["at"][there] > 0)
    best, word = told.max(1)
    modes = mode[there][torch.arange(len(word)), word].float()
    known = b["somewhere_mode"][there]
    return -best.clamp(min=1e-6).log().mean(), functional.cross_entropy(modes, known, ignore_index=-100)


def link_loss(network: Network, heads: Tensor, b: Mapping[str, Tensor]) -> Tensor:
    """Binary cross-entropy of every word as a side or part of each trigger, summed over words, a trigger."""
    batch, word = b["link_rows"].unbind(1)
    table = network.part_scores(heads[..., PLACES["from"]].float(), heads[..., PLACES["to"]].float())
    scores = table[batch, word]
    loss = functional.binary_cross_entropy_with_logits(scores, b["link_wanted"], reduction="none")
    return (loss * b["link_weights"]).sum() / len(word)


def losses_of(network: Network, b: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Every loss of a batch; NaN where nothing in it speaks of a head."""
    with torch.autocast("cpu", torch.bfloat16):
        tags, source, content, heads, relation, states = network(
            b["pieces"], b["seen"], b["features"], b["at"]
        )
        pos, ner = network.pos(states).float(), network.ner(states).float()
        parsed = bool((b["arcs"] >= 0).any())
        arcs, names = network.parse(states, b["at"], b["arcs"]) if parsed else (states, states)

    def words(scores: Tensor, gold: Tensor) -> Tensor:
        return functional.cross_entropy(scores.float().flatten(0, 1), gold.flatten(), ignore_index=-100)

    found = {
        "soft": soft_loss(tags.float(), b["soft"]),
        "pos": words(pos, b["pos"]),
        "ner": words(ner, b["ner"]),
        "relation": relation_loss(relation, b["relation"]),
    }
    if parsed:
        found["arcs"], found["arc names"] = words(arcs, b["arcs"]), words(names, b["arc names"])
    if (b["somewhere"] > 0).any():
        found["somewhere"], found["somewhere mode"] = somewhere_loss(
            heads[..., PLACES["trigger"]], heads[..., PLACES["mode"]], b
        )
    if (b["tags"] >= 0).any():
        found["chain"] = network.chain_loss(tags, b["tags"], b["breaks"], torch.ones(len(tags)))
        found["tags"] = words(tags, b["tags"])
        for name, table in (("source", source), ("content", content)):
            found[name] = functional.nll_loss(table.flatten(0, 1), b[name].flatten(), ignore_index=-100)
    if "link_rows" in b:
        found["links"] = link_loss(network, heads, b)
        for name in (*SPANS, *WORD_HEADS):
            found[name] = words(heads[..., PLACES[name]], b[name])
    return found


def total(found: Mapping[str, Tensor]) -> Tensor:
    """The weighted sum of the losses that are numbers."""
    return torch.stack([WEIGHTS[name] * loss for name, loss in found.items() if torch.isfinite(loss)]).sum()
