"""The record as people ask for it: articles, statements, events, actors, the timeline, changes, search, why.

Each view takes one moment of the record and one Filter and gives typed rows; none changes anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from communique.errors import BadUse
from communique.store import Look
from communique.views.actors import actor_rows, actors
from communique.views.articles import article_rows, articles
from communique.views.changes import changes
from communique.views.decisions import decisions, stand_in
from communique.views.events import event_rows, events
from communique.views.filter import Filter
from communique.views.ledgers import VIEWS as LEDGER_VIEWS
from communique.views.ledgers import one_of
from communique.views.lines import dated
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
from communique.views.search import search
from communique.views.selection import Selection
from communique.views.statements import statement_rows, statements
from communique.views.stories import story_rows
from communique.views.timeline import timeline, timeline_rows
from communique.views.whole import Glance, Told, Whole, glance, whole
from communique.views.why import Step, find_act, missing, why

__all__ = [
    "ActorRow", "ArticleRow", "ChangeRow", "ClaimRow", "DecisionRow", "DemandRow", "DisputeRow",
    "EventRow", "EvidenceRow", "Filter", "Glance", "HistoryRow", "LEDGER_VIEWS", "PositionRow", "ProposalRow",
    "RoleRow", "RoundRow", "Row", "SanctionRow", "SearchRow", "Selection", "StageRow", "StatementRow",
    "StoryRow", "Step", "Table", "TalksRow", "TermRow", "TimelineRow", "Told", "TurnRow",
    "UndertakingRow", "UsageRow", "VIEWS", "WatchRow", "Whole", "actors", "articles", "changes", "dated",
    "decisions", "events", "glance", "one",
    "reading_json", "search", "select", "statements", "timeline", "whole", "why",
]  # fmt: skip

VIEWS: dict[str, Any] = {
    "timeline": timeline,
    "articles": articles,
    "statements": statements,
    "events": events,
    **LEDGER_VIEWS,
    "actors": actors,
    "stories": story_rows,
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
        for story in story_rows(look, Filter()):
            if name == story.id or name in story.articles:
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
