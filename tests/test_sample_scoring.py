"""Whom the sample's scorer takes for the speaker of a key."""

from __future__ import annotations

import pytest

from benchmarks.sample import same
from communique.model import Who


@pytest.mark.parametrize(
    ("wanted", "found", "right"),
    [
        (("Ada Holm", "NOR"), ("Ada Holm", "NOR"), True),
        (("Ada Holm", "NOR"), ("Holm", "NOR"), True),
        (("Ada Holm", "NOR"), ("Ada Holm", None), False),
        (("Ada Holm", "NOR"), ("Ida Holm", "NOR"), False),
        (("Nordic Harbour Ministry", "NOR"), ("the Harbour Ministry", "NOR"), True),
        (("Nordic Harbour Ministry", "NOR"), ("Norway", "NOR"), False),
        (("Kim Dae-ho", "KOR"), ("Kim Daeho", "KOR"), True),
        (("Juan Šefčik", "SVK"), ("Juan Sefcik", "SVK"), True),
        (("foreign news agency", None), ("a foreign news agency", "NOR"), True),
        (("foreign news agency", None), ("the", None), False),
        (("U.S. Harbor Office", "USA"), ("the US Harbor Office", "USA"), True),
        (None, None, True),
        (("Ada Holm", "NOR"), None, False),
        (None, ("Ada Holm", "NOR"), False),
    ],
)
def test_the_same_speaker(
    wanted: tuple[str, str | None] | None, found: tuple[str, str | None] | None, right: bool
) -> None:
    key = wanted and {"name": wanted[0], "country": wanted[1]}
    who = Who(name=found[0], country=found[1]) if found else None
    assert same(key, who) is right
