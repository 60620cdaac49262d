"""A real browser opens every page: none complains, asks others, overflows or has a part no key reaches.

Skipped where Playwright or a Chromium is absent.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import browsing
import served
from communique.record import Record
from communique.web import tokens

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe checks the pages' access")


PHONE = {"width": 390, "height": 844}
FORMS = {
    "desk, light": {"viewport": browsing.DESK, "color_scheme": "light"},
    "phone, dark": {"viewport": PHONE, "color_scheme": "dark"},
}
"""Each size and each scheme once: what they do to a page does not depend on each other."""
PAGES = (
    "/", "/timeline", "/statements", "/statements?actor=nobody", "/events", "/undertakings?on=2018-06-01",
    "/demands", "/proposals", "/talks", "/sanctions", "/terms", "/disputes", "/positions", "/actors",
    "/articles", "/stories", "/search", "/search?q=talks", "/map", "/compare?a=PRK&b=USA", "/actors/PRK",
    "/dyads/USA/PRK", "/changes", "/changes?since=2000-01-01", "/decisions", "/add", "/sign-in", "/api/v1/",
    "/acts/{statement}", "/acts/{event}", "/acts/{statement}/amend", "/acts/{statement}/merge",
    "/articles/{article}", "/articles/{article}/cite?at=0-20", "/undertakings/{undertaking}",
    "/proposals/{proposal}", "/stories/{story}", "/actors/{person}", "/actors/{person}/merge",
)  # fmt: skip
FAILING = {"/acts/{withdrawn}": 410, "/acts/s-none": 404, "/timeline?since=yesterday": 400, "/add/none": 410}
"""Pages that tell of a failure, and with which status."""
MOST_STOPS = 60
"""Of the Tab key on a page; beyond are more rows of the same kind."""
RING = """() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const look = getComputedStyle(at), box = at.getBoundingClientRect();
    window.stops = window.stops || new Map();
    if (!window.stops.has(at)) window.stops.set(at, window.stops.size);
    const ring = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2;
    return {
        number: window.stops.get(at), named: at.outerHTML.slice(0, 120),
        seen: at.closest("svg") !== null || (ring && box.width > 0 && box.height > 0),
    };
}"""
"""Where the keyboard is: a number for each element, and whether one sees that it is there; a mark of a chart
has no box of its own, and a stroke for a ring.
"""


@dataclass(frozen=True)
class Served:
    """A record that is served, and the ids of rows to open."""

    record: Path
    base: str
    ids: dict[str, str]


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    path = tmp_path_factory.mktemp("pages") / "talks.db"
    shutil.copy(served.sample(), path)
    with Record(path) as record:
        statement = max(record.statements(), key=lambda row: (row.reports, row.id)).id
        gone, event = (row.id for row in record.events()[:2])
        record.amend(statement, act="deny", why="misread", by="Ada")
        record.retract(gone, why="a hoax", by="Ada")
        proposal = next(row for row in record.proposals() if row.stages)
        record.watch(proposal.id, 1, country="PRK", by="Ada")
        ids = {
            "statement": statement, "event": event, "withdrawn": gone, "proposal": proposal.id,
            "article": record.articles()[0].id, "undertaking": record.undertakings()[0].id,
            "story": record.stories()[0].id, "person": record.actors(type="person")[0].id,
        }  # fmt: skip
    with browsing.serving(path) as base:
        yield Served(path, base, ids)


def faults(page: Any) -> dict[str, str]:
    """What axe finds serious or worse on a page."""
    told = axe.Axe().run(page).response["violations"]
    return {one["id"]: one["nodes"][0]["html"] for one in told if one["impact"] in ("serious", "critical")}


def unreached(page: Any) -> list[str]:
    """Where the Tab key stops unseen, or stays; empty where it walks through the page."""
    wrong, met = [], set()
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(RING)
        if stop is None or (met and stop["number"] == 0):
            break
        if stop["number"] in met:
            wrong.append(f"back at {stop['named']}")
            break
        met.add(stop["number"])
        if not stop["seen"]:
            wrong.append(stop["named"])
    return wrong if met else ["nothing"]


def looked_at(visit: browsing.Walk, *, keys: bool) -> dict[str, Any]:
    """What is wrong with the page that is open."""
    wide = visit.page.evaluate("document.documentElement.scrollWidth")
    found = {
        "wider than the screen": wide if wide > visit.page.viewport_size["width"] else 0,
        "axe": faults(visit.page),
        "keyboard": unreached(visit.page) if keys else [],
    }
    return {name: wrong for name, wrong in found.items() if wrong}


@pytest.mark.parametrize("form", FORMS)
def test_every_page_in_every_form(browser: Any, app: Served, form: str) -> None:
    visit = browsing.walk(browser, app.base, **FORMS[form])
    wrong: dict[str, Any] = {}
    for path in (*PAGES, *FAILING):
        answer = visit.page.goto(app.base + path.format(**app.ids))
        found = looked_at(visit, keys=form.startswith("desk"))
        if answer.status != FAILING.get(path, 200):
            found["status"] = answer.status
        if found:
            wrong[path] = found
    # The browser itself says that a page was none.
    own = [told for told in visit.complaints if "status of" not in told]
    assert (wrong, own, visit.elsewhere) == ({}, [], [])
    visit.page.context.close()


def test_a_reading_and_what_became_of_it(browser: Any, app: Served) -> None:
    for form in FORMS.values():
        visit = browsing.walk(browser, app.base, **form)
        visit.go("/add")
        visit.page.get_by_label("Addresses of pages").fill("http://127.0.0.1/inside")
        browsing.click(visit.page.get_by_role("button", name="Read", exact=True))
        visit.page.wait_for_selector("[data-over=yes]", timeout=60_000)
        assert "private network" in visit.page.locator("#progress").inner_text()
        assert looked_at(visit, keys=True) == {}
        visit.end()


def test_what_somebody_else_changed_meanwhile_is_told(browser: Any, app: Served) -> None:
    visit = browsing.walk(browser, app.base)
    visit.go(f"/acts/{app.ids['event']}")
    with Record(app.record) as record:
        record.confirm(app.ids["event"], by="Ola")
    with visit.page.expect_navigation() as told:
        browsing.click(visit.page.locator(".correct .deed.yes"))
    assert told.value.status == 409
    assert visit.page.locator("h1").inner_text() == "The record is not as it was"
    assert looked_at(visit, keys=True) == {}


def test_a_team_s_door(browser: Any, app: Served, tmp_path: Path) -> None:
    shutil.copy(served.sample(), tmp_path / "team.db")
    secret = tokens(tmp_path / "team.db").add("R. Reader", role="reader")
    with browsing.serving(tmp_path / "team.db") as base:
        visit = browsing.walk(browser, base)
        assert visit.page.goto(f"{base}/talks").status == 401
        assert looked_at(visit, keys=True) == {}
        visit.page.get_by_label("Token").fill(secret)
        visit.page.get_by_label("Token").press("Enter")
        visit.page.wait_for_url(f"{base}/talks")
        assert visit.page.goto(f"{base}/add").status == 403
        assert looked_at(visit, keys=True) == {}
        tokens(tmp_path / "team.db").revoke("R. Reader")
        assert visit.page.goto(f"{base}/talks").status == 401
        assert looked_at(visit, keys=True) == {}
        assert visit.elsewhere == []
