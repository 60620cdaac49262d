"""The rounds of one format: which acts tell of the same meeting, whether announced, postponed, held or off.

It makes no meeting of a wish that names no day and no level, and calls off none that nobody had planned yet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from communique.ledgers import history, meeting
from communique.ledgers.deeds import deed, trimmed
from communique.ledgers.gathering import one_sentence
from communique.ledgers.reported import Reported, days
from communique.model import UNKNOWN, Change, Entry, Place, Round, When

SLACK = 1
"""Days by which two reports of one round may differ: a time zone, and the evening's news."""

STAY = 3
"""The same of a visit, which one report dates by its first day and the next by its last."""

AHEAD, SOON = 150, 45
"""Days before a round in which it is spoken of without its day: summits are announced three months before.
The shorter one where nothing says that the level is the same."""

WIDE = 31
"""Days of a plan ("by May") beyond which a meeting in them is its own only if it is of its level."""

OUTCOMES = 3
"""Agreements of its day that are shown as what came of a meeting: a declaration has thirty."""

OFF = ("called-off", "postponed")

FIELDS = frozenset({"military", "Red Cross"})
"""Levels that are fields of their own: no meeting of an untold level fulfils a plan for such talks."""

UNDATED = "9999"
"""Sorts after every day."""


@dataclass(slots=True, eq=False)
class Meeting:
    """One round in the making: the days it can be of, the acts that tell it, what they told when."""

    when: When
    level: str = ""
    call: bool = False
    visit: bool = False
    ids: set[str] = field(default_factory=set)
    acts: list[Reported] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    @property
    def first(self) -> str:
        """The first day (ISO) that it can be of; empty where unknown."""
        return days(self.when)[0]

    @property
    def held(self) -> bool:
        """Whether any act tells that it was held."""
        return any(change.status == "held" for change in self.changes)

    @property
    def planned_on(self) -> str:
        """The first day on which it was told that it is to be; empty where that is unknown."""
        told = [days(change.when)[0] for change in self.changes if change.status in ("planned", "held")]
        return min(told, default=UNDATED)

    def meets(self, when: When, *, slack: int) -> bool:
        """Whether it can be of the same days, some days' slack allowed; a day of no year only of its like."""
        first, last = days(when)
        if not first or not self.first:
            return bool(when.edtf) and when.edtf == self.when.edtf
        return shifted(self.first, -slack) <= last and first <= shifted(days(self.when)[1], slack)


@dataclass(frozen=True, slots=True)
class Telling:
    """What one act says of one meeting: planned, proposed, held, postponed or called-off."""

    act: Reported
    entry: Entry
    entries: tuple[Entry, ...]
    status: str
    level: str
    call: bool
    visit: bool
    aside: bool
    wished: str = ""

    @property
    def when(self) -> When:
        """The meeting's day: the act's, or where it has several statuses that of the entry."""
        return self.act.when if self.act.when.edtf else self.entry.when

    @property
    def reported(self) -> str:
        """The day (ISO) from which it is told, be it as a wish; empty where unknown."""
        return self.wished or days(When(edtf=self.entry.told))[0] or self.act.known_day

    @property
    def since(self) -> When:
        """The day from which it counts: what was held from its own, what is to be from its report's.

        So too what was held on a day that is left open: by then it had been.
        """
        own = days(self.when)[0]
        if not self.reported or own == self.reported or (own and self.status == "held"):
            return self.when
        return When(edtf=self.reported, basis="derived", why="the day of the report that tells it")

    @property
    def order(self) -> tuple[bool, bool, int, str, str, str]:
        """What was held first, then plans, then what is off; exact days first."""
        first, last = days(self.when)
        width = (date.fromisoformat(last) - date.fromisoformat(first)).days if first else 10_000
        plan = self.status != "held"
        return self.status in OFF, plan, width, first or self.reported or UNDATED, self.act.id, self.status


def tellings(
    act: Reported, entries: Iterable[Entry], *, alike: Sequence[Entry], offices: Mapping[str, int]
) -> list[Telling]:
    """What an act says of a meeting by those of its entries that speak of it, each status once.

    ``alike``: its entries that may tell the meeting's place and level too.
    ``offices``: ranks of persons by their ids.

    An act may have both: a plan and its coming true are one.
    """
    found: dict[str, Telling] = {}
    known = sorted(entries, key=lambda entry: (entry.headline, entry.told or UNDATED, entry.id))
    levels = Counter(level for entry in known if (level := meeting.level(entry, known=offices)))
    level = min(levels, key=lambda name: (-levels[name], name)) if levels else ""
    for entry in known:
        if status := meeting.standing(entry):
            call, visit = meeting.is_call(entry), meeting.is_visit(entry)
            aside = meeting.is_aside(entry)
            found.setdefault(status, Telling(act, entry, tuple(alike), status, level, call, visit, aside))
    if "planned" in found and (wish := found.pop("proposed", None)) is not None:
        # What one report wishes for and a later one plans has been talked of since the first.
        found["planned"] = replace(found["planned"], wished=min(wish.reported, found["planned"].reported))
    return list(found.values())


def gathered(several: Iterable[Telling]) -> tuple[list[Meeting], list[Telling]]:
    """The rounds that tellings are of, and those that belong to none.

    Held ones make the rounds, plans join them, and what is called off is what had been planned by then.
    """
    found: list[Meeting] = []
    beside: list[Telling] = []
    for one in sorted(several, key=lambda one: one.order):
        meant = _meant(found, one)
        if meant is None and not _founds(one):
            beside.append(one)
            continue
        if meant is None:
            meant = Meeting(one.when if days(one.when)[0] or one.when.edtf else UNKNOWN)
            found.append(meant)
        _add(meant, one)
    return found, beside


def _founds(one: Telling) -> bool:
    if one.aside:
        return False
    if one.when.edtf:
        return True
    return one.status == "planned" and bool(one.level or one.visit)


def _add(meant: Meeting, one: Telling) -> None:
    if one.act.id not in meant.ids:
        meant.ids.add(one.act.id)
        meant.acts.append(one.act)
        meant.entries.extend(one.entries)
    meant.level = meant.level or one.level
    meant.call, meant.visit = meant.call or one.call, meant.visit or one.visit
    status = "planned" if one.status == "proposed" else one.status
    meant.changes.append(Change(status=status, when=one.since, acts=(one.act.id,)))
    first, last = days(one.when)
    if one.status not in OFF and first:
        mine = days(meant.when)
        if not mine[0] or (first >= mine[0] and last < mine[1]):
            meant.when = one.when


def _meant(found: Sequence[Meeting], one: Telling) -> Meeting | None:
    """The round that an act tells of, of those known so far."""
    for other in found:
        if one.act.id in other.ids:
            return other
    fitting = [other for other in found if other.call == one.call and _fits(other.level, one.level)]
    if one.status in OFF:
        return _off(fitting, one)
    slack = STAY if one.visit else SLACK
    same = [other for other in found if other.call == one.call and other.meets(one.when, slack=SLACK)]
    wide = _days(one.when) > WIDE
    if wide:
        # Who on the day of a meeting plans one for the months to come means the next.
        past = {id(other) for other in same if other.held and days(other.when)[1] <= one.reported}
        same = [other for other in same if _same(other, one) and id(other) not in past]
    same = same or [
        other for other in fitting if other.visit and not wide and other.meets(one.when, slack=slack)
    ]
    if same:
        return min(same, key=lambda other: (not _fits(other.level, one.level), _apart(other, one)))
    if one.when.edtf:
        return None
    told = [other for other in fitting if any(one_sentence(one.act, act) for act in other.acts)]
    if told:
        return told[0]
    if not one.level and one.status == "proposed":
        return None
    ahead = [other for other in fitting if _is_ahead(other, one) and days(other.when)[1] > one.reported]
    ahead = [other for other in ahead if other.level == one.level or not FIELDS & {other.level, one.level}]
    if ahead:
        return min(ahead, key=lambda other: (not _same(other, one), other.first))
    return next((other for other in fitting if not other.when.edtf), None)


def _off(fitting: Sequence[Meeting], one: Telling) -> Meeting | None:
    """The planned round that is called off: one of its day, else the next that was planned by then."""
    planned = [other for other in fitting if other.planned_on <= (one.reported or UNDATED)]
    planned = [other for other in planned if other.planned_on != UNDATED]
    same = [other for other in planned if other.meets(one.when, slack=0)]
    ahead = [other for other in planned if _is_ahead(other, one)]
    undated = [
        other
        for other in planned
        if not other.first and not other.held and other.planned_on < (one.reported or UNDATED)
    ]
    for several in (same, ahead, undated):
        if several:
            return min(several, key=lambda other: (not _same(other, one), other.first, other.acts[0].id))
    return None


def _fits(one: str, other: str) -> bool:
    return not one or not other or one == other


def _apart(one: Meeting, other: Telling) -> int:
    first, mine = days(other.when)[0], one.first
    if not first or not mine:
        return 0
    return abs((date.fromisoformat(first) - date.fromisoformat(mine)).days)


def _days(when: When) -> int:
    first, last = days(when)
    return (date.fromisoformat(last) - date.fromisoformat(first)).days if first else 0


def _same(one: Meeting, other: Telling) -> bool:
    return bool(one.level) and one.level == other.level


def _is_ahead(one: Meeting, other: Telling) -> bool:
    day = other.reported
    far = AHEAD if _same(one, other) else SOON
    return bool(day and one.first) and day <= days(one.when)[1] and one.first <= shifted(day, far)


def shifted(day: str, by: int) -> str:
    """A day (ISO) so many days later; the day itself where the calendar ends."""
    try:
        return (date.fromisoformat(day) + timedelta(days=by)).isoformat()
    except OverflowError:
        return day


def made(one: Meeting, agreed: Sequence[Reported], *, offices: Mapping[str, int]) -> Round:
    """A round as the ledger has it; ``agreed`` are agreements of its parties, which may tell its outcome."""
    levels = Counter(level for entry in one.entries if (level := meeting.level(entry, known=offices)))
    return Round(
        when=one.when,
        acts=tuple(act.id for act in one.acts),
        place=place([one]),
        level=min(levels, key=lambda name: (-levels[name], name)) if levels else "",
        outcome="; ".join(dict.fromkeys(words for _, words in outcomes(one, agreed))),
        history=_once(history.in_time(one.changes)),
    )


def place(rounds: Iterable[Meeting]) -> Place | None:
    """The place that most acts of some rounds name."""
    known = [where for one in rounds for entry in one.entries if (where := meeting.place(entry)) is not None]
    if not known:
        return None
    counted = Counter((where.name, where.country) for where in known)
    wanted = min(counted, key=lambda pair: (-counted[pair], not pair[1], pair))
    return next(where for where in known if (where.name, where.country) == wanted)


def outcomes(one: Meeting, agreed: Iterable[Reported]) -> list[tuple[Reported, str]]:
    """What the parties agreed on a round's days, in the sources' words, with the acts that tell it."""
    found: list[tuple[Reported, str]] = []
    if one.held and one.first:
        last = shifted(days(one.when)[1], SLACK)
        for act in agreed:
            what = trimmed(deed(act.leading))
            if what and one.first <= act.first_day <= days(act.when)[1] <= last:
                found.append((act, what))
    return found[:OUTCOMES]


def _once(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Changes without repeats; what was held is not planned any more."""
    kept: list[Change] = []
    for change in changes:
        if kept and kept[-1].status == change.status:
            kept[-1] = Change(status=change.status, when=kept[-1].when, acts=(*kept[-1].acts, *change.acts))
        elif not (kept and kept[-1].status == "held" and change.status == "planned"):
            kept.append(change)
    return tuple(kept)
