"""Joins what reports tell of one paper that several states put forward together: statement, plan, roadmap.

It takes no paper of one state alone, which puts one forward every week, and no meeting at which one came up.

"The roadmap published in July", "the two countries' joint initiative" and "the proposals that they made last
July" are one paper: its authors and the month say which.
"""

from __future__ import annotations

import re

from communique.fold.days import bounds, days, ordinal, spells, together
from communique.fold.events import BY_WORDS, sides, who_key
from communique.fold.stems import clause, plain, trigger
from communique.languages.en.papers import PAPERS, PUBLISHED
from communique.model import Entry, digest

AUTHORS = 2
"""Countries that put a paper forward together at least."""

YEAR = 366
"""Days between two reports of which the one names the paper without a day."""


_PAPERS = re.compile(rf"\b(?:{PAPERS})\b", re.IGNORECASE)
_PUBLISHED = re.compile(rf"\b(?:{PUBLISHED})\b", re.IGNORECASE)


def one_paper(one: Entry, other: Entry) -> bool:
    """Whether two tell of one joint paper; the order does not matter.

    Example:
        ``one_paper(september, january)`` of "the roadmap published in July" and "the proposals of last July"
    """
    if one.kind != "event" or one.type != other.type or sides(one) != sides(other):
        return False
    if one.status != other.status or not joint(one) or not joint(other):
        return False
    papers = paper(one), paper(other)
    if not papers[0] or not papers[1]:
        return False
    if one.when.edtf and other.when.edtf:
        return days(one.when) is not None and days(other.when) is not None and together(one.when, other.when)
    if one.article == other.article or not papers[0] & papers[1]:
        return False
    a, b = ordinal(one.told), ordinal(other.told)
    return a is not None and b is not None and abs(a - b) <= YEAR


def keys(entry: Entry) -> tuple[str, ...]:
    """Keys of a paper: one for each month it can be of, and two of two years for each word for it.

    A bucket are the papers that the same states put to the same in that time.
    """
    if entry.kind != "event" or not joint(entry) or not (named := paper(entry)):
        return ()
    who = digest("paper", who_key(entry), length=12)
    found = []
    if days(entry.when) is not None:
        found = [f"{who}-{day[:7]}" for day in dict.fromkeys(bounds(entry.when.edtf)) if day]
    told = ordinal(entry.told)
    if told is not None:
        found += [f"{who}-{spell}-{word}" for spell in spells(told, YEAR) for word in sorted(named)]
    return tuple(dict.fromkeys(found))


def joint(entry: Entry) -> bool:
    """Whether several states, all of them known, do it by words together."""
    return (
        entry.type in BY_WORDS
        and len({who.country for who in entry.actors}) >= AUTHORS
        and all(who.country for who in entry.actors)
    )


def paper(entry: Entry) -> frozenset[str]:
    """The words for a paper by which a deed is told; none where it is told by no paper.

    It is named by the deed's own word or by what that is on; behind a verb of publishing it stands nearby.
    """
    words = trigger(entry)
    told = clause(entry) if _PUBLISHED.search(words) else " ".join((words, *entry.args.get("topic", ())))
    return frozenset(plain(word) for word in _PAPERS.findall(told))
