"""Finds the words of articles and statements, as each database does it.

It ranks nothing itself and reads no meaning into words; it is the one place where a dialect may differ.
"""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import ColumnElement, Connection, Float, Integer, Select, literal_column, select, text

from communique.errors import BadUse

INDEXES = {"articles": ("title", "text"), "entries": ("quote",)}
"""Tables with full text, and their columns; each has a whole-number key called ``number``."""

# Porter stems, so that "sanction" finds "sanctions"; diacritics do not matter. Readers type both ways.
TOKENIZER = "porter unicode61 remove_diacritics 2"

ASKED = re.compile(r'"([^"]*)"|(\S+)')
WORD = re.compile(r"\w+", re.UNICODE)


def setup(dialect: str) -> list[str]:
    """Statements that make the full-text indexes of an empty record and keep them in step with its tables."""
    _known(dialect)
    made = []
    for table, columns in INDEXES.items():
        names, new = ", ".join(columns), ", ".join(f"new.{c}" for c in columns)
        old = ", ".join(f"old.{c}" for c in columns)
        index = f"{table}_fts"
        # The index keeps no second copy of the text (external content, FTS5 manual, section 4.4.3).
        made.append(
            f"CREATE VIRTUAL TABLE {index} USING fts5({names}, content='{table}', content_rowid='number', "
            f"tokenize='{TOKENIZER}')"
        )
        made.append(
            f"CREATE TRIGGER {index}_in AFTER INSERT ON {table} BEGIN "
            f"INSERT INTO {index}(rowid, {names}) VALUES (new.number, {new}); END"
        )
        made.append(
            f"CREATE TRIGGER {index}_out AFTER DELETE ON {table} BEGIN "
            f"INSERT INTO {index}({index}, rowid, {names}) VALUES ('delete', old.number, {old}); END"
        )
    return made


def renew(connection: Connection) -> None:
    """Builds the indexes again from the tables, so that words of deleted rows are in none of their pages."""
    _known(connection.dialect.name)
    for table in INDEXES:
        connection.execute(text(f"INSERT INTO {table}_fts({table}_fts) VALUES ('rebuild')"))


def matching(dialect: str, table: str, words: str) -> Select[tuple[int]]:
    """Selects the numbers of the rows of ``table`` that hold all ``words``.

    Raises:
        BadUse: where ``words`` holds no word.
    """
    return _match(dialect, table, words, literal_column("rowid", Integer))


def ranked(connection: Connection, table: str, words: str, *, limit: int | None) -> list[tuple[int, float]]:
    """``(number, rank)`` of the best rows of ``table`` that hold all ``words``; a lower rank is better.

    Raises:
        BadUse: where ``words`` holds no word.
    """
    rank = literal_column("rank", Float)
    number = literal_column("rowid", Integer)
    asked = _match(connection.dialect.name, table, words, number, rank).order_by(rank, number).limit(limit)
    return [(int(row[0]), float(row[1])) for row in connection.execute(asked)]


def _match(dialect: str, table: str, words: str, *columns: ColumnElement[Any]) -> Select[Any]:
    _known(dialect)
    condition = text(f"{table}_fts MATCH :words").bindparams(words=query(words))
    return select(*columns).select_from(text(f"{table}_fts")).where(condition)


def query(words: str) -> str:
    """What a person typed as an FTS5 query: words, "phrases in quotes"; ``*`` ends a beginning.

    Raises:
        BadUse: where there is no word to look for.

    Example:
        >>> query('nuclear "action for action" sanct*')
        '"nuclear" "action for action" "sanct"*'
    """
    asked = []
    for phrase, word in ASKED.findall(words):
        inside = " ".join(WORD.findall(phrase or word))
        if inside:
            asked.append(f'"{inside}"' + ("*" if word.endswith("*") else ""))
    if not asked:
        raise BadUse(f'{words!r} holds no word to look for; give at least one, or a "phrase in quotes"')
    return " ".join(asked)


def _known(dialect: str) -> None:
    if dialect != "sqlite":
        raise NotImplementedError(f"full-text search is not written for {dialect}")
