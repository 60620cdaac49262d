"""A page goes in, an article comes out: what stays, what is cut, what the head says, what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.errors import ArticleError, NothingToRead, UnknownLanguage, UnreadableInput
from communique.model import Article, DateHint, from_json, to_json
from communique.sources import Piece, articles, frame, pieces
from communique.sources.fingerprint import fingerprint, similarity
from communique.sources.lines import MAX_TEXT
from keys import EXAMPLES, keys

AGENCY_PAGE = """All news
Politics
Nordland ready to reopen ferry link, says minister

The ministry stressed that no conditions had been set

Transport Minister Ada Holm
© Jo Berg/NPA
NORDHAVN, May 4. /NPA/. Nordland is ready to reopen the ferry link with Southmark, Transport Minister \
Ada Holm told reporters on Saturday.

"We have set no conditions," she said.

Read also
Southmark denies blocking the port of Sund

"The ships are ready," Holm added.

Southmark's answer

Southmark's Foreign Ministry said that it would study the offer.

Tags
Ada Holm
Southmark
In other media
Ten facts about ferries that nobody tells you
"""
AGENCY_KEPT = [
    "Nordland ready to reopen ferry link, says minister",
    "The ministry stressed that no conditions had been set",
    "NORDHAVN, May 4. /NPA/. Nordland is ready to reopen the ferry link with Southmark, Transport Minister "
    "Ada Holm told reporters on Saturday.",
    '"We have set no conditions," she said.',
    '"The ships are ready," Holm added.',
    "Southmark's answer",
    "Southmark's Foreign Ministry said that it would study the offer.",
]

NETWORK_PAGE = """- Norland News International
Europe
Find top stories and features from Europe. Keep updated on the major stories and analyses from the region.

Holm Says She Would Like Southmark's Help With the Ferry Link

© NPA Photo / Jo Berg/Pool PhotoTransport Minister Ada Holm and President Per Lund at the port of Sund, \
Saturday, March 2, 2019
Transport Minister Ada Holm and President Per Lund at the port of Sund, Saturday, March 2, 2019 - \
Norland News International
Subscribe
Transport Minister Ada Holm and President Per Lund spoke by phone on Friday, according to\u00a0 the ministry.

READ MORE: Lund Opposes Higher Port Fees

View of the port of Sund from the northern pier. (File) - Norland News International
World
Nordland, Eastmark Ready to Share Port Fees - Nordhavn
On April 3, Lund said that he was ready to meet without preconditions.

Newsfeed
0
To participate in the discussion
log in or register
loader
Chats
Заголовок материала
"""


def kept(article: Article) -> list[str]:
    return article.text.split("\n\n")


def cut(article: Article, kind: str) -> list[str]:
    return [part.text for part in article.cut if part.kind == kind]


def test_an_agency_page_keeps_its_article_whole() -> None:
    article = frame(AGENCY_PAGE, doc="page")
    assert kept(article) == AGENCY_KEPT
    assert article.title == AGENCY_KEPT[0]
    assert (article.outlet, article.agency) == ("NPA", "NPA")
    assert article.place is not None and article.place.name == "Nordhavn"
    assert article.hints == (DateHint(kind="dateline", text="NORDHAVN, May 4. /NPA/.", value="XXXX-05-04"),)
    assert [span.of(article.text) for span in article.heads] == [AGENCY_KEPT[i] for i in (0, 1, 5)]


def test_every_line_of_an_agency_page_is_kept_or_cut_by_its_kind() -> None:
    article = frame(AGENCY_PAGE, doc="page")
    assert cut(article, "menu") == ["All news", "Politics"]
    assert cut(article, "caption") == ["Transport Minister Ada Holm"]
    assert cut(article, "credit") == ["© Jo Berg/NPA"]
    assert cut(article, "tags") == ["Tags", "Ada Holm", "Southmark"]
    assert "Southmark denies blocking the port of Sund" in cut(article, "related")
    assert "Ten facts about ferries that nobody tells you" in cut(article, "related")
    lines = [line for line in AGENCY_PAGE.split("\n") if line]
    assert sorted(kept(article) + [part.text for part in article.cut]) == sorted(lines)


def test_a_network_page_is_told_from_its_captions_and_menus() -> None:
    article = frame(NETWORK_PAGE, doc="page")
    assert kept(article) == [
        "Holm Says She Would Like Southmark's Help With the Ferry Link",
        "Transport Minister Ada Holm and President Per Lund spoke by phone on Friday, "
        "according to the ministry.",
        "On April 3, Lund said that he was ready to meet without preconditions.",
    ]
    assert article.outlet == "Norland News International"
    assert len(cut(article, "caption")) == 3
    assert cut(article, "foreign") == ["Заголовок материала"]
    assert {hint.kind for hint in article.hints} == {"caption"}
    assert article.hints[0].value == "2019-03-02"


def test_a_clock_is_not_the_date_of_the_article() -> None:
    page = (
        "Eng\nSaturday, 18 May 2024 21:14:07\nFerry talks resume in Sund\n4 May 2019 18:30\n"
        "Nordland and Southmark have resumed talks on the ferry link, the ministry said.\nGet short URL\n"
    )
    article = frame(page, doc="page")
    assert [(hint.kind, hint.value) for hint in article.hints] == [
        ("clock", "2024-05-18"),
        ("line", "2019-05-04"),
    ]
    assert article.title == "Ferry talks resume in Sund"


def test_a_clock_without_seconds_is_found_by_the_date_line() -> None:
    page = (
        "9 June 2024\nFerry talks resume in Sund\n"
        "SUND, May 4 (NPA) - Talks on the ferry link resumed on Saturday.\n"
    )
    article = frame(page, doc="page")
    assert ("clock", "2024-06-09") in [(hint.kind, hint.value) for hint in article.hints]
    near = frame(page.replace("9 June 2024", "5 May 2019"), doc="page")
    assert ("line", "2019-05-05") in [(hint.kind, hint.value) for hint in near.hints]


def test_what_a_container_says_wins() -> None:
    article = frame(
        "Ferry talks resume\n\nThe talks resumed on Saturday, the ministry said.",
        doc="d", url="https://courier.example/2019/05/04/talks", title="Ferry talks resume - Courier",
        outlet="Courier",
        published="2019-05-04T10:00:00+02:00", place="Sund", byline="Jo Berg",
    )  # fmt: skip
    assert (article.title, article.outlet, article.byline) == ("Ferry talks resume", "Courier", "Jo Berg")
    assert [(hint.kind, hint.value) for hint in article.hints] == [
        ("given", "2019-05-04"),
        ("url", "2019-05-04"),
    ]
    assert article.place is not None and article.place.name == "Sund"
    assert article.heads[0].of(article.text) == "Ferry talks resume"


def test_a_wrong_date_is_refused_by_its_value() -> None:
    with pytest.raises(UnreadableInput, match="4 May 2019.*YYYY-MM-DD"):
        frame("The talks resumed, he said.", doc="d", published="4 May 2019")


@pytest.mark.parametrize("page", ["", "  \n\n", "\x00\x07\n\u200b"])
def test_an_empty_page_is_refused(page: str) -> None:
    with pytest.raises(NothingToRead, match="empty"):
        frame(page, doc="d")


def test_a_page_of_furniture_is_refused() -> None:
    page = (
        "Home\nWorld\nPolitics\nStorm hits the western coast\nMinister resigns over leak\nSubscribe\nLog in"
    )
    with pytest.raises(NothingToRead, match="no article text"):
        frame(page, doc="d")


@pytest.mark.parametrize(
    ("page", "name"),
    [
        (
            "외교부는 화요일 회담이 계속될 것이라고 밝혔다. 장관은 기자들에게 약속을 지킬 것이라고 말했다.",
            "Korean \\(ko\\)",
        ),
        ("Министр заявил во вторник, что переговоры будут продолжены. Условий нет.", "Russian \\(ru\\)"),
        (
            "Der Minister sagte am Dienstag, dass die Gespräche weitergehen würden.\nEr stellte keine.",
            "German \\(de\\)",
        ),
        (
            "Le ministre a déclaré mardi que les pourparlers se poursuivraient sans condition.",
            "French \\(fr\\)",
        ),
    ],
)
def test_a_language_that_is_not_known_is_named(page: str, name: str) -> None:
    with pytest.raises(UnknownLanguage, match=f"{name}.*knows English"):
        frame(page, doc="d")


@pytest.mark.parametrize(
    "page",
    [
        "The minister said no. He left.",
        "Holm said Nordland is ready for talks",
        "Peskov said no.",
        "The sides agreed on three points:\nReopening of the port by June\nA joint fund\nWeekly calls",
    ],
)
def test_short_texts_are_read_whole(page: str) -> None:
    assert kept(frame(page, doc="d")) == page.split("\n")


def test_too_long_a_text_is_refused_with_its_size() -> None:
    with pytest.raises(UnreadableInput, match="20,000,001 characters.*20,000,000"):
        frame("a" * (MAX_TEXT + 1), doc="d")


def test_control_characters_and_lone_surrogates_do_no_harm() -> None:
    article = frame(
        "Ferry talks\x07 resume\n\nThe minister\u200b said\ud800 no\u00a0thanks.\x00 He left.", doc="d"
    )
    assert kept(article) == ["Ferry talks resume", "The minister said no thanks. He left."]


def test_wrapped_paragraphs_are_joined() -> None:
    page = (
        "SUND, May 4 (NPA) - The ferry link between Nordland and Southmark\n"
        "will reopen in May, Transport Minister Ada Holm said on Saturday after\n"
        "talks in the capital that had gone on for the better part of the night\n"
        "and ended at noon.\n\nShe spoke to reporters.\n"
    )
    assert len(kept(frame(page, doc="d"))) == 2


def test_a_date_glued_to_the_title_is_taken_off() -> None:
    article = frame(
        "Ferry link reopens after months of talks Updated: 2019-05-04 13:14 (Courier)\n"
        "The ferry link reopened on Saturday, the ministry said.",
        doc="d",
    )
    assert article.title == "Ferry link reopens after months of talks"
    assert ("line", "2019-05-04") in [(hint.kind, hint.value) for hint in article.hints]


def test_verbatim_changes_nothing() -> None:
    page = "All news\n\n© NPA\n\n  The minister said\u00a0no.  \n\x07"
    article = frame(page, doc="d", verbatim=True)
    assert article.text == page
    assert article.cut == ()
    assert frame("", doc="d", verbatim=True).text == ""
    assert frame("외교부는 밝혔다.", doc="d", verbatim=True).language == "ko"


def test_the_id_depends_on_text_and_address_alone() -> None:
    one = frame("The minister said no.\r\nHe left.", doc="a")
    two = frame("The minister said no.\nHe left.", doc="b", outlet="Courier")
    assert one.id == two.id == frame("The minister said no.\nHe left.", doc="c", verbatim=True).id
    assert frame("The minister said no.\nHe left.", doc="a", url="https://courier.example/1").id != one.id


def test_copies_are_told_by_the_fingerprint() -> None:
    text = " ".join(
        f"The minister said on day {n} that ferry number {n * 7} would sail to port {n % 5}."
        for n in range(30)
    )
    other = " ".join(
        f"Farmers in district {n} harvested {n * 3} tons of barley before the storm of week {n}."
        for n in range(30)
    )
    first = fingerprint(text)
    assert len(first) == 64
    assert similarity(first, fingerprint(text)) == 1.0
    assert similarity(first, fingerprint(text[: len(text) * 3 // 4])) > 0.5
    assert similarity(first, fingerprint(other)) < 0.1
    assert fingerprint("") == () and similarity((), first) == 0.0


@settings(deadline=None)  # the first text loads the language model
@given(st.text(max_size=400), st.booleans())
def test_any_text_gives_an_article_or_a_plain_refusal(raw: str, verbatim: bool) -> None:
    try:
        article = frame(raw, doc="d", verbatim=verbatim)
    except ArticleError as error:
        assert not verbatim and str(error)
        return
    article.text.encode()
    assert all(head.end <= len(article.text) and head.of(article.text) for head in article.heads)
    assert from_json(Article, to_json(article)) == article
    if verbatim:
        assert article.text == raw


@pytest.mark.parametrize("key", keys(), ids=lambda key: str(key["doc"]))
def test_the_sample_keeps_its_sentences_and_loses_its_furniture(key: dict[str, Any]) -> None:
    read = [
        a
        for piece in pieces(str(EXAMPLES / key["file"]))
        if isinstance(piece, Piece)
        for a in articles(piece)
    ]
    article = next(a for a in read if isinstance(a, Article) and a.doc == key["doc"])
    text = " ".join(article.text.split())
    assert article.title == key["title"]
    assert [words for words in key["kept"] if words not in text] == []
    assert [words for words in key["cut"] if words in text] == []
    said = [" ".join(statement["in"].split()) for statement in key["statements"]]
    assert [words for words in said if words not in text] == []
    assert article.place is None or article.place.name == key["place"]["name"]


SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.mark.skipif(
    not SEEDS.is_dir(), reason="../shared/seeds is not here: these pages are not ours to ship"
)
@pytest.mark.parametrize(
    ("name", "outlet", "place", "kept_lines", "cut_lines"),
    [
        ("000.txt", "TASS", "Moscow", 13, 1),
        ("001.txt", "Sputnik International", None, 6, 19),
        ("002.txt", "TASS", "Moscow", 10, 0),
    ],
)
def test_the_seed_pages(name: str, outlet: str, place: str | None, kept_lines: int, cut_lines: int) -> None:
    raw = (SEEDS / name).read_text(encoding="utf-8")
    article = frame(raw, doc=name)
    assert article.outlet == outlet
    assert (article.place.name if article.place else None) == place
    assert (len(kept(article)), len(article.cut)) == (kept_lines, cut_lines)
    # Whatever reads as a paragraph below the head of the page is there.
    sentences = [
        " ".join(line.split()) for line in raw.split("\n")[4:] if len(line) > 150 and line[-1] in '."'
    ]
    assert sentences and all(line in kept(article) for line in sentences)
    assert not [
        line for line in kept(article) if line.startswith(("READ MORE", "©", "Subscribe", "All news"))
    ]
