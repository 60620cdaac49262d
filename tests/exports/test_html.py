"""The report: one file, sound, every row with its quote, and nothing in it that runs or fetches."""

from __future__ import annotations

import pytest
from lxml import html

import communique as cq
import handed
from communique.views import VIEWS


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> cq.Record:
    return handed.kept(tmp_path_factory.mktemp("html"))


@pytest.fixture(scope="module")
def page(record: cq.Record, tmp_path_factory: pytest.TempPathFactory) -> html.HtmlElement:
    path = record.export("html", tmp_path_factory.mktemp("out") / "x.html").path
    return html.fromstring(path.read_bytes())


def test_every_row_is_there_with_its_quotes(record: cq.Record, page: html.HtmlElement) -> None:
    for view in VIEWS:
        (section,) = page.xpath(f'//section[@id="{view}"]')
        if view == "timeline":
            assert len(section.xpath("./ol/li")) == len(record.timeline())
            continue
        articles = section.xpath("./article")
        rows = record.view(view)
        assert len(articles) == len(rows)
        for article, row in zip(articles, rows, strict=True):
            quotes = article.xpath("./blockquote")
            assert quotes and row.evidence[0].quote.replace("\x1b", "") in quotes[0].text_content()


def test_its_own_links_lead_somewhere(page: html.HtmlElement) -> None:
    names = set(page.xpath("//@id"))
    links = page.xpath("//a/@href")
    inside = {link.removeprefix("#") for link in links if link.startswith("#")}
    assert inside and inside <= names
    assert {link.partition(":")[0] for link in links if not link.startswith("#")} == {"https"}


def test_nothing_runs_and_nothing_is_fetched(page: html.HtmlElement) -> None:
    assert not page.xpath("//script | //img | //link | //iframe | //object | //form | //base")
    assert not [name for element in page.iter() for name in element.attrib if name.startswith("on")]
    (policy,) = page.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
    assert "default-src 'none'" in policy
    assert "<script>alert(1)</script>" in page.text_content()  # as words


def test_the_telling_part_of_a_quote_is_marked(record: cq.Record, page: html.HtmlElement) -> None:
    row = next(row for row in record.statements() if row.evidence[0].parts["content"])
    (article,) = page.xpath(f'//article[@id="statements-{row.id}"]')
    assert article.xpath(".//mark")[0].text_content() == row.quote
