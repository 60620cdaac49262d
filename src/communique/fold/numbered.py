"""Joins two articles' tellings of one deed by its number or name, where one of them gives it no day.

It looks for a number or a lone name in the deed's own words and takes no year, no date and no place for one.

"Eleven guard posts", "Resolution 2397", "the first test" say which deed is meant where a day is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from communique.fold.days import bounds, certain, ordinal, spells, together
from communique.fold.events import BY_WORDS, nobody, sides, stand, who_key
from communique.fold.rarity import shared, weight
from communique.fold.stems import called, head, states, stems
from communique.languages.en.time import CARDINALS, MONTHS, ORDINALS, SHORT_MONTHS
from communique.model import Entry, digest

FATES = frozenset(
    frozenset(pair)
    for pair in (
        ("actual", "planned"), ("planned", "called-off"), ("planned", "proposed"), ("planned", "conditional"),
        ("planned", "denied"), ("conditional", "denied"), ("conditional", "actual"),
    )
)  # fmt: skip
"""Pairs of statuses that one deed has in turn."""

LEAST = (7.0, 0.5)
"""Weight of two words that few articles use, and its share of the lighter telling's own words.
Of the sample's pairs all with it are one."""

RARE = 3.5
"""Weight of a name or number that few articles have."""

YEAR = 366
"""Days between two reports that can mean one deed by its number."""

PLAN = 2 * YEAR
"""The same of the stage of a plan by its number, which is told of as long as the plan is."""

FEW = 2
"""Numbers in words up to which they tell nothing: anything has two sides."""

WIDE = 70
"""Characters on either side of the trigger in which the deed's own words stand, up to the next comma."""

CARRIED_OUT = frozenset({"proposed", "actual"})
"""What a stage of a plan is first and may be later."""

_CUT = re.compile(r"[,;:.!?—](?=\s|$)| and to | but |\n")
_PLACE = re.compile(r"\b(?:at|in|near|from|on) (?:the )?(?:[A-Z][\w’'-]+ ?)+")
_DAY = re.compile(
    rf"\b(?:{'|'.join((*MONTHS, *SHORT_MONTHS))})\.? \d+|\d+ (?:{'|'.join(MONTHS)})\b|\b(?:1[89]|20)\d\d\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\b\d[\d,.]*\d\b|\b\d\b")
_NAME = re.compile(r"[A-Z][\w’'-]{2,}[.,]?")
_IN_WORDS = stems(" ".join((*ORDINALS, *(word for word, number in CARDINALS.items() if number > FEW))))


def keys(entry: Entry) -> tuple[str, ...]:
    """Keys under which tellings of one numbered deed find each other: two for each number, of two years."""
    if entry.kind != "event" or nobody(entry):
        return ()
    who = digest("numbered", who_key(entry), length=12)
    told, since = ordinal(entry.told), _since(entry)
    found = []
    if told is not None:
        found += [f"{who}-{spell}-{stem}" for spell in spells(told, YEAR) for stem in sorted(_numbers(entry))]
    if since is not None:
        found += [f"{who}-s{spell}-{stem}" for spell in spells(since, PLAN) for stem in sorted(_stage(entry))]
    return tuple(found)


def numbered(one: Entry, other: Entry) -> bool:
    """Whether two articles tell of one deed by its number; the order does not matter.

    Example:
        ``numbered(september, december)`` of "withdraw eleven posts" and "eleven posts were taken down"
    """
    if one.article == other.article or (one.kind, one.type) != ("event", other.type):
        return False
    stages = _stage(one) & _stage(other)
    both = frozenset((one.status, other.status))
    if one.status != other.status and both not in FATES and not (stages and both == CARRIED_OUT):
        return False
    if (one.mode and other.mode and one.mode != other.mode) or nobody(one) or nobody(other):
        return False
    if certain(one.when) and certain(other.when):
        return False
    if one.when.edtf and other.when.edtf and not together(one.when, other.when):
        return False
    if sides(one) != sides(other) and not stand(one, other):
        return False
    if stages and len(sides(one)[0] | sides(one)[1]) > 1:
        since = _since(one), _since(other)
        return since[0] is not None and since[1] is not None and abs(since[0] - since[1]) <= PLAN
    days = ordinal(one.told), ordinal(other.told)
    if days[0] is None or days[1] is None or abs(days[0] - days[1]) > YEAR:
        return False
    if not _numbers(one) & _numbers(other):
        return False
    if one.when.edtf and one.when.edtf == other.when.edtf and head(one) & head(other):
        return one.type not in BY_WORDS  # "the first test in 2006"
    theirs = called(one) | called(other)
    told = shared(stems(_own(one)) - theirs, stems(_own(other)) - theirs)
    return told.weight >= LEAST[0] and told.less >= LEAST[1]


def _numbers(entry: Entry) -> frozenset[str]:
    """The stems of the numbers and lone names in a deed's own words, its sides' own left out."""
    return _found(_own(entry)) - called(entry)


def _stage(entry: Entry) -> frozenset[str]:
    """The stem of the number of the stage that a deed is, of a plan that has several."""
    if "stage" not in entry.args:
        return frozenset()
    told = stems(" ".join(entry.args["stage"])) & stems(" ".join(ORDINALS))
    return told if len(told) == 1 else frozenset()


@lru_cache(maxsize=8192)
def _found(words: str) -> frozenset[str]:
    words = _PLACE.sub(" ", words)
    told = stems(" ".join((*_NUMBER.findall(words), *_lone(words.split())))) - states()
    rare = {stem for stem in told if weight([stem]) >= RARE}
    return frozenset(rare) | (stems(words) & _IN_WORDS)


def _lone(words: Sequence[str]) -> Iterator[str]:
    """Capitalised words between two that are not; the parts of a longer name are another's as well."""
    for before, word, after in zip(words, words[1:], (*words[2:], ""), strict=False):
        if _NAME.fullmatch(word) and before.islower() and not after[:1].isupper():
            yield word


def _own(entry: Entry) -> str:
    """The words around an event's trigger, between the next commas."""
    pieces = entry.evidence.parts.get("trigger", ())
    quote = entry.evidence.quote
    if not pieces:
        return quote
    start, end = (at - entry.evidence.span.start for at in (pieces[0].start, pieces[-1].end))
    # Dates first: the point of "Sept. 15" ends no sentence.
    before = _DAY.sub(" ", quote[max(0, start - WIDE) : start])
    after = _DAY.sub(" ", quote[end : end + WIDE])
    cuts = list(_CUT.finditer(before))
    stop = _CUT.search(after)
    return (
        before[cuts[-1].end() if cuts else 0 :] + quote[start:end] + after[: stop.start() if stop else None]
    )


def _since(entry: Entry) -> int | None:
    """The first day that the report can be of; none where unknown."""
    first = bounds(entry.told)[0]
    return date.fromisoformat(first).toordinal() if first is not None else None
