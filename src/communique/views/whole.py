"""One article as a page shows it: its whole text, what was cut, every entry in its place, its copies.

It shows the text as it was read and changes no sign of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.model import Act, Article, Cut, Entry
from communique.store import Look, Sought
from communique.views.articles import article_rows
from communique.views.evidence import leading_entries
from communique.views.lines import act_line
from communique.views.rows import ArticleRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One telling in the article: the entry, the act that it is part of, and the act in one line."""

    entry: Entry
    act: str
    line: str


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
    told = [
        Told(entry=entry, act=acts_of[name], line=lines[acts_of[name]])
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
    days: dict[str, int] = {}
    if since is not None:
        for act in look.find_acts(Sought(since=since, dated=True, once=True)):
            # Only a day is a point of the year; a month or an interval has no cell of its own.
            if len(act.when.edtf) == 10 and act.when.edtf.replace("-", "").isdecimal():
                days[act.when.edtf] = days.get(act.when.edtf, 0) + 1
    kinds = {"statement": 0, "event": 0}
    for name in look.act_ids():
        kinds["statement" if name.startswith("s-") else "event"] += 1
    return Glance(
        articles=counts["articles"], statements=kinds["statement"], events=kinds["event"],
        actors=counts["actors"], last_day=look.last_day(), days=days,
    )  # fmt: skip
