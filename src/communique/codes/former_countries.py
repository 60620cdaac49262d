"""Codes of countries that ISO 3166 has withdrawn or never gave, as lists of persons use them.

It holds codes only; whether a state is one is not said here.
"""

from __future__ import annotations

OTHER_CODES: dict[str, str] = {
    "xk": "XKX", "su": "SUN", "suhh": "SUN", "yu": "YUG", "yucs": "YUG", "cs": "SCG", "csxx": "SCG",
    "cshh": "CSK", "dd": "DDR", "ddde": "DDR", "uk": "GBR", "gb-eng": "GBR", "gb-nir": "GBR",
    "gb-sct": "GBR", "gb-wls": "GBR", "eu": "EU",
}  # fmt: skip
"""Codes that are no alpha-2 of today, in lower case, and the record's; "cs" is the later of its states."""
