"""How a name is told from another by its spelling, and the id that goes with a person's.

It compares spellings; whether two persons of one name are the same is not asked here.
"""

from __future__ import annotations

import unicodedata

from communique.model import digest

_PARTS_THAT_DO_NOT_TELL = frozenset({"mr", "mrs", "ms", "dr", "sir", "lord"})


def normalise(name: str) -> str:
    """A name without case, accents, points, hyphens and blanks.

    Example:
        >>> normalise("Kim Jong-un") == normalise("KIM Jong Un")
        True
    """
    plain = name.lower() if name.isascii() else unicodedata.normalize("NFKD", name.casefold())
    words = [
        word if word.isalnum() else "".join(c for c in word if c.isalnum())
        for word in plain.replace("-", "").split()
    ]
    return "".join(word for word in words if word and word not in _PARTS_THAT_DO_NOT_TELL)


def person_id(name: str, *, country: str | None) -> str:
    """The id of a person without one of a registry: ``p-`` and a hash of country and normalised name."""
    return "p-" + digest(country or "", normalise(name))


def body_id(name: str, *, country: str | None) -> str:
    """The id of a named body that the tables lack: ``o-`` and a hash of country and normalised name."""
    return "o-" + digest(country or "", normalise(name))
