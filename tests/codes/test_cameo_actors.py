"""The actor codes lead to countries and organisations that the other tables have, and none means two."""

from __future__ import annotations

import pycountry

from communique.codes.cameo_actors import BODIES, FORMER_CODES, TITLES
from communique.codes.countries import COUNTRIES
from communique.codes.former_countries import OTHER_CODES
from communique.codes.organisations import ORGANISATIONS

STATES = {row.code for row in COUNTRIES}
CODES = {row.code for row in ORGANISATIONS}


def test_other_codes_lead_to_codes_of_the_tables() -> None:
    assert set(FORMER_CODES.values()) <= STATES
    assert set(OTHER_CODES.values()) - {"EU"} <= STATES
    assert set(BODIES.values()) <= CODES


def test_a_part_of_society_is_no_country() -> None:
    assert not set(TITLES) & ({c.alpha_3 for c in pycountry.countries} | STATES | set(FORMER_CODES))


def test_other_codes_are_none_of_todays() -> None:
    assert not set(OTHER_CODES) & {c.alpha_2.lower() for c in pycountry.countries}
    assert not set(FORMER_CODES) & {c.alpha_3 for c in pycountry.countries}


def test_codes_have_three_letters() -> None:
    assert {len(code) for code in (*TITLES, *FORMER_CODES, *BODIES)} == {3}
