"""Joins whose order SQLite is to keep: it takes them for smaller or larger than they are, without figures.

Another database is left to its own judgement.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.selectable import FromClause, Join


class InOrder(Join):
    """An inner join whose left side is gone through first; SQLite calls it ``CROSS JOIN``.

    ``by``: the index by which the left side, a table, is gone through; one that has all that is asked.

    Example:
        ``select(a.c.name).select_from(InOrder(a, b, b.c.of == a.c.id, by="ix_a_name"))``
    """

    inherit_cache = False  # the index is no part of what a join is kept by

    def __init__(self, left: FromClause, right: FromClause, onclause: Any, *, by: str = "") -> None:
        super().__init__(left, right, onclause)
        self.by = by


@compiles(InOrder)
def _as_usual(join: InOrder, compiler: Any, **kept: Any) -> str:
    return str(compiler.visit_join(join, **kept))


@compiles(InOrder, "sqlite")
def _crossed(join: InOrder, compiler: Any, **kept: Any) -> str:
    kept.pop("asfrom", None)
    kept.pop("from_linter", None)
    on: Any = join.onclause
    left, right = (side._compiler_dispatch(compiler, asfrom=True, **kept) for side in (join.left, join.right))
    by = f" INDEXED BY {join.by}" if join.by else ""
    return f"{left}{by} CROSS JOIN {right} ON {on._compiler_dispatch(compiler, **kept)}"
