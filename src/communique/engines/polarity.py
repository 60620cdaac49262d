"""Whether the speaker holds the main clause to be so, or not so.

It weighs no hedges and reads no irony; a negation in a clause below the main one does not count.
"""

from __future__ import annotations

from communique.engines.cue import Cue
from communique.engines.said import Said
from communique.languages.en import speech
from communique.model import Polarity, Speech

DOUBTING = frozenset({"doubt", "dispute", "disagree", "disbelieve"})


def polarity(cue: Cue, said: Said, act: Speech) -> Polarity:
    """``deny`` by the cue ("denied", "does not believe") or by a negation in the content's main clause."""
    if act == "deny":
        # "did not deny that ..." lets it stand
        return "affirm" if cue.negated and cue.act == "deny" else "deny"
    if act == "ask":
        return "affirm"
    if cue.lemma in DOUBTING:
        return "affirm" if cue.negated else "deny"
    if cue.negated and cue.lemma in speech.NEG_RAISING:
        return "affirm" if said.clause.negated else "deny"
    return "deny" if said.clause.negated else "affirm"
