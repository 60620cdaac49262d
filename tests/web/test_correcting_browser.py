"""An editor sets the record right in a real browser: by keyboard, with an undo, with the keys switched off.

Skipped where Playwright or a Chromium is absent.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import Any

import pytest

import browsing
import served
from communique.record import Record
from communique.views import nearby


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    path = tmp_path_factory.mktemp("correcting") / "x.db"
    with Record(served.sample()) as kept, kept.look():
        shutil.copy(served.sample(), path)
    return Record(path)


@pytest.fixture(scope="module")
def base(record: Record) -> Iterator[str]:
    with browsing.serving(record.path) as address:
        yield address


def test_two_acts_are_merged_and_undone_by_keyboard(browser: Any, base: str, record: Record) -> None:
    one, other = (row.id for row in record.statements()[:2])
    visit = browsing.walk(browser, base)
    page = visit.page
    visit.go("/statements")
    for key in ("j", "x", "j", "x"):
        page.keyboard.press(key)
    assert page.locator("article.chosen-row").count() == 2
    page.keyboard.press("m")
    page.wait_for_selector(".notice")
    said = page.locator(".notice").inner_text()
    assert said.startswith("Decided:") and "to tell one act" in said
    assert record.one("statements", one).id == record.one("statements", other).id
    page.keyboard.press("u")
    page.locator(".notice", has_text="took back").wait_for()
    assert record.one("statements", one).id != record.one("statements", other).id
    assert visit.clicks == 0
    visit.end()


def test_a_row_is_found_right_and_one_goes_on_from_there(browser: Any, base: str, record: Record) -> None:
    row = record.statements()[2]
    visit = browsing.walk(browser, base)
    page = visit.page
    visit.go("/statements")
    for key in ("j", "j", "j", "a"):
        page.keyboard.press(key)
    page.wait_for_selector(".notice")
    assert page.url.endswith(f"/statements#{row.id}")
    assert page.locator("article.current").get_attribute("id") == row.id
    assert "judged by a person" in page.locator("article.current").inner_text()
    page.keyboard.press("e")
    page.wait_for_url(f"**/acts/{row.id}/amend")
    page.get_by_label("venue").fill("in Oslo")
    page.get_by_label("Reason").fill("j a u")
    browsing.press(page, "Enter")
    page.wait_for_url(f"**/acts/{row.id}")
    assert "in Oslo" in page.locator(".people").inner_text()
    page.keyboard.press("r")
    assert page.evaluate("document.activeElement.name") == "why", "the reason is asked for"
    visit.end()


def test_no_key_acts_while_something_is_typed_or_when_they_are_off(
    browser: Any, base: str, record: Record
) -> None:
    before = len(record.decisions())
    visit = browsing.walk(browser, base)
    page = visit.page
    visit.go("/statements")
    page.get_by_label("Words", exact=True).press_sequentially("jam?")
    assert page.get_by_label("Words", exact=True).input_value() == "jam?"
    browsing.click(page.get_by_role("heading", name="Statements"))
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys for judging")
    assert dialog.is_visible()
    dialog.get_by_label("Single keys are on").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    for key in ("j", "a", "?"):
        page.keyboard.press(key)
    assert page.locator(".current").count() == 0
    assert not dialog.is_visible()
    assert len(record.decisions()) == before
    browsing.click(page.get_by_role("button", name="Keyboard"))
    assert dialog.is_visible(), "they can be had back"
    visit.end()


def test_everything_is_done_without_scripts(browser: Any, base: str, record: Record) -> None:
    with record.look() as look:
        row = next(row for row in record.events() if nearby(look, row.id))
    visit = browsing.walk(browser, base, java_script_enabled=False)
    page = visit.page
    visit.go(f"/acts/{row.id}")
    browsing.click(page.locator("#judge").get_by_role("button", name="Right"))
    assert "looked and found it right" in page.locator(".people").inner_text()
    browsing.click(page.locator(".notice").get_by_role("button", name="Undo"))
    assert page.locator(".people").count() == 0
    browsing.click(page.locator("#judge").get_by_role("link", name="Merge with"))
    page.locator("input[type=checkbox][name=id]").first.check()
    browsing.click(page.get_by_role("button", name="They are one: merge"))
    assert "these tellings are one" in page.locator(".people").inner_text()
    browsing.click(page.locator(".notice").get_by_role("button", name="Undo"))
    assert record.one("events", row.id).decided == ()
    visit.end()


def test_a_quote_is_copied_with_its_citation(browser: Any, base: str, record: Record) -> None:
    visit = browsing.walk(browser, base, permissions=["clipboard-read", "clipboard-write"])
    visit.go("/statements")
    browsing.click(visit.page.locator("a[data-cite]").first)
    visit.page.wait_for_selector(".copied")
    told = visit.page.evaluate("navigator.clipboard.readText()")
    quote = record.statements()[0].evidence[0]
    assert told.startswith(f"“{' '.join(quote.quote.split())}” {quote.outlet}")
    visit.end()
