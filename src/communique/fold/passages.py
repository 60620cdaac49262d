"""Finds passages of one page that tell one event in other words, or as it was wanted and as it came out.

It looks at two of one article at a time, and asks of each pair who did what kind of thing before it asks how;
no two are joined that stand in one sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from communique.fold.days import certain
from communique.fold.events import BY_WORDS, side_name
from communique.fold.rarity import weight
from communique.fold.stems import WORD, behind, called, head, plain, stems
from communique.model import Entry, Who

WANTED = frozenset({"planned", "proposed", "conditional", "hypothetical"})
"""Statuses of a deed that is wanted, of which the same article then tells that it was not done."""

UNDONE = WANTED | {"called-off", "denied"}
"""Statuses of one visit that has not come about: an article tells them in turn, whatever day is meant now."""

RUN = 5
"""Words in a row that two promises of one side share, a number ending the row: a court orders several to pay
the same sum. With these all on newspapers' pages and on the sample are one."""

TOGETHER = 5.0
"""Weight of what two lines share that tell what several states agreed that day: two rarer words."""

GAP = len("  \n")
"""Characters between a sentence and the next."""


def one_in_kind(one: Entry, other: Entry) -> bool:
    """Whether two events of one article, of a type and of days that meet, are one for a reason of their kind.

    Example:
        ``one_in_kind(e1, e2)`` of "the sinking of a ferry" and "Norway denied that it sank the ferry"
    """
    first, second = sorted((one, other), key=lambda e: (e.evidence.span.start, e.id))
    return any(rule(first, second) for rule in RULES)


def _denied(first: Entry, second: Entry) -> bool:
    """A deed told without its doer, and who denies having done it."""
    if first.type in BY_WORDS or _statuses(first, second) != {"actual", "denied"}:
        return False
    deed, denial = (first, second) if first.status == "actual" else (second, first)
    if deed.actors or not denial.actors or not head(deed) & head(denial):
        return False
    return one_side(deed.recipients, denial.recipients)


def _charged(first: Entry, second: Entry) -> bool:
    """What somebody is accused of, and in the next sentence the denial of the same sides' deed."""
    if (first.status, second.status) != ("actual", "denied") or not _same_known(first, second):
        return False
    charged, denied = stems(first.evidence.quote), stems(second.evidence.quote)
    return _next(first, second) and bool(charged & stems("accuse")) and bool(denied & stems("deny"))


def _refused(first: Entry, second: Entry) -> bool:
    """What one asks for and another refuses, where both sides are named and the word is the same."""
    both = _statuses(first, second)
    if "denied" not in both or not both & WANTED or first.mode != second.mode or not first.recipients:
        return False
    return _same_known(first, second) and bool(head(first) & head(second))


def _leaders(first: Entry, second: Entry) -> bool:
    """Two persons who are to meet, and the wish of one of them to see the other."""
    if first.type != "CONSULT" or _statuses(first, second) != {"planned", "proposed"}:
        return False
    if first.mode != second.mode or first.mode == "visit":
        return False
    met = _everybody(first)
    persons = len(met) > 1 and all(who.actor and who.actor != who.country for who in met)
    return persons and _names(met) == _names(_everybody(second))


def _goes(first: Entry, second: Entry) -> bool:
    """A meeting on a day to come, and one of the sides who may not go there that day."""
    if first.type != "CONSULT" or first.mode != second.mode or first.when.edtf != second.when.edtf:
        return False
    if not certain(first.when) or first.when.basis == "assumed" or not _statuses(first, second) <= UNDONE:
        return False
    a, b = ({who.country for who in _everybody(entry)} for entry in (first, second))
    return bool(a and b) and None not in a | b and (a < b or b < a)


def _somebody(first: Entry, second: Entry) -> bool:
    """A visitor whom nobody names, and whose visit it would be."""
    if not first.mode == second.mode == "visit" or _statuses(first, second) != {"actual", "hypothetical"}:
        return False
    if not one_side(first.recipients, second.recipients) or not countries(first.actors):
        return False
    if countries(first.actors) != countries(second.actors):
        return False
    return unnamed(first.actors) != unnamed(second.actors)


def _word_for_word(first: Entry, second: Entry) -> bool:
    """Two lines that promise or demand in the same words in a row, by the same to as many."""
    if first.type not in BY_WORDS or not _same_act(first, second):
        return False
    if len(first.recipients) != len(second.recipients) or not one_side(first.recipients, second.recipients):
        return False
    if len(first.actors) != len(second.actors) or not one_side(first.actors, second.actors):
        return False
    return _in_a_row(behind(first), behind(second)) >= RUN


def _jointly(first: Entry, second: Entry) -> bool:
    """Two lines on what several states agreed together that day, with two rarer words in common."""
    if first.type not in BY_WORDS or first.headline or second.headline or not _same_act(first, second):
        return False
    if not _same_known(first, second) or len(countries(first.actors)) < 2:
        return False
    common = stems(behind(first)) & stems(behind(second)) - called(first)
    return weight(common) >= TOGETHER


def _limit(first: Entry, second: Entry) -> bool:
    """Measures of one side against another without a day, by words of one family: "the limit", "the cap"."""
    if first.type != "SANCTION" or first.when.edtf or second.when.edtf or not _same_act(first, second):
        return False
    if named(first) != named(second) or not first.recipients:
        return False
    told = (head(e) | stems(" ".join(e.args.get("measure", ()))) for e in (first, second))
    return bool(frozenset.intersection(*told) - stems("sanction"))


def _alleged(first: Entry, second: Entry) -> bool:
    """An accusation, and in the next sentence what the accuser says of it."""
    if first.type != "ACCUSE" or first.mode != "allege" or not _same_act(first, second):
        return False
    if first.headline or named(first) != named(second) or not (first.actors and first.recipients):
        return False
    accused = [bool(head(entry) & stems("accuse")) for entry in (first, second)]
    return _next(first, second) and any(accused) and not all(accused)


def _called_off(first: Entry, second: Entry) -> bool:
    """What the same sides have called off, twice without a day."""
    if first.type in BY_WORDS or first.status != "called-off" or first.when.edtf or second.when.edtf:
        return False
    return _same_act(first, second) and _same_known(first, second)


RULES: tuple[Callable[[Entry, Entry], bool], ...] = (
    _denied, _charged, _refused, _leaders, _goes, _somebody, _word_for_word, _jointly, _limit,
    _alleged, _called_off,
)  # fmt: skip
"""Reasons for which two passages, in the order of the text, tell one event."""


def one_side(some: Sequence[Who], others: Sequence[Who]) -> bool:
    """Whether two sides are one where a state may stand for its own people."""
    return bool({side_name(who) for who in some} & {side_name(who) for who in others}) or (
        bool(countries(some)) and countries(some) == countries(others) and (_state(some) or _state(others))
    )


def unnamed(several: Sequence[Who]) -> bool:
    """Whether nobody is named on a side: "the men" may be "three Americans"."""
    return all(who.actor is None for who in several)


def countries(several: Sequence[Who]) -> frozenset[str]:
    """The countries that a side's people are of."""
    return frozenset(who.country for who in several if who.country)


def all_known(entry: Entry) -> bool:
    """Whether the record knows everybody on both sides, and somebody acts."""
    return bool(entry.actors) and all(who.actor for who in (*entry.actors, *entry.recipients))


def named(entry: Entry) -> tuple[frozenset[str], frozenset[str]]:
    """Who acts and to whom, by ``side_name``."""
    return _names(entry.actors), _names(entry.recipients)


def _state(several: Sequence[Who]) -> bool:
    return any(who.actor is not None and who.actor == who.country for who in several)


def _names(several: Sequence[Who]) -> frozenset[str]:
    return frozenset(map(side_name, several))


def _everybody(entry: Entry) -> tuple[Who, ...]:
    return (*entry.actors, *entry.recipients)


def _statuses(one: Entry, other: Entry) -> set[str]:
    return {one.status, other.status}


def _same_act(one: Entry, other: Entry) -> bool:
    """Whether two have one mode, status and day."""
    return (one.mode, one.status, one.when.edtf) == (other.mode, other.status, other.when.edtf)


def _same_known(one: Entry, other: Entry) -> bool:
    return named(one) == named(other) and all_known(one)


def _next(first: Entry, second: Entry) -> bool:
    return 0 <= second.evidence.span.start - first.evidence.span.end <= GAP


def _in_a_row(one: str, other: str) -> int:
    """How many words in a row two texts share at most; a number ends the row."""
    a, b = (WORD.findall(plain(text)) for text in (one, other))
    longest, ending = 0, [0] * (len(b) + 1)
    for word in a:
        row = [0]
        for at, theirs in enumerate(b):
            row.append(ending[at] + 1 if word == theirs and not word.isdigit() else 0)
        longest, ending = max(longest, *row), row
    return longest
