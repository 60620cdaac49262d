"""Each kind of furniture goes, and the sentences that look like it stay."""

from __future__ import annotations

import pytest

from communique.sources import furniture
from communique.sources.lines import Line, lines_of

BEFORE = "The talks on the ferry link collapsed on Friday, the ministry said."
AFTER = "Both sides blamed each other for the failure, the envoy added."


def judged(line: str, *, outlet: str = "Nordland Post") -> str:
    """The kind under which a line between two paragraphs is cut; empty if it stays."""
    lines = page(BEFORE, line, AFTER, outlet=outlet)
    return lines[1].kind


def page(*rows: str, outlet: str = "Nordland Post") -> list[Line]:
    lines = lines_of("\n".join(rows))
    furniture.cut_plain(lines, outlet=outlet)
    furniture.cut_inside(lines, body_at=0)
    furniture.cut_tail(lines, body_at=0)
    return lines


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("All news", "menu"),
        ("Home > World > Europe", "menu"),
        ("Politics | Business | Sport", "menu"),
        ("Politics Business Sport Culture", "menu"),
        ("English Русский 中文 Español", "menu"),
        ("Advertisement Continue reading the main story", "menu"),
        ("READ MORE: Lund opposes higher port fees", "related"),
        ("Also read – Lund opposes higher port fees", "related"),
        ("More: Lund opposes higher port fees", "related"),
        ("Lund opposes higher port fees Read more", "related"),
        ("[How a ferry became a question of honour]", "related"),
        ("You may also like", "related"),
        ("© NPA Photo / Jo Berg", "credit"),
        ("Jo Berg/NPA", "credit"),
        ("NPA/Jo Berg/Getty Images", "credit"),
        ("Ada Holm at the port of Sund on May 2. (NPA Photo/Jo Berg)", "caption"),
        ("FILE - In this May 2, 2019 file photo, Ada Holm leaves the port of Sund.", "caption"),
        ("FILE PHOTO: Ada Holm leaves the port of Sund. REUTERS/Jo Berg", "caption"),
        ("Photo: Ada Holm at the port of Sund", "caption"),
        ("Image caption The port of Sund has been closed since March", "caption"),
        ("Getty Images The port of Sund has been closed since March", "caption"),
        ("View of the port of Sund. (File)", "caption"),
        ("Ada Holm at the port of Sund - Nordland Post", "caption"),
        ("Ada Holm, left, and Per Lund at the port of Sund, Saturday, May 4, 2019", "caption"),
        ("Subscribe to our newsletter", "prompt"),
        ("Sign up for our daily newsletter and never miss a story", "prompt"),
        ("To participate in the discussion", "prompt"),
        ("log in or register", "prompt"),
        ("Comments (12)", "prompt"),
        ("We use cookies to improve your experience. By continuing you accept our policy.", "prompt"),
        ("Follow us on Telegram", "prompt"),
        ("Do you have a story? Email us at tips@post.example", "prompt"),
        ("Get short URL", "share"),
        ("1,204 shares", "share"),
        ("0", "share"),
        ("Facebook Twitter WhatsApp Telegram", "share"),
        ("https://post.example/a/1", "share"),
        ("Tags: ferry, Sund, Ada Holm", "tags"),
        ("#ferry #Sund", "tags"),
        ("© 2019 Nordland Post. All rights reserved.", "rights"),
        ("4 May 2019, 18:30 GMT", "date"),
        ("(Reporting by Jo Berg; Editing by Karin Dahl)", "byline"),
        ("Заголовок материала", "foreign"),
        ("Anmelden", "foreign"),
        ("* * *", "mark"),
    ],
)
def test_furniture_goes(line: str, kind: str) -> None:
    assert judged(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Follow the money, the minister said, and you will find the port of Sund.",
        "Share prices of the ferry line fell by a third on Monday.",
        "More than 20 ships were held up, the port said.",
        "Comments by the minister drew a rebuke from Southmark.",
        "Comments: none were made by either side after the meeting.",
        "A satellite image taken on Monday showed increased activity at the site.",
        "This picture shows how far the talks have come, he said.",
        "The video is unverified, the ministry said.",
        "He spoke to reporters (via video link).",
        "The talks were reported by the state agency (TASS).",
        "The ministry will send its reply next week. (AFP)",
        "Join us in condemning this act, the statement said.",
        "Topics: fees, safety and the calendar were on the table, Holm said.",
        "Related issues were discussed, the ministry said.",
        "Sign up to the treaty or leave, the minister told the envoys.",
        "Listen: nobody wants this war, the envoy said.",
        "Copyright law will not be part of the talks, the ministry said.",
        "Reporting by the agency was blocked, he said.",
        "On 4 May 2019 the talks began.",
        "President Lund met Minister Holm in Sund on May 4, 2019.",
        "[We] will not bow, he wrote.",
        "Yes.",
        '"No," he said.',
        "World leaders gathered in Sund.",
        "Holm (left) walked out, he said.",
        "We keep our word. — Ada Holm (@adaholm) May 4, 2019",
        "- Reopening of the port by June",
        "What the treaty says",
        "5:50 p.m.",
        "Senator Dahl (R-Sund) said this to the crowd:",
        "Lund leads Holm in a national poll. [POST/NPA]",
        "Moscow",
    ],
)
def test_article_text_stays(line: str) -> None:
    assert judged(line) == ""


def test_a_related_story_between_paragraphs_goes_with_its_section() -> None:
    lines = page(BEFORE, "World", "Eastmark Ready to Share Port Fees With Nordland", AFTER)
    assert [line.kind for line in lines] == ["", "related", "related", ""]


def test_a_section_head_named_like_a_section_stays() -> None:
    lines = page(BEFORE, "World", AFTER)
    assert [line.kind for line in lines] == ["", "", ""]


def test_a_credit_alone_leaves_the_text_beneath_it() -> None:
    lines = page(BEFORE, "© NPA / Jo Berg", AFTER)
    assert [line.kind for line in lines] == ["", "credit", ""]


def test_headlines_at_the_end_go() -> None:
    lines = page(BEFORE, AFTER, "Storm hits the western coast", "Minister resigns over leaked letter")
    assert [line.kind for line in lines] == ["", "", "related", "related"]


def test_a_list_at_the_end_stays() -> None:
    lines = page(
        BEFORE, "The sides agreed on this:", "Reopening of the port by June", "A joint commission on all fees"
    )
    assert [line.kind for line in lines] == ["", "", "", ""]


def test_everything_beneath_tags_goes() -> None:
    lines = page(BEFORE, "Tags", "Ada Holm", "Ferry", "Share", "Storm hits the western coast")
    assert [line.kind for line in lines] == ["", "tags", "tags", "tags", "share", "related"]


def test_a_repeated_caption_goes_but_a_sentence_it_repeats_stays() -> None:
    caption = "Ada Holm and Per Lund at the port of Sund"
    lines = page(BEFORE, f"© NPA / Jo Berg{caption}", caption, AFTER)
    assert [line.kind for line in lines] == ["", "caption", "caption", ""]
    lines = page(f"{BEFORE} (Photo: Jo Berg)", BEFORE, AFTER)
    assert [line.kind for line in lines] == ["caption", "", ""]


def test_a_page_mostly_in_another_script_is_left_for_the_language_check() -> None:
    lines = page("Министр заявил, что переговоры будут продолжены.", "Subscribe", "Условий нет, сказал он.")
    assert [line.kind for line in lines] == ["", "prompt", ""]
