"""Finds the deed to which an article's "the attack" or "their release" points back, however far above.

It looks at one article only; a plural sums up several deeds and points to none, nor does a noun with another
place's name behind it.

Whom it killed is told of an attack again and again: such a telling is of the attack that the article leads
with, unless it tells of violence on other days or of two doers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from communique.fold.days import meet
from communique.fold.events import BY_WORDS, by_police, side_name
from communique.fold.stems import WORD, head, plain, stems, trigger
from communique.languages.en.time import ORDINALS
from communique.model import Entry, Who

FAMILIES = (
    "attack assault shooting bombing blast explosion raid strike massacre ambush killing murder",
    "release swap freeing",
    "launch test",
    "visit trip journey",
    "arrest detention",
    "meeting talks summit",
)
"""Nouns by which one deed is told: what one of a family names another of it may point back to."""

TOLL = stems("killed dead died deaths injured wounded hurt casualties")
"""Words for what came of an attack."""

PRONOUNS = frozenset(["he", "her", "him", "it", "she", "them", "they"])
"""Words for somebody told before."""

# One word between at most: in "the driver started shooting" nothing points.
_POINTS = re.compile(
    r"\b(?:the|this|that|their|his|her|(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s)(?: (\w[\w’'-]*))? $",
    re.IGNORECASE,
)
_OTHER = stems("another earlier last latest new next other past previous recent same similar")
_OTHER |= stems(" ".join(ORDINALS))
ELSEWHERE = re.compile(r" (?:of|in|at|on|against|by|near|outside|that|which|from) (?:the )?[A-Z]")
"""Behind "the attack" another place's name."""


def points_back(ordered: Sequence[Entry], found: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each event of a text that points back, and the entry that tells what it points to.

    Args:
        ordered: one article's entries in the order of its text.
        found: by id, what an entry is known to repeat; such an entry is passed over.

    Example:
        ``dict(points_back(entries, {}))`` of "gunmen attacked a hotel" and, a page below, "after the attack"
    """
    violence = [one for one in ordered if one.type == "ASSAULT"]
    doers = {side_name(who) for one in violence for who in one.actors if who.actor}
    for at, one in enumerate(ordered):
        if one.id in found or one.kind != "event" or one.status != "actual" or one.headline:
            continue
        if _toll(one):
            one_attack = len(doers) < 2 and all(meet(one.when, other.when) for other in violence)
            before = violence[:1] if one_attack else []
        elif _pointing(one):
            before = [other for other in ordered[:at] if _such(one, other) and _sides(one, other)]
        else:
            continue
        if (dated := _only_day(one, before)) is not None:
            yield one.id, dated.id
            continue
        for other in before:
            if other.status == one.status and meet(one.when, other.when) and _earlier(other, one):
                yield one.id, other.id
                break


def _only_day(one: Entry, before: Sequence[Entry]) -> Entry | None:
    """The deed of the one day that is told before, where "the visit" itself has none but its report's.

    Of violence there are too many.
    """
    told = [other for other in before if other.status == one.status and _earlier(other, one)]
    days = {other.when.edtf for other in told}
    if one.type == "ASSAULT" or one.when.basis != "assumed" or len(days) != 1:
        return None
    dated = [other for other in told if other.when.basis in ("stated", "derived")]
    return dated[-1] if len(dated) == len(told) and dated[-1].when.edtf < one.when.edtf else None


def _earlier(one: Entry, other: Entry) -> bool:
    return one.evidence.span.end <= other.evidence.span.start


def _pointing(entry: Entry) -> bool:
    """Whether a single noun tells it that says it was told before, and names no other place."""
    pieces = entry.evidence.parts.get("trigger", ())
    if len(pieces) != 1 or entry.type in BY_WORDS or _family(entry) is None:
        return False
    quote, first = entry.evidence.quote, entry.evidence.span.start
    found = _POINTS.search(quote[: pieces[0].start - first])
    if found is None or ELSEWHERE.match(quote, pieces[0].end - first):
        return False
    between = found[1] or ""
    return _OTHER.isdisjoint(stems(between)) and not between[:1].isupper()


def _toll(entry: Entry) -> bool:
    """Whether it says of people without a doer or place that they came to harm, and sums up no attacks."""
    if entry.type != "ASSAULT" or entry.actors or entry.args.get("place"):
        return False
    harm = head(entry)
    if not harm or not harm <= TOLL:
        return False
    return _plurals().isdisjoint(WORD.findall(plain(entry.evidence.quote)))


def _family(entry: Entry) -> int | None:
    word = plain(trigger(entry))
    return next((at for at, family in enumerate(FAMILIES) if word in family.split()), None)


def _such(one: Entry, other: Entry) -> bool:
    """Whether the other tells one deed of the kind; an attack is told by all that was done in it."""
    if other.kind != "event" or other.type != one.type or plain(trigger(other)) in _plurals():
        return False
    return bool(head(one) & head(other)) or _family(other) == _family(one) or one.type == "ASSAULT"


@cache
def _plurals() -> frozenset[str]:
    return frozenset(f"{noun}s" for family in FAMILIES for noun in family.split())


def _sides(one: Entry, other: Entry) -> bool:
    if one.type == "CONSULT" and plain(trigger(one)) in FAMILIES[-1].split():
        # Whoever stands on either side met: "the meeting with Lavrov" is of one whom it names.
        named, told = ({side_name(w) for w in (*e.actors, *e.recipients) if w.actor} for e in (one, other))
        return bool(named) and named <= told
    if one.type == "ASSAULT" and by_police(other):
        return False
    # "The attack at the compound": a thing that only its article tells apart from others.
    met = _among(one.recipients, other.recipients) or (one.type == "ASSAULT" and _definite(one.recipients))
    return _among(one.actors, other.actors) and met


def _definite(several: Sequence[Who]) -> bool:
    """Whether a side is one thing without a name, known from what was told: "the compound"."""
    return len(several) == 1 and several[0].actor is None and several[0].name.startswith("the ")


def _among(some: Sequence[Who], others: Sequence[Who]) -> bool:
    """Whether the later telling's are among the earlier one's: "the girls" may be "21 girls"."""
    known = {side_name(who) for who in some if who.actor}
    if known:
        return known <= {side_name(who) for who in others}
    if all(plain(who.name) in PRONOUNS for who in some):
        return True
    called = (stems(" ".join(who.name for who in side)) for side in (some, others))
    return not frozenset.isdisjoint(*called)
