"""A text as the encoder takes it: words, and for each what its letters alone do not tell.

It decides nothing about meaning. Training and reading both come through here, so that a model
never meets other words than those it was trained on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

WORD = re.compile(r"[^\W_]+|[^\s]")
FEATURES = ("shape", "quotation", "gap", "next_gap")
SIZES = (8, 6, 4, 4)
"""How many values each feature has, in the order of ``FEATURES``."""

INSIDE, OPENING, CLOSING, INSIDE_SINGLE, SINGLE_MARK = 1, 2, 3, 4, 5
ATTACHED, SPACED, BROKEN = 0, 1, 2
_OPEN, _CLOSE, _STRAIGHT = "“„«", "”»", '"'
_SINGLE = "'‘’‛`"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, as parallel lists of one length.

    ``starts`` and ``ends`` are code points into the text; ``features`` holds, a word, one small integer
    for each name in ``FEATURES``; ``paragraph`` numbers the lines that words stand in.
    """

    texts: list[str]
    starts: list[int]
    ends: list[int]
    features: list[tuple[int, int, int, int]]
    paragraph: list[int]

    def __len__(self) -> int:
        return len(self.texts)

    def only(self, places: Sequence[int]) -> Words:
        """The words at ``places``, in that order, as they stand in the same text."""
        return Words(
            [self.texts[k] for k in places],
            [self.starts[k] for k in places],
            [self.ends[k] for k in places],
            [self.features[k] for k in places],
            [self.paragraph[k] for k in places],
        )


def _shape(word: str) -> int:
    first = word[0]
    if not first.isalnum():
        return 0
    if first.isdigit():
        return 4
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 6
    if first.isupper() and word[1:].islower():
        return 2
    return 5 if first.isupper() or word != word.lower() else 7


def words(text: str) -> Words:
    """Cut a text into words and punctuation marks, with their features; linear in its length.

    The state of quotation starts anew at each line: a quotation of several paragraphs opens each of them
    with a mark, and a mark that was forgotten harms one paragraph only.

    Example:
        >>> words('He said: "No."').texts
        ['He', 'said', ':', '"', 'No', '.', '"']
    """
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    quotation: list[int] = []
    gaps: list[int] = []
    paragraph: list[int] = []
    line, last = 0, 0
    double = single = False
    length = len(text)
    for found in WORD.finditer(text):
        start, end = found.span()
        between = text[last:start]
        if "\n" in between or not texts:
            gap = BROKEN
            line += bool(texts)
            double = single = False
        else:
            gap = SPACED if between else ATTACHED
        word = found.group()
        state = INSIDE if double else INSIDE_SINGLE if single else 0
        if end - start == 1 and not word.isalnum():
            after = text[end] if end < length else "\n"
            if word in _OPEN:
                state, double = OPENING, True
            elif word in _CLOSE:
                state, double = CLOSING, False
            elif word == _STRAIGHT:
                state, double = (CLOSING, False) if double else (OPENING, True)
            elif word in _SINGLE:
                opens = (gap != ATTACHED or texts[-1] in '(“"—–-') and not after.isspace() and word != "’"
                if opens and not single:
                    state, single = SINGLE_MARK, True
                elif single and gap == ATTACHED and not after.isalnum() and word != "‘":
                    state, single = SINGLE_MARK, False
        texts.append(word)
        starts.append(start)
        ends.append(end)
        quotation.append(state)
        gaps.append(gap)
        paragraph.append(line)
        last = end
    following = [*gaps[1:], BROKEN] if gaps else []
    features = [
        (_shape(word), mark, gap, after)
        for word, mark, gap, after in zip(texts, quotation, gaps, following, strict=True)
    ]
    return Words(texts, starts, ends, features, paragraph)


def unbroken(found: Words, piece: tuple[int, int]) -> tuple[int, int]:
    """A stretch of words that does not end inside "haven't": its mark and "t" belong to it.

    Example:
        >>> unbroken(words("They haven't left."), (0, 2))
        (0, 4)
    """
    first, end = piece
    if end + 1 >= len(found) or found.texts[end] not in ("'", "’") or found.texts[end + 1] != "t":
        return piece
    attached = found.starts[end] == found.ends[end - 1] and found.starts[end + 1] == found.ends[end]
    return (first, end + 2) if attached else piece
