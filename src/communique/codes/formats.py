"""Formats of talks that are known by a name, and who sits in them.

Facts as the parties' own documents have them; a format that is not listed is told by its parties alone.
"""

from __future__ import annotations

from typing import NamedTuple


class Format(NamedTuple):
    """One format: its name, a pattern of how it is called, the codes of its parties."""

    name: str
    pattern: str
    parties: tuple[str, ...]


FORMATS: tuple[Format, ...] = (
    Format(
        "six-party talks",
        r"six[- ](?:party|nation|way|sided)\s+(?:talks|negotiations|process|framework|format|meetings?)",
        ("CHN", "JPN", "KOR", "PRK", "RUS", "USA"),
    ),
    Format(
        "four-party talks on Korea",
        r"four-(?:party|way)\s+(?:peace\s+)?talks\b(?=.{0,80}Korea)",
        ("CHN", "KOR", "PRK", "USA"),
    ),
    Format(
        "Normandy format", r"Normandy\s+(?:format|four|talks|process|summit)", ("DEU", "FRA", "RUS", "UKR")
    ),
    Format(
        "Trilateral Contact Group",
        r"[Tt]rilateral\s+[Cc]ontact\s+[Gg]roup",
        ("OSCE", "RUS", "UKR"),
    ),
    Format("Astana talks", r"Astana\s+(?:talks|process|format|round|meeting)", ("IRN", "RUS", "TUR")),
    Format(
        "P5+1 talks with Iran",
        r"(?:P5\s*\+\s*1|E3\s*[/+]\s*(?:EU\s*)?\+?\s*3|P5-plus-1)\b",
        ("CHN", "DEU", "FRA", "GBR", "IRN", "RUS", "USA"),
    ),
)
"""Formats by name; the first that fits counts."""
