"""The door of the engines: an Article goes in, a Reading comes out.

Nothing here names anybody or dates anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from communique.engines.inheritance import inherit as inherit
    from communique.engines.reader import Engine as Engine
    from communique.engines.reader import Reader as Reader

__all__ = ["Engine", "Reader", "inherit"]

_PLACES = {"Engine": "reader", "Reader": "reader", "inherit": "inheritance"}


def __getattr__(name: str) -> Any:
    # The model's libraries load when a reader is first asked for, not when the package is.
    if name in _PLACES:
        from importlib import import_module

        return getattr(import_module(f"communique.engines.{_PLACES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
