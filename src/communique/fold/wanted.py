"""Joins what two articles say, without a day, that the same parties are to do: a plan told again later.

It looks at what is wanted only, never at what was done: of deeds without a day the same parties do many.

"Suspension for suspension" in August and "the double freeze" in November are one proposal to the same three.
"""

from __future__ import annotations

from datetime import date

from communique.fold.days import bounds
from communique.fold.events import EVERYBODY, sides, who_key
from communique.fold.rarity import shared
from communique.fold.stems import head, plain, worded
from communique.model import Entry, digest

WANTED = frozenset({"planned", "proposed", "conditional", "hypothetical", "called-off"})
"""Statuses of what has not come about, called off for good or put off."""

HALF_YEAR = 183
"""Days between two reports that can mean one plan; later it has been overtaken."""

MANY = 3
"""Parties from which on a word for the deed says which it is; two have several plans of a kind."""

ALIKE = 0.3
"""Share of the shorter telling's words, two at least, that two parties' plans have in common.
Of the sample's pairs all with it are one, but for one promise that the key leaves apart."""


TWO_WORDS = 5.0
"""Weight of two words that not every article has; ``ALIKE`` is then their share of the telling's weight."""


def keys(entry: Entry) -> tuple[str, ...]:
    """Keys under which tellings of one plan find each other: two for each word of the deed, of one year."""
    told = _told(entry)
    if told is None or not _plan(entry):
        return ()
    # Two spells for each day, half a spell apart: of two days within half a year one at least is common.
    span = 2 * HALF_YEAR
    spells = dict.fromkeys(
        name for day in told for name in (f"a{day // span}", f"b{(day + HALF_YEAR) // span}")
    )
    who = digest("wanted", who_key(entry), entry.status, entry.mode or "", length=12)
    return tuple(f"{who}-{spell}-{stem}" for spell in spells for stem in sorted(head(entry)))


def one_plan(one: Entry, other: Entry) -> bool:
    """Whether two articles tell of one thing wanted of the same parties; the order does not matter.

    Example:
        ``one_plan(august, november)`` of a freeze proposed to the same three
    """
    if one.article == other.article or not _plan(one) or not _plan(other):
        return False
    if (one.type, one.status, one.mode) != (other.type, other.status, other.mode):
        return False
    days, others = _told(one), _told(other)
    if days is None or others is None or max(days[0], others[0]) - min(days[1], others[1]) > HALF_YEAR:
        return False
    if sides(one) != sides(other) or not head(one) & head(other):
        return False
    if len(_parties(one)) >= MANY:
        return True
    a, b = worded(one), worded(other)
    common = len(a & b)
    if common > 1 and common >= ALIKE * min(len(a), len(b)):
        return True
    told = shared(a, b)
    return told.weight >= TWO_WORDS and told.less >= ALIKE


def _plan(entry: Entry) -> bool:
    """Whether an undated event is wanted of two parties at least, all of them known.

    Talks of two are proposed anew each week and are not one plan.
    """
    if entry.kind != "event" or entry.status not in WANTED or entry.when.edtf:
        return False
    if not all(w.actor or plain(w.name) in EVERYBODY for w in (*entry.actors, *entry.recipients)):
        return False
    parties = len(_parties(entry))
    return parties >= MANY or (parties == 2 and entry.type != "CONSULT")


def _parties(entry: Entry) -> frozenset[str]:
    return sides(entry)[0] | sides(entry)[1]


def _told(entry: Entry) -> tuple[int, int] | None:
    """The first and last day of the report, by `date.toordinal`; none where it is wider than a year."""
    first, last = bounds(entry.told)
    if first is None or last is None:
        return None
    days = date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()
    return days if days[1] - days[0] < 2 * HALF_YEAR else None
