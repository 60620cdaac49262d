"""Which statements and events an article tells twice: in its headline and its text, or again further down.

It sees one article's entries and no others, so what it finds holds whatever else is read. It joins nothing
that differs in who, in what kind of act or in days that cannot meet.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from communique.fold.attack import one_attack
from communique.fold.days import certain, days, meet
from communique.fold.events import BY_WORDS, MUTUAL, by_police
from communique.fold.freed import recalled
from communique.fold.outcome import came_of, said_again
from communique.fold.passages import (
    UNDONE,
    WANTED,
    all_known,
    named,
    one_in_kind,
    one_side,
    unnamed,
)
from communique.fold.pointing import points_back
from communique.fold.rarity import names, weight
from communique.fold.rarity import shared as rare
from communique.fold.statements import BINDING
from communique.fold.stems import WORD, behind, called, clause, head, plain, stems, trigger
from communique.fold.stems import shared as overlap
from communique.fold.unsaid import unsaid
from communique.model import Entry, When, Who

HEADLINE = 0.25
"""Share of a headline's words (or the text's, where they are fewer) that a passage has in common with it."""

A_RARE_WORD = 3.0
"""Weight of what is shared: one word that few articles use, or two that more do."""

FARTHER = 0.9
"""What a headline's likeness to a whole sentence counts for, beside that to the words around the deed."""

AGAIN = 0.7
"""The same of two passages of the text, which repeat each other less often than they tell two things."""

FEWEST = 3
"""Stems of a content from which on it says something again that a longer one says, both in the text."""

SAME_SPEECH = 0.15
"""What it adds for a headline that two statements are of one kind: it names the kind by its verb."""

COMING = (
    frozenset({"actual", "planned"}),
    frozenset({"planned", "called-off"}),
    frozenset({"planned", "proposed"}),
    frozenset({"planned", "conditional"}),
    frozenset({"proposed", "conditional"}),
)
"""Statuses that one article gives one event: what is proposed in a headline is planned further down."""

NEAR = 250
"""Characters from a deed that is wanted to the word that it was not done: the next sentence or two."""

BACK = 0.9
"""Likeness of a noun that points back, by its article or owner, to the deed of its kind told before it."""

TOLD = frozenset({"state", "announce"})
"""Acts of speech of what is told in the reporter's words and then in the speaker's."""

QUOTED = ((7.0, 0.45), (5.0, 0.6))
"""Weight that a sentence and the quotation behind it share, and its share of the lighter: much of both, or
two rarer words that are most of the shorter. With it all on the sample and five of six on newspapers' pages
say the same; with less the quotation mostly says something more."""

MARKS = "\"'“”‘’«„"

FARTHEST = 100_000
"""Characters of a text over which the nearer of two deeds is told apart."""

_OWNED = re.compile(
    r"(?:\b(?:the|this|that|his|her|its|their|the same|the joint)|\w['’]s|\ws['’]) $", re.IGNORECASE
)


def retold(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries of one article, each that tells again what another tells naming that one in ``repeats``.

    A headline's is paired with the passage most like it, and a passage with an earlier one; in the order of
    the text, whatever the order given.

    Example:
        ``[entry.repeats for entry in retold(entries)]``
    """
    ordered = sorted(entries, key=lambda e: (e.evidence.span.start, e.evidence.span.end, e.id))
    found: dict[str, str] = {}
    pairs = sorted(_pairs(ordered), key=lambda pair: (-pair[0], pair[1], pair[2]))
    taken: set[tuple[int, int, str]] = set()
    by_id = {entry.id: entry for entry in ordered}
    for _, name, target in pairs:
        span = by_id[name].evidence.span
        # Two things told in one sentence are two, also where each is most like the same passage.
        place = (span.start, span.end, target)
        if name in found or place in taken or found.get(target) == name:
            continue
        found[name] = target
        taken.add(place)
    found.update(_alone(ordered, found))
    found.update(points_back(ordered, found))
    found.update(recalled(ordered, found))
    found.update(came_of(ordered, found))
    found.update(said_again(ordered, found))
    found.update(one_attack(ordered, found))
    found.update(_more_of(ordered, found))
    found.update(unsaid(ordered, found))
    return tuple(
        dataclasses.replace(entry, repeats=found.get(entry.id))
        if entry.repeats != found.get(entry.id)
        else entry
        for entry in entries
    )


def one_telling(one: Entry, other: Entry) -> bool:
    """Whether one of two entries was found to tell again what the other tells."""
    return one.article == other.article and (one.repeats == other.id or other.repeats == one.id)


def keys(entry: Entry) -> tuple[str, ...]:
    """Keys under which an entry and those that repeat it find each other."""
    return tuple(f"again-{name}" for name in (entry.id, entry.repeats) if name)


def _pairs(ordered: Sequence[Entry]) -> Iterator[tuple[float, str, str]]:
    """How like each headline is to each passage, and each passage to those before it, where it may be one."""
    by_id = {entry.id: entry for entry in ordered}
    for at, one in enumerate(ordered):
        for other in ordered[:at]:
            # Two things told in one sentence are two: what is said, and what is said inside it.
            if one.kind != other.kind or one.evidence.span.overlaps(other.evidence.span):
                continue
            later, earlier = (other, one) if other.headline and not one.headline else (one, other)
            score = max(_likeness(later, earlier), _first_half(later, earlier), _pointing(later, earlier))
            least = HEADLINE if later.headline or earlier.headline else AGAIN
            outer = by_id.get(earlier.nested_in or "")
            theirs = outer is not None and named(earlier) != named(later) == named(outer)
            if later.headline and outer is not None and theirs and _likeness(later, outer) >= least:
                continue  # rather what a speaker says than what he says that somebody says
            if score >= least:
                yield score, later.id, earlier.id


def _alone(ordered: Sequence[Entry], found: Mapping[str, str]) -> dict[str, str]:
    """What a headline tells in its own words, and the one passage that tells such a deed of these sides."""
    paired = {*found, *found.values()}
    alone = {}
    for one in ordered:
        if one.kind != "event" or not one.headline or one.id in paired or not one.actors:
            continue
        told = [
            other
            for other in ordered
            if other.kind == "event"
            and other.type == one.type
            and not other.evidence.span.overlaps(one.evidence.span)
            and one_side(other.actors, one.actors)
        ]
        tellings = {found.get(other.id, other.id) for other in told}
        if len(tellings) == 1 and all(_same_deed(one, other) for other in told):
            alone[one.id] = told[0].id
    return alone


def _more_of(ordered: Sequence[Entry], found: Mapping[str, str]) -> dict[str, str]:
    """The further passages of what a headline promises or says, which is paired with one of them only."""
    more = {}
    for head_line in ordered:
        if not head_line.headline or head_line.id not in found or not certain(head_line.when):
            continue
        if " and " in head_line.quote:
            continue  # it promises two things, each told in a passage of its own
        for one in ordered:
            if one.headline or one.id in found or one.id == found[head_line.id] or one.kind != head_line.kind:
                continue
            if not _one_kind(one, head_line) or not _in_words(one, head_line):
                continue
            if _likeness(one, head_line) >= HEADLINE:
                more[one.id] = head_line.id
    return more


def _first_half(later: Entry, earlier: Entry) -> float:
    """How like a passage is to the first of two things that a headline promises: that one is its act."""
    if not later.headline or earlier.headline or " and " not in later.quote or not _likeness(later, earlier):
        return 0.0
    if later.kind == "event" and later.type not in BY_WORDS:
        return 0.0
    promised = later.quote if later.kind == "statement" else f"{trigger(later)}{behind(later)}"
    told = stems(promised.partition(" and ")[0])
    body = stems(earlier.quote if earlier.kind == "statement" else clause(earlier))
    return overlap(told - called(later), body - called(earlier)) + SAME_SPEECH


def _in_words(one: Entry, other: Entry) -> bool:
    """Whether two share a word, other than what their sides are called."""
    a, b = (stems(e.quote if e.kind == "statement" else clause(e)) - called(e) for e in (one, other))
    return bool(a & b)


def _one_kind(one: Entry, other: Entry) -> bool:
    """Whether the same do the same by words to the same, on one day."""
    if one.when.edtf != other.when.edtf or named(one) != named(other) or not all_known(one):
        return False
    if one.kind == "statement":
        return one.act == other.act in BINDING
    return one.status == other.status and one.type in BY_WORDS


def _opposed(one: Entry, other: Entry) -> bool:
    """Whether somebody attacks in the one and is attacked in the other."""
    if one.type != "ASSAULT":
        return False
    (by, to), (theirs, to_them) = ((_known(e.actors), _known(e.recipients)) for e in (one, other))
    return not by & theirs and bool(by & to_them or theirs & to)


def _known(several: Iterable[Who]) -> set[str]:
    return {who.actor for who in several if who.actor}


def _same_deed(one: Entry, other: Entry) -> bool:
    if (one.mode, one.status) != (other.mode, other.status) or one.when.edtf != other.when.edtf:
        return False
    if _opposed(one, other):
        return False
    if one.type in MUTUAL:
        return named(one) == named(other)
    return one_side(one.recipients, other.recipients) or not (one.recipients and other.recipients)


def _likeness(one: Entry, other: Entry) -> float:
    if not _days(one, other):
        return 0.0
    return _statements(one, other) if one.kind == "statement" else _events(one, other)


def _days(one: Entry, other: Entry) -> bool:
    if one.mode == other.mode == "visit" and _unmade(one, other):
        return True  # put off, it is the same visit on another day
    # One article that gives a day once and leaves it out later means the same day.
    return meet(one.when, other.when) or not (one.when.edtf and other.when.edtf)


def _statements(one: Entry, other: Entry) -> float:
    if not one_side(one.actors, other.actors) or not one.actors:
        return 0.0
    if _verbatim(one, other):
        return 1.0  # the very words, whatever kind of speech they are taken for
    if one.polarity != other.polarity:
        return 0.0
    if _quoted(one, other) and one.act == other.act in BINDING:
        return 1.0  # "left no doubt that he would go further", and in the next line how he said it
    acts = {one.act, other.act}
    if _quoted(one, other) and acts <= TOLD | BINDING and acts & TOLD:
        told = rare(stems(one.quote), stems(other.quote))
        if any(told.weight >= much and told.less >= share for much, share in QUOTED):
            return 1.0
    same = one.act == other.act
    if not same and acts & {"ask", "accuse", "welcome"} and not _by_the_word(one, other):
        return 0.0
    a, b = stems(one.quote), stems(other.quote)
    if a != b and min(len(a), len(b)) < FEWEST and not (one.headline or other.headline):
        return 0.0  # "the bird is back" shares both its words with much
    shared = overlap(a, b)
    if same and not shared and _by_name(one, other):
        shared = HEADLINE
    return shared and shared + (SAME_SPEECH if same and (one.headline or other.headline) else 0.0)


def _events(one: Entry, other: Entry) -> float:
    if one.type != other.type or (one.mode and other.mode and one.mode != other.mode):
        return 0.0
    if (one.mode == "visit") != (other.mode == "visit"):
        return 0.0  # a visit and the talks held on it are two
    if one_in_kind(one, other):
        return 1.0
    if not _fate(one, other) or _opposed(one, other):
        return 0.0
    if one.type == "ASSAULT" and one.actors and other.actors and by_police(one) != by_police(other):
        return 0.0  # the gunman killed 49 and was killed by the police
    if one.mode == other.mode == "multilateral" and one.when.edtf == other.when.edtf and certain(one.when):
        # Of many who meet, one passage names the hosts and another how many came.
        return 1.0 if head(one) & head(other) else 0.0
    sides: tuple[tuple[Sequence[Who], Sequence[Who]], ...]
    sides = ((one.actors, other.actors), (one.recipients, other.recipients))
    if one.type in ("CONSULT", "COOPERATE"):
        sides = (((*one.actors, *one.recipients), (*other.actors, *other.recipients)),)
    if not all(one_side(a, b) or unnamed(a) or unnamed(b) for a, b in sides):
        return 0.0
    told_of = any(a and b for a, b in sides)
    full = told_of and all(bool(a) == bool(b) for a, b in sides)
    shared = overlap(stems(clause(one)), stems(clause(other)))
    if full and one.type in BY_WORDS and (one.headline or other.headline):
        # What is promised may stand at the far end of a long sentence, which the headline's words find there.
        whole = overlap(stems(one.evidence.quote), stems(other.evidence.quote) - called(other))
        shared = max(shared, whole * FARTHER, HEADLINE if _by_name(one, other) else 0.0)
    if full and one.mode == other.mode == "meet" and one.when.edtf and one.when.edtf == other.when.edtf:
        # One side asks another to meet once a day; that others should is another thing.
        common = stems(one.evidence.quote) & stems(other.evidence.quote) - called(one) - called(other)
        return 1.0 if weight(common) >= A_RARE_WORD else shared
    if one.status != other.status and _unmade(one, other):
        return 1.0
    alike = one.status == other.status and one.mode == other.mode and named(one) == named(other)
    if alike and one.type not in BY_WORDS and all_known(one):
        # "stays until Wednesday": a deed that has no mode is one with its first day only.
        if _inside(one, other) and (one.mode or one.when.edtf[:10] == other.when.edtf[:10]):
            return 1.0
        if one.mode and _by_name(one, other):
            return HEADLINE
    if alike and full and one.type in BY_WORDS and _quoted(one, other):
        return 1.0
    if one.type not in BY_WORDS and full and one.type != "SANCTION" and (shared or one.when.edtf):
        # The same sides do the same kind of thing: unless the words say otherwise it is one thing. Of one
        # package of sanctions each measure is told apart.
        told = one.when.edtf and one.when.edtf == other.when.edtf
        if told and (_both_known(sides) or "assumed" not in (one.when.basis, other.when.basis)):
            return 1.0
        return shared + HEADLINE
    return shared if told_of else 0.0


def _verbatim(one: Entry, other: Entry) -> bool:
    """Whether one content stands in the other word for word, four at least, and one of them is quoted."""
    if "direct" not in (one.manner, other.manner):
        return False
    less, more = sorted((_bare(one.quote), _bare(other.quote)), key=len)
    return less.count(" ") >= 3 and f" {less} " in f" {more} "


def _by_the_word(one: Entry, other: Entry) -> bool:
    """Whether of a headline and a passage one welcomes or accuses and the other says that it does."""
    if one.headline == other.headline:
        return False
    deed, told = (other, one) if one.act in TOLD else (one, other)
    return told.act in TOLD and bool(stems(deed.act or "") & stems(told.quote))


def _bare(quote: str) -> str:
    return " ".join(WORD.findall(plain(quote)))


def _quoted(one: Entry, other: Entry) -> bool:
    """Whether what the one retells the next sentence gives in the speaker's own words."""
    first, second = sorted((one, other), key=lambda e: e.evidence.span.start)
    if first.headline or second.headline:
        return False
    if second.evidence.span.start - first.evidence.span.end > len("  \n"):
        return False
    if second.kind == "statement":
        return second.manner == "direct" != first.manner
    return second.evidence.quote.startswith(tuple(MARKS))


def _inside(one: Entry, other: Entry) -> bool:
    """Whether one of two dates, a month at most, holds the other."""
    if one.when.edtf == other.when.edtf:
        return False
    a, b = (days(_of_a_year(entry.when)) for entry in (one, other))
    if a is None or b is None:
        return False
    less, more = sorted((a, b), key=len)
    return more[0] <= less[0] and less[-1] <= more[-1]


def _of_a_year(when: When) -> When:
    """A date whose year the page leaves open, in a year of its own: what it holds is the same in each."""
    if not when.edtf.startswith("XXXX"):
        return when
    return dataclasses.replace(when, edtf=when.edtf.replace("XXXX", "2000"))


def _by_name(one: Entry, other: Entry) -> bool:
    """Whether a headline has a name or number that the passage has, too, other than the sides' own."""
    if one.headline == other.headline:
        return False
    head, text = (one, other) if one.headline else (other, one)
    if one.kind == "statement":
        common = names(text.quote) & stems(head.quote)
    else:
        common = names(text.evidence.quote) & stems(head.evidence.quote)
    return bool(common - called(one) - called(other))


def _both_known(sides: Iterable[tuple[Sequence[Who], Sequence[Who]]]) -> bool:
    """Whether both name on each side somebody of the record: "two people" and "the driver" are anybody."""
    return all(one_side(a, b) and any(who.actor for who in a) for a, b in sides)


def _fate(one: Entry, other: Entry) -> bool:
    """Whether one article can give both statuses to one deed."""
    both = frozenset({one.status, other.status})
    if len(both) == 1 or _unmade(one, other):
        return True
    if both not in COMING:
        return False
    if one.when.edtf or other.when.edtf:
        return bool(one.when.edtf and other.when.edtf)
    # No day tells that the two are one, so their word must; and what should be done is not yet planned.
    return both != {"planned", "conditional"} and bool(head(one) & head(other))


def _unmade(one: Entry, other: Entry) -> bool:
    """Whether two tell of one visit that has not come about, or of a deed wanted and not done."""
    both = {one.status, other.status}
    same = named(one) == named(other) and all(named(one)[:1])
    if one.mode == other.mode == "visit":
        return same and both <= UNDONE
    near = abs(one.evidence.span.start - other.evidence.span.start) <= NEAR
    return same and near and one.mode == other.mode and "denied" in both and bool(both & WANTED)


def _pointing(later: Entry, earlier: Entry) -> float:
    """``BACK`` and less the farther, where an event is told by a noun that points to an earlier one."""
    if later.kind != "event" or later.type != earlier.type or later.type not in BY_WORDS or later.headline:
        return 0.0
    if later.type == "REQUEST" and later.mode != "meet":
        return 0.0  # one paper holds a proposal, a demand and an appeal; an invitation is one
    trigger = later.evidence.parts.get("trigger", ())
    if len(trigger) != 1 or not _fate(later, earlier):
        return 0.0
    if later.mode and earlier.mode and later.mode != earlier.mode:
        return 0.0
    at = trigger[0].start - later.evidence.span.start
    if _OWNED.search(later.evidence.quote[:at]) is None:
        return 0.0
    if not one_side(later.actors, earlier.actors):
        return 0.0
    if later.recipients and earlier.recipients and not one_side(later.recipients, earlier.recipients):
        return 0.0
    return BACK - min(1.0, (later.evidence.span.start - earlier.evidence.span.start) / FARTHEST) / 10
