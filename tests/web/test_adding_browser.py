"""In a real browser: a file is added, its reading is watched, and its sentence stands in the record.

Skipped where Playwright or a Chromium is absent.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from communique.store import open_store
from sources.inputs import page

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright drives the browser of these tests")

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))),
    None,
)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")


def test_a_file_is_added_and_its_article_appears(tmp_path: Path) -> None:
    open_store(tmp_path / "talks.db").close()
    saved = tmp_path / "ferry.html"
    saved.write_text(page(), encoding="utf-8")
    command = [sys.executable, "-m", "communique", "serve", "--port", "0"]
    command += ["--record", str(tmp_path / "talks.db")]
    options = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    complaints: list[str] = []
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as served,
        playwright.sync_playwright() as driver,
    ):
        assert served.stdout is not None
        base = served.stdout.readline().strip().rstrip("/")
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=options)
        shown = browser.new_page(viewport={"width": 1360, "height": 900})
        shown.on("console", lambda told: complaints.append(told.text) if told.type != "log" else None)
        shown.on("pageerror", lambda error: complaints.append(str(error)))
        shown.goto(f"{base}/")
        shown.get_by_role("link", name="Add coverage").click()
        shown.get_by_label("Files").set_input_files(str(saved))
        if folder := os.environ.get("COMMUNIQUE_SHOTS"):
            shown.screenshot(path=f"{folder}/add.png", full_page=True)
        shown.get_by_role("button", name="Read").click()
        link = shown.locator("#progress li.read a").first
        link.wait_for(timeout=60_000)
        if folder:
            shown.screenshot(path=f"{folder}/job.png", full_page=True)
        link.click()
        assert "/articles/" in shown.url
        assert "Ferry link to reopen" in shown.locator("h1").inner_text()
        shown.goto(f"{base}/statements")
        assert shown.get_by_text("We keep our word").first.is_visible()
        shown.goto(f"{base}/changes")
        assert shown.locator("article.card").count() >= 2
        if folder:
            shown.set_viewport_size({"width": 390, "height": 844})
            shown.screenshot(path=f"{folder}/changes.png")
        assert complaints == []
        browser.close()
        served.terminate()
