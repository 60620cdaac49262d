"""Deeds that the encoder took for words: "the council has imposed sanctions" says nothing.

It drops nothing itself; it tells which statements rest on a cue that no lexicon knows for speech or thought.
"""

from __future__ import annotations

from communique.engines import lexicon
from communique.engines.cue import read_cue
from communique.model import Statement

CLAUSES = ("that ", "to ", "whether ")
"""A content that opens so was said or thought, whatever the verb."""
DOUBTFUL = 0.5
"""Confidence below which a deed is no statement: on PolNeAR dev dropping them adds 0.1 to 0.2 points of F1 on
cue, content and whole statements; above it real attitudes go too ("python -m benchmarks.attribution")."""


def is_doubtful_deed(text: str, statement: Statement) -> bool:
    """Whether a statement of low confidence is told by no word of speech, thought or attitude.

    A quotation, a clause with "that" and a cue that the lexicon knows always pass.
    """
    if statement.confidence >= DOUBTFUL or statement.manner != "indirect" or not statement.content:
        return False
    if statement.content[0].of(text).lower().startswith(CLAUSES):
        return False
    cue = read_cue(text, statement.cue, statement.source)
    if not cue.lemma or cue.kind in ("noun", "adjective") or cue.words[:1] == ("according",):
        return False
    return lexicon.act_of_verb(cue.entry) is None and lexicon.act_of_verb(cue.lemma) is None
