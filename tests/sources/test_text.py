"""Plain text: encodings, saved pages, ``--verbatim``."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.errors import UnreadableInput
from communique.sources.decoding import decode, decode_verbatim
from communique.sources.unwrap import unwrap
from sources.inputs import SENTENCES, STORY, failure, page, read_one

ACCENTS = "Nordland’s minister Åse Brøvig said “we keep our word” in Malmö, Besançon and Łódź on Monday."
WESTERN = "Nordland’s minister Åse Brøvig said “we keep our word” in Malmö and in Besançon on Monday evening."


def test_a_text_file_is_an_article(tmp_path: Path) -> None:
    path = tmp_path / "ferry.march.txt"
    path.write_text("Ferry link to reopen\n\n" + STORY, encoding="utf-8")
    article = read_one(path)
    assert article.doc == "ferry.march"
    assert article.url is None
    for sentence in SENTENCES:
        assert sentence in article.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_unicode_is_told_by_itself_or_its_mark(encoding: str) -> None:
    held = ACCENTS.encode(encoding)
    if encoding == "utf-16-le":
        held = b"\xff\xfe" + held
    assert decode(held, spec="x") == ACCENTS


@pytest.mark.parametrize("encoding", ["cp1252"])
def test_western_texts_of_old_programs_are_read(encoding: str) -> None:
    assert decode(WESTERN.encode(encoding), spec="x") == WESTERN


def test_another_alphabet_in_its_old_encoding_is_read() -> None:
    russian = "Министр транспорта заявила, что паромное сообщение возобновится в мае. " * 5
    assert decode(russian.encode("cp1251"), spec="x") == russian


@pytest.mark.parametrize(
    ("held", "says"),
    [
        (
            (ACCENTS + "\n" + ACCENTS).encode()[:-40] + b"\xff\xfe\xc3" + b" end",
            r"broken encoding: byte \d+ \(line 2\)",
        ),
        ("Łódź".encode()[:-1], "broken encoding"),
        (b"\xff\xfea\x00b", "broken encoding"),
        (bytes(range(256)) * 20, "binary"),
        (b"some words\x00\x00and more", "binary"),
        ("Åse Brøvig said “no”".encode() + b" \xe9t\xe9 ", "broken encoding"),
    ],
    ids=["damaged", "cut in a character", "utf-16 cut", "random", "zeros", "two encodings"],
)
def test_broken_bytes_are_refused_with_their_place(held: bytes, says: str) -> None:
    with pytest.raises(UnreadableInput, match=f"^x: .*{says}.*; "):
        decode(held, spec="x")


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_verbatim_is_what_open_gives(text: str) -> None:
    held = text.encode()
    assert decode_verbatim(held, spec="x") == held.decode().replace("\r\n", "\n").replace("\r", "\n")


def test_verbatim_keeps_every_character_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes("\ufeffAll news\r\n\r\n  Short.\tREAD MORE: that\r \x0c\n\n".encode())
    article = read_one(path, verbatim=True)
    with open(path, encoding="utf-8") as file:
        assert article.text == file.read()
    assert article.cut == ()


@pytest.mark.parametrize("held", [b"", b"\n", b"Yes."])
def test_verbatim_refuses_nothing_for_being_short(tmp_path: Path, held: bytes) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(held)
    assert read_one(path, verbatim=True).text == held.decode()


def test_verbatim_reaches_into_folders(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "x.txt").write_bytes(b"All news\n\nShort.")
    assert read_one(tmp_path, verbatim=True).text == "All news\n\nShort."


def test_verbatim_wants_utf8(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(WESTERN.encode("cp1252"))
    assert "is not valid UTF-8" in failure(path, verbatim=True).error


def test_two_files_with_one_text_are_two_articles_of_one_id(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(STORY.replace("\n", "\r\n").encode())
    first, second = read_one(tmp_path / "a.txt"), read_one(tmp_path / "b.txt")
    assert first.id == second.id
    assert (first.doc, second.doc) == ("a", "b")


def test_a_markdown_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "ferry.md"
    path.write_text(
        "# Ferry link to reopen\n\n" + STORY.replace("Ada Holm", "**Ada Holm**"), encoding="utf-8"
    )
    article = read_one(path)
    assert article.title == "Ferry link to reopen"
    assert "minister Ada Holm said" in article.text


def test_a_table_of_a_markdown_file_is_read_row_by_row(tmp_path: Path) -> None:
    path = tmp_path / "ferry.md"
    table = "| Port | Ferries |\n|---|---|\n| Nord | *nine* |\n| South | |\n"
    path.write_text(f"# Ferry link to reopen\n\n{STORY}\n\n{table}\nThe link is closed.\n", encoding="utf-8")
    rows = read_one(path, verbatim=False).text.split("\n\n")
    assert rows[-4:-1] == ["Port | Ferries", "Nord | nine", "South"]


WRAPPED = """\
Nordland will reopen the ferry link with Southmark in May, its transport
minister Ada Holm said on Monday after a meeting with her counterpart.

"We keep our word," Holm told reporters, adding that nine ships had been
repaired and that two more would follow as soon as the spare parts that
the yard had ordered were delivered.
"""


def test_lines_that_a_program_broke_are_joined() -> None:
    first, second = unwrap(WRAPPED).split("\n\n")
    assert first.endswith(
        "its transport minister Ada Holm said on Monday after a meeting with her counterpart."
    )
    assert "spare parts that the yard had ordered" in second


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "All news\nWorld\nPolitics\nFerry link with Southmark to reopen in May, minister says\nSport\n",
        "One line of seventy characters or so, which is a headline of a story.\nAnother of about the same.\n",
        "",
    ],
)
def test_lines_that_a_writer_broke_are_kept(text: str) -> None:
    assert unwrap(text) == text


@given(st.text())
def test_unwrapping_loses_no_word_and_is_done_once(text: str) -> None:
    joined = unwrap(text)
    assert joined.split() == text.split()
    assert unwrap(joined).split() == text.split()


def test_a_page_in_utf_16_is_a_page(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    path.write_bytes(page(STORY.replace("Ada Holm", "Åse Brøvig")).encode("utf-16"))
    assert "Åse Brøvig said" in read_one(path).text


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        (
            "The harbour master of the port said on Monday that the\nferries would sail in May.",
            "The harbour master of the port said on Monday that the ferries would sail in May.",
        ),
        ("Harbours\nand ferries of the north\nsail again", "Harbours\nand ferries of the north\nsail again"),
        (
            "The harbour master of the port said on Monday that it was so.\niPorts is a company.",
            "The harbour master of the port said on Monday that it was so.\niPorts is a company.",
        ),
    ],
)
def test_a_line_that_stops_inside_a_sentence_goes_on(text: str, joined: str) -> None:
    assert unwrap(text) == joined
