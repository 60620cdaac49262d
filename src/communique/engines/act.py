"""What a speaker does by speaking: states, denies, accuses, demands, proposes, promises, threatens ...

It applies the rules of ``act_by_cue`` and ``act_by_content`` in order and holds none itself.
"""

from __future__ import annotations

from communique.engines.act_by_content import CONTENT_RULES
from communique.engines.act_by_cue import CUE_RULES
from communique.engines.cue import Cue
from communique.engines.said import Said
from communique.languages.en import speech
from communique.model import Speech

UNDONE: dict[Speech, Speech] = {
    "promise": "refuse",
    "welcome": "refuse",
    "propose": "state",
    "accuse": "state",
    "refuse": "state",
    "demand": "state",
    "threaten": "state",
    "announce": "state",
}
"""What a negated cue comes to: "did not endorse" refuses, "did not criticise" leaves it at a statement."""

COMMENTING = frozenset({"comment", "react", "reply", "respond"})
"""Verbs with what somebody else said or did as their object, behind "on" or "to"."""


def act(cue: Cue, said: Said) -> Speech:
    """The act of one statement, by the first rule that holds; else the act that the cue's word names."""
    for rule in CUE_RULES:
        if rule.when(cue, said):
            return rule.act or cue.act
    neutral = cue.lemma in speech.NEUTRAL or (cue.act == "state" and not cue.kind)
    # What is commented on is another's word: "commenting on his claim that they do not help".
    others = cue.lemma in COMMENTING and {"on", "upon", "to"} & {*cue.words, *cue.after[:1]}
    if neutral and not others and cue.act in ("state", "announce") and not cue.negated:
        for rule in CONTENT_RULES:
            if rule.when(cue, said):
                return rule.act or cue.act
    if cue.negated:
        return UNDONE.get(cue.act, cue.act)
    return cue.act
