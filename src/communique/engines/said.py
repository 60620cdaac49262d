"""What was said, laid out for the rules: its main clause, its shape, whose side its subject is on.

It decides nothing about the act.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from communique.engines.clause import Clause, main_clause
from communique.engines.condition import condition
from communique.engines.cue import Cue
from communique.engines.sides import affiliation, is_near, is_own, sides
from communique.languages.en import clauses as en
from communique.languages.en import speech
from communique.model import Manner, Span

Shape = Literal["none", "that", "clause", "question", "to", "object-to", "wh", "ing", "phrase"]

_WORD = re.compile(r"[^\W_]+(?:[.’'\-][^\W_]+)*")
_QUESTIONS = re.compile(r"[.!…][”\"’']*\s|[^?”\"’'\s][”\"’']*\s*\Z")
_WH = frozenset({"whether", "if", "why", "how", "who", "what", "when", "where", "which", "whom", "whose"})


@dataclass(frozen=True, slots=True)
class Said:
    """A content read.

    ``shape``: how it hangs on the cue ("that ...", a clause, "to do", an object and "to do", "whether ...",
    "doing", or a phrase without a verb). ``own``: its subject is the speaker's side. ``sided``: its subject
    names a state or body. ``near``: its subject is a state, likely the speaker's own. ``gap``: words between
    cue and content.
    ``condition``: where its condition stands, ``proviso``: that condition in lower case, or nothing.
    """

    text: str
    clause: Clause
    shape: Shape
    own: bool
    near: bool
    sided: bool
    gap: tuple[str, ...]
    manner: Manner
    follows: bool
    condition: Span | None
    proviso: str

    @property
    def first(self) -> str:
        """Its first word in lower case, "that" included."""
        match = _WORD.search(self.text)
        return match.group().lower() if match else ""


def read_said(
    text: str,
    cue: Cue,
    cue_pieces: tuple[Span, ...],
    content: tuple[Span, ...],
    source: tuple[Span, ...],
    manner: Manner,
) -> Said:
    """Lay out a content given in pieces."""
    joined = _join(text, content)
    clause = main_clause(joined)
    follows = bool(content) and bool(cue_pieces) and content[0].start >= cue_pieces[-1].end
    gap: tuple[str, ...] = ()
    if follows:
        gap = tuple(
            w.lower() for w in _WORD.findall(text[max(cue.end, cue_pieces[-1].end) : content[0].start])
        )
    of = affiliation(text, source) if clause.subject and clause.raw_subject[0][:1].isupper() else set()
    name = source[0].of(text) if source else ""
    on = condition(text, content, lemma=cue.lemma)
    return Said(
        text=joined,
        clause=clause,
        shape=_shape(joined, clause, gap, follows=follows),
        own=is_own(clause.subject, clause.raw_subject, name, of, quoted=manner == "direct"),
        near=bool(clause.raw_subject) and is_near(clause.raw_subject, name, of),
        sided=bool(clause.raw_subject) and bool(sides(clause.raw_subject)),
        gap=gap,
        manner=manner,
        follows=follows,
        condition=on,
        proviso="" if on is None else on.of(text).lower().lstrip("“\"‘'"),
    )


def _join(text: str, content: tuple[Span, ...]) -> str:
    """The pieces as one text; a tag behind an opening clause stood where its comma would stand."""
    whole = " ".join(piece.of(text) for piece in content)
    first = _WORD.search(whole)
    if len(content) < 2 or first is None or first.group().lower() not in en.OPENERS | en.INVERTED:
        return whole
    return content[0].of(text) + " , " + " ".join(piece.of(text) for piece in content[1:])


def _is_infinitive(joined: str, word: str) -> bool:
    """Whether "to" opens what is to be done, not whom it was said to ("suggested to me that ...")."""
    after = _WORD.findall(joined)[1:2]
    return word not in en.OBJECTS and word not in en.DETERMINERS and not (after and after[0][:1].isupper())


def _shape(joined: str, clause: Clause, gap: tuple[str, ...], *, follows: bool) -> Shape:
    match = _WORD.search(joined)
    if match is None:
        return "none"
    first = match.group().lower()
    if follows and first == "to" and clause.words[1:2] and _is_infinitive(joined, clause.words[1]):
        return "object-to" if gap else "to"
    if follows and first == "not" and clause.words[1:2] == ("to",):
        return "object-to" if gap else "to"
    if first == "that" and clause.subject != ("that",):
        return "that"
    if joined.rstrip().endswith(("?", "?”", '?"', "?’", "?'", "?''")) and not _QUESTIONS.search(joined):
        return "question"
    if follows and first in _WH and clause.words[:1] != () and first != "when":
        return "wh"
    if clause.subject and clause.auxiliaries:
        return "clause"
    if follows and first.endswith("ing") and len(first) > 5:
        return "ing"
    if clause.subject:
        return "clause"
    if follows and clause.head and "to" in clause.words[:12] and first not in en.DETERMINERS | speech.TALKING:
        return "object-to"
    if (
        follows
        and clause.head
        and "to" in clause.words[:6]
        and clause.words[0] in ("the", "all", "both", "its", "his")
    ):
        return "object-to"
    return "phrase"
