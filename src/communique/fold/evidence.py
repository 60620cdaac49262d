"""Joins what two articles tell of one day in words that few articles use.

It asks who did or said it first: of other people, another kind of deed or other days no words make one thing.

A newspaper quotes at length what an agency told in a line. What tells the two are one is the weight of what
they share against the weight of what either has, names that the whole story is full of left out where little
is shared. Two reports of two days that each take their own are two, in however like words: a line that is
repeated every day would hang together through the year. But a person's sentence is printed again next day.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.fold.days import certain, days, meet, ordinal, span_of, spells, together
from communique.fold.events import BY_WORDS, MUTUAL, nobody, side_name, sides, stand, stands_for, who_key
from communique.fold.rarity import names, shared, weight
from communique.fold.statements import speak_alike, speakers
from communique.fold.stems import behind, called, head, stems, worded
from communique.model import Entry, Who, digest

# The figures were chosen on pairs of newspapers' pages that were read, and on the sample's key.

MUCH = 12.0
"""Weight of three words that few articles use, which two contents of one speaker share."""

OF_BOTH = 0.95
"""Shares of the shorter and of the longer content, together, that this must come to. Of the pairs of
newspapers' pages that were read, four of five with less were two sentences of one talk; with more 2 of 27."""

LITTLE = 5.0
"""The same of two shorter contents, names left out: a word and a half."""

HALF = 0.5
THIRD = 0.35
"""Shares of the shorter and of the longer content that this must be."""

OTHERWISE = (0.65, 0.45)
"""The same of much that two articles give as different acts of speech: "announced", "said"."""

SAID = frozenset({"state", "announce", "think"})
"""Acts of speech that say only that it was said, one of which must be among two that differ: a proposal and a
demand are two in every ledger."""

DEED = (5.0, 0.34)
"""Weight that two tellings of what is done by words share, and its share of the shorter's."""

UNDATED = (7.0, 0.3)
"""The same of what two reports within a week tell without a day. Of the few pairs on the sample and on
newspapers' pages all with it are one."""

WEEK = 7
"""Days between two such reports; later it may be the next of its kind."""

AGAIN = (9.0, 0.4)
"""Weight of three words that few articles use, which somebody's sentence and the shorter one of the next
day's report share, and their share of the longer."""

AT_LENGTH = (16.0, 1.0)
"""Weight of four such words, which two such sentences share of which neither holds the other, and its shares
of the shorter and the longer together."""

DONE = (7.0, 0.5)
"""The same of other deeds, of which more are told in like words."""


def evident(one: Entry, other: Entry) -> bool:
    """Whether two articles tell one thing, by the rare words that they share; the order does not matter.

    Example:
        ``evident(monday, tuesday)`` of "no leak of radioactive brine" and "no radioactive brine leaked"
    """
    if one.article == other.article or (one.kind, one.type) != (other.kind, other.type):
        return False
    if _undated(one) and _undated(other):
        return _follows(one, other)
    if one.kind == "event" and one.when.edtf == other.when.edtf and not certain(one.when):
        return _one_month(one, other)
    if not certain(one.when) or not certain(other.when):
        return False
    if not together(one.when, other.when):
        return _said_again(one, other)
    return _said(one, other) if one.kind == "statement" else _done(one, other)


def keys(entry: Entry) -> tuple[str, ...]:
    """Keys under which undated deeds of two reports find each other: two, of one fortnight.

    What has a day is found by the keys of ``statements`` and ``events``; what somebody says who is no state
    has two more, whose bucket is what he says on two days with one rare word.
    """
    if _person(entry):
        said = stems(entry.quote)
        if weight(said) < AGAIN[0]:
            return ()
        who = digest("again", entry.polarity or "", *speakers(entry), length=12)
        rarest = min(said, key=lambda stem: (-weight([stem]), stem))
        twos = dict.fromkeys(two for day in _ordinals(entry) for two in spells(day, 1))
        return tuple(f"{who}-{two}-{rarest}" for two in twos)
    told = ordinal(entry.told)
    if told is None or not _undated(entry):
        return ()
    who = digest("undated", who_key(entry), length=12)
    return tuple(f"{who}-{spell}" for spell in spells(told, WEEK))


def _follows(one: Entry, other: Entry) -> bool:
    """Whether two reports within a week tell one thing that neither gives a day."""
    a, b = ordinal(one.told), ordinal(other.told)
    if a is None or b is None or abs(a - b) > WEEK:
        return False
    if one.type in BY_WORDS or (one.status, one.mode) != (other.status, other.mode):
        return False  # one side blames another in like words week after week
    if sides(one) != sides(other) and not stand(one, other):
        return False
    theirs = called(one) | called(other)
    told = shared(worded(one) - theirs, worded(other) - theirs)
    return told.weight >= UNDATED[0] and told.less >= UNDATED[1]


def _one_month(one: Entry, other: Entry) -> bool:
    """Whether two give one deed the same month, and the same mode and word: "freed", "the release".

    What is done by words must share most of its sentence.
    """
    if days(one.when) is None or nobody(one) or nobody(other):
        return False
    if one.type in BY_WORDS:
        if (one.status, one.mode) != (other.status, other.mode) or not _same_sides(one, other, left_out=True):
            return False
        theirs = called(one) | called(other)
        told = shared(stems(one.evidence.quote) - theirs, stems(other.evidence.quote) - theirs)
        return told.weight >= MUCH and told.less >= THIRD
    if one.status != other.status or one.mode != other.mode or one.mode is None:
        return False
    return bool(head(one) & head(other)) and _same_sides(one, other, left_out=False)


def _undated(entry: Entry) -> bool:
    return entry.kind == "event" and not entry.when.edtf and not nobody(entry)


def _said(one: Entry, other: Entry) -> bool:
    if one.polarity != other.polarity or not speak_alike(one, other):
        return False
    a, b = stems(one.quote), stems(other.quote)
    told = shared(a, b)
    if one.act != other.act:
        if one.act not in SAID and other.act not in SAID:
            return False
        return told.weight >= MUCH and told.less >= OTHERWISE[0] and told.more >= OTHERWISE[1]
    if told.weight >= MUCH and told.less >= HALF and told.less + told.more >= OF_BOTH:
        return True
    nameless = weight((a & b) - names(one.quote) - names(other.quote))
    return nameless >= LITTLE and told.less >= HALF and told.more >= THIRD


def _said_again(one: Entry, other: Entry) -> bool:
    """Whether the next day's report has, by its own day, all words of what somebody said, or a part of it.

    A state's line is repeated every day with a word more or less; a person's sentence is printed again.
    """
    if not _person(one) or not _person(other) or speakers(one) != speakers(other):
        return False
    if one.polarity != other.polarity or not meet(one.when, other.when):
        return False
    if one.act != other.act and not {one.act, other.act} <= SAID:
        return False
    less, more = sorted((stems(one.quote), stems(other.quote)), key=len)
    told = shared(less, more)
    if less <= more:
        return told.weight >= AGAIN[0] and told.more >= AGAIN[1]
    # What is demanded or threatened is put anew each day; what is only told is told again.
    only_told = {one.act, other.act} <= SAID
    return only_told and told.weight >= AT_LENGTH[0] and told.less + told.more >= AT_LENGTH[1]


def _person(entry: Entry) -> bool:
    """Whether people or bodies say it on a day, none of them a state."""
    if entry.kind != "statement" or not certain(entry.when) or not entry.actors:
        return False
    return not any(who.actor and who.actor == who.country for who in entry.actors)


def _ordinals(entry: Entry) -> tuple[int, ...]:
    return span_of(entry.when.edtf) or ()


def _done(one: Entry, other: Entry) -> bool:
    if nobody(one) or nobody(other) or one.status != other.status:
        return False
    if one.mode and other.mode and one.mode != other.mode:
        return False
    by_words = one.type in BY_WORDS
    if not _same_sides(one, other, left_out=by_words):
        return False
    theirs = called(one) | called(other)
    least, share = DEED if by_words else DONE
    told = shared(worded(one) - theirs, worded(other) - theirs)
    if told.weight >= least and told.less >= share:
        return True
    # What is promised or demanded stands behind the word for it; who told of it, and when, before.
    told = shared(stems(behind(one)) - theirs, stems(behind(other)) - theirs)
    return by_words and told.weight >= least and told.less >= HALF


def _same_sides(one: Entry, other: Entry, *, left_out: bool) -> bool:
    """Whether sides agree: a state may stand for its people, people without a name are their country's.

    With ``left_out`` one telling may leave out whom it was done to.
    """
    if sides(one) == sides(other) or stand(one, other):
        return True
    if one.type in MUTUAL:
        return False
    if not _one_side(one.actors, other.actors):
        return False
    if left_out and (
        stands_for(one.recipients, other.recipients) or stands_for(other.recipients, one.recipients)
    ):
        return True
    return _one_side(one.recipients, other.recipients)


def _one_side(some: Iterable[Who], others: Iterable[Who]) -> bool:
    some, others = tuple(some), tuple(others)
    if {*map(side_name, some)} == {*map(side_name, others)}:
        return True
    if stands_for(some, others) and stands_for(others, some):
        return True
    countries = {who.country for who in some}, {who.country for who in others}
    if not countries[0] or countries[0] != countries[1] or None in countries[0]:
        return False
    known = ({who.actor for who in side if who.actor} for side in (some, others))
    return not all(known)
