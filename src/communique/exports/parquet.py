"""A folder of Parquet files, one a view, with the nested fields of the rows as they are.

It guesses no types from what it sees: columns follow from the type of the rows, also where there are none.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import fields
from itertools import islice
from pathlib import Path
from typing import Any, Literal, Union

from communique.exports.columns import has_parts
from communique.exports.rows import line
from communique.exports.telling import SURROGATES
from communique.model import Span
from communique.views import Selection

GROUP = 2_000
"""Rows in memory at a time, and in one row group: some megabytes."""


def write_parquet(rows: Selection, path: Path) -> None:
    """``VIEW.parquet`` for each view; dates, sides and sentences as structures and lists."""
    import pyarrow
    from pyarrow import parquet

    for view in rows.views:
        of = rows.of(view)
        schema = pyarrow.schema([pyarrow.field(name, kind) for name, kind in _fields(of)])
        hints = typing.get_type_hints(of)
        found = rows.rows(view)
        with parquet.ParquetWriter(path / f"{view}.parquet", schema, compression="zstd") as out:
            while group := list(islice(found, GROUP)):
                shaped = [{name: _shaped(row[name], hints[name]) for name in schema.names} for row in group]
                out.write_table(pyarrow.Table.from_pylist(shaped, schema=schema))


def _fields(of: Any) -> Iterator[tuple[str, Any]]:
    hints = typing.get_type_hints(of)
    for one in fields(of):
        yield one.name, _kind(hints[one.name])


def _kind(hint: Any) -> Any:
    """Arrow's type for a type of ours; a text with JSON where there is none."""
    import pyarrow

    origin, given = typing.get_origin(hint), typing.get_args(hint)
    if origin in (Union, types.UnionType):
        return _kind(_some(given))
    if origin in (tuple, list):
        return pyarrow.list_(_kind(given[0]))
    if origin is not None and origin is not Literal and issubclass(origin, Mapping):
        return pyarrow.map_(pyarrow.string(), _kind(given[1]))
    if hint is Span:
        return pyarrow.list_(pyarrow.int64())
    if has_parts(hint):
        return pyarrow.struct(list(_fields(hint)))
    plain = {int: pyarrow.int64(), float: pyarrow.float64(), bool: pyarrow.bool_()}
    return plain.get(hint, pyarrow.string())


def _shaped(value: Any, hint: Any) -> Any:
    """A value of the contract's JSON as Arrow takes it for the type."""
    if value is None:
        return None
    origin, given = typing.get_origin(hint), typing.get_args(hint)
    if origin in (Union, types.UnionType):
        return _shaped(value, _some(given))
    if origin in (tuple, list):
        return [_shaped(one, given[0]) for one in value]
    if origin is not None and origin is not Literal and issubclass(origin, Mapping):
        return [(key, _shaped(one, given[1])) for key, one in value.items()]
    if hint is Span:
        return list(value)
    if has_parts(hint):
        hints = typing.get_type_hints(hint)
        return {one.name: _shaped(value[one.name], hints[one.name]) for one in fields(hint)}
    if isinstance(value, (list, dict)):
        return line(value)
    return SURROGATES.sub("\ufffd", value) if isinstance(value, str) else value


def _some(given: tuple[Any, ...]) -> Any:
    """The type in an optional one."""
    return next(one for one in given if one is not type(None))
