"""PDF: lines put together into paragraphs, page furniture off, and what cannot be read."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from communique.sources.paper import Line, paragraphs
from sources.inputs import STORY, column, failure, page, pdf, read_one

FIRST = (
    "Nordland will reopen the ferry link with Southmark in May, its trans-",
    "port minister Ada Holm said on Monday. The inter-governmental com-",
    "mission had met in Nordhavn for two days and had agreed on the next",
    "steps.",
    "",
    '"We keep our word," Holm told reporters, adding that the link be-',
)
SECOND = (
    "tween the two ports would carry three million passengers a year, as",
    "it had done before the inter-governmental agreement was suspended.",
)


def test_lines_become_paragraphs_and_halves_words(tmp_path: Path) -> None:
    path = tmp_path / "ferry.march.pdf"
    path.write_bytes(pdf(column(*FIRST), column(*SECOND)))
    article = read_one(path)
    assert article.doc == "ferry.march"
    first, second = article.text.split("\n\n")
    assert first == (
        "Nordland will reopen the ferry link with Southmark in May, its transport minister Ada Holm said "
        "on Monday. The inter-governmental commission had met in Nordhavn for two days and had agreed on the "
        "next steps."
    )
    assert second.startswith(
        '"We keep our word," Holm told reporters, adding that the link between the two ports'
    )


def test_running_headers_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    pages = [
        [
            (72.0, 800.0, 8.0, "Nordland Courier, 4 March 2019"),
            *column(*lines),
            (290.0, 40.0, 8.0, f"{number}"),
            (72.0, 40.0, 8.0, f"Printed copy, page {number} of 3"),
        ]
        for number, lines in enumerate((FIRST, SECOND, FIRST), start=1)
    ]
    path = tmp_path / "x.pdf"
    path.write_bytes(pdf(*pages))
    text = read_one(path).text
    assert "Courier" not in text
    assert "Printed" not in text
    assert "2" not in text


def test_a_scan_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    document.new_page(595, 842)
    document.save(str(path))
    assert failure(path).error.endswith(
        "has 2 pages but no text, so it is a scan; "
        "run text recognition on it (ocrmypdf, for one) and read that"
    )


def test_a_protected_file_says_so(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(pdf(column(*FIRST), encrypt=True))
    assert "is protected by a password; save a copy without one" in failure(path).error


def test_what_is_no_pdf_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    for held, says in (
        (page().encode(), "is not a PDF, as its name says, but an HTML page; rename it to end in .html"),
        (STORY.encode(), "but plain text; rename it to end in .txt"),
        (b"", "is empty, not a PDF"),
        (b"%PDF-1.7\nbroken off", "is a damaged PDF"),
    ):
        path.write_bytes(held)
        assert says in failure(path).error


def line(text: str, *, y: float, left: float = 72, right: float = 500, height: float = 10) -> Line:
    return Line(text=text, left=left, right=right, bottom=y, top=y + height)


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("the long-", "term plan", "the longterm plan"),
        ("the anti-", "missile plan", "the anti-missile plan"),
        ("the F-", "16 that flew", "the F-16 that flew"),
        ("the Inter-", "Korean line", "the Inter-Korean line"),
        ("the port -", "as they said", "the port - as they said"),
        ("the nego\u00ad", "tiations", "the negotiations"),
    ],
)
def test_hyphens_at_a_lines_end(above: str, below: str, joined: str) -> None:
    filler = [line(f"the line of words number {n} goes on", y=700 - 13 * n) for n in range(6)]
    held = [[*filler, line(above, y=700 - 13 * 6), line(below, y=700 - 13 * 7)]]
    assert paragraphs(held).endswith(joined)


def test_a_word_that_is_hyphenated_elsewhere_keeps_its_hyphen() -> None:
    words = ["a long-term plan is what", "they had, and the long-", "term plan was good"]
    assert "the long-term plan was" in paragraphs([[line(w, y=700 - 13 * n) for n, w in enumerate(words)]])


def test_an_indent_opens_a_paragraph() -> None:
    held = [[line("It ended so", y=700), line("Then it began", y=687, left=90), line("and went on", y=674)]]
    assert paragraphs(held) == "It ended so\n\nThen it began and went on"


def test_points_of_a_list_are_paragraphs_with_their_indented_lines() -> None:
    held = [
        line("They agreed on three points:", y=700),
        line("\u2022 the ferry, which had been", y=687),
        line("stopped in the winter", y=674, left=90),
        line("\u2022 the port", y=661),
        line("\u2022 the talks in April", y=648),
    ]
    assert paragraphs([held]).split("\n\n") == [
        "They agreed on three points:",
        "\u2022 the ferry, which had been stopped in the winter",
        "\u2022 the port",
        "\u2022 the talks in April",
    ]


def test_a_chapters_header_is_told_by_its_page_number() -> None:
    pages = [
        [
            line(f"Chapter {chapter}: Of ports {number}", y=800),
            *(
                line(f"On page {number} this was line {words}, and", y=700 - 13 * n)
                for n, words in enumerate(WORDS)
            ),
        ]
        for chapter, number in ((1, 1), (1, 2), (2, 3), (2, 4))
    ]
    assert "Chapter" not in paragraphs(pages)


WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def test_a_date_at_the_top_of_two_releases_stays() -> None:
    releases = [
        [
            line(f"Nordhavn, {day} March 2019", y=800),
            *(
                line(f"On the {day}th came line {words}, and", y=700 - 13 * n)
                for n, words in enumerate(WORDS)
            ),
        ]
        for day in (4, 5)
    ]
    filler = [
        [line(f"{words} more of part {part}", y=700 - 13 * n) for n, words in enumerate(WORDS)]
        for part in ("a", "b", "c")
    ]
    text = paragraphs([releases[0], filler[0], releases[1], *filler[1:]])
    assert "Nordhavn, 4 March 2019" in text
    assert "Nordhavn, 5 March 2019" in text
