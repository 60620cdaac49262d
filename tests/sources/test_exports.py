"""News-database exports: each article of one file by itself, without the database's own lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.model import Article
from communique.sources import Piece
from communique.sources.exports import split
from sources.inputs import SENTENCES, STORY, read, read_one, word

PIECE = Piece(spec="ferry.txt", kind="text", where="ferry.txt")

OLDER = """\
                               1 of 2 DOCUMENTS


                              The Nordland Courier

                             March 4, 2019 Monday
                              Late Edition - Final

Ferry Link To Reopen In May;
Minister Promises

BYLINE: By LENA FALK and OLE
MOE

SECTION: Section A; Column 0; Foreign Desk; Pg. 4

LENGTH: 212 words

DATELINE: NORDHAVN, Nordland

Nordland will reopen the ferry link with Southmark in May, its transport
minister Ada Holm said on Monday after a meeting with her counterpart.

"We keep our word," Holm told reporters, adding that nine ships had been
repaired and that two more would follow as soon as the spare parts came.
SUBJECT: that word opened a line of the article, and was not a field.

URL: http://courier.example/ferry

LOAD-DATE: March 5, 2019

LANGUAGE: ENGLISH

GRAPHIC: PHOTO: A ferry in Nordhavn. (PHOTOGRAPH BY KIM LUND)

PUBLICATION-TYPE: Newspaper

              Copyright 2019 The Nordland Courier Company
                             All Rights Reserved


                               2 of 2 DOCUMENTS

                       Copyright 2019 Southmark Press Agency
                              Southmark Press Agency

                               5 March 2019, Tuesday

SECTION: POLITICS

LENGTH: 90 words

HEADLINE: Port was never blocked, minister says

BODY:
   Southmark denied on Tuesday that it had blocked the port of Nordhavn, and
said that the talks on the ferry link would go on in April as agreed.

LOAD-DATE: March 5, 2019
"""

NEWER = """\
User Name: reader
Date and Time: Monday, March 9, 2020 10:00 AM EST
Job Number: 1234567
Documents (2)
1. Ferry link to reopen in May
Client/Matter: -None-
Search Terms: ferry
2. Port was never blocked, minister says
Client/Matter: -None-

Page 1 of 3
Ferry link to reopen in May

Ferry link to reopen in May
The Nordland Courier
March 4, 2019 Monday 10:15 AM GMT


Copyright 2019 The Nordland Courier Company All Rights Reserved

Section: POLITICS
Length: 212 words
Byline: Lena Falk
Dateline: NORDHAVN
Body


Nordland will reopen the ferry link with Southmark in May, its transport minister Ada Holm said on Monday.

"We keep our word," Holm told reporters.

Graphic

A ferry in Nordhavn.

Classification

Language: ENGLISH
Publication-Type: Newspaper
Load-Date: March 5, 2019

End of Document

Port was never blocked, minister says
Southmark Press Agency
March 5, 2019 Tuesday

Copyright 2019 Southmark Press Agency

Length: 90 words
Body

Southmark denied on Tuesday that it had blocked the port of Nordhavn.

Load-Date: March 5, 2019

End of Document
"""

TAGGED = """\
HD {gap}Ferry link to reopen in May
BY {gap}By Lena Falk
WC {gap}212 words
PD {gap}4 March 2019
ET {gap}10:15
SN {gap}The Nordland Courier
SC {gap}NORCOU
PG {gap}4
LA {gap}English
CY {gap}Copyright 2019 The Nordland Courier Company
LP {gap}
Nordland will reopen the ferry link with Southmark in May, its transport minister Ada Holm said on Monday.

TD {gap}
"We keep our word," Holm told reporters.

IN Nordhavn, the mayor said that she had been told nothing about it at all.

CO {gap}norfer : Nordland Ferries
IN {gap}i72 : Water Transport
NS {gap}gdip : International Relations | gpir : Politics
RE {gap}nord : Nordland
PUB {gap}The Nordland Courier Company
AN {gap}Document NORCOU0020190304ef34000ab

SE {gap}Politics
HD {gap}Port was never blocked,
minister says
WC {gap}90 words
PD {gap}5 March 2019
SN {gap}Southmark Press Agency
LA {gap}English
LP {gap}
Southmark denied on Tuesday that it had blocked the port of Nordhavn.

AN {gap}Document SOUPRE0020190305ef350002x

Search Summary
Text ferry
"""

DISPLAYED = """\
Politics
Ferry link to reopen in May
By Lena Falk
212 words
4 March 2019
10:15
The Nordland Courier
NORCOU
4
English
Copyright 2019 The Nordland Courier Company

Nordland will reopen the ferry link with Southmark in May, its transport minister Ada Holm said on Monday.

"We keep our word," Holm told reporters.

Document NORCOU0020190304ef34000ab

Port was never blocked, minister says
90 words
5 March 2019
Southmark Press Agency
SOUPRE
English
(c) 2019 Southmark Press Agency. All rights reserved.
Southmark denied on Tuesday that it had blocked the port of Nordhavn.

Document SOUPRE0020190305ef350002x

Search Summary
Text                                ferry
Date                                All Dates
"""

FORMS = {
    "nexis counted": OLDER,
    "nexis ended": NEWER,
    "factiva tabs": TAGGED.format(gap="\t"),
    "factiva spaces": TAGGED.format(gap="  "),
    "factiva one space": TAGGED.format(gap=""),
    "factiva displayed": DISPLAYED,
}
ours = pytest.mark.parametrize("text", FORMS.values(), ids=FORMS.keys())


@ours
def test_both_articles_are_found_with_what_the_database_knows(text: str) -> None:
    first, second = split(text, piece=PIECE)
    assert (first.doc, second.doc) == ("ferry:1", "ferry:2")
    assert (first.spec, second.spec) == ("ferry.txt:1", "ferry.txt:2")
    assert first.title.lower().startswith("ferry link to reopen in may")
    assert second.title == "Port was never blocked, minister says"
    assert (first.outlet, second.outlet) == ("The Nordland Courier", "Southmark Press Agency")
    assert (first.published, second.published) == ("2019-03-04", "2019-03-05")
    assert "Lena Falk".lower() in first.byline.lower()
    assert second.byline == ""


@ours
def test_the_articles_words_are_all_there_and_the_databases_are_not(text: str) -> None:
    first, second = (" ".join(draft.raw.split()) for draft in split(text, piece=PIECE))
    assert first.startswith(
        "Nordland will reopen the ferry link with Southmark in May, its transport minister"
    )
    assert '"We keep our word," Holm told reporters' in first
    assert second.startswith("Southmark denied on Tuesday that it had blocked the port of Nordhavn")
    for words in (
        "words",
        "Copyright",
        "ENGLISH",
        "Load-Date",
        "LOAD-DATE",
        "PHOTO",
        "Document",
        "gdip",
        "ferry |",
    ):
        assert words not in first + second


def test_a_line_that_only_looks_like_a_field_stays() -> None:
    assert "SUBJECT: that word opened a line" in split(OLDER, piece=PIECE)[0].raw
    assert "IN Nordhavn, the mayor said" in split(FORMS["factiva tabs"], piece=PIECE)[0].raw


def test_a_place_line_is_taken() -> None:
    assert split(OLDER, piece=PIECE)[0].place == "NORDHAVN, Nordland"


def test_an_export_of_one_article_has_the_files_name() -> None:
    single = NEWER[NEWER.rindex("Port was") :]
    (draft,) = split(single, piece=PIECE)
    assert draft.doc == "ferry"


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "",
        STORY + "\n\nEnd of Document\n",
        "The minister signed 1 of 2 documents.\n\n" + STORY,
        STORY + "\n\nDocument NORCOU0020190304ef34000ab\n",
        "HD is a tag, and so is PD.\n\n" + STORY,
    ],
)
def test_a_text_without_the_databases_marks_is_left_whole(text: str) -> None:
    assert split(text, piece=PIECE) == ()


@ours
def test_a_file_gives_articles(tmp_path: Path, text: str) -> None:
    path = tmp_path / "ferry.2019.txt"
    path.write_text(text, encoding="utf-8")
    found = read(path)
    assert [type(one) for one in found] == [Article, Article]
    first, second = found
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.doc, second.doc) == ("ferry.2019:1", "ferry.2019:2")
    assert first.outlet == "The Nordland Courier"
    assert first.hints[0].value == "2019-03-04"
    assert first.id != second.id


def test_verbatim_takes_nothing_apart(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(OLDER, encoding="utf-8")
    assert read_one(path, verbatim=True).text == OLDER


def test_an_export_in_a_word_file(tmp_path: Path) -> None:
    found = read(word(tmp_path / "ferry.docx", *NEWER.splitlines()))
    assert [one.doc for one in found if isinstance(one, Article)] == ["ferry:1", "ferry:2"]


def test_an_export_in_a_page(tmp_path: Path) -> None:
    path = tmp_path / "ferry.html"
    body = "".join(f"<p>{line}</p>" if line else "<p>&nbsp;</p>" for line in DISPLAYED.splitlines())
    path.write_text(f"<!DOCTYPE html><html><body>{body}</body></html>", encoding="utf-8")
    found = read(path)
    assert [one.doc for one in found if isinstance(one, Article)] == ["ferry:1", "ferry:2"]
    assert isinstance(found[0], Article)
    assert SENTENCES[1].split(" after")[0] in found[0].text
