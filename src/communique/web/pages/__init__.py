"""The pages of the app, a file a kind of page; each has its twins for programs behind the same path.

A page shows what the record's views give; it derives nothing that the command line would not show.
"""

from __future__ import annotations

from fastapi import APIRouter

from communique.web.pages import actors, acts, articles, door, dyads, lists, overview, search

__all__ = ["router"]

router = APIRouter()
# Lists last: `/{view}` would take `/search` for a view.
for kind in (door, overview, search, dyads, articles, actors, acts, lists):
    router.include_router(kind.router)
