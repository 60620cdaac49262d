"""The network: one small encoder, heads for statements, mentions and events, helper heads for word classes.

It is used in training only; what ships is its export.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from communique.engines.decode import TAGS
from communique.engines.heads import LINK_WIDTH, LINKS, REACH, RELATIONS, WIDTHS
from communique.engines.words import SIZES
from training.syntax import NAMES

# The tags of the Penn treebank and the classes of CoreNLP's name finder, as the silver files give them.
_PENN = """NN IN NNP DT JJ NNS , . RB VBD PRP VB VBZ CC TO VBN VBG VBP '' CD PRP$ `` MD POS : WDT WP NNPS WRB
JJR RP JJS RBR $ -LRB- -RRB- EX RBS PDT UH WP$ FW SYM LS #"""
_CLASSES = "O PERSON ORGANIZATION LOCATION DATE MISC NUMBER DURATION MONEY PERCENT TIME ORDINAL SET"
POS = tuple(_PENN.split())
NER = tuple(_CLASSES.split())
LINK = 96
"""Width of the link scorers."""
HIDDEN = 256
"""Width of the layer between the word states and the heads of mentions and events."""
MARKS = 3
"""A word may be marked as no party's, the source's or the target's (``communique.engines.relations``)."""


class Network(nn.Module):
    """Word pieces and word features in; tag scores and link scores a word out."""

    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        self.bert = BertModel(config, add_pooling_layer=False)
        d = config.hidden_size
        self.features = nn.ModuleList(nn.Embedding(size, d) for size in SIZES)
        for table in self.features:
            nn.init.normal_(table.weight, std=0.005)
        self.drop = nn.Dropout(0.1)
        self.late = nn.ModuleList(nn.Embedding(size, 32) for size in SIZES)
        wide = d + 32 * len(SIZES)
        self.mix = nn.Sequential(nn.Conv1d(wide, d, 3, padding=1), nn.GELU())
        self.tags = nn.Linear(2 * d, len(TAGS))
        self.steps = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.start = nn.Parameter(torch.zeros(len(TAGS)))
        self.links = nn.Linear(2 * d, 4 * LINK)
        self.none = nn.Parameter(torch.zeros(2))
        self.near = nn.Embedding(2 * 33, 2)
        nn.init.zeros_(self.near.weight)
        self.marks = nn.Embedding(MARKS, d)
        nn.init.zeros_(self.marks.weight)
        self.acts = nn.Sequential(nn.Linear(2 * d, HIDDEN), nn.GELU())
        self.heads = nn.Linear(HIDDEN, sum(WIDTHS.values()))
        self.part_near = nn.Embedding(2 * REACH + 1, len(LINKS))
        nn.init.zeros_(self.part_near.weight)
        self.part_bias = nn.Parameter(torch.full((len(LINKS),), -3.0))
        self.heed = nn.Linear(HIDDEN, 1)
        self.relation = nn.Sequential(
            nn.Linear(3 * HIDDEN + d, HIDDEN), nn.GELU(), nn.Dropout(0.1), nn.Linear(HIDDEN, len(RELATIONS))
        )
        self.pos = nn.Linear(d, len(POS))
        self.ner = nn.Linear(d, len(NER))
        self.arcs = nn.Linear(d, 2 * LINK)
        self.arc_names = nn.Sequential(nn.Linear(2 * d, LINK), nn.GELU(), nn.Linear(LINK, len(NAMES)))

    @classmethod
    def from_base(cls, folder: Path) -> Network:
        """The network over a published encoder's weights (a folder with ``config.json``)."""
        # Dropout inside the attention would bar the fused kernel: three times the time on a processor.
        config = BertConfig.from_pretrained(folder, attention_probs_dropout_prob=0.0)
        network = cls(config)
        bert = BertModel.from_pretrained(
            folder, config=config, add_pooling_layer=False, attn_implementation="sdpa"
        )
        network.bert = bert
        return network

    def forward(self, pieces: Tensor, seen: Tensor, features: Tensor, at: Tensor) -> tuple[Tensor, ...]:
        """Scores of a batch.

        Args:
            pieces: (batch, pieces) vocabulary numbers.
            seen: (batch, pieces) 1 where there is a piece.
            features: (batch, pieces, 5) the features of the word that each piece belongs to, and its mark.
            at: (batch, words) where each word's first piece stands; 0 for padding.

        Returns:
            tags (batch, words, 7), source and content links (batch, words, words + 1), what the heads of
            mentions and events say (batch, words, numbers), relations (batch, 17), and word states.
        """
        x = self.bert.embeddings.word_embeddings(pieces)
        for k, table in enumerate((*self.features, self.marks)):
            x = x + table(features[..., k])
        hidden = self.bert(inputs_embeds=x, attention_mask=seen).last_hidden_state
        states = hidden.gather(1, at.unsqueeze(-1).expand(-1, -1, hidden.size(-1)))
        own = features.gather(1, at.unsqueeze(-1).expand(-1, -1, features.size(-1)))
        late = torch.cat([table(own[..., k]) for k, table in enumerate(self.late)], -1)
        mixed = self.mix(torch.cat([states, late.to(states.dtype)], -1).transpose(1, 2)).transpose(1, 2)
        both = self.drop(torch.cat([states, mixed], -1))
        tags = self.tags(both)
        a, b, c, d = self.links(both).split(LINK, -1)
        n = at.size(1)
        place = torch.arange(n, device=at.device)
        gap = (place[None, :] - place[:, None]).clamp(-32, 32) + 32
        near = self.near(gap)
        there = (at > 0).unsqueeze(1)
        scale = LINK**-0.5
        tables = []
        for k, (query, key) in enumerate(((a, b), (c, d))):
            score = query @ key.transpose(1, 2) * scale + near[..., k]
            score = score.masked_fill(~there, -1e4)
            none = self.none[k].expand(score.size(0), n, 1).to(score.dtype)
            tables.append(torch.cat([score, none], -1).float().log_softmax(-1))
        deep = self.acts(both)
        heads = self.heads(deep)
        relation = self.related(deep, hidden[:, 0], own[..., -1], at)
        return tags, tables[0], tables[1], heads, relation, states

    def related(self, deep: Tensor, opening: Tensor, mark: Tensor, at: Tensor) -> Tensor:
        """What the word marked as source does to the one marked as target: (batch, 17)."""
        pooled = []
        for value in (1, 2):
            share = ((mark == value) & (at > 0)).to(deep.dtype)
            share = share / share.sum(1, keepdim=True).clamp(min=1.0)
            pooled.append((share.unsqueeze(1) @ deep).squeeze(1))
        heed = self.heed(deep).squeeze(-1).masked_fill(at == 0, -1e4).softmax(-1).to(deep.dtype)
        pooled.append((heed.unsqueeze(1) @ deep).squeeze(1))
        found: Tensor = self.relation(torch.cat([*pooled, opening.to(deep.dtype)], -1))
        return found

    def part_scores(self, asking: Tensor, asked: Tensor) -> Tensor:
        """How much each word is an actor, a recipient or a part of each other one, were that a trigger.

        Args:
            asking: (batch, words, links * width) what the head "from" says of the words.
            asked: (batch, words, links * width) what the head "to" says of them.

        Returns:
            (batch, words, words, links) log-odds, the trigger first.
        """
        n, w, _ = asking.shape
        query = asking.view(n, w, len(LINKS), LINK_WIDTH).permute(0, 2, 1, 3)
        key = asked.view(n, w, len(LINKS), LINK_WIDTH).permute(0, 2, 3, 1)
        place = torch.arange(w, device=asking.device)
        gap = (place[None, :] - place[:, None]).clamp(-REACH, REACH) + REACH
        score: Tensor = (query @ key).permute(0, 2, 3, 1) * LINK_WIDTH**-0.5 + self.part_near(gap)
        return score + self.part_bias

    def parse(self, states: Tensor, at: Tensor, heads: Tensor) -> tuple[Tensor, Tensor]:
        """Which word each word hangs on (batch, words, words), and how, were its head the one given.

        Scores, not probabilities; biaffine without the bias terms (Dozat and Manning 2017).
        """
        of, on = self.arcs(states).split(LINK, -1)
        arcs = (of @ on.transpose(1, 2) * LINK**-0.5).masked_fill(~(at > 0).unsqueeze(1), -1e4)
        there = heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, states.size(-1))
        names = self.arc_names(torch.cat([states, states.gather(1, there)], -1))
        return arcs, names

    def chain_loss(self, scores: Tensor, gold: Tensor, breaks: Tensor, weight: Tensor) -> Tensor:
        """Negative log-likelihood of the gold tags a word (linear-chain CRF, Lafferty et al. 2001).

        ``gold`` is -100 where padded; ``breaks`` is true where a paragraph begins.
        """
        scores = scores.float()
        real = gold >= 0
        target = gold.clamp(min=0)
        picked = scores.gather(-1, target.unsqueeze(-1)).squeeze(-1)
        inner = self.steps[target[:, :-1], target[:, 1:]]
        opening = self.start[target]
        moves = torch.cat(
            [opening[:, :1] * breaks[:, :1], torch.where(breaks[:, 1:], opening[:, 1:], inner)], 1
        )
        score = ((picked + moves) * real).sum(1)
        # A window that begins inside a paragraph may begin inside a span.
        alpha = self.start * breaks[:, :1] + scores[:, 0]
        for t in range(1, scores.size(1)):
            into = torch.logsumexp(alpha.unsqueeze(2) + self.steps, 1)
            anew = torch.logsumexp(alpha, 1, keepdim=True) + self.start
            step = torch.where(breaks[:, t : t + 1], anew, into) + scores[:, t]
            alpha = torch.where(real[:, t : t + 1], step, alpha)
        loss = torch.logsumexp(alpha, 1) - score
        # A row in which nothing is marked would be rewarded for low scores alone.
        return (loss * weight * real.any(1)).sum() / real.sum()
