"""What analysts come for, from the first page to the sentence: found in few clicks, with no complaint.

Skipped where Playwright or a Chromium is absent. Judging and adding have journeys of their own, in the tests
of those pages.
"""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import browsing
import served
from communique.record import Record

REPORT = """\
VTA
21 March 2018
Russia wants the six-party talks back

MOSCOW, March 21. /VTA/. The six-party talks should be resumed, Foreign Minister Sergei Lavrov told reporters.

Lavrov said that no other format takes in everybody whom the matter concerns.

The railway across the peninsula is a matter for later, an official of the ministry said.
"""
"""An invented report: the sample has no word on these talks."""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("journeys")
    path = folder / "talks.db"
    shutil.copy(served.sample(), path)
    (folder / "vta-2018-03-21-six-party.txt").write_text(REPORT, encoding="utf-8")
    with Record(path) as kept:
        assert kept.read(folder / "vta-2018-03-21-six-party.txt").failed == 0
    return path


@pytest.fixture(scope="module")
def base(record: Path) -> Iterator[str]:
    with browsing.serving(record) as address:
        yield address


@pytest.fixture
def visit(browser: Any, base: str) -> Iterator[browsing.Walk]:
    """A visit that begins at the first page, and at whose end nothing may have been complained of."""
    begun = browsing.walk(browser, base)
    begun.go("/")
    yield begun
    begun.end()


def menu(visit: browsing.Walk, name: str) -> None:
    visit.click(visit.page.get_by_label("Pages", exact=True).get_by_role("link", name=name, exact=True))


def show(visit: browsing.Walk, **fields: str) -> None:
    """Fills in the filter by its labels and asks."""
    form = visit.page.locator("details.filters form")
    for label, value in fields.items():
        box = form.get_by_label(label.replace("_", " "), exact=True)
        if box.evaluate("box => box.tagName") == "SELECT":
            box.select_option(value)
        else:
            box.fill(value)
    visit.click(form.get_by_role("button", name="Show"))


def sentence(visit: browsing.Walk) -> str:
    """The words at which an article stands open, all of them in sight."""
    assert "/articles/" in visit.page.url
    visit.page.locator(".aimed").first.wait_for(state="visible")
    return "".join(visit.page.locator(".text .aimed").all_text_contents())


def test_from_what_is_new_to_the_sentence_that_says_it(visit: browsing.Walk) -> None:
    visit.click(visit.page.locator("section[aria-labelledby=newest] li").first.get_by_role("link").last)
    assert sentence(visit).strip()
    assert visit.clicks <= 2


def test_what_lavrov_said_on_the_six_party_talks_in_march_2018(visit: browsing.Walk) -> None:
    menu(visit, "Statements")
    show(visit, Actor="Lavrov", Words="six-party talks", From="2018-03", To="2018-03")
    cards = visit.page.locator("article.card.statements")
    assert cards.count() == 1
    assert "Sergei Lavrov" in cards.first.inner_text()
    visit.click(cards.first.locator("figcaption a").first)
    assert "The six-party talks should be resumed" in sentence(visit)
    assert visit.clicks <= 3


def test_where_nothing_fits_the_page_says_what_to_leave_out(visit: browsing.Walk) -> None:
    menu(visit, "Statements")
    show(visit, Actor="Lavrov", Words="reindeer", From="2018-03", To="2018-03")
    assert visit.page.get_by_text("Nothing in the record fits.").is_visible()
    visit.click(visit.page.get_by_role("link", name="Leave out “Words”"))
    assert visit.page.locator("article.card.statements").count() == 2


def test_the_undertakings_open_on_the_first_of_june_2018(visit: browsing.Walk, record: Path) -> None:
    visit.click(visit.page.get_by_role("link", name="Still owed"))
    show(visit, Status_as_of="2018-06-01")
    with Record(record) as kept:
        wanted = [row.id for row in kept.undertakings(on="2018-06-01", status="open")]
    cards = visit.page.locator("article.card.undertakings")
    assert [card.get_attribute("id") for card in cards.all()] == wanted
    assert len(wanted) > 1
    states = {card.locator(".status").first.inner_text() for card in cards.all()}
    assert states <= {"pledged", "conditional", "under way"}
    assert visit.clicks <= 2


def test_two_sides_use_of_a_term(visit: browsing.Walk) -> None:
    menu(visit, "Terms")
    card = visit.page.locator("article.card.terms").first
    sides = [row.locator("td").nth(1).inner_text() for row in card.locator("tbody tr").all()]
    assert len({side.split(" (")[0] for side in sides}) > 1
    row = card.locator("tbody tr").first
    visit.click(row.locator("summary"))
    wording = row.locator("td.wording").inner_text()
    assert wording.split()[0] in row.locator("blockquote").first.inner_text()
    visit.click(row.locator("figcaption a").first)
    assert wording.split()[0] in sentence(visit)
    assert visit.clicks <= 3


def test_what_is_on_the_screen_can_be_exported(visit: browsing.Walk) -> None:
    menu(visit, "Events")
    show(visit, Country="PRK", From="2018-05")
    seen = [card.get_attribute("id") for card in visit.page.locator("article.card.events").all()]
    assert visit.page.locator("nav.pages").count() == 0, "the page has all rows"
    link = visit.page.locator(".twins").get_by_role("link", name="CSV").get_attribute("href")
    answer = visit.page.request.get(visit.base + str(link))
    assert answer.ok
    rows = list(csv.DictReader(io.StringIO(answer.text())))
    assert [row["id"] for row in rows] == seen
    assert len(seen) > 3


def test_an_article_is_found_by_a_word_and_shows_its_entries(visit: browsing.Walk) -> None:
    visit.page.get_by_role("searchbox").first.fill("railway across the peninsula")
    browsing.press(visit.page, "Enter")
    visit.click(visit.page.get_by_role("link", name="Russia wants the six-party talks back").first)
    assert visit.page.locator("h1").inner_text() == "Russia wants the six-party talks back"
    entries = visit.page.locator("aside.margin li")
    assert entries.count() >= 2
    visit.click(entries.first.locator("a.jump"))
    assert "six-party talks" in sentence(visit)
    assert visit.clicks <= 2


def test_a_position_that_changed_shows_both_wordings(visit: browsing.Walk, record: Path) -> None:
    with Record(record) as kept:
        changed = next(row for row in kept.positions() if row.changes)
    menu(visit, "Positions")
    card = visit.page.locator(f"article.card.positions[id='{changed.id}']")
    turn = card.locator("ol.turns li").first
    assert changed.changes[0].before in turn.locator(".before").inner_text()
    assert changed.changes[0].after in turn.locator(".after").inner_text()
    visit.click(card.locator("figcaption a").first)
    assert sentence(visit).strip()
    assert visit.clicks <= 2


def test_from_a_point_of_two_states_to_the_sentence(visit: browsing.Walk) -> None:
    menu(visit, "Actors")
    visit.click(visit.page.locator("article.card.actors").get_by_role("link", name="North Korea", exact=True))
    visit.click(visit.page.locator("#chart-counterparts svg a[href='/dyads/PRK/USA']").last)
    assert "/dyads/PRK/USA" in visit.page.url
    points = visit.page.locator("figure.chart svg a")
    assert points.count() > 3
    points.first.focus()
    visit.clicks += 1
    browsing.press(visit.page, "Enter")
    visit.page.wait_for_url("**/acts/**")
    visit.click(visit.page.locator("figure.quote figcaption a").first)
    assert sentence(visit).strip()
    assert visit.clicks <= 5
