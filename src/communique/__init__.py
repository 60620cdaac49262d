"""Reads news coverage of diplomacy and keeps the record: who said what, quoted, dated and open to correction.

Importing it loads nothing heavy: each public name fetches what it needs when it is first used.

Example:
    >>> import communique as cq
    >>> cq.Span(2, 5).of("abcdef")
    'cde'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from communique.errors import ArticleError, CommuniqueError, RunError
    from communique.model import Article, Entry, Evidence, Failure, Reading, Span, When, Who
    from communique.record import Record, annotate
    from communique.views import Filter, Table

__all__ = [
    "Article", "ArticleError", "CommuniqueError", "Entry", "Evidence", "Failure", "Filter", "Reading",
    "Record", "RunError", "Span", "Table", "When", "Who", "__version__", "annotate", "errors", "model",
]  # fmt: skip

_HOMES = {
    "Filter": "communique.views",
    "Record": "communique.record",
    "Table": "communique.views",
    "annotate": "communique.record",
    **dict.fromkeys(("ArticleError", "CommuniqueError", "RunError"), "communique.errors"),
    **dict.fromkeys(
        ("Article", "Entry", "Evidence", "Failure", "Reading", "Span", "When", "Who"), "communique.model"
    ),
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
