"""What a speaker does by speaking: states, denies, accuses, demands, proposes, promises, threatens ...

It applies the rules of ``act_by_cue`` and ``act_by_content`` in order and holds none itself.
"""

from __future__ import annotations

from communique.engines.act_by_content import CONTENT_RULES
from communique.engines.act_by_cue import CUE_RULES
from communique.engines.cue import Cue
from communique.engines.said import Said
from communique.model import Speech

NEUTRAL = frozenset(
    """
    say tell add stress note state write tweet post retort reply answer respond emphasize emphasise underline
    underscore reiterate repeat reaffirm affirm explain continue conclude remark comment observe declare proclaim
    clarify insist maintain argue assert contend claim warn caution according concede acknowledge admit mean
    recall counter put text email joke quip shout chant agree confirm point go message statement
    remarks comments words
    """.split()
)
"""Cue lemmas that leave it to the content what was done; "described", "cited" or "showed" do not."""


def act(cue: Cue, said: Said) -> Speech:
    """The act of one statement, by the first rule that holds; else the act that the cue's word names."""
    for rule in CUE_RULES:
        if rule.when(cue, said):
            return rule.act or cue.act
    neutral = cue.lemma in NEUTRAL or (cue.act == "state" and not cue.kind)
    if neutral and cue.act in ("state", "announce") and not cue.negated:
        for rule in CONTENT_RULES:
            if rule.when(cue, said):
                return rule.act or cue.act
    if cue.negated and cue.act in ("promise", "welcome", "propose"):
        return "refuse" if cue.act != "welcome" or cue.lemma != "think" else "state"
    return cue.act
