"""Word files: what a reader sees, and nothing that only the file knows."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from sources.inputs import SENTENCES, STORY, failure, page, read_one, word


def test_a_word_file_is_an_article(tmp_path: Path) -> None:
    article = read_one(word(tmp_path / "ferry.docx", *SENTENCES, title="Ferry link to reopen"))
    assert article.doc == "ferry"
    assert article.title == "Ferry link to reopen"
    for sentence in SENTENCES:
        assert sentence in article.text


def test_tables_breaks_and_links_stand_in_their_place(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(SENTENCES[0])
    cell = document.add_table(rows=1, cols=1).rows[0].cells[0]
    cell.text = SENTENCES[1]
    document.add_paragraph("Brandt denied\tthat his government").add_run(" had blocked the port.")
    document.add_paragraph(SENTENCES[2])
    document.save(str(tmp_path / "x.docx"))
    text = read_one(tmp_path / "x.docx").text
    places = [text.index(words) for words in (SENTENCES[0], SENTENCES[1], "Brandt denied that", SENTENCES[2])]
    assert places == sorted(places)


def test_changes_are_read_as_accepted(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(SENTENCES[0])
    paragraph = document.add_paragraph("Brandt said that the port was ")
    paragraph._p.append(
        parse_xml(
            f'<w:ins {nsdecls("w")} w:id="1" w:author="x">'
            f'<w:r><w:t xml:space="preserve">never </w:t></w:r></w:ins>'
        )
    )
    paragraph._p.append(
        parse_xml(
            f'<w:del {nsdecls("w")} w:id="2" w:author="x"><w:r><w:delText>often </w:delText></w:r></w:del>'
        )
    )
    paragraph.add_run("blocked by his government.")
    document.save(str(tmp_path / "x.docx"))
    assert "the port was never blocked by his government." in read_one(tmp_path / "x.docx").text


def test_another_kind_of_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    for held, says in (
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
            "password-protected Office file; save it as .docx",
        ),
        (page().encode(), "an HTML page; rename it"),
        (STORY.encode(), "plain text; rename it"),
        (b"", "is empty"),
        (b"PK\x03\x04 broken off", "is a damaged Word file"),
    ):
        path.write_bytes(held)
        assert says in failure(path).error
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("ferry.txt", STORY)
    assert "but another zip archive; unpack it" in failure(path).error
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<broken")
        archive.writestr("word/document.xml", "<broken")
    assert "is a damaged Word file" in failure(path).error


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = word(tmp_path / "x.docx", STORY)
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/more.xml", "w") as part,
    ):
        for _ in range(70):
            part.write(b" " * 1_000_000)
    assert path.stat().st_size < 200_000
    error = failure(path).error
    assert "unpacks from" in error
    assert "to 71 MB, and at most 60 MB of markup" in error


def test_an_empty_document_is_said_to_be_empty(tmp_path: Path) -> None:
    assert "empty" in failure(word(tmp_path / "x.docx")).error
