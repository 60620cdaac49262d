"""The world: how often each country acts or is acted upon, and where events take place.

Outlines are Natural Earth's and say nothing on whose land it is; ISO 3166 decides what is one country.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path

from communique.views import Site
from communique.web.charts.drawing import Cell, Chart, Key, Mark, figure, symbol
from communique.web.charts.gazetteer import capital, town
from communique.web.charts.projection import WIDTH, place
from communique.web.text import _, ngettext

OUTLINES = Path(__file__).with_name("world.txt")
TOP, HEIGHT = 10, 860
"""The map ends where Antarctica would begin."""
SHADES = 4
SMALLEST, LARGEST = 11.0, 34.0
"""Radii of a place with one event and of the one with most, in the map's units: 4 and 13 points on a desk."""
ISLAND = 9
"""Radius of a country too small for an outline."""
HAPPENED = ("actual",)


def world(
    present: Mapping[str, int],
    sites: Sequence[Site],
    *,
    names: Callable[[str], str],
    address: Callable[..., str],
) -> Chart:
    """Countries shaded by the events they take part in, places by what happened there.

    Args:
        present: number of events by country; ids of actors without one are passed over.
        names: a country's name by its code.
        address: the address of the events with the page's filters, some changed.
    """
    outlines = _outlines()
    bounds = _bounds(max((present[code] for code in present if _is_country(code, outlines)), default=0))
    marks: list[Mark] = []
    table: list[tuple[int, tuple[Cell, ...]]] = []
    happened: Counter[str] = Counter()
    for site in sites:
        happened[site.country] += site.count
    for code, path in outlines.items():
        count = present.get(code, 0)
        marks.append(_country(code, count, bounds, names, address, path))
    for code in sorted(set(present) - set(outlines)):
        if _is_country(code, outlines) and (spot := capital(code)):
            x, y = place(*spot)
            marks.append(
                _country(
                    code,
                    present[code],
                    bounds,
                    names,
                    address,
                    symbol("circle", x, y - TOP, ISLAND),
                    island=True,
                )
            )
    for code in sorted(set(present) | set(happened)):
        if _is_country(code, outlines):
            count = present.get(code, 0)
            row = (Cell(names(code), address(country=code), code), Cell(count), Cell(happened[code]))
            table.append((count, row))
    drawn, lost = _places(sites, address)
    marks += drawn
    table.sort(key=lambda one: -one[0])
    away = sum(count for code, count in present.items() if not _is_country(code, outlines))
    notes = [
        _(
            "Outlines: Natural Earth (public domain), countries as ISO 3166 has them. How a border is drawn "
            "takes no side in a dispute."
        ),
    ]
    if lost:
        notes.append(
            ngettext(
                "The place of %d event is told but not found on the map.",
                "The places of %d events are told but not found on the map.",
                lost,
            )
            % lost
        )
    if away:
        notes.append(_("Organisations and persons without a country are not on the map."))
    return Chart(
        name="world",
        title=_("Where, and whose, events are"),
        about=_(
            "Shading: in how many events a country acts or is acted upon. Circles: how many events took "
            "place there; hollow: planned or otherwise not happened."
        ),
        width=WIDTH,
        height=HEIGHT,
        marks=tuple(marks),
        columns=(_("Country"), _("Takes part in"), _("Take place there")),
        fields=("country", "takes_part", "take_place"),
        rows=tuple(row for _count, row in table),
        keys=_keys(bounds),
        notes=tuple(notes),
        whole=True,
    )


def where(sites: Sequence[Site], *, names: Callable[[str], str]) -> tuple[tuple[str, str, int, int], ...]:
    """Places with their country, how many events happened there and how many were planned, most first."""
    counts: dict[tuple[str, str], Counter[bool]] = {}
    for site in sites:
        counts.setdefault((site.name, site.country), Counter())[site.status in HAPPENED] += site.count
    found = [(name, names(code) if code else "", n[True], n[False]) for (name, code), n in counts.items()]
    return tuple(sorted(found, key=lambda one: (-one[2] - one[3], one[0])))


def _country(
    code: str,
    count: int,
    bounds: Sequence[int],
    names: Callable[[str], str],
    address: Callable[..., str],
    path: str,
    *,
    island: bool = False,
) -> Mark:
    shade = sum(count >= bound for bound in bounds)
    kind = f"land s{shade}" if shade else "land"
    if not count:
        return figure(path, kind)
    tip = f"{names(code)}: " + ngettext("%d event", "%d events", count) % count
    return figure(path, kind + (" island" if island else ""), tip=tip, href=address(country=code))


def _places(sites: Sequence[Site], address: Callable[..., str]) -> tuple[list[Mark], int]:
    """A circle for each place that is found, the large ones below; how many events have none."""
    counts: dict[tuple[float, float], Counter[bool]] = {}
    called: dict[tuple[float, float], tuple[str, str]] = {}
    lost = 0
    for site in sites:
        spot = town(site.name, site.country) if site.country else None
        if spot is None and site.precision == "country" and site.country:
            spot = capital(site.country)
        if spot is None:
            lost += site.count
            continue
        counts.setdefault(spot, Counter())[site.status in HAPPENED] += site.count
        called.setdefault(spot, (site.name, site.country))
    most = max((number.total() for number in counts.values()), default=1)
    made = []
    for spot, number in sorted(counts.items(), key=lambda one: -one[1].total()):
        x, y = place(*spot)
        name, code = called[spot]
        size = max(SMALLEST, LARGEST * math.sqrt(number.total() / max(most, 6)))
        tip = f"{name}: " + ngettext("%d event", "%d events", number.total()) % number.total()
        if number[False]:
            tip += " (" + _("%d not happened") % number[False] + ")"
        kind = "site" if number[True] else "site hollow"
        # What a filter cannot say is looked for: the place's name in the sentence.
        made.append(
            figure(symbol("circle", x, y - TOP, round(size, 1)), kind, tip=tip, href=address(about=name))
        )
    return made, lost


def _keys(bounds: Sequence[int]) -> tuple[Key, ...]:
    box, ring = "M2 3h12v10h-12z", symbol("circle", 8, 8, 5.5)
    made = []
    for number, bound in enumerate(bounds):
        upper = bounds[number + 1] - 1 if number + 1 < len(bounds) else None
        text = f"{bound}+" if upper is None else str(bound) if upper == bound else f"{bound}–{upper}"
        made.append(Key(path=box, kind=f"land s{number + 1 + SHADES - len(bounds)}", text=text))
    return (
        *made,
        Key(path=ring, kind="site small", text=_("took place")),
        Key(path=ring, kind="site hollow small", text=_("planned")),
    )


def _bounds(most: int) -> tuple[int, ...]:
    """From how many events each shade begins: round numbers, each several times the one before."""
    if most < 2 * SHADES:
        return tuple(range(1, min(most, SHADES) + 1)) or (1,)
    made = [1]
    for step in range(1, SHADES):
        raw = most ** (step / SHADES)
        size = 10 ** int(math.log10(raw))
        made.append(max(made[-1] + 1, min((1, 2, 5, 10), key=lambda one: abs(one * size - raw)) * size))
    return tuple(made)


def _is_country(code: str, outlines: Mapping[str, str]) -> bool:
    return code in outlines or (
        len(code) == 3 and code.isalpha() and code.isupper() and capital(code) is not None
    )


@cache
def _outlines() -> dict[str, str]:
    """The path of each country by its code."""
    lines = OUTLINES.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))
