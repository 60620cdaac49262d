"""The world by events: which countries take part, and where things happen.

It places nothing that no article names, and takes no side on a border.
"""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from communique.errors import BadUse
from communique.record import Record
from communique.views import Site, places
from communique.web import answering, charts, listing
from communique.web.asking import Asked, asked
from communique.web.naming import named
from communique.web.remembered import Remembered
from communique.web.text import _

router = APIRouter()

APPLY = ("actor", "country", "about", "since", "until", "type", "status")
"""Filters of the map, as of the list of events."""
SHOWN = 40
"""Places listed; the file behind the list has all."""


@router.get("/map")
def show(request: Request) -> Response:
    """The map."""
    wish, present, sites = _found(request)
    record: Record = request.app.state.record
    names = named(record, present)
    return answering.page(
        request,
        "map.html",
        title=_("Map"),
        fields=listing.fields("events", wish.given),
        filtered=bool(wish.given),
        wish=wish,
        charts=[_drawn(wish, present, sites, names)],
        places=_listed(wish, sites, names),
        shown=SHOWN,
        here="/map",
    )


@router.get("/map.{form}")
def counts(request: Request, form: str) -> Response:
    """The countries of the map with their numbers."""
    return twin(request, f"world.{form}")


@router.get("/map/{name}")
def twin(request: Request, name: str) -> Response:
    """The countries of the map, or the places, with their numbers."""
    wish, present, sites = _found(request)
    record: Record = request.app.state.record
    names = named(record, present)
    drawn = {"world": _drawn(wish, present, sites, names), "places": _listed(wish, sites, names)}
    return answering.chart(drawn, name)


def _listed(wish: Asked, sites: list[Site], names: Any) -> charts.Chart:
    def address(**changed: str | None) -> str:
        return wish.address("/events", **changed)

    return charts.where(sites, names=names, address=address)


def _drawn(wish: Asked, present: dict[str, int], sites: list[Site], names: Any) -> charts.Chart:
    def address(**changed: str | None) -> str:
        return wish.address("/events", **changed)

    return charts.world(present, sites, names=names, address=address)


def _found(request: Request) -> tuple[Asked, dict[str, int], list[Site]]:
    wish = asked(request.query_params)
    if wrong := sorted(set(wish.given) - set(APPLY)):
        raise BadUse(f"{', '.join(wrong)} does not apply to the map; there are {', '.join(APPLY)}")
    record: Record = request.app.state.record
    remembered: Remembered = request.app.state.remembered

    def counted() -> tuple[dict[str, int], list[Site]]:
        with record.look() as look:
            return places(look, wish.wanted)

    present, sites = remembered.get(("map", tuple(sorted(wish.given.items()))), counted)
    return wish, present, sites
