"""The chronology in Word: read by python-docx and, with its footnotes, by mammoth."""

from __future__ import annotations

import contextlib
import locale
import zipfile
from pathlib import Path

import docx
import mammoth
import pytest
from lxml import etree, html

import communique as cq
import handed


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> cq.Record:
    return handed.kept(tmp_path_factory.mktemp("docx"))


def test_every_line_is_a_paragraph_under_its_month(record: cq.Record, tmp_path: Path) -> None:
    record.export("docx", tmp_path / "x.docx")
    paragraphs = docx.Document(str(tmp_path / "x.docx")).paragraphs
    told = [paragraph.text for paragraph in paragraphs if paragraph.style.name == "Normal"]
    assert told == [" ".join(row.line.replace("\x1b", "").split()) for row in record.timeline()]
    headings = [paragraph.text for paragraph in paragraphs if paragraph.style.name.startswith("Heading")]
    assert headings == ["2019", "March 2019", "April 2019", "May 2019", "June 2019"]


def test_every_line_has_its_quotes_in_a_footnote(record: cq.Record, tmp_path: Path) -> None:
    record.export("docx", tmp_path / "x.docx")
    with (tmp_path / "x.docx").open("rb") as file:
        read = mammoth.convert_to_html(file)
    page = html.fromstring(f"<div>{read.value}</div>")
    notes = [note.text_content() for note in page.findall(".//ol/li")]
    rows = record.timeline()
    assert len(notes) == len(rows) == len(page.findall(".//sup/a"))
    for note, row in zip(notes, rows, strict=True):
        assert f"[{row.id}]" in note
        for one in row.evidence:
            assert one.quote.replace("\x1b", "") in note
    assert not [message for message in read.messages if message.type == "error"]


def test_its_parts_are_sound_and_bear_no_clock(record: cq.Record, tmp_path: Path) -> None:
    record.export("docx", tmp_path / "x.docx")
    with zipfile.ZipFile(tmp_path / "x.docx") as parts:
        assert parts.testzip() is None
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(parts.read(name))


def test_months_are_told_in_the_documents_language_whatever_the_locale(
    record: cq.Record, tmp_path: Path
) -> None:
    told = {"de_DE.UTF-8", "fr_FR.UTF-8", "es_ES.UTF-8", "pl_PL.UTF-8"}
    before = locale.setlocale(locale.LC_TIME)
    for name in sorted(told):
        with contextlib.suppress(locale.Error):
            locale.setlocale(locale.LC_TIME, name)
            break
    else:
        pytest.skip("this system has one locale only")
    try:
        record.export("docx", tmp_path / "x.docx")
    finally:
        locale.setlocale(locale.LC_TIME, before)
    paragraphs = docx.Document(str(tmp_path / "x.docx")).paragraphs
    assert "March 2019" in [paragraph.text for paragraph in paragraphs]
