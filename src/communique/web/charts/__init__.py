"""Pictures of the record: each with its table, made of marks that lead to the acts they count.

They say nothing that the table beside them does not say, and need no script to be seen.
"""

from __future__ import annotations

from communique.web.charts.axis import GRAINS
from communique.web.charts.circle import circle
from communique.web.charts.drawing import Cell, Chart, Key, Mark, Window
from communique.web.charts.relations import relations
from communique.web.charts.rounds import offices, rounds
from communique.web.charts.topics import topics
from communique.web.charts.track import acts
from communique.web.charts.world import where, world
from communique.web.charts.year import year

__all__ = [
    "Cell",
    "Chart",
    "GRAINS",
    "Key",
    "Mark",
    "Window",
    "acts",
    "circle",
    "offices",
    "relations",
    "rounds",
    "topics",
    "where",
    "world",
    "year",
]
