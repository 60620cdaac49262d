"""Joins what two articles say, without a day, that the same parties are to do: a plan told again later.

It looks at what is wanted only, never at what was done: of deeds without a day the same parties do many.

"Suspension for suspension" in August and "the double freeze" in November are one proposal to the same three.
"""

from __future__ import annotations

from datetime import date

from communique.fold.days import bounds
from communique.fold.events import EVERYBODY, sides, who_key
from communique.fold.stems import head, plain, worded
from communique.model import Entry, digest

WANTED = frozenset({"planned", "proposed", "conditional", "hypothetical"})
"""Statuses of what has not come about."""

HALF_YEAR = 183
"""Days between two reports that can mean one plan; later it has been overtaken."""

MANY = 3
"""Parties from which on a word for the deed says which it is; two have several plans of a kind."""

ALIKE = 0.3
"""Share of the shorter telling's words, two at least, that two parties' plans have in common.
Of the sample's pairs all with it are one, but for one promise that the key leaves apart."""


def keys(entry: Entry) -> tuple[str, ...]:
    """Keys under which tellings of one plan find each other: two for each word of the deed, of one year."""
    day = _told(entry)
    if day is None or not _plan(entry):
        return ()
    # Two spells for each day, half a spell apart: of two days within half a year one at least is common.
    span = 2 * HALF_YEAR
    spells = (f"a{day // span}", f"b{(day + HALF_YEAR) // span}")
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
    days = _told(one), _told(other)
    if days[0] is None or days[1] is None or abs(days[0] - days[1]) > HALF_YEAR:
        return False
    if sides(one) != sides(other) or not head(one) & head(other):
        return False
    if len(_parties(one)) >= MANY:
        return True
    a, b = worded(one), worded(other)
    common = len(a & b)
    return common > 1 and common >= ALIKE * min(len(a), len(b))


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


def _told(entry: Entry) -> int | None:
    """The day of the report, by `date.toordinal`; none where it is no day."""
    first, last = bounds(entry.told)
    return date.fromisoformat(first).toordinal() if first is not None and first == last else None
