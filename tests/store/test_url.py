"""Where a record is kept: a path or a URL of SQLite, and a plain refusal of all else."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.errors import BadUse
from communique.store import locate


@pytest.mark.parametrize(
    ("where", "path"),
    [
        ("talks.db", "talks.db"),
        ("sqlite:///talks.db", "talks.db"),
        ("sqlite:////data/talks.db", "/data/talks.db"),
        ("SQLite:///a%20b.db", "a b.db"),
    ],
)
def test_paths_and_urls(where: str, path: str) -> None:
    assert locate(where) == Path(path)


def test_a_path_object_is_taken_as_it_is() -> None:
    assert locate(Path("a b.db")) == Path("a b.db")


@pytest.mark.parametrize(
    "where", ["postgresql://me:secret@host/db", "postgres://host/db", "postgresql+psycopg://h/d"]
)
def test_postgresql_is_refused_without_repeating_the_password(where: str) -> None:
    with pytest.raises(BadUse, match="this version keeps records in SQLite") as refused:
        locate(where)
    assert "secret" not in str(refused.value)
    assert "later version" in str(refused.value)


@pytest.mark.parametrize("where", ["mysql://h/d", "https://example.org/x.db"])
def test_other_schemes_are_refused(where: str) -> None:
    with pytest.raises(BadUse, match="give a path such as communique.db"):
        locate(where)


@pytest.mark.parametrize(
    "where", ["", "  ", "sqlite://", "sqlite:///", "sqlite:///:memory:", "sqlite://host/x.db"]
)
def test_a_record_is_a_file(where: str) -> None:
    with pytest.raises(BadUse):
        locate(where)
