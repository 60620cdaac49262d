"""Finds words anywhere in the record: in articles, statements and events.

It looks for the words as given (and their plain forms); what they mean it does not ask.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from communique.fold import plain
from communique.model import Act, Evidence, Span
from communique.store import Look, Sought
from communique.views.articles import article_rows
from communique.views.evidence import decided_of, evidence_of, evidence_row, leading_entries
from communique.views.figures import how_many, taking_part, tallies
from communique.views.filter import Filter
from communique.views.lines import act_line
from communique.views.rows import EvidenceRow, SearchRow, Table

STEM = 4
"""Letters by which the sentence to show is found: the index matches word forms ("sanction", "sanctions"), so
the sentence may hold another form than was typed."""

COUNTED = 10_000
"""Acts whose years and sides are counted: a quarter of a second's work; words of more narrow nothing."""


def search(look: Look, words: str, *, limit: int | None = 20) -> Table[SearchRow]:
    """What holds all of ``words``: statements and events first, then articles, each the best match first.

    ``limit`` rows at most, ``None`` for all.

    Raises:
        BadUse: where there is no word to look for.
    """
    articles, entries = look.search(words, limit=limit)
    acts_of = look.acts_of(name for name, _ in entries)
    order = list(dict.fromkeys(acts_of[name] for name, _ in entries))
    by_id = {act.id: act for act in look.find_acts(Sought(ids=tuple(order)))}
    acts = _once(look, [by_id[name] for name in order])
    leading, evidence = leading_entries(look, acts), evidence_of(look, acts)
    decided = decided_of(look, acts)
    rows = [
        SearchRow(
            id=act.id,
            reports=act.reports,
            origins=act.origins,
            confidence=act.confidence,
            evidence=evidence[act.id],
            decided=decided.get(act.id, ()),
            date=act.when,
            kind=act.kind,
            line=act_line(act, leading[act.id]),
            ref=act.id,
        )
        for act in acts
    ]
    headings = look.headings(name for name, _ in articles)
    for row in article_rows(look, [headings[name] for name, _ in articles]):
        outlet = f"{row.outlet}: " if row.outlet else ""
        rows.append(
            SearchRow(
                id=row.id,
                reports=row.reports,
                origins=row.origins,
                confidence=row.confidence,
                evidence=_sentence(look, row.id, words) or row.evidence,
                date=row.published,
                kind="article",
                line=f"{outlet}{row.title or row.doc}",
                ref=row.id,
            )
        )
    return Table(rows[:limit], of=SearchRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """How much holds the words, by what one can narrow: ``kinds`` by view, ``years`` of dated acts, and the
    ``countries`` (codes, or ids of who has none) that take part in events.
    """

    kinds: Mapping[str, int]
    years: Mapping[str, int]
    countries: Mapping[str, int]


def facets(look: Look, words: str) -> Facets:
    """What holds all of ``words``, counted by kind, year and country; an act of an uncertain year has none.

    Of words that more than ``COUNTED`` acts hold the kinds alone are counted.

    Raises:
        BadUse: where there is no word to look for.

    Example:
        ``facets(look, "talks").kinds == {"statements": 2, "events": 1, "articles": 1}``
    """
    wanted = Filter(about=words)
    kinds = {view: how_many(look, wanted, view=view) for view in ("statements", "events")}
    years: Counter[str] = Counter()
    present: dict[str, int] = {}
    if sum(kinds.values()) <= COUNTED:
        for one in tallies(look, wanted):
            if one.first[:4] == one.last[:4]:
                years[one.first[:4]] += one.count
        present = taking_part(look, wanted)
    return Facets(
        kinds={**kinds, "articles": look.count_articles(words)},
        years=dict(sorted(years.items())),
        countries=dict(sorted(present.items(), key=lambda one: (-one[1], one[0]))),
    )


def _once(look: Look, acts: list[Act]) -> list[Act]:
    """``acts`` without the events that a statement among them made by being said: its line says it."""
    events = look.entries(name for act in acts if act.kind == "event" for name in act.entries)
    makers = look.acts_of(entry.made_by for entry in events.values() if entry.made_by)
    found = {act.id for act in acts}
    return [
        act
        for act in acts
        if act.kind != "event"
        or not any(makers.get(events[name].made_by or "") in found for name in act.entries)
    ]


def _sentence(look: Look, article: str, words: str) -> tuple[EvidenceRow, ...]:
    """The first sentence with the most of the words."""
    found, reading = look.article(article), look.reading(article)
    if found is None or reading is None:
        return ()
    stems = {word[: max(STEM, len(word) - 3)] for word in plain(words).replace('"', " ").split()}
    best: tuple[int, Span] | None = None
    for span in reading.sentences:
        sentence = f" {plain(span.of(found.text))}"
        count = sum(stem in sentence for stem in stems)
        if count and (best is None or count > best[0]):
            best = count, span
    if best is None:
        return ()
    evidence = Evidence(article=article, span=best[1], quote=best[1].of(found.text))
    return (evidence_row(evidence, look.headings([article])),)
