"""The record as people ask for it: articles, statements, events, actors, the timeline, changes, search, why.

Each view takes one moment of the record and one Filter and gives typed rows; none changes anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from communique.errors import BadUse
from communique.store import Look, Outline, Site, Tally, Tie
from communique.views.actors import LISTED as ACTORS
from communique.views.actors import actor_rows, actors
from communique.views.articles import LISTED as ARTICLES
from communique.views.articles import article_rows, articles
from communique.views.changes import changes, newest_changes
from communique.views.decisions import decisions, stand_in
from communique.views.deeds import Deed, Meant, deeds
from communique.views.events import LISTED as EVENTS
from communique.views.events import event_rows, events
from communique.views.figures import (
    KINDS,
    behind,
    days_of,
    how_many,
    last_acts,
    last_of,
    learnt_acts,
    outlines,
    places,
    score_of,
    tallies,
    ties,
)
from communique.views.filter import ORDERS, Filter
from communique.views.judging import (
    Bench,
    Judged,
    Nearby,
    Settable,
    Telling,
    bench,
    nearby,
    withdrawn,
)
from communique.views.ledgers import VIEWS as LEDGER_VIEWS
from communique.views.ledgers import brief, one_of
from communique.views.lines import dated
from communique.views.listed import Listed
from communique.views.namesakes import Namesake, namesakes
from communique.views.reading import reading_json
from communique.views.rows import (
    ActorRow,
    ArticleRow,
    ChangeRow,
    ClaimRow,
    DecisionRow,
    DemandRow,
    DisputeRow,
    EventRow,
    EvidenceRow,
    HistoryRow,
    PositionRow,
    ProposalRow,
    RoleRow,
    RoundRow,
    Row,
    SanctionRow,
    SearchRow,
    StageRow,
    StatementRow,
    StoryRow,
    Table,
    TalksRow,
    TermRow,
    TimelineRow,
    TurnRow,
    UndertakingRow,
    UsageRow,
    WatchRow,
)
from communique.views.search import Facets, facets, search
from communique.views.selection import Selection
from communique.views.statements import LISTED as STATEMENTS
from communique.views.statements import statement_rows, statements
from communique.views.stories import LISTED as STORIES
from communique.views.stories import one_story
from communique.views.timeline import LISTED as TIMELINE
from communique.views.timeline import timeline, timeline_rows
from communique.views.whole import Glance, Ledgers, Told, Whole, glance, newest, open_ledgers, whole
from communique.views.why import Step, find_act, missing, why

__all__ = [
    "ActorRow", "ArticleRow", "Bench", "ChangeRow", "ClaimRow", "DecisionRow", "Deed", "DemandRow",
    "DisputeRow", "EventRow", "EvidenceRow", "Facets", "Filter", "Glance", "HistoryRow", "Judged",
    "LEDGER_VIEWS", "Ledgers", "Listed", "Meant", "Namesake", "Nearby", "ORDERS", "Outline", "PositionRow",
    "ProposalRow", "RoleRow", "RoundRow", "Row", "SanctionRow", "SearchRow", "Selection", "Settable",
    "Site", "StageRow", "StatementRow", "Step", "StoryRow", "Table", "TalksRow", "Tally", "Telling",
    "TermRow", "Tie", "TimelineRow", "Told", "TurnRow", "UndertakingRow", "UsageRow", "VIEWS", "WatchRow",
    "Whole", "actors", "articles", "behind", "bench", "brief", "changes", "dated", "days_of", "decisions",
    "deeds", "event_rows", "events", "facets", "glance", "how_many", "last_acts", "last_of", "learnt",
    "learnt_acts", "namesakes", "nearby", "newest", "newest_changes", "one", "open_ledgers", "outlines",
    "places", "reading_json", "score_of", "search", "select", "statement_rows", "statements", "tallies",
    "ties", "timeline", "whole", "why", "withdrawn",
]  # fmt: skip

VIEWS: dict[str, Listed[Any]] = {
    "timeline": TIMELINE,
    "articles": ARTICLES,
    "statements": STATEMENTS,
    "events": EVENTS,
    **LEDGER_VIEWS,
    "actors": ACTORS,
    "stories": STORIES,
}
"""The views of this version, by the contract's names."""

ALL = 1_000_000
"""Pieces of evidence with a single row: all of them."""


def select(look: Look, wanted: Filter, *, names: Iterable[str] | None = None) -> Selection:
    """What a filter finds in all views, or in those of ``names``, for whoever hands the record on.

    Raises:
        BadUse: where no view can apply the filter, or its value cannot be understood.
    """
    return Selection(look, wanted, table=VIEWS, names=names)


def learnt(look: Look, view: str, wanted: Filter, *, most: int) -> list[Row]:
    """The ``most`` rows of a view that the record learnt of last, in no order.

    Where a filter has a ``limit``, only the rows within it are looked at, in the view's order.

    Raises:
        BadUse: for a view that has no moment of learning (actors, stories), or a filter as in ``VIEWS``.
    """
    if view in KINDS and wanted.limit is None:
        ids = learnt_acts(look, wanted, view=view, most=most)
    elif view in KINDS:
        ids = VIEWS[view].ids(look, wanted, 0)
    elif view == "articles":
        ids = look.newest_article_ids(VIEWS[view].ids(look, wanted, 0), most=most)
    elif view in LEDGER_VIEWS:
        ids = look.newest_row_ids(VIEWS[view].ids(look, wanted, 0), most=most)
    else:
        raise BadUse(f"{view} have no moment at which they were learnt")
    return list(VIEWS[view].rows(look, ids, wanted))


def one(look: Look, view: str, name: str) -> Row:
    """One row in full, with all its evidence.

    Raises:
        BadUse: for a view that this version does not have. NoSuchEntry: where nothing has this id.
    """
    if view not in VIEWS:
        raise BadUse(f"there is no view {view!r}; there are {', '.join(VIEWS)}")
    if view == "articles":
        if heading := look.headings([name]).get(name):
            return article_rows(look, [heading])[0]
    elif view == "actors":
        if found := look.find_actors(ids=[stand_in(look, name)]):
            return actor_rows(look, found)[0]
    elif view == "stories":
        if story := one_story(look, name):
            return story
    elif view in LEDGER_VIEWS:
        if row := one_of(look, view, name):
            return row
    elif act := find_act(look, name):
        if view == "timeline":
            return timeline_rows(look, [act])[0]
        if (view, act.kind) == ("statements", "statement"):
            return statement_rows(look, [act], inline=ALL)[0]
        if (view, act.kind) == ("events", "event"):
            return event_rows(look, [act], inline=ALL)[0]
    raise missing(look, name)
