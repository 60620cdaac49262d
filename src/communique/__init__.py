"""Reads news coverage of diplomacy and keeps the record: who said what, quoted, dated and open to correction.

Importing it loads nothing heavy: each public name fetches what it needs when it is first used.

Example:
    >>> import communique as cq
    >>> sorted(cq.annotate.__annotations__)
    ['return', 'text', 'verbatim']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from communique.record import Record, annotate
    from communique.views import Filter, Table

__all__ = ["Filter", "Record", "Table", "__version__", "annotate", "errors", "model"]

_HOMES = {
    "Filter": "communique.views",
    "Record": "communique.record",
    "Table": "communique.views",
    "annotate": "communique.record",
}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("communique")
    if name in ("errors", "model"):
        return import_module(f"communique.{name}")
    if name in _HOMES:
        found = getattr(import_module(_HOMES[name]), name)
        globals()[name] = found
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
