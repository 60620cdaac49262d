"""A real browser draws every picture: nothing complains, a mark opens its act, a picture is saved.

Skipped where Playwright or a Chromium is absent.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import browsing
import served

PHONE = {"width": 390, "height": 844}
PNG = b"\x89PNG\r\n\x1a\n"
DRAWN = ("/", "/timeline", "/talks", "/actors/PRK", "/dyads/USA/PRK", "/map", "/compare?a=USA&b=PRK")


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    with browsing.serving(served.sample()) as address:
        yield address


def test_every_picture_is_saved_as_png_and_says_what_a_mark_is(
    browser: Any, base: str, tmp_path: Path
) -> None:
    going = browsing.walk(browser, base, accept_downloads=True)
    for path in DRAWN:
        going.go(path)
        figure = going.page.locator("figure.chart").first
        mark = figure.locator("svg.drawn a:not(:has(text))").last
        mark.hover(force=True)
        assert figure.locator(".tip").is_visible(), path
        assert figure.locator(".tip").inner_text() in str(mark.get_attribute("aria-label"))
        with going.page.expect_download() as saved:
            browsing.click(figure.get_by_role("button", name="PNG"))
        saved.value.save_as(tmp_path / "saved.png")
        told = (tmp_path / "saved.png").read_bytes()
        assert told.startswith(PNG) and len(told) > 5_000, path
        assert saved.value.suggested_filename.endswith(".png")
    # A picture goes by way of addresses that hold it themselves.
    going.elsewhere = [url for url in going.elsewhere if not url.startswith(("data:", "blob:"))]
    going.end()


def test_a_point_opens_its_act(browser: Any, base: str) -> None:
    going = browsing.walk(browser, base)
    going.go("/dyads/USA/PRK")
    point = going.page.locator("svg.drawn a", has=going.page.locator("path.point")).first
    address = point.get_attribute("href")
    point.click(force=True)
    going.page.wait_for_url(f"**{address}")
    going.end()


def test_a_drag_across_the_days_asks_for_these_days(browser: Any, base: str) -> None:
    going = browsing.walk(browser, base)
    going.go("/timeline?country=PRK")
    picture = going.page.locator("svg.drawn")
    picture.scroll_into_view_if_needed()
    box = picture.bounding_box()
    across, down = box["x"], box["y"] + box["height"] - 30
    going.page.mouse.move(across + box["width"] * 0.4, down)
    going.page.mouse.down()
    going.page.mouse.move(across + box["width"] * 0.7, down, steps=5)
    going.page.mouse.up()
    going.page.wait_for_url("**since=**")
    assert "country=PRK" in going.page.url and "until=" in going.page.url
    assert going.page.locator("article.card").count() > 0
    assert going.page.locator("#f-since").input_value().startswith("20")
    going.end()


def test_pictures_are_there_without_scripts(browser: Any, base: str) -> None:
    going = browsing.walk(browser, base, viewport=PHONE, java_script_enabled=False)
    going.go("/dyads/USA/PRK")
    assert going.page.locator("svg.drawn a").count() > 10
    browsing.click(going.page.locator("details.twin summary"))
    assert going.page.locator("details.twin table").is_visible()
    assert not going.page.get_by_role("button", name="PNG").is_visible()
    going.end()
