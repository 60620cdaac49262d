"""What every test can ask for: an article, a reading and an entry already made.

A test that needs another one calls the makers of ``makers.py`` with its own fields. Nothing here replaces a
part of the package: where a fake does not fit through the front door, the door is wrong.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import makers
from communique.model import Article, Entry, Reading

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture
def article() -> Article:
    return makers.article()


@pytest.fixture
def reading(article: Article) -> Reading:
    return makers.reading(article)


@pytest.fixture
def entry(article: Article) -> Entry:
    return makers.entry(article)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of third-party gold beside the repository; the test is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} is absent: third-party articles are not part of the repository")
    return SHARED
