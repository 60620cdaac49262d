"""Finds further passages of an article that tell the one attack it leads with: its steps, its aim, its end.

It looks at one article only. An article that tells violence of several other days tells no one attack, and it
finds nothing there; nor in a passage that names another day, place or doer, or in which the police act.

"A lorry ploughed into a market", and below "it ran people over for a mile", "the driver opened fire",
"claimed responsibility for the attack", "sent to blow up the market hall". That the police shot the driver
is another deed; told in several passages it is one, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from communique.fold.days import meet
from communique.fold.events import FORCES, NOUNS, by_police, side_name
from communique.fold.freed import around, led_with
from communique.fold.means import DOER, OTHER, means, several
from communique.fold.pointing import ELSEWHERE, TOLL
from communique.fold.stems import WIDE, head, plain, states, stems, trigger
from communique.model import Entry, Span, Who

LEAD = 600
"""Characters from the top of an article within which what it is about is told."""

SEVERAL = 3
"""Tellings of violence with days of their own from which on an article is a list of attacks, where they are
more than one in so many."""

NAMED = 30
"""Characters behind "the attack" in which a place's name may stand."""

_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_CALLED = re.compile(r"\b([A-Z][\w’'-]+) (?:[a-z]+ )?$")
_CLAIMED = re.compile(r"\b(?:responsibility for|carried out) (?:the|this|that)(?: \w+)? $")
_AIM = re.compile(
    r"\b(?:(?:aim|intent|intention|mission|orders?|purpose) (?:was |is )?(?:of|to)|sent to) [“\"']?$"
)
_KILLED = stems("killed shot dead died")
_HIM = frozenset({"he", "him", "she", "her"})


class Lead(NamedTuple):
    """The attack that an article leads with: its first telling, and what all known tellings say of it."""

    first: Entry
    doers: frozenset[str]
    means: frozenset[int]
    words: frozenset[str]
    sentences: frozenset[Span]


def one_attack(ordered: Sequence[Entry], found: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each passage of the attack its article leads with, or of how its doer was killed, and what it repeats.

    Args:
        ordered: one article's entries in the order of its text.
        found: by id, what an entry is known to repeat; with such an entry the one that it repeats goes.

    Example:
        ``dict(one_attack(entries, {}))`` of "a lorry ploughed into a market" and "the lorry ran people over"
    """
    lead = _lead(ordered, found)
    if lead is None:
        return
    violence = [one for one in ordered if one.type == "ASSAULT"]
    by_id = {one.id: one for one in violence}
    ends = [one for one in violence if _ended(one, lead)]
    killed = {_root(one.id, found) for one in ends}
    known = dict(found)
    for one in violence:
        root = _root(one.id, known)
        if root in killed:
            # What is taken for a telling of the doer's death stays with it.
            other = ends[0]
        elif _claimed(one, lead) or _aimed(one, lead) or _step(one, lead):
            other = lead.first
        else:
            continue
        if root != _root(other.id, known) and not several(by_id.get(root, one)):
            known[root] = other.id
            yield root, other.id


def _lead(ordered: Sequence[Entry], found: Mapping[str, str]) -> Lead | None:
    violence = [one for one in ordered if one.type == "ASSAULT" and one.status == "actual"]
    known = led_with(ordered, found)
    first = next((one for one in violence if one.id in known), None)
    if first is None or not (first.headline or first.evidence.span.start < LEAD):
        return None
    dated = [one for one in violence if one.when.basis != "assumed" and not meet(one.when, first.when)]
    if len(dated) >= SEVERAL and len(dated) * SEVERAL > len(violence):
        return None
    tellings = [one for one in violence if one.id in known or found.get(one.id) in known]
    text = " ".join(one.evidence.quote for one in tellings)
    return Lead(
        first,
        frozenset(_known(who for one in tellings for who in one.actors) or _only_doer(violence)),
        means(text),
        stems(text),
        frozenset(one.evidence.span for one in tellings),
    )


def _only_doer(violence: Sequence[Entry]) -> set[str]:
    """The one person who is said to have done violence, more than once: a witness is named but once."""
    acted = [
        side_name(who)
        for one in violence
        if not by_police(one)
        for who in one.actors
        if who.actor and who.actor != who.country
    ]
    return set(acted) if len(acted) > 1 and len(set(acted)) == 1 else set()


def _known(several_people: Iterator[Who] | Sequence[Who]) -> set[str]:
    return {side_name(who) for who in several_people if who.actor}


def _root(name: str, found: Mapping[str, str]) -> str:
    """What an entry repeats, over all that repeat each other."""
    seen = {name}
    while (name := found.get(name, name)) not in seen:
        seen.add(name)
    return name


def _near(one: Entry, lead: Lead) -> bool:
    """Whether nothing says that it is of another day or place."""
    if one.headline or one.status != "actual" or not meet(one.when, lead.first.when):
        return False
    if several(one) or OTHER.search(_as_far_as(one)):
        return False
    before, word, _ = around(one)
    if plain(word) in NOUNS:
        # "The shooting of a guard" is another one, and so is "Friday's Bergen shooting".
        whom = stems(" ".join(who.name for who in one.recipients))
        called = stems(" ".join(name[1] for name in [_CALLED.search(before)] if name))
        if (whom and not whom & lead.words) or not called <= lead.words:
            return False
    place = stems(" ".join(_NAME.findall(" ".join(one.args.get("place", ())))))
    return not place or bool(place & lead.words)


def _as_far_as(one: Entry) -> str:
    """The words of a sentence up to its deed and those right behind it."""
    before, word, after = around(one)
    return before + word + after[:WIDE]


def _step(one: Entry, lead: Lead) -> bool:
    """Whether it tells what was done in the attack: by its doer, by the same means, or what came of it."""
    if by_police(one) or not _near(one, lead) or not _known(one.actors) <= lead.doers:
        return False
    for who in one.recipients:
        if _is_doer(who, lead) or FORCES.search(who.name) or means(who.name):
            return False
    if any(DOER.search(who.name) for who in one.actors) or (not one.actors and DOER.search(around(one)[0])):
        return True
    if one.evidence.span in lead.sentences and not one.actors and head(one) <= TOLL:
        return True
    # What its own word tells by another means is another deed: after the blast there was gunfire.
    return bool((means(trigger(one)) or means(one.evidence.quote)) & lead.means)


def _claimed(one: Entry, lead: Lead) -> bool:
    """Whether somebody is said to be responsible for the attack."""
    before, word, after = around(one)
    if one.status != "actual" or plain(word) not in NOUNS or not _CLAIMED.search(before):
        return False
    return ELSEWHERE.match(after) is None or bool(stems(after[:NAMED]) & lead.words)


def _aimed(one: Entry, lead: Lead) -> bool:
    """Whether it says what was to be done to those whom the attack struck."""
    if one.headline or one.status not in ("hypothetical", "planned") or not _AIM.search(around(one)[0]):
        return False
    whom = stems(" ".join(who.name for who in one.recipients)) - states()
    return bool(_known(one.recipients) & _known(lead.first.recipients) or whom & lead.words)


def _ended(one: Entry, lead: Lead) -> bool:
    """Whether it tells that the doer was killed, by the police or by nobody named."""
    if one.headline or one.status != "actual" or not meet(one.when, lead.first.when):
        return False
    if (one.actors and not by_police(one)) or not head(one) & _KILLED:
        return False
    return any(_is_doer(who, lead) for who in one.recipients)


def _is_doer(who: Who, lead: Lead) -> bool:
    return bool(DOER.search(who.name)) or side_name(who) in lead.doers or plain(who.name) in _HIM
