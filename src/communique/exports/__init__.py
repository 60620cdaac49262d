"""Hands the record to other tools, one format a function.

It reads no record itself: each writer takes rows of the contract, one at a time, and keeps none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import IO, Any

from communique.exports.rows import line, write_csv, write_json, write_jsonl

__all__ = ["FORMATS", "line", "write_csv", "write_json", "write_jsonl"]

Writer = Callable[[str, Iterable[Mapping[str, Any]], IO[str]], int]

FORMATS: Mapping[str, Writer] = {"json": write_json, "jsonl": write_jsonl, "csv": write_csv}
"""Every format by the name a user gives it; a writer takes the view's name, its rows and where they go."""
