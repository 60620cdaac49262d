"""Where a place of the earth lies on the map: the Equal Earth projection, in which equal areas look equal.

It knows no borders; those are lines of ``world.txt``.
"""

from __future__ import annotations

import math

WIDTH, HEIGHT = 2000, 974
"""The whole earth in the map's own units: a unit is 20 km at the equator, finer than the outlines are."""

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
"""Of the projection: Šavrič, Patterson and Jenny, "The Equal Earth map projection", IJGIS 33 (2019)."""
_M = math.sqrt(3) / 2
_EDGE = math.pi / (_M * A1)
"""Half the equator on the projection's plane."""


def place(longitude: float, latitude: float) -> tuple[float, float]:
    """Units from the left and from the top of the map, for degrees east and north.

    Example:
        >>> place(0, 0), place(180, 0)
        ((1000.0, 487.0), (2000.0, 487.0))
    """
    t = math.asin(_M * math.sin(math.radians(max(-90.0, min(90.0, latitude)))))
    x = math.radians(longitude) * math.cos(t)
    x /= _M * (A1 + 3 * A2 * t**2 + t**6 * (7 * A3 + 9 * A4 * t**2))
    y = t * (A1 + A2 * t**2 + t**6 * (A3 + A4 * t**2))
    scale = WIDTH / 2 / _EDGE
    return round(WIDTH / 2 + x * scale, 1), round(HEIGHT / 2 - y * scale, 1)
