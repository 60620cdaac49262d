"""In a real browser: a file is added, its reading is watched, and its sentence stands in the record.

Skipped where Playwright or a Chromium is absent.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import browsing
from communique.store import open_store
from sources.inputs import page


def test_a_file_is_added_and_its_article_appears(browser: Any, tmp_path: Path) -> None:
    open_store(tmp_path / "talks.db").close()
    saved = tmp_path / "ferry.html"
    saved.write_text(page(), encoding="utf-8")
    with browsing.serving(tmp_path / "talks.db") as base:
        visit = browsing.walk(browser, base)
        shown = visit.page
        visit.go("/")
        visit.click(shown.locator("main").get_by_role("link", name="Add coverage"))
        shown.get_by_label("Files").set_input_files(str(saved))
        visit.click(shown.get_by_role("button", name="Read"))
        link = shown.locator("#progress li.read a").first
        link.wait_for(timeout=60_000)
        visit.click(link)
        assert "/articles/" in shown.url
        assert "Ferry link to reopen" in shown.locator("h1").inner_text()
        visit.go("/statements")
        assert shown.get_by_text("We keep our word").first.is_visible()
        visit.go("/changes")
        assert shown.locator("article.card").count() >= 2
        visit.end()
