"""Where an event takes place: names cut too short, the one nearest the trigger, the country it lies in."""

from __future__ import annotations

import pytest

from communique.engines.mentions import mentions
from communique.engines.sentences import sentences
from communique.model import Place, Reading
from communique.resolve import settled
from communique.who import Cast, site
from makers import ENGINE, article, spot


def cast(text: str) -> Cast:
    cut = sentences(text)
    return Cast(
        article(text), Reading(article="a", engine=ENGINE, sentences=cut, mentions=mentions(text, cut))
    )


def sited(text: str, trigger: str, *places: str) -> tuple[str, str] | None:
    """Name and country of the place of an event with this trigger, of what the engines cut as places."""
    told = site(cast(text), [spot(text, place) for place in places], [spot(text, trigger)])
    return (told.name, told.country) if told is not None else None


@pytest.mark.parametrize(
    ("text", "trigger", "places", "place"),
    [
        ("Troops marched through Lima on Monday.", "marched", ("through Lima",), ("Lima", "PER")),
        ("The envoys met in Barcelona, far from the sea.", "met", ("Barcelona,",), ("Barcelona", "ESP")),
        ("He will travel to North Dakota Friday.", "travel", ("North",), ("North Dakota", "USA")),
        ("It shelled a crowded Basra market by night.", "shelled", ("a",), ("a crowded Basra market", "IRQ")),
        ("It hit the U.S. mainland, he said.", "hit", ("the",), ("the U.S. mainland", "USA")),
        ("Two hundred marched outside the Norwegian embassy.", "marched", ("outside",),
         ("the Norwegian embassy", "NOR")),
        ("A rally on the Danish island of Bornholm ended.", "rally", ("the Danish island of Bornholm",),
         ("the Danish island of Bornholm", "DNK")),
        ("Fans met at Harbour Field in Chicago.", "met", ("Harbour Field",), ("Harbour Field", "USA")),
        ("They met in Ouchy, Switzerland, again.", "met", ("Ouchy",), ("Ouchy", "CHE")),
        ("The rocket broke up over site B-44.", "broke up", ("B",), ("B-44", "")),
        ("They met by the river.", "met", ("the river",), ("the river", "")),
        ("The plan for a post in Brussels came up at a summit in Lima.", "summit", ("Brussels", "Lima"),
         ("Lima", "PER")),
        ("In Lima, ministers met before they flew to Oslo.", "met", ("Lima", "Oslo"), ("Lima", "PER")),
        ("They spat on Rosa Vidal.", "spat", ("Rosa Vidal",), None),
        ("He threw it into the.", "threw", ("the",), None),
    ],
)  # fmt: skip
def test_sites(text: str, trigger: str, places: tuple[str, ...], place: tuple[str, str] | None) -> None:
    assert sited(text, trigger, *places) == place


def test_no_place_told_is_none() -> None:
    assert sited("They met.", "met") is None


@pytest.mark.parametrize(
    ("name", "precision"),
    [("Peru", "country"), ("Florida", "region"), ("New York", "city"), ("Dallas", "city"), ("Lima", "city")],
)
def test_how_exact_a_place_is(name: str, precision: str) -> None:
    place = settled(Place(name=name))
    assert place is not None
    assert place.precision == precision
