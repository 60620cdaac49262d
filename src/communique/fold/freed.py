"""Finds the release, or the attack, of which a later passage of an article tells only whom it befell.

It looks at one article only and at nothing that has a day of its own. An arrest it leaves alone: who was
"also arrested" was often arrested for something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from communique.fold.days import meet
from communique.fold.events import NOUNS, by_police
from communique.fold.means import DOER, several
from communique.fold.pointing import PRONOUNS, TOLL
from communique.fold.stems import head, plain
from communique.fold.victims import places
from communique.model import Entry

RELEASE = "release"
"""The mode of what lets people go."""

NEAR = 1000
"""Characters from the last telling of an attack within which whom it hurt is told without saying so."""

_PRONOUNS = PRONOUNS | {"those", "these"}

_THE_RELEASE = re.compile(r"\b(?:the|this|that|their|his|her)(?: \w+)? release$", re.IGNORECASE)
_OF = re.compile(r" of\b")
_CAME_OF = re.compile(r"\W+(?:is|was) (?:the |a )?(?:fruit|outcome|part|result) of\b")
_THOSE = re.compile(r"\bthose(?: who)?(?: (?:was|were|had been|have been))? $", re.IGNORECASE)
_ALSO = re.compile(r"\balso(?: (?:was|were|had been|has been|have been))? $|^in addition to ", re.IGNORECASE)
_IN_IT = re.compile(rf"\bin (?:the|this|that) (?:\w+ )?(?:{'|'.join(sorted(NOUNS))})\b(?! (?:of|in|at|on) )")

_SEVERAL = re.compile(rf"\b(?:{'|'.join(sorted(NOUNS))})s\b", re.IGNORECASE)


def recalled(ordered: Sequence[Entry], found: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each passage that recalls a release or an attack, and the entry that tells what it recalls.

    Args:
        ordered: one article's entries in the order of its text.
        found: by id, what an entry is known to repeat; such an entry is passed over.

    Example:
        ``dict(recalled(entries, {}))`` of "the rebels freed nine nuns" and "a cook was also freed"
    """
    lead = led_with(ordered, found)
    for at, one in enumerate(ordered):
        if one.id in found or one.kind != "event" or one.status != "actual" or one.headline:
            continue
        before = [other for other in ordered[:at] if _whole(one, other)]
        if not before:
            continue
        last = before[-1]
        if one.mode == RELEASE and _recalls(one):
            other = last
        elif (
            one.type == "ASSAULT" and _harmed(one) and (_in_it(one) or (last.id in lead and _near(last, one)))
        ):
            other = before[0]
            lead.add(one.id)
        else:
            continue
        if meet(one.when, other.when):
            yield one.id, other.id


def led_with(ordered: Sequence[Entry], found: Mapping[str, str]) -> set[str]:
    """The passages known to tell the attack that the article leads with, all of their sentence with them."""
    violence = [
        one for one in ordered if one.type == "ASSAULT" and one.status == "actual" and not several(one)
    ]
    lead: set[str] = set()
    sentences = set()
    where: frozenset[str] = frozenset()
    for one in violence:
        again = not lead or found.get(one.id) in lead or any(found.get(name) == one.id for name in lead)
        if (again or one.evidence.span in sentences or where & places(one)) and not by_police(one):
            lead.add(one.id)
            sentences.add(one.evidence.span)
            where |= places(one)
    return lead


def _near(one: Entry, other: Entry) -> bool:
    return other.evidence.span.start - one.evidence.span.end <= NEAR


def _whole(one: Entry, other: Entry) -> bool:
    """Whether the other, told in a sentence before, tells a deed of the kind and recalls none."""
    if other.type != one.type or other.status != one.status:
        return False
    if other.evidence.span.end > one.evidence.span.start:
        return False
    if one.mode == RELEASE:
        return other.mode == RELEASE and bool(other.recipients) and not _recalls(other)
    return not by_police(other)


def around(entry: Entry) -> tuple[str, str, str]:
    """The words of its sentence before, in and after the word that tells the deed."""
    pieces = entry.evidence.parts.get("trigger", ())
    quote, first = entry.evidence.quote, entry.evidence.span.start
    if len(pieces) != 1:
        return "", "", ""
    start, end = pieces[0].start - first, pieces[0].end - first
    return quote[:start], quote[start:end], quote[end:]


def _recalls(entry: Entry) -> bool:
    """Whether of a release it says that it was told before, or who was let go beside those told before."""
    before, word, after = around(entry)
    if not word:
        return False
    if _THE_RELEASE.search(before + word):
        # Who stands behind "was the outcome of" bargained for it and need not have let anybody go.
        by_nobody = not entry.actors or _CAME_OF.match(after) is not None
        return by_nobody and not entry.recipients and _OF.match(after) is None
    if (
        entry.recipients
        and not entry.actors
        and all(plain(who.name) in _PRONOUNS for who in entry.recipients)
    ):
        return True
    return bool(_THOSE.search(before) or _ALSO.search(before))


def _in_it(entry: Entry) -> bool:
    """Whether people came to harm "in the attack"."""
    return _IN_IT.search(around(entry)[2]) is not None


def _harmed(entry: Entry) -> bool:
    """Whether it says of people that they came to harm, and not by whom or where, or in which attacks."""
    if entry.actors or entry.args.get("place") or any(DOER.search(who.name) for who in entry.recipients):
        return False
    harm = head(entry)
    return bool(harm) and harm <= TOLL and _SEVERAL.search(entry.evidence.quote) is None
