"""A real browser walks the pages: to a sentence, by keyboard, without scripts, past hostile words.

Skipped where Playwright or a Chromium is absent.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

import browsing
import served
from communique.record import Record

PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    with browsing.serving(served.sample()) as address:
        yield address


def test_from_what_is_new_to_the_sentence_is_two_clicks(browser: Any, base: str) -> None:
    going = browsing.walk(browser, base)
    going.go("/")
    browsing.click(going.page.locator("section[aria-labelledby=newest] li a").first)
    browsing.click(going.page.locator("figure.quote figcaption a").first)
    assert "/articles/" in going.page.url
    assert going.page.locator("#at").count() == 1
    going.page.locator(".aimed").first.wait_for(state="visible")
    going.page.context.close()


def test_a_filter_is_set_in_the_form_and_stands_in_the_address(browser: Any, base: str) -> None:
    going = browsing.walk(browser, base)
    going.go("/undertakings")
    going.page.get_by_label("Status as of").fill("2018-06-01")
    going.page.get_by_label("Country").fill("PRK")
    browsing.click(going.page.get_by_role("button", name="Show"))
    assert "on=2018-06-01" in going.page.url
    wanted = Record(served.sample()).undertakings(country="PRK", on="2018-06-01")
    assert going.page.locator("article.card").count() == len(wanted) > 0
    going.page.context.close()


def test_the_keyboard_reaches_the_content_the_menu_and_the_switch(browser: Any, base: str) -> None:
    going = browsing.walk(browser, base, color_scheme="light")
    going.go("/talks")
    going.page.keyboard.press("Tab")
    assert going.page.evaluate("document.activeElement.textContent") == "Skip to the content"
    browsing.press(going.page, "Enter")
    assert going.page.evaluate("document.activeElement.id") == "main"
    going.page.get_by_label("Switch between light and dark").press("Enter")
    assert going.page.evaluate("document.documentElement.dataset.theme") == "dark"
    going.page.reload()
    assert going.page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert going.complaints == []
    going.page.context.close()


def test_it_works_without_scripts_on_a_phone(browser: Any, base: str) -> None:
    going = browsing.walk(browser, base, viewport=PHONE, java_script_enabled=False)
    going.go("/talks")
    browsing.click(going.page.locator("summary", has_text="Menu"))
    browsing.click(going.page.get_by_role("link", name="Articles"))
    browsing.click(going.page.locator("article.card h3 a").first)
    assert going.page.locator(".text mark").count() > 3
    going.page.context.close()


def test_a_hostile_page_runs_nothing(browser: Any) -> None:
    with browsing.serving(served.hostile()) as address:
        going = browsing.walk(browser, address)
        dialogs: list[str] = []
        going.page.on("dialog", lambda box: (dialogs.append(box.message), box.dismiss()))
        for path in ("/", "/statements", "/articles", "/articles/hostile-1", "/search?q=harbour"):
            going.go(path)
        assert (dialogs, going.complaints, going.elsewhere) == ([], [], [])
        going.page.context.close()


def test_matches_come_while_one_types(browser: Any, base: str) -> None:
    going = browsing.walk(browser, base)
    going.go("/search")
    field = going.page.get_by_label("Words that must all occur")
    field.press_sequentially("denuc")
    going.page.locator("article.search").first.wait_for()
    assert "First matches" in (going.page.locator("[data-typed-told]").text_content() or "")
    assert going.page.evaluate("document.activeElement.id") == "q", "one goes on typing"
    field.fill("reindeers")
    going.page.locator("#found .none").wait_for()
    field.press("Enter")
    going.page.wait_for_url("**/search?q=reindeers")
    going.end()
