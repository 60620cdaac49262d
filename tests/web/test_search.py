"""The search page: what holds the words, ways to narrow it that keep what they promise, and nothing."""

from __future__ import annotations

import html
import re

import pytest
from fastapi.testclient import TestClient

import served
from communique.record import Record
from communique.views import facets


@pytest.mark.parametrize("words", ["talks", "denuc*", '"North Korea" missile'])
def test_each_way_to_narrow_leads_to_as_much_as_it_says(app: TestClient, words: str) -> None:
    page = app.get("/search", params={"q": words}).text
    narrower = page.partition('class="narrower"')[2].partition("</nav>")[0]
    ways = re.findall(r'<a href="([^"]+)">([^<]+?) <span class="n">([\d,]+)</span>', narrower)
    assert {name for _address, name, _count in ways} >= {"Statements", "Articles"}
    for address, name, count in ways:
        path, _, query = html.unescape(address).partition("?")
        rows = app.get(f"{path}.json?{query}").json()
        if path == "/timeline":  # a year's acts, and those that may fall into it
            assert len(rows) >= int(count), name
        elif "country=" not in query:
            assert len(rows) == int(count), name
        else:
            assert rows, name


def test_what_is_counted_is_what_the_record_finds() -> None:
    with Record(served.sample()) as record, record.look() as look:
        found = facets(look, "talks")
        assert found.kinds == {
            "statements": len(record.statements(about="talks")),
            "events": len(record.events(about="talks")),
            "articles": len(record.articles(about="talks")),
        }
        assert "2018" in found.years and list(found.years) == sorted(found.years)
        assert list(found.countries.values()) == sorted(found.countries.values(), reverse=True)


def test_a_search_that_finds_nothing_offers_nothing_to_narrow(app: TestClient) -> None:
    page = app.get("/search?q=reindeer").text
    assert "narrower" not in page and "Nothing in the record has all these words" in page


def test_a_page_has_the_place_that_is_filled_while_one_types(app: TestClient) -> None:
    for path in ("/search", "/search?q=talks"):
        page = app.get(path).text
        assert 'data-typed="found"' in page and 'id="found"' in page
