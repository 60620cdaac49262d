"""The pages of the app, a file a kind of page; each has its twins for programs behind the same path.

A page shows what the record's views give; it derives nothing that the command line would not show.
"""

from __future__ import annotations

from fastapi import APIRouter

from communique.web.pages import (
    actors,
    acts,
    adding,
    articles,
    changes,
    citing,
    compare,
    decisions,
    door,
    dyads,
    feeds,
    lists,
    map,
    overview,
    search,
    tracks,
)

__all__ = ["router"]

router = APIRouter()
# Lists last: `/{view}` would take `/search` for a view.
for kind in (
    door, adding, changes, feeds, decisions, citing, overview, search,
    compare, dyads, map, tracks, articles, actors, acts, lists,
):  # fmt: skip
    router.include_router(kind.router)
