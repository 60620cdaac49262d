"""A real browser walks the pages: to a sentence, by keyboard, without scripts, past hostile words.

Skipped where Playwright or a Chromium is absent.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

import served
from communique.record import Record

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright drives the browser of these tests")

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))),
    None,
)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")

DESK, PHONE = {"width": 1360, "height": 900}, {"width": 390, "height": 844}


@dataclass
class Walk:
    """A browser's page, with what it complained about and what it asked of others."""

    page: Any
    base: str
    complaints: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        self.page.goto(self.base + path)


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    """The address of the app, served as a person would."""
    command = [sys.executable, "-m", "communique", "serve", "--port", "0", "--record", str(served.sample())]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip().rstrip("/")
        process.terminate()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    # A container has no user namespaces for Chromium's sandbox.
    options = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=options)
        yield started
        started.close()


def walk(browser: Any, base: str, **options: Any) -> Walk:
    made = Walk(browser.new_context(**options).new_page(), base)
    made.page.on("console", lambda m: made.complaints.append(m.text) if m.type != "log" else None)
    made.page.on("pageerror", lambda error: made.complaints.append(str(error)))
    made.page.on(
        "request", lambda r: made.elsewhere.append(r.url) if not r.url.startswith(base + "/") else None
    )
    return made


def test_from_what_is_new_to_the_sentence_is_two_clicks(browser: Any, base: str) -> None:
    going = walk(browser, base, viewport=DESK)
    going.go("/")
    going.page.locator("section[aria-labelledby=newest] li a").first.click()
    going.page.locator("figure.quote figcaption a").first.click()
    assert "/articles/" in going.page.url
    assert going.page.locator("#at").count() == 1
    going.page.locator(".aimed").first.wait_for(state="visible")
    going.page.context.close()


def test_a_filter_is_set_in_the_form_and_stands_in_the_address(browser: Any, base: str) -> None:
    going = walk(browser, base, viewport=DESK)
    going.go("/undertakings")
    going.page.get_by_label("Status as of").fill("2018-06-01")
    going.page.get_by_label("Country").fill("PRK")
    going.page.get_by_role("button", name="Show").click()
    assert "on=2018-06-01" in going.page.url
    wanted = Record(served.sample()).undertakings(country="PRK", on="2018-06-01")
    assert going.page.locator("article.card").count() == len(wanted) > 0
    going.page.context.close()


def test_the_keyboard_reaches_the_content_the_menu_and_the_switch(browser: Any, base: str) -> None:
    going = walk(browser, base, viewport=DESK, color_scheme="light")
    going.go("/talks")
    going.page.keyboard.press("Tab")
    assert going.page.evaluate("document.activeElement.textContent") == "Skip to the content"
    going.page.keyboard.press("Enter")
    assert going.page.evaluate("document.activeElement.id") == "main"
    going.page.get_by_label("Switch between light and dark").press("Enter")
    assert going.page.evaluate("document.documentElement.dataset.theme") == "dark"
    going.page.reload()
    assert going.page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert going.complaints == []
    going.page.context.close()


def test_it_works_without_scripts_on_a_phone(browser: Any, base: str) -> None:
    going = walk(browser, base, viewport=PHONE, java_script_enabled=False)
    going.go("/talks")
    going.page.locator("summary", has_text="Menu").click()
    going.page.get_by_role("link", name="Articles").click()
    going.page.locator("article.card h3 a").first.click()
    assert going.page.locator(".text mark").count() > 3
    going.page.context.close()


def test_a_hostile_page_runs_nothing(browser: Any) -> None:
    command = [sys.executable, "-m", "communique", "serve", "--port", "0", "--record", str(served.hostile())]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        going = walk(browser, process.stdout.readline().strip().rstrip("/"), viewport=DESK)
        dialogs: list[str] = []
        going.page.on("dialog", lambda box: (dialogs.append(box.message), box.dismiss()))
        for path in ("/", "/statements", "/articles", "/articles/hostile-1", "/search?q=harbour"):
            going.go(path)
        assert (dialogs, going.complaints, going.elsewhere) == ([], [], [])
        going.page.context.close()
        process.terminate()
