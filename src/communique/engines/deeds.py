"""Deeds and forms that the encoder took for words: "the council has imposed sanctions" says nothing.

It drops nothing itself; it tells which statements say nothing: a deed whose cue no lexicon knows for speech
or thought, a page's form that "you agree" to, a thing that only threatens to happen.
"""

from __future__ import annotations

import re

from communique.engines import lexicon
from communique.engines.cue import read_cue
from communique.languages.en.cut_sides import THINGS
from communique.languages.en.likenesses import (
    BODING,
    INTENDED,
    SIGN_UP,
    SIGNS,
    STIRRING,
    TOLL,
    UNABLE_TO_PROMISE,
    UNTOLD,
)
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


_SIGN_UP = re.compile(SIGN_UP, re.IGNORECASE)
_INTENDED = re.compile(INTENDED, re.IGNORECASE)
_BODES = re.compile(UNABLE_TO_PROMISE, re.IGNORECASE)
_SIGNS = re.compile(rf"(?:{SIGNS})\Z", re.IGNORECASE)
_STIRS = re.compile(rf"(?:{STIRRING})\Z", re.IGNORECASE)
_UNTOLD = re.compile(UNTOLD, re.IGNORECASE)
_TOLL = re.compile(TOLL, re.IGNORECASE)
_HEAD = re.compile(r"\s(?:of|in|on|about|from|with|that|which)\s|,\s")


def says_nothing(text: str, statement: Statement) -> bool:
    """Whether nobody said or thought what a statement tells, however sure the encoder is.

    Example:
        "You agree to receive offers" of a newspaper's form; "this was supposed to symbolize a change"; "the
        metal shaft threatens to collapse"; "with Lima showing no signs of giving way"; "Lima appears to have
        begun", where nobody is named who says so; "the war has claimed 40,000 lives".
    """
    if statement.manner != "indirect" or not statement.cue:
        return False
    cue = " ".join(piece.of(text) for piece in statement.cue)
    source = " ".join(piece.of(text) for piece in statement.source)
    if source == "You":
        return _SIGN_UP.match(cue) is not None
    if _INTENDED.search(cue) or _SIGNS.match(cue):
        return True
    if not source and (_STIRS.match(cue) or _UNTOLD.match(cue)):
        return True
    if "claim" in cue and statement.content and _TOLL.match(statement.content[0].of(text)):
        return True
    head = _HEAD.split(source, maxsplit=1)[0].split()
    return bool(head) and head[-1].lower() in THINGS | BODING and _BODES.search(cue) is not None
