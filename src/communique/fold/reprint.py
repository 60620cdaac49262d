"""Finds one sentence printed by two articles within days of each other, which tells one thing both times.

It compares words, never meanings: a sentence with one word put for another may tell another deed and is none.

News is printed again as it moves on: the wire's sentence of Sunday stands in Tuesday's paper, its day taken
from the day of the report, its people read a little otherwise. What a sentence tells is the same each time.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from communique.fold.days import bounds, meet
from communique.fold.statements import bag, minhash, speakers
from communique.fold.stems import plain, trigger
from communique.model import Entry, digest

WORDS = 8
"""Words of a sentence, the empty ones left out, from which on nobody else writes it by chance."""

SAID = 5
"""The same of what is quoted, where the speaker agrees, too."""

ADDED = 1.25
"""How many words the longer of two may have for one of the shorter: a date line, a clause put behind."""

SPELL = 7
"""Days between two reports that print one sentence; they share a key, of one of two fortnights."""

ROWS = 3
BANDS = 2
"""A sentence's keys are made of 2 times 3 MinHash numbers: of pairs that differ by one word of twelve
95 % share one, of those that differ by one of five 76 %, of those that share half of their words 23 %."""


def keys(entry: Entry) -> tuple[str, ...]:
    """Keys under which printings of one sentence find each other: four, of one fortnight's reports."""
    words = _words(entry)
    if len(words) < _least(entry):
        return ()
    first, last = _told(entry)
    if first is None or last != first:
        return ()
    # Two fortnights for each day, a week apart: two days within a week have one at least in common.
    spells = (f"a{first // (2 * SPELL)}", f"b{(first + SPELL) // (2 * SPELL)}")
    what = digest("printed", entry.kind, entry.type or entry.polarity or "", plain(trigger(entry)), length=10)
    return tuple(f"p-{what}-{spell}-{band}" for spell in spells for band in _bands(words))


def reprinted(one: Entry, other: Entry) -> bool:
    """Whether two articles print one sentence within ``SPELL`` days; the order does not matter.

    Days that both of them state must agree, so must a speaker and, unless the words are the very same, the
    status; whom else the sentence names is not asked.

    Example:
        ``reprinted(sunday, tuesday)`` of the sentence of an agency in two papers
    """
    if one.article == other.article or (one.kind, one.type) != (other.kind, other.type):
        return False
    a, b = _words(one), _words(other)
    less, more = sorted((a, b), key=len)
    if len(less) < _least(one) or len(more) > ADDED * len(less) or not less <= more:
        return False
    if one.status != other.status and a != b:
        return False  # a "not" may be what one of them has more
    days = _told(one)[0], _told(other)[0]
    if days[0] is None or days[1] is None or abs(days[0] - days[1]) > SPELL:
        return False
    sure = {one.when.basis, other.when.basis} <= {"stated", "derived"}
    if sure and not meet(one.when, other.when):
        return False
    if one.kind == "statement":
        return one.polarity == other.polarity and speakers(one) == speakers(other) != ()
    return _deed(one) == _deed(other)


def _deed(entry: Entry) -> tuple[str, int]:
    """The word that tells it and the how manieth in its sentence that is: "killed two and killed a third"."""
    word, quote = plain(trigger(entry)), entry.evidence.quote
    pieces = entry.evidence.parts.get("trigger", ())
    start = pieces[0].start - entry.evidence.span.start if pieces else 0
    return word, plain(quote[:start]).count(word) if word else 0


def _words(entry: Entry) -> frozenset[str]:
    return bag(entry.quote if entry.kind == "statement" else entry.evidence.quote)


def _least(entry: Entry) -> int:
    return SAID if entry.kind == "statement" else WORDS


@lru_cache(maxsize=4096)
def _bands(words: frozenset[str]) -> tuple[str, ...]:
    least = minhash(words)
    return tuple(
        f"{at}-{digest(*map(str, least[at * ROWS : (at + 1) * ROWS]), length=10)}" for at in range(BANDS)
    )


def _told(entry: Entry) -> tuple[int | None, int | None]:
    """The first and last day of the report, by `date.toordinal`; none where unknown."""
    first, last = bounds(entry.told)
    if first is None or last is None:
        return None, None
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()
