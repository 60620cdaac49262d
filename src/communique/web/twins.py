"""Which form of a page a path asks for: the page itself, or its twin for programs.

It takes a dot in an id for what it is: only ``.json`` and ``.csv`` at the end ask for a twin.
"""

from __future__ import annotations

FORMS = ("json", "csv")


def formed(name: str) -> tuple[str, str]:
    """An id, and the form its path ends with; no form where the page is asked for.

    Example:
        >>> formed("PRK.csv"), formed("PRK")
        (('PRK', 'csv'), ('PRK', ''))
    """
    head, dot, form = name.rpartition(".")
    return (head, form) if dot and form in FORMS else (name, "")
