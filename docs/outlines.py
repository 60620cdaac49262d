"""Writes the map's outlines from Natural Earth's countries: ``python docs/outlines.py WHEEL``.

WHEEL (``pip download --no-deps geopandas==0.14.4``) carries them as a shapefile, which ``pyshp`` reads;
neither is needed to run anything. It keeps borders as they are there and changes three codes only.
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections import defaultdict
from pathlib import Path

import shapefile

from communique.web.charts.projection import place

OUT = Path(__file__).resolve().parents[1] / "src" / "communique" / "web" / "charts" / "world.txt"
INSIDE = "geopandas/datasets/naturalearth_lowres/naturalearth_lowres"
CODES = {"CYN": "CYP", "SOL": "SOM", "-99": "XKX"}
"""Natural Earth's own codes: what ISO 3166 has as parts of Cyprus and Somalia goes with them; Kosovo has the
code that is in use for it."""
LEFT_OUT = {"ATA"}
"""Antarctica, where nobody meets."""
CORNERS = 2
"""Turns that make an area; an island of fewer is smaller than a unit."""

HEAD = """\
# Countries for the map, a line each: its ISO 3166 code, and its outline in the units of projection.py.
# Made by docs/outlines.py from Natural Earth, 1:110m (naturalearthdata.com), which is in the public domain.
"""


def main(wheel: Path) -> None:
    """Writes the outlines of the shapefile inside ``wheel``."""
    with zipfile.ZipFile(wheel) as packed:
        parts = {kind: io.BytesIO(packed.read(f"{INSIDE}.{kind}")) for kind in ("shp", "dbf", "shx")}
    paths: dict[str, list[str]] = defaultdict(list)
    with shapefile.Reader(**parts, encoding="latin-1") as reader:
        for country in reader.iterShapeRecords():
            code = CODES.get(country.record["iso_a3"], country.record["iso_a3"])
            starts = [*country.shape.parts, len(country.shape.points)]
            for start, end in zip(starts, starts[1:], strict=False):
                ring = _ring(country.shape.points[start:end])
                if code not in LEFT_OUT and ring.count("l") >= CORNERS:
                    paths[code].append(ring)
    lines = [f"{code}\t{''.join(rings)}\n" for code, rings in sorted(paths.items())]
    OUT.write_text(HEAD + "".join(lines), encoding="utf-8", newline="\n")
    print(f"{len(lines)} countries, {OUT.stat().st_size:,} bytes in {OUT}")


def _ring(points: list[tuple[float, float]]) -> str:
    """A closed line through points, each by its distance from the one before, as SVG writes it."""
    dots = [tuple(round(value) for value in place(*point[:2])) for point in points]
    (x, y), told = dots[0], [f"M{dots[0][0]} {dots[0][1]}"]
    for to_x, to_y in dots[1:-1]:
        if (to_x, to_y) != (x, y):
            told.append(f"l{to_x - x} {to_y - y}")
            x, y = to_x, to_y
    return "".join(told) + "z"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
