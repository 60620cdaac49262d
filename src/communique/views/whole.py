"""One article as a page shows it: its whole text, what was cut, every entry in its place, its copies.

It shows the text as it was read and changes no sign of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.model import Act, Article, Cut, Entry
from communique.store import Look, Sought
from communique.views.articles import article_rows
from communique.views.evidence import decided_of, leading_entries
from communique.views.filter import Filter
from communique.views.ledgers import ALWAYS, OWED
from communique.views.ledgers import VIEWS as LEDGER_VIEWS
from communique.views.lines import act_line
from communique.views.rows import ArticleRow, Row, TimelineRow
from communique.views.timeline import timeline_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One telling in the article: the entry, the act that it is part of, and the act in one line.

    ``decided``: ids of the decisions of people that hold of the act.
    """

    entry: Entry
    act: str
    line: str
    decided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """An article with its row, text, furniture, tellings in the order of the text, and copies."""

    row: ArticleRow
    text: str
    byline: str
    agency: str
    cut: tuple[Cut, ...]
    told: tuple[Told, ...]
    copies: tuple[ArticleRow, ...]


def whole(look: Look, article: str) -> Whole | None:
    """The article with this id, ``None`` where there is none."""
    found: Article | None = look.article(article)
    headings = look.headings([article])
    if found is None or article not in headings:
        return None
    entries = look.entries_of([article])
    acts_of = look.acts_of(entries)
    acts = {act.id: act for act in look.acts(sorted(set(acts_of.values())))}
    lines = {name: act_line(act, entry) for name, (act, entry) in _leading(look, acts).items()}
    decided = decided_of(look, acts.values())
    told = [
        Told(
            entry=entry, act=acts_of[name], line=lines[acts_of[name]], decided=decided.get(acts_of[name], ())
        )
        for name, entry in entries.items()
        if name in acts_of
    ]
    told.sort(key=lambda one: (one.entry.evidence.span.start, one.entry.evidence.span.end, one.entry.id))
    origin = headings[article].copy_of or article
    others = [name for name in (origin, *look.copy_groups([origin]).get(origin, ())) if name != article]
    known = look.headings(others)
    return Whole(
        row=article_rows(look, [headings[article]])[0],
        text=found.text,
        byline=found.byline,
        agency=found.agency,
        cut=found.cut,
        told=tuple(told),
        copies=tuple(article_rows(look, [known[name] for name in others if name in known])),
    )


def _leading(look: Look, acts: dict[str, Act]) -> dict[str, tuple[Act, Entry]]:
    leading = leading_entries(look, list(acts.values()))
    return {name: (act, leading[name]) for name, act in acts.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """How much the record holds, its last day, and how many acts fall on each day of the year before it."""

    articles: int
    statements: int
    events: int
    actors: int
    last_day: str | None
    days: dict[str, int]


def glance(look: Look, *, since: str | None) -> Glance:
    """The record in numbers; ``since`` (ISO) is the first day of which acts are counted by day."""
    counts = look.counts()
    return Glance(
        articles=counts["articles"],
        statements=look.count_acts(Sought(kind="statement")),
        events=look.count_acts(Sought(kind="event")),
        actors=counts["actors"],
        last_day=look.last_day(),
        days={} if since is None else look.days_told(Sought(since=since, dated=True, once=True)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """A row of a ledger whose status became another on a day (ISO)."""

    ledger: str
    row: Row
    day: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledgers:
    """What the ledgers come to on the record's last day: how many rows, what is open, what changed last.

    Of each list the newest rows come first, as many as were asked for.
    """

    counts: dict[str, int]
    owed_count: int
    owed: tuple[Row, ...]
    talks: tuple[Row, ...]
    disputes: tuple[Row, ...]
    turned: tuple[Turned, ...]


RUNNING = ("open", "suspended", "proposed")
"""What talks are that have not ended."""
TURNING = ("undertakings", "proposals", "talks", "sanctions")
"""Ledgers whose rows change from state to state."""


def open_ledgers(look: Look, *, most: int) -> Ledgers:
    """The ledgers at a glance, with at most ``most`` rows of each kind."""
    day = look.last_day() or ALWAYS
    owed = look.find_row_ids("undertakings", status=(OWED, day))
    running = look.find_row_ids("talks", status=(RUNNING, day))
    disputes = look.find_row_ids("disputes")
    turned = look.newest_states(TURNING, day, limit=most)
    rows = {
        ledger: {row.id: row for row in LEDGER_VIEWS[ledger].rows(look, ids, Filter())}
        for ledger in TURNING
        if (ids := [name for own, name, _, _ in turned if own == ledger])
    }
    counted = look.count_rows()
    return Ledgers(
        counts={name: counted.get(name, 0) for name in LEDGER_VIEWS},
        owed_count=len(owed),
        owed=tuple(LEDGER_VIEWS["undertakings"].rows(look, owed[-most:][::-1], Filter())),
        talks=tuple(LEDGER_VIEWS["talks"].rows(look, running[-most:][::-1], Filter())),
        disputes=tuple(LEDGER_VIEWS["disputes"].rows(look, disputes[-most:][::-1], Filter())),
        turned=tuple(
            Turned(ledger=ledger, row=rows[ledger][name], day=since, status=status)
            for ledger, name, since, status in turned
        ),
    )


def newest(look: Look, *, since: str, until: str, most: int) -> list[TimelineRow]:
    """The newest acts of a span of days (ISO), of one day the most reported first.

    What is known by month only has no place among days.
    """
    ids = look.newest_acts(Sought(since=since, until=until, dated=True, once=True), limit=most)
    acts = {act.id: act for act in look.acts(ids)}
    return timeline_rows(look, [acts[name] for name in ids])
