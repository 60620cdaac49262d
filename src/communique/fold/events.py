"""Decides whether two reports tell the same event: same type, sides that agree, a day in common.

It compares two entries at a time and knows of no third; keys only propose pairs, the test alone links them.

What counts as the same, and why:

- The type agrees, and the mode unless one of the two has none.
- Sides agree where they name the same actors. A state may stand for its own people and bodies ("Moscow" for
  its minister) if the words are alike too, since two states meet in two rooms on one day; nobody else stands
  for another. A meeting or joint work has no direction: who came to whom is told either way.
- Days meet. What is done by words alone (accuse, ask, promise ...) must be alike in words too: one side does
  it to another several times a day. So must what has no day.
- A plan and its coming true, or its calling off, are one act where both have the same day; a meeting of one
  day is one whatever its status: proposed, agreed, put in doubt, called off, held after all. A denial is one
  with what it denies only where another article or another speaker tells it: then the sources disagree.
- An event that names nobody is one with the like sentence of a copy of its article, and with no other. Which
  articles are copies is asked by the fold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from communique.codes.plover import EVENT_TYPES
from communique.fold.days import bounds, certain, days, meet
from communique.fold.statements import ENOUGH, NEARLY, as_retold, content_keys, one_day, spells
from communique.fold.stems import EMPTY, WORD, plain, trigger, worded
from communique.model import Entry, Who, digest

ALIKE = 0.5
"""Share of common words (Jaccard), the sides' names left out, at which two sentences tell one event: two
outlets put one accusation into less equal words than they quote one sentence."""

MUTUAL = frozenset({"CONSULT", "COOPERATE"})
"""Types whose sides may change places."""

BY_WORDS = frozenset(name for name, row in EVENT_TYPES.items() if row.quad.startswith("verbal")) - {"CONSULT"}
"""Types that are nothing but words, so that the words tell one from the next."""

COMING = frozenset({frozenset({"actual", "planned"}), frozenset({"planned", "called-off"})})
"""Statuses that one act has in turn."""

THREAD = frozenset({"actual", "planned", "proposed", "conditional", "hypothetical", "called-off"})
"""The same of a meeting on one day: it is proposed, agreed, put in doubt, called off, and held after all."""

DISPUTED = frozenset({"actual", "denied"})


TOLD_IN_PARTS = frozenset({"ASSAULT"})
"""Types of which one deed is told by what was done and by what came of it: shot and killed."""

MENTION = re.compile(r"\b(?:the|this|that|(?:mon|tues|wednes|thurs|fri|satur|sun)day's)(?: \w+){0,2} $")
"""What stands before a noun that points back to an event already told."""

NOUNS = frozenset(
    [
        "attack",
        "assault",
        "shooting",
        "bombing",
        "blast",
        "explosion",
        "raid",
        "strike",
        "massacre",
        "ambush",
        "meeting",
        "talks",
        "summit",
        "visit",
    ]
)
"""Nouns that so point back; plurals but "talks" sum up several events and point to none."""

EVERYBODY = frozenset(
    f"{each}{states}"
    for each in ("", "all ", "all other ", "other ", "the ", "all the ", "all member ", "member ")
    for states in ("countries", "states", "nations", "governments")
) | {
    "everybody",
    "everyone",
    "all",
    "all sides",
    "the world",
    "the whole world",
    "the international community",
}
"""Names of all states at once: an appeal to "all countries" is the one to "countries"."""

NEAR = 400
"""Characters between a mention and the event that it points back to: two or three sentences."""

JOINED = re.compile(r"[,;]|\b(?:and|or|but|then)\b")
"""What stands between two verbs of a sentence that tell two deeds, not one in two words."""


_ANOTHER = re.compile(
    r"\b(?:during|followed by|as well as|(?:reprisal|revenge|retaliation|response|answer) (?:for|to))\b",
    re.IGNORECASE,
)
"""What stands between two deeds of violence of which one led to the other or is told beside it."""

_PART = re.compile(r"\b(?:part|result|outcome) of\b")
_RAPE = re.compile(r"(?:gang-?)?rap(?:e[ds]?|ing)\b|molest|grop(?:e[ds]?|ing)\b", re.IGNORECASE)

FORCES = re.compile(
    r"\b(?:police\w*|officers?|troops|soldiers|security forces|guards|bomb squad)\b", re.IGNORECASE
)


def keys(entry: Entry) -> tuple[str, ...]:
    """Keys under which tellings of one event find each other; entries sharing none are never linked."""
    return (*_keys(entry), digest("within", entry.article, entry.type or "", length=12))


def who_key(entry: Entry) -> str:
    """What keys begin with of events of one type and the same countries."""
    return digest("event", entry.type or "", *_places(entry), length=12)


def _keys(entry: Entry) -> tuple[str, ...]:
    who = who_key(entry)
    span = None if nobody(entry) else days(entry.when)
    if span is not None and entry.type not in BY_WORDS:
        return tuple(f"{who}-d{day}" for day in span)
    said: list[str] = []
    if span is not None and entry.actors and certain(entry.when):
        # By whom it is done and the day alone: whom it is done to is often left out.
        by = digest("by words", entry.type or "", *_countries(entry.actors), length=12)
        said = [f"{by}-{day}" for day in dict.fromkeys(bounds(entry.when.edtf))]
    return tuple(said) + tuple(
        f"{who}-{spell}-{key}" for spell in spells(entry) for key in content_keys(words(entry))
    )


def linked(one: Entry, other: Entry) -> bool:
    """Whether the two share a key and tell the same event; the order does not matter."""
    return alike(one, other) and not set(keys(one)).isdisjoint(keys(other))


def alike(one: Entry, other: Entry) -> bool:
    """Whether two entries that share a key tell the same event; the order does not matter.

    Of two that name nobody it says only that the sentences are alike: their articles must be copies, too.
    """
    if (one.kind, one.type) != (other.kind, other.type):
        return False
    if not meet(one.when, other.when) or not _status(one, other):
        return False
    if one.article == other.article:
        if _two_verbs(one, other) or _two_deeds(one, other):
            return False
        if again(one, other):
            return True
    if one.mode and other.mode and one.mode != other.mode:
        return False
    if nobody(one) != nobody(other):
        return False
    if _retells(one, other):
        return True
    same = sides(one) == sides(other)
    if not same and not stand(one, other):
        return False
    day = one_day(one, other)
    # Two sides deny many things at their talks; that they shelled a harbour is one thing.
    disputed = one.type in MUTUAL and frozenset({one.status, other.status}) == DISPUTED
    # A minister's deed is his state's; two states meet in two rooms on one day.
    one_deed = same or (one.type not in MUTUAL and one.mode and one.mode == other.mode)
    # A visit and the talks held on it are two, unless they are told in like words.
    talks = one.type == "CONSULT" and "visit" in (one.mode, other.mode) and one.mode != other.mode
    if talks and _two_words(one, other):
        return False
    summed = one.type in TOLD_IN_PARTS and _sums_up(one) != _sums_up(other)
    by_words = one.type in BY_WORDS or nobody(one) or disputed or talks or summed
    if one_deed and day and one.when.edtf and not by_words:
        return True
    if one_deed and not by_words and _one_month(one, other):
        return True
    return _alike(words(one), words(other), least=ALIKE if day else NEARLY)


def _one_month(one: Entry, other: Entry) -> bool:
    """Whether two articles give one deed the same month or days, and have a word of it in common."""
    if one.article == other.article or one.when.edtf != other.when.edtf or days(one.when) is None:
        return False
    return one.status == other.status and bool(worded(one) & worded(other))


def _retells(one: Entry, other: Entry) -> bool:
    """Whether two sentences tell in other words one thing done by words on a certain day.

    Who does it agrees, a state standing for its own; one of the two may name fewer of those it is done to.
    """
    if one.type not in BY_WORDS or not one.when.edtf or not one_day(one, other) or not one.actors:
        return False
    headlines = [entry for entry in (one, other) if entry.headline and " and " not in entry.quote]
    if one.article == other.article and not headlines:
        return False  # a court orders two things in like words, one after the other
    if one.evidence.span == other.evidence.span and one.article == other.article:
        return False
    if not (stands_for(one.actors, other.actors) and stands_for(other.actors, one.actors)):
        return False
    if not (stands_for(one.recipients, other.recipients) or stands_for(other.recipients, one.recipients)):
        return False
    # Whom somebody asks to meet him, or will not meet, he asks once a day; articles tell it in many words.
    met = one.mode == other.mode == "meet" and one.article != other.article
    return met or as_retold(worded(one), worded(other))


def again(one: Entry, other: Entry) -> bool:
    """Whether one article tells one event twice: in the parts of a sentence, or by pointing back to it."""
    if one.article != other.article or one.type != other.type or not meet(one.when, other.when):
        return False
    if not _status(one, other) or not _within(one, other):
        return False
    if one.evidence.span == other.evidence.span:
        return one.type in TOLD_IN_PARTS
    first, second = sorted((one, other), key=lambda entry: entry.evidence.span.start)
    if by_police(first) and not second.actors:
        return False
    return _points_back(second) and second.evidence.span.start - first.evidence.span.end <= NEAR


def _two_verbs(one: Entry, other: Entry) -> bool:
    """Whether a sentence tells two deeds of a kind, one after the other: "opened the port and closed it"."""
    if one.type in TOLD_IN_PARTS or one.evidence.span != other.evidence.span:
        return False
    return JOINED.search(_between(one, other)) is not None


def _two_deeds(one: Entry, other: Entry) -> bool:
    """Whether a sentence says of two deeds that they are two: one led to the other or is a part of it.

    So it is of two nouns one of which is of several deeds ("the attacks in March"), and of rape and murder.
    """
    if one.evidence.span != other.evidence.span:
        return False
    nouns = all(_sums_up(entry) or plain(trigger(entry)) in NOUNS for entry in (one, other))
    if nouns and _sums_up(one) != _sums_up(other):
        return True
    between = _between(one, other)
    if _PART.search(between) or (one.type in TOLD_IN_PARTS and _ANOTHER.search(between)):
        return True
    return bool(_RAPE.match(trigger(one))) != bool(_RAPE.match(trigger(other)))


def _between(one: Entry, other: Entry) -> str:
    """The words of one sentence between the words that tell two deeds; none where either has no such word."""
    triggers = sorted(piece for e in (one, other) for piece in e.evidence.parts.get("trigger", ())[:1])
    if len(triggers) < 2:
        return ""
    start = one.evidence.span.start
    return one.evidence.quote[triggers[0].end - start : max(0, triggers[1].start - start)]


def _two_words(one: Entry, other: Entry) -> bool:
    """Whether one sentence tells the two by two words, so that its being alike to itself says nothing."""
    if one.article != other.article or one.evidence.span != other.evidence.span:
        return False
    return one.evidence.parts.get("trigger") != other.evidence.parts.get("trigger")


def _points_back(entry: Entry) -> bool:
    """Whether an event that names nobody is told by a noun alone that says it was told before."""
    trigger = entry.evidence.parts.get("trigger", ())
    if not nobody(entry) or len(trigger) != 1:
        return False
    at = trigger[0].start - entry.evidence.span.start
    noun = entry.evidence.quote[at : trigger[0].end - entry.evidence.span.start]
    return noun in NOUNS and MENTION.search(entry.evidence.quote[:at].lower()) is not None


def _sums_up(entry: Entry) -> bool:
    """Whether a plural noun tells several deeds of violence at once: "the attacks of that year"."""
    word = plain(trigger(entry))
    return word.endswith("s") and word[:-1] in NOUNS


def by_police(entry: Entry) -> bool:
    """Whether police or soldiers did it, who end an attack: "the attack" is not what they did."""
    return any(FORCES.search(who.name) for who in entry.actors)


def _within(one: Entry, other: Entry) -> bool:
    """Whether one of two tellings names, on both sides, all whom the other names."""
    a, b = (
        (frozenset(map(side_name, entry.actors)), frozenset(map(side_name, entry.recipients)))
        for entry in (one, other)
    )
    return (a[0] <= b[0] and a[1] <= b[1]) or (b[0] <= a[0] and b[1] <= a[1])


def nobody(entry: Entry) -> bool:
    """Whether an entry is an event that names neither who does it nor to whom."""
    return entry.kind == "event" and not entry.actors and not entry.recipients


def words(entry: Entry) -> frozenset[str]:
    """The words of an event's sentences that tell it from another: without those that name its sides."""
    evidence = entry.evidence
    sides = tuple(
        (piece.start - evidence.span.start, piece.end - evidence.span.start)
        for name in ("actors", "recipients")
        for piece in evidence.parts.get(name, ())
    )
    return _bag(evidence.quote, sides)


@lru_cache(maxsize=4096)
def _bag(quote: str, sides: tuple[tuple[int, int], ...]) -> frozenset[str]:
    left, at = [], 0
    for start, end in sorted(sides):
        left.append(quote[at : max(at, start)])
        at = max(at, end)
    return frozenset(WORD.findall(plain(" ".join([*left, quote[at:]])))) - EMPTY


def _alike(a: frozenset[str], b: frozenset[str], *, least: float) -> bool:
    if min(len(a), len(b)) < ENOUGH:
        return a == b
    return len(a & b) / len(a | b) >= least


def _status(one: Entry, other: Entry) -> bool:
    both = frozenset({one.status, other.status})
    if len(both) == 1:
        return True
    if both in COMING:
        return bool(one.when.edtf and other.when.edtf)
    if one.type == "CONSULT" and both <= THREAD:
        return len(one.when.edtf) == len(other.when.edtf) == len("2018-03-20")
    return both == DISPUTED and (one.article, one.reported_in) != (other.article, other.reported_in)


def sides(entry: Entry) -> tuple[frozenset[str], frozenset[str]]:
    """Who stands on either side, by ``side_name``; of a meeting all on one."""
    actors, recipients = frozenset(map(side_name, entry.actors)), frozenset(map(side_name, entry.recipients))
    return (actors | recipients, frozenset()) if entry.type in MUTUAL else (actors, recipients)


def side_name(who: Who) -> str:
    """What somebody on a side is compared by: the actor's id, else the folded name and country."""
    if who.actor is None and not who.country and plain(who.name) in EVERYBODY:
        return "everybody"
    return who.actor or f"{plain(who.name)}|{who.country or ''}"


def stand(one: Entry, other: Entry) -> bool:
    """Whether the sides agree where a state may stand for its own people and bodies."""
    pairs = (
        [((*one.actors, *one.recipients), (*other.actors, *other.recipients))]
        if one.type in MUTUAL
        else [(one.actors, other.actors), (one.recipients, other.recipients)]
    )
    return all(stands_for(a, b) and stands_for(b, a) for a, b in pairs)


def stands_for(some: Iterable[Who], others: Iterable[Who]) -> bool:
    """Whether each of ``some`` is among ``others``, or one of the two is the other's state."""
    others = tuple(others)
    names = {side_name(who) for who in others}
    states = {who.actor for who in others if _state(who)}
    countries = {who.country for who in others if who.country}
    return all(
        side_name(who) in names or who.country in states or (_state(who) and who.actor in countries)
        for who in some
    )


def _state(who: Who) -> bool:
    return who.actor is not None and who.actor == who.country


def _places(entry: Entry) -> tuple[str, ...]:
    """The countries of both sides, under which a state and its minister stand together."""
    by, to = _countries(entry.actors), _countries(entry.recipients)
    if entry.type in MUTUAL:
        return tuple(sorted({*by, *to}))
    return (*by, "|", *to)


def _countries(side: Iterable[Who]) -> list[str]:
    return sorted({who.country or side_name(who) for who in side})
