"""A saved page in HTML, MHTML or Markdown gives the article of its plain text, and says more of itself."""

from __future__ import annotations

import pytest

from communique.errors import NothingToRead, UnreadableInput
from communique.sources import frame
from communique.sources.html import html_text, page_from_mhtml
from communique.sources.markdown import markdown_text

PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<title>Ferry talks resume in Sund - Nordland Courier</title>
<link rel="canonical" href="/2019/ferry-talks"><meta property="og:site_name" content="Nordland Courier">
<meta property="article:published_time" content="2019-05-04T10:00:00Z">
<meta property="article:modified_time" content="2024-01-01T10:00:00Z">
<meta name="author" content="Jo Berg"></head>
<body><nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Ferry talks resume in Sund</h1>
<p class="lead">Ministers met for the first time since March</p>
<time datetime="2019-05-04T10:00Z">4 May 2019</time>
<figure><img src="a.jpg"><figcaption>Ada Holm in Nordhavn, March 1, 2019. (NPA/Jo Berg)</figcaption></figure>
<p>NORDHAVN, May 4. /NPA/. Transport Minister Ada Holm said that the talks on the ferry link would go on. She
<b>told</b> reporters so after the first meeting of the two ministers since the port of Sund was closed.</p>
<h2>The ferry</h2><p>“We keep our word,” Holm said.</p><ul><li>No fees before June, she added.</li></ul>
<p>READ MORE: Lund opposes higher port fees</p><p>Southmark’s ministry did not reply.</p></article>
<script>var share = "Subscribe";</script><footer>© 2019 Nordland Courier</footer></body></html>"""


def test_a_page_says_who_it_is() -> None:
    page = html_text(PAGE.encode(), url="https://courier.example/ferry?utm=1")
    assert page.title == "Ferry talks resume in Sund"
    assert page.outlet == "Nordland Courier"
    assert page.url == "https://courier.example/2019/ferry-talks"
    assert page.byline == "Jo Berg"
    assert page.language == "en-GB"
    assert [(hint.kind, hint.value) for hint in page.hints] == [("meta", "2019-05-04")]


def test_a_page_becomes_an_article() -> None:
    page = html_text(PAGE, url="https://courier.example/ferry")
    article = frame(
        page.text, doc="d", url=page.url, outlet=page.outlet, title=page.title, kind="html", hints=page.hints
    )
    lines = article.text.split("\n\n")
    assert lines[0] == "Ferry talks resume in Sund"
    assert lines[-1] == "Southmark’s ministry did not reply."
    assert "The ferry" in [head.of(article.text) for head in article.heads]
    assert not {"Home", "World", "READ MORE: Lund opposes higher port fees"} & set(lines)
    assert not [line for line in lines if "NPA/Jo Berg" in line or "Subscribe" in line]
    assert {hint.kind for hint in article.hints} == {"meta", "dateline"}


@pytest.mark.parametrize(
    "markup",
    [
        "<p>The minister said no. He left.</p>",
        "<html><body><nav>Home</nav><div>The minister said no. He left.</div></body></html>",
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body>'
        "<p>The minister said no. He left.</p></body></html>",
    ],
)
def test_a_short_page_is_read(markup: str) -> None:
    page = html_text(markup.encode())
    assert "The minister said no. He left." in frame(page.text, doc="d", title=page.title).text


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "utf-16", "windows-1251"])
def test_encodings_are_taken_from_the_page(charset: str) -> None:
    said = "Она сказала «нет»." if charset == "windows-1251" else "She said “non” à Sund."
    markup = f'<html><head><meta charset="{charset}"></head><body><p>{said}</p></body></html>'
    assert said in html_text(markup.encode(charset)).text


@pytest.mark.parametrize("markup", ["", " \n", "<html></html>", "<script>var a = 1</script>", "<!-- -->"])
def test_a_page_without_text_is_refused(markup: str) -> None:
    with pytest.raises(NothingToRead):
        html_text(markup)


@pytest.mark.parametrize(
    "markup", ["<" * 5000, "<div>" * 5000 + "deep", "<p>" + "&" * 9000, "<a href='" * 2000]
)
def test_hostile_markup_ends_in_text_or_a_refusal(markup: str) -> None:
    try:
        assert isinstance(html_text(markup).text, str)
    except (NothingToRead, UnreadableInput) as error:
        assert str(error)


def mhtml(markup: str) -> bytes:
    return (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://courier.example/ferry\r\n"
        "Subject: Ferry talks\r\nDate: Sat, 18 May 2024 21:14:07 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--b--"\r\n\r\n'
        "----b--\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
        f"Content-Location: https://courier.example/ferry\r\n\r\n{markup}\r\n"
        "----b--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        "iVBORw0KGgo=\r\n----b----\r\n"
    ).encode()


def test_a_page_saved_as_mhtml() -> None:
    page = page_from_mhtml(mhtml(PAGE))
    assert page.title == "Ferry talks resume in Sund"
    assert page.url == "https://courier.example/2019/ferry-talks"
    assert "“We keep our word,” Holm said." in page.text
    assert [(hint.kind, hint.value) for hint in page.hints] == [
        ("meta", "2019-05-04"),
        ("clock", "2024-05-18"),
    ]


def test_mhtml_without_a_page_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="no HTML page"):
        page_from_mhtml(b"Content-Type: text/plain\r\n\r\nThe minister said no.")


MARKDOWN = """---
title: "Ferry talks resume"
date: 2019-05-04
author: Jo Berg
site: Nordland Courier
url: https://courier.example/ferry
---
# Ferry talks resume

Transport Minister *Ada Holm* [said](https://x.example) that
the talks would go on.

- No fees before June.

> “We keep our word,” she added.
"""


def test_markdown_without_its_marks() -> None:
    page = markdown_text(MARKDOWN)
    assert page.text.split("\n\n") == [
        "Ferry talks resume",
        "Transport Minister Ada Holm said that the talks would go on.",
        "- No fees before June.",
        "“We keep our word,” she added.",
    ]


def test_markdown_becomes_an_article() -> None:
    article = frame(MARKDOWN, doc="d", kind="markdown")
    assert (article.title, article.outlet, article.byline) == (
        "Ferry talks resume",
        "Nordland Courier",
        "Jo Berg",
    )
    assert article.url == "https://courier.example/ferry"
    assert [(hint.kind, hint.value) for hint in article.hints] == [("meta", "2019-05-04")]
    assert frame(MARKDOWN, doc="d", verbatim=True).text == MARKDOWN
