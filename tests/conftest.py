"""What every test can ask for: an article, a reading and an entry already made.

A test that needs another one calls the makers of ``makers.py`` with its own fields. Nothing here replaces a
part of the package: where a fake does not fit through the front door, the door is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import makers
from communique.model import Article, Entry, Reading

if TYPE_CHECKING:
    from fastapi.testclient import TestClient

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


@pytest.fixture(scope="module")
def app() -> TestClient:
    """A client of the web app over some reports of the sample; a file of tests has one of its own."""
    import served  # what serves is imported where something is served

    return served.client(served.sample())


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A Chromium for the tests that walk pages, each in a visit of its own; they are skipped without it."""
    import browsing

    driver = pytest.importorskip("playwright.sync_api", reason="Playwright drives the browser of these tests")
    if browsing.CHROMIUM is None:
        pytest.skip("no Chromium is installed")
    # Not for the whole run: while it is there nothing else can run a loop of its own.
    with browsing.started(driver) as one:
        yield one
