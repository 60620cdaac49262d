"""Full text: what a person types becomes a query that the database understands, whatever they type."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.errors import BadUse
from communique.store.search import TOKENIZER, matching, query, setup


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("ferry port", '"ferry" "port"'),
        ('"action for action" ferry', '"action for action" "ferry"'),
        ("sanct*", '"sanct"*'),
        ("six-party", '"six party"'),
        ('half a "quote', '"half" "a" "quote"'),
        ("a AND (b OR NOT c)", '"a" "AND" "b" "OR" "NOT" "c"'),
    ],
)
def test_words_phrases_and_beginnings(typed: str, asked: str) -> None:
    assert query(typed) == asked


@pytest.mark.parametrize("typed", ["", "   ", '""', "*", "- : ( )"])
def test_no_word_is_refused(typed: str) -> None:
    with pytest.raises(BadUse, match="no word to look for"):
        query(typed)


@given(st.text(max_size=40))
@settings(max_examples=200, deadline=None)
def test_nothing_a_person_types_breaks_the_database(typed: str) -> None:
    try:
        asked = query(typed)
    except BadUse:
        return
    with sqlite3.connect(":memory:") as connection:
        connection.execute(f"CREATE VIRTUAL TABLE words USING fts5(text, tokenize='{TOKENIZER}')")
        connection.execute("SELECT rowid FROM words WHERE words MATCH ?", (asked,)).fetchall()
    connection.close()


def test_another_dialect_is_not_guessed_at() -> None:
    with pytest.raises(NotImplementedError, match="postgresql"):
        setup("postgresql")
    with pytest.raises(NotImplementedError):
        matching("postgresql", "articles", "ferry")
