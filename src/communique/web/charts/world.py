"""The world: how often each country acts or is acted upon, and where events take place.

Outlines are Natural Earth's and say nothing on whose land it is; ISO 3166 decides what is one country. What
is known no closer than by its sea, region or country is no point.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from communique.views import Site
from communique.web.charts.drawing import Cell, Chart, Key, Mark, figure, symbol
from communique.web.charts.gazetteer import Spot, capital, spot
from communique.web.charts.projection import WIDTH, place
from communique.web.text import N_, _, ngettext

OUTLINES = Path(__file__).with_name("world.txt")
TOP, HEIGHT = 10, 860
"""The map ends where Antarctica would begin."""
SHADES = 4
SMALLEST, LARGEST = 11.0, 34.0
"""Radii of a place with one event and of the one with most, in the map's units: 4 and 13 points on a desk."""
ISLAND = 9
"""Radius of a country too small for an outline."""
VAGUE = 22.0
"""Radius of the ring for "somewhere in this country"; that of an area is its own, at least ``SMALLEST``."""
KILOMETRES = 20
"""Of a unit of the map, at the equator."""
FOUND = {
    "town": N_("at the place"), "area": N_("somewhere in the area"),
    "country": N_("somewhere in the country"),
    "": N_("not on the map"),
}  # fmt: skip
"""How closely a place is known."""
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
    found = _placed(sites)
    marks += _places(found, names, address)
    lost = sum(one.total for one in found if one.spot is None)
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
                "Of %d event the reports name a place that no map has; the table of places lists it.",
                "Of %d events the reports name a place that no map has; the table of places lists it.",
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
            "place there; hollow: planned or otherwise not happened; a dashed ring: somewhere inside it, or "
            "somewhere in the country at its middle."
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


def where(sites: Sequence[Site], *, names: Callable[[str], str], address: Callable[..., str]) -> Chart:
    """The places by name, as a table alone: how many events happened there and how many did not, and how
    closely the map has them, most first.
    """
    found = _placed(sites)
    rows = []
    for one in sorted(found, key=lambda one: (-one.total, one.name, one.country)):
        closeness = one.spot.closeness if one.spot else ""
        rows.append(
            (
                Cell(one.name, address(about=one.name)),
                Cell(names(one.country) if one.country else "", code=one.country),
                Cell(one.happened),
                Cell(one.total - one.happened),
                Cell(_(FOUND[closeness]), code=closeness or "none"),
            )
        )
    return Chart(
        name="places",
        title=_("Places"),
        about=_("Every place that an event names, also those that are on no map."),
        height=0,
        marks=(),
        columns=(_("Place"), _("Country"), _("Took place"), _("Not happened"), _("On the map")),
        fields=("place", "country", "took_place", "not_happened", "on_the_map"),
        rows=tuple(rows),
    )


@dataclass(slots=True, kw_only=True)
class _Named:
    """A place as events name it, with where it is and how many events happened there, of how many."""

    name: str
    country: str
    spot: Spot | None
    happened: int = 0
    total: int = 0


def _placed(sites: Iterable[Site]) -> list[_Named]:
    """Each name once."""
    found: dict[tuple[str, str], _Named] = {}
    for site in sites:
        key = (site.name, site.country)
        if key not in found:
            where_ = spot(site.name, site.country, site.precision)
            found[key] = _Named(name=site.name, country=site.country, spot=where_)
        found[key].total += site.count
        found[key].happened += site.count if site.status in HAPPENED else 0
    return list(found.values())


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


@dataclass(slots=True, kw_only=True)
class _Circle:
    """What is drawn at one spot of the map: all the names that mean it."""

    x: float
    y: float
    reach: float
    inside: str
    named: list[_Named] = field(default_factory=list)

    @property
    def total(self) -> int:
        return sum(one.total for one in self.named)

    @property
    def happened(self) -> int:
        return sum(one.happened for one in self.named)


def _places(found: Iterable[_Named], names: Callable[[str], str], address: Callable[..., str]) -> list[Mark]:
    """A circle for each place that is found and a dashed ring for each that is known less closely, the large
    ones below."""
    circles: dict[tuple[float, float, str], _Circle] = {}
    for one in found:
        if one.spot is None:
            continue
        middle = place(*one.spot.at) if one.spot.at else _middle(one.country)
        if middle is None:
            continue
        x, y = middle[0], middle[1] - (TOP if one.spot.at or one.country not in _outlines() else 0)
        closeness = one.spot.closeness
        reach = {"town": 0.0, "area": max(SMALLEST, one.spot.reach / KILOMETRES), "country": VAGUE}[closeness]
        key = (x, y, closeness)
        inside = names(one.country) if closeness == "country" else one.name if closeness == "area" else ""
        circles.setdefault(key, _Circle(x=x, y=y, reach=reach, inside=inside)).named.append(one)
    most = max((drawn.total for drawn in circles.values() if not drawn.reach), default=1)
    made = []
    for drawn in sorted(circles.values(), key=lambda drawn: (-drawn.reach, -drawn.total, drawn.x)):
        size = drawn.reach or max(SMALLEST, LARGEST * math.sqrt(drawn.total / max(most, 6)))
        title = _("somewhere in %s") % drawn.inside if drawn.inside else drawn.named[0].name
        tip = f"{title}: " + ngettext("%d event", "%d events", drawn.total) % drawn.total
        if drawn.total > drawn.happened:
            tip += " (" + _("%d not happened") % (drawn.total - drawn.happened) + ")"
        if drawn.inside and (told := [site.name for site in drawn.named if site.name != drawn.inside]):
            tip += ": " + ", ".join(told[:NAMED]) + (" …" if len(told) > NAMED else "")
        kind = "site vague" if drawn.reach else "site" if drawn.happened else "site hollow"
        # What a filter cannot say is looked for: the place's name in the sentence.
        href = address(about=drawn.named[0].name) if len(drawn.named) == 1 or not drawn.reach else "#places"
        made.append(figure(symbol("circle", drawn.x, drawn.y, round(size, 1)), kind, tip=tip, href=href))
    return made


NAMED = 4
"""Names that a ring says beside its own."""


@cache
def _middle(country: str) -> tuple[float, float] | None:
    """The middle of the largest part of a country's outline, in its units; its capital where it has none."""
    path = _outlines().get(country)
    if path is None:
        found = capital(country)
        return place(*found) if found else None
    best = (0.0, 0.0, 0.0)
    for part in path.split("M")[1:]:
        x, y = 0.0, 0.0
        corners = []
        for step in re.findall(r"-?[\d.]+ -?[\d.]+", part):
            dx, dy = map(float, step.split())
            x, y = x + dx, y + dy
            corners.append((x, y))
        around = list(zip(corners, corners[1:] + corners[:1], strict=True))
        # The centroid of a polygon by the shoelace formula.
        twice = sum(a * d - c * b for (a, b), (c, d) in around)
        if abs(twice) > abs(best[0]):
            cx = sum((a + c) * (a * d - c * b) for (a, b), (c, d) in around) / (3 * twice)
            cy = sum((b + d) * (a * d - c * b) for (a, b), (c, d) in around) / (3 * twice)
            best = (twice, cx, cy)
    return (round(best[1], 1), round(best[2], 1)) if best[0] else None


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
        Key(path=ring, kind="site vague small", text=_("somewhere inside")),
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
