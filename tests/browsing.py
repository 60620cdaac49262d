"""A real browser for tests: it notes what a page complains of, what it asks of others, and every click."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.served import served

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))),
    None,
)
DESK = {"width": 1280, "height": 900}


@dataclass
class Walk:
    """A browser's page on its way through the app."""

    page: Any
    base: str
    clicks: int = 0
    complaints: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        """Opens an address of the app."""
        self.page.goto(self.base + path)

    def click(self, found: Any) -> None:
        """Clicks as a person does, and counts it."""
        self.clicks += 1
        click(found)

    def end(self) -> None:
        """Nothing was complained of, and nothing was asked of others."""
        assert (self.complaints, self.elsewhere) == ([], []), (self.complaints, self.elsewhere)
        self.page.context.close()


def click(found: Any) -> None:
    """Clicks, and waits for the whole page that opens: a click returns once its first bytes are there."""
    found.click()
    found.page.wait_for_load_state()


def press(page: Any, key: str) -> None:
    """Presses a key, and waits for the page that opens, if one does."""
    page.keyboard.press(key)
    page.wait_for_load_state()


@contextmanager
def serving(record: Path) -> Iterator[str]:
    """The address of the app over a record, served as a person would."""
    with served(record) as (address, _process):
        yield address


@contextmanager
def started(playwright: Any) -> Iterator[Any]:
    """A Chromium; in a container it has no user namespaces for its sandbox."""
    options = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=options)
        yield browser
        browser.close()


def walk(browser: Any, base: str, **options: Any) -> Walk:
    """A fresh visit, by default at a desk."""
    made = Walk(browser.new_context(**{"viewport": DESK, **options}).new_page(), base)
    made.page.on("console", lambda m: made.complaints.append(m.text) if m.type != "log" else None)
    made.page.on("pageerror", lambda error: made.complaints.append(str(error)))
    made.page.on(
        "request", lambda r: made.elsewhere.append(r.url) if not r.url.startswith(base + "/") else None
    )
    return made
