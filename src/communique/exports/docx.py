"""The timeline as a Word document: a chronology whose footnotes hold the quotes and their sources.

It takes nothing from a page but its words: no markup, no field, no link that Word would follow.
"""

from __future__ import annotations

import datetime as dt
import io
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from communique.exports.telling import clean, ends, evidence, flat, source_name, web_address
from communique.views import Selection

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OPC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
FOOTNOTES = f"{OPC}/footnotes"
FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"

NOTES_PART, TEXT_PART = "word/footnotes.xml", "word/document.xml"

STAMP = (1980, 1, 1, 0, 0, 0)
"""The day of every part in the archive, the earliest it can say: the same record makes the same file."""
MADE = dt.datetime(2000, 1, 1)
"""The day the document says it was made, which the format wants; no clock is asked."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
"""As the document's other words are; Python's own names follow whatever locale a program has set."""

NOTES_HEAD = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes xmlns:w="{W}">'
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
    "</w:footnote>"
)
"""The two footnotes that every document has: the lines between text and notes."""


def write_docx(rows: Selection, path: Path) -> None:
    """A heading a year and a month, a paragraph a line of the timeline, a footnote with its quotes."""
    frame, styles = _frame()
    with (
        zipfile.ZipFile(io.BytesIO(frame)) as made,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out,
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as notes,
    ):
        for name in made.namelist():
            if name == NOTES_PART:
                continue
            with out.open(_part(name), "w", force_zip64=True) as part:
                if name != TEXT_PART:
                    part.write(made.read(name))
                    continue
                head, tail = made.read(name).decode("utf-8").split("<w:sectPr", 1)
                part.write(head.encode("utf-8"))
                _paragraphs(rows, text=part, notes=notes, styles=styles)
                part.write(f"<w:sectPr{tail}".encode())
        notes.seek(0)
        with out.open(_part(NOTES_PART), "w", force_zip64=True) as part:
            part.write(NOTES_HEAD.encode("utf-8"))
            while piece := notes.read(1 << 16):
                part.write(piece.encode("utf-8"))
            part.write(b"</w:footnotes>")


def _frame() -> tuple[bytes, dict[str, str]]:
    """A document with a title and all that belongs around the text, and the ids of the styles used."""
    import docx
    from docx.enum.style import WD_STYLE_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.shared import Pt

    document = docx.Document()
    note = document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH)
    note.font.size = Pt(9)
    mark = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript = True
    properties = document.core_properties
    properties.title, properties.author, properties.comments = "Chronology", "communique", ""
    properties.created = properties.modified = MADE
    part = Part(
        PackURI(f"/{NOTES_PART}"),
        FOOTNOTES_TYPE,
        NOTES_HEAD.encode() + b"</w:footnotes>",
        document.part.package,
    )
    document.part.relate_to(part, FOOTNOTES)
    document.add_heading("Chronology", level=0)
    saved = io.BytesIO()
    document.save(saved)
    styles = {name: document.styles[name].style_id for name in ("Heading 1", "Heading 2", "Normal")}
    return saved.getvalue(), styles | {"note": note.style_id, "mark": mark.style_id}


def _paragraphs(rows: Selection, *, text: Any, notes: Any, styles: Mapping[str, str]) -> None:
    shown: tuple[int, ...] = ()
    for number, row in enumerate(rows.rows("timeline"), 1):
        first = tuple(ends(row["date"]["edtf"])[0])
        if first[:1] != shown[:1]:
            text.write(_paragraph(styles["Heading 1"], str(first[0]) if first else "Year not known"))
        if len(first) > 1 and first[:2] != shown[:2]:
            month = f"{MONTHS[first[1] - 1]} {first[0]}"
            text.write(_paragraph(styles["Heading 2"], month))
        shown = first
        mark = f'<w:r><w:rPr><w:rStyle w:val="{styles["mark"]}"/></w:rPr>'
        reference = f'{mark}<w:footnoteReference w:id="{number}"/></w:r>'
        text.write(_paragraph(styles["Normal"], flat(row["line"]), after=reference))
        notes.write(
            f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="{styles["note"]}"/></w:pPr>'
            f"{mark}<w:footnoteRef/></w:r>{_run(' ' + _note(row))}</w:p></w:footnote>"
        )


def _note(row: Mapping[str, Any]) -> str:
    """The quotes of a line with their sources, and its id."""
    told = []
    for one in evidence(row):
        address = web_address(one["url"])
        told.append(f"“{flat(one['quote'])}” {source_name(one)}{', ' + address if address else ''}.")
    return " ".join([*told, f"[{row['id']}]"])


def _paragraph(style: str, words: str, *, after: str = "") -> bytes:
    told = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{_run(words)}{after}</w:p>'
    return told.encode("utf-8", "replace")


def _run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(clean(words))}</w:t></w:r>'


def _part(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, STAMP)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    return info
