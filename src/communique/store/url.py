"""Finds the file that a record is kept in, from a path or a URL.

It opens nothing and makes nothing; an address of a database that this version does not use is refused.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

from communique.errors import BadUse


def locate(where: str | Path) -> Path:
    """The SQLite file that ``where`` (a path or ``sqlite:///path``) names.

    Raises:
        BadUse: for another scheme, a record in memory, or an empty address. A password is never repeated.

    Example:
        >>> locate("sqlite:///talks.db").name
        'talks.db'
    """
    if isinstance(where, Path):
        return where
    if not where.strip():
        raise BadUse("the record's path is empty; give one such as communique.db")
    scheme, mark, rest = where.partition("://")
    if not mark:
        return Path(where).expanduser()
    if scheme.lower() != "sqlite":
        hint = " (PostgreSQL comes with a later version)" if scheme.lower().startswith("postgres") else ""
        raise BadUse(
            f"{scheme}://...: this version keeps records in SQLite; give a path such as communique.db "
            f"or sqlite:///communique.db{hint}"
        )
    parts = urlsplit("sqlite://" + rest)
    if parts.netloc or parts.query or parts.fragment or parts.path in ("", "/", "/:memory:"):
        raise BadUse(f"{where}: a record is a file; write sqlite:///path/to/communique.db")
    # As SQLAlchemy reads it: three slashes before a relative path, four before an absolute one.
    return Path(unquote(parts.path[1:]))
